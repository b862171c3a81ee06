"""A case as the explorer reads it: what is near is asked of the store, what it rests on of the ledger."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

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
from ..graph.store.subgraph import CaseSubgraph, records, subgraph
from ..graph.tables import claim_row
from ..queries.catalogue import catalogue, saved
from ..viz.answers.serializer import Answer, Serializer
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

LISTED = 200  # relations listed on the sheet of a party
DATED = (
    4  # times as many parties are read for a picture on other dates, of which the best are drawn
)
SETTLE = 8.0  # seconds that a decision waits for the store


class StoreReading:
    """A case read through its store; memory follows the question, beside an index of the ledger."""

    def __init__(
        self, folder: Path, url: str, note: Callable[[str], None] = lambda message: None
    ) -> None:
        """Open nothing yet. `url` is that of the store, '' the embedded file; `note` receives what happens beside answers."""
        self.folder, self.url = folder, url
        self.newest = NewestCase(folder, url, note)

    def told(self) -> Answer:
        """Return name, state and counts of the case."""
        now = self.newest.now()
        counts = {"claims": now.kept.count, "entities": now.entities, "edges": now.edges}
        state = {
            "state": now.case.state.number,
            "newest": now.kept.newest(""),
            "filling": self.newest.filling,
        }
        return {"name": self.folder.resolve().name, **state, **counts}

    def search(self, text: str, limit: int) -> list[Answer]:
        """Return entities of a name, alias or identifier, best first."""
        ids = _named(self.newest.now(), text)
        found = []
        for entity, matched in lookup.find(ids, text, limit):
            kind = schema().kinds[entity.kind].label.split(" (")[0]
            country = ids.entities.get(entity.country.lower())
            place = f", {country.name}" if country and country.uid != entity.uid else ""
            by = f"; matched: {matched}" if matched != "name" else ""
            found.append({"uid": entity.uid, "name": entity.name, "small": f"{kind}{place}{by}"})
        return found

    def picture(self, kind: str, asked: Mapping[str, str], limit: int) -> picture.Picture:
        """Return the page of a question."""
        now = self.newest.now()
        day = check(asked["as_of"], "as_of") if asked.get("as_of") else ""
        span = parse_interval(asked["during"], "during") if asked.get("during") else None
        if kind == "routes":
            return _routes(now, asked, limit, day, span)
        cards = number(asked, "limit", 80)
        if kind == "around":
            found, drawn = _around(now, asked, cards, day, span)
        elif kind == "draw":
            found, drawn = _draw(
                now, [u for u in asked.get("uids", "").split(",") if u], cards, day, span
            )
        elif kind == "groups":
            few = grouping.few(now, asked, cards)
            if not few:
                return grouping.shown(now, asked, limit)
            found, drawn = _draw(now, few, cards, day, span)
            drawn = replace(drawn, title=grouping.title(now, grouping.inside(asked)))
        else:
            found, drawn = _all(now, cards, day, span)
        return _shown(now, found, drawn, limit)

    def groups(self, asked: Mapping[str, str]) -> Answer:
        """Return the groups of the graph, or of one of them, in words."""
        return grouping.table(self.newest.now(), asked)

    def expand(self, uid: str, drawn: Sequence[str], limit: int) -> dict[str, Any]:
        """Return what a party brings in when it is expanded."""
        now = self.newest.now()
        ids = now.kept.identities(records(now.store, {uid}))
        if uid not in ids.entities:
            raise NotFound(f"{uid}: no such party in this case")
        new, left = expansion.chosen(neighbourhood.touching(now.store, {uid}), uid, drawn, limit)
        fresh = {uid, *new}
        links = [
            x
            for x in neighbourhood.among(now.store, fresh.union(drawn))
            if {x.source, x.target} & fresh
        ]
        found = neighbourhood.near(
            now.store, now.kept, fresh, [x for x in links if scene_builders.is_drawn(x, uid)]
        )
        serializer = _serializer(found)
        return expansion.told(
            expansion.grow(serializer, uid, drawn, new, left), serializer, now.case.table
        )

    def evidence(self, uid: str) -> Answer:
        """Return the sheet of an entity, edge or claim, and what to draw for it."""
        now = self.newest.now()
        answer: Answer = {
            "uid": uid,
            "links": [],
            "reviewable": False,
            "reviewed": "",
            "filling": self.newest.filling,
        }
        if proposal := now.kept.proposal(uid):
            answer.update(
                sheet=asdict(_proposal(now, proposal)),
                reviewable=True,
                reviewed=_reviewed(now, uid),
            )
        elif now.kept.tables.find("claims", {"uid": [uid]}):
            serializer = _serializer(neighbourhood.near(now.store, now.kept, (), (), claims=[uid]))
            claim = serializer.folded.claims[uid]
            ends = [serializer.ids.uid(u) for u in (claim.subject, claim.object) if u]
            answer.update(reviewable=bool(claim.rules), reviewed=_reviewed(now, uid))
            answer.update(sheet=asdict(Evidence(serializer).claim(uid)))
            answer["links"] = [("Draw its parties", "/draw?uids=" + ",".join(ends))]
        elif uid.startswith("e-") and (links := neighbourhood.named(now.store, [uid])):
            ends = [links[0].source, links[0].target]
            serializer = _serializer(neighbourhood.near(now.store, now.kept, ends, links))
            answer.update(
                sheet=asdict(Evidence(serializer).edge(uid)),
                links=[("Draw it", f"/draw?uids={uid}")],
            )
        else:
            ids = now.kept.identities(records(now.store, {uid}))
            uid = ids.uid(uid)
            if uid not in ids.entities:
                raise NotFound(f"{uid}: no entity, edge or claim of that uid in this state")
            answer.update(uid=uid, sheet=_party(now, uid))
            answer["links"] = [("Picture of what is around it", f"/around?x={uid}")]
        return answer

    def work(self, kind: str, asked: Mapping[str, str]) -> Callable[[], jobs.JobAnswer]:
        """Return what answers long work, in any process."""
        return partial(jobs.answer, self.folder, self.url, kind, dict(asked))

    def questions(self) -> list[Answer]:
        """Return the questions of the catalogue, then those saved in the case."""
        shipped = [{"name": q.name, "title": q.title} for q in catalogue().values()]
        return [
            *shipped,
            *({"name": n, "title": f"{n} (saved in the case)"} for n in saved(self.folder)),
        ]

    def review(self, claim: str, verdict: str, by: str, why: str) -> None:
        """Record what a person decided about a claim that was read by rules, and bring the store up to it."""
        case = type(self.newest.now().case).open(str(self.folder))
        with case.locked():
            Workbench(case).review(Review(claim, verdict, by, todays_date(), why))
        self.newest.settle(SETTLE)


def _reviewed(now: LiveCase, uid: str) -> str:
    review = in_force(now.case.reviews).get(uid)
    return (
        f"Decided: {review.verdict}, by {review.by}, {review.on}: {review.why}." if review else ""
    )


def _proposal(now: LiveCase, claim: Claim) -> Panel:
    """Return the sheet of a claim that rules read and no person has accepted."""
    ids = now.kept.identities(claim.names, every=True)
    return proposal_sheet(claim, ids, now.kept.documents([claim_row(claim)]), english())


def number(asked: Mapping[str, str], name: str, otherwise: int) -> int:
    """Return a number from 1 to 5000 of a question."""
    text = asked.get(name, "") or str(otherwise)
    if not text.isdigit() or not 0 < int(text) <= 5000:
        raise wrong(name, text, "a number from 1 to 5000")
    return int(text)


def _serializer(found: CaseSubgraph) -> Serializer:
    return Serializer(found.folded, found.ids, found.documents)


def _named(now: LiveCase, text: str) -> Identities:
    """Return the entities that a text may mean, and those that decisions speak of with them."""
    return now.kept.identities(now.kept.like(text))


def _routes(
    now: LiveCase, asked: Mapping[str, str], limit: int, day: str, span: Interval | None
) -> picture.Picture:
    ends = (asked.get("from", "").strip(), asked.get("to", "").strip())
    if not all(ends):
        raise wrong("routes", "an end is missing", "from=PARTY and to=PARTY")
    wanted = RouteOptions(number(asked, "k", 5), whole=False)
    found = subgraph(now.store, now.kept, ends, (), wanted.max_steps, day, span, deep=True)
    serializer = _serializer(found)
    answer = RouteEngine(found.folded, found.ids, now.case.table, part=True).routes(*ends, wanted)
    drawn, listed = picture.of_routes(answer, serializer)
    titles = {s.name: s.title for s in now.case.sources}
    state = now.case.state.number
    return picture.shown(
        drawn,
        serializer,
        now.case.table,
        state,
        titles,
        (answer, wanted, listed),
        limit,
        found.claims,
    )


def _around(
    now: LiveCase, asked: Mapping[str, str], cards: int, day: str, span: Interval | None
) -> tuple[CaseSubgraph, Scene]:
    center = lookup.one(_named(now, asked.get("x", "")), asked.get("x", "")).uids[0]
    hops = number(asked, "hops", 1)
    room = (
        cards if not day and not span else DATED * cards
    )  # on other dates others may be the best supported
    kept, left = scene_builders.rings(
        center, hops, room, lambda uids: neighbourhood.touching(now.store, uids, day)
    )
    found = _near(
        now,
        kept,
        [x for x in neighbourhood.among(now.store, kept) if scene_builders.is_drawn(x, center)],
        day,
        span,
    )
    return found, scene_builders.around(_serializer(found), center, hops, cards, left)


def _draw(
    now: LiveCase, uids: Sequence[str], cards: int, day: str, span: Interval | None
) -> tuple[CaseSubgraph, Scene]:
    edges = neighbourhood.named(now.store, [u for u in uids if u.startswith("e-")])
    ids = now.kept.identities(records(now.store, set(uids)))
    parties = [ids.uid(u) for u in uids if ids.uid(u) in ids.entities]
    parties += [u for x in edges for u in (x.source, x.target)]
    kept = list(dict.fromkeys(parties))[:cards]
    links = {
        x.uid: x
        for x in (*edges, *filter(scene_builders.is_drawn, neighbourhood.among(now.store, kept)))
    }
    found = _near(now, parties, list(links.values()), day, span)
    return found, scene_builders.of(_serializer(found), uids, cards)


def _all(now: LiveCase, cards: int, day: str, span: Interval | None) -> tuple[CaseSubgraph, Scene]:
    moving = [p for p in schema().predicates if scene_builders.is_moving(p)]
    best, total = neighbourhood.best(now.store, moving, 6 * cards)
    kept = scene_builders.crowd(best, cards)
    links = [
        x
        for x in neighbourhood.among(now.store, kept)
        if x.predicate in moving and scene_builders.is_drawn(x)
    ]
    found = _near(now, kept, links, day, span)
    return found, scene_builders.everything(_serializer(found), cards, 0 if day or span else total)


def _near(
    now: LiveCase, uids: Collection[str], links: Sequence[Link], day: str, span: Interval | None
) -> CaseSubgraph:
    return neighbourhood.near(now.store, now.kept, uids, links, day, span)


def _shown(now: LiveCase, found: CaseSubgraph, drawn: Scene, limit: int) -> picture.Picture:
    titles = {s.name: s.title for s in now.case.sources}
    return picture.shown(
        drawn,
        _serializer(found),
        now.case.table,
        now.case.state.number,
        titles,
        live=limit,
        of=found.claims,
    )


def _party(now: LiveCase, uid: str) -> Answer:
    links = [x for x in neighbourhood.touching(now.store, {uid}) if scene_builders.is_drawn(x, uid)]
    found = neighbourhood.near(now.store, now.kept, {uid}, links[:LISTED])
    sheet = asdict(Evidence(_serializer(found)).entity(uid, [x.uid for x in links[:LISTED]]))
    if len(links) > LISTED:
        sheet["sections"] += (
            (
                "Further relations",
                (asdict(PanelRow(f"{len(links) - LISTED} more, less supported")),),
            ),
        )
    return sheet
