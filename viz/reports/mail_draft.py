"""A report as the draft of a message (.eml): page one as text, and the whole report attached.

The form is that of RFC 5322 and RFC 2045. `X-Unsent` is what mail programs open as a draft: sender,
recipients and day are left to whoever sends it. The HTML of the message has no style sheet and no
SVG, since many mail programs show neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

from ...graph.extras import lacking
from ..drawing.text_metrics import safe
from . import brief_html
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
from .findings import findings, one_line
from .pdf import svg_size
from .raster import png

# Width of a picture in the message, in pixels.
WIDE = 600


def write(report: Report, stem: str) -> Mapping[str, bytes]:
    """Return the draft by file name; equal reports give equal bytes."""
    name, content = _attached(report, stem)
    sentence = report.house.words("mail-attached", file=name)
    first, others = report.divided
    # A report without a page one is told whole.
    told = replace(report, blocks=first or others)
    message = EmailMessage(policy=SMTP)
    # Mail programs would read what looks like an encoded word (RFC 2047) as other letters.
    message["Subject"] = one_line(report.title).replace("=?", "= ?")
    message["X-Unsent"] = "1"
    message.set_content(_plain(told, sentence), cte="quoted-printable")
    writer = _Html(told)
    message.add_alternative(writer.page(sentence), subtype="html", cte="quoted-printable")
    page = list(message.iter_parts())[1]
    for number, figure in enumerate(writer.figures, 1):
        dots = png(figure.svg, max(svg_size(figure.svg)))
        page.add_related(dots, "image", "png", cid=f"<{_name(number)}>")
    main, _, sub = _kind(name).partition("/")
    message.add_attachment(content, main, sub, filename=name)
    # Python draws boundaries by chance, and equal reports must be equal bytes.
    for number, part in enumerate(filter(EmailMessage.is_multipart, message.walk())):
        part.set_boundary(f"=_entrepot_{number}")
    return {f"{stem}.eml": bytes(message)}


def _attached(report: Report, stem: str) -> tuple[str, bytes]:
    """Return the whole report: as PDF, or as HTML where what makes a PDF is not installed."""
    if lacking(("typst", "fontTools")):
        written = brief_html.write(report, stem)
    else:
        from . import pdf

        written = pdf.write(report, stem)
    ((name, content),) = written.items()
    return name, content


def _kind(name: str) -> str:
    return "application/pdf" if name.endswith(".pdf") else "text/html"


def _name(number: int) -> str:
    """Return the name of a figure, by which the HTML of the message asks for it."""
    return f"figure-{number}@entrepot"


def _plain(report: Report, sentence: str) -> str:
    """Return the text of a report, with the numbers of its notes left out."""
    lines = [safe(report.title), ""]
    if report.head_line:
        lines[1:1] = [safe(report.head_line)]
    for number, finding in enumerate(findings(report)):
        if number:
            lines += ["", safe(finding.title).upper()]
        lines += map(safe, finding.lines)
    return "\n".join([*lines, "", sentence, ""])


class _Html:
    """Writes blocks as HTML of a message, and keeps the figures that it names."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.figures: list[Figure] = []

    def page(self, sentence: str) -> str:
        """Return the whole of it."""
        report, made = self.report, escape(self.report.made.text())
        return (
            f'<!DOCTYPE html>\n<html lang="{report.lang}" dir="{report.house.words.direction}">\n'
            f'<head><meta charset="utf-8">\n<meta name="entrepot" content="{made}"></head>\n'
            f"<body>\n<h1>{_text(report.title)}</h1>\n{self.line()}"
            f"{self.blocks(report.blocks)}<p>{_text(sentence)}</p>\n</body></html>\n"
        )

    def line(self) -> str:
        """Return the line below the title, "" where page one has it at its foot."""
        return f"<p>{_text(self.report.head_line)}</p>\n" if self.report.head_line else ""

    def blocks(self, blocks: Sequence[Block]) -> str:
        """Return some blocks."""
        return "".join(map(self.block, blocks))

    def block(self, block: Block) -> str:
        """Return a block."""
        match block:
            case Heading(level, found):
                return f"<h{level}>{self.inline(found)}</h{level}>\n"
            case Paragraph(found):
                return f"<p>{self.inline(found)}</p>\n"
            case Bullets(items):
                rows = map(self.inline, items)
                return "<ul>\n" + "".join(f"<li>{row}</li>\n" for row in rows) + "</ul>\n"
            case Table():
                return self.table(block)
            case Figure(_, caption, alt, source):
                self.figures.append(block)
                image = f'<img src="cid:{_name(len(self.figures))}" width="{WIDE}"'
                words = f"{self.inline(caption)} {_text(source)}".strip()
                return f'<p>{image} alt="{_text(alt)}"></p>\n<p><small>{words}</small></p>\n'
            case Columns(left, right):
                return self.blocks((*left, *right))
            case PageBreak():
                return ""

    def table(self, table: Table) -> str:
        """Return a table."""
        head = "".join(f'<th align="left">{_text(text)}</th>' for text in table.head)
        rows = ""
        for row in table.rows:
            cells = "".join(f'<td valign="top">{self.inline(cell)}</td>' for cell in row)
            rows += f"<tr>{cells}</tr>\n"
        return (
            f'<table border="1" cellspacing="0" cellpadding="4">\n<tr>{head}</tr>\n{rows}</table>\n'
        )

    def inline(self, found: Runs) -> str:
        """Return runs, each with the numbers of its notes."""
        parts: list[str] = []
        for run in found:
            text = _text(run.text)
            if run.lang not in ("", self.report.lang):
                text = f'<span lang="{run.lang}">{text}</span>'
            parts.append(f"<b>{text}</b>" if run.strong else text)
            if run.notes:
                parts.append(f"<sup>{', '.join(map(str, run.notes))}</sup>")
        return "".join(parts)


def _text(text: str) -> str:
    return escape(safe(text))
