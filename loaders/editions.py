"""Editions of a list: the document of each, and the entries that a newer one no longer prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from ..graph.dates import Interval
from ..graph.errors import wrong
from ..graph.model import Claim, Document
from .context import Context
from .loaded_files import LoadedFile

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ListedEditions(Generic[T]):
    """An entry in each edition that prints it, the oldest first.

    `printed` are (day, entry). `dropped` is the day of the first edition after them, which does not
    print it, or '' if the newest edition of all does.
    """

    key: str
    printed: tuple[tuple[str, T], ...]
    dropped: str = ""

    @property
    def entry(self) -> T:
        """The entry as last printed."""
        return self.printed[-1][1]

    @property
    def first(self) -> str:
        """The day of the first edition here that prints it."""
        return self.printed[0][0]

    @property
    def last(self) -> str:
        """The day of the last edition that prints it."""
        return self.printed[-1][0]


def day_of(file: LoadedFile, what: str) -> str:
    """Return the day of a file's edition; raise `BadInput` if it was not given.

    `what` is what the day stands for, in the words of the message.
    """
    if not file.edition:
        raise wrong(file.name, "no edition", f"{what}: --edition 2026-08-20")
    return file.edition


def document(
    context: Context,
    file: LoadedFile,
    day: str,
    title: str,
    outlet: str,
    address: str,
    key: str = "",
) -> str:
    """Add the document of an edition and return its uid.

    Args:
        context: The loader's context.
        file: The file.
        day: The day of the edition, which is its day of publication.
        title: Title of the document.
        outlet: Publisher.
        address: Where it is published.
        key: Key of the document. Empty: the day.
    """
    key = key or day
    edition = Document(
        uid=context.uid(key),
        title=title,
        outlet=outlet,
        published=day,
        address=address,
        file=file.name,
        sha256=file.sha256,
        read=file.taken,
    )
    context.add_document(key, edition, file.name)
    return edition.uid


def each_entry(editions: Sequence[tuple[str, Mapping[str, T]]]) -> Iterator[ListedEditions[T]]:
    """Yield every entry of any edition once, in the order of its key.

    Args:
        editions: (day, entries by key), the oldest first.

    >>> editions = [("2024-01-01", {"1": "Vega"}), ("2025-01-01", {"2": "Kupol"})]
    >>> [(entry.key, entry.first, entry.dropped) for entry in each_entry(editions)]
    [('1', '2024-01-01', '2025-01-01'), ('2', '2025-01-01', '')]
    """
    days = [day for day, _ in editions]
    positions: dict[str, list[int]] = {}
    for position, (_, entries) in enumerate(editions):
        for key in entries:
            positions.setdefault(key, []).append(position)
    for key, places in sorted(positions.items()):
        printed = tuple((days[place], editions[place][1][key]) for place in places)
        # An entry may come back: only the editions after its last one have dropped it.
        following = days[places[-1] + 1 :]
        yield ListedEditions(key, printed, following[0] if following else "")


def withdrawn(listing: Claim, history: ListedEditions[T], newer: str) -> Claim:
    """Return the withdrawal of a listing that a newer edition omits.

    Args:
        listing: The claim that the entry is listed.
        history: The entry in the editions that print it.
        newer: Uid of the document of the edition that does not, by which the end is known.
    """
    return replace(
        listing,
        # The uid follows from that of the listing, so that reading again changes nothing.
        uid=listing.uid.removesuffix(".listing") + ".dropped",
        status="withdrawn",
        interval=Interval(listing.interval.start, history.dropped),
        date_note=f"on the edition of {history.last}, no longer on that of {history.dropped}",
        known_by=history.dropped,
        document=newer,
    )
