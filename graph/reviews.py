"""Reviews: recorded and reversible verdicts of people on claims.

A review never changes the ledger. It is applied when claims are read, so that taking it back gives
the claim as it was. A later review of a claim replaces an earlier one, and `undo` leaves the claim
without review. A claim that rules read is a proposal until a review accepts it
(docs/decisions/0021).
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from .dates import check
from .errors import wrong
from .files import fields_of, read_tables, read_toml, write_whole
from .model import Claim
from .outside_texts import LARGEST, text_of_file, toml_table
from .proposals import BASIS, PROPOSED, REJECTED, UNNAMED, as_read
from .schema import schema
from .tables import Row, claim_of, claim_row

NEEDED = ("claim", "verdict", "by", "on", "why")
VERDICTS = ("accept", "correct", "reject", "unsure", "undo")
FIELDS = ("subject", "predicate", "object", "goods")  # what a review can correct
# A claim that a person has read is graded as if a person had written it with the same hedge.
READ = {"B3": "B2", "B4": "B3"}
DONE = {
    "accept": "read and accepted",
    "correct": "corrected",
    "reject": "rejected",
    "unsure": "read, not sure",
}


@dataclass(frozen=True, slots=True)
class Review:
    """A person's verdict on a claim, with name, date and reason.

    `corrected` has (field, value) pairs. `until` is a day on which to look again, "" if none.
    """

    claim: str
    verdict: str
    by: str
    on: str
    why: str
    until: str = ""
    corrected: tuple[tuple[str, str], ...] = ()


def read_reviews(path: Path) -> list[Review]:
    """Read the `[[review]]` tables of a file; an absent file has no reviews.

    Raises:
        BadInput: A table is wrong; the message has the file and the number of the table.
    """
    return list(itertools.starmap(_review, read_tables(path, "review", NEEDED)))


def _review(item: Mapping[str, object], where: str) -> Review:
    claim, verdict, by, on, why = fields_of(item, NEEDED)
    corrected = tuple((name, str(item[name])) for name in FIELDS if name in item)
    review = Review(claim, verdict, by, on, why, str(item.get("until", "")), corrected)
    checked(review, where)
    return review


def checked(review: Review, where: str) -> None:
    """Raise `BadInput` if a review is incomplete or contradicts itself.

    Corrected fields belong to the verdict `correct`, which needs at least one.
    """
    if review.verdict not in VERDICTS:
        raise wrong(where, review.verdict, "one of " + ", ".join(VERDICTS))
    if not (review.by.strip() and review.why.strip()):
        raise wrong(
            where, "no name or no reason", "the name of the person who decided, and the reason"
        )
    check(review.on, where)
    if review.until:
        check(review.until, where)
    if (review.verdict == "correct") != bool(review.corrected):
        raise wrong(
            where,
            review.verdict,
            "what is right with `correct`, and with nothing else: " + ", ".join(FIELDS),
        )
    predicate = dict(review.corrected).get("predicate", "SUPPLIES")
    if predicate not in schema().predicates:
        raise wrong(where, predicate, "a kind of edge: " + ", ".join(sorted(schema().predicates)))


def in_force(reviews: Iterable[Review]) -> dict[str, Review]:
    """Return the last review of each claim, unless it is `undo`."""
    last: dict[str, Review] = {}
    for review in reviews:
        last[review.claim] = review
    return {uid: review for uid, review in last.items() if review.verdict != "undo"}


def applied(
    rows: Iterable[Row], reviews: Iterable[Review], let_in: Collection[str] = ()
) -> Iterator[Row]:
    """Yield the rows of the claims table as reviewed, in the same order, with new versions.

    A claim that rules read and that no review accepts becomes a proposal, whatever its status in
    the row, unless all its rules are among `let_in`.
    """
    decided = in_force(reviews)
    for row in rows:
        uid = str(row["uid"])
        if uid in decided:
            yield _applied(claim_of(row), decided[uid])
        elif row["basis"] == BASIS or row["status"] == PROPOSED:
            yield claim_row(as_read(claim_of(row), let_in))
        else:
            yield row


def applied_to_claims(
    claims: Iterable[Claim], reviews: Iterable[Review], let_in: Collection[str] = ()
) -> Iterator[Claim]:
    """Yield claims as reviewed, in the same order; they are those of the rows of `applied`."""
    decided = in_force(reviews)
    for claim in claims:
        if claim.uid in decided:
            yield claim_of(_applied(claim, decided[claim.uid]))
        elif claim.basis == BASIS or claim.status == PROPOSED:
            yield claim_of(claim_row(as_read(claim, let_in)))
        else:
            yield claim


def _accepted(claim: Claim) -> Claim:
    """Return a claim that rules read as the ordinary claim that it is after acceptance."""
    status = "asserted" if claim.status == PROPOSED else claim.status
    basis = "listing" if status == "listed" else "statement"
    return replace(claim, status=status, basis=basis, rules=claim.rules or (UNNAMED,))


def _applied(read: Claim, review: Review) -> Row:
    """Return the row of a claim after a review."""
    claim = _judged(read, review.verdict)
    # The loader notes that a claim is not reviewed, which ends with the review.
    before = claim.note.replace(", not reviewed", "")
    note = f"{DONE[review.verdict]} by {review.by}, {review.on}: {review.why}"
    changed = dict(review.corrected)
    return claim_row(
        replace(
            claim,
            subject=changed.get("subject", claim.subject),
            predicate=changed.get("predicate", claim.predicate),
            object=changed.get("object", claim.object),
            goods=changed.get("goods", claim.goods),
            note=f"{before}; {note}" if before else note,
        )
    )


def _judged(claim: Claim, verdict: str) -> Claim:
    """Return a claim with the status and the grade that a verdict gives it."""
    unread = claim.basis == BASIS or claim.status == PROPOSED
    if verdict in ("accept", "correct"):
        if unread:
            claim = _accepted(claim)
        return replace(claim, grade=READ.get(claim.grade, claim.grade))
    if unread:
        # Rules that the case lets in do not outweigh a person who read the claim and was not sure.
        claim = as_read(replace(claim, basis=BASIS), ())
    if verdict == "reject":
        return replace(claim, status=REJECTED)
    if not unread and claim.grade[1:] in ("2", "3"):
        return replace(claim, grade=claim.grade[:1] + "4")
    return claim


def append(path: Path, table: str, fields: Mapping[str, str]) -> None:
    """Add a `[[table]]` to a decisions file, whole or not at all, and leave the rest unchanged.

    Fields with an empty value are left out.

    Raises:
        BadInput: A text cannot be kept (see `toml_table`), or the file is none that can be read.
    """
    before = ""
    if path.is_file():
        read_toml(path)  # behind what cannot be read, nothing that is added could be
        before = text_of_file(path)
    given = {name: value for name, value in fields.items() if value}
    between = "\n\n" if before.strip() else ""
    written = before.rstrip("\n") + between + toml_table(table, given, str(path))
    if len(written.encode()) > LARGEST:
        raise wrong(str(path), "a file that is full", f"at most {LARGEST >> 20} MiB in it")
    write_whole(path, written)
