"""The model of a brief before it has a format: runs with notes, paragraphs, tables, figures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import chain

from ...graph.errors import wrong
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
    """A paragraph; `lead` marks the answer at the top."""

    runs: Runs
    lead: bool = False


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


Block = Heading | Paragraph | Bullets | Table | Figure


@dataclass(frozen=True, slots=True)
class Provenance:
    """Of what and how a brief was made: enough to make it again.

    `asked` is the question as options of the command; `data` a hash of all that was read and
    decided, `code` the version of entrepot and of its schema; `left_out` is the handling level
    above which claims were left out, if any; `lang` the language of our words and `house` a hash of
    a house's own style, if it has one.
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

    def text(self) -> str:
        """Return it as one line of JSON, as a file carries it; `read` takes it back."""
        return json.dumps(asdict(self), ensure_ascii=True, sort_keys=True)


def read(text: str) -> Provenance:
    """Return what a file says of how it was made; raise `BadInput` for another text."""
    try:
        found = json.loads(text)
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
    blocks = [_renumbered(block, order) for block in report.blocks]
    return replace(report, blocks=blocks, notes=notes, made=made)


def _renumbered(block: Block, order: Mapping[int, int]) -> Block:
    def numbered(run: Run) -> Run:
        return replace(run, notes=tuple(order[number] for number in run.notes))

    def line(runs: Runs) -> Runs:
        return tuple(map(numbered, runs))

    match block:
        case Heading(_, found) | Paragraph(found, _):
            return replace(block, runs=line(found))
        case Bullets(items):
            return Bullets(tuple(map(line, items)))
        case Table(_, rows):
            return replace(block, rows=tuple(tuple(map(line, row)) for row in rows))
        case Figure(_, caption):
            return replace(block, caption=line(caption))


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
