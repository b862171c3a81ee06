"""A report as slides (PPTX): a slide for each finding, with its notes below as speaker's notes.

What does not fit on a slide goes on to another of the same title, and is never left out. Every
slide has its title in the place that screen readers look for it, and every picture its words.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from ..drawing.text_metrics import width
from .document import Bullets, Figure, Heading, Paragraph, Report, Run, Runs, Table, text_of
from .findings import Finding, findings, notes_of, one_line
from .office_package import EPOCH, dateless
from .pdf import svg_size, widths
from .raster import png

# Inches, 16 to 9.
WIDE, HIGH = 13.333, 7.5
MARGIN, TOP, FOOT = 0.7, 1.55, 0.55
ROOM_WIDE, ROOM_HIGH = WIDE - 2 * MARGIN, HIGH - TOP - FOOT
TITLE, TEXT, CELL, SMALL = 28, 18, 12, 11  # points
LEADING = 1.25
GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"  # the style of tables with lines and no colours
TITLE_ONLY = 5  # the layout of python-pptx's own template


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph of a slide: its runs, and whether it is an item or a smaller heading."""

    runs: Runs
    item: bool = False
    head: bool = False


def write(report: Report, stem: str) -> Mapping[str, bytes]:
    """Return the slides by file name; equal reports give equal bytes."""
    writer = _Writer(report)
    for finding in findings(report):
        writer.finding(finding)
    held = io.BytesIO()
    writer.made.save(held)
    return {f"{stem}.pptx": dateless(held.getvalue())}


class _Writer:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.made: Any = Presentation()
        self.made.slide_width, self.made.slide_height = Inches(WIDE), Inches(HIGH)
        colours = report.house.colour
        self.ink, self.soft = _colour(colours["ink"]), _colour(colours["soft"])
        self.family = str(report.house.type["family"])
        kept = self.made.core_properties
        kept.title, kept.author, kept.last_modified_by = (
            one_line(report.title)[:250],
            "entrepot",
            "",
        )
        kept.subject, kept.language, kept.comments = (
            one_line(report.subtitle)[:250],
            report.lang,
            "made",
        )
        # `comments` exists by now; its element takes a text longer than the property lets it be.
        kept._element.find("{*}description").text = report.made.text()
        kept.created = kept.modified = EPOCH
        kept.revision = 1

    def finding(self, finding: Finding) -> None:
        """Put a finding on as many slides as it needs, in reading order."""
        lines: list[_Line] = []
        number = 0
        for part in finding.parts:
            match part:
                case Heading(_, found):
                    lines.append(_Line(found, head=True))
                case Paragraph(found):
                    lines.append(_Line(found))
                case Bullets(items):
                    lines += [_Line(item, item=True) for item in items]
                case Figure() | Table():
                    number = self.texts(finding, lines, number)
                    number = self.other(finding, part, number)
                    lines = []
        self.texts(finding, lines, number)

    def texts(self, finding: Finding, lines: Sequence[_Line], number: int) -> int:
        """Put paragraphs and items; return how many slides the finding has now."""
        for group in _groups(lines, TEXT):
            self.text(self.slide(finding, number), group)
            number += 1
        return number

    def other(self, finding: Finding, part: Figure | Table, number: int) -> int:
        """Put a picture or a table; return how many slides the finding has now."""
        if isinstance(part, Figure):
            self.figure(self.slide(finding, number), part)
            return number + 1
        for rows in _rows(part):
            self.table(self.slide(finding, number), part, rows)
            number += 1
        return number

    def slide(self, finding: Finding, number: int) -> Any:
        """Return a new slide with its title, the line at its foot and its notes."""
        words = self.report.house.words
        made = self.made.slides.add_slide(self.made.slide_layouts[TITLE_ONLY])
        title = made.shapes.title
        title.left, title.top = Inches(MARGIN), Inches(0.35)
        title.width, title.height = Inches(ROOM_WIDE), Inches(TOP - 0.45)
        text = words("slide-continued", title=finding.title) if number else finding.title
        frame = title.text_frame
        frame.word_wrap = True
        frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        self.run(frame.paragraphs[0], one_line(text), TITLE, bold=True)
        foot = made.shapes.add_textbox(
            Inches(MARGIN), Inches(HIGH - FOOT), Inches(ROOM_WIDE), Inches(FOOT - 0.1)
        )
        foot.text_frame.word_wrap = True
        self.run(foot.text_frame.paragraphs[0], one_line(self.report.subtitle), 9, colour=self.soft)
        notes = notes_of(self.report, finding)
        told = [f"{note.number}. {' '.join(map(one_line, note.flowing))}" for note in notes]
        made.notes_slide.notes_text_frame.text = "\n".join(told)
        return made

    def text(self, slide: Any, lines: Sequence[_Line]) -> None:
        """Put paragraphs and items."""
        frame = self.box(slide)
        for number, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.space_after = Pt(6)
            if line.item:
                self.run(paragraph, "•  ", TEXT)
            self.inline(paragraph, line.runs, TEXT, bold=line.head)

    def box(self, slide: Any, top: float = TOP, high: float = ROOM_HIGH) -> Any:
        """Return the frame of a box of text over the width of the slide."""
        box = slide.shapes.add_textbox(Inches(MARGIN), Inches(top), Inches(ROOM_WIDE), Inches(high))
        box.text_frame.word_wrap = True
        return box.text_frame

    def figure(self, slide: Any, figure: Figure) -> None:
        """Put a picture as large as it can be, with its caption under it."""
        caption = (*figure.caption, Run(f" {figure.source}")) if figure.source else figure.caption
        under = _high(_Line(caption), SMALL) + 0.1
        wide, high = svg_size(figure.svg)
        scale = min(ROOM_WIDE / wide, (ROOM_HIGH - under) / high)
        shown = slide.shapes.add_picture(
            io.BytesIO(png(figure.svg, max(wide, high))),
            Inches(MARGIN + (ROOM_WIDE - wide * scale) / 2),
            Inches(TOP),
            Inches(wide * scale),
            Inches(high * scale),
        )
        words = self.report.house.words
        shown._element.nvPicPr.cNvPr.set("descr", one_line(figure.alt or words("figure-alt")))
        frame = self.box(slide, TOP + high * scale + 0.05, under)
        self.inline(frame.paragraphs[0], caption, SMALL)

    def table(self, slide: Any, table: Table, rows: Sequence[tuple[Runs, ...]]) -> None:
        """Put some rows of a table under its heads."""
        shape = slide.shapes.add_table(
            len(rows) + 1,
            len(table.head),
            Inches(MARGIN),
            Inches(TOP),
            Inches(ROOM_WIDE),
            Inches(0.3 * (len(rows) + 1)),
        )
        made = shape.table
        made._tbl.tblPr.find(qn("a:tableStyleId")).text = GRID
        for column, wide in zip(made.columns, _wide(table), strict=True):
            column.width = Emu(int(Inches(wide)))
        for number, text in enumerate(table.head):
            self.cell(made.cell(0, number), (Run(text),), bold=True)
        for at, row in enumerate(rows, 1):
            for number, found in enumerate(row):
                self.cell(made.cell(at, number), found)

    def cell(self, cell: Any, found: Runs, bold: bool = False) -> None:
        """Put runs into a cell."""
        cell.margin_top = cell.margin_bottom = Inches(0.03)
        self.inline(cell.text_frame.paragraphs[0], found, CELL, bold)

    def inline(self, paragraph: Any, found: Runs, points: int, bold: bool = False) -> None:
        """Put runs into a paragraph, each with the numbers of its notes."""
        for run in found:
            made = self.run(paragraph, one_line(run.text), points, bold or run.strong)
            if run.lang not in ("", self.report.lang):
                made._r.get_or_add_rPr().set("lang", run.lang)
            if run.notes:
                mark = self.run(paragraph, ",".join(map(str, run.notes)), points, colour=self.soft)
                mark._r.get_or_add_rPr().set("baseline", "30000")

    def run(
        self, paragraph: Any, text: str, points: int, bold: bool = False, colour: Any = None
    ) -> Any:
        """Put a text and return it."""
        made = paragraph.add_run()
        made.text = text
        font = made.font
        font.name, font.size, font.bold = self.family, Pt(points), bold
        font.color.rgb = colour or self.ink
        return made


def _colour(text: str) -> RGBColor:
    """Return a colour that is written as "#17202b"."""
    red, green, blue = bytes.fromhex(text[1:])
    return RGBColor(red, green, blue)  # type: ignore[no-untyped-call]


def _groups(lines: Sequence[_Line], points: int) -> Iterator[list[_Line]]:
    """Yield the lines by slides, each as many as fit; one that fits on none stands alone."""
    group: list[_Line] = []
    high = 0.0
    for line in lines:
        tall = _high(line, points)
        if group and high + tall > ROOM_HIGH:
            yield group
            group, high = [], 0.0
        group.append(line)
        high += tall
    if group:
        yield group


def _high(line: _Line, points: int, wide: float = ROOM_WIDE) -> float:
    """Return about how high a paragraph is, in inches, with the room after it."""
    long = width(text_of(line.runs), points) / 72
    # Lines break at words, so that some of each stays empty.
    count = int(long / (wide * 0.92)) + 1
    return count * points * LEADING / 72 + 0.09


def _wide(table: Table) -> list[float]:
    """Return the widths of the columns of a table in inches."""
    shares = widths(table)
    return [ROOM_WIDE * share / sum(shares) for share in shares]


def _rows(table: Table) -> Iterator[Sequence[tuple[Runs, ...]]]:
    """Yield the rows of a table by slides, each as many as fit."""
    wide = _wide(table)
    group: list[tuple[Runs, ...]] = []
    first = high = max(map(_cell_high, ((Run(text),) for text in table.head), wide))
    for row in table.rows:
        tall = max(map(_cell_high, row, wide))
        if group and high + tall > ROOM_HIGH:
            yield group
            group, high = [], first
        group.append(row)
        high += tall
    if group:
        yield group


def _cell_high(found: Runs, wide: float) -> float:
    return _high(_Line(found), CELL, wide - 0.2) + 0.06
