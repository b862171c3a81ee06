"""The words of a document that somebody captured: of a text, a page, a PDF or a Word document.

A PDF or a Word document of a few kilobytes can ask for hours and gigabytes, so each is read in a
process of its own (docs/decisions/0089).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Container, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException, ElementTree

from ..graph.errors import BadInput
from ..graph.limited_process import Limits, limited
from ..graph.plain_text import plain
from ..graph.quotes import UNREAD, without_tags
from .decoding import Decoded, decode
from .pdf_words import check_reader, words_of_pdf

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

TEXT = (".txt", ".md", ".html", ".htm", ".csv", ".json", ".xml")
PAGE = (".html", ".htm", ".xml")
LARGEST = 64 << 20  # bytes of a part of a Word document, unpacked
MEMORY = 1024  # MiB that the reading of a document may take
# Seconds of processor time: a report of 400 pages takes eight for its two megabytes.
LEAST, EACH_MEGABYTE, MOST = 10, 10, 120
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
STYLES = "word/styles.xml"
ALL_PARTS = (*PARTS, STYLES)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What Word does not show: what was deleted or moved away, and what older programs show in place of
# a drawing, which says the same once more.
UNSHOWN = frozenset((f"{WORD}del", f"{WORD}moveFrom"))
CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
FALLBACK, CHOICE = f"{CHOICES}Fallback", f"{CHOICES}Choice"
BOX = f"{WORD}txbxContent"
STRUCK = ("strike", "dstrike")
RAISED = "\x1e"  # at both ends of raised words; no XML has it
# The mark of a footnote is no digit of the figure before it.
_FIGURE_EDGE = re.compile(f"(?<=[0-9]){RAISED}+(?=[0-9])")
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
        Its words, with the sign of `UNREAD` for each letter that it does not state. They
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
    words = plain(without_tags(decoded.text) if suffix in PAGE else decoded.text)
    return words if words.replace(UNREAD, "").strip() else ""


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
    """Return the words of a Word document, a line a paragraph, or '' if it is too large.

    Words in a box come after the part in which they are: a box stands beside the words around it.
    """
    texts: list[str] = []
    with ZipFile(path) as packed:
        held = set(packed.namelist())
        if any(packed.getinfo(part).file_size > LARGEST for part in held.intersection(ALL_PARTS)):
            return ""
        styles = _doubtful_styles(packed.read(STYLES)) if STYLES in held else frozenset[str]()
        for part in PARTS:
            if part in held:
                waiting = [ElementTree.fromstring(packed.read(part))]
                for element in waiting:
                    texts += ("\n", *_words(element, styles, waiting))
    whole = _FIGURE_EDGE.sub(" ", "".join(texts)).replace(RAISED, "")
    lines = map(" ".join, map(str.split, whole.split("\n")))
    return "\n".join(filter(None, lines))


def _words(element: Element, styles: Container[str], boxes: list[Element]) -> Iterator[str]:
    """Yield what an element of Word shows; hidden and deleted words are left out.

    Args:
        element: The element; its own kind is not looked at.
        styles: The names of styles that hide words or strike them out.
        boxes: Boxes of text within it are added here.
    """
    for child in _shown(element):
        if child.tag == BOX:
            boxes.append(child)
        elif child.tag == f"{WORD}t":
            yield (child.text or "").replace("\n", " ")
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif _is_doubtful(child, styles):
            if any(text.strip() for text in _words(child, frozenset(), boxes)):
                yield f" {UNREAD} " if child.tag == f"{WORD}r" else f"\n{UNREAD}\n"
        else:
            edge = _edge(child)
            yield edge
            yield from _words(child, styles, boxes)
            yield edge


def _edge(element: Element) -> str:
    """Return what parts the words of an element from those around it."""
    if element.tag == f"{WORD}p":
        return "\n"
    return RAISED if _states(element, "vertAlign", "baseline") else ""


def _shown(element: Element) -> Iterator[Element]:
    """Yield the children of an element that Word shows: of several choices the first."""
    is_chosen = False
    for child in element:
        if child.tag in UNSHOWN or child.tag == FALLBACK or _states(child, "vanish"):
            continue
        if child.tag == CHOICE and is_chosen:
            continue
        is_chosen |= child.tag == CHOICE
        yield child


def _states(element: Element, property_: str, *off: str) -> bool:
    """Return whether the properties of a run, or of a style, state one that is not off."""
    mark = element.find(f"{WORD}rPr/{WORD}{property_}")
    return mark is not None and mark.get(f"{WORD}val") not in ("0", "false", "off", *off)


def _is_doubtful(element: Element, styles: Container[str]) -> bool:
    """Return whether a run or a paragraph is struck out, or has a style that hides words."""
    if any(_states(element, name) for name in STRUCK):
        return True
    for path in (f"{WORD}rPr/{WORD}rStyle", f"{WORD}pPr/{WORD}pStyle"):
        mark = element.find(path)
        if mark is not None and mark.get(f"{WORD}val") in styles:
            return True
    return False


def _doubtful_styles(content: bytes) -> frozenset[str]:
    """Return the names of the styles that hide words or strike them out, also through others."""
    based: dict[str, list[str]] = {}
    waiting: list[str] = []
    for style in ElementTree.fromstring(content).iter(f"{WORD}style"):
        name = style.get(f"{WORD}styleId", "")
        if any(_states(style, each) for each in ("vanish", *STRUCK)):
            waiting.append(name)
        base = style.find(f"{WORD}basedOn")
        if base is not None:
            based.setdefault(base.get(f"{WORD}val", ""), []).append(name)
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += based.get(name, ())
    return frozenset(found)
