"""The state of a text as it is read: the listed party, the topic and the short names given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from .name_kinds import Mention
from .name_spans import CLOSE, OPEN
from .occurrences import spelled
from .words import is_class, words


@dataclass(slots=True)
class DiscourseState:
    """The state of a text as it is read, changed by each sentence and by each name looked up.

    Names are compared by `key`; `*` is the listed party.
    """

    listed: str
    person: bool
    surname: str
    gazetteer: list[tuple[NameSpelling, str]]  # known spellings, with the kind of each
    own: frozenset[str]  # keys of the names of the listed party
    forms: frozenset[str] = frozenset()  # the kinds of its legal forms, see `legal_form`
    topic: str = "*"  # what "it" stands for
    others: frozenset[str] = frozenset()  # the other parties of the last sentence
    supplier: str = ""  # who last supplied something
    goods: list[str] = field(default_factory=list)  # those of the last sentence with any
    weapons: list[str] = field(default_factory=list)  # likewise: "these UAVs"
    longer: dict[str, str] = field(default_factory=dict)  # the longest form of a name, by key
    kinds: dict[str, str] = field(default_factory=dict)  # the kind of a name, see `Mention`


LEGAL = frozenset(
    "llc ooo jsc ojsc cjsc pjsc ao pao oao zao ltd inc co company limited liability joint stock"
    " public open closed fsue the".split()
)
LEGAL_FORMS = {
    "fz": re.compile(r"\bFZ(?:E|CO|C|-LLC)\b|free[- ]zone", re.IGNORECASE),
    "llc": re.compile(r"\b(?:LLC|OOO)\b|limited liability", re.IGNORECASE),
    "jsc": re.compile(r"\b(?:[OPC]?JSC|[POZ]?AO)\b|joint[- ]stock", re.IGNORECASE),
}
LOOKALIKE = str.maketrans("АВЕКМНОРСТХУаеорсухіІ", "ABEKMHOPCTXYaeopcyxiI")
SHORT_NAME = re.compile(
    rf"[{CLOSE}]? ?\((?:the )?[{OPEN}]?(?:a\.k\.a\. |also known as )?([^()]+?)[{CLOSE}]*\)"
)
KNOWN_AS = re.compile(
    rf"(?:also known as|a\.k\.a\.) (?:the )?[{OPEN}]?([A-Z][^,()]*?)[{CLOSE}]?[,)]"
)
LONGEST_SHORT_NAME = 60  # characters; a longer bracket is a remark


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """Return a name as compared inside a text: case, quotes and legal forms folded.

    A name of nothing but legal forms keeps them.

    >>> key("JSC ‘Molniya’"), key("LLC")
    ('molniya', 'llc')
    """
    without_corporation = re.sub(r"\bstate corporation\b", " ", folded(name).casefold())
    parts = re.findall(r"\w+", without_corporation) or re.findall(r"\w+", name.casefold())
    return " ".join([part for part in parts if part not in LEGAL] or parts)


@lru_cache(maxsize=100_000)
def count_words(name: str) -> int:
    """Return how many words a name has beside its legal forms; a hyphen joins two into one.

    >>> count_words("JSC ‘Zarya-Test’"), count_words("Zarya-Test Bank")
    (1, 2)
    """
    parts = re.findall(r"[\w’'.&/-]*\w[\w’'.&/-]*", folded(name).casefold())
    return sum(part.strip(".'’") not in LEGAL for part in parts)


@lru_cache(maxsize=100_000)
def legal_form(name: str) -> str:
    """Return the kind of a name's legal form, "llc", "jsc" or "fz", or nothing.

    A limited liability company and a joint stock company of one name are two firms.

    >>> legal_form("OOO Zarya"), legal_form("PJSC ‘Zarya’"), legal_form("Zarya Ltd")
    ('llc', 'jsc', '')
    """
    for form, pattern in LEGAL_FORMS.items():
        if pattern.search(name):
            return form
    return ""


def folded(text: str) -> str:
    """Return a text in which Cyrillic letters inside Latin words are the Latin lookalikes."""
    mixed_word = r"\b(?=\w*[A-Za-z])(?=\w*[А-Яа-я])\w+"
    return re.sub(mixed_word, lambda word: word[0].translate(LOOKALIKE), text)


def begin(name: str, aliases: Sequence[str], person: bool) -> DiscourseState:
    """Return the state before the first sentence of a listed party's text."""
    own = [name] if name else []
    own += [alias for alias in aliases if alias and _can_be_own(alias, person)]
    surname = _surname(name) if person else ""
    gazetteer = [] if person else _spellings(own)
    forms = frozenset(filter(None, map(legal_form, own)))
    return DiscourseState(name, person, surname, gazetteer, frozenset(map(key, own)), forms)


def _can_be_own(alias: str, person: bool) -> bool:
    """Return whether an alias can stand for the listed party in its own text.

    One word never stands for a person, and a common word, place or movement for nobody
    (docs/decisions/0027).
    """
    if count_words(alias) > 1:
        return True
    return not person and not is_class(key(alias))


def _surname(name: str) -> str:
    """Return the surname in a person's name: the last word in capitals, or the last word.

    A name in brackets is that before a marriage, or another spelling.
    """
    name = name.split("(")[0] or name
    all_words: list[str] = re.findall(r"\w+", name)
    # The lists of the EU print surnames in capitals.
    for word in reversed(re.findall(r"[\w-]+", name)):
        if len(word) > 1 and word.isupper():
            return str(word.casefold())
    return all_words[-1].casefold() if all_words else ""


def _spellings(names: Sequence[str]) -> list[tuple[NameSpelling, str]]:
    """Return the spellings of a firm's names for the gazetteer, the longest first."""
    gazetteer = []
    for name in sorted(names, key=len, reverse=True):
        spelling = _spelling(name) if len(key(name)) > 3 else None
        if spelling:
            gazetteer.append((spelling, "P"))
    return gazetteer


class NameSpelling:
    """A name as it may be printed, whatever its quotes and blanks."""

    __slots__ = ("_parts",)

    def __init__(self, parts: list[str]) -> None:
        """Hold the words of a name."""
        self._parts = parts

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield [start, end) of the name in a text."""
        # Of most names not even the first word is there.
        return spelled(self._parts, text)


def _spelling(name: str) -> NameSpelling | None:
    """Return the spelling of a name, or None if it has no Latin letter."""
    parts = re.findall(r"[^\s‘’“”\"«»'„]+", name)
    return NameSpelling(parts) if parts and re.search(r"[A-Za-z]", name) else None


def likely(name: str, discourse: DiscourseState) -> bool:
    """Return whether a name is probably a spelling of the listed party's.

    It is if each of its words is one of a name of the party, but for two letters or so
    (`fuzz.ratio` of 80), or if its letters are nearly those of one: 92 for names of several words,
    80 for names of one. A word of its own makes it another party: "Zarya Bank" is not Zarya.
    """
    plain = key(name)
    return any(
        _has_words_of(plain, own) or fuzz.ratio(plain, own) >= (92 if " " in own else 80)
        for own in discourse.own
    )


def _has_words_of(plain: str, own: str) -> bool:
    """Return whether each word of a name is one of a name of the listed party, or nearly so."""
    abbreviated = words().sets["legal"]
    return all(
        word.upper() in abbreviated or any(fuzz.ratio(word, other) >= 80 for other in own.split())
        for word in plain.split()
    )


def learn(text: str, names: list[Mention], discourse: DiscourseState) -> None:
    """Learn the short names that a sentence gives, and add them to the state.

    They are the brackets of "Name (Short)", last words of longer names, and what follows "also
    known as" where the first name of the sentence is the listed party's.
    """
    for mention in names:
        if mention.kind in "PFH":
            _learn_bracket(text, mention, discourse)
            _learn_longer_form(mention, discourse)
    for match in KNOWN_AS.finditer(text):
        if names and key(names[0].name) in discourse.own:
            discourse.own |= {key(match[1])}


def _learn_bracket(text: str, mention: Mention, discourse: DiscourseState) -> None:
    """Learn the short names in a bracket right behind a name."""
    bracket = SHORT_NAME.match(text[mention.end :])
    if not bracket or len(bracket[1]) > LONGEST_SHORT_NAME:
        return
    if not re.match(r"[A-Z]", bracket[1].strip("‘“")):
        return
    is_listed = key(mention.name) in discourse.own
    for short in bracket[1].split(","):
        plain = key(short)
        if not _can_be_name(short, plain):
            continue
        if is_listed:
            discourse.own |= {plain}
        discourse.longer.setdefault(plain, mention.name)
        spelling = _spelling(short.strip(" ‘’“”")) if len(plain) > 2 else None
        if spelling:
            discourse.gazetteer.append((spelling, mention.kind))


def _can_be_name(short: str, plain: str) -> bool:
    """Return whether words in a bracket are neither vague nor a country."""
    if not plain or plain in words().sets["vague"]:
        return False
    return short.strip(" ‘’“”") not in words().countries


def _learn_longer_form(mention: Mention, discourse: DiscourseState) -> None:
    """Learn that a party's name stands for a longer one of which it is the last words."""
    plain = key(mention.name)
    discourse.longer.setdefault(plain, mention.name.strip())
    if mention.kind != "P" or len(plain) <= 3:
        return
    for longer in list(discourse.longer):
        if len(plain.split()) < len(longer.split()) and f" {longer}".endswith(f" {plain}"):
            discourse.longer[plain] = discourse.longer[longer]
