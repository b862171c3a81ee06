"""Owners in a dossier: each regime's verdict, the stakes behind it, and the open points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..answers.ownership import open_points, stake, told
from ..evidence.evidence import Evidence
from .model import Block, Bullets, Paragraph, Run, Runs
from .runs import heading, label
from .sections import SOURCE_LANGUAGE, said

if TYPE_CHECKING:
    from ..answers.records import OwnershipDenial, OwnershipVerdict


def owners(evidence: Evidence, uid: str) -> list[Block]:
    """Return each regime's verdict on a party's owners; an empty list without owners on file."""
    items, say = evidence.serializer.ownership(uid), evidence.words
    if not items:
        return []
    lines: list[Runs] = []
    for item in items:
        note = evidence.computed(f"ownership:{uid}:{item['regime']}", _steps(evidence, item))
        lines.append((Run(told(item, say), (note,)),))
    claims = {s["claim"]: s for item in items for s in item["stakes"]}
    stakes: list[Runs] = [(Run(stake(s, say), (evidence.note(c),)),) for c, s in claims.items()]
    for item in items:
        for each in item["contributors"]:
            notes = tuple(evidence.note(c) for c in each["listings"])
            stakes.append((Run(say("owned-by-list", who=each["name"]), notes),))
        for control in item["controlled"]:
            ends = {"owner": control["owner"]["name"], "owned": control["owned"]["name"]}
            stakes.append((Run(say("owned-control", **ends), (evidence.note(control["claim"]),)),))
        for denial in item["denials"]:
            stakes.append((label(say("owned-denied")), Run(" "), _said(evidence, denial)))
    untold = {u["claim"] for item in items for u in item["untold"]}
    open_: list[Runs] = [(label(text),) for text in open_points(items, say)]
    blocks: list[Block] = [
        heading(say, "heading-ownership"),
        Paragraph((label(say("owned-heading-day", day=say.day(items[0]["on"]))),)),
        Bullets(tuple(lines)),
    ]
    if stakes:
        blocks.append(Bullets(tuple(dict.fromkeys(stakes))))
    if open_:
        blocks.append(Bullets(tuple(open_)))
    if untold:
        blocks.append(Bullets(tuple((said(evidence, c),) for c in sorted(untold))))
    texts = {i["rule"]: f"{i['rule']}: {i['citation']}; {i['read']}." for i in items if i["rule"]}
    rules = tuple((Run(text, label=True, lang=SOURCE_LANGUAGE),) for text in texts.values())
    return [*blocks, Paragraph((label(say("owned-texts")),)), Bullets(rules)] if rules else blocks


def _steps(evidence: Evidence, item: OwnershipVerdict) -> list[str]:
    say = evidence.words
    return [told(item, say), *(f"{stake(s, say)} ({s['claim']})" for s in item["stakes"])]


def _said(evidence: Evidence, item: OwnershipDenial) -> Run:
    return Run(item["sentence"], (evidence.note(item["uid"]),), lang=SOURCE_LANGUAGE)
