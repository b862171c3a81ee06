"""The loaded texts of the Official Journal: rows in force, and rows that a later text dropped."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from ....graph.dates import check
from ....graph.errors import BadInput, wrong
from ... import clean
from ...context import Context
from ...editions import document, refuse_shrunk
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
# A regulation (R) or, where a regime has none, a decision (D), such as 32011D0173.
CELEX = re.compile("^3([0-9]{4})([RD])([0-9]{4})$")
Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a text.

    `celex` is the act that it belongs to, `edition` the day of the text, `document` the key of its
    document, and `dropped` the day of the later text that no longer prints the row, or ''.
    `apart` is the kind of party where one number, or one name without a number, stands for several.
    """

    celex: str
    cells: Mapping[str, str]
    where: str
    file: LoadedFile
    edition: str
    document: str
    dropped: str = ""
    apart: str = ""

    @property
    def number(self) -> str:
        """The act's number as the register writes it: 269 for 32014R0269, D145 for a decision.

        Decisions are numbered apart from regulations, and the two series meet.
        """
        return number_of(self.celex)

    @property
    def key(self) -> str:
        """The key of the record: act, annex and printed number, or the name if there is no number.

        A number alone is not unique: each annex counts anew.
        """
        name = self.cells["recordId"]
        if not name:
            name = re.sub(r"\W+", "-", self.cells["name"].casefold()).strip("-")
        key = f"{self.number}-{self.cells['annex']}-{name}"
        return f"{key}-{self.apart}" if self.apart else key

    @property
    def row_key(self) -> Key:
        """The key of the row: one record has a row for each measure and programme."""
        return self.key, self.cells["measure"], self.cells["programKey"], self.cells["schema"]


@cache
def number_of(celex: str) -> str:
    """Return the number of an act as the register writes it; see `Entry.number`."""
    match = CELEX.match(celex)
    if not match:
        return celex
    kind = "" if match[2] == "R" else match[2]
    return kind + match[3].lstrip("0")


@dataclass(frozen=True, slots=True)
class Text:
    """A file of one act: a consolidated text, or an act that amends others."""

    act: str  # of a consolidated text, or the amending act itself
    edition: str
    entries: tuple[Entry, ...]
    amending: bool
    file: LoadedFile
    document: str


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
    texts = _told_apart([_read_text(context, file, table) for file in context.files])
    _refuse_shrunk(texts)
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


def _told_apart(texts: Sequence[Text]) -> list[Text]:
    """Return the texts with a key of its own for each of several parties of one number.

    The format lets a number come again with another schema, as that of a person and of a firm.
    """
    kinds: dict[str, set[str]] = {}
    for text in texts:
        for entry in text.entries:
            kinds.setdefault(entry.key, set()).add(_kind(entry))
    several = {key for key, found in kinds.items() if len(found) > 1}
    if not several:
        return list(texts)
    return [
        replace(
            text,
            entries=tuple(
                replace(entry, apart=_kind(entry)) if entry.key in several else entry
                for entry in text.entries
            ),
        )
        for text in texts
    ]


def _kind(entry: Entry) -> str:
    """Return the kind of a party; the schemas of legal entities are one, as texts change them."""
    schema = entry.cells["schema"]
    return schema.casefold() if schema in ("Person", "Vessel", "Asset") else "entity"


def _refuse_shrunk(texts: Sequence[Text]) -> None:
    """Refuse a consolidated text that lost too much of the one before it."""
    by_act: dict[str, dict[str, Text]] = {}
    for text in texts:
        if not text.amending:
            by_act.setdefault(text.act, {})[text.edition] = text
    for act, editions in by_act.items():
        in_order = [
            (text.file, day, {entry.row_key for entry in text.entries})
            for day, text in sorted(editions.items())
        ]
        refuse_shrunk(f"the act {act}", in_order)


def _read_text(context: Context, file: LoadedFile, table: Mapping[str, Mapping[str, str]]) -> Text:
    """Read one file and add its document."""
    amending = _first_line(file).startswith("amendedCelex")
    rows = list(read(file.path, AMENDMENT if amending else CONSOLIDATED))
    act = Path(file.name).stem.removeprefix("amendment_")
    if not rows and (amending or not CELEX.match(act)):
        right = "at least one designation; a consolidated text without any is named by its CELEX"
        raise wrong(file.name, "no row", right)
    for row in rows:
        # The place is the same wherever the case lies.
        row.where = row.where.replace(str(file.path), file.name)
    checked = [_checked(row, amending) for row in rows]
    edition = file.edition
    if not edition and amending:
        # An amending act has no edition of its own: its newest listing is of its day.
        printed = [row for row in checked if row.cells["startDate"]]
        edition = max((day_of(row.cells["startDate"], row.where) for row in printed), default="")
    if not edition:
        what = "the act" if amending else "the consolidated text"
        right = f"the day of {what}, which the file does not print: --edition 2026-07-17"
        raise wrong(file.name, "no edition", right)
    # A framework act whose annexes list nobody is a whole text too.
    act = checked[0].own_act if checked else act
    key = _document(context, file, act, edition, table)
    if not checked:
        what = "a consolidated text that lists nobody"
        context.issue("note", context.uid(key), file.name, act, what)
    entries = [Entry(row.act, row.cells, row.where, file, edition, key) for row in checked]
    return Text(act, edition, tuple(entries), amending, file, key)


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
    # The document decides between texts of one day, so that the order of the files changes nothing.
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
            right = "a bare CELEX number of a regulation or decision, such as 32014R0269"
            raise wrong(f"{row.where} celex", celex, right)
    cells = {name: row.take(name) for name in ENTRY}
    for name in ("programKey", "measure", "schema", "name"):
        if not cells[name]:
            raise wrong(f"{row.where} {name}", "an empty cell", "a value")
    row.done()
    remaining = {name: value for name, value in cells.items() if name not in NOT_KEPT}
    return _CheckedRow(act, own_act, remaining, row.where)


def day_of(text: str, where: str) -> str:
    """Return a printed day, or year or month in ISO form, as ISO.

    Raises `BadInput` for an invalid one.
    """
    try:
        return check(text, where)
    except BadInput:
        pass
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
