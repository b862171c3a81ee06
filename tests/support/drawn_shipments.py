"""Customs rows drawn by chance as a case keeps them, and chains of them found by plain loops."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import networkx as nx
import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import strategies as st

BEGIN = date(2024, 1, 1)
CODES = ("848210", "848220", "854231")
PARTIES = ("a", "b", "c", "d")


@dataclass(frozen=True)
class DrawnRow:
    """A row: its set, who sends it to whom, its code, its day from the first, weight and value."""

    dataset: str
    sender: str
    receiver: str
    code: str
    day: int
    weight: int | None
    value: int | None
    left_out: bool = False
    declarant: str = "Broker"

    @property
    def date(self) -> date:
        return BEGIN + timedelta(self.day)


@st.composite
def rows(draw: st.DrawFn) -> DrawnRow:
    """Draw a row between two of few parties, so that chains are frequent."""
    sender = draw(st.sampled_from(PARTIES))
    return DrawnRow(
        draw(st.sampled_from(("one", "other"))),
        sender,
        draw(st.sampled_from([party for party in PARTIES if party != sender])),
        draw(st.sampled_from(CODES)),
        draw(st.integers(0, 75)),
        draw(st.none() | st.integers(0, 9)),
        draw(st.none() | st.integers(0, 9)),
        draw(st.sampled_from((False, False, False, True))),
    )


def uid(dataset: str, *key: str) -> str:
    return f"shipments:{dataset}#{hashlib.sha256('|'.join(key).encode()).hexdigest()[:16]}"


def keep(drawn: Sequence[DrawnRow], folder: Path) -> Path:
    """Write rows as the loader keeps them, a claim for each month, and return the folder."""
    for dataset in sorted({row.dataset for row in drawn}):
        place = folder / dataset
        mine = [row for row in drawn if row.dataset == dataset]
        _write_rows(mine, place)
        _write_groups([row for row in mine if not row.left_out], dataset, place)
    return folder


def _write_rows(drawn: Sequence[DrawnRow], place: Path) -> None:
    months: dict[str, list[dict[str, object]]] = defaultdict(list)
    left_out = []
    for number, row in enumerate(drawn, 2):
        months[row.date.isoformat()[:7]].append(
            {
                "file": 0,
                "row": number,
                "consignor": row.sender.upper(),
                "consignee": row.receiver.upper(),
                "hs6": row.code,
                "declarant": row.declarant,
                "day": row.date,
                "weight": None if row.weight is None else Decimal(row.weight),
                "value": None if row.value is None else Decimal(row.value),
                "fault": None,
            }
        )
        if row.left_out:
            left_out.append({"file": 0, "row": number, "reason": "drawn"})
    amount = pa.decimal128(18, 4)
    texts = [(name, pa.string()) for name in ("consignor", "consignee", "hs6", "declarant")]
    schema = pa.schema(
        [
            *(("file", pa.int32()), ("row", pa.int64()), *texts, ("day", pa.date32())),
            *(("weight", amount), ("value", amount), ("fault", pa.string())),
        ]
    )
    for month, found in months.items():
        part = place / "rows" / f"month={month}"
        part.mkdir(parents=True)
        pq.write_table(pa.Table.from_pylist(found, schema), part / "file0000-0.parquet")
    for end in ("consignor", "consignee"):
        table = {
            end: [party.upper() for party in PARTIES],
            f"{end}_record_read": [f"shipments:{party}" for party in PARTIES],
            f"{end}_name_read": list(PARTIES),
            f"{end}_fault_read": pa.nulls(len(PARTIES), pa.string()),
        }
        pq.write_table(pa.table(table), place / f"{end}s.parquet")
    faults = pa.nulls(len(CODES), pa.string())
    codes = pa.table({"hs6": CODES, "code": CODES, "code_fault": faults})
    pq.write_table(codes, place / "codes.parquet")
    pq.write_table(pa.table({"file": ["rows.csv"]}), place / "files.parquet")
    reasons = pa.schema([("file", pa.int32()), ("row", pa.int64()), ("reason", pa.string())])
    pq.write_table(pa.Table.from_pylist(left_out, reasons), place / "left_out.parquet")


def _write_groups(drawn: Sequence[DrawnRow], dataset: str, place: Path) -> None:
    groups: dict[tuple[str, str, str, str], list[DrawnRow]] = defaultdict(list)
    for row in drawn:
        key = (row.sender, row.receiver, row.code, row.date.isoformat()[:7])
        groups[key].append(row)
    number = pa.decimal128(38, 4)
    schema = pa.schema(
        [
            *((name, pa.string()) for name in ("claim", "consignor", "consignee")),
            *((name, pa.string()) for name in ("consignor_name", "consignee_name", "hs6")),
            *(("period", pa.string()), ("shipments", pa.int64()), ("weight", number)),
            *(("weighed", pa.int64()), ("value", number), ("valued", pa.int64())),
            *(("first", pa.string()), ("last", pa.string())),
        ]
    )
    found = []
    for key, mine in groups.items():
        sender, receiver, code, month = key
        weights = [row.weight for row in mine if row.weight is not None]
        values = [row.value for row in mine if row.value is not None]
        days = sorted(row.date.isoformat() for row in mine)
        found.append(
            {
                "claim": uid(dataset, *key),
                "consignor": f"shipments:{sender}",
                "consignee": f"shipments:{receiver}",
                "consignor_name": sender,
                "consignee_name": receiver,
                "hs6": code,
                "period": month,
                "shipments": len(mine),
                "weight": Decimal(sum(weights)) if weights else None,
                "weighed": len(weights),
                "value": Decimal(sum(values)) if values else None,
                "valued": len(values),
                "first": days[0],
                "last": days[-1],
            }
        )
    pq.write_table(pa.Table.from_pylist(found, schema), place / "groups.parquet")


Flow = tuple[str, str, str, str]
Lead = tuple[Flow, Flow]


@dataclass(frozen=True)
class PlainLead:
    """What plain loops find of a lead: rows in the window, the least days, and the shares."""

    rows: tuple[int, int]
    least: int
    measure: str
    amount: float | None


def enumerated(
    drawn: Sequence[DrawnRow], digits: int, least: int, most: int
) -> tuple[dict[Lead, PlainLead], int, int]:
    """Return every lead of some rows, the number of returns, and of pairs on one day only."""
    flows: dict[Flow, list[DrawnRow]] = defaultdict(list)
    for row in drawn:
        if not row.left_out:
            flows[row.dataset, row.sender, row.receiver, row.code].append(row)
    leads: dict[Lead, PlainLead] = {}
    returns = same_day = 0
    for first, firsts in flows.items():
        for second, seconds in flows.items():
            if first[2] != second[1] or not _alike(first[3], second[3], digits):
                continue
            lags = [s.day - f.day for f in firsts for s in seconds]
            inside = [lag for lag in lags if least <= lag <= most]
            if second[2] == first[1]:
                returns += bool(inside)
            elif inside:
                leads[first, second] = _compared(firsts, seconds, least, most)
            else:
                same_day += least > 0 and 0 in lags
    return leads, returns, same_day


def _alike(first: str, second: str, digits: int) -> bool:
    return first == second if digits == 6 else first != second and first[:4] == second[:4]


def _compared(
    firsts: Sequence[DrawnRow], seconds: Sequence[DrawnRow], least: int, most: int
) -> PlainLead:
    lags = [s.day - f.day for f in firsts for s in seconds if least <= s.day - f.day <= most]
    followed = sum(any(least <= s.day - f.day <= most for s in seconds) for f in firsts)
    follow = sum(any(least <= s.day - f.day <= most for f in firsts) for s in seconds)
    for measure in ("weight", "value"):
        sums = [sum(getattr(row, measure) or 0 for row in rows) for rows in (firsts, seconds)]
        if all(sums) and (measure == "weight" or firsts[0].dataset == seconds[0].dataset):
            amount = flowed(firsts, seconds, measure, least, most)
            return PlainLead((followed, follow), min(lags), measure, amount)
    return PlainLead((followed, follow), min(lags), "", None)


def flowed(
    firsts: Sequence[DrawnRow], seconds: Sequence[DrawnRow], measure: str, least: int, most: int
) -> int:
    """Return the greatest flow from some rows to others in the window, by networkx."""
    graph: nx.DiGraph[object] = nx.DiGraph()
    graph.add_nodes_from(("from", "to"))
    for place, row in enumerate(firsts):
        graph.add_edge("from", ("f", place), capacity=getattr(row, measure) or 0)
        for other, later in enumerate(seconds):
            if least <= later.day - row.day <= most:
                graph.add_edge(("f", place), ("s", other))
    for other, later in enumerate(seconds):
        graph.add_edge(("s", other), "to", capacity=getattr(later, measure) or 0)
    return int(nx.maximum_flow_value(graph, "from", "to"))
