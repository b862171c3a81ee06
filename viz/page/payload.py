"""The data of a page: cards and lines by columns, their places, their states on other dates."""

from __future__ import annotations

import base64
import itertools
import re
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from operator import attrgetter, itemgetter
from typing import Any, Protocol

import orjson
from markupsafe import Markup

from ...graph.identity import Identities
from ...graph.model import Entity
from ...graph.naming.names import REASONS
from ...graph.naming.parts import FOLDS
from ...graph.naming.scripts import twins
from ...graph.naming.search import letters
from ..drawing import palette
from ..drawing.layout import Box, Layout
from ..drawing.neighbourhood import SIZES, Neighbourhood
from ..drawing.packs import Pack
from ..drawing.scene import Card, Line, Scene
from ..drawing.svg import FONT
from ..drawing.text_metrics import safe, width
from ..wording.date_words import day, period
from ..words import Words
from .timeline import DatedItem, DatedStates, TimelineSteps

CHUNK = 1024  # lines of a part, so that a part stays in the cache of the processor
# The first bytes in UTF-8 of what `safe` takes out: to look for one byte is next to nothing, for
# two it is not.
LEADS = (b"\x7f", b"\xd8", b"\xe2", b"\xef")
C1 = re.compile(rb"\xc2[\x80-\x9f]")
# Control characters in texts, as JSON has them.
ESCAPED = (rb"\u00", rb"\b", rb"\f")
# Lines up to which a page has its table and notes without a script, and moves with all lines drawn.
MANY = 400
# What of a line depends on the dates.
THEN = (
    *("small", "known", "weight", "denied", "partial", "support", "printed"),
    *("word", "voices", "denied_by", "public", "statuses", "sources", "claims"),
)
# What is read of an edge of the model, of a line, and of dates.
EDGE = {"uid": itemgetter("id"), "source": itemgetter("from"), "target": itemgetter("to")}
SHOWN = {n: attrgetter(n) for n in ("label", "relation", "clause", "goods", "level", *THEN)}
DATES = {name: attrgetter(name) for name in ("known", "start", "end")}
ALWAYS = DatedItem("")  # what stands for a line that has no dates, or more than one item
FILTERS = ("known", "weight", "support", "denied", "partial", "level", "statuses", "sources")
Data = dict[str, Any]
Getter = Callable[[Any], Any]


class PageModel(Protocol):
    """The parts of a pyvis `Network` that a page takes."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    node_ids: list[str]


def clean(value: Any) -> Any:
    """Return plain data with every text freed of control characters and direction marks."""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, Mapping):
        return {clean(key): clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return list(map(clean, value))
    return value


def block(value: Any, small: int = 0) -> Markup:
    """Return data as JSON for a script block: no character in it can end the block.

    Args:
        value: Plain data. Control characters and direction marks are taken out of its texts.
        small: How well it is deflated (RFC 1951), to be written in base 64: 9 for a page of 60
            cards to go by mail, 1 for one that need not be small; 0 for not at all.

    >>> block({"name": "</script>"})
    Markup('{"name":"\\\\u003c/script\\\\u003e"}')
    """
    if isinstance(value, dict):
        # A part at a time: most have nothing to be taken out, which is found at once.
        text = f"{{{','.join(_json({key: part})[1:-1] for key, part in value.items())}}}"
    else:
        text = _json(value)
    if small:
        return Markup(deflated(text, small))  # noqa: S704 (letters only)
    for char in "<>&":
        if char in text:
            text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 (what could end the block is escaped)


def _json(value: Any) -> str:
    """Return data as JSON whose texts have no control characters and no direction marks."""
    raw = orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS)
    if _has_controls(raw):
        raw = orjson.dumps(clean(value), option=orjson.OPT_NON_STR_KEYS)
    text = raw.decode()
    if any(lead in raw for lead in LEADS) or (b"\xc2" in raw and C1.search(raw)):
        text = safe(text)  # marks of direction go, in every text at once
    return text


def _has_controls(raw: bytes) -> bool:
    """Return whether JSON has a control character in a text."""
    if b"\\" not in raw:
        return False
    bare = raw.replace(rb"\\", b"")  # without the backslashes of texts themselves
    return any(escape in bare for escape in ESCAPED)


def deflated(text: str, level: int) -> str:
    """Return a text deflated (RFC 1951) at a level of zlib, in base 64."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    return base64.b64encode(packer.compress(text.encode()) + packer.flush()).decode()


def columns(count: int, each: Mapping[str, Sequence[Any]]) -> Data:
    """Return columns of equal length; a value that all rows share stands once.

    >>> columns(2, {"kind": ["x", "x"], "name": ["a", "b"]})
    {'count': 2, 'same': {'kind': 'x'}, 'each': {'name': ['a', 'b']}}
    """
    same: Data = {}
    different: Data = {}
    for name, values in each.items():
        first = values[0] if count else None
        if count and first == values[-1] and values.count(first) == count:
            same[name] = first
        else:
            different[name] = values
    return {"count": count, "same": same, "each": different}


def column(rows: Data, name: str) -> Sequence[Any]:
    """Return one of the columns that `columns` gives.

    >>> column(columns(2, {"kind": ["x", "x"]}), "kind")
    ['x', 'x']
    """
    if name in rows["same"]:
        return [rows["same"][name]] * int(rows["count"])
    values: Sequence[Any] = rows["each"][name]
    return values


def cards(
    nodes: Sequence[Mapping[str, Any]], scene: Scene, placed: Layout, ids: Identities
) -> Data:
    """Return the cards by columns, band by band; ids and names are those of the model's nodes."""
    shown = list(itertools.chain.from_iterable(band.cards for band in scene.bands))
    uids = _column(shown, "uid")
    boxes = card_boxes(scene, placed)
    entities = list(map(ids.entities.get, uids))
    apart = set(itertools.chain.from_iterable(ids.apart))
    each: dict[str, Sequence[Any]] = {
        "id": list(map(itemgetter("id"), nodes)),
        "uid": uids,
        "name": list(map(itemgetter("label"), nodes)),
        "family": _column(shown, "family"),
        "end": _column(shown, "end"),
        "text": _column(boxes, "text"),
        "small": _column(boxes, "small"),
        "country": _countries(entities, ids),
        "pills": [pilled(pills) if pills else () for pills in _column(shown, "pills")],
        "keys": list(map(_keys, shown, entities)),
        "named": [1 if entity is None else 1 + len(entity.aliases) for entity in entities],
        "apart": [tuple(ids.twins(uid)) if uid in apart else () for uid in uids],
    }
    return columns(len(shown), each)


def _countries(entities: Sequence[Entity | None], ids: Identities) -> list[str]:
    """Return the name of the country of each party, as `country_of` does."""
    names = {}
    for code in {entity.country for entity in entities if entity}:
        country = ids.entities.get(code.lower())
        names[code] = country.name if country else ""
    return [names[entity.country] if entity else "" for entity in entities]


def _column(rows: Iterable[object], name: str) -> list[Any]:
    return list(map(attrgetter(name), rows))


def card_boxes(scene: Scene, placed: Layout) -> list[Box]:
    """Return the boxes of the cards, band by band."""
    boxes: list[Box] = []
    for number, band in enumerate(scene.bands):
        keys = zip(itertools.repeat(number), _column(band.cards, "uid"))
        boxes += map(placed.cards.__getitem__, keys)
    return boxes


def country_of(uid: str, ids: Identities) -> str:
    """Return the name of the country of a party, of a country its own; empty if none is on file."""
    entity = ids.entities.get(uid)
    country = ids.entities.get(entity.country.lower()) if entity else None
    return country.name if country else ""


def searched(card: Card, ids: Identities) -> Data:
    """Return the texts by which a search finds a card.

    Returns:
        `keys`: names, identifiers and uid. `named`: how many of the keys are names. `apart`: the
        entities that a decision keeps apart from it.
    """
    entity = ids.entities.get(card.uid)
    named = 1 if entity is None else 1 + len(entity.aliases)
    return {"keys": _keys(card, entity), "named": named, "apart": tuple(ids.twins(card.uid))}


def _keys(card: Card, entity: Entity | None) -> tuple[str, ...]:
    """Return the names and identifiers of a card, and its uid."""
    if entity is None:
        return card.name, card.uid
    numbers = map(itemgetter(1), entity.identifiers)
    return entity.name, *entity.aliases, *numbers, card.uid


def search_rules(cards: Data) -> Data:
    """Return the tables with which a page searches as `graph.naming.search` does.

    Args:
        cards: The cards by columns, whose letters the tables must know.
    """
    every = cards["each"].get("keys") or [cards["same"].get("keys", ())]
    return {
        "letters": letters(itertools.chain.from_iterable(every)),
        "folds": FOLDS,
        "twins": twins(),
        "reasons": {str(key): reason for key, reason in REASONS.items()},
    }


def pilled(pills: Sequence[str]) -> list[list[Any]]:
    """Return pills with their widths in pixels."""
    return [[pill, round(width(pill, 8.5) + 10, 1)] for pill in pills]


def lines(model: PageModel, scene: Scene, placed: Layout, notes: Sequence[Sequence[int]]) -> Data:
    """Return the lines by columns, in the order of the scene.

    Args:
        model: The model of the page; ends are numbers of its nodes.
        scene: The scene.
        placed: Its layout, whose labels give the texts of the lines; a field of dots has none.
        notes: The numbers of the notes of each line, or nothing.
    """
    shown = scene.lines
    number = {key: place for place, key in enumerate(model.node_ids)}
    # By `map` and getters, without loops in Python: a page may have far more than 20,000 lines.
    each = _column_parts(shown, SHOWN)
    rounded = {value: value if value is None else round(value, 6) for value in set(each["support"])}
    each["support"] = list(map(rounded.__getitem__, each["support"]))
    each |= _column_parts(model.edges, EDGE)
    for end in ("source", "target"):
        each[end] = list(map(number.__getitem__, each[end]))
    each["text"] = [()] * len(shown)
    if placed.labels:
        boxes = [placed.labels[line.uid] for line in shown]
        each["text"], each["small"] = _column(boxes, "text"), _column(boxes, "small")
    each["notes"] = list(notes) or [()] * len(shown)
    return columns(len(shown), each)


def _column_parts(rows: Sequence[Any], getters: Mapping[str, Getter]) -> dict[str, list[Any]]:
    """Return what getters give of rows by columns, read a part of the rows at a time."""
    each: dict[str, list[Any]] = {name: [] for name in getters}
    for start in range(0, len(rows), CHUNK):
        part = rows[start : start + CHUNK]
        for name, getter in getters.items():
            each[name].extend(map(getter, part))
    return each


def seen(lines: Data) -> dict[str, set[Any]]:
    """Return the values that occur in each column of the lines."""
    values = {}
    for name, value in lines["same"].items():
        if not isinstance(value, list):
            values[name] = {value}
    for name in FILTERS:
        if name in lines["each"]:
            values[name] = set(lines["each"][name])
    return values


def then(line: Line) -> Data:
    """Return the fields of a line that depend on the dates."""
    fields = {name: getattr(line, name) for name in THEN}
    if line.support is not None:
        fields["support"] = round(line.support, 6)
    return fields


def placed_data(kind: str, placed: Layout, scene: Scene) -> Data:
    """Return a layout by columns, in the order of cards and lines."""
    strips = []
    for strip in placed.strips:
        strips.append([strip.heading, strip.top, strip.bottom])
    data: Data = {
        "kind": kind,
        "width": placed.width,
        "height": placed.height,
        "cards": box_columns(card_boxes(scene, placed)),
        "headings": list(map(list, placed.headings)),
        "strips": strips,
    }
    if kind != "field":  # also without lines: a served page may add some
        labels, paths = [], []
        for line in scene.lines:
            path = placed.paths[line.uid]
            labels.append(placed.labels[line.uid])
            paths.append([path.d, *path.tip, *path.way])
        data["labels"], data["paths"] = box_columns(labels), paths
    return data


def near_data(near: Neighbourhood, packs: Sequence[Pack], scene: Scene) -> Data:
    """Return what a page needs of a neighbourhood to draw it and to lay it out anew.

    A heading has its words, place and room, and the numbers of the cards below it. `columns` and
    `parents` are by card: its column, and the number of the card through which it is reached, or
    -1. A pack has its uid, its noun for one and for several, what joins it, its place and size, and
    the numbers of its cards.
    """
    number = {card.uid: place for place, card in enumerate(scene.cards)}
    heads = []
    for head in near.headings:
        members = list(map(number.__getitem__, head.members))
        heads.append([head.text, head.x, head.y, head.room, members])
    rows = []
    for pack in packs:
        box = pack.box
        members = list(map(number.__getitem__, pack.members))
        rows.append([pack.uid, *pack.nouns, pack.label, box.x, box.y, box.w, box.h, members])
    uids = _column(scene.cards, "uid")
    return {
        "sizes": SIZES,
        "packs": rows,
        "columns": list(map(near.columns.__getitem__, uids)),
        "parents": [number.get(near.parents.get(uid, ""), -1) for uid in uids],
        "heads": heads,
        "folded": list(map(int, map(near.folded.__contains__, _column(scene.lines, "uid")))),
        "quiet": list(map(int, map(near.quiet.__contains__, _column(scene.cards, "uid")))),
    }


def box_columns(boxes: Sequence[Box]) -> dict[str, list[float]]:
    """Return middles and sizes of boxes by columns."""
    return {name: _column(boxes, name) for name in "xywh"}


def line_states(
    lines: Sequence[Line], uids: Sequence[str], clocked: Mapping[str, DatedStates]
) -> Data:
    """Return the states of lines on other dates.

    A line that rests on one claim has its dates in columns. Any other line has, for each set of
    dated items, what differs from today.
    """
    found = list(map(clocked.get, uids))
    items = [state.items[0] if state and state.alone else ALWAYS for state in found]
    more = {}
    for number, state in enumerate(found):
        if state and not state.alone:
            more[str(number)] = states_of(lines[number], state)
    dates = _column_parts(items, DATES)
    by_columns = columns(len(lines), dates)
    return {**by_columns, "more": more, "dated": bool(clocked)}


def states_of(line: Line, clocked: DatedStates) -> Data:
    """Return the states of one line by set of items: what differs from today, or None if absent."""
    today = then(line)
    states: Data = {}
    for mask, state in clocked.states.items():
        states[mask] = None
        if state is not None:
            fields = then(state)
            states[mask] = {name: fields[name] for name in THEN if fields[name] != today[name]}
    return {"items": _items(clocked.items), "states": states}


def _items(items: Sequence[DatedItem]) -> list[list[Any]]:
    """Return dated items as lists; only the end of a measure has a fourth field."""
    rows: list[list[Any]] = []
    for item in items:
        row = [item.known, item.start, item.end]
        rows.append([*row, True] if item.passes else row)
    return rows


def card_states(clocked: DatedStates) -> Data:
    """Return the states of a card: its pills."""
    states = {mask: pilled(pills) for mask, pills in clocked.states.items()}
    return {"items": _items(clocked.items), "states": states}


def trace(today: Sequence[Any], clocked: DatedStates | None) -> Data:
    """Return the lists of routes, and the number of the list for each set of dated items."""
    lists: list[Any] = [list(today)]
    if clocked is None:
        return {"items": [], "states": {}, "lists": lists, "today": 0}
    states = {}
    for mask, routes in clocked.states.items():
        if routes not in lists:
            lists.append(routes)
        states[mask] = lists.index(routes)
    return {"items": _items(clocked.items), "states": states, "lists": lists, "today": 0}


def clock_data(clock: TimelineSteps, words: Words) -> Data:
    """Return the steps of the sliders, and what they say where no date is chosen."""
    steps = {"known": clock.known, "spans": clock.spans, "newest": clock.newest}
    by_day = words("dates-by", day=day(clock.as_of)) if clock.as_of else words("dates-all")
    span = words("dates-about", during=period(clock.during)) if clock.during else ""
    return {
        **steps,
        "public": clock.public,
        "begun": clock.begun,
        "all": by_day,
        "ever": span or words("dates-ever"),
        "about": span,
    }


def looks() -> Data:
    """Return colours, marks, strokes and the font, as figures have them, too."""
    return {
        "light": palette.LIGHT,
        "dark": palette.DARK,
        "looks": {family: asdict(look) for family, look in palette.LOOKS.items()},
        "known": palette.KNOWN,
        "widths": palette.WIDTHS,
        "font": FONT,
    }
