"""The texts of the Official Journal as loaded: which rows are in force, and which a later text dropped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ....graph.errors import wrong
from ... import clean
from ...context import Context
from ...editions import document
from ...loaded_files import LoadedFile
from ...rows import Cells, read

ENTRY = (
    "recordId programKey annex measure startDate reason schema name alias weakAlias previousName country nationality "
    "jurisdiction birthDate birthPlace position passportNumber gender appearance ethnicity fatherName motherName "
    "incorporationDate legalForm sector registrationNumber taxNumber idNumber innCode ogrnCode kppCode okpoCode "
    "leiCode swiftBic ticker imoNumber mmsi flag address phone email website notes"
).split()
CONSOLIDATED = ("celex", *ENTRY)
AMENDMENT = ("amendedCelex", "amendmentCelex", *ENTRY)
# Read and not kept: what persons are known by beyond name and role, and what no question here asks of.
NOT_KEPT = (
    "birthDate birthPlace position passportNumber gender appearance ethnicity fatherName motherName "
    "sector idNumber kppCode okpoCode leiCode swiftBic ticker mmsi email website notes"
).split()
CELEX = re.compile(r"^3(\d{4})R(\d{4})$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as read, with where it stands and the edition it is read from."""

    celex: str
    cells: Mapping[str, str]
    where: str
    given: LoadedFile
    edition: str
    document: str
    dropped: str = ""  # the day of the later text that no longer prints it

    @property
    def number(self) -> str:
        """The act's number as the register writes it: 269 of 32014R0269."""
        match = CELEX.match(self.celex)
        return match[2].lstrip("0") if match else self.celex

    @property
    def key(self) -> str:
        """The key of the record: act, annex and printed number, or the name where the act prints none."""
        name = self.cells["recordId"] or re.sub(r"\W+", "-", self.cells["name"].casefold()).strip(
            "-"
        )
        return f"{self.number}-{self.cells['annex']}-{name}"


def entries_of(context: Context, table: Mapping[str, Mapping[str, str]]) -> list[Entry]:
    """Return the rows in force, then those that a later text dropped.

    In force: the newest consolidated text of each act, and acts newer than it on top.
    """
    texts: dict[str, tuple[str, list[Entry]]] = {}
    days: dict[str, set[str]] = {}  # of the consolidated texts of an act
    read_all: list[tuple[str, list[Entry]]] = []
    later: list[tuple[str, list[Entry]]] = []
    for given in context.files:
        amending = _first_line(given).startswith("amendedCelex")
        rows = list(read(given.path, AMENDMENT if amending else CONSOLIDATED))
        if not rows:
            raise wrong(given.name, "no row", "at least one designation")
        for row in rows:
            row.where = row.where.replace(
                str(given.path), given.name
            )  # the same wherever the case lies
        taken = [_taken(row, amending) for row in rows]
        if amending:
            edition = given.edition or max(
                day_of(cells["startDate"], where) for _, _, cells, where in taken
            )
        elif given.edition:
            edition = given.edition
        else:
            raise wrong(
                given.name, "no edition", "the day of the consolidated text: --edition 2026-07-17"
            )
        key = _document(context, given, taken[0][1], edition, table)
        entries = [
            Entry(celex, cells, where, given, edition, key) for celex, _, cells, where in taken
        ]
        read_all.append((edition, entries))
        if amending:
            later.append((edition, entries))
            continue
        days.setdefault(entries[0].celex, set()).add(edition)
        if edition >= texts.get(entries[0].celex, ("", []))[0]:
            texts[entries[0].celex] = (edition, entries)
    found: dict[tuple[str, str, str, str], Entry] = {}
    for _, entries in sorted(texts.values(), key=lambda t: t[1][0].celex):
        for e in entries:
            _put(context, found, e)
    for edition, entries in sorted(later, key=lambda t: (t[0], t[1][0].document)):
        for e in entries:
            if edition > texts.get(e.celex, ("", []))[0]:
                found[_place(e)] = e
    gone: dict[tuple[str, str, str, str], Entry] = {}
    for edition, entries in sorted(read_all, key=lambda t: (t[0], t[1][0].document), reverse=True):
        for e in entries:
            newer = [day for day in days.get(e.celex, ()) if day > edition]
            if newer and _place(e) not in found:
                gone.setdefault(_place(e), replace(e, dropped=min(newer)))
    return [*found.values(), *gone.values()]


def _place(entry: Entry) -> tuple[str, str, str, str]:
    return entry.key, entry.cells["measure"], entry.cells["programKey"], entry.cells["schema"]


def _put(context: Context, found: dict[tuple[str, str, str, str], Entry], entry: Entry) -> None:
    key = _place(entry)
    if key in found:
        context.issue(
            "warning",
            entry.document,
            entry.where,
            entry.key,
            "an entry printed twice; the first is kept",
        )
    found.setdefault(key, entry)


def _first_line(given: LoadedFile) -> str:
    with given.path.open("rb") as lines:
        first = lines.readline(4096)
    if first.lstrip().startswith(b"<"):
        raise wrong(f"{given.name}:1", "a page of HTML", "a CSV file of an act")
    return first.decode("utf-8-sig", errors="replace")


def _taken(row: Cells, amending: bool) -> tuple[str, str, dict[str, str], str]:
    """Return (act changed, act of the file, cells, where) of a row that has been read to its last cell."""
    act = row.take("amendedCelex" if amending else "celex", needed=True)
    own = row.take("amendmentCelex", needed=True) if amending else act
    for celex in (act, own):
        if not CELEX.match(celex):
            raise wrong(
                f"{row.where} celex",
                celex,
                "a bare CELEX number of a regulation, such as 32014R0269",
            )
    cells = {name: row.take(name) for name in ENTRY}
    for name in ("programKey", "measure", "schema", "name"):
        if not cells[name]:
            raise wrong(f"{row.where} {name}", "an empty cell", "a value")
    row.done()
    return (
        act,
        own,
        {name: value for name, value in cells.items() if name not in NOT_KEPT},
        row.where,
    )


def day_of(text: str, where: str) -> str:
    """Return a printed day as ISO; raise `BadInput` for what is no day."""
    try:
        return clean.printed_date(text)
    except ValueError:
        raise wrong(f"{where} startDate", text, "a day as printed, such as 17.3.2014") from None


def _document(
    context: Context,
    given: LoadedFile,
    celex: str,
    edition: str,
    table: Mapping[str, Mapping[str, str]],
) -> str:
    title = f"{table['act'].get(celex, f'EU act {celex}')}, edition of {edition}"
    key, outlet = f"{celex}@{edition}", "Official Journal of the European Union"
    document(context, given, edition, title, outlet, f"eur-lex.europa.eu/eli: CELEX {celex}", key)
    return key
