"""The answer of `critical` as lines: the parties and places on which a connection depends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..wording.date_words import day
from ..wording.name_words import short_names
from ..wording.numbers import ended, figure, figures, listed, many, percent, share, support
from .connection_lines import MEANING, again, chosen, connection, dates, end, matched, number, over
from .empty_answers import lacking, none, stops
from .line_layout import command, following, say, section
from .statement_lines import against

if TYPE_CHECKING:
    from ..answers.data import (
        Carried,
        CarriedJurisdiction,
        CriticalData,
        CriticalNode,
        InterdictionRecord,
    )
    from ..answers.records import ReliabilityRecord

SHOWN = 12  # parties that are printed
NOTICEABLE = 0.005  # a smaller loss is printed as 0.00
NOT_NONE = "This means only that these sources document none. It does not mean that no goods moved."
GAPS = {
    "partial stage": "The source does not name every intermediary between",
    "unknown leg": "It is not known how goods went between",
    "variant not stated": "No source says for which variant the goods were intended between",
    "weakly sourced": "Only weakly sourced statements are on file of a step between",
}


def _names(answer: CriticalData) -> dict[str, str]:
    nodes = [item["node"] for item in answer["nodes"]]
    for cut in answer["cuts"]:
        nodes += cut
    return short_names(nodes)


def _between(answer: CriticalData) -> str:
    return f"from {end(answer['query']['from'])} to {end(answer['query']['to'])}"


def opening(answer: CriticalData) -> str:
    """Return the answer in one or two sentences.

    The first names the parties that every route passes, the second those whose loss weakens the
    connection most.
    """
    between = _between(answer)
    if not answer["nodes"]:
        return (
            "Nobody stands between the two ends: "
            f"every documented route {between} is a single step."
        )
    on_all: list[str] = []
    for item in answer["nodes"]:
        if item["on_all_routes"]:
            on_all.append(item["node"]["name"])
    if on_all:
        first = ended(f"Every documented route {between} passes through {listed(on_all)}")
    else:
        first = ended(f"No single party is on every documented route {between}")
    losses = _losses(answer)
    largest = max(losses.values(), default=0.0)
    if largest >= NOTICEABLE:
        return f"{first} {_largest_loss(losses, largest, others=bool(on_all))}"
    if losses and not on_all:
        return f"{first} The support for the connection hardly falls without any one of them."
    return first


def _losses(answer: CriticalData) -> dict[str, float]:
    """Return the loss of support by party, without the parties on every route."""
    losses = {}
    for item in answer["nodes"]:
        if item["loss"] is not None and not item["on_all_routes"]:
            losses[item["node"]["name"]] = item["loss"]["value"]
    return losses


def _largest_loss(losses: Mapping[str, float], largest: float, others: bool) -> str:
    # Losses that print alike are tied: digits beyond the second are not shown to a reader.
    names = [name for name, loss in losses.items() if f"{loss:.2f}" == f"{largest:.2f}"]
    who = listed(names, "or") if len(names) <= 3 else f"any of {many(len(names), 'party')}"
    start = "Of the others, the" if others else "The"
    return f"{start} support for the connection falls most without {who}: by {largest:.2f}."


def critical(answer: CriticalData, explain: bool = False, case: str = "case") -> Iterator[str]:
    """Yield the answer of `critical`.

    With `explain`, how names were matched and how the numbers were computed are added. `case` is
    the case folder as it was typed, for the commands that are suggested.
    """
    query, whole = answer["query"], answer["reliability"]
    if answer["trail"] is not None:
        yield from say(none(answer["trail"], end(query["from"]), end(query["to"])), 0, 0)
        yield from say(NOT_NONE, 0, 0)
        yield ""
        yield from stops(answer)
        yield from lacking(answer)
        yield from following(_next(answer, True, case), "You could try")
        return
    no_number = f"No number is given for the connection {_between(answer)}."
    yield from say(no_number if whole is None else opening(answer), 0, 0)
    if chosen(answer):
        yield from say(chosen(answer), 0, 0)
    names = _names(answer)
    title = "Criticality: by how much the support of the connection falls without each party"
    yield from section(title, _parties(answer, names))
    yield from section("Parties on which the connection depends together", _cuts(answer, names))
    yield from section("What the routes pass through", _passed(answer["carried"]))
    yield from section("Gaps", _gaps(answer["carried"]))
    yield ""
    yield from against(answer["against"], "a step of these routes")
    yield ""
    if whole is not None:
        yield from say(MEANING.format(what="a connection"), 0, 0)
    yield from connection(whole)
    if whole is not None:
        yield from say(f"It was computed over {over(whole)}.", 2)
    if explain:
        matches = [*matched(query["from"]), *matched(query["to"])]
        yield from section("How the names were matched", matches)
        yield from section("How it was computed", _method(answer))
    yield from following(_next(answer, explain, case))


def _parties(answer: CriticalData, names: Mapping[str, str]) -> Iterator[str]:
    for item in answer["nodes"][:SHOWN]:
        node = item["node"]
        loss = "no number" if item["loss"] is None else share(item["loss"])
        country = ""
        # A country is not said to lie in itself.
        if node["country_name"] and node["kind"] != "Country":
            country = f" ({node['country_name']})"
        where = "on every route"
        if not item["on_all_routes"]:
            where = _share_of(item["routes_hit"], answer["routes"])
        yield from say(f"{loss}\t{names[node['uid']]}{country}: {where}. {node['uid']}", 2, 6)
    rest = len(answer["nodes"]) - SHOWN
    if rest > 0:
        yield from say(f"and {figures(rest, 'further party')}; --json has all", 2)


def _share_of(value: float, routes: int) -> str:
    """Return a share of the best routes, as a count where it is one."""
    hits = round(value * routes)
    if not routes or abs(hits - value * routes) >= 1e-6:
        return f"on {percent(value)} of the best routes"
    if routes > 1:
        return f"on {figure(hits)} of the {figure(routes)} best routes"
    return "on the only route" if hits else "not on it"


def _cuts(answer: CriticalData, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the sets of parties that every route passes, and those whose removal weakens most."""
    if answer["cut_size"] is None and answer["nodes"]:
        yield from say(
            "No set of parties is on every route: "
            "one step goes straight from one end to the other.",
            2,
        )
    for cut in answer["cuts"]:
        parties = listed([names[node["uid"]] for node in cut], "or")
        yield from say(f"Every documented route passes through {parties}.", 2)
    seen: list[list[str]] = []
    for removal in answer["interdiction"]:
        uids = sorted(node["uid"] for node in removal["nodes"])
        if uids not in seen:  # two methods may find the same parties
            seen.append(uids)
            yield from _removal(removal, names)


def _removal(removal: InterdictionRecord, names: Mapping[str, str]) -> Iterator[str]:
    # A party that only a removal names has no short name in this answer.
    parties = listed([names.get(node["uid"], node["name"]) for node in removal["nodes"]])
    exact = removal["method"].startswith("integer")
    how = "It weakens most" if exact else "Chosen one after another"
    gap = f", to within {removal['gap']:g}" if removal["gap"] else ""
    left = support(removal["support_at_most"])
    yield from say(
        f"{how} without {parties or 'nobody'}: its support is then at most {left}{gap}.", 2
    )


def _passed(item: Carried) -> Iterator[str]:
    if item["places"] or item["jurisdictions"]:
        yield from say(_shares_of(item["routes"]), 2)
    for place in item["places"]:
        yield from say(f"{share(place['share'])}\t{place['node']['name']}, where goods were", 2, 6)
    for country in item["jurisdictions"]:
        yield from _jurisdiction(country)


def _shares_of(routes: int) -> str:
    """Return a sentence on the cases of which the shares are shares."""
    if routes == 1:
        return "Share of the cases in which the only route holds and passes there."
    best = f"the best {figure(routes)} routes"
    return f"Share of the cases in which any of {best} holds and the best of them passes there."


def _jurisdiction(country: CarriedJurisdiction) -> Iterator[str]:
    yield from say(
        f"{share(country['share'])}\t{country['name']}, "
        "where a party between the ends is registered or sits",
        2,
        6,
    )
    for flag in country["flag_lists"]:
        source = f"{flag['source']}, {day(flag['date'])}; {flag['claim']}"
        yield from say(f"on {flag['list']} ({source})", 8)


def _gaps(item: Carried) -> Iterator[str]:
    for kind, text in GAPS.items():
        pairs = []
        for step in item["unknown"]:
            if step["why"] == kind:
                pairs.append(f"{step['source']['short']} and {step['target']['short']}")
        if pairs:
            yield from say(f"{text} {'; '.join(pairs)}.", 2)
    if item["routes"]:
        # Where goods were, where a party sits and where it was paid are three things; none stands
        # for another.
        yield from say("No claim on file states where the goods were paid for.", 2)


def _method(answer: CriticalData) -> Iterator[str]:
    yield from say(
        "The criticality of a party is the support of the connection less its support "
        "without the party, over all routes that the rules allow (docs/model.md).",
        2,
    )
    if answer["reliability"]:
        yield from _computed(answer["reliability"])
    for removal in answer["interdiction"]:
        yield from say(
            f"Method for parties together: {removal['method']}; relations taken as independent.", 2
        )
    for item in answer["nodes"][:SHOWN]:
        if item["independent"] is not None:
            yield from say(
                f"{item['node']['name']}: "
                f"{item['common']:.2f} if all statements depend on one another, "
                f"{share(item['independent'])} if they are independent.",
                2,
            )


def _computed(whole: ReliabilityRecord) -> Iterator[str]:
    """Yield how the support of the connection was computed, and its bounds."""
    how = "without sampling"
    if whole["method"] == "exact":
        how = "exactly"
    elif whole["method"] == "sampled":
        how = f"from {figures(whole['worlds'], 'sample')}"
    if whole["lower_bound"]:
        how += ", as a lower bound"  # `LOWER` of `connection` explains it
    low, high = map(support, whole["bounds"])
    yield from say(
        f"The support of the connection ({number(whole)}) was computed {how}; "
        f"its bounds are {low} and {high}.",
        2,
    )
    yield from say(f"It rests on {figures(whole['roots'], 'original statement')}.", 2)


def _next(answer: CriticalData, explained: bool, case: str) -> Iterator[tuple[str, str]]:
    query = answer["query"]
    words = ("routes", query["from"]["text"], query["to"]["text"])
    yield command(*words, *dates(answer), case=case), "The routes, step by step."
    nodes: Sequence[CriticalNode] = answer["nodes"]
    if nodes:
        first = nodes[0]["node"]
        line = ("whatif", *words[1:], "--designate", first["uid"])
        yield (
            command(*line, *dates(answer), case=case),
            ended(f"What would remain without {first['name']}"),
        )
    if not explained:
        yield again(answer, "--explain", case=case), "How the numbers were computed."
