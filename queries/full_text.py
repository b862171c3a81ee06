"""The full-text search for one word in names, as an expression that the embedded engine runs.

A server finds a word by the words that its analyzer, `standard-folding`, takes from a name or an
alias. The embedded engine has an index of words too, but of one property of a first label, which no
entity has by `Entity`, and without folding. So it is asked for the names that hold the word by a
regular expression, which says where that analyzer cuts a name into words and which letters it
takes for one.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

# The letters that the analyzer folds into each text of a to z and 0 to 9, as Neo4j 5.26 does it.
FOLDED_LETTERS = Path(__file__).with_name("folded_letters.json")
SEARCH = "db.index.fulltext.querynodes"  # the procedure, in small letters
LONGEST_WORD = 64  # characters
# What the analyzer takes out of a query, so that a server finds nothing by it; and the words that
# are operators of a search there are these in capitals.
STOP_WORDS = frozenset(
    """a an and are as at be but by for if in into is it no not of on or such that the their then
    there these they this to was will with""".split()
)
# First and last characters of the letters beside Latin ones that a word may have: Greek, Cyrillic,
# Armenian, Arabic, Georgian, Hangul. Of other scripts the analyzer cuts words in ways of their own.
SCRIPTS = (
    ("\u0370", "\u03ff"),
    ("\u0400", "\u052f"),
    ("\u0531", "\u0586"),
    ("\u0620", "\u064a"),
    ("\u0671", "\u06d3"),
    ("\u10a0", "\u10ff"),
    ("\uac00", "\ud7a3"),
)
# Letters that may be one letter or several, such as ß in strasse, make a choice; of more choices
# than those of so many letters in a row an expression would be too long.
LONGEST_CHOICE = 8

# The rules for words of Unicode 12.1 (annex 29, WB4 to WB13b) as the analyzer has them, as classes
# of a regular expression: the embedded engine knows a later Unicode, which has some characters in
# other classes.
_KNOWN = r"&&\p{age=12.1}"
_MARKS_OF_NUMBERS = r"\x{600}-\x{605}\x{6dd}\x{8e2}\x{110bd}\x{110cd}"
_EXTENDING = rf"[[\p{{wb=Extend}}\p{{wb=Format}}\p{{wb=ZWJ}}]{_KNOWN}]{_MARKS_OF_NUMBERS}\x{{70f}}"
_HEBREW = r"\p{wb=Hebrew_Letter}"
_LATER_LETTERS = r"[\x{2e5}-\x{2eb}\x{55a}\x{58a}\x{70f}\x{a708}-\x{a716}]"
_LETTER = rf"[[\p{{wb=ALetter}}{_HEBREW}]{_KNOWN}--{_LATER_LETTERS}]"
_DIGIT = rf"[\p{{wb=Numeric}}{_KNOWN}--[{_MARKS_OF_NUMBERS}\x{{19da}}]]"
_JOINING = rf"{_LETTER}{_DIGIT}\p{{wb=ExtendNumLet}}"
_APOSTROPHE = r"\x{27}"
_BETWEEN_LETTERS = r"[[\p{wb=MidLetter}:\p{wb=MidNumLet}]--\x{55f}]"
_BETWEEN_DIGITS = r"\p{wb=MidNum}\p{wb=MidNumLet}\x{fe10}\x{fe14}"


def is_plain_word(text: str) -> bool:
    """Return whether a text is one word that both engines find in the same names.

    It has letters and digits only, and no word that a server leaves out of a search.

    >>> [is_plain_word(text) for text in ("Купол", "Kup*", "the", "north korea", "阿尔法")]
    [True, False, False, False, False]
    """
    if not 0 < len(text) <= LONGEST_WORD or not all(map(_is_known, text)):
        return False
    folded = _folded(text)
    longest = max(map(len, _runs(folded)))
    return folded not in STOP_WORDS and longest <= LONGEST_CHOICE


def expression(word: str) -> str:
    """Return the regular expression of the whole names in which a server finds a plain word.

    It is one of the embedded engine: no look-around, classes by `\\p{..}`.
    """
    folded = _folded(word)
    parts: list[str] = []
    for run in _runs(folded):
        choices = list(_spellings(run))
        parts.append(choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})")
    return f"(?s){_before(folded[0])}{''.join(parts)}{_behind(folded[-1])}"


def _before(first: str) -> str:
    """Return the expression of what may stand before a word that begins so."""
    kin, between = _around(first)
    # A Hebrew letter takes an apostrophe behind it, and with it what follows.
    kin_of_apostrophe = f"{kin}{_HEBREW}"
    return (
        f"(?:[{_EXTENDING}]*|"
        f"(?:.*[^{_JOINING}{_EXTENDING}{between}{_APOSTROPHE}])[{_EXTENDING}]*|"
        f"(?:.*[^{kin}{_EXTENDING}])?[{_EXTENDING}]*[{between}][{_EXTENDING}]*|"
        f"(?:.*[^{kin_of_apostrophe}{_EXTENDING}])?[{_EXTENDING}]*{_APOSTROPHE}[{_EXTENDING}]*)"
    )


def _behind(last: str) -> str:
    """Return the expression of what may stand behind a word that ends so."""
    kin, between = _around(last)
    return (
        f"(?:|[^{_JOINING}{_EXTENDING}{between}{_APOSTROPHE}].*|"
        f"[{between}{_APOSTROPHE}][{_EXTENDING}]*(?:|[^{kin}{_EXTENDING}].*))"
    )


def _around(character: str) -> tuple[str, str]:
    """Return what a character is joined to by a mark between them, and the marks that join so.

    An apostrophe joins as well, both letters and digits.
    """
    if character.isdigit():
        return _DIGIT, _BETWEEN_DIGITS
    return _LETTER, _BETWEEN_LETTERS


def _is_known(character: str) -> bool:
    if character in _folds():
        return True
    in_script = any(first <= character <= last for first, last in SCRIPTS)
    return in_script and unicodedata.category(character) in ("Lu", "Ll", "Lo")


def _folded(text: str) -> str:
    return "".join(_folds().get(character) or character.lower() for character in text)


def _runs(folded: str) -> Iterator[str]:
    """Yield a folded word in pieces, none of which a letter that stands for several goes beyond."""
    start = end = 0
    for place in range(len(folded)):
        if place >= end and place > start:
            yield folded[start:place]
            start = place
        longest = max(
            length for length in (1, 2, 3) if length == 1 or folded[place:][:length] in _letters()
        )
        end = max(end, place + longest)
    yield folded[start:]


def _spellings(run: str) -> Iterator[str]:
    """Yield the expressions of all ways to spell a piece of a folded word."""
    if not run:
        yield ""
    for length in range(1, len(run) + 1):
        letters = run[:length]
        if length == 1 or letters in _letters():
            for rest in _spellings(run[length:]):
                yield f"[{_spelt(letters)}]{rest}"


def _spelt(letters: str) -> str:
    """Return the characters that the analyzer takes for these letters."""
    if letters in _letters():
        ascii_letters = {letters, letters.upper()} if len(letters) == 1 else set()
        return "".join(sorted({*ascii_letters, *_letters()[letters]}))
    return "".join(_capitals()[letters])


@cache
def _letters() -> Mapping[str, str]:
    """Return the letters that are folded into each text."""
    letters: dict[str, str] = json.loads(FOLDED_LETTERS.read_text(encoding="utf-8"))
    return letters


@cache
def _folds() -> Mapping[str, str]:
    """Return what each Latin letter and each digit is folded into."""
    folds: dict[str, str] = {}
    for folded, letters in _letters().items():
        folds.update(dict.fromkeys(letters, folded))
        if len(folded) == 1:
            folds.update({folded: folded, folded.upper(): folded})
    return folds


@cache
def _capitals() -> Mapping[str, list[str]]:
    """Return the characters with each small letter, itself among them."""
    capitals: dict[str, list[str]] = {}
    for code in range(sys.maxunicode + 1):
        # A surrogate is no character of a name.
        if not 0xD800 <= code < 0xE000:
            capitals.setdefault(chr(code).lower(), []).append(chr(code))
    return capitals


def pattern(node: str, word: str) -> tuple[str, str]:
    """Return the pattern and the test that find the entities with a plain word in a name.

    Args:
        node: The name of the entity in the query, as it is written there.
        word: A plain word.
    """
    name = f"{node.strip('`')}_name"
    literal = expression(word).replace("\\", "\\\\").replace("'", "\\'")
    names = f"[{node}.name] + coalesce({node}.aliases, [])"
    return f"MATCH ({node}:Entity)", f"any(`{name}` IN {names} WHERE `{name}` =~ '{literal}')"
