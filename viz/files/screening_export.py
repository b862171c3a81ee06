"""Screened rows as files: CSV and XLSX that no spreadsheet runs, and a page that loads nothing."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
from collections.abc import Iterator, Sequence
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ...queries.row_formats import csv_safe
from ..answers.data import (
    FalseHit,
    ScreenData,
    ScreenHit,
    ScreenMeasure,
    ScreenRoute,
    SharedRecord,
)
from ..answers.ownership import open_points, told
from ..answers.records import OwnershipVerdict
from ..answers.screening_answer import force
from ..drawing.text_metrics import safe
from ..wording.list_entries import open_points as points_of
from ..wording.name_words import full_names
from ..words import english

# The columns of a table, and their widths in a workbook; the width of the last is left as it is.
WIDTHS = {
    "row": 6,
    "label": 12,
    "name": 28,
    "result": 18,
    "notes": 34,
    "party": 28,
    "uid": 22,
    "on": 10,
    "score": 7,
    "because": 44,
    "measures": 44,
    "ownership": 30,
    "identifiers": 26,
    "shared": 34,
    "route": 44,
    "quotes": 44,
    "denials": 20,
    "disposition": 18,
    "key": None,
}
COLUMNS = tuple(WIDTHS)
CELL = 32_000  # characters; a cell of a workbook can hold 32,767


def flat(answer: ScreenData) -> Iterator[dict[str, object]]:
    """Yield the rows of a table file, one for each hit; a row without hits stands once.

    Args:
        answer: The answer of `screen`.
    """
    searched = answer["searched"]
    nothing = f"nothing found in {searched['claims']} claims up to {searched['newest']}"
    for number, row in enumerate(answer["rows"], 1):
        base: dict[str, object] = {
            **dict.fromkeys(COLUMNS, ""),
            "row": number,
            "label": row["label"],
            "name": row["name"],
            "key": row["key"],
            "notes": "; ".join(row["notes"]),
            "shared": "; ".join(map(_shared, row["shared"])),
        }
        for hit in row["hits"]:
            yield base | _hit(hit, row["day"])
        if not row["hits"]:
            shares = "shares something with a listed party"
            dropped = "; ".join(map(_dropped, row["false"]))
            unread = "not all of the row could be read; by what was read, nothing found"
            found_nothing = "; ".join(row["elsewhere"]) or (unread if row["notes"] else nothing)
            yield base | {
                "result": shares if row["shared"] else found_nothing,
                "disposition": dropped,
            }


def _shared(item: SharedRecord) -> str:
    """Return a shared identifier, address or the like, with up to five parties that have it."""
    # The address of a registrar may be shared by hundreds; a cell has no room for them.
    parties = ", ".join(full_names(item["parties"][:5]))
    return f"{item['kind']}: {item['value']} ({parties})"


def _dropped(hit: FalseHit) -> str:
    """Return a hit that a person judged to be false, with the person and the day."""
    return f"{hit['name']}: false by {hit['by']}, {hit['on']}"


def _hit(hit: ScreenHit, day: str | None) -> dict[str, object]:
    """Return the cells of a hit."""
    measures = [_measure(measure, day) for measure in hit["measures"]]
    measures += points_of(hit)
    disposition = ""
    if hit["disposition"] is not None:
        disposition = f"{hit['disposition']['verdict']} by {hit['disposition']['by']}"
    return {
        "result": "may be",
        "party": hit["name"],
        "uid": hit["uid"],
        "on": hit["on"],
        "score": hit["score"],
        "because": hit["because"],
        "identifiers": "; ".join(hit["identifiers"]),
        "measures": "; ".join(measures),
        "ownership": _owned(hit["ownership"]),
        **_route(hit["route"]),
        "disposition": disposition,
    }


def _measure(measure: ScreenMeasure, day: str | None) -> str:
    since = measure["from"] or "a day not printed"
    return f"{measure['authority']}: {measure['measure']} from {since}{force(measure, day)}"


def _owned(items: list[OwnershipVerdict]) -> str:
    words = english()
    verdicts = [told(item, words) for item in items]
    return " ".join(verdicts + open_points(items, words))


def _route(route: ScreenRoute | None) -> dict[str, object]:
    """Return the cells of the best route to a weapon; without one they stay empty."""
    if route is None:
        return {}
    names = " > ".join(full_names(route["nodes"]))
    return {
        "route": f"to {route['to']}: {names} ({len(route['voices'])} sources)",
        "quotes": " | ".join(route["quotes"]),
        "denials": " | ".join(route["denials"]),
    }


def as_csv(answer: ScreenData, terms: Sequence[str] = ()) -> bytes:
    """Return the table as CSV, with no cell that a spreadsheet would run.

    It has no place for `terms`, the sources with their terms, which lie beside it.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in flat(answer):
        writer.writerow({name: csv_safe(value) for name, value in row.items()})
    # With a byte order mark, without which Excel does not read UTF-8.
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(answer: ScreenData, terms: Sequence[str] = ()) -> bytes:
    """Return the table as a workbook; every text is written as text, never as a formula.

    `terms`, the sources with their terms, are a sheet of their own.
    """
    import openpyxl  # takes a moment to import
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "screened"
    sheet.append(list(COLUMNS))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for row in flat(answer):
        sheet.append([_plain(row[name]) for name in COLUMNS])
        for cell in sheet[sheet.max_row]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, str):
                cell.data_type = "s"  # openpyxl makes a formula of a text that begins with =
    # Row, label and name stay in view, as the heads of the columns do.
    sheet.freeze_panes = "D2"
    for number, width in enumerate(WIDTHS.values(), 1):
        if width is not None:
            sheet.column_dimensions[get_column_letter(number)].width = width
    if terms:
        sources = book.create_sheet("sources and terms")
        for text in terms:
            sources.append([_plain(text)])
            sources.cell(sources.max_row, 1).data_type = "s"
        sources.column_dimensions["A"].width = 120
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _plain(value: object) -> object:
    """Return a value that a workbook can hold: no control characters, at most a cell's length."""
    if not isinstance(value, str):
        return value
    chars: list[str] = []
    for char in value:
        # XML, of which a workbook is made, has no place for the other control characters.
        if char in "\t\n" or ord(char) >= 32:
            chars.append(char)
    return "".join(chars)[:CELL]


def as_html(answer: ScreenData, terms: Sequence[str] = ()) -> bytes:
    """Return the answer as one page that loads nothing and runs nothing.

    `terms` are the sources with their terms, which stand at its foot.
    """
    words = english()
    style = (files("entrepot.viz") / "templates" / "brief.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(
        loader=PackageLoader("entrepot.viz"),
        autoescape=True,
        # A misspelt name in the template fails and does not print an empty place.
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Control characters and marks of direction could make a name read as another.
    environment.filters["plain"] = safe
    text = environment.get_template("screened.html").render(
        answer=answer,
        terms=terms,
        terms_heading=words("terms-heading"),
        force=force,
        owned=lambda item: told(item, words),
        open_points=lambda items: open_points(items, words),
        style=Markup(style),  # noqa: S704 (our own file)
        policy=(
            f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        ),
    )
    return text.encode("utf-8")


FORMATS = {".csv": as_csv, ".xlsx": as_xlsx, ".html": as_html}
