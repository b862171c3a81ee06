"""Screened rows as files: CSV and XLSX that no spreadsheet runs, and a page that loads nothing."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..answers.ownership import open_points, told
from ..answers.screening import force
from ..drawing.text_metrics import safe
from ..words import english
from .csv_safe import csv_safe

if TYPE_CHECKING:
    from ..answers.data import ScreenData
    from ..answers.records import OwnershipVerdict

COLUMNS = (
    "row",
    "label",
    "name",
    "result",
    "party",
    "uid",
    "on",
    "score",
    "because",
    "measures",
    "ownership",
    "identifiers",
    "shared",
    "route",
    "quotes",
    "denials",
    "disposition",
    "key",
)


def flat(answer: ScreenData) -> Iterator[dict[str, object]]:
    """Yield the rows of a table file: one for each hit, one for what is only shared, one for nothing found."""
    searched = answer["searched"]
    for number, row in enumerate(answer["rows"], 1):
        base: dict[str, object] = {
            "row": number,
            "label": row["label"],
            "name": row["name"],
            "key": row["key"],
        }
        shared = "; ".join(
            f"{s['kind']}: {s['value']} ({', '.join(p['name'] for p in s['parties'][:5])})"
            for s in row["shared"]
        )
        if not row["hits"]:
            gone = "; ".join(f"{f['name']}: false by {f['by']}, {f['on']}" for f in row["false"])
            result = (
                "shares something with a listed party"
                if row["shared"]
                else f"nothing found in {searched['claims']} claims up to {searched['newest']}"
            )
            yield {
                **dict.fromkeys(COLUMNS, ""),
                **base,
                "result": result,
                "shared": shared,
                "disposition": gone,
            }
        for hit in row["hits"]:
            route = hit["route"]
            yield {
                **dict.fromkeys(COLUMNS, ""),
                **base,
                "result": "may be",
                "party": hit["name"],
                "uid": hit["uid"],
                "on": hit["on"],
                "score": hit["score"],
                "because": hit["because"],
                "identifiers": "; ".join(hit["identifiers"]),
                "shared": shared,
                "measures": "; ".join(
                    f"{m['authority']}: {m['measure']} from {m['from'] or 'a day not printed'}{force(m, row['day'])}"
                    for m in hit["measures"]
                ),
                "ownership": _owned(hit["ownership"]),
                "route": ""
                if route is None
                else f"to {route['to']}: "
                + " > ".join(n["name"] for n in route["nodes"])
                + f" ({len(route['voices'])} voices)",
                "quotes": "" if route is None else " | ".join(route["quotes"]),
                "denials": "" if route is None else " | ".join(route["denials"]),
                "disposition": ""
                if hit["disposition"] is None
                else f"{hit['disposition']['verdict']} by {hit['disposition']['by']}",
            }


def _owned(items: list[OwnershipVerdict]) -> str:
    return " ".join([told(o, english()) for o in items] + open_points(items, english()))


def as_csv(answer: ScreenData) -> bytes:
    """Return the table as CSV, with no cell that a spreadsheet would run."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in flat(answer):
        writer.writerow({k: csv_safe(v) for k, v in row.items()})
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(answer: ScreenData) -> bytes:
    """Return the table as a workbook; every text is written as text, never as a formula."""
    import openpyxl  # takes a moment to import
    from openpyxl.styles import Alignment, Font

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "screened"
    sheet.append(list(COLUMNS))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for row in flat(answer):
        sheet.append([_plain(row[c]) for c in COLUMNS])
        for cell in sheet[sheet.max_row]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, str):
                cell.data_type = "s"
    sheet.freeze_panes = "D2"
    for column, width in zip(
        "ABCDEFGHIJKLMNOPQ",
        (6, 12, 28, 18, 28, 22, 10, 7, 44, 44, 30, 26, 34, 44, 44, 20, 18),
        strict=True,
    ):
        sheet.column_dimensions[column].width = width
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _plain(value: object) -> object:
    """Return a value that a workbook can hold: no control characters, at most a cell's length."""
    if not isinstance(value, str):
        return value
    return "".join(c for c in value if c in "\t\n" or ord(c) >= 32)[:32_000]


def as_html(answer: ScreenData) -> bytes:
    """Return the answer as one page that loads nothing and runs nothing."""
    style = (files("entrepot.viz") / "templates" / "brief.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(
        loader=PackageLoader("entrepot.viz"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plain"] = safe
    text = environment.get_template("screened.html").render(
        answer=answer,
        force=force,
        owned=lambda item: told(item, english()),
        open_points=lambda items: open_points(items, english()),
        style=Markup(style),  # our own file
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    )
    return text.encode("utf-8")


FORMATS = {".csv": as_csv, ".xlsx": as_xlsx, ".html": as_html}
