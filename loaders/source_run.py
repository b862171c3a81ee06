"""The run of sources: each is loaded after those that it uses, checked, and stored."""

from __future__ import annotations

import shlex
import traceback
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from ..graph.claim_groups import ClaimGroups, are_plain_claims
from ..graph.collection import paused
from ..graph.errors import BadInput, EntrepotError, NotFound, wrong
from ..graph.gate import faults_of, refusal, stamp
from ..graph.identity import Decision, read_decisions, without_order
from ..graph.ledger import Ledger, State
from ..graph.model import Claim, Document, Record
from ..graph.plain_text import plainly
from ..graph.progress import Progress, silent
from ..graph.tables import Row
from . import unchanged
from .context import Context
from .contract import BUNDLED, Source, find_sources, in_order, loader
from .editions import refuse_vanished
from .foreign_code import refuse_unknown
from .loaded_files import LoadedFile
from .loaded_source import Loaded, reused
from .other_forms import refuse_other_form
from .stored_tables import StoredTables, known_rows, named_sources
from .unchanged import StoredSource
from .watched_run import watched

__all__ = [
    "Loaded",
    "check_case",
    "load_all",
    "places",
    "shipped_decisions",
    "write",
]


def places(case: Path | None = None) -> list[Path]:
    """Return the folders in which sources are looked for: the bundled ones, then the case's own."""
    return [BUNDLED, case / "sources"] if case else [BUNDLED]


def load_all(
    wanted: Sequence[str],
    where: Sequence[Path] = (BUNDLED,),
    given: Mapping[str, Sequence[LoadedFile]] | None = None,
    progress: Progress = silent,
    ledger: Ledger | None = None,
    anew: bool = False,
) -> list[Loaded]:
    """Load the wanted sources and those that they use, and check all of it.

    Args:
        wanted: Names of sources.
        where: Folders in which sources are looked for.
        given: The files that were loaded for formats, by format.
        progress: Receives a message, a number and a total before each source.
        ledger: A source that did not change since it was stored there is taken from there.
        anew: Whether every source is read all the same, since the ledger's notes are not believed.

    Returns:
        The sources in the order in which they were loaded.

    Raises:
        BadInput: A source is unknown or has no files, a loader fails, a fact does not pass the
            gate, or a count is not the expected one.
    """
    sources, files = find_sources(where), given or {}
    ordered = in_order(sources, wanted)
    kept = _kept(ordered, sources, files, ledger)
    if kept.tables and anew:
        kept = replace(kept, tables={})
    if kept.tables:
        run = _Run(sources, files, ledger, kept)
        try:
            return run.all(ordered, progress)
        except _NotAsBefore:
            kept = replace(kept, tables={})
    return _Run(sources, files, ledger, kept).all(ordered, progress)


class _NotAsBefore(Exception):  # no error: everything is then read
    """What stored tables rest on has changed, so that the gate may refuse them now."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The hash of each source's inputs, and the tables of those that did not change."""

    inputs: Mapping[str, str]
    tables: Mapping[str, StoredTables]


def _kept(
    ordered: Sequence[Source],
    sources: Mapping[str, Source],
    files: Mapping[str, Sequence[LoadedFile]],
    ledger: Ledger | None,
) -> _Kept:
    """Return what is known of the sources before any of them is read."""
    if ledger is None:
        return _Kept({}, {})
    inputs: dict[str, str] = {}
    hashes = unchanged.InputHashes(sources)
    for source in ordered:
        # A file that cannot be read is reported where it is read.
        with suppress(OSError):
            inputs[source.name] = unchanged.inputs_of(source, files, hashes)
    tables: dict[str, StoredTables] = {}
    for name, stored in unchanged.unchanged(ledger, ordered, files, inputs).items():
        tables[name] = StoredTables(ledger, name, stored)
    return _Kept(inputs, tables)


@dataclass(slots=True)
class _Run:
    """A run while it goes on: what is there to load, and what was loaded so far."""

    sources: Mapping[str, Source]
    files: Mapping[str, Sequence[LoadedFile]]
    ledger: Ledger | None
    kept: _Kept
    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    documents: dict[str, dict[str, Document]] = field(default_factory=dict)
    loaded: list[Loaded] = field(default_factory=list)

    def all(self, ordered: Sequence[Source], progress: Progress) -> list[Loaded]:
        """Load the sources in their order, and check all of it."""
        to_read = self._to_read(ordered)
        for number, source in enumerate(ordered):
            progress(f"reading {source.name}", number, len(ordered))
            self.load(source, source.name in to_read)
        # Sources are checked together, since a claim may rest on another source's claim.
        if not self._rest_as_before():
            # The rows of a changed source may be at fault by what others state of them, so all are
            # checked; a fault is reported with its place in the files, which only a reading knows.
            if faults_of([item.brought for item in self.loaded]):
                raise _NotAsBefore
        else:
            self._check_read()
        for item in self.loaded:
            if item.stored is None:
                _check_counts(item)
        return self.loaded

    def _to_read(self, ordered: Sequence[Source]) -> set[str]:
        """Return the names of the sources that changed, and of those that they use.

        A loader needs the records of the sources that it uses by their keys, which the ledger does
        not have.
        """
        names: set[str] = set()
        for source in reversed(ordered):
            if source.name not in self.kept.tables or source.name in names:
                names.update((source.name, *source.uses))
        return names

    def load(self, source: Source, is_to_be_read: bool) -> None:
        """Load one source whose used sources are loaded."""
        tables = self.kept.tables.get(source.name)
        if tables is not None and not is_to_be_read:
            self.loaded.append(reused(source, tables))
            return
        if source.files and not self.files.get(source.name):
            right = f"{source.files}: entrepot load {source.name} FILE..."
            raise wrong(f"source {source.name}", "no files", right)
        read = self._read(source)
        # Read only for the sake of others: what was stored of it need not be checked again. What a
        # loader of this package reads follows from its inputs, and is not hashed to see it.
        is_shipped = source.folder.parent == BUNDLED
        if tables is not None and (is_shipped or read.digest() == tables.stored.digest):
            read = replace(read, stored=tables, _packed=[])
        if source.whole:
            uids = [record.uid for record in read.records]
            held = [str(row["uid"]) for row in _held(self.ledger, source)]
            refuse_vanished(source.whole, self.files[source.name], held, uids)
        self.loaded.append(read)

    def _read(self, source: Source) -> Loaded:
        files = tuple(self.files.get(source.name, ()))
        # Official lists alone are known to come in none of these forms.
        for file in files if source.whole else ():
            refuse_other_form(file, source.files)
        context = Context(
            source,
            {name: self.records[name] for name in source.uses},
            {name: self.documents[name] for name in source.uses},
            files=files,
        )
        watch = None
        try:
            if source.folder.parent == BUNDLED:
                claims = _claims(source, context)
            else:
                # Before it is watched: what is known of code lies in the user's own folder.
                refuse_unknown(source.folder)
                used = (self.sources[name].folder for name in source.uses)
                with watched([source.folder, *used, *(file.path for file in files)]) as watch:
                    claims = _claims(source, context)
        except BadInput:
            # What an earlier source brought may be the cause, and is then the better message.
            self._check_read()
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
            "" if watch and watch.went_outside else self.kept.inputs.get(source.name, ""),
            rows=dict(context.rows),
            attached=context.attached,
        )

    def _check_read(self) -> None:
        """Raise `BadInput` with a line for each fault of what was read (see `graph.gate`).

        What was stored passed the gate already, and is only looked up.
        """
        read = [item.brought for item in self.loaded if item.stored is None]
        stored = self._stored()
        faults = faults_of(read, known_rows(stored) if stored else None)
        if faults:
            raise refusal(faults)

    def _stored(self) -> dict[str, StoredTables]:
        """Return the tables of the sources that are as they were stored, by name."""
        stored: dict[str, StoredTables] = {}
        for item in self.loaded:
            if item.stored is not None:
                stored[item.source.name] = item.stored
        return stored

    def _rest_as_before(self) -> bool:
        """Return whether all that stored tables name has the digest that it had beside them."""
        stored = self._stored()
        now = {name: tables.stored.digest for name, tables in stored.items()}
        changed = {item.source.name: item for item in self.loaded if item.stored is None}
        for tables in stored.values():
            for name, before in tables.stored.rests_on.items():
                if name not in now and name in changed:
                    now[name] = changed[name].digest()
                if now.get(name) != before:
                    return False
        return True


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


def _claims(source: Source, context: Context) -> Sequence[Claim]:
    """Return the claims of a source's loader.

    Raises `BadInput` with file and line if the loader fails.
    """
    try:
        claims = loader(source)(context)
        if not isinstance(claims, Iterable):
            right = "a generator or list of claims"
            raise wrong(f"{source.folder}/loader.py load", claims, right)
        if isinstance(claims, ClaimGroups) and claims.are_plain:
            return claims
        listed = list(claims)
        return listed if are_plain_claims(listed) else list(map(plainly, listed))
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
    """Return the identity decisions that come with the sources, whatever the order of these."""
    # A source ships its decisions beside the rows that they are about.
    return without_order(read_decisions(source.folder / "decisions.toml") for source in sources)


def write(ledger: Ledger, loaded: Sequence[Loaded]) -> State:
    """Write the tables of every source, then one state; if anything fails, the last state stays."""
    digests: dict[str, str] = {}
    for item in loaded:
        name = item.source.name
        attached = Path(item.attached.name) if item.attached else None
        if item.stored:
            digests[name] = item.stored.stored.digest
        else:
            with paused():
                digests[name] = ledger.write_packed(name, item.packed(), attached)
    # The state comes last: until it is there, the tables belong to no version of the case.
    state = ledger.write_state(digests, stamp())
    unchanged.note(ledger, _notes(ledger, loaded, digests))
    return state


def _notes(
    ledger: Ledger, loaded: Sequence[Loaded], digests: Mapping[str, str]
) -> dict[str, StoredSource]:
    """Return what is noted of each source whose inputs are known."""
    notes: dict[str, StoredSource] = {}
    for item in filter(lambda item: item.inputs, loaded):
        name = item.source.name
        if item.stored is not None:
            noted = item.stored.stored
            notes[name] = replace(noted, rests_on=_part(digests, noted.rests_on))
            continue
        # What names a source that is not here is noted nowhere, and read at every build.
        named = named_sources(ledger, name, digests[name])
        if named <= digests.keys():
            rests_on = _part(digests, named)
            counts = {**item.counts(), "issues": len(item.issues), "contacts": len(item.contacts)}
            notes[name] = StoredSource(
                item.inputs, digests[name], stamp(), rests_on, counts, item.rows
            )
    return notes


def _part(digests: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """Return the digests of some sources, in the order of their names."""
    return {name: digests[name] for name in sorted(names)}


def check_case(path: Path) -> None:
    """Raise `BadInput`, with the case beside it that may be meant, if a folder is not a case."""
    if (path / "case.toml").is_file():
        return
    beside: list[str] = []
    with suppress(OSError):  # what cannot be listed has no case that can be meant
        beside = [each.parent.name for each in path.absolute().parent.glob("*/case.toml")]
    near = get_close_matches(path.name, sorted(beside), 1, 0.6)
    meant = f"Did you mean {path.with_name(near[0])}? " if near else ""
    place = shlex.quote(str(path))
    raise BadInput(
        f"The folder “{path}” is not a case: it has no case.toml. {meant}Create the demonstration "
        f"case there with: entrepot demo --case {place}, or a new case with: "
        f"entrepot build --new --case {place}"
    )
