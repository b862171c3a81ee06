"""Measures on parties as sentences: each party once, each measure with its authority and its first day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.schema import schema
from ..wording.dates import day
from ..wording.names import the
from ..wording.numbers import ended, listed, plural, ranges
from .layout import say
from .reliance import noun

if TYPE_CHECKING:
    from ..answers.records import Designation, Node, RouteRecord

NAMES = {"sectoral": "sectoral measure"}
STANDS = {
    "in force at the leg's beginning": "in force when the movement on {where} began",
    "began during the leg": "begun during the movement on {where}",
    "began on a day not printed": "begun on a day that is not printed; the movement is on {where}",
    "after the leg": "begun after the movement on {where}",
    "after the statement": "begun after the statements on the movement on {where}, which state no end of it",
    "ended before the leg": "ended before the movement on {where}",
}


def since(item: Designation) -> str:
    """Return from when a measure stands: "since 16 Dec 2024", or since when a list that prints no day has it."""
    start = (
        f" since {day(item['from'])}"
        if item["from"]
        else f", on the list by {day(item['by'])} (no first day printed)"
    )
    return f"{start}, ended by {day(item['until'])}" if item["gone"] else start


def measures(items: Sequence[Designation]) -> str:
    """Return measures in words, by measure: "asset freeze by OFAC since 1 May 2024 and the EU since 16 Dec 2024"."""
    by_measure: dict[str, list[str]] = {}
    for item in items:
        who = the(item.get("authority_short") or item["authority"])
        by_measure.setdefault(item["measure"], []).append(f"{who}{since(item)}")
    return "; ".join(
        f"{NAMES.get(measure, measure)} by {listed(each)}" for measure, each in by_measure.items()
    )


def by_party(
    routes: Sequence[RouteRecord],
) -> dict[str, tuple[Node, list[Designation], dict[str, list[int]]]]:
    """Return, by uid, each party of the routes in order: its node, its measures, and how they stand to which routes."""
    found: dict[str, tuple[Node, list[Designation], dict[str, list[int]]]] = {}
    for number, route in enumerate(routes, 1):
        for node in route["nodes"]:
            found.setdefault(node["uid"], (node, [], {}))
        for leg in route["legs"]:
            for item in leg["designations"]:
                ends = (leg["source"], leg["target"])
                uid = next(n["uid"] for n in ends if n["name"] == item["party"])
                _, measures_, stands = found[uid]
                if item["claim"] not in {m["claim"] for m in measures_}:
                    measures_.append(item)
                where = stands.setdefault(item["relation"], [])
                if number not in where:
                    where.append(number)
    return found


def on_parties(routes: Sequence[RouteRecord], names: Mapping[str, str]) -> Iterator[str]:
    """Yield one line a party of the routes: the measures on it, and how they stand to the movements."""
    without = []
    for uid, (node, items, stands) in by_party(routes).items():
        if not items:
            if schema().family(node["kind"]) in ("party", "carrier", "person"):
                without.append(names[uid])
            continue
        text = f"{node['name']}: {measures(items)}"
        for relation, form in STANDS.items():
            if relation in stands:
                where = f"{plural(noun(routes), len(stands[relation]))} {ranges(stands[relation])}"
                some = relation not in (
                    "in force at the leg's beginning",
                    "began on a day not printed",
                )
                count = _count(routes, uid, relation) if some else len(items)
                which = "" if count == len(items) else f"{count} of them "
                text += f"; {which}{form.format(where=where)}"
        yield from say(ended(text), 2)
    if without:
        yield from say(ended(f"No measure on file: {listed(without)}"), 2)


def _count(routes: Iterable[RouteRecord], uid: str, relation: str) -> int:
    """Return how many measures on a party stand in one way to a movement of the routes."""
    return len(
        {
            item["claim"]
            for route in routes
            for leg in route["legs"]
            for item in leg["designations"]
            if item["relation"] == relation
            and uid
            in (n["uid"] for n in (leg["source"], leg["target"]) if n["name"] == item["party"])
        }
    )
