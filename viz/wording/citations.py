"""What is stated of a claim in small print: where it was read, when, how a denial stands to it."""

from __future__ import annotations

from collections.abc import Mapping

from ...graph.dates import Interval
from ...graph.model import Claim, Document
from ..words import Words

QUOTED = 40  # words of a quote that are passed on, at most


def link(address: str) -> str:
    """Return an address that may be opened: http and https only, whatever a source says."""
    return address if address.startswith(("https://", "http://")) else ""


def passed_on(claim: Claim, reuse: Mapping[str, str] | None, words: Words) -> str:
    """Return a claim's quote as it may be printed: short, or that its source's licence lets only facts be passed on.

    Without `reuse` it stays as it is: what is shown to who holds the case is not passed on.
    """
    if reuse is None:
        return f"“{claim.quote}”"
    if reuse.get(claim.uid.partition(":")[0], "quotes") == "facts":
        return words("quote-not-passed-on")
    said = claim.quote.split()
    return f"“{claim.quote}”" if len(said) <= QUOTED else f"“{' '.join(said[:QUOTED])} [...]”"


def stands(words: Words, act: str, relation: str) -> str:
    """Return how a denial, or an answer that is none, stands to a claim."""
    return words("denial-no-comment") if act == "no_comment" else words.term("denial", relation)


def when(words: Words, interval: Interval, note: str = "") -> str:
    """Return a stated time in words; what is not stated is said."""
    start, end = (words.day(x) if x else "" for x in (interval.start, interval.end))
    key = "span-none"
    if start and end:
        key = "span-day" if start == end else "span-both"
    elif start or end:
        key = "span-from" if start else "span-by"
    text = words(key, start=start, end=end)
    return f"{text} ({note})" if note else text


def read_in(document: Document, claim: Claim, words: Words) -> str:
    """Return where a claim was read: title, outlet, day, place in it, and when it was read where that is recorded."""
    outlet = "" if document.outlet in document.title else document.outlet
    day = words.day(document.published)
    if document.published and document.published in document.title:
        day = ""
    if document.date_inferred:
        day = words("day-inferred", day=day).strip()
    read = words("read-on", day=words.day(document.read)) if document.read else ""
    return ", ".join(p for p in (document.title, outlet, day, claim.locator, read) if p)
