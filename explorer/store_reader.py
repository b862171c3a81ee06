"""A case as the explorer reads it: topology comes from the store, evidence from the ledger."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from operator import attrgetter
from pathlib import Path

from ..casework.workbench import Workbench
from ..graph.analysis.route_engine import RouteEngine, RouteOptions, RouteResult
from ..graph.collection import paused
from ..graph.dates import Interval, check, parse_interval, todays_date
from ..graph.errors import NotFound, wrong
from ..graph.identity import Identities
from ..graph.model import Link
from ..graph.naming import lookup
from ..graph.own_rules import with_rules
from ..graph.party_addresses import PartyAddresses
from ..graph.plain_text import is_number
from ..graph.reviews import Review
from ..graph.schema import schema
from ..graph.store import neighbourhood
from ..graph.store.protocol import silent
from ..graph.store.subgraph import CaseSubgraph, records, subgraph
from ..queries.catalogue import catalogue, get, saved
from ..viz.answers.serializer import Serializer
from ..viz.drawing import scene_builders
from ..viz.drawing.cards import is_rim
from ..viz.drawing.scene import Scene
from ..viz.page import answer_picture, route_list
from ..viz.wording.licences import Foot
from ..viz.words import english
from . import entity_groups as grouping
from . import expansion, jobs, start_page
from .evidence_part import edge_uids, evidence_part, serializer_of
from .live_case import LiveCase, NewestCase
from .page_data import (
    CaseSummary,
    EvidencePage,
    GroupsTable,
    Growth,
    QueryEntry,
    QueryField,
    RoleEntry,
    SearchEntry,
)

# Times as many parties are read for a picture on other dates, of which the best are drawn.
# The store's numbers are those of its own fold, so that others may come first on another date.
DATED = 4
SETTLE = 8.0  # seconds that a decision waits for the store
ANSWERS = 32  # answers on routes that are kept, for the other dates of their pages
NUMBERS = 5000  # the largest number that an address may have

Parameters = Mapping[str, str]  # of an address


@dataclass(frozen=True, slots=True)
class _Dates:
    """The dates that a picture is about: the last of publication, and a period."""

    day: str
    span: Interval | None

    @classmethod
    def of(cls, parameters: Parameters) -> _Dates:
        """Return the dates of an address."""
        day, during = parameters.get("as_of"), parameters.get("during")
        return cls(
            check(day, "as_of") if day else "",
            parse_interval(during, "during") if during else None,
        )

    def __bool__(self) -> bool:
        """Return whether a picture shows other than all that is known now."""
        return bool(self.day or self.span)


class StoreReading:
    """A case read through its store; memory follows the question, beside an index of the ledger.

    Methods return plain data or pages. They raise `BadInput` for parameters that are wrong, and
    `StoreFault` while a server is being filled.
    """

    def __init__(self, folder: Path, url: str, note: Callable[[str], None] = silent) -> None:
        """Open a case, and fill its store first if it is behind.

        Args:
            folder: The folder of the case.
            url: The URL of its store; an empty string for the embedded file.
            note: Receives messages on progress.
        """
        self.folder, self.url = folder, url
        self.newest = NewestCase(folder, url, note, _forget)

    def foot(self) -> Foot:
        """Return the sources of the case with their terms, which stand under every page."""
        return self.newest.terms.every(english())

    def opened(self) -> int:
        """Return the number of the state that answers now, counted from the start of the server.

        Raises:
            StoreFault: A server is being filled with a newer state.
        """
        number = self.newest.opened
        self.newest.current()
        return number

    def summary(self) -> CaseSummary:
        """Return name, state and counts of the case."""
        live = self.newest.current()
        return {
            "name": self.folder.resolve().name,
            "state": live.case.state.number,
            "newest": english().day(live.ledger.newest("")),
            "filling": self.newest.is_filling,
            "claims": live.ledger.count,
            "entities": live.entities,
            "edges": live.edges,
        }

    def search(self, text: str, limit: int) -> list[SearchEntry]:
        """Return the entities that a name, alias or identifier may mean, the closest first."""
        ids = _named(self.newest.current(), text)
        hits: list[SearchEntry] = []
        for entity, matched in lookup.find(ids, text, limit):
            small = schema().kinds[entity.kind].label.split(" (")[0]
            country = ids.entities.get(entity.country.lower())
            if country and country.uid != entity.uid:
                small += f", {country.name}"
            if matched != "name":
                small += f"; matched: {matched}"
            hits.append({"uid": entity.uid, "name": entity.name, "small": small})
        return hits

    def families(self) -> list[start_page.Family]:
        """Return the bundled questions that this case can answer."""
        return _families(self.newest.current())

    def choices(self, path: str, parameters: Parameters) -> list[start_page.NameChoice]:
        """Return the names of an address that mean no single party, with what each may mean."""
        live = self.newest.current()
        return start_page.choices(path, parameters, partial(_meant, live), self.search)

    def picture(self, kind: str, parameters: Parameters, limit: int) -> answer_picture.Picture:
        """Return a page with a picture.

        Args:
            kind: "routes", "around", "draw", "groups" or "all".
            parameters: The parameters of the address.
            limit: Neighbours that one expansion on the page brings in.
        """
        with paused():
            return self._picture(kind, parameters, limit)

    def _picture(self, kind: str, parameters: Parameters, limit: int) -> answer_picture.Picture:
        live, dates = self.newest.current(), _Dates.of(parameters)
        if kind == "routes":
            return _routes(live, parameters, limit, dates)
        cards = number(parameters, "limit", 80)
        if kind == "groups":
            return _groups(live, parameters, limit, cards, dates)
        if kind == "around":
            part, scene = _around(live, parameters, cards, dates)
        elif kind == "draw":
            uids = list(filter(None, parameters.get("uids", "").split(",")))
            part, scene = _draw(live, uids, cards, dates)
        else:
            part, scene = _all(live, cards, dates)
        return _shown(live, part, scene, limit)

    def routes_then(self, parameters: Parameters) -> list[route_list.PageRoute]:
        """Return the routes of a page as they were on a choice of its two dates.

        Args:
            parameters: Those of the page, with `known`, `start` and `end`: the last day of
                publication, and the two ends of a span; "" is any.
        """
        live = self.newest.current()
        found = _asked_routes(live, parameters, _Dates.of(parameters))
        claims = route_list.behind(found.answer, found.serializer, found.options.max_steps)
        days: dict[str, str] = {}
        for name in ("known", "start", "end"):
            day = parameters.get(name, "")
            days[name] = check(day, name) if day else ""
        when = route_list.ChosenDates(**days)
        return route_list.routes_then(
            found.answer, found.serializer, live.case.table, found.options, (), claims, when
        )

    def groups(self, parameters: Parameters) -> GroupsTable:
        """Return the groups of the graph, or of one of them, as rows of a table."""
        return grouping.table(self.newest.current(), parameters)

    def roles(self, uid: str, drawn: Sequence[str]) -> list[RoleEntry]:
        """Return what the neighbours of a party that are not drawn are to it, with their numbers.

        Args:
            uid: The uid of the party.
            drawn: Uids of the parties on the page.

        Raises:
            NotFound: There is no such party.
        """
        live, words = self.newest.current(), english()
        entries: list[RoleEntry] = []
        for role in expansion.roles(_touching(live, uid), uid, drawn):
            relation = words.relation(role.key.partition(".")[2])
            entries.append({"key": role.key, "relation": relation, "count": role.count})
        return entries

    def expand(self, uid: str, drawn: Sequence[str], limit: int, role: str = "") -> Growth:
        """Return the rows that the expansion of a party adds to a page.

        Args:
            uid: The uid of the party.
            drawn: Uids of the parties on the page.
            limit: Largest number of neighbours.
            role: The key of the role that they have (`expansion.role_of`); empty for any.

        Raises:
            NotFound: There is no such party.
        """
        live = self.newest.current()
        names = partial(neighbourhood.names, live.store)
        links_here = _touching(live, uid)
        new, left = expansion.chosen(links_here, uid, drawn, limit, role, names)
        fresh = {uid, *new}
        links: list[Link] = []
        for link in neighbourhood.among(live.store, fresh.union(drawn)):
            # Lines between two parties that were drawn before are on the page already.
            if {link.source, link.target} & fresh and scene_builders.is_drawn(link, uid):
                links.append(link)
        part = neighbourhood.near(live.store, live.ledger, fresh, links)
        serializer = serializer_of(live, part)
        growth = expansion.grow(serializer, uid, drawn, new, left)
        return expansion.page_rows(growth, serializer, live.case.table)

    def evidence(self, uid: str) -> EvidencePage:
        """Return the evidence panel of an entity, edge or claim, with links to pictures of it.

        Raises:
            NotFound: There is nothing of that uid in this state.
        """
        live = self.newest.current()
        plain: EvidencePage = {
            "uid": uid,
            "links": [],
            "reviewable": False,
            "reviewed": "",
            "filling": self.newest.is_filling,
        }
        return {**plain, **evidence_part(live, uid)}

    def work(self, kind: str, parameters: Parameters) -> Callable[[], jobs.JobAnswer]:
        """Return a function that does long work (see `jobs.answer`), in any process."""
        return partial(jobs.answer, self.folder, self.url, kind, dict(parameters))

    def questions(self) -> list[QueryEntry]:
        """Return the queries of the catalogue, then those saved in the case."""
        entries: list[QueryEntry] = []
        own, shipped = saved(self.folder), catalogue()
        for query in shipped.values():
            if query.name not in own:
                entries.append({"name": query.name, "title": query.title})
        for name in own:
            more = ", in place of the shipped question" if name in shipped else ""
            entries.append({"name": name, "title": f"{name} (saved in the case{more})"})
        return entries

    def parameters_of(self, name: str) -> list[QueryField]:
        """Return the parameters of a query, with their defaults as a person would type them.

        Raises:
            BadInput: There is no query of that name.
        """
        _, parameters = get(name, self.folder)
        fields: list[QueryField] = []
        for parameter in parameters:
            fields.append(
                {
                    "name": parameter.spellings[0],
                    "about": parameter.about or parameter.spellings[0],
                    "value": parameter.default or "",
                    "example": parameter.example,
                    "is_party": parameter.kind == "entity",
                    "needed": parameter.default is None,
                }
            )
        return fields

    def review(self, claim: str, verdict: str, by: str, why: str) -> None:
        """Record a person's decision on a claim that rules read, and fill the store with it."""
        # A case of its own: the one that answers requests stays at its state until the store has
        # taken the decision in.
        case = type(self.newest.current().case).open(str(self.folder))
        with case.locked():
            Workbench(case).review(Review(claim, verdict, by, todays_date(), why))
        self.newest.refresh(SETTLE)


def _forget() -> None:
    """Forget what was computed from earlier states, which keeps them in memory."""
    _route_answer.cache_clear()
    _families.cache_clear()
    grouping.forget()


@lru_cache(maxsize=1)
def _families(live: LiveCase) -> list[start_page.Family]:
    return start_page.families(partial(_named, live))


def number(parameters: Parameters, name: str, default: int) -> int:
    """Return a number from 1 to `NUMBERS` of an address; raise `BadInput` for any other.

    >>> number({"k": "3"}, "k", 5), number({}, "k", 5)
    (3, 5)
    """
    text = parameters.get(name, "") or str(default)
    if not is_number(text) or not 0 < int(text) <= NUMBERS:
        raise wrong(name, text, f"a number from 1 to {NUMBERS}")
    return int(text)


def _touching(live: LiveCase, uid: str) -> list[Link]:
    """Return the edges of a party; raise `NotFound` if there is no such party."""
    ids = live.ledger.identities(records(live.store, {uid}))
    if uid not in ids.entities:
        raise NotFound(f"{uid}: no such party in this case")
    return neighbourhood.touching(live.store, {uid})


def _named(live: LiveCase, text: str) -> Identities:
    """Return the entities that a text may mean, with those under a decision with them."""
    return live.ledger.identities(live.ledger.like(text))


def _meant(live: LiveCase, text: str) -> Identities:
    """Return entities among which is the one that a text means, if it means one."""
    # What the page links to is a uid, for which no name in the ledger need be looked at.
    if live.engine is not None and text in live.engine.ids.resolve:
        return live.engine.ids
    return _named(live, text)


@dataclass(frozen=True, slots=True)
class _RouteAnswer:
    """An answer on routes, with what was asked and the claims of which a part was read; 0: all."""

    answer: RouteResult
    options: RouteOptions
    serializer: Serializer
    part_of: int


@lru_cache(maxsize=ANSWERS)
def _route_answer(live: LiveCase, ends: tuple[str, str], k: int, dates: _Dates) -> _RouteAnswer:
    """Return the routes between two ends: from the image if all dates count, else the store."""
    # The support of the connection as a whole is work for `critical`, in a process of its own.
    options = RouteOptions(k, whole=False)
    if live.engine is not None and not dates:
        engine, documents, part_of = live.engine, live.case.documents, 0
    else:
        part = subgraph(
            live.store, live.ledger, ends, (), options.max_steps, dates.day, dates.span, deep=True
        )
        folded = with_rules(part.folded, live.case.own_rules)
        engine = RouteEngine(folded, part.ids, live.case.table, part=True)
        documents, part_of = part.documents, part.claims
    serializer = Serializer(
        engine.folded,
        engine.ids,
        documents,
        reuse=live.case.reuse,
        address_rules=live.case.address_rules,
        addresses_of=PartyAddresses(
            live.ledger.tables, engine.ids, live.case.published, engine.folded.as_of
        ),
        held=live.case.documents,
    )
    return _RouteAnswer(engine.routes(*ends, options), options, serializer, part_of)


def _asked_routes(live: LiveCase, parameters: Parameters, dates: _Dates) -> _RouteAnswer:
    ends = (parameters.get("from", "").strip(), parameters.get("to", "").strip())
    if not all(ends):
        raise wrong("routes", "an end is missing", "a party in each of From and To")
    return _route_answer(live, ends, number(parameters, "k", 5), dates)


def _routes(
    live: LiveCase, parameters: Parameters, limit: int, dates: _Dates
) -> answer_picture.Picture:
    found = _asked_routes(live, parameters, dates)
    scene, listed = answer_picture.of_routes(found.answer, found.serializer)
    return answer_picture.shown(
        scene,
        found.serializer,
        live.case.table,
        live.case.state.number,
        live.case.source_titles,
        (found.answer, found.options, listed),
        limit,
        found.part_of,
        None if found.part_of else live.dates,
        live.terms,
    )


def _groups(
    live: LiveCase, parameters: Parameters, limit: int, cards: int, dates: _Dates
) -> answer_picture.Picture:
    """Return a group as its parties if they fit on a picture, else as groups."""
    few = grouping.few(live, parameters, cards)
    if not few:
        return grouping.shown(live, parameters, limit)
    part, scene = _draw(live, few, cards, dates)
    scene = replace(scene, title=grouping.title(live, grouping.inside(parameters)))
    return _shown(live, part, scene, limit)


def _around(
    live: LiveCase, parameters: Parameters, cards: int, dates: _Dates
) -> tuple[CaseSubgraph, Scene]:
    text = parameters.get("x", "")
    center = lookup.one(_named(live, text), text).uids[0]
    hops = number(parameters, "hops", 1)
    # On other dates other parties may be the best supported.
    room = DATED * cards if dates else cards

    def neighbours(uids: Collection[str]) -> Sequence[Link]:
        return neighbourhood.touching(live.store, uids, dates.day)

    def rim(uids: Collection[str]) -> set[str]:
        found = neighbourhood.kinds(live.store, uids)
        return {uid for uid, (kind, country) in found.items() if is_rim(kind, country)}

    parties, left = scene_builders.rings(center, hops, room, neighbours, rim)
    links = _among(live, parties, center)
    part = _near(live, parties, links, dates)
    serializer = serializer_of(live, part)
    if dates:
        # Fewer are drawn than were read, and what is further is counted from those that are drawn.
        edges = scene_builders.among(part.folded.edges.values())
        drawn, counted = scene_builders.rings(center, hops, cards, edges, rim)
        left = max(scene_builders.further(center, drawn, hops, neighbours, rim) - counted, 0)
    return part, scene_builders.around(serializer, center, hops, cards, left)


def _draw(
    live: LiveCase, uids: Sequence[str], cards: int, dates: _Dates
) -> tuple[CaseSubgraph, Scene]:
    edges = neighbourhood.named(live.store, edge_uids(uids))
    ids = live.ledger.identities(records(live.store, set(uids)))
    parties = [uid for uid in map(ids.uid, uids) if uid in ids.entities]
    for edge in edges:
        parties += [edge.source, edge.target]
    shown = list(dict.fromkeys(parties))[:cards]
    links = {link.uid: link for link in (*edges, *_among(live, shown))}
    part = _near(live, parties, list(links.values()), dates)
    return part, scene_builders.of(serializer_of(live, part), uids, cards)


def _all(live: LiveCase, cards: int, dates: _Dates) -> tuple[CaseSubgraph, Scene]:
    moving = [name for name in schema().predicates if scene_builders.is_moving(name)]
    # Edges share parties, so more of them are read than cards are drawn.
    best, total = neighbourhood.best(live.store, moving, 6 * cards)
    parties = scene_builders.crowd(map(attrgetter("source", "target"), best), cards)
    links = [link for link in _among(live, parties) if link.predicate in moving]
    part = _near(live, parties, links, dates)
    # On other dates the number of edges in all is not known.
    total = 0 if dates else total
    return part, scene_builders.everything(serializer_of(live, part), cards, total)


def _among(live: LiveCase, parties: Collection[str], center: str = "") -> list[Link]:
    """Return the edges among some parties that a picture draws."""
    links: Iterable[Link] = neighbourhood.among(live.store, parties)
    return [link for link in links if scene_builders.is_drawn(link, center)]


def _near(
    live: LiveCase, uids: Collection[str], links: Sequence[Link], dates: _Dates
) -> CaseSubgraph:
    return neighbourhood.near(live.store, live.ledger, uids, links, dates.day, dates.span)


def _shown(live: LiveCase, part: CaseSubgraph, scene: Scene, limit: int) -> answer_picture.Picture:
    return answer_picture.shown(
        scene,
        serializer_of(live, part),
        live.case.table,
        live.case.state.number,
        live.case.source_titles,
        live=limit,
        of=part.claims,
        terms=live.terms,
    )
