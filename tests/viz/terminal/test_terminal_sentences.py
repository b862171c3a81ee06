"""Sentences of the terminal that depend on how many things there are, and of which kind: each form
by hand.
"""

from __future__ import annotations

from typing import Any

import pytest

from entrepot.viz.terminal import (
    case_lists,
    critical_lines,
    decisions,
    find,
    line_layout,
    reliance,
    signal_lines,
    whatif_lines,
)


def route(*legs: tuple[str, int], level: str = "low") -> dict[str, Any]:
    """Return what of a route the sentence on confidence reads; a leg is its role and the number of
    its sources, each with an original statement of its own.
    """
    steps = []
    for role, many in legs:
        voices = [f"source {number}" for number in range(many)]
        steps.append({"role": role, "voices": voices, "roots": [f"{v}:1" for v in voices]})
    return {"confidence": level, "legs": steps, "gaps": []}


def repeated(many: int) -> dict[str, Any]:
    """Return a route of one movement that several sources state, all by one statement."""
    made = route(("movement", many))
    made["legs"][0]["roots"] = ["source 0:1"]
    return made


MADE, MOVED, USED = ("made_by", 2), ("movement", 1), ("use", 2)
SEVERAL = ("movement", 2)


@pytest.mark.parametrize(
    ("routes", "sentence"),
    [
        ([route(MOVED)], "Confidence: low. The movement rests on a single source."),
        ([route(MADE, MOVED, USED)], "Confidence: low. The movement rests on a single source."),
        ([route(MADE, MOVED, MOVED)], "Confidence: low. Every movement rests on a single source."),
        (
            [route(MOVED), route(MOVED, USED)],
            "Confidence: low. Every movement rests on a single source.",
        ),
        (
            [route(MOVED, SEVERAL)],
            "Confidence: low. On the route, at least one movement rests on a single source.",
        ),
        (
            [route(SEVERAL, SEVERAL)],
            "Confidence: low. On the route, at least one step rests on weakly graded claims only.",
        ),
        (
            [repeated(3)],
            "Confidence: low. The movement rests on a single statement, which several sources "
            "repeat.",
        ),
        (
            [route(MOVED), repeated(2)],
            "Confidence: low. Every movement rests on a single source or statement.",
        ),
        ([route(SEVERAL, level="high")], f"Confidence: high. {reliance.WHY['high']}"),
    ],
)
def test_what_is_counted_for_confidence_are_movements(routes: Any, sentence: str) -> None:
    with line_layout.columns(200):
        assert list(reliance.confidence(routes)) == [sentence]


@pytest.mark.parametrize(
    ("listed", "sentence"),
    [
        (True, "It is under a measure that has not ended."),
        (False, "According to what is on file, no measure on it is in force."),
    ],
)
def test_a_measure_that_has_ended_is_not_said_to_be_missing(listed: bool, sentence: str) -> None:
    answer: Any = {"party": {"name": "X"}, "flags": [], "listed": listed, "ownership": []}
    with line_layout.columns(200):
        assert sentence in list(signal_lines.flags_text(answer))


SHARE = {"value": 0.5, "low": 0.5, "high": 0.5}
WHOLE = {
    "independent": SHARE,
    "common": 0.5,
    "mixed": SHARE,
    "below": None,
    "bounds": [0.4, 0.6],
    "arcs": 3,
    "parties": 2,
    "roots": 3,
    "worlds": 0,
    "lower_bound": False,
}


@pytest.mark.parametrize(
    ("method", "worlds", "lower", "how"),
    [
        ("exact", 0, False, "exactly"),
        ("lower bound", 0, True, "without sampling, as a lower bound"),
        ("sampled", 4000, False, "from 4,000 samples"),
        ("sampled", 4000, True, "from 4,000 samples, as a lower bound"),
    ],
)
def test_how_a_connection_was_computed(method: str, worlds: int, lower: bool, how: str) -> None:
    whole = {**WHOLE, "method": method, "worlds": worlds, "lower_bound": lower}
    answer: Any = {"reliability": whole, "interdiction": [], "nodes": []}
    with line_layout.columns(200):
        lines = list(critical_lines._method(answer))
    assert (
        f"  The support of the connection (0.50) was computed {how}; its bounds are 0.40 and 0.60."
        in lines
    )


@pytest.mark.parametrize("lower", [False, True])
def test_a_designation_says_where_a_number_is_a_lower_bound(lower: bool) -> None:
    whole = {**WHOLE, "method": "lower bound" if lower else "exact", "lower_bound": lower}
    node = {"uid": "x:1", "name": "X", "short": "X", "kind": "Company", "country_name": None}
    ends = {
        which: {"text": which, "uids": [which], "names": [which], "on": "name"}
        for which in ("from", "to")
    }
    kept = {"rank": 1, "joint": 0.5, "nodes": [node], "weak": False}
    answer: Any = {
        "command": "whatif",
        "as_of": None,
        "during": None,
        "query": ends,
        "on": None,
        "designated": [{"node": node, "measures": []}],
        "routes_before": [kept],
        "remaining": [kept],
        "lost": [],
        "takes_over": None,
        "endings": [],
        "leads": [],
        "before": whole,
        "after": whole,
        "against": [],
        "trail": None,
        "gap": None,
    }
    with line_layout.columns(400):
        text = "\n".join(whatif_lines.whatif(answer, explain=True))
    assert text.count("This is a lower bound") == (2 if lower else 0)


@pytest.mark.parametrize(
    ("open_", "sentence"),
    [
        (1, "1 claim read by rules waits for a review."),
        (2, "2 claims read by rules wait for a review."),
    ],
)
def test_a_verb_goes_with_its_number(open_: int, sentence: str) -> None:
    with line_layout.columns(100):
        answer: Any = {"open": open_, "candidates": []}
        assert list(decisions.reviewed(answer)) == [sentence]


@pytest.mark.parametrize(
    ("bad", "part"),
    [(0, "recorded; 0"), (1, ", 1 does not fit its hash;"), (2, ", 2 do not fit their hashes;")],
)
def test_documents_that_changed_are_counted(bad: int, part: str) -> None:
    counts = dict.fromkeys(
        ("quotes_found", "quotes_bad", "quotes_unchecked", "without_text", "documents_missing"), 0
    )
    counts |= {"documents_whole": 3, "documents_bad": bad}
    with line_layout.columns(200):
        answer: Any = {"counts": counts, "faults": [], "ledger": [], "documents": []}
        text = "\n".join(case_lists.verify(answer))
    assert part in text


@pytest.mark.parametrize(
    ("number", "more", "sentence"),
    [
        (1, 0, "1 match."),
        (2, 0, "2 matches."),
        (2, 3, "The first 2 of 5 matches; --top shows more."),
    ],
)
def test_matches_are_counted(number: int, more: int, sentence: str) -> None:
    item = {"matched": {"how": "name", "name": "X", "text": "X"}}
    answer: Any = {"found": [item] * number, "more": more}
    assert find._count(answer) == sentence
