"""A route as lines: its parties, then its steps. Each step and each statement is printed once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ..wording.date_words import period
from ..wording.name_words import short_names, small
from ..wording.numbers import count, listed, ranges, support
from ..wording.sentences import reserve
from .line_layout import say

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
    "documented by one statement": "several sources, one statement",
    "documented by one voice": "one source",
    "thinly documented": "thinly documented",
    "measured": "worked out from a data file",
    "contested": "contested",
    "lead": "could not be determined",
}
NO_PERSON = "no number is attached to a natural person"


def firm(leg: EdgeRecord) -> bool:
    """Return whether the thing itself was examined, so that a number above 0.95 may be printed."""
    return "field" in leg["basis"] or leg["word"] == "measured"


def all_firm(route: RouteRecord) -> bool:
    """Return whether every step of a route is `firm`."""
    return all(map(firm, route["legs"]))


def word(item: EdgeRecord | ParallelGoods) -> str:
    """Return in words how a relation is documented."""
    return WORDS.get(item["word"], item["word"])


def names_of(routes: Sequence[RouteRecord | ShortRoute]) -> dict[str, str]:
    """Return the short names of the parties on routes by uid, no two of them the same."""
    nodes: list[Node] = []
    for route in routes:
        nodes += route["nodes"]
    return short_names(nodes)


def path(nodes: Sequence[Node], names: Mapping[str, str]) -> str:
    """Return parties as a path: "A -> B -> C"."""
    return " -> ".join(names[node["uid"]] for node in nodes)


def goods(item: EdgeRecord | ParallelGoods) -> str:
    """Return the goods of a relation for the middle of a sentence."""
    hedge = f" ({reserve(item['hedges'])})" if item["hedges"] else ""
    return f"{small(item['goods']) if item['goods'] else 'goods not named'}{hedge}"


def dated(leg: LegRecord) -> str:
    """Return when a step took place, or "" if only the day of the source bounds it.

    That day is in the sentence of the source already.
    """
    # An end that is only the day of the source is no end of the movement.
    if leg["dated"] in (f"? .. {leg['first_known']}", f"? .. {leg['last_known']}"):
        return ""
    return period(leg["dated"])


class StepWriter:
    """Writes the steps of routes, each step and each statement where it first occurs.

    A later occurrence refers back, as in "as step 2 of route 1".
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        """Begin an answer; `names` are the short names of parties by uid."""
        self.names = names
        self.legs: dict[str, str] = {}
        self.sentences: dict[str, str] = {}

    def route(self, item: RouteRecord, label: str, head: str, indent: int = 2) -> Iterator[str]:
        """Yield a route: its heading, its parties, its steps.

        Later routes refer to it by its `label`, such as "route 1".
        """
        yield from say(head, 0, 2)
        yield from say(path(item["nodes"], self.names), indent)
        # One document often states several steps in a row; its sentence is printed once for them.
        numbered = list(enumerate(item["legs"], 1))
        for _, steps in groupby(numbered, lambda step: self._key(step[1])):
            group = StepGroup(list(steps), len(numbered))
            yield from self._steps(group, f"{group.label()} of {label}", indent)
        for pair in item["continuity"]:
            # Where neither step names a code, there is nothing to compare.
            if pair["sentence"]:
                yield from say(f"{pair['sentence']}.", indent)
        for way in item["waypoints"]:
            # Waypoints belong to the chain and to no step, and a list of them need not be in order.
            order = "" if way["order_stated"] or len(way["places"]) < 2 else ", in no stated order"
            places = listed(way["places"])
            yield from say(
                f"Waypoints named for the chain as a whole: {places}{order} ({way['claim']}).",
                indent,
            )

    def _key(self, leg: LegRecord) -> tuple[object, ...]:
        """Return the values that neighbouring steps must share to be printed as one."""
        sentences = tuple(leg["sentences"])
        # Steps without a statement share nothing, however alike they are.
        alone = "" if sentences else leg["uid"]
        return (sentences, leg["goods"], leg["dated"], leg["role"], leg["word"], alone)

    def _steps(self, group: StepGroup, here: str, indent: int) -> Iterator[str]:
        leg = group.legs[0]
        title = f"{group.numbers()} {group.title(self.names)}"
        if self._printed(group.legs):
            yield from say(f"{title}; as {self.legs[leg['uid']]}", indent, 3)
            return
        facts = ", ".join(_facts(leg))
        yield from say(f"{title}; {facts} ({leg['uid']})", indent, 3)
        yield from self._statements(leg["sentences"], here, indent + 3)
        for each in group.legs:
            self.legs[each["uid"]] = here

    def _printed(self, legs: Sequence[LegRecord]) -> bool:
        """Return whether all of some steps were printed before, so that one can point back."""
        return self.legs.keys() >= {leg["uid"] for leg in legs}

    def _statements(self, sentences: Sequence[str], here: str, indent: int) -> Iterator[str]:
        # The places of statements that are printed already, each once.
        before: dict[str, None] = {}
        fresh: list[str] = []
        for sentence in sentences:
            if sentence in self.sentences:
                before[self.sentences[sentence]] = None
            else:
                fresh.append(sentence)
        for sentence in fresh:
            self.sentences[sentence] = here
            yield from say(sentence, indent, 0)
        if before:
            start = "Also the" if fresh else "The"
            noun = "statement" if len(sentences) - len(fresh) == 1 else "statements"
            yield from say(f"{start} same {noun} as for {listed(list(before))}.", indent, 0)


@dataclass(frozen=True, slots=True)
class StepGroup:
    """Neighbouring steps of a route that share statements, goods and dates: (number, step) pairs.

    `total` is the number of steps of the whole route.
    """

    numbered: Sequence[tuple[int, LegRecord]]
    total: int

    @property
    def legs(self) -> list[LegRecord]:
        """Return the steps without their numbers."""
        return [leg for _, leg in self.numbered]

    @property
    def first(self) -> int:
        """Return the number of the first step."""
        return self.numbered[0][0]

    @property
    def last(self) -> int:
        """Return the number of the last step."""
        return self.numbered[-1][0]

    def numbers(self) -> str:
        """Return the numbers as they begin a line: "2." or "2-4."."""
        return f"{self.first}." if self.first == self.last else f"{self.first}-{self.last}."

    def label(self) -> str:
        """Return how a later line refers to the steps: "step 2", or "the step" of a single one."""
        if self.total == 1:
            return "the step"
        if self.first == self.last:
            return f"step {self.first}"
        return f"steps {self.first} to {self.last}"

    def title(self, names: Mapping[str, str]) -> str:
        """Return the parties of the steps, or that all steps of the route are meant."""
        legs = self.legs
        if len(legs) > 1 and len(legs) == self.total:
            return "Both steps" if self.total == 2 else f"All {count(self.total)} steps"
        return path([legs[0]["source"], *(leg["target"] for leg in legs)], names)


def _facts(leg: LegRecord) -> Iterator[str]:
    """Yield the goods of a step, its time and how it is documented, as far as they are known."""
    yield goods(leg) if leg["role"] == "movement" else _use(leg)
    if dated(leg):
        yield dated(leg)
    if leg["role"] != "movement":
        yield "not a movement of goods"
    if leg["word"] != "documented by one voice":
        yield word(leg)


def _use(leg: LegRecord) -> str:
    return "made by" if leg["role"] == "made by" else "use"


def also(routes: Sequence[RouteRecord], names: Mapping[str, str]) -> Iterator[str]:
    """Yield other relations between the same pairs of parties, one line a pair."""
    legs: list[LegRecord] = []
    for route in routes:
        legs += route["legs"]
    # What is a step of any route is no further relation.
    shown = {leg["uid"] for leg in legs}
    pairs: dict[tuple[str, str], dict[str, ParallelGoods]] = {}
    for leg in legs:
        pair = (leg["source"]["uid"], leg["target"]["uid"])
        for other in leg["parallel"]:
            if other["uid"] not in shown:
                pairs.setdefault(pair, {})[other["uid"]] = other
    for (source, target), others in pairs.items():
        relations = []
        for uid, other in others.items():
            score = support(other["support"])
            relations.append(f"{goods(other)} ({score}, {word(other)}; {uid})")
        yield from say(f"{names[source]} -> {names[target]}: {listed(relations)}.", 2)


def heading(item: RouteRecord, number: int, ranks: Sequence[int]) -> str:
    """Return the heading of a route: its number, with which it is tied, its support."""
    text = f"Route {number}{_tied(item, number, ranks)}"
    if item["joint"] is not None:
        return f"{text}\tsupport {support(item['joint'], all_firm(item))}"
    for leg in item["legs"]:
        if leg["word"] == "lead":
            return f"{text}\ta lead: no support is given"
    return f"{text}\t{NO_PERSON}"


def _tied(item: RouteRecord, number: int, ranks: Sequence[int]) -> str:
    """Return the remark on a tied route; only the first of the tied routes names the others."""
    others: list[int] = []
    for position, rank in enumerate(ranks, 1):
        if rank == item["rank"] and position != number:
            others.append(position)
    # Ranks tie where the two assumptions of dependence order the routes differently.
    if not item["tied"] or not others:
        return ""
    return f" (tied with {ranges(others)})" if min(others) > number else " (tied)"


def nth(number: int) -> str:
    """Return how a route is referred to."""
    return f"route {number}"
