"""Sheets as a page carries them: lists instead of names, and each text once, however often it is cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..drawing.scene import Card, Line
from ..evidence.evidence import Evidence
from ..evidence.panel import Panel, PanelRow

Packed = Any  # nested lists of texts and of numbers that stand for a text


def of(cards: Iterable[Card], lines: Sequence[Line], evidence: Evidence) -> dict[str, Packed]:
    """Return the sheets of cards and lines, and of every claim that can be opened from them, packed."""
    touching: dict[str, list[str]] = {}
    for line in lines:
        for end in dict.fromkeys((line.source, line.target)):
            touching.setdefault(end, []).append(line.uid)
    found = {
        "cards": {c.uid: evidence.entity(c.uid, touching.get(c.uid, ())) for c in cards},
        "lines": {x.uid: evidence.line(x.uid) for x in lines},
    }
    claims = reachable([s for group in found.values() for s in group.values()], evidence)
    return packed({**found, "claims": claims})


def reachable(sheets: Iterable[Panel], evidence: Evidence) -> dict[str, Panel]:
    """Return the sheets of every claim that can be opened from the sheets given, at any depth."""
    found: dict[str, Panel] = {}
    waiting = list(sheets)
    while waiting:
        for uid in _claims(waiting.pop()):
            if uid not in found and uid in evidence.folded.claims:
                found[uid] = evidence.claim(uid)
                waiting.append(found[uid])
    return found


def _claims(sheet: Panel) -> Iterator[str]:
    for _, rows in sheet.sections:
        for row in rows:
            if row.opens.startswith("claim:"):
                yield row.opens.removeprefix("claim:")
    for chart in sheet.charts:
        yield from (mark.claim for mark in chart.marks)


def _row(row: PanelRow) -> Packed:
    found = [row.text, row.quote, row.small, row.opens, row.link]
    while found and not found[-1]:
        found.pop()
    return found


def _sheet(sheet: Panel) -> Packed:
    sections = [[heading, [_row(row) for row in rows]] for heading, rows in sheet.sections]
    return [sheet.kicker, sheet.title, list(sheet.tags), [list(f) for f in sheet.facts], sections]


def _charts(sheet: Panel) -> Packed:
    return [
        [
            c.unit,
            c.names,
            [[m.name, m.x, m.y, m.upto, m.words, m.claim] for m in c.marks],
            c.days,
            c.ticks,
        ]
        for c in sheet.charts
    ]


def _texts(value: Packed) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def packed(groups: Mapping[str, Mapping[str, Panel]]) -> dict[str, Packed]:
    """Return sheets by group and key as lists: [kicker, title, tags, facts, sections, charts].

    A text that stands more than once is a number: its place in `texts`. In a chart, where numbers are
    positions, texts stay as they are.
    """
    made = {
        group: {key: _sheet(sheet) for key, sheet in sheets.items()}
        for group, sheets in groups.items()
    }
    counted = Counter(
        text for sheets in made.values() for sheet in sheets.values() for text in _texts(sheet)
    )
    texts = [text for text, n in counted.items() if n > 1 and len(text) > 3]
    place: dict[str, int | str] = {text: at for at, text in enumerate(texts)}

    def short(value: Packed) -> Packed:
        if isinstance(value, str):
            return place.get(value, value)
        return [short(v) for v in value]

    found: dict[str, Packed] = {"texts": texts}
    for group, sheets in groups.items():
        found[group] = {}
        for key, sheet in sheets.items():
            charts = _charts(sheet)
            found[group][key] = [*short(made[group][key]), *([charts] if charts else [])]
    return found
