"""Parties, weapons and countries for which the names in a text stand (docs/decisions/0011).

A full name that the source itself lists is that party (`listed_names`). A weapon or body that the
curated register knows by exactly this name is that one. Any other name is a record of this source,
and its name alone joins it to nothing. A name that might be a person's becomes a record only if the
text gives it a post or a share. Titles, places, classes of bodies ("Prime Minister", "Brest
Region", "Committee"), lone words that nothing shows to be a name, and names of which the reader saw
only a part become none.
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
from .listed_names import EMPTY, ListedNames, has_legal_form
from .name_kinds import LEGAL_START, Mention, human
from .occurrences import is_boundary, occurrences
from .pronouns import ORG
from .stated_relation import Relation
from .words import is_class, words

SETS = words().sets
NATIONS = frozenset(w.casefold() for w in SETS["nationality"])
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
SMALL_WORD = re.compile(r"(?<![\w-])[a-z]{3,}(?![\w-])")
CAPITAL_WORD = re.compile(r"(?<![\w-])[A-Z][a-z]{2,}(?![\w-])")


# What stands behind a name that goes on: "al-Azam", " 29155", " city Executive Committee". A place
# goes on with it ("Red Crescent of Utopia"), a larger body need not ("Fleet of the Navy").
NAME_GOES_ON = re.compile(
    r"[’”]? (?:[a-z]{1,3}-[A-Z]|[0-9]{3,}\b|city [A-Z])| of [A-Z]"
    rf"| of the (?:Russian Federation|(?:\w+ )?(?:{REGION}|City|Union)\b)"
)
# What stands before a name of which the reader missed the beginning: "Sons and", "Second".
BEGUN_BEFORE = re.compile(
    r"(?:^|(?P<before>[^ ]*) )(?P<first>[A-ZÀ-Þ][\w-]*) (?:and|&) $"
    r"|(?<=[^.] )(?:First|Second|Third|Fourth|Fifth|Main|Special|Central|Supreme|Joint|High) $"
)
SECOND_HALF = re.compile(r" and [A-Z][\w’-]*(?: [A-Z][\w’-]*)*")
# Quotation marks or a noun beside a lone word show that it is a name.
OPENING_QUOTES = tuple('‘“"«„')
CLOSING_QUOTE = re.compile(r"[’”\"»“](?!s\b)")
ORG_BEFORE = re.compile(rf"\b(?:{ORG})(?: called| named)?,? \Z")
ORG_BEHIND = re.compile(rf"(?:’s)? (?:[a-z-]+ )?(?:{ORG}|holding|concern|foundation)\b")
AND_NAME = re.compile(r"(?: \([^()]*\))? and (?:the )?([A-Z][\w’-]*)")


class SourceParties:
    """The names of one source: its listed parties, the register, the countries, and new records."""

    def __init__(
        self,
        context: Context,
        listed: Iterable[Record],
        texts: Collection[str],
        acts: Mapping[str, str] | None = None,
    ) -> None:
        """Index the parties that a source lists, the register and the texts to be read.

        Args:
            context: The context of the source, which takes the records made for names.
            listed: The parties of the source.
            texts: All its texts, for words and places that are no names of parties.
            acts: The act that lists each party, by its uid; without it all are of one act.
        """
        self.context = context
        self.common = _common(texts)
        self.places = frozenset(_places(texts))
        self.acts = acts or {}
        records = list(listed)
        self.first_names, self.surnames = _names_of_persons(records)
        self.listed = ListedNames(records, self.acts, self.common.__contains__)
        self.register = _register(context)
        self.countries = _countries(context)

    def country(self, name: str) -> Record | None:
        """Return the country of this name, or None."""
        return self.countries.get(normal(name)) or self.countries.get(
            normal(name.replace("Federation", "").strip())
        )

    def record(
        self, name: str, end: str, relation: Relation, parts: set[str], act: str = ""
    ) -> Record | None:
        """Return the record for which a name in a relation stands, made if it is new.

        Args:
            name: The name at one end of the relation.
            end: That end: "subject" or "object".
            relation: The relation.
            parts: Names of things that the text calls parts of others.
            act: The act whose text states the relation.

        Returns:
            None for a name that stands for no one party, or that may be a person's.
        """
        kind = relation.subject_kind if end == "subject" else relation.object_kind
        if kind == "C" or normal(name) in self.countries:
            return self.country(name)
        if kind in ("P", "H"):
            name = _untitled(name)
        longer = _longer_before(name, relation.evidence) if kind in ("P", "F", "V") else ""
        known = self._known(longer or name, kind, act, relation.evidence)
        if known or longer:
            return known
        if kind not in ("P", "F", "H", "V", "W") or len(normal(name)) < 3:
            return None
        node_kind = self._kind(name, kind, end, relation, parts)
        return self._new(name, node_kind) if node_kind else None

    def _known(self, name: str, kind: str, act: str, evidence: str) -> Record | None:
        """Return the listed party or the entry of the register of this name, or None.

        A name without a kind is a class of goods as printed ("components"), and no single thing of
        the register, or a relative, who can only be a listed person.
        """
        if not kind and _has_shape_of_person(name):
            kind = "H"
        full = _full_name(name, evidence) if kind == "P" else name
        listed = self.listed.find(full, kind, act, evidence) if full else None
        if listed or full != name:
            return listed
        known = self.register.get(normal(name))
        if not known:
            return None
        # A firm of the register is joined by a decision only (docs/decisions/0011).
        if schema().family(known.kind) in ("weapon", "goods"):
            return known if kind in ("P", "W") else None
        return known if kind == "F" else None

    def _new(self, name: str, kind: str) -> Record:
        """Return the record of a name that nothing knows, made at its first use."""
        slug = f"{NAMED}{short(key(name), 80)}"
        if slug not in self.context.records:
            note = "named in a statement of reasons; not itself listed by this name"
            self.context.add_record(
                slug, Record(self.context.uid(slug), kind, name, note=note), name
            )
        return self.context.records[slug]

    def _kind(self, name: str, kind: str, end: str, relation: Relation, parts: set[str]) -> str:
        """Return the kind of node for a name; nothing if it is no one party or may be a person."""
        if kind in ("P", "H"):
            return self._kind_of_party(name, kind, end, relation)
        if kind == "W":
            return "Component" if name in parts else "Weapon"
        return "Vessel" if kind == "V" else "Body"

    def _kind_of_party(self, name: str, kind: str, end: str, relation: Relation) -> str:
        """Return the kind of node for the name of a party or person, as `_kind`."""
        if self._is_nobody(name) or not _is_whole_name(name, relation.evidence):
            return ""
        if clean.firm(name) and kind != "H":
            return "Company"
        if _is_state_body(name):
            return "Body"
        shaped = _has_shape_of_person(name)
        is_person = kind == "H" or (shaped and name.split()[0] in self.first_names)
        if is_person or (end, relation.relation) == ("subject", "DIRECTS"):
            return _kind_of_person(end, relation) if shaped or kind == "H" else ""
        return "Organization" if not shaped or (relation.relation, end) in FIRMS else ""

    def _is_nobody(self, name: str) -> bool:
        """Return whether a name is a title, a place, a class of bodies or a single surname."""
        if NOBODY.search(name) or name in self.places or self._is_empty(name):
            return True
        plain = TITLED.sub("", name)
        if len(plain.split()) > 1:
            return False
        if plain != name or (is_class(name) and not name.isupper()):
            return True  # "Supreme Leader Testov": a surname alone
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
    name_words: list[str] = re.findall(r"[^\W0-9_]+", name)
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


def _is_whole_name(name: str, evidence: str) -> bool:
    """Return whether a sentence shows that words with capitals are the whole name of a party.

    A lone word is one only where its letters, quotes or a noun beside it say so: "ZTM", "‘Zarya’",
    "the Zarya company". A name behind which the sentence goes on as names do was cut short by the
    reader: "Concern for Oil" of "Concern for Oil and Chemistry".
    """
    if has_legal_form(name):
        return True
    if len(name.split()) == 1 and not _is_shown_as_name(name, evidence):
        return False
    return not _is_cut(name, evidence)


def _is_shown_as_name(word: str, evidence: str) -> bool:
    """Return whether letters, quotes or a noun beside it show that a lone word is a name."""
    if re.search(r"[^\W0-9_][\W0-9_]*[A-ZÀ-Þ]", word):
        return True  # an acronym, or a capital inside
    for place in occurrences(word, evidence):
        end = place + len(word)
        if evidence[:place].endswith(OPENING_QUOTES) and CLOSING_QUOTE.match(evidence, end):
            return True
        if is_boundary(evidence, end) and ORG_BEFORE.search(evidence[:place]):
            return True
        if is_boundary(evidence, place) and ORG_BEHIND.match(evidence, end):
            return True
    return False


def _is_cut(name: str, evidence: str) -> bool:
    """Return whether the sentence goes on with the name where the reader has ended it."""
    last = name.split()[-1]
    if last in SETS["nationality"] and not last.isupper():
        return True
    _, found, rest = evidence.partition(name)
    if not found:
        return False
    if NAME_GOES_ON.match(rest):
        return True
    may_end = last.isupper() or last in SETS["body"] or last[-1] in "’”»)"
    further = AND_NAME.match(rest)
    if may_end or not further or _has_shape_of_person(name):
        return False
    return further[1] not in SETS["common"] and further[1] not in SETS["title"]


def _longer_before(name: str, evidence: str) -> str:
    """Return a name with the beginning that the reader may have missed, or nothing.

    A lone word with a capital before "and" may be the first half: "Black and White Marine Ltd". An
    acronym, a country or a longer name before it is a party by itself, and a name that begins with
    a legal form is whole.
    """
    place = -1 if LEGAL_START.match(name) else evidence.find(name)
    begun = BEGUN_BEFORE.search(evidence[:place]) if place > 0 else None
    if not begun:
        return ""
    first, before = begun["first"], begun["before"] or ""
    if first and _may_be_party(first, before):
        return ""
    return evidence[begun.start("first") if first else begun.start() : place] + name


def _may_be_party(word: str, before: str) -> bool:
    """Return whether a lone word, with the word before it, may name a party by itself."""
    goes_on = before[:1].isupper() and not before.endswith((",", ";", ":", "."))
    if re.search(r"[0-9-]|\w[A-ZÀ-Þ]", word) or goes_on or before in ("of", "for"):
        return True
    return word in words().countries or word in SETS["common"] or word in SETS["legal"]


def _full_name(name: str, evidence: str) -> str:
    """Return a name with a second half that the sentence prints: "Concern for Oil and Chemistry".

    The half is taken only where the name alone cannot be the whole.
    """
    if has_legal_form(name) or not _is_cut(name, evidence):
        return name
    for place in occurrences(name, evidence):
        second = SECOND_HALF.match(evidence, place + len(name))
        if second:
            return name + second[0]
    return ""


def _has_shape_of_person(name: str) -> bool:
    """Return whether a name looks like a person's; the halves of a double name are one."""
    whole = DOUBLE_NAME.sub(lambda joint: f"-{joint[0][1].casefold()}", name)
    return human(Mention(0, len(whole), "P", whole))


def _untitled(name: str) -> str:
    """Return a person's name without the titles before it: "General A B" is A B."""
    plain = TITLED.sub("", name)
    return plain if plain != name and human(Mention(0, len(plain), "P", plain)) else name
