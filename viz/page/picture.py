"""Pictures of answers: the scene, the routes listed beside it, and the line at the foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...graph.analysis.route_engine import RouteAnswer, RouteOptions
from ...graph.errors import NotFound, wrong
from ...graph.proposals import let_in_among
from ...graph.support import StrengthTable
from ..answers.serializer import Answer, Serializer
from ..drawing import scene_builders
from ..drawing.layout import COLUMNS, layout
from ..drawing.scene import Scene
from ..drawing.svg import svg
from ..evidence.evidence import Evidence
from ..wording.sentences import number
from ..words import Words
from . import route_list
from .iframe import framed
from .timeline import Timeline


def end(found: Any, serializer: Serializer) -> str:
    """Return one end of a question in words: the party's name, or the size of a set."""
    if len(found.uids) == 1:
        return serializer.ids.entities[found.uids[0]].name
    return serializer.words("any-of", count=number(len(found.uids)), asked=found.text)


def footer(serializer: Serializer, state: int, of: int = 0) -> str:
    """Return the line on what was read: the version of the claim log, the claims, the dates.

    Args:
        serializer: Serializer of the fold.
        state: Version of the claim log.
        of: Number of claims in the log, if only those that the picture needs were read, else 0.
    """
    folded, say = serializer.folded, serializer.words
    when = say("footer-known", day=folded.as_of) if folded.as_of else ""
    when += say("footer-during", during=folded.during) if folded.during else ""
    when += say("footer-newest", day=folded.newest) if folded.newest else ""
    count = number(len(folded.claims))
    read = say("footer-part", read=count, all=number(of)) if of else count
    return say("footer", state=str(state), read=read, when=when) + let_in(serializer)


def let_in(serializer: Serializer) -> str:
    """Return the sentence on the claims that no person has read; empty if there are none."""
    found = let_in_among(serializer.folded.claims.values())
    if not found:
        return ""
    rules = ", ".join(sorted({rule for c in found for rule in c.rules}))
    return serializer.words("footer-let-in", count=len(found), rules=rules)


def captions(routes: Sequence[Answer], words: Words) -> list[str]:
    """Return the waypoints of the chains; they belong to the whole chain and to no single step."""
    found = []
    for route in routes:
        for way in route["waypoints"]:
            order = words("order-stated" if way["order_stated"] else "order-not-stated")
            found.append(words("waypoints", order=order, places=", ".join(way["places"])))
    return list(dict.fromkeys(found))


def of_routes(found: Any, serializer: Serializer) -> tuple[Scene, list[Answer]]:
    """Return the scene of a `RouteAnswer`, and its routes, leads and cargo as they are listed."""
    listed = route_list.listed_of(found, serializer)
    names = (end(found.source, serializer), end(found.target, serializer))
    ends = (found.source.uids, found.target.uids)
    limit = (
        found.frontier.most
        if found.frontier and (found.frontier.longer or not found.frontier.whole)
        else 0
    )
    drawn = scene_builders.of_routes(
        serializer,
        names,
        ends,
        found.routes,
        found.leads,
        found.beside,
        captions(listed, serializer.words),
        limit,
    )
    return drawn, listed


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its scene, and the page that shows it. A notebook shows it in a frame."""

    scene: Scene
    html: str

    def svg(self) -> str:
        """Return the picture alone as SVG, in columns.

        Raises:
            BadInput: The picture has more cards than can be read in columns.
        """
        count = sum(len(band.cards) for band in self.scene.bands)
        if count > COLUMNS:
            raise wrong(
                "view: SVG",
                f"{count} cards",
                f"at most {COLUMNS}; lower --limit, or save what is shown from the page",
            )
        return svg(self.scene, layout(self.scene)) + "\n"

    def _repr_html_(self) -> str:
        return framed(self.html)


def shown(
    drawn: Scene,
    serializer: Serializer,
    table: StrengthTable,
    state: int,
    titles: Mapping[str, str],
    routes: tuple[RouteAnswer, RouteOptions, Sequence[Answer]] | None = None,
    live: int = 0,
    of: int = 0,
) -> Picture:
    """Return the page of a scene.

    Args:
        drawn: The scene.
        serializer: Serializer of the fold.
        table: Strengths by grade.
        state: Version of the claim log.
        titles: Titles of sources by name.
        routes: An answer, the options of its question and its list, for the routes beside the
            picture and on other dates.
        live: For a page that is served, the number of neighbours that one expansion draws.
        of: Number of claims in the log, if only those that the picture needs were read, else 0.

    Raises:
        NotFound: There is nothing to draw.
    """
    from .html import PageData, html  # pyvis takes a second to import

    if not drawn.lines and not (live and drawn.cards):
        raise NotFound(
            f"view: nothing to draw in the {of or len(serializer.folded.claims)} claims searched"
        )
    uids = [x.uid for x in drawn.lines]
    more = route_list.behind(routes[0], serializer, routes[1].max_steps) if routes else []
    replay = Timeline(serializer, table, uids, [c.uid for c in drawn.cards], more)
    page = PageData(
        [route_list.told(r, uids) for r in routes[2]] if routes else (),
        footer(serializer, state, of) + ("" if live else " Opens offline."),
        replay.clock,
        {x.uid: replay.line(x) for x in drawn.lines},
        {c.uid: found for c in drawn.cards if (found := replay.card(c.uid))},
        route_list.replayed(routes[0], serializer, table, routes[1], uids, replay.clock)
        if routes
        else None,
        titles,
        live,
    )
    return Picture(drawn, html(drawn, Evidence(serializer), page))
