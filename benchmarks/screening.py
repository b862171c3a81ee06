"""Screen a table of 2,000 made rows against a case and measure recall, false hits and speed.

python benchmarks/screening.py --case DIR [--rows N] [--peer] [--write]

The rows are made by seed from the parties that the lists of the case print: with their number and a
spoilt name; by name only, romanised another way, abbreviated or mistyped; near misses, whose
telling word or number is another; and benign names of invented firms. Recall is told on rows by
number and by name, false hits per 1,000 benign rows (near misses apart). With --peer, 5,000 rows
are also looked up by a loop over rapidfuzz's `process.extractOne` on all names.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import page

from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench
from entrepot.graph.model import Entity
from entrepot.graph.naming.parts import parts

SWAPS = (
    ("zh", "j"),
    ("kh", "h"),
    ("ya", "ia"),
    ("yu", "iu"),
    ("iy", "y"),
    ("ts", "c"),
    ("ch", "tch"),
    ("y", "i"),
    ("k", "c"),
    ("v", "w"),
)
HEADS = (
    "Alpine Amber Birch Bluewater Cedar Clover Coral Dune Elm Falcon Fjord Garnet Harbor"
    " Heather Indigo Juniper Lark Linden Maple Meadow Nimbus Opal Orchard Pebble Quartz Raven"
    " Saffron Thistle Umber Velvet Walnut Willow Zephyr"
).split()
TAILS = (
    "Bakery Books Bicycles Ceramics Cleaning Coffee Consulting Dental Events Farms Fashion"
    " Fitness Flowers Furniture Gardening Glass Hotels Interiors Kitchens Legal Lighting"
    " Media Music Optics Paper Pets Photo Pottery Roofing Schools Textiles Toys Travel Wines"
).split()
ENDS = ("Ltd", "GmbH", "LLC", "BV", "SARL", "Inc", "Oy", "AB", "SpA", "")
SYLLABLES = (
    "ba be bo da de do fa fe fi go ka ke la le li lo ma me mo na ne no pa pe ra re ro sa se si ta "
    "te to va ve vi wa"
).split()


def romanised(name: str, draw: random.Random) -> str:
    """Return a name with one way of romanising exchanged for another."""
    text = name
    for left, right in draw.sample(SWAPS, 4):
        if re.search(left, text, re.IGNORECASE):
            return re.sub(left, right, text, count=2, flags=re.IGNORECASE)
    return text


def mistyped(name: str, draw: random.Random) -> str:
    """Return a name with two letters of a longer word exchanged, one dropped, or one doubled."""
    words = name.split()
    long = [i for i, w in enumerate(words) if len(w) > 5]
    if not long:
        return name
    i = draw.choice(long)
    at = draw.randrange(1, len(words[i]) - 2)
    w = words[i]
    words[i] = draw.choice(
        (w[:at] + w[at + 1] + w[at] + w[at + 2 :], w[:at] + w[at + 1 :], w[:at] + w[at] + w[at:])
    )
    return " ".join(words)


def abbreviated(name: str, draw: random.Random) -> str:
    """Return a name without its legal form, or with another spelling of it."""
    text = re.sub(
        r"\b(?:limited liability company|joint stock company|public|open|closed"
        r"|llc|jsc|ooo|ao|pao|co\.?,? ltd\.?)\b",
        " ",
        name,
        flags=re.IGNORECASE,
    )
    text = " ".join(text.replace("(", " ").replace(")", " ").split())
    return f"{text} {draw.choice(('LLC', 'OOO', 'JSC', ''))}".strip()


def made(
    parties: Sequence[Entity], rows: int, seed: int = 5
) -> Iterator[tuple[dict[str, str], str, str]]:
    """Yield (row, sort, uid).

    The sort is number, name, near or benign; the uid is that of the party the row was made from.
    """
    draw = random.Random(seed)
    numbered = [
        p
        for p in parties
        if any(s in ("ru-inn", "ru-ogrn", "imo", "cn-uscc") for s, _ in p.identifiers)
    ]
    for n in range(rows):
        share = n / rows
        if share < 0.15:
            p = draw.choice(numbered)
            number = next(
                v for s, v in p.identifiers if s in ("ru-inn", "ru-ogrn", "imo", "cn-uscc")
            )
            yield (
                {
                    "name": mistyped(p.name, draw),
                    "identifier": number,
                    "country": p.country.upper(),
                },
                "number",
                p.uid,
            )
        elif share < 0.5:
            p = draw.choice(parties)
            name = draw.choice([x for x in (p.name, *p.aliases[:3]) if len(x) > 5] or [p.name])
            change = draw.choice((romanised, mistyped, abbreviated))
            yield (
                {
                    "name": change(name, draw),
                    "identifier": "",
                    "country": draw.choice(("", p.country.upper())),
                },
                "name",
                p.uid,
            )
        elif share < 0.55:
            p = draw.choice(parties)
            words = p.name.split()
            own = set(parts(p.name).plain)  # a word of the legal form is none that tells
            telling = max(
                range(len(words)),
                key=lambda i: (bool(own & set(parts(words[i]).plain)), len(words[i])),
            )
            words[telling] = "".join(draw.choice(SYLLABLES) for _ in range(4)).title()
            yield (
                {"name": " ".join(words), "identifier": "", "country": p.country.upper()},
                "near",
                p.uid,
            )
        else:
            coined = "".join(draw.choice(SYLLABLES) for _ in range(draw.randint(2, 4))).title()
            head = draw.choice((draw.choice(HEADS), coined, f"{draw.choice(HEADS)} {coined}"))
            yield (
                {
                    "name": f"{head} {draw.choice(TAILS)} {draw.choice(ENDS)}".strip(),
                    "identifier": "",
                    "country": draw.choice(("DE", "FR", "US", "CN", "TR", "")),
                },
                "benign",
                "",
            )


def main() -> None:
    """Measure and print; with --write, put the table on the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--case", required=True)
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    case = Case.open(args.case)
    folded, ids = case.fold(), case.identities
    listed = [ids.entities[u] for u in sorted(folded.designations) if u in ids.entities]
    parties = [
        e for e in listed if e.kind in ("Company", "Organization", "Vessel") and parts(e.name).words
    ]
    rows = list(made(parties, args.rows))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "customers.csv"
        with path.open("w", newline="", encoding="utf-8") as out:
            writer = csv.DictWriter(out, ["name", "identifier", "country"])
            writer.writeheader()
            writer.writerows(r for r, _, _ in rows)
        began = time.perf_counter()
        answer = Workbench(case).screen(path, today="2026-01-01")
        took = time.perf_counter() - began
    tally: dict[str, list[int]] = {s: [0, 0, 0] for s in ("number", "name", "near", "benign")}
    missed = []
    for (row, sort, uid), told in zip(rows, answer["rows"], strict=True):
        found = {h["uid"] for h in told["hits"]}
        tally[sort][0] += 1
        tally[sort][1] += uid in found
        tally[sort][2] += bool(found - {uid})
        if sort in ("number", "name") and uid not in found:
            missed.append(f"{row['name']} ({ids.entities[uid].name})")
    number, name, near, benign = (tally[s] for s in ("number", "name", "near", "benign"))
    lines = [
        (
            f"{len(rows)} rows against {len(folded.claims)} claims and {len(ids.entities)} "
            f"entities, whole run {took:.0f} s."
        ),
        "",
        "| rows | how many | the party found | some other party also named |",
        "|---|---|---|---|",
        f"| by number | {number[0]} | {number[1] / number[0]:.3f} | {number[2]} |",
        f"| by name only | {name[0]} | {name[1] / name[0]:.3f} | {name[2]} |",
        f"| near misses | {near[0]} | {near[1]} taken for the party they differ from | {near[2]} |",
        f"| benign | {benign[0]} | | {benign[2]} ({benign[2] / benign[0] * 1000:.1f} per 1,000) |",
    ]
    if args.peer:
        lines += ["", *peer(case, [r["name"] for r, _, _ in made(parties, 5000, 6)])]
    text = "\n".join(lines)
    print(text)
    print("missed:", "; ".join(missed[:25]))
    if args.write:
        page.put(page.ROOT / "docs" / "screening.md", text)


def peer(case: Case, names: Sequence[str]) -> list[str]:
    """Return the rows per second of our look-up and of a loop over rapidfuzz on a sample."""
    from rapidfuzz import fuzz, process

    from entrepot.graph.naming.index import NameIndex

    ids = case.identities
    began = time.perf_counter()
    index = NameIndex(ids.entities.values())
    filed = time.perf_counter() - began
    began = time.perf_counter()
    for name in names:
        index.look_up([name], limit=8, at_least=0.8)
    ours = len(names) / (time.perf_counter() - began)
    choices = [n.casefold() for found in index.names.values() for n in found]
    sample = names[:: max(1, len(names) // 200)]
    began = time.perf_counter()
    for name in sample:
        process.extractOne(name.casefold(), choices, scorer=fuzz.WRatio)
    theirs = len(sample) / (time.perf_counter() - began)
    return [
        f"Looking up {len(names)} names among {len(choices)}: "
        f"ours {ours:,.0f} rows/s (after {filed:.1f} s of filing), "
        f"a loop over `process.extractOne` (WRatio, a sample of {len(sample)}) {theirs:,.1f} "
        f"rows/s: {ours / theirs:,.0f} times."
    ]


if __name__ == "__main__":
    main()
