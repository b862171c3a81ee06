"""What a page carries as data: cards and lines by columns, where they stand, their states on other dates."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from markupsafe import Markup

from . import palette
from .figures import FONT
from .layout import Layout
from .lettering import safe, width
from .replay import Clock, Clocked, Item
from .scene import Line, Scene

MANY = 400  # lines up to which a page has its table and notes without a script, and moves with all lines drawn
THEN = (
    "small", "known", "weight", "denied", "partial", "support", "printed", "word", "voices", "denied_by", "public",
    "statuses", "sources", "claims",
)  # fmt: skip
Data = dict[str, Any]


def clean(value: Any) -> Any:
    """Return plain data with every text freed of control characters and direction marks."""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, Mapping):
        return {clean(k): clean(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [clean(v) for v in value]
    return value


def block(value: Any, small: bool = False) -> Markup:
    """Return data as JSON that can stand in a script block: no character in it can end the block.

    With `small` it is deflated (RFC 1951) and written in base 64: a page of 60 cards goes by mail.
    """
    text = _json(value)
    if "\\u00" in text:  # a control character in some text
        text = _json(clean(value))
    text = safe(text)  # marks of direction go, in every text at once
    if small:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return Markup(base64.b64encode(packer.compress(text.encode()) + packer.flush()).decode())  # letters only
    for char in "<>&":
        if char in text:
            text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # JSON with what could end the block escaped


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def columns(rows: Sequence[Mapping[str, Any]], names: Sequence[str]) -> Data:
    """Return rows as columns: what all rows share stands once."""
    same, each = {}, {}
    for name in names:
        values = [row[name] for row in rows]
        if values and all(v == values[0] for v in values):
            same[name] = values[0]
        else:
            each[name] = values
    return {"count": len(rows), "same": same, "each": each}


def cards(scene: Scene, placed: Layout, keys: Mapping[str, Sequence[str]]) -> list[Data]:
    """Return the nodes of the model: one a card of each band; `keys` are what a search finds an entity by."""
    found = []
    for at, band in enumerate(scene.bands):
        for card in band.cards:
            box = placed.cards[at, card.uid]
            found.append(
                {
                    "id": f"{at}|{card.uid}", "uid": card.uid, "name": card.name, "family": card.family,
                    "end": card.end, "x": box.x, "y": box.y, "text": box.text, "small": box.small,
                    "pills": pilled(card.pills), "keys": (card.name, *keys.get(card.uid, ()), card.uid),
                }
            )  # fmt: skip
    return found


def pilled(pills: Sequence[str]) -> list[list[Any]]:
    """Return pills with their widths in pixels."""
    return [[p, round(width(p, 8.5) + 10, 1)] for p in pills]


def lines(scene: Scene, placed: Layout) -> list[Data]:
    """Return the edges of the model, in the order of the scene; ends are numbers of cards."""
    found, first = [], 0
    for band in scene.bands:
        number = {card.uid: first + at for at, card in enumerate(band.cards)}
        first += len(band.cards)
        for x in band.lines:
            box = placed.labels.get(x.uid)
            entry = {
                "uid": x.uid, "source": number[x.source], "target": number[x.target], "label": x.label,
                "relation": x.relation, "goods": x.goods, "level": x.level, **then(x),
            }  # fmt: skip
            entry["text"] = box.text if box else ()
            if box:
                entry["small"] = box.small
            found.append(entry)
    return found


def then(line: Line) -> Data:
    """Return what of a line depends on the dates asked for."""
    found = {name: getattr(line, name) for name in THEN}
    if line.support is not None:
        found["support"] = round(line.support, 9)
    return found


def placed_data(kind: str, placed: Layout, scene: Scene) -> Data:
    """Return a layout by columns, in the order of cards and lines."""
    boxes = [placed.cards[at, c.uid] for at, band in enumerate(scene.bands) for c in band.cards]
    found: Data = {
        "kind": kind, "width": placed.width, "height": placed.height,
        "cards": {name: [getattr(b, name) for b in boxes] for name in "xywh"},
        "headings": [list(h) for h in placed.headings], "strips": [[s.heading, s.top, s.bottom] for s in placed.strips],
    }  # fmt: skip
    if placed.paths:
        labels = [placed.labels[x.uid] for x in scene.lines]
        found["labels"] = {name: [getattr(b, name) for b in labels] for name in "xywh"}
        found["paths"] = [[p.d, *p.tip, *p.way] for p in (placed.paths[x.uid] for x in scene.lines)]
    return found


def _items(items: Sequence[Item]) -> list[list[Any]]:
    return [[i.known, i.start, i.end, *([True] if i.passes else [])] for i in items]


def line_states(line: Line, clocked: Clocked) -> Data:
    """Return the states of a line: what differs from today's, None for not there yet."""
    base = then(line)
    states: dict[str, Data | None] = {}
    for mask, state in clocked.states.items():
        if state is None:
            states[mask] = None
        else:
            now = then(state)
            states[mask] = {name: now[name] for name in THEN if now[name] != base[name]}
    simple = len(clocked.items) == 1 and states.get("0", "") is None and states.get("1") == {}
    found: Data = {"items": _items(clocked.items)}
    if not simple:
        found["states"] = states
    return found


def card_states(clocked: Clocked) -> Data:
    """Return the states of a card: its pills."""
    return {"items": _items(clocked.items), "states": {m: pilled(p) for m, p in clocked.states.items()}}


def trace(today: Sequence[Any], clocked: Clocked | None) -> Data:
    """Return the lists of routes and which holds for which set of items."""
    lists: list[Any] = [list(today)]
    states = {}
    for mask, found in clocked.states.items() if clocked else ():
        if found not in lists:
            lists.append(found)
        states[mask] = lists.index(found)
    return {"items": _items(clocked.items) if clocked else [], "states": states, "lists": lists, "today": 0}


def clock_data(clock: Clock) -> Data:
    """Return the steps of the sliders."""
    return {"known": clock.known, "spans": clock.spans, "newest": clock.newest}


def looks() -> Data:
    """Return colours, glyphs, strokes and the font, as figures use them too."""
    return {
        "light": palette.LIGHT, "dark": palette.DARK, "looks": {f: asdict(look) for f, look in palette.LOOKS.items()},
        "known": palette.KNOWN, "widths": palette.WIDTHS, "font": FONT,
    }  # fmt: skip
