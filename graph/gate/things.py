"""The rules on records, documents, contacts and issues."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from .. import checkdigits
from ..model import Document, Record
from ..schema import schema
from .days import AddFault, check_date
from .rules import PUBLIC
from .source_tables import KnownRows, Row

LONGEST_NAME = 1_000  # characters; the longest on an official list has some 300
ISSUES = ("note", "warning", "refused")
LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
SHA256 = re.compile("[0-9a-f]{64}")


def _form(pattern: str) -> Callable[[str], bool]:
    return lambda value: re.fullmatch(pattern, value) is not None


@cache
def countries() -> frozenset[str]:
    """Return the codes of ISO 3166-1 in lower case, and "xk" for Kosovo.

    Kosovo has no code in the standard; "xk" is among those that it leaves to users.
    """
    import pycountry  # slow to import, and a state that has passed the gate needs it no more

    codes = {str(country.alpha_2).lower() for country in pycountry.countries}
    return frozenset({"xk", *codes})


def _is_country_code(value: str) -> bool:
    return value == value.upper() and value.lower() in countries()


# By scheme: the test of a number, and what is expected of one that fails it.
NUMBERS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "iso2": (_is_country_code, "an ISO 3166-1 code in upper case"),
    "imo": (checkdigits.imo, "seven digits, the last of them the check digit of the others"),
    "imo-company": (_form("[0-9]{7}"), "seven digits"),
    "ru-inn": (checkdigits.inn, "ten or twelve digits whose check digits fit"),
    "ru-ogrn": (checkdigits.ogrn, "thirteen or fifteen digits whose check digit fits"),
    "cn-uscc": (checkdigits.uscc, "eighteen characters whose check character fits"),
    "hk-cr": (_form("[A-Z]{0,2}[0-9]{5,8}"), "five to eight digits"),
    "kz-bin": (_form("[0-9]{12}"), "twelve digits"),
    "hs6": (_form("[0-9]{6}"), "six digits"),
    "unlocode": (
        _form("[A-Z]{2}[A-Z2-9]{3}"),
        "two letters of a country and three of a place, such as CNXMN",
    ),
}


def check_record(record: Record, known: KnownRows, add: AddFault) -> None:
    """Add the faults of a record of sound types."""
    kinds = schema().kinds
    if record.kind not in kinds:
        add("kind", "kind", record.kind, ", ".join(kinds))
    _check_names(record, add)
    if record.country and record.country not in countries():
        add("country", "country", record.country)
    for scheme, value in record.identifiers:
        _check_identifier(scheme, value, add)
    if record.broader and record.broader not in known.families:
        add("record", "broader", record.broader)


def _check_names(record: Record, add: AddFault) -> None:
    if not record.name.strip():
        add("empty", "name", record.name)
    if not all(alias.strip() for alias in record.aliases):
        add("empty", "aliases", "")
    # Each name is compared with others, by patterns that take minutes for a pasted page.
    for field, names in (("name", (record.name,)), ("aliases", record.aliases)):
        for name in names:
            if len(name) > LONGEST_NAME:
                add("long", field, name)


def _check_identifier(scheme: str, value: str, add: AddFault) -> None:
    schemes = schema().schemes
    if scheme not in schemes:
        add("scheme", "identifiers", scheme, ", ".join(schemes))
        return
    if scheme in NUMBERS:
        is_right, expected = NUMBERS[scheme]
        is_sound = is_right(value)
    else:
        expected = f"the {schemes[scheme].label}, without space around"
        is_sound = bool(value) and value == value.strip()
    if not is_sound:
        add("number", "identifiers", f"{scheme}:{value}", expected)


def check_document(document: Document, known: KnownRows, add: AddFault) -> None:
    """Add the faults of a document of sound types."""
    for field in ("title", "outlet", "language"):
        if not getattr(document, field).strip():
            add("empty", field, getattr(document, field))
    for field in ("published", "read"):
        if day := getattr(document, field):
            check_date(add, field, day, PUBLIC)
    if document.language and not LANGUAGE.fullmatch(document.language):
        add("language", "language", document.language)
    _check_copy(document, known, add)


def _check_copy(document: Document, known: KnownRows, add: AddFault) -> None:
    if document.sha256 and not SHA256.fullmatch(document.sha256):
        add("sha256", "sha256", document.sha256)
    if document.derived_from and document.derived_from not in known.documents:
        add("document", "derived_from", document.derived_from)


def check_contact(row: Row, known: KnownRows, add: AddFault) -> None:
    """Add the faults of an address or telephone number of sound types."""
    if row["record"] not in known.families:
        add("record", "record", row["record"])
    elif known.families[row["record"]] == "person":
        # Contact details of natural persons are never stored (docs/decisions/0012).
        add("person", "record", row["record"])
    if row["document"] not in known.documents:
        add("document", "document", row["document"])
    if row["kind"] not in ("address", "phone"):
        add("contact", "kind", row["kind"])
    if not row["value"].strip():
        add("empty", "value", row["value"])


def check_issue(row: Row, add: AddFault) -> None:
    """Add the fault of an issue of sound types, if its level is not declared."""
    if row["level"] not in ISSUES:
        add("issue", "level", row["level"], ", ".join(ISSUES))
