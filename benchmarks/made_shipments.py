"""Customs rows made by chance: files a month, as customs offices and traders of data hand them out.

The columns are those of the synthetic import declarations that are published for research on
customs fraud (a declaration, its day, office, declarant, importer, seller, ten-digit code,
countries of departure and origin, net mass and value), with names instead of numbers, a maker and
a contract. No row is of a real shipment and no name of a real firm is used. Few pairs of firms
trade much and many trade little, in one to six kinds of goods each.

    python benchmarks/made_shipments.py 54000 FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv

SEED = 34
YEAR = 2024
COUNTRIES = ("CN", "TR", "AE", "HK", "KZ", "KG", "AM", "GE", "UZ", "RS")
KINDS = ("bearings", "integrated circuits", "capacitors", "machine tools", "antennas", "engines")
FIRST = ("Alpha", "Berg", "Cedar", "Delta", "Ember", "Falcon", "Granit", "Harbour", "Iris", "Jade")
SECOND = ("Trading", "Logistik", "Electronics", "Metals", "Supply", "Import", "Technik", "Optics")
FORMS = ("Ltd", "LLC", "GmbH", "OOO", "Co., Ltd", "JSC")

MAPPING = f"""
[table]
dataset = "made"
files = "shipments-*.csv"
title = "Customs rows made for a benchmark"
publisher = "a benchmark"
published = "{YEAR + 1}-01-31"
asserter = "Customs of a benchmark"
grade = "C3"
decimal = "."
period = "year"
currency = "USD"
hs_digits = "10"
ignore = ["Office"]

[consignor]
name = "Seller"
country = "Seller country"

[consignee]
name = "Importer"
country = "Importer country"

[row]
identifier = "Declaration"
day = "Date"
hs6 = "HS10"
weight = "Net mass"
value = "Value"
goods = "Goods"
origin = "Origin"
departure = "Departure"
destination = "Destination"
declarant = "Declarant"
maker = "Maker"
contract = "Contract"
"""


def make(rows: int, folder: Path, resold: float = 0) -> list[Path]:
    """Write rows into twelve files and their mapping, and return the paths of the files.

    Args:
        rows: How many rows all files have together.
        folder: The folder, which is made. The mapping is `shipments.toml` in it.
        resold: The share of the pairs of firms of which the seller is an importer of another pair,
            in goods of the same kinds. Without any, nobody both receives and sends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "shipments.toml").write_text(MAPPING, encoding="utf-8")
    chance = np.random.default_rng(SEED)
    sellers = _firms(chance, max(20, rows // 250), "S")
    importers = _firms(chance, max(12, rows // 400), "I")
    pairs = max(40, rows // 80)
    pair_seller = chance.integers(0, len(sellers[0]), pairs)
    pair_importer = chance.integers(0, len(importers[0]), pairs)
    pair_goods = chance.integers(1, 7, pairs)
    pair_kind = np.arange(pairs) * 7
    if resold:
        _resell(resold, pair_seller, pair_importer, pair_kind, len(sellers[0]))
    names = pa.concat_arrays((sellers[0], importers[0]))
    countries = pa.concat_arrays((sellers[1], importers[1]))
    weights = 1 / np.arange(1, pairs + 1) ** 0.6
    shares = np.cumsum(weights) / weights.sum()
    codes = np.array([f"{code:06d}" for code in chance.integers(840110, 854899, 1500)])
    paths: list[Path] = []
    for month in range(1, 13):
        size = rows * month // 12 - rows * (month - 1) // 12
        pair = np.searchsorted(shares, chance.random(size))
        kind = (pair_kind[pair] + chance.integers(0, 6, size) % pair_goods[pair]) % len(codes)
        number = np.arange(size) + rows * (month - 1) // 12
        seller, importer = pair_seller[pair], pair_importer[pair]
        day = chance.integers(1, 29, size)
        mass = np.round(chance.lognormal(4, 1.5, size), 2)
        columns = {
            "Declaration": _texts("D{:09d}", number),
            "Date": _chosen([f"{YEAR}-{month:02d}-{each:02d}" for each in range(29)], day),
            "Office": _chosen([f"{each:03d}" for each in range(40)], pair % 40),
            "Declarant": _chosen([f"Broker {each} LLC" for each in range(300)], pair % 300),
            "Importer": importers[0].take(importer),
            "Importer country": importers[1].take(importer),
            "Seller": names.take(seller),
            "Seller country": countries.take(seller),
            "HS10": _chosen([f"{code}0000" for code in codes], kind),
            "Goods": _chosen(KINDS, kind % len(KINDS)),
            "Origin": _chosen(COUNTRIES, (pair * 3) % len(COUNTRIES)),
            "Departure": _chosen(COUNTRIES, pair % len(COUNTRIES)),
            "Destination": importers[1].take(importer),
            "Maker": _chosen([f"Maker {each} Corp" for each in range(200)], kind % 200),
            "Contract": _chosen([f"C-{each}" for each in range(5000)], pair % 5000),
            "Net mass": pa.array(mass),
            "Value": pa.array(np.round(mass * chance.lognormal(3, 1, size), 2)),
        }
        path = folder / f"shipments-{YEAR}-{month:02d}.csv"
        pacsv.write_csv(pa.table(columns), path)
        paths.append(path)
    return paths


def _resell(
    share: float,
    pair_seller: np.ndarray,
    pair_importer: np.ndarray,
    pair_kind: np.ndarray,
    sellers: int,
) -> None:
    """Make the importers of some pairs the sellers of others; importers count behind sellers."""
    # Numbers of its own, so that the rows are the same as ever where nothing is resold.
    chance = np.random.default_rng(SEED + 1)
    chosen = np.flatnonzero(chance.random(len(pair_seller)) < share)
    before = chance.integers(0, len(pair_seller), len(chosen))
    # Nobody sells to itself.
    chosen, before = (
        each[pair_importer[chosen] != pair_importer[before]] for each in (chosen, before)
    )
    pair_seller[chosen] = sellers + pair_importer[before]
    pair_kind[chosen] = pair_kind[before]


def _firms(chance: np.random.Generator, count: int, mark: str) -> tuple[pa.Array, pa.Array]:
    """Return the names and the countries of firms."""
    names: list[str] = []
    for number in range(count):
        first, second = FIRST[number % len(FIRST)], SECOND[number // 7 % len(SECOND)]
        names.append(f"{first} {second} {mark}{number} {FORMS[number % len(FORMS)]}")
    countries = [COUNTRIES[each] for each in chance.integers(0, len(COUNTRIES), count)]
    return pa.array(names), pa.array(countries)


def _chosen(texts: list[str] | tuple[str, ...], places: np.ndarray) -> pa.Array:
    return pa.array(texts).take(pa.array(places))


def _texts(pattern: str, numbers: np.ndarray) -> pa.Array:
    return pa.array([pattern.format(number) for number in numbers.tolist()])


if __name__ == "__main__":
    make(int(sys.argv[1]), Path(sys.argv[2]))
