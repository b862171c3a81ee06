"""A brief as a Word document: real styles and headings, endnotes, alternative texts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from ...graph.errors import wrong
from ..drawing.text_metrics import safe
from .document import (
    Block,
    Bullets,
    Columns,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Report,
    Runs,
    Table,
)
from .house_style import HouseStyle
from .office_package import EPOCH, dateless
from .page_size import ANSWER, SMALL, TITLE, fitting
from .page_size import TALL as PICTURE
from .pdf import svg_size, widths
from .raster import png

# Millimetres of a figure's height, at most.
TALL = 118
SMALL_TALL = 52
# The styles of page one, by those of other pages.
PAGE_ONE = {
    "Normal": "Page one",
    "Answer": "Page one answer",
    "Heading 2": "Page one heading",
    "List Bullet": "Page one list",
    "Small": "Page one small",
}
# Width and height in millimetres.
PAPERS = {"A4": (210, 297), "Letter": (216, 279)}
ENDNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"
# Word expects the two separators in every part for endnotes.
SEPARATORS = (
    '<w:endnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:endnote>'
    '<w:endnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:endnote>"
)

# What a document raises whose parts do not fit together, of the reader and of its XML.
DAMAGED = (
    *(ArithmeticError, AttributeError, LookupError, OSError, SyntaxError, TypeError, ValueError),
    *(zipfile.BadZipFile, PackageNotFoundError),
)
NOTE_MARK, NOTE_TEXT = "Endnote Reference", "Endnote Text"
NEEDED = ("Normal", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "Caption", "Table Grid")


def opened(house: HouseStyle) -> Any:
    """Return the document to write into; raise `BadInput` if a house's document is unfit."""
    if not house.docx:
        return Document()
    try:
        made = Document(io.BytesIO(house.docx))
        styles = _style_names(made)
        # What does not fit together may show only where it is used.
        made.sections[-1].page_width  # noqa: B018
        made.save(io.BytesIO())
    except DAMAGED as fault:
        raise wrong(
            "brief.docx", str(fault)[:80] or "no document", "a Word document (.docx)"
        ) from None
    # Word writes a built-in style into a document only once it was used.
    lacking = [name for name in NEEDED if name not in styles]
    if lacking:
        raise wrong(
            "brief.docx",
            f"no style {', '.join(lacking)}",
            "a document that has them (use each style once, and save)",
        )
    return made


def _style_names(document: Any) -> set[str]:
    return {style.name for style in document.styles}


class Writer:
    """One document while it is written."""

    def __init__(self, report: Report) -> None:
        """Set page, styles and what Word shows of a document."""
        self.report = report
        self.made = opened(report.house)
        self.noted: set[int] = set()
        self.figures = 0
        # The styles of page one while it is written, by the styles that other pages have.
        self.styles: Mapping[str, str] = {}
        self.style_ids: dict[str, str | None] = {}
        section = self.made.sections[-1]
        # A house's own document keeps its page and its styles.
        if not report.house.docx:
            section.page_width, section.page_height = map(Mm, PAPERS[report.made.paper])
            section.left_margin = section.right_margin = Mm(23)
            section.top_margin = section.bottom_margin = Mm(21)
            self._styles()
        self._own_styles()
        self.room = (section.page_width - section.left_margin - section.right_margin) / Mm(1)
        kept = self.made.core_properties
        kept.title, kept.subject, kept.author = (
            safe(report.title)[:250],
            safe(report.subtitle)[:250],
            "entrepot",
        )
        kept.comments, kept.language, kept.last_modified_by = "made", report.lang, "entrepot"
        # `comments` exists by now, and its element takes a text longer than python-docx lets it be.
        kept._element.find(qn("dc:description")).text = report.made.text()
        kept.created = kept.modified = EPOCH
        kept.revision = 1

    def _styles(self) -> None:
        styles = self.made.styles
        normal = styles["Normal"]
        house = self.report.house
        colour = {
            name: RGBColor.from_string(value[1:].upper()) for name, value in house.colour.items()
        }
        family, points = str(house.type["family"]), float(house.type["points"])
        brief = self.report.made.length == "brief"
        normal.font.name, normal.font.size, normal.font.color.rgb = (
            family,
            Pt(points),
            colour["ink"],
        )
        normal.paragraph_format.space_after = Pt(3 if brief else 6)
        for level, size in ((1, 20), (2, 12 if brief else 14), (3, 11.5)):
            style = styles[f"Heading {level}"]
            style.font.name, style.font.size, style.font.color.rgb = family, Pt(size), colour["ink"]
            # A font of the theme would stand above the one that is named.
            style.element.rPr.rFonts.set(qn("w:asciiTheme"), "")
            for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
                style.element.rPr.rFonts.attrib.pop(qn(name), None)
        styles["Caption"].font.color.rgb, styles["Caption"].font.bold = colour["soft"], False

    def _own_styles(self) -> None:
        """Add the styles that no document has by itself, where a house has not set them."""
        styles, house = self.made.styles, self.report.house
        normal, points = styles["Normal"], float(house.type["points"])
        there = _style_names(self.made)
        if "Answer" not in there:
            lead = styles.add_style("Answer", WD_STYLE_TYPE.PARAGRAPH)
            lead.base_style, lead.font.size = normal, Pt(points + 1)
            fill = house.colour["lead"][1:].upper()
            lead.element.get_or_add_pPr().append(
                parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{fill}"/>')
            )
        if "Cell" not in there:
            cell = styles.add_style("Cell", WD_STYLE_TYPE.PARAGRAPH)
            small = points - (2.5 if self.report.made.length == "brief" else 1.5)
            cell.base_style, cell.font.size = normal, Pt(small)
            cell.paragraph_format.space_after = Pt(1)
        self.cell: str = styles["Cell"].style_id
        # Word writes these two in small letters.
        own = {style.name.lower(): style for style in styles}
        self.mark: Any = own.get(NOTE_MARK.lower())
        self.text: Any = own.get(NOTE_TEXT.lower())
        if self.mark is None:
            self.mark = styles.add_style(NOTE_MARK, WD_STYLE_TYPE.CHARACTER)
            self.mark.font.superscript = True
        if self.text is None:
            self.text = styles.add_style(NOTE_TEXT, WD_STYLE_TYPE.PARAGRAPH)
            brief = self.report.made.length == "brief"
            self.text.base_style = normal
            self.text.font.size = Pt(6.5 if brief else points - 1.5)
            self.text.paragraph_format.space_after = Pt(0 if brief else 6)
            self.text.paragraph_format.line_spacing = 1.0

    def page_one(self, blocks: Sequence[Block]) -> None:
        """Put page one, in letters of a size at which it fits on one page."""
        section = self.made.sections[-1]
        high = (section.page_height - section.top_margin - section.bottom_margin) / Pt(1)
        points = fitting(self.report, blocks, self.room * 72 / 25.4, high)
        self._styles_of_page_one(points)
        self.styles = PAGE_ONE
        self.title(points * TITLE)
        for block in blocks:
            self.block(block)
        self.styles = {}

    def title(self, points: float = 0.0) -> None:
        """Put the title and the line below it; `points` is the size of its letters on page one."""
        heading = self.made.add_heading(level=1)
        run = heading.add_run(safe(self.report.title))
        if points:
            run.font.size = Pt(round(points))
            heading.paragraph_format.space_before = heading.paragraph_format.space_after = Pt(2)
        if self.report.head_line:
            self.made.add_paragraph(safe(self.report.head_line), style=self._style("Small"))

    def _style(self, name: str) -> str | None:
        """Return the style for a part of the text: on page one another than elsewhere."""
        return self.styles.get(name, None if name in ("Normal", "Small") else name)

    def _paragraph(self, name: str) -> Any:
        """Return a new paragraph in the style for a part of the text."""
        style, made = self._style(name), self.made.add_paragraph()
        if style is None:
            return made
        # By name each paragraph would cost a search of all styles.
        if style not in self.style_ids:
            self.style_ids[style] = made.part.get_style_id(style, WD_STYLE_TYPE.PARAGRAPH)
        made._p.style = self.style_ids[style]
        return made

    def _styles_of_page_one(self, points: float) -> None:
        """Add the styles of page one, where a house has not set them."""
        styles, there = self.made.styles, _style_names(self.made)
        sizes = {"Answer": ANSWER, "Heading 2": 1.0, "Small": SMALL}
        for name, own in PAGE_ONE.items():
            if own in there:
                continue
            style = styles.add_style(own, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = styles["Normal" if name == "Small" else name]
            style.font.size = Pt(round(points * sizes.get(name, 1.0) * 2) / 2)
            style.paragraph_format.space_before = Pt(5 if name == "Heading 2" else 0)
            style.paragraph_format.space_after = Pt(2 if name != "Normal" else 3)
            style.paragraph_format.line_spacing = 1.0

    def columns(self, block: Columns) -> None:
        """Put two columns as a table of two cells without lines."""
        table = self.made.add_table(rows=1, cols=2)
        for cell, parts in zip(table.rows[0].cells, (block.left, block.right), strict=True):
            # A cell is a place to write into, as the document itself is.
            whole, self.made = self.made, cell
            for part in parts:
                self.block(part)
            self.made = whole
            # Every cell begins with a paragraph of its own, which would stand empty above.
            first = cell.paragraphs[0]._p
            if len(cell.paragraphs) > 1:
                first.getparent().remove(first)

    def inline(self, paragraph: Any, found: Runs) -> None:
        """Put runs into a paragraph, each with its notes."""
        for run in found:
            made = paragraph.add_run(safe(run.text))
            made.bold = True if run.strong else None
            if run.lang not in ("", self.report.lang):
                # A screen reader and a spelling check take the language from it (WCAG 3.1.2).
                made._r.get_or_add_rPr().append(
                    parse_xml(f'<w:lang {nsdecls("w")} w:val="{run.lang}"/>')
                )
            for at, n in enumerate(run.notes):
                if at:
                    self.marked(paragraph, ",")
                if self.report.printed_notes:
                    self.note(paragraph, n)
                else:
                    self.marked(paragraph, str(n))

    def marked(self, paragraph: Any, text: str = "") -> Any:
        """Return a new run of a paragraph in a style, set by id: by name costs a search of all."""
        run = paragraph.add_run(text)
        run._r.style = self.mark.style_id
        return run

    def note(self, paragraph: Any, n: int) -> None:
        """Put the mark of a note: an endnote at its first use, a reference to it afterwards."""
        # A second endnote would repeat the text under another number.
        if n in self.noted:
            for kind, text in (
                ("begin", ""),
                ("", f" NOTEREF _note{n} \\h "),
                ("separate", ""),
                ("shown", str(n)),
                ("end", ""),
            ):
                run = self.marked(paragraph, text if kind == "shown" else "")
                if kind in ("begin", "separate", "end"):
                    mark = OxmlElement("w:fldChar")
                    mark.set(qn("w:fldCharType"), kind)
                    run._r.append(mark)
                elif not kind:
                    words = OxmlElement("w:instrText")
                    words.set(qn("xml:space"), "preserve")
                    words.text = text
                    run._r.append(words)
            return
        self.noted.add(n)
        for name in ("w:bookmarkStart", "w:endnoteReference", "w:bookmarkEnd"):
            mark = OxmlElement(name)
            mark.set(qn("w:id"), str(n))
            if name == "w:bookmarkStart":
                mark.set(qn("w:name"), f"_note{n}")
            if name == "w:endnoteReference":
                run = self.marked(paragraph)
                run._r.append(mark)
            else:
                paragraph._p.append(mark)

    def block(self, block: Block) -> None:
        """Put a block."""
        match block:
            case Heading(level, found):
                self.inline(self._paragraph(f"Heading {level}"), found)
            case Paragraph(found, lead, kind):
                name = "Answer" if lead else kind.capitalize() if kind == "small" else "Normal"
                self.inline(self._paragraph(name), found)
            case Bullets(items):
                for item in items:
                    self.inline(self._paragraph("List Bullet"), item)
            case Columns():
                self.columns(block)
            case PageBreak():
                return
            case Table():
                self.table(block)
            case Figure(svg, caption, alt, source, small):
                self.figures += 1
                wide, high = svg_size(svg)
                tall = PICTURE if self.styles else SMALL_TALL if small else TALL
                dots = io.BytesIO(png(svg, max(wide, high)))
                self.made.add_picture(dots, width=Mm(min(self.room - 2, tall * wide / high)))
                shape = self.made.paragraphs[-1]._p.find(".//" + qn("wp:docPr"))
                shape.set("descr", safe(alt or self.report.house.words("figure-alt")))
                shape.set("name", f"{self.report.house.words('figure-alt')} {self.figures}")
                if caption or source:
                    words = self.made.add_paragraph(style="Caption")
                    self.inline(words, caption)
                    words.add_run(f" {safe(source)}" if source else "")

    def table(self, table: Table) -> None:
        """Put a table whose first row is repeated on each page."""
        made = self.made.add_table(rows=1, cols=len(table.head), style="Table Grid")
        for cell, text in zip(made.rows[0].cells, table.head, strict=True):
            cell.paragraphs[0].add_run(safe(text)).bold = True
        made.autofit = False
        shares = widths(table, whole=True)
        columns = [Mm(self.room * share / sum(shares)) for share in shares]
        head = made.rows[0]._tr.get_or_add_trPr()
        head.append(OxmlElement("w:tblHeader"))
        for row in table.rows:
            cells = made.add_row().cells
            for cell, found in zip(cells, row, strict=True):
                self.inline(cell.paragraphs[0], found)
        for column, wide in zip(made.columns, columns, strict=True):
            column.width = wide
            for cell in column.cells:
                cell.width = wide
                for paragraph in cell.paragraphs:
                    paragraph._p.style = self.cell
        # What parts a table from the next is as high as a line of it.
        self.made.add_paragraph()._p.style = self.cell

    def endnotes(self) -> None:
        """Put the notes."""
        parts = [f"<w:endnotes {nsdecls('w')}>{SEPARATORS}</w:endnotes>"]
        root = parse_xml(parts[0])
        text, mark = self.text.style_id, self.mark.style_id
        for note in self.report.printed_notes:
            item = parse_xml(
                f'<w:endnote {nsdecls("w")} w:id="{note.number}">'
                f'<w:p><w:pPr><w:pStyle w:val="{text}"/></w:pPr>'
                f'<w:r><w:rPr><w:rStyle w:val="{mark}"/></w:rPr><w:endnoteRef/></w:r>'
                '<w:r><w:t xml:space="preserve"/></w:r></w:p></w:endnote>'
            )
            # The text is set on the element, so that no character of it is read as XML.
            item.find(".//" + qn("w:t")).text = " " + " ".join(map(safe, note.flowing))
            root.append(item)
        body = serialize_part_xml(root)
        package = self.made.part.package
        own = self._own_endnotes()
        if own is not None:
            own._blob = body
        else:
            part = Part(PackURI("/word/endnotes.xml"), ENDNOTES, body, package)
            self.made.part.relate_to(part, RELATIONSHIP_TYPE.ENDNOTES)
        section = self.made.sections[-1]._sectPr
        for old in section.findall(qn("w:endnotePr")):
            section.remove(old)
        # The schema of a section wants it before the size of the page.
        size = section.find(qn("w:pgSz"))
        size.addprevious(
            parse_xml(f'<w:endnotePr {nsdecls("w")}><w:numFmt w:val="decimal"/></w:endnotePr>')
        )

    def _own_endnotes(self) -> Any:
        """Return the part for endnotes that a house's document has already, or None."""
        for relation in self.made.part.rels.values():
            if relation.reltype == RELATIONSHIP_TYPE.ENDNOTES:
                return relation.target_part
        return None


def write(report: Report, stem: str) -> Mapping[str, bytes]:
    """Return the brief by file name; equal reports give equal bytes."""
    writer = Writer(report)
    first, others = report.divided
    if first:
        writer.page_one(first)
    else:
        writer.title()
    if first and others:
        writer.made.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    for block in others:
        writer.block(block)
    if report.made.length != "page":
        writer.made.add_heading(safe(report.house.words("heading-notes")), level=2)
        writer.endnotes()
    held = io.BytesIO()
    writer.made.save(held)
    return {f"{stem}.docx": dateless(held.getvalue())}
