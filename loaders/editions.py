"""Editions of a list: the document of each, and the entries that a newer one no longer prints."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
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
    *,
    language: str = "en",
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
        language: Language of the list, as an ISO 639 code.
    """
    key = key or day
    edition = Document(
        uid=context.uid(key),
        title=title,
        outlet=outlet,
        published=day,
        address=address,
        language=language,
        file=file.name,
        sha256=file.sha256,
        read=file.taken,
    )
    context.add_document(key, edition, file.name)
    return edition.uid


NOTHING: Mapping[str, Collection[str]] = MappingProxyType({})


def each_entry(
    editions: Sequence[tuple[str, Mapping[str, T]]],
    unread: Mapping[str, Collection[str]] = NOTHING,
) -> Iterator[ListedEditions[T]]:
    """Yield every entry of any edition once, in the order of its key.

    Args:
        editions: (day, entries by key), the oldest first.
        unread: By day, the keys of entries that an edition prints and that could not be read: it
            has not dropped them. A key such as "RUS1234.asset-freeze" begins with that of its
            entry.

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
        own = {key, key.partition(".")[0]}
        following = (day for day in days[places[-1] + 1 :] if own.isdisjoint(unread.get(day, ())))
        yield ListedEditions(key, printed, next(following, ""))


MOST_LOST = 20  # entries by which a list may become shorter
SHARE_LOST = 0.05  # share of a list by which it may become shorter
FEW = 3  # so few entries may leave a list of any length
SHARE_CHANGED = 0.5  # share of the entries that may leave, however many come


def refuse_shrunk(
    what: str, editions: Sequence[tuple[LoadedFile, str, Collection[Hashable]]]
) -> None:
    """Refuse a file that is being loaded if it lacks too much of the edition before it.

    A list that was cut off, or another file under its name, looks like many delistings at once. It
    is loaded only if a person says that the shrinking is real; until then nothing changes.

    Args:
        what: What shrinks, in words, such as "the list of OFAC".
        editions: (file, day, keys of its entries) of each edition, the oldest first.

    Raises:
        BadInput: An edition has become shorter than the one before it by more than 20 entries or
            5 percent, or most of its entries are others.
    """
    for (old_file, old_day, old), (new_file, new_day, new) in itertools.pairwise(editions):
        # What is in the case already was accepted when it was loaded.
        if not any(file.fresh and not file.shrink_is_real for file in (old_file, new_file)):
            continue
        left = len(set(old) - set(new))
        if _is_shrunk(len(old), len(new), left):
            place = new_file.name if new_file.fresh else old_file.name
            found = (
                f"{len(new):,} entries of {what} on {new_day} after {len(old):,} on {old_day}; "
                f"{left:,} are gone"
            )
            right = "the whole list (the older edition stays), or --shrink-is-real if it is so"
            raise wrong(place, found, right)


def refuse_vanished(
    what: str, files: Sequence[LoadedFile], held: Collection[str], read: Collection[str]
) -> None:
    """Refuse files that are being loaded if much of what the case holds of their list is gone.

    An entry that a newer edition lacks stays as withdrawn. One that leaves the case without a trace
    was in a file that another took the place of: of the same day, or the last export before it.

    Args:
        what: The list, in words.
        files: The files of the list.
        held: Uids of the records that the case holds of it.
        read: Uids of the records that are read now.

    Raises:
        BadInput: So many are gone as no list loses, and no person vouches for it.
    """
    fresh = [file for file in files if file.fresh]
    left = len(set(held) - set(read))
    if not fresh or any(file.shrink_is_real for file in fresh):
        return
    if _is_shrunk(len(held), len(read), left):
        names = ", ".join(file.name for file in fresh)
        found = f"{left:,} of {len(held):,} entries of {what} that are in the case are gone"
        right = "the whole list (the earlier file stays), or --shrink-is-real if it is so"
        raise wrong(names, found, right)


def _is_shrunk(old: int, new: int, left: int) -> bool:
    """Return whether so many entries cannot have left a list by delisting alone."""
    if not old or (left < FEW and new):
        return False
    lost = old - new
    return lost > MOST_LOST or lost > SHARE_LOST * old or left > SHARE_CHANGED * old


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
