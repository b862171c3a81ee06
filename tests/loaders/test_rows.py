"""Bad input is refused with file, line, value and what is accepted, and nothing is lost."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.loaders.contract import BUNDLED, find_sources
from entrepot.loaders.curated import CLAIM, DOCUMENT, ENTITY
from entrepot.loaders.rows import read

SOURCE = """title = "An analyst's rows"
publisher = "us"
address = "here"
licence = "MIT"
coverage = "three rows"
grade = "B2"
uses = ["register", "countries"]
"""
LOADER = '"""Rows."""\n\nfrom entrepot.loaders.curated import load\n\n__all__ = ["load"]\n'
GOOD = {
    **dict.fromkeys(CLAIM, ""),
    "key": "1",
    "fact": "1",
    "subject": "juhang",
    "predicate": "SUPPLIES",
    "object": "iemz-kupol",
    "level": "firm",
    "status": "asserted",
    "asserter": "reuters",
    "root": "reuters:2024-01-01:report",
    "document": "doc",
    "quote_state": "none",
    "basis": "statement",
    "grade": "B3",
    "known_by": "2024-01-01",
}


def write(path: Path, columns: tuple[str, ...], rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns)
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def own(case: Case, tmp_path: Path) -> Callable[..., Case]:
    """Return a function that makes a copy of the bundled case with a source of the given rows."""
    copied_case(case, tmp_path / "case")
    folder = tmp_path / "case" / "sources" / "mine"
    folder.mkdir(parents=True)
    (folder / "source.toml").write_text(SOURCE, encoding="utf-8")
    (folder / "loader.py").write_text(LOADER, encoding="utf-8")
    write(folder / "entities.csv", ENTITY, [])
    document = {
        **dict.fromkeys(DOCUMENT, ""),
        "key": "doc",
        "title": "T",
        "outlet": "O",
        "language": "en",
    }
    write(folder / "documents.csv", DOCUMENT, [document])
    config = tmp_path / "case" / "case.toml"
    config.write_text(config.read_text().replace('"chpl"', '"chpl", "mine"'), encoding="utf-8")

    def make(*rows: dict[str, str]) -> Case:
        write(folder / "claims.csv", CLAIM, [{**GOOD, **row} for row in rows])
        return Case.open(str(tmp_path / "case"))

    return make


def test_a_source_of_the_case_is_loaded_and_makes_one_more_state(own: Callable[..., Case]) -> None:
    made = own({})
    state, _ = made.build()
    assert state.number == 2
    assert made.claims["mine:1"].voice == "Reuters"


FAULTS = {
    "predicate": (
        {"predicate": "SELLS"},
        r"claims.csv:2 predicate: found 'SELLS'; expected one of SUPPLIES",
    ),
    "status": (
        {"status": "proved"},
        r"claims.csv:2 status: found 'proved'; expected one of asserted",
    ),
    "level": ({"level": "city"}, r"claims.csv:2 level: found 'city'"),
    "unit": (
        {"value": "3", "unit": "boxes"},
        r"claims.csv:2 unit: found 'boxes'; expected one of containers",
    ),
    "value without unit": ({"value": "3"}, r"claims.csv:2 unit: found 'an empty cell'"),
    "unit without value": ({"unit": "rounds"}, r"claims.csv:2 value: found 'an empty cell'"),
    "not a number": ({"value": "many", "unit": "rounds"}, r"claims.csv:2 value: found 'many'"),
    "infinite": ({"value": "inf", "unit": "rounds"}, r"claims.csv:2 value: found 'inf'"),
    "document": (
        {"document": "nowhere"},
        r"claims.csv:2 document: found 'nowhere'; expected the key of a row in",
    ),
    "no document": ({"document": ""}, r"claims.csv:2 document: found '\(empty\)'"),
    "subject": (
        {"subject": "acme"},
        r"claims.csv:2 subject: found 'acme'; expected the key of an entity in mine",
    ),
    "impossible date": (
        {"known_by": "2024-02-30"},
        r"claims.csv:2 known_by: found '2024-02-30'; expected a real date",
    ),
    "odd date": ({"from": "3 May"}, r"claims.csv:2 from: found '3 May'; expected a real date"),
    "reversed": (
        {"from": "2024", "to": "2023"},
        r"claims.csv:2 to: found '2023'; expected a date not before",
    ),
    "grade one": ({"grade": "A1"}, r"claims.csv:2 grade: found 'A1'.*1 is a result"),
    "root": ({"root": "reuters"}, r"claims.csv:2 root: found 'reuters'; expected who:day:occasion"),
    "hs6": ({"hs6": "8542.31"}, r"claims.csv:2 hs6: found '8542.31'; expected a six-digit HS code"),
    "act": (
        {"act": "denies_fact"},
        r"claims.csv:2 act: found 'denies_fact'; expected an act with status denied",
    ),
    "denied without act": ({"status": "denied"}, r"claims.csv:2 act: found 'an empty cell'"),
    "measure": ({"measure": "asset freeze"}, r"claims.csv:2 measure"),
    "quote": ({"quote": "x"}, r"claims.csv:2 quote_state: found 'none'"),
    "flag": ({"alone": "maybe"}, r"claims.csv:2 alone: found 'maybe'; expected one of yes, no"),
    "family": (
        {"object": "rajin"},
        r"claims.csv:2 object: found 'Rajin.*place\)'; expected a party or group",
    ),
    "brand as seller": (
        {"predicate": "BRANDED_BY"},
        r"claims.csv:2 subject: .*expected a weapon or goods",
    ),
    "no object": (
        {"object": ""},
        r"claims.csv:2 object: found 'an empty cell'; expected an entity",
    ),
    "via": ({"via": "acme > tsk-vektor"}, r"claims.csv:2 via: found 'acme'"),
    "conflicts": (
        {"conflicts": "mine:77"},
        r"claim mine:1 conflicts: found 'mine:77'; expected the uid",
    ),
    "denies nothing": (
        {"status": "denied", "act": "denies_fact", "denies": "mine:99"},
        r"claim mine:1 denies: found 'mine:99'; expected the uid of a loaded claim",
    ),
    "denies a later claim": (
        {
            "status": "denied",
            "act": "denies_fact",
            "denies": "seeds:A3-01",
            "known_by": "2023-01-01",
            "root": "reuters:2023-01-01:x",
        },
        r"claim mine:1 denies: found 'seeds:A3-01, public since 2024-02-23'",
    ),
    "copy with another root": (
        {"copy_of": "seeds:A3-01"},
        r"claim mine:1 root: .*expected the root of what it copies",
    ),
}


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_bad_row_is_refused_and_the_last_state_stays(own: Callable[..., Case], name: str) -> None:
    row, message = FAULTS[name]
    made = own(row)
    with pytest.raises(BadInput, match=message):
        made.build()
    assert made.ledger.numbers() == [1]
    assert len(made.claims) == 1746


def test_a_duplicate_uid_names_both_lines(own: Callable[..., Case]) -> None:
    with pytest.raises(BadInput, match=r"claims.csv:3 key: found 'mine:1'; .*claims.csv:2 too"):
        own({}, {}).build()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"key,fact\n1,2\n", r"claims.csv:1: found .*; expected the columns key, fact"),
        (b"", r"claims.csv:1"),
        ("key;fact\n".encode("utf-16"), r"claims.csv byte 0: found 'text that is not UTF-8'"),
        (b"<html><body>not found</body></html>", r"claims.csv:1"),
    ],
)
def test_a_file_of_another_shape(own: Callable[..., Case], content: bytes, message: str) -> None:
    made = own({})
    (made.path / "sources" / "mine" / "claims.csv").write_bytes(content)
    with pytest.raises(BadInput, match=message):
        made.build()
    assert made.ledger.numbers() == [1]


@pytest.mark.parametrize(("mark", "found"), [(";", "semicolons"), ("\t", "tabs")])
def test_a_table_without_commas_is_named(tmp_path: Path, mark: str, found: str) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(f"name{mark}country\nVega{mark}RU\n", encoding="utf-8")
    right = f"rows.csv:1: found 'cells parted by {found}'; expected cells parted by commas"
    with pytest.raises(BadInput, match=right):
        list(read(path, ("name", "country")))


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('a,b\n1,2\n"3,4\n5,6\n7,8\n', 3),
        ('a,b\n1,2\n"3,4\n5,6\n"7",8\n', 3),
        ('a,b\n"1\n1",2\n3,"4\n5,6\n', 4),
        ('"a,b\n1,2\n', 1),
    ],
)
def test_a_quote_that_nothing_closes_is_placed_by_the_line_of_its_row(
    tmp_path: Path, content: str, line: int
) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadInput, match=rf"rows\.csv:{line}: not a CSV row"):
        list(read(path, ("a", "b")))


def test_a_row_that_is_cut_short(own: Callable[..., Case]) -> None:
    made = own({}, {"key": "2"})
    path = made.path / "sources" / "mine" / "claims.csv"
    path.write_text(path.read_text(encoding="utf-8")[:-60], encoding="utf-8")
    with pytest.raises(BadInput, match=r"claims.csv:3: found '\d+ cells'"):
        made.build()


def test_counts_are_expected(own: Callable[..., Case]) -> None:
    made = own({})
    path = made.path / "sources" / "mine" / "source.toml"
    path.write_text(SOURCE + "[expect]\nclaims = 2\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"expect.claims: found '1 claims read'; expected 2"):
        made.build()


def test_loading_order_of_rows_does_not_matter(own: Callable[..., Case]) -> None:
    first, _ = own({}, {"key": "2"}).build()
    second, _ = own({"key": "2"}, {}).build()
    assert first == second


def test_unknown_and_circular_sources(own: Callable[..., Case]) -> None:
    made = own({})
    path = made.path / "sources" / "mine" / "source.toml"
    path.write_text(SOURCE.replace('"countries"]', '"nowhere"]'), encoding="utf-8")
    with pytest.raises(BadInput, match="found 'nowhere'; expected one of the sources"):
        made.build()
    path.write_text(SOURCE.replace('"countries"]', '"mine"]'), encoding="utf-8")
    with pytest.raises(BadInput, match="in a circle"):
        Case.open(str(made.path)).build()


def test_every_bundled_source_is_found() -> None:
    folders = {path.parent.name.replace("_", "-") for path in BUNDLED.glob("*/loader.py")}
    assert set(find_sources()) == folders
    assert {"register", "eu-journal", "ofac-sdn", "table"} <= folders


def test_every_format_says_what_it_never_guesses() -> None:
    for source in find_sources().values():
        described = (source.editions, source.missing, source.never_guessed)
        assert all(described) == bool(source.files), source.name
