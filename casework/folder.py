"""A case as a folder: its settings, its sources read into the ledger, what a state of it holds, its store."""

from __future__ import annotations

import hashlib
import re
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from ..graph.dates import Interval, check, parse_interval
from ..graph.errors import BadInput, Incomplete, unknown, wrong
from ..graph.files import exclusive, read_toml, write_whole
from ..graph.fold import Folded, fold_claims
from ..graph.gate.corrections import fitting, refuse_corrections
from ..graph.gate.settings import checked_settings
from ..graph.identity import Decision, Identities, about_loaded, identify, read_decisions
from ..graph.ledger import Ledger, State
from ..graph.model import Claim, Document, Record
from ..graph.progress import Progress, silent
from ..graph.proposals import RULES, ClaimsByStanding, Proposals, let_in, sides, without_names
from ..graph.reviews import Review, applied, read_reviews
from ..graph.schema import schema
from ..graph.store.case_store import CaseStore, open_store
from ..graph.store.content import content, stamp_of
from ..graph.store.protocol import Content, Store
from ..graph.support import StrengthTable, read_table
from ..graph.tables import Row, claims_of, document_of, record_of
from ..loaders.contract import OWN, Source, find_sources, in_order
from ..loaders.loaded_files import LoadedFile, keep, plan, read_loads
from ..loaders.run import Loaded, check_case, load_all, places, shipped_decisions, write
from .new_case import DECISIONS, DEFAULT

if TYPE_CHECKING:
    from ..loaders.fetch import Fetched

Note = Callable[[str], None]


class CaseData:
    """A case folder, read at one state of its ledger."""

    def __init__(self, path: Path, number: int | None = None) -> None:
        """Hold a case folder; nothing is read yet. `number` is a ledger state, None the last."""
        self.path = path
        self.number = number
        self.ledger = Ledger(path / "ledger")

    def __repr__(self) -> str:
        """Return the folder and the state it is read at."""
        return f"{type(self).__name__}({str(self.path)!r}{f', state {self.number}' if self.number else ''})"

    @classmethod
    def open(cls, text: str = "case") -> Self:
        """Open `DIR` or `DIR@N`; raise `BadInput` when the folder is no case."""
        match = re.fullmatch(r"(.+)@(\d+)", text)
        path = Path(match.group(1) if match else text)
        check_case(path)
        case = cls(path, int(match.group(2)) if match else None)
        case.let_in  # noqa: B018  # a broken case.toml is said at once
        return case

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a case of the bundled sources, or open the one that is there."""
        if path.exists() and not path.is_dir():
            raise wrong(str(path), "a file", "a folder, or a path where one can be made")
        if not (path / "case.toml").is_file():
            if path.is_dir() and any(
                p.name != "neo4j" for p in path.iterdir()
            ):  # `make neo4j` may come first
                raise BadInput(
                    f"{path}: a folder with other things in it, not a case; choose another"
                )
            write_whole(path / "case.toml", DEFAULT)
            write_whole(path / "decisions.toml", DECISIONS)
        return cls.open(str(path))

    @cached_property
    def settings(self) -> Mapping[str, object]:
        """The content of case.toml."""
        return checked_settings(read_toml(self.path / "case.toml"), str(self.path / "case.toml"))

    @property
    def wanted(self) -> list[str]:
        """The names of the sources that case.toml asks for, then the formats of which files were loaded."""
        named = [str(name) for name in self.settings["sources"]]  # type: ignore[attr-defined]  # checked in settings
        own = ["own"] if (self.path / OWN / "source.toml").is_file() and "own" not in named else []
        return [*named, *own, *(form for form in read_loads(self.path) if form not in named)]

    @cached_property
    def sources(self) -> list[Source]:
        """The sources of the case, each after those it uses."""
        return in_order(find_sources(places(self.path)), self.wanted)

    @cached_property
    def table(self) -> StrengthTable:
        """The table of strengths in force."""
        parameters = self.settings.get("parameters", {})
        own = parameters.get("strengths") if isinstance(parameters, dict) else None
        return read_table(self.path / str(own)) if own else read_table()

    def build(
        self, planned: Mapping[str, Sequence[LoadedFile]] | None = None, progress: Progress = silent
    ) -> tuple[State, list[Loaded]]:
        """Read every source and write one ledger state; the last stays if anything is wrong.

        `planned` are the files of formats as they are to be; they are kept in the case once all was read. `progress`
        receives each stage, with how many sources are read and of how many.
        """
        files = read_loads(self.path) if planned is None else planned
        wanted = [*self.wanted, *(form for form in files if form not in self.wanted)]
        loaded = load_all(wanted, places(self.path), files, progress, self.ledger)
        records = [r for item in loaded for r in item.records]
        sources = [item.source for item in loaded]
        shipped = about_loaded(records, shipped_decisions(sources))
        own = read_decisions(self.path / "decisions.toml")
        ids = identify(records, [*shipped, *own], [s.name for s in sources])
        self.check(loaded, ids)
        refuse_corrections(self.path / "decisions.toml", [item.brought for item in loaded])
        progress("writing the claims")
        if planned is not None:
            keep(self.path, planned)
        state = write(self.ledger, loaded)
        self.forget("sources", "state", "documents", "every_record")
        return state, loaded

    def check(self, loaded: Sequence[Loaded], ids: Identities) -> None:
        """Raise `BadInput` before a state is written; the front door looks at every claim's sentence here."""

    def fetch(
        self,
        form: str,
        *,
        mirror: str = "",
        allow: Sequence[str] = (),
        note: Note = lambda _: None,
        pause: float = 1.0,
    ) -> list[Fetched]:
        """Download the files of a format from its publisher into the case, or from a mirror of your own.

        `mirror` is an address under which the files lie by their names. Raises `FetchFault` when one does
        not come whole.
        """
        from ..loaders.fetch import fetch_all

        formats = {s.name: s.fetch for s in find_sources(places(self.path)).values() if s.fetch}
        if form not in formats:
            raise unknown(
                "fetch",
                form,
                "a format that can be downloaded",
                sorted(formats),
                "entrepot sources",
            )
        return fetch_all(formats[form], self.path / "fetched" / form, mirror, allow, note, pause)

    def plan(
        self, form: str, paths: Sequence[Path], edition: str = "", today: str = ""
    ) -> dict[str, tuple[LoadedFile, ...]]:
        """Return the files of each format with more of one; raise `BadInput` for a format that there is not."""
        formats = {s.name: s.files for s in find_sources(places(self.path)).values() if s.files}
        if form not in formats:
            raise unknown("load", form, "a format", sorted(formats), "entrepot sources")
        if not paths:
            raise wrong(f"load {form}", "no file", formats[form])
        return plan(self.path, form, paths, edition, today)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the case for writing; a second writer is refused with one line."""
        with exclusive(self.path / ".lock") as free:
            if not free:
                raise BadInput(
                    f"{self.path}: another build holds this case; wait for it and run this again"
                )
            yield

    def store(self, url: str = "", replace: bool = False) -> Store:
        """Return the store of a URL: '' is the embedded file of this case."""
        return open_store(url, self.path, replace)

    @property
    def name(self) -> str:
        """The name under which a store holds the case: `name` of case.toml, else folder and place."""
        own = self.settings.get("name")
        place = self.path.resolve()
        return (
            str(own)
            if own
            else f"{place.name}-{hashlib.sha256(str(place).encode()).hexdigest()[:6]}"
        )

    def expected(self) -> tuple[str, str]:
        """Return the stamp that a store of this state carries, and the evidence mode."""
        settings = self.settings.get("store", {})
        evidence = str(settings.get("evidence", "full")) if isinstance(settings, dict) else "full"
        return stamp_of({**self._stated, "evidence": evidence, "proposals": "apart"}), evidence

    @property
    def _stated(self) -> dict[str, object]:
        """All that the edges of this state follow from: digests of the sources, decisions, reviews, strengths."""
        decisions = [asdict(d) for d in self.decisions(self.sources)]
        table = {**asdict(self.table), "strength": dict(self.table.strength)}
        parts: dict[str, object] = {
            "sources": dict(self.state.sources),
            "decisions": decisions,
            "table": table,
        }
        if left := self.ledger.left(self.state).of("claims"):
            parts["left out"] = sorted(map(str, left))
        parts |= {"reviews": [asdict(r) for r in self.reviews]} if self.reviews else {}
        parts |= {"let in": self.let_in} if self.let_in else {}
        return {**parts, "schema": schema().version}

    @property
    def digest(self) -> str:
        """A hash of all that was read and decided at this state: equal hash, equal briefs."""
        return stamp_of(self._stated)

    def case_store(self, url: str = "", replace: bool = False) -> CaseStore:
        """Return a store under its URL ('' the embedded file) as the one for this state of the case."""
        return CaseStore(url, self.path, self.name, self.expected()[0], replace)

    def fill(
        self,
        url: str = "",
        replace: bool = False,
        tell: Callable[[str], None] = lambda message: None,
    ) -> bool:
        """Make a store hold this state of the case; return whether it had to. `tell` hears of progress."""
        return self.case_store(url, replace).fill(self.content(), tell)

    def content(self) -> Content:
        """Return what a store shall hold of this state."""
        stamp, evidence = self.expected()
        return content(
            self.fold(), self.identities, self.documents, self.name, stamp, evidence, self.proposals
        )

    @cached_property
    def state(self) -> State:
        """The ledger state this case is read at; warns (`Incomplete`) of what the gate refuses, and is not read."""
        found = self.ledger.state(self.number)
        if said := self.ledger.left(found).line(found.number):
            warnings.warn(said, Incomplete, stacklevel=2)
        return found

    @property
    def rows(self) -> Iterator[Row]:
        """The claims table, one row a claim, as reviewed; read anew each time."""
        return applied(self.ledger.rows(self.state, "claims"), self.reviews, self.let_in)

    @property
    def let_in(self) -> tuple[str, ...]:
        """The rules whose claims count in this case though no person has read them."""
        return let_in(self.settings, RULES, str(self.path / "case.toml"))

    @property
    def reviews(self) -> list[Review]:
        """What people decided about claims of this case, in order."""
        return fitting(read_reviews(self.path / "decisions.toml"), lambda: self.every_record)

    def forget(self, *more: str) -> None:
        """Read decisions and reviews, and what else is named, anew when next asked: they have changed."""
        for name in ("sides", "claims", "records", "identities", "proposals", "image", *more):
            self.__dict__.pop(name, None)

    @cached_property
    def sides(self) -> ClaimsByStanding:
        """Every claim by what it counts for."""
        return sides(claims_of(self.rows))

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim that counts by uid, scored or not: no proposal is among them."""
        return self.sides.claims

    @cached_property
    def proposals(self) -> Proposals:
        """What rules read and no person has accepted, with whom it names."""
        found = self.sides.proposals
        return Proposals(
            found,
            self._identified(self.every_record) if found else self.identities,
            self.identities,
        )

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every document by uid."""
        return {str(r["uid"]): document_of(r) for r in self.ledger.read(self.state, "documents")}

    def without(self, sources: Collection[str]) -> tuple[Self, int]:
        """Return this case without the claims of some sources, and how many those are.

        What such a source calls a party is left out too, unless a claim that stays names the party by it.
        """
        if not sources:
            return self, 0
        left = replace(self.sides, claims=self.claims).without(sources)
        narrowed = type(self)(self.path, self.number)
        named = {uid for c in left.claims.values() for uid in c.names}
        records = [
            r for r in self.every_record if r.uid in named or r.uid.partition(":")[0] not in sources
        ]
        narrowed.ledger = self.ledger
        narrowed.__dict__.update(state=self.state, sides=left, every_record=records)
        return narrowed, len(self.claims) - len(left.claims)

    def decisions(self, sources: Sequence[Source]) -> list[Decision]:
        """Return the identity decisions shipped with the sources, then those of the case, in order."""
        return [*shipped_decisions(sources), *read_decisions(self.path / "decisions.toml")]

    @cached_property
    def every_record(self) -> list[Record]:
        """Every record, as its source has it."""
        return [record_of(row) for row in self.ledger.read(self.state, "records")]

    @cached_property
    def records(self) -> list[Record]:
        """The records that make the graph: without names that only proposals know."""
        return without_names(self.every_record, self.claims.values())

    @cached_property
    def identities(self) -> Identities:
        """Records folded to entities under the decisions in force."""
        return self._identified(self.records)

    def _identified(self, records: list[Record]) -> Identities:
        held = {r.uid.partition(":")[0] for r in records}
        decisions = self.decisions([s for s in self.sources if s.name in held])
        return identify(records, about_loaded(records, decisions), [s.name for s in self.sources])

    def fold(self, as_of: str | None = None, during: str | None = None) -> Folded:
        """Return the edges as known on a date (year, month or day) and true during an interval."""
        day = check(as_of, "--as-of") if as_of else ""
        span: Interval | None = parse_interval(during, "--during") if during else None
        return fold_claims(self.claims.values(), self.identities, self.table, day, span)
