"""A case built and its store filled, with what was read: for `build`, `load` and `demo`."""

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


@contextmanager
def _steady(path: Path) -> Iterator[None]:
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
            stay = f"{written}; run `entrepot build` to fill its graph store"
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
) -> tuple[Case, BuildData]:
    """Build a case and fill its store; return the case and the answer.

    Files that are given are loaded first. With `repair` every row of the store is compared.
    """

    from ..casework.case import Case
    from ..graph.store.case_store import CaseStore
    from ..viz.answers import proposed_claims
    from ..viz.answers.envelope import state_head
    from ..viz.answers.store_checks import row_checks

    case = Case.create(path)
    with case.locked(), _steady(path):
        planned = None
        if files:
            planned = case.plan(*files, todays_date(), shrink_is_real=shrink_is_real)
        before = case.ledger.numbers()
        identity = case.settle()
        # A store that would refuse the case is found before the ledger is touched.
        stamp = _stamp(case) if store and before else ""
        CaseStore(store, path, identity.name, stamp, replace, identity.origin).check()
        state, loaded = case.build(planned, progress)
        repaired: list[Difference] = []
        if repair:
            progress("comparing the graph store")
            repaired = case.repair(store, replace, progress)
            changed = not all(item.is_ours_whole for item in repaired)
        else:
            progress("filling the graph store")
            changed = case.fill(store, replace, progress)
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
        "new_state": state.number not in before,
        "sources": sources,
        "proposals": proposed_claims.counted(case.sides),
        "clashes": list(case.identities.clashes),
        "refused": refused,
        "remarks": remarks,
        "store": {
            "at": store or str(path / "store" / "graph.kgl"),
            "changed": changed,
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
