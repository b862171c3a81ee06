"""The filed names of the entities of an image in a mapped file, so that screening files none.

The file follows from the entities alone: it is named by a hash of their rows, and marked with a
hash of the modules that compute it. A decision or review that changes no entity leaves it as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

from ..lazy import Mapped
from ..model import Entity
from ..naming.index import FiledNames, NameIndex, called
from ..naming.match import Matcher
from .index_pairs import Pairs, write_postings
from .mapped_file import SectionWriter, mapped_of, write_mapped
from .postings import Postings
from .stamp import code_stamp
from .stored_rows import StoredRows

FORMAT = 1


def digest_of(entities: StoredRows[Entity]) -> str:
    """Return a hash of all rows of entities: their keys and checksums, in their order."""
    total = hashlib.sha256()
    for numbers in entities.stored:
        total.update(numbers.astype("<u8").tobytes())
    return total.hexdigest()


def stored_names(path: Path, digest: str, entities: StoredRows[Entity]) -> FiledNames:
    """Return the filed names of entities: from their file, which is written if there is none.

    Args:
        path: The file.
        digest: What `digest_of` returns for the entities.
        entities: The rows of the entities.
    """
    names = _read(path, digest, entities)
    if names is None:
        made = NameIndex(entities.values())
        with suppress(OSError):  # it is then made by the next question too
            head = {**_head(digest), "total": made.matcher.total}
            write_mapped(path, head, partial(_fill, names=made, entities=entities))
        names = made
    return names


def _head(digest: str) -> dict[str, object]:
    return {"format": FORMAT, "code": code_stamp(), "digest": digest}


def _fill(writer: SectionWriter, names: NameIndex, entities: StoredRows[Entity]) -> None:
    number_of = dict(zip(entities, count()))
    owners: list[int] = []
    places: list[int] = []
    for uid, own in names.names.items():
        owners += [number_of[uid]] * len(own)
        places += range(len(own))
    writer.numbers("owners", owners, "I")
    writer.numbers("places", places, "I")
    write_postings(writer, "filed", Pairs.of(_keys_of(names)))
    # A word has its count in place of the number of a row.
    counts = names.matcher.counted_words()
    write_postings(writer, "words", Pairs.of((seen, (word,)) for word, seen in counts))


def _keys_of(names: NameIndex) -> Iterator[tuple[int, tuple[str]]]:
    """Yield each number with each of its keys; a word that a name repeats counts as often."""
    for key, numbers in names.keys.items():
        for number in numbers:
            yield number, (key,)


def _read(path: Path, digest: str, entities: StoredRows[Entity]) -> FiledNames | None:
    """Return stored names; None if there are none, or they are damaged or of other entities."""
    file = mapped_of(path, _head(digest))
    if file is None:
        return None
    owners, places = file.numbers("owners"), file.numbers("places")

    def entry(number: int) -> tuple[str, str]:
        entity = entities.at(owners[number])
        return entity.uid, called(entity)[places[number]]

    matcher = Matcher.counted(file.head["total"], StoredCounts(Postings(file, "words")))
    entries = Mapped(range(len(owners)), entry)
    return FiledNames(entities, entries, Postings(file, "filed"), matcher)


@dataclass(frozen=True, slots=True)
class StoredCounts:
    """In how many names each word stands."""

    words: Postings

    def get(self, word: str, default: int, /) -> int:
        """Return the count of a word; what is given if no name has it."""
        counts = self.words.get(word)
        return counts[0] if len(counts) else default
