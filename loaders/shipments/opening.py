"""What stands behind the claims of customs rows: the sums of each, and on demand its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ...graph.errors import BadInput
from .engine import Connection, alike, connect, literal, run, table_of
from .mapping import ENDS

SOURCE = "shipments"
_TABLES = ("groups", "consignors", "consignees", "codes", "files", "left_out")
_KEPT_APART = ("file", "row", "day", "weight", "value", "fault", "month")


@dataclass(frozen=True, slots=True)
class ShipmentGroup:
    """The rows of one claim in sum: weight in kilograms, value in the currency of the mapping.

    `weighed` and `valued` count the rows that state a weight or a value; without any there is no
    sum.
    """

    claim: str
    consignor: str
    consignee: str
    hs6: str
    period: str
    shipments: int
    weight: float | None
    weighed: int
    value: float | None
    valued: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class ShipmentRow:
    """One customs row: its file and place there, its day, and its other cells as printed."""

    file: str
    row: int
    day: str
    weight: float | None
    value: float | None
    cells: tuple[tuple[str, str], ...]


class ShipmentRows:
    """The attached files of one version of a case's customs rows."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that the loader attached (see `Ledger.attached`).

        Raises:
            BadInput: The case has no customs rows.
        """
        if not any(folder.glob("*/groups.parquet")):
            raise BadInput(
                "shipments: found no customs rows in this case; expected some, loaded with: "
                "entrepot load shipments FILES --mapping MAPPING"
            )
        self._folder = folder

    def groups(self, text: str = "", most: int = 20) -> tuple[int, list[ShipmentGroup]]:
        """Return how many groups there are, and the first of them, those of most rows first.

        Args:
            text: Only groups in whose consignor, consignee, HS code or uid this text stands,
                whatever its case. Empty: all.
            most: How many are returned.
        """
        everything = literal(f"{self._folder}/*/groups.parquet")
        needle = literal(text.casefold())
        test = (
            f"contains(lower(concat_ws(' ', claim, consignor_name, consignee_name, hs6)), {needle})"
        )
        with _connected() as connection:
            found = table_of(
                connection,
                f"""SELECT claim, consignor_name, consignee_name, hs6, period, shipments,
                    CAST(weight AS DOUBLE) AS weight, weighed, CAST("value" AS DOUBLE) AS "value",
                    valued, first, last, count(*) OVER () AS total
                FROM read_parquet({everything}, hive_partitioning = false) WHERE {test}
                ORDER BY shipments DESC, claim LIMIT {int(most)}""",
                "the customs rows of the case",
            ).to_pylist()
        total = int(found[0]["total"]) if found else 0
        groups: list[ShipmentGroup] = []
        for row in found:
            values = [value for name, value in row.items() if name != "total"]
            groups.append(ShipmentGroup(*values))
        return total, groups

    def open(self, claim: str) -> ShipmentGroup:
        """Return the group of a claim; raise `BadInput` if no customs rows stand behind it."""
        _, groups = self.groups(claim, 2)
        exact = [group for group in groups if group.claim == claim]
        if not exact:
            right = "the uid of a claim of customs rows, as `entrepot shipments` lists them"
            raise BadInput(f"shipments: found {claim!r}; expected {right}")
        return exact[0]

    def rows(self, claim: str) -> Iterator[ShipmentRow]:
        """Yield every row of a claim, by file and place.

        Raises:
            BadInput: No customs rows stand behind the claim, or its files cannot be read.
        """
        group = self.open(claim)
        dataset = claim.partition(":")[2].partition("#")[0]
        place = self._folder / dataset
        with _connected() as connection:
            yield from _rows(connection, place, claim, group)


@contextmanager
def _connected() -> Iterator[Connection]:
    """Yield a database whose scratch folder is removed with it."""
    with TemporaryDirectory(prefix="entrepot-") as scratch, connect(Path(scratch)) as connection:
        yield connection


def _rows(
    connection: Connection, place: Path, claim: str, group: ShipmentGroup
) -> Iterator[ShipmentRow]:
    """Yield the rows whose printed parties and code are those of a claim's group."""
    # The name of a folder above, such as year=2024, is no column of the rows.
    tables = {
        name: f"{literal(str(place / f'{name}.parquet'))}, hive_partitioning = false"
        for name in _TABLES
    }
    parts = [f"{place}/rows/month={month}/*.parquet" for month in _months(place, group)]
    listed = ", ".join(map(literal, parts))
    joins = ""
    for end in ENDS:
        described = run(
            connection, f"DESCRIBE FROM read_parquet({tables[f'{end}s']})", (), "the customs rows"
        ).fetchall()
        keys = [str(row[0]) for row in described if not str(row[0]).endswith("_read")]
        same = alike("rows", end, keys)
        joins += (
            f" JOIN read_parquet({tables[f'{end}s']}) {end} ON {same}"
            f" AND {end}.{end}_record_read = summed.{end}"
        )
    found = table_of(
        connection,
        f"""SELECT files.file AS file_name, rows.*
        FROM read_parquet({tables["groups"]}) summed
        JOIN read_parquet([{listed}], hive_partitioning = false) rows ON rows.fault IS NULL
        {joins}
        JOIN read_parquet({tables["codes"]}) codes
            ON rows.hs6 IS NOT DISTINCT FROM codes.hs6 AND codes.code = summed.hs6
        JOIN (SELECT file, row_number() OVER () - 1 AS place FROM read_parquet({tables["files"]}))
            files ON files.place = rows.file
        ANTI JOIN read_parquet({tables["left_out"]}) left_out
            ON left_out.file = rows.file AND left_out."row" = rows."row"
        WHERE summed.claim = {literal(claim)}
            AND rows.day BETWEEN CAST(summed.first AS DATE) AND CAST(summed.last AS DATE)
        ORDER BY rows.file, rows."row" """,
        "the customs rows of the case",
    )
    for batch in found.to_batches():
        for row in batch.to_pylist():
            cells = tuple(
                (name, str(cell))
                for name, cell in row.items()
                if name not in (*_KEPT_APART, "file_name") and cell is not None
            )
            yield ShipmentRow(
                row["file_name"],
                row["row"],
                row["day"].isoformat(),
                None if row["weight"] is None else float(row["weight"]),
                None if row["value"] is None else float(row["value"]),
                cells,
            )


def _months(place: Path, group: ShipmentGroup) -> Sequence[str]:
    """Return the months of the group of which there are rows."""
    present = sorted(each.name.removeprefix("month=") for each in (place / "rows").iterdir())
    return [month for month in present if group.first[:7] <= month <= group.last[:7]]
