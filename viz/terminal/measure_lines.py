"""Measures on parties as sentences: each party once, with authorities and first days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...graph.measures import NOT_STATED
from ...graph.schema import schema
from ..wording.date_words import day
from ..wording.list_entries import open_points
from ..wording.name_words import the
from ..wording.numbers import ended, listed, plural, ranges
from .line_layout import say
from .reliance import noun

if TYPE_CHECKING:
    from ..answers.records import Designation, Node, RouteRecord

NAMES = {"sectoral": "sectoral measure", NOT_STATED: "sanctions"}
STANDS = {
    "in force at the leg's beginning": "in force when the movement on {where} began",
    "began during the leg": "begun during the movement on {where}",
    "began on a day not printed": "begun on a day that is not printed; the movement is on {where}",
    "after the leg": "begun after the movement on {where}",
    "after the statement": (
        "begun after the statements on the movement on {where}, which state no end of it"
    ),
    "ended before the leg": "ended before the movement on {where}",
}
# These two are stated of the party as a whole, without how many of its measures it concerns.
OF_ALL = ("in force at the leg's beginning", "began on a day not printed")


def since(item: Designation) -> str:
    """Return the first day of a measure, such as " since 16 Dec 2024", and its end if it has one.

    If the list prints no first day, this is the day by which the measure was on the list.
    """
    start = f", on the list by {day(item['by'])} (no first day printed)"
    if item["reported_by"]:
        start = f", reported on {day(item['by'])}"
    if item["from"]:
        start = f" since {day(item['from'])}"
    return f"{start}, ended by {day(item['until'])}" if item["gone"] else start


def measures(items: Sequence[Designation]) -> str:
    """Return measures in words, such as "asset freeze by OFAC since 1 May 2024 and the EU"."""
    # By measure: an asset freeze by five authorities is one thing with five dates.
    by_measure: dict[tuple[str, str], list[str]] = {}
    for item in items:
        who = the(item.get("authority_short") or item["authority"])
        told = f", as reported by {the(item['reported_by'])}" if item["reported_by"] else ""
        by_measure.setdefault((item["measure"], told), []).append(f"{who}{since(item)}")
    texts = []
    for (measure, told), authorities in by_measure.items():
        # The source leaves the kind open, not the authority.
        kind = ", of a kind that is not stated" if measure == NOT_STATED else ""
        texts.append(f"{NAMES.get(measure, measure)} by {listed(authorities)}{kind}{told}")
    return "; ".join(texts)


@dataclass(frozen=True, slots=True)
class PartyMeasures:
    """A party of some routes and the measures on it.

    `stands` has, for each way in which a measure can relate to a movement, the numbers of the
    routes with such a movement; `claims` has the claims of the measures that do.
    """

    node: Node
    items: list[Designation] = field(default_factory=list)
    stands: dict[str, list[int]] = field(default_factory=dict)
    claims: dict[str, set[str]] = field(default_factory=dict)

    def add(self, item: Designation, route: int) -> None:
        """Record a measure that an end of a step of a route is under."""
        if item["claim"] not in {known["claim"] for known in self.items}:
            self.items.append(item)
        routes = self.stands.setdefault(item["relation"], [])
        if route not in routes:
            routes.append(route)

    def count(self, item: Designation) -> None:
        """Count a measure among those that relate to a movement in the same way."""
        self.claims.setdefault(item["relation"], set()).add(item["claim"])


def by_party(routes: Sequence[RouteRecord]) -> dict[str, PartyMeasures]:
    """Return the parties of the routes by uid, in the order of the routes, with their measures."""
    parties: dict[str, PartyMeasures] = {}
    for number, route in enumerate(routes, 1):
        for node in route["nodes"]:
            parties.setdefault(node["uid"], PartyMeasures(node))
        for leg in route["legs"]:
            for item in leg["designations"]:
                # A measure has the name of its party; two ends of a step may have one name.
                uids: list[str] = []
                for node in (leg["source"], leg["target"]):
                    if node["name"] == item["party"]:
                        uids.append(node["uid"])
                parties[uids[0]].add(item, number)
                for uid in uids:
                    parties[uid].count(item)
    return parties


def on_parties(
    routes: Sequence[RouteRecord], names: Mapping[str, str], time: str = ""
) -> Iterator[str]:
    """Yield a line for each party: the measures on it, and how they relate to the movements.

    `time` is the period of the question in words, outside which no measure was looked for.
    """
    without: list[str] = []
    for uid, party in by_party(routes).items():
        clauses = [measures(party.items), *_relations(party, noun(routes))] if party.items else []
        clauses += open_points(party.node)
        if clauses:
            yield from say(ended(f"{party.node['name']}: {'; '.join(clauses)}"), 2)
        # Only these are put under measures; of a place or a weapon nothing is missing.
        elif schema().family(party.node["kind"]) in ("party", "carrier", "person"):
            without.append(names[uid])
    if without:
        yield from say(
            ended(f"No measure on file{f' for {time}' if time else ''}: {listed(without)}"), 2
        )


def _relations(party: PartyMeasures, what: str) -> Iterator[str]:
    """Yield how the measures on a party relate to movements; `what` is "route" or "lead"."""
    for relation, form in STANDS.items():
        if relation not in party.stands:
            continue
        numbers = party.stands[relation]
        where = f"{plural(what, len(numbers))} {ranges(numbers)}"
        number = len(party.claims[relation])
        every = relation in OF_ALL or number == len(party.items)
        which = "" if every else f"{number} of them "
        yield f"{which}{form.format(where=where)}"
