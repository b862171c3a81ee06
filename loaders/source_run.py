"""The run of sources: each is loaded after those that it uses, checked, and stored."""

from __future__ import annotations

import shlex
import traceback
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from ..graph.errors import BadInput, EntrepotError, NotFound, wrong
from ..graph.gate import SourceTables, faults_of, refusal, stamp
from ..graph.identity import Decision, read_decisions
from ..graph.lazy import Mapped
from ..graph.ledger import Ledger, State
from ..graph.model import Claim, Document, Record
from ..graph.plain_text import plainly
from ..graph.progress import Progress, silent
from ..graph.tables import (
    Row,
    claim_of,
    claim_row,
    document_of,
    document_row,
    record_of,
    record_row,
)
from . import unchanged
from .context import Context
from .contract import BUNDLED, Source, find_sources, in_order, loader
from .editions import refuse_vanished
from .loaded_files import LoadedFile


@dataclass(frozen=True, slots=True)
class Loaded:
    """The tables of one source.

    `places` is the file and row of an item by its uid. `inputs` is a hash of all that the tables
    follow from, for a source that may be unchanged. `stored` is the digest of the tables if they
    came from the ledger. `rows` counts the rows of its files: under '' those that gave something,
    the others by the reason for which they were left out. It is empty for a source that was not
    read now, or that does not count.
    """

    source: Source
    documents: Sequence[Document]
    records: Sequence[Record]
    claims: Sequence[Claim]
    issues: Sequence[Row]
    contacts: Sequence[Row] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    inputs: str = ""
    stored: str = ""
    rows: Mapping[str, int] = field(default_factory=dict)

    def tables(self) -> dict[str, Sequence[Row]]:
        """Return the tables that go into the ledger."""
        # Rows are made as they are written, so that claims do not stand in memory twice.
        return {
            "documents": Mapped(self.documents, document_row),
            "records": Mapped(self.records, record_row),
            "claims": Mapped(self.claims, claim_row),
            "issues": list(self.issues),
            "contacts": list(self.contacts),
        }

    @property
    def brought(self) -> SourceTables:
        """The tables in the form that the gate checks."""
        return SourceTables(
            self.source.name,
            self.documents,
            self.records,
            self.claims,
            self.contacts,
            self.issues,
            places=self.places,
        )

    def counts(self) -> dict[str, int]:
        """Return the counts that `expect` in source.toml can name."""
        return {
            "documents": len(self.documents),
            "records": len(self.records),
            "claims": len(self.claims),
            "facts": len({claim.fact for claim in self.claims}),
        }


def places(case: Path | None = None) -> list[Path]:
    """Return the folders in which sources are looked for: the bundled ones, then the case's own."""
    return [BUNDLED, case / "sources"] if case else [BUNDLED]


def load_all(
    wanted: Sequence[str],
    where: Sequence[Path] = (BUNDLED,),
    given: Mapping[str, Sequence[LoadedFile]] | None = None,
    progress: Progress = silent,
    ledger: Ledger | None = None,
) -> list[Loaded]:
    """Load the wanted sources and those that they use, and check all of it.

    Args:
        wanted: Names of sources.
        where: Folders in which sources are looked for.
        given: The files that were loaded for formats, by format.
        progress: Receives a message, a number and a total before each source.
        ledger: A list whose files did not change since it was stored there is taken from there.

    Returns:
        The sources in the order in which they were loaded.

    Raises:
        BadInput: A source is unknown or has no files, a loader fails, a fact does not pass the
            gate, or a count is not the expected one.
    """
    run = _Run(find_sources(where), given or {}, ledger)
    ordered = in_order(run.sources, wanted)
    used = _used_by(ordered)
    for number, source in enumerate(ordered):
        progress(f"reading {source.name}", number, len(ordered))
        run.load(source, used)
    # Sources are checked together, since a claim may rest on another source's claim.
    _check_all(run.loaded)
    for loaded in run.loaded:
        _check_counts(loaded)
    return run.loaded


def _used_by(sources: Sequence[Source]) -> set[str]:
    """Return the names of the sources that some of these use."""
    names: set[str] = set()
    for source in sources:
        names.update(source.uses)
    return names


@dataclass(slots=True)
class _Run:
    """A run while it goes on: what is there to load, and what was loaded so far."""

    sources: Mapping[str, Source]
    files: Mapping[str, Sequence[LoadedFile]]
    ledger: Ledger | None
    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    documents: dict[str, dict[str, Document]] = field(default_factory=dict)
    loaded: list[Loaded] = field(default_factory=list)

    def load(self, source: Source, used: Collection[str]) -> None:
        """Load one source whose used sources are loaded; `used` are those that others use."""
        if source.files and not self.files.get(source.name):
            right = f"{source.files}: entrepot load {source.name} FILE..."
            raise wrong(f"source {source.name}", "no files", right)
        inputs = ""
        # A source that others use is read each time: they need its records, not its tables.
        if source.files and source.name not in used:
            inputs = unchanged.inputs_of(source, self.files[source.name], self.sources)
            stored = _stored(self.ledger, source, inputs)
            if stored is not None:
                self.loaded.append(stored)
                return
        read = self._read(source, inputs)
        if source.whole:
            uids = [record.uid for record in read.records]
            held = [str(row["uid"]) for row in _held(self.ledger, source)]
            refuse_vanished(source.whole, self.files[source.name], held, uids)
        self.loaded.append(read)

    def _read(self, source: Source, inputs: str) -> Loaded:
        context = Context(
            source,
            {name: self.records[name] for name in source.uses},
            {name: self.documents[name] for name in source.uses},
            files=tuple(self.files.get(source.name, ())),
        )
        try:
            claims = _claims(source, context)
        except BadInput:
            # What an earlier source brought may be the cause, and is then the better message.
            _check_all(self.loaded)
            raise
        _report_rows(context)
        # Sources that use this one look its keys up here.
        self.records[source.name] = context.records
        self.documents[source.name] = context.documents
        return Loaded(
            source,
            list(context.documents.values()),
            list(context.records.values()),
            claims,
            context.issues,
            context.contacts,
            context.places,
            inputs,
            rows=dict(context.rows),
        )


def _report_rows(context: Context) -> None:
    """Report the rows that were left out for reasons of which no issue speaks."""
    refused = 0
    spoken: set[str] = set()
    for issue in context.issues:
        named = {each for each in context.rows if each and each in str(issue["message"])}
        spoken |= named
        # An issue that names no reason is of a row that was refused in words of its own.
        refused += issue["level"] == "refused" and not named
    for reason in sorted(set(context.rows) - spoken - {""}):
        number = context.rows[reason]
        if number <= refused:
            refused -= number
        else:
            rows = "row" if number == 1 else "rows"
            what = f"{number} {rows} left out: {reason}"
            context.issue("note", "", "all files", str(number), what)


def _held(ledger: Ledger | None, source: Source) -> list[Row]:
    """Return the records of a source in the last version of the case, [] if it has none."""
    # What cannot be read there is told where it is asked for; here it would hide the new file.
    with suppress(BadInput, NotFound, OSError):
        digest = ledger.state().sources.get(source.name) if ledger is not None else None
        if ledger is not None and digest:
            return ledger.stored(source.name, digest)["records"]
    return []


def _stored(ledger: Ledger | None, source: Source, inputs: str) -> Loaded | None:
    """Return a source as the ledger has it, or None if its files or its code changed."""
    stored = unchanged.stored(ledger, source, inputs) if ledger is not None else None
    if stored is None:
        return None
    digest, rows = stored
    return Loaded(
        source,
        [document_of(row) for row in rows["documents"]],
        [record_of(row) for row in rows["records"]],
        [claim_of(row) for row in rows["claims"]],
        rows["issues"],
        rows["contacts"],
        inputs=inputs,
        stored=digest,
    )


def _claims(source: Source, context: Context) -> list[Claim]:
    """Return the claims of a source's loader.

    Raises `BadInput` with file and line if the loader fails.
    """
    try:
        claims = loader(source)(context)
        if not isinstance(claims, Iterable):
            right = "a generator or list of claims"
            raise wrong(f"{source.folder}/loader.py load", claims, right)
        return list(map(plainly, claims))
    except EntrepotError:
        raise
    except Exception as fault:
        # A loader may be anybody's: whatever it raises becomes one line.
        message = " ".join(f"{type(fault).__name__}: {fault}".split())
        where = f"source {source.name}, {_place(source, fault)}"
        raise wrong(where, message, "a loader that runs to its end") from fault


def _place(source: Source, fault: Exception) -> str:
    """Return the last line of the source's own code that a fault passed, or its loader.py."""
    place = f"{source.folder}/loader.py"
    folder = source.folder.resolve()
    for frame in traceback.extract_tb(fault.__traceback__):
        path = Path(frame.filename)
        if path.resolve().parent == folder:
            place = f"{source.folder / path.name}:{frame.lineno}"
    return place


def _check_all(loaded: Sequence[Loaded]) -> None:
    """Raise `BadInput` with a line for each fault of what was loaded (see `graph.gate`)."""
    faults = faults_of([item.brought for item in loaded])
    if faults:
        raise refusal(faults)


def _check_counts(loaded: Loaded) -> None:
    """Raise `BadInput` if a count is not that of `expect` in source.toml."""
    counts = loaded.counts()
    for name, expected in loaded.source.expect.items():
        if counts.get(name) != expected:
            raise wrong(
                f"{loaded.source.folder}/source.toml expect.{name}",
                f"{counts.get(name)} {name} read",
                f"{expected}; if the rows changed on purpose, change the number",
            )


def shipped_decisions(sources: Sequence[Source]) -> list[Decision]:
    """Return the identity decisions that come with the sources."""
    # A source ships its decisions beside the rows that they are about.
    decisions: list[Decision] = []
    for source in sources:
        decisions.extend(read_decisions(source.folder / "decisions.toml"))
    return decisions


def write(ledger: Ledger, loaded: Sequence[Loaded]) -> State:
    """Write the tables of every source, then one state; if anything fails, the last state stays."""
    digests: dict[str, str] = {}
    inputs: dict[str, tuple[str, str]] = {}
    for item in loaded:
        name = item.source.name
        digests[name] = item.stored or ledger.write_tables(name, item.tables())
        if item.inputs:
            inputs[name] = item.inputs, digests[name]
    # The state comes last: until it is there, the tables belong to no version of the case.
    state = ledger.write_state(digests, stamp())
    unchanged.note(ledger, inputs)
    return state


def check_case(path: Path) -> None:
    """Raise `BadInput` if a folder is not a case."""
    if not (path / "case.toml").is_file():
        create = f"entrepot demo --case {shlex.quote(str(path))}"
        raise BadInput(
            f"The folder “{path}” is not a case: it has no case.toml. "
            f"Create the demonstration case there with: {create}"
        )
