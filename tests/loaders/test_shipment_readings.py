"""Drawn customs rows give the claims and the left-out rows of a plain reading, row by row."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entrepot.graph.model import Claim
from entrepot.loaders.loaded_files import plan
from entrepot.loaders.source_run import load_all

MAPPING = """
[table]
dataset = "drawn"
files = "rows.csv"
title = "Drawn customs rows"
publisher = "a test"
published = "2024-12-01"
asserter = "Customs Test Desk"
grade = "C3"
decimal = "."
period = "year"
currency = "USD"

[consignor]
name = "Sender"

[consignee]
name = "Receiver"

[row]
day = "Date"
hs6 = "HS"
weight = "Kg"
value = "USD"
"""
# What is printed, and what it says; None for what cannot be read or is not allowed.
DAYS = {
    "2024-03-05": date(2024, 3, 5),
    " 2024-03-05 ": date(2024, 3, 5),
    "2024-03-05 10:30": date(2024, 3, 5),
    "20231130": date(2023, 11, 30),
    "20231130 late": date(2023, 11, 30),
    "1900-01-01": date(1900, 1, 1),
    "1899-12-31": None,
    "2024-12-02": None,
    "2024 03 05": None,
    "2024-02-30": None,
    "05.03.2024": date(2024, 3, 5),
    "soon": None,
    "": None,
}
NUMBERS = {
    "": Decimal(0),
    " ": Decimal(0),
    "0": Decimal(0),
    "10.5": Decimal("10.5"),
    "0.0001": Decimal("0.0001"),
    "1,000.25": Decimal("1000.25"),
    "12345678901234": Decimal(12345678901234),
    "1,00": None,
    "-3": None,
    "heavy": None,
}
NAMES = ("Alpha Ltd", "Beta GmbH", "Gamma OOO", "TO ORDER", "")
CODES = {"848210": "848210", "8482.10": "848210", "854231": "854231", "84821": ""}
Printed = tuple[str, str, str, str, str, str]
ROWS = st.tuples(
    st.sampled_from(sorted(DAYS)),
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
    st.sampled_from(sorted(CODES)),
    st.sampled_from(sorted(NUMBERS)),
    st.sampled_from(sorted(NUMBERS)),
)
SOUND = ("2024-03-05", "Alpha Ltd", "Beta GmbH", "848210", "10.5", "0")
Sums = tuple[int, Decimal, int, Decimal, int, str, str]


def is_sound(row: Printed) -> bool:
    day, sender, receiver, code, weight, value = row
    return (
        DAYS[day] is not None
        and NUMBERS[weight] is not None
        and NUMBERS[value] is not None
        and {sender, receiver}.isdisjoint({"TO ORDER", ""})
        and sender != receiver
        and bool(CODES[code])
    )


def plain_sums(rows: list[Printed]) -> dict[tuple[str, str, str, str], Sums]:
    """Return the sums of the sound rows by sender, receiver, code and year."""
    groups: dict[tuple[str, str, str, str], list[Printed]] = defaultdict(list)
    for row in filter(is_sound, rows):
        groups[row[1], row[2], CODES[row[3]], str(DAYS[row[0]])[:4]].append(row)
    sums: dict[tuple[str, str, str, str], Sums] = {}
    for key, members in groups.items():
        days = sorted(str(DAYS[row[0]]) for row in members)
        weights = [NUMBERS[row[4]] or Decimal(0) for row in members]
        values = [NUMBERS[row[5]] or Decimal(0) for row in members]
        weighed = sum(bool(row[4].strip()) for row in members)
        valued = sum(bool(row[5].strip()) for row in members)
        sums[key] = (
            *(len(members), sum(weights, Decimal(0)), weighed),
            *(sum(values, Decimal(0)), valued, days[0], days[-1]),
        )
    return sums


def words(key: tuple[str, str, str, str], sums: Sums) -> str:
    """Return what the claim of a group states."""
    count, weight, weighed, value, valued, _, _ = sums
    said = f"{key[0]} is printed as consignor and {key[1]} as consignee of goods declared to "
    said += f"customs under HS {key[2]}"
    for amount, stated, unit in ((weight, weighed, "kg"), (value, valued, "USD")):
        if not stated:
            continue
        plain = f"{amount:f}"
        if "." in plain:
            plain = plain.rstrip("0").rstrip(".")
        said += f", {plain} {unit} in all"
        if stated < count:
            said += f" ({stated} of {count} rows state it)"
    return said


def stated(claim: Claim) -> tuple[str, int, str, str, str]:
    assert claim.quantity is not None
    assert claim.hs6[0] in claim.said
    return (
        claim.said,
        int(claim.quantity.value),
        claim.quantity.period,
        claim.interval.start,
        claim.interval.end,
    )


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ROWS, max_size=60))
def test_claims_and_left_out_rows_are_those_of_a_plain_reading(drawn: list[Printed]) -> None:
    rows = [SOUND, *drawn]
    with TemporaryDirectory() as place:
        folder = Path(place)
        lines = ["Date,Sender,Receiver,HS,Kg,USD"]
        for row in rows:
            lines.append(",".join(f'"{cell}"' for cell in row))
        (folder / "rows.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (folder / "rows.toml").write_text(MAPPING, encoding="utf-8")
        files = [folder / "rows.csv", folder / "rows.toml"]
        (*_, loaded) = load_all(["shipments"], given=plan(folder, "shipments", files, ""))

    expected = set()
    for key, sums in plain_sums(rows).items():
        expected.add((words(key, sums), sums[0], key[3], sums[5], sums[6]))
    assert set(map(stated, loaded.claims)) == expected
    places = set()
    for number, row in enumerate(rows, start=2):
        if not is_sound(row):
            places.add(f"rows.csv, row {number}")
    assert {issue["locator"] for issue in loaded.issues} == places
