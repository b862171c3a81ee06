"""Mentions of names, and the kind of a name by its shape and by the words around it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from .words import words

# Models as the acts print them: "X-77", "9M723", "Ka-52", also with Cyrillic letters.
DESIGNATION = re.compile(
    r"(?:[A-ZА-Я][A-Za-zа-я]*[-–]?[0-9][\w-]*|[0-9]+[A-Z][0-9]+\w*|[A-Z]{1,5}-?[0-9]+\w*"
    r"|[A-Z][a-z]{1,2}-[A-Z0-9]+\w*)$"
)
# A name with a number after one of these is a document, a unit, a plant or a place in a building.
NOT_WEAPON = re.compile(
    r"(?:UNSCR|Resolutions?|Office|Regulation|Decision|Article|Annex|Law|No|Decree|forum"
    r"|exhibition|Unit|unit|Plant|Factory|Building|Room|Floor|plant|factory)\W*$"
)
LEGAL_START = re.compile(
    r"(?:(?:Public|Open|Closed|Private|Non-public) )?(?:Joint[- ]Stock Company|Limited"
    r" Liability Company|State Corporation|Federal State(?: Unitary| Treasury| Autonomous|"
    r" Budgetary)* "
    r"(?:Enterprise|Institution))"
    r"|^(?:LLC|JSC|OJSC|PJSC|CJSC|OOO|AO|PAO|OAO|ZAO|FSUE|FSE|FGUP|FKP|NPO|NPP)\b"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: [start, end) of the sentence's text, and its kind.

    Kinds: P party, H person, C state, F force or body of a state, W weapon or part by designation,
    V vessel, X a capital run of another kind (a place, a forum, a programme).
    """

    start: int
    end: int
    kind: str
    name: str


INTERNATIONAL = re.compile(
    r"(?:United Nations|UN\b|European Union|Security Council|High Representative|Panel|Final"
    r" Report|Council of|Security Policy|Resolutions?|Experts)"
)
NOUN_PHRASE = re.compile(
    r"(?:(?!of |in |and |which |that |is |are |was |has |for |to |by |with |on |from"
    r" )[a-zA-Z-]+ ){0,4}?([A-Za-z-]+)\b"
)
# "space-ship" is no vessel.
VESSEL_BEFORE = re.compile(r"\b(vessels?|tankers?|(?<!-)ships?|M/V|MV)$")
VESSEL_BEFORE_QUOTE = re.compile(
    r"\b(vessel|vessels|tanker|tankers|ship|ships|carrier|the M/V|MV)[ ,‘“]*$"
)
VESSEL_NOUNS = (
    *("vessel", "vessels", "tanker", "tankers", "ship", "ships", "carrier"),
    *("M/V", "MV"),
)
# No match begins inside a word: without that, each letter of all that stands before is tried.
TYPE_BEFORE = re.compile(
    r"(?<![\w-])([\w-]+)(?: \([A-Z]+s?\))?(?: of the type| type| model| family)?$"
)
PATRONYMIC = re.compile(r"\b\w+(?:ovich|evich|ovna|evna|ich)\b")
PLACE_BEFORE = re.compile(r"\b(?:in|from|near|at)(?: the)?$")
WORD_OF_PERSON = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+|[A-ZÀ-Þ]{2,}(?:-[A-ZÀ-Þ]+)?")
# Words of legal forms as they are printed in full, beside the abbreviations in words.toml.
SPELLED_LEGAL = ("liability", "company", "stock", "Joint", "Public", "Open", "Closed")


def kind_of(text: str, start: int, end: int) -> str:
    """Return the kind of the name `text[start:end]`, or nothing for words that are no name.

    The kinds are those of `Mention`. Signs of a firm or body in the name itself come first, then
    the words around it.

    >>> sentence = "It delivers the X-77 to JSC Molniya."
    >>> kind_of(sentence, 16, 20), kind_of(sentence, 24, 35)
    ('W', 'P')
    """
    plain = text[start:end].strip("‘’“”«»")
    known = words()
    if plain in known.countries:
        return "C"
    if plain in known.sets["place"]:
        return "X"
    parts = re.findall(r"[\w&.+-]+", plain)
    if _is_no_name(plain, parts):
        return ""
    if LEGAL_START.search(plain) or any(_is_word_of_firm(part) for part in parts):
        return "P"
    if INTERNATIONAL.match(plain):
        return "X"
    if known.sets["goods"].issuperset(part.casefold() for part in parts):
        return ""
    return _kind_by_context(plain, parts, text[:start].rstrip(" ‘“"), text[end:])


def _is_no_name(plain: str, parts: list[str]) -> bool:
    """Return whether a word is of a nation, or nothing but a legal form."""
    return plain in words().sets["demonym"] or _is_only_legal_form(parts)


def _is_only_legal_form(parts: list[str]) -> bool:
    return all(part in words().sets["legal"] or part in SPELLED_LEGAL for part in parts)


def _is_word_of_firm(word: str) -> bool:
    return word in words().sets["legal"] or word in words().sets["body"]


def _kind_by_context(plain: str, parts: list[str], before: str, after: str) -> str:
    """Return the kind of a name without words of a firm, body or state."""
    may_be_vessel = before.rstrip(" ,‘“\n").endswith(VESSEL_NOUNS)
    if may_be_vessel and VESSEL_BEFORE.search(before):
        return "V"
    if len(parts) <= 4 and _is_weapon(parts, before, after):
        return "W"
    if may_be_vessel and VESSEL_BEFORE_QUOTE.search(before):
        return "V"
    if PATRONYMIC.search(plain) and len(parts) >= 2:
        return "H"
    if len(parts) > 1 or plain.isupper():
        return "P"
    return "X" if PLACE_BEFORE.search(before) else "P"


def _is_weapon(parts: list[str], before: str, after: str) -> bool:
    """Return whether a name is a weapon's, by its designation or a weapon noun beside it."""
    if NOT_WEAPON.search(before) or parts[0] in words().sets["register"]:
        return False
    if _is_designation(parts):
        return True
    # The pattern takes at most five words: what stands before them is not looked through.
    noun = TYPE_BEFORE.search(" ".join(before.rsplit(" ", 5)[-5:]))
    if noun and noun[1] in words().sets["weapon"]:
        if noun[1].casefold() not in ("aircraft", "series"):
            return True
    following = after.lstrip("’” ")
    if not NOUN_PHRASE.match(following) or not weapon_noun(following):
        return False
    # "Molniya’s missiles", "Molniya, missiles": the name is their maker's.
    return not after.startswith(("’s ", ","))


def _is_designation(parts: list[str]) -> bool:
    """Return whether words are a model's: "X-77", "Sokol 5"."""
    if DESIGNATION.match(parts[-1]) or DESIGNATION.match(parts[0]):
        return True
    is_numbered = len(parts) > 1 and re.fullmatch(r"[0-9]+\w*", parts[-1]) is not None
    return is_numbered and len(parts[0]) <= 10


def human(mention: Mention) -> bool:
    """Return whether a name has the shape of a person's: two to four words, none of a firm."""
    parts = mention.name.split()
    if mention.kind != "P" or not 2 <= len(parts) <= 4:
        return mention.kind == "H"
    if not all(WORD_OF_PERSON.fullmatch(part) for part in parts):
        return False
    joint = words().sets["joint"]
    if any(_is_word_of_firm(part) or part in joint for part in parts):
        return False
    # Two words of which the first is in capitals may be an acronym and a noun.
    return parts[0][1:].islower() or len(parts) > 2 or not any(part.isupper() for part in parts)


WORD_OR_MARK = re.compile(r"[\w-]+|[^\w\s]")
IN_NOUN_PHRASE = re.compile(r"[a-z-]+|FPV|UAV|MLRS|II|[()]|[A-Z]+")
# Words that end the noun phrase of a name: a weapon noun behind them is not the name's own.
BREAKS = frozenset(
    "of in and which that is are was has for to by with on from as or company develops produces"
    " manufactures supplies the a an also its holding group".split()
)


def weapon_noun(after: str) -> bool:
    """Return whether a weapon noun follows within seven words, with no break before it."""
    for found in itertools.islice(WORD_OR_MARK.finditer(after), 7):
        word = found[0]
        if word in words().sets["weapon"]:
            return True
        if not IN_NOUN_PHRASE.fullmatch(word) or word in BREAKS:
            return False
    return False
