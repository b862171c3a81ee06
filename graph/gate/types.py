"""Whether things have the declared types, and texts that a file, a store and a screen can hold.

These checks run on every field of every thing, so each first tests all fields together, and looks
at single fields only after that has failed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import chain
from operator import attrgetter
from typing import Any

from ..claim_groups import ClaimGroups, batches, distinct, varying
from ..dates import Interval
from ..model import Claim, Document, Quantity, Record, Stage
from ..plain_text import ODD, is_printable
from .fault import Fault
from .rules import right
from .source_tables import SourceTables

TYPES: Mapping[str, type[Document | Record | Claim]] = {
    "documents": Document,
    "records": Record,
    "claims": Claim,
}
FLAGS = ("date_inferred", "order_stated", "particulars", "alone")
LISTS = (
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
    "purpose",
)
OTHER = ("identifiers", "interval", "via", "quantity")


def _text_fields(kind: type[Document | Record | Claim]) -> Iterator[str]:
    for field in fields(kind):
        if field.name not in (*FLAGS, *LISTS, *OTHER):
            yield field.name


TEXTS = {table: tuple(_text_fields(kind)) for table, kind in TYPES.items()}
ROWS = {
    "contacts": ("uid", "record", "kind", "value", "document", "locator"),
    "issues": ("uid", "level", "document", "locator", "value", "message"),
}
_GET: Mapping[str, Callable[[Any], tuple[Any, ...]]] = {
    table: attrgetter(*names) for table, names in TEXTS.items()
}
# The first is a field of records, or of documents; the others are fields of claims.
CLAIM_LISTS, CLAIM_FLAGS = LISTS[1:], FLAGS[1:]
_LISTS, _FLAGS = attrgetter(*CLAIM_LISTS), attrgetter(*CLAIM_FLAGS)
_EMPTY_LISTS = ((),) * len(CLAIM_LISTS)
_STR, _BOOL = {str}, {bool}
_QUANTITY_TYPES = {
    (value, upto, bool, bool) for value in (int, float) for upto in (int, float, type(None))
}
# In what names a thing, no character may end a line either.
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

FieldFault = tuple[str, str, object, str]  # rule, field, value, what the rule expects


def sorted_out(tables: SourceTables) -> tuple[SourceTables, list[Fault]]:
    """Return the things whose types are sound, and the faults of the others."""
    faults: list[Fault] = []
    sound: dict[str, Any] = {}
    for table in (*TYPES, *ROWS):
        if table == "claims" and claims_are_sound(tables.claims):
            sound[table] = tables.claims
            continue
        sound[table] = []
        for number, thing in enumerate(getattr(tables, table), 1):
            field_faults = _field_faults(table, thing)
            if not field_faults:
                sound[table].append(thing)
                continue
            uid = _uid(thing)
            place = tables.places.get(uid, "") or ("" if uid else f"{table} row {number}")
            for rule, field, value, expected in field_faults:
                faults.append(Fault(rule, tables.source, place, table, uid, field, value, expected))
    return SourceTables(tables.source, **sound, places=tables.places), faults


def _uid(thing: object) -> str:
    uid = thing.get("uid", "") if isinstance(thing, dict) else getattr(thing, "uid", "")
    return uid if isinstance(uid, str) else ""


def _type_fault(field: str, value: object, expected: str) -> FieldFault:
    return "type", field, value, right("type", expected)


def _field_faults(table: str, thing: object) -> list[FieldFault]:
    """Return the faults of the types and texts of a thing."""
    if table in ROWS:
        return _row_faults(table, thing)
    kind = TYPES[table]
    if type(thing) is not kind:
        return [
            _type_fault(
                "", thing, f"an object of the type {kind.__name__}, as loaders yield or add it"
            )
        ]
    values = _GET[table](thing)
    faults: list[FieldFault] = []
    if set(map(type, values)) != _STR or not _is_plain("".join(values)):
        for name, value in zip(TEXTS[table], values, strict=True):
            faults += _text_faults(name, value)
    if type(thing) is Record:
        faults += _list_faults("aliases", thing.aliases)
        faults += _identifier_faults(thing.identifiers)
    elif type(thing) is Document:
        faults += _flag_faults("date_inferred", thing.date_inferred)
    elif type(thing) is Claim:
        faults += _claim_faults(thing)
    return faults


def _claim_faults(claim: Claim) -> list[FieldFault]:
    faults: list[FieldFault] = []
    if (lists := _LISTS(claim)) != _EMPTY_LISTS:
        for name, value in zip(CLAIM_LISTS, lists, strict=True):
            if value != ():
                faults += _list_faults(name, value)
    if set(map(type, _FLAGS(claim))) != _BOOL:
        for name in CLAIM_FLAGS:
            faults += _flag_faults(name, getattr(claim, name))
    faults += _interval_faults(claim.interval)
    faults += _maybe_stage_faults(claim.via)
    faults += _maybe_quantity_faults(claim.quantity)
    return faults


def claims_are_sound(claims: Sequence[Claim]) -> bool:
    """Return whether no claim has a fault, found in columns: each test is of all values at once."""
    if isinstance(claims, ClaimGroups):
        return all(map(_is_sound_batch, batches(claims)))
    return set(map(type, claims)) == {Claim} and all(map(_is_sound_batch, batches(claims)))


def _is_sound_batch(claims: Sequence[Claim]) -> bool:
    # What all claims of a batch have in common is tested with the first of them.
    if _field_faults("claims", claims[0]):
        return False
    for name, column in varying(claims).items():
        if name in CLAIM_FLAGS:
            is_sound = set(map(type, column)) == _BOOL
        elif name in CLAIM_LISTS:
            items = list(chain.from_iterable(column)) if set(map(type, column)) == {tuple} else [0]
            is_sound = _are_texts(name, items)
        elif name in OTHER:
            is_sound = not any(map(_OTHER_FAULTS[name], distinct(column)))
        else:
            is_sound = _are_texts(name, column)
        if not is_sound:
            return False
    return True


def _are_texts(field: str, values: Sequence[Any]) -> bool:
    """Return whether values are texts without a character that the field may not have."""
    if set(map(type, values)) <= _STR:
        together = "".join(values)
        odd = _ODD_IN_NAMES if field in NAMING else ODD
        return is_printable(together) or not odd.search(together)
    return False


def _interval_faults(interval: object) -> list[FieldFault]:
    if type(interval) is not Interval:
        return [_type_fault("interval", interval, 'an Interval, such as Interval("2026-01", "")')]
    if _is_printable(interval.start) and _is_printable(interval.end):
        return []
    return [*_text_faults("from", interval.start), *_text_faults("to", interval.end)]


def _is_plain(text: str) -> bool:
    return text.isprintable() or not _ODD_IN_NAMES.search(text)


def _is_printable(value: object) -> bool:
    return type(value) is str and value.isprintable()


def _text_faults(field: str, value: object) -> list[FieldFault]:
    if not isinstance(value, str):
        return [_type_fault(field, value, "a text")]
    odd = _ODD_IN_NAMES if field in NAMING else ODD
    if value.isprintable() or not odd.search(value):
        return []
    return [("text", field, ascii(value), right("text"))]


def _list_faults(field: str, value: object) -> list[FieldFault]:
    if not isinstance(value, tuple):
        return [_type_fault(field, value, "a tuple of texts")]
    if all(type(item) is str for item in value) and _is_plain("".join(value)):
        return []
    faults: list[FieldFault] = []
    for item in value:
        faults += _text_faults(field, item)
    return faults


def _flag_faults(field: str, value: object) -> list[FieldFault]:
    return [] if type(value) is bool else [_type_fault(field, value, "True or False")]


def _identifier_faults(value: object) -> list[FieldFault]:
    expected = 'a tuple of pairs, such as (("imo", "9074729"),)'
    if not isinstance(value, tuple):
        return [_type_fault("identifiers", value, expected)]
    if not all(isinstance(pair, tuple) and len(pair) == 2 for pair in value):
        return [_type_fault("identifiers", value, expected)]
    faults: list[FieldFault] = []
    for scheme, number in value:
        faults += [*_text_faults("identifiers", scheme), *_text_faults("identifiers", number)]
    return faults


def _stage_faults(value: object) -> list[FieldFault]:
    if not isinstance(value, tuple) or not all(type(stage) is Stage for stage in value):
        return [_type_fault("via", value, "a tuple of Stage")]
    faults: list[FieldFault] = []
    for stage in value:
        faults += [*_list_faults("via", stage.parties), *_flag_faults("partial", stage.partial)]
    return faults


def _quantity_faults(value: object) -> list[FieldFault]:
    if type(value) is not Quantity:
        return [_type_fault("quantity", value, 'a Quantity, such as Quantity(1000, "rounds")')]
    if _is_sound_quantity(value):
        return []
    faults = [
        *_text_faults("unit", value.unit),
        *_text_faults("comparator", value.comparator),
        *_text_faults("period", value.period),
        *_flag_faults("cumulative", value.cumulative),
        *_flag_faults("equivalence", value.equivalence),
    ]
    if type(value.value) not in (int, float):
        faults.append(_type_fault("value", value.value, "a number"))
    if value.upto is not None and type(value.upto) not in (int, float):
        faults.append(_type_fault("upto", value.upto, "a number"))
    return faults


def _is_sound_quantity(value: Quantity) -> bool:
    texts = (value.unit, value.comparator, value.period)
    kinds = (type(value.value), type(value.upto), type(value.cumulative), type(value.equivalence))
    return (
        set(map(type, texts)) == _STR and "".join(texts).isprintable() and kinds in _QUANTITY_TYPES
    )


def _maybe_stage_faults(value: object) -> list[FieldFault]:
    return _stage_faults(value) if value != () else []


def _maybe_quantity_faults(value: object) -> list[FieldFault]:
    return _quantity_faults(value) if value is not None else []


_OTHER_FAULTS: Mapping[str, Callable[[object], list[FieldFault]]] = {
    "interval": _interval_faults,
    "via": _maybe_stage_faults,
    "quantity": _maybe_quantity_faults,
}


def _row_faults(table: str, thing: object) -> list[FieldFault]:
    names = ROWS[table]
    if not isinstance(thing, dict) or set(thing) != set(names):
        return [_type_fault("", thing, "a row of " + ", ".join(names))]
    if all(type(value) is str for value in thing.values()) and _is_plain("".join(thing.values())):
        return []
    faults: list[FieldFault] = []
    for name in names:
        faults += _text_faults(name, thing[name])
    return faults
