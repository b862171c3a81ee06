"""A case as the explorer reads it: topology comes from the store, evidence from the ledger."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

from ..casework.workbench import Workbench
from ..graph.analysis.route_engine import RouteEngine, RouteOptions
from ..graph.dates import Interval, check, parse_interval, todays_date
from ..graph.errors import NotFound, wrong
from ..graph.identity import Identities
from ..graph.model import Claim, Link
from ..graph.naming import lookup
from ..graph.reviews import Review, in_force
from ..graph.schema import schema
from ..graph.store import neighbourhood
from ..graph.store.protocol import silent
from ..graph.store.subgraph import CaseSubgraph, records, subgraph
from ..graph.tables import claim_row
from ..queries.catalogue import catalogue, saved
from ..viz.answers.serializer import Serializer
from ..viz.drawing import scene_builders
from ..viz.drawing.proposal_lines import proposal as proposal_sheet
from ..viz.drawing.scene import Scene
from ..viz.evidence.evidence import Evidence
from ..viz.evidence.panel import Panel, PanelRow
from ..viz.page import picture
from ..viz.words import english
from . import expansion, jobs
from . import groups as grouping
from .live_case import LiveCase, NewestCase
from .page_data import (
    CaseSummary,
    EvidencePage,
    EvidencePart,
    GroupsTable,
    Growth,
    PanelData,
    QueryEntry,
    SearchEntry,
)

LISTED = 200  # relations listed in the panel of a party
# Times as many parties are read for a picture on other dates, of which the best are drawn.
DATED = 4
SETTLE = 8.0  # seconds that a decision waits for the store
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
        self.newest = NewestCase(folder, url, note)

    def summary(self) -> CaseSummary:
        """Return name, state and counts of the case."""
        live = self.newest.current()
        return {
            "name": self.folder.resolve().name,
            "state": live.case.state.number,
            "newest": live.ledger.newest(""),
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

    def picture(self, kind: str, parameters: Parameters, limit: int) -> picture.Picture:
        """Return a page with a picture.

        Args:
            kind: "routes", "around", "draw", "groups" or "all".
            parameters: The parameters of the address.
            limit: Neighbours that one expansion on the page brings in.
        """
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

    def groups(self, parameters: Parameters) -> GroupsTable:
        """Return the groups of the graph, or of one of them, as rows of a table."""
        return grouping.table(self.newest.current(), parameters)

    def expand(self, uid: str, drawn: Sequence[str], limit: int) -> Growth:
        """Return the rows that the expansion of a party adds to a page.

        Args:
            uid: The uid of the party.
            drawn: Uids of the parties on the page.
            limit: Largest number of neighbours.

        Raises:
            NotFound: There is no such party.
        """
        live = self.newest.current()
        ids = live.ledger.identities(records(live.store, {uid}))
        if uid not in ids.entities:
            raise NotFound(f"{uid}: no such party in this case")
        neighbours = neighbourhood.touching(live.store, {uid})
        new, left = expansion.chosen(neighbours, uid, drawn, limit)
        fresh = {uid, *new}
        links: list[Link] = []
        for link in neighbourhood.among(live.store, fresh.union(drawn)):
            if {link.source, link.target} & fresh and scene_builders.is_drawn(link, uid):
                links.append(link)
        serializer = _serializer(neighbourhood.near(live.store, live.ledger, fresh, links))
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
        return {**plain, **self._part(live, uid)}

    def _part(self, live: LiveCase, uid: str) -> EvidencePart:
        """Return what the page of evidence shows of this kind of thing."""
        proposed = live.ledger.proposal(uid)
        if proposed:
            return {
                "sheet": asdict(_proposal(live, proposed)),
                "reviewable": True,
                "reviewed": _reviewed(live, uid),
            }
        if live.ledger.tables.find("claims", {"uid": [uid]}):
            return _claim(live, uid)
        links = neighbourhood.named(live.store, [uid]) if uid.startswith("e-") else []
        return _edge(live, links) if links else _entity(live, uid)

    def work(self, kind: str, parameters: Parameters) -> Callable[[], jobs.JobAnswer]:
        """Return a function that does long work (see `jobs.answer`), in any process."""
        return partial(jobs.answer, self.folder, self.url, kind, dict(parameters))

    def questions(self) -> list[QueryEntry]:
        """Return the queries of the catalogue, then those saved in the case."""
        entries: list[QueryEntry] = []
        for query in catalogue().values():
            entries.append({"name": query.name, "title": query.title})
        for name in saved(self.folder):
            entries.append({"name": name, "title": f"{name} (saved in the case)"})
        return entries

    def review(self, claim: str, verdict: str, by: str, why: str) -> None:
        """Record a person's decision on a claim that rules read, and fill the store with it."""
        case = type(self.newest.current().case).open(str(self.folder))
        with case.locked():
            Workbench(case).review(Review(claim, verdict, by, todays_date(), why))
        self.newest.refresh(SETTLE)


def _claim(live: LiveCase, uid: str) -> EvidencePart:
    """Return the evidence for a claim that counts."""
    serializer = _serializer(neighbourhood.near(live.store, live.ledger, (), (), claims=[uid]))
    claim = serializer.folded.claims[uid]
    ends = [serializer.ids.uid(end) for end in (claim.subject, claim.object) if end]
    return {
        "reviewable": bool(claim.rules),
        "reviewed": _reviewed(live, uid),
        "sheet": asdict(Evidence(serializer).claim(uid)),
        "links": [("Draw its parties", "/draw?uids=" + ",".join(ends))],
    }


def _edge(live: LiveCase, links: Sequence[Link]) -> EvidencePart:
    """Return the evidence for an edge."""
    uid, ends = links[0].uid, [links[0].source, links[0].target]
    serializer = _serializer(neighbourhood.near(live.store, live.ledger, ends, links))
    return {
        "sheet": asdict(Evidence(serializer).edge(uid)),
        "links": [("Draw it", f"/draw?uids={uid}")],
    }


def _entity(live: LiveCase, uid: str) -> EvidencePart:
    """Return the evidence for an entity, by any uid of its records."""
    ids = live.ledger.identities(records(live.store, {uid}))
    uid = ids.uid(uid)
    if uid not in ids.entities:
        raise NotFound(
            f"{uid}: no entity, relation or claim of that uid in this version of the case"
        )
    return {
        "uid": uid,
        "sheet": _party(live, uid),
        "links": [("Picture of what is around it", f"/around?x={uid}")],
    }


def _reviewed(live: LiveCase, uid: str) -> str:
    """Return the sentence on the review in force of a claim, or an empty string."""
    review = in_force(live.case.reviews).get(uid)
    if review is None:
        return ""
    return f"Decided: {review.verdict}, by {review.by}, {review.on}: {review.why}."


def _proposal(live: LiveCase, claim: Claim) -> Panel:
    """Return the panel of a claim that rules read and no person has accepted."""
    ids = live.ledger.identities(claim.names, every=True)
    documents = live.ledger.documents([claim_row(claim)])
    return proposal_sheet(claim, ids, documents, english())


def number(parameters: Parameters, name: str, default: int) -> int:
    """Return a number from 1 to `NUMBERS` of an address; raise `BadInput` for any other.

    >>> number({"k": "3"}, "k", 5), number({}, "k", 5)
    (3, 5)
    """
    text = parameters.get(name, "") or str(default)
    if not text.isdigit() or not 0 < int(text) <= NUMBERS:
        raise wrong(name, text, f"a number from 1 to {NUMBERS}")
    return int(text)


def _serializer(part: CaseSubgraph) -> Serializer:
    return Serializer(part.folded, part.ids, part.documents)


def _named(live: LiveCase, text: str) -> Identities:
    """Return the entities that a text may mean, with those under a decision with them."""
    return live.ledger.identities(live.ledger.like(text))


def _routes(live: LiveCase, parameters: Parameters, limit: int, dates: _Dates) -> picture.Picture:
    ends = (parameters.get("from", "").strip(), parameters.get("to", "").strip())
    if not all(ends):
        raise wrong("routes", "an end is missing", "from=PARTY and to=PARTY")
    options = RouteOptions(number(parameters, "k", 5), whole=False)
    part = subgraph(
        live.store, live.ledger, ends, (), options.max_steps, dates.day, dates.span, deep=True
    )
    serializer, table = _serializer(part), live.case.table
    answer = RouteEngine(part.folded, part.ids, table, part=True).routes(*ends, options)
    scene, listed = picture.of_routes(answer, serializer)
    return picture.shown(
        scene,
        serializer,
        table,
        live.case.state.number,
        _titles(live),
        (answer, options, listed),
        limit,
        part.claims,
    )


def _groups(
    live: LiveCase, parameters: Parameters, limit: int, cards: int, dates: _Dates
) -> picture.Picture:
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

    parties, left = scene_builders.rings(center, hops, room, neighbours)
    links = _among(live, parties, center)
    part = _near(live, parties, links, dates)
    return part, scene_builders.around(_serializer(part), center, hops, cards, left)


def _draw(
    live: LiveCase, uids: Sequence[str], cards: int, dates: _Dates
) -> tuple[CaseSubgraph, Scene]:
    edges = neighbourhood.named(live.store, [uid for uid in uids if uid.startswith("e-")])
    ids = live.ledger.identities(records(live.store, set(uids)))
    parties = [uid for uid in map(ids.uid, uids) if uid in ids.entities]
    for edge in edges:
        parties += [edge.source, edge.target]
    shown = list(dict.fromkeys(parties))[:cards]
    links = {link.uid: link for link in (*edges, *_among(live, shown))}
    part = _near(live, parties, list(links.values()), dates)
    return part, scene_builders.of(_serializer(part), uids, cards)


def _all(live: LiveCase, cards: int, dates: _Dates) -> tuple[CaseSubgraph, Scene]:
    moving = [name for name in schema().predicates if scene_builders.is_moving(name)]
    best, total = neighbourhood.best(live.store, moving, 6 * cards)
    parties = scene_builders.crowd(best, cards)
    links = [link for link in _among(live, parties) if link.predicate in moving]
    part = _near(live, parties, links, dates)
    # On other dates the number of edges in all is not known.
    total = 0 if dates else total
    return part, scene_builders.everything(_serializer(part), cards, total)


def _among(live: LiveCase, parties: Collection[str], center: str = "") -> list[Link]:
    """Return the edges among some parties that a picture draws."""
    links: Iterable[Link] = neighbourhood.among(live.store, parties)
    return [link for link in links if scene_builders.is_drawn(link, center)]


def _near(
    live: LiveCase, uids: Collection[str], links: Sequence[Link], dates: _Dates
) -> CaseSubgraph:
    return neighbourhood.near(live.store, live.ledger, uids, links, dates.day, dates.span)


def _titles(live: LiveCase) -> dict[str, str]:
    return {source.name: source.title for source in live.case.sources}


def _shown(live: LiveCase, part: CaseSubgraph, scene: Scene, limit: int) -> picture.Picture:
    return picture.shown(
        scene,
        _serializer(part),
        live.case.table,
        live.case.state.number,
        _titles(live),
        live=limit,
        of=part.claims,
    )


def _party(live: LiveCase, uid: str) -> PanelData:
    """Return the panel of an entity with its best supported relations, at most `LISTED`."""
    touching = neighbourhood.touching(live.store, {uid})
    links = [link for link in touching if scene_builders.is_drawn(link, uid)]
    listed = links[:LISTED]
    part = neighbourhood.near(live.store, live.ledger, {uid}, listed)
    panel = Evidence(_serializer(part)).entity(uid, [link.uid for link in listed])
    sheet = asdict(panel)
    more = len(links) - len(listed)
    if more:
        row = PanelRow(f"{more} more, less supported")
        sheet["sections"] += (("Further relations", (asdict(row),)),)
    return sheet
