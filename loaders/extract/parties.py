"""Whom a name in a text stands for: a party of the same source, one of the register, a record made once, nobody.

A name that the source itself lists is that party. So is the beginning of a listed party's name or alias, where
only words of trade and legal form are left out and one party alone begins so. A weapon or body that the
curated register knows by exactly this name is that one. Any other name is a record of this source, joined to
nothing by its name. What might be a person is a record only where the text gives it a post or a share; a
title, a place or a class of bodies ("Prime Minister", "Brest Region", "Committee") is nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from ...graph.identity import normal
from ...graph.model import Record
from ...graph.proposals import NAMED
from ...graph.schema import schema
from .. import clean
from ..context import Context
from .discourse import key
from .kinds import Mention, human
from .relation import Relation
from .words import words

SETS = words().sets
NATIONS = frozenset(w.casefold() for w in SETS["nationality"])
EMPTY = frozenset(w.casefold() for w in SETS["body"]) | SETS["generic"]
TITLE = rf"(?:{'|'.join(sorted(SETS['title']))})"
TITLED = re.compile(
    rf"^(?:[A-Z]{{2,5}} )?(?:(?:First|Prime|Vice|Acting|Former|{TITLE})[ -])+(?=[A-Z])"
)
REGION = "Region|Oblast|Krai|Okrug|District|Peninsula|Republic|region|oblast|krai|district"
NOBODY = re.compile(
    rf"(?:^|[ -])(?:{TITLE}s?|{REGION}|{'|'.join(sorted(SETS['region']))})$"
    rf"|^\w+-(?-i:[a-z]+)$"  # "Russian-sponsored": a quality, no name
    rf"|^\W*(?:the )?(?:so-called |autonomous )?\W*(?:Republic|City|Region) of\b"
    rf"|^(?:So-called )?\W*(?:First |Deputy |Prime )*{TITLE}s? (?:of|for)\b",
    re.IGNORECASE,
)
PLACES = re.compile(
    rf"(?<![\w-])([A-Z][\w’-]+) (?:{REGION}|city|airport|airfield|seaport)\b"
    r"|\b[Tt]he ([A-Z][\w’-]+) (?:office|branch) of\b"
    r"|\b(?:[Rr]epublic|[Cc]ity|town|[Rr]egion|[Oo]blast|port) of ([A-Z][\w’-]+)"
)
STATE = frozenset(
    "Ministry Directorate Committee Forces Army Navy Government Department Agency Bureau Guard Corps Council Service"
    " Court Duma".split()
)
# The ends of a relation that only firms and bodies are, and those that only persons are.
FIRMS = frozenset(
    {
        (r, "subject")
        for r in (
            "MANUFACTURES",
            "DESIGNS",
            "SUPPLIES",
            "PROVIDES_FOR",
            "TRANSPORTS",
            "SUBSIDIARY_OF",
        )
    }
    | {(r, "object") for r in ("OWNS", "DIRECTS", "SUBSIDIARY_OF", "SUPPLIES", "TRANSSHIPS_VIA")}
)


class SourceParties:
    """The names of one source: its listed parties, the register, the countries, and the records made so far."""

    def __init__(self, context: Context, listed: Iterable[Record], texts: Collection[str]) -> None:
        """Take the parties that the source lists, with their aliases, as gazetteer, and the texts to be read."""
        self.context = context
        self.common = _common(texts)
        self.places = frozenset(n for t in texts for pair in PLACES.findall(t) for n in pair if n)
        by_name: dict[str, set[str]] = {}
        self.records: dict[str, Record] = {}
        self.given: set[str] = set()
        self.surnames: set[str] = set()
        for record in listed:
            self.records[record.uid] = record
            for name in _names(record):
                by_name.setdefault(key(name), set()).add(record.uid)
            if record.kind == "Person":
                plain = re.sub(r"\([^)]*\)", "", record.name)
                self.given |= set(re.findall(r"\b[A-ZÀ-Þ][a-zà-ÿ]+\b", plain))
                self.surnames |= {w.capitalize() for w in re.findall(r"\b[A-ZÀ-Þ]{3,}\b", plain)}
        self.listed = {
            name: min(uids)
            for name, uids in by_name.items()
            if len(name) > 2 and _one([self.records[u] for u in uids])
        }
        self.begun: dict[str, set[str]] = {}
        for name, uid in self.listed.items():
            for start in _beginnings(name.split()):
                self.begun.setdefault(start, set()).add(uid)
        self.register: dict[str, Record] = {}
        for record in context.used.get("register", {}).values():
            if schema().family(record.kind) in ("weapon", "goods", "party"):
                for name in (record.name, *record.aliases):
                    self.register.setdefault(normal(name), record)
        self.countries = {
            normal(n): r
            for r in context.used.get("countries", {}).values()
            for n in (r.name, *r.aliases)
            if len(n) > 3 or n.isupper()
        }

    def country(self, name: str) -> Record | None:
        """Return the country of this name."""
        return self.countries.get(normal(name)) or self.countries.get(
            normal(name.replace("Federation", "").strip())
        )

    def record(self, name: str, end: str, relation: Relation, parts: set[str]) -> Record | None:
        """Return the record that the name at one end ("subject" or "object") of a relation stands for."""
        kind = relation.subject_kind if end == "subject" else relation.object_kind
        if kind == "C" or normal(name) in self.countries:
            return self.country(name)
        if kind in ("P", "H"):
            name = _untitled(name)
        found = self.listed.get(key(name)) or self._begins(key(name))
        if found:
            return self.records[found]
        known = self.register.get(normal(name))
        if known and (kind in "WF" or schema().family(known.kind) in ("weapon", "goods")):
            return known
        if kind not in ("P", "F", "H", "V", "W") or len(normal(name)) < 3:
            return None
        made = self._kind(name, kind, end, relation, parts)
        return self._made(name, made) if made else None

    def _made(self, name: str, kind: str) -> Record:
        slug = f"{NAMED}{short(key(name), 80)}"
        if slug not in self.context.records:
            note = "named in a statement of reasons; not itself listed by this name"
            self.context.add_record(
                slug, Record(self.context.uid(slug), kind, name, note=note), name
            )
        return self.context.records[slug]

    def _begins(self, name: str) -> str:
        """Return the one listed party of whose name this is the beginning, words of trade apart."""
        uids = self.begun.get(name, set())
        return next(iter(uids)) if len(uids) == 1 else ""

    def _kind(self, name: str, kind: str, end: str, relation: Relation, parts: set[str]) -> str:
        """Return the kind of node that the name is, or nothing where it stands for no one party or may be a person."""
        if kind in "VWF":
            return {"V": "Vessel", "F": "Body", "W": "Component" if name in parts else "Weapon"}[
                kind
            ]
        words_ = name.split()
        if NOBODY.search(name) or name in self.places or self._empty(name):
            return ""
        if len(words_) == 1 and ({name, name.removesuffix("s")} & self.surnames):
            return ""
        if clean.firm(name) and kind != "H":
            return "Company"
        if STATE & set(words_) and not re.search(r"(?:Design|Construction) Bureau", name):
            return "Body"
        whole = re.sub(
            r"[-/][A-ZÀ-Þ](?=[a-zà-ÿ])", lambda m: f"-{m[0][1].casefold()}", name
        )  # a double name is one
        shaped = human(Mention(0, len(whole), "P", whole))
        if (
            kind == "H"
            or (shaped and words_[0] in self.given)
            or (end, relation.relation) == ("subject", "DIRECTS")
        ):
            return "Person" if end == "subject" and relation.relation in ("OWNS", "DIRECTS") else ""
        return "Organization" if not shaped or (relation.relation, end) in FIRMS else ""

    def _empty(self, name: str) -> bool:
        """Return whether the words of a name are common words or only a nationality: "Security Council", "Israeli"."""
        said = [
            w for w in re.findall(r"[^\W\d_]+", name) if not (w.islower() or w in SETS["legal"])
        ]
        if any(w.isupper() and len(w) > 1 for w in said):
            return False
        own = [w for w in said if w.casefold() not in EMPTY and w.casefold() not in self.common]
        nations = [w for w in own if w.casefold() in NATIONS or normal(w) in self.countries]
        return len(own) == len(nations) and (len(said) == len(nations) or not nations)


def short(name: str, limit: int = 48) -> str:
    """Return a name as part of an identifier."""
    return re.sub(r"\W+", "-", normal(name)).strip("-")[:limit].strip("-") or "x"


def _common(texts: Collection[str]) -> frozenset[str]:
    """Return the words that the texts print in lower case at least half as often as with a capital."""
    small = Counter(w for t in texts for w in re.findall(r"(?<![\w-])[a-z]{3,}(?![\w-])", t))
    large = Counter(
        w.casefold() for t in texts for w in re.findall(r"(?<![\w-])[A-Z][a-z]{2,}(?![\w-])", t)
    )
    return frozenset(w for w, count in small.items() if count * 2 >= large[w])


def _names(record: Record) -> Iterator[str]:
    """Yield the names of a record, and the first without its acronym: "Daedong Credit Bank (DCB)"."""
    yield record.name
    yield from record.aliases
    plain = re.sub(
        r"\s*\((?:[A-Z][A-Z \-]{1,9}|[A-Z]\w* ?: [^()]*|formerly[^()]*)\)", "", record.name
    )
    if plain != record.name:
        yield plain


def _beginnings(parts: list[str]) -> Iterator[str]:
    """Yield the beginnings of a name, of two words or more, that leave out words of trade only and say who it is."""
    for size in range(len(parts) - 1, 1, -1):
        if parts[size] not in SETS["trade"]:
            return
        if not all(w in EMPTY or w in SETS["trade"] for w in parts[:size]):
            yield " ".join(parts[:size])


def _one(records: list[Record]) -> bool:
    """Return whether rows of one name are one party: there is one, or all carry one number in common."""
    numbers = [{p for p in r.identifiers if p[0] != "eu"} for r in records]
    return len(records) == 1 or bool(set.intersection(*numbers))


def _untitled(name: str) -> str:
    """Return a person's name without the titles before it: "General A B" is A B."""
    plain = TITLED.sub("", name)
    return plain if plain != name and human(Mention(0, len(plain), "P", plain)) else name
