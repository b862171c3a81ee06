"""The loaded texts of the Official Journal: rows in force, and rows that a later text dropped."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ....graph.errors import wrong
from ... import clean
from ...context import Context
from ...editions import document
from ...loaded_files import LoadedFile
from ...rows import Cells, read

ENTRY = (
    "recordId programKey annex measure startDate reason schema name alias weakAlias previousName "
    "country nationality jurisdiction birthDate birthPlace position passportNumber gender "
    "appearance ethnicity fatherName motherName incorporationDate legalForm sector "
    "registrationNumber taxNumber idNumber innCode ogrnCode kppCode okpoCode leiCode swiftBic "
    "ticker imoNumber mmsi flag address phone email website notes"
).split()
CONSOLIDATED = ("celex", *ENTRY)
AMENDMENT = ("amendedCelex", "amendmentCelex", *ENTRY)
# Read and not kept: data of persons beyond name and role, and fields that no question uses.
NOT_KEPT = (
    "birthDate birthPlace position passportNumber gender appearance ethnicity fatherName "
    "motherName sector idNumber kppCode okpoCode leiCode swiftBic ticker mmsi email website notes"
).split()
CELEX = re.compile(r"^3(\d{4})R(\d{4})$")
Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a text.

    `celex` is the act that it belongs to, `edition` the day of the text, `document` the key of its
    document, and `dropped` the day of the later text that no longer prints the row, or ''.
    """

    celex: str
    cells: Mapping[str, str]
    where: str
    file: LoadedFile
    edition: str
    document: str
    dropped: str = ""

    @property
    def number(self) -> str:
        """The act's number as the register writes it: 269 for 32014R0269."""
        match = CELEX.match(self.celex)
        return match[2].lstrip("0") if match else self.celex

    @property
    def key(self) -> str:
        """The key of the record: act, annex and printed number, or the name if there is no number.

        A number alone is not unique: each annex counts anew.
        """
        name = self.cells["recordId"]
        if not name:
            name = re.sub(r"\W+", "-", self.cells["name"].casefold()).strip("-")
        return f"{self.number}-{self.cells['annex']}-{name}"

    @property
    def row_key(self) -> Key:
        """The key of the row: one record has a row for each measure and programme."""
        return self.key, self.cells["measure"], self.cells["programKey"], self.cells["schema"]


@dataclass(frozen=True, slots=True)
class Text:
    """A file of one act: a consolidated text, or an act that amends others."""

    edition: str
    entries: tuple[Entry, ...]
    amending: bool

    @property
    def act(self) -> str:
        """The act of a consolidated text. An amending act may change several."""
        return self.entries[0].celex

    @property
    def document(self) -> str:
        """The key of the document."""
        return self.entries[0].document


def entries_of(context: Context, table: Mapping[str, Mapping[str, str]]) -> list[Entry]:
    """Return the rows in force, then those that a later text dropped.

    In force are the newest consolidated text of each act and, on top of it, the acts that are newer
    than it.

    Args:
        context: The loader's context, whose files are read and get their documents.
        table: Content of annexes.toml, for the titles of acts.

    Raises:
        BadInput: A file is not a text of an act, or has no edition.
    """
    texts = [_read_text(context, file, table) for file in context.files]
    newest: dict[str, Text] = {}
    days: dict[str, set[str]] = {}
    for text in texts:
        if not text.amending:
            days.setdefault(text.act, set()).add(text.edition)
            # Of two files of one edition the later one counts.
            if text.act not in newest or text.edition >= newest[text.act].edition:
                newest[text.act] = text
    # What is in force is found first: only the rest can have been dropped.
    in_force = _in_force(context, newest, texts)
    return [*in_force.values(), *_dropped(texts, days, in_force).values()]


def _read_text(context: Context, file: LoadedFile, table: Mapping[str, Mapping[str, str]]) -> Text:
    """Read one file and add its document."""
    amending = _first_line(file).startswith("amendedCelex")
    rows = list(read(file.path, AMENDMENT if amending else CONSOLIDATED))
    if not rows:
        raise wrong(file.name, "no row", "at least one designation")
    for row in rows:
        # The place is the same wherever the case lies.
        row.where = row.where.replace(str(file.path), file.name)
    checked = [_checked(row, amending) for row in rows]
    edition = file.edition
    if not edition and amending:
        # An amending act has no edition of its own: its newest listing is of its day.
        edition = max(day_of(row.cells["startDate"], row.where) for row in checked)
    if not edition:
        right = "the day of the consolidated text: --edition 2026-07-17"
        raise wrong(file.name, "no edition", right)
    key = _document(context, file, checked[0].own_act, edition, table)
    entries = [Entry(row.act, row.cells, row.where, file, edition, key) for row in checked]
    return Text(edition, tuple(entries), amending)


def _in_force(
    context: Context, newest: Mapping[str, Text], texts: Sequence[Text]
) -> dict[Key, Entry]:
    rows: dict[Key, Entry] = {}
    for text in sorted(newest.values(), key=lambda text: text.act):
        for entry in text.entries:
            if entry.row_key in rows:
                what = "an entry printed twice; the first is kept"
                context.issue("warning", entry.document, entry.where, entry.key, what)
            rows.setdefault(entry.row_key, entry)
    for text in _in_order(text for text in texts if text.amending):
        for entry in text.entries:
            consolidated = newest.get(entry.celex)
            # A consolidated text already holds what acts before its day changed.
            if consolidated is None or text.edition > consolidated.edition:
                rows[entry.row_key] = entry
    return rows


def _dropped(
    texts: Sequence[Text], days: Mapping[str, Collection[str]], in_force: Mapping[Key, Entry]
) -> dict[Key, Entry]:
    """Return the rows that are no longer in force, each from the last text that prints it."""
    rows: dict[Key, Entry] = {}
    for text in _in_order(texts, newest_first=True):
        for entry in text.entries:
            newer = [day for day in days.get(entry.celex, ()) if day > text.edition]
            if newer and entry.row_key not in in_force:
                rows.setdefault(entry.row_key, replace(entry, dropped=min(newer)))
    return rows


def _in_order(texts: Iterable[Text], *, newest_first: bool = False) -> list[Text]:
    return sorted(texts, key=lambda text: (text.edition, text.document), reverse=newest_first)


def _first_line(file: LoadedFile) -> str:
    with file.path.open("rb") as lines:
        first = lines.readline(4096)
    if first.lstrip().startswith(b"<"):
        raise wrong(f"{file.name}:1", "a page of HTML", "a CSV file of an act")
    return first.decode("utf-8-sig", errors="replace")


@dataclass(frozen=True, slots=True)
class _CheckedRow:
    """A row as read: the act that it changes, the act that prints it, and the cells to keep."""

    act: str
    own_act: str
    cells: dict[str, str]
    where: str


def _checked(row: Cells, amending: bool) -> _CheckedRow:
    """Return a row that has been read to its last cell."""
    act = row.take("amendedCelex" if amending else "celex", needed=True)
    own_act = row.take("amendmentCelex", needed=True) if amending else act
    for celex in (act, own_act):
        if not CELEX.match(celex):
            right = "a bare CELEX number of a regulation, such as 32014R0269"
            raise wrong(f"{row.where} celex", celex, right)
    cells = {name: row.take(name) for name in ENTRY}
    for name in ("programKey", "measure", "schema", "name"):
        if not cells[name]:
            raise wrong(f"{row.where} {name}", "an empty cell", "a value")
    row.done()
    remaining = {name: value for name, value in cells.items() if name not in NOT_KEPT}
    return _CheckedRow(act, own_act, remaining, row.where)


def day_of(text: str, where: str) -> str:
    """Return a printed day as ISO; raise `BadInput` for an invalid one."""
    try:
        return clean.printed_date(text)
    except ValueError:
        raise wrong(f"{where} startDate", text, "a day as printed, such as 17.3.2014") from None


def _document(
    context: Context,
    file: LoadedFile,
    celex: str,
    edition: str,
    table: Mapping[str, Mapping[str, str]],
) -> str:
    title = f"{table['act'].get(celex, f'EU act {celex}')}, edition of {edition}"
    key, outlet = f"{celex}@{edition}", "Official Journal of the European Union"
    document(context, file, edition, title, outlet, f"eur-lex.europa.eu/eli: CELEX {celex}", key)
    return key
