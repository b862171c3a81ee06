"""Which listed party a printed name joins, and which names join none (docs/decisions/0027).

A party is joined by a full name only. A single word joins nothing, whosever alias it is, unless
the text prints the party's own legal form with it; a natural person is joined by the name of the
entry alone, in the act that prints it, and never by an alias.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...graph.model import Record
from .discourse import count_words, key, legal_form
from .name_kinds import LEGAL_START
from .words import is_class, words

# What a listed name adds in brackets: an acronym, a name in another language, a former name.
ADDED_IN_BRACKETS = re.compile(r"\s*\((?:[A-Z][A-Z \-]{1,9}|[A-Z]\w* ?: [^()]*|formerly[^()]*)\)")
# An identifier printed right behind a name: "Zarya LLC (INN 7707083893)".
NUMBER_BESIDE = re.compile(
    r"[’”»\"]*(?: [a-z]+)?(?:,| ?\(|,? with)? ?[A-Za-z/.:№ ]{0,40}?(?<![0-9])([0-9]{7,20})(?![0-9])"
)
EMPTY = frozenset(word.casefold() for word in words().sets["body"]) | words().sets["generic"]
# The kinds of record that a mention of each kind can be.
FAMILIES: Mapping[str, frozenset[str]] = {
    "P": frozenset({"Company", "Organization", "Body", "Person"}),
    "F": frozenset({"Company", "Organization", "Body"}),
    "H": frozenset({"Person"}),
    "V": frozenset({"Vessel"}),
}


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A listed party as it bears one name: by its entry's own name or by an alias."""

    uid: str
    kind: str
    act: str
    is_alias: bool
    has_legal_form: bool
    form: str  # the kind of its legal form, see `legal_form`

    def joins_by(self, legal: bool) -> bool:
        """Return whether the name is the entry's own, or both names print a legal form."""
        return not self.is_alias or (legal and self.has_legal_form)


class ListedNames:
    """The names of the listed parties that can join a mention, each with all its bearers."""

    def __init__(
        self,
        records: Iterable[Record],
        acts: Mapping[str, str],
        is_common: Callable[[str], bool],
    ) -> None:
        """Index the names of listed parties.

        Args:
            records: The parties.
            acts: The act that lists each party, by uid; a party without one is of the act ''.
            is_common: Whether a word, in lower case, is a common one in the texts.
        """
        self._records = {record.uid: record for record in records}
        self._is_common = is_common
        self._bearers: dict[str, list[_Bearer]] = {}
        self._begun: dict[str, list[_Bearer]] = {}
        self._numbers: dict[str, set[str]] = {}
        for record in self._records.values():
            self._add(record, acts.get(record.uid, ""))

    def find(self, name: str, kind: str, act: str, evidence: str = "") -> Record | None:
        """Return the one listed party that a printed name names, or None.

        Args:
            name: The name as printed.
            kind: Its kind, see `Mention`; only parties, persons, forces and vessels are joined.
            act: The act whose text prints it.
            evidence: The sentence, in which an identifier may stand beside the name.
        """
        families = FAMILIES.get(kind)
        if families is None:
            return None
        numbered = self._by_number(name, evidence)
        if numbered:
            return numbered if numbered.kind in families else None
        plain, legal = key(name), has_legal_form(name)
        if not legal and count_words(name) < 2:
            return None  # a single word names nobody
        form = legal_form(name)
        for index in (self._bearers, self._begun):
            bearers = [one for one in index.get(plain, []) if _agree(form, one.form)]
            uid = self._one(bearers, plain, act, legal)
            if uid:
                record = self._records[uid]
                return record if record.kind in families else None
        return None

    def _add(self, record: Record, act: str) -> None:
        for name, is_alias in _names(record):
            plain = key(name)
            legal = has_legal_form(name)
            if not plain or (count_words(name) < 2 and not legal):
                continue
            if is_alias and not legal and self.is_empty(plain):
                continue
            form = legal_form(name)
            bearer = _Bearer(record.uid, record.kind, act, is_alias, legal, form)
            self._bearers.setdefault(plain, []).append(bearer)
            if record.kind not in ("Person", "Vessel"):
                for beginning in _beginnings(plain.split()):
                    self._begun.setdefault(beginning, []).append(bearer)
        for scheme, number in record.identifiers:
            if scheme != "eu":
                self._numbers.setdefault(number, set()).add(record.uid)

    def _by_number(self, name: str, evidence: str) -> Record | None:
        """Return the party whose identifier the sentence prints right behind the name."""
        place = evidence.find(name)
        beside = NUMBER_BESIDE.match(evidence, place + len(name)) if name and place >= 0 else None
        uids = self._numbers.get(beside[1], set()) if beside else set()
        record = self._records[next(iter(uids))] if len(uids) == 1 else None
        return record if record and record.kind != "Person" else None

    def _one(self, bearers: Sequence[_Bearer], plain: str, act: str, legal: bool) -> str:
        """Return the uid of the one party that a name means in a text of an act, or nothing.

        Within the act a name counts as its own entry prints it, aliases included. From another act
        only a firm's or body's own name counts, or an alias where both print a legal form, and no
        name of words that any state or trade has.
        """
        if any(bearer.kind == "Person" for bearer in bearers):
            return self._one_person(bearers, act)
        near = [bearer for bearer in bearers if bearer.act == act]
        if not near and self.is_empty(plain):
            return ""
        firm = [bearer for bearer in near or bearers if bearer.joins_by(legal)]
        if not near and not firm:
            return ""
        # Where an alias is all that joins, no other party may bear the name, in any act.
        possible = firm if near and firm else bearers
        uids = sorted({bearer.uid for bearer in possible})
        return uids[0] if uids and is_one_party([self._records[uid] for uid in uids]) else ""

    def _one_person(self, bearers: Sequence[_Bearer], act: str) -> str:
        """Return the uid of the one person whose entry in the act has the name, or nothing."""
        if len({bearer.uid for bearer in bearers}) > 1:
            return ""
        own = [bearer for bearer in bearers if not bearer.is_alias and bearer.act == act]
        return own[0].uid if own else ""

    def is_empty(self, plain: str) -> bool:
        """Return whether a name has only words of bodies, trades, nations, places or movements."""
        return all(self._says_nothing(word) for word in plain.split())

    def _says_nothing(self, word: str) -> bool:
        return (
            word in EMPTY
            or word in words().sets["trade"]
            or is_class(word)
            or (self._is_common(word))
        )


@lru_cache(maxsize=100_000)
def has_legal_form(name: str) -> bool:
    """Return whether a name is printed with a legal form.

    >>> has_legal_form("JSC Molniya"), has_legal_form("Molniya")
    (True, False)
    """
    if LEGAL_START.search(name):
        return True
    return any(part in words().sets["legal"] for part in re.findall(r"[\w.-]+", name))


def _agree(first: str, second: str) -> bool:
    """Return whether two legal forms may be of one firm."""
    return not first or not second or first == second


def _names(record: Record) -> Iterator[tuple[str, bool]]:
    """Yield the names of a record, each with whether it is an alias.

    The entry's own name stands also without its acronym: "Daedong Bank (DCB)".
    """
    yield record.name, False
    plain = ADDED_IN_BRACKETS.sub("", record.name)
    if plain != record.name:
        yield plain, False
    for alias in record.aliases:
        yield alias, True


def _beginnings(parts: list[str]) -> Iterator[str]:
    """Yield beginnings of a name, of two words or more, that leave out words of trade only.

    A beginning of nothing but words of trade and of bodies does not say who it is.
    """
    trade = words().sets["trade"]
    for size in range(len(parts) - 1, 1, -1):
        if parts[size] not in trade:
            return
        if not all(part in EMPTY or part in trade for part in parts[:size]):
            yield " ".join(parts[:size])


def is_one_party(records: list[Record]) -> bool:
    """Return whether rows of one name are one party: a single one, or all with one number."""
    numbers = [set(_printed_numbers(record)) for record in records]
    return len(records) == 1 or bool(set.intersection(*numbers))


def _printed_numbers(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the identifiers of a record other than the key of its row."""
    for scheme, number in record.identifiers:
        if scheme != "eu":
            yield scheme, number
