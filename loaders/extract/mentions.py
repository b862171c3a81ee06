"""Names in a sentence, found by the gazetteer and by their shape."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from .cue import Cue, matches_at, needs_of
from .discourse import NameSpelling
from .name_kinds import LEGAL_START, Mention, kind_of
from .name_spans import cap, name_spans
from .words import either, words

BODY_OF_STATE = re.compile(r"(?:Ministry|Government|Armed)\b")
DIRECTORATE = re.compile(r"(?:Main |General |Central )?(?:Directorate|Department|Division|Office)")
ABBREVIATION_BETWEEN = re.compile(r" \([A-Z]{2,8}\) ")
LIST_JOINT = re.compile(r"[’”]?(?:,| and| or|/)+[ ]*(?:the )?[‘“]?")
LAST_WORD_BEFORE = re.compile(r"(?<![\w.&])([\w.&]+)[ -](?:[‘“])?$")
FIRST_WORD_AFTER = re.compile(r"[ -]([\w&]+)")


@cache
def _nationalities() -> frozenset[str]:
    """Return the words of a nation that stand before its forces."""
    more = {"North Korean", "Russian Federation", "Russia’s", "Iran’s", "Belarus’s"}
    return words().sets["nationality"] | more


@cache
def _forces() -> Cue:
    """Return the pattern of the forces, ministries and government of a nation."""
    nation = either(_nationalities())
    force = (
        r"(?:[Aa]rmed [Ff]orces|[Aa]rmy|[Mm]ilitary [Ff]orces|[Mm]ilitary intelligence"
        r"|[Mm]ilitary(?! and (?:industrial|defen|security|dual|civil|political|technolog|special"
        r"|weapon|ammunition|law)|[-–]"
        r"|[ -](?:industr|operation|equipment|purpose|aggress|aviation"
        r"|tech|campaign|hardware|unit|personnel|vehicle|drone|use|company|"
        r"aircraft|goods|product|sector|train|capabilit|activit|machine|supply|helicopter|ship"
        r"|communic|cargo|sight|organ|bloc|force))|[Nn]avy|[Aa]ir [Ff]orces?|[Aa]erospace"
        r" [Ff]orces|"
        r"[Aa]irborne [Ff]orces|[Ss]oldiers|[Tt]roops|[Ff]orces|[Mm]inistry of [Dd]efen[cs]e"
        r"|[Dd]efen[cs]e [Mm]inistry|[Gg]overnment(?!(?:al)? (?:contract|agenc|institution"
        r"|official|bod|entit|structure|ministr|department|order|decree|support|procure|customer"
        r"|client|program|service|organ))|[Ss]pecial [Ff]orces|[Nn]ational [Gg]uard|[Ss]pace"
        r" [Ff]orces)"
    )
    of = (
        r"(?:[Aa]rmed [Ff]orces|[Mm]ilitary|[Gg]overnment|[Mm]ilitary [Ff]orces|[Mm]inistry of"
        r" [Dd]efen[cs]e|[Nn]avy|[Aa]rmy) of (?:the )?"
    )
    state = either(words().countries)
    pattern = re.compile(
        rf"(?:{nation} {force}(?: of (?:the )?{state})?(?! [A-Z]| and [A-Z][a-z]+ [A-Z])"
        rf"|{of}{state})(?![\w-])"
    )
    return Cue(pattern, needs_of(rf"(?:{force}|{of})"))


@cache
def _force_starts() -> re.Pattern[str]:
    """Return the pattern of the letters with which the name of a force begins."""
    capitals = _first_letters(_nationalities())
    of = "[Aa](?=rmed|rmy)|[Mm](?=ilitary|inistry)|[Gg](?=overnment)|[Nn](?=avy)"
    return re.compile(rf"{capitals}|{of}")


def _first_letters(names: Iterable[str]) -> str:
    """Return a pattern of the first letters of names."""
    letters = {name[0] for name in names}
    return f"[{re.escape(''.join(sorted(letters)))}]"


@cache
def _countries() -> re.Pattern[str]:
    """Return the pattern of the names of countries."""
    return re.compile(rf"(?<![\w-]){either(words().countries)}(?![\w-])")


@cache
def _country_starts() -> re.Pattern[str]:
    """Return the pattern of the letters with which the name of a country begins."""
    return re.compile(_first_letters(words().countries))


@cache
def _owner() -> re.Pattern[str]:
    """Return the pattern of a country's possessive just before a name."""
    return re.compile(rf"(?<![\w-]){either(words().countries)}’s $")


@cache
def _before_legal() -> re.Pattern[str]:
    """Return the pattern of a legal form just before a name."""
    return re.compile(rf"(?<![\w-]){either(words().sets['legal'])} [‘“]?$")


def mentions(
    text: str, gazetteer: Iterable[tuple[NameSpelling, str]], inner_capitals: frozenset[str]
) -> list[Mention]:
    """Return the names of a sentence, left to right, none inside another.

    Args:
        text: The sentence.
        gazetteer: Spellings of known names, each with its kind; they come before all others.
        inner_capitals: Capital words that the whole text prints elsewhere than at the start of a
            sentence.
    """
    names = _DisjointNames(text)
    # A name that is found first keeps its place: the surest patterns come first.
    for start, end, kind in _known_names(text, gazetteer):
        names.add(start, end, kind)
    if _forces().may_match(text):
        for match in matches_at(_forces().pattern, _force_starts(), text):
            names.add(match.start(), match.end(), "F")
    for start, end in name_spans(text, inner_capitals, names.spans()):
        names.add(_start_with_owner(text, start, end), end, kind_of(text, start, end))
    for match in matches_at(_countries(), _country_starts(), text):
        names.add(match.start(), match.end(), "C")
    in_order = sorted(names.mentions, key=lambda mention: mention.start)
    return _weapons_in_lists(text, _joined_units(text, in_order))


class _DisjointNames:
    """Names of a sentence of which none overlaps another."""

    def __init__(self, text: str) -> None:
        """Begin without a name."""
        self.text = text
        self.mentions: list[Mention] = []

    def add(self, start: int, end: int, kind: str) -> None:
        """Add a name unless it is empty or overlaps one that was added before."""
        overlaps = any(other.start < end and start < other.end for other in self.mentions)
        if start < end and not overlaps:
            self.mentions.append(Mention(start, end, kind, self.text[start:end]))

    def spans(self) -> list[tuple[int, int]]:
        """Return the offsets of the names added so far."""
        return [(mention.start, mention.end) for mention in self.mentions]


def _known_names(
    text: str, gazetteer: Iterable[tuple[NameSpelling, str]]
) -> Iterator[tuple[int, int, str]]:
    """Yield the known names that stand by themselves, with a legal form before them."""
    for spelling, kind in gazetteer:
        for begin, end in spelling.spans(text):
            legal = _before_legal().search(text[:begin])
            start = legal.start() if legal else begin
            if not _is_inside_name(text, start, end):
                yield start, end, kind


def _start_with_owner(text: str, start: int, end: int) -> int:
    """Return the start of a name, with the country before "Ministry" or "Government"."""
    if not BODY_OF_STATE.match(text[start:end]):
        return start
    owner = _owner().search(text[:start])
    return owner.start() if owner else start


def _is_inside_name(text: str, start: int, end: int) -> bool:
    """Return whether a known name is only a part of a longer run of capital words."""
    before = LAST_WORD_BEFORE.search(text[:start])
    after = FIRST_WORD_AFTER.match(text[end:])
    if before and _is_first_part(before[1]):
        return True
    return after is not None and _is_part(after[1])


def _is_part(word: str) -> bool:
    """Return whether a word beside a name may be part of it."""
    return cap(word) and word not in words().sets["common"] and not word.isdigit()


def _is_first_part(word: str) -> bool:
    """Return whether a word before a name may be part of it: no nationality, no possessive."""
    if not _is_part(word) or word in words().sets["nationality"]:
        return False
    return not word.endswith("’s") and not re.search(
        r"\w-(?:based|listed|designated|sanctioned)$", word
    )


def _joined_units(text: str, names: list[Mention]) -> list[Mention]:
    """Join "Main Directorate" and "Ministry of Defence": one body, as it is printed."""
    joined: list[Mention] = []
    for index, mention in enumerate(names):
        if _is_abbreviation_between(text, names, index):
            continue
        last = joined[-1] if joined else None
        if last and _is_one_body(text, last, mention):
            joined[-1] = Mention(last.start, mention.end, "P", text[last.start : mention.end])
        else:
            joined.append(mention)
    return joined


def _is_abbreviation_between(text: str, names: list[Mention], index: int) -> bool:
    """Return whether a name is an abbreviation in brackets inside the name of a body."""
    mention = names[index]
    if not 0 < index < len(names) - 1 or not mention.name.isupper():
        return False
    brackets = text[mention.start - 1 : mention.start] + text[mention.end : mention.end + 1]
    before, after = names[index - 1], names[index + 1]
    return (
        brackets == "()"
        and before.end == mention.start - 2
        and after.start == mention.end + 2
        and after.name.split()[-1] in words().sets["body"]
    )


def _is_one_body(text: str, last: Mention, mention: Mention) -> bool:
    """Return whether two names that follow one another name one body."""
    gap = text[last.end : mention.start]
    if last.kind != "P":
        return False
    if mention.kind == "F":
        return gap in (" of the ", " of ") and DIRECTORATE.match(last.name) is not None
    parts = mention.name.split()
    return (
        mention.kind == "P"
        and ABBREVIATION_BETWEEN.fullmatch(gap) is not None
        and parts[-1] in words().sets["body"]
        and len(parts) < 4
    )


def _weapons_in_lists(text: str, names: list[Mention]) -> list[Mention]:
    """Give every name of a list the kind W if a neighbour has it; drop names without a kind."""
    names = [mention for mention in names if mention.kind]
    # Each change may let the next neighbour change, in either direction.
    while True:
        changes = dict(_changed_to_weapons(text, names))
        if not changes:
            return names
        for index, mention in changes.items():
            names[index] = mention


def _changed_to_weapons(text: str, names: list[Mention]) -> Iterator[tuple[int, Mention]]:
    """Yield the place of each name that stands in a list beside a weapon, and it as a weapon."""
    for index, (left, right) in enumerate(itertools.pairwise(names)):
        if not LIST_JOINT.fullmatch(text[left.end : right.start]):
            continue
        if right.kind == "W" and _may_be_weapon(left):
            yield index, replace(left, kind="W")
        elif left.kind == "W" and _may_be_weapon(right):
            yield index + 1, replace(right, kind="W")


def _may_be_weapon(mention: Mention) -> bool:
    """Return whether a name of a party or of no certain kind could be a weapon's."""
    return (
        mention.kind in ("P", "X")
        and len(mention.name.split()) <= 3
        and not LEGAL_START.search(mention.name)
    )
