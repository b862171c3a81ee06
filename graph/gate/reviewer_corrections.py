"""Corrections by reviewers of claims that rules read; they pass the same gate as any claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import wrong
from ..identity import uid_of
from ..model import Record
from ..reviews import Review, applied, in_force, read_reviews
from ..schema import schema
from ..tables import claim_row, claims_of
from . import KnownRows, SourceTables, faults_of_claim

ENDS = ("subject", "object", "goods")


def fitting(reviews: Sequence[Review], records: Callable[[], Iterable[Record]]) -> list[Review]:
    """Return the reviews whose corrections only name records of the state.

    An older state may lack a record that a later correction names. `records` is called only if
    some review corrects an end.
    """
    if not list(_corrected_ends(reviews)):
        return list(reviews)
    known = _families(records())
    return [review for review in reviews if known.keys() >= set(_corrected_ends([review]))]


def _corrected_ends(reviews: Iterable[Review]) -> Iterator[str]:
    for review in reviews:
        for field, value in review.corrected:
            if field in ENDS:
                yield value


def refuse_corrections(path: Path, tables: Sequence[SourceTables]) -> None:
    """Raise `BadInput` at the first correction in force whose claim does not pass the gate."""
    reviews = in_force(read_reviews(path))
    corrections = {uid: review for uid, review in reviews.items() if review.corrected}
    if not corrections:
        return
    known = known_to(tables)
    for uid, review in corrections.items():
        refuse_correction(review, known, f"{path}, review of {uid} by {review.by},")


def known_to(tables: Sequence[SourceTables]) -> KnownRows:
    """Return what a correction can name: all that is loaded, also by the uids of its numbers."""
    known = KnownRows.of(tables)
    records = (record for source in tables for record in source.records)
    return replace(known, families={**known.families, **_families(records)})


def refuse_correction(review: Review, known: KnownRows, where: str) -> None:
    """Raise `BadInput` if a correction makes a claim that does not pass the gate."""
    if review.claim not in known.claims:
        return  # of a source that is not loaded now
    (corrected,) = claims_of(applied([claim_row(known.claims[review.claim])], [review]))
    faults = faults_of_claim(corrected, known)
    if faults:
        raise wrong(f"{where} {faults[0].field}", faults[0].found, faults[0].right)


def _families(records: Iterable[Record]) -> Mapping[str, str]:
    """Return the family of each record, by its uid and by the uids that its numbers give."""
    kinds, families = schema().kinds, dict[str, str]()
    for record in records:
        family = kinds[record.kind].family if record.kind in kinds else ""
        for scheme, value in record.identifiers:
            families[uid_of(scheme, value)] = family
        families[record.uid] = family
    return families
