"""The tables of the ledger: their columns, canonical rows and digests, and the types of the rows.

There is one canonical form: a row is a JSON object with sorted keys and all defaults, and a table
is its sorted rows. Digests are SHA-256 over that form, so they do not depend on file formats.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import orjson

from .dates import Interval
from .model import Claim, Document, Quantity, Record, Stage

if TYPE_CHECKING:
    import pyarrow as pa

_TEXT, _LIST, _FLAG = "text", "list of texts", "flag"

# The columns of each table with their kinds, in order.
FIELDS: dict[str, dict[str, str]] = {
    "documents": {
        **dict.fromkeys(("uid", "title", "outlet", "published"), _TEXT),
        "date_inferred": _FLAG,
        **dict.fromkeys(
            ("address", "language", "file", "sha256", "derived_from", "note", "read"), _TEXT
        ),
    },
    "records": {
        **dict.fromkeys(("uid", "kind", "name"), _TEXT),
        **dict.fromkeys(("aliases", "identifiers"), _LIST),
        **dict.fromkeys(("country", "broader", "note"), _TEXT),
    },
    "claims": {
        **dict.fromkeys(("uid", "fact", "subject", "predicate", "object", "said", "text"), _TEXT),
        **dict.fromkeys(("level", "status", "hedge", "start", "end", "date_note", "goods"), _TEXT),
        **dict.fromkeys(("hs6", "carriers"), _LIST),
        "via": _TEXT,
        "waypoints": _LIST,
        "order_stated": _FLAG,
        **dict.fromkeys(("quantity", "measure", "programme", "asserter", "voice"), _TEXT),
        "members": _LIST,
        **dict.fromkeys(("root", "copy_of", "document"), _TEXT),
        "also": _LIST,
        **dict.fromkeys(
            ("locator", "quote", "quote_state", "basis", "grade", "known_by", "stated", "act"),
            _TEXT,
        ),
        **dict.fromkeys(("denies", "beside"), _LIST),
        "particulars": _FLAG,
        "conflicts": _LIST,
        "alone": _FLAG,
        "note": _TEXT,
        **dict.fromkeys(("rules", "purpose"), _LIST),
        "version": _TEXT,
    },
    "contacts": dict.fromkeys(("uid", "record", "kind", "value", "document", "locator"), _TEXT),
    "issues": dict.fromkeys(("uid", "level", "document", "locator", "value", "message"), _TEXT),
}


class _Columns(Mapping[str, "pa.Schema"]):
    """The Arrow schema of each table, made on first use.

    A command that reads no table does not have to import pyarrow.
    """

    def __getitem__(self, name: str) -> pa.Schema:
        return _schema(name)

    def __iter__(self) -> Iterator[str]:
        return iter(FIELDS)

    def __len__(self) -> int:
        return len(FIELDS)


@cache
def _schema(name: str) -> pa.Schema:
    import pyarrow as pa

    kinds = {_TEXT: pa.string(), _LIST: pa.list_(pa.string()), _FLAG: pa.bool_()}
    return pa.schema([(field, kinds[kind]) for field, kind in FIELDS[name].items()])


COLUMNS: Mapping[str, pa.Schema] = _Columns()

# Addresses and telephone numbers that lists print for firms, for screening only: they are on no
# page and in no brief, and none belongs to a natural person (docs/decisions/0012). A dataset that
# has none has no such table, so that its digest is the one that it had before the table existed.
OPTIONAL = ("contacts",)

# Fields that a row leaves out if they are empty, so that the rows of older ledgers keep their hash.
LATER = ("stated", "rules", "purpose")
PLAIN = tuple(
    name for name in FIELDS["claims"] if name not in ("start", "end", "via", "quantity", *LATER)
)
QUANTITY = ("value", "unit", "comparator", "upto", "period", "cumulative", "equivalence")
BATCH = 20_000  # rows made or read at a time

Row = dict[str, Any]


def canonical(row: Row) -> str:
    """Return the canonical text of a row, from which digests and versions are computed.

    >>> canonical({"uid": "a:1", "name": "Купол"})
    '{"name":"Купол","uid":"a:1"}'
    """
    return json.dumps(row, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def canonical_line(row: Row) -> bytes:
    """Return the canonical text of a row whose values are texts, flags and lists of texts."""
    try:
        # The same bytes as `canonical` gives for such values, in a fraction of the time. Numbers
        # could be written otherwise, and no column has any.
        return orjson.dumps(row, option=orjson.OPT_SORT_KEYS)
    except TypeError:
        return canonical(row).encode()


def document_row(item: Document) -> Row:
    """Return a document as a row."""
    row = {name: getattr(item, name) for name in FIELDS["documents"]}
    if not item.read:
        del row["read"]  # a dataset without such days keeps the digest that it had before the field
    return row


def record_row(item: Record) -> Row:
    """Return a record as a row; identifiers become `scheme:value`."""
    row = {name: getattr(item, name) for name in FIELDS["records"]}
    row["aliases"] = list(item.aliases)
    row["identifiers"] = [f"{scheme}:{value}" for scheme, value in item.identifiers]
    return row


# The fields of a claim in the order of their names, as canonical rows have them: to sort the keys
# of each row takes longer than to write it. The version is put in its place when it is known.
_SORTED = tuple(sorted(set(FIELDS["claims"]) - {"version"}))
_AFTER_VERSION = tuple(name for name in _SORTED if name > "version")
_LISTS = tuple(name for name in _SORTED if FIELDS["claims"][name] == _LIST)
_SINGLE = tuple(name for name in _SORTED if name not in _LISTS)
_EMPTY_ROW: Row = dict.fromkeys(_SORTED)
_FROM_INTERVAL = {"start": "interval.start", "end": "interval.end"}
_single_values = attrgetter(*(_FROM_INTERVAL.get(name, name) for name in _SINGLE))
_list_values = attrgetter(*_LISTS)


def claim_row(item: Claim) -> Row:
    """Return a claim as a row, with its version: a hash of all other fields."""
    row = _EMPTY_ROW.copy()  # half of the time of a row that grows field by field
    row.update(zip(_SINGLE, _single_values(item), strict=True))
    row.update(zip(_LISTS, map(list, _list_values(item)), strict=True))
    row["via"] = canonical_via(item.via) if item.via else ""
    row["quantity"] = canonical_quantity(item.quantity)
    for name in LATER:  # a claim without such a field keeps the version that it had before
        if not row[name]:
            del row[name]
    version = hashlib.sha256(canonical_line(row)).hexdigest()[:16]
    behind = [(name, row.pop(name)) for name in _AFTER_VERSION]
    row["version"] = version
    row.update(behind)
    return row


def canonical_via(stages: Iterable[Stage]) -> str:
    """Return stages as JSON text, or "" if there are no stages."""
    rows = [{"parties": list(stage.parties), "partial": stage.partial} for stage in stages]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def read_via(text: str) -> tuple[Stage, ...]:
    """Return the stages of a claim from its JSON text."""
    if not text:
        return ()
    return tuple(Stage(tuple(row["parties"]), row["partial"]) for row in json.loads(text))


def canonical_quantity(item: Quantity | None) -> str:
    """Return a quantity as JSON text, or "" if there is none."""
    if item is None:
        return ""
    row = dict(zip(QUANTITY, _quantity_values(item), strict=True))
    if _is_written_alike(item.value) and _is_written_alike(item.upto):
        return canonical_line(row).decode()
    return canonical(row)


_quantity_values = attrgetter(*QUANTITY)


def _is_written_alike(number: object) -> bool:
    """Return whether `canonical_line` writes a number as `canonical` does: without an exponent."""
    if type(number) is float:
        return number == 0 or 1e-3 < abs(number) < 1e15
    return number is None or type(number) is int


def read_quantity(text: str) -> Quantity | None:
    """Return a claim's quantity from its JSON text."""
    return Quantity(**json.loads(text)) if text else None


def claim_of(row: Row) -> Claim:
    """Return the claim of a row."""
    return next(claims_of([row]))


# Fields whose values repeat over many claims: one string serves them all.
SHARED = (
    "subject predicate object said level status hedge date_note goods measure programme asserter"
    " voice root copy_of document quote_state basis grade known_by stated act note"
).split()


def claims_of(rows: Iterable[Row]) -> Iterator[Claim]:
    """Yield the claims of rows; texts and intervals that several claims have are held once."""
    same: dict[str, str] = {}
    spans: dict[tuple[str, str], Interval] = {}
    for row in rows:
        # One comprehension over the columns, because a case may have a million claims.
        plain: dict[str, Any] = {
            name: tuple(value) if isinstance(value := row[name], list) else value for name in PLAIN
        }
        plain["stated"] = row.get("stated") or ""  # not in the rows of older ledgers
        for name in SHARED:
            value = plain[name]
            plain[name] = same.setdefault(value, value)
        span = (row["start"], row["end"])
        if span not in spans:
            spans[span] = Interval(*span)
        yield Claim(
            **plain,
            interval=spans[span],
            via=read_via(row["via"]),
            quantity=read_quantity(row["quantity"]),
            rules=tuple(row.get("rules") or ()),
            purpose=tuple(row.get("purpose") or ()),
        )


def document_of(row: Row) -> Document:
    """Return the document of a row; a field that the row lacks has its default."""
    return Document(**{name: value for name, value in row.items() if value is not None})


def record_of(row: Row) -> Record:
    """Return the record of a row."""
    identifiers: list[tuple[str, str]] = []
    for text in row["identifiers"]:
        scheme, _, value = text.partition(":")
        identifiers.append((scheme, value))
    return Record(
        uid=row["uid"],
        kind=row["kind"],
        name=row["name"],
        aliases=tuple(row["aliases"]),
        identifiers=tuple(identifiers),
        country=row["country"],
        broader=row["broader"],
        note=row["note"],
    )
