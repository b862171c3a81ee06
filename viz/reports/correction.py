"""A correction note: which printed sentences and numbers of a brief rest on one claim, and what the claim says now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...graph.dates import printed as day
from ...graph.errors import NotFound
from ...graph.identity import Identities
from ...graph.model import Claim
from ..sentences import sentence
from .model import Block, Bullets, Figure, Heading, Paragraph, Report, Run, Runs, Table
from .parts import heading, label


def lines(report: Report) -> Iterator[tuple[str, Runs]]:
    """Yield the lines of a brief, a paragraph, an item or a row of a table each, with the heading they stand under."""
    under = "The answer"
    for block in report.blocks:
        match block:
            case Heading(_, found):
                under = "".join(r.text for r in found)
            case Paragraph(found, _):
                yield under, found
            case Bullets(items):
                yield from ((under, item) for item in items)
            case Table(_, rows, _):
                yield from ((under, tuple(r for cell in row for r in _spaced(cell))) for row in rows)
            case Figure(_, caption):
                yield under, caption


def _spaced(cell: Runs) -> Runs:
    return (*cell, Run("; "))


def resting(report: Report, claim: str) -> list[tuple[str, str, bool]]:
    """Return what rests on a claim: heading, line, and whether it does so by a computation only."""
    own = {n.number for n in report.notes if n.claim == claim}
    worked = {n.number for n in report.notes if not n.claim and any(_names(line, claim) for line in n.lines)}
    found = []
    for under, runs in lines(report):
        cited = {n for r in runs for n in r.notes}
        if cited & (own | worked):
            text = "".join(r.text for r in runs).strip().strip(";").strip()
            found.append((under, text, not cited & own))
    return list(dict.fromkeys(found))


def _names(line: str, claim: str) -> bool:
    return any(
        line.startswith(f"{claim}{end}") or f" {claim}{end}" in line or f"({claim}{end}" in line for end in " :,;)"
    )


def build(report: Report, claim: str, now: Mapping[str, Claim], ids: Identities, today: str, decided: str) -> Report:
    """Return the note; `now` are the claims of the newest state, `decided` what a person decided about the claim.

    Raises `NotFound` where nothing in the brief rests on the claim.
    """
    found = resting(report, claim)
    if not found:
        raise NotFound(f"brief --correct: nothing in “{report.title}” rests on {claim}")
    before = next((n.lines[0] for n in report.notes if n.claim == claim), "It is not printed by itself.")
    state = report.made.state
    lead = (
        f"On {day(today)} this note was written about a brief of ledger state {state}: what in it rests on one claim."
    )
    blocks: list[Block] = [
        Paragraph((label(lead),), lead=True),
        heading("The claim as it was printed"),
        Paragraph((label(before),)),
        heading("The claim now"),
        Paragraph((label(_now(claim, now, ids)),)),
    ]
    if decided:
        blocks.append(Paragraph((label(decided),)))
    groups: Sequence[tuple[str, bool]] = (("Printed in its words", False), ("Numbers worked out with it", True))
    for title, computed in groups:
        items = [(label(f"{under}: {text}"),) for under, text, by in found if by is computed]
        if items:
            blocks += [heading(title), Bullets(tuple(items))]
    subtitle = f"Correction of {day(today)}, claim {claim}; data {report.made.data}, {report.made.code}."
    return Report(f"Correction: {report.title}", subtitle, blocks, [])


def _now(uid: str, now: Mapping[str, Claim], ids: Identities) -> str:
    claim = now.get(uid)
    if claim is None:
        return "It is no longer in the ledger."
    how = f"status {claim.status}, grade {claim.grade}, public {day(claim.known_by) if claim.known_by else 'never'}"
    return f"{sentence(claim, ids)} ({how})"
