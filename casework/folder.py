"""A case as a folder: its settings, its claim log, the content of one version, and its store."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Self

from ..graph.collection import paused
from ..graph.dates import Interval, check, parse_interval
from ..graph.errors import BadInput, unknown, wrong
from ..graph.files import exclusive, read_toml, write_whole
from ..graph.fold import Folded
from ..graph.gate.reviewer_corrections import fitting, refuse_corrections
from ..graph.gate.settings import checked_settings
from ..graph.identity import Decision, Identities, read_decisions
from ..graph.image.state_image import StateInputs
from ..graph.ledger import Ledger, State
from ..graph.model import Claim, Document, Record
from ..graph.progress import Progress, silent
from ..graph.proposals import RULES, ClaimsByStanding, Proposals, let_in
from ..graph.reviews import Review, read_reviews
from ..graph.schema import schema
from ..graph.store.case_store import CaseStore, open_store
from ..graph.store.content import content, stamp_of
from ..graph.store.protocol import Content, Difference, Store
from ..graph.support import StrengthTable, read_table
from ..graph.tables import Row
from ..graph.terms import Licence
from ..loaders.contract import OWN, Source, find_sources, in_order
from ..loaders.loaded_files import LoadedFile, keep, plan, read_loads
from ..loaders.source_run import Loaded, check_case, load_all, places, shipped_decisions, write
from .build_checks import to_check
from .case_identity import Identity, older_name, read_identity, settled
from .case_version import DecidedClaims, VersionTables
from .decision_files import filed_decisions, own_decisions
from .new_case import DECISIONS, DEFAULT
from .state_images import FOLDER, StateImages

if TYPE_CHECKING:
    from ..graph.columns.engines import Engine
    from ..loaders.fetch import Fetched

Note = Callable[[str], None]
FILLING = "entrepot: filling the graph file of this version of the case, once"


class CaseData:
    """A case folder, read at one version of its claim log."""

    def __init__(self, path: Path, number: int | None = None) -> None:
        """Read nothing yet.

        Args:
            path: The case folder.
            number: Number of the version; None is the last.
        """
        self.path = path
        self.number = number
        self.ledger = Ledger(path / "ledger")
        self._sources: list[Source] | None = None
        self._tables = VersionTables(self.ledger, number)
        self._decided: DecidedClaims | None = None
        self._engine: tuple[Engine, Path] | None = None
        # Whether claims are left out (see `without`): what is stored of the version has them.
        self._is_narrowed = False

    def __repr__(self) -> str:
        """Return the folder and the version that it is read at."""
        version = f", state {self.number}" if self.number else ""
        return f"{type(self).__name__}({str(self.path)!r}{version})"

    @classmethod
    def open(cls, text: str = "case") -> Self:
        """Open a case folder.

        Args:
            text: The folder, or one version of it, such as "case@12".

        Raises:
            BadInput: The folder is not a case, or its case.toml is wrong.

        >>> Case.open("case")
        Case('case')
        """
        match = re.fullmatch(r"(.+)@([0-9]+)", text)
        path = Path(match.group(1) if match else text)
        check_case(path)
        case = cls(path, int(match.group(2)) if match else None)
        # A broken case.toml is said at once, not by the first question that needs it.
        case.let_in  # noqa: B018
        return case

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a case of the bundled sources, or open the existing one; `build` reads the sources.

        Args:
            path: The folder; it is made if it does not exist.

        Raises:
            BadInput: There is a file of this name, or a folder with other things in it.

        >>> from pathlib import Path
        >>> Case.create(Path("case"))
        Case('case')
        """
        if path.exists() and not path.is_dir():
            raise wrong(str(path), "a file", "a folder, or a path where one can be made")
        if not (path / "case.toml").is_file():
            # `make neo4j` may come first: its folder is no reason to refuse.
            if path.is_dir() and any(inside.name != "neo4j" for inside in path.iterdir()):
                other = "a folder with other things in it, not a case; choose another"
                raise BadInput(f"{path}: {other}")
            write_whole(path / "case.toml", DEFAULT)
            write_whole(path / "decisions.toml", DECISIONS)
            settled(path)
        return cls.open(str(path))

    @cached_property
    def settings(self) -> Mapping[str, object]:
        """The content of case.toml."""
        return checked_settings(read_toml(self.path / "case.toml"), str(self.path / "case.toml"))

    @property
    def wanted(self) -> list[str]:
        """The names of the sources in case.toml, then the formats of which files were loaded."""
        return self._wanted(read_loads(self.path))

    def _wanted(self, loads: Iterable[str]) -> list[str]:
        # The settings are checked when they are read: `sources` is a list.
        named = list(map(str, self.settings["sources"]))  # type: ignore[call-overload]
        # What people write by hand and what was loaded need no line in case.toml.
        more = ["own"] if (self.path / OWN / "source.toml").is_file() else []
        # In the order of their names, so that no answer depends on which was loaded first.
        more += sorted(loads)
        return named + [name for name in more if name not in named]

    @property
    def sources(self) -> list[Source]:
        """The sources of the case, each after those that it uses."""
        if self._sources is None:
            self._sources = in_order(find_sources(places(self.path)), self.wanted)
        return self._sources

    @property
    def source_titles(self) -> dict[str, str]:
        """The titles of the sources, by name."""
        return {source.name: source.title for source in self.sources}

    @property
    def licences(self) -> dict[str, Licence]:
        """What each source states of its licence, by the name of the source."""
        return {source.name: source.stated for source in self.sources}

    @property
    def reuse(self) -> dict[str, str]:
        """What may be passed on of each source: "quotes", "facts" or "refused", by its name."""
        return {source.name: source.reuse for source in self.sources}

    def to_pass_on(self) -> tuple[Self, dict[str, int]]:
        """Return this case as others may read it, and what was left out.

        The claims of sources whose licence lets nothing be passed on are left out before anything
        is worked out, as briefs do it.

        Returns:
            The case, and the number of claims left out by the name of their source.
        """
        refused = {source.name for source in self.sources if source.reuse == "refused"}
        narrowed, _ = self.without(refused)
        left = dict.fromkeys(sorted(refused), 0)
        for uid in self.claims if refused else ():
            # A claim's uid begins with the name of its source.
            name = uid.partition(":")[0]
            if name in refused:
                left[name] += 1
        return narrowed, {name: count for name, count in left.items() if count}

    def _source_names(self) -> list[str]:
        return list(map(attrgetter("name"), self.sources))

    @cached_property
    def table(self) -> StrengthTable:
        """The table of strengths in force."""
        parameters = self.settings.get("parameters", {})
        own = parameters.get("strengths") if isinstance(parameters, dict) else None
        return read_table(self.path / str(own)) if own else read_table()

    def build(
        self,
        planned: Mapping[str, Sequence[LoadedFile]] | None = None,
        progress: Progress = silent,
        engine: str = "",
    ) -> tuple[State, list[Loaded]]:
        """Read every source and write one version of the log; a fault leaves the last in place.

        Doing it twice changes nothing.

        Args:
            planned: The files of formats as they are to be, from `plan`; they are kept in the case
                once all was read. None: those of the last build.
            progress: Receives each stage, with how many sources are read and of how many.
            engine: What combines the claims: "duckdb", or the master of a Spark cluster such as
                "spark://host:7077". "": this process. An image that is there already is kept.

        Returns:
            The version, and what was read of each source.

        Raises:
            BadInput: A source is wrong; the message names its row and what would be right.

        >>> version, loaded = case.build()
        >>> version.number, sum(len(source.claims) for source in loaded)
        (1, 1738)
        """
        if engine:
            # What is wrong with the engine is said before a source is read.
            from ..graph.columns.engines import opened, scratch_in

            index = self.path / FOLDER
            with opened(engine, index) as started, scratch_in(index) as scratch:
                return self._build(planned, progress, (started, scratch))
        return self._build(planned, progress, None)

    def _build(
        self,
        planned: Mapping[str, Sequence[LoadedFile]] | None,
        progress: Progress,
        engine: tuple[Engine, Path] | None,
    ) -> tuple[State, list[Loaded]]:
        files = read_loads(self.path) if planned is None else planned
        wanted = self._wanted({*read_loads(self.path), *files})
        # What is made here stays until the end of the build.
        with paused():
            loaded = load_all(wanted, places(self.path), files, progress, self.ledger)
            # All is checked before the first table is written, so that a fault changes nothing.
            single = read_decisions(self.path / "decisions.toml")
            self.check(*to_check(loaded, single, filed_decisions(self.path)))
        refuse_corrections(self.path / "decisions.toml", list(map(attrgetter("brought"), loaded)))
        progress("writing the claims")
        # The list of files is kept only now, or a file that cannot be read would fail every build.
        if planned is not None:
            keep(self.path, planned)
        state = write(self.ledger, loaded)
        self.reread()
        progress("making the image of the version")
        try:
            self._engine = engine
            self.prepare()  # now, so that the first question finds it
        finally:
            # It is ended with this build, also where it failed.
            self._engine = None
        return state, loaded

    def prepare(self) -> None:
        """Make what questions read of this version; `CaseInputs` adds the arrays of routes."""
        self.decided  # noqa: B018

    def check(self, loaded: Sequence[Loaded], ids: Identities) -> None:
        """Raise `BadInput` before a version is written; `Case` checks the sentence of each claim.

        Args:
            loaded: The sources that were read now.
            ids: The entities that their claims name.
        """

    def fetch(
        self,
        form: str,
        *,
        mirror: str = "",
        allow: Sequence[str] = (),
        note: Note = lambda _: None,
        pause: float = 1.0,
    ) -> list[Fetched]:
        """Download the files of an official list, from its publisher or from a mirror.

        Nothing else in entrepot goes online.

        Args:
            form: Name of the list, such as "ofac-sdn".
            mirror: Address under which the same files lie; "" for the publisher.
            allow: Hosts to which the publisher may redirect.
            note: Receives a line about each file.
            pause: Seconds between two files.

        Returns:
            The files, with hash and day.

        Raises:
            FetchFault: A file does not come whole.
            BadInput: The list cannot be downloaded.

        >>> case.fetch("ofac-sdn")  # doctest: +SKIP
        """
        from ..loaders.fetch import fetch_all

        wanted = self.offered(form).fetch
        return fetch_all(wanted, self.path / "fetched" / form, mirror, allow, note, pause)

    def offered(self, form: str) -> Source:
        """Return a format whose publisher has files to download.

        Raises:
            BadInput: There is no such format, or it has no files to download; the message says why.
        """
        found = find_sources(places(self.path))
        offered = sorted(name for name, source in found.items() if source.fetch)
        if form in found and found[form].not_fetched:
            why = found[form].not_fetched
            raise BadInput(f"fetch {form}: {why}; those with files: {', '.join(offered)}")
        if form not in offered:
            what = "a format that can be downloaded"
            raise unknown("fetch", form, what, offered, "entrepot sources")
        return found[form]

    def plan(
        self,
        form: str,
        paths: Sequence[Path],
        edition: str = "",
        today: str = "",
        *,
        shrink_is_real: bool = False,
    ) -> dict[str, tuple[LoadedFile, ...]]:
        """Return the files of each format with more of one; raise `BadInput` if it is unknown.

        `shrink_is_real` says that a person vouches for entries that the files no longer print.
        """
        formats = {s.name: s.files for s in find_sources(places(self.path)).values() if s.files}
        if form not in formats:
            raise unknown("load", form, "a format", sorted(formats), "entrepot sources")
        if not paths:
            raise wrong(f"load {form}", "no file", formats[form])
        return plan(self.path, form, paths, edition, today, shrink_is_real)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the case for writing; a second writer is refused with one line."""
        with exclusive(self.path / ".lock") as free:
            # Waiting could last as long as a build, so a second writer is refused at once.
            if not free:
                raise self._held()
            yield

    def store(self, url: str = "", replace: bool = False) -> Store:
        """Return the store of a URL: '' is the embedded file of this case."""
        return open_store(url, self.path, replace)

    @property
    def name(self) -> str:
        """The name of the case in a store, which stays with its folder (see `case_identity`)."""
        identity = read_identity(self.path)
        return identity.name if identity else self._older_name

    @property
    def _older_name(self) -> str:
        """The name by which a case without an identity of its own is known to servers."""
        return str(self.settings.get("name") or older_name(self.path))

    def settle(self) -> Identity:
        """Return the identity of this folder, which it gets if it has none of its own.

        A moved folder keeps its identity; a copied one gets a new one (docs/decisions/0030). The
        caller holds the case for writing.
        """
        # Servers know a case that was built before there were identities by this name.
        older = self._older_name if self.ledger.numbers() else ""
        return settled(self.path, str(self.settings.get("name") or ""), older)

    def expected(self) -> tuple[str, str]:
        """Return the stamp that a store of this state carries, and the evidence mode."""
        settings = self.settings.get("store", {})
        evidence = str(settings.get("evidence", "full")) if isinstance(settings, dict) else "full"
        return stamp_of({**self._stated, "evidence": evidence, "proposals": "apart"}), evidence

    @property
    def _stated(self) -> dict[str, object]:
        """All inputs of this version's edges: source digests, decisions, reviews, strengths."""
        table = {**asdict(self.table), "strength": dict(self.table.strength)}
        parts: dict[str, object] = {
            "sources": dict(self.state.sources),
            "decisions": list(map(asdict, self.decisions(self.sources))),
            "table": table,
        }
        # What a case does not have leaves its stamp as it is, so that its store need not be filled
        # again.
        if left := self.ledger.left(self.state).of("claims"):
            parts["left out"] = sorted(map(str, left))
        if reviews := self.reviews:
            parts["reviews"] = list(map(asdict, reviews))
        if self.let_in:
            parts["let in"] = self.let_in
        return {**parts, "schema": schema().version}

    @property
    def digest(self) -> str:
        """A hash of all that was read and decided at this state: equal hash, equal briefs."""
        return stamp_of(self._stated)

    @property
    def _inputs(self) -> StateInputs:
        """What this version follows from, as its image states it."""
        stated = self._stated
        # As it is read again: JSON has no tuples.
        return StateInputs(
            stamp_of(stated), json.loads(json.dumps(stated, default=str)), self._source_names()
        )

    def case_store(self, url: str = "", replace: bool = False) -> CaseStore:
        """Return the store at a URL ('' is the embedded file) for this version of the case."""
        identity = read_identity(self.path)
        name, origin = (identity.name, identity.origin) if identity else (self._older_name, "")
        return CaseStore(url, self.path, name, self.expected()[0], replace, origin)

    def filled_store(self, url: str = "", note: Note = lambda _: None) -> CaseStore:
        """Return the store at a URL, to be read; the graph file in the case is filled if need be.

        A build leaves the file alone, and the first question after it fills it
        (docs/decisions/0035). A server is filled by a build only. A file that holds a later version
        than the one asked for stays as it is, and so does any while another process builds.

        Args:
            url: URL of a Neo4j server; "" for the graph file in the case.
            note: Receives one line before the file is filled.

        Raises:
            BadInput: There is no file yet, and another build holds the case.

        >>> case.filled_store().state()
        (True, 'this state, whole')
        """
        store = self.case_store(url)
        standing = store.standing()
        if url or not standing.is_due(self._is_last):
            return store
        with exclusive(self.path / ".lock") as free:
            if not free and standing.is_readable:
                return store
            if not free:
                raise self._held()
            # Another process may have filled it meanwhile.
            if self.case_store().standing().is_due(self._is_last):
                note(FILLING)
                self.fill()
        # A folder that was copied has a name of its own from now on.
        return self.case_store()

    @property
    def _is_last(self) -> bool:
        return self.number is None or self.number == max(self.ledger.numbers(), default=0)

    def _held(self) -> BadInput:
        held = "another build holds this case; wait for it and run this again"
        return BadInput(f"{self.path}: {held}")

    def fill(
        self,
        url: str = "",
        replace: bool = False,
        tell: Callable[[str], None] = lambda message: None,
    ) -> bool:
        """Bring a store up to this version of the case.

        Args:
            url: URL of a Neo4j server; "" for the graph file in the case.
            replace: Whether a database that holds another case may be taken over.
            tell: Receives messages about the progress.

        Returns:
            Whether the store had to be written.

        Raises:
            StoreFault: The store does not answer, or holds another case.

        >>> case.fill() in (True, False)
        True
        """
        self.settle()
        return self.case_store(url, replace).fill(self.content(), tell)

    def repair(
        self,
        url: str = "",
        replace: bool = False,
        tell: Callable[[str], None] = lambda message: None,
    ) -> list[Difference]:
        """Compare every row of a store with this version of the case, and write what differs.

        Args:
            url: URL of a Neo4j server; "" for the graph file in the case.
            replace: Whether a database that holds another case may be taken over.
            tell: Receives messages about the progress.

        Returns:
            How each kind of node and each type of relation differed before.

        Raises:
            StoreFault: The store does not answer, or holds another case.
        """
        self.settle()
        return self.case_store(url, replace).repair(self.content(), tell)

    def content(self) -> Content:
        """Return what a store shall hold of this state."""
        stamp, evidence = self.expected()
        with paused():
            folded, ids = self.fold(), self.identities
            return content(folded, ids, self.documents, self.name, stamp, evidence, self.proposals)

    @property
    def state(self) -> State:
        """The version of the claim log that the case is read at."""
        return self._tables.state

    @property
    def documents(self) -> Mapping[str, Document]:
        """Every document by uid."""
        return self.decided.documents

    @property
    def decided(self) -> DecidedClaims:
        """The claims and entities under the decisions in force."""
        if self._decided is None:
            decided = DecidedClaims(
                self._tables,
                lambda: self.reviews,
                self.let_in,
                self._decisions_about,
                self._source_names,
                lambda: self.table,
            )
            decided.engine = self._engine
            images = StateImages(self.path)
            images.refuse_damage(self.ledger, self.state)
            images.attach(decided, self._inputs, self.table)
            self._decided = decided
        return self._decided

    @property
    def rows(self) -> Iterator[Row]:
        """The claims table, one row a claim, as reviewed; it is read anew each time."""
        return self.decided.rows()

    @property
    def sides(self) -> ClaimsByStanding:
        """Every claim, by whether it counts, is a proposal or was rejected."""
        return self.decided.sides

    @property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim that counts by uid, scored or not: no proposal is among them."""
        return self.decided.claims

    @property
    def identities(self) -> Identities:
        """Which records are one entity, under the decisions in force."""
        return self.decided.identities

    @property
    def proposals(self) -> Proposals:
        """What rules extracted and no person has accepted, with the entities that it names."""
        return self.decided.proposals

    @property
    def records(self) -> list[Record]:
        """The records that make the graph: without names that only proposals know."""
        return self.decided.graph_records

    @property
    def every_record(self) -> list[Record]:
        """Every record, as its source has it."""
        return self.decided.records

    @property
    def let_in(self) -> tuple[str, ...]:
        """The rules whose claims count in this case though no person has read them."""
        return let_in(self.settings, RULES, str(self.path / "case.toml"))

    @property
    def reviews(self) -> list[Review]:
        """The decisions of people about claims of this case, in order."""
        reviews = read_reviews(self.path / "decisions.toml")
        return fitting(reviews, lambda: self._tables.records)

    def decisions(self, sources: Sequence[Source]) -> list[Decision]:
        """Return the identity decisions shipped with the sources, then those of the case."""
        return [*shipped_decisions(sources), *own_decisions(self.path)]

    def _decisions_about(self, names: Collection[str]) -> list[Decision]:
        return self.decisions([source for source in self.sources if source.name in names])

    def forget(self) -> None:
        """Apply decisions and reviews anew when next needed: they have changed."""
        self._decided = None

    def reread(self) -> None:
        """Read sources and tables anew when next needed: they have changed."""
        self._sources = None
        self._tables = VersionTables(self.ledger, self.number)
        self.forget()

    def without(self, sources: Collection[str]) -> tuple[Self, int]:
        """Return this case without the claims of some sources, and how many claims those are.

        The names that such a source gives a party are left out too, unless a claim that stays names
        the party by them.
        """
        if not sources:
            return self, 0
        # A case of its own with the same version: the claims left out must be in no cache of it.
        narrowed = type(self)(self.path, self.number)
        narrowed.ledger = self.ledger
        narrowed._tables = VersionTables(self.ledger, self.number, self.state)
        narrowed._decided = self.decided.without(sources)
        narrowed._is_narrowed = True
        return narrowed, len(self.claims) - len(narrowed.claims)

    def fold(self, as_of: str | None = None, during: str | None = None) -> Folded:
        """Combine the claims into relations.

        Args:
            as_of: Use only what was public on this date: a year, month or day.
            during: Use only claims about this period, such as "2024-03..2024-12".

        Returns:
            The relations by uid in `edges`, and the claims that were used in `claims`.

        Raises:
            BadInput: A date or period is not valid.

        >>> folded = case.fold()
        >>> len(folded.claims), len(folded.edges)
        (1738, 1300)
        """
        if not as_of and not during:
            return self.decided.folded
        day = check(as_of, "--as-of") if as_of else ""
        span: Interval | None = parse_interval(during, "--during") if during else None
        return self.decided.folded_of(day, span)
