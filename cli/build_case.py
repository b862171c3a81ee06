"""A case built and its server filled, with what was read: for `build`, `load` and `demo`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.dates import todays_date
from .progress_bar import Progress

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..graph.store.protocol import Difference
    from ..viz.answers.data import (
        BuildData,
        ReadingRemark,
        RefusedClaim,
        RowsRead,
        SourceRead,
    )

# The format whose reader unpacks its files itself.
OWN_READER = "shipments"


@contextmanager
def _steady(path: Path, store: str) -> Iterator[None]:
    """Report an interrupted build or load with the version of the case that holds."""
    from ..graph.errors import EntrepotError
    from ..graph.ledger import Ledger

    def last() -> int:
        return max(Ledger(path / "ledger").numbers(), default=0)

    before = last()
    try:
        yield
    except KeyboardInterrupt:
        try:
            # The folder may be out of reach by now; then the version before is the last one known.
            now = last()
        except (OSError, EntrepotError):
            now = before
        # A version is one file, renamed into place when it is whole: the old one holds, or the new
        # one.
        if now != before:
            written = f"version {now} of the case is written"
            stay = f"{written}; run `entrepot build` to fill its server" if store else written
        elif before:
            stay = f"the case stays at version {before}"
        else:
            stay = "no version of the case was written"
        raise KeyboardInterrupt(f"stopped; {stay}") from None


def built(
    path: Path,
    store: str,
    progress: Progress,
    replace: bool = False,
    files: tuple[str, Sequence[Path], str] | None = None,
    shrink_is_real: bool = False,
    repair: bool = False,
    engine: str = "",
    may_make: bool = False,
) -> tuple[Case, BuildData]:
    """Build a case and fill its server, if it has one; return the case and the answer.

    Files that are given are loaded first, unpacked if they are packed. The graph file in the case
    is left to the first question that reads it. With `repair` every row of the server, or of the
    file, is compared. A case is made only with `may_make`.
    """

    from ..casework.case import Case
    from ..graph.store.case_store import CaseStore
    from ..loaders.packed_lists import unpacked_lists
    from ..viz.answers import proposed_claims
    from ..viz.answers.envelope import state_head
    from ..viz.answers.store_checks import row_checks

    if engine:
        # A wrong name is said before a case is made.
        from ..graph.columns.engines import checked_name

        checked_name(engine)
    case = Case.create(path) if may_make else Case.open(str(path))
    form, paths, edition = files or ("", (), "")
    # Customs rows are unpacked by their own reader, which takes far more of them.
    packed = () if form == OWN_READER else paths
    with unpacked_lists(packed) as unpacked, case.locked(), _steady(path, store):
        planned = None
        if files:
            paths = unpacked or paths
            planned = case.plan(form, paths, edition, todays_date(), shrink_is_real=shrink_is_real)
        before = case.ledger.numbers()
        identity = case.settle()
        if store:
            # A server that would refuse the case is found before the ledger is touched.
            stamp = _stamp(case) if before else ""
            CaseStore(store, path, identity.name, stamp, replace, identity.origin).check()
        state, loaded = case.build(planned, progress, engine)
        repaired: list[Difference] = []
        changed = False
        if repair:
            progress("comparing the graph store")
            repaired = case.repair(store, replace, progress)
            changed = not all(item.is_ours_whole for item in repaired)
        elif store:
            progress("filling the graph store")
            changed = case.fill(store, replace, progress)
        # A new version is surely not in the file; to look into it takes as long as to load it.
        is_new = state.number not in before
        waits = not (store or repair) and (is_new or not case.case_store().state()[0])
    sources: list[SourceRead] = []
    refused: list[RefusedClaim] = []
    remarks: list[ReadingRemark] = []
    for item in loaded:
        name = item.source.name
        counts, digest = item.counts(), state.sources[name]
        issues = len(item.issues)
        sources.append(
            {
                "name": name,
                "digest": digest,
                "counts": counts,
                "issues": issues,
                "rows": _rows_read(item.rows),
            }
        )
        # Other issues are only counted; a refused row is one that the user believes to be in the
        # case.
        for issue in item.issues:
            if issue["level"] == "refused":
                refused.append(
                    {
                        "locator": str(issue["locator"]),
                        "value": str(issue["value"]),
                        "reason": str(issue["message"]),
                    }
                )
            elif files and name == files[0]:
                remarks.append(
                    {
                        "level": str(issue["level"]),
                        "locator": str(issue["locator"]),
                        "value": str(issue["value"]),
                        "reason": str(issue["message"]),
                    }
                )
    answer: BuildData = {
        **state_head(state.number),
        "command": "load" if files else "build",
        "case": str(path),
        "identity": {"name": identity.name, "origin": identity.origin},
        "new_state": is_new,
        "sources": sources,
        "proposals": proposed_claims.counted(case.sides),
        "clashes": list(case.identities.clashes),
        "refused": refused,
        "remarks": remarks,
        "store": {
            "at": store or str(path / "store" / "graph.kgl"),
            "changed": changed,
            "waits": waits,
            "repaired": row_checks(repaired),
        },
    }
    return case, answer


def _stamp(case: Case) -> str:
    """Return the stamp of the last version of a case, "" for a broken one, which a build mends."""
    from ..graph.errors import EntrepotError

    try:
        return case.expected()[0]
    except EntrepotError:
        return ""


def _rows_read(rows: Mapping[str, int]) -> RowsRead:
    """Return the rows of a source's files: those that gave something, and the others by reason."""
    left_out = {reason: number for reason, number in sorted(rows.items()) if reason}
    return {"read": sum(rows.values()), "in_case": rows.get("", 0), "left_out": left_out}
