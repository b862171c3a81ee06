"""Mappings in TOML that say what the columns of an analyst's own table mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..graph.dates import check
from ..graph.errors import wrong
from ..graph.files import read_toml, text_of
from ..graph.gate.claims import ROOT
from ..graph.gate.settings import texts_of
from ..graph.identity import normal
from ..graph.schema import Predicate, schema

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
    "ignore",
)
PARTY = ("name", "kind", "country", "identifiers")
CLAIM = (
    *("predicate", "text", "hs6", "from", "to", "value", "unit", "locator", "quote"),
    *("known_by", "key", "measure", "programme"),
)
# Fields that hold one value for the whole table; the others name a column.
VALUES = ("predicate", "unit", "measure")
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
    except `predicate`, `unit` and `measure`, which are values, and `ignore` lists the columns left
    out on purpose.
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
    _check_needed(about, shown)
    predicate = _predicate(claim, shown)
    _check_about(about, shown)
    _check_claim(claim, shown)
    return TableMapping(
        about,
        _party(raw["subject"], f"{shown} [subject]", predicate.sources),
        _party(raw["object"], f"{shown} [object]", predicate.targets),
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


def _check_needed(about: Mapping[str, str], shown: str) -> None:
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


def _check_about(about: Mapping[str, str], shown: str) -> None:
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


def _party(raw: Mapping[str, object], where: str, families: Sequence[str]) -> Party:
    """Return how one end of the relation is read; `families` are those that the relation joins."""
    kind = str(raw.get("kind", "Company"))
    if kind not in schema().kinds:
        raise wrong(f"{where} kind", kind, "one of " + ", ".join(schema().kinds))
    if schema().family(kind) not in families:
        raise wrong(f"{where} kind", kind, f"a {' or '.join(families)}, which the relation joins")
    identifiers = _identifiers(raw.get("identifiers", {}), where)
    if not raw.get("name"):
        raise wrong(f"{where} name", "nothing", "the column of the name")
    return Party(str(raw["name"]), kind, str(raw.get("country", "")), identifiers)


def _identifiers(columns: object, where: str) -> dict[str, str]:
    """Return the column of each scheme of identifiers."""
    right = 'SCHEME = "COLUMN" with ' + ", ".join(schema().schemes)
    if not isinstance(columns, dict) or set(columns) - set(schema().schemes):
        raise wrong(f"{where} identifiers", columns, right)
    if not all(isinstance(column, str) for column in columns.values()):
        raise wrong(f"{where} identifiers", columns, right)
    return {str(scheme): str(column) for scheme, column in columns.items()}


# Stands where --suggest cannot guess, and is refused: nobody else knows who states the rows.
BLANK = "FILL IN"
HINTS = {
    "published": "   # the day on which this table was public",
    "grade": "   # A-F and 2-6, on the claim alone",
}
# Headings, as `normal` leaves them, by the place that they have in a mapping; the first fit counts.
GUESS: Mapping[str, tuple[str, ...]] = {
    "subject.name": (
        "exporter",
        "supplier",
        "seller",
        "shipper",
        "consignor",
        "sender",
        "vendor",
        "from company",
        "source",
    ),
    "subject.country": (
        "exporter country",
        "supplier country",
        "country of export",
        "country of dispatch",
        "origin country",
        "export country",
    ),
    "object.name": (
        "importer",
        "consignee",
        "buyer",
        "customer",
        "recipient",
        "receiver",
        "end user",
        "to company",
        "target",
    ),
    "object.country": (
        "importer country",
        "consignee country",
        "country of destination",
        "destination country",
        "destination",
        "import country",
    ),
    "claim.text": ("description", "goods", "goods description", "product", "item", "commodity"),
    "claim.hs6": ("hs", "hs code", "hs6", "tariff code", "commodity code", "tn ved", "hts"),
    "claim.from": (
        "date",
        "shipment date",
        "date of shipment",
        "declaration date",
        "arrival date",
        "invoice date",
    ),
    "claim.value": ("value", "amount", "price", "total value", "value usd", "usd", "fob", "cif"),
    "claim.locator": (
        "declaration",
        "declaration number",
        "document",
        "document number",
        "bill of lading",
        "row",
        "id",
        "no",
    ),
}


def suggested(headings: Sequence[str], file: str) -> Iterator[str]:
    """Yield the lines of a draft mapping, guessed from the headings of a table.

    Args:
        headings: The first row of the table.
        file: Name of the table, which the mapping repeats.

    Returns:
        Lines of TOML. A value that cannot be guessed is FILL IN, which `read_mapping` refuses.
    """
    by_form = {normal(heading): heading for heading in headings}
    columns = {place: _guess(by_form, forms) for place, forms in GUESS.items()}
    numbers = {
        "subject": _taxpayer_number(by_form, "exporter"),
        "object": _taxpayer_number(by_form, "consignee"),
    }
    # Headings without a meaning here are listed, so that a person decides about each.
    used = {*columns.values(), *numbers.values()} - {""}
    yield "# Suggested from the headings of the file; check every line, and replace each FILL IN."
    yield "[table]"
    yield f"file = {_text(file)}"
    for field in ("title", "publisher", "published", "asserter", "grade"):
        yield f'{field} = "{BLANK}"{HINTS.get(field, "")}'
    ignored = ", ".join(_text(heading) for heading in headings if heading not in used)
    yield f"ignore = [{ignored}]"
    for side in ("subject", "object"):
        yield from _suggested_party(side, columns, numbers[side])
    yield '\n[claim]\npredicate = "SUPPLIES"'
    for field in ("text", "hs6", "from", "value", "locator"):
        if columns[f"claim.{field}"]:
            yield f"{field} = {_text(columns[f'claim.{field}'])}"
    if columns["claim.value"]:
        yield 'unit = "USD"   # check: the file does not say'


def _guess(by_form: Mapping[str, str], forms: Sequence[str]) -> str:
    """Return the heading that has the first of these normal forms, or '' if there is none."""
    for form in forms:
        if form in by_form:
            return by_form[form]
    return ""


def _taxpayer_number(by_form: Mapping[str, str], party: str) -> str:
    """Return the first heading such as "Consignee INN", or '' if there is none."""
    for form, heading in by_form.items():
        if form.endswith("inn") and party in form:
            return heading
    return ""


def _suggested_party(side: str, columns: Mapping[str, str], number: str) -> Iterator[str]:
    yield f"\n[{side}]"
    yield f"name = {_text(columns[f'{side}.name'] or BLANK)}"
    yield 'kind = "Company"'
    if columns[f"{side}.country"]:
        yield f"country = {_text(columns[f'{side}.country'])}"
    if number:
        yield f"identifiers = {{ ru-inn = {_text(number)} }}"


def _text(value: str) -> str:
    """Return a value as a string of TOML."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
