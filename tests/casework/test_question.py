"""A question on its way: its ends keep one name, and few classes stand before its answer."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

from entrepot.casework.case import Case
from entrepot.viz.answers.route_answer import RouteAnswer

ENDS = {"Xiamen Limbach": "source", "IEMZ Kupol": "target"}
# Where an end is a text like any other: it is looked up among the names, or quoted in an answer.
TEXTS = (
    "graph.naming.",
    "graph.identity",
    "graph.image.",
    "graph.joining.namesakes",
    "viz.wording.",
    "viz.terminal.",
)


def test_the_ends_of_a_question_keep_their_names_until_they_are_looked_up(case: Case) -> None:
    answer = case.routes(*ENDS)  # so that nothing is made for the first time below
    passed: set[tuple[str, str, str]] = set()

    def note(frame: FrameType, event: str, argument: Any) -> None:
        module = str(frame.f_globals.get("__name__", ""))
        if event != "call" or not module.startswith("entrepot."):
            return
        code = frame.f_code
        for name in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]:
            value = frame.f_locals.get(name)
            if isinstance(value, str) and value in ENDS:
                passed.add((module.removeprefix("entrepot."), name, ENDS[value]))

    sys.setprofile(note)
    try:
        assert case.routes(*ENDS).text() == answer.text()
    finally:
        sys.setprofile(None)
    ends = {entry for entry in passed if not entry[0].startswith(TEXTS)}
    assert {(name, meant) for module, name, meant in ends if name != "text"} == {
        ("source", "source"),
        ("target", "target"),
    }
    assert {module for module, name, _ in ends if name != "text"} == {
        "casework.case",
        "graph.analysis.route_engine",
    }


def test_a_question_of_routes_passes_three_classes(case: Case) -> None:
    answer = case.routes(*ENDS)
    between = {type(case.route_engine(None, None)), type(answer), type(answer.serializer)}
    assert {kind.__name__ for kind in between} == {"RouteEngine", "RouteAnswer", "Serializer"}
    assert isinstance(answer, RouteAnswer)
    assert answer.text() == "\n".join(answer.lines())
