"""Statements and figures that differ, side by side; figures are never added up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..wording.dates import day
from .layout import say

if TYPE_CHECKING:
    from ..answers.records import Conflict, ConflictLine


def _who(line: ConflictLine) -> str:
    begin = f", from {day(line['from'])}" if line["from"] else ""
    return f"{line['asserter']} ({day(line['known_by'])}{begin})"


def _groups(items: Sequence[Conflict]) -> list[dict[str, str]]:
    """Return statements that are set against one another, by claim: those that share a statement are one group."""
    groups: list[dict[str, str]] = []
    for item in items:
        if item["kind"] == "claims":
            pair = {line["claim"]: line["figure"] for line in item["lines"]}
            joined = [g for g in groups if g.keys() & pair.keys()]
            groups = [g for g in groups if not g.keys() & pair.keys()]
            merged: dict[str, str] = {}
            for each in (*joined, pair):
                merged |= each
            groups.append(merged)
    return groups


def conflicts(items: Sequence[Conflict]) -> Iterator[str]:
    """Yield statements that are set against one another, then figures, each with who gave it and when."""
    for group in _groups(items):
        yield from say("These statements do not agree:", 2)
        for uid, statement in group.items():
            yield from say(f"{statement} ({uid})", 4)
    for item in items:
        if item["kind"] == "figures":
            unit = item["what"].removeprefix("figures in ").partition(",")[0]
            yield from say(f"Figures in {unit}, which must not be added up:", 2)
            for line in item["lines"]:
                yield from say(f"{_who(line)}: {line['figure']} ({line['claim']})", 4)
