"""The front door: a case is a folder with sources, ledger and decisions; everything is asked of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ..graph.dates import check, parse_interval
from ..graph.errors import NotFound, wrong
from ..graph.naming import lookup
from .folder import CaseData

if (
    TYPE_CHECKING
):  # what one method alone needs is imported there, so that a command loads only what it uses
    import networkx as nx
    import pandas as pd

    from ..graph.analysis import centrality
    from ..graph.analysis.ownership.owned import Ownership
    from ..graph.analysis.route_engine import CriticalAnswer, RouteEngine, WhatIfAnswer
    from ..graph.analysis.signal_inputs import SignalInputs
    from ..graph.identity import Identities
    from ..graph.ledger_index import RowLookup
    from ..graph.naming.image import Image
    from ..graph.store.case_ledger import CaseLedger
    from ..graph.store.subgraph import CaseSubgraph
    from ..graph.tables import Row
    from ..loaders.run import Loaded
    from ..viz.page import notebook, picture


class Case(CaseData):
    """A case folder at one state of its ledger, and every question that can be asked of it."""

    def check(self, loaded: Sequence[Loaded], ids: Identities) -> None:
        """Raise `BadInput` for a claim whose sentence leaves out asserter, day, goods, time or figure."""
        from ..viz.wording.sentence_check import check_sentences

        check_sentences((c for item in loaded for c in item.claims), ids)

    def query(
        self,
        question: str,
        *,
        store: str = "",
        timeout: float = 30.0,
        limit: int = 0,
        **parameters: object,
    ) -> pd.DataFrame:
        """Return the rows of a question as a DataFrame: its name in the catalogue, a .cypher file, or Cypher itself.

        `store` is the URL of a server, '' the embedded graph; `limit` 0 means all rows. Raises `BadInput` for a
        parameter that is unknown, missing or of a wrong type, `QueryFault` for wrong Cypher, `StoreFault` for no store.
        """
        from ..queries.catalogue import parameters_of
        from ..queries.formats import as_frame
        from ..queries.parameters import fill
        from ..queries.run import ask, find

        typed = (
            (question, parameters_of(question, "query"))
            if set(question) & set(" \n")
            else find(question, self.path)
        )
        return as_frame(
            ask(
                self.case_store(store),
                typed[0],
                fill(typed[1], parameters, self.uid),
                timeout,
                limit,
            )
        )

    def find(self, text: str, limit: int = lookup.LIMIT) -> lookup.SearchHits:
        """Return the entities that a text may mean, the closest first, and how many more there are (`limit` 0: all).

        Names are found in any script, by their words in any order, their beginnings and parts, and with one typing
        error; every hit has its reason.
        """
        return lookup.search(self.image.identities, text, limit)

    @cached_property
    def image(self) -> Image:
        """The names of this state and how many claims name each entity: read from a file of the case, or made."""
        from ..graph.naming import image

        digest = self.digest
        if (
            "identities" not in self.__dict__
            and (found := image.read(self.path, digest)) is not None
        ):
            return found
        counts: dict[str, int] = {}
        for claim in self.claims.values():
            for uid in {self.identities.uid(claim.subject), self.identities.uid(claim.object)}:
                counts[uid] = counts.get(uid, 0) + 1
        made = image.Image(self.identities, counts, len(self.proposals.claims))
        image.write(self.path, digest, made)
        return made

    def graph(self, as_of: str | None = None, during: str | None = None) -> nx.MultiDiGraph[str]:
        """Return the network (see `graph.network` for its attributes)."""
        from ..graph.network import network

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
    ) -> notebook.NotebookRoutes:
        """Return the k best routes and the leads between two parties or sets (DESIGN 5).

        With `possible`, a route may take for one two parties of which a decision says `unsure`: marked, and a factor.
        With the URL of a `store`, only what lies between the ends is read: the same routes.
        A notebook shows the answer as a table.
        """
        from ..graph.analysis.route_engine import RouteEngine, RouteOptions
        from ..viz.answers.serializer import Serializer
        from ..viz.page import notebook

        wanted = RouteOptions(k, via, avoid, level, max_steps, overlap)
        near = (
            self.subgraph(store, (source, target), (*via, *avoid), max_steps, as_of, during)
            if store
            else None
        )
        if near is not None:
            route_engine, documents = (
                RouteEngine(near.folded, near.ids, self.table, possible, part=True),
                near.documents,
            )
        else:
            route_engine, documents = self.route_engine(as_of, during, possible), self.documents
        serializer = Serializer(route_engine.folded, route_engine.ids, documents)
        return notebook.shown(
            route_engine.routes(source, target, wanted),
            serializer,
            self.state.number,
            near.claims if near else 0,
        )

    def subgraph(
        self,
        url: str,
        ends: tuple[str, str],
        others: Sequence[str] = (),
        max_steps: int = 8,
        as_of: str | None = None,
        during: str | None = None,
    ) -> CaseSubgraph:
        """Return what a question of routes needs, found through a store: memory follows the question (`store.part`).

        Raises `StoreFault` when the store holds another state of the case: a newer claim would be missed.
        """
        from ..graph.ledger_index import ScanLookup
        from ..graph.store.subgraph import subgraph

        kept = self.case_ledger(ScanLookup(self.ledger, self.state))
        span = parse_interval(during, "--during") if during else None
        day = check(as_of, "--as-of") if as_of else ""
        return self.case_store(url).read_same(
            lambda store: subgraph(store, kept, ends, others, max_steps, day, span)
        )

    def case_ledger(self, tables: RowLookup) -> CaseLedger:
        """Return what the ledger keeps of this state, asked through a finder, and what people decided about it."""
        from ..graph.store.case_ledger import CaseLedger

        order = [s.name for s in self.sources]
        return CaseLedger(
            tables, self.decisions(self.sources), self.reviews, order, self.table, self.let_in
        )

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
        from ..graph.analysis.route_engine import RouteOptions

        wanted = RouteOptions(k, (), avoid, level, max_steps, remove=remove)
        return self.route_engine(as_of, during).critical(source, target, wanted)

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
        from ..graph.analysis.route_engine import RouteOptions

        day = check(on, "--on") if on else ""
        wanted = RouteOptions(k, (), (), level, max_steps)
        return self.route_engine(as_of, during).whatif(source, target, designate, day, wanted)

    def route_engine(
        self, as_of: str | None = None, during: str | None = None, possible: bool = False
    ) -> RouteEngine:
        """Return who answers questions of routes about this case, as it was public on a day."""
        from ..graph.analysis.route_engine import RouteEngine

        return RouteEngine(self.fold(as_of, during), self.identities, self.table, possible)

    def ownership(
        self, party: str, *, on: str | None = None, as_of: str | None = None
    ) -> Ownership:
        """Return who owns, holds or controls a party on a day, and what each regime's rule makes of it.

        Without `on` the day is that of the fold: `as_of`, or the newest on which a claim became public.
        """
        from ..graph.analysis.ownership.owned import OwnerIndex

        folded = self.fold(as_of)
        day = check(on, "ownership on") if on else ""
        return OwnerIndex(folded, self.identities).of(
            lookup.one(self.identities, party).uids[0], day
        )

    def contacts(self, as_of: str | None = None) -> list[Row]:
        """Return addresses and telephone numbers that lists print for firms, as public on a day."""
        from ..graph.contacts import public

        published = {uid: document.published for uid, document in self.documents.items()}
        return public(self.ledger.read(self.state, "contacts"), published, as_of or "")

    def signal_inputs(self, as_of: str | None = None) -> SignalInputs:
        """Return what red flags and country indicators ask of, as public on a day."""
        from ..graph.analysis.signal_inputs import SignalInputs

        return SignalInputs(self.fold(as_of), self.identities, self.contacts(as_of))

    def view(
        self,
        ends: tuple[str, str] | None = None,
        *,
        around: str = "",
        of: Sequence[str] = (),
        hops: int = 1,
        limit: int = 80,
        k: int = 5,
        proposals: bool = False,
        as_of: str | None = None,
        during: str | None = None,
    ) -> picture.Picture:
        """Return one offline HTML page: the routes between two ends, what is around a party, or all movements.

        With `of`, what is among parties and edges named by uid; with `proposals`, what rules propose between the
        parties shown is drawn too, dotted (`leads`).
        Raises `NotFound` when there is nothing to draw.
        """
        from ..graph.analysis.route_engine import RouteOptions
        from ..viz.answers.serializer import Serializer
        from ..viz.drawing import proposal_lines, scene_builders
        from ..viz.page import picture

        if hops < 1 or limit < 2:
            raise wrong(
                "view",
                f"--hops {hops} --limit {limit}",
                "--hops of at least 1 and --limit of at least 2",
            )
        asked, center = None, ""
        if ends:
            route_engine, wanted = self.route_engine(as_of, during), RouteOptions(k, whole=False)
            serializer = Serializer(
                route_engine.folded, route_engine.ids, self.documents, proposals=self.proposals
            )
            found = route_engine.routes(*ends, wanted)
            drawn, listed = picture.of_routes(found, serializer)
            asked = (found, wanted, listed)
        else:
            serializer = Serializer(
                self.fold(as_of, during), self.identities, self.documents, proposals=self.proposals
            )
            center = self.uid(around) if around else ""
            if of:
                drawn = scene_builders.of(serializer, of, limit)
            else:
                drawn = (
                    scene_builders.around(serializer, center, hops, limit)
                    if around
                    else scene_builders.everything(serializer, limit)
                )
        drawn = proposal_lines.between(drawn, serializer, proposals, center, limit)
        return picture.shown(
            drawn, serializer, self.table, self.state.number, dict(self._titles), asked
        )

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
        from ..graph.analysis import centrality
        from ..graph.measures import blocking
        from ..graph.network import network

        folded = self.fold(as_of, during)
        graph = network(folded, self.identities)
        kept = {"party", "place", "weapon", "goods", "carrier"}
        ends = [
            lookup.some(self.identities, x, blocking(folded, self.identities)).uids if x else ()
            for x in (source, target)
        ]
        return centrality.rank(
            graph,
            metric,
            lambda uid: graph.nodes[uid]["family"] in kept,
            top=top,
            sources=ends[0],
            targets=ends[1],
        )

    def uid(self, text: str) -> str:
        """Return the uid of the one entity that a name, identifier or uid stands for (see `names.one`)."""
        return lookup.one(self.identities, text).uids[0]

    def thing(self, text: str) -> tuple[str, str]:
        """Return (`claim` | `proposal` | `edge` | `entity`, uid) for what `explain` is asked."""
        if text in self.claims:
            return "claim", text
        if text in self.sides.proposals:
            return "proposal", text
        if text in self.sides.rejected:
            decided = self.sides.rejected[text].note.rpartition("; ")[2]
            raise NotFound(f"{text}: {decided}; to take it back: entrepot review {text} --as undo")
        if text.startswith("e-"):
            if text in self.fold().edges:
                return "edge", text
            raise NotFound(f"{text}: no such edge in {len(self.fold().edges)} edges of this state")
        return "entity", self.uid(text)
