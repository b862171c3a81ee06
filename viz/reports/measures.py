"""Designations in a brief: authority, measure, act, day, and their timing against the steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..evidence.evidence import Evidence
from ..wording.sentences import name
from ..words import Words
from .model import Block, Paragraph, Run, Runs, Table
from .runs import heading, heads, label

if TYPE_CHECKING:
    from ..answers.records import Designation, NamedRecord


def measures(evidence: Evidence, parties: Iterable[tuple[Designation, str]]) -> list[Block]:
    """Return the designations of the parties; each comes from `context` with its step."""
    say = evidence.words
    legs: dict[tuple[str, str], dict[str, list[str]]] = {}
    first: dict[tuple[str, str], Designation] = {}
    for item, step in parties:
        key = (item["party"], item["claim"])
        first.setdefault(key, item)
        if item["relation"]:
            legs.setdefault(key, {}).setdefault(item["relation"], []).append(step)
    rows: list[tuple[Runs, ...]] = []
    for key, item in sorted(
        first.items(), key=lambda pair: (pair[0][0], pair[1]["from"] or "", pair[0][1])
    ):
        notes = (evidence.note(item["claim"]),)
        since = (
            (Run(say.day(item["from"]), notes),) if item["from"] else (Run(say("day-not-printed")),)
        )
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
    head = heads(
        say, "head-party", "head-authority", "head-measure", "head-act", "head-from", "head-leg-day"
    )
    if not any(cell[5][0].text for cell in rows):
        head, rows = head[:5], [row[:5] for row in rows]
    return [*blocks, Table(head, tuple(rows))]


def frozen(
    evidence: Evidence, named: Iterable[NamedRecord], shown: Iterable[tuple[Designation, str]] = ()
) -> list[Block]:
    """Return the parties named by the brief's claims that are under an asset freeze.

    `shown` are measures that stand in the table above: their parties are not told of again.
    """
    say = evidence.words
    rows: list[tuple[Runs, ...]] = []
    above = {measure["party"] for measure, _ in shown}
    found = [n for n in named if n["frozen"] and n["node"]["name"] not in above]
    for item in sorted(found, key=lambda n: (n["node"]["name"], n["node"]["uid"])):
        roles = {r["claim"] for r in item["roles"] if r["role"] == item["roles"][0]["role"]}
        by: dict[str, list[str]] = {}
        for uid in item["listings"]:
            claim = evidence.folded.claims[uid]
            since = (
                say.day(claim.interval.start) if claim.interval.start else say("day-not-printed")
            )
            text = say("frozen-by", by=name(evidence.ids, claim.subject), day=since)
            by.setdefault(text, []).append(uid)
        cells: list[Run] = []
        for text, uids in by.items():
            cells += [
                *([Run("; ")] if cells else []),
                Run(text, tuple(evidence.note(u) for u in uids)),
            ]
        role = Run(item["role"], tuple(evidence.note(c) for c in sorted(roles)[:2]))
        rows.append(((label(item["node"]["name"]),), (role,), tuple(cells)))
    if not rows:
        return []
    lead = Paragraph((label(say("frozen-lead")),))
    return [lead, Table(heads(say, "head-party", "head-role", "head-frozen-by"), tuple(rows))]


def measure(words: Words, item: Designation) -> str:
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
