"""A change note: what differs between two states of a case, as sentences; nothing is judged."""

from __future__ import annotations

from collections.abc import Sequence

from ..evidence import Evidence
from ..sentences import number
from ..teller import Answer
from .model import Block, Bullets, Paragraph, Report, Run, Table
from .parts import heading, label

MOST = 60  # lines of one kind that are printed
WORDS = {"claims": "Claims", "edges": "Relations and their support", "documents": "Documents"}


def build(left: str, right: str, found: Answer, evidence: Evidence) -> Report:
    """Return the note of a `compare.diff`; `evidence` is of the right state, for the counts' notes."""
    rows = []
    for kind, title in WORDS.items():
        counts = [len(found[kind][how]) for how in ("added", "removed", "changed")]
        line = f"{title}: {number(counts[0])} added, {number(counts[1])} removed, {number(counts[2])} changed."
        note = (evidence.computed(f"changes:{kind}", [line]),)
        rows.append(((label(title),), *((Run(number(n), note),) for n in counts)))
    same = not any(found[kind][how] for kind in WORDS for how in ("added", "removed", "changed"))
    lead = "Nothing differs between the two states." if same else "What differs between the two states, by kind:"
    blocks: list[Block] = [
        Paragraph((label(f"From {left} to {right}. {lead}"),), lead=True),
        Table(("", "Added", "Removed", "Changed"), tuple(rows)),
    ]
    for kind, title in WORDS.items():
        for how in ("added", "removed", "changed"):
            blocks += _listed(f"{title}: {how}", found[kind][how])
    return Report("Change note", f"From {left} to {right}.", blocks, evidence.notes)


def _listed(title: str, texts: Sequence[str]) -> list[Block]:
    if not texts:
        return []
    items = [(label(text),) for text in texts[:MOST]]
    if len(texts) > MOST:
        items.append((label(f"and {number(len(texts) - MOST)} more: entrepot diff has all"),))
    return [heading(title, 3), Bullets(tuple(items))]
