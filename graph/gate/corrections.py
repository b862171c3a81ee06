"""What people say is right of a claim that rules read: a corrected claim passes the same gate as any other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import wrong
from ..identity import uid_of
from ..model import Record
from ..reviews import Review, applied, in_force, read_reviews
from ..schema import schema
from ..tables import claim_row, claims_of
from . import Fault, KnownRows, SourceTables, faults_of_claim

ENDS = ("subject", "object", "goods")


def fitting(reviews: Sequence[Review], records: Callable[[], Iterable[Record]]) -> list[Review]:
    """Return the reviews without corrections that name what is not on file: an older state may lack it."""
    if not any(field in ENDS for review in reviews for field, _ in review.corrected):
        return list(reviews)
    known = _families(records())
    return [r for r in reviews if all(f not in ENDS or value in known for f, value in r.corrected)]


def refuse_corrections(path: Path, tables: Sequence[SourceTables]) -> None:
    """Raise `BadInput` at the first correction in force that makes a claim which does not pass the gate."""
    decided = {uid: r for uid, r in in_force(read_reviews(path)).items() if r.corrected}
    if not decided:
        return
    known = known_to(tables)
    for uid, review in decided.items():
        refuse_correction(review, known, f"{path}, review of {uid} by {review.by},")


def known_to(tables: Sequence[SourceTables]) -> KnownRows:
    """Return what a correction can name: all that is loaded, by the uids that its numbers give too."""
    known = KnownRows.of(tables)
    return replace(
        known, families={**known.families, **_families(r for t in tables for r in t.records)}
    )


def refuse_correction(review: Review, known: KnownRows, where: str) -> None:
    """Raise `BadInput` where a correction makes a claim that does not pass the gate."""
    if review.claim not in known.claims:
        return  # of a source that is not loaded now
    (made,) = claims_of(applied([claim_row(known.claims[review.claim])], [review]))
    found: list[Fault] = faults_of_claim(made, known)
    if found:
        raise wrong(f"{where} {found[0].field}", found[0].found, found[0].right)


def _families(records: Iterable[Record]) -> Mapping[str, str]:
    """Return the family of everything a record can be called by: its uid, and the uids its numbers give."""
    kinds, found = schema().kinds, dict[str, str]()
    for record in records:
        family = kinds[record.kind].family if record.kind in kinds else ""
        found.update((uid_of(scheme, value), family) for scheme, value in record.identifiers)
        found[record.uid] = family
    return found
