"""The answer of `critical` as lines: which parties, places and countries a connection depends on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..wording.dates import day
from ..wording.names import short_names
from ..wording.numbers import ended, figure, figures, listed, many, percent, share, support
from .against import against
from .connection import MEANING, again, chosen, connection, dates, end, matched, number, over
from .empty_answers import none, stops
from .layout import command, following, say, section

if TYPE_CHECKING:
    from ..answers.data import Carried, CriticalData, CriticalNode

SHOWN = 12


def _names(answer: CriticalData) -> dict[str, str]:
    nodes = {i["node"]["uid"]: i["node"] for i in answer["nodes"]}
    nodes |= {n["uid"]: n for each in answer["cuts"] for n in each}
    return short_names(nodes)


def opening(answer: CriticalData) -> str:
    """Return the answer in one or two sentences: which parties every route passes, or whose loss weakens it most."""
    query, nodes = answer["query"], answer["nodes"]
    between = f"from {end(query['from'])} to {end(query['to'])}"
    every = [i["node"]["name"] for i in nodes if i["on_all_routes"]]
    if not nodes:
        return f"Nobody stands between the two ends: every documented route {between} is a single step."
    if every:
        text = ended(f"Every documented route {between} passes through {listed(every)}")
    else:
        text = ended(f"No single party is on every documented route {between}")
    losses = {}
    for item in nodes:
        if item["loss"] is not None and not item["on_all_routes"]:
            losses[item["node"]["name"]] = item["loss"]["value"]
    most = max(losses.values(), default=0.0)
    if most >= 0.005:
        top = [name for name, loss in losses.items() if f"{loss:.2f}" == f"{most:.2f}"]
        other = "Of the others, " if every else ""
        who = listed(top[:3], "or") if len(top) <= 3 else f"any of {many(len(top), 'party')}"
        subject = f"{other}the support for the connection falls most without {who}: by {most:.2f}."
        text += " " + subject[:1].upper() + subject[1:]
    elif losses and not every:
        text += " The support for the connection hardly falls without any one of them."
    return text


def critical(answer: CriticalData, explain: bool = False, case: str = "case") -> Iterator[str]:
    """Yield the answer of `critical`; with `explain`, also how the names were matched and how it was computed."""
    query, whole = answer["query"], answer["reliability"]
    if answer["trail"] is not None:
        yield from say(none(answer["trail"], end(query["from"]), end(query["to"])), 0, 0)
        yield from say(
            "This means only that these sources document none. It does not mean that no goods moved.",
            0,
            0,
        )
        yield ""
        yield from stops(answer)
        yield from following(_next(answer, True, case), "You could try")
        return
    yield from say(
        opening(answer)
        if whole is not None
        else f"No number is given for the connection from {end(query['from'])} to {end(query['to'])}.",
        0,
        0,
    )
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
    if whole is not None:
        yield from ("", *say(MEANING.format(what="a connection"), 0, 0))
    else:
        yield ""
    yield from connection(whole)
    if whole is not None:
        yield from say(f"It was computed over {over(whole)}.", 2)
    if explain:
        both = [*matched(query["from"]), *matched(query["to"])]
        yield from section("How the names were matched", both)
        yield from section("How it was computed", _method(answer))
    yield from following(_next(answer, explain, case))


def _parties(answer: CriticalData, names: dict[str, str]) -> Iterator[str]:
    for item in answer["nodes"][:SHOWN]:
        node = item["node"]
        loss = "no number" if item["loss"] is None else share(item["loss"])
        country = (
            f" ({node['country_name']})"
            if node["country_name"] and node["kind"] != "Country"
            else ""
        )
        where = (
            "on every route"
            if item["on_all_routes"]
            else _share_of(item["routes_hit"], answer["routes"])
        )
        yield from say(f"{loss}\t{names[node['uid']]}{country}: {where}. {node['uid']}", 2, 6)
    rest = len(answer["nodes"]) - SHOWN
    if rest > 0:
        yield from say(f"and {figures(rest, 'further party')}; --json has all", 2)


def _share_of(value: float, routes: int) -> str:
    hit = round(value * routes)
    if routes and abs(hit - value * routes) < 1e-6:
        return (
            f"on {figure(hit)} of the {figure(routes)} best routes"
            if routes > 1
            else "on the only route"
            if hit
            else "not on it"
        )
    return f"on {percent(value)} of the best routes"


def _cuts(answer: CriticalData, names: dict[str, str]) -> Iterator[str]:
    if answer["cut_size"] is None and answer["nodes"]:
        yield from say(
            "No set of parties is on every route: one step goes straight from one end to the other.",
            2,
        )
    for each in answer["cuts"]:
        found = listed([names[n["uid"]] for n in each], "or")
        yield from say(f"Every documented route passes through {found}.", 2)
    seen: list[list[str]] = []
    for removal in answer["interdiction"]:
        uids = sorted(node["uid"] for node in removal["nodes"])
        if uids in seen:
            continue
        seen.append(uids)
        nodes = [names.get(node["uid"], node["name"]) for node in removal["nodes"]]
        found = listed(nodes) or "nobody"
        exact = removal["method"].startswith("integer")
        how = "It weakens most" if exact else "Chosen one after another"
        gap = f", to within {removal['gap']:g}" if removal["gap"] else ""
        left = support(removal["support_at_most"])
        yield from say(f"{how} without {found}: its support is then at most {left}{gap}.", 2)


def _passed(item: Carried) -> Iterator[str]:
    if item["routes"] == 1 and (item["places"] or item["jurisdictions"]):
        yield from say("Share of the cases in which the only route holds and passes there.", 2)
    elif item["places"] or item["jurisdictions"]:
        best = f"the best {figure(item['routes'])} routes"
        yield from say(
            f"Share of the cases in which any of {best} holds and the best of them passes there.", 2
        )
    for place in item["places"]:
        yield from say(f"{share(place['share'])}\t{place['node']['name']}, where goods were", 2, 6)
    for seat in item["jurisdictions"]:
        yield from say(
            f"{share(seat['share'])}\t{seat['name']}, where a party between the ends is registered or sits",
            2,
            6,
        )
        for flag in seat["flag_lists"]:
            yield from say(
                f"on {flag['list']} ({flag['source']}, {day(flag['date'])}; {flag['claim']})", 8
            )


def _gaps(item: Carried) -> Iterator[str]:
    for kind, text in (
        ("partial stage", "The source does not name every intermediary between"),
        ("unknown leg", "It is not known how goods went between"),
        ("variant not stated", "No source says for which variant the goods were between"),
        ("weakly sourced", "Only weakly sourced statements are on file of a step between"),
    ):
        found = [g for g in item["unknown"] if g["why"] == kind]
        pairs = [f"{g['source']['short']} and {g['target']['short']}" for g in found]
        if pairs:
            yield from say(f"{text} {'; '.join(pairs)}.", 2)
    if item["routes"]:
        yield from say("No claim on file states where the goods were paid for.", 2)


def _method(answer: CriticalData) -> Iterator[str]:
    yield from say(
        "The criticality of a party is the support of the connection less its support without the party, over all "
        "routes that the rules allow (docs/model.md).",
        2,
    )
    whole = answer["reliability"]
    if whole:
        low, high = (support(x) for x in whole["bounds"])
        how = "exactly" if whole["method"] == "exact" else "without sampling"
        how = f"from {figures(whole['worlds'], 'sample')}" if whole["method"] == "sampled" else how
        how += ", as a lower bound" if whole["lower_bound"] else ""  # `LOWER` above says why
        yield from say(
            f"The support of the connection ({number(whole)}) was computed {how}; its bounds are {low} and {high}.",
            2,
        )
        yield from say(f"It rests on {figures(whole['roots'], 'original statement')}.", 2)
    for each in answer["interdiction"]:
        yield from say(
            f"Method for parties together: {each['method']}; relations taken as independent.", 2
        )
    for item in answer["nodes"][:SHOWN]:
        if item["independent"] is not None:
            yield from say(
                f"{item['node']['name']}: {item['common']:.2f} if all statements depend on one another, "
                f"{share(item['independent'])} if they are independent.",
                2,
            )


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
