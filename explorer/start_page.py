"""The first page of the explorer: questions that this case can answer, and what was opened last;
and, where a name may mean several parties, the addresses that it may mean.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict
from urllib.parse import urlencode

from ..graph.errors import BadInput
from ..graph.identity import Identities
from ..graph.naming import lookup
from ..viz.terminal.demo import QUESTIONS
from .page_data import SearchEntry

RECENT = 8  # pictures that were opened last
CHOICES = 8  # parties that a name may mean
# Parameters of an address that name a party; the last may name several, one a line.
PARTIES = ("from", "to", "x", "designate")


class AskedQuestion(TypedDict):
    """A question with the address of its answer."""

    question: str
    address: str


class Family(TypedDict):
    """Questions about one kind of supply chain."""

    name: str
    questions: list[AskedQuestion]


class OpenedPage(TypedDict):
    """A picture that was opened: its title and address."""

    title: str
    address: str


class NameChoice(TypedDict):
    """A name that means no single party, and the addresses for each party that it may mean."""

    name: str
    parties: list[tuple[SearchEntry, str]]


@dataclass(slots=True)
class RecentPages:
    """The pictures that were opened last in one session, the newest first; safe for threads."""

    pages: list[OpenedPage]
    lock: threading.Lock

    @classmethod
    def none(cls) -> RecentPages:
        """Return a session in which nothing was opened yet."""
        return cls([], threading.Lock())

    def add(self, title: str, address: str) -> None:
        """Put a picture first; one of the same address stands there only once."""
        with self.lock:
            others = [page for page in self.pages if page["address"] != address]
            newest: OpenedPage = {"title": title, "address": address}
            self.pages = [newest, *others][:RECENT]

    def all(self) -> Sequence[OpenedPage]:
        """Return the pictures, the newest first."""
        with self.lock:
            return self.pages


def families(named: Callable[[str], Identities]) -> list[Family]:
    """Return the bundled questions whose two ends are in this case, by kind of supply chain.

    Args:
        named: Returns the entities that a text may mean.
    """
    found: dict[str, Family] = {}
    for asked in QUESTIONS:
        if not (_is_known(named, asked.source) and _is_known(named, asked.target)):
            continue
        query = {"from": asked.source, "to": asked.target, "k": str(asked.k)}
        if asked.as_of:
            query["as_of"] = asked.as_of
        entry: AskedQuestion = {
            "question": asked.question,
            "address": f"/routes?{urlencode(query)}",
        }
        family = found.setdefault(asked.family, {"name": asked.family, "questions": []})
        family["questions"].append(entry)
    return list(found.values())


def choices(
    path: str,
    parameters: Mapping[str, str],
    named: Callable[[str], Identities],
    search: Callable[[str, int], list[SearchEntry]],
) -> list[NameChoice]:
    """Return the names of an address that mean no single party, with what each may mean.

    Args:
        path: The path of the address.
        parameters: Its parameters.
        named: Returns the entities that a text may mean.
        search: Returns the entities that a name finds, the closest first, at most so many.
    """
    found: list[NameChoice] = []
    for parameter in PARTIES:
        for text in filter(None, map(str.strip, parameters.get(parameter, "").splitlines())):
            if _is_known(named, text):
                continue
            parties = []
            for entry in search(text, CHOICES):
                value = parameters[parameter].replace(text, entry["uid"])
                given = {**_plain(parameters.items()), parameter: value}
                parties.append((entry, f"{path}?{urlencode(given)}"))
            found.append({"name": text, "parties": parties})
    return found


def _plain(parameters: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the parameters that an address has, without empty ones."""
    return {name: text for name, text in parameters if text}


def _is_known(named: Callable[[str], Identities], text: str) -> bool:
    """Return whether a text means exactly one entity, or a set of them such as country=US."""
    try:
        if "=" not in text:
            lookup.one(named(text), text)
    except BadInput:
        return False
    return True
