"""From an answer to a picture: its scene, its routes as they are listed beside it, and where it all comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..graph.errors import NotFound
from . import scene
from .evidence import Evidence
from .frame import framed
from .scene import Scene
from .sentences import number
from .teller import Answer, Teller
from .text import support as printed


def end(found: Any, teller: Teller) -> str:
    """Return the words for one end of a question: the party's name, or how many a set holds."""
    if len(found.uids) == 1:
        return teller.ids.entities[found.uids[0]].name
    return f"any of {number(len(found.uids))} parties ({found.text})"


def footer(teller: Teller, state: int) -> str:
    """Return the line that says what was read and what a number is."""
    folded = teller.folded
    when = f" as known on {folded.as_of}" if folded.as_of else ""
    during = f", during {folded.during}" if folded.during else ""
    newest = f", newest {folded.newest}" if folded.newest else ""
    return f"entrepot; ledger state {state}; {number(len(folded.claims))} claims{when}{during}{newest}. Opens offline."


def score(route: Answer) -> str:
    """Return what is said of a route in one line."""
    if route["joint"] is None:
        lead = any(leg["word"] == "lead" for leg in route["legs"])
        return "a leg is not known: no number" if lead else "no number: a natural person stands on it"
    examined = all("field" in leg["basis"] or leg["word"] == "measured" for leg in route["legs"])
    text = f"support {printed(route['joint'], examined)}, weakest leg {printed(route['weakest'], examined)}"
    return f"{text}; confidence {route['confidence']}"


def captions(routes: Sequence[Answer]) -> list[str]:
    """Return the waypoints of the chains: they belong to the whole chain and to no leg."""
    found = []
    for route in routes:
        for way in route["waypoints"]:
            order = "in this order" if way["order_stated"] else "order not stated"
            found.append(f"Waypoints of the chain ({order}): {', '.join(way['places'])}.")
    return list(dict.fromkeys(found))


def of_routes(found: Any, teller: Teller) -> tuple[Scene, list[Answer]]:
    """Return the scene of an `ask.RouteAnswer` and its routes, leads and cargo as they are listed."""
    listed = []
    for mark, group in (("", found.routes), ("Lead", found.leads), ("Cargo", found.beside)):
        for route in group:
            answer = teller.route(route, found.graph)
            rank = f"{route.rank}{'=' if route.tied else ''}."
            listed.append({**answer, "mark": f"{mark}:" if mark else rank})
    names = (end(found.source, teller), end(found.target, teller))
    ends = (found.source.uids, found.target.uids)
    drawn = scene.of_routes(teller, names, ends, found.routes, found.leads, found.beside, captions(listed))
    return drawn, listed


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture: its scene, and the page that shows it; in a notebook, in a frame of its own."""

    scene: Scene
    html: str

    def _repr_html_(self) -> str:
        return framed(self.html)


def shown(drawn: Scene, listed: Sequence[Answer], teller: Teller, state: int) -> Shown:
    """Return the page of a scene with the routes listed beside it; raise `NotFound` when there is nothing to draw."""
    from .page import Page, html  # pyvis takes a second to import

    if not drawn.lines:
        raise NotFound(f"view: nothing to draw in the {len(teller.folded.claims)} claims searched")
    beside = Page(list(listed), [score(r) for r in listed], footer(teller, state))
    return Shown(drawn, html(drawn, Evidence(teller), beside))
