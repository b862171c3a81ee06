"""From an answer to a picture: its scene, its routes as they are listed beside it, and where it all
comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from ...graph.analysis.edges_between import ArcDates
from ...graph.analysis.route_engine import RouteOptions, RouteResult
from ...graph.errors import NotFound, wrong
from ...graph.model import Claim
from ...graph.own_rules import rules_of
from ...graph.proposals import BASIS, let_in_among
from ...graph.support import StrengthTable
from ...graph.terms import Licence
from ..answers.coverage_gap import gap
from ..answers.serializer import Serializer
from ..drawing import scene_builders
from ..drawing.layout import COLUMNS, layout
from ..drawing.scene import Scene
from ..drawing.svg import svg
from ..evidence.panel_builders import Evidence
from ..wording.date_words import day, period
from ..wording.licences import Foot, foot, newest_days
from ..wording.set_words import any_of
from ..words import Words
from . import route_list
from .iframe import framed
from .timeline import DatedItem, DatedStates, Timeline, TimelineSteps, item

if TYPE_CHECKING:
    from pyvis.network import Network

    from ...graph.naming.lookup import Match
    from ..answers.records import ListedRoute, RouteRecord
    from .panel_payload import PagePanels

    # An answer, what was wanted, and the list of its routes.
    _Routes = tuple[RouteResult, RouteOptions, Sequence[ListedRoute]]


def end(found: Match, serializer: Serializer) -> str:
    """Return the words for one end of a question: the party's name, or how many a set holds."""
    if len(found.uids) == 1:
        return serializer.ids.entities[found.uids[0]].name
    return any_of(len(found.uids), found.text, serializer.ids, serializer.words)


def footer(serializer: Serializer, state: int, of: int = 0) -> str:
    """Return the line that says what was read; `of` how many claims, where only what the picture
    needs was.
    """
    folded, say = serializer.folded, serializer.words
    when = say("footer-known", day=folded.as_of) if folded.as_of else ""
    when += say("footer-during", during=folded.during) if folded.during else ""
    when += say("footer-newest", day=folded.newest) if folded.newest else ""
    count = say.figure(len(folded.claims))
    read = say("footer-part", read=count, all=say.figure(of)) if of else count
    line = say("footer", state=str(state), read=read, when=when)
    return line + let_in(serializer) + own_rules(serializer)


def own_rules(serializer: Serializer) -> str:
    """Return the sentences on what the case has of its own; nothing where there is nothing."""
    own, say = rules_of(serializer.folded), serializer.words
    text = say("footer-own-strengths", table=own.strengths) if own.strengths else ""
    if own.identity or own.reviews:
        counts = {"identity": say.figure(own.identity), "claims": say.figure(own.reviews)}
        text += say("footer-own-decisions", **counts)
    if own.differing:
        text += say("footer-own-tables", sources=", ".join(own.differing))
    return text


def let_in(serializer: Serializer) -> str:
    """Return the sentence that says how many of the claims no person has read; nothing where there
    are none.
    """
    found = let_in_among(serializer.folded.claims_with(bases=[BASIS]))
    if not found:
        return ""
    rules: set[str] = set()
    for claim in found:
        rules.update(claim.rules)
    return serializer.words("footer-let-in", count=len(found), rules=", ".join(sorted(rules)))


def captions(routes: Sequence[RouteRecord], words: Words) -> list[str]:
    """Return the waypoints of the chains: they belong to the whole chain and to no leg."""
    # Several routes of one claim have its waypoints in common, which are printed once.
    found = []
    for route in routes:
        for way in route["waypoints"]:
            order = words("order-stated" if way["order_stated"] else "order-not-stated")
            found.append(words("waypoints", order=order, places=", ".join(way["places"])))
    return list(dict.fromkeys(found))


def of_routes(found: RouteResult, serializer: Serializer) -> tuple[Scene, list[ListedRoute]]:
    """Return the scene of an `RouteResult` and its routes, leads and cargo as they are listed."""
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
class PictureTerms:
    """What each source of a case states of its licence, and how many claims none lets pass on."""

    licences: Mapping[str, Licence] = field(default_factory=dict)
    left: Mapping[str, int] = field(default_factory=dict)

    def every(self, words: Words) -> Foot:
        """Return the foot with all sources of the case: that of pages that grow."""
        return foot(self.licences, dict.fromkeys(self.licences, ""), self.left, words)

    def of(self, claims: Iterable[Claim], words: Words) -> Foot:
        """Return the foot with the sources of some claims."""
        return foot(self.licences, newest_days(claims), self.left, words)


FREE = PictureTerms()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its scene, and the page that shows it; in a notebook, in a frame of its own."""

    scene: Scene
    html: str
    foot: Foot

    def svg(self) -> str:
        """Return the picture alone as SVG, in columns; raise `BadInput` for more cards than can be
        read so.
        """
        count = self.scene.card_count
        if count > COLUMNS:
            raise wrong(
                "view: SVG",
                f"{count} cards",
                f"at most {COLUMNS}; lower --limit, or save what is shown from the page",
            )
        return svg(self.scene, layout(self.scene), terms=self.foot.texts) + "\n"

    @property
    def network(self) -> Network:
        """The picture as a `pyvis.network.Network` of its own: a node a card, an edge a line.

        Colours, shapes, widths and positions are those of the picture; the titles that show under
        the pointer are plain text. Physics is off. What is changed in it changes no page.
        """
        # Here, since pyvis takes a second to import.
        from .pyvis_network import network

        return network(self.scene, self.foot.texts)

    def _repr_html_(self) -> str:
        return framed(self.html)


def shown(
    drawn: Scene,
    serializer: Serializer,
    table: StrengthTable,
    state: int,
    titles: Mapping[str, str],
    routes: _Routes | None = None,
    live: int = 0,
    of: int = 0,
    dates: ArcDates | None = None,
    terms: PictureTerms = FREE,
) -> Picture:
    """Return the page of a scene; raise `NotFound` when there is nothing to draw.

    `live` is for a page that is served: how many neighbours it draws when a card is expanded; it
    asks for the routes of other dates and carries none. `of` is how many claims the ledger has,
    where only those that the picture needs were read. `dates` are those of the whole fold, where
    they are stored. `terms` are those of the sources of the case; the page prints those of the
    claims it shows.

    `routes` are an answer, what was wanted and its list, for the routes beside the picture and on
    other dates.
    """
    # Here, since pyvis takes a second to import.
    from .page_html import PageData, html, panels

    # A served page may begin with a single card, which is expanded from there.
    if not drawn.lines and not (live and drawn.cards):
        raise NotFound(
            f"view: there is nothing to draw in the {of or len(serializer.folded.claims)} claims "
            "searched"
        )
    uids = list(map(attrgetter("uid"), drawn.lines))
    # The list of routes changes with claims that the picture of today does not show, too.
    behind = _RoutesBehind.of(routes, serializer, live > 0, dates)
    cards = list(map(attrgetter("uid"), drawn.cards))
    drawn = _with_dates(drawn, serializer)
    replay = Timeline(serializer, table, uids, cards, behind.items)
    trace = behind.trace(serializer, table, uids, replay.clock)
    evidence = Evidence(serializer)
    opened = panels(drawn, evidence)
    printed = _foot(opened, evidence, terms, bool(live))
    page = PageData(
        [route_list.told(r, uids) for r in routes[2]] if routes else (),
        footer(serializer, state, of) + ("" if live else " Opens offline."),
        replay.clock,
        dict(zip(uids, map(replay.line, drawn.lines), strict=True)),
        _card_states(drawn, replay),
        trace,
        titles,
        live,
        foot=printed,
        panels=opened,
        gap=gap(serializer, routes[0].source.uids, routes[0].target.uids)["sentence"]
        if routes
        else "",
    )
    return Picture(drawn, html(drawn, evidence, page), printed)


def _with_dates(drawn: Scene, serializer: Serializer) -> Scene:
    """Return a scene whose description says which dates were asked for, if any were.

    A reader who sees only the first screen, or a saved picture, would take it for all that is
    known.
    """
    folded, words = serializer.folded, serializer.words
    limits = ""
    if folded.as_of:
        limits += " " + words("dek-by", day=day(folded.as_of))
    if folded.during:
        limits += " " + words("dek-about", during=period(folded.during))
    if not limits:
        return drawn
    what, click, _ = drawn.dek.partition(scene_builders.CLICK)
    return replace(drawn, dek=what + limits + click)


def _foot(opened: PagePanels, evidence: Evidence, terms: PictureTerms, is_served: bool) -> Foot:
    """Return the foot of a page: the sources of all claims that can be opened on it.

    A served page grows, so that it has the sources of the whole case.
    """
    if is_served:
        return terms.every(evidence.words)
    return terms.of(map(evidence.folded.claims.__getitem__, opened.claims), evidence.words)


@dataclass(frozen=True, slots=True)
class _RoutesBehind:
    """What the list of routes of a page rests on, on any date; nothing on a page without one.

    `claims` are None where the page asks the server for the lists of other dates.
    """

    routes: _Routes | None
    items: Sequence[DatedItem]
    claims: Sequence[Claim] | None

    @classmethod
    def of(
        cls, routes: _Routes | None, serializer: Serializer, live: bool, dates: ArcDates | None
    ) -> _RoutesBehind:
        """Return the claims behind an answer, or on a live page only their dates."""
        if routes is None:
            return cls(None, (), None)
        found, options, _ = routes
        if live:
            items = route_list.items_behind(found, serializer, options.max_steps, dates)
            return cls(routes, items, None)
        claims = route_list.behind(found, serializer, options.max_steps)
        return cls(routes, list(map(item, claims)), claims)

    def trace(
        self,
        serializer: Serializer,
        table: StrengthTable,
        uids: Sequence[str],
        clock: TimelineSteps,
    ) -> DatedStates | None:
        """Return the lists of other dates that the page carries."""
        if self.routes is None:
            return None
        if self.claims is None:
            return DatedStates(tuple(self.items), {})
        found, options, _ = self.routes
        return route_list.replayed(found, serializer, table, options, uids, self.claims, clock)


def _card_states(drawn: Scene, replay: Timeline) -> dict[str, DatedStates]:
    """Return the states of cards on other dates, by uid."""
    cards: dict[str, DatedStates] = {}
    for card in drawn.cards:
        states = replay.card(card.uid)
        # Most parties were never under a measure, and look the same on every date.
        if states:
            cards[card.uid] = states
    return cards
