"""The state of a text as it is read: who is listed, whom "it" means, and the short names it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from .kinds import Mention
from .name_spans import CLOSE, OPEN
from .words import words


@dataclass(slots=True)
class DiscourseState:
    """The state of a text as it is read: whom "it" means, known short names, goods just spoken of."""

    listed: str
    person: bool
    surname: str
    gazetteer: list[tuple[NameSpelling, str]]
    own: frozenset[str]
    topic: str = "*"
    supplier: str = ""
    goods: list[str] = field(default_factory=list)
    weapons: list[str] = field(default_factory=list)
    longer: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)


LEGAL = frozenset(
    "llc ooo jsc ojsc cjsc pjsc ao pao oao zao ltd inc co company limited liability joint stock public open closed"
    " fsue the".split()
)


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """Return a name as compared inside a text: case, quotes and legal forms folded."""
    parts = re.findall(
        r"\w+", re.sub(r"\bstate corporation\b", " ", folded(name).casefold())
    ) or re.findall(r"\w+", name.casefold())
    return " ".join([p for p in parts if p not in LEGAL] or parts)


def folded(text: str) -> str:
    """Return a text in which a Cyrillic letter inside a Latin word is the Latin letter it looks like."""
    return re.sub(r"\b(?=\w*[A-Za-z])(?=\w*[А-Яа-я])\w+", lambda m: m[0].translate(LOOKALIKE), text)


LOOKALIKE = str.maketrans("АВЕКМНОРСТХУаеорсухіІ", "ABEKMHOPCTXYaeopcyxiI")


def begin(name: str, aliases: Sequence[str], person: bool) -> DiscourseState:
    """Return the state before the first sentence of a listed party's text."""
    own = [n for n in (name, *aliases) if n]
    surname = ""
    if person:
        upper = [w for w in re.findall(r"[\w-]+", name) if len(w) > 1 and w.isupper()]
        surname = (upper or re.findall(r"\w+", name) or [""])[-1].casefold()
    patterns = (
        [
            (p, "P")
            for n in sorted(own, key=len, reverse=True)
            if len(key(n)) > 3 and (p := _spelling(n))
        ]
        if not person
        else []
    )
    return DiscourseState(name, person, surname, patterns, frozenset(key(n) for n in own))


class NameSpelling:
    """A name as it may be printed: quotes and blanks are forgiven. The pattern is made when its words are there."""

    __slots__ = ("_parts", "_pattern")

    def __init__(self, parts: list[str]) -> None:
        """Hold the words of a name."""
        self._parts = parts
        self._pattern: re.Pattern[str] | None = None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return where the name stands in a text."""
        if not all(part in text for part in self._parts):
            return iter(())
        if self._pattern is None:
            gap = r"[\s‘’“”\"«»„']+"
            words_ = gap.join(re.escape(p) for p in self._parts)
            self._pattern = re.compile(rf"(?<!\w)[‘“«\"]?{words_}(?:[’”»\"](?!s\b))*(?!\w)")
        return self._pattern.finditer(text)


def _spelling(name: str) -> NameSpelling | None:
    """Return a name as it may be printed; None for one without a Latin letter."""
    parts = re.findall(r"[^\s‘’“”\"«»'„]+", name)
    return NameSpelling(parts) if parts and re.search(r"[A-Za-z]", name) else None


def likely(name: str, talk: DiscourseState) -> bool:
    """Return whether the first name of a text is a spelling of the listed party: half of its words are."""
    said = set(key(name).split())
    return any(
        len(said & set(own.split())) * 2 >= max(len(said), 1)
        or fuzz.ratio(key(name), own) >= (92 if " " in own else 80)
        for own in talk.own
    )


def learn(text: str, names: list[Mention], talk: DiscourseState) -> None:
    """Learn short names: "Name (Short)", "also known as", and last words of longer names."""
    for m in names:
        if m.kind not in "PFH":
            continue
        after = re.match(
            rf"[{CLOSE}]? ?\((?:the )?[{OPEN}]?(?:a\.k\.a\. |also known as )?([^()]+?)[{CLOSE}]*\)",
            text[m.end :],
        )
        own = key(m.name) in talk.own
        if after and len(after[1]) <= 60 and re.match(r"[A-Z]", after[1].strip("‘“")):
            for short in after[1].split(","):
                plain = key(short)
                if (
                    not plain
                    or plain in words().sets["vague"]
                    or short.strip(" ‘’“”") in words().countries
                ):
                    continue
                if own:
                    talk.own |= {plain}
                talk.longer.setdefault(plain, m.name)
                if len(plain) > 2 and short.strip() and (p := _spelling(short.strip(" ‘’“”"))):
                    talk.gazetteer.append((p, m.kind))
        plain = key(m.name)
        talk.longer.setdefault(plain, m.name.strip())
        for longer in list(talk.longer):
            if (
                plain != longer
                and m.kind == "P"
                and len(plain.split()) < len(longer.split())
                and f" {longer} ".endswith(f" {plain} ")
                and len(plain) > 3
            ):
                talk.longer[plain] = talk.longer[longer]
    for match in re.finditer(
        rf"(?:also known as|a\.k\.a\.) (?:the )?[{OPEN}]?([A-Z][^,()]*?)[{CLOSE}]?[,)]", text
    ):
        if names and key(names[0].name) in talk.own:
            talk.own |= {key(match[1])}
