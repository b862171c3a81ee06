"""The answer of `routes` as lines: the answer first, then its reliability, then each route."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..wording.name_words import sources as listed_sources
from ..wording.numbers import capital, count, figures, listed, many, support
from .conflicts import conflicts
from .connection_lines import (
    LOWER,
    MEANING,
    again,
    asked_time,
    chosen,
    connection,
    dates,
    end,
    looked,
    matched,
    method,
    number,
    undated,
)
from .empty_answers import both, lacking, no_route, none
from .line_layout import command, following, say, section
from .measure_lines import on_parties
from .reliance import confidence, gaps, severity, sources
from .statement_lines import against
from .steps import StepWriter, all_firm, also, firm, goods, heading, names_of, nth, path, word

if TYPE_CHECKING:
    from ..answers.data import RoutesData
    from ..answers.records import LegRecord, Match, Node, ReliabilityRecord, RouteRecord

UNKNOWN = "A source investigated a step and could not determine it"
LEADS = (
    "Leads: possible routes on which a step, or for which weapon the goods were, is not known. "
    "They have no score."
)
UNSAID = "No source says for which variant the goods were intended"
NO_ROUTE_MADE = "Statements that name both parties, and why none of them makes a route"
CARGO = "Cargo between places in the two countries, which is another level with claims of its own"


def opening(answer: RoutesData) -> str:
    """Return the answer in a few sentences: how many routes lead from where to where."""
    main = answer["routes"] or answer["leads"]
    nodes = main[0]["nodes"]
    source = _end(answer["query"]["from"], nodes[0])
    target = _end(answer["query"]["to"], nodes[-1])
    between = f"from {source} to {target}"
    if not answer["routes"]:
        leads = len(answer["leads"])
        exist = f"{many(leads, 'lead')} {'does' if leads == 1 else 'do'}"
        return f"No documented route leads {between}, but {exist}. {_no_score(answer['leads'])}"
    return f"{_how_many(answer)} {between}. {sources(answer['routes'])}"


def _how_many(answer: RoutesData) -> str:
    """Return the beginning of a sentence on routes: whether these are all of them or the best."""
    shown = len(answer["routes"])
    searched = answer["searched"]
    # That these are all routes is stated only where the search saw every candidate.
    if searched["exhausted"] and searched["candidates"] <= shown:
        if shown == 1:
            return "One documented route leads"
        return f"{capital(many(shown, 'documented route'))} lead"
    if shown == 1:
        return "This is the best documented route"
    return f"These are the {count(shown)} best documented routes"


def _end(match: Match, node: Node) -> str:
    """Return an end in words; a party is named with its country."""
    # A country is not said to lie in itself, and a set has no one country.
    party = len(match["uids"]) == 1 and node["kind"] != "Country"
    return end(match, node["country_name"] if party else None)


def _no_score(leads: Sequence[RouteRecord]) -> str:
    """Return why leads have no number: an undetermined step, an unstated variant, or both."""
    kinds: set[str] = set()
    for lead in leads:
        for gap in lead["gaps"]:
            kinds.add(gap["kind"])
    reasons = []
    if "unknown leg" in kinds:
        reasons.append(UNKNOWN)
    if "variant not stated" in kinds:
        reasons.append(UNSAID)
    return f"{'. '.join(reasons)}, so no support is given."


def in_short(answer: RoutesData) -> str:
    """Return the answer of `routes` in one sentence: how many routes, which goods and places."""
    if not answer["routes"] and not answer["leads"]:
        return _nothing_in_short(answer)
    if not answer["routes"]:
        return opening(answer).removesuffix(_no_score(answer["leads"])).strip()
    # The sentence on the sources is too long for one line; their number replaces it.
    first = opening(answer).removesuffix(sources(answer["routes"])).strip()
    voices: set[str] = set()
    for leg in _legs(answer["routes"]):
        voices.update(leg["voices"])
    parts = [f"{first.removesuffix('.')}, on the word of {many(len(voices), 'source')}"]
    goods_named = _few(_goods_moved(answer))
    if goods_named:
        parts.append(f"goods named: {goods_named}")
    places = _few(_places(answer))
    if places:
        parts.append(f"places named: {places}")
    levels = _unique(filter(None, (route["confidence"] for route in answer["routes"])))
    if levels:
        parts.append(f"confidence {listed(levels, 'or')}")
    return f"{'; '.join(parts)}."


def _nothing_in_short(answer: RoutesData) -> str:
    source, target = end(answer["query"]["from"]), end(answer["query"]["to"])
    searched = f"{figures(answer['searched']['claims'], 'claim')} were searched"
    said = f"{none(answer['trail'], source, target).removesuffix('.')}; {searched}."
    return f"{said} {answer['gap']['sentence']}" if answer["gap"] else said


def _legs(routes: Iterable[RouteRecord]) -> Iterator[LegRecord]:
    for route in routes:
        yield from route["legs"]


def _goods_moved(answer: RoutesData) -> Iterator[str]:
    for leg in _legs(answer["routes"]):
        # A made-by or use step moves nothing.
        if leg["goods"] and leg["role"] == "movement":
            yield goods(leg)


def _places(answer: RoutesData) -> Iterator[str]:
    """Yield the places of the chains, then those between which cargo is documented."""
    for route in (*answer["routes"], *answer["beside"]):
        for chain in route["waypoints"]:
            yield from chain["places"]
    for route in answer["beside"]:
        for node in route["nodes"]:
            if node["kind"] == "Place":
                yield node["short"]


def _unique(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))


def _few(items: Iterable[str]) -> str:
    """Return the first three of some names, and that there are others."""
    names = _unique(items)
    return listed(names) if len(names) <= 3 else f"{', '.join(names[:3])} and others"


def routes(answer: RoutesData, explain: bool = False, case: str = "case") -> Iterator[str]:
    """Yield the answer of `routes`.

    With `explain` the rules of the search and the arithmetic are added. `case` is the case
    folder as it was typed, for the commands that are suggested.
    """
    if not answer["routes"] and not answer["leads"]:
        yield from _without_routes(answer, explain, case)
        return
    every = [*answer["routes"], *answer["leads"], *answer["beside"]]
    main = answer["routes"] or answer["leads"]
    names = names_of(every)
    yield from say(opening(answer), 0, 0)
    if chosen(answer):
        yield from say(f"{chosen(answer)} {undated(answer)}".strip(), 0, 0)
    yield ""
    if answer["routes"]:
        yield from confidence(answer["routes"])
    yield from against(answer["against"], "a named step")
    yield from gaps(main)
    yield from severity(main)
    yield from _each_route(answer, StepWriter(names))
    yield from section("Also documented between the same parties", also(every, names))
    yield from section("Sources differ", conflicts(answer["conflicts"]))
    yield from section("Measures on these parties", on_parties(main, names, asked_time(answer)))
    if answer["routes"]:
        yield ""
        yield from say(MEANING.format(what="a route"), 0, 0)
        yield from connection(answer["reliability"])
    yield ""
    yield from say(f"Searched {looked(answer['searched'])}", 0, 0)
    yield from lacking(answer)
    if explain:
        yield from _explained(answer)
    yield from following(_next(answer, main, explain, case))


def _without_routes(answer: RoutesData, explain: bool, case: str) -> Iterator[str]:
    """Yield the answer if there is neither a route nor a lead."""
    yield from no_route(answer, case)
    if answer["beside"]:
        yield from _beside(answer, StepWriter(names_of(answer["beside"])))
    yield from section("Sources differ", conflicts(answer["conflicts"]))
    if explain:
        yield from _explained(answer)


def _each_route(answer: RoutesData, writer: StepWriter) -> Iterator[str]:
    """Yield every route, lead and cargo movement with its steps.

    One writer goes through all of them, since it describes a step only where it is first printed.
    """
    ranks = [route["rank"] or 0 for route in answer["routes"]]
    for position, route in enumerate(answer["routes"], 1):
        yield ""
        yield from writer.route(route, nth(position), heading(route, position, ranks))
    if answer["leads"]:
        yield from section(LEADS, ())
    for position, lead in enumerate(answer["leads"], 1):
        yield ""
        yield from writer.route(lead, f"lead {position}", f"Lead {position}")
    if not answer["routes"]:
        # Beside leads alone the reader must see that no statement was passed over (docs/truth.md).
        yield from section(NO_ROUTE_MADE, both(answer["both"]))
    yield from _beside(answer, writer)


def _beside(answer: RoutesData, writer: StepWriter) -> Iterator[str]:
    if answer["beside"]:
        yield from ("", *say(CARGO, 0, 0))
    for position, cargo in enumerate(answer["beside"], 1):
        score = ""
        if cargo["joint"] is not None:
            score = f"\tsupport {support(cargo['joint'], all_firm(cargo))}"
        yield from writer.route(cargo, f"cargo {position}", f"Cargo {position}{score}")


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
    """Yield how names were matched, how the search works, and how the scores were computed."""
    source, target = answer["query"]["from"], answer["query"]["to"]
    yield from section("How the names were matched", [*matched(source), *matched(target)])
    yield from section("How the search works", method(answer))
    yield from section("How the scores were computed", _scores(answer))
    yield from section("Relations behind the steps", _relations(answer))


def _scores(answer: RoutesData) -> Iterator[str]:
    for position, route in enumerate(answer["routes"], 1):
        # A route with a natural person on it has no number.
        if route["support_range"] is not None:
            yield from say(f"Route {position} {_score(route, route['support_range'])}", 2)
    if answer["reliability"]:
        yield from _whole(answer["reliability"])


def _score(route: RouteRecord, support_range: Sequence[float]) -> str:
    """Return how the score of a route was computed, as sentences after "Route 1"."""
    sure = all_firm(route)
    # Steps may share an original statement, so their numbers cannot be added.
    roots: set[str] = set()
    for leg in route["legs"]:
        roots.update(leg["roots"])
    low, high = _printed(support_range, sure)
    joint = support(route["joint"], sure)
    sentences = [f"rests on {many(len(roots), 'original statement')}."]
    if len(roots) == 1:
        sentences.append(f"Its steps hold or fail together: {joint}.")
    else:
        sentences.append(
            f"If these depend on one another: {low}. If they are independent: {high}. "
            f"The score is their weighted mean: {joint}."
        )
    if not route["exact"]:
        sentences.append(LOWER)
    if len(route["legs"]) > 1:
        product, weakest = support(route["product"], sure), support(route["weakest"], sure)
        sentences.append(f"The product of its steps is {product}, its weakest step {weakest}.")
    if route["grade_range"]:
        lower, higher = _printed(route["grade_range"], sure)
        sentences.append(
            f"With every claim graded one letter lower it would score {lower}, "
            f"one letter higher {higher}."
        )
    return " ".join(sentences)


def _printed(values: Sequence[float], sure: bool) -> list[str]:
    return [support(value, sure) for value in values]


def _whole(whole: ReliabilityRecord) -> Iterator[str]:
    """Yield how the support of the connection as a whole was computed."""
    low, high = map(support, whole["bounds"])
    how = "computed without sampling"
    if whole["method"] == "sampled":
        how = f"sampled, {figures(whole['worlds'], 'sample')}"
    yield from say(
        f"The support of the connection is {number(whole)} ({how}). "
        f"If all original statements were independent, it would lie between {low} and {high}.",
        2,
    )


def _relations(answer: RoutesData) -> Iterator[str]:
    main = [*answer["routes"], *answer["leads"]]
    names = names_of(main)
    # Routes share steps; each relation stands once.
    legs = {leg["uid"]: leg for leg in _legs(main)}
    for uid, leg in legs.items():
        ends = path((leg["source"], leg["target"]), names)
        score = "no number" if leg["support"] is None else support(leg["support"], firm(leg))
        behind = f" ({listed_sources(leg['voices'])})" if leg["voices"] else ""
        yield from say(
            f"{uid}\t{ends}: {score}, {word(leg)}{behind}, "
            f"{many(len(leg['roots']), 'original statement')}, {leg['level']} level",
            2,
        )
