"""The words of a document that somebody captured: of a text, a page, a PDF or a Word document."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException, ElementTree

from ..graph.errors import BadInput
from ..graph.extras import needed
from ..graph.plain_text import plain
from ..graph.quotes import without_tags
from .decoding import Decoded, decode

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

TEXT = (".txt", ".md", ".html", ".htm", ".csv", ".json", ".xml")
PAGE = (".html", ".htm", ".xml")
LARGEST = 64 << 20  # bytes of a part of a Word document, unpacked
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What Word does not show: what was deleted or moved away, and what older programs show in place of
# a drawing, which says the same once more.
UNSHOWN = frozenset((f"{WORD}del", f"{WORD}moveFrom"))
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BLANKS = frozenset((f"{WORD}tab", f"{WORD}br", f"{WORD}cr"))
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
        Its words. They are '' if it has none to read: a picture, a scan, a damaged or locked file,
        or a text in an encoding that nobody knows.

    Raises:
        BadInput: It is a PDF, and the package that reads one is not installed.
    """
    suffix = path.suffix.casefold()
    if suffix in (".pdf", ".docx"):
        return plain(_of_pdf(path) if suffix == ".pdf" else _of_word(path)).strip()
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


def _of_pdf(path: Path) -> str:
    """Return the words of a PDF, a line for each page, or '' if they cannot be read."""
    with needed("reports", "reading the text of a .pdf"):
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError

    # It reports small damage to the log, which a reader could do nothing about.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages: list[str] = []
    try:
        for page in PdfReader(path).pages:
            pages.append(" ".join(page.extract_text().split()))
    except (*DAMAGED, PyPdfError, DependencyError):
        return ""
    return "\n".join(pages)


def _of_word(path: Path) -> str:
    """Return the words of a Word document, a line a paragraph, or '' if they cannot be read."""
    texts: list[str] = []
    try:
        with ZipFile(path) as packed:
            for part in set(PARTS).intersection(packed.namelist()):
                if packed.getinfo(part).file_size > LARGEST:
                    return ""
            for part in PARTS:
                if part in packed.namelist():
                    texts += _words(ElementTree.fromstring(packed.read(part)))
    except DAMAGED:
        return ""
    lines = map(" ".join, map(str.split, "".join(texts).split("\n")))
    return "\n".join(filter(None, lines))


def _words(element: Element) -> Iterator[str]:
    """Yield what an element of Word shows; hidden and deleted words are left out."""
    for child in element:
        if child.tag in UNSHOWN or child.tag == FALLBACK or _is_hidden(child):
            continue
        if child.tag == f"{WORD}t":
            yield (child.text or "").replace("\n", " ")
        elif child.tag in BLANKS:
            yield " "
        elif child.tag == f"{WORD}noBreakHyphen":
            yield "-"
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
