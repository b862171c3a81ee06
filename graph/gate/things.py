"""The rules of records, documents, addresses and issues."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from .. import checkdigits
from ..model import Document, Record
from ..schema import schema
from .claims import Say, dated
from .rules import PUBLIC
from .tables import KnownRows, Row

ISSUES = ("note", "warning", "refused")
LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
SHA256 = re.compile("[0-9a-f]{64}")


def _form(pattern: str) -> Callable[[str], bool]:
    return lambda value: re.fullmatch(pattern, value) is not None


@cache
def countries() -> frozenset[str]:
    """Return the codes of ISO 3166-1 in lower case, and that of Kosovo, which the standard leaves free."""
    import pycountry  # slow to import, and a state that has passed the gate needs it no more

    return frozenset(("xk", *(str(c.alpha_2).lower() for c in pycountry.countries)))


NUMBERS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "iso2": (
        lambda v: v == v.upper() and v.lower() in countries(),
        "an ISO 3166-1 code in upper case",
    ),
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


def record(found: Record, known: KnownRows, say: Say) -> None:
    """Say what is wrong with a record of sound types."""
    names = schema()
    if found.kind not in names.kinds:
        say("kind", "kind", found.kind, ", ".join(names.kinds))
    if not found.name.strip():
        say("empty", "name", found.name)
    if not all(alias.strip() for alias in found.aliases):
        say("empty", "aliases", "")
    if found.country and found.country not in countries():
        say("country", "country", found.country)
    for scheme, value in found.identifiers:
        if scheme not in names.schemes:
            say("scheme", "identifiers", scheme, ", ".join(names.schemes))
        elif scheme in NUMBERS:
            fits, wanted = NUMBERS[scheme]
            if not fits(value):
                say("number", "identifiers", f"{scheme}:{value}", wanted)
        elif not value.strip() or value != value.strip():
            say(
                "number",
                "identifiers",
                f"{scheme}:{value}",
                f"the {names.schemes[scheme].label}, without space around",
            )
    if found.broader and found.broader not in known.families:
        say("record", "broader", found.broader)


def document(found: Document, known: KnownRows, say: Say) -> None:
    """Say what is wrong with a document of sound types."""
    for field in ("title", "outlet", "language"):
        if not getattr(found, field).strip():
            say("empty", field, getattr(found, field))
    for field in ("published", "read"):
        if day := getattr(found, field):
            dated(say, field, day, PUBLIC)
    if found.language and not LANGUAGE.fullmatch(found.language):
        say("language", "language", found.language)
    if found.sha256 and not SHA256.fullmatch(found.sha256):
        say("sha256", "sha256", found.sha256)
    if found.derived_from and found.derived_from not in known.documents:
        say("document", "derived_from", found.derived_from)


def contact(found: Row, known: KnownRows, say: Say) -> None:
    """Say what is wrong with an address or telephone number of sound types."""
    if found["record"] not in known.families:
        say("record", "record", found["record"])
    elif known.families[found["record"]] == "person":
        say("person", "record", found["record"])
    if found["document"] not in known.documents:
        say("document", "document", found["document"])
    if found["kind"] not in ("address", "phone"):
        say("contact", "kind", found["kind"])
    if not found["value"].strip():
        say("empty", "value", found["value"])


def issue(found: Row, say: Say) -> None:
    """Say what is wrong with an issue of sound types."""
    if found["level"] not in ISSUES:
        say("issue", "level", found["level"], ", ".join(ISSUES))
