"""A check that the sentence of every claim has all parts of the claim."""

from __future__ import annotations

from collections.abc import Iterable

from ...graph.errors import wrong
from ...graph.identity import Identities
from ...graph.model import Claim
from .sentences import missing, sentence

RIGHT = {
    "asserter": "an asserter, by name",
    "stated": "the day of the statement, that of its report, or undated",
    "goods": "the goods of the claim, by name",
    "from": "the time that the claim is about",
    "value": "the figure with its comparator and unit",
    "period": "the figure's period",
    "hedge": "the source's own hedge",
}


def check_sentences(claims: Iterable[Claim], ids: Identities) -> None:
    """Raise `BadInput` for the first claim whose sentence leaves out a part of the claim.

    Sentences that people worded (`said`) are all read. Of those that the schema words, one of each
    form is read: claims of one form have the same parts, and a list of a million entries has a few
    dozen forms.
    """
    forms: set[tuple[object, ...]] = set()
    for claim in claims:
        # Worded by a person, a sentence can lack anything, whatever others of its form have.
        form = _form(claim)
        if not claim.said and form in forms:
            continue
        forms.add(form)
        for field in missing(claim, ids):
            source, _, key = claim.uid.partition(":")
            raise wrong(
                f"source {source} row {key} {field}",
                sentence(claim, ids),
                f"a sentence with {RIGHT[field]}",
            )


def _form(claim: Claim) -> tuple[object, ...]:
    """Return the values that decide which parts a sentence has.

    The asserter is among them, since a name can be missing.
    """
    figure: tuple[object, ...] = ()
    if claim.quantity is not None:
        item = claim.quantity
        figure = (item.unit, item.comparator, bool(item.period), item.upto is None)
    return (
        claim.status,
        claim.predicate,
        claim.asserter,
        claim.act,
        claim.subject == claim.asserter,
        bool(claim.goods),
        bool(claim.object),
        bool(claim.text),
        bool(claim.hedge),
        bool(claim.date_note),
        len(claim.interval.start),
        len(claim.interval.end),
        len(claim.stated),
        len(claim.known_by),
        *figure,
    )
