"""Routes as a page lists and traces them: today's, and those of other dates with another answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter, itemgetter
from typing import TypedDict

from ...graph.analysis.route_engine import RouteEngine, RouteOptions, RouteResult
from ...graph.dates import Interval
from ...graph.errors import EntrepotError
from ...graph.fold import Folded, fold_claims
from ...graph.identity import Identities
from ...graph.model import Edge
from ...graph.schema import STOP, schema
from ...graph.support import StrengthTable
from ..answers.records import LegRecord, ListedRoute, Node
from ..answers.serializer import Serializer
from ..drawing.scene_builders import LEADS
from ..wording.numbers import support as printed
from ..words import english
from .timeline import DatedStates, TimelineSteps, clocked, item


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
    voices = f"{len(leg['voices'])} {'source' if len(leg['voices']) == 1 else 'sources'}"
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
    steps: TimelineSteps,
) -> DatedStates:
    """Return the list of routes for other dates, each as `told` gives it.

    Args:
        found: The answer of today.
        serializer: Serializer of its fold.
        table: Strengths by grade.
        options: The options of the question.
        drawn: Uids of the lines of the picture.
        steps: The steps of the sliders.
    """
    folded = serializer.folded
    claims = [folded.claims[uid] for uid in behind(found, serializer, options.max_steps)]

    def state(known: str, start: str, end: str) -> list[PageRoute]:
        span = Interval(start, end) if end else None
        then = fold_claims(claims, serializer.ids, table, known or folded.as_of, span)
        try:
            engine = RouteEngine(then, serializer.ids, table)
            answer = engine.routes(found.source.text, found.target.text, options)
        except EntrepotError:  # a set such as "listed=yes" can have no member on that date
            return []
        listed = listed_of(answer, Serializer(then, serializer.ids, serializer.documents))
        return [told(route, drawn) for route in listed]

    return clocked(list(map(item, claims)), steps, state, STATES)


def behind(found: RouteResult, serializer: Serializer, limit: int) -> list[str]:
    """Return the claims and denials on which an answer can rest on any date, sorted by uid.

    Args:
        found: The answer of today.
        serializer: Serializer of its fold.
        limit: Greatest number of steps of a route.
    """
    claims: set[str] = set()
    for uid in between(serializer.folded, serializer.ids, found, limit):
        edge = serializer.folded.edges[uid]
        claims.update(edge.claims)
        claims.update(map(attrgetter("uid"), edge.denials))
    return sorted(claims)


def between(folded: Folded, ids: Identities, found: RouteResult, limit: int) -> list[str]:
    """Return the edges that can be on a route of at most `limit` steps between the ends.

    As in the search, an edge from a maker is read towards the goods, and no route goes through a
    country, a group or a person.
    """
    ahead: dict[str, list[str]] = {}
    back: dict[str, list[str]] = {}
    edges = []
    for edge in folded.edges.values():
        # A summary repeats the steps of a chain from end to end and is no step itself.
        ways = [] if edge.summary else list(_ways(edge))
        for start, end in ways:
            ahead.setdefault(start, []).append(end)
            back.setdefault(end, []).append(start)
        if ways:
            edges.append(edge)
    from_source = _reached(_starts(found.source.uids, ids), ahead, ids, limit)
    from_target = _reached(_starts(found.target.uids, ids), back, ids, limit)
    near = set(_near(from_source, from_target, limit))
    return [edge.uid for edge in edges if edge.source in near and edge.target in near]


def _near(
    from_source: Mapping[str, int], from_target: Mapping[str, int], limit: int
) -> Iterator[str]:
    """Yield the nodes through which a route of at most `limit` steps can go."""
    for uid, steps in from_source.items():
        if uid in from_target and steps + from_target[uid] <= limit:
            yield uid


def _ways(edge: Edge) -> Iterator[tuple[str, str]]:
    """Yield the directions in which a route can go along an edge."""
    predicate = schema().predicates[edge.predicate]
    if predicate.moves == "forward" or predicate.closes:
        yield edge.source, edge.target
    if predicate.opens:
        yield edge.target, edge.source


def _starts(uids: Collection[str], ids: Identities) -> set[str]:
    """Return the nodes of one end; a country stands for its places, too."""
    starts = set(uids)
    countries = {uid for uid in uids if ids.entities[uid].kind == "Country"}
    if countries:
        for uid, entity in ids.entities.items():
            if entity.kind == "Place" and entity.country in countries:
                starts.add(uid)
    return starts


def _reached(
    starts: set[str], links: Mapping[str, Sequence[str]], ids: Identities, limit: int
) -> dict[str, int]:
    """Return the number of steps from some nodes to each that is at most `limit` steps away."""
    # Breadth first; a node where routes stop is reached and never left.
    distance, front = dict.fromkeys(starts, 0), sorted(starts)
    for step in range(1, limit + 1):
        fresh: dict[str, int] = {}
        for uid in front:
            for other in links.get(uid, ()):
                if other not in distance:
                    fresh[other] = step
        distance.update(fresh)
        front = [uid for uid in fresh if schema().family(ids.entities[uid].kind) not in STOP]
    return distance
