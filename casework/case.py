"""The front door: a case is a folder of sources, claims and decisions that answers questions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from ..graph.dates import check
from ..graph.errors import NotFound, wrong
from ..graph.naming import lookup
from ..graph.own_rules import with_rules
from ..graph.schema import schema
from .inputs import CaseInputs

# What one method alone needs is imported there, so that a command loads only what it uses.
if TYPE_CHECKING:
    import pandas as pd

    from ..graph.analysis import centrality
    from ..graph.analysis.ownership.owned import Ownership
    from ..graph.fold import Folded
    from ..graph.identity import Identities
    from ..graph.network import CaseGraph
    from ..loaders.source_run import Loaded
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.coverage_answer import CoverageAnswer
    from ..viz.answers.critical_answer import CriticalAnswer
    from ..viz.answers.data import ChainsData, VoyagesData
    from ..viz.answers.route_answer import RouteAnswer
    from ..viz.answers.serializer import Serializer
    from ..viz.answers.whatif_answer import WhatIfAnswer
    from ..viz.files.case_tables import CaseTables
    from ..viz.page.answer_picture import Picture

# These are documented for users (docs/reference); the rest serves the commands and the explorer.
DOCUMENTED = (
    *("open", "create", "trust", "build", "fetch", "fill"),
    *("find", "explain", "routes", "critical", "whatif", "rank", "ownership", "chains", "voyages"),
    *("coverage", "query", "graph", "tables", "view", "fold", "uid"),
    *("path", "sources", "state", "claims", "documents", "identities"),
)
# Families of entities that are ranked: no number is attached to a natural person, and no route
# passes a country or a group.
RANKED = ("party", "place", "weapon", "goods", "carrier")


class Case(CaseInputs):
    """A case folder at one version of its claim log.

    `entrepot.open` opens one, and `Case.create` makes one from the bundled sources. Names of
    parties are resolved as on the command line: a uid, an identifier, a name or alias, or the
    beginning of a name. Where a method takes two ends, a set such as "kind=Company,country=CN" can
    stand in the place of a name.

    Attributes:
        path: The case folder.

    >>> case
    Case('case')
    >>> case.routes("UrSeCo", "Siltron")
    <RouteAnswer from 'UrSeCo' to 'Siltron': routes 1, leads 0, claims searched 1746>
    """

    def __dir__(self) -> list[str]:
        """Return the documented names: what a console offers to complete."""
        return list(DOCUMENTED)

    def check(self, loaded: Sequence[Loaded], ids: Identities) -> None:
        """Raise `BadInput` if a claim's sentence lacks its asserter, day, goods, time or figure."""
        from ..viz.wording.sentence_check import check_sentences

        check_sentences(chain.from_iterable(map(attrgetter("claims"), loaded)), ids)

    def query(
        self,
        question: str,
        *,
        store: str = "",
        timeout: float = 30.0,
        limit: int = 0,
        **parameters: object,
    ) -> pd.DataFrame:
        """Return the rows of a Cypher query as a DataFrame.

        Args:
            question: A name of the catalogue (`entrepot queries`), a .cypher file, or Cypher
                itself.
            store: URL of a Neo4j server; "" for the embedded graph.
            timeout: Seconds after which the query is stopped.
            limit: Most rows to return; 0 for all, also of a query of the catalogue that has a limit
                of its own.
            **parameters: Values of the query's parameters. A name stands for the uid of its entity
                where one is due; dates and numbers may be text, and a date a year or a month. For a
                parameter called like a word of Python write `from_` or `**{"from": ...}`.

        Returns:
            A DataFrame with one column for each column of the query. `attrs` has `cut`, whether
            rows were left out, `total`, how many there are in all (None if nobody counted them),
            and for a query of the catalogue its `title`, `caveat` and `legend`, a text a column.

        Raises:
            BadInput: A parameter is unknown, missing or of a wrong type, or the query would write.
            QueryFault: The Cypher is wrong.
            StoreFault: The server does not answer or holds no graph; `case.fill(url)` fills it. The
                embedded graph is filled by the first question after a build.

        >>> suppliers = case.query("who-supplies", party="IEMZ Kupol")  # doctest: +SKIP
        """
        from ..graph.store.protocol import silent
        from ..queries.catalogue import parameters_of
        from ..queries.limited_run import ask
        from ..queries.parameters import fill
        from ..queries.query_run import find
        from ..queries.question import question_of
        from ..queries.row_formats import as_frame

        # Cypher has blanks, and a name of the catalogue has none.
        if set(question) & {" ", "\n"}:
            text, declared = question, parameters_of(question, "query")
        else:
            text, declared = find(question, self.path)
        asked = question_of(question, text, declared)
        values = fill(declared, parameters, self.uid)
        rows = self.filled_store(store).read(
            lambda engine: ask(engine, text, values, timeout, limit, asked.ready_made), silent
        )
        frame = as_frame(rows)
        if asked.about.title:
            frame.attrs["title"], frame.attrs["caveat"] = asked.about.title, asked.about.caveat
            frame.attrs["legend"] = {column.name: column.about for column in asked.about.columns}
        return frame

    def find(self, text: str, limit: int = lookup.LIMIT) -> lookup.SearchHits:
        """Find the entities that a text may mean, the closest first.

        Names are found in any script, by their words in any order, their beginnings and parts, and
        with one typing error.

        Args:
            text: A name, alias or identifier, or a part of one.
            limit: Most hits to return; 0 for all.

        Returns:
            `hits`, each with its `entity` and the reason, and `more`: how many hits there are
            beyond the limit.

        >>> [hit.entity.name for hit in case.find("Vektor").hits][:1]
        ['TSK Vektor OOO']
        """
        return lookup.search(self.identities, text, limit)

    def explain(
        self, text: str, *, as_of: str | None = None, during: str | None = None
    ) -> DataAnswer[Any]:
        """Return all that is on file about an entity, a relation or a claim.

        Args:
            text: A name or identifier of an entity, or the uid of a relation (`e-...`), claim or
                proposal.
            as_of: Use only what was public on this date.
            during: Use only claims about this period.

        Returns:
            An answer: `data()` is that of `entrepot explain --json`, `text()` that of the terminal.

        Raises:
            NotFound: It was not public then.
            BadInput: The name is unknown or ambiguous.

        >>> answer = case.explain("e-95030906a86a")
        >>> answer.data()["edge"]["voices"]
        ['European Union', 'Reuters']
        """
        from ..viz.answers import explained_proposal, proposed_claims
        from ..viz.answers.answer import DataAnswer
        from ..viz.answers.explain_answer import claim_data, edge_data, entity_data

        kind, key = self.thing(text)
        serializer = self._serializer(as_of, during)
        folded, number, lines = serializer.folded, self.state.number, explained_proposal.explain
        if kind == "claim":
            if key not in folded.claims:
                known_by = self.claims[key].known_by
                raise NotFound(
                    f"{key}: not public or not true at that time; it became known on {known_by}"
                )
            return DataAnswer(claim_data(serializer, key, number), lines)
        if kind == "edge":
            if key not in folded.edges:
                raise NotFound(f"{key}: no claim supported this relation at that time")
            return DataAnswer(edge_data(serializer, key, number), lines)
        if kind == "proposal":
            documents = self.documents
            proposal = explained_proposal.explained(key, self.proposals, folded, documents, number)
            return DataAnswer(proposal, lines)
        proposed = proposed_claims.about(self.proposals, [key], folded.as_of)
        return DataAnswer(entity_data(serializer, key, number, proposed), lines)

    def coverage(
        self, *parties: str, as_of: str | None = None, during: str | None = None
    ) -> CoverageAnswer:
        """Return what the case holds of what is known to exist: lists, reports, statistics.

        Args:
            parties: Names of one or two parties or sets: only what could hold something on both is
                counted. None: everything.
            as_of: Use only what was public on this date.
            during: Leave out what covers another period.

        Returns:
            An answer: `data()` is that of `entrepot coverage --json`, `text()` that of the
            terminal.

        Raises:
            BadInput: A name is unknown or ambiguous.

        >>> answer = case.coverage("kp", "ru")
        >>> [thing["key"] for thing in answer.data()["things"] if thing["state"] == "on file"][:1]
        ['rusi-orient-express']
        """
        from ..graph.measures import blocking
        from ..viz.answers.coverage_answer import CoverageAnswer, coverage_data
        from ..viz.answers.coverage_gap import subject

        folded, ids = self.fold(as_of, during), self.identities
        found = [lookup.some(ids, party, blocking(folded, ids)) for party in parties]
        about = subject(ids, [match.uids for match in found], folded.as_of, folded.during)
        data = coverage_data(self.state.number, folded, ids, self.documents, about, parties)
        return CoverageAnswer(data)

    def graph(self, as_of: str | None = None, during: str | None = None) -> CaseGraph:
        """Return the relations as a networkx graph; `graph/network.py` describes its attributes.

        All attributes are plain, so that networkx writes the graph in every format that holds a
        directed multigraph, and pyvis draws it.

        Args:
            as_of: Use only what was public on this date.
            during: Use only claims about this period.

        Returns:
            A new `networkx.MultiDiGraph`. Nodes are uids of entities, keys of edges are uids of
            relations; `graph.relations[key]` is the relation itself, with its types.

        >>> graph = case.graph(as_of="2026-11-01")
        >>> graph.nodes["ru-inn-1831083343"]["name"]
        'IEMZ Kupol'
        >>> graph.relations["e-95030906a86a"].voices
        ('European Union', 'Reuters')
        """
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
    ) -> RouteAnswer:
        """Find the documented routes between two parties or sets, best first.

        Args:
            source: The start.
            target: The end.
            k: Number of routes.
            via: Parties or sets that every route must pass, in order.
            avoid: Parties or sets that no route may pass.
            level: Use one level only: "state", "firm", "shipment" or "item".
            max_steps: Leave out routes with more steps.
            overlap: Largest share of its steps that a route may have in common with a better one,
                from 0 to 1.
            possible: Also use links between parties that a decision calls `unsure`; such steps are
                marked.
            as_of: Use only what was public on this date: a year, month or day.
            during: Use only claims about this period, such as "2024-03..2024-12".
            store: URL of a Neo4j server. With it only what lies between the ends is read; the
                routes are the same.

        Returns:
            An answer with `routes` and `leads`, each best first, `searched` and `reliability`;
            `data()`, `json()` and `text()` give the answer of `entrepot routes`.

        Raises:
            BadInput: A name is unknown or ambiguous, the ends overlap, or an option has no valid
                value.
            StoreFault: The store holds another version of the case.

        >>> answer = case.routes("Xiamen Limbach", "IEMZ Kupol")
        >>> len(answer.routes), round(answer.routes[0].joint.mixed, 2)
        (4, 0.85)
        """
        from ..graph.analysis.route_engine import RouteEngine, RouteOptions
        from ..viz.answers.route_answer import RouteAnswer
        from ..viz.answers.serializer import Serializer

        options = RouteOptions(k, via, avoid, level, max_steps, overlap)
        if store:
            ends, others = (source, target), (*via, *avoid)
            near = self.subgraph(store, ends, others, max_steps, as_of, during)
            with_rules(near.folded, self.own_rules)
            engine = RouteEngine(near.folded, near.ids, self.table, possible, part=True)
            documents, claims = near.documents, near.claims
        else:
            engine = self.route_engine(as_of, during, possible)
            documents, claims = self.documents, 0
        result = engine.routes(source, target, options)
        # A store gives the documents near the ends; what the case lacks follows from all of them.
        serializer = Serializer(
            engine.folded, engine.ids, documents, licences=self.licences, held=self.documents
        )
        return RouteAnswer.of_result(result, serializer, self.state.number, level, claims)

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
        """Compute how far a connection depends on each party, place and country.

        Args:
            source: The start.
            target: The end.
            k: Number of best routes over which shares are computed.
            avoid: See `routes`.
            level: See `routes`.
            max_steps: See `routes`.
            remove: Also find this many parties whose removal weakens the connection most.
            as_of: See `routes`.
            during: See `routes`.

        Returns:
            An answer whose `found.worth` has the criticality of every node: the support that is
            lost without it.

        Raises:
            BadInput: As `routes` does.

        >>> answer = case.critical("Xiamen Limbach", "IEMZ Kupol")
        >>> answer.data()["nodes"][0]["node"]["name"]
        'Beijing Xichao International Technology and Trade'
        """
        from ..graph.analysis.route_engine import RouteOptions
        from ..viz.answers.critical_answer import CriticalAnswer
        from ..viz.answers.serializer import Serializer

        options = RouteOptions(k, (), avoid, level, max_steps, remove=remove)
        engine = self.route_engine(as_of, during)
        result = engine.critical(source, target, options)
        serializer = Serializer(engine.folded, engine.ids, self.documents)
        return CriticalAnswer.of_result(result, serializer, self.state.number)

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
        """Compare the routes between two parties before and after some parties are designated.

        This is a comparison of what documents say. It does not model how traders would adapt.

        Args:
            source: The start.
            target: The end.
            designate: Parties or sets to remove. The ends themselves cannot be removed.
            on: Date of the designation; steps that had ended before it are kept. None: all their
                steps are removed.
            k: Number of best routes to compare.
            level: See `routes`.
            max_steps: See `routes`.
            as_of: See `routes`.
            during: See `routes`.

        Returns:
            An answer whose `found` has the routes and the support before and after, the routes
            lost, and `takes_over`: the best remaining route if the best one is lost, otherwise
            None.

        Raises:
            BadInput: As `routes` does; also for a natural person as an end, or an end among the
                parties to remove.

        >>> answer = case.whatif("Xiamen Limbach", "IEMZ Kupol", ["Redlepus"], on="2024-10-17")
        >>> answer.found.takes_over is None  # the best route does not pass Redlepus
        True
        """
        from ..graph.analysis.route_engine import RouteOptions
        from ..viz.answers.serializer import Serializer
        from ..viz.answers.whatif_answer import WhatIfAnswer

        day = check(on, "--on") if on else ""
        options = RouteOptions(k, (), (), level, max_steps)
        engine = self.route_engine(as_of, during)
        result = engine.whatif(source, target, designate, day, options)
        serializer = Serializer(engine.folded, engine.ids, self.documents)
        return WhatIfAnswer.of_result(result, serializer, self.state.number)

    def ownership(
        self, party: str, *, on: str | None = None, as_of: str | None = None
    ) -> Ownership:
        """Return the owners and controllers of a party, and the verdict of each ownership rule.

        Args:
            party: The party.
            on: Day of the verdict. None: `as_of`, or the newest day on which a claim became public.
            as_of: Use only what was public on this date.

        Raises:
            BadInput: The name is unknown or ambiguous.

        >>> case.ownership("IEMZ Kupol").party
        'ru-inn-1831083343'
        """
        from ..graph.analysis.ownership.owned import OwnerIndex

        folded = self.fold(as_of)
        day = check(on, "ownership on") if on else ""
        return OwnerIndex(folded, self.identities).of(self.uid(party), day)

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
    ) -> Picture:
        """Draw a part of the graph: routes between two ends, a neighbourhood, or all movements.

        Args:
            ends: The two ends of the routes to draw.
            around: A party whose neighbourhood is drawn.
            of: Uids of parties and relations to draw.
            hops: How far the neighbourhood reaches.
            limit: Most parties to draw.
            k: Number of routes.
            proposals: Also draw, as dotted lines, what rules propose between the parties shown.
            as_of: See `routes`.
            during: See `routes`.

        Returns:
            A picture whose `html` is one web page that works offline, and whose `svg()` is the
            drawing alone. Both have the sources with their terms; what these do not let pass on is
            left out.

        Raises:
            NotFound: There is nothing to draw.
            BadInput: A name is unknown or ambiguous, or a number is too small.

        >>> case.view(("UrSeCo", "Siltron")).scene.title
        'From UrSeCo Handels GmbH & Co. KG to LLC Siltron'
        """
        from ..graph.analysis.route_engine import RouteOptions
        from ..viz.drawing import proposal_lines, scene_builders
        from ..viz.page import answer_picture

        if hops < 1 or limit < 2:
            found = f"--hops {hops} --limit {limit}"
            raise wrong("view", found, "--hops of at least 1 and --limit of at least 2")
        case, left = self.to_pass_on()
        routes, center = None, ""
        if ends:
            engine, options = case.route_engine(as_of, during), RouteOptions(k, whole=False)
            serializer = case.page_serializer(engine.folded, engine.ids)
            result = engine.routes(*ends, options)
            scene, listed = answer_picture.of_routes(result, serializer)
            routes = (result, options, listed)
        else:
            serializer = case.page_serializer(case.fold(as_of, during), case.identities)
            center = case.uid(around) if around else ""
            if of:
                scene = scene_builders.of(serializer, of, limit)
            elif around:
                scene = scene_builders.around(serializer, center, hops, limit)
            else:
                scene = scene_builders.everything(serializer, limit)
        scene = proposal_lines.between(scene, serializer, proposals, center, limit)
        terms, titles = answer_picture.PictureTerms(self.licences, left), self.source_titles
        table, number = self.table, self.state.number
        return answer_picture.shown(scene, serializer, table, number, titles, routes, terms=terms)

    def page_serializer(self, folded: Folded, ids: Identities) -> Serializer:
        """Return the serializer of a page: what may be passed on, and where sources open.

        Args:
            folded: The claims and relations of the page.
            ids: The entities that they are about.
        """
        from ..viz.answers.serializer import Serializer

        return Serializer(
            folded,
            ids,
            self.documents,
            reuse=self.reuse,
            proposals=self.proposals,
            address_rules=self.address_rules,
            addresses_of=self.addresses_at(folded),
        )

    def tables(self, as_of: str | None = None, during: str | None = None) -> CaseTables:
        """Return the tables from which `entrepot export` writes every format.

        Args:
            as_of: See `routes`.
            during: See `routes`.

        Returns:
            The rows of nodes, relations, claims and documents, under the columns of
            docs/exports.md; the nodes are those that a relation or a claim names. What the terms
            of a source do not let pass on is left out, and its table of sources says so.

        >>> edges = case.tables().rows["edges"]
        >>> edges[0]["kind"], edges[0]["label"], edges[0]["reservations"]
        ('LISTED_ON', 'LISTED_ON', [])
        """
        from ..viz.files.case_tables import tables_of

        case, left = self.to_pass_on()
        folded, licences = case.fold(as_of, during), self.licences
        return tables_of(folded, case.identities, case.documents, licences, left)

    def _serializer(self, as_of: str | None = None, during: str | None = None) -> Serializer:
        """Return the serializer of what was public on a date."""
        from ..viz.answers.serializer import Serializer

        return Serializer(self.fold(as_of, during), self.identities, self.documents)

    def chains(
        self,
        *,
        source: str = "",
        middle: str = "",
        target: str = "",
        hs: str = "",
        heading: bool = False,
        window: int = 90,
        same_day: bool = False,
        partners: int = 100,
        top: int = 20,
        with_rows: bool = False,
    ) -> DataAnswer[ChainsData]:
        """Find shipments that may have gone on, in customs rows (`entrepot load shipments`).

        Each is a lead: one party received goods, and within some days sent goods of the same HS
        code to another. It may be coincidence, and is no claim, no relation and in no route.

        Args:
            source: Only leads whose first sender is this party.
            middle: Only leads in which this party receives and then sends.
            target: Only leads whose last consignee is this party.
            hs: Only codes that begin with these digits.
            heading: Whether the two codes differ but have one heading, in place of one code.
            window: At most this many days from the first to the second.
            same_day: Whether the second may also be on the day of the first.
            partners: How many senders and how many consignees of a party are looked at, those of
                the most weight first.
            top: How many leads are returned.
            with_rows: Whether each lead has its rows in the window; needs all three parties.

        Returns:
            An answer whose `data()["leads"]` come in the order of the smaller of two shares: of the
            first that the second could account for, and of the second that it would be.

        Raises:
            BadInput: The case has no customs rows, a name is unknown or ambiguous, or an option has
                no valid value.

        >>> case.chains(hs="8482")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        entrepot.graph.errors.BadInput: shipments: found no customs rows in this case; ...
        """
        from .shipment_leads import chains

        return chains(
            self,
            ends=(source, middle, target),
            hs=hs,
            heading=heading,
            days=(0 if same_day else 1, window),
            partners=partners,
            top=top,
            with_rows=with_rows,
        )

    def voyages(
        self,
        ship: str,
        *,
        window: int = 30,
        as_of: str | None = None,
        during: str | None = None,
    ) -> DataAnswer[VoyagesData]:
        """Return the events of a ship in the order of their days, and voyages between its calls.

        Events are its calls, AIS gaps, transfers from ship to ship, flags, names, owners and
        managers, and the voyages that sources state. A derived voyage is a lead: two documented
        calls, one after the other. It is no claim, no relation and in no route.

        Args:
            ship: A name or identifier of a ship or an aircraft, such as its IMO number.
            window: Most days from one call to the next for a voyage, from 1 to 366.
            as_of: See `routes`.
            during: See `routes`.

        Raises:
            BadInput: The name is unknown, ambiguous or that of no ship, or an option has no valid
                value.

        >>> answer = case.voyages("Lady R")
        >>> [len(chain) for chain in answer.data()["chains"]]
        [2]
        """
        from ..viz.answers.answer import DataAnswer
        from ..viz.answers.ship_voyages import LONGEST, voyages_data
        from ..viz.terminal.voyage_lines import voyages

        if not 1 <= window <= LONGEST:
            raise wrong("voyages --window", window, f"a number of days from 1 to {LONGEST}")
        uid = self.uid(ship)
        serializer = self._serializer(as_of, during)
        kind = self.identities.entities[uid].kind
        if schema().family(kind) != "carrier":
            right = serializer.words("ship-wrong", kind=schema().kinds[kind].label.lower())
            raise wrong("voyages", ship, right)
        number = self.state.number
        return DataAnswer(voyages_data(serializer, uid, window, number), voyages)

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
        """Rank parties, places and goods by centrality; persons, groups and countries are left out.

        Args:
            metric: "degree", "betweenness", "pagerank", "katz" or "current-flow".
            source: With `target`: count only routes from this set; for betweenness.
            target: With `source`: count only routes to this set.
            top: The number of first ranks for which the share of resamplings is counted.
            as_of: See `routes`.
            during: See `routes`.

        Returns:
            The ranked entities, best first, each with the 90% interval of its rank under resampling
            of the original statements.

        Raises:
            BadInput: The measure or a name is unknown.

        >>> case.rank("degree")[0].rank
        1
        """
        from ..graph.analysis import centrality
        from ..graph.analysis.fold_columns import columns_of
        from ..graph.measures import blocking

        folded = self.fold(as_of, during)
        ends: list[tuple[str, ...]] = []
        listed = blocking(folded, self.identities)
        for text in (source, target):
            ends.append(lookup.some(self.identities, text, listed).uids if text else ())
        return centrality.rank(
            columns_of(folded),
            metric,
            self._ranked().__contains__,
            top=top,
            sources=ends[0],
            targets=ends[1],
        )

    def _ranked(self) -> set[str]:
        """Return the entities of the families that are ranked."""
        ranked: set[str] = set()
        for kind in schema().kinds:
            if schema().family(kind) in RANKED:
                ranked.update(self.identities.kinds.get(kind, ()))
        return ranked
