"""Whether words stand in a text: blanks, quotation marks and dashes may differ, words may not."""

from __future__ import annotations

import html
import re
import unicodedata

_MARKS = str.maketrans("‘’‛“”„«»–—\u00a0", '\'\'\'"""""-- ')


def plain(text: str) -> str:
    """Return a text with its quotation marks, dashes and hard blanks in one form."""
    return unicodedata.normalize("NFC", text).translate(_MARKS)


def found_in(text: str, quote: str) -> str:
    """Return the words of a text that a quote means, with single blanks, or nothing where they do not stand there."""
    wanted = [re.escape(w) for w in plain(quote).split()]
    match = re.search(r"\s+".join(wanted), plain(text)) if wanted else None
    return " ".join(match[0].split()) if match else ""


def without_tags(text: str) -> str:
    """Return the words of a page of HTML or XML."""
    bare = re.sub(r"(?is)<(script|style)\b.*?</\1>", " ", text)
    return html.unescape(re.sub(r"<[^>]+>", " ", bare))
