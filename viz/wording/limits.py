"""The words of a name or a label that limit it: "(not named)", "contents not seen", "said to".

A text that is cut must not lose them, or it says more than its source. The script of the pages has
the same list (viz/templates/page/script/limits.js).
"""

from __future__ import annotations

import re

_HEDGES = (
    r"said|alleged(?:ly)?|likely|probabl[ey]|possibl[ey]|presum(?:ed|ably)|suspected|believed"
    r"|assumed|assessed|reported(?:ly)?|apparent(?:ly)?|purported(?:ly)?|claimed|supposed(?:ly)?"
    r"|so-called|potential(?:ly)?|planned|intended|attempted|unnamed|unknown|unidentified"
    r"|unconfirmed|unspecified|perhaps|maybe|similar|part of"
)
_NOT = r"\b(?:no|not|none|never|only|some|without|several|dozens|variant|type|which|part|except)\b"
LIMITS = re.compile(
    # The source's hedges (`sentences.quoted`), a remark in brackets or after a comma, then a word.
    rf"\(“.*?”\)|\([^()]*{_NOT}[^()]*\)|, (?=[^,(]*{_NOT})[^,(]*(?=$| \()"
    r"|\band the like\b"
    rf"|\b(?:{_HEDGES})\b(?: to\b| as\b| for\b)?",
    re.IGNORECASE,
)


def limits(text: str) -> list[str]:
    """Return the words of a text that limit it, in their order.

    >>> limits("Shipping containers, contents not seen"), limits("Chinese experts (not named)")
    ([', contents not seen'], ['(not named)'])
    >>> limits("Shipping containers, contents not seen (“appear”)")
    [', contents not seen', '(“appear”)']
    >>> limits("Containers said to hold munitions"), limits("IEMZ Kupol")
    (['said to'], [])
    """
    return LIMITS.findall(text)


def keeps_limits(text: str, whole: str) -> bool:
    """Return whether a shorter text has all the words that limit the whole one."""
    words = " ".join(text.split())
    return all(limit.strip(", ") in words for limit in limits(whole))


def cut_to(text: str, letters: int) -> str:
    """Return a text with at most so many letters beside those that limit it.

    >>> cut_to("Shipping containers, contents not seen", 10)
    'Shipping…, contents not seen'
    >>> cut_to("Containers said to hold munitions", 14)
    'Containers said to ho…'
    """
    shown, at = "", 0
    for found in LIMITS.finditer(text):
        free = text[at : found.start()]
        shown = _joined(shown, _part(free, letters, True), found[0])
        letters, at = max(letters - len(free), 0), found.end()
    return _joined(shown, _part(text[at:], letters, False), "")


def _part(free: str, letters: int, is_before: bool) -> str:
    """Return the beginning of words; before words that limit them, of whole words if there are."""
    if len(free) <= letters or not free.strip():
        return free
    part = free[:letters]
    if is_before and free[letters] != " " and " " in part.strip():
        part = part[: part.rindex(" ")]
    return part.rstrip(" ,;:-") + "…"


def _joined(shown: str, part: str, limit: str) -> str:
    """Return words, a part that may be cut, and a limit, with one ellipsis between two of them."""
    if shown.endswith("…") and part == "…":
        part = ""
    gap = " " if part.endswith("…") and limit[:1] not in ("", ",") else ""
    return shown + part + gap + limit
