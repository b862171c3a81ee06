"""Statements and figures that differ, side by side; figures are never added up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..wording.date_words import day
from .line_layout import say

if TYPE_CHECKING:
    from ..answers.records import Conflict, ConflictLine


def _who(line: ConflictLine) -> str:
    begin = f", from {day(line['from'])}" if line["from"] else ""
    return f"{line['asserter']} ({day(line['known_by'])}{begin})"


def _groups(items: Sequence[Conflict]) -> list[dict[str, str]]:
    """Return statements that contradict one another by claim, in groups that share none."""
    groups: list[dict[str, str]] = []
    for item in items:
        if item["kind"] != "claims":
            continue
        # Three statements that differ come as pairs; a reader wants them side by side once.
        pair = {line["claim"]: line["figure"] for line in item["lines"]}
        merged: dict[str, str] = {}
        others = []
        for group in groups:
            if group.keys() & pair.keys():
                merged |= group
            else:
                others.append(group)
        groups = [*others, merged | pair]
    return groups


def conflicts(items: Sequence[Conflict]) -> Iterator[str]:
    """Yield statements that contradict one another, then figures that differ."""
    for group in _groups(items):
        yield from say("These statements do not agree:", 2)
        for uid, statement in group.items():
            yield from say(f"{statement} ({uid})", 4)
    for item in items:
        if item["kind"] == "figures":
            # The unit is in the heading of the group, which `party_context.conflicts` writes.
            unit = item["what"].removeprefix("figures in ").partition(",")[0]
            yield from say(f"Figures in {unit}, which must not be added up:", 2)
            for line in item["lines"]:
                yield from say(f"{_who(line)}: {line['figure']} ({line['claim']})", 4)
