"""Subjects of Ukraine's register of sanctions, as its public interface returns them in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ....graph.errors import BadInput, wrong
from ....graph.outside_texts import parse_json
from ... import clean
from ...loaded_files import LoadedFile

LARGEST = 400_000_000  # bytes; a file is read whole
NEEDED = ("sid", "name", "status")
RIGHT = "the register's subjects: a list of objects with " + ", ".join(NEEDED)
KINDS = {"individual": True, "legal": False}
# A name in Ukrainian with two forms in other languages behind it.
NAMED = re.compile(r"([^()]+)\(([^(),]+),([^(),]+)\)")
LEGAL = re.compile(
    r"[\"«“]|\b(?:ТОВ|ООО|АТ|АО|ПАТ|ПАО|ПрАТ|ЗАТ|ЗАО|ФДУП|ФГУП|товариство|общество|компанія"
    r"|компания|завод|банк|корпорація|холдинг|підприємство|предприятие|установа|університет"
    r"|організація)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Action:
    """One application of sanctions to a subject, by one decree."""

    key: str
    status: str
    decree: str
    start: str
    end: str
    term: str
    restrictions: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Subject:
    """A person or firm of the register. `numbers` are (id, code), `attributes` (key, value)."""

    key: str
    person: bool
    names: tuple[str, ...]
    status: str
    countries: tuple[str, ...]
    founded: str
    numbers: tuple[tuple[str, str], ...]
    attributes: tuple[tuple[str, str], ...]
    actions: tuple[Action, ...]
    where: str


def read_subjects(file: LoadedFile, person_ids: Sequence[str]) -> dict[str, Subject]:
    """Return the subjects of a file by their number.

    Args:
        file: The file.
        person_ids: Beginnings of the ids of numbers that only natural persons have.

    Raises:
        BadInput: The file is no JSON, is cut off, is something else, or a subject lacks a field.
    """
    subjects: dict[str, Subject] = {}
    for position, item in enumerate(_items(file), 1):
        where = f"{file.name} subject {position}"
        if not isinstance(item, dict) or not set(NEEDED) <= item.keys():
            raise wrong(where, str(item)[:60], RIGHT)
        subject = _subject(item, where, person_ids)
        if subject.key in subjects:
            raise wrong(f"{where} sid", subject.key, "a number that is used once in this file")
        subjects[subject.key] = subject
    return subjects


def _items(file: LoadedFile) -> list[Any]:
    size = file.path.stat().st_size
    if size > LARGEST:
        raise wrong(file.name, f"{size / 1e6:,.0f} MB", f"at most {LARGEST / 1e6:.0f} MB")
    try:
        raw: Any = parse_json(file.path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as fault:
        place = f"{file.name} byte {fault.start}"
        raise wrong(place, "text that is not UTF-8", "JSON in UTF-8") from None
    except json.JSONDecodeError as fault:
        raise BadInput(f"{file.name}:{fault.lineno}: not JSON, or cut off: {fault.msg}") from None
    stated = None
    if isinstance(raw, dict):
        stated = raw.get("total")
        raw = raw.get("data")
    if not isinstance(raw, list) or not raw:
        raise wrong(file.name, type(raw).__name__, RIGHT)
    if isinstance(stated, int) and len(raw) < stated:
        right = f"{stated}, as the file states: it is one page, or not whole"
        raise wrong(file.name, f"{len(raw)} subjects", right)
    return raw


def _subject(item: Mapping[str, Any], where: str, person_ids: Sequence[str]) -> Subject:
    key, printed = _plain(item["sid"]), _plain(item["name"])
    if not key or not printed:
        raise wrong(where, f"sid {key!r}, name {printed!r}", "both")
    numbers: list[tuple[str, str]] = []
    for number in _objects(item.get("identifiers")):
        numbers.append((_plain(number.get("id")), _plain(number.get("code"))))
    attributes: list[tuple[str, str]] = []
    for attribute in _objects(item.get("attributes")):
        label = _plain(attribute.get("key")).rstrip(": ")
        attributes.append((label, _plain(attribute.get("value"))))
    actions: list[Action] = []
    for position, action in enumerate(_objects(item.get("actions")), 1):
        actions.append(_action(action, f"{where} action {position}"))
    names = [*_forms(printed), *_texts(item.get("aliases")), *_forms(_plain(item.get("translit")))]
    return Subject(
        key=key,
        person=_is_person(item, where, names, numbers, person_ids),
        names=tuple(clean.spoken(filter(None, names))),
        status=_plain(item["status"]),
        countries=tuple(_texts(item.get("citizenships"))),
        founded=_plain(item.get("bd")),
        numbers=tuple(numbers),
        attributes=tuple(attributes),
        actions=tuple(actions),
        where=where,
    )


def _is_person(
    item: Mapping[str, Any],
    where: str,
    names: Sequence[str],
    numbers: Sequence[tuple[str, str]],
    person_ids: Sequence[str],
) -> bool:
    """Return whether a subject is a natural person; where nothing says so, it is taken for one."""
    kind = _plain(item.get("subjectType"))
    if kind and kind not in KINDS:
        raise wrong(f"{where} subjectType", kind, "one of " + ", ".join(KINDS))
    if kind:
        return KINDS[kind]
    for printed, _ in numbers:
        if printed.startswith(tuple(person_ids)):
            return True
    if any(printed.startswith(("reg:", "tax:inn")) for printed, _ in numbers):
        return False
    # Two calls return persons and firms, and neither answer says which it is.
    return not any(LEGAL.search(name) or clean.firm(name) for name in names)


def _action(item: Mapping[str, Any], where: str) -> Action:
    decree = item.get("decree")
    decree = decree if isinstance(decree, dict) else {}
    restrictions: list[str] = []
    for restriction in _objects(item.get("restrictions")):
        restrictions.append(_plain(restriction.get("restriction")))
    key = _plain(item.get("aid"))
    if not key:
        raise wrong(f"{where} aid", "nothing", "the number of the action")
    return Action(
        key=key,
        status=_plain(item.get("status")),
        decree=_plain(decree.get("number")),
        start=_plain(decree.get("date")),
        end=_plain(item.get("endDate")),
        term=_plain(item.get("term")),
        restrictions=tuple(filter(None, restrictions)),
        reason=_plain(item.get("reasons") or item.get("reason")),
    )


def _forms(name: str) -> Iterator[str]:
    """Yield the forms of a name in several languages that the register prints as one text."""
    match = NAMED.fullmatch(name)
    for form in match.groups() if match else (name,):
        yield form.strip()


def _objects(value: object) -> list[Mapping[str, Any]]:
    """Return the objects of a list; what is no list has none."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _texts(value: object) -> list[str]:
    """Return a text, or the texts of a list."""
    values = value if isinstance(value, list) else [value]
    return [text for text in map(_plain, values) if text]


def _plain(value: object) -> str:
    """Return a value of JSON as text in one line; nothing and objects are ''."""
    if value is None or isinstance(value, (dict, list, bool)):
        return ""
    return " ".join(str(value).split())
