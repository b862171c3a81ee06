"""Routes as a page lists and traces them: today's, and those of every other date on which the answer differs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypedDict

from ...graph.analysis.route_engine import RouteEngine, RouteOptions, RouteResult
from ...graph.dates import Interval
from ...graph.errors import EntrepotError
from ...graph.fold import Folded, fold_claims
from ...graph.identity import Identities
from ...graph.schema import STOP, schema
from ...graph.support import StrengthTable
from ..answers.serializer import Serializer
from ..drawing.scene_builders import LEADS
from ..wording.numbers import support as printed
from .timeline import DatedStates, TimelineSteps, clocked, item

if TYPE_CHECKING:
    from ..answers.records import LegRecord, ListedRoute


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


STATES = 150  # answers of other dates that a page carries; dates set one at a time come first


def score(route: ListedRoute) -> str:
    """Return what is said of a route in one line."""
    if route["joint"] is None:
        kinds = {gap["kind"] for gap in route["gaps"]}
        why = " and ".join(text for kind, text in LEADS.items() if kind in kinds)
        return f"{why}: no number" if why else "no number: a natural person stands on it"
    examined = all("field" in leg["basis"] or leg["word"] == "measured" for leg in route["legs"])
    text = f"support {printed(route['joint'], examined)}, weakest leg {printed(route['weakest'], examined)}"
    return f"{text}; confidence {route['confidence']}"


def listed_of(found: RouteResult, serializer: Serializer) -> list[ListedRoute]:
    """Return the routes, leads and cargo of an `RouteResult` as they are listed."""
    listed: list[ListedRoute] = []
    for mark, group in (("", found.routes), ("Lead", found.leads), ("Cargo", found.beside)):
        for route in group:
            answer = serializer.route(route, found.graph)
            rank = f"{route.rank}{'=' if route.tied else ''}."
            listed.append({**answer, "mark": f"{mark}:" if mark else rank})
    return listed


def told(route: ListedRoute, drawn: Iterable[str]) -> PageRoute:
    """Return a route as the page lists it: its way and number, its lines, which is weakest, and all of it as speech."""
    kept = set(drawn)
    legs = route["legs"]
    numbers = [leg["support"] for leg in legs]
    least = (
        min((n for n in numbers if n is not None), default=None)
        if route["joint"] is not None
        else None
    )
    said = []
    for leg in legs:
        number = (
            "no number"
            if leg["support"] is None
            else f"support {printed(leg['support'], _examined(leg))}"
        )
        denied = (
            "; denied or disputed" if any(d["act"] != "no_comment" for d in leg["denials"]) else ""
        )
        goods = f" of {leg['goods']}" if leg["goods"] else ""
        words = leg["kind"].replace("_", " ").lower()
        voices = f"{len(leg['voices'])} {'voice' if len(leg['voices']) == 1 else 'voices'}"
        ends = f"{leg['source']['name']} to {leg['target']['name']}"
        said.append(f"{ends}, {words}{goods}: {number}, {leg['word']}, {voices}{denied}")
    return {
        "mark": route["mark"],
        "way": " → ".join(n["name"] for n in route["nodes"]),
        "score": score(route),
        "lines": [leg["uid"] for leg in legs],
        "nodes": [n["uid"] for n in route["nodes"]],
        "weakest": [leg["uid"] for leg in legs if least is not None and leg["support"] == least],
        "drawn": all(leg["uid"] in kept for leg in legs),
        "spoken": ". ".join(said) + ".",
    }


def _examined(leg: LegRecord) -> bool:
    return "field" in leg["basis"] or leg["word"] == "measured"


def between(folded: Folded, ids: Identities, found: RouteResult, most: int) -> list[str]:
    """Return the edges that can be on a route of at most `most` legs between the ends of an answer.

    Makers are read from the maker to the goods; countries, groups and persons are not gone through, as by the search.
    """
    sides = []
    for match in (found.source, found.target):
        countries = {u for u in match.uids if ids.entities[u].kind == "Country"}
        places = {
            u
            for u, e in ids.entities.items()
            if countries and e.kind == "Place" and e.country in countries
        }
        sides.append(set(match.uids) | places)
    ahead: dict[str, list[str]] = {}
    behind: dict[str, list[str]] = {}
    kept = []
    for edge in folded.edges.values():
        predicate = schema().predicates[edge.predicate]
        if edge.summary or not (
            predicate.moves == "forward" or predicate.opens or predicate.closes
        ):
            continue
        ways = (
            [(edge.source, edge.target)] if predicate.moves == "forward" or predicate.closes else []
        )
        ways += [(edge.target, edge.source)] if predicate.opens else []
        for a, z in ways:
            ahead.setdefault(a, []).append(z)
            behind.setdefault(z, []).append(a)
        kept.append(edge)
    onward, back = (
        _reached(side, links, ids, most) for side, links in zip(sides, (ahead, behind), strict=True)
    )
    near = {u for u in onward if u in back and onward[u] + back[u] <= most}
    return [e.uid for e in kept if e.source in near and e.target in near]


def _reached(
    starts: set[str], links: dict[str, list[str]], ids: Identities, most: int
) -> dict[str, int]:
    """Return how many legs away from some nodes each is."""
    found, front = dict.fromkeys(starts, 0), sorted(starts)
    for step in range(1, most + 1):
        fresh = dict.fromkeys(
            other for u in front for other in links.get(u, ()) if other not in found
        )
        found.update(dict.fromkeys(fresh, step))
        front = [u for u in fresh if schema().family(ids.entities[u].kind) not in STOP]
    return found


def behind(found: RouteResult, serializer: Serializer, most: int) -> list[str]:
    """Return the claims and denials on which an answer of at most `most` legs can rest, on any day; by uid."""
    edges = [
        serializer.folded.edges[u] for u in between(serializer.folded, serializer.ids, found, most)
    ]
    return sorted({c for e in edges for c in (*e.claims, *(d.uid for d in e.denials))})


def replayed(
    found: RouteResult,
    serializer: Serializer,
    table: StrengthTable,
    wanted: RouteOptions,
    drawn: Sequence[str],
    steps: TimelineSteps,
) -> DatedStates:
    """Return the list of routes for other dates."""
    folded = serializer.folded
    claims = [folded.claims[u] for u in behind(found, serializer, wanted.max_steps)]

    def state(known: str, start: str, end: str) -> list[PageRoute]:
        span = Interval(start, end) if end else None
        then = fold_claims(claims, serializer.ids, table, known or folded.as_of, span)
        try:
            answer = RouteEngine(then, serializer.ids, table).routes(
                found.source.text, found.target.text, wanted
            )
        except EntrepotError:
            return []
        return [
            told(r, drawn)
            for r in listed_of(answer, Serializer(then, serializer.ids, serializer.documents))
        ]

    return clocked([item(c) for c in claims], steps, state, STATES)
