"""The columns of a store have the rows that are made of objects one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from copied_case import copied_case
from drawn_claims import RECORDS, claims
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_rows import PlainRows, as_text

from entrepot.casework.case import Case
from entrepot.graph.errors import Notice
from entrepot.graph.fold import Folded, fold_claims
from entrepot.graph.identity import Identities, identify
from entrepot.graph.image.mapped_file import MappedFile
from entrepot.graph.model import Claim, Document, Quantity, Record
from entrepot.graph.store import bulk
from entrepot.graph.store.bulk import export
from entrepot.graph.store.content import content
from entrepot.graph.store.protocol import Content
from entrepot.graph.support import read_table

IDS = identify(
    [
        *(replace(record, country="RU", broader="t:d") for record in RECORDS[:3]),
        replace(RECORDS[3], broader="t:c", country="KP"),
        *RECORDS[4:],
        Record("t:é|x", "Person", "X"),
        Record("t:ru", "Country", "Russia", identifiers=(("iso2", "RU"),), country="RU"),
        Record("t:kp", "Country", "Korea", identifiers=(("iso2", "KP"),), country="KP"),
        Record("t:pier", "Place", "Pier", note="42.25, 130.3 (degrees north, east)"),
        Record("t:yard", "Place", "Yard", broader="t:pier"),
    ]
)
DOCUMENTS = {
    "t:page": Document("t:page", "Page", "Paper", "2024-02"),
    "t:act": Document("t:act", "", "", sha256="00"),
    "t:other": Document("t:other", "Nobody cites it", "Paper"),
}
KEYS = ("t:c", "t:pier", "t:ru", "t:kp", "t:é|x", "t:b")
FIGURES = (None, Quantity(3, "pieces"), Quantity(2.5, "kg", "at least", period="2023"))
TEXTS = ("", "spare parts", "goods as printed: Engines", "goods as printed: engines")


@st.composite
def written(draw: st.DrawFn) -> list[Claim]:
    """Draw claims with listings, figures, goods as printed, and ends that are states or persons."""
    changed: list[Claim] = []
    for claim in draw(claims()):
        lists = draw(st.booleans())
        changed.append(
            replace(
                claim,
                subject=draw(st.sampled_from([claim.subject, "t:ru", "t:kp"])),
                predicate="DESIGNATES" if lists else claim.predicate,
                object=draw(st.sampled_from([claim.object, *KEYS])),
                measure=draw(st.sampled_from(["asset freeze", "travel ban"])) if lists else "",
                text=draw(st.sampled_from(TEXTS)),
                status=draw(st.sampled_from([claim.status, "self"])),
                quantity=draw(st.sampled_from(FIGURES)),
                stated=draw(st.sampled_from(["", "undated", "..2024-02", "2023-12-31"])),
                asserter=draw(st.sampled_from(["t:a", "t:ru"])),
                document=draw(st.sampled_from(["t:page", "t:act"])),
                rules=draw(st.sampled_from([(), ("use",)])),
                carriers=draw(st.sampled_from([(), ("t:b", "t:unknown")])),
                hs6=draw(st.sampled_from([(), ("847989",)])),
                fact=draw(st.sampled_from([claim.fact, "entry"])),
                hedge=draw(st.sampled_from(["", "suspected"])),
                alone=draw(st.booleans()),
            )
        )
    return changed


def assert_plain(
    made: Content, folded: Folded, ids: Identities, documents: Mapping[str, Document]
) -> None:
    """Check that a content has the rows that are made one by one, and no others."""
    plain = PlainRows(folded, ids, documents)
    assert as_text(made.nodes) == as_text(plain.nodes())
    assert as_text(made.edges) == as_text(plain.edges())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(written(), st.sampled_from(["", "2023-12"]))
def test_columns_have_the_rows_of_drawn_claims(drawn: list[Claim], as_of: str) -> None:
    folded = fold_claims(drawn, IDS, read_table(), as_of)
    made = content(folded, IDS, DOCUMENTS, "case", "stamp")
    assert_plain(made, folded, IDS, DOCUMENTS)


def test_columns_of_an_image_have_the_rows_of_the_case(case: Case) -> None:
    computed = case.decided.computed()
    made = case.content()
    assert set(made.nodes) >= {"Company", "Place", "Person", "Claim", "Document"}
    assert_plain(made, computed.folded, computed.identities, computed.documents)


@pytest.mark.parametrize("section", ["claims", "documents", "edges", "entities"])
def test_a_damaged_row_is_written_to_a_store_as_the_claim_log_has_it(
    case: Case, tmp_path: Path, section: str
) -> None:
    expected = case.content()
    copied_case(case, tmp_path / "own")
    _ = Case.open(str(tmp_path / "own")).decided
    (image,) = (tmp_path / "own" / "index").glob("state-*.image")
    start, length, _, _ = MappedFile(image).head["sections"][f"{section}.rows"]
    written_bytes = bytearray(image.read_bytes())
    written_bytes[start + length // 2] ^= 4
    image.write_bytes(written_bytes)
    with pytest.warns(Notice, match="not as it was written"):
        found = rows_of_case(tmp_path / "own")
    assert found == (as_text(expected.nodes), as_text(expected.edges))


def rows_of_case(path: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the nodes and the edges that a store of a case has, as texts."""
    made = Case.open(str(path)).content()
    return as_text(made.nodes), as_text(made.edges)


def test_tables_give_the_rows_of_any_place() -> None:
    folded = fold_claims([], IDS, read_table())
    places = content(folded, IDS, DOCUMENTS, "case", "stamp").nodes["Place"]
    rows = list(places)
    assert [row["uid"] for row in rows] == ["t:pier", "t:yard"]
    assert (places[-1], places[1:], places[2:]) == (rows[1], rows[1:], [])


@pytest.mark.parametrize("size", [1, 2, 3])
def test_files_of_a_bulk_import_do_not_depend_on_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    places = [
        {"uid": "p", "heights": [], "latitude": 1.5, "longitude": 2.0, "note": 'a;\n"b'},
        {"uid": "q", "alone": True, "heights": [1, 2.5]},
        {"name": "R", "uid": "r", "tons": 3, "day": date(2024, 2, 29), "heights": ["", "x"]},
        {"uid": "s", "tons": 2.5, "alone": False},
    ]
    joins = [(f"e{n}", "p", "q", {"uid": f"e{n}", "roots": ["x"] * n}) for n in range(3)]
    made = Content("case", "stamp", {"Place": places}, {("FEEDS", "Place", "Place"): joins})
    export(made, tmp_path / "whole", "neo4j")
    monkeypatch.setattr(bulk, "PART", size)
    export(made, tmp_path / "parts", "neo4j")
    written = [path.read_bytes() for path in sorted((tmp_path / "parts").iterdir())]
    assert written == [path.read_bytes() for path in sorted((tmp_path / "whole").iterdir())]
    rows = (tmp_path / "parts" / "nodes-Place.csv").read_text().splitlines()
    assert rows[0] == (
        "uid:ID(Place),heights:string,latitude:double,longitude:double,note:string,alone:boolean,"
        "name:string,tons:double,day:date,location:point{crs:WGS-84},stamp:long,:LABEL"
    )
    assert [row.split(",")[-2] == "0" for row in rows[-3:]] == [True, True, False]
