"""A brief as PDF through typst: tagged (PDF/UA-1), its text selectable, its notes linked both ways.

Every text goes to typst as a string literal, so that no character in it is read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ...graph.errors import BadInput
from ..drawing.text_metrics import safe
from . import fonts
from .model import Block, Bullets, Figure, Heading, Paragraph, Report, Runs, Table

LONG = 1_000  # letters of a cell above which it may go on over a page
MILLIMETRES, READABLE, PAGE = (
    0.2646,
    0.4,
    232,
)  # of a pixel; the least scale of a diagram; the height of a whole page
ONE_LINE = 12  # letters of a cell that are not broken
WIDE, TALL, SMALL = (
    166,
    108,
    54,
)  # millimetres: the text; a figure that is tall at most; one that is wide
PAPERS = {"A4": "a4", "Letter": "us-letter"}


def quoted(text: str) -> str:
    """Return a text as a string of typst."""
    return _literal(re.sub(r"[\n\r\t]", " ", safe(text)))


def _literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def inline(found: Runs, glyphs: fonts.Glyphs, lang: str = "") -> str:
    """Return runs as content of typst; those of another language than `lang` say so."""
    parts = []
    for run in found:
        for text, right_to_left in glyphs.shown(run.text):
            made = f"#{quoted(text)}" if not right_to_left else f"#text(dir: rtl, {quoted(text)})"
            if lang and run.lang not in ("", lang):
                made = f"#text(lang: {quoted(run.lang)})[{made}]"
            parts.append(f"#strong[{made}]" if run.strong else made)
        parts += [f"#n({n})" for n in run.notes]
    return "".join(parts)


def _lines(block: Block, glyphs: fonts.Glyphs, lang: str, unnamed: str) -> Iterator[str]:
    match block:
        case Heading(level, runs):
            yield f"#heading(level: {level})[{inline(runs, glyphs, lang)}]"
        case Paragraph(runs, lead):
            yield f"#{'lead' if lead else 'par'}[{inline(runs, glyphs, lang)}]"
        case Bullets(items):
            texts = ", ".join(f"[{inline(item, glyphs, lang)}]" for item in items)
            yield f"#list({texts})" if items else ""
        case Table():
            yield from _table(block, glyphs, lang)
        case Figure(svg, caption, alt, source, small):
            drawing = f"bytes({_literal(glyphs.drawn(svg))})"
            words = quoted(f" {glyphs.plain(source)}") if source else '""'
            yield (
                f'#figure(image({drawing}, format: "svg", alt: {quoted(alt or unnamed)}, '
                f"{_size(svg, small)}),"
            )
            yield f"  caption: [{inline(caption, glyphs, lang)}#{words}], numbering: none)"


def _table(table: Table, glyphs: fonts.Glyphs, lang: str) -> Iterator[str]:
    """Yield the lines of a table, set small or broken over pages where it asks for it."""
    rules = ""
    if table.small:
        rules += "#show table: set text(size: 7pt);"
    if _longest_cell(table) > LONG:
        rules += "#set table.cell(breakable: auto);"
    if rules:
        yield f"#[{rules}"
    heads = ", ".join(f"[#{quoted(glyphs.plain(head) or ' ')}]" for head in table.head)
    shares = "".join(f"{share:.2f}fr, " for share in widths(table))
    yield f"#table(columns: ({shares}), table.header({heads}),"
    for row in table.rows:
        yield "  " + ", ".join(f"[{inline(cell, glyphs, lang)}]" for cell in row) + ","
    yield ")]" if rules else ")"


def _longest_cell(table: Table) -> int:
    """Return the number of letters in the longest cell of a table, 0 without any row."""
    longest = 0
    for row in table.rows:
        for cell in row:
            longest = max(longest, sum(len(run.text) for run in cell))
    return longest


def _size(svg: str, small: bool) -> str:
    """Return a figure's size on the page: its width, or a height if it is tall."""
    wide, high = (float(v) for v in re.findall(r'(?:width|height)="([\d.]+)"', svg)[:2])
    most = SMALL if small else TALL
    if not small and most / (high * MILLIMETRES) < READABLE:  # a long chain has a page of its own
        most = PAGE
    return "width: 100%" if high / wide * WIDE < most else f"height: {most}mm"


def widths(table: Table, whole: bool = False) -> list[float]:
    """Return the widths of columns as shares, by their text; `whole` never breaks a word."""
    shares = []
    for column, head in enumerate(table.head):
        texts = [head]
        for row in table.rows:
            texts.append("".join(run.text for run in row[column]))
        longest = min(60, max(map(len, texts)))
        words = " ".join(texts if whole else [head]).split()  # a head is never broken
        word = max(map(len, words), default=0)
        unbroken = longest if whole and longest <= ONE_LINE else min(18, word)
        shares.append(max(longest**0.75, 0.85 * unbroken + 1, 4**0.75))
    return shares


def source(report: Report, glyphs: fonts.Glyphs | None = None) -> bytes:
    """Return what typst sets, figures included."""
    held = glyphs or fonts.glyphs()
    house, made = report.house, report.made
    running = house.words(
        "running", title=report.title, code=made.code, state=str(made.state), data=made.data[:12]
    )
    given = {
        "title": quoted(report.title), "subtitle": quoted(report.subtitle),
        "made": quoted(report.made.text()),
        "paper": quoted(PAPERS[report.made.paper]), "running": quoted(held.plain(running)),
        "lang": quoted(report.lang),
        **{name: quoted(value) for name, value in house.colour.items()},
        "points": f"{house.type['printed']}pt",
        "fonts": "(" + "".join(f"{quoted(name)}, " for name in held.families) + ")",
    }  # fmt: skip
    head = re.sub(
        r"@(\w+)@", lambda found: given.get(found[1], found[0]), house.templates["brief.typ"]
    )
    lines = [head, f"#heading(level: 1)[#{quoted(held.plain(report.title))}]"]
    lines.append(f"#sub[#{quoted(held.plain(report.subtitle))}]")
    for block in report.blocks:
        lines += _lines(block, held, report.lang, house.words("figure-alt"))
    if report.notes:
        lines.append(f"#heading(level: 2)[#{quoted(held.plain(house.words('heading-notes')))}]")
        lines.append("#show: columns.with(2, gutter: 14pt)")
        lines.append("#set text(size: 7pt)")
        lines.append("#set par(leading: 0.4em)")
    for note in report.notes:
        texts = " ".join(note.flowing)
        body = "".join(_linked(word, held) for word in texts.split(" "))
        lines.append(f"#block(below: 0.5em)[#strong[{note.number}] {body}] <note-{note.number}>")
    return "\n".join(lines).encode()


def _linked(word: str, glyphs: fonts.Glyphs) -> str:
    """Return a word of a note; an address can be followed."""
    if word.startswith(("https://", "http://")):
        address = word.rstrip(".,;)")
        rest = quoted(word[len(address) :] + " ")
        return f"#link({quoted(address)})[#{quoted(glyphs.plain(address))}]#{rest}"
    return "".join(f"#{quoted(text)}" for text, _ in glyphs.shown(word + " "))


def write(report: Report, stem: str) -> Mapping[str, bytes]:
    """Return the brief by file name; equal reports and fonts give equal bytes."""
    import typst  # its engine takes a moment to load

    held = fonts.glyphs()
    found = typst.Fonts(
        include_system_fonts=False, font_paths=[Path(folder) for folder in held.folders]
    )
    try:
        made = typst.compile(
            source(report, held), font_paths=found, format="pdf", pdf_standards="ua-1"
        )
    except typst.TypstError as fault:
        if not report.house.mark:
            raise
        raise BadInput(
            f"brief.typ: {' '.join(str(fault).split())[:200]}"
        ) from None  # of a house's own template
    return {f"{stem}.pdf": bytes(made)}
