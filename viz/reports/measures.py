"""Designations in a brief: authority, measure, act, day, and how each stands to the legs it is set beside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..evidence import Evidence
from ..teller import Answer
from ..words import Words
from .model import Block, Paragraph, Run, Runs, Table
from .telling import heading, heads, label


def measures(evidence: Evidence, parties: Iterable[Answer]) -> list[Block]:
    """Return the designations of the parties; `parties` are those of `beside.designations`, each with its leg."""
    say = evidence.words
    legs: dict[tuple[str, str], dict[str, list[str]]] = {}
    first: dict[tuple[str, str], Answer] = {}
    for item in parties:
        key = (item["party"], item["claim"])
        first.setdefault(key, item)
        if item["relation"]:
            legs.setdefault(key, {}).setdefault(item["relation"], []).append(item["leg"])
    rows: list[tuple[Runs, ...]] = []
    for key, item in sorted(first.items(), key=lambda pair: (pair[0][0], pair[1]["from"] or "", pair[0][1])):
        notes = (evidence.note(item["claim"]),)
        since = (Run(say.day(item["from"]), notes),) if item["from"] else (Run(say("day-not-printed")),)
        stands = [_stands(say, relation, found) for relation, found in legs.get(key, {}).items()]
        rows.append(
            (
                (label(item["party"]),),
                (Run(item["authority"]),),
                (Run(measure(say, item), notes),),
                (Run(item["programme"] or "", notes if item["programme"] else ()),),
                since,
                (label("; ".join(stands)),),
            )
        )
    blocks: list[Block] = [heading(say, "heading-measures")]
    if not rows:
        return [*blocks, Paragraph((Run(say("no-measure")),))]
    head = heads(say, "head-party", "head-authority", "head-measure", "head-act", "head-from", "head-leg-day")
    if not any(cell[5][0].text for cell in rows):
        head, rows = head[:5], [row[:5] for row in rows]
    return [*blocks, Table(head, tuple(rows))]


def measure(words: Words, item: Answer) -> str:
    """Return a measure by its name, with whether it ended or blocks nothing."""
    name = words.term("measure", item["measure"])
    if item["gone"]:
        return words("measure-ended", measure=name)
    return name if item["blocking"] else words("measure-not-blocking", measure=name)


def _stands(words: Words, relation: str, legs: Sequence[str]) -> str:
    """Return how a measure stands to legs: each by name where it is one, else how many."""
    once, how = list(dict.fromkeys(legs)), words.term("stands", relation)
    if len(once) == 1:
        return words("stands-to", how=how, leg=once[0])
    return words("stands-to-many", how=how, legs=str(len(once)))
