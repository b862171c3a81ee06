"""A correction note: the printed lines of a brief that rest on one claim, and the claim now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...graph.errors import NotFound
from ...graph.identity import Identities
from ...graph.model import Claim
from ...graph.reviews import Review
from ..wording.sentences import sentence
from ..words import Words
from .house_style import HouseStyle
from .model import Block, Bullets, Figure, Heading, Paragraph, Report, Run, Runs, Table
from .runs import heading, label


def lines(report: Report) -> Iterator[tuple[str, Runs]]:
    """Yield each paragraph, item and table row of a brief with the heading above it."""
    under = report.house.words("the-answer")
    for block in report.blocks:
        match block:
            case Heading(_, found):
                under = "".join(r.text for r in found)
            case Paragraph(found, _):
                yield under, found
            case Bullets(items):
                yield from ((under, item) for item in items)
            case Table(_, rows):
                yield from (
                    (under, tuple(r for cell in row for r in _spaced(cell))) for row in rows
                )
            case Figure(_, caption):
                yield under, caption


def _spaced(cell: Runs) -> Runs:
    return (*cell, Run("; "))


def resting(report: Report, claim: str) -> list[tuple[str, str, bool]]:
    """Return what rests on a claim: heading, line, and whether it does so by a computation only."""
    own = {n.number for n in report.notes if n.claim == claim}
    worked = {
        n.number
        for n in report.notes
        if not n.claim and any(_names(line, claim) for line in n.lines)
    }
    found = []
    for under, runs in lines(report):
        cited = {n for r in runs for n in r.notes}
        if cited & (own | worked):
            text = "".join(r.text for r in runs).strip().strip(";").strip()
            found.append((under, text, not cited & own))
    return list(dict.fromkeys(found))


def _names(line: str, claim: str) -> bool:
    return any(
        line.startswith(f"{claim}{end}") or f" {claim}{end}" in line or f"({claim}{end}" in line
        for end in " :,;)"
    )


def build(
    report: Report,
    claim: str,
    now: Mapping[str, Claim],
    ids: Identities,
    today: str,
    review: Review | None,
    house: HouseStyle,
) -> Report:
    """Return the note.

    `now` holds the claims of the newest version, `review` is the decision about the claim.

    Raises `NotFound` where nothing in the brief rests on the claim.
    """
    say = house.words
    found = resting(report, claim)
    if not found:
        raise NotFound(f"brief --correct: nothing in “{report.title}” rests on {claim}")
    before = next(
        (n.lines[0] for n in report.notes if n.claim == claim), say("correction-not-alone")
    )
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
        blocks.append(
            Paragraph(
                (
                    label(
                        say("decided", verdict=verdict, by=review.by, on=review.on, why=review.why)
                    ),
                )
            )
        )
    groups: Sequence[tuple[str, bool]] = (
        ("heading-in-its-words", False),
        ("heading-worked-out", True),
    )
    for key, computed in groups:
        items = [(label(f"{under}: {text}"),) for under, text, by in found if by is computed]
        if items:
            blocks += [heading(say, key), Bullets(tuple(items))]
    values = {"claim": claim, "data": report.made.data, "code": report.made.code}
    subtitle = say("subtitle-correction", day=say.day(today), **values)
    return Report(say("title-correction", title=report.title), subtitle, blocks, [], house=house)


def _now(uid: str, now: Mapping[str, Claim], ids: Identities, words: Words) -> str:
    claim = now.get(uid)
    if claim is None:
        return words("correction-gone")
    day = words.day(claim.known_by) if claim.known_by else words("never")
    status = words.term("status", claim.status)
    return words(
        "correction-now", sentence=sentence(claim, ids), status=status, grade=claim.grade, day=day
    )
