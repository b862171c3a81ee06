"""A route as lines: its parties, then its steps; a step or a statement that stands elsewhere is described once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ..wording.dates import period
from ..wording.names import short_names, small
from ..wording.numbers import count, listed, ranges, support
from .layout import say

if TYPE_CHECKING:
    from ..answers.records import (
        EdgeRecord,
        LegRecord,
        Node,
        ParallelGoods,
        RouteRecord,
        ShortRoute,
    )

WORDS = {
    "documented by several voices": "several sources",
    "documented by one voice": "one source",
    "thinly documented": "thinly documented",
    "measured": "worked out from a data file",
    "contested": "contested",
    "lead": "could not be determined",
}
NO_PERSON = "no number is attached to a natural person"


def firm(leg: EdgeRecord) -> bool:
    """Return whether somebody examined the thing itself, so that a number above 0.95 may be printed."""
    return "field" in leg["basis"] or leg["word"] == "measured"


def word(item: EdgeRecord | ParallelGoods) -> str:
    """Return in words how a relation is documented."""
    return WORDS.get(item["word"], item["word"])


def names_of(routes: Sequence[RouteRecord | ShortRoute]) -> dict[str, str]:
    """Return by uid the short names of the parties on routes; two parties never have the same."""
    nodes = {n["uid"]: n for r in routes for n in r["nodes"]}
    return short_names(nodes)


def path(nodes: Sequence[Node], names: Mapping[str, str]) -> str:
    """Return parties as a path: "A -> B -> C"."""
    return " -> ".join(names[n["uid"]] for n in nodes)


def goods(item: EdgeRecord | ParallelGoods) -> str:
    """Return the goods of a relation for the middle of a sentence."""
    return small(item["goods"]) if item["goods"] else "goods not named"


def dated(leg: LegRecord) -> str:
    """Return when a step took place; nothing where only the day of the source, which its sentence has, bounds it."""
    if leg["dated"] in (f"? .. {leg['first_known']}", f"? .. {leg['last_known']}"):
        return ""
    return period(leg["dated"])


class StepWriter:
    """What the steps printed so far have said, so that each fact stands once."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Hold the short names; nothing has been said yet."""
        self.names = names
        self.legs: dict[str, str] = {}
        self.sentences: dict[str, str] = {}

    def route(self, item: RouteRecord, label: str, head: str, indent: int = 2) -> Iterator[str]:
        """Yield a route: its heading, its parties, its steps. `label` is how later routes refer to it ("route 1")."""
        yield from say(head, 0, 2)
        yield from say(path(item["nodes"], self.names), indent)
        numbered = list(enumerate(item["legs"], 1))
        for _, group in groupby(numbered, lambda n: self._key(n[1])):
            yield from self._steps(list(group), label, len(numbered), indent)
        for way in item["waypoints"]:
            order = "" if way["order_stated"] or len(way["places"]) < 2 else ", in no stated order"
            places = listed(way["places"])
            yield from say(
                f"Waypoints named for the chain as a whole: {places}{order} ({way['claim']}).",
                indent,
            )

    def _key(self, leg: LegRecord) -> tuple[object, ...]:
        alone = leg["uid"] if not leg["sentences"] else ""
        return (
            tuple(leg["sentences"]),
            leg["goods"],
            leg["dated"],
            leg["role"],
            leg["word"],
            alone,
        )

    def _steps(
        self, group: Sequence[tuple[int, LegRecord]], label: str, of: int, indent: int
    ) -> Iterator[str]:
        first, leg = group[0]
        last = group[-1][0]
        number = f"{first}." if first == last else f"{first}-{last}."
        step = (
            "the step"
            if of == 1
            else f"step {first}"
            if first == last
            else f"steps {first} to {last}"
        )
        here = f"{step} of {label}"
        if first == last:
            what = path((leg["source"], leg["target"]), self.names)
        elif last - first + 1 == of:
            what = "Both steps" if of == 2 else f"All {count(of)} steps"
        else:
            what = path([leg["source"], *(x["target"] for _, x in group)], self.names)
        if all(x["uid"] in self.legs for _, x in group):
            yield from say(f"{number} {what}; as {self.legs[leg['uid']]}", indent, 3)
            return
        parts = [goods(leg), dated(leg)]
        if leg["role"] != "movement":
            parts[0] = "made by" if leg["role"] == "made by" else "use"
            parts.append("not a movement of goods")
        if leg["word"] != "documented by one voice":
            parts.append(word(leg))
        yield from say(
            f"{number} {what}; {', '.join(p for p in parts if p)} ({leg['uid']})", indent, 3
        )
        yield from self._said(leg["sentences"], here, indent + 3)
        for _, each in group:
            self.legs[each["uid"]] = here

    def _said(self, sentences: Sequence[str], here: str, indent: int) -> Iterator[str]:
        before = list(dict.fromkeys(self.sentences[s] for s in sentences if s in self.sentences))
        fresh = [s for s in sentences if s not in self.sentences]
        for sentence in fresh:
            self.sentences[sentence] = here
            yield from say(sentence, indent, 0)
        if before:
            some = "Also the" if fresh else "The"
            more = "statement" if len(sentences) - len(fresh) == 1 else "statements"
            yield from say(f"{some} same {more} as for {listed(before)}.", indent, 0)


def also(routes: Sequence[RouteRecord], names: Mapping[str, str]) -> Iterator[str]:
    """Yield other relations between the same pairs of parties, one line a pair."""
    shown = {leg["uid"] for r in routes for leg in r["legs"]}
    pairs: dict[tuple[str, str], dict[str, ParallelGoods]] = {}
    for leg in (leg for r in routes for leg in r["legs"]):
        for other in leg["parallel"]:
            if other["uid"] not in shown:
                pairs.setdefault((leg["source"]["uid"], leg["target"]["uid"]), {})[other["uid"]] = (
                    other
                )
    for (source, target), others in pairs.items():
        said = [f"{goods(o)} ({support(o['support'])}, {word(o)}; {u})" for u, o in others.items()]
        yield from say(f"{names[source]} -> {names[target]}: {listed(said)}.", 2)


def heading(item: RouteRecord, number: int, ranks: Sequence[int]) -> str:
    """Return the heading of a route: its number, with which it is tied, its support."""
    text = f"Route {number}"
    others = [n for n, rank in enumerate(ranks, 1) if rank == item["rank"] and n != number]
    if item["tied"] and others:
        first = min(others) > number
        text += f" (tied with {ranges(others)})" if first else " (tied)"
    if item["joint"] is None:
        lead = any(leg["word"] == "lead" for leg in item["legs"])
        return f"{text}\t{'a lead: no support is given' if lead else NO_PERSON}"
    return f"{text}\tsupport {support(item['joint'], all(firm(leg) for leg in item['legs']))}"


def nth(number: int) -> str:
    """Return how a route is referred to."""
    return f"route {number}"
