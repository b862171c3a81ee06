"""The small print of a claim: where it was read, when, how a denial relates to it."""

from __future__ import annotations

from collections.abc import Mapping

from ...graph.dates import Interval
from ...graph.model import Claim, Document
from ..words import Words

QUOTED = 40  # words of a quotation that are passed on, at most


def passed_on(claim: Claim, reuse: Mapping[str, str] | None, words: Words) -> str:
    """Return a claim's quotation as it may be printed, in quotation marks.

    Without words that may be passed on it is the sentence that says so. See `quotation`.
    """
    quote, refused = quotation(claim, reuse, words)
    return refused or f"“{quote}”"


def quotation(claim: Claim, reuse: Mapping[str, str] | None, words: Words) -> tuple[str, str]:
    """Return the words of a claim's document that may be passed on, and why there are none.

    They are cut after forty words, or none where the licence of its source lets only facts be
    passed on. Without `reuse` they are whole: the case itself is not passed on.
    """
    if reuse is None or not claim.quote:
        return claim.quote, ""
    # The uid of a claim begins with the name of its source.
    if reuse.get(claim.uid.partition(":")[0], "quotes") == "facts":
        return "", words("quote-not-passed-on")
    quoted = claim.quote.split()
    if len(quoted) <= QUOTED:
        return claim.quote, ""
    return f"{' '.join(quoted[:QUOTED])} [...]", ""


def stands(words: Words, act: str, relation: str) -> str:
    """Return how a denial (or a no-comment) relates to a claim, in words."""
    return words("denial-no-comment") if act == "no_comment" else words.term("denial", relation)


def when(words: Words, interval: Interval, note: str = "") -> str:
    """Return a stated time in words, or that none is stated."""
    start = words.day(interval.start) if interval.start else ""
    end = words.day(interval.end) if interval.end else ""
    key = "span-none"
    if start and end:
        key = "span-day" if start == end else "span-both"
    elif start or end:
        key = "span-from" if start else "span-by"
    text = words(key, start=start, end=end)
    return f"{text} ({note})" if note else text


def read_in(document: Document, claim: Claim, words: Words) -> str:
    """Return where a claim was read: title, outlet, day, place in it, and the day of reading."""
    # Titles often end with the outlet or the day; neither is printed twice.
    outlet = "" if document.outlet in document.title else document.outlet
    day = words.day(document.published)
    if document.published and document.published in document.title:
        day = ""
    # A day that we worked out is never printed as if the document bore it.
    if document.date_inferred:
        day = words("day-inferred", day=day).strip()
    read = words("read-on", day=words.day(document.read)) if document.read else ""
    return ", ".join(filter(None, (document.title, outlet, day, claim.locator, read)))
