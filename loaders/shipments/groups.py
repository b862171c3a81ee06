"""Customs rows summed up: one group for each consignor, consignee, HS code and period."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from ...graph.errors import BadInput
from ...graph.model import Record
from .engine import Connection, alike, literal, quoted, run, table_of
from .mapping import ENDS, ShipmentMapping
from .rows import NUMBER

# Of each period the number by which rows are grouped, and its text, made once for each group: to
# make a text for each row takes a tenth of the sums.
_PERIODS = {
    "month": (
        "year(day) * 100 + month(day)",
        "format('{:04d}-{:02d}', period // 100, period % 100)",
    ),
    "quarter": ("year(day) * 10 + quarter(day)", "period // 10 || '-Q' || period % 10"),
    "year": ("year(day)", "CAST(period AS VARCHAR)"),
}
DOUBLE = "a row identical to another row with the same identifier"
CONFLICT = "rows that share an identifier but differ; none of them is counted"
ONE_PARTY = "a row that names one party as consignor and consignee"

# Returns the record of a party from its printed cells, or raises BadInput.
FindParty = Callable[[str, Mapping[str, str]], Record]
ReadCode = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """A row that is in no group: the place of its file, its row there, and why."""

    file: int
    row: int
    reason: str


class Groups:
    """The groups of the rows of one mapping, and the rows that are in none."""

    def __init__(
        self,
        connection: Connection,
        mapping: ShipmentMapping,
        folder: Path,
        most_sorted: int = 1 << 24,
    ) -> None:
        """Take the rows that `write_rows` wrote.

        Args:
            connection: The database that sums them up.
            mapping: What their columns mean.
            folder: The folder of the rows.
            most_sorted: Rows of which the identifiers are sorted in memory, 24 bytes each.
        """
        self._connection, self._mapping, self._sorted = connection, mapping, most_sorted
        pattern = literal(f"{folder}/*/*.parquet")
        self._rows = f"read_parquet({pattern}, hive_partitioning = false)"
        self._parties = {end: list(mapping.party_columns(end)) for end in ENDS}

    def left_out(self) -> Iterator[LeftOutRow]:
        """Yield the rows with a fault, in order; those that are known before they are summed up."""
        found = self._run(
            f'SELECT file, "row", fault FROM {self._rows} WHERE fault IS NOT NULL ORDER BY 1, 2'
        )
        yield from _rows_of(found)

    def same_identifier(self) -> list[LeftOutRow]:
        """Return the rows that are left out because another has their identifier.

        Of rows that are the same in every column that is kept the first is counted. Of rows that
        differ none is.
        """
        self._run('CREATE OR REPLACE TEMP TABLE doubled (file INTEGER, "row" BIGINT, reason TEXT)')
        if "identifier" not in self._mapping.row:
            return []
        if not self._are_some_same():
            return []
        kept = [*self._mapping.columns(), "day"]
        columns = ", ".join(map(quoted, dict.fromkeys(kept)))
        self._run(
            f"""INSERT INTO doubled
            SELECT file, "row", CASE WHEN kinds > 1 THEN {literal(CONFLICT)}
                ELSE {literal(DOUBLE)} END
            FROM (
                SELECT file, "row",
                    count(*) OVER same AS size,
                    count(DISTINCT content) OVER same AS kinds,
                    row_number() OVER (PARTITION BY identifier ORDER BY file, "row") AS place
                FROM (
                    SELECT file, "row", identifier,
                        hash({columns}) AS content
                    FROM {self._rows} WHERE fault IS NULL AND identifier IS NOT NULL
                )
                WINDOW same AS (PARTITION BY identifier)
            ) WHERE size > 1 AND (kinds > 1 OR place > 1)"""
        )
        return list(_rows_of(self._run('SELECT file, "row", reason FROM doubled ORDER BY 1, 2')))

    def _are_some_same(self) -> bool:
        """Return whether two identifiers may be the same, which those of one hash are."""
        hashed = (
            f"SELECT hash(identifier) AS hash FROM {self._rows} "
            "WHERE fault IS NULL AND identifier IS NOT NULL"
        )
        if self._run(f"SELECT count(*) FROM {self._rows}").fetchall()[0][0] > self._sorted:
            found = self._run(f"SELECT count(*), count(DISTINCT hash) FROM ({hashed})").fetchall()
            return len(set(found[0])) == 2
        hashes = np.sort(self._table(hashed).column("hash").to_numpy())
        return bool((hashes[1:] == hashes[:-1]).any())

    def sum_up(self) -> None:
        """Sum up the sound rows by what is printed; `join` then joins what means the same."""
        keys = list(map(quoted, chain.from_iterable(self._parties.values())))
        number, text = _PERIODS[self._mapping.about["period"]]
        undoubled = ""
        if self._run("SELECT count(*) FROM doubled").fetchall() != [(0,)]:
            undoubled = 'ANTI JOIN doubled USING (file, "row")'
        self._run(
            f"""CREATE OR REPLACE TEMP TABLE printed AS
            SELECT * REPLACE ({text} AS period) FROM (
                SELECT {", ".join(keys)}, hs6, {number} AS period,
                    count(*) AS shipments, sum(weight) AS weight, count(weight) AS weighed,
                    sum("value") AS "value", count("value") AS valued,
                    min(day) AS first, max(day) AS last
                FROM {self._rows} {undoubled} WHERE fault IS NULL
                GROUP BY ALL
            )"""
        )

    def read_parties(self, find: FindParty) -> dict[str, pa.Table]:
        """Find the record of each printed party; return the tables of printed cells and records.

        Args:
            find: Takes "consignor" or "consignee" and the printed cells of a party by the names of
                `ShipmentMapping.party_columns`.
        """
        return {end: self._read_party(end, find) for end in ENDS}

    def _read_party(self, end: str, find: FindParty) -> pa.Table:
        names = self._parties[end]
        listed = ", ".join(map(quoted, names))
        found = self._table(f"SELECT DISTINCT {listed} FROM printed ORDER BY ALL")
        records: list[str] = []
        printed_names: list[str] = []
        faults: list[str | None] = []
        for cells in found.to_pylist():
            plain = {name: (cell or "").strip() for name, cell in cells.items()}
            try:
                record = find(end, plain)
            except BadInput as fault:
                records.append("")
                printed_names.append("")
                faults.append(str(fault))
            else:
                records.append(record.uid)
                printed_names.append(record.name)
                faults.append(None)
        for name, column in (("record", records), ("name", printed_names), ("fault", faults)):
            found = found.append_column(f"{end}_{name}_read", pa.array(column, pa.string()))
        return found

    def read_codes(self, read: ReadCode) -> pa.Table:
        """Read each printed HS code; return the table of printed codes and their six digits."""
        found = self._table("SELECT DISTINCT hs6 FROM printed ORDER BY ALL")
        codes: list[str] = []
        faults: list[str | None] = []
        for printed in found.column("hs6").to_pylist():
            try:
                codes.append(read((printed or "").strip()))
                faults.append(None)
            except BadInput as fault:
                codes.append("")
                faults.append(str(fault))
        found = found.append_column("code", pa.array(codes, pa.string()))
        return found.append_column("code_fault", pa.array(faults, pa.string()))

    def join(self, parties: Mapping[str, pa.Table], codes: pa.Table) -> pa.Table:
        """Return the groups: printed spellings of one record, or of one code, are summed together.

        Returns:
            A table with the columns consignor, consignee (uids of records), consignor_name,
            consignee_name, hs6, period, shipments, weight (kilograms), weighed (how many rows
            state one), value, valued, first and last (days).
        """
        for end in ENDS:
            self._connection.register(f"{end}_parties", parties[end])
        self._connection.register("codes", codes)
        joins = " ".join(
            f"JOIN {end}_parties ON "
            + " AND ".join(
                f"printed.{quoted(name)} IS NOT DISTINCT FROM {end}_parties.{quoted(name)}"
                for name in self._parties[end]
            )
            for end in ENDS
        )
        self._run(
            f"""CREATE OR REPLACE TEMP TABLE judged AS
            SELECT printed.* , consignor_record_read, consignee_record_read,
                consignor_name_read, consignee_name_read, code,
                coalesce(consignor_fault_read, consignee_fault_read, code_fault,
                    CASE WHEN consignor_record_read = consignee_record_read
                    THEN {literal(ONE_PARTY)} END) AS reason
            FROM printed {joins} JOIN codes ON printed.hs6 IS NOT DISTINCT FROM codes.hs6"""
        )
        return self._table(
            f"""SELECT consignor_record_read AS consignor, consignee_record_read AS consignee,
                any_value(consignor_name_read) AS consignor_name,
                any_value(consignee_name_read) AS consignee_name,
                code AS hs6, period, CAST(sum(shipments) AS BIGINT) AS shipments,
                CAST(sum(weight) AS {NUMBER}) AS weight, CAST(sum(weighed) AS BIGINT) AS weighed,
                CAST(sum("value") AS {NUMBER}) AS "value", CAST(sum(valued) AS BIGINT) AS valued,
                strftime(min(first), '%Y-%m-%d') AS first,
                strftime(max(last), '%Y-%m-%d') AS last
            FROM judged WHERE reason IS NULL
            GROUP BY consignor_record_read, consignee_record_read, code, period
            ORDER BY 1, 2, 5, 6"""
        )

    def unjoined(self) -> Iterator[LeftOutRow]:
        """Yield the rows whose party or code could not be read, in order."""
        keys = [*chain.from_iterable(self._parties.values()), "hs6"]
        bad = self._run("SELECT count(*) FROM judged WHERE reason IS NOT NULL").fetchall()[0][0]
        if not bad:
            return
        same = alike("rows", "bad", keys)
        listed = ", ".join(map(quoted, keys))
        yield from _rows_of(
            self._run(
                f"""SELECT rows.file, rows."row", bad.reason FROM {self._rows} rows
                ANTI JOIN doubled USING (file, "row")
                JOIN (SELECT {listed}, min(reason) AS reason FROM judged
                    WHERE reason IS NOT NULL GROUP BY {listed}) bad ON {same}
                WHERE rows.fault IS NULL ORDER BY 1, 2"""
            )
        )

    def _run(self, statement: str) -> Any:
        return run(self._connection, statement, (), self._mapping.about["files"])

    def _table(self, statement: str) -> pa.Table:
        return table_of(self._connection, statement, self._mapping.about["files"])


def _rows_of(found: Any) -> Iterator[LeftOutRow]:
    while batch := found.fetchmany(10_000):
        for file, row, reason in batch:
            yield LeftOutRow(int(file), int(row), str(reason))
