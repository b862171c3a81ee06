"""Sources without files are taken from the ledger, too, and every check still refuses."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph import tables
from entrepot.graph.errors import BadInput
from entrepot.graph.files import hash_of
from entrepot.graph.identity import Decision, identify, strangers_among, uid_of
from entrepot.graph.identity_part import (
    RecordIndex,
    RecordTable,
    by_records,
    identify_some,
    reached,
)
from entrepot.graph.model import Record
from entrepot.graph.tables import Row
from entrepot.loaders import source_run as runner
from entrepot.loaders import unchanged
from entrepot.loaders.contract import Source, loader

TOML = (
    'title = "{name}"\npublisher = "p"\naddress = "a"\nlicence = "l"\ncoverage = "c"\n'
    'grade = "B2"\nuses = [{uses}]\n'
)
HEAD = """
from pathlib import Path

from entrepot.graph.dates import Interval
from entrepot.graph.model import Claim, Document, Record


def claim(context, key, subject, target, **fields):
    return Claim(
        uid=context.uid(key), fact=key, subject=subject, predicate="SUPPLIES", object=target,
        asserter=subject, voice="V", root="v:2024-01-01:page", document=context.uid("page"),
        locator="1", grade="B3", known_by="2024-01-01", **fields,
    )


def load(context):
    page = context.uid("page")
    context.add_document("page", Document(page, "Page", "m", "2024-01-01"), "here")
"""
FIRST = (
    HEAD
    + """
    for key in ("a", "b"):
        context.add_record(key, Record(context.uid(key), "Company", f"Party {key}"), "here")
    yield claim(context, "c1", context.uid("a"), context.uid("b"))
"""
)
SECOND = (
    HEAD
    + """
    yield claim(context, "d1", "first:b", "first:a", copy_of="first:c1")
"""
)


def source(case: Case, name: str, code: str, *uses: str) -> None:
    folder = case.path / "sources" / name
    folder.mkdir(parents=True, exist_ok=True)
    used = ", ".join(f'"{other}"' for other in uses)
    (folder / "source.toml").write_text(TOML.format(name=name, uses=used), encoding="utf-8")
    (folder / "loader.py").write_text(code, encoding="utf-8")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    """Return a case of two sources, of which the second names rows of the first."""
    made = Case.create(tmp_path / "case")
    (made.path / "case.toml").write_text('sources = ["first", "second"]\n', encoding="utf-8")
    source(made, "first", FIRST)
    source(made, "second", SECOND)
    made = Case.open(str(made.path))
    made.build()
    return made


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the sources whose loader ran."""
    names: list[str] = []

    def counted(item: Source) -> object:
        names.append(item.name)
        return loader(item)

    monkeypatch.setattr(runner, "loader", counted)
    return names


def edit(case: Case, name: str, old: str, new: str) -> None:
    path = case.path / "sources" / name / "loader.py"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_is_read_if_nothing_changed(case: Case, read: list[str]) -> None:
    before = case.state

    state, loaded = Case.open(str(case.path)).build()

    assert read == []
    assert state == before
    assert [item.counts() for item in loaded] == [
        {"documents": 1, "records": 2, "claims": 1, "facts": 1},
        {"documents": 1, "records": 0, "claims": 1, "facts": 1},
    ]
    assert [claim.uid for item in loaded for claim in item.claims] == ["first:c1", "second:d1"]


def test_only_what_changed_is_read_and_the_state_is_that_of_a_whole_reading(
    case: Case, read: list[str]
) -> None:
    edit(case, "second", 'locator="1"', 'locator="2"')

    state, _ = case.build()

    assert read == ["second"]
    (case.path / "ledger" / unchanged.NAME).unlink()
    whole, _ = case.build()
    assert read == ["second", "first", "second"]
    assert whole == state


@pytest.mark.parametrize("suffix", [".csv", ".txt"])
def test_any_file_of_a_source_in_the_case_counts(case: Case, read: list[str], suffix: str) -> None:
    (case.path / "sources" / "first" / f"rows{suffix}").write_text("1", encoding="utf-8")

    case.build()

    assert read == ["first"]


def test_a_loader_that_reads_elsewhere_is_read_at_every_build(case: Case, read: list[str]) -> None:
    (case.path / "elsewhere.txt").write_text("Vega", encoding="utf-8")
    place = 'Path(__file__).parents[2] / "elsewhere.txt"'
    edit(case, "first", 'f"Party {key}"', f"({place}).read_text()")
    case.build()
    read.clear()
    (case.path / "elsewhere.txt").write_text("Kupol", encoding="utf-8")

    case.build()

    assert read == ["first"]
    assert {record.name for record in Case.open(str(case.path)).records} == {"Kupol"}


def test_a_claim_that_an_unchanged_source_repeats_must_stay(case: Case) -> None:
    before = case.state
    edit(case, "first", '"c1"', '"c2"')

    with pytest.raises(BadInput, match="first:c1"):
        case.build()

    assert Case.open(str(case.path)).state == before


def test_a_record_that_an_unchanged_source_names_must_stay(case: Case) -> None:
    edit(case, "first", '("a", "b")', '("a", "d")')
    edit(case, "first", 'context.uid("b"))', 'context.uid("d"))')

    with pytest.raises(BadInput, match="first:b"):
        case.build()


def test_a_changed_source_is_checked_beside_the_unchanged_one(case: Case) -> None:
    edit(case, "second", "first:a", "first:nobody")

    with pytest.raises(BadInput, match=r"first:nobody"):
        case.build()


def test_a_decision_about_an_absent_record_is_still_refused(case: Case) -> None:
    text = (
        '[[decision]]\nleft = "first:a"\nright = "first:nobody"\nverdict = "same"\n'
        'by = "x"\non = "2024-01-01"\nwhy = "y"\n'
    )
    (case.path / "decisions.toml").write_text(text, encoding="utf-8")

    with pytest.raises(BadInput, match="first:nobody"):
        case.build()


def test_a_damaged_table_is_read_again_and_mended(case: Case, read: list[str]) -> None:
    state = case.state
    path = case.path / "ledger" / "first" / state.sources["first"] / "claims.parquet"
    digest = hash_of(path)
    path.write_bytes(path.read_bytes()[:-1])

    case.build()

    assert "first" in read
    assert hash_of(path) == digest


@pytest.mark.parametrize("field", ["inputs", "digest", "gate", "counts"])
def test_a_note_of_another_kind_is_not_used(case: Case, read: list[str], field: str) -> None:
    path = case.path / "ledger" / unchanged.NAME
    notes = json.loads(path.read_text(encoding="utf-8"))
    notes["first"][field] = 7
    path.write_text(json.dumps(notes), encoding="utf-8")

    case.build()

    assert "first" in read


RECORDS = (
    Record("a:1", "Company", "Vega", identifiers=(("ofac", "1"),)),
    Record("b:1", "Company", "Vega LLC", identifiers=(("ofac", "1"), ("eu", "7"))),
    Record("c:1", "Company", "Vega OOO", identifiers=(("eu", "7"),)),
    Record("c:2", "Company", "Kupol"),
    Record("c:3", "Company", "Kupol IEMZ"),
    Record("c:4", "Company", "Alone"),
)
SAME = Decision("c:2", "c:3", "same", "x", "2024-01-01", "y")


def test_the_entities_of_some_records_are_those_of_all() -> None:
    every = identify(RECORDS, [SAME], ["a", "b", "c"])

    for record in RECORDS:
        some = identify_some([record.uid], RecordIndex(RECORDS, ()), [], [SAME], ["a", "b", "c"])
        assert some is not None
        entity = every.entities[every.uid(record.uid)]
        assert some.entities == {entity.uid: entity}
        assert some.uid(record.uid) == entity.uid


def test_only_all_records_tell_about_a_printed_number_or_an_absent_record() -> None:
    number = (("ru-inn", "1831083343"),)
    strangers = (
        Record("a:1", "Company", "Vega", identifiers=number),
        Record("b:1", "Company", "Kupol", identifiers=number),
    )
    assert identify_some(["a:1"], RecordIndex(strangers, ()), [], [], ["a"]) is None
    absent = Decision("c:2", "c:9", "same", "x", "2024-01-01", "y")
    index = RecordIndex(RECORDS, ())
    assert identify_some(["c:2"], index, [], [absent], ["a"]) is None
    assert identify_some(["c:2"], index, [absent], [], ["a"]) is not None


def decision(left: str, right: str, verdict: str = "same") -> Decision:
    return Decision(left, right, verdict, "x", "2024-01-01", "y")


def in_tables(records: Sequence[Record]) -> RecordIndex:
    """Return an index of records that stand in tables, one for each source."""
    by_source: dict[str, list[Row]] = {}
    for record in records:
        rows = by_source.setdefault(record.uid.partition(":")[0], [])
        rows.append(tables.record_row(record))
    made = [RecordTable(pa.Table.from_pylist(rows)) for rows in by_source.values()]
    return RecordIndex([], made)


INDEXES = [RecordIndex(RECORDS, ()), in_tables(RECORDS)]


@pytest.mark.parametrize("index", INDEXES, ids=["objects", "tables"])
def test_a_decision_about_an_identifier_is_about_its_first_record(index: RecordIndex) -> None:
    seven = uid_of("eu", "7")
    made = [decision(seven, "c:2"), decision("c:3", seven, "not_same"), decision("c:2", "c:9")]

    found = list(by_records(made, index))
    without = list(by_records(made, index, {"b:1"}))
    alone = list(by_records(made, index, {"b:1", "c:1"}))

    assert found == [decision("b:1", "c:2"), decision("c:3", "b:1", "not_same")]
    assert without == [decision("c:1", "c:2"), decision("c:3", "c:1", "not_same")]
    assert alone == []


NUMBERS = st.sampled_from([("ofac", "1"), ("ofac", "2"), ("eu", "7"), ("eu", "8")])
NUMBERED = st.lists(st.lists(NUMBERS, max_size=2), min_size=1, max_size=7)
ENDS = st.tuples(st.integers(0, 6), st.integers(0, 6))


@given(NUMBERED, st.lists(ENDS, max_size=3), st.integers(0, 6))
def test_reached_records_are_those_that_hang_together(
    numbers: list[list[tuple[str, str]]], decided: list[tuple[int, int]], start: int
) -> None:
    records: list[Record] = []
    for place, identifiers in enumerate(numbers):
        uid = f"{'ab'[place % 2]}:{place}"
        records.append(Record(uid, "Company", "Vega", identifiers=tuple(identifiers)))
    present = [pair for pair in decided if max(pair) < len(records)]
    decisions = [decision(records[one].uid, records[other].uid) for one, other in present]
    uids = [record.uid for record in records[start : start + 1]]

    expected = set(uids)
    for _ in records:
        held = {each for record in records if record.uid in expected for each in record.identifiers}
        expected |= {record.uid for record in records if held.intersection(record.identifiers)}
        for made in decisions:
            if not expected.isdisjoint((made.left, made.right)):
                expected |= {made.left, made.right}
    for index in (RecordIndex(records, ()), in_tables(records)):
        found = reached(uids, index, decisions)
        assert found == {record.uid: record for record in records if record.uid in expected}


INN = (("ru-inn", "1831083343"),)
NAMES = st.sampled_from(["Vega", "Kupol IEMZ", "IEMZ Kupol", "Ural Optics"])


@given(st.lists(st.tuples(NAMES, st.sampled_from([INN, INN, ()])), max_size=5), st.data())
def test_strangers_are_found_among_the_records_with_a_number_of_another(
    drawn: list[tuple[str, tuple[tuple[str, str], ...]]], data: st.DataObject
) -> None:
    records: list[Record] = []
    for place, (name, identifiers) in enumerate(drawn):
        records.append(Record(f"a:{place}", "Company", name, identifiers=identifiers))
    decisions: list[Decision] = []
    if len(records) > 1 and data.draw(st.sampled_from([True, False])):
        other = data.draw(st.integers(1, len(records) - 1))
        verdict = data.draw(st.sampled_from(["same", "not_same"]))
        decisions.append(decision(records[0].uid, records[other].uid, verdict))

    numbered = RecordIndex(records, ()).numbered()

    holders = [record for record in records if record.identifiers]
    assert numbered == (holders if holders[1:] else [])
    uids = {record.uid for record in numbered}
    inside = [made for made in decisions if {made.left, made.right} <= uids]
    assert strangers_among(numbered, inside) == identify(records, decisions, ["a"]).strangers


def test_firms_of_one_number_and_other_names_are_strangers() -> None:
    records = [Record(f"a:{name}", "Company", name, identifiers=INN) for name in ("Vega", "Kupol")]
    assert strangers_among(records, []) == {frozenset({"a:Vega", "a:Kupol"})}
    assert strangers_among(records, [decision("a:Vega", "a:Kupol")]) == frozenset()


ODD = 'Купол "‘\\ \t\n\u2028\u00ad\U0001f680 é/é\x7f\x1b'


def test_a_line_of_the_ledger_is_the_canonical_text_of_its_row() -> None:
    row = {"uid": ODD, "zeta": [ODD, ""], "alone": True, "note": None, "Ärger": ""}

    assert tables.canonical_line(row) == tables.canonical(row).encode()
