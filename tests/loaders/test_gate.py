"""Typical mistakes in a new source are refused by `build` in one line each.

Nothing of the case changes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command import run

from entrepot.casework.case import Case
from entrepot.graph.model import Quantity

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "add-a-source.md").read_text(encoding="utf-8")
FILES = dict(
    re.findall(r"^`(mycase/[^`]+)`:\n\n```\w+\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
)
SOURCE = Path("mycase") / "sources" / "harbour_calls"


@pytest.fixture
def guided(tmp_path: Path) -> Path:
    """Return a folder with a built case whose only source is that of docs/add-a-source.md."""
    case = Case.create(tmp_path / "mycase")
    (tmp_path / SOURCE).mkdir(parents=True)
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    (case.path / "case.toml").write_text('sources = ["harbour-calls"]\n', encoding="utf-8")
    assert build(tmp_path) == (0, [])
    return tmp_path


def build(folder: Path) -> tuple[int, list[str]]:
    """Return the status of a build, and the lines on stderr but those of progress."""
    done = run("build", "--case", "mycase", cwd=folder)
    return done.returncode, said(done.stderr)


def said(stderr: str) -> list[str]:
    return [line for line in stderr.splitlines() if not re.search(r"\(\d+ s\)$", line)]


def kept(folder: Path) -> dict[str, bytes]:
    """Return every file of the case but the lock and the loader that a test changes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.name not in (".lock", "loader.py")
        and "__pycache__" not in path.parts
    }


FIRST = (
    "source harbour-calls, harbour-calls:page, calls.csv:2, claim harbour-calls:9074729@2026-01-03"
)
SLIPS = {
    "grade": (
        "grade=context.source.grade",
        'grade="Z9"',
        "grade: found 'Z9'; expected a letter A to F and a number 2 to 6, such as B2",
    ),
    "level": (
        'level="shipment"',
        'level="shipments"',
        "level: found 'shipments'; expected one of state, firm, shipment, item",
    ),
    "predicate": (
        'predicate="CALLED_AT"',
        'predicate="CALLS"',
        "predicate: found 'CALLS'; expected one of SUPPLIES, ",
    ),
    "status": (
        'level="shipment"',
        'level="shipment", status="confirmed"',
        "status: found 'confirmed'; expected one of asserted, assessed, listed, adjudicated, "
        "settled, self, measured, denied, gap, withdrawn, error",
    ),
    "object": (
        "object=port.uid",
        'object="harbour-calls:quay"',
        "object: found 'harbour-calls:quay'; expected the uid of a loaded record",
    ),
    "document": (
        "document=page.uid",
        'document="harbour-calls:pages"',
        "document: found 'harbour-calls:pages'; expected the uid of a loaded document",
    ),
    "day": (
        "known_by=PUBLISHED",
        'known_by="1 Feb 2026"',
        "known_by: found '1 Feb 2026'; expected a real date as YYYY, YYYY-MM or YYYY-MM-DD",
    ),
    "kind of the object": (
        "object=port.uid",
        "object=office.uid",
        "object: found 'harbour-calls:office (party)'; expected a place as object of CALLED_AT",
    ),
    "asserter": (
        "asserter=office.uid",
        "asserter=port.uid",
        "asserter: found 'harbour-calls:port (place)'; "
        "expected a party or person or state or group or event or list as asserter",
    ),
    "basis": (
        'basis="documents"',
        'basis="document"',
        "basis: found 'document'; expected one of statement, ",
    ),
    "root": (
        'root=f"port:{PUBLISHED}:list of calls"',
        'root="port"',
        "root: found 'port'; expected who:day:occasion, the day as 2026-01-31 or undated",
    ),
    "a number for a text": ("voice=office.name", "voice=7", "voice: found '7'; expected a text"),
    "a text for a list": (
        'basis="documents"',
        'basis="documents", hs6="854231"',
        "hs6: found '854231'; expected a tuple of texts",
    ),
    "a date for an interval": (
        "interval=Interval(arrived, left)",
        "interval=arrived",
        'interval: found \'2026-01-03\'; expected an Interval, such as Interval("2026-01", "")',
    ),
    "a year": (
        "interval=Interval(arrived, left)",
        'interval=Interval("0203-01-03", left)',
        "from: found '0203-01-03'; expected a year from 1500 to 2099",
    ),
    "a figure": (
        'basis="documents"',
        'basis="documents", quantity=__import__("entrepot.graph.model").graph.model'
        '.Quantity(float("inf"), "voyages")',
        "value: found 'inf'; expected a finite number from 0 to 10^18",
    ),
    "the uid": (
        'uid=context.uid(f"{imo}@{arrived}")',
        'uid=f"{imo}@{arrived}"',
        "uid: found '9074729@2026-01-03'; expected a uid of this source, harbour-calls:KEY",
    ),
    "a conflict": (
        'basis="documents"',
        'basis="documents", conflicts=("harbour-calls:x",)',
        "conflicts: found 'harbour-calls:x'; expected the uid of a loaded claim",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_of_a_newcomer_is_refused_with_its_line(guided: Path, slip: str) -> None:
    right, wrong, line = SLIPS[slip]
    before = kept(guided / "mycase")
    path = guided / SOURCE / "loader.py"
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    status, (first, second) = build(guided)
    assert status == 2
    assert first.startswith("entrepot: source harbour-calls, ")
    assert f" {line}" in first if line.endswith(", ") else first.endswith(f" {line}")
    if slip not in (
        "document",
        "the uid",
        "a number for a text",
        "a text for a list",
        "a date for an interval",
    ):
        assert first.startswith(f"entrepot: {FIRST} ")
    assert "9176187@2026-01-09" in second  # the other ship
    assert kept(guided / "mycase") == before


FAILING: dict[str, tuple[Callable[[str], str], str]] = {
    "an error of its own": (
        lambda t: t.replace("    port = Record", "    1 / 0\n    port = Record"),
        r"loader.py:17: found 'ZeroDivisionError: division by zero'; expected a loader that runs",
    ),
    "no function": (
        lambda t: t.replace("def load(", "def read_all("),
        r"loader.py load: found 'nothing'; expected a function load\(context\) that yields claims",
    ),
    "not Python": (lambda t: t.replace("def load(", "def load((("), r"found 'SyntaxError: "),
    "a missing module": (
        lambda t: "import nowhere_at_all\n" + t,
        r"loader.py:1: found \"ModuleNotFoundError: No module named 'nowhere_at_all'\"; expected",
    ),
    "no claims": (
        lambda t: re.sub(
            r"def load.*", "def load(context):\n    return None\n", t, flags=re.DOTALL
        ),
        r"loader.py load: found 'None'; expected a generator or list of claims",
    ),
    "rows for claims": (
        lambda t: re.sub(
            r"def load.*", "def load(context):\n    return [{}]\n", t, flags=re.DOTALL
        ),
        r"claims row 1, claim: found '\{\}'; expected an object of the type Claim",
    ),
    "a key of a wrong type": (
        lambda t: t.replace('add_record("port", port', "add_record([], port"),
        r"loader.py:\d+: found \"TypeError: (cannot use 'list'|unhashable)",
    ),
}


@pytest.mark.parametrize("fault", FAILING)
def test_a_loader_that_fails_is_said_with_file_and_line(guided: Path, fault: str) -> None:
    change, line = FAILING[fault]
    before = kept(guided / "mycase")
    path = guided / SOURCE / "loader.py"
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    status, lines = build(guided)
    assert (status, len(lines)) == (2, 1)
    assert re.search(line, lines[0]), lines
    assert kept(guided / "mycase") == before


def test_a_refused_file_is_not_kept(guided: Path, tmp_path: Path) -> None:
    loader = guided / SOURCE / "loader.py"
    loader.write_text(
        loader.read_text(encoding="utf-8").replace('level="shipment"', 'level="ship"'),
        encoding="utf-8",
    )
    table = tmp_path / "t.csv"
    table.write_text(
        "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n", encoding="utf-8"
    )
    before = kept(guided / "mycase")
    done = run(
        "load", "trade", str(table), "--edition", "2024-01-01", "--case", "mycase", cwd=guided
    )
    assert done.returncode == 2
    assert kept(guided / "mycase") == before
    assert not (guided / "mycase" / "loads.toml").exists()


ROUTE = (
    ("routes", "countries:DE", "countries:KG"),
    ("explain", "countries:KG"),
    ("indicators", "kg"),
    ("find", "Kyrgyz"),
    ("sources",),
)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("refYear", 3),
        ("refYear", "2023\n"),
        ("refYear", None),
        ("refYear", []),
        ("primaryValue", float("nan")),
        ("primaryValue", float("inf")),
        ("primaryValue", -5),
        ("primaryValue", "much"),
        ("primaryValue", 10**400),
        ("primaryValue", True),
        ("primaryValue", {}),
    ],
)
def test_one_odd_figure_is_set_aside_and_the_case_answers(
    tmp_path: Path, field: str, value: Any
) -> None:
    case = Case.create(tmp_path / "case")
    (case.path / "case.toml").write_text('sources = ["countries"]\n', encoding="utf-8")
    good = {"reporterISO": "DEU", "partnerISO": "KGZ", "flowCode": "X", "cmdCode": "TOTAL",
            "classificationCode": "H6", "refYear": 2023, "primaryValue": 12.5}  # fmt: skip
    path = tmp_path / "answer.json"
    path.write_text(
        json.dumps({"data": [{**good, field: value}, {**good, "refYear": 2022}]}), encoding="utf-8"
    )
    done = run("load", "trade", str(path), "--edition", "2024-11-17", "--case", str(case.path))
    assert (done.returncode, said(done.stderr)) == (0, [])
    fresh = Case.open(str(case.path))
    loaded = [c.interval.start for u, c in fresh.claims.items() if u.startswith("trade:")]
    assert loaded == ["2022"]
    issues = fresh.ledger.read(fresh.state, "issues")
    assert [(i["level"], i["locator"]) for i in issues] == [("refused", "answer.json data 1")]
    for words in ROUTE:
        answered = run(*words, "--case", str(case.path))
        assert "internal error" not in answered.stderr
        assert "Traceback" not in answered.stderr


MAPPING = """[table]
file = "t.csv"
title = "t"
publisher = "p"
published = "2026-01-01"
asserter = "a"
grade = "B2"
[subject]
name = "from"
[subject.identifiers]
kz-bin = "bin"
[object]
name = "to"
[claim]
predicate = "SUPPLIES"
from = "day"
value = "value"
unit = "USD"
"""


def test_a_row_of_a_table_that_the_gate_would_refuse_is_set_aside_alone(tmp_path: Path) -> None:
    case = Case.create(tmp_path / "case")
    (case.path / "case.toml").write_text('sources = ["countries"]\n', encoding="utf-8")
    rows = [
        "A,B,1,2024-01-01,5",
        "C,D,1,0203-01-01,5",
        "E,F,220340023728,2024-01-01,nan",
        "G,H,,2024-01-01,-5",
        "I,J,,,inf",
        "K,L,,2024-13-01,1",
    ]
    (tmp_path / "t.csv").write_text(
        "\n".join(["from,to,bin,day,value", *rows]) + "\n", encoding="utf-8"
    )
    (tmp_path / "m.toml").write_text(MAPPING, encoding="utf-8")
    files = (str(tmp_path / "t.csv"), "--mapping", str(tmp_path / "m.toml"))
    done = run("load", "table", *files, "--case", str(case.path))
    assert (done.returncode, said(done.stderr)) == (0, [])
    fresh = Case.open(str(case.path))
    # Programs write "nan" into a cell that was empty.
    assert {(c.subject, c.object, c.quantity) for c in fresh.claims.values()} == {
        ("table:a.x", "table:b.x", Quantity(5.0, "USD")),
        ("table:kz-bin-220340023728", "table:f.x", None),
    }
    issues = {
        (i["level"], i["locator"], i["message"]) for i in fresh.ledger.read(fresh.state, "issues")
    }
    assert {
        (level, place, re.sub(r".*: found", "found", text)) for level, place, text in issues
    } == {
        ("warning", "t.csv:2 bin", "found no twelve digits"),
        ("warning", "t.csv:3 bin", "found no twelve digits"),
        ("refused", "t.csv:3", "found '0203-01-01'; expected a year from 1500 to 2099"),
        ("refused", "t.csv:5", "found '-5.0'; expected a finite number from 0 to 10^18"),
        ("refused", "t.csv:6", "found 'inf'; expected a number such as 10000 or 75.5"),
        (
            "refused",
            "t.csv:7",
            "found '2024-13-01'; expected a day such as 2026-01-31 or 31.1.2026",
        ),
    }


@pytest.mark.parametrize(
    ("line", "instead", "expected"),
    [
        (
            'predicate = "SUPPLIES"',
            'predicate = "CALLED_AT"',
            "[subject] kind: found 'Company'; expected a carrier",
        ),
        (
            'predicate = "SUPPLIES"',
            'predicate = "DESIGNATES"',
            "[claim] measure: found 'nothing'",
        ),
        ('grade = "B2"', 'grade = "B2"\nstatus = "denied"', "a row names nothing that it denies"),
        (
            'grade = "B2"',
            'grade = "B2"\nlanguage = "English"',
            "language: found 'English'; expected a code such as en",
        ),
        ('grade = "B2"', 'grade = "B2"\nroot = "p"', "who:day:occasion"),
    ],
)
def test_a_mapping_whose_rows_the_gate_would_all_refuse(
    tmp_path: Path, line: str, instead: str, expected: str
) -> None:
    case = Case.create(tmp_path / "case")
    (case.path / "case.toml").write_text('sources = ["countries"]\n', encoding="utf-8")
    (tmp_path / "t.csv").write_text("from,to,bin,day,value\nA,B,,2024-01-01,5\n", encoding="utf-8")
    (tmp_path / "m.toml").write_text(MAPPING.replace(line, instead), encoding="utf-8")
    files = (str(tmp_path / "t.csv"), "--mapping", str(tmp_path / "m.toml"))
    done = run("load", "table", *files, "--case", str(case.path))
    assert (done.returncode, len(said(done.stderr))) == (2, 1)
    assert expected in done.stderr
    assert not (case.path / "loads.toml").exists()


@pytest.mark.parametrize(
    ("option", "value"),
    [("language", "English"), ("published", "0203-01-01"), ("read", "0203-01-01"), ("title", " ")],
)
def test_a_capture_that_no_build_would_take_is_refused(
    tmp_path: Path, option: str, value: str
) -> None:
    case = Case.create(tmp_path / "case")
    page = tmp_path / "page.txt"
    page.write_text("Words.\n", encoding="utf-8")
    options = {"title": "T", "outlet": "O", "published": "2026-01-01", option: value}
    words = [w for name, text in options.items() for w in (f"--{name}", text)]
    done = run("capture", str(page), *words, "--case", str(case.path))
    assert (done.returncode, len(said(done.stderr))) == (2, 1)
    assert f"--{option}" in done.stderr
    assert not (case.path / "captured").exists()
