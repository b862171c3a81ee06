"""The relations of a day, taken from those of all days, are those that are combined for the day."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from copied_case import copied_case
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval, parse_interval
from entrepot.graph.day_fold import fold_of_day
from entrepot.graph.fold import Folded, fold_claims
from entrepot.graph.fold_arrays import fold_arrays
from entrepot.graph.fold_index import keys_of_edge
from entrepot.graph.identity import Identities, identify
from entrepot.graph.image.stored_rows import StoredRows
from entrepot.graph.model import Claim, Record, Stage
from entrepot.graph.support import read_table

TABLE = read_table()
PARTIES = tuple(f"t:{name}" for name in "abcd")
IDS = identify([Record(uid, "Company", uid) for uid in PARTIES])
DAYS = ("", "2023", "2024-02", "2024-02-29", "2024-03-01", "2025")
STATUSES = ("asserted", "listed", "gap", "withdrawn", "error", "denied")
ACTS = ("denies_fact", "disputes_evidence")
PREDICATES = ("SUPPLIES", "OWNS", "DESIGNATES", "CALLED_AT")


@st.composite
def claims_drawn(draw: st.DrawFn) -> list[Claim]:
    """Draw claims about few parties, with answers that name them, stand beside or name none."""
    drawn: list[Claim] = []
    for number in range(draw(st.integers(0, 9))):
        uid = f"t:{draw(st.integers(0, 9))}-{number}"
        status = draw(
            st.sampled_from(("asserted", "listed", "gap", "withdrawn", "error", "denied"))
        )
        earlier = st.lists(st.sampled_from([each.uid for each in drawn] or ["t:no"]), max_size=2)
        is_denial = status == "denied"
        drawn.append(
            Claim(
                uid=uid,
                fact=uid,
                subject=draw(st.sampled_from(PARTIES)),
                predicate=draw(st.sampled_from(PREDICATES)),
                object=draw(st.sampled_from(("", *PARTIES))),
                level=draw(st.sampled_from(("firm", "shipment"))),
                status=status,
                interval=Interval(draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))),
                via=draw(st.sampled_from(((), (Stage(("t:b", "t:c"), True), Stage(("t:d",)))))),
                measure=draw(st.sampled_from(("", "asset freeze"))),
                voice=draw(st.sampled_from("VWX")),
                members=draw(st.sampled_from(((), ("V", "W")))),
                root=draw(st.sampled_from("rs")),
                grade=draw(st.sampled_from(("B2", "C3", "C5", "F6"))),
                known_by=draw(st.sampled_from(DAYS)),
                copy_of=draw(st.sampled_from(("", "t:1-0"))),
                act=draw(st.sampled_from(ACTS)) if is_denial else "",
                denies=tuple(draw(earlier)) if is_denial else (),
                beside=tuple(draw(earlier)) if is_denial else (),
                particulars=draw(st.booleans()),
            )
        )
    return drawn


def answers(folded: Folded, ids: Identities, claims: Iterable[Claim]) -> dict[str, object]:
    """Return all that a fold says, in the order in which it says it."""
    uids = sorted({uid for claim in claims for uid in (claim.uid, claim.subject, claim.object)})
    entities = sorted(set(map(ids.uid, uids)))
    by_claim = {uid: folded.relations(claims=[uid]) for uid in uids}
    by_end = {uid: folded.relations(ends=[uid]) for uid in entities}
    return {
        "edges": list(folded.edges.items()),
        "edge values": list(folded.edges.values()),
        "claims": list(folded.claims.items()),
        "claim values": list(folded.claims.values()),
        "sizes": [*map(len, (folded.edges, folded.claims, folded.properties, folded.designations))],
        "properties": list(folded.properties.items()),
        "designations": list(folded.designations.items()),
        "authorities": list(folded.authorities.items()),
        "strengths": list(folded.strengths.items()),
        "dates": (folded.as_of, folded.during, folded.newest, folded.rho),
        "movements": list(folded.movements.items()),
        "listings": list(folded.listing_kinds()),
        "by claim": by_claim,
        "by end": by_end,
        "by predicate": folded.relations(predicates=["SUPPLIES", "OWNS"], levels=["shipment"]),
        "denials": folded.claims_with(statuses=["denied"], predicates=["OWNS"]),
        "copies": folded.claims_with(copies_of=uids, bases=["extracted"]),
        "naming": folded.claims_naming(entities[:2], entities[1:], ids),
        "present": [uid in folded.claims for uid in uids],
        "about": [folded.properties.get(uid) for uid in entities],
        "listed": [folded.designations.get(uid) for uid in entities],
    }


@given(claims_drawn(), st.sampled_from(DAYS), st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_drawn_claims_of_a_day_are_combined_alike(
    claims: list[Claim], as_of: str, start: str, end: str
) -> None:
    during = Interval(start, end) if start or end else None
    whole = fold_claims(claims, IDS, TABLE)

    found = fold_of_day(whole, fold_arrays(whole), IDS, TABLE, as_of, during)

    expected = fold_claims(claims, IDS, TABLE, as_of, during)
    assert answers(found, IDS, claims) == answers(expected, IDS, claims)
    assert found == expected
    for key in {key for edge in whole.edges.values() for key in keys_of_edge(edge)}:
        one, other = found.edge_index.some([key]), expected.edge_index.some([key])
        assert one == other


SPANS = [
    ("1990", ""),
    ("2022-02-24", ""),
    ("2023-06", ""),
    ("2024", ""),
    ("2024-09-30", ""),
    ("2025-05-12", ""),
    ("2025-08", ""),
    ("2030", ""),
    ("", "2022"),
    ("", "..2021-06"),
    ("", "2024-03..2024-12"),
    ("", "2025-09.."),
    ("2024-09", "2023"),
    ("2025", "2024-07..2024-08-15"),
]


@pytest.mark.parametrize(("as_of", "during"), SPANS)
def test_the_bundled_claims_of_a_day_are_combined_alike(
    case: Case, as_of: str, during: str
) -> None:
    span = parse_interval(during, "during") if during else None

    found = case.fold(as_of, during)

    claims = list(case.claims.values())
    expected = fold_claims(claims, case.identities, case.table, as_of, span)
    assert answers(found, case.identities, claims) == answers(expected, case.identities, claims)
    assert found == expected


def test_a_day_combines_anew_only_what_is_asked_for_and_changed(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied_case(case, tmp_path / "own")
    own = Case.open(str(tmp_path / "own"))
    party, day = "ru-inn-1831083343", "2025"
    plain = fold_claims(case.claims.values(), case.identities, case.table, day)
    expected = plain.relations(ends=[party])
    changed = [each.uid for each in expected if case.fold().edges[each.uid] != each]
    anew: list[str] = []
    monkeypatch.setattr("entrepot.graph.day_fold.edge_anew", _counted(anew))

    folded = own.fold(day)
    found = folded.relations(ends=[party])

    assert found == expected
    assert 0 < len(changed) < len(expected)
    assert sorted(anew) == sorted(changed)
    behind = {uid for each in expected for uid in own.fold().edges[each.uid].claims}
    whole = own.fold()
    assert isinstance(whole.edges, StoredRows)
    assert len(whole.edges._made) == len(expected)
    assert len(own.claims._made) <= len(behind)  # type: ignore[attr-defined]  # of an image


def _counted(anew: list[str]):  # type: ignore[no-untyped-def]  # as the function it stands for
    """Return the function that combines a relation anew, which notes each."""
    from entrepot.graph.fold import edge_anew

    def counted(edge, claims, ids, table):  # type: ignore[no-untyped-def]
        anew.append(edge.uid)
        return edge_anew(edge, claims, ids, table)

    return counted


def test_questions_of_a_day_make_no_object_before_they_are_asked(
    case: Case, tmp_path: Path
) -> None:
    copied_case(case, tmp_path / "own")
    own = Case.open(str(tmp_path / "own"))
    span = parse_interval("2023..2024", "during")
    plain = fold_claims(case.claims.values(), case.identities, case.table, "2024-06-30", span)

    folded = own.fold("2024-06-30", "2023..2024")

    sizes = [len(folded.claims), len(folded.edges), folded.newest]
    assert sizes == [len(plain.claims), len(plain.edges), plain.newest]
    assert len(folded.claims) < len(own.claims)
    assert len(folded.edges) < len(own.fold().edges)
    assert own.claims._made == {}  # type: ignore[attr-defined]  # of an image
    assert own.fold().edges._made == {}  # type: ignore[attr-defined]
