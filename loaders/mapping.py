"""Mappings in TOML that say what the columns of an analyst's own table mean."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..graph.dates import check
from ..graph.errors import wrong
from ..graph.files import read_toml, text_of
from ..graph.gate.claim_rules import ROOT
from ..graph.gate.settings import texts_of
from ..graph.schema import Predicate, schema
from .numerals import MARKS
from .printed_days import ORDERS
from .shares import SCALES

ABOUT = (
    "file",
    "title",
    "publisher",
    "published",
    "asserter",
    "address",
    "language",
    "root",
    "grade",
    "basis",
    "status",
    "level",
    "decimal",
    "dates",
    "sheet",
    "encoding",
    "ignore",
)
PARTY = ("name", "kind", "country", "identifiers")
CLAIM = (
    *("predicate", "text", "hs6", "from", "to", "value", "unit", "locator", "quote"),
    *("known_by", "key", "measure", "programme", "hs_digits", "shares", "currency"),
)
# Fields that hold one value for the whole table; the others name a column.
VALUES = ("predicate", "unit", "measure", "hs_digits", "shares")
TABLES = (("table", ABOUT), ("subject", PARTY), ("object", PARTY), ("claim", CLAIM))
NEEDED = ("file", "title", "publisher", "published", "asserter", "grade")


@dataclass(frozen=True, slots=True)
class Party:
    """The columns from which one party of a row is read.

    `name` and `country` are columns, `kind` is a kind of the schema, and `identifiers` has a column
    for each scheme. An empty `country` means that no column has it.
    """

    name: str
    kind: str
    country: str
    identifiers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TableMapping:
    """The mapping of one table: the meaning of each of its columns.

    `about` describes the table as a document, `claim` has a column for each field of the claim
    except those of `VALUES`, which are values, and `ignore` lists the columns left out on purpose.
    """

    about: Mapping[str, str]
    subject: Party
    object: Party
    claim: Mapping[str, str]
    ignore: tuple[str, ...]

    def columns(self) -> list[str]:
        """Return every column that the mapping reads or leaves out on purpose."""
        columns = [column for field, column in self.claim.items() if field not in VALUES]
        for party in (self.subject, self.object):
            columns += filter(None, (party.name, party.country, *party.identifiers.values()))
        return [*dict.fromkeys(columns), *self.ignore]


def read_mapping(path: Path, name: str = "") -> TableMapping:
    """Read a mapping from a TOML file.

    Args:
        path: The file.
        name: Name of the file in messages. Empty: its path.

    Returns:
        The mapping, with every value checked against the schema.

    Raises:
        BadInput: A field is missing, unknown or has a wrong value. The message names file, table
            and field.
    """
    shown = name or str(path)
    raw: dict[str, Any] = read_toml(path, shown)
    for table, fields in TABLES:
        _check_table(raw, table, fields, shown)
    ignored = texts_of(raw["table"], "ignore", f"{shown} [table]")
    about = {field: value for field, value in raw["table"].items() if field != "ignore"}
    claim: dict[str, str] = raw["claim"]
    check_needed(about, shown)
    predicate = _predicate(claim, shown)
    check_about(about, shown)
    _check_claim(claim, shown)
    return TableMapping(
        about,
        party_of(raw["subject"], f"{shown} [subject]", predicate.sources),
        party_of(raw["object"], f"{shown} [object]", predicate.targets),
        claim,
        ignored,
    )


def _check_table(raw: dict[str, Any], table: str, fields: Sequence[str], shown: str) -> None:
    """Check the names of one table, and turn its values into texts in place."""
    values = raw.get(table)
    if not isinstance(values, dict):
        right = "[table], [subject], [object], [claim]; --suggest writes them"
        raise wrong(shown, f"no [{table}]", right)
    unknown = sorted(set(values) - set(fields))
    if unknown:
        raise wrong(f"{shown} [{table}]", ", ".join(unknown), "only " + ", ".join(fields))
    for field, value in values.items():
        if field not in ("ignore", "identifiers"):
            values[field] = text_of(value, f"{shown} [{table}] {field}")


def check_needed(about: Mapping[str, str], shown: str) -> None:
    """Refuse a description of a table that lacks a field of `NEEDED` or its day.

    Args:
        about: The table [table] of a mapping.
        shown: Name of the mapping in messages.

    Raises:
        BadInput: A field is missing or still to be filled in, or the day is no date.
    """
    for field in NEEDED:
        value = about.get(field)
        if not isinstance(value, str) or value.strip() in ("", BLANK):
            raise wrong(f"{shown} [table] {field}", about.get(field, "nothing"), "a text")
    check(about["published"], f"{shown} [table] published")


def _predicate(claim: Mapping[str, str], shown: str) -> Predicate:
    """Return the relation of every row; it needs an object, since a row names two parties."""
    name = claim.get("predicate", "")
    predicate = schema().predicates.get(name)
    if predicate is None or not predicate.targets:
        right = "a kind of edge, such as SUPPLIES"
        raise wrong(f"{shown} [claim] predicate", name or "nothing", right)
    return predicate


def check_about(about: Mapping[str, str], shown: str) -> None:
    """Refuse a description of a table with a value that the model does not have.

    Args:
        about: The table [table] of a mapping.
        shown: Name of the mapping in messages.

    Raises:
        BadInput: A value is unknown; the message names file, table and field.
    """
    # A denial names the claim that it denies, for which a table has no column.
    if about.get("status") == "denied":
        right = "another status: a row names nothing that it denies"
        raise wrong(f"{shown} [table] status", "denied", right)
    names = schema()
    declared = (("level", names.levels), ("status", names.statuses), ("basis", names.bases))
    for field, choice in declared:
        if field in about and about[field] not in choice:
            raise wrong(f"{shown} [table] {field}", about[field], "one of " + ", ".join(choice))
    # Information credibility 1 ("confirmed") is a result of several sources, never given to one.
    if not re.fullmatch(r"[A-F][2-6]", about["grade"]):
        raise wrong(f"{shown} [table] grade", about["grade"], "a letter A-F and a number 2-6")
    if "root" in about and not ROOT.fullmatch(about["root"]):
        right = "who:day:occasion, the day as 2026-01-31 or undated"
        raise wrong(f"{shown} [table] root", about["root"], right)
    if about.get("decimal", "") not in ("", *MARKS):
        right = "the mark before the decimal places: . or ,"
        raise wrong(f"{shown} [table] decimal", about["decimal"], right)
    if about.get("dates", "") not in ("", *ORDERS):
        right = f"what comes first in 02/03/2024: {' or '.join(ORDERS)}"
        raise wrong(f"{shown} [table] dates", about["dates"], right)


def _check_claim(claim: Mapping[str, str], shown: str) -> None:
    names = schema()
    # A figure without a unit cannot be compared with any other.
    if claim.get("value") and claim.get("unit") not in names.units:
        right = "one of " + ", ".join(names.units)
        raise wrong(f"{shown} [claim] unit", claim.get("unit", "nothing"), right)
    measure = claim.get("measure", "")
    designates = claim["predicate"] == "DESIGNATES"
    if designates and measure not in names.measures:
        right = "one of " + ", ".join(names.measures)
        raise wrong(f"{shown} [claim] measure", measure or "nothing", right)
    if measure and not designates:
        right = "a measure with predicate DESIGNATES, and only there"
        raise wrong(f"{shown} [claim] measure", measure, right)
    if claim.get("hs_digits", "8") not in ("6", "8", "9", "10"):
        right = "how many digits the codes of the table have: 6, 8, 9 or 10"
        raise wrong(f"{shown} [claim] hs_digits", claim["hs_digits"], right)
    if claim.get("shares", "") not in ("", *SCALES):
        right = f"what 0.5 means: {' or '.join(SCALES)}"
        raise wrong(f"{shown} [claim] shares", claim["shares"], right)


def party_of(raw: Mapping[str, object], where: str, families: Sequence[str]) -> Party:
    """Return how one end of a relation is read.

    Args:
        raw: The table of that end in a mapping.
        where: File and table, for messages.
        families: Families of kinds that the relation joins at that end.

    Raises:
        BadInput: A field is missing or has a wrong value.
    """
    kind = str(raw.get("kind", "Company"))
    if kind not in schema().kinds:
        raise wrong(f"{where} kind", kind, "one of " + ", ".join(schema().kinds))
    if schema().family(kind) not in families:
        raise wrong(f"{where} kind", kind, f"a {' or '.join(families)}, which the relation joins")
    identifiers = _identifiers(raw.get("identifiers", {}), where)
    if raw.get("name") in (None, "", BLANK):
        raise wrong(f"{where} name", raw.get("name") or "nothing", "the column of the name")
    return Party(str(raw["name"]), kind, str(raw.get("country", "")), identifiers)


def _identifiers(columns: object, where: str) -> dict[str, str]:
    """Return the column of each scheme of identifiers."""
    right = 'SCHEME = "COLUMN" with ' + ", ".join(schema().schemes)
    if not isinstance(columns, dict) or set(columns) - set(schema().schemes):
        raise wrong(f"{where} identifiers", columns, right)
    if not all(isinstance(column, str) for column in columns.values()):
        raise wrong(f"{where} identifiers", columns, right)
    return {str(scheme): str(column) for scheme, column in columns.items()}


# Stands where --suggest cannot tell, and is refused: nobody else knows who states the rows.
BLANK = "FILL IN"
HINTS = {
    "published": "   # the day on which this table was public",
    "grade": "   # A-F and 2-6, on the claim alone",
}
