"""The connection between two ends as sentences: its ends, its support, and how the search went."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...graph.articles import the_country
from ..wording.date_words import day, period
from ..wording.numbers import figure, figures, listed, many, plural, share, support
from .line_layout import command, say

if TYPE_CHECKING:
    from ..answers.data import CriticalData, FoldHead, RoutesData, SearchedRecord, WhatIfData
    from ..answers.records import Match, ReliabilityRecord

MEANING = (
    "Support is a score from 0 to 1 for how well documents support {what}. It is not a probability."
)
# With two possible identities the parties would be one in some worlds and two in others, and no
# claim says which (docs/decisions/0014).
NO_CONNECTION = (
    "No number is given for the connection as a whole, because one end is a natural person, "
    "parties to pass through were named, or two parties may be treated as one."
)
LEVELS = {"state": "states", "firm": "firms", "shipment": "shipments", "item": "single items"}


def end(match: Match, country: str | None = None) -> str:
    """Return an end of a question in words: the party, or the set with how many are in it."""
    if len(match["uids"]) == 1:
        name: str = match["names"][0]
        return f"{name} ({country})" if country and country != name else the_country(name)
    return f"the {figures(len(match['uids']), 'party')} of {match['text']}"


def again(answer: RoutesData | CriticalData | WhatIfData, *more: str, case: str = "case") -> str:
    """Return the command for the same question, as far as the answer records it."""
    query = answer["query"]
    words = [answer["command"], query["from"]["text"], query["to"]["text"]]
    if answer["command"] == "whatif":
        for designated in answer["designated"]:
            words += ["--designate", designated["node"]["uid"]]
        words += ["--on", answer["on"]] if answer["on"] else []
    return command(*words, *dates(answer), *more, case=case)


def dates(answer: FoldHead) -> list[str]:
    """Return the options of a question that choose evidence by date."""
    words = ["--as-of", answer["as_of"]] if answer["as_of"] else []
    # The answer has "? .. 2024"; the option takes "..2024" (`--during`).
    during = (answer["during"] or "").replace("?", "").replace(" ", "")
    return [*words, "--during", during] if during else words


def chosen(answer: FoldHead) -> str:
    """Return the evidence that was used if a question has dates, and "" otherwise."""
    public = f"what was public by {day(answer['as_of'])}" if answer["as_of"] else ""
    if not answer["during"]:
        return f"Only {public} is used." if public else ""
    claims = f"claims that can be about the time {asked_time(answer)} are used"
    return (
        f"Only {f'{public}, and of it {claims}' if public else claims}; one that states no first "
        "day can be about any time before it was made."
    )


def asked_time(answer: FoldHead) -> str:
    """Return the period of a question, such as "2010 to 2012"; "" if it has none."""
    words = period(str(answer["during"] or ""))
    return f"up to {words.removeprefix('by ')}" if words.startswith("by ") else words


def undated(answer: RoutesData) -> str:
    """Return the warning that no step is known to be of the period asked about, "" if one is."""
    if not answer["during"]:
        return ""
    for route in [*answer["routes"], *answer["leads"]]:
        for leg in route["legs"]:
            if not all(interval.startswith("?") for interval in leg["interval"]):
                return ""
    return (
        "No statement on any step has a first day, so that none is known to be of that time rather "
        "than of a later one."
    )


def number(item: ReliabilityRecord) -> str:
    """Return the support of a connection as printed."""
    # No sampled world had a route, which gives an upper bound and no estimate.
    if item["below"] is not None:
        return f"below {item['below']:.4f}"
    # Above 0.95 no interval is printed either: its ends would be digits that the rule withholds.
    return support(1.0) if item["mixed"]["value"] > 0.95 else share(item["mixed"])


LOWER = (
    "This is a lower bound: one claim counts for each step and source, and there are too many "
    "ways to choose these claims to examine them all."
)


def connection(item: ReliabilityRecord | None) -> Iterator[str]:
    """Yield the support of a connection, and its value under either assumption of dependence."""
    if item is None:
        yield from say(NO_CONNECTION, 2)
        return
    common, independent = support(item["common"]), support(item["independent"]["value"])
    text = f"At least one route holds: {number(item)}."
    if item["method"] == "sampled":
        text += f" This is an estimate from {figure(item['worlds'])} samples."
    if item["lower_bound"]:
        text += f" {LOWER}"
    yield from say(
        f"{text} If all original statements depended on one another: {common}. "
        f"If all were independent: {independent}.",
        2,
    )


def over(item: ReliabilityRecord) -> str:
    """Return the extent of a connection, such as "17 relations and 6 intermediate parties"."""
    number = figure(item["parties"]) if item["parties"] else "no"
    parties = f"{number} intermediate {plural('party', item['parties'])}"
    return f"{figures(item['arcs'], 'relation')} and {parties}"


def looked(item: SearchedRecord, more: str = "") -> str:
    """Return the extent of a search, with `more` about it, and how complete it was."""
    part = ""
    if "of" in item:
        part = f" of {figure(item['of'])}, those around what lies between the two ends"
    newest = f", public up to {day(item['newest'])}" if item["newest"] else ""
    return f"{figures(item['claims'], 'claim')}{part}{newest}{more}. {_examined(item)}"


def _examined(item: SearchedRecord) -> str:
    """Return the number of candidate routes, and the highest score of an unseen route."""
    number = item["candidates"]
    candidates = figures(number, "candidate route")
    if not item["exhausted"]:
        return (
            f"{candidates} {'was' if number == 1 else 'were'} examined, which is not all: "
            "by the product of its steps, "
            f"a route not seen scores at most {item['bound_unseen']:.3f}."
        )
    if number == 0:
        return "There was no candidate route."
    if number == 1:
        return "The only candidate route was examined."
    return f"All {candidates} were examined."


def method(answer: RoutesData) -> Iterator[str]:
    """Yield the rules of the search and how many relations were searched."""
    item = answer["searched"]
    yield from say(
        "A route may begin with one “made by” relation, has one or more movements of goods, "
        "and may end with one “use” relation.",
        2,
    )
    levels = listed([LEVELS.get(level, level) for level in item["levels"]], "or")
    yield from say(
        f"All movements of one route are on the same level. Searched: {levels or 'no level'}.", 2
    )
    late = item["out_of_time_order"]
    failed = "No candidate" if not late else figures(late, "candidate")
    yield from say(
        f"The steps of a route must be possible in time order. {failed} failed this test.", 2
    )
    verb = "was" if item["movement_edges"] == 1 else "were"
    text = f"{figures(item['movement_edges'], 'relation')} along which goods move {verb} searched."
    whole = answer.get("reliability")
    if whole:
        text += (
            f" The connection uses {figures(whole['arcs'], 'relation')}, "
            f"{figures(whole['parties'], 'party')} between the two ends, "
            f"and {figures(whole['roots'], 'original statement')}."
        )
    yield from say(text, 2)


def matched(match: Match) -> Iterator[str]:
    """Yield the text that was typed and the parties that it matched."""
    if len(match["uids"]) != 1:
        # A set such as `kind=Company` may have thousands of members.
        more = len(match["names"]) - 8
        names = ", ".join(match["names"][:8]) + (f" and {figure(more)} more" if more > 0 else "")
        yield from say(f"“{match['text']}” is {many(len(match['uids']), 'party')}: {names}.", 2)
        return
    name, uid, on = match["names"][0], match["uids"][0], match["on"]
    if on == "name":
        text = f"“{match['text']}” is the name of {uid}."
    elif on == "uid":
        text = f"“{match['text']}” is the identifier of {name}."
    elif on.startswith("alias "):
        text = f"“{match['text']}” is an alias of {name} ({uid})."
    elif on.startswith("beginning of "):
        text = f"“{match['text']}” is the beginning of a name of {name} ({uid})."
    elif on.startswith("former or record uid"):
        text = f"“{match['text']}” is an earlier identifier of {name} ({uid})."
    else:
        text = f"“{match['text']}” is the {on} of {name} ({uid})."
    yield from say(text, 2)
