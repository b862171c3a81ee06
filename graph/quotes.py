"""Quotations in a text: blanks, quotation marks and dashes may differ, words may not."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from . import plain_text
from .style_rules import Rule, Sheet, features, may_hide, sheet_of

_LETTER = "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u03ff\u0400-\u052f"
_GROUPS = ".,'’\u00a0\u2009\u202f"  # between the digits of one figure
# A place between two characters of a word or a figure. Other scripts part no words by blanks, or
# join small words to others.
_WITHIN = re.compile(
    f"(?<=[{_LETTER}])(?=[-\u2010\u2011]?[{_LETTER}])"
    f"|(?<=[{_LETTER}][-\u2010\u2011])(?=[{_LETTER}])|(?<=[{_LETTER}])(?=['’][{_LETTER}])"
    f"|(?<=[0-9])(?=[{_GROUPS}][0-9])|(?<=[0-9][{_GROUPS}])(?=[0-9])"
)
_MARKS = str.maketrans("‘’‛“”„«»–—\u00a0", '\'\'\'"""""-- ')

# In place of a letter that a document does not state, and of words of which nobody can tell whether
# a reader sees them: no quotation goes across it.
UNREAD = "\ufffd"
# What a browser does not show: programs, and what stands in place of something that it can show.
NEVER_SHOWN = frozenset(
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
WHOLE = frozenset(("html", "body"))
STRUCK = frozenset(("s", "strike", "del"))
RAISED = frozenset(("sup", "sub"))
ENDED_BY_NEXT = frozenset("p li dt dd td th tr option".split())
MOST_COMPARISONS = 2_000_000  # of elements with rules; beyond that all words are doubtful
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

    It neither begins nor ends within a word or a figure: "able to supply" is no quotation of
    "unable to supply", nor "40" of "400", "1,400" or "40.5".

    >>> found_in("He  said: “no”.", 'said: "no"')
    'said: "no"'
    >>> found_in("It was unable to supply.", "able to supply")
    ''
    """
    words = [re.escape(word) for word in plain(quote).split()]
    if not words:
        return ""
    within = unicodedata.normalize("NFC", plain_text.plain(text))
    # Each mark is exchanged for one other, so that places stay the same.
    for match in re.finditer(r"\s+".join(words), within.translate(_MARKS)):
        if not (_cuts(within, match.start()) or _cuts(within, match.end())):
            return " ".join(match[0].split())
    return ""


def stands_in(text: str, quote: str) -> bool:
    """Return whether a text has a quotation, letter by letter or as `found_in` finds it.

    Most quotations stand there letter by letter, which is found without the slower comparison.
    """
    place = text.find(quote)
    is_whole = place >= 0 and not (_cuts(text, place) or _cuts(text, place + len(quote)))
    return is_whole or found_in(text, quote) != ""


def _cuts(text: str, place: int) -> bool:
    """Return whether a place in a text is within a word or a figure."""
    return _WITHIN.match(text, place) is not None


def _hides(attributes: Mapping[str, str | None]) -> bool:
    """Return whether an element itself states that its words are not shown."""
    style = (attributes.get("style") or "")[:UNENDED]
    return "hidden" in attributes or _HIDING.search(_CSS_COMMENT.sub("", style)) is not None


@dataclass(slots=True)
class _Open:
    """An element that has not ended."""

    tag: str
    features: frozenset[str]
    is_followed: bool  # by words of a style sheet


class _Page(HTMLParser):
    """The words of a page, one line for each block, without scripts, styles and templates."""

    def __init__(self, is_xml: bool, sheet: Sheet) -> None:
        super().__init__(convert_charrefs=True)
        self.is_xml = is_xml
        self.sheet = sheet
        self.foreign = 0  # depth of drawings and formulas
        self.parts: list[str] = []
        self.unread = 0  # depth of nested elements that no reader sees
        self.hidden = ""  # the element that a page hides, "" outside one
        self.within = 0  # depth of elements of its name inside it
        self.open: list[_Open] = []
        self.around: Counter[str] = Counter()  # features of the open elements
        self.doubtful = 0  # the depth of the open element whose words are doubtful, 0 outside one
        self.comparisons = 0
        self.is_raised = False  # whether a raised or lowered sign has just begun or ended
        self.last = ""  # the last character shown

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.foreign += tag in FOREIGN
        # Of an attribute that stands there twice, a browser takes the first.
        stated = dict(reversed(attrs))
        if not self.is_xml:
            self._end_what_ends_itself(tag)
        self.is_raised |= tag in RAISED
        if tag in NEVER_SHOWN:
            self.unread += 1
        elif tag not in INLINE:
            self._part(" " if tag == "br" else "\n")
        if not self.hidden and tag not in VOID and _hides(stated):
            self.hidden = tag
        self.within += tag == self.hidden
        if tag not in VOID:
            self._enter(tag, stated)

    def _end_what_ends_itself(self, tag: str) -> None:
        """Leave an element that ends where another one begins, such as a paragraph."""
        top = self.open[-1].tag if self.open else ""
        if (top == tag and tag in ENDED_BY_NEXT) or (top == "p" and tag not in (INLINE | VOID)):
            self._leave()

    def _enter(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        found = features(tag, attributes)
        rules = list(self._rules(found, attributes))
        places = [rule.place for rule in rules]
        if "before" in places:
            self._doubt()
        is_struck = tag in STRUCK and not self.is_xml
        hides = "" in places or may_hide(attributes.get("style") or "")
        # What hides the whole page is undone by a program: a reader saw the page.
        is_doubtful = is_struck or (hides and tag not in WHOLE)
        self.open.append(_Open(tag, found, "after" in places))
        for feature in found:
            self.around[feature] += 1
        if is_doubtful and not self.doubtful:
            self.doubtful = len(self.open)

    def _rules(self, found: frozenset[str], attributes: Mapping[str, str | None]) -> Iterator[Rule]:
        """Yield the rules of the page's own sheets that may be meant for an element."""
        for rule in self.sheet.for_element(found):
            self.comparisons += 1
            if self.comparisons > MOST_COMPARISONS:
                self.doubtful = self.doubtful or 1
                return
            around = (self.around[feature] for part in rule.around for feature in part)
            if rule.compound.fits(found, attributes) and all(around):
                yield rule

    def _leave(self) -> None:
        left = self.open.pop()
        for feature in left.features:
            self.around[feature] -= 1
        if self.doubtful > len(self.open):
            self.doubtful = 0
        if left.is_followed:
            self._doubt()

    def _doubt(self) -> None:
        """Put the sign of words of which nobody knows whether they are shown."""
        if not (self.unread or self.hidden) and self.parts[-1:] != [f" {UNREAD} "]:
            self._part(f" {UNREAD} ")

    def _part(self, text: str) -> None:
        self.parts.append(text)
        self.last = text[-1:]

    def handle_endtag(self, tag: str) -> None:
        self.is_raised |= tag in RAISED
        if self.around[tag] > 0:
            while self.open and self.open[-1].tag != tag:
                self._leave()
            if self.open:
                self._leave()
        if tag in FOREIGN:
            self.foreign = max(0, self.foreign - 1)
        if tag in NEVER_SHOWN:
            self.unread = max(0, self.unread - 1)
        elif tag not in INLINE:
            self._part("\n")
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
        if tag not in INLINE and tag not in NEVER_SHOWN:
            self._part(" " if tag == "br" else "\n")

    def handle_data(self, data: str) -> None:
        if self.unread or self.hidden or not data:
            return
        if self.doubtful:
            if data.strip():
                self._doubt()
            return
        # The mark of a footnote is no digit of the figure before it.
        if self.is_raised and self.last.isdigit() and data[0].isdigit():
            self.parts.append(" ")
        self.is_raised = False
        self._part(re.sub(r"\s+", " ", data))


def without_tags(text: str) -> str:
    """Return the words of a page of HTML or XML, one line for each block.

    Blocks are titles, headings, paragraphs, cells and the like; empty ones are left out, and so is
    what an element itself hides (`hidden`, `display: none`). The sign `UNREAD` stands for
    words that are struck out, and for those that a style sheet inside the page may hide or add.

    >>> without_tags("<h1>Engines</h1><p>Sent to <b>Kupol</b>.</p>")
    'Engines\\nSent to Kupol.'
    """
    top = text[:UNENDED].lstrip("\ufeff \t\r\n").casefold()
    sheet = sheet_of(text)
    if sheet.is_too_long:
        return ""
    page = _Page(top.startswith("<?xml") and "<html" not in top, sheet)
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
