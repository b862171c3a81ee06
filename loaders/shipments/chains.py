"""Chains of shipments as leads: what A sent to B, and what B then sent to C under one code.

A lead is two flows in customs rows of which the second begins within a window of days after the
first. It may be coincidence: no row says that the goods went on. So a lead is no claim and no
relation, and has no support.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from .engine import connect
from .flows import PLACES, CappedParty, Choice, FindEntity, FlowSums, FlowTable
from .opening import ShipmentRow, ShipmentRows
from .passing_on import Bools, DailyFlows, Ints, PassingOn, Window

WEIGHT, VALUE, NOTHING = "weight", "value", ""
MEASURES = (NOTHING, WEIGHT, VALUE)
EPOCH = date(1970, 1, 1).toordinal()
BATCH = 1_000_000  # pairs of flows read at a time
DAYS = 4_000_000  # days of flows compared at a time
CAPPED = 10  # parties named that have more partners than are looked at


@dataclass(frozen=True, slots=True)
class ShipmentChain:
    """A lead: what one party sent to another, and what that one sent on, under one code.

    Attributes:
        parties: The entities that send, receive and send on, and receive last.
        first: The rows of the first in sum.
        second: The rows of the second in sum.
        measure: By what the two are compared: "weight", "value", or "" where neither is stated.
        amount: The most of the first that the second could account for, in kilograms or in the
            currency of the set.
        share_of_first: The amount as a share of the whole first flow; None without a measure.
        share_of_second: The amount as a share of the whole second flow.
        least_days: The least number of days from a row of the first to one of the second.
        senders: How many parties send to the one in the middle under the code.
        consignees: How many parties it sends to under the code.
        declared: Rows that print the party in the middle as declarant: of its own, and of others.
        rows: The rows of each of the two in the window; None if they were not asked for.
    """

    parties: tuple[str, str, str]
    first: FlowSums
    second: FlowSums
    measure: str
    amount: float | None
    share_of_first: float | None
    share_of_second: float | None
    least_days: int
    senders: int
    consignees: int
    declared: tuple[int, int]
    rows: tuple[tuple[ShipmentRow, ...], tuple[ShipmentRow, ...]] | None = None


@dataclass(frozen=True, slots=True)
class ChainsFound:
    """The leads of a question, best first, and what was left out.

    Attributes:
        total: How many leads there are.
        chains: The first of them.
        returns: Pairs of flows in the window of which the second goes back to the first sender.
        same_day: Pairs of which the second lies in the window on the day of the first only.
        persons: Claims with a natural person.
        reviewed: Claims that a review rejected or corrected.
        capped_total: How many times partners of a party in the middle were left out.
        capped: The largest of these.
    """

    total: int
    chains: tuple[ShipmentChain, ...]
    returns: int
    same_day: int
    persons: int
    reviewed: int
    capped_total: int
    capped: tuple[CappedParty, ...]


def find_chains(
    folder: Path,
    choice: Choice,
    find: FindEntity,
    aside: Collection[str] = (),
    top: int = 20,
    with_rows: bool = False,
) -> ChainsFound:
    """Find the leads in the customs rows of a case.

    Pairs of flows come from a join by the party in the middle and the code, which is bounded by
    `choice.partners` on either side; each pair costs what its flows have days. Leads come in the
    order of the smaller of the two shares, then of the rows in the window.

    Args:
        folder: The attached folder of the customs rows (see `Ledger.attached`).
        choice: Which pairs are looked at.
        find: Finds the entity of a record, and the family of its kind.
        aside: Uids of claims whose rows are left out.
        top: How many leads are returned.
        with_rows: Whether the rows in the window are read, too.

    Raises:
        BadInput: The rows cannot be read.
    """
    with TemporaryDirectory(prefix="entrepot-") as scratch, connect(Path(scratch)) as connection:
        table = FlowTable(connection, folder, find, aside)
        table.pair(choice)
        search = _Search(table, choice, top)
        search.run()
        chains = list(_chains(search, ShipmentRows(folder) if with_rows else None))
        capped_total, capped = table.capped(choice, CAPPED)
    return ChainsFound(
        search.total,
        tuple(chains),
        search.returns,
        search.same_day,
        table.persons,
        table.reviewed,
        capped_total,
        tuple(capped),
    )


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Pairs of flows in the window: how many rows of each are, and what could have gone on.

    `amount` is in units of `PLACES`; `measure` is the place in `MEASURES`.
    """

    first: Ints
    second: Ints
    rows_first: Ints
    rows_second: Ints
    least: Ints
    measure: Ints
    amount: Ints
    total_first: Ints
    total_second: Ints

    def chosen(self, places: Ints | Bools) -> _Pairs:
        """Return some of the pairs."""
        columns = (getattr(self, each.name)[places] for each in fields(self))
        return _Pairs(*columns)

    def beside(self, other: _Pairs) -> _Pairs:
        """Return these pairs and others."""
        columns: list[Ints] = []
        for each in fields(self):
            columns.append(np.concatenate((getattr(self, each.name), getattr(other, each.name))))
        return _Pairs(*columns)

    def best(self, most: int) -> _Pairs:
        """Return the first pairs in the order of leads."""
        larger = np.maximum(np.maximum(self.total_first, self.total_second), 1)
        # The smaller of the two shares; without a measure there is none.
        share = np.where(self.measure == MEASURES.index(NOTHING), -1.0, self.amount / larger)
        rows = self.rows_first + self.rows_second
        return self.chosen(np.lexsort((self.second, self.first, -rows, -share))[:most])


class _Search:
    """A search over all pairs, of which the best are kept."""

    def __init__(self, table: FlowTable, choice: Choice, top: int) -> None:
        self.table, self.choice, self._top = table, choice, top
        self._flows: DailyFlows = table.by_day()
        self.passing_on = PassingOn(self._flows, Window(choice.least, choice.most))
        self._one_day = PassingOn(self._flows, Window(0, 0))
        self._sets = table.sets()
        self._amounts = {WEIGHT: self._flows.weights, VALUE: self._flows.values}
        self._totals = {name: self._flows.totals(each) for name, each in self._amounts.items()}
        self.total = self.returns = self.same_day = 0
        self.best = _Pairs(*(np.zeros(0, np.int64) for _ in fields(_Pairs)))

    def run(self) -> None:
        """Look at all pairs, a part at a time."""
        days = np.diff(self._flows.starts)
        for first, second, is_return in self.table.pairs(BATCH):
            # Pairs differ in days by the hundred, so parts are cut by days and not by pairs.
            sizes = np.cumsum(days[first] + days[second])
            parts = np.searchsorted(sizes, np.arange(DAYS, int(sizes[-1]), DAYS))
            for places in np.split(np.arange(len(first)), parts):
                self._look(first[places], second[places], is_return[places])

    def _look(self, first: Ints, second: Ints, is_return: Ints) -> None:
        found = self.passing_on.in_window(first, second)
        is_in, goes_back = found.first > 0, is_return > 0
        self.returns += int((is_in & goes_back).sum())
        if self.choice.least > 0:
            # Whether goods went on within a day cannot be read from rows that print days.
            rest = ~is_in & ~goes_back
            same = self._one_day.in_window(first[rest], second[rest])
            self.same_day += int((same.first > 0).sum())
        is_lead = is_in & ~goes_back
        self.total += int(is_lead.sum())
        pairs = self._compared(first[is_lead], second[is_lead])
        pairs = replace(
            pairs,
            rows_first=found.first[is_lead],
            rows_second=found.second[is_lead],
            least=found.least[is_lead],
        )
        self.best = self.best.beside(pairs).best(self._top)

    def _compared(self, first: Ints, second: Ints) -> _Pairs:
        """Return pairs with what could have gone on: by weight, else by value within one set."""
        nothing = np.zeros(len(first), np.int64)
        measure = np.full(len(first), MEASURES.index(NOTHING))
        amount, total_first, total_second = nothing.copy(), nothing.copy(), nothing.copy()
        # Values of two sets can be in two currencies.
        allowed = {
            WEIGHT: np.ones(len(first), np.bool_),
            VALUE: self._sets[first] == self._sets[second],
        }
        for name, totals in self._totals.items():
            is_open = measure == MEASURES.index(NOTHING)
            usable = is_open & allowed[name] & (totals[first] > 0) & (totals[second] > 0)
            measure[usable] = MEASURES.index(name)
            amount[usable] = self.passing_on.passed_on(
                self._amounts[name], first[usable], second[usable]
            )
            total_first[usable] = totals[first[usable]]
            total_second[usable] = totals[second[usable]]
        return _Pairs(
            first, second, nothing, nothing, nothing, measure, amount, total_first, total_second
        )


def _chains(search: _Search, kept: ShipmentRows | None) -> Iterator[ShipmentChain]:
    """Yield the best pairs as leads; with `kept`, also with their rows in the window."""
    best, table = search.best, search.table
    ends: list[tuple[str, str, str]] = []
    for first, second in zip(best.first.tolist(), best.second.tolist(), strict=True):
        ends.append((*table.ends(first), table.ends(second)[1]))
    # One scan for the leads that are shown, and not one for each.
    declared = table.declarants([middle for _, middle, _ in ends])
    for place, parties in enumerate(ends):
        pair = best.chosen(np.array([place]))
        first = table.sums(int(pair.first[0]), int(pair.rows_first[0]))
        second = table.sums(int(pair.second[0]), int(pair.rows_second[0]))
        measure = MEASURES[int(pair.measure[0])]
        amount = int(pair.amount[0])
        senders, consignees = table.partners(parties[1], first.hs6[: search.choice.digits])
        yield ShipmentChain(
            parties=parties,
            first=first,
            second=second,
            measure=measure,
            amount=amount / PLACES if measure else None,
            share_of_first=amount / int(pair.total_first[0]) if measure else None,
            share_of_second=amount / int(pair.total_second[0]) if measure else None,
            least_days=int(pair.least[0]),
            senders=senders,
            consignees=consignees,
            declared=declared[parties[1]],
            rows=_rows_of(search, kept, pair, (first, second)) if kept else None,
        )


def _rows_of(
    search: _Search, kept: ShipmentRows, pair: _Pairs, sums: tuple[FlowSums, FlowSums]
) -> tuple[tuple[ShipmentRow, ...], tuple[ShipmentRow, ...]]:
    """Return the rows of both flows of a pair that lie in the window."""
    both = search.passing_on.days_in_window(int(pair.first[0]), int(pair.second[0]))
    rows: list[tuple[ShipmentRow, ...]] = []
    for flow, days in zip(sums, both, strict=True):
        wanted = {date.fromordinal(EPOCH + day).isoformat() for day in days.tolist()}
        found: list[ShipmentRow] = []
        for claim in flow.claims:
            found += [row for row in kept.rows(claim) if row.day in wanted]
        rows.append(tuple(found))
    return rows[0], rows[1]
