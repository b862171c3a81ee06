"""Flows of goods in the customs rows of a case: what one party sent to another under one code.

A flow is of one set of rows, since the same shipment may stand in the rows of two offices. Records
that are one entity are one party. Natural persons and claims that a review set aside are in none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from ...graph.schema import STOP
from .engine import Connection, alike, batches_of, literal, quoted, run, table_of
from .mapping import ENDS
from .passing_on import DailyFlows, Ints

WHAT = "the customs rows of the case"
PLACES = 10_000  # amounts are kept with four decimal places, and counted here in units of the last
PERSON = "person"

# Returns the entity of a record and the family of its kind.
FindEntity = Callable[[str], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which pairs of flows are looked at.

    Attributes:
        digits: How many digits of the two codes are the same: 6, or 4 for codes that differ in
            their last two.
        least: The least number of days from the first to the second.
        most: The greatest.
        partners: How many senders and how many consignees of a party in the middle are looked at,
            those of the most weight first.
        source: Entity that sends first; "" for any. So for `middle` and `target`.
        middle: Entity that receives and then sends.
        target: Entity that receives last.
        hs: Digits with which the code of either flow begins; "" for any.
    """

    digits: int
    least: int
    most: int
    partners: int
    source: str = ""
    middle: str = ""
    target: str = ""
    hs: str = ""


@dataclass(frozen=True, slots=True)
class FlowSums:
    """The rows of one flow in sum; `claims` are those of its rows.

    `weight` is in kilograms, `value` in the currency of the set; `weighed` and `valued` count the
    rows that state one, and without any there is no sum. `in_window` counts the rows that lie in
    the window of a lead.
    """

    dataset: str
    hs6: str
    shipments: int
    in_window: int
    weight: float | None
    weighed: int
    value: float | None
    valued: int
    first: str
    last: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CappedParty:
    """A party in the middle that has more senders or consignees than were looked at.

    `code` is the six-digit code, or the heading, and `side` is "senders" or "consignees".
    """

    party: str
    code: str
    side: str
    partners: int


class FlowTable:
    """The flows of all sets of customs rows of a case, in a database in memory."""

    def __init__(
        self,
        connection: Connection,
        folder: Path,
        find: FindEntity,
        aside: Collection[str] = (),
    ) -> None:
        """Sum up the groups of the claims by entity.

        Args:
            connection: The database.
            folder: The attached folder (see `Ledger.attached`).
            find: Finds the entity of a record.
            aside: Uids of claims whose rows are left out.
        """
        self._connection, self._folder = connection, folder
        everything = f"read_parquet({literal(f'{folder}/*/groups.parquet')})"
        records = self._table(
            f"SELECT consignor AS record FROM {everything} UNION "
            f"SELECT consignee FROM {everything} ORDER BY 1"
        ).column("record")
        entities: list[str] = []
        families: list[str] = []
        for record in records.to_pylist():
            entity, family = find(record)
            entities.append(entity)
            families.append(family)
        # Numbers in the order of the uids, so that answers do not depend on the order of records.
        self.parties = sorted(set(entities))
        self._numbers = {uid: number for number, uid in enumerate(self.parties)}
        self._register(
            "parties",
            record=records,
            party=pa.array([self._numbers[uid] for uid in entities], pa.int32()),
            is_person=pa.array([family == PERSON for family in families], pa.bool_()),
            passes=pa.array([family not in STOP for family in families], pa.bool_()),
        )
        self._register("aside", claim=pa.array(sorted(aside), pa.string()))
        # Totals of what is in no flow follow, so that an answer can say what it leaves out.
        self._sum_up(everything)
        self.persons, self.reviewed = self._rows(
            f"""SELECT count(*) FILTER (a.is_person OR b.is_person),
                count(*) FILTER (g.claim IN (SELECT claim FROM aside))
            FROM {everything} g JOIN parties a ON g.consignor = a.record
            JOIN parties b ON g.consignee = b.record"""
        )[0]

    def _sum_up(self, everything: str) -> None:
        self._run(
            f"""CREATE TEMP TABLE counted AS
            SELECT g.* EXCLUDE (first, last), CAST(g.first AS DATE) AS first,
                CAST(g.last AS DATE) AS last, a.party AS sender, b.party AS receiver,
                a.passes AS sender_passes, b.passes AS receiver_passes,
                split_part(split_part(claim, '#', 1), ':', 2) AS dataset
            FROM {everything} g JOIN parties a ON g.consignor = a.record
            JOIN parties b ON g.consignee = b.record
            ANTI JOIN aside ON g.claim = aside.claim
            WHERE NOT a.is_person AND NOT b.is_person AND a.party <> b.party"""
        )
        self._run(
            """CREATE TEMP TABLE flow AS
            SELECT CAST(row_number() OVER (ORDER BY dataset, sender, receiver, hs6) - 1 AS BIGINT)
                AS flow, *
            FROM (
                SELECT dataset, sender, receiver, hs6, bool_or(sender_passes) AS sender_passes,
                    bool_or(receiver_passes) AS receiver_passes,
                    CAST(sum(shipments) AS BIGINT) AS shipments, sum(weight) AS weight,
                    CAST(sum(weighed) AS BIGINT) AS weighed, sum("value") AS "value",
                    CAST(sum(valued) AS BIGINT) AS valued, min(first) AS first, max(last) AS last
                FROM counted GROUP BY dataset, sender, receiver, hs6
            )"""
        )

    def pair(self, choice: Choice) -> int:
        """Choose the pairs of flows that a question is about, and return how many there are."""
        code = f"hs6[:{choice.digits}]"
        self._fan(code)
        for name, end, other, wanted in (
            ("firsts", "receiver", "sender", choice.source),
            ("seconds", "sender", "receiver", choice.target),
        ):
            # Named parties narrow the flows before the ranking, so they are never left out.
            tests = [f"{end}_passes", f"fan.{name} > 0"]
            for column, uid in ((end, choice.middle), (other, wanted)):
                if uid:
                    tests.append(f"{column} = {self._numbers.get(uid, -1)}")
            self._run(
                f"""CREATE OR REPLACE TEMP TABLE {name} AS
                SELECT *, dense_rank() OVER (
                    PARTITION BY middle, code ORDER BY partner_weight DESC NULLS LAST,
                        partner_rows DESC, {other}
                ) AS place
                FROM (
                    SELECT flow.*, {end} AS middle, fan.code,
                        sum(weight) OVER partner AS partner_weight,
                        sum(shipments) OVER partner AS partner_rows
                    FROM flow JOIN fan ON flow.{end} = fan.middle AND flow.{code} = fan.code
                    WHERE {" AND ".join(tests)}
                    WINDOW partner AS (PARTITION BY {end}, fan.code, {other})
                )"""
            )
        conditions = [
            "f.middle = s.middle AND f.code = s.code",
            f"f.place <= {choice.partners} AND s.place <= {choice.partners}",
            # Pairs of one day are counted even where a lead has to begin later.
            f"s.last >= f.first AND s.first <= f.last + {choice.most}",
        ]
        # Leads of one code are a question of their own; here they would be found twice.
        if choice.digits < 6:
            conditions.append("f.hs6 <> s.hs6")
        if choice.hs:
            begins = literal(choice.hs)
            conditions.append(f"(starts_with(f.hs6, {begins}) OR starts_with(s.hs6, {begins}))")
        self._run(
            f"""CREATE OR REPLACE TEMP TABLE pair AS
            SELECT f.flow AS first, s.flow AS second, s.receiver = f.sender AS is_return
            FROM firsts f JOIN seconds s ON {" AND ".join(conditions)}"""
        )
        return int(self._rows("SELECT count(*) FROM pair")[0][0])

    def _fan(self, code: str) -> None:
        """Count the senders and the consignees of each party that has both under one code."""
        self._run(
            f"""CREATE OR REPLACE TEMP TABLE fan AS
            SELECT * FROM (
                SELECT receiver AS middle, {code} AS code, count(DISTINCT sender) AS firsts
                FROM flow GROUP BY ALL
            ) JOIN (
                SELECT sender AS middle, {code} AS code, count(DISTINCT receiver) AS seconds
                FROM flow GROUP BY ALL
            ) USING (middle, code)"""
        )

    def capped(self, choice: Choice, most: int) -> tuple[int, list[CappedParty]]:
        """Return how many times partners were left out, and the largest of these times.

        Call it after `pair`.
        """
        found = self._rows(
            f"""SELECT middle, code, side, partners, count(*) OVER () FROM (
                SELECT middle, code, 'senders' AS side, max(place) AS partners
                FROM firsts GROUP BY middle, code
                UNION ALL
                SELECT middle, code, 'consignees', max(place) FROM seconds GROUP BY middle, code
            ) WHERE partners > {choice.partners}
                AND middle IN (SELECT middle FROM firsts)
                AND middle IN (SELECT middle FROM seconds)
            ORDER BY partners DESC, middle, code, side LIMIT {most}"""
        )
        capped: list[CappedParty] = []
        for middle, code, side, partners, _ in found:
            capped.append(CappedParty(self.parties[middle], code, side, partners))
        return (int(found[0][-1]) if found else 0), capped

    def by_day(self) -> DailyFlows:
        """Return the flows of the pairs by day; a flow that is in no pair has no days."""
        self._run(
            "CREATE OR REPLACE TEMP TABLE used AS SELECT DISTINCT unnest([first, second]) AS flow "
            "FROM pair"
        )
        self._run(
            """CREATE OR REPLACE TEMP TABLE wanted AS
            SELECT counted.dataset, consignor, consignee, counted.hs6, counted.first, counted.last,
                flow
            FROM counted JOIN flow USING (dataset, sender, receiver, hs6)
            SEMI JOIN used USING (flow)"""
        )
        parts: list[str] = []
        for (dataset,) in self._rows("SELECT DISTINCT dataset FROM wanted ORDER BY 1"):
            parts.append(self._days_of(str(dataset)))
        flows = int(self._rows("SELECT count(*) FROM flow")[0][0])
        if not parts:
            # No pair has dates that fit.
            nothing = np.zeros(0, np.int64)
            return DailyFlows(np.zeros(flows + 1, np.int64), nothing, nothing, nothing, nothing)
        found = self._table(f"{' UNION ALL '.join(parts)} ORDER BY flow, day")
        columns = {name: found.column(name).to_numpy() for name in found.column_names}
        # The days of a flow stand together, so that its first place is enough to find them.
        counts = np.bincount(columns["flow"], minlength=flows)
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
        return DailyFlows(
            starts, columns["day"], columns["rows"], columns["weight"], columns["value"]
        )

    def _days_of(self, dataset: str) -> str:
        """Return the query of the days of one set of rows."""
        place = self._folder / dataset
        joins = " ".join(self._join_party(place, end) for end in ENDS)
        return f"""SELECT wanted.flow, date_diff('day', DATE '1970-01-01', rows.day) AS day,
                count(*) AS rows, {_whole("weight")} AS weight, {_whole("value")} AS "value"
            FROM {_rows_in(place)} rows {joins}
            JOIN {_file(place, "codes")} codes ON rows.hs6 IS NOT DISTINCT FROM codes.hs6
            JOIN wanted ON wanted.consignor = consignor.record
                AND wanted.consignee = consignee.record AND wanted.hs6 = codes.code
                AND rows.day BETWEEN wanted.first AND wanted.last
            {_without_left_out(place)}
            WHERE rows.fault IS NULL AND wanted.dataset = {literal(dataset)}
            GROUP BY ALL"""

    def _join_party(self, place: Path, end: str) -> str:
        """Return the join that finds the record of one end of the rows."""
        read = f"{end}_record_read"
        keys = self._printed_columns(place, end)
        columns = ", ".join(map(quoted, keys))
        return (
            f"JOIN (SELECT {columns}, {read} AS record FROM {_file(place, f'{end}s')} "
            f"WHERE {read} IN (SELECT {end} FROM wanted)) {end} ON {alike('rows', end, keys)}"
        )

    def _printed_columns(self, place: Path, end: str) -> list[str]:
        """Return the columns of a party as rows print them."""
        described = self._rows(f"DESCRIBE FROM {_file(place, f'{end}s')}")
        return [str(row[0]) for row in described if not str(row[0]).endswith("_read")]

    def pairs(self, batch: int) -> Iterator[tuple[Ints, Ints, Ints]]:
        """Yield the pairs: their first flows, their second flows, and whether each is a return."""
        query = "SELECT first, second, CAST(is_return AS BIGINT) FROM pair"
        for part in batches_of(self._connection, query, WHAT, batch):
            first, second, is_return = (column.to_numpy() for column in part.columns)
            yield first, second, is_return

    def sets(self) -> Ints:
        """Return the number of the set of rows of each flow."""
        found = self._table(
            "SELECT dense_rank() OVER (ORDER BY dataset) AS number FROM flow ORDER BY flow"
        )
        numbers: Ints = found.column("number").to_numpy()
        return numbers

    def ends(self, flow: int) -> tuple[str, str]:
        """Return the entities that send and receive a flow."""
        sender, receiver = self._rows(f"SELECT sender, receiver FROM flow WHERE flow = {flow}")[0]
        return self.parties[sender], self.parties[receiver]

    def sums(self, flow: int, in_window: int) -> FlowSums:
        """Return the sums of a flow with its claims."""
        *values, claims = self._rows(
            f"""SELECT any_value(dataset), any_value(hs6), any_value(flow.shipments),
                CAST(any_value(flow.weight) AS DOUBLE), any_value(flow.weighed),
                CAST(any_value(flow."value") AS DOUBLE), any_value(flow.valued),
                strftime(any_value(flow.first), '%Y-%m-%d'),
                strftime(any_value(flow.last), '%Y-%m-%d'), list(claim ORDER BY period, claim)
            FROM flow JOIN counted USING (dataset, sender, receiver, hs6) WHERE flow = {flow}"""
        )[0]
        dataset, hs6, shipments, weight, weighed, value, valued, first, last = values
        return FlowSums(
            dataset=dataset,
            hs6=hs6,
            shipments=shipments,
            in_window=in_window,
            weight=weight,
            weighed=weighed,
            value=value,
            valued=valued,
            first=first,
            last=last,
            claims=tuple(claims),
        )

    def partners(self, middle: str, code: str) -> tuple[int, int]:
        """Return how many senders and consignees a party has under a code; call it after `pair`."""
        senders, consignees = self._rows(
            f"SELECT firsts, seconds FROM fan WHERE middle = {self._numbers[middle]} "
            f"AND code = {literal(code)}"
        )[0]
        return int(senders), int(consignees)

    def declarants(self, parties: Sequence[str]) -> dict[str, tuple[int, int]]:
        """Return how many rows print a name of each party as declarant.

        Returns:
            By party, the rows of which it is the consignee, and those of other consignees. Only the
            printed names are compared.
        """
        counts: dict[str, tuple[int, int]] = dict.fromkeys(parties, (0, 0))
        asked = ", ".join(str(self._numbers[party]) for party in counts)
        for place in sorted(self._folder.iterdir()) if counts else ():
            columns = {str(row[0]) for row in self._rows(f"DESCRIBE FROM {_rows_in(place)}")}
            # A mapping need not name a column of declarants.
            if "declarant" not in columns:
                continue
            for party, own, others in self._rows(self._declared(place, asked)):
                before = counts[self.parties[party]]
                counts[self.parties[party]] = (before[0] + own, before[1] + others)
        return counts

    def _declared(self, place: Path, asked: str) -> str:
        names: list[str] = []
        for end in ENDS:
            names.append(
                f"SELECT lower(trim({end})) AS name, party FROM {_file(place, f'{end}s')} "
                f"JOIN parties ON {end}_record_read = record WHERE party IN ({asked})"
            )
        keys = self._printed_columns(place, "consignee")
        return f"""SELECT names.party, count(*) FILTER (parties.party = names.party),
                count(*) FILTER (parties.party <> names.party)
            FROM {_rows_in(place)} rows
            JOIN ({" UNION ".join(names)}) names ON lower(trim(rows.declarant)) = names.name
            JOIN {_file(place, "consignees")} consignee ON {alike("rows", "consignee", keys)}
            JOIN parties ON parties.record = consignee.consignee_record_read
            {_without_left_out(place)}
            WHERE rows.fault IS NULL GROUP BY names.party"""

    def _register(self, name: str, **columns: pa.Array) -> None:
        self._connection.register(f"{name}_given", pa.table(columns))
        self._run(f"CREATE TEMP TABLE {name} AS SELECT * FROM {name}_given")

    def _run(self, statement: str) -> None:
        run(self._connection, statement, (), WHAT)

    def _rows(self, statement: str) -> list[tuple[Any, ...]]:
        return run(self._connection, statement, (), WHAT).fetchall()

    def _table(self, statement: str) -> pa.Table:
        return table_of(self._connection, statement, WHAT)


def _file(place: Path, name: str) -> str:
    return f"read_parquet({literal(str(place / f'{name}.parquet'))})"


def _rows_in(place: Path) -> str:
    return f"read_parquet({literal(f'{place}/rows/*/*.parquet')}, hive_partitioning = false)"


def _without_left_out(place: Path) -> str:
    return (
        f"ANTI JOIN {_file(place, 'left_out')} left_out "
        'ON left_out.file = rows.file AND left_out."row" = rows."row"'
    )


def _whole(column: str) -> str:
    """Return the sum of a column in units of its last decimal place; nothing counts as 0."""
    # Whole numbers are added exactly in any order, and compared without rounding.
    amount = f"sum(CAST(rows.{quoted(column)} * {PLACES} AS BIGINT))"
    return f"CAST(coalesce({amount}, 0) AS BIGINT)"
