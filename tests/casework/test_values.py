"""A wrong value in a file of a case is refused in one line that gives the right form.

It never ends in a traceback.
"""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

import pytest
from command import run

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.support import read_table
from entrepot.loaders import voices
from entrepot.loaders.mapping import read_mapping

ODD = (
    "5",
    "true",
    "1.5",
    "nan",
    "[]",
    "{}",
    "[1]",
    "[[]]",
    "{ a = 1 }",
    "2026-01-01",
    "2026-01-01T10:00:00",
    '""',
)
QUESTIONS = (
    ("find", "Germany"),
    ("routes", "countries:DE", "countries:FR"),
    ("explain", "countries:DE"),
    ("review",),
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case of countries only, built."""
    case = Case.create(tmp_path_factory.mktemp("values") / "case")
    (case.path / "case.toml").write_text('sources = ["countries"]\n', encoding="utf-8")
    case = Case.open(str(case.path))
    case.build()
    case.fill()
    return case


def lines(stderr: str) -> list[str]:
    return [line for line in stderr.splitlines() if not re.search(r"\(\d+ s\)$", line)]


def answered(case: Case, *words: str) -> tuple[int, list[str]]:
    """Return the status of a command and its lines on stderr; none may be of an internal error."""
    done = run(*words, "--case", str(case.path))
    found = lines(done.stderr)
    assert done.returncode in (0, 1, 2), (words, found)
    assert not [x for x in found if "internal error" in x or "Traceback" in x], (words, found)
    return done.returncode, found


CASE = {
    "sources": "sources = VALUE\n",
    "one source": 'sources = ["countries", VALUE]\n',
    "name": 'sources = ["countries"]\nname = VALUE\n',
    "store": 'sources = ["countries"]\nstore = VALUE\n',
    "evidence": 'sources = ["countries"]\n[store]\nevidence = VALUE\n',
    "parameters": 'sources = ["countries"]\nparameters = VALUE\n',
    "strengths": 'sources = ["countries"]\n[parameters]\nstrengths = VALUE\n',
}
FINE = {
    ("sources", "[]"),
    ("store", "{}"),
    ("store", "{ a = 1 }"),
    ("parameters", "{}"),
    ("parameters", "{ a = 1 }"),
    ("strengths", '""'),
    ("name", "2026-01-01"),
}


@pytest.mark.parametrize("place", CASE)
def test_case_toml_may_hold_anything(small: Case, place: str) -> None:
    path = small.path / "case.toml"
    before = path.read_text(encoding="utf-8")
    states = small.ledger.numbers()
    try:
        for value in ODD:
            path.write_text(CASE[place].replace("VALUE", value), encoding="utf-8")
            for words in QUESTIONS if (place, value) in FINE else ():
                answered(small, *words)
            for words in () if (place, value) in FINE else (("build",), *QUESTIONS):
                status, said = answered(small, *words)
                assert (status, len(said)) == (2, 1), (place, value, words, said)
                assert "expected" in said[0] or "no such file" in said[0]
    finally:
        path.write_text(before, encoding="utf-8")
    assert small.ledger.numbers() == states


DECISION = {
    "left": '"countries:DE"',
    "right": '"countries:FR"',
    "verdict": '"unsure"',
    "by": '"me"',
    "on": '"2026-01-01"',
    "why": '"so"',
}
REVIEW = {
    "claim": '"x:1"',
    "verdict": '"correct"',
    "by": '"me"',
    "on": '"2026-01-01"',
    "why": '"so"',
    "predicate": '"SUPPLIES"',
    "subject": '"countries:DE"',
    "until": '"2027-01-01"',
}
LOAD = {"format": '"trade"', "file": '"files/x.csv"', "name": '"x.csv"', "sha256": f'"{"0" * 64}"',
        "edition": '"2024-01-01"', "taken": '"2024-01-01"'}  # fmt: skip
TABLES = {
    "decision": (DECISION, "decisions.toml"),
    "review": (REVIEW, "decisions.toml"),
    "load": (LOAD, "loads.toml"),
}


@pytest.mark.parametrize("table", TABLES)
def test_decisions_and_loads_may_hold_anything(small: Case, table: str) -> None:
    fields, name = TABLES[table]
    path = small.path / name
    before = path.read_text(encoding="utf-8") if path.is_file() else None
    try:
        for field in fields:
            for value in (*ODD, '"../../../etc/passwd"', '"\\u0000"'):
                rows = "\n".join(f"{k} = {value if k == field else v}" for k, v in fields.items())
                path.write_text(f"[[{table}]]\n{rows}\n", encoding="utf-8")
                status, said = answered(small, "build")
                typed = value not in ("2026-01-01", '""') and not value.startswith('"')
                if typed:
                    assert (status, len(said)) == (2, 1), (field, value, said)
                    assert f"{path} {table} 1 {field}: found" in said[0]
                    assert said[0].endswith("expected a text in quotes")
        for text in (f"{table} = 5\n", f"{table} = [1, 2]\n", f"[{table}]\na = 1\n"):
            path.write_text(text, encoding="utf-8")
            status, said = answered(small, "build")
            assert (status, len(said)) == (2, 1)
            assert f"tables, each under its own line [[{table}]]" in said[0]
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_text(before, encoding="utf-8")


STRENGTHS = (
    'version = "x"\nrho = 0.5\n[strength]\nA2 = 0.9\n[denial]\nbare = 0.8\nparticulars = 0.3\n'
)


@pytest.mark.parametrize("line", [x for x in STRENGTHS.splitlines() if x])
def test_a_table_of_strengths_may_hold_anything(tmp_path: Path, line: str) -> None:
    path = tmp_path / "strengths.toml"
    path.write_text(STRENGTHS, encoding="utf-8")
    assert read_table(path).rho == 0.5
    name = line.partition(" = ")[0]
    for value in (
        "",
        *(f"{name} = {v}" for v in ("true", '"much"', "nan", "[]", "{}", "1e9", "-1", "inf")),
    ):
        if name == "version" and value == 'version = "much"':
            continue
        path.write_text(
            STRENGTHS.replace(line, value if not line.startswith("[") else "[other]"),
            encoding="utf-8",
        )
        if (name, value) == ("A2", ""):
            continue  # a table need not have every grade
        with pytest.raises(BadInput, match=r"expected|not TOML"):
            read_table(path)


SOURCE = {
    "title": '"t"',
    "publisher": '"p"',
    "address": '"a"',
    "licence": '"l"',
    "coverage": '"c"',
    "grade": '"B2"',
    "uses": "[]",
    "files": '""',
    "reuse": '"quotes"',
    "handling": '"public"',
    "expect": "{ claims = 0 }",
    "fetch": "[]",
}


@pytest.mark.parametrize("field", SOURCE)
def test_source_toml_may_hold_anything(small: Case, field: str) -> None:
    folder = small.path / "sources" / "odd"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "loader.py").write_text("def load(context):\n    return ()\n", encoding="utf-8")
    try:
        tables = (
            "[{ name = 1 }]",
            '[{ name = 1, address = [], types = 3, largest = "x" }]',
            "{ claims = true }",
        )
        for value in (*ODD, *tables):
            rows = "\n".join(f"{k} = {value if k == field else v}" for k, v in SOURCE.items())
            (folder / "source.toml").write_text(rows, encoding="utf-8")
            status, _ = answered(small, "build")
            assert status == 2 or value != "5"
    finally:
        (folder / "source.toml").unlink()


MAPPING = {
    "table": {
        "file": '"t.csv"',
        "title": '"t"',
        "publisher": '"p"',
        "published": '"2026-01-01"',
        "asserter": '"a"',
        "grade": '"B2"',
        "level": '"firm"',
        "status": '"asserted"',
        "basis": '"customs"',
        "ignore": "[]",
    },
    "subject": {
        "name": '"A"',
        "kind": '"Company"',
        "country": '"B"',
        "identifiers": '{ ru-inn = "C" }',
    },
    "object": {"name": '"D"'},
    "claim": {
        "predicate": '"SUPPLIES"',
        "value": '"E"',
        "unit": '"USD"',
        "from": '"F"',
        "hs6": '"G"',
    },
}


@pytest.mark.parametrize("where", [f"{t}.{f}" for t, fields in MAPPING.items() for f in fields])
def test_a_mapping_may_hold_anything(tmp_path: Path, where: str) -> None:
    path = tmp_path / "map.toml"

    def write(value: str) -> None:
        text = ""
        for table, fields in MAPPING.items():
            text += f"[{table}]\n"
            text += "".join(
                f"{k} = {value if f'{table}.{k}' == where and value else v}\n"
                for k, v in fields.items()
            )
        path.write_text(text, encoding="utf-8")

    write("")
    assert read_mapping(path).claim["predicate"] == "SUPPLIES"
    for value in ODD:
        write(value)
        with contextlib.suppress(BadInput):
            read_mapping(path)
            assert value in ("[]", "{}", "2026-01-01", '""'), value
    write("5")
    with pytest.raises(BadInput, match="found '5'; expected"):
        read_mapping(path)


@pytest.mark.parametrize(
    "text",
    [
        "voice = 5",
        "[voice]\nx = 5",
        "[voice.x]\nspeakers = 5",
        "[voice.x]\nspeakers = [1]",
        "[voice.x]\nmembers = []",
        "[voice.x]\nspeakers = ['a']\nmembers = 'b'",
        "[voice.x]\nspeakers = ['a']\n[voice.y]\nspeakers = ['a']",
        "[",
    ],
)
def test_the_table_of_asserters_is_read_strictly(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "asserters.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(voices, "PATH", tmp_path / "asserters.toml")
    voices._table.cache_clear()
    with pytest.raises(BadInput):
        voices.voice_of("a", "A")
    voices._table.cache_clear()
