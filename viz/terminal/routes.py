"""The answer of `routes` as lines: the answer first, then how sure it is, then each route."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..wording.names import the
from ..wording.numbers import capital, count, figures, listed, many, support
from .against import against
from .conflicts import conflicts
from .connection import (
    LOWER,
    MEANING,
    again,
    chosen,
    connection,
    dates,
    end,
    looked,
    matched,
    method,
    number,
)
from .empty_answers import both, no_route, none
from .layout import command, following, say, section
from .measures import on_parties
from .reliance import confidence, gaps, severity, sources
from .steps import StepWriter, also, firm, goods, heading, names_of, nth, path, word

if TYPE_CHECKING:
    from ..answers.data import RoutesData
    from ..answers.records import Match, Node, RouteRecord

UNKNOWN = "A source looked into a step and could not determine it"
LEADS = "Leads: possible routes on which a step, or for which weapon the goods were, is not known. They have no score."
UNSAID = "No source says for which variant the goods were"
CARGO = "Cargo between places in the two countries, which is another level with claims of its own"


def opening(answer: RoutesData) -> str:
    """Return the answer in a few sentences: how many routes lead from where to where, and on whose word."""
    found, query, searched = answer["routes"], answer["query"], answer["searched"]
    nodes = (found or answer["leads"])[0]["nodes"]
    source, target = _end(query["from"], nodes[0]), _end(query["to"], nodes[-1])
    between = f"from {source} to {target}"
    if not found:
        leads = len(answer["leads"])
        but = f"but {many(leads, 'lead')} {'does' if leads == 1 else 'do'}"
        return f"No documented route leads {between}, {but}. {_no_score(answer['leads'])}"
    if len(found) == 1 and searched["candidates"] <= 1 and searched["exhausted"]:
        return f"One documented route leads {between}. {sources(found)}"
    if searched["exhausted"] and searched["candidates"] <= len(found):
        return f"{capital(many(len(found), 'documented route'))} lead {between}. {sources(found)}"
    best = (
        "This is the best documented route"
        if len(found) == 1
        else f"These are the {count(len(found))} best documented routes"
    )
    return f"{best} {between}. {sources(found)}"


def _end(match: Match, node: Node) -> str:
    """Return an end in words; a party is named with its country."""
    party = len(match["uids"]) == 1 and node["kind"] != "Country"
    return end(match, node["country_name"] if party else None)


def _no_score(leads: Sequence[RouteRecord]) -> str:
    """Return why leads have no number: a step that was not determined, a purpose that nobody states, or both."""
    kinds = {g["kind"] for lead in leads for g in lead["gaps"]}
    reasons = [
        text
        for kind, text in (("unknown leg", UNKNOWN), ("variant not stated", UNSAID))
        if kind in kinds
    ]
    return f"{'. '.join(reasons)}, so no support is given."


def in_short(answer: RoutesData) -> str:
    """Return the answer of `routes` in one sentence: how many routes, for which goods, on how many sources."""
    found = answer["routes"]
    if not found and not answer["leads"]:
        ends = [end(answer["query"]["from"]), end(answer["query"]["to"])]
        searched = f"{figures(answer['searched']['claims'], 'claim')} were searched"
        return f"{none(answer['trail'], *ends).removesuffix('.')}; {searched}."
    first = (
        opening(answer)
        .removesuffix(sources(found) if found else _no_score(answer["leads"]))
        .strip()
    )
    if not found:
        return first
    voices = {v for r in found for leg in r["legs"] for v in leg["voices"]}
    parts = [f"{first.removesuffix('.')}, on the word of {many(len(voices), 'source')}"]
    named = _few(
        [
            goods(leg)
            for r in found
            for leg in r["legs"]
            if leg["goods"] and leg["role"] == "movement"
        ]
    )
    if named:
        parts.append(f"goods named: {named}")
    places = [n["short"] for r in answer["beside"] for n in r["nodes"] if n["kind"] == "Place"]
    passed = _few(
        [w for r in (*found, *answer["beside"]) for way in r["waypoints"] for w in way["places"]]
        + places
    )
    if passed:
        parts.append(f"places named: {passed}")
    levels = list(dict.fromkeys(r["confidence"] for r in found if r["confidence"]))
    if levels:
        parts.append(f"confidence {listed(levels, 'or')}")
    return f"{'; '.join(parts)}."


def _few(items: Sequence[str]) -> str:
    """Return the first three of some names, and that there are others."""
    unique = list(dict.fromkeys(items))
    return listed(unique) if len(unique) <= 3 else f"{', '.join(unique[:3])} and others"


def routes(answer: RoutesData, explain: bool = False, case: str = "case") -> Iterator[str]:
    """Yield the answer of `routes`; with `explain`, also the rules of the search and the arithmetic.

    `case` is the case folder as it was typed, for the commands that are suggested.
    """
    found, leads = answer["routes"], answer["leads"]
    if not found and not leads:
        yield from no_route(answer, case)
        if answer["beside"]:
            yield from _beside(answer, StepWriter(names_of(answer["beside"])))
        yield from section("Sources differ", conflicts(answer["conflicts"]))
        if explain:
            yield from _explained(answer)
        return
    every = [*found, *leads, *answer["beside"]]
    names = names_of(every)
    yield from say(opening(answer), 0, 0)
    if chosen(answer):
        yield from say(chosen(answer), 0, 0)
    yield ""
    main = found or leads
    if found:
        yield from confidence(found)
    yield from against(answer["against"], "a named step")
    yield from gaps(main)
    yield from severity(main)
    told = StepWriter(names)
    ranks = [route["rank"] or 0 for route in found]
    for at, item in enumerate(found, 1):
        yield ""
        yield from told.route(item, nth(at), heading(item, at, ranks))
    if leads:
        yield from section(LEADS, ())
        for at, item in enumerate(leads, 1):
            yield ""
            yield from told.route(item, f"lead {at}", f"Lead {at}")
    if not found:
        yield from section(
            "Statements that name both, and why none of them makes a route", both(answer["both"])
        )
    yield from _beside(answer, told)
    yield from section("Also documented between the same parties", also(every, names))
    yield from section("Sources differ", conflicts(answer["conflicts"]))
    yield from section("Measures on these parties", on_parties(main, names))
    if found:
        yield ""
        yield from say(MEANING.format(what="a route"), 0, 0)
        yield from connection(answer["reliability"])
    yield ""
    yield from say(f"Searched {looked(answer['searched'])}", 0, 0)
    if explain:
        yield from _explained(answer)
    yield from following(_next(answer, main, explain, case))


def _beside(answer: RoutesData, told: StepWriter) -> Iterator[str]:
    if answer["beside"]:
        yield from ("", *say(CARGO, 0, 0))
    for at, item in enumerate(answer["beside"], 1):
        number_ = (
            ""
            if item["joint"] is None
            else f"\tsupport {support(item['joint'], all(map(firm, item['legs'])))}"
        )
        yield from told.route(item, f"cargo {at}", f"Cargo {at}{number_}")


def _next(
    answer: RoutesData, main: Sequence[RouteRecord], explained: bool, case: str
) -> Iterator[tuple[str, str]]:
    leg = main[0]["legs"][0]
    first = "route 1" if answer["routes"] else "lead 1"
    what = "the step" if len(main[0]["legs"]) == 1 else "step 1"
    yield (
        command("explain", leg["uid"], *dates(answer), case=case),
        f"The evidence for {what} of {first}.",
    )
    if not explained:
        yield again(answer, "--explain", case=case), "The search rules and the arithmetic."


def _explained(answer: RoutesData) -> Iterator[str]:
    """Yield how the names were matched, how the search works, how the scores were computed, and each step's numbers."""
    both = [*matched(answer["query"]["from"]), *matched(answer["query"]["to"])]
    yield from section("How the names were matched", both)
    yield from section("How the search works", method(answer))
    yield from section("How the scores were computed", _scores(answer))
    yield from section("Relations behind the steps", _relations(answer))


def _scores(answer: RoutesData) -> Iterator[str]:
    for at, item in enumerate(answer["routes"], 1):
        if item["support_range"] is None:
            continue
        sure = all(firm(leg) for leg in item["legs"])
        low, high = (support(x, sure) for x in item["support_range"])
        roots = len({r for leg in item["legs"] for r in leg["roots"]})
        text = f"Route {at} rests on {many(roots, 'original statement')}. "
        if roots == 1:
            text += f"Its steps hold or fail together: {support(item['joint'], sure)}. "
        else:
            text += (
                f"If these depend on one another: {low}. If they are independent: {high}. The score is their weighted "
                f"mean: {support(item['joint'], sure)}. "
            )
        if not item["exact"]:
            text += f"{LOWER} "
        if len(item["legs"]) > 1:
            product, weakest = (support(x, sure) for x in (item["product"], item["weakest"]))
            text += f"The product of its steps is {product}, its weakest step {weakest}. "
        if item["grade_range"]:
            down, up = (support(x, sure) for x in item["grade_range"])
            text += f"With every claim graded one letter lower it would score {down}, one letter higher {up}."
        yield from say(text.strip(), 2)
    whole = answer["reliability"]
    if whole:
        low, high = (support(x) for x in whole["bounds"])
        how = (
            f"sampled, {figures(whole['worlds'], 'sample')}"
            if whole["method"] == "sampled"
            else "computed without sampling"
        )
        yield from say(
            f"The support of the connection is {number(whole)} ({how}). If all original statements were independent, "
            f"it would lie between {low} and {high}.",
            2,
        )


def _relations(answer: RoutesData) -> Iterator[str]:
    legs = {leg["uid"]: leg for r in (*answer["routes"], *answer["leads"]) for leg in r["legs"]}
    names = names_of([*answer["routes"], *answer["leads"]])
    for uid, leg in legs.items():
        voices = listed([the(v) for v in leg["voices"]])
        score = "no number" if leg["support"] is None else support(leg["support"], firm(leg))
        yield from say(
            f"{uid}\t{path((leg['source'], leg['target']), names)}: {score}, {word(leg)}"
            f"{f' ({voices})' if voices else ''}, {many(len(leg['roots']), 'original statement')}, "
            f"{leg['level']} level",
            2,
        )
