"""The lines of an index of names, from those of another version."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, filterfalse
from operator import attrgetter

import numpy as np
import numpy.typing as npt

from ...identity import normal
from ...model import Entity
from ...naming.names import spellings
from ...naming.search import LongText, NameLines, latins
from .row_plans import NEW, NewRow, RowPlan

LOOKED_FOR = 200  # words of which each is looked for; for more, all words are found anew


@dataclass(frozen=True)
class EditedNames:
    """The owners of the lines, and the lines as written and in Latin letters."""

    owners: npt.NDArray[np.int64]
    plain: LongText
    latin: LongText


def edited_names(old: NameLines, rows: RowPlan, new: Sequence[Entity]) -> EditedNames:
    """Return the lines of the names of entities of which some differ.

    Args:
        old: The lines of the names of the other version's entities.
        rows: The entities.
        new: The entities that are new or differ, in order.
    """
    owners = np.asarray(old.owners, np.int64)
    # The lines of an entity stand together, in the order of the entities: owners never decrease.
    first = np.searchsorted(owners, np.arange(rows.before + 1))
    removed = np.flatnonzero(rows.moves[owners] == NEW).tolist()
    inserted: list[NewRow] = []
    owned: list[int] = []
    following = _following(rows)
    for number, entity in zip(rows.new, new, strict=True):
        for name in spellings(entity):
            inserted.append(NewRow(int(first[following[number]]), normal(name)))
            owned.append(number)
    plan = RowPlan.of(len(owners), removed, inserted)
    names = list(map(attrgetter("key"), plan.new.values()))
    # A line of an entity that is gone has no owner, and is not taken over: 0 stands in its place.
    moved = np.maximum(rows.moves[owners], 0)
    return EditedNames(
        plan.values(moved, owned),
        edited_text(old.plain, plan, names),
        edited_text(old.latin, plan, latins(names)),
    )


def _following(rows: RowPlan) -> dict[int, int]:
    """Return by new row the number in the other file of the next row that was there."""
    following: dict[int, int] = {}
    kept = np.flatnonzero(rows.kept)
    for number in rows.new:
        place = int(np.searchsorted(kept, number))
        following[number] = int(rows.origin[kept[place]]) if place < len(kept) else rows.before
    return following


def edited_text(old: LongText, plan: RowPlan, lines: Sequence[str]) -> LongText:
    """Return a text of which some lines are new.

    Args:
        old: The other text.
        plan: The lines.
        lines: The new lines, in their order.
    """
    # Whole stretches of the old text are taken over. The break before the first line is the only
    # one that belongs to no line.
    new = dict(zip(plan.new, lines, strict=True))
    parts = ["\n"]
    for run in plan.runs():
        if isinstance(run, int):
            parts.append(f"{new[run]}\n")
        else:
            parts.append(old.text[old.starts[run[0]] : old.starts[run[1]]])
    text = "".join(parts)
    starts = np.asarray(old.starts, np.int64)
    # Places count characters, not bytes, as everywhere in a text of Python.
    lengths = plan.values(np.diff(starts), [len(line) + 1 for line in lines])
    begins = np.ones(len(lengths) + 1, np.int64)
    begins[1:] += np.cumsum(lengths)
    left = set(chain.from_iterable(map(str.split, map(old.line, plan.gone))))
    # The words are found when they are asked for, from the lines that went and those that came.
    return LongText(text, begins.tolist(), lambda: _words(old, text, left, lines))


def _words(old: LongText, text: str, left: Iterable[str], lines: Iterable[str]) -> list[str]:
    """Return the words of a text, sorted, each once."""
    added = set(chain.from_iterable(map(str.split, lines)))
    # A word of a line that went may stand in another line. To look for it in the whole text takes a
    # pass over millions of letters, which for many words is slower than to split the text once.
    doubtful = set(left) - added
    if len(doubtful) > LOOKED_FOR:
        return sorted(set(text.split()))
    gone = {word for word in doubtful if not _stands(word, text)}
    words = old.words
    come = sorted(word for word in added if not _is_among(word, words))
    if gone:
        words = list(filterfalse(gone.__contains__, words))
    # Two sorted lists are merged in one pass, where a set would be put in order anew.
    return sorted([*words, *come]) if come else words


def _is_among(word: str, words: Sequence[str]) -> bool:
    """Return whether a word is one of a sorted list."""
    place = bisect_left(words, word)
    return place < len(words) and words[place] == word


def _stands(word: str, text: str) -> bool:
    """Return whether a word stands in a text."""
    # Between words of a normal name there is one space, and each line ends with a break.
    for before in "\n ":
        for after in "\n ":
            if f"{before}{word}{after}" in text:
                return True
    return False
