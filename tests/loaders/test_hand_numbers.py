"""A party written by hand has no entry of a list that prints another taxpayer number.

The Council's no. 364 prints the registration number of another firm beside the taxpayer number of
its own, and a party once had OFAC's entry of that firm by it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "loaders" / "sources"
TAXPAYER = re.compile(r"Tax ID No\. ([0-9]{10}|[0-9]{12}) \(Russia\)")


@pytest.fixture(scope="module")
def lists(documents: Path) -> Path:
    folder = documents / "data"
    if not (folder / "ofac").is_dir() or not (folder / "eu").is_dir():
        pytest.skip(f"no lists at {folder}: set ENTREPOT_SHARED to a folder with data/")
    return folder


def parties() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the parties written by hand, by source and key, with their identifiers."""
    for path in sorted(SOURCES.glob("*/entities.csv")):
        with path.open(encoding="utf-8", newline="") as text:
            for row in csv.DictReader(text):
                found: list[tuple[str, str]] = []
                for identifier in filter(None, (row["identifiers"] or "").split(";")):
                    scheme, _, value = identifier.strip().partition(":")
                    found.append((scheme, value))
                yield f"{path.parent.name}:{row['key']}", found


def printed_by_ofac(folder: Path) -> dict[str, set[str]]:
    """Return the taxpayer numbers that OFAC's list prints, by entry."""
    numbers: dict[str, set[str]] = {}
    for path in sorted((folder / "ofac").glob("sdn_*legacy*.csv")):
        with path.open(encoding="utf-8", newline="") as text:
            for row in csv.reader(text):
                if row:
                    numbers.setdefault(row[0], set()).update(TAXPAYER.findall(" ".join(row)))
    return numbers


def printed_by_council(folder: Path) -> dict[str, set[str]]:
    """Return the taxpayer numbers that the Council's two lists print, by act, annex and number."""
    numbers: dict[str, set[str]] = {}
    for celex, act in (("32014R0269", "269"), ("32014R0833", "833")):
        with (folder / "eu" / f"{celex}.csv").open(encoding="utf-8", newline="") as text:
            for row in csv.DictReader(text):
                entry = f"{act}-{row['annex']}-{row['recordId']}"
                found = re.findall(r"\b(?:[0-9]{10}|[0-9]{12})\b", row["taxNumber"] or "")
                numbers.setdefault(entry, set()).update(found)
    return numbers


@pytest.mark.parametrize("scheme", ["ofac", "eu"])
def test_no_party_has_the_entry_of_another_taxpayer(lists: Path, scheme: str) -> None:
    printed = printed_by_ofac(lists) if scheme == "ofac" else printed_by_council(lists)

    compared = 0
    wrong: list[str] = []
    for party, identifiers in parties():
        own = {value for name, value in identifiers if name == "ru-inn"}
        for name, entry in identifiers:
            other = printed.get(entry, set()) if name == scheme else set()
            if own and other:
                compared += 1
                if own.isdisjoint(other):
                    wrong.append(f"{party}: {scheme} {entry}")

    assert wrong == []
    assert compared > 30
