"""The encoding of texts, pages and tables: stated, shown by the bytes, detected, or unknown."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..graph.errors import wrong
from ..graph.plain_text import ODD

# The marks that a file may begin with, the longer ones first: the mark of UTF-32 begins with that
# of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What a label on a page means to a browser (WHATWG Encoding, section 4.2), where it differs from
# what it means to Python: the larger encoding that pages are really in.
WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    # A page that can be searched for its label cannot be in an encoding of two bytes a letter.
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_STATED = re.compile(
    rb"""<meta(?:\s+(?!charset)[\w:-]+(?:\s*=\s*(?:"[^">]*"|'[^'>]*'|[^\s"'>]+))?)*"""
    rb"""\s+charset\s*+=\s*+(?:["']\s*+)?([\w:.-]{2,40})|"""
    rb"""<meta\s(?=[^>]{0,200}?http-equiv)[^>]{0,200}?"""
    rb"""charset\s*+=\s*+(?:["']\s*+)?([\w:.-]{2,40})|"""
    rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})["']""",
    re.IGNORECASE,
)
# What a page holds beside its own statement: a comment or a program may print another label.
_NOT_STATED = re.compile(rb"<!--.*?(?:-->|$)|<script\b.*?(?:</script|$)", re.IGNORECASE | re.DOTALL)
# Japanese in seven bits: all bytes are of ASCII, and a command to the screen turns the alphabet.
_TURNS = re.compile(rb"\x1b\$[@B]")
# Of a text in two or four bytes a letter, a part is zeros; no text in single bytes has any.
_SMALL = re.compile(rb"[\x01-\x08\x0e-\x1f]")
_UNMARKED = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
Known = Literal["stated", "mark", "utf-8", "detected"]
SEARCHED = 4096  # bytes in which a page states its encoding; browsers look at the first 1024
ENOUGH = 40  # letters outside ASCII from which a detection is worth something
PROVED = 8  # letters outside ASCII from which a text that is UTF-8 cannot be by accident
SURE = 0.1  # share of a text that may look disordered in the encoding that is detected


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with its encoding, and how that is known: "stated", "mark", "utf-8" or "detected"."""

    text: str
    encoding: str
    known: Known

    def note(self) -> str:
        """Return what a person should know about the reading, or '' where nothing was guessed."""
        if self.known != "detected":
            return ""
        return f"read as {self.encoding}, which was detected; check the letters"


def decode(content: bytes, where: str, given: str = "") -> Decoded:
    """Return the text of a file.

    Args:
        content: The bytes of the file.
        where: Its name, for messages.
        given: The encoding that the user states, or ''.

    Raises:
        BadInput: The encoding is unknown, is not one, or the bytes do not fit it.

    >>> decode("Вега".encode("utf-16"), "a.txt").text
    'Вега'
    >>> decode('<meta charset="gb2312">中文'.encode("gb18030"), "a.html").encoding
    'gb18030'
    """
    if given:
        return Decoded(_by_name(content, given, where), given, "stated")
    for mark, encoding in MARKS:
        if content.startswith(mark):
            name = "utf-8-sig" if encoding == "utf-8" else encoding
            return Decoded(_strict(content, name, where), encoding, "mark")
    return unmarked_text(content, where) or _of_letters(content, where)


def _of_letters(content: bytes, where: str) -> Decoded:
    """Return a text without a mark, as it states its encoding, or as its letters show it."""
    utf_8 = _if_fits(content, "utf-8")
    stated = stated_encoding(content)
    text = _if_fits(content, stated) if stated else None
    # A page that was saved again keeps its old label: UTF-8 proves itself.
    if text is not None and (stated == "utf-8" or not (utf_8 and _is_proved(utf_8, text))):
        return Decoded(text, stated, "stated")
    if utf_8 is None:
        return _detected(content, where)
    if content.isascii() and _TURNS.search(content):
        turned = _if_fits(content, "iso2022_jp_2")
        return Decoded(turned or utf_8, "iso2022_jp", "detected")
    return Decoded(utf_8, "utf-8", "utf-8")


def _if_fits(content: bytes, encoding: str) -> str | None:
    """Return the text of bytes in an encoding, or None if they are not in it."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_proved(utf_8: str, stated: str) -> bool:
    """Return whether bytes that fit UTF-8 and the encoding stated are UTF-8.

    An encoding of one byte a letter fits any bytes; in one of two bytes a few may fit by accident.
    """
    foreign = sum(not char.isascii() for char in utf_8)
    other = sum(not char.isascii() for char in stated)
    return foreign >= PROVED or (0 < foreign < other)


def unmarked_text(content: bytes, where: str) -> Decoded | None:
    """Return a text in two or four bytes a letter that has no mark, or None if it is none.

    Raises:
        BadInput: The bytes have zeros as such a text has, and fit no such encoding.
    """
    zeros = content.count(b"\0")
    controls = len(_SMALL.findall(content))
    in_bytes = controls * 10 < len(content) and _if_fits(content, "utf-8") is not None
    # A few zeros among letters of one byte are stray control characters, which are dropped.
    if not zeros or (in_bytes and zeros * 5 < len(content) * 2):
        return None
    # In the right order of bytes a zero stands beside a blank or a Latin letter.
    best = max(_fitting(content), key=lambda one: _latin_letters(one.text), default=None)
    if best and _latin_letters(best.text):
        return best
    right = "UTF-8, or its encoding with --encoding, such as utf-16-le"
    raise wrong(where, "zero bytes between the letters, and no byte order mark", right)


def _fitting(content: bytes) -> Iterator[Decoded]:
    """Yield the text in each encoding of two or four bytes a letter in which it is plain."""
    for encoding in _UNMARKED:
        text = _if_fits(content, encoding)
        if text and _is_plain(text):
            yield Decoded(text, encoding, "detected")


def _latin_letters(text: str) -> int:
    """Return how many characters of a text are of Latin-1: blanks, figures, Latin letters."""
    return sum(char < "\u0100" for char in text)


def _is_plain(text: str) -> bool:
    """Return whether all characters of a text are known ones, and none a control character."""
    return not ODD.search(text) and all(map(_is_assigned, set(text)))


def _is_assigned(char: str) -> bool:
    return unicodedata.category(char) not in ("Cn", "Co", "Cs")


def stated_encoding(content: bytes) -> str:
    """Return the encoding that a page or an XML file states of itself, or ''."""
    match = _STATED.search(_NOT_STATED.sub(b" ", content[:SEARCHED]))
    if match is None:
        return ""
    label = (match[1] or match[2] or match[3]).decode("ascii", "replace")
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return ""
    return WIDER.get(name, name)


def _by_name(content: bytes, name: str, where: str) -> str:
    try:
        codecs.lookup(name)
        # A codec such as base64 is known to Python and is no encoding of texts.
        "".encode(name)
    except LookupError:
        raise wrong(
            "--encoding", name, "an encoding such as utf-8, windows-1251, gb18030"
        ) from None
    return _strict(content, name, where)


def _strict(content: bytes, encoding: str, where: str) -> str:
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        place = f"{where} byte {fault.start}"
        raise wrong(
            place, f"bytes that are not {encoding}", "another encoding, given with --encoding"
        ) from None


def _detected(content: bytes, where: str) -> Decoded:
    """Return the text in the encoding that its letters show; raise if they show none clearly."""
    from charset_normalizer import from_bytes  # takes a moment to import

    best = from_bytes(content, threshold=SURE).best()
    text = str(best) if best is not None else ""
    foreign = sum(not char.isascii() and char.isalpha() for char in text)
    if best is None or foreign < ENOUGH:
        right = "UTF-8, or its encoding with --encoding, such as windows-1251"
        raise wrong(where, "text in an unknown encoding", right)
    return Decoded(text, best.encoding, "detected")
