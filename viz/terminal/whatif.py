"""The answer of `whatif` as lines: what a designation would leave of a connection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..wording.dates import day
from ..wording.numbers import count, figures, listed, many, support
from .against import against
from .connection import LOWER, MEANING, again, chosen, dates, end, matched, number, over
from .empty_answers import none, stops
from .layout import command, following, say, section
from .measures import measures
from .steps import StepWriter, names_of, path

if TYPE_CHECKING:
    from ..answers.data import StepEnding, WhatIfData
    from ..answers.records import ShortRoute

LEAD = "unknown leg"  # the kind of gap that makes a lead
MOST = 6  # designated parties that a suggested command names
TELLS = "This compares what documents say. It does not predict how traders would react."


def _ends(answer: WhatIfData) -> str:
    return f"from {end(answer['query']['from'])} to {end(answer['query']['to'])}"


def _best(answer: WhatIfData) -> str:
    return f"the {count(len(answer['routes_before']))} best routes"


def opening(answer: WhatIfData) -> str:
    """Return the answer in two sentences: how many of the best routes remain, and whether the support falls."""
    gone = [d["node"]["name"] for d in answer["designated"]]
    who = listed(gone) if len(gone) <= MOST else f"the {figures(len(gone), 'designated party')}"
    before, left, lost = answer["routes_before"], answer["remaining"], answer["lost"]
    if not left:
        passed = "it" if len(gone) == 1 else "one of them" if len(gone) > 2 else "one of the two"
        which = (
            "The only documented route passes"
            if len(before) == 1
            else "Every documented route passes"
        )
        return (
            f"Without {who}, no documented route {_ends(answer)} remains. {which} through {passed}."
        )
    kept = len(before) - len(lost)
    if not lost:
        text = f"Without {who}, the best routes {_ends(answer)} remain as they are."
    elif kept:
        verb = "remains" if kept == 1 else "remain"
        text = f"Without {who}, {count(kept)} of {_best(answer)} {_ends(answer)} {verb}"
        text += (
            ", and the best one is unchanged."
            if answer["takes_over"] is None
            else "; the best one is lost."
        )
    else:
        text = (
            f"Without {who}, none of {_best(answer)} {_ends(answer)} remains, but others take over."
        )
        if len(before) == 1:
            text = f"Without {who}, the best route {_ends(answer)} is lost, but another takes over."
    first, then = answer["before"], answer["after"]
    old, new = number(first), number(then)
    if abs(first["mixed"]["value"] - then["mixed"]["value"]) < 1e-9:
        return f"{text} The support for the connection does not fall."
    if old == new:
        return f"{text} The support for the connection falls only slightly."
    return f"{text} The support for the connection falls from {old} to {new}."


def whatif(answer: WhatIfData, explain: bool = False, case: str = "case") -> Iterator[str]:
    """Yield the answer of `whatif`; with `explain`, also how names were matched and the numbers both ways."""
    query = answer["query"]
    if not answer["routes_before"]:
        yield from say(none(answer["trail"], end(query["from"]), end(query["to"])), 0, 0)
        yield from say("So there is nothing to lose. It does not mean that no goods moved.", 0, 0)
        yield ""
        yield from stops(answer)
        words = (query["from"]["text"], query["to"]["text"], *dates(answer))
        yield from following(
            [(command("routes", *words, case=case), "What was searched, and what is on file.")],
            "You could try",
        )
        return
    yield from say(opening(answer), 0, 0)
    if chosen(answer):
        yield from say(chosen(answer), 0, 0)
    yield ""
    yield from _assumed(answer)
    names = names_of([*answer["routes_before"], *answer["remaining"]])
    yield from _list("Lost", answer["lost"], names)
    yield from _list("Remaining", answer["remaining"], names)
    for kept, title in (
        (True, "Kept although a designated party is on them: they had ended before that day"),
        (False, "Taken out, since they may go on after that day"),
    ):
        some = [item for item in answer["endings"] if item["kept"] is kept]
        if some:
            yield from section(title, _endings(some))
    yield from ("", "Support that at least one route holds")
    for label, item in (("Before", answer["before"]), ("After", answer["after"])):
        if item["arcs"] == 0:
            yield from say(f"{label}: {number(item)}.", 2)
        else:
            yield from say(f"{label}: {number(item)}, over {over(item)}.", 2)
    successor = answer["takes_over"]
    if successor is not None:
        writer = StepWriter(names_of([successor]))
        yield ""
        score = support(successor["joint"])
        head = f"The best route would then be this one, with support {score}"
        yield from writer.route(successor, "that route", head)
    for lead in answer["leads"]:
        gaps = [gap for gap in lead["gaps"] if gap["kind"] == LEAD]
        steps = listed([f"how goods went from {gap['from']} to {gap['to']}" for gap in gaps])
        shown = path(lead["nodes"], names_of([lead]))
        yield ""
        yield from say(
            f"On file as a lead: {shown}. It is not known {steps or 'how one of its steps went'}.",
            0,
        )
    yield ""
    yield from against(answer["against"], "a step of these routes")
    yield ""
    tells = (
        TELLS
        if answer["remaining"]
        else "This compares what documents say. An undocumented route may exist."
    )
    yield from say(tells, 0, 0)
    if explain:
        yield from ("", *say(MEANING.format(what="a connection"), 0, 0))
        lines = [*matched(query["from"]), *matched(query["to"])]
        yield from section("How the names were matched", lines)
        for label, item in (("Before", answer["before"]), ("After", answer["after"])):
            low, high = (support(x) for x in item["bounds"])
            lower = f" {LOWER}" if item["lower_bound"] else ""
            yield from say(
                f"{label}: if all statements depended on one another {support(item['common'])}, if all were "
                f"independent {support(item['independent']['value'])}; bounds {low} and {high}; "
                f"{many(item['roots'], 'original statement')}.{lower}",
                2,
            )
    yield from following(_next(answer, explain, case))


def _assumed(answer: WhatIfData) -> Iterator[str]:
    gone = answer["designated"]
    many_ = len(gone) > 1
    who = (
        gone[0]["node"]["short"]
        if not many_
        else "both parties"
        if len(gone) == 2
        else f"the {count(len(gone))} parties"
    )
    when = f" on {day(answer['on'])}" if answer["on"] else ""
    them = "them" if many_ else "it"
    then = f"deals with {them} from then on" if answer["on"] else f"deals with {them} any more"
    yield from say(f"Assumed: {who} {'are' if many_ else 'is'} designated{when} and nobody {then}.")
    for item in gone:
        label = f"In fact, {item['node']['short']}" if many_ else "In fact"
        if not item["measures"]:
            yield from say(f"{label}: no measure is on file.")
            continue
        text = measures(item["measures"])
        later = [m for m in item["measures"] if m["in_force"] is False and not m["gone"]]
        if later and len(later) == len(item["measures"]):
            text += (
                "; not yet in force on that day"
                if len(later) == 1
                else "; none of them in force on that day"
            )
        yield from say(f"{label}: {text}.")


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


ENDS = {
    "stated period": "the sources state its period",
    "stated end": "the sources state its end",
    "open": "no source states an end",
}


def _endings(items: Sequence[StepEnding]) -> Iterator[str]:
    """Yield steps of designated parties, each with the rule by which it has ended or not."""
    for item in items:
        ends = sorted({c["end"] for c in item["claims"] if c["end"]})
        why = (
            ENDS[item["rule"]]
            if item["kept"] or item["rule"] == "open"
            else "what a source states of it ended later"
        )
        until = f", {listed([day(e) for e in ends])}" if ends else ""
        yield from say(f"{item['source']['name']} -> {item['target']['name']}: {why}{until}", 2)


def _next(answer: WhatIfData, explained: bool, case: str) -> Iterator[tuple[str, str]]:
    query = answer["query"]
    words = (query["from"]["text"], query["to"]["text"])
    yield (
        command("critical", *words, *dates(answer), case=case),
        "The parties on which the connection depends most.",
    )
    if not explained and len(answer["designated"]) <= MOST:
        yield (
            again(answer, "--explain", case=case),
            "How the names were matched, and the numbers under both assumptions.",
        )
