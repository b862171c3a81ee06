"""A brief as PDF through typst: tagged (PDF/UA-1), its text selectable, its notes linked both ways.

Every text goes to typst as a string literal, so that no character in it is read as markup.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...graph.errors import BadInput
from ..drawing.text_metrics import safe
from . import fonts
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
    text_of,
)
from .house_safety import of_template

LONG = 1_000  # letters of a cell above which it may go on over a page
MILLIMETRES = 0.2646  # of a pixel
READABLE = 0.4  # the least scale of a diagram
PAGE = 232  # millimetres of the height of a whole page
ONE_LINE = 12  # letters of a cell that are not broken
# Millimetres: the width of the text, the height of a tall figure at most, and of a small one.
WIDE, TALL, SMALL = 166, 108, 54
PAPERS = {"A4": "a4", "Letter": "us-letter"}
# The names under which typst looks for a proxy, and for hosts that it asks without one.
PROXIES = ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
NO_PROXIES = ("no_proxy", "NO_PROXY")
# Arguments of typst that name the folders in which a template may read.
FOLDERS = ("root", "package_path", "package_cache_path")


@cache
def page_one() -> str:
    """Return the functions of typst that set page one."""
    return (files("entrepot.viz") / "templates" / "page-one.typ").read_text(encoding="utf-8")


def quoted(text: str) -> str:
    """Return a text as a string of typst."""
    return _literal(re.sub(r"[\n\r\t]", " ", safe(text)))


def _literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def inline(runs: Runs, glyphs: fonts.Glyphs, lang: str = "") -> str:
    """Return runs as content of typst; those of another language than `lang` are marked so."""
    parts = []
    for run in runs:
        for text, right_to_left in glyphs.shown(run.text):
            content = f"#text(dir: rtl, {quoted(text)})" if right_to_left else f"#{quoted(text)}"
            if lang and run.lang not in ("", lang):
                content = f"#text(lang: {quoted(run.lang)})[{content}]"
            parts.append(f"#strong[{content}]" if run.strong else content)
        parts += [f"#n({number})" for number in run.notes]
    return "".join(parts)


def _lines(block: Block, glyphs: fonts.Glyphs, lang: str, unnamed: str) -> Iterator[str]:
    match block:
        case Heading(level, runs):
            yield f"#heading(level: {level})[{inline(runs, glyphs, lang)}]"
        case Paragraph(runs, lead, kind):
            yield f"#{'lead' if lead else kind or 'par'}[{inline(runs, glyphs, lang)}]"
        case Bullets(items):
            yield f"#list({_contents(items, glyphs, lang)})" if items else ""
        case Table():
            yield from _table(block, glyphs, lang)
        case Figure(svg, caption, alt, source, small):
            drawing = f"bytes({_literal(glyphs.drawn(svg))})"
            words = quoted(f" {glyphs.plain(source)}") if source else '""'
            yield (
                f'#figure(image({drawing}, format: "svg", alt: {quoted(alt or unnamed)}, '
                f"{_size(svg, small)}),"
            )
            set_below = (
                f"[{inline(caption, glyphs, lang)}#{words}]" if caption or source else "none"
            )
            yield f"  caption: {set_below}, numbering: none)"
        case Columns(left, right):
            yield "#columns-of["
            yield from _several(left, glyphs, lang, unnamed)
            yield "]["
            yield from _several(right, glyphs, lang, unnamed)
            yield "]"
        case PageBreak():
            return


def _several(
    blocks: Iterable[Block], glyphs: fonts.Glyphs, lang: str, unnamed: str
) -> Iterator[str]:
    for block in blocks:
        yield from _lines(block, glyphs, lang, unnamed)


def _table(table: Table, glyphs: fonts.Glyphs, lang: str) -> Iterator[str]:
    """Yield the lines of a table, set small or broken over pages where it asks for it."""
    rules = ""
    if table.small:
        rules += "#show table: set text(size: 7pt);"
    # A row stays on one page, unless a cell is too long for that.
    if _longest_cell(table) > LONG:
        rules += "#set table.cell(breakable: auto);"
    if rules:
        yield f"#[{rules}"
    heads = ", ".join(f"[#{quoted(glyphs.plain(head) or ' ')}]" for head in table.head)
    shares = "".join(f"{share:.2f}fr, " for share in widths(table))
    yield f"#table(columns: ({shares}), table.header({heads}),"
    for row in table.rows:
        yield f"  {_contents(row, glyphs, lang)},"
    yield ")]" if rules else ")"


def _contents(items: Iterable[Runs], glyphs: fonts.Glyphs, lang: str) -> str:
    """Return items of a list, or cells of a row, as arguments of a function of typst."""
    return ", ".join(f"[{inline(item, glyphs, lang)}]" for item in items)


def _longest_cell(table: Table) -> int:
    """Return the number of letters in the longest cell of a table, 0 without any row."""
    longest = 0
    for row in table.rows:
        for cell in row:
            longest = max(longest, len(text_of(cell)))
    return longest


def svg_size(svg: str) -> tuple[float, float]:
    """Return the width and the height of a figure in pixels."""
    # They stand in this order in its first element.
    wide, high = re.findall(r'(?:width|height)="([0-9.]+)"', svg)[:2]
    return float(wide), float(high)


def _size(svg: str, small: bool) -> str:
    """Return a figure's size on the page: its width, or a height if it is tall."""
    wide, high = svg_size(svg)
    most = SMALL if small else TALL
    # A long chain, whose letters would be too small to read, has a page of its own.
    if not small and most / (high * MILLIMETRES) < READABLE:
        most = PAGE
    return "width: 100%" if high / wide * WIDE < most else f"height: {most}mm"


def widths(table: Table, whole: bool = False) -> list[float]:
    """Return the widths of columns as shares, by their text; `whole` never breaks a word."""
    shares = []
    for column, head in enumerate(table.head):
        texts = [head]
        for row in table.rows:
            texts.append(text_of(row[column]))
        # Beyond some 60 letters a text runs over several lines at any width.
        longest = min(60, max(map(len, texts)))
        # A head is never broken, so its words count in every form.
        words = " ".join(texts if whole else [head]).split()
        word = max(map(len, words), default=0)
        unbroken = longest if whole and longest <= ONE_LINE else min(18, word)
        # With a power below 1 a column of long sentences leaves room for the short ones beside it.
        shares.append(max(longest**0.75, 0.85 * unbroken + 1, 4**0.75))
    return shares


def source(report: Report, glyphs: fonts.Glyphs | None = None) -> bytes:
    """Return the report as source text of typst, figures included."""
    letters = glyphs or fonts.glyphs()
    house = report.house
    values = _values(report, letters)
    # Another name stays as it is, since typst itself uses the sign for references.
    head = re.sub(
        r"@(\w+)@", lambda match: values.get(match[1], match[0]), house.templates["brief.typ"]
    )
    title: list[str] = [f"#heading(level: 1)[#{quoted(letters.plain(report.title))}]"]
    if report.head_line:
        title.append(f"#sub[#{quoted(letters.plain(report.head_line))}]")
    # Without printed notes there is nothing to lead to.
    mark = "#let n(i) = super[#i]" if report.notes and not report.printed_notes else ""
    lines = [head, page_one(), mark]
    first, others = report.divided
    unnamed = house.words("figure-alt")
    body = [*title, *_several(first or others, letters, report.lang, unnamed)]
    lines += ["#page-one[", *body, "]"] if first else body
    if first and (others or report.printed_notes):
        lines += ["#pagebreak()", *_several(others, letters, report.lang, unnamed)]
    if report.printed_notes:
        lines.append(f"#heading(level: 2)[#{quoted(letters.plain(house.words('heading-notes')))}]")
        few = report.made.length == "brief"
        lines.append(f"#show: columns.with({3 if few else 2}, gutter: 14pt)")
        lines.append(f"#set text(size: {6.5 if few else 7}pt)")
        lines.append("#set par(leading: 0.4em)")
    for note in report.printed_notes:
        texts = " ".join(note.flowing)
        words = "".join(_linked(word, letters) for word in texts.split(" "))
        lines.append(f"#block(below: 0.42em)[#strong[{note.number}] {words}] <note-{note.number}>")
    return "\n".join(lines).encode()


def _values(report: Report, glyphs: fonts.Glyphs) -> dict[str, str]:
    """Return the values of the placeholders `@name@` in the template."""
    house, made = report.house, report.made
    running = house.words(
        "running", title=report.title, code=made.code, state=str(made.state), data=made.data[:12]
    )
    values = {
        "title": quoted(report.title),
        "subtitle": quoted(report.subtitle),
        "made": quoted(made.text()),
        "paper": quoted(PAPERS[made.paper]),
        "running": quoted(glyphs.plain(running)),
        "lang": quoted(report.lang),
    }
    for name, colour in house.colour.items():
        values[name] = quoted(colour)
    values["points"] = f"{house.type['printed']}pt"
    # In typst a tuple of one needs its comma, so every name has one.
    values["fonts"] = "(" + "".join(f"{quoted(name)}, " for name in glyphs.families) + ")"
    return values


def _linked(word: str, glyphs: fonts.Glyphs) -> str:
    """Return a word of a note; an address can be followed."""
    if word.startswith(("https://", "http://")):
        address = word.rstrip(".,;)")
        rest = quoted(word[len(address) :] + " ")
        return f"#link({quoted(address)})[#{quoted(glyphs.plain(address))}]#{rest}"
    return "".join(f"#{quoted(text)}" for text, _ in glyphs.shown(word + " "))


@contextmanager
def _offline() -> Iterator[None]:
    """Lead what typst would download to a port on which nothing can answer.

    It has no option that forbids a template to import a package from the network.
    """
    before = {name: os.environ.get(name) for name in (*PROXIES, *NO_PROXIES)}
    try:
        os.environ.update(dict.fromkeys(PROXIES, "http://127.0.0.1:0"))
        os.environ.update(dict.fromkeys(NO_PROXIES, ""))
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def write(report: Report, stem: str) -> Mapping[str, bytes]:
    """Return the brief by file name; equal reports and fonts give equal bytes."""
    glyphs = fonts.glyphs()
    act = partial(
        _compiled, source(report, glyphs), list(map(str, glyphs.folders)), report.house.mark
    )
    content = of_template(act, "brief.typ") if report.house.has_own("brief.typ") else act()
    return {f"{stem}.pdf": content}


def _compiled(text: bytes, folders: list[str], mark: str) -> bytes:
    """Return the PDF of a source text of typst, with the fonts of some folders only.

    Args:
        text: The source.
        folders: Only the fonts that were searched for letters: another would change the bytes.
        mark: The hash of the house's files, "" without a house.
    """
    # Here, since its engine takes a moment to load.
    import typst

    typefaces = typst.Fonts(include_system_fonts=False, font_paths=list(map(Path, folders)))
    try:
        # A house's template may be anybody's: it reads no file and fetches no package.
        with TemporaryDirectory() as empty, _offline():
            nowhere: dict[str, Any] = dict.fromkeys(FOLDERS, empty)
            content = typst.compile(
                text,
                font_paths=typefaces,
                format="pdf",
                pdf_standards="ua-1",
                **nowhere,
            )
    except typst.TypstError as fault:
        # A fault in our own template is a bug; one in a house's template is a fault of its use.
        if not mark:
            raise
        raise BadInput(f"brief.typ: {' '.join(str(fault).split())[:200]}") from None
    return bytes(content)
