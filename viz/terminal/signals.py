"""Answers of `flags` and `indicators` as lines: each with the facts behind it, its guidance and its caution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...graph.analysis.flags.rule import MISSING, RAISED
from ..answers.ownership import lines as owners
from ..wording.dates import day
from ..wording.numbers import capital, figure, figures, many
from .layout import say

if TYPE_CHECKING:
    from ..answers.data import FigureRecord, FlagInput, FlagsData, FlagsOfManyData, IndicatorsData

STANDING = (
    "A red flag is a reason to look. It is not a finding of wrongdoing and not a relation of the graph. What is "
    "missing here is missing in the files that were loaded."
)
APART = (
    "Indicators stand apart and are not added up. They describe the trade and the listings of a country. They say "
    "nothing about any firm in it, and no route rests on them."
)
SHOWN = 8  # facts of a flag that are printed; --json has all


def flags_text(answer: FlagsData | FlagsOfManyData) -> Iterator[str]:
    """Yield the answer of `flags`: the flags of a party, or the parties that have one."""
    if "party" in answer:
        yield from _party(answer)
    else:
        yield from _table(answer)
    yield ""
    yield from say(STANDING, 0, 0)


def _party(answer: FlagsData) -> Iterator[str]:
    node, flags = answer["party"], answer["flags"]
    raised = [f for f in flags if f["state"] == RAISED]
    missing = [f for f in flags if f["state"] == MISSING]
    verb = "is" if len(raised) == 1 else "are"
    lacking = f"; for {many(len(missing), 'other')} the facts are missing" if missing else ""
    yield from say(
        f"{capital(many(len(raised), 'red flag'))} {verb} raised for {node['name']}, of {figure(len(flags))} that were "
        f"looked for{lacking}.",
        0,
        0,
    )
    none = "No measure on it is in force by what is on file."
    yield from say("It is under a measure that has not ended." if answer["listed"] else none, 0, 0)
    for flag in flags:
        yield ""
        yield from say(f"{capital(flag['state'])}: {flag['question']} ({flag['rule']})", 0)
        yield from say(flag["because"], 2, 0)
        if flag["state"] == MISSING:
            continue
        yield from _facts(flag["inputs"])
        if flag["state"] == RAISED:
            for g in flag["guidance"]:
                when = day(g["date"]) if g["date"] else "undated"
                yield from say(f"Guidance: {g['by']}, {g['title']}, {when}: {g['passage']}", 2)
                yield from say(f"Text: {g['read']}", 4)
            yield from say(f"Caution: {flag['caution']}", 2)
    if answer["ownership"]:
        yield ""
    for indent, line in owners(answer["ownership"]):
        yield from say(line, indent)


def _table(answer: FlagsOfManyData) -> Iterator[str]:
    verb = "has" if answer["raised"] == 1 else "have"
    yield from say(
        f"{figure(answer['raised'])} of {figure(answer['parties'])} firms and bodies {verb} a red flag raised.",
        0,
        0,
    )
    yield ""
    for rule in answer["rules"]:
        yield from say(
            f"{rule['rule']}: raised for {figure(rule['raised'])}, not raised for "
            f"{figure(rule['not_raised'])}, facts missing for {figure(rule['missing'])}",
            2,
        )
    for row in answer["rows"]:
        yield ""
        measure = ", under a measure" if row["listed"] else ""
        yield from say(f"{row['party']['name']} ({row['party']['uid']}){measure}")
        for flag in row["flags"]:
            yield from say(f"{flag['rule']}: {flag['because']}", 2)
    if len(answer["rows"]) < answer["raised"]:
        yield ""
        yield from say(
            f"and {figure(answer['raised'] - len(answer['rows']))} more parties; --top 0 lists all",
            0,
            0,
        )


def _facts(inputs: Sequence[FlagInput]) -> Iterator[str]:
    for item in inputs[:SHOWN]:
        parties = [
            f"{'' if p['name'] in item['what'] else p['name'] + ' '}{p['uid']}"
            for p in item["parties"][:SHOWN]
        ]
        rest = (
            f" and {figure(len(item['parties']) - SHOWN)} more"
            if len(item["parties"]) > SHOWN
            else ""
        )
        where = f"claim {item['claim']}" if item["claim"] else item["document"]
        behind = "; ".join(filter(None, (f"{', '.join(parties)}{rest}", where)))
        yield from say(f"- {item['what']}{f' ({behind})' if behind else ''}", 2)
    if len(inputs) > SHOWN:
        yield from say(f"and {figure(len(inputs) - SHOWN)} more; --json has all", 2)


def indicators_text(answer: IndicatorsData) -> Iterator[str]:
    """Yield the answer of `indicators`: of each country what there are figures for, then each indicator."""
    for country in answer["countries"]:
        known = [
            i for i in country["indicators"] if any(f["value"] is not None for f in i["figures"])
        ]
        name = country["country"]["name"]
        of = figures(len(country["indicators"]), "indicator")
        yield from say(
            f"{capital(name)}: {figure(len(known))} of {of} {'has' if len(known) == 1 else 'have'} figures in this "
            "case.",
            0,
            0,
        )
        for item in sorted(country["indicators"], key=lambda i: i not in known):
            yield ""
            yield from say(f"{item['indicator']}: {item['question']}", 0)
            for each in item["figures"]:
                yield from say(f"{each['what']}: {value(each)}", 2)
                yield from _facts(each["inputs"])
            yield from say(f"Method: {item['method']}", 2)
            yield from say(f"Caution: {item['caution']}", 2)
        yield ""
    yield from say(APART, 0, 0)


def value(figure_: FigureRecord) -> str:
    """Return a figure in words: its value and unit, or that it is missing and why."""
    if figure_["value"] is None:
        return f"missing: {figure_['missing']}"
    number = (
        f"{figure_['value']:.3g}" if abs(figure_["value"]) < 1000 else f"{figure_['value']:,.0f}"
    )
    span = f" ({figure_['low']:.2g} to {figure_['high']:.2g})" if figure_["low"] is not None else ""
    unit = {"parties": "party", "addresses": "address", "lists": "list", "listings": "listing"}.get(
        figure_["unit"], ""
    )
    unit = unit if unit and figure_["value"] == 1 else figure_["unit"]
    return (
        " ".join(filter(None, (number, unit)))
        + span
        + (f"; {figure_['note']}" if figure_["note"] else "")
    )
