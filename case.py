"""The front door: a case is a folder with sources, ledger and decisions; everything is asked of it."""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from functools import cached_property
from pathlib import Path

import networkx as nx
import pandas as pd

from .graph import names
from .graph.analysis import centrality
from .graph.analysis.ask import Asker, CriticalAnswer, Wanted, WhatIfAnswer
from .graph.analysis.known import Known
from .graph.contacts import public
from .graph.dates import Interval, check, parse_interval
from .graph.errors import BadInput, NotFound, wrong
from .graph.files import write_whole
from .graph.fold import Folded, fold_claims
from .graph.identity import Decision, Identities, about_loaded, identify, read_decisions
from .graph.ledger import Ledger, State
from .graph.model import Claim, Document
from .graph.network import network
from .graph.reviews import Review, applied, read_reviews
from .graph.schema import schema
from .graph.store.content import content, stamp_of
from .graph.store.held import Held
from .graph.store.open import open_store
from .graph.store.part import Kept, Part, part
from .graph.store.protocol import Content, Store
from .graph.support import Table, read_table
from .graph.tables import Row, claims_of, document_of, record_of
from .loaders import captured
from .loaders.contract import Source, find_sources, in_order
from .loaders.fetch import Fetched, fetch_all
from .loaders.files import Given, keep, plan, read_loads
from .loaders.run import Loaded, check_case, load_all, places, shipped_decisions, write
from .queries.catalogue import parameters_of
from .queries.formats import as_frame
from .queries.parameters import fill
from .queries.run import ask, find
from .viz import answers, notebook, picture, scenes
from .viz.reports import dossier, route
from .viz.reports.model import Report
from .viz.teller import Teller

DEFAULT = """# A case of entrepot. `entrepot build` reads the sources into the ledger; doing it twice changes nothing.
sources = ["seeds", "curated-nk", "curated-garpiya", "curated-western", "chpl"]

[store]
evidence = "full"                # or "pointers": claim uids on edges only, for large cases

[parameters]
# strengths = "strengths.toml"   # a table of your own; without it, the declared one
"""
DECISIONS = """# Identity decisions of this case; later ones win. Form:
# [[decision]]
# left = "source:key"
# right = "source:key"
# verdict = "same"        # or not_same, unsure
# by = "your name"
# on = "2026-01-31"
# why = "the reason"
"""


class Case:
    """A case folder, read at one state of its ledger."""

    def __init__(self, path: Path, number: int | None = None) -> None:
        """Hold a case folder; nothing is read yet. `number` is a ledger state, None the last."""
        self.path = path
        self.number = number
        self.ledger = Ledger(path / "ledger")

    def __repr__(self) -> str:
        """Return the folder and the state it is read at."""
        return f"Case({str(self.path)!r}{f', state {self.number}' if self.number else ''})"

    @classmethod
    def open(cls, text: str = "case") -> Case:
        """Open `DIR` or `DIR@N`; raise `BadInput` when the folder is no case."""
        match = re.fullmatch(r"(.+)@(\d+)", text)
        path = Path(match.group(1) if match else text)
        check_case(path)
        case = cls(path, int(match.group(2)) if match else None)
        case.settings  # noqa: B018  # a broken case.toml is said at once
        return case

    @classmethod
    def create(cls, path: Path) -> Case:
        """Make a case of the bundled sources, or open the one that is there."""
        if path.exists() and not path.is_dir():
            raise wrong(str(path), "a file", "a folder, or a path where one can be made")
        if not (path / "case.toml").is_file():
            if path.is_dir() and any(p.name != "neo4j" for p in path.iterdir()):  # `make neo4j` may come first
                raise BadInput(f"{path}: a folder with other things in it, not a case; choose another")
            write_whole(path / "case.toml", DEFAULT)
            write_whole(path / "decisions.toml", DECISIONS)
        return cls.open(str(path))

    @cached_property
    def settings(self) -> Mapping[str, object]:
        """The content of case.toml."""
        path = self.path / "case.toml"
        try:
            raw = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as fault:
            raise BadInput(f"{path}: not TOML: {fault}") from None
        if not isinstance(raw.get("sources"), list):
            raise wrong(str(path), raw.get("sources"), 'sources = ["NAME", ...]')
        return raw

    @property
    def wanted(self) -> list[str]:
        """The names of the sources that case.toml asks for, then the formats of which files were loaded."""
        named = [str(name) for name in self.settings["sources"]]  # type: ignore[attr-defined]  # checked in settings
        own = ["own"] if (self.path / captured.OWN / "source.toml").is_file() and "own" not in named else []
        return [*named, *own, *(form for form in read_loads(self.path) if form not in named)]

    @cached_property
    def sources(self) -> list[Source]:
        """The sources of the case, each after those it uses."""
        return in_order(find_sources(places(self.path)), self.wanted)

    @cached_property
    def table(self) -> Table:
        """The table of strengths in force."""
        parameters = self.settings.get("parameters", {})
        own = parameters.get("strengths") if isinstance(parameters, dict) else None
        return read_table(self.path / str(own) if own else None)

    def build(self, planned: Mapping[str, Sequence[Given]] | None = None) -> tuple[State, list[Loaded]]:
        """Read every source and write one ledger state; the last stays if anything is wrong.

        `planned` are the files of formats as they are to be; they are kept in the case once all was read.
        """
        files = read_loads(self.path) if planned is None else planned
        wanted = [*self.wanted, *(form for form in files if form not in self.wanted)]
        loaded = load_all(wanted, places(self.path), files)
        records = [r for item in loaded for r in item.records]
        sources = [item.source for item in loaded]
        shipped = about_loaded(records, shipped_decisions(sources))
        own = read_decisions(self.path / "decisions.toml")
        identify(records, [*shipped, *own], [s.name for s in sources])
        if planned is not None:
            keep(self.path, planned)
        state = write(self.ledger, loaded)
        for name in ("sources", "state", "claims", "documents", "identities"):
            self.__dict__.pop(name, None)
        return state, loaded

    def fetch(
        self,
        form: str,
        *,
        mirror: str = "",
        allow: Sequence[str] = (),
        note: Callable[[str], None] = lambda message: None,
        pause: float = 1.0,
    ) -> list[Fetched]:
        """Download the files of a format from its publisher into the case, or from a mirror of your own.

        `mirror` is an address under which the files lie by their names. Raises `FetchFault` when one does
        not come whole.
        """
        formats = {s.name: s.fetch for s in find_sources(places(self.path)).values() if s.fetch}
        if form not in formats:
            raise wrong("fetch", form, "one of " + ", ".join(sorted(formats)))
        return fetch_all(formats[form], self.path / "fetched" / form, mirror, allow, note, pause)

    def plan(self, form: str, paths: Sequence[Path], edition: str = "") -> dict[str, tuple[Given, ...]]:
        """Return the files of each format with more of one; raise `BadInput` for a format that there is not."""
        formats = {s.name: s.files for s in find_sources(places(self.path)).values() if s.files}
        if form not in formats:
            raise wrong("load", form, "one of " + ", ".join(sorted(formats)))
        if not paths:
            raise wrong(f"load {form}", "no file", formats[form])
        return plan(self.path, form, paths, edition)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the case for writing; a second writer is refused with one line."""
        handle = os.open(self.path / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise BadInput(f"{self.path}: another build holds this case; wait for it and run this again") from None
            yield
        finally:
            os.close(handle)

    def store(self, url: str = "", replace: bool = False) -> Store:
        """Return the store of a URL: '' is the embedded file of this case."""
        return open_store(url, self.path, replace)

    @property
    def name(self) -> str:
        """The name under which a store holds the case: `name` of case.toml, else folder and place."""
        own = self.settings.get("name")
        place = self.path.resolve()
        return str(own) if own else f"{place.name}-{hashlib.sha256(str(place).encode()).hexdigest()[:6]}"

    def expected(self) -> tuple[str, str]:
        """Return the stamp that a store of this state carries, and the evidence mode."""
        settings = self.settings.get("store", {})
        evidence = str(settings.get("evidence", "full")) if isinstance(settings, dict) else "full"
        decisions = [asdict(d) for d in self.decisions(self.sources)]
        table = {**asdict(self.table), "strength": dict(self.table.strength)}
        parts: dict[str, object] = {"sources": dict(self.state.sources), "decisions": decisions}
        parts.update(table=table, evidence=evidence)
        if self.reviews:
            parts["reviews"] = [asdict(r) for r in self.reviews]
        return stamp_of({**parts, "schema": schema().version}), evidence

    def held(self, url: str = "", replace: bool = False) -> Held:
        """Return a store under its URL ('' the embedded file) as the one for this state of the case."""
        return Held(url, self.path, self.name, self.expected()[0], replace)

    def fill(self, url: str = "", replace: bool = False, tell: Callable[[str], None] = lambda message: None) -> bool:
        """Make a store hold this state of the case; return whether it had to. `tell` hears of progress."""
        return self.held(url, replace).fill(self.content(), tell)

    def content(self) -> Content:
        """Return what a store shall hold of this state."""
        stamp, evidence = self.expected()
        return content(self.fold(), self.identities, self.documents, self.name, stamp, evidence)

    def query(
        self, question: str, *, store: str = "", timeout: float = 30.0, limit: int = 0, **parameters: object
    ) -> pd.DataFrame:
        """Return the rows of a question as a DataFrame: its name in the catalogue, a .cypher file, or Cypher itself.

        `store` is the URL of a server, '' the embedded graph; `limit` 0 means all rows. Raises `BadInput` for a
        parameter that is unknown, missing or of a wrong type, `QueryFault` for wrong Cypher, `StoreFault` for no store.
        """
        typed = (
            (question, parameters_of(question, "query")) if set(question) & set(" \n") else find(question, self.path)
        )
        return as_frame(ask(self.held(store), typed[0], fill(typed[1], parameters), timeout, limit))

    @cached_property
    def state(self) -> State:
        """The ledger state this case is read at."""
        return self.ledger.state(self.number)

    @property
    def rows(self) -> Iterator[Row]:
        """The claims table, one row a claim, as reviewed; read anew each time."""
        return applied(self.ledger.rows(self.state, "claims"), self.reviews)

    @property
    def reviews(self) -> list[Review]:
        """What people decided about claims of this case, in order."""
        return read_reviews(self.path / "decisions.toml")

    def forget(self) -> None:
        """Read decisions and reviews anew when next asked: they have changed."""
        for name in ("claims", "identities"):
            self.__dict__.pop(name, None)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim by uid, scored or not."""
        return {claim.uid: claim for claim in claims_of(self.rows)}

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every document by uid."""
        return {str(r["uid"]): document_of(r) for r in self.ledger.read(self.state, "documents")}

    def decisions(self, sources: Sequence[Source]) -> list[Decision]:
        """Return the identity decisions shipped with the sources, then those of the case, in order."""
        return [*shipped_decisions(sources), *read_decisions(self.path / "decisions.toml")]

    @cached_property
    def identities(self) -> Identities:
        """Records folded to entities under the decisions in force."""
        records = [record_of(row) for row in self.ledger.read(self.state, "records")]
        held = {r.uid.partition(":")[0] for r in records}
        decisions = self.decisions([s for s in self.sources if s.name in held])
        return identify(records, about_loaded(records, decisions), [s.name for s in self.sources])

    def fold(self, as_of: str | None = None, during: str | None = None) -> Folded:
        """Return the edges as known on a date (year, month or day) and true during an interval."""
        day = check(as_of, "--as-of") if as_of else ""
        span: Interval | None = parse_interval(during, "--during") if during else None
        return fold_claims(self.claims.values(), self.identities, self.table, day, span)

    def graph(self, as_of: str | None = None, during: str | None = None) -> nx.MultiDiGraph[str]:
        """Return the network (see `graph.network` for its attributes)."""
        return network(self.fold(as_of, during), self.identities)

    def routes(
        self,
        source: str,
        target: str,
        *,
        k: int = 5,
        via: Sequence[str] = (),
        avoid: Sequence[str] = (),
        level: str = "",
        max_steps: int = 8,
        overlap: float = 1.0,
        possible: bool = False,
        as_of: str | None = None,
        during: str | None = None,
        store: str = "",
    ) -> notebook.ShownRoutes:
        """Return the k best routes and the leads between two parties or sets (DESIGN 5).

        With `possible`, a route may take for one two parties of which a decision says `unsure`: marked, and a factor.
        With the URL of a `store`, only what lies between the ends is read: the same routes.
        A notebook shows the answer as a table.
        """
        wanted = Wanted(k, via, avoid, level, max_steps, overlap)
        near = self.part(store, (source, target), (*via, *avoid), max_steps, as_of, during) if store else None
        if near is not None:
            asker, documents = Asker(near.folded, near.ids, self.table, possible), near.documents
        else:
            asker, documents = self.asker(as_of, during, possible), self.documents
        teller = Teller(asker.folded, asker.ids, documents)
        return notebook.shown(
            asker.routes(source, target, wanted), teller, self.state.number, near.claims if near else 0
        )

    def part(
        self,
        url: str,
        ends: tuple[str, str],
        others: Sequence[str] = (),
        max_steps: int = 8,
        as_of: str | None = None,
        during: str | None = None,
    ) -> Part:
        """Return what a question of routes needs, found through a store: memory follows the question (`store.part`).

        Raises `StoreFault` when the store holds another state of the case: a newer claim would be missed.
        """
        kept = Kept(
            self.ledger, self.state, self.decisions(self.sources), self.reviews,
            [s.name for s in self.sources], self.table,
        )  # fmt: skip
        span = parse_interval(during, "--during") if during else None
        day = check(as_of, "--as-of") if as_of else ""
        return self.held(url).same(lambda store: part(store, kept, ends, others, max_steps, day, span))

    def critical(
        self,
        source: str,
        target: str,
        *,
        k: int = 5,
        avoid: Sequence[str] = (),
        level: str = "",
        max_steps: int = 8,
        remove: int = 0,
        as_of: str | None = None,
        during: str | None = None,
    ) -> CriticalAnswer:
        """Return what each node is worth to the connection of two parties or sets (DESIGN 5).

        With `remove`, also which so many parties part the two best, by integer program and greedily.
        """
        wanted = Wanted(k, (), avoid, level, max_steps, remove=remove)
        return self.asker(as_of, during).critical(source, target, wanted)

    def whatif(
        self,
        source: str,
        target: str,
        designate: Sequence[str],
        *,
        on: str | None = None,
        k: int = 5,
        level: str = "",
        max_steps: int = 8,
        as_of: str | None = None,
        during: str | None = None,
    ) -> WhatIfAnswer:
        """Return what remains of a connection when some parties are designated, on a day or at all."""
        day = check(on, "--on") if on else ""
        wanted = Wanted(k, (), (), level, max_steps)
        return self.asker(as_of, during).whatif(source, target, designate, day, wanted)

    def asker(self, as_of: str | None = None, during: str | None = None, possible: bool = False) -> Asker:
        """Return who answers questions of routes about this case, as it was public on a day."""
        return Asker(self.fold(as_of, during), self.identities, self.table, possible)

    def contacts(self, as_of: str | None = None) -> list[Row]:
        """Return addresses and telephone numbers that lists print for firms, as public on a day."""
        published = {uid: document.published for uid, document in self.documents.items()}
        return public(self.ledger.read(self.state, "contacts"), published, as_of or "")

    def known(self, as_of: str | None = None) -> Known:
        """Return what red flags and country indicators ask of, as public on a day."""
        return Known(self.fold(as_of), self.identities, self.contacts(as_of))

    def view(
        self,
        ends: tuple[str, str] | None = None,
        *,
        around: str = "",
        of: Sequence[str] = (),
        hops: int = 1,
        limit: int = 80,
        k: int = 5,
        live: int = 0,
        as_of: str | None = None,
        during: str | None = None,
    ) -> picture.Shown:
        """Return one offline HTML page: the routes between two ends, what is around a party, or all movements.

        With `of`, what is among parties and edges named by uid. `live` is for a page that is served (`viz.serve`).
        Raises `NotFound` when there is nothing to draw.
        """
        if hops < 1 or limit < 2:
            raise wrong("view", f"--hops {hops} --limit {limit}", "--hops of at least 1 and --limit of at least 2")
        asked = None
        if ends:
            found = self.routes(*ends, k=k, as_of=as_of, during=during)
            teller = found.teller
            drawn, listed = picture.of_routes(found, teller)
            asked = (found, Wanted(k), listed)
        else:
            teller = Teller(self.fold(as_of, during), self.identities, self.documents)
            center = names.one(self.identities, around).uids[0] if around else ""
            if of:
                drawn = scenes.of(teller, of, limit)
            else:
                drawn = scenes.around(teller, center, hops, limit) if around else scenes.everything(teller, limit)
        return picture.shown(drawn, teller, self.table, self.state.number, dict(self._titles), asked, live)

    def brief(
        self, source: str, target: str, *, k: int = 5, as_of: str | None = None, during: str | None = None
    ) -> Report:
        """Return the path-risk brief of a question; `viz.reports.FORMATS` writes it."""
        found = self.routes(source, target, k=k, as_of=as_of, during=during)
        searched = answers.searched(found.searched, found.folded, found.graph, "")
        return route.build(found, found.teller, self.state.number, searched, self.table, self._titles)

    def dossier(self, text: str, *, as_of: str | None = None, during: str | None = None) -> Report:
        """Return the dossier of a party, place or weapon, with the routes from the makers of each brand's country."""
        (uid,) = names.one(self.identities, text).uids
        teller = Teller(self.fold(as_of, during), self.identities, self.documents)
        tried = {
            country: self.routes(f"kind=Company,country={country.upper()}", uid, as_of=as_of, during=during)
            for country in dossier.countries(teller, uid)
        }
        return dossier.build(uid, teller, self.state.number, tried, self.table, self._titles)

    @property
    def _titles(self) -> list[tuple[str, str]]:
        return [(s.name, s.title) for s in self.sources]

    def rank(
        self,
        metric: str,
        *,
        source: str = "",
        target: str = "",
        top: int = 20,
        as_of: str | None = None,
        during: str | None = None,
    ) -> list[centrality.Ranked]:
        """Return parties, places and goods by a centrality; persons, groups and countries are left out.

        With `source` and `target` betweenness is that between the two sets.
        """
        graph = self.graph(as_of, during)
        kept = {"party", "place", "weapon", "goods", "carrier"}
        ends = [names.some(self.identities, x).uids if x else () for x in (source, target)]
        return centrality.rank(
            graph,
            metric,
            lambda uid: graph.nodes[uid]["family"] in kept,
            top=top,
            sources=ends[0],
            targets=ends[1],
        )

    def thing(self, text: str) -> tuple[str, str]:
        """Return (`claim` | `edge` | `entity`, uid) for what `explain` is asked."""
        if text in self.claims:
            return "claim", text
        if text.startswith("e-"):
            if text in self.fold().edges:
                return "edge", text
            raise NotFound(f"{text}: no such edge in {len(self.fold().edges)} edges of this state")
        return "entity", names.one(self.identities, text).uids[0]
