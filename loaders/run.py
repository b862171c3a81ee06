"""Running sources: load each after what it uses, let all of it pass the gate, write the ledger."""

from __future__ import annotations

import shlex
import traceback
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..graph.errors import BadInput, EntrepotError, wrong
from ..graph.gate import SourceTables, faults_of, refusal, stamp
from ..graph.identity import Decision, read_decisions
from ..graph.lazy import Mapped
from ..graph.ledger import Ledger, State
from ..graph.model import Claim, Document, Record
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
from .loaded_files import LoadedFile


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one source gave."""

    source: Source
    documents: Sequence[Document]
    records: Sequence[Record]
    claims: Sequence[Claim]
    issues: Sequence[Row]
    contacts: Sequence[Row] = ()
    places: Mapping[str, str] = field(default_factory=dict)  # file and row of a thing by its uid
    inputs: str = ""  # a hash of all that it follows from, where the ledger may have it already
    stored: str = ""  # the digest of its tables, where they came from the ledger

    def tables(self) -> dict[str, Sequence[Row]]:
        """Return the tables that go into the ledger."""
        return {
            "documents": Mapped(self.documents, document_row),
            "records": Mapped(self.records, record_row),
            "claims": Mapped(self.claims, claim_row),
            "issues": list(self.issues),
            "contacts": list(self.contacts),
        }

    @property
    def brought(self) -> SourceTables:
        """All of it as the gate takes it."""
        found = (self.documents, self.records, self.claims, self.contacts, self.issues)
        return SourceTables(self.source.name, *found, places=self.places)

    def counts(self) -> dict[str, int]:
        """Return the counts that `expect` in source.toml can name."""
        return {
            "documents": len(self.documents),
            "records": len(self.records),
            "claims": len(self.claims),
            "facts": len({c.fact for c in self.claims}),
        }


def places(case: Path | None = None) -> list[Path]:
    """Return the folders where sources are looked for: ours, then the case's own."""
    return [BUNDLED, *([case / "sources"] if case else [])]


def load_all(
    wanted: Sequence[str],
    where: Sequence[Path] = (BUNDLED,),
    given: Mapping[str, Sequence[LoadedFile]] | None = None,
    progress: Progress = silent,
    ledger: Ledger | None = None,
) -> list[Loaded]:
    """Load the wanted sources and what they use; raise `BadInput` where anything of it does not pass the gate.

    `given` are the files that were loaded for formats, by format. A list whose files did not change since `ledger`
    took it is taken from there (`unchanged`).
    """
    files = given or {}
    found = find_sources(where)
    records: dict[str, dict[str, Record]] = {}
    documents: dict[str, dict[str, Document]] = {}
    result: list[Loaded] = []
    ordered = in_order(found, wanted)
    used = {name for source in ordered for name in source.uses}
    for number, source in enumerate(ordered):
        progress(f"reading {source.name}", number, len(ordered))
        if source.files and not files.get(source.name):
            raise wrong(
                f"source {source.name}",
                "no files",
                f"{source.files}: entrepot load {source.name} FILE...",
            )
        inputs = ""
        if source.files and source.name not in used:
            inputs = unchanged.inputs_of(source, files[source.name], found)
            if ledger is not None and (kept := _kept(ledger, source, inputs)) is not None:
                result.append(kept)
                continue
        context = Context(
            source,
            {name: records[name] for name in source.uses},
            {name: documents[name] for name in source.uses},
            files=tuple(files.get(source.name, ())),
        )
        try:
            claims = _claims(source, context)
        except BadInput:
            _check_all(result)  # what an earlier source brought may be why
            raise
        records[source.name], documents[source.name] = context.records, context.documents
        loaded = Loaded(
            source,
            list(context.documents.values()),
            list(context.records.values()),
            claims,
            context.issues,
            context.contacts,
            context.places,
            inputs,
        )
        result.append(loaded)
    _check_all(result)
    for loaded in result:
        source = loaded.source
        for name, expected in source.expect.items():
            counted = loaded.counts().get(name)
            if counted != expected:
                raise wrong(
                    f"{source.folder}/source.toml expect.{name}",
                    f"{counted} {name} read",
                    f"{expected}; if the rows changed on purpose, change the number",
                )
    return result


def _kept(ledger: Ledger, source: Source, inputs: str) -> Loaded | None:
    """Return a source as the ledger has it, or None where its files or the code that reads them changed since."""
    found = unchanged.stored(ledger, source, inputs)
    if found is None:
        return None
    digest, rows = found
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
    """Return what a source's loader yields; raise `BadInput` with file and line where it does not run to its end."""
    try:
        found = loader(source)(context)
        if not isinstance(found, Iterable):
            raise wrong(f"{source.folder}/loader.py load", found, "a generator or list of claims")
        return list(found)
    except EntrepotError:
        raise
    except Exception as fault:  # a loader may be anybody's: whatever it raises is said in one line
        frames = traceback.extract_tb(fault.__traceback__)
        own = [
            f"{source.folder / Path(f.filename).name}:{f.lineno}"
            for f in frames
            if Path(f.filename).resolve().parent == source.folder.resolve()
        ]
        place = own[-1] if own else f"{source.folder}/loader.py"
        said = " ".join(f"{type(fault).__name__}: {fault}".split())
        raise wrong(
            f"source {source.name}, {place}", said, "a loader that runs to its end"
        ) from fault


def _check_all(loaded: Sequence[Loaded]) -> None:
    """Raise `BadInput` with a line for each fault of what was loaded (see `graph.gate`)."""
    if faults := faults_of([item.brought for item in loaded]):
        raise refusal(faults)


def shipped_decisions(sources: Sequence[Source]) -> list[Decision]:
    """Return the identity decisions that come with the sources."""
    return [d for s in sources for d in read_decisions(s.folder / "decisions.toml")]


def write(ledger: Ledger, loaded: Sequence[Loaded]) -> State:
    """Write every source's tables, then one state; the last state stays when anything fails."""
    digests = {
        item.source.name: item.stored or ledger.write_tables(item.source.name, item.tables())
        for item in loaded
    }
    state = ledger.write_state(digests, stamp())
    unchanged.note(
        ledger, {i.source.name: (i.inputs, digests[i.source.name]) for i in loaded if i.inputs}
    )
    return state


def check_case(path: Path) -> None:
    """Raise `BadInput` when a folder is no case."""
    if not (path / "case.toml").is_file():
        raise BadInput(
            f"The folder “{path}” is not a case: it has no case.toml. "
            f"Create the demonstration case there with: entrepot demo --case {shlex.quote(str(path))}"
        )
