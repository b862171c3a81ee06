"""The words of a document that somebody captured: of a text, a page, a PDF or a Word document.

A PDF or a Word document of a few kilobytes can ask for hours and gigabytes, so each is read in a
process of its own (docs/decisions/0089).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException, ElementTree

from ..graph.errors import BadInput
from ..graph.limited_process import Limits, limited
from ..graph.plain_text import plain
from ..graph.quotes import without_tags
from .decoding import Decoded, decode
from .pdf_words import UNREAD, check_reader, words_of_pdf

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

TEXT = (".txt", ".md", ".html", ".htm", ".csv", ".json", ".xml")
PAGE = (".html", ".htm", ".xml")
LARGEST = 64 << 20  # bytes of a part of a Word document, unpacked
MEMORY = 1024  # MiB that the reading of a document may take
# Seconds of processor time: a report of 400 pages takes eight for its two megabytes.
LEAST, EACH_MEGABYTE, MOST = 10, 10, 120
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What Word does not show: what was deleted or moved away, and what older programs show in place of
# a drawing, which says the same once more.
UNSHOWN = frozenset((f"{WORD}del", f"{WORD}moveFrom"))
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What stands for a blank or a sign; that of a font with its own signs says no letter.
SIGNS = {
    **dict.fromkeys((f"{WORD}tab", f"{WORD}br", f"{WORD}cr"), " "),
    f"{WORD}noBreakHyphen": "-",
    f"{WORD}sym": UNREAD,
}
# What a damaged archive, its XML or a damaged PDF raises, and what is nested without end.
DAMAGED = (
    *(ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError),
    *(BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, MemoryError),
    *(ElementTree.ParseError, DefusedXmlException, RecursionError),
)


def text_of(path: Path) -> str:
    """Return the words of a document, as they are quoted and as `verify` looks for them.

    Args:
        path: A text, a page, a PDF or a Word document (.docx), by the ending of its name.

    Returns:
        Its words, with the sign of `pdf_words.UNREAD` for each letter that it does not state. They
        are '' if it has none to read: a picture, a scan, a damaged or locked file, a text in an
        encoding that nobody knows, or a document whose reading would not end within bounds.

    Raises:
        BadInput: It is a PDF, and the package that reads one is not installed.
    """
    suffix = path.suffix.casefold()
    if suffix in (".pdf", ".docx"):
        if suffix == ".pdf":
            check_reader()
        return plain(_read_apart(path, suffix)).strip()
    decoded = decoded_text(path)
    if decoded is None:
        return ""
    return plain(without_tags(decoded.text) if suffix in PAGE else decoded.text)


def words_of(path: Path) -> str:
    """Return the words of a document as `text_of` does, '' also if a package is missing."""
    try:
        return text_of(path)
    except BadInput:
        return ""


def decoded_text(path: Path) -> Decoded | None:
    """Return the text of a document as it is encoded, with how the encoding is known.

    None if the document is not text, or its encoding is unknown: its letters are not guessed, so
    that no quotation of other letters passes for a verified one.
    """
    if not is_text(path):
        return None
    try:
        return decode(path.read_bytes(), path.name)
    except BadInput:
        return None


def is_text(path: Path) -> bool:
    """Return whether a document is of a kind that is in an encoding, by its name."""
    return path.suffix.casefold() in TEXT


def _read_apart(path: Path, suffix: str) -> str:
    """Return the words of a packed document, '' if they cannot be read within bounds."""
    seconds = min(LEAST + EACH_MEGABYTE * (path.stat().st_size >> 20), MOST)
    act = partial(_packed_words, path.absolute(), suffix)
    try:
        words = limited(act, path.name, Limits(seconds, MEMORY), "document").decode()
    except BadInput:
        return ""
    return words if words.replace(UNREAD, "").strip() else ""


def _packed_words(path: Path, suffix: str) -> bytes:
    try:
        words = words_of_pdf(path) if suffix == ".pdf" else _of_word(path)
    except DAMAGED:
        return b""
    return words.encode("utf-8", "replace")


def _of_word(path: Path) -> str:
    """Return the words of a Word document, a line a paragraph, or '' if it is too large."""
    texts: list[str] = []
    with ZipFile(path) as packed:
        for part in set(PARTS).intersection(packed.namelist()):
            if packed.getinfo(part).file_size > LARGEST:
                return ""
        for part in PARTS:
            if part in packed.namelist():
                texts += _words(ElementTree.fromstring(packed.read(part)))
    lines = map(" ".join, map(str.split, "".join(texts).split("\n")))
    return "\n".join(filter(None, lines))


def _words(element: Element) -> Iterator[str]:
    """Yield what an element of Word shows; hidden and deleted words are left out."""
    for child in element:
        if child.tag in UNSHOWN or child.tag == FALLBACK or _is_hidden(child):
            continue
        if child.tag == f"{WORD}t":
            yield (child.text or "").replace("\n", " ")
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag == f"{WORD}p":
            yield "\n"
            yield from _words(child)
            yield "\n"
        else:
            yield from _words(child)


def _is_hidden(element: Element) -> bool:
    """Return whether an element is a run of words that Word was told to hide."""
    mark = element.find(f"{WORD}rPr/{WORD}vanish")
    return mark is not None and mark.get(f"{WORD}val") not in ("0", "false", "off")
