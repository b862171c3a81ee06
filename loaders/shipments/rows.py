"""Files of customs rows written as Parquet, a folder a month: what is printed, and what was read.

The cells of a row stay as they are printed, but for its day, weight and value, which are read.
A row of which one of these cannot be read keeps its place and the fault in the column `fault`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa

from ...graph.errors import BadInput, wrong
from ..loaded_files import LoadedFile
from ..printed_days import DAY_FIRST, MONTH_FIRST
from .cell_readings import readings_of
from .engine import Connection, batches_of, literal, quoted, run
from .mapping import ShipmentMapping
from .month_files import GROUP, UNDATED, write_months
from .no_rows import is_filled, no_row_cases
from .parquet_file import parquet_columns
from .plain_csv import RIGHT, check_heading, is_irregular, plain_csv

READ = ("day", "weight", "value")  # fields that are read; the others stay as printed
# Columns in which most rows differ.
DIFFERENT = ("row", "identifier", "weight", "value")
MOST_SPOILT = 1000  # rows of one file without the right number of cells
# Sums are exact, so that they do not depend on the order in which rows are read.
NUMBER = "DECIMAL(18, 4)"
EARLIEST = "DATE '1900-01-01'"
_DAYS = {
    DAY_FIRST: "['%d/%m/%Y', '%d.%m.%Y', '%d-%m-%Y']",
    MONTH_FIRST: "['%m/%d/%Y', '%m.%d.%Y', '%m-%d-%Y']",
}


@dataclass(frozen=True, slots=True)
class SpoiltRow:
    """A row of a file that has no cells to read: `row` counts the rows of the file from 1.

    `printed` is the line.
    """

    file: str
    row: int
    printed: str


@dataclass(frozen=True, slots=True)
class WrittenRows:
    """What is to be said of rows that were written: rows without cells, and notes by file name."""

    spoilt: Sequence[SpoiltRow]
    notes: Mapping[str, Sequence[str]]


def write_rows(
    connection: Connection,
    mapping: ShipmentMapping,
    files: Sequence[LoadedFile],
    folder: Path,
) -> WrittenRows:
    """Write the rows of all files of a mapping into a folder.

    Args:
        connection: The database that reads them.
        mapping: What the columns mean.
        files: The files; the column `file` of a row is the place of its file among them.
        folder: The folder; rows of March 2024 come into its folder `month=2024-03`, rows without a
            day into `month=undated`.

    Raises:
        BadInput: A file is of another kind, has other columns, or cannot be read.
    """
    spoilt: list[SpoiltRow] = []
    notes: dict[str, Sequence[str]] = {}
    for number, file in enumerate(files):
        with TemporaryDirectory(prefix="entrepot-") as scratch:
            table = _Table(connection, mapping, file, number, Path(scratch))
            found = table.first_pass(folder)
            if found is None:
                table.remove(folder)
                table = _Table(connection, mapping, file, number, Path(scratch), tidy=True)
                found = table.first_pass(folder) or []
            if table.read_unread(folder) or found:
                # Cells in a rarer form are read now, and rows behind one without cells were
                # counted short: the file is written again.
                table.remove(folder)
                table.write(folder, found)
        spoilt += found
        notes[file.name] = table.notes
    return WrittenRows(spoilt, notes)


class _Table:
    """One file while its rows are written."""

    def __init__(
        self,
        connection: Connection,
        mapping: ShipmentMapping,
        file: LoadedFile,
        number: int,
        scratch: Path,
        tidy: bool = False,
    ) -> None:
        self.connection, self.mapping, self.file, self.number = connection, mapping, file, number
        self.prefix = f"file{number:04d}-"
        self.rejected = (
            f"rejected_{mapping.about['dataset'].replace('-', '_')}_{number}_{int(tidy)}"
        )
        self.is_parquet = file.name.lower().endswith(".parquet")
        self.path, self.above, self.delimiter = file.path, 0, ""
        self.notes: Sequence[str] = ()
        self.rewritten = True
        self.written = self.has_none = False
        self.readings: tuple[str, ...] = ()  # fields of which some cells are in a table of readings
        if self.is_parquet:
            self.columns = parquet_columns(connection, file)
            self.heading = list(self.columns.types)
            check_heading(self.heading, mapping, f"{file.name}:1")
            self.columns.check(connection, file, mapping.columns().values())
        else:
            plain = plain_csv(file, mapping, scratch, tidy)
            self.path, self.above, self.delimiter = plain.path, plain.above, plain.delimiter
            self.heading, self.notes = list(plain.heading), plain.notes
            self.rewritten = plain.rewritten

    def first_pass(self, folder: Path) -> list[SpoiltRow] | None:
        """Write the rows and return those without cells; None if a tidy copy is to be read."""
        try:
            self.write(folder)
            found = self.spoilt()
        except BadInput:
            if self.rewritten or not is_irregular(self.path):
                raise
            return None
        # Empty lines are counted among the lines, and not among the rows.
        return None if found and not self.rewritten and is_irregular(self.path) else found

    def remove(self, folder: Path) -> None:
        """Remove the rows that were written."""
        for written in folder.rglob(f"{self.prefix}*.parquet"):
            written.unlink()

    def write(self, folder: Path, spoilt: Sequence[SpoiltRow] = ()) -> None:
        """Write the rows; `spoilt` are those that the reader passes over."""
        steps = _steps(spoilt, self.above)
        place = f"position + {self.above + 1}"
        joined = ""
        if steps:
            values = ", ".join(f"({first}, {count})" for first, count in steps)
            joined = (
                f"ASOF LEFT JOIN (VALUES {values}) steps(first, count) ON position >= steps.first"
            )
            place += " + coalesce(steps.count, 0)"
        kept = ", ".join(self._kept())
        # What is joined may come in another order; the files depend on the rows alone.
        order = "ORDER BY position" if self.readings else ""
        filled = f"WHERE day IS NOT NULL OR {self._filled()}" if self.has_none else ""
        query = f"""
            SELECT {self.number} AS file, {place} AS "row", {kept}, day, weight, "value",
                {self._fault()} AS fault,
                CAST(coalesce(year(day) * 100 + month(day), {UNDATED}) AS INTEGER) AS month
            FROM (
                SELECT *, {self._reading("day")} AS day,
                    {self._reading("weight")} AS weight, {self._reading("value")} AS "value"
                FROM ({self._source("_again" if self.written else "")}) {self._joins()}
            ) {joined} {filled} {order}
        """
        batches = batches_of(self.connection, query, self.file.name, GROUP)
        write_months(batches, folder, self.prefix, DIFFERENT)
        self.written = True

    def read_unread(self, folder: Path) -> bool:
        """Read the cells that SQL could not, as those of other tables are read.

        Args:
            folder: Where the rows were written; those with a fault may have such cells.

        Returns:
            Whether there are any, or rows that are none: the rows are to be written again.
        """
        written = literal(f"{folder}/*/{self.prefix}*.parquet")
        if not any(folder.glob(f"*/{self.prefix}*.parquet")):
            return False
        faulty = f"SELECT 1 FROM read_parquet({written}) WHERE fault IS NOT NULL LIMIT 1"
        if not run(self.connection, faulty, (), self.file.name).fetchall():
            return False
        fields: list[str] = []
        for field in filter(self.mapping.row.get, READ):
            table = self._read_by_hand(field)
            if table.num_rows:
                self.connection.register(self._name_of(field), table)
                fields.append(field)
        self.readings = tuple(fields)
        self.has_none = self._finds_none(written)
        return bool(fields) or self.has_none

    def _filled(self) -> str:
        return is_filled(list(self._printed()))

    def _finds_none(self, written: str) -> bool:
        """Return whether some rows are none of the table, which none with a day is."""
        undated = f"SELECT 1 FROM read_parquet({written}) WHERE day IS NULL LIMIT 1"
        if not run(self.connection, undated, (), self.file.name).fetchall():
            return False
        none = f"CASE {no_row_cases(self._printed())} END"
        query = (
            f"SELECT 1 FROM ({self._source('_none')}) WHERE {self._in_sql('day')} IS NULL "
            f"AND (NOT {self._filled()} OR {none} IS NOT NULL) LIMIT 1"
        )
        return bool(run(self.connection, query, (), self.file.name).fetchall())

    def _read_by_hand(self, field: str) -> pa.Table:
        """Return the printed cells of a field that are readable after all, and their readings."""
        printed = f"printed_{field}"
        unread = f"{self._in_sql(field)} IS NULL"
        if field == "day":
            # SQL takes a year of two digits for one of the first century.
            unread = f"coalesce({self._in_sql(field)} < {EARLIEST}, true)"
        query = (
            f"SELECT DISTINCT {printed} FROM ({self._source('_' + field)}) "
            f"WHERE {unread} AND trim({printed}) <> ''"
        )
        found = run(self.connection, query, (), self.file.name).fetchall()
        return readings_of(field, (cell for (cell,) in found), self.mapping.about)

    def _name_of(self, field: str) -> str:
        return f"{self.rejected}_read_{field}"

    def _joins(self) -> str:
        joins: list[str] = []
        for field in self.readings:
            name = self._name_of(field)
            joins.append(
                f"LEFT JOIN (SELECT cell AS cell_{field}, reading AS reading_{field} FROM {name}) "
                f"ON printed_{field} = cell_{field}"
            )
        return " ".join(joins)

    def _in_sql(self, field: str) -> str:
        return self._day() if field == "day" else self._read(field)

    def _reading(self, field: str) -> str:
        """Return the expression of a field that is read."""
        expression = self._in_sql(field)
        if field not in self.readings:
            return expression
        kind = "DATE" if field == "day" else NUMBER
        return f"coalesce(try_cast(reading_{field} AS {kind}), {expression})"

    def spoilt(self) -> list[SpoiltRow]:
        """Return the rows that the reader passed over because they do not have the right cells."""
        if self.is_parquet:
            return []
        found = self.connection.execute(
            "SELECT line, min(csv_line), bool_or(CAST(error_type AS VARCHAR) = 'INVALID ENCODING') "
            f"FROM {self.rejected} GROUP BY line ORDER BY line"
        ).fetchall()
        for line, _, is_foreign in found:
            if is_foreign:
                where = f"{self.file.name}, row {line + self.above}"
                raise wrong(where, "bytes that are not utf-8", RIGHT)
        if len(found) > MOST_SPOILT:
            raise wrong(
                self.file.name,
                f"{len(found):,} rows with a number of cells that differs from the heading",
                f"at most {MOST_SPOILT:,}: a table of one kind of rows, whole",
            )
        spoilt: list[SpoiltRow] = []
        for line, text, _ in found:
            spoilt.append(SpoiltRow(self.file.name, int(line) + self.above, str(text).strip()))
        return spoilt

    def _printed(self) -> dict[str, str]:
        """Return the heading of each column by the name under which its printed cells stand."""
        return {f"printed_{name}": column for name, column in self.mapping.columns().items()}

    def _kept(self) -> Iterator[str]:
        """Yield the columns that stay as they are printed."""
        for name in self.mapping.columns():
            if name not in READ:
                yield f"{quoted('printed_' + name)} AS {quoted(name)}"

    def _source(self, use: str) -> str:
        """Return the query that gives the printed cells with the position of each row from 1.

        Args:
            use: What the query is for: of each the rows that are passed over are kept apart.
        """
        if self.is_parquet:
            cells = self._cells(self.columns.cell)
            return f"SELECT {cells}, file_row_number + 1 AS position FROM {self.columns.rows()}"
        cells, path = self._cells(quoted), literal(str(self.path))
        types = ", ".join(f"{literal(name)}: 'VARCHAR'" for name in self.heading)
        name = self.rejected + use
        return (
            f"SELECT {cells}, row_number() OVER () AS position FROM read_csv({path}, "
            f"auto_detect = false, header = true, delim = {literal(self.delimiter)}, quote = '\"', "
            f"escape = '\"', columns = {{{types}}}, store_rejects = true, rejects_limit = 0, "
            f"rejects_table = {literal(name)}, rejects_scan = {literal(name + '_scan')})"
        )

    def _cells(self, cell: Callable[[str], str]) -> str:
        """Return the printed cells, each under its name; `cell` gives the text of a column."""
        return ", ".join(
            f"{cell(column)} AS {quoted(name)}" for name, column in self._printed().items()
        )

    def _day(self) -> str:
        first = self._day_of("split_part(trim(printed_day), ' ', 1)")
        # To take the first word of each cell takes longer than to read the day.
        return (
            f"CASE WHEN contains(printed_day, ' ') THEN {first} "
            f"ELSE {self._day_of('printed_day')} END"
        )

    def _day_of(self, cell: str) -> str:
        read = f"try_cast({cell} AS DATE), CAST(try_strptime({cell}, '%Y%m%d') AS DATE)"
        order = self.mapping.about.get("dates", "")
        if order:
            read += f", CAST(try_strptime({cell}, {_DAYS[order]}) AS DATE)"
        return f"coalesce({read})"

    def _read(self, field: str) -> str:
        """Return the expression of a number; its thousands may have marks in groups of three."""
        if field not in self.mapping.row:
            return f"CAST(NULL AS {NUMBER})"
        cell = f"printed_{field}"
        mark = self.mapping.about["decimal"]
        other = "," if mark == "." else "."
        plain = f"replace({cell}, ',', '.')" if mark == "," else cell
        grouped = f"replace(replace({cell}, '{other}', ''), ',', '.')"
        pattern = rf"\s*[0-9]{{1,3}}([{other}][0-9]{{3}})+([{mark}][0-9]+)?\s*"
        return (
            f"CASE WHEN NOT contains({cell}, '{other}') THEN try_cast({plain} AS {NUMBER}) "
            f"WHEN regexp_full_match({cell}, '{pattern}') THEN try_cast({grouped} AS {NUMBER}) END"
        )

    def _fault(self) -> str:
        """Return the expression of what is wrong with a row, NULL for a sound one."""
        row = self.mapping.row
        known = self.file.edition or self.mapping.about["published"]
        right = "a day such as 2024-03-05"
        if "dates" not in self.mapping.about:
            right += '; [table] dates = "day first" or "month first" in the mapping says which'
        late = f"a day that is not after {known}, on which the row was known"
        currency = self.mapping.about.get("currency", "")
        figures = {"weight": "a number", "value": f"a number in {currency}"}
        tests = [
            (f"day IS NULL OR day < {EARLIEST}", "day", right),
            (f"day > DATE {literal(known)}", "day", late),
        ]
        for field in ("weight", "value"):
            if field in row:
                filled = f"trim(printed_{field}) <> ''"
                if field in self.readings:
                    filled += f" AND (cell_{field} IS NULL OR reading_{field} IS NOT NULL)"
                broken = f"coalesce({field} < 0, {filled})"
                unread = f"({field} IS NULL OR {field} < 0) AND {broken}"
                tests.append((unread, field, figures[field]))
        cases = " ".join(
            f"WHEN {test} THEN {literal(row[field] + ': found ')} || "
            f"coalesce(printed_{field}, 'an empty cell') || {literal('; expected ' + words)}"
            for test, field, words in tests
        )
        if self.has_none:
            none = f"CASE {no_row_cases(self._printed())} END"
            return f"coalesce(CASE WHEN day IS NULL THEN {none} END, CASE {cases} END)"
        return f"CASE {cases} END"


def _steps(spoilt: Sequence[SpoiltRow], above: int) -> list[tuple[int, int]]:
    """Return from which position on how many rows were passed over."""
    steps: dict[int, int] = {}
    for count, row in enumerate(spoilt, start=1):
        # The first row under the heading, passed over, shifts position 1 and all behind.
        steps[max(1, row.row - above - count)] = count
    return sorted(steps.items())
