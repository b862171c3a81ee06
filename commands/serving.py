"""The command serve: the local explorer on a case, and the case as the server reads it."""

from __future__ import annotations

import datetime as dt
import os
import secrets
import socket
import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from ..case import Case
from ..desk import Desk
from ..graph import names
from ..graph.errors import NotFound, wrong
from ..graph.reviews import Review, in_force
from ..graph.schema import schema
from ..queries import run as runner
from ..queries.catalogue import catalogue, saved
from ..queries.parameters import bind
from ..viz import answers, connection, worth
from ..viz.evidence import Evidence
from ..viz.picture import Shown
from ..viz.serve import growth
from ..viz.teller import Answer, Teller
from .terminal import CaseOption, StoreOption, note

ROWS = 1000


class CaseReading:
    """A case as the server reads it: opened anew whenever its ledger or decisions have changed."""

    def __init__(self, path: Path, store: str) -> None:
        """Hold the folder; `store` is the URL of a server for Cypher, '' the embedded graph."""
        self.folder, self.store = path, store
        self._free()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._free)  # another thread may hold the lock when work is forked
        self._seen: object = None
        self._case: Case
        self._teller: Teller
        self.case()

    def _free(self) -> None:
        self._lock = threading.Lock()

    def case(self) -> Case:
        """Return the case at its newest state."""
        return self._now()[0]

    def teller(self) -> Teller:
        """Return who tells of that state."""
        return self._now()[1]

    def _now(self) -> tuple[Case, Teller]:
        with self._lock:
            decided = self.folder / "decisions.toml"
            written = decided.stat().st_mtime_ns if decided.is_file() else 0
            marks = (Case.open(str(self.folder)).ledger.numbers(), written)
            if marks != self._seen:
                case = Case.open(str(self.folder))
                teller = Teller(case.fold(), case.identities, case.documents)
                self._case, self._teller, self._seen = case, teller, marks
            return self._case, self._teller

    def told(self) -> Answer:
        """Return name, state and counts of the case."""
        case, teller = self._now()
        folded = teller.folded
        counts = {"claims": len(folded.claims), "entities": len(teller.ids.entities), "edges": len(folded.edges)}
        return {"name": self.folder.resolve().name, "state": case.state.number, "newest": folded.newest, **counts}

    def search(self, text: str, limit: int) -> list[Answer]:
        """Return entities of a name, alias or identifier, best first."""
        ids = self.teller().ids
        found = []
        for entity, matched in names.find(ids, text)[:limit]:
            kind = schema().kinds[entity.kind].label.split(" (")[0]
            country = ids.entities.get(entity.country.lower())
            place = f", {country.name}" if country and country.uid != entity.uid else ""
            by = f"; found as {matched}" if matched and matched != entity.name else ""
            found.append({"uid": entity.uid, "name": entity.name, "small": f"{kind}{place}{by}"})
        return found

    def picture(self, kind: str, asked: Mapping[str, str], limit: int) -> Shown:
        """Return the page of a question."""
        case = self.case()
        dates: dict[str, Any] = {"as_of": asked.get("as_of") or None, "during": asked.get("during") or None}
        if kind == "routes":
            ends = (asked.get("from", "").strip(), asked.get("to", "").strip())
            if not all(ends):
                raise wrong("routes", "an end is missing", "from=PARTY and to=PARTY")
            return case.view(ends, k=_number(asked, "k", 5), live=limit, **dates)
        if kind == "around":
            cards = _number(asked, "limit", 80)
            hops = _number(asked, "hops", 1)
            return case.view(around=asked.get("x", ""), hops=hops, limit=cards, live=limit, **dates)
        if kind == "draw":
            return case.view(of=tuple(u for u in asked.get("uids", "").split(",") if u), live=limit, **dates)
        return case.view(limit=_number(asked, "limit", 80), live=limit, **dates)

    def expand(self, uid: str, drawn: Sequence[str], limit: int) -> dict[str, Any]:
        """Return what a party brings in when it is expanded."""
        case, teller = self._now()
        if uid not in teller.ids.entities:
            raise NotFound(f"{uid}: no such party in this case")
        found = growth.grow(teller, uid, [u for u in drawn if u in teller.ids.entities], limit)
        return growth.told(found, teller, case.table)

    def evidence(self, uid: str) -> Answer:
        """Return the sheet of an entity, edge or claim, and what to draw for it."""
        case, teller = self._now()
        evidence = Evidence(teller)
        answer: Answer = {"uid": uid, "links": [], "reviewable": False, "reviewed": ""}
        if uid in teller.folded.claims:
            claim = teller.folded.claims[uid]
            review = in_force(case.reviews).get(uid)
            words = f"Decided: {review.verdict}, by {review.by}, {review.on}: {review.why}." if review else ""
            ends = [teller.ids.uid(u) for u in (claim.subject, claim.object) if u]
            answer.update(reviewable=claim.basis == "extracted", reviewed=words, sheet=asdict(evidence.claim(uid)))
            answer["links"] = [("Draw its parties", "/draw?uids=" + ",".join(ends))]
        elif uid in teller.folded.edges:
            answer.update(sheet=asdict(evidence.edge(uid)), links=[("Draw it", f"/draw?uids={uid}")])
        elif uid in teller.ids.entities or uid in teller.ids.resolve:
            uid = teller.ids.uid(uid)
            lines = [e.uid for e in growth.touching(teller.folded.edges.values(), uid)]
            answer.update(uid=uid, sheet=asdict(evidence.entity(uid, lines)))
            answer["links"] = [("Picture of what is around it", f"/around?x={uid}")]
        else:
            raise NotFound(f"{uid}: no entity, edge or claim of that uid in this state")
        return answer

    def work(self, kind: str, asked: Mapping[str, str]) -> Answer:
        """Return the answer of long work."""
        if kind == "query":
            return self._query(asked)
        case, teller = self._now()
        ends = (asked.get("from", "").strip(), asked.get("to", "").strip())
        head = answers.head(kind, case.state.number, teller.folded)
        if kind == "critical":
            found = case.critical(*ends)
            told = worth.critical_answer(found, teller, head, _ends(found, teller))
            return {"lines": list(connection.critical(told)), "draw": _uids(found.many)}
        named = [x.strip() for x in asked.get("designate", "").splitlines() if x.strip()]
        changed = case.whatif(*ends, named, on=asked.get("on") or None)
        told = worth.whatif_answer(changed, teller, head, _ends(changed, teller))
        return {"lines": list(connection.whatif(told)), "draw": _uids(changed.found.routes_before)}

    def _query(self, asked: Mapping[str, str]) -> Answer:
        case = self.case()
        name, text = asked.get("name", ""), asked.get("text", "")
        if name:
            found = runner.find(name, self.folder)
        else:
            found = runner.find("-", self.folder, lambda: text)
        given = bind(found[1], [x.strip() for x in asked.get("p", "").splitlines() if x.strip()])
        rows = runner.ask(case.held(self.store), found[0], given, 60.0, ROWS)
        teller = self.teller()
        known = {*teller.ids.entities, *teller.folded.edges}
        drawn = dict.fromkeys(v for row in rows.rows for v in _flat(row) if isinstance(v, str) and v in known)
        cells = [[_cell(v, teller) for v in row] for row in rows.rows]
        told = f"{len(cells)} rows{f', cut at {ROWS}' if rows.cut else ''}"
        return {"columns": list(rows.columns), "rows": cells, "note": told, "draw": list(drawn)[:60]}

    def questions(self) -> list[Answer]:
        """Return the questions of the catalogue, then those saved in the case."""
        shipped = [{"name": q.name, "title": q.title} for q in catalogue().values()]
        return [*shipped, *({"name": n, "title": f"{n} (saved in the case)"} for n in saved(self.folder))]

    def review(self, claim: str, verdict: str, by: str, why: str) -> None:
        """Record what a person decided about a claim that was read by rules."""
        case = self.case()
        with case.locked():
            Desk(case).review(Review(claim, verdict, by, dt.date.today().isoformat(), why))


def _number(asked: Mapping[str, str], name: str, otherwise: int) -> int:
    text = asked.get(name, "") or str(otherwise)
    if not text.isdigit() or not 0 < int(text) <= 5000:
        raise wrong(name, text, "a number from 1 to 5000")
    return int(text)


def _ends(found: Any, teller: Teller) -> Answer:
    return {"from": answers.match(found.source, teller.ids), "to": answers.match(found.target, teller.ids)}


def _uids(routes: Sequence[Any]) -> list[str]:
    return list(dict.fromkeys(e for r in routes[:10] for e in r.edges))


def _flat(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        return [x for v in value.values() for x in _flat(v)]
    if isinstance(value, list | tuple):
        return [x for v in value for x in _flat(v)]
    return [value]


def _cell(value: Any, teller: Teller) -> Any:
    if isinstance(value, str) and value in teller.ids.entities:
        return {"uid": value, "name": value}
    if isinstance(value, str) and (value in teller.folded.edges or value in teller.folded.claims):
        return {"uid": value, "name": value}
    return value


def free_port(wanted: int) -> int:
    """Return a port on the loopback address; raise `BadInput` where the one wanted is taken."""
    with socket.socket() as found:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind(("127.0.0.1", wanted))
        except OSError:
            raise wrong("serve --port", wanted, "a free port; 0 takes any") from None
        return int(found.getsockname()[1])


def serve(
    port: Annotated[int, typer.Option(help="Port on 127.0.0.1; 0 takes any that is free.")] = 8470,
    case: CaseOption = "case",
    store: StoreOption = "",
) -> None:
    """Serve the explorer of a case to a browser on this machine; Ctrl-C ends it."""
    import uvicorn

    from ..viz.serve.app import make

    if "@" in case:
        raise wrong("serve --case", case, "a folder; the explorer is on the newest state")
    reading = CaseReading(Case.open(case).path, store)
    port, token = free_port(port), secrets.token_urlsafe(24)
    print(f"http://127.0.0.1:{port}/?token={token}", flush=True)
    note(
        "the address holds the session's token: whoever has it, and can reach this machine's loopback, reads this case"
    )
    uvicorn.run(make(reading, token, port), host="127.0.0.1", port=port, log_level="warning", access_log=False)
