"""Parties, weapons and countries for which the names in a text stand (docs/decisions/0011).

A name that the source itself lists is that party. So is the beginning of a listed party's name or
alias, if only words of trade and legal form are left out and one party alone begins so. A weapon or
body that the curated register knows by exactly this name is that one. Any other name is a record of
this source, and its name alone joins it to nothing. A name that might be a person's becomes a
record only if the text gives it a post or a share. Titles, places and classes of bodies ("Prime
Minister", "Brest Region", "Committee") become none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

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
# Names that end in a title or region, or begin so: nobody by themselves.
NOBODY = re.compile(
    rf"(?:^|[ -])(?:{TITLE}s?|{REGION}|{'|'.join(sorted(SETS['region']))})$"
    rf"|^\w+-(?-i:[a-z]+)$"  # "Russian-sponsored": a quality, no name
    rf"|^\W*(?:the )?(?:so-called |autonomous )?\W*(?:Republic|City|Region) of\b"
    rf"|^(?:So-called )?\W*(?:First |Deputy |Prime )*{TITLE}s? (?:of|for)\b",
    re.IGNORECASE,
)
# An airport or office is no party by its town's name.
PLACES = re.compile(
    rf"(?<![\w-])([A-Z][\w’-]+) (?:{REGION}|city|airport|airfield|seaport)\b"
    r"|\b[Tt]he ([A-Z][\w’-]+) (?:office|branch) of\b"
    r"|\b(?:[Rr]epublic|[Cc]ity|town|[Rr]egion|[Oo]blast|port) of ([A-Z][\w’-]+)"
)
STATE = frozenset(
    "Ministry Directorate Committee Forces Army Navy Government Department Agency Bureau Guard"
    " Corps Council Service Court Duma".split()
)
# The ends of a relation that only firms and bodies are.
FIRMS = frozenset(
    {
        ("MANUFACTURES", "subject"),
        ("DESIGNS", "subject"),
        ("SUPPLIES", "subject"),
        ("PROVIDES_FOR", "subject"),
        ("TRANSPORTS", "subject"),
        ("SUBSIDIARY_OF", "subject"),
        ("OWNS", "object"),
        ("DIRECTS", "object"),
        ("SUBSIDIARY_OF", "object"),
        ("SUPPLIES", "object"),
        ("TRANSSHIPS_VIA", "object"),
    }
)
FIRST_NAME = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]+\b")
SURNAME = re.compile(r"\b[A-ZÀ-Þ]{3,}\b")
DESIGN_BUREAU = re.compile(r"(?:Design|Construction) Bureau")
DOUBLE_NAME = re.compile(r"[-/][A-ZÀ-Þ](?=[a-zà-ÿ])")
# What a listed name adds in brackets: an acronym, a name in another language, a former name.
ADDED_IN_BRACKETS = re.compile(r"\s*\((?:[A-Z][A-Z \-]{1,9}|[A-Z]\w* ?: [^()]*|formerly[^()]*)\)")
SMALL_WORD = re.compile(r"(?<![\w-])[a-z]{3,}(?![\w-])")
CAPITAL_WORD = re.compile(r"(?<![\w-])[A-Z][a-z]{2,}(?![\w-])")


class SourceParties:
    """The names of one source: its listed parties, the register, the countries, and new records."""

    def __init__(self, context: Context, listed: Iterable[Record], texts: Collection[str]) -> None:
        """Index the parties that a source lists, the register and the texts to be read.

        Args:
            context: The context of the source, which takes the records made for names.
            listed: The parties of the source.
            texts: All its texts, for words and places that are no names of parties.
        """
        self.context = context
        self.common = _common(texts)
        self.places = frozenset(_places(texts))
        self.records = {record.uid: record for record in listed}
        self.first_names, self.surnames = _names_of_persons(self.records.values())
        self.listed = _uids_by_name(self.records)
        self.begun: dict[str, set[str]] = {}
        for name, uid in self.listed.items():
            for beginning in _beginnings(name.split()):
                self.begun.setdefault(beginning, set()).add(uid)
        self.register = _register(context)
        self.countries = _countries(context)

    def country(self, name: str) -> Record | None:
        """Return the country of this name, or None."""
        return self.countries.get(normal(name)) or self.countries.get(
            normal(name.replace("Federation", "").strip())
        )

    def record(self, name: str, end: str, relation: Relation, parts: set[str]) -> Record | None:
        """Return the record for which a name in a relation stands, made if it is new.

        Args:
            name: The name at one end of the relation.
            end: That end: "subject" or "object".
            relation: The relation.
            parts: Names of things that the text calls parts of others.

        Returns:
            None for a name that stands for no one party, or that may be a person's.
        """
        kind = relation.subject_kind if end == "subject" else relation.object_kind
        if kind == "C" or normal(name) in self.countries:
            return self.country(name)
        if kind in ("P", "H"):
            name = _untitled(name)
        known = self._known(name, kind)
        if known:
            return known
        if kind not in ("P", "F", "H", "V", "W") or len(normal(name)) < 3:
            return None
        node_kind = self._kind(name, kind, end, relation, parts)
        return self._new(name, node_kind) if node_kind else None

    def _known(self, name: str, kind: str) -> Record | None:
        """Return the listed party or the entry of the register of this name, or None."""
        uid = self.listed.get(key(name)) or self._begun_by(key(name))
        if uid:
            return self.records[uid]
        known = self.register.get(normal(name))
        if not known:
            return None
        # A firm of the register is joined by a decision only (docs/decisions/0011).
        is_thing = schema().family(known.kind) in ("weapon", "goods")
        return known if is_thing or kind in ("", "W", "F") else None

    def _new(self, name: str, kind: str) -> Record:
        """Return the record of a name that nothing knows, made at its first use."""
        slug = f"{NAMED}{short(key(name), 80)}"
        if slug not in self.context.records:
            note = "named in a statement of reasons; not itself listed by this name"
            self.context.add_record(
                slug, Record(self.context.uid(slug), kind, name, note=note), name
            )
        return self.context.records[slug]

    def _begun_by(self, name: str) -> str:
        """Return the one listed party whose name begins so, words of trade apart, or nothing."""
        uids = self.begun.get(name, set())
        return next(iter(uids)) if len(uids) == 1 else ""

    def _kind(self, name: str, kind: str, end: str, relation: Relation, parts: set[str]) -> str:
        """Return the kind of node for a name; nothing if it is no one party or may be a person."""
        if kind in ("P", "H"):
            return self._kind_of_party(name, kind, end, relation)
        if kind == "W":
            return "Component" if name in parts else "Weapon"
        return "Vessel" if kind == "V" else "Body"

    def _kind_of_party(self, name: str, kind: str, end: str, relation: Relation) -> str:
        """Return the kind of node for the name of a party or person, as `_kind`."""
        if self._is_nobody(name):
            return ""
        if clean.firm(name) and kind != "H":
            return "Company"
        if _is_state_body(name):
            return "Body"
        shaped = _has_shape_of_person(name)
        is_person = kind == "H" or (shaped and name.split()[0] in self.first_names)
        if is_person or (end, relation.relation) == ("subject", "DIRECTS"):
            return _kind_of_person(end, relation)
        return "Organization" if not shaped or (relation.relation, end) in FIRMS else ""

    def _is_nobody(self, name: str) -> bool:
        """Return whether a name is a title, a place, a class of bodies or a single surname."""
        if NOBODY.search(name) or name in self.places or self._is_empty(name):
            return True
        if len(name.split()) > 1:
            return False
        return not self.surnames.isdisjoint((name, name.removesuffix("s")))

    def _is_empty(self, name: str) -> bool:
        """Return whether a name has only common words or a nationality: "Security Council"."""
        name_words = _capital_words(name)
        if any(word.isupper() and len(word) > 1 for word in name_words):
            return False  # an acronym is a name
        own = [word for word in name_words if not self._is_common(word)]
        if not own:
            return True
        return len(own) == len(name_words) and all(self._is_nation(word) for word in own)

    def _is_common(self, word: str) -> bool:
        return word.casefold() in EMPTY or word.casefold() in self.common

    def _is_nation(self, word: str) -> bool:
        return word.casefold() in NATIONS or normal(word) in self.countries


def _capital_words(name: str) -> list[str]:
    """Return the words of a name that begin with a capital, without legal forms."""
    name_words: list[str] = re.findall(r"[^\W\d_]+", name)
    return [word for word in name_words if not word.islower() and word not in SETS["legal"]]


def _is_state_body(name: str) -> bool:
    """Return whether a name has a word of bodies of state; design bureaus are firms."""
    return not STATE.isdisjoint(name.split()) and not DESIGN_BUREAU.search(name)


def _kind_of_person(end: str, relation: Relation) -> str:
    """Return "Person" for who holds a post or share: nobody enters the graph by being named."""
    return "Person" if end == "subject" and relation.relation in ("OWNS", "DIRECTS") else ""


def short(name: str, limit: int = 48) -> str:
    """Return a name as part of an identifier.

    >>> short("JSC ‘Molniya-Test’")
    'jsc-molniya-test'
    """
    return re.sub(r"\W+", "-", normal(name)).strip("-")[:limit].strip("-") or "x"


def _common(texts: Collection[str]) -> frozenset[str]:
    """Return the words printed in lower case at least half as often as with a capital."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for text in texts:
        small.update(SMALL_WORD.findall(text))
        large.update(map(str.casefold, CAPITAL_WORD.findall(text)))
    return frozenset(word for word, count in small.items() if count * 2 >= large[word])


def _places(texts: Collection[str]) -> Iterator[str]:
    """Yield the names that texts call a region, city, port or the like."""
    for text in texts:
        for alternatives in PLACES.findall(text):
            yield from filter(None, alternatives)


def _names_of_persons(records: Iterable[Record]) -> tuple[set[str], set[str]]:
    """Return the first names of listed persons, and their surnames, which are in capitals."""
    first_names: set[str] = set()
    surnames: set[str] = set()
    for record in records:
        if record.kind == "Person":
            plain = re.sub(r"\([^)]*\)", "", record.name)
            first_names.update(FIRST_NAME.findall(plain))
            surnames.update(word.capitalize() for word in SURNAME.findall(plain))
    return first_names, surnames


def _uids_by_name(records: Mapping[str, Record]) -> dict[str, str]:
    """Return the uid of the listed party of each name; names of several parties are left out."""
    by_name: dict[str, set[str]] = {}
    for record in records.values():
        for name in _names(record):
            by_name.setdefault(key(name), set()).add(record.uid)
    uids: dict[str, str] = {}
    for name, bearers in by_name.items():
        if len(name) > 2 and _is_one_party([records[uid] for uid in bearers]):
            uids[name] = min(bearers)
    return uids


def _register(context: Context) -> dict[str, Record]:
    """Return the weapons, goods and parties of the curated register by name."""
    register: dict[str, Record] = {}
    for record in context.used.get("register", {}).values():
        if schema().family(record.kind) in ("weapon", "goods", "party"):
            for name in (record.name, *record.aliases):
                register.setdefault(normal(name), record)
    return register


def _countries(context: Context) -> dict[str, Record]:
    """Return the countries by name; of short names only those in capitals, such as "UAE"."""
    countries: dict[str, Record] = {}
    for record in context.used.get("countries", {}).values():
        for name in (record.name, *record.aliases):
            if len(name) > 3 or name.isupper():
                countries[normal(name)] = record
    return countries


def _names(record: Record) -> Iterator[str]:
    """Yield the names of a record, and the first without its acronym: "Daedong Bank (DCB)"."""
    yield record.name
    yield from record.aliases
    plain = ADDED_IN_BRACKETS.sub("", record.name)
    if plain != record.name:
        yield plain


def _beginnings(parts: list[str]) -> Iterator[str]:
    """Yield beginnings of a name, of two words or more, that leave out words of trade only.

    A beginning of nothing but words of trade and of bodies does not say who it is.
    """
    for size in range(len(parts) - 1, 1, -1):
        if parts[size] not in SETS["trade"]:
            return
        if not all(part in EMPTY or part in SETS["trade"] for part in parts[:size]):
            yield " ".join(parts[:size])


def _is_one_party(records: list[Record]) -> bool:
    """Return whether rows of one name are one party: a single one, or all with one number."""
    numbers = [set(_printed_numbers(record)) for record in records]
    return len(records) == 1 or bool(set.intersection(*numbers))


def _printed_numbers(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the identifiers of a record other than the key of its row."""
    for scheme, number in record.identifiers:
        if scheme != "eu":
            yield scheme, number


def _has_shape_of_person(name: str) -> bool:
    """Return whether a name looks like a person's; the halves of a double name are one."""
    whole = DOUBLE_NAME.sub(lambda joint: f"-{joint[0][1].casefold()}", name)
    return human(Mention(0, len(whole), "P", whole))


def _untitled(name: str) -> str:
    """Return a person's name without the titles before it: "General A B" is A B."""
    plain = TITLED.sub("", name)
    return plain if plain != name and human(Mention(0, len(plain), "P", plain)) else name
