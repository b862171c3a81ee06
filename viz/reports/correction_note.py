"""A correction note: the printed lines of a brief that rest on one claim, and the claim now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...graph.errors import NotFound
from ...graph.identity import Identities
from ...graph.model import Claim
from ...graph.reviews import Review
from ..wording.sentences import sentence
from ..words import Words
from .document import Block, Bullets, Figure, Heading, Paragraph, Report, Run, Runs, Table, text_of
from .house_style import HouseStyle
from .message_runs import heading, label


def lines(report: Report) -> Iterator[tuple[str, Runs]]:
    """Yield each paragraph, item and table row of a brief with the heading above it."""
    under = report.house.words("the-answer")
    for block in report.blocks:
        match block:
            case Heading(_, runs):
                under = text_of(runs)
            case Paragraph(runs, _):
                yield under, runs
            case Bullets(items):
                for item in items:
                    yield under, item
            case Table(_, rows):
                for row in rows:
                    yield under, _row(row)
            case Figure(_, caption):
                yield under, caption


def _row(cells: Sequence[Runs]) -> Runs:
    """Return the cells of a row as one line, each with a semicolon after it."""
    runs: list[Run] = []
    for cell in cells:
        runs += [*cell, Run("; ")]
    return tuple(runs)


def resting(report: Report, claim: str) -> list[tuple[str, str, bool]]:
    """Return the lines that rest on a claim.

    Each has its heading, its text, and whether it rests on the claim by a computation only.
    """
    own: set[int] = set()
    computed: set[int] = set()
    for note in report.notes:
        if note.claim == claim:
            own.add(note.number)
        elif not note.claim and any(_names(line, claim) for line in note.lines):
            computed.add(note.number)
    found: dict[tuple[str, str, bool], None] = {}
    for under, runs in lines(report):
        cited: set[int] = set()
        for run in runs:
            cited.update(run.notes)
        if cited & (own | computed):
            # The cells of a row end in a semicolon each, of which the last is not wanted.
            text = text_of(runs).strip().strip(";").strip()
            found[under, text, not cited & own] = None
    return list(found)


def _names(line: str, claim: str) -> bool:
    """Return whether a line of a computation names a claim."""
    # With what stands around it: the uid of one claim can be the beginning of another's.
    return bool(re.search(rf"(?:\A|[ (]){re.escape(claim)}[ :,;)]", line))


def build(
    report: Report,
    claim: str,
    now: Mapping[str, Claim],
    ids: Identities,
    today: str,
    review: Review | None,
    house: HouseStyle,
) -> Report:
    """Return the note on a claim of a brief.

    `now` holds the claims of the newest version, `review` is the decision about the claim.

    Raises:
        NotFound: Nothing in the brief rests on the claim.
    """
    say = house.words
    rows = resting(report, claim)
    if not rows:
        raise NotFound(f"brief --correct: nothing in “{report.title}” rests on {claim}")
    before = _printed(report, claim) or say("correction-not-alone")
    lead = say("correction-lead", day=say.day(today), state=str(report.made.state))
    blocks: list[Block] = [
        Paragraph((label(lead),), lead=True),
        heading(say, "heading-printed"),
        Paragraph((label(before),)),
        heading(say, "heading-now"),
        Paragraph((label(_now(claim, now, ids, say)),)),
    ]
    if review:
        verdict = say.term("verdict", review.verdict)
        text = say("decided", verdict=verdict, by=review.by, on=review.on, why=review.why)
        blocks.append(Paragraph((label(text),)))
    groups: Sequence[tuple[str, bool]] = (
        ("heading-in-its-words", False),
        ("heading-worked-out", True),
    )
    for key, computed in groups:
        items = [(label(f"{under}: {text}"),) for under, text, by in rows if by is computed]
        if items:
            blocks += [heading(say, key), Bullets(tuple(items))]
    values = {"claim": claim, "data": report.made.data, "code": report.made.code}
    subtitle = say("subtitle-correction", day=say.day(today), **values)
    return Report(say("title-correction", title=report.title), subtitle, blocks, [], house=house)


def _printed(report: Report, claim: str) -> str:
    """Return the sentence of a claim in the notes of a brief, or an empty text."""
    # A claim that must not stand alone has no note of its own in the brief.
    for note in report.notes:
        if note.claim == claim:
            return note.lines[0]
    return ""


def _now(uid: str, now: Mapping[str, Claim], ids: Identities, words: Words) -> str:
    claim = now.get(uid)
    # A newer edition of its source may no longer have the row.
    if claim is None:
        return words("correction-gone")
    day = words.day(claim.known_by) if claim.known_by else words("never")
    status = words.term("status", claim.status)
    return words(
        "correction-now", sentence=sentence(claim, ids), status=status, grade=claim.grade, day=day
    )
