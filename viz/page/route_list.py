"""Routes as a page lists and traces them: today's, and those of other dates with another answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from operator import itemgetter
from typing import TypedDict

from ...graph.analysis.edges_between import ArcDates, Between, ClaimDates
from ...graph.analysis.route_engine import RouteEngine, RouteOptions, RouteResult
from ...graph.dates import Interval
from ...graph.errors import EntrepotError
from ...graph.fold import fold_claims
from ...graph.fold_arrays import claims_behind
from ...graph.model import Claim, Edge
from ...graph.support import StrengthTable
from ..answers.records import LegRecord, ListedRoute, Node
from ..answers.serializer import Serializer
from ..drawing.scene_builders import LEADS
from ..wording.numbers import many
from ..wording.numbers import support as printed
from ..words import english
from .timeline import DatedItem, DatedStates, TimelineSteps, clocked, item, item_of


class PageRoute(TypedDict):
    """A route as a page lists it, with its lines and cards, and as speech."""

    mark: str
    way: str
    score: str
    lines: list[str]
    nodes: list[str]
    weakest: list[str]
    drawn: bool
    spoken: str
    codes: list[str]


# Answers of other dates that a page carries; dates set one at a time come first. For a pair beyond
# them the page names the command that answers it (docs/decisions/0016).
STATES = 150


def node_names(nodes: Iterable[Node]) -> list[str]:
    """Return the names of the nodes of a route, in their order."""
    return [node["name"] for node in nodes]


def score(route: ListedRoute) -> str:
    """Return the support of a route, its weakest step and its confidence, in one line.

    A route without a number has the reason instead.
    """
    if route["joint"] is None:
        kinds = {gap["kind"] for gap in route["gaps"]}
        # In the order of LEADS, so that equal reasons read the same for every route.
        why = " and ".join(text for kind, text in LEADS.items() if kind in kinds)
        return f"{why}: no number" if why else "no number: a natural person stands on it"
    examined = all(map(_examined, route["legs"]))
    joint, weakest = printed(route["joint"], examined), printed(route["weakest"], examined)
    return f"support {joint}, weakest step {weakest}; confidence {route['confidence']}"


def listed_of(found: RouteResult, serializer: Serializer) -> list[ListedRoute]:
    """Return the routes, leads and cargo of an answer as they are listed, each with its mark.

    Args:
        found: A `RouteResult`.
        serializer: Serializer of its fold.
    """
    listed: list[ListedRoute] = []
    for mark, group in (("", found.routes), ("Lead", found.leads), ("Cargo", found.beside)):
        for route in group:
            answer = serializer.route(route)
            rank = f"{route.rank}{'=' if route.tied else ''}."
            listed.append({**answer, "mark": f"{mark}:" if mark else rank})
    return listed


def told(route: ListedRoute, drawn: Iterable[str]) -> PageRoute:
    """Return a route as the page lists it.

    Args:
        route: A route with its mark, from `listed_of`.
        drawn: Uids of the lines of the picture.

    Returns:
        The names and number of the route, its lines, the weakest of them, whether all are drawn,
        the route in words for readers who do not see it, and how the HS codes of its steps relate.
    """
    legs = route["legs"]
    lines = list(map(itemgetter("uid"), legs))
    return {
        "mark": route["mark"],
        "way": " → ".join(node_names(route["nodes"])),
        "score": score(route),
        "lines": lines,
        "nodes": list(map(itemgetter("uid"), route["nodes"])),
        "weakest": list(_weakest(route)),
        "drawn": set(lines) <= set(drawn),
        "spoken": ". ".join(map(_spoken, legs)) + ".",
        "codes": [pair["sentence"] for pair in route["continuity"] if pair["sentence"]],
    }


def _weakest(route: ListedRoute) -> Iterator[str]:
    """Yield the uids of the weakest steps of a route; a route without a number has none."""
    if route["joint"] is None:
        return
    numbers = [leg["support"] for leg in route["legs"] if leg["support"] is not None]
    least = min(numbers, default=None)
    for leg in route["legs"]:
        if least is not None and leg["support"] == least:
            yield leg["uid"]


def _spoken(leg: LegRecord) -> str:
    """Return a step in words."""
    ends = f"{leg['source']['name']} to {leg['target']['name']}"
    words = leg["kind"].replace("_", " ").lower()
    goods = f" of {leg['goods']}" if leg["goods"] else ""
    number = "no number"
    if leg["support"] is not None:
        number = f"support {printed(leg['support'], _examined(leg))}"
    voices = many(len(leg["voices"]), "source")
    if 0 < len(leg["roots"]) < len(leg["voices"]):
        voices += f", {many(len(leg['roots']), 'statement')}"
    denied = any(denial["act"] != "no_comment" for denial in leg["denials"])
    text = f"{ends}, {words}{goods}: {number}, {english().term('word', leg['word'])}, {voices}"
    return f"{text}; denied or disputed" if denied else text


def _examined(leg: LegRecord) -> bool:
    return "field" in leg["basis"] or leg["word"] == "measured"


def replayed(
    found: RouteResult,
    serializer: Serializer,
    table: StrengthTable,
    options: RouteOptions,
    drawn: Sequence[str],
    claims: Sequence[Claim],
    steps: TimelineSteps,
) -> DatedStates:
    """Return the list of routes for other dates, each as `told` gives it.

    Args:
        found: The answer of today.
        serializer: Serializer of its fold.
        table: Strengths by grade.
        options: The options of the question.
        drawn: Uids of the lines of the picture.
        claims: The claims of `behind`.
        steps: The steps of the sliders.
    """

    def state(known: str, start: str, end: str) -> list[PageRoute]:
        when = ChosenDates(known, start, end)
        return routes_then(found, serializer, table, options, drawn, claims, when)

    return clocked(list(map(item, claims)), steps, state, STATES)


def items_behind(
    found: RouteResult, serializer: Serializer, limit: int, dates: ArcDates | None
) -> list[DatedItem]:
    """Return the dates on which an answer can change, each once.

    Args:
        found: The answer of today.
        serializer: Serializer of its fold.
        limit: Greatest number of steps of a route.
        dates: The dates of the whole fold, where they are stored.
    """
    # Relations without support today are no arcs of a view, so their dates come from the claims.
    between = _between(found, serializer, limit)
    if dates is None:
        claims = _claims_of(between.edges(), serializer)
    else:
        claims = _claims_of(between.unsupported, serializer)
    different = set(map(ClaimDates.of, claims))
    if dates is not None:
        different |= dates.of(between.arcs)
    return sorted(set(map(item_of, different)), key=astuple)


@dataclass(frozen=True, slots=True)
class ChosenDates:
    """The dates of the sliders: the last day of publication, and a span; "" is any."""

    known: str = ""
    start: str = ""
    end: str = ""


def routes_then(
    found: RouteResult,
    serializer: Serializer,
    table: StrengthTable,
    options: RouteOptions,
    drawn: Sequence[str],
    claims: Sequence[Claim],
    when: ChosenDates,
) -> list[PageRoute]:
    """Return the list of routes for one choice of dates.

    Args:
        found: The answer of today.
        serializer: Serializer of its fold.
        table: Strengths by grade.
        options: The options of the question.
        drawn: Uids of the lines of the picture.
        claims: The claims of `behind`.
        when: The dates.
    """
    span = Interval(when.start, when.end) if when.end else None
    as_of = when.known or serializer.folded.as_of
    then = fold_claims(claims, serializer.ids, table, as_of, span)
    try:
        engine = RouteEngine(then, serializer.ids, table)
        answer = engine.routes(found.source.text, found.target.text, options)
    except EntrepotError:  # a set such as "listed=yes" can have no member on that date
        return []
    listed = listed_of(answer, Serializer(then, serializer.ids, serializer.documents))
    return [told(route, drawn) for route in listed]


def behind(found: RouteResult, serializer: Serializer, limit: int) -> list[Claim]:
    """Return the claims and denials on which an answer can rest on any date, sorted by uid.

    Args:
        found: The answer of today.
        serializer: Serializer of its fold.
        limit: Greatest number of steps of a route.
    """
    return _claims_of(_between(found, serializer, limit).edges(), serializer)


def _between(found: RouteResult, serializer: Serializer, limit: int) -> Between:
    ends = (found.source.uids, found.target.uids)
    return Between(found.view, serializer.folded, serializer.ids, ends, limit)


def _claims_of(edges: Iterable[Edge], serializer: Serializer) -> list[Claim]:
    """Return the claims and denials behind some relations, by uid."""
    claims: set[str] = set()
    for edge in edges:
        claims.update(claims_behind(edge))
    return [serializer.folded.claims[uid] for uid in sorted(claims)]
