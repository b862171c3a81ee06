"""A brief as Markdown with footnotes; its figures are SVG files beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

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

_MARK = re.compile(r"(?<!\\)\[\^([0-9]+)\]")
_MARKS = re.compile(r"([\\`*_\[\]<>|#!~$&])")


def plain(text: str) -> str:
    """Return text in which no character is read as Markdown or HTML."""
    return _MARKS.sub(r"\\\1", " ".join(safe(text).split()))


def inline(found: Runs) -> str:
    """Return runs as one line of Markdown."""
    parts = []
    for run in found:
        text = plain(run.text)
        # `plain` strips the ends, by which the words of two runs would grow together.
        if not text and run.text:
            text = " "
        elif run.text[:1].isspace():
            text = f" {text}"
        if text.strip() and run.text[-1:].isspace():
            text = f"{text} "
        parts.append(f"**{text.strip()}**" if run.strong else text)
        parts += [f"[^{n}]" for n in run.notes]
    return "".join(parts)


def _lines(block: Block, figures: dict[str, str], stem: str, unnamed: str) -> Iterator[str]:
    match block:
        case Heading(level, found):
            yield f"{'#' * level} {inline(found)}"
        case Paragraph(found):
            yield inline(found)
        case Bullets(items):
            for item in items:
                yield f"- {inline(item)}"
        case Table():
            yield from _table(block)
        case Figure(svg, caption, alt, source, _):
            # A file of its own: many readers of Markdown show no inline SVG.
            name = f"{stem}-{len(figures) + 1}.svg"
            figures[name] = svg + "\n"
            yield f"![{plain(alt or unnamed)}]({name})"
            yield ""
            if caption or source:
                yield f"*{inline(caption)}*{f' {plain(source)}' if source else ''}"
        case Columns(left, right):
            for part in (*left, *right):
                yield from _lines(part, figures, stem, unnamed)
                yield ""
        case PageBreak():
            return


def _table(table: Table) -> Iterator[str]:
    """Yield the lines of a table."""
    yield "| " + " | ".join(map(plain, table.head)) + " |"
    yield "|" + "---|" * len(table.head)
    for row in table.rows:
        yield "| " + " | ".join(inline(cell) or " " for cell in row) + " |"


def write(report: Report, stem: str) -> Mapping[str, bytes]:
    """Return the brief and its figures by file name; equal reports give equal bytes."""
    figures: dict[str, str] = {}
    lines = [f"# {plain(report.title)}", ""]
    if report.head_line:
        lines += [plain(report.head_line), ""]
    unnamed = report.house.words("figure-alt")
    first, others = report.divided
    for block in first:
        lines += [*_lines(block, figures, stem, unnamed), ""]
    if first and others:
        lines += ["---", ""]
    for block in others:
        lines += [*_lines(block, figures, stem, unnamed), ""]
    if not report.printed_notes:
        # Without the notes their marks would be read as text; `plain` escapes any of a source.
        lines = [_MARK.sub(r"<sup>\1</sup>", line) for line in lines]
    for note in report.printed_notes:
        lines.append(f"[^{note.number}]: " + " ".join(map(plain, note.flowing)))
    # Two hyphens would end the comment, and in JSON one of them can be written as its code.
    lines += ["", f"<!-- entrepot: {report.made.text().replace('--', chr(92) + 'u002d-')} -->"]
    texts = {f"{stem}.md": "\n".join(lines) + "\n", **figures}
    return {name: text.encode() for name, text in texts.items()}
