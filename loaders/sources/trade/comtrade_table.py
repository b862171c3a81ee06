"""Tables of Comtrade: its file of today, that of before 2023, and either as a program renamed it.

All three have the columns of the API under other names. Only codes and figures are read, so that
neither the language of the names nor their encoding matters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from ....graph.errors import BadInput, wrong
from ...loaded_files import LoadedFile
from ...spreadsheet import Sheet
from .comtrade import Printed

# Each column that is read: its name in the API, and those under which the file of before 2023 has
# it. Capitals, spaces and other signs do not count.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "freqCode": (),
    "refYear": ("Year",),
    "refMonth": (),
    "period": (),
    "reporterCode": (),
    "reporterISO": (),
    "flowCode": ("Trade Flow Code",),
    "partnerCode": (),
    "partnerISO": (),
    "partner2Code": ("2nd Partner Code",),
    "classificationCode": ("Classification",),
    "cmdCode": ("Commodity Code",),
    "customsCode": ("Customs Proc. Code",),
    "mosCode": (),
    "motCode": ("Mode of Transport Code",),
    "netWgt": ("Netweight (kg)",),
    "isNetWgtEstimated": (),
    "primaryValue": ("Trade Value (US$)",),
    "flag": (),
}
NEEDED = ("refYear", "flowCode", "classificationCode", "cmdCode", "primaryValue")
# Numbers of flows in the file of before 2023.
FLOWS = {"1": "M", "2": "X", "3": "RX", "4": "RM"}
MEASURED = "0"  # the flag of the file of before 2023 for a row in which nothing was estimated
FIGURE = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,18})?(?:[eE][+-]?[0-9]{1,2})?", re.ASCII)


def _form(heading: str) -> str:
    """Return a heading in small letters and without signs.

    >>> _form("Trade Value (US$)"), _form("ref_year")
    ('tradevalueus', 'refyear')
    """
    return re.sub("[^a-z0-9]", "", heading.casefold())


NAMES = {_form(other): name for name, others in COLUMNS.items() for other in (name, *others)}


def is_comtrade(heading: Sequence[str]) -> bool:
    """Return whether a heading is that of a table of Comtrade."""
    names = {NAMES.get(_form(cell), "") for cell in heading}
    ends = any(names >= {f"reporter{by}", f"partner{by}"} for by in ("ISO", "Code"))
    return ends and names >= set(NEEDED)


def encoding_of(path: Path) -> str:
    """Return an encoding in which a table of Comtrade can be read, or '' for any other file.

    Comtrade has handed out names of countries in more than one encoding without saying which.
    """
    with path.open("rb") as file:
        first = file.readline(4096)
    is_plain = first.isascii() and b"\0" not in first
    cells = re.split("[,;\t|]", first.decode("ascii", "replace"))
    return "latin-1" if is_plain and is_comtrade(cells) else ""


def table_figures(file: LoadedFile, sheet: Sheet) -> tuple[list[Printed], list[BadInput]]:
    """Return the rows of a table as figures in the words of the API, and the faults of the others.

    Raises:
        BadInput: Two headings mean one column.
    """
    names = [NAMES.get(_form(cell), "") for cell in sheet.heading]
    doubled = sorted({name for name in names if name and names.count(name) > 1})
    if doubled:
        where = f"{file.name}:{sheet.line}"
        raise wrong(where, f"two columns for {', '.join(doubled)}", "each column once")
    figures: list[Printed] = []
    faults: list[BadInput] = []
    for number, cells in sheet.rows:
        where = f"{file.name}:{number}"
        # The file of today ends each row with one mark more than its heading.
        if any(map(str.strip, cells[len(names) :])) or 0 < len(cells) < len(names):
            faults.append(wrong(where, f"{len(cells)} cells", f"{len(names)} cells"))
        elif any(map(str.strip, cells)):
            figures.append((where, _figure(names, cells)))
    return figures, faults


def _figure(names: Sequence[str], cells: Sequence[str]) -> dict[str, object]:
    """Return a row as a figure of the API, in which an empty cell is no field."""
    figure: dict[str, object] = {}
    for name, cell in zip(names, cells, strict=False):
        text = cell.strip()
        # A program that knows numbers only has written the code 0 as 0.0.
        if name.endswith("Code") and name != "cmdCode":
            text = re.sub(r"(?<=[0-9])\.0+$", "", text)
        if name and text:
            figure[name] = text
    figure["flowCode"] = FLOWS.get(str(figure.get("flowCode")), figure.get("flowCode"))
    weight = str(figure.pop("netWgt", ""))
    is_estimated = str(figure.pop("isNetWgtEstimated", figure.get("flag", ""))).casefold()
    # A weight of which nothing says whether it was measured is left out.
    if FIGURE.fullmatch(weight) and is_estimated in (MEASURED, "false"):
        figure["netWgt"] = float(weight)
    return figure
