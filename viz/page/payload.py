"""What a page carries as data: cards and lines by columns, where they stand, their states on other dates."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from operator import attrgetter, itemgetter
from typing import Any, Protocol

import orjson
from markupsafe import Markup

from ...graph.dates import BEGINNING, END
from ...graph.identity import Identities
from ...graph.naming.names import REASONS, spellings
from ...graph.naming.parts import FOLDS
from ...graph.naming.search import letters
from ..drawing import palette
from ..drawing.layout import Layout
from ..drawing.scene import Card, Line, Scene
from ..drawing.svg import FONT
from ..drawing.text_metrics import safe, width
from .timeline import DatedItem, DatedStates, TimelineSteps

CHUNK = 1024
# How what `safe` takes out begins in UTF-8, a byte each: looking for one is next to nothing, for two it is not.
LEADS = (b"\x7f", b"\xd8", b"\xe2", b"\xef")
C1 = re.compile(rb"\xc2[\x80-\x9f]")
MANY = 400  # lines up to which a page has its table and notes without a script, and moves with all lines drawn
THEN = (
    "small", "known", "weight", "denied", "partial", "support", "printed", "word", "voices", "denied_by", "public",
    "statuses", "sources", "claims",
)  # fmt: skip
Data = dict[str, Any]


class PageModel(Protocol):
    """What is taken from a pyvis `Network`."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    node_ids: list[str]


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
    raw = orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS)
    if b"\\" in raw and re.search(rb"\\u00|\\[bf]", raw):  # a control character in some text
        raw = orjson.dumps(clean(value), option=orjson.OPT_NON_STR_KEYS)
    text = raw.decode()
    if any(lead in raw for lead in LEADS) or C1.search(raw):
        text = safe(text)  # marks of direction go, in every text at once
    if small:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return Markup(
            base64.b64encode(packer.compress(text.encode()) + packer.flush()).decode()
        )  # letters only
    for char in "<>&":
        if char in text:
            text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # JSON with what could end the block escaped


def columns(count: int, each: Mapping[str, Sequence[Any]]) -> Data:
    """Return columns of equal length; what all rows share stands once."""
    same: Data = {}
    kept: Data = {}
    for name, values in each.items():
        first = values[0] if count else None
        if count and first == values[-1] and values.count(first) == count:
            same[name] = first
        else:
            kept[name] = values
    return {"count": count, "same": same, "each": kept}


def cards(
    nodes: Sequence[Mapping[str, Any]], scene: Scene, placed: Layout, ids: Identities
) -> Data:
    """Return the cards by columns, band by band, named as in the model's nodes."""
    found = [
        (c, placed.cards[at, c.uid]) for at, band in enumerate(scene.bands) for c in band.cards
    ]
    sought = [searched(c, ids) for c, _ in found]
    each: dict[str, Sequence[Any]] = {
        "id": [n["id"] for n in nodes],
        "uid": [c.uid for c, _ in found],
        "name": [n["label"] for n in nodes],
        "family": [c.family for c, _ in found],
        "end": [c.end for c, _ in found],
        "text": [b.text for _, b in found],
        "small": [b.small for _, b in found],
        "pills": [pilled(c.pills) if c.pills else () for c, _ in found],
        **{name: [row[name] for row in sought] for name in ("keys", "named", "apart")},
    }
    return columns(len(found), each)


def searched(card: Card, ids: Identities) -> Data:
    """Return what a search finds a card by: `named` names, then identifiers and uid; and what is kept apart from it."""
    entity = ids.entities.get(card.uid)
    if entity is None:
        return {"keys": (card.name, card.uid), "named": 1, "apart": ()}
    spelt = spellings(entity)
    numbers = [v for _, v in entity.identifiers] if entity.identifiers else ()
    return {
        "keys": (*spelt, *numbers, card.uid),
        "named": len(spelt),
        "apart": tuple(ids.twins(card.uid)),
    }


def search_rules(found: Data) -> Data:
    """Return what the page's search needs to find as `graph.names.search` does; `found` are the cards by columns."""
    drawn = found["each"].get("keys") or [found["same"].get("keys", ())]
    texts = (key for keys in drawn for key in keys)
    return {
        "letters": letters(texts),
        "folds": FOLDS,
        "reasons": {str(k): v for k, v in REASONS.items()},
    }


def pilled(pills: Sequence[str]) -> list[list[Any]]:
    """Return pills with their widths in pixels."""
    return [[p, round(width(p, 8.5) + 10, 1)] for p in pills]


def lines(model: PageModel, scene: Scene, placed: Layout, notes: Sequence[Sequence[int]]) -> Data:
    """Return the lines by columns, in the order of the scene; ends are the model's, as numbers of its nodes."""
    found = scene.lines
    number = {key: at for at, key in enumerate(model.node_ids)}
    names = ("label", "relation", "goods", "level", *THEN)
    each: dict[str, list[Any]] = {name: [] for name in names}
    getters = [(each[name], attrgetter(name)) for name in names]
    for at in range(
        0, len(found), CHUNK
    ):  # a part at a time, so that its lines stay in the processor's cache
        part = found[at : at + CHUNK]
        for column, getter in getters:
            column.extend(map(getter, part))
    short = {v: v if v is None else round(v, 6) for v in set(each["support"])}
    each["support"] = list(map(short.__getitem__, each["support"]))
    each["uid"] = list(map(itemgetter("id"), model.edges))
    each["source"] = list(map(number.__getitem__, map(itemgetter("from"), model.edges)))
    each["target"] = list(map(number.__getitem__, map(itemgetter("to"), model.edges)))
    boxes = [placed.labels[x.uid] for x in found] if placed.labels else []
    each["text"] = [b.text for b in boxes] or [()] * len(found)
    if boxes:
        each["small"] = [b.small for b in boxes]
    each["notes"] = list(notes) or [()] * len(found)
    return columns(len(found), each)


def seen(found: Data) -> dict[str, set[Any]]:
    """Return the values that occur in each column of the lines."""
    same = {name: {value} for name, value in found["same"].items() if not isinstance(value, list)}
    plain = ("known", "weight", "support", "denied", "partial", "level", "statuses", "sources")
    return {**same, **{name: set(found["each"][name]) for name in plain if name in found["each"]}}


def then(line: Line) -> Data:
    """Return what of a line depends on the dates asked for."""
    found = {name: getattr(line, name) for name in THEN}
    if line.support is not None:
        found["support"] = round(line.support, 6)
    return found


def placed_data(kind: str, placed: Layout, scene: Scene) -> Data:
    """Return a layout by columns, in the order of cards and lines."""
    boxes = [placed.cards[at, c.uid] for at, band in enumerate(scene.bands) for c in band.cards]
    found: Data = {
        "kind": kind, "width": placed.width, "height": placed.height,
        "cards": {name: [getattr(b, name) for b in boxes] for name in "xywh"},
        "headings": [list(h) for h in placed.headings], "strips": [[s.heading, s.top, s.bottom] for s in placed.strips],
    }  # fmt: skip
    if kind != "field":  # also without lines: a served page may add some
        labels = [placed.labels[x.uid] for x in scene.lines]
        found["labels"] = {name: [getattr(b, name) for b in labels] for name in "xywh"}
        found["paths"] = [[p.d, *p.tip, *p.way] for p in (placed.paths[x.uid] for x in scene.lines)]
    return found


def _items(items: Sequence[DatedItem]) -> list[list[Any]]:
    return [[i.known, i.start, i.end, *([True] if i.passes else [])] for i in items]


def line_states(
    found: Sequence[Line], uids: Sequence[str], clocked: Mapping[str, DatedStates]
) -> Data:
    """Return the states of lines: by columns where one claim is all there is, else what differs from today's."""
    known, start, end = [""] * len(found), [BEGINNING] * len(found), [END] * len(found)
    more: dict[str, Data] = {}
    for at, c in enumerate(map(clocked.get, uids)):
        if c is None:
            continue
        if c.alone:
            (only,) = c.items
            known[at], start[at], end[at] = only.known, only.start, only.end
        else:
            more[str(at)] = states_of(found[at], c)
    dated = bool(clocked)
    return {
        **columns(len(found), {"known": known, "start": start, "end": end}),
        "more": more,
        "dated": dated,
    }


def states_of(line: Line, clocked: DatedStates) -> Data:
    """Return the states of one line: what differs from today's for each set of items, None for not there."""
    base = then(line)
    states: Data = {}
    for mask, state in clocked.states.items():
        now = then(state) if state is not None else None
        states[mask] = now and {name: now[name] for name in THEN if now[name] != base[name]}
    return {"items": _items(clocked.items), "states": states}


def card_states(clocked: DatedStates) -> Data:
    """Return the states of a card: its pills."""
    return {
        "items": _items(clocked.items),
        "states": {m: pilled(p) for m, p in clocked.states.items()},
    }


def trace(today: Sequence[Any], clocked: DatedStates | None) -> Data:
    """Return the lists of routes and which holds for which set of items."""
    lists: list[Any] = [list(today)]
    states = {}
    for mask, found in clocked.states.items() if clocked else ():
        if found not in lists:
            lists.append(found)
        states[mask] = lists.index(found)
    return {
        "items": _items(clocked.items) if clocked else [],
        "states": states,
        "lists": lists,
        "today": 0,
    }


def clock_data(clock: TimelineSteps) -> Data:
    """Return the steps of the sliders."""
    return {"known": clock.known, "spans": clock.spans, "newest": clock.newest}


def looks() -> Data:
    """Return colours, glyphs, strokes and the font, as figures use them too."""
    return {
        "light": palette.LIGHT, "dark": palette.DARK, "looks": {f: asdict(look) for f, look in palette.LOOKS.items()},
        "known": palette.KNOWN, "widths": palette.WIDTHS, "font": FONT,
    }  # fmt: skip
