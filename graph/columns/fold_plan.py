"""The steps of the relational plan: tables in, small tables beside them, edges out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from .. import legs
from ..dates import Interval, last_day
from ..fold import Folded, SingleStrengths, folded_around, select
from ..identity import Identities
from ..model import Claim
from ..schema import schema
from ..support import StrengthTable, strength
from ..tables import Row, read_via
from .claim_tables import ClaimTables, write_rows
from .engines import Engine, rows_of
from .pattern_numbers import write_numbers
from .stored_edges import edges_by_uid

PLAN = Path(__file__).parent / "plan"
# What stands for the ends of a claim in the steps of its stages; no uid has such a sign.
SOURCE, TARGET = "\0source", "\0target"


class FoldPlan:
    """One fold on an engine, with the small tables that it joins to the claims."""

    def __init__(self, engine: Engine, folder: Path, ids: Identities, table: StrengthTable) -> None:
        """Run nothing yet.

        Args:
            engine: Runs the queries.
            folder: Folder for the small tables, which the engine reads.
            ids: Which uids stand for the same entity.
            table: Strengths by grade.
        """
        self._engine, self._folder = engine, folder
        self._ids, self._table = ids, table
        self.patterns = 0  # how many patterns went to the exact arithmetic

    def run(
        self, claims: ClaimTables, as_of: str = "", during: Interval | None = None
    ) -> Sequence[Path]:
        """Fold claims, and return the Parquet files of the edges in the order of their keys.

        Args:
            claims: The claims of a version.
            as_of: See `graph.fold.select`.
            during: See `graph.fold.select`.

        Raises:
            EntrepotError: The engine failed, or two relations have one hash.
        """
        self._question(as_of, during)
        self._entities()
        self._claims(claims)
        for name in ("denials", "answered", "denied"):
            self._keep(name)
        self._profiles()
        self._predicates()
        self._purposes()
        self._steps()
        for name in ("legs", "shared", "answers", "shared_legs", "patterns"):
            self._keep(name)
        numbers = self._folder / "numbers.parquet"
        self.patterns = write_numbers(self._keep("distinct_patterns"), self._table.rho, numbers)
        self._engine.read("numbers", [numbers])
        self._keep("shared_edges")
        self._refuse_mixed()
        for name in ("single_edges", "every_edge"):
            self._engine.view(name, _query(name))
        self._keep("twins")
        return self._keep("edges")

    def _keep(self, name: str) -> Sequence[Path]:
        return self._engine.keep(name, _query(name))

    def _rows(self, name: str, query: str) -> list[Row]:
        return rows_of(self._engine.keep(name, query))

    def _small(
        self, name: str, columns: Mapping[str, str], rows: Iterable[Sequence[object]]
    ) -> None:
        """Write a small table beside the claims, and name it to the engine.

        Args:
            name: Its name in the queries.
            columns: The kinds of its columns by name: "text", "texts", "flag", "number", "count".
            rows: The values of its rows, in the order of the columns.
        """
        import pyarrow as pa
        import pyarrow.parquet as pq

        kinds = {
            "text": pa.string(),
            "texts": pa.list_(pa.string()),
            "flag": pa.bool_(),
            "number": pa.float64(),
            "count": pa.int32(),
        }
        fields = [(column, kinds[kind]) for column, kind in columns.items()]
        values = [dict(zip(columns, row, strict=True)) for row in rows]
        path = self._folder / f"{name}.parquet"
        pq.write_table(pa.Table.from_pylist(values, schema=pa.schema(fields)), path)
        self._engine.read(name, [path])

    def _question(self, as_of: str, during: Interval | None) -> None:
        texts = dict.fromkeys(("as_of", "begins", "ends"), "text")
        numbers = dict.fromkeys(("rho", "bare", "particulars"), "number")
        table = self._table
        day = last_day(as_of) if as_of else ""
        begins, ends = (during.begins, during.ends) if during else ("", "")
        row = (day, begins, ends, table.rho, table.bare, table.particulars, legs.DIGITS)
        self._small("question", {**texts, **numbers, "digits": "count"}, [row])

    def _entities(self) -> None:
        """Name the records that stand for an entity of another uid."""
        rows = [(old, uid) for old, uid in self._ids.resolve.items() if old != uid]
        self._small("entity", {"uid": "text", "entity": "text"}, rows)

    def _claims(self, claims: ClaimTables) -> None:
        self._small("replaced", {"uid": "text"}, [(uid,) for uid in claims.replaced])
        # A file with every column and no row, because files of older versions lack some.
        columns, decided = self._folder / "columns.parquet", self._folder / "decided.parquet"
        write_rows([], columns)
        write_rows(claims.decided, decided)
        self._engine.read("written", [columns, *claims.files])
        self._engine.read("decided", [decided])
        self._engine.view("claims", _query("claims"))

    def _profiles(self) -> None:
        found = self._rows("profiles", "SELECT DISTINCT status, grade FROM claims")
        rows = []
        for row in found:
            status, grade = row["status"], row["grade"]
            scored = schema().statuses[status].scored
            weak = grade[1:] in ("4", "5")
            rows.append((status, grade, scored, strength(self._table, status, grade), weak))
        columns = {"status": "text", "grade": "text", "scored": "flag", "strength": "number"}
        self._small("profile", {**columns, "weak": "flag"}, rows)

    def _predicates(self) -> None:
        query = "SELECT DISTINCT predicate FROM claims WHERE object <> '' AND status <> 'denied'"
        rows = []
        for row in self._rows("predicates", query):
            rows.append((row["predicate"], schema().predicates[row["predicate"]].event))
        self._small("predicate", {"name": "text", "event": "flag"}, rows)

    def _purposes(self) -> None:
        query = "SELECT DISTINCT purpose FROM claims WHERE coalesce(size(purpose), 0) > 0"
        rows = []
        for row in self._rows("purposes", query):
            weapons = sorted(set(map(self._ids.uid, row["purpose"])))
            words = "".join(f"|for {weapon}" for weapon in weapons)
            rows.append((row["purpose"], weapons, words))
        self._small("purpose", {"purpose": "texts", "weapons": "texts", "words": "text"}, rows)

    def _steps(self) -> None:
        """Name the steps of each list of stages, once for all claims that state it."""
        query = "SELECT DISTINCT via FROM claims WHERE via <> ''"
        rows = []
        for row in self._rows("vias", query):
            stages = legs.resolved(read_via(row["via"]), self._ids)
            for place, (start, end, partial) in enumerate(legs.steps(stages, SOURCE, TARGET)):
                ends = ("" if start == SOURCE else start, "" if end == TARGET else end)
                at = (start == SOURCE, end == TARGET)
                rows.append((row["via"], place, *ends, *at, partial))
        columns = {"via": "text", "place": "count", "start": "text", "stop": "text"}
        flags = dict.fromkeys(("at_source", "at_target", "partial"), "flag")
        self._small("step", {**columns, **flags}, rows)

    def _refuse_mixed(self) -> None:
        """Raise `EntrepotError` if the claims of two relations stand on one edge."""
        query = "SELECT source, predicate, target, level, goods FROM shared_edges WHERE mixed_up"
        for row in self._rows("mixed_up", query):
            key = legs.LegKey(**row, summary=False)
            raise legs.one_hash(key)


@cache
def _query(name: str) -> str:
    return (PLAN / f"{name}.sql").read_text(encoding="utf-8")


def folded_on(
    engine: Engine,
    folder: Path,
    tables: ClaimTables,
    claims: Iterable[Claim],
    ids: Identities,
    table: StrengthTable,
) -> Folded:
    """Return what `fold_claims` returns, with the edges that an engine computes.

    Args:
        engine: Runs the queries.
        folder: Folder for small tables, which the engine reads.
        tables: The claims as the engine reads them.
        claims: The same claims as objects, for all that a fold holds beside edges.
        ids: Which uids stand for the same entity.
        table: Strengths by grade.

    Raises:
        EntrepotError: The engine failed, or two relations have one hash.
    """
    files = FoldPlan(engine, folder, ids, table).run(tables)
    edges = edges_by_uid(files, table.rho)
    chosen = {claim.uid: claim for claim in select(claims)}
    return folded_around(edges, chosen, dict(SingleStrengths(chosen, table)), ids, table)
