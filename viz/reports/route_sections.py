"""The answer of a brief without a route, and the table of the routes of one that has some."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...graph.analysis.route_engine import RouteResult
from ...graph.model import Route
from ..answers.continuity import continuing
from ..answers.no_route import both
from ..evidence.panel_builders import Evidence
from ..page.route_list import node_names
from ..wording.numbers import support as printed
from ..words import Words
from .document import Block, Bullets, Paragraph, Run, Runs, Table
from .message_runs import heading, heads, label
from .sections import said

if TYPE_CHECKING:
    from ..answers.records import ListedRoute, RouteRecord

# Nodes of a route that are named in the table of routes.
NAMED = 12


def naming_both(found: RouteResult, evidence: Evidence) -> list[Block]:
    """Return the statements that name both ends, each with the reason why it makes no route."""
    if found.routes:
        return []
    items: list[Runs] = []
    for item in both(evidence.serializer, found.source, found.target):
        # A statement that must not stand alone has no sentence; the answer counts it, and why it
        # makes no route is said of it as well.
        alone = item["sentence"] is not None
        first = said(evidence, item["claim"]) if alone else Run(evidence.words("both-weak"))
        items.append((first, Run(f" {item['why']}")))
    if not items:
        return []
    return [Paragraph((label(evidence.words("both-lead")),)), Bullets(tuple(items))]


def way(names: Sequence[str], words: Words) -> str:
    """Return the nodes of a route in a line; the middle of a long one is only counted."""
    if len(names) <= NAMED:
        return " → ".join(names)
    return " → ".join([*names[:4], words("way-more", count=str(len(names) - 6)), *names[-2:]])


def joint(evidence: Evidence, route: Route, answer: RouteRecord) -> Run:
    """Return a route's support, with a note of both ways of computing it and its bounds."""
    say = evidence.words
    support_range, product, weakest = answer["support_range"], answer["product"], answer["weakest"]
    # The four are absent together, where a natural person stands on the route.
    if answer["joint"] is None or support_range is None or product is None or weakest is None:
        return Run(say("no-number-person-on"))
    examined = _examined(answer)

    def both(value: float) -> str:
        return f"{printed(value, examined, say)} ({value:.4f})"

    low, high = support_range
    names = " → ".join(node_names(answer["nodes"]))
    # The joint is the number of the route; product and weakest step are its bounds below and above.
    lines = [
        say("joint-note", way=names, number=both(answer["joint"])),
        *([] if answer["exact"] else [say("joint-lower")]),
        say("joint-ways", common=both(low), independent=both(high), rho=f"{evidence.folded.rho:g}"),
        say("joint-bounds", product=both(product), weakest=both(weakest)),
    ]
    text = say("support", number=printed(answer["joint"], examined, say))
    return Run(text, (evidence.computed("route:" + "|".join(route.edges), lines),))


def table(
    evidence: Evidence, routes: Sequence[Route], answers: Sequence[ListedRoute]
) -> list[Block]:
    """Return the routes with support, bounds and confidence, then severity and waypoints."""
    say = evidence.words
    rows = []
    for route, answer in zip(routes, answers, strict=True):
        rows.append(_row(evidence, route, answer))
    head = heads(
        say, "", "head-route", "head-support", "head-ways", "head-bounds", "head-confidence"
    )
    blocks: list[Block] = [heading(say, "heading-routes"), Table(head, tuple(rows))]
    # Where the two ways of counting order two routes differently, their ranks are equal.
    if any(route.tied for route in routes):
        blocks.append(Paragraph((Run(say("tied")),)))
    items: list[Runs] = []
    for route, answer in zip(routes, answers, strict=True):
        severity = answer["severity"]
        text = say(
            "severity",
            mark=answer["mark"],
            level=say.term("severity", severity["level"]),
            because="; ".join(severity["because"]),
            assembled=say("assembled") if route.assembled and len(route.edges) > 1 else "",
        )
        items.append((label(text),))
    for answer in answers:
        # Codes that differ are among what is not known; these are the others.
        for pair in continuing(answer["continuity"]):
            note = evidence.computed(f"codes:{'|'.join(pair['edges'])}", [say("codes-note")])
            items.append((Run(f"{answer['mark']} {pair['sentence']}.", (note,)),))
    blocks.append(Bullets(tuple(items)))
    waypoints = _waypoints(evidence, answers)
    if waypoints:
        blocks.append(Bullets(tuple(waypoints)))
    return blocks


def _row(evidence: Evidence, route: Route, answer: ListedRoute) -> tuple[Runs, ...]:
    """Return a route's row: its nodes, support, both ways of computing it, bounds, confidence."""
    say = evidence.words
    run = joint(evidence, route, answer)
    examined = _examined(answer)
    ends = answer["support_range"] or (None, None)
    low, high = printed(ends[0], examined, say), printed(ends[1], examined, say)
    product = printed(answer["product"], examined, say)
    weakest = printed(answer["weakest"], examined, say)
    # Where a natural person is on the route there is no number, and the run gives the reason.
    shown = run.text if answer["joint"] is None else printed(answer["joint"], examined, say)
    return (
        (label(answer["mark"]),),
        (label(way(node_names(answer["nodes"]), say)),),
        (Run(shown, run.notes),),
        (Run(f"{low}; {high}", run.notes),),
        (Run(say("bounds", low=product, high=weakest), run.notes),),
        (Run(say.term("confidence", answer["confidence"] or "")),),
    )


def _examined(answer: RouteRecord) -> bool:
    """Return whether every step was measured or rests on an examination in the field."""
    return all("field" in leg["basis"] or leg["word"] == "measured" for leg in answer["legs"])


def _waypoints(evidence: Evidence, answers: Sequence[ListedRoute]) -> list[Runs]:
    """Return the waypoints of the routes, each claim once."""
    say = evidence.words
    # Waypoints belong to a chain as a whole, so routes of one claim share them.
    stated: dict[tuple[str, str, bool], None] = {}
    for answer in answers:
        for waypoint in answer["waypoints"]:
            places = ", ".join(waypoint["places"])
            stated[waypoint["claim"], places, waypoint["order_stated"]] = None
    lines: list[Runs] = []
    for claim, places, in_order in stated:
        order = say("order-stated" if in_order else "order-not-stated")
        lines.append((Run(say("waypoints", order=order, places=places), (evidence.note(claim),)),))
    return lines
