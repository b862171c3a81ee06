"""Owners in a dossier: each regime's verdict, the stakes behind it, and the open points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from ..answers.ownership import open_points, stake, told
from ..evidence.panel_builders import Evidence
from .document import Block, Bullets, Paragraph, Run, Runs
from .message_runs import heading, label
from .sections import SOURCE_LANGUAGE, said_items

if TYPE_CHECKING:
    from ..answers.records import OwnershipDenial, OwnershipVerdict, StakeRecord


def owners(evidence: Evidence, uid: str) -> list[Block]:
    """Return each regime's verdict on a party's owners; an empty list without owners on file."""
    items, say = evidence.serializer.ownership(uid), evidence.words
    if not items:
        return []
    lines: list[Runs] = []
    for item in items:
        note = evidence.computed(f"ownership:{uid}:{item['regime']}", _steps(evidence, item))
        lines.append((Run(told(item, say), (note,)),))
    # Several regimes rest on the same stakes, and each is printed once for all of them.
    stakes = dict.fromkeys(_stakes(evidence, items))
    blocks: list[Block] = [
        heading(say, "heading-ownership"),
        Paragraph((label(say("owned-heading-day", day=say.day(items[0]["on"]))),)),
        Bullets(tuple(lines)),
    ]
    if stakes:
        blocks.append(Bullets(tuple(stakes)))
    questions = open_points(items, say)
    if questions:
        blocks.append(Bullets(tuple((label(text),) for text in questions)))
    untold: set[str] = set()
    for item in items:
        untold.update(map(itemgetter("claim"), item["untold"]))
    if untold:
        blocks.append(Bullets(tuple(said_items(evidence, sorted(untold)))))
    return [*blocks, *_rules(evidence, items)]


def _stakes(evidence: Evidence, items: Sequence[OwnershipVerdict]) -> Iterator[Runs]:
    """Yield the stakes behind some verdicts, each claim once, then listings and denials."""
    say = evidence.words
    stakes: dict[str, StakeRecord] = {}
    for item in items:
        for record in item["stakes"]:
            stakes[record["claim"]] = record
    for claim, record in stakes.items():
        yield (Run(stake(record, say), (evidence.note(claim),)),)
    for item in items:
        for owner in filter(itemgetter("listings"), item["contributors"]):
            notes = tuple(map(evidence.note, owner["listings"]))
            key = "owned-by-list" if owner["surely"] else "owned-by-list-open"
            yield (Run(say(key, who=owner["name"]), notes),)
        for control in item["controlled"]:
            ends = {"owner": control["owner"]["name"], "owned": control["owned"]["name"]}
            yield (Run(say("owned-control", **ends), (evidence.note(control["claim"]),)),)
        for denial in item["denials"]:
            yield (label(say("owned-denied")), Run(" "), _said(evidence, denial))


def _rules(evidence: Evidence, items: Sequence[OwnershipVerdict]) -> list[Block]:
    """Return the citations of the rules that gave the verdicts, each rule once."""
    # The text of a rule stays in the language of its publisher, as all texts of sources do.
    texts: dict[str, str] = {}
    for item in items:
        if item["rule"]:
            texts[item["rule"]] = f"{item['rule']}: {item['citation']}; {item['read']}."
    if not texts:
        return []
    rules = [(Run(text, label=True, lang=SOURCE_LANGUAGE),) for text in texts.values()]
    return [Paragraph((label(evidence.words("owned-texts")),)), Bullets(tuple(rules))]


def _steps(evidence: Evidence, item: OwnershipVerdict) -> list[str]:
    say = evidence.words
    return [told(item, say), *(f"{stake(s, say)} ({s['claim']})" for s in item["stakes"])]


def _said(evidence: Evidence, item: OwnershipDenial) -> Run:
    return Run(item["sentence"], (evidence.note(item["uid"]),), lang=SOURCE_LANGUAGE)
