"""Sheets as a page carries them: lists instead of names, and each text once, however often it is cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple
from typing import Any

from .evidence import Evidence
from .sheet import Sheet

Packed = Any  # nested lists of texts and of numbers that stand for a text


def reachable(sheets: Iterable[Sheet], evidence: Evidence) -> dict[str, Sheet]:
    """Return the sheets of every claim that can be opened from the sheets given, at any depth."""
    found: dict[str, Sheet] = {}
    waiting = list(sheets)
    while waiting:
        for uid in _claims(waiting.pop()):
            if uid not in found and uid in evidence.folded.claims:
                found[uid] = evidence.claim(uid)
                waiting.append(found[uid])
    return found


def _claims(sheet: Sheet) -> Iterator[str]:
    for _, rows in sheet.sections:
        for row in rows:
            if row.opens.startswith("claim:"):
                yield row.opens.removeprefix("claim:")
    for chart in sheet.charts:
        yield from (mark.claim for mark in chart.marks)


def _lists(value: Any) -> Packed:
    """Return nested tuples as lists, without the empty texts at their ends."""
    if not isinstance(value, tuple):
        return value
    found = [_lists(v) for v in value]
    while found and found[-1] in ("", []):
        found.pop()
    return found


def _texts(value: Packed) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def packed(groups: Mapping[str, Mapping[str, Sheet]]) -> dict[str, Packed]:
    """Return sheets by group and key as lists: [kicker, title, tags, facts, sections, charts].

    A text that stands more than once is a number: its place in `texts`. In a chart, where numbers are
    positions, texts stay as they are.
    """
    made = {group: {key: _lists(astuple(sheet)) for key, sheet in sheets.items()} for group, sheets in groups.items()}
    counted = Counter(t for sheets in made.values() for sheet in sheets.values() for t in _texts(sheet[:5]))
    texts = [t for t, n in counted.items() if n > 1 and len(t) > 3]
    place = {t: at for at, t in enumerate(texts)}

    def short(value: Packed) -> Packed:
        if isinstance(value, str):
            return place.get(value, value)
        return [short(v) for v in value] if isinstance(value, list) else value

    return {
        "texts": texts,
        **{
            group: {key: [*short(sheet[:5]), *sheet[5:]] for key, sheet in sheets.items()}
            for group, sheets in made.items()
        },
    }
