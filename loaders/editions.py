"""Editions of a list: the document of each, and which entries a newer one no longer prints."""

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
    """An entry in each edition that prints it, the oldest first; `dropped` is the day of the next, which does not.

    `dropped` is '' while the newest edition of all prints it.
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


def day_of(given: LoadedFile, what: str) -> str:
    """Return the edition of a file; raise `BadInput` where none was said and the file itself says none."""
    if not given.edition:
        raise wrong(given.name, "no edition", f"{what}: --edition 2026-08-20")
    return given.edition


def document(
    context: Context,
    given: LoadedFile,
    day: str,
    title: str,
    outlet: str,
    address: str,
    key: str = "",
) -> str:
    """Add the document of an edition and return its uid; the key is the day where none is given."""
    found = Document(
        uid=context.uid(key or day),
        title=title,
        outlet=outlet,
        published=day,
        address=address,
        file=given.name,
        sha256=given.sha256,
        read=given.taken,
    )
    context.add_document(key or day, found, given.name)
    return found.uid


def held(editions: Sequence[tuple[str, Mapping[str, T]]]) -> Iterator[ListedEditions[T]]:
    """Yield every entry of any edition once, by key; `editions` are (day, entries by key), the oldest first."""
    days = [day for day, _ in editions]
    found: dict[str, list[int]] = {}
    for at, (_, entries) in enumerate(editions):
        for key in entries:
            found.setdefault(key, []).append(at)
    for key, places in sorted(found.items()):
        dropped = days[places[-1] + 1] if places[-1] + 1 < len(days) else ""
        yield ListedEditions(key, tuple((days[at], editions[at][1][key]) for at in places), dropped)


def withdrawn(listing: Claim, was: ListedEditions[T], newer: str) -> Claim:
    """Return that a listing ended: known by the edition, whose document is `newer`, that no longer prints it."""
    return replace(
        listing,
        uid=listing.uid.removesuffix(".listing") + ".dropped",
        status="withdrawn",
        interval=Interval(listing.interval.start, was.dropped),
        date_note=f"on the edition of {was.last}, no longer on that of {was.dropped}",
        known_by=was.dropped,
        document=newer,
    )
