"""Quotations in a text: blanks, quotation marks and dashes may differ, words may not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from html.parser import HTMLParser

from . import plain_text

_MARKS = str.maketrans("‘’‛“”„«»–—\u00a0", '\'\'\'"""""-- ')

# What a browser does not show: programs, and what stands in place of something that it can show.
UNREAD = frozenset(
    (
        "script style noscript template iframe noembed noframes object audio video canvas datalist"
        " dialog rp desc metadata defs symbol annotation"
    ).split()
)
FOREIGN = frozenset(("svg", "math"))  # within which an element may close itself, as in XML
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HIDING = re.compile(
    r"(?<![\w-])(?:display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)"
    r"|opacity\s*:\s*0(?![.0-9])|font-size\s*:\s*0(?![.0-9])|color\s*:\s*transparent)",
    re.IGNORECASE,
)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
UNENDED = 4096  # characters at the end of a page that may be a tag or a comment without an end
INLINE = frozenset(
    (
        "a abbr b bdi bdo cite code del dfn em font i ins kbd label mark"
        " q s samp small span strong sub sup time u var wbr"
    ).split()
)


def plain(text: str) -> str:
    """Return a text with its quotation marks, dashes and hard blanks in one form.

    Characters that say nothing, such as soft hyphens, are dropped, as wherever a text enters a
    case: a document has them, and the quotation of it on file does not.
    """
    return unicodedata.normalize("NFC", plain_text.plain(text)).translate(_MARKS)


def found_in(text: str, quote: str) -> str:
    """Return the words of a text that a quotation has, with single blanks, "" if it lacks them.

    >>> found_in("He  said: “no”.", 'said: "no"')
    'said: "no"'
    """
    words = [re.escape(word) for word in plain(quote).split()]
    if not words:
        return ""
    match = re.search(r"\s+".join(words), plain(text))
    return " ".join(match[0].split()) if match else ""


def _hides(attributes: Mapping[str, str | None]) -> bool:
    """Return whether an element itself states that its words are not shown."""
    style = (attributes.get("style") or "")[:UNENDED]
    return "hidden" in attributes or _HIDING.search(_CSS_COMMENT.sub("", style)) is not None


class _Page(HTMLParser):
    """The words of a page, one line for each block, without scripts, styles and templates."""

    def __init__(self, is_xml: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.is_xml = is_xml
        self.foreign = 0  # depth of drawings and formulas
        self.parts: list[str] = []
        self.unread = 0  # depth of nested elements that no reader sees
        self.hidden = ""  # the element that a page hides, "" outside one
        self.within = 0  # depth of elements of its name inside it

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.foreign += tag in FOREIGN
        # Of an attribute that stands there twice, a browser takes the first.
        stated = dict(reversed(attrs))
        if tag in UNREAD:
            self.unread += 1
        elif tag not in INLINE:
            self.parts.append(" " if tag == "br" else "\n")
        if not self.hidden and tag not in VOID and _hides(stated):
            self.hidden = tag
        self.within += tag == self.hidden

    def handle_endtag(self, tag: str) -> None:
        if tag in FOREIGN:
            self.foreign = max(0, self.foreign - 1)
        if tag in UNREAD:
            self.unread = max(0, self.unread - 1)
        elif tag not in INLINE:
            self.parts.append("\n")
        if tag == self.hidden:
            self.within -= 1
            self.hidden = self.hidden if self.within else ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # In a page only a drawing or a formula has elements that close themselves.
        if not (self.is_xml or self.foreign or tag in FOREIGN or tag in VOID):
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
            return
        if tag not in INLINE and tag not in UNREAD:
            self.parts.append(" " if tag == "br" else "\n")

    def handle_data(self, data: str) -> None:
        if not self.unread and not self.hidden:
            self.parts.append(re.sub(r"\s+", " ", data))


def without_tags(text: str) -> str:
    """Return the words of a page of HTML or XML, one line for each block.

    Blocks are titles, headings, paragraphs, cells and the like; empty ones are left out, and so is
    what an element itself hides (`hidden`, `display: none`).

    >>> without_tags("<h1>Engines</h1><p>Sent to <b>Kupol</b>.</p>")
    'Engines\\nSent to Kupol.'
    """
    top = text[:UNENDED].lstrip("\ufeff \t\r\n").casefold()
    page = _Page(top.startswith("<?xml") and "<html" not in top)
    page.feed(text)
    # To look for the end of a tag in each character, as `close` does, would take an hour.
    if len(page.rawdata) <= UNENDED:
        page.close()
    lines: list[str] = []
    for line in "".join(page.parts).split("\n"):
        words = line.split()
        if words:
            lines.append(" ".join(words))
    return "\n".join(lines)
