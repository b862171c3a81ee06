"""The fold of a day or a period, taken from that of all days, is the plain one."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from drawn_claims import IDS, claims
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval, parse_interval
from entrepot.graph.day_fold import fold_of_day
from entrepot.graph.fold import Folded, fold_claims
from entrepot.graph.fold_arrays import fold_arrays
from entrepot.graph.identity import Identities
from entrepot.graph.model import Claim
from entrepot.graph.support import read_table

TABLE = read_table()
DAYS = ["", "1900", "2022", "2023-12", "2024-05-17", "2024-12-16", "2025", "2026-05", "2100"]
PERIODS = ["", "2023", "2024-03..2024-08", "..2022-06", "2025-01.."]


def said(folded: Folded, ids: Identities) -> dict[str, Any]:
    """Return all that a fold says, in its order."""
    edges, found = list(folded.edges.items()), list(folded.claims.items())
    ends = sorted({end for _, edge in edges for end in (edge.source, edge.target)})
    return {
        "edges": edges,
        "claims": found,
        "properties": list(folded.properties.items()),
        "designations": list(folded.designations.items()),
        "authorities": list(folded.authorities.items()),
        "strengths": list(folded.strengths.items()),
        "head": (folded.as_of, folded.during, folded.rho, folded.newest),
        "sizes": (len(folded.edges), len(folded.claims), len(folded.properties)),
        "movements": list(folded.movements.items()),
        "listings": list(folded.listing_kinds()),
        "around": [folded.relations(ends=[end]) for end in ends],
        "behind": [folded.relations(claims=[uid]) for uid, _ in found],
        "kinds": [folded.relations(predicates=[edge.predicate]) for _, edge in edges[:9]],
        "stated": [folded.claims_with(statuses=["denied"]), folded.claims_with(bases=["listing"])],
        "naming": [folded.claims_naming([end], ends[:3], ids) for end in ends[:20]],
    }


def plain(case: Case, day: str, during: Interval | None) -> Folded:
    return fold_claims(case.claims.values(), case.identities, case.table, day, during)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("period", PERIODS)
def test_the_bundled_case_says_the_same_of_a_day(case: Case, day: str, period: str) -> None:
    during = parse_interval(period, "during") if period else None

    found = case.fold(day or None, period or None)

    assert said(found, case.identities) == said(plain(case, day, during), case.identities)


def test_every_day_on_which_something_became_public(case: Case) -> None:
    known = sorted({claim.known_by for claim in case.claims.values()} - {""})
    for day in random.Random(5).sample(known, 40):
        found = case.fold(day)
        expected = plain(case, day, None)
        assert list(found.edges.items()) == list(expected.edges.items())
        assert found.newest == expected.newest


@settings(max_examples=300)
@given(
    claims(),
    st.sampled_from(["", "2022", "2023", "2023-12-30", "2024-02", "2030"]),
    st.sampled_from(
        [None, Interval("2023", "2023"), Interval("2024-02", ""), Interval("", "2022")]
    ),
)
def test_drawn_claims_say_the_same_of_a_day(
    drawn: list[Claim], day: str, during: Interval | None
) -> None:
    whole = fold_claims(drawn, IDS, TABLE)

    found = fold_of_day(whole, fold_arrays(whole), IDS, TABLE, day, during)

    assert said(found, IDS) == said(fold_claims(drawn, IDS, TABLE, day, during), IDS)


def test_a_question_about_one_party_makes_few_objects(tmp_path: Path) -> None:
    case = Case.create(tmp_path / "case")
    case.build()
    asked = Case.open(str(tmp_path / "case"))

    found = asked.fold("2024-12-31").relations(ends=["ru-inn-1831083343"])

    assert found
    made = asked.decided.image
    assert made is not None
    assert len(made.claims._made) < len(made.claims) / 5
