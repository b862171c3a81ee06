"""Empty answers as lines: the search, the frontier of documentation, and suggestions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from ...graph.articles import the_country
from ..answers.no_route import FEW
from ..wording.name_words import short_names
from ..wording.numbers import count, ended, figure, figures, listed, many
from .claim_lines import kind
from .connection_lines import again, chosen, dates, end, looked
from .line_layout import command, following, say, section
from .statement_lines import MOST, against

if TYPE_CHECKING:
    from ..answers.data import (
        CriticalData,
        KnownParty,
        Maker,
        NearMissRecord,
        QuestionEnds,
        RoutesData,
        StatementBetweenRecord,
        WhatIfData,
    )
    from ..answers.records import FrontierRecord, Match

SILENT = ["no statement on file"]  # the statements of a maker without one of its own
LEADS = 20  # parties near an end that are printed


def none(item: FrontierRecord | None, source: str, target: str) -> str:
    """Return the sentence for no route, with the limit of steps unless the search had none."""
    # A limit of steps is named only where a longer route could have been missed.
    if item is None or (item["whole"] and not item["longer"]):
        return ended(f"No documented route leads from {source} to {target}")
    limit = many(item["most"], "step")
    return ended(f"No documented route of at most {limit} leads from {source} to {target}")


def _side(query: QuestionEnds, item: FrontierRecord, key: str, names: dict[str, str]) -> str:
    """Return how far goods are documented from the start, or from how far back to the end."""
    if key == "onward":
        side, way, reach = f"From {end(query['from'])}", "begins", "lead as far as"
        nodes, total = item["onward"], item["onward_in_all"]
    else:
        side, way, reach = f"To {end(query['to'])}", "ends", "lead there from"
        nodes, total = item["back"], item["back_in_all"]
    if not nodes:
        return f"{side}: no step of a route that {way} there is on file."
    parties = [names.get(node["uid"], node["name"]) for node in nodes]
    rest = total - len(parties)
    shown = f"{', '.join(parties)} and {figure(rest)} more" if rest > 0 else listed(parties)
    return ended(f"{side}: steps of routes on file {reach} {shown}")


def stops(answer: RoutesData | CriticalData | WhatIfData) -> Iterator[str]:
    """Yield the frontier of documentation on either side."""
    item = answer["trail"]
    if item is None:
        return
    names = short_names([*item["onward"], *item["back"]])
    yield "Where the documents stop"
    for key in ("onward", "back"):
        yield from say(_side(answer["query"], item, key, names), 2)
    for match in (answer["query"]["from"], answer["query"]["to"]):
        yield from _firms_apart(match)


def _firms_apart(match: Match) -> Iterator[str]:
    """Yield that an answer on a country says nothing on its firms, and how to ask for them."""
    # The uid of a country is its ISO code; every other one has a source or a scheme in it.
    if len(match["uids"]) == 1 and len(match["uids"][0]) == 2:
        country = the_country(match["names"][0])
        yield from say(
            f"Firms of {country} are parties of their own and were not asked about: "
            f"kind=Company,country={match['uids'][0].upper()} asks about those on file.",
            2,
        )


def lacking(answer: RoutesData | CriticalData | WhatIfData) -> Iterator[str]:
    """Yield what is not on file that could hold a route, under an empty line."""
    if answer["gap"] is not None:
        yield ""
        yield from say(answer["gap"]["sentence"], 0, 0)


def no_route(answer: RoutesData, case: str = "case") -> Iterator[str]:
    """Yield the answer of `routes` if there is no route: the search and the evidence nearby."""
    query, item = answer["query"], answer["trail"]
    yield from say(none(item, end(query["from"]), end(query["to"])), 0, 0)
    yield ""
    yield from say(
        "This means only that these sources document none. It does not mean that no goods moved.",
        0,
        0,
    )
    yield ""
    searched = answer["searched"]
    moves = f", with {figures(searched['movement_edges'], 'relation')} along which goods move"
    yield from say(f"What was searched: {looked(searched, moves)}")
    only = chosen(answer)
    if only:
        yield from say(only, 2)
    yield from stops(answer)
    if item is not None and item["longer"]:
        limit = many(item["most"], "step")
        yield from say(f"A route of more than {limit} does lead there; --max-steps N shows it.", 2)
    yield from lacking(answer)
    yield from section(
        "Statements that name both parties, and why none of them makes a route",
        both(answer["both"]),
    )
    yield from section("Leads, and why each of them is no route", short(answer["short"]))
    ends = [*query["from"]["uids"], *query["to"]["uids"]]
    # What a maker states of itself is printed once: with the denials, if all of these are printed.
    below = set(map(itemgetter("sentence"), answer["against"]))
    if len(below) > MOST:
        below = set()
    # From the start to the end, as the question has them; the data have the end first.
    for known in sorted(answer["known"], key=lambda known: ends.index(known["node"]["uid"])):
        yield from section(_known_title(known), _known(known, below))
    yield from _against(answer)
    yield from following(_try(answer, case), "You could try")


def _against(answer: RoutesData) -> Iterator[str]:
    """Yield the denials of the statements printed in place of a route, each sentence once."""
    printed: set[str] = set()
    for known in answer["known"]:
        printed.update(known["sentences"][:FEW])
    for lead in answer["short"]:
        printed.update(lead["sentences"])
    items = [item for item in answer["against"] if item["sentence"] not in printed]
    if printed and (items or not answer["against"]):
        yield from ("", *against(items, "a statement printed above", answered=_answered(answer)))


def short(leads: Sequence[NearMissRecord]) -> Iterator[str]:
    """Yield parties that documents bring near an end, and why none of them makes a route."""
    for lead in leads[:LEADS]:
        yield from say(f"{lead['node']['name']} ({kind(lead['node'])}; {lead['node']['uid']})", 2)
        for text in (*lead["why"], *lead["sentences"]):
            yield from say(text, 4)
    if len(leads) > LEADS:
        yield from say(f"and {figure(len(leads) - LEADS)} more; --json has all of them", 2)


def both(statements: Sequence[StatementBetweenRecord]) -> Iterator[str]:
    """Yield the statements that name both ends, each with the reason why it makes no route."""
    for item in statements[:FEW]:
        # That it exists is printed, since it names both ends; what it states is not.
        weak = "A weakly sourced statement, which is not printed on its own."
        yield from say(f"{item['sentence'] or weak} ({item['claim']})", 2)
        yield from say(item["why"], 4)
    if len(statements) > FEW:
        yield from say(f"and {figure(len(statements) - FEW)} more; --json has all of them", 2)


def _known_title(known: KnownParty) -> str:
    title = f"What is on file about {the_country(known['node']['short'])}"
    number = len(known["sentences"])
    if number <= FEW:
        return title
    return f"{title}: {figures(number, 'statement')}, {count(FEW)} of which are"


def _known(known: KnownParty, below: Collection[str]) -> Iterator[str]:
    """Yield statements about an end of the question, then those of the makers that they name.

    Args:
        known: The end.
        below: Sentences that are printed after this.
    """
    for sentence in known["sentences"][:FEW]:
        yield from say(sentence, 2)
    yield from _makers(_named(known), below)
    others = len(_all_makers(known)) - len(_named(known))
    if others:
        which = figures(others, "further maker" if known["named"] else "maker")
        examined = known["node"]["kind"] == "WeaponInstance"
        where = "other weapons of its model" if examined else "examined examples of it"
        yield from say(
            f"The brands of {which} were found in it or in {where}; --json has what these makers "
            "state. A brand is not a seller.",
            2,
        )


def _named(known: KnownParty) -> list[Maker]:
    """Return the makers whose brands the printed statements name."""
    return [maker for maker in _all_makers(known) if maker["maker"]["uid"] in known["named"]]


def _all_makers(known: KnownParty) -> list[Maker]:
    """Return the makers whose brands were found in an end or in examined examples of it.

    Of a maker as an end, what it states of itself stands with the denials.
    """
    makers: list[Maker] = []
    for maker in (*known["makers"], *known["series_makers"]):
        if maker["maker"]["uid"] != known["node"]["uid"]:
            makers.append(maker)
    return makers


def _makers(makers: Sequence[Maker], below: Collection[str]) -> Iterator[str]:
    """Yield what each maker states of itself, or that no statement of it is on file."""
    for maker in makers:
        if maker["statements"] == SILENT:
            name = maker["maker"]["name"]
            yield from say(f"The maker, {name}: no statement of its own is on file.", 2)
            continue
        for statement in maker["statements"]:
            if statement not in below:
                yield from say(f"The maker: {statement}", 2)


def _answered(answer: RoutesData) -> bool:
    """Return whether a statement of a maker is printed in place of a route."""
    for known in answer["known"]:
        if any(maker["statements"] != SILENT for maker in _named(known)):
            return True
    return False


def _try(answer: RoutesData, case: str) -> Iterator[tuple[str, str]]:
    query, item = answer["query"], answer["trail"]
    if item is not None and item["longer"]:
        yield again(answer, "--max-steps", str(item["most"] * 2), case=case), "Longer routes."
    if answer["as_of"] or answer["during"]:
        words = (answer["command"], query["from"]["text"], query["to"]["text"])
        yield command(*words, case=case), "The same question over everything on file."
    for match in (query["from"], query["to"]):
        if len(match["uids"]) != 1:
            continue
        uid, name = match["uids"][0], match["names"][0]
        evidence = command("explain", uid, *dates(answer), case=case)
        yield evidence, ended(f"All evidence about {the_country(name)}")
        if match is query["from"]:
            picture = command("view", "--around", uid, "--hops", "2", case=case)
            yield picture, ended(f"A picture of what surrounds {the_country(name)}")
