"""What loaders of states' lists share: who keeps a list, and the fields of a claim from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from ..graph.dates import Interval
from ..graph.errors import BadInput, wrong
from ..graph.model import Claim, Record
from .context import Context
from .editions import ListedEditions
from .identifiers import ReadNumbers
from .voices import voice_of

T = TypeVar("T")
DAY = len("2026-01-31")


@dataclass(frozen=True, slots=True)
class ListKeeper:
    """A body that keeps a list, with the voice for which it speaks."""

    key: str
    record: Record
    voice: str
    members: tuple[str, ...]

    def unsaid(self, programme: str, printed: str) -> str:
        """Return the text for a party whose measure the file does not say.

        Args:
            programme: The programme as printed, or ''.
            printed: What the file prints where a measure would stand, or ''.
        """
        under = f" under {programme}" if programme else ""
        said = f": {printed}" if printed else ""
        return f"on a list of {self.record.name}{under}; the file does not say which measure{said}"


def keeper_of(context: Context, key: str) -> ListKeeper:
    """Return the keeper whose record has a key in the register."""
    record = context.record(key, context.source.name)
    voice, members = voice_of(key, record.name)
    return ListKeeper(key, record, voice, members)


def listing_fields(
    context: Context,
    keeper: ListKeeper,
    history: ListedEditions[T],
    fact: str,
    interval: Interval,
    published: str = "",
) -> dict[str, Any]:
    """Return the fields that a listing and all other claims of its entry share.

    Args:
        context: The loader's context.
        keeper: Who keeps the list.
        history: The entry in the editions that print it.
        fact: The key that a listing shares with its withdrawal.
        interval: When the listing is in force, as far as the list prints it.
        published: The day on which the listing was published, where it is printed. Empty: the day
            from which it is in force.
    """
    start = interval.start
    # An entry was public with the first edition that has it, whatever day it prints.
    printed = published or start
    known = min(printed, history.first) if len(printed) == DAY else history.first
    return {
        "fact": fact,
        "interval": interval,
        "date_note": "" if start else f"the list prints no day; on it by {history.first}",
        "status": "listed",
        "asserter": keeper.record.uid,
        "voice": keeper.voice,
        "members": keeper.members,
        "known_by": known,
        "root": root_of(keeper.key, known, dated=known == printed),
        "document": context.uid(history.last),
        "basis": "listing",
        # A reason for listing is no finding of a court, so that B2 is its highest grade.
        "grade": "B2",
    }


def root_of(keeper: str, known: str, *, dated: bool) -> str:
    """Return the root of a listing: the act of its day, or where no day is printed the list itself.

    >>> root_of("ofac", "2023-12-12", dated=True), root_of("ofac", "2021-08-18", dated=False)
    ('ofac:2023-12-12:listing of that day', 'ofac:2021-08-18:on the list by that day')
    """
    return f"{keeper}:{known}:{'listing of' if dated else 'on the list by'} that day"


def listed_only(listing: Claim, text: str) -> Claim:
    """Return the statement that a party is listed, in the place of a listing.

    A measure that is not known here is not guessed: to be listed is not to be sanctioned.

    Args:
        listing: The listing with its party as the object.
        text: What the list says of the party.
    """
    return replace(
        listing,
        subject=listing.object,
        predicate="STATES",
        object="",
        measure="",
        programme="",
        text=text,
    )


def report_unread(
    context: Context, document: str, where: str, printed: str, read: ReadNumbers
) -> None:
    """Report the numbers of a printed value that prove nothing, each with the reason."""
    for number in read.unread:
        context.issue("warning", document, where, printed, number.sentence())


def wrong_heading(file: str, line: int, lacking: Sequence[str], unknown: Sequence[str]) -> BadInput:
    """Return the refusal of a table whose headings are not those of the list.

    Args:
        file: Name of the file.
        line: The line that was taken for its heading.
        lacking: The columns that it does not have.
        unknown: Its headings that are no columns of the list.
    """
    where = f"{file}:{line}, taken for the heading"
    found = f"unknown columns {_some(unknown)}" if unknown else "too few columns"
    return wrong(where, found, f"also {_some(lacking)}")


def _some(names: Sequence[str]) -> str:
    """Return the first of some names, and how many more there are."""
    more = f" and {len(names) - 4} more" if len(names) > 4 else ""
    return ", ".join(names[:4]) + more
