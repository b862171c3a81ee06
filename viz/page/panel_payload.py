"""Panels as a page carries them: lists without names of fields, and each repeated text once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..drawing.scene import Card, Line
from ..evidence.charts import Chart
from ..evidence.panel import Panel, PanelRow
from ..evidence.panel_builders import Evidence

Packed = Any  # nested lists of texts and of numbers that stand for a text
PanelGroups = Mapping[str, Mapping[str, Panel]]


@dataclass(frozen=True, slots=True)
class PagePanels:
    """The panels of a page, packed, and the uids of the claims that are shown by them."""

    packed: dict[str, Packed]
    claims: tuple[str, ...]


def of(cards: Iterable[Card], lines: Sequence[Line], evidence: Evidence) -> dict[str, Packed]:
    """Return the panels of cards and lines, and of the claims that they open, packed."""
    return panels(cards, lines, evidence).packed


def panels(cards: Iterable[Card], lines: Sequence[Line], evidence: Evidence) -> PagePanels:
    """Return the panels of cards and lines, and of the claims that they open.

    Args:
        cards: The cards of a scene.
        lines: Its lines.
        evidence: The panels of the fold.
    """
    # By its ends, so that the panel of a card need not look through all lines.
    touching: dict[str, list[str]] = {}
    for line in lines:
        for end in dict.fromkeys((line.source, line.target)):
            touching.setdefault(end, []).append(line.uid)
    groups = {
        "cards": {
            card.uid: evidence.entity(card.uid, touching.get(card.uid, ())) for card in cards
        },
        "lines": {line.uid: evidence.line(line.uid) for line in lines},
    }
    groups["claims"] = reachable([*groups["cards"].values(), *groups["lines"].values()], evidence)
    return PagePanels(packed(groups), tuple(groups["claims"]))


def reachable(panels: Iterable[Panel], evidence: Evidence) -> dict[str, Panel]:
    """Return the panels of all claims that can be opened from some panels, at any depth."""
    # A claim opens its copies, denials and contradictions, and these open theirs.
    claims: dict[str, Panel] = {}
    waiting = list(panels)
    while waiting:
        for uid in _claims(waiting.pop()):
            if uid not in claims and uid in evidence.folded.claims:
                claims[uid] = evidence.claim(uid)
                waiting.append(claims[uid])
    return claims


def _claims(panel: Panel) -> Iterator[str]:
    """Yield the uids of the claims that a panel opens."""
    for rows in (panel.lead, *(rows for _, rows in panel.sections)):
        for row in rows:
            if row.opens.startswith("claim:"):
                yield row.opens.removeprefix("claim:")
    for chart in panel.charts:
        yield from (mark.claim for mark in chart.marks)


def packed(groups: PanelGroups) -> dict[str, Packed]:
    """Return panels as lists: [kicker, title, tags, facts, sections, lead] and, if any, charts.

    A text that stands more than once is a number, its place in `texts`. In a chart, where numbers
    are positions, texts stay as they are.

    Args:
        groups: Panels by group and key.
    """
    plain = {}
    for group, panels in groups.items():
        plain[group] = {key: _panel(panel) for key, panel in panels.items()}
    texts = _repeated(plain)
    place = {text: number for number, text in enumerate(texts)}
    result: dict[str, Packed] = {"texts": texts}
    for group, panels in groups.items():
        result[group] = {}
        for key, panel in panels.items():
            result[group][key] = _numbered(plain[group][key], place)
            if panel.charts:
                result[group][key].append(list(map(_chart, panel.charts)))
    return result


def _panel(panel: Panel) -> Packed:
    sections = []
    for heading, rows in panel.sections:
        sections.append([heading, list(map(_row, rows))])
    facts, lead = list(map(list, panel.facts)), list(map(_row, panel.lead))
    return [panel.kicker, panel.title, list(panel.tags), facts, sections, lead]


def _row(row: PanelRow) -> Packed:
    """Return a row without the empty fields at its end."""
    fields = [row.text, row.quote, row.small, row.opens, row.link]
    while fields and not fields[-1]:
        fields.pop()
    return fields


def _chart(chart: Chart) -> Packed:
    marks = []
    for mark in chart.marks:
        marks.append([mark.name, mark.x, mark.y, mark.upto, mark.words, mark.claim])
    return [chart.unit, chart.names, marks, chart.days, chart.ticks]


def _repeated(plain: Mapping[str, Mapping[str, Packed]]) -> list[str]:
    """Return the texts that stand more than once, if a number is shorter than they are."""
    counted = Counter[str]()
    for panels in plain.values():
        for panel in panels.values():
            counted.update(_texts(panel))
    return [text for text, count in counted.items() if count > 1 and len(text) > 3]


def _texts(value: Packed) -> Iterator[str]:
    """Yield all texts in nested lists."""
    for item in value:
        if isinstance(item, str):
            yield item
        else:
            yield from _texts(item)


def _numbered(value: Packed, place: Mapping[str, int]) -> Packed:
    """Return nested lists with the numbers of repeated texts."""
    numbered: list[Packed] = []
    for item in value:
        is_text = isinstance(item, str)
        numbered.append(place.get(item, item) if is_text else _numbered(item, place))
    return numbered
