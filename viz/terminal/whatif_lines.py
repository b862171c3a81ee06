"""The answer of `whatif` as lines: routes and support before and after a designation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..wording.date_words import day
from ..wording.list_entries import open_points
from ..wording.numbers import count, figures, listed, many, support
from .connection_lines import LOWER, MEANING, again, chosen, dates, end, matched, number, over
from .empty_answers import lacking, none, stops
from .line_layout import command, following, say, section
from .measure_lines import measures
from .statement_lines import against
from .steps import StepWriter, names_of, path

if TYPE_CHECKING:
    from ..answers.data import DesignatedParty, StepEnding, WhatIfData
    from ..answers.records import ReliabilityRecord, RouteRecord, ShortRoute

LEAD = "unknown leg"  # the kind of gap that makes a lead
MOST = 6  # designated parties that a suggested command names
LIMITS = "This compares what documents say. It does not predict how traders would react."
NOTHING_LEFT = "This compares what documents say. An undocumented route may exist."
KEPT = "Kept although they include a designated party, because they had ended before that day"
REMOVED = "Removed, because they may continue after that day"
ENDS = {
    "stated period": "the sources state its period",
    "stated end": "the sources state its end",
    "open": "no source states an end",
}


def _ends(answer: WhatIfData) -> str:
    return f"from {end(answer['query']['from'])} to {end(answer['query']['to'])}"


def _best(answer: WhatIfData) -> str:
    return f"the {count(len(answer['routes_before']))} best routes"


def opening(answer: WhatIfData) -> str:
    """Return the answer in two sentences: the routes that remain, and the change of support."""
    names = [party["node"]["name"] for party in answer["designated"]]
    few = len(names) <= MOST
    parties = listed(names) if few else f"the {figures(len(names), 'designated party')}"
    if not answer["remaining"]:
        return (
            f"Without {parties}, no documented route {_ends(answer)} remains. {_blocked(answer)}."
        )
    return f"Without {parties}, {_what_remains(answer)} {_support_change(answer)}"


def _blocked(answer: WhatIfData) -> str:
    """Return through how many of the designated parties the routes pass, if all are lost."""
    parties = len(answer["designated"])
    which = "The only" if len(answer["routes_before"]) == 1 else "Every"
    if parties == 1:
        return f"{which} documented route passes through it"
    return f"{which} documented route passes through one of {'them' if parties > 2 else 'the two'}"


def _what_remains(answer: WhatIfData) -> str:
    """Return how many of the best routes remain, if any route does."""
    before = len(answer["routes_before"])
    remaining = before - len(answer["lost"])
    if not answer["lost"]:
        return f"the best routes {_ends(answer)} remain as they are."
    if remaining:
        verb = "remains" if remaining == 1 else "remain"
        unchanged = answer["takes_over"] is None
        best = ", and the best one is unchanged." if unchanged else "; the best one is lost."
        return f"{count(remaining)} of {_best(answer)} {_ends(answer)} {verb}{best}"
    if before == 1:
        return f"the best route {_ends(answer)} is lost, but another takes over."
    return f"none of {_best(answer)} {_ends(answer)} remains, but others take over."


def _support_change(answer: WhatIfData) -> str:
    """Return how the support of the connection changes, as far as two digits show it."""
    before, after = answer["before"], answer["after"]
    # Numbers of an answer have nine digits; a smaller difference is rounding.
    if abs(before["mixed"]["value"] - after["mixed"]["value"]) < 1e-9:
        return "The support for the connection does not fall."
    old, new = number(before), number(after)
    # Two equal numbers after "falls from" would read as a mistake.
    if old == new:
        return "The support for the connection falls only slightly."
    return f"The support for the connection falls from {old} to {new}."


def whatif(answer: WhatIfData, explain: bool = False, case: str = "case") -> Iterator[str]:
    """Yield the answer of `whatif`.

    With `explain`, how names were matched and the numbers under both assumptions are added. `case`
    is the case folder as it was typed, for the commands that are suggested.
    """
    if not answer["routes_before"]:
        yield from _nothing_to_lose(answer, case)
        return
    yield from say(opening(answer), 0, 0)
    if chosen(answer):
        yield from say(chosen(answer), 0, 0)
    yield ""
    yield from _assumed(answer)
    names = names_of([*answer["routes_before"], *answer["remaining"]])
    yield from _list("Lost", answer["lost"], names)
    yield from _list("Remaining", answer["remaining"], names)
    yield from section(KEPT, _endings(answer["endings"], kept=True))
    yield from section(REMOVED, _endings(answer["endings"], kept=False))
    yield from _support(answer)
    yield from _successor(answer["takes_over"])
    for lead in answer["leads"]:
        yield from _lead(lead)
    yield ""
    yield from against(answer["against"], "a step of these routes")
    yield ""
    yield from say(LIMITS if answer["remaining"] else NOTHING_LEFT, 0, 0)
    yield from lacking(answer)
    if explain:
        yield from _explained(answer)
    yield from following(_next(answer, explain, case))


def _nothing_to_lose(answer: WhatIfData, case: str) -> Iterator[str]:
    """Yield the answer if no route was documented in the first place."""
    source, target = answer["query"]["from"], answer["query"]["to"]
    yield from say(none(answer["trail"], end(source), end(target)), 0, 0)
    yield from say("So there is nothing to lose. It does not mean that no goods moved.", 0, 0)
    yield ""
    yield from stops(answer)
    yield from lacking(answer)
    line = command("routes", source["text"], target["text"], *dates(answer), case=case)
    steps = [(line, "What was searched, and what is on file.")]
    yield from following(steps, "You could try")


def _before_and_after(answer: WhatIfData) -> tuple[tuple[str, ReliabilityRecord], ...]:
    return (("Before", answer["before"]), ("After", answer["after"]))


def _support(answer: WhatIfData) -> Iterator[str]:
    yield from ("", "Support that at least one route holds")
    for label, whole in _before_and_after(answer):
        extent = f", over {over(whole)}" if whole["arcs"] else ""
        yield from say(f"{label}: {number(whole)}{extent}.", 2)


def _successor(route: RouteRecord | None) -> Iterator[str]:
    """Yield the best remaining route with its steps, if the best one is lost."""
    if route is None:
        return
    yield ""
    head = f"The best route would then be this one, with support {support(route['joint'])}"
    yield from StepWriter(names_of([route])).route(route, "that route", head)


def _lead(lead: RouteRecord) -> Iterator[str]:
    steps: list[str] = []
    for gap in lead["gaps"]:
        if gap["kind"] == LEAD:
            steps.append(f"how goods went from {gap['from']} to {gap['to']}")
    unknown = listed(steps) or "how one of its steps went"
    nodes = path(lead["nodes"], names_of([lead]))
    yield ""
    yield from say(f"On file as a lead: {nodes}. It is not known {unknown}.", 0)


def _explained(answer: WhatIfData) -> Iterator[str]:
    """Yield how the names were matched, and the numbers under both assumptions."""
    source, target = answer["query"]["from"], answer["query"]["to"]
    yield from ("", *say(MEANING.format(what="a connection"), 0, 0))
    yield from section("How the names were matched", [*matched(source), *matched(target)])
    for label, whole in _before_and_after(answer):
        low, high = whole["bounds"]
        dependent, independent = whole["common"], whole["independent"]["value"]
        lower = f" {LOWER}" if whole["lower_bound"] else ""
        yield from say(
            f"{label}: if all statements depended on one another {support(dependent)}, "
            f"if all were independent {support(independent)}; "
            f"bounds {support(low)} and {support(high)}; "
            f"{many(whole['roots'], 'original statement')}.{lower}",
            2,
        )


def _assumed(answer: WhatIfData) -> Iterator[str]:
    """Yield the assumption, and under which measures the parties are in fact."""
    parties = answer["designated"]
    several = len(parties) > 1
    if not several:
        subject = f"{parties[0]['node']['short']} is"
    elif len(parties) == 2:
        subject = "both parties are"
    else:
        subject = f"the {count(len(parties))} parties are"
    when = f" on {day(answer['on'])}" if answer["on"] else ""
    from_then = "from then on" if answer["on"] else "any more"
    them = "them" if several else "it"
    yield from say(f"Assumed: {subject} designated{when} and nobody deals with {them} {from_then}.")
    for party in parties:
        label = f"In fact, {party['node']['short']}" if several else "In fact"
        yield from say(f"{label}: {_measures_in_fact(party)}.")


def _measures_in_fact(party: DesignatedParty) -> str:
    """Return the measures on a party, and that none was in force on the day of the question."""
    points = open_points(party["node"])
    if not party["measures"]:
        return "; ".join(points) or "no measure is on file"
    text = "; ".join([measures(party["measures"]), *points])
    later = 0
    for measure in party["measures"]:
        # "In force" is open, and not False, where a list prints no day.
        if measure["in_force"] is False and not measure["gone"]:
            later += 1
    if later < len(party["measures"]):
        return text
    if later == 1:
        return f"{text}; not yet in force on that day"
    return f"{text}; none of them in force on that day"


def _list(title: str, items: Sequence[ShortRoute], names: dict[str, str]) -> Iterator[str]:
    yield ""
    if not items:
        yield f"{title}: no route."
        return
    yield f"{title} ({figures(len(items), 'route')})"
    for item in items:
        score = "no number" if item["joint"] is None else support(item["joint"])
        weak = "; a step rests on weakly sourced statements only" if item["weak"] else ""
        yield from say(f"{score}\t{path(item['nodes'], names)}{weak}", 2, 6)


def _endings(items: Sequence[StepEnding], kept: bool) -> Iterator[str]:
    """Yield the steps of designated parties that are kept or removed, each with the rule for it."""
    for item in items:
        if item["kept"] is not kept:
            continue
        # A step that was taken out has an end on file only if that came after the day.
        known_end = kept or item["rule"] == "open"
        why = ENDS[item["rule"]] if known_end else "what a source states of it ended later"
        stated = {claim["end"] for claim in item["claims"]}
        ends = sorted(filter(None, stated))
        until = f", {listed(list(map(day, ends)))}" if ends else ""
        yield from say(f"{item['source']['name']} -> {item['target']['name']}: {why}{until}", 2)


def _next(answer: WhatIfData, explained: bool, case: str) -> Iterator[tuple[str, str]]:
    query = answer["query"]
    words = (query["from"]["text"], query["to"]["text"])
    yield (
        command("critical", *words, *dates(answer), case=case),
        "The parties on which the connection depends most.",
    )
    # The command names every designated party, and would be too long to copy.
    if not explained and len(answer["designated"]) <= MOST:
        yield (
            again(answer, "--explain", case=case),
            "How the names were matched, and the numbers under both assumptions.",
        )
