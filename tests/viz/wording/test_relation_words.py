"""A relation is told in the past where every statement of it is of a time that was over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.ending import is_over
from entrepot.graph.model import Claim, Edge
from entrepot.graph.schema import schema
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.drawing.cards import line
from entrepot.viz.wording.relation_words import relation_words
from entrepot.viz.words import english, words_of


def stated(uid: str, start: str, end: str, day: str, hedge: str = "") -> Claim:
    return Claim(
        uid, "f", "x", "OWNS", "y", interval=Interval(start, end), known_by=day, hedge=hedge
    )


@pytest.fixture
def relation(case: Case) -> Callable[..., tuple[Edge, dict[str, Claim]]]:
    """A relation of ownership on some statements."""
    owns = next(edge for edge in case.fold().edges.values() if edge.predicate == "OWNS")

    def of(*claims: Claim) -> tuple[Edge, dict[str, Claim]]:
        intervals = tuple((claim.uid, claim.interval) for claim in claims)
        uids = tuple(claim.uid for claim in claims)
        return replace(owns, intervals=intervals, claims=uids), {c.uid: c for c in claims}

    return of


@pytest.mark.parametrize(
    ("claims", "over"),
    [
        ([stated("a", "", "2023-10-15", "2023-10-16")], True),
        ([stated("a", "2017", "2022-08", "2022-09-01")], True),
        ([stated("a", "2017", "2022", "2022-09-01")], False),  # the year of the statement
        ([stated("a", "2017", "2022-09-01", "2022-09-01")], False),  # only its day
        ([stated("a", "2017", "", "2022-09-01")], False),
        ([stated("a", "", "2021", "2022"), stated("b", "2017", "", "2022")], False),
        ([], False),
    ],
)
def test_one_statement_that_ends_nothing_keeps_a_relation(
    relation: Callable[..., tuple[Edge, dict[str, Claim]]], claims: list[Claim], over: bool
) -> None:
    assert is_over(*relation(*claims)) is over


def test_a_relation_that_is_over_is_told_in_the_past_with_its_hedge_in_three_languages(
    relation: Callable[..., tuple[Edge, dict[str, Claim]]],
) -> None:
    edge, claims = relation(stated("a", "", "2021", "2022", "reportedly"))
    told = [relation_words(words_of(lang), edge, claims) for lang in ("en", "fr", "uk")]
    assert told == [
        "had a stake in or controlled (“reportedly”)",
        "avait une part de ou contrôlait (“reportedly”)",
        "мала частку або контролювала (“reportedly”)",
    ]


def test_no_line_of_the_case_tells_a_relation_that_is_over_in_the_present(case: Case) -> None:
    serializer = Serializer(case.fold(), case.identities, case.documents)
    words, claims = english(), serializer.folded.claims
    over, present = set(), []
    for uid, edge in serializer.folded.edges.items():
        if is_over(edge, claims):
            over.add(edge.predicate)
            drawn, past = line(serializer, uid), words.relation(edge.predicate, over=True)
            told = [drawn.clause or drawn.relation]
            if schema().predicates[edge.predicate].moves != "forward":
                told.append(drawn.label)
            present += [each for each in told if not each.startswith(past)]
    assert over >= {"OWNS", "DIRECTS", "SUPPLIES", "ASSOCIATED_WITH", "CALLED_AT"}
    assert present == []
