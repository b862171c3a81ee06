"""The answer of `coverage` as lines: what is on file, what in part, and what not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ..wording.numbers import figure, percent
from ..words import english
from .line_layout import say, section

if TYPE_CHECKING:
    from ..answers.coverage_records import CoverageCell, HandSource, KnownThingRecord
    from ..answers.data import CoverageData

EXACT = 6  # editions and periods that are listed one by one
STATES = (
    ("on file", "coverage-on-file"),
    ("in part", "coverage-in-part"),
    ("not on file", "coverage-not-on-file"),
)


def coverage(answer: CoverageData) -> Iterator[str]:
    """Yield the answer of `coverage`."""
    words, cells = english(), answer["cells"]
    yield from say(
        words(
            "coverage-opening",
            all=figure(sum(map(_in_all, cells))),
            file=figure(sum(cell["on_file"] for cell in cells)),
            part=figure(sum(cell["in_part"] for cell in cells)),
            missing=figure(sum(cell["not_on_file"] for cell in cells)),
        ),
        0,
        0,
    )
    # Without it the counts would be read as those of the whole table.
    if answer["ends"]:
        yield from say(words("coverage-about", ends=words_list(answer["ends"])), 0, 0)
    yield from section(words("coverage-table"), _table(cells))
    # What is there comes first: a reader looks for what the answers rest on.
    for state, title in STATES:
        things = [thing for thing in answer["things"] if thing["state"] == state]
        if things:
            yield from section(f"{words(title)} ({figure(len(things))})", _things(things))
    yield from section(words("coverage-hand"), _hand(answer["hand"]))
    yield ""
    count = answer["outside"]
    if count:
        yield from say(words("coverage-outside", count=count, shown=figure(count)), 0, 0)
    yield from say(words("coverage-limit", day=words.day(answer["checked"])), 0, 0)


def words_list(names: Sequence[str]) -> str:
    """Return the names of parties in a sentence."""
    return ", ".join(f"“{name}”" for name in names)


def _in_all(cell: CoverageCell) -> int:
    return cell["on_file"] + cell["in_part"] + cell["not_on_file"]


def _table(cells: Iterable[CoverageCell]) -> Iterator[str]:
    """Yield the counts of each subject, one line a kind of evidence."""
    words = english()
    for family, group in groupby(cells, key=lambda cell: cell["family"]):
        yield from say(words.term("family", family), 2)
        for cell in group:
            text = words(
                "coverage-cell",
                kind=words.term("evidence", cell["kind"]),
                file=figure(cell["on_file"]),
                part=figure(cell["in_part"]),
                missing=figure(cell["not_on_file"]),
            )
            yield from say(text, 4)


def _things(things: Iterable[KnownThingRecord]) -> Iterator[str]:
    words = english()
    for thing in things:
        name = words("gap-thing", title=thing["title"], publisher=thing["publisher"])
        yield from say(f"{name} [{thing['key']}]", 2)
        when = "–".join(dict.fromkeys(filter(None, (thing["start"], thing["end"]))))
        covers = words("coverage-covers", covers=thing["covers"], when=f"; {when}" if when else "")
        yield from say(f"{covers}.", 5)
        held = "; ".join(_held(thing))
        if held:
            yield from say(f"{held[0].upper()}{held[1:]}.", 5)
        where = words(
            "coverage-where",
            address=thing["address"],
            day=words.day(thing["checked"]),
            known=thing["known_from"],
        )
        yield from say(f"{where}.", 5)


def _held(thing: KnownThingRecord) -> Iterator[str]:
    """Yield which editions or periods of a thing are on file, and what is newer."""
    words, editions = english(), thing["editions"]
    if editions:
        yield words("coverage-editions", days=_few(list(map(words.day, editions))))
    elif thing["documents"]:
        count = len(thing["documents"])
        yield words("coverage-pages", count=count, shown=figure(count))
    if thing["older"] and thing["newest_known"]:
        yield words("coverage-older", day=words.day(thing["newest_known"]))
    elif thing["newest_known"] and not editions and not thing["periods"]:
        once = thing["kind"] in ("report", "examination")
        key = "coverage-published" if once else "coverage-newest"
        yield words(key, day=words.day(thing["newest_known"]))
    if thing["periods"]:
        yield words("coverage-periods", periods=_few(thing["periods"]))
    if thing["lacking"] and thing["periods"]:
        unit = "month" if len(thing["periods"][0]) > len("2022") else "year"
        number = thing["lacking"]
        yield words("coverage-lacking", count=number, shown=figure(number), unit=unit)


def _few(items: Sequence[str]) -> str:
    """Return some days or periods: each of a few, the first and the last of many."""
    if len(items) <= EXACT:
        return ", ".join(items)
    return f"{items[0]} to {items[-1]} ({figure(len(items))})"


def _hand(sources: Sequence[HandSource]) -> Iterator[str]:
    words = english()
    claims = sum(source["claims"] for source in sources)
    quoted = sum(source["quoted"] for source in sources)
    for source in sources:
        yield from say(
            words(
                "coverage-hand-source",
                source=source["source"],
                claims=figure(source["claims"]),
                quoted=figure(source["quoted"]),
                share=percent(source["quoted"] / source["claims"]),
            ),
            2,
        )
    if claims:
        share = percent(quoted / claims)
        text = words("coverage-hand-all", claims=figure(claims), quoted=figure(quoted), share=share)
        yield from say(text, 2)
