"""Sentences with short marks for their names, so that patterns see their grammar only.

`MaskedText.text` has `P0`, `W1`, ... for the names (the letter is the kind, the number the place in
`names`) and everything else in lower case; `MaskedText.printed` gives back the words as printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from .name_kinds import Mention

NAME = r"[PHCFWVX][0-9]+"
PARTY = r"[PHCF][0-9]+"
BODY = r"[PF][0-9]+"
QUOTES, DASHES = "‘’“”«»„", "–—"
MARKS = frozenset(f"){QUOTES}{DASHES}'")
SPECIAL = re.compile(f"[(){QUOTES}{DASHES}]|'(?=s\\b)")
# A blank or comma that only doubles what follows.
SPARE = re.compile(r" (?=[ ,.;]|\Z)|,(?=\s*(?:[,.;]|\Z))")
# A bracket that begins so is a list of goods or parties, and no remark.
KEPT = re.compile(r"\((?:including|such as|e\.g\.|for example|namely|notably|in particular)")


@dataclass(slots=True)
class MaskedText:
    """The masked text of a sentence, the names behind its marks, and where its characters were."""

    text: str
    names: list[Mention]
    source: str
    # Of each character of `text`, its offset in `source`.
    places: list[int] = field(default_factory=list)

    def name(self, mark: str) -> Mention:
        """Return the mention behind a mark such as `P3`."""
        return self.names[int(mark[1:])]

    def printed(self, start: int, end: int) -> str:
        """Return `text[start:end]` as printed, without commas and blanks at its ends."""
        while end > start and self.text[end - 1] in " ,;":
            end -= 1
        while start < end and self.text[start] in " ,;":
            start += 1
        return self.source[self.places[start] : self.places[end - 1] + 1] if end > start else ""


# "charges for naval cannons (AK-100 and AK-130)": the bracket says what the goods are for.
FOR_WHICH = re.compile(r"\bfor (?:[a-z-]+ ){0,3}[a-z-]+ ?$")
# What tells nothing of who does what to whom: the full stop of "Co.," inside a sentence, the mark
# of a footnote, the bullet of a list, a price, "inter alia".
ABOUT = (
    r"(?:about |around |over |nearly |almost |more than |at least |some |approximately |up to"
    r" |an estimated )?"
)
CURRENCY = r"(?:(?:US)?[$€£¥]|(?:USD|EUR|RUB|CNY) )"
FIGURE = (
    r"[0-9](?:[0-9.,]*[0-9])?(?: ?(?:million|billion|thousand|m|bn)\b)?"
    r"(?: (?:US )?(?:dollars|euros|roubles|rubles|yuan)\b)?"
    r"(?![\w]|[.,][0-9]| (?:million|billion|thousand|of)\b)"
)
ASIDE = re.compile(
    r"\A(?:[•▪‣*·] ?|[–-] )"
    r"|(?:(?<=\bCo)|(?<=\bLtd)|(?<=\bInc)|(?<=\bCorp))\.(?=[,;:)’”]|’s\b| [a-z(])"
    r"|\[[0-9]{1,3}\]"
    r"|, inter alia,"
    r"|(?<=[a-z]{3})[¹²³⁴⁵⁶⁷⁸⁹⁰]+"
    rf"|,? (?:worth|valued at|priced at|totalling) {ABOUT}{CURRENCY}?{FIGURE}"
    rf"|,? (?:for|at a (?:cost|price) of) {ABOUT}{CURRENCY}{FIGURE}"
)
BRACKET = re.compile(r" ?\((?:[^()]|\([^()]*\))*\)")


def mask(source: str, names: list[Mention]) -> MaskedText:
    """Return the masked sentence; brackets that only abbreviate or remark are left out.

    Args:
        source: The sentence as printed.
        names: Its names, left to right, none inside another.

    >>> masked = mask("It supplies ‘JSC Molniya’.", [Mention(13, 24, "P", "JSC Molniya")])
    >>> masked.text, masked.printed(3, 14)
    ('it supplies P0.', 'supplies ‘JSC Molniya')
    """
    masker = _Masker(source)
    brackets = dict(_dropped(source, names))
    by_start = {mention.start: index for index, mention in enumerate(names)}
    marks = [match.start() for match in SPECIAL.finditer(source)]
    stops = sorted({*brackets, *by_start, *marks})
    place = 0
    while place < len(source):
        if place in brackets:
            place = brackets[place]
        elif place in by_start:
            index = by_start[place]
            masker.add_mark(names[index], index)
            place = names[index].end
        else:
            masker.add_character(place)
            place += 1
            # What follows a mark is looked at by itself, the rest up to there is taken at once.
            if not masker.after_mark:
                following = bisect_left(stops, place)
                end = stops[following] if following < len(stops) else len(source)
                masker.add_plain(place, end)
                place = end
    return _tidy(MaskedText("".join(masker.characters), names, source, masker.places))


def lower(characters: str) -> str:
    """Return as many characters, each in lower case.

    >>> lower("İnal SÀRL")
    'inal sàrl'
    """
    # In another script a letter's lower case may depend on its neighbours, or be longer.
    if characters.isascii():
        return characters.lower()
    return "".join([character.lower()[0] for character in characters])


class _Masker:
    """Builds a masked text and the place of each of its characters in the source."""

    def __init__(self, source: str) -> None:
        """Begin before the first character of the source."""
        self.source = source
        self.characters: list[str] = []
        self.places: list[int] = []
        self.after_mark = False

    def add_mark(self, mention: Mention, index: int) -> None:
        """Add the mark of a name; its last character stands for the end of the name."""
        mark = f"{mention.kind}{index}"
        for offset, character in enumerate(mark[:-1]):
            self._put(character, min(mention.start + offset, mention.end - 1))
        self._put(mark[-1], mention.end - 1)
        self.after_mark = True

    def add_character(self, place: int) -> None:
        """Add one character in lower case; brackets and dashes become commas."""
        character = self.source[place]
        if character == "(":
            self._put(",", place)
            self._put(" ", place)
            return
        if character in MARKS:  # asked first: nearly all characters stand for themselves
            character = self._plain(place)
            if not character:
                return
        if self.after_mark and character.isalnum():
            self._put(" ", place)
        self.after_mark = False
        # "İ" in lower case is two characters: one has to stand for it, as places are by character.
        self._put(character.lower()[0], place)

    def add_plain(self, start: int, end: int) -> None:
        """Add characters of which none is special and no name begins at any, in lower case."""
        self.characters.extend(lower(self.source[start:end]))
        self.places.extend(range(start, end))

    def _plain(self, place: int) -> str:
        """Return the character that replaces one; nothing replaces a quotation mark."""
        character = self.source[place]
        if character == ")":
            return ","
        if character == "'":  # a typewriter's apostrophe in "the plant's"
            return "’" if SPECIAL.match(self.source, place) else character
        if character in QUOTES:
            return "’" if self.source[place : place + 2] == "’s" else ""
        # A dash inside a word is part of it.
        return "," if self.source[place - 1 : place] == " " else character

    def _put(self, character: str, place: int) -> None:
        self.characters.append(character)
        self.places.append(place)


def _tidy(masked: MaskedText) -> MaskedText:
    """Close up doubled blanks, blanks before commas and doubled commas, with their places."""
    spare = {match.start() for match in SPARE.finditer(masked.text)}
    if not spare:
        return masked
    kept = [index for index in range(len(masked.text)) if index not in spare]
    masked.text = "".join([masked.text[index] for index in kept])
    masked.places = [masked.places[index] for index in kept]
    return masked


def _dropped(source: str, names: list[Mention]) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of all that is left out, none inside another."""
    behind = 0
    asides = [match.span() for match in ASIDE.finditer(source)]
    apart = [span for span in asides if not _meets_name(span, names)]
    for start, end in sorted([*_dropped_brackets(source, names), *apart]):
        if start >= behind:
            yield start, end
            behind = end


def _meets_name(span: tuple[int, int], names: list[Mention]) -> bool:
    """Return whether a piece of a sentence has letters of a name."""
    return any(name.start < span[1] and span[0] < name.end for name in names)


def _dropped_brackets(source: str, names: list[Mention]) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of brackets that carry no list: abbreviations, remarks, years."""
    for match in BRACKET.finditer(source):
        is_in_name = any(name.start <= match.start() and match.end() <= name.end for name in names)
        if is_in_name:
            continue
        is_abbreviation = re.fullmatch(r"[A-Z/ -]{2,12}", match[0].strip(" ()"))
        if is_abbreviation or not _is_list(source, match, names):
            yield match.span()


def _is_list(source: str, bracket: re.Match[str], names: list[Mention]) -> bool:
    """Return whether a bracket lists goods or parties."""
    kinds = _kinds_inside(bracket, names)
    only_weapons = set(kinds) == {"W"}
    if only_weapons and FOR_WHICH.search(source[: bracket.start()]):
        return False
    if KEPT.match(bracket[0].strip()) or len(kinds) > 1:
        return True
    # One weapon in brackets is what the goods are, unless it is another name of the name before.
    return only_weapons and not _is_name_before(source, bracket.start(), names)


def _kinds_inside(bracket: re.Match[str], names: list[Mention]) -> list[str]:
    """Return the kinds of the names inside a bracket."""
    return [
        name.kind for name in names if bracket.start() < name.start and name.end < bracket.end()
    ]


def _is_name_before(source: str, place: int, names: list[Mention]) -> bool:
    """Return whether a name ends just before a place, quotation marks and blanks apart."""
    for name in names:
        if name.end <= place and not source[name.end : place].strip("’” "):
            return True
    return False
