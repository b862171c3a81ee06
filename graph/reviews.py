"""What people decided about claims read by rules: accepted, corrected, rejected, unsure; recorded, reversible.

A review never touches the ledger: it is applied when claims are read, so that taking it back gives
the claim as it was. Later reviews of a claim replace earlier ones; `undo` leaves the claim unreviewed.
Without a review that accepts it, a claim that rules read is a proposal (`proposals`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from .dates import check
from .errors import wrong
from .files import read_tables, write_whole
from .model import Claim
from .proposals import BASIS, PROPOSED, REJECTED, UNNAMED, as_read
from .schema import schema
from .tables import Row, claim_of, claim_row

NEEDED = ("claim", "verdict", "by", "on", "why")
VERDICTS = ("accept", "correct", "reject", "unsure", "undo")
FIELDS = ("subject", "predicate", "object", "goods")
READ = {
    "B3": "B2",
    "B4": "B3",
}  # what a person has read counts as a hand-read claim of the same hedge


@dataclass(frozen=True, slots=True)
class Review:
    """A person's verdict on a claim; `corrected` holds (field, value) pairs, `until` a day to look again."""

    claim: str
    verdict: str
    by: str
    on: str
    why: str
    until: str = ""
    corrected: tuple[tuple[str, str], ...] = ()


def read_reviews(path: Path) -> list[Review]:
    """Read `[[review]]` tables; raise `BadInput` with the file and number of a wrong one."""
    return [_review(item, where) for item, where in read_tables(path, "review", NEEDED)]


def _review(item: Mapping[str, object], where: str) -> Review:
    claim, verdict, by, on, why = (str(item[n]) for n in NEEDED)
    corrected = tuple((f, str(item[f])) for f in FIELDS if f in item)
    review = Review(claim, verdict, by, on, why, str(item.get("until", "")), corrected)
    checked(review, where)
    return review


def checked(review: Review, where: str) -> None:
    """Raise `BadInput` for a review that says nothing that can be done."""
    if review.verdict not in VERDICTS:
        raise wrong(where, review.verdict, "one of " + ", ".join(VERDICTS))
    if not (review.by.strip() and review.why.strip()):
        raise wrong(where, "no name or no reason", "who decided it and why")
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
    """Return the last review of each claim that was not taken back."""
    last = {r.claim: r for r in reviews}
    return {uid: r for uid, r in last.items() if r.verdict != "undo"}


def applied(
    rows: Iterable[Row], reviews: Iterable[Review], let_in: Collection[str] = ()
) -> Iterator[Row]:
    """Yield the claims table as reviewed: the same rows in the same order, each with its own version.

    What rules read and no review accepts is a proposal, whatever its row says, unless all its rules are `let_in`.
    """
    decided = in_force(reviews)
    for row in rows:
        uid = str(row["uid"])
        if uid in decided:
            yield _applied(row, decided[uid])
        elif row["basis"] == BASIS or row["status"] == PROPOSED:
            yield claim_row(as_read(claim_of(row), let_in))
        else:
            yield row


def _accepted(claim: Claim) -> Claim:
    """Return a claim that rules read as the ordinary claim it is once a person has read it."""
    status = "asserted" if claim.status == PROPOSED else claim.status
    basis = "listing" if status == "listed" else "statement"
    return replace(claim, status=status, basis=basis, rules=claim.rules or (UNNAMED,))


def _applied(row: Row, review: Review) -> Row:
    claim = claim_of(row)
    unread = claim.basis == BASIS or claim.status == PROPOSED
    if unread and review.verdict in ("accept", "correct"):
        claim = _accepted(claim)
    elif unread:
        claim = as_read(replace(claim, basis=BASIS), ())
    grade, status = claim.grade, claim.status
    if review.verdict in ("accept", "correct"):
        grade = READ.get(grade, grade)
    elif review.verdict == "reject":
        status = REJECTED
    elif not unread:
        grade = claim.grade[:1] + "4" if claim.grade[1:] in ("2", "3") else claim.grade
    said = {
        "accept": "read and accepted",
        "correct": "corrected",
        "reject": "rejected",
        "unsure": "read, not sure",
    }
    note = f"{said[review.verdict]} by {review.by}, {review.on}: {review.why}"
    changed = dict(review.corrected)
    return claim_row(
        replace(
            claim,
            grade=grade,
            status=status,
            subject=changed.get("subject", claim.subject),
            predicate=changed.get("predicate", claim.predicate),
            object=changed.get("object", claim.object),
            goods=changed.get("goods", claim.goods),
            note="; ".join(n for n in (claim.note.replace(", not reviewed", ""), note) if n),
        )
    )


def append(path: Path, table: str, fields: Mapping[str, str]) -> None:
    """Add a `[[table]]` to a decisions file, whole or not at all; what stands there stays as it is."""
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    lines = [f"{name} = {_quoted(value)}" for name, value in fields.items() if value]
    write_whole(
        path,
        before.rstrip("\n")
        + ("\n\n" if before.strip() else "")
        + "\n".join([f"[[{table}]]", *lines])
        + "\n",
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    plain = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped)
    return f'"{plain}"'
