"""The files of the compiler: components.csv, a row for each part, and manufacturers.csv.

The compiler read the portal's pages and added columns of its own. A column that only repeats, or
is derived from, what another column prints is not read as a statement of the publisher.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ....graph.dates import check
from ....graph.errors import BadInput, wrong
from ...context import Context
from ...loaded_files import LoadedFile
from ...rows import Cells, heading, read

COLUMNS = (
    "component_id name_marking category function manufacturer manufacturer_country "
    "oem_part_number production_date found_in_drones sanctions_status is_dual_use "
    "replaceable_with price_retail_usd source_url evidence_image last_verified notes"
).split()
MAKER_COLUMNS = (
    "manufacturer_id name country headquarters_city parent_company opensanctions_id "
    "sanctions_status components_supplied drones_supplied source_url notes"
).split()
# Columns that the compiler derived from the others, wrongly at times: 'CMOS' as a part number.
DERIVED = ("category", "oem_part_number", "found_in_drones", "evidence_image")
# Columns that hold one value in every row of the known edition, with that value. It is no statement
# of the publisher: that a part is not for dual use is said by nobody.
CONSTANT = {
    "function": "",
    "production_date": "",
    "sanctions_status": "unknown",
    "is_dual_use": "False",
    "replaceable_with": "[]",
    "price_retail_usd": "",
}
TITLE = "Linked weapon as published by GUR: "
UNMARKED = "(unspecified)"
UNKNOWN = "UNK"  # also where the compiler's map of countries has a gap, as for the United Kingdom
REPEATED = "the same record again"
DIFFERENT = "a repeated record with different cells"
UNREADABLE = "a row that cannot be read"
_ID = re.compile(r"gur-([0-9]+)")


@dataclass(frozen=True, slots=True)
class Finding:
    """One part as the portal prints it: its number there, marking, maker, seat and weapon.

    `marking` and `seat` are '' where none is printed. `day` is when the compiler read the page.
    """

    number: str
    marking: str
    maker: str
    seat: str
    weapon: str
    day: str
    where: str


@dataclass(slots=True)
class Edition:
    """The parts of one file by number, and its day."""

    file: LoadedFile
    findings: dict[str, Finding] = field(default_factory=dict)

    @property
    def day(self) -> str:
        """The newest day on which the compiler read a page."""
        return max((finding.day for finding in self.findings.values()), default="")


def is_list_of_makers(file: LoadedFile) -> bool:
    """Return whether a file has the heading of manufacturers.csv."""
    return "manufacturer_id" in heading(file.path)


def read_parts(context: Context, file: LoadedFile) -> Edition:
    """Return the parts of a file, each once; what repeats is counted.

    Raises `BadInput` if the file has other columns, or if no row can be read.
    """
    edition = Edition(file)
    repeats: Counter[str] = Counter()
    further: Counter[str] = Counter()
    faults: list[BadInput] = []
    for row in read(file.path, COLUMNS):
        row.where = row.where.replace(str(file.path), file.name)
        try:
            finding = _finding(context, row, further)
        except BadInput as fault:
            faults.append(fault)
            context.issue("refused", "", row.where, "", str(fault))
            context.count_row(UNREADABLE)
            continue
        _add(context, edition, finding, repeats)
    if not edition.findings:
        raise faults[0] if faults else wrong(file.name, "no row", "a row for each part")
    _report(context, file, repeats, further)
    return edition


def _add(context: Context, edition: Edition, finding: Finding, repeats: Counter[str]) -> None:
    """Add a finding, or count it if the file has the part already."""
    first = edition.findings.setdefault(finding.number, finding)
    if first is finding:
        context.count_row()
    elif replace(finding, where=first.where) == first:
        repeats[finding.number] += 1
        context.count_row(REPEATED)
    else:
        # Which of the two is right is not known: the first stays, and a person can look.
        message = f"another row for the part of {first.where}: the first is kept"
        context.issue("warning", "", finding.where, f"gur-{finding.number}", message)
        context.count_row(DIFFERENT)


def _report(
    context: Context, file: LoadedFile, repeats: Mapping[str, int], further: Mapping[str, int]
) -> None:
    for number, times in sorted(repeats.items(), key=lambda item: int(item[0])):
        message = f"printed {times + 1} times, counted once"
        context.issue("note", "", file.name, f"gur-{number}", message)
    for column, count in sorted(further.items()):
        message = f"{count} values are not read: this column was empty or constant before"
        context.issue("warning", "", file.name, column, message)


def _finding(context: Context, row: Cells, further: Counter[str]) -> Finding:
    where = row.where
    printed = row.take("component_id", needed=True)
    match = _ID.fullmatch(printed)
    if match is None:
        raise wrong(f"{where} component_id", printed, "gur- and a number, such as gur-7188")
    address = row.take("source_url", needed=True)
    if not address.endswith(f"/components/{match[1]}"):
        raise wrong(f"{where} source_url", address, f"the page of the part, .../{match[1]}")
    linked = row.take("notes", needed=True)
    weapon = linked.removeprefix(TITLE).strip()
    if weapon == linked or not weapon:
        raise wrong(f"{where} notes", linked, f"{TITLE}and a title")
    marking = row.take("name_marking")
    finding = Finding(
        number=match[1],
        marking="" if marking == UNMARKED else " ".join(marking.split()),
        maker=" ".join(row.take("manufacturer", needed=True).split()),
        seat=seat_of(context, row.take("manufacturer_country"), f"{where} manufacturer_country"),
        weapon=weapon,
        day=check(row.take("last_verified", needed=True), f"{where} last_verified"),
        where=where,
    )
    for column in DERIVED:
        row.take(column)
    for column, constant in CONSTANT.items():
        if row.take(column) not in ("", constant):
            further[column] += 1
    row.done()
    return finding


def seat_of(context: Context, printed: str, where: str) -> str:
    """Return a country's code in lower case, '' for the compiler's UNK.

    Raises `BadInput` for a code that no country has.
    """
    if printed in ("", UNKNOWN):
        return ""
    if printed not in context.used["countries"]:
        raise wrong(where, printed, f"the ISO code of a country, or {UNKNOWN}")
    return printed.lower()


def check_makers(context: Context, file: LoadedFile, findings: Mapping[str, Finding]) -> None:
    """Compare a list of makers with the parts and report what differs; it gives no claim.

    The counts of the list are the compiler's own, with what it counted again and again.
    """
    parts = Counter(finding.maker for finding in findings.values())
    seats = {finding.maker: finding.seat for finding in findings.values()}
    other: list[str] = []
    for row in _makers(context, file):
        name, seat, count = row
        context.count_row("a maker, compared with the parts")
        if name not in parts:
            context.issue("warning", "", file.name, name, "no part in the files has this maker")
        elif seat != seats[name]:
            message = f"another country than with its parts: {_printed(seats[name])}"
            context.issue("warning", "", file.name, f"{name}, {_printed(seat)}", message)
        elif count != parts[name]:
            other.append(f"{name} {count} (here {parts[name]})")
    if other:
        shown = "; ".join(other[:6])
        message = (
            f"makers for which the list counts other parts than there are, which are counted here: "
            f"{len(other)}"
        )
        context.issue("note", "", file.name, shown, message)


def _printed(seat: str) -> str:
    return seat.upper() or UNKNOWN


def _makers(context: Context, file: LoadedFile) -> Iterator[tuple[str, str, int]]:
    for row in read(file.path, MAKER_COLUMNS):
        where = row.where.replace(str(file.path), file.name)
        name = " ".join(row.take("name", needed=True).split())
        seat = seat_of(context, row.take("country"), f"{where} country")
        count = row.number("components_supplied")
        # What else the list has is empty or the compiler's own.
        for column in [*row.cells]:
            row.take(column)
        yield name, seat, int(count or 0)
