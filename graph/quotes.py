"""Whether words stand in a text: blanks, quotation marks and dashes may differ, words may not."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser

_MARKS = str.maketrans("‘’‛“”„«»–—\u00a0", '\'\'\'"""""-- ')

UNREAD = frozenset({"script", "style", "noscript", "template"})
INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    }
)  # fmt: skip


def plain(text: str) -> str:
    """Return a text with its quotation marks, dashes and hard blanks in one form."""
    return unicodedata.normalize("NFC", text).translate(_MARKS)


def found_in(text: str, quote: str) -> str:
    """Return the words of a text that a quote means, with single blanks, or nothing where they do not stand there."""
    wanted = [re.escape(w) for w in plain(quote).split()]
    match = re.search(r"\s+".join(wanted), plain(text)) if wanted else None
    return " ".join(match[0].split()) if match else ""


class _Page(HTMLParser):
    """Collects the words of a page, a line for each block; scripts, styles and templates are left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unread = 0  # how many elements deep inside something that no reader sees

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNREAD:
            self.unread += 1
        elif tag not in INLINE:
            self.parts.append(" " if tag == "br" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in UNREAD:
            self.unread = max(0, self.unread - 1)
        elif tag not in INLINE:
            self.parts.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE and tag not in UNREAD:
            self.parts.append(" " if tag == "br" else "\n")

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.parts.append(re.sub(r"\s+", " ", data))


def without_tags(text: str) -> str:
    """Return the words of a page of HTML or XML, a line for each block: a title, a heading, a paragraph, a cell."""
    page = _Page()
    page.feed(text)
    page.close()
    lines = (" ".join(line.split()) for line in "".join(page.parts).split("\n"))
    return "\n".join(line for line in lines if line)
