"""The rows of claims in columns: the canonical line and the version of each, and Arrow arrays.

They are those of `tables.claim_row`, which makes one row at a time. A value that stands in many
claims is written once.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby, repeat
from operator import attrgetter, is_, itemgetter
from typing import TYPE_CHECKING, Any

import orjson

from .claim_groups import distinct, varying
from .model import Claim
from .plain_text import is_printable
from .tables import COLUMNS, FIELDS, LATER, canonical_quantity, canonical_via

if TYPE_CHECKING:
    import pyarrow as pa

_FIELDS = FIELDS["claims"]
_ORDER = sorted(_FIELDS)  # as canonical rows have their keys
_FROM_INTERVAL = {"start": attrgetter("start"), "end": attrgetter("end")}


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the table: the values, or the one value that all claims have."""

    values: Sequence[Any]
    is_one: bool


def packed(claims: Sequence[Claim]) -> tuple[pa.RecordBatch, list[bytes]]:
    """Return claims as rows of the claims table, and the canonical line of each, in their order.

    Args:
        claims: At least one claim, all of sound types; a batch of `claim_groups.batches`.
    """
    import pyarrow as pa

    columns = _columns(claims)
    lines, versions = _lines(columns, len(claims))
    columns["version"] = _Column(versions, False)
    arrays: list[pa.Array] = []
    for field in COLUMNS["claims"]:
        found = columns[field.name]
        values: Sequence[Any] = found.values
        if field.name in LATER:  # a row leaves it out if it is empty
            values = list(map(_or_none, values))
        if found.is_one:
            arrays.append(_repeated(values[0], field.type, len(claims)))
        else:
            arrays.append(pa.array(values, field.type))
    return pa.RecordBatch.from_arrays(arrays, schema=COLUMNS["claims"]), lines


@lru_cache(maxsize=256)
def _repeated(
    value: str | bool | tuple[str, ...] | None, kind: pa.DataType, number: int
) -> pa.Array:
    """Return an array of one value; batches of a large load hold one array together."""
    import pyarrow as pa

    return pa.repeat(pa.scalar(value, kind), number)


def _or_none(value: Any) -> Any:
    return value or None


def _columns(claims: Sequence[Claim]) -> dict[str, _Column]:
    """Return every column of the table but the version, by name."""
    own, shape = varying(claims), claims[0]
    columns: dict[str, _Column] = {}
    for name in _FIELDS.keys() - {"version"}:
        field = "interval" if name in _FROM_INTERVAL else name
        values = own.get(field, ())
        is_one = field not in own or _is_one(values)
        stored = _stored(name, (getattr(shape, field),) if is_one else values)
        columns[name] = _Column(stored, is_one)
    return columns


def _is_one(values: Sequence[Any]) -> bool:
    """Return whether all values are one object, as those of most columns of a list are."""
    first = values[0]
    # Equal numbers need not be written alike, and objects take long to compare.
    return first is values[-1] and all(map(partial(is_, first), values))


def _stored(name: str, values: Sequence[Any]) -> Sequence[Any]:
    """Return the values of a field of claims as the table has them."""
    if name in _FROM_INTERVAL:
        return list(map(_FROM_INTERVAL[name], values))
    if name == "via":
        return _made(values, canonical_via)
    return _made(values, canonical_quantity) if name == "quantity" else values


def _made(values: Sequence[Any], make: Callable[[Any], str]) -> list[str]:
    """Return what is made of each value, once for each object that stands there often."""
    made = {id(value): make(value) for value in distinct(values)}
    return list(map(made.__getitem__, map(id, values)))


def _lines(columns: Mapping[str, _Column], number: int) -> tuple[list[bytes], list[str]]:
    """Return the canonical lines of some claims and their versions."""
    at = bisect(_ORDER, "version")  # which is no field of the claim itself
    before, behind = _joined(columns, _ORDER[: at - 1], number), _ORDER[at:]
    lines: list[bytes] = []
    versions: list[str] = []
    for first, second in zip(before, _joined(columns, behind, number), strict=True):
        version = hashlib.sha256(f"{{{first}{second}}}".encode()).hexdigest()[:16]
        lines.append(f'{{{first}"version":"{version}",{second}}}'.encode())
        versions.append(version)
    return lines, versions


def _joined(columns: Mapping[str, _Column], names: Sequence[str], number: int) -> Iterator[str]:
    """Yield the text of some fields of each claim, in this order."""
    parts: list[Iterator[str]] = []
    for is_one, group in groupby(names, lambda name: columns[name].is_one):
        written = [_written(name, columns[name].values) for name in group]
        if is_one:
            parts.append(repeat("".join(map(itemgetter(0), written)), number))
        else:
            parts += map(iter, written)
    return map("".join, zip(*parts, strict=True))


def _written(name: str, values: Sequence[Any]) -> list[str]:
    """Return a field of each claim with its value as JSON has it; "" for one that is left out."""
    end = "" if name == _ORDER[-1] else ","
    if _FIELDS[name] == "text" and name not in LATER and _needs_no_marks("".join(values)):
        return list(map(f'"{name}":"{{}}"{end}'.format, values))

    def write(value: object) -> str:
        # A row of an older ledger has no such field, and its claim keeps its version.
        return "" if name in LATER and not value else f'"{name}":{_json(value)}{end}'

    return _made(values, write)


def _needs_no_marks(text: str) -> bool:
    """Return whether JSON writes each character of a text as it is."""
    return '"' not in text and "\\" not in text and is_printable(text)


def _json(value: object) -> str:
    try:
        return orjson.dumps(value).decode()
    except TypeError:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
