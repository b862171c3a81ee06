"""`measured` values are recomputed and codes compared if the data files are at hand."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from entrepot.casework.case import Case

FACTS = ("D-50", "D-51", "D-52")


def values(case: Case, documents: Path, year: str) -> dict[str, float]:
    file = case.documents[f"register:eurostat-exports-{year}"].file
    with (documents / file).open(encoding="utf-8-sig", newline="") as lines:
        return {
            row["PARTNER"]: float(row["VALUE_IN_EUR"].replace(",", ""))
            for row in csv.DictReader(lines)
        }


def test_trade_figures_are_those_of_the_files(case: Case, documents: Path) -> None:
    by_year = {year: values(case, documents, year) for year in ("2021", "2022", "2023")}
    measured = [c for c in case.claims.values() if c.fact in FACTS]
    assert len(measured) == 15
    assert {c.status for c in measured} == {"measured"}
    for claim in measured:
        partner = claim.locator.removeprefix("PARTNER=")
        assert claim.quantity is not None
        if claim.quantity.unit == "ratio":
            found = by_year["2023"][partner] / by_year["2021"][partner]
            assert claim.quantity.value == pytest.approx(
                found, abs=0.051 if found > 10 else 0.0051
            ), claim.uid
        else:
            found = by_year[claim.interval.start][partner]
            assert claim.quantity.value == pytest.approx(found, rel=0.005), claim.uid


def test_codes_and_tiers_are_those_of_the_list(case: Case, documents: Path) -> None:
    with (documents / "data" / "reference" / "chpl_hs6_2024-02-23.csv").open(
        encoding="utf-8", newline=""
    ) as lines:
        listed = {(row["hs6"], row["tier"]) for row in csv.DictReader(lines)}
    ours = {
        (c.hs6[0], c.text.removeprefix("tier ")) for c in case.claims.values() if c.fact == "CHPL"
    }
    assert ours == listed


def test_listing_days_are_those_of_the_lists(case: Case, documents: Path) -> None:
    days: dict[str, str] = {}
    for uid in ("eu-269", "eu-833", "eu-2026-1843"):
        with (documents / case.documents[f"register:{uid}"].file).open(
            encoding="utf-8", newline=""
        ) as lines:
            for row in csv.DictReader(lines):
                if not re.fullmatch(r"\d+\.\d+\.\d{4}", row["startDate"]):
                    continue  # several dates, or none: none of the entries used here
                day, month, year = row["startDate"].split(".")
                key = f"register:{uid} {row['annex']}:{row['recordId']}"
                days[key] = f"{year}-{int(month):02d}-{int(day):02d}"
    checked = 0
    for claim in case.claims.values():
        key = f"{claim.document} {claim.locator}"
        if key in days and claim.predicate == "DESIGNATES":
            assert claim.interval.start == days[key], claim.uid
            checked += 1
    assert checked > 40
