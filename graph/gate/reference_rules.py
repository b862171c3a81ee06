"""The rules on references between claims, and on chains of references that must end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..dates import first_day, last_day
from ..model import Claim
from .days import AddFault, is_public_day
from .source_tables import KnownRows

POINTING = ("denies", "beside", "conflicts")


def check_links(claim: Claim, known: KnownRows, add: AddFault) -> None:
    """Add the faults of a claim's references to other claims."""
    for field in POINTING:
        for uid in getattr(claim, field):
            if uid not in known.claims:
                add("claim", field, uid)
            elif uid == claim.uid:
                add("itself", field, uid)
    if claim.copy_of:
        _check_copy(claim, known, add)
    if claim.status == "denied":
        _check_denial(claim, known, add)
    else:
        for field in ("denies", "beside"):
            if uids := getattr(claim, field):
                add("denies-status", field, ", ".join(uids))


def _check_copy(claim: Claim, known: KnownRows, add: AddFault) -> None:
    original = known.claims.get(claim.copy_of)
    if original is None:
        add("claim", "copy_of", claim.copy_of)
    elif claim.status != "error" and claim.root != original.root:
        # An error may be the copier's own, and then has an original statement of its own.
        add("copy-root", "root", claim.root, original.root)


def _check_denial(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if not _has_public_day(claim):
        return
    for uid in claim.denies:
        denied = known.claims.get(uid)
        if denied is None or not _has_public_day(denied):
            continue  # the missing claim or the wrong date is a fault already
        # A denial answers statements that were public; "2026" may be any day of the year.
        if first_day(denied.known_by) > last_day(claim.known_by):
            add("denies-day", "denies", f"{uid}, public since {denied.known_by}", claim.known_by)


def _has_public_day(claim: Claim) -> bool:
    return bool(claim.known_by) and is_public_day(claim.known_by)


def circles(above: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield each circle of references once.

    Args:
        above: The thing that each thing refers to: one step up.

    Yields:
        The members of a circle in order, with the first of them again at the end.

    >>> list(circles({"a": "b", "b": "c", "c": "b"}))
    [['b', 'c', 'b']]
    """
    ending: set[str] = set()  # things whose references have been followed
    for start in above:
        path, positions = [start], {start: 0}
        while start not in ending and (uid := above.get(path[-1], "")) and uid not in ending:
            if uid in positions:
                yield [*path[positions[uid] :], uid]
                break
            positions[uid] = len(path)
            path.append(uid)
        ending.update(path)
