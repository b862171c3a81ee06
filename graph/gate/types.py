"""Whether a thing is of the declared types at all, and its texts such as every file, store and screen can hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any

from ..dates import Interval
from ..model import Claim, Document, Quantity, Record, Stage
from .fault import Fault
from .rules import right
from .tables import SourceTables

TYPES: Mapping[str, type[Document | Record | Claim]] = {
    "documents": Document,
    "records": Record,
    "claims": Claim,
}
FLAGS = ("date_inferred", "order_stated", "particulars", "alone")
LISTS = (
    *(
        "aliases",
        "hs6",
        "carriers",
        "waypoints",
        "members",
        "also",
        "denies",
        "beside",
        "conflicts",
        "rules",
    ),
    "purpose",
)
OTHER = ("identifiers", "interval", "via", "quantity")
TEXTS = {
    table: tuple(n for n in (f.name for f in fields(kind)) if n not in (*FLAGS, *LISTS, *OTHER))
    for table, kind in TYPES.items()
}
ROWS = {
    "contacts": ("uid", "record", "kind", "value", "document", "locator"),
    "issues": ("uid", "level", "document", "locator", "value", "message"),
}
_GET: Mapping[str, Callable[[Any], tuple[Any, ...]]] = {
    table: attrgetter(*names) for table, names in TEXTS.items()
}
_LISTS, _FLAGS = attrgetter(*LISTS[1:]), attrgetter(*FLAGS[1:])
_NOTHING = ((),) * len(LISTS[1:])
_STR, _BOOL = {str}, {bool}
# Nothing can hold a lone surrogate, few things a NUL. In what names a thing, none may end a line or steer a screen.
_ODD = re.compile("[\x00\ud800-\udfff]")
_ODD_IN_NAMES = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
NAMING = (
    "uid",
    "fact",
    "root",
    "record",
    "document",
    "subject",
    "object",
    "kind",
    "country",
    "identifiers",
)


def sorted_out(tables: SourceTables) -> tuple[SourceTables, list[Fault]]:
    """Return the things whose types are sound, and the faults of the others."""
    faults: list[Fault] = []
    kept: dict[str, list[Any]] = {}
    for table in (*TYPES, *ROWS):
        things = getattr(tables, table)
        sound = kept.setdefault(table, [])
        for number, thing in enumerate(things, 1):
            found = _fields(table, thing)
            if not found:
                sound.append(thing)
                continue
            uid = _uid(thing)
            place = tables.places.get(uid, "") or ("" if uid else f"{table} row {number}")
            faults += [
                Fault(rule, tables.source, place, table, uid, n, v, r) for rule, n, v, r in found
            ]
    return SourceTables(tables.source, **kept, places=tables.places), faults


def _uid(thing: object) -> str:
    uid = thing.get("uid", "") if isinstance(thing, dict) else getattr(thing, "uid", "")
    return uid if isinstance(uid, str) else ""


Found = tuple[str, str, object, str]  # rule, field, value, what would be right


def _fields(table: str, thing: object) -> list[Found]:
    """Return what is wrong with the types and texts of a thing."""
    if table in ROWS:
        return _row(table, thing)
    kind = TYPES[table]
    if type(thing) is not kind:
        return [
            (
                "type",
                "",
                thing,
                f"an object of the type {kind.__name__}, as loaders yield or add it",
            )
        ]
    values = _GET[table](thing)
    found: list[Found] = []
    if set(map(type, values)) != _STR or not _plain("".join(values)):
        for name, value in zip(TEXTS[table], values, strict=True):
            found += _text(name, value)
    if table == "records":
        found += _list("aliases", getattr(thing, "aliases"))  # noqa: B009  # its type is not known to be right
        found += _identifiers(getattr(thing, "identifiers"))  # noqa: B009
    elif table == "documents":
        found += _flag(thing, "date_inferred")
    elif type(thing) is Claim:
        found += _claim(thing)
    return found


def _claim(claim: Claim) -> list[Found]:
    found: list[Found] = []
    if (lists := _LISTS(claim)) != _NOTHING:
        for name, value in zip(LISTS[1:], lists, strict=True):
            found += _list(name, value)
    if set(map(type, _FLAGS(claim))) != _BOOL:
        for name in FLAGS[1:]:
            found += _flag(claim, name)
    interval: object = claim.interval
    if type(interval) is not Interval:
        found.append(
            (
                "type",
                "interval",
                interval,
                right("type", 'an Interval, such as Interval("2026-01", "")'),
            )
        )
    elif not _is_day(interval.start) or not _is_day(interval.end):
        found += [*_text("from", interval.start), *_text("to", interval.end)]
    if claim.via != ():
        found += _stages(claim.via)
    if claim.quantity is not None:
        found += _quantity(claim.quantity)
    return found


def _plain(text: str) -> bool:
    return text.isprintable() or not _ODD_IN_NAMES.search(text)


def _is_day(value: object) -> bool:
    return type(value) is str and value.isprintable()


def _text(name: str, value: object) -> list[Found]:
    if not isinstance(value, str):
        return [("type", name, value, right("type", "a text"))]
    if value.isprintable() or not (_ODD_IN_NAMES if name in NAMING else _ODD).search(value):
        return []
    return [("text", name, ascii(value), right("text"))]


def _list(name: str, value: object) -> list[Found]:
    if not isinstance(value, tuple):
        return [("type", name, value, right("type", "a tuple of texts"))]
    if all(type(item) is str for item in value) and _plain("".join(value)):
        return []
    return [fault for item in value for fault in _text(name, item)]


def _flag(thing: object, name: str) -> list[Found]:
    value = getattr(thing, name)
    return [] if type(value) is bool else [("type", name, value, right("type", "True or False"))]


def _identifiers(value: object) -> list[Found]:
    pairs = isinstance(value, tuple) and all(isinstance(p, tuple) and len(p) == 2 for p in value)
    if not pairs:
        return [
            (
                "type",
                "identifiers",
                value,
                right("type", 'a tuple of pairs, such as (("imo", "9074729"),)'),
            )
        ]
    return [
        fault for pair in _iterated(value) for text in pair for fault in _text("identifiers", text)
    ]


def _stages(value: object) -> list[Found]:
    if not isinstance(value, tuple) or not all(type(stage) is Stage for stage in value):
        return [("type", "via", value, right("type", "a tuple of Stage"))]
    found: list[Found] = []
    for stage in value:
        found += [*_list("via", stage.parties), *_flag(stage, "partial")]
    return found


def _quantity(value: object) -> list[Found]:
    if type(value) is not Quantity:
        return [
            (
                "type",
                "quantity",
                value,
                right("type", 'a Quantity, such as Quantity(1000, "rounds")'),
            )
        ]
    found = [
        *_text("unit", value.unit),
        *_text("comparator", value.comparator),
        *_text("period", value.period),
    ]
    found += [*_flag(value, "cumulative"), *_flag(value, "equivalence")]
    for name, number in (("value", value.value), ("upto", value.upto)):
        if type(number) not in (int, float) and not (name == "upto" and number is None):
            found.append(("type", name, number, right("type", "a number")))
    return found


def _row(table: str, thing: object) -> list[Found]:
    names = ROWS[table]
    if not isinstance(thing, dict) or set(thing) != set(names):
        return [("type", "", thing, right("type", "a row of " + ", ".join(names)))]
    if all(type(value) is str for value in thing.values()) and _plain("".join(thing.values())):
        return []
    return [fault for name in names for fault in _text(name, thing[name])]


def _iterated(value: object) -> Iterable[tuple[object, ...]]:
    return value if isinstance(value, tuple) else ()
