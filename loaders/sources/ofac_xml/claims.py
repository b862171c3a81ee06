"""The fields that claims of OFAC's lists share, and the days on which firms were established."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ....graph.dates import Interval
from ....graph.model import Claim, Record
from ... import clean
from ...context import Context
from ...editions import ListedEditions
from ...listings import root_of
from ...voices import voice_of
from .entries import ListedEntry

OFAC = "ofac"


def listing_fields(
    context: Context,
    history: ListedEditions[ListedEntry],
    body: Record,
    listed: str,
    start: str,
) -> dict[str, Any]:
    """Return the fields of the claim that an entry is on a list.

    Args:
        context: The loader's context.
        history: The entry in the editions that print it.
        body: The record of OFAC.
        listed: The day on which the entry came on the list, or '' if none is printed.
        start: The day from which the measure is in force, or ''.
    """
    # The entry was public by its first edition, whatever day it prints.
    known = min(listed or history.first, history.first)
    voice, members = voice_of(OFAC, body.name)
    return {
        "uid": context.uid(f"{history.key}.listing"),
        "fact": history.key,
        "interval": Interval(start, ""),
        "date_note": "" if start else f"the list prints no day; on it by {history.first}",
        "status": "listed",
        "asserter": body.uid,
        "voice": voice,
        "members": members,
        "known_by": known,
        "root": root_of(OFAC, known, dated=known == listed),
        "document": context.uid(history.last),
        "locator": f"entry {history.key}",
        "basis": "listing",
        "grade": "B2",
    }


def established(
    listing: Claim, record: Record, history: ListedEditions[ListedEntry]
) -> Iterator[Claim]:
    """Yield the days of establishment, which are known by the edition that prints them."""
    for position, printed in enumerate(history.entry.established, 1):
        founded = clean.established(printed)
        yield replace(
            listing,
            uid=listing.uid.removesuffix(".listing") + f".established-{position}",
            subject=record.uid,
            predicate="INCORPORATED",
            object="",
            text=f"organization established date as printed: {printed}",
            interval=Interval(founded, founded),
            date_note="" if founded else "not one day, month or year",
            measure="",
            programme="",
            note="",
            known_by=history.last,
        )
