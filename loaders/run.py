"""Running sources: load each after what it uses, check what claims say of each other, write the ledger."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..graph.dates import first_day, last_day
from ..graph.errors import BadInput, wrong
from ..graph.identity import Decision, read_decisions
from ..graph.lazy import Mapped
from ..graph.ledger import Ledger, State
from ..graph.model import Claim, Document, Record
from ..graph.progress import Progress, silent
from ..graph.tables import Row, claim_row, document_row, record_row
from .context import Context
from .contract import BUNDLED, Source, find_sources, in_order, loader
from .files import Given


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one source gave."""

    source: Source
    documents: Sequence[Document]
    records: Sequence[Record]
    claims: Sequence[Claim]
    issues: Sequence[Row]
    contacts: Sequence[Row] = ()

    def tables(self) -> dict[str, Sequence[Row]]:
        """Return the tables that go into the ledger."""
        return {
            "documents": Mapped(self.documents, document_row),
            "records": Mapped(self.records, record_row),
            "claims": Mapped(self.claims, claim_row),
            "issues": list(self.issues),
            "contacts": list(self.contacts),
        }

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
    given: Mapping[str, Sequence[Given]] | None = None,
    progress: Progress = silent,
) -> list[Loaded]:
    """Load the wanted sources and what they use; raise `BadInput` at the first fault.

    `given` are the files that were loaded for formats, by format.
    """
    files = given or {}
    found = find_sources(where)
    records: dict[str, dict[str, Record]] = {}
    documents: dict[str, dict[str, Document]] = {}
    result = []
    ordered = in_order(found, wanted)
    for number, source in enumerate(ordered):
        progress(f"reading {source.name}", number, len(ordered))
        if source.files and not files.get(source.name):
            raise wrong(f"source {source.name}", "no files", f"{source.files}: entrepot load {source.name} FILE...")
        context = Context(
            source,
            {name: records[name] for name in source.uses},
            {name: documents[name] for name in source.uses},
            files=tuple(files.get(source.name, ())),
        )
        claims = list(loader(source)(context))
        records[source.name], documents[source.name] = context.records, context.documents
        loaded = Loaded(
            source,
            list(context.documents.values()),
            list(context.records.values()),
            claims,
            context.issues,
            context.contacts,
        )
        for name, expected in source.expect.items():
            counted = loaded.counts().get(name)
            if counted != expected:
                raise wrong(
                    f"{source.folder}/source.toml expect.{name}",
                    f"{counted} {name} read",
                    f"{expected}; if the rows changed on purpose, change the number",
                )
        result.append(loaded)
    cross_check([claim for loaded in result for claim in loaded.claims])
    for item in result:
        named = f"source {item.source.name}"
        _no_circle(f"{named} broader", {r.uid: r.broader for r in item.records if r.broader})
        _no_circle(f"{named} derived_from", {d.uid: d.derived_from for d in item.documents if d.derived_from})
    return result


def _no_circle(where: str, above: Mapping[str, str]) -> None:
    """Raise `BadInput` where things stand above one another in a circle; `above` is one step up."""
    clear: set[str] = set()
    for start in above:
        path = [start]
        while (at := above.get(path[-1], "")) and at not in clear:
            if at in path:
                raise wrong(where, " > ".join([*path[path.index(at) :], at]), "a chain that ends")
            path.append(at)
        clear.update(path)


def cross_check(claims: Sequence[Claim]) -> None:
    """Check uids and what claims say of each other; raise `BadInput` at the first fault."""
    by_uid: dict[str, Claim] = {}
    for claim in claims:
        if claim.uid in by_uid:
            raise wrong("claims", claim.uid, "a uid used once over all sources")
        by_uid[claim.uid] = claim
    for claim in claims:
        lists = {
            "denies": claim.denies,
            "beside": claim.beside,
            "conflicts": claim.conflicts,
            "copy_of": (claim.copy_of,) if claim.copy_of else (),
        }
        for name, uids in lists.items():
            for uid in uids:
                if uid not in by_uid:
                    raise wrong(f"claim {claim.uid} {name}", uid, "the uid of a loaded claim")
        if claim.copy_of:
            _check_copy(claim, by_uid[claim.copy_of])
        if claim.status == "denied":
            _check_denial(claim, by_uid)
        elif claim.denies or claim.beside:
            raise wrong(f"claim {claim.uid} denies", claim.denies or claim.beside, "status denied")
    _no_circle("claims copy_of", {c.uid: c.copy_of for c in claims if c.copy_of})


def _check_copy(claim: Claim, original: Claim) -> None:
    """A copy points to its original's root (errors may be a copier's own)."""
    if claim.status != "error" and claim.root != original.root:
        raise wrong(f"claim {claim.uid} root", claim.root, f"the root of what it copies: {original.root}")


def _check_denial(denial: Claim, by_uid: Mapping[str, Claim]) -> None:
    for uid in denial.denies:
        named = by_uid[uid]
        if first_day(named.known_by) > last_day(denial.known_by):
            raise wrong(
                f"claim {denial.uid} denies",
                f"{uid}, public since {named.known_by}",
                f"claims public by the day of the denial, {denial.known_by}",
            )


def shipped_decisions(sources: Sequence[Source]) -> list[Decision]:
    """Return the identity decisions that come with the sources."""
    return [d for s in sources for d in read_decisions(s.folder / "decisions.toml")]


def write(ledger: Ledger, loaded: Sequence[Loaded]) -> State:
    """Write every source's tables, then one state; the last state stays when anything fails."""
    digests = {item.source.name: ledger.write_tables(item.source.name, item.tables()) for item in loaded}
    return ledger.write_state(digests)


def check_case(path: Path) -> None:
    """Raise `BadInput` when a folder is no case."""
    if not (path / "case.toml").is_file():
        raise BadInput(
            f"The folder “{path}” is not a case: it has no case.toml. "
            f"Create the demonstration case there with: entrepot demo --case {shlex.quote(str(path))}"
        )
