"""The model of a brief before it has a format: runs with notes, paragraphs, tables, figures."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import chain

from ...graph.errors import wrong
from ...graph.outside_texts import parse_json
from ..evidence.panel import Note
from .house_style import HouseStyle, house


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text and the numbers of the notes that it rests on.

    `label` marks text that names a part of the brief itself (a rank, a leg's number, a uid): its
    digits are no figures and need no note. `lang` is the language of a text that is not in the
    brief's own.
    """

    text: str
    notes: tuple[int, ...] = ()
    strong: bool = False
    label: bool = False
    lang: str = ""


Runs = tuple[Run, ...]


def text_of(runs: Iterable[Run]) -> str:
    """Return the text of some runs, without notes."""
    return "".join(run.text for run in runs)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; its level is 2 or 3."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lead` marks the answer at the top.

    `kind` is "sure" for how sure the answer is, "small" for a legend or a foot, else empty.
    """

    runs: Runs
    lead: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of items."""

    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of column heads and rows of cells.

    `small` marks one for looking up; `kind` names its use.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    small: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture as SVG with its caption; `alt` describes it in words, `source` is its origin.

    `small` is for one that stands beside the text, not for the diagram that the brief is about.
    """

    svg: str
    caption: Runs
    alt: str = ""
    source: str = ""
    small: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns beside each other, read one after the other where there is no room for two."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The end of page one: what comes before it is set on a page by itself."""


Part = Heading | Paragraph | Bullets | Table | Figure
Block = Part | Columns | PageBreak
# How much of a brief is printed: page one, two or three pages more, or all of it with the annex.
LENGTHS = ("page", "brief", "full")
LONGEST = 200  # letters of a note of a brief; the annex has each whole
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")


@dataclass(frozen=True, slots=True)
class Provenance:
    """Of what and how a brief was made: enough to make it again.

    `asked` is the question as options of the command; `data` a hash of all that was read and
    decided, `code` the version of entrepot and of its schema; `left_out` is the handling level
    above which claims were left out, if any; `lang` the language of our words, `house` a hash of a
    house's own style, if it has one, and `length` one of `LENGTHS`.
    """

    kind: str
    asked: Mapping[str, str]
    state: int
    data: str
    code: str
    left_out: str = ""
    paper: str = "A4"
    lang: str = "en"
    house: str = ""
    length: str = "full"

    def text(self) -> str:
        """Return it as one line of JSON, as a file carries it; `read` takes it back."""
        return json.dumps(asdict(self), ensure_ascii=True, sort_keys=True)


def read(text: str) -> Provenance:
    """Return what a file says of how it was made; raise `BadInput` for another text."""
    try:
        found = parse_json(text)
        return Provenance(**{**found, "asked": {str(k): str(v) for k, v in found["asked"].items()}})
    except (ValueError, TypeError, KeyError, AttributeError):
        raise wrong(
            "brief", text[:60], "what entrepot wrote into the file about how it was made"
        ) from None


NOBODY = Provenance("", {}, 0, "", "")


@dataclass(frozen=True, slots=True)
class Report:
    """A brief: title, the line below it, blocks, its notes in order, and of what it was made."""

    title: str
    subtitle: str
    blocks: Sequence[Block]
    notes: Sequence[Note]
    made: Provenance = NOBODY
    house: HouseStyle = field(default_factory=house)

    @property
    def lang(self) -> str:
        """The language of the words around what sources say."""
        return self.house.lang

    @property
    def divided(self) -> tuple[Sequence[Block], Sequence[Block]]:
        """The blocks of page one, none where the report has no such page, and those after it."""
        for number, block in enumerate(self.blocks):
            if isinstance(block, PageBreak):
                return self.blocks[:number], self.blocks[number + 1 :]
        return (), self.blocks

    @property
    def head_line(self) -> str:
        """The line below the title, "" where page one has what it says at its foot."""
        return "" if self.divided[0] else self.subtitle

    @property
    def printed_notes(self) -> Sequence[Note]:
        """The notes that are printed: none on a single page, in a brief where each was read.

        The numbers are those of the whole report, which has them with sentence and quotation.
        """
        if self.made.length == "page":
            return ()
        return list(map(self._short, self.notes)) if self.made.length == "brief" else self.notes

    def _short(self, note: Note) -> Note:
        """Return a note as a brief prints it: the place where a claim was read, or one line.

        Of a line that names a hundred claims the beginning is printed, and that the annex has all.
        """
        line = note.short or note.lines[0]
        if len(line) > LONGEST:
            shown = line[:LONGEST].rpartition(", ")[0]
            line = self.house.words("note-cut", shown=shown) if shown else line
        return replace(note, lines=(line,))


def finished(report: Report, made: Provenance) -> Report:
    """Return a report with its notes numbered in the order of use, and without unused ones."""
    # Coverage and annex are written last wherever they stand, and some notes are never used: so
    # the numbers are given when all blocks are in their places.
    order: dict[int, int] = {}
    for block in report.blocks:
        for run in runs(block):
            for number in run.notes:
                order.setdefault(number, len(order) + 1)
    held = {note.number: note for note in report.notes}
    notes = [replace(held[old], number=new) for old, new in order.items()]
    blocks = [_renumbered(block, order) for block in _signed(report)]
    return replace(report, blocks=blocks, notes=notes, made=made)


def _signed(report: Report) -> list[Block]:
    """Return the blocks of a report; page one ends with how the report was made.

    Whoever decides reads the answer first, and whoever checks finds the version at the foot.
    """
    first, others = report.divided
    if not first:
        return list(report.blocks)
    made = Paragraph((Run(report.subtitle, label=True),), kind="small")
    return [*first, made, PageBreak(), *others]


def tidy(block: Block) -> Block:
    """Return a block in which no sentence that ends with a name such as "Co., Ltd." has two stops.

    >>> tidy(Paragraph((Run("It lists Kupol Ltd.."),))).runs[0].text
    'It lists Kupol Ltd.'
    """

    def with_one(run: Run) -> Run:
        return replace(run, text=_TWO_STOPS.sub(".", run.text))

    return mapped(block, with_one)


def _renumbered(block: Block, order: Mapping[int, int]) -> Block:
    def numbered(run: Run) -> Run:
        return replace(run, notes=tuple(order[number] for number in run.notes))

    return mapped(block, numbered)


def mapped(block: Block, change: Callable[[Run], Run]) -> Block:
    """Return a block with each of its runs changed."""

    def line(runs: Runs) -> Runs:
        return tuple(map(change, runs))

    match block:
        case Heading(_, found) | Paragraph(found, _):
            return replace(block, runs=line(found))
        case Bullets(items):
            return Bullets(tuple(map(line, items)))
        case Table(_, rows):
            return replace(block, rows=tuple(tuple(map(line, row)) for row in rows))
        case Figure(_, caption):
            return replace(block, caption=line(caption))
        case Columns(left, right):
            return Columns(_parts(left, change), _parts(right, change))
        case PageBreak():
            return block


def _parts(parts: Iterable[Part], change: Callable[[Run], Run]) -> tuple[Part, ...]:
    """Return the parts of a column with each of their runs changed."""
    changed: list[Part] = []
    for part in parts:
        block = mapped(part, change)
        if not isinstance(block, Columns | PageBreak):
            changed.append(block)
    return tuple(changed)


def runs(block: Block) -> list[Run]:
    """Return every run of a block, in reading order."""
    match block:
        case Heading(_, found) | Paragraph(found, _):
            return list(found)
        case Bullets(items):
            return list(chain.from_iterable(items))
        case Table(_, rows):
            cells = chain.from_iterable(rows)
            return list(chain.from_iterable(cells))
        case Figure(_, caption):
            return list(caption)
        case Columns(left, right):
            return list(chain.from_iterable(map(runs, (*left, *right))))
        case PageBreak():
            return []
