"""Identifiers as cells and lists print them: one reader for every door.

A number counts only if it is proved: by the check digits of its scheme, and by a length that the
scheme has. What holds digits and is not proved is returned with the reason, so that no output can
look as if there had been no number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..graph import checkdigits
from ..graph.plain_text import is_number

# Countries whose numbers may be a Russian taxpayer's; lists print the occupied parts of Ukraine as
# its own.
TAXED = ("", "ru", "ua")
# Labels that stand before a number, as `_plain` leaves them, by what they mean: the scheme, or ''
# for a number whose country alone would say which it is.
LABELS: Mapping[str, str] = {
    "INN": "ru-inn",
    "ИНН": "ru-inn",
    "ITN": "ru-inn",
    "TIN": "",
    "TAX ID": "",
    "TAXPAYER NUMBER": "",
    "OGRNIP": "ru-ogrn",
    "ОГРНИП": "ru-ogrn",
    "OGRN": "ru-ogrn",
    "ОГРН": "ru-ogrn",
    "PSRN": "ru-ogrn",
    "USCC": "cn-uscc",
    "USCI": "cn-uscc",
    "UNIFIED SOCIAL CREDIT CODE": "cn-uscc",
    "UNIFIED SOCIAL CREDIT IDENTIFIER": "cn-uscc",
    "统一社会信用代码": "cn-uscc",
    "IMO": "imo",
    # Numbers that are not read here: their labels show where the number before them ends.
    "KPP": "",
    "КПП": "",
    "MMSI": "",
}
_LABEL = re.compile(
    r"(?:(?<![^\W0-9_])|(?<=[0-9]))("
    + "|".join(sorted(map(re.escape, LABELS), key=len, reverse=True))
    # A word may begin with a label, such as INNOTECH: what follows is a digit or another sign.
    + r")(?:\s*(?:NUMBER|NO|CODE|№)(?![^\W0-9_]))?(?:[\s:.№#/()=-]+(?=[0-9A-Z])|(?=[0-9]))"
)
_SCIENTIFIC = re.compile(r"(?<![0-9A-Z.,])([0-9])(?:[.,]([0-9]+))?E\+?([0-9]{1,2})(?![0-9A-Z])")
_THOUSANDS = re.compile(
    r"(?<![0-9A-Z,'])[0-9]{1,3}(?:(?:,[0-9]{3}){2,}|(?:'[0-9]{3}){2,})(?![0-9A-Z])"
)
_DECIMALS = re.compile(r"[0-9]{3,}\.[0-9]{1,2}")
_FORMULA = re.compile(r'="([^"]*)"')
# Groups of digits and capital letters; a number may be printed in groups, with a space, a point or
# a hyphen between two. Cyrillic and Greek letters look like Latin ones and digits, so that one of
# them makes what it stands in another number; other scripts only part what is printed.
_CHARACTER = "[0-9A-Z\u0370-\u052f]"
_GROUPS = re.compile(rf"{_CHARACTER}+(?:[ .-]{_CHARACTER}+)*")
_APART = re.compile(r"[;,/|\n\t]+|\bAND\b|\bИ\b")
INN = (10, 12)
OGRN = (13, 15)
_LENGTHS = {
    "ru-inn": "an INN has ten or twelve digits",
    "ru-ogrn": "an OGRN has thirteen or fifteen digits",
    "cn-uscc": "a social credit code has eighteen characters",
    "imo": "an IMO number has seven digits",
}
_TESTS: Mapping[str, Callable[[str], bool]] = {
    "cn-uscc": checkdigits.uscc,
    "ru-inn": checkdigits.inn,
    "ru-ogrn": checkdigits.ogrn,
    "imo": checkdigits.imo,
}
LOST = "digits are lost because the spreadsheet stores it as a rounded number"
PLACEHOLDER = "a placeholder of identical digits proves nothing"
IN_ORDER = "a placeholder of consecutive digits proves nothing"
MISFIT = "its check digits do not fit"
UNKNOWN = "a number in a scheme that is not read here"
FRACTION = "a number with decimals is not a register number"
ELSEWHERE = (
    "it has the form of an INN, but nothing says that it is one, and the country is a different one"
)
NO_SHIP = "it has the form of an IMO number, but nothing says that it belongs to a ship"


@dataclass(frozen=True, slots=True)
class UnreadNumber:
    """A printed number that proves nothing, and the reason."""

    printed: str
    reason: str

    def sentence(self) -> str:
        """Return the note that outputs show.

        >>> UnreadNumber("7.70708E+09", LOST).sentence()[:40]
        "number not read: '7.70708E+09' (digits a"
        """
        return f"number not read: {self.printed!r} ({self.reason})"


@dataclass(frozen=True, slots=True)
class ReadNumbers:
    """The numbers of a cell: (scheme, normal form) of those that are proved, and the others."""

    identifiers: tuple[tuple[str, str], ...]
    unread: tuple[UnreadNumber, ...]


@dataclass(frozen=True, slots=True)
class _Reader:
    """What is known about the numbers of a cell: the country, and the schemes it may hold."""

    seat: str
    schemes: Sequence[str]
    if_labelled: Collection[str] = ()

    def proved(self, code: str, label: str = "") -> tuple[str, str] | None:
        """Return the scheme and the normal form of a code, or None if it proves nothing."""
        for scheme, fits in self._candidates(label):
            if fits(code):
                return scheme, code
        return None

    def _candidates(self, label: str) -> Iterator[tuple[str, Callable[[str], bool]]]:
        for scheme, fits in _TESTS.items():
            if scheme not in self.schemes or label not in ("", scheme):
                continue
            # One check digit in ten fits by chance, so that without a label the country counts.
            elsewhere = scheme == "ru-inn" and self.seat not in TAXED
            if not label and (elsewhere or (scheme == "ru-ogrn" and self.seat == "cn")):
                continue
            if not label and scheme in self.if_labelled:
                continue
            yield scheme, fits

    def reason(self, code: str, label: str) -> str:
        """Return why a code proves nothing."""
        if len(set(code)) == 1:
            return PLACEHOLDER
        if len(code) >= 7 and checkdigits.is_placeholder(code):
            return IN_ORDER
        padded = f"0{code}"
        # A leading zero is not put back: nine digits are a number of several other schemes.
        if is_number(code) and len(padded) in INN and self.proved(padded, label):
            return f"{len(code)} digits; with a leading zero, {padded} would be an INN"
        if label and len(code) not in _lengths(label):
            return _LENGTHS[label]
        if label:
            return MISFIT
        if "ru-inn" in self.schemes and checkdigits.inn(code):
            return ELSEWHERE
        if "imo" in self.if_labelled and checkdigits.imo(code):
            return NO_SHIP
        has_length = len(code) in (*INN, *OGRN) and is_number(code)
        return MISFIT if has_length or len(code) == 18 else UNKNOWN


def _lengths(scheme: str) -> Sequence[int]:
    return {"ru-inn": INN, "ru-ogrn": OGRN, "cn-uscc": (18,), "imo": (7,)}[scheme]


COMPANY = ("ru-inn", "ru-ogrn", "cn-uscc")


def read_numbers(
    text: str,
    seat: str = "",
    schemes: Sequence[str] = COMPANY,
    label: str = "",
    if_labelled: Collection[str] = (),
) -> ReadNumbers:
    """Read the identifiers that a cell prints.

    Several numbers may stand in one cell, with or without labels, in groups or with marks between
    thousands, in the digits of any script, as a spreadsheet's text formula or with the `.0` or the
    exponent of a spreadsheet's number, as long as all digits are there.

    Args:
        text: The printed value.
        seat: Country of the party whose number it is, as an ISO code in lower case, if it is known.
            A number from elsewhere is an INN only where it is labelled so.
        schemes: Schemes that the cell may hold: some of "ru-inn", "ru-ogrn", "cn-uscc", "imo".
        label: The scheme that the column states, or ''.
        if_labelled: Schemes of which a number counts only where a label in the cell states them.

    Returns:
        The numbers that check digits prove, each once, and the rest with the reasons.

    >>> read_numbers("ИНН 7707083893, ОГРН 1027700132195").identifiers
    (('ru-inn', '7707083893'), ('ru-ogrn', '1027700132195'))
    >>> read_numbers("INN7707083893/1027700132195").identifiers
    (('ru-inn', '7707083893'), ('ru-ogrn', '1027700132195'))
    >>> read_numbers("７７０７０８３８９３").identifiers, read_numbers("77-07-083-893").identifiers
    ((('ru-inn', '7707083893'),), (('ru-inn', '7707083893'),))
    >>> [number.sentence() for number in read_numbers("0000000000").unread]
    ["number not read: '0000000000' (a placeholder of identical digits proves nothing)"]
    """
    reader = _Reader(seat, schemes, if_labelled)
    proved: dict[tuple[str, str], None] = {}
    unread: dict[UnreadNumber, None] = {}
    plain = _SCIENTIFIC.sub(_whole_figure, _plain(text))
    for match in _SCIENTIFIC.finditer(plain):
        unread[UnreadNumber(match[0], LOST)] = None
    for stated, piece in _labelled(_SCIENTIFIC.sub(" ", plain), label):
        # A label that the caller does not ask for names a number of another kind.
        if stated and stated not in schemes:
            continue
        whole = re.sub(r"(?<=[0-9])\.0+$", "", piece)
        if _DECIMALS.fullmatch(whole):
            unread[UnreadNumber(whole, FRACTION)] = None
            continue
        for run in _GROUPS.findall(whole):
            numbers, left = _read_run(reader, run, stated)
            proved.update(dict.fromkeys(numbers))
            unread.update(dict.fromkeys(UnreadNumber(*pair) for pair in left))
    # One or two digits beside words are no number, but a cell that has nothing else is one.
    if not proved and not unread and is_number(plain) and int(plain):
        unread[UnreadNumber(plain, UNKNOWN)] = None
    return ReadNumbers(tuple(proved), tuple(unread))


def _plain(text: str) -> str:
    """Return a cell in one form of digits, dashes and spaces, in capitals."""
    formula = _FORMULA.fullmatch(text.strip())
    printed = (formula[1] if formula else text).replace("№", "#")
    plain = printed.upper()
    if not printed.isascii():
        plain = unicodedata.normalize("NFKC", printed).upper()
        plain = re.sub(r"[\u2010-\u2015\u2212]", "-", plain)
        # Marks that are not seen are no part of a number.
        plain = "".join(map(_digit, plain))
    # Nor is a spreadsheet's apostrophe.
    plain = plain.strip().replace("’", "'").lstrip("'`")
    return _THOUSANDS.sub(lambda match: re.sub("[,']", "", match[0]), plain)


def _digit(character: str) -> str:
    """Return a digit of any script as 0 to 9, nothing for a mark that is not seen, else itself."""
    if character.isascii():
        return character
    if unicodedata.category(character) == "Cf":
        return ""
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


def _whole_figure(match: re.Match[str]) -> str:
    """Return the digits of a figure with an exponent if it prints all of them, else itself.

    A spreadsheet that keeps fewer has rounded the others, or left out noughts at the end.
    """
    decimals = match[2] or ""
    return match[1] + decimals if len(decimals) == int(match[3]) > 0 else match[0]


def _labelled(text: str, label: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces of a cell, each with the scheme that its label states, or ''."""
    for piece in _APART.split(text):
        found = list(_LABEL.finditer(piece))
        head = piece[: found[0].start()] if found else piece
        yield label, head.strip()
        for position, match in enumerate(found):
            end = found[position + 1].start() if position + 1 < len(found) else len(piece)
            yield LABELS[match[1]], piece[match.end() : end].strip(" :.")


def _read_run(
    reader: _Reader, run: str, label: str
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the numbers of a run of groups, and its codes that prove nothing with the reasons."""
    groups = re.split("[ .-]", run)
    numbers, used = _best_cut(reader, groups, label)
    left = [group for position, group in enumerate(groups) if position not in used]
    joined = "".join(filter(is_number, groups))
    # Groups that prove nothing at all are one printed number, unless one of them could be whole.
    if not used and joined and max(map(len, groups)) < min(INN):
        left = [joined, *(group for group in groups if not is_number(group))]
    codes = [code for code in left if _is_code(code)]
    return numbers, [(code, reader.reason(code, label)) for code in codes]


def _is_code(group: str) -> bool:
    """Return whether a group could be a number of a party: not a word, a year or a house number."""
    digits = sum(map(str.isdigit, group))
    # A code of twenty characters, such as an LEI, may have few digits; no word has any.
    return (digits > 2 and digits * 2 >= len(group)) or (digits > 1 and len(group) >= 15)


def _best_cut(
    reader: _Reader, groups: Sequence[str], label: str
) -> tuple[list[tuple[str, str]], set[int]]:
    """Return the numbers of the groups, and the positions of the groups that they consist of.

    A group that is a number by itself is taken before groups are joined: two numbers with a space
    between them are the commoner case.
    """
    numbers: list[tuple[str, str]] = []
    used: set[int] = set()
    for position, group in enumerate(groups):
        number = reader.proved(group, label)
        if number is not None:
            numbers.append(number)
            used.add(position)
    for first in range(len(groups)):
        for last in range(first + 2, min(first + 7, len(groups)) + 1):
            positions = set(range(first, last))
            joined = "".join(groups[first:last])
            if positions & used or not (is_number(joined) or len(joined) == 18):
                continue
            number = reader.proved(joined, label)
            # Part of a row of groups fits by chance; only the whole row is a number.
            if number is not None and _is_whole(groups, positions | used):
                numbers.append(number)
                used |= positions
    return numbers, used


def _is_whole(groups: Sequence[str], taken: set[int]) -> bool:
    """Return whether no group of digits is left beside those that are taken."""
    others = [group for position, group in enumerate(groups) if position not in taken]
    return not any(map(is_number, others))
