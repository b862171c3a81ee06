"""Numbers that a row prints and that do not say which party it is about.

Lists print a parent's numbers behind those of a firm, and a firm's number or that of another
country in the row of a person. Such a number joins nothing and finds nobody; it stays as printed
in the note of a firm, and among the reported faults of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..graph.identity import NUMBERED, SET_ASIDE
from ..graph.model import Record
from ..graph.schema import schema

SINGLE = (*NUMBERED, "imo")
SEVERAL = "the row prints several numbers of this register, but a party has only one"
A_FIRMS = "it has the form of a firm's number, and this is a natural person"
A_PERSONS = "it has the form of a natural person's number, and this is a firm"
# Digits of the numbers that Russia gives natural persons.
OF_PERSONS = {"ru-inn": 12, "ru-ogrn": 15}
_TRADER = re.compile(r"\b(IP|ИП|INDIVIDUAL ENTREPRENEUR|SOLE TRADER)\b", re.IGNORECASE)

Number = tuple[str, str]  # scheme, value


def own_numbers(record: Record) -> tuple[Record, dict[Number, str]]:
    """Return a record with the numbers that can be its own only, and why each other is not.

    A number of several of one register is not known to be the party's, nor is one whose form is
    that of another kind of party. A sole trader is a natural person, under whatever kind.

    >>> numbers = (("ru-inn", "7702165310"), ("ru-inn", "7702077840"), ("eu", "269-101"))
    >>> record, others = own_numbers(Record("a:nsd", "Company", "NSD", identifiers=numbers))
    >>> record.identifiers, len(others)
    ((('eu', '269-101'),), 2)
    """
    others = dict(_others(record))
    if not others:
        return record, {}
    own = tuple(number for number in record.identifiers if number not in others)
    said = "; ".join(filter(None, (record.note, _sentence(record, others))))
    return replace(record, identifiers=own, note=said), others


def _others(record: Record) -> Iterator[tuple[Number, str]]:
    numbers = list(dict.fromkeys(filter(_is_single, record.identifiers)))
    schemes = [scheme for scheme, _ in numbers]
    for scheme, value in numbers:
        of_person = len(value) == OF_PERSONS.get(scheme)
        if record.kind == "Person" and not of_person:
            yield (scheme, value), A_FIRMS
        elif record.kind != "Person" and of_person and not _is_trader(record):
            yield (scheme, value), A_PERSONS
        elif schemes.count(scheme) > 1:
            yield (scheme, value), SEVERAL


def _is_single(number: Number) -> bool:
    return number[0] in SINGLE


def _is_trader(record: Record) -> bool:
    """Return whether a record that is no person's is one of a sole trader."""
    lengths = {scheme: len(value) for scheme, value in record.identifiers}
    return lengths.items() >= OF_PERSONS.items() or any(
        map(_TRADER.search, (record.name, *record.aliases))
    )


def _sentence(record: Record, others: dict[Number, str]) -> str:
    """Return the note on numbers; those in the row of a natural person are not repeated.

    A personal number of some countries has the day of birth in it.
    """
    if record.kind == "Person":
        return f"{SET_ASIDE}: a number printed in the row has the form of a firm's number"
    labels = schema().schemes
    printed = ", ".join(f"{labels[scheme].label} {value}" for scheme, value in others)
    return f"{SET_ASIDE}: {printed} ({'; '.join(dict.fromkeys(others.values()))})"
