"""Answers of `flags` and `indicators` as lines, each with its facts and its caution."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...graph.analysis.flags.red_flag import MISSING, RAISED
from ..answers.ownership import lines as owners
from ..wording.date_words import day
from ..wording.list_entries import open_points
from ..wording.numbers import capital, ended, figure, figures, many
from .line_layout import say

if TYPE_CHECKING:
    from ..answers.data import FlagRecord, FlagsData, FlagsOfManyData, IndicatorsData
    from ..answers.indicator_records import FigureRecord, FlagInput, IndicatorRecord

# Flags and indicators are answers, not claims: no relation or route may rest on them
# (docs/decisions/0013).
STANDING = (
    "A red flag is a reason to look closer. It is not a finding of wrongdoing or a relation of "
    "the graph. Facts that are missing here are missing from the files that were loaded."
)
APART = (
    "Indicators are separate and are never added up. They describe the trade and the listings of a "
    "country. They say nothing about any company in it, and no route rests on them."
)
UNITS = {"parties": "party", "addresses": "address", "lists": "list", "listings": "listing"}
SHOWN = 8  # facts of a flag that are printed; --json has all


def flags_text(answer: FlagsData | FlagsOfManyData) -> Iterator[str]:
    """Yield the answer of `flags`: the flags of one party, or the parties with any."""
    if "party" in answer:
        yield from _party(answer)
    else:
        yield from _table(answer)
    yield ""
    yield from say(STANDING, 0, 0)


def _party(answer: FlagsData) -> Iterator[str]:
    flags = answer["flags"]
    states = Counter(flag["state"] for flag in flags)
    raised, missing = states[RAISED], states[MISSING]
    verb = "is" if raised == 1 else "are"
    lacking = f"; for {many(missing, 'other')} the facts are missing" if missing else ""
    yield from say(
        f"{capital(many(raised, 'red flag'))} {verb} raised for {answer['party']['name']}, "
        f"of {figure(len(flags))} that were looked for{lacking}.",
        0,
        0,
    )
    points = open_points(answer["party"])
    for point in points:
        yield from say(ended(capital(point)), 0, 0)
    if answer["listed"]:
        yield from say("It is under a measure that has not ended.", 0, 0)
    elif not points:
        yield from say("According to what is on file, no measure on it is in force.", 0, 0)
    for flag in flags:
        yield ""
        yield from _flag(flag)
    if answer["ownership"]:
        yield ""
    for indent, line in owners(answer["ownership"]):
        yield from say(line, indent)


def _flag(flag: FlagRecord) -> Iterator[str]:
    """Yield a red flag with its facts; guidance and caution are printed for a raised one only."""
    yield from say(f"{capital(flag['state'])}: {flag['question']} ({flag['rule']})", 0)
    yield from say(flag["because"], 2, 0)
    if flag["state"] == MISSING:
        return
    yield from _facts(flag["inputs"])
    if flag["state"] != RAISED:
        return
    for guidance in flag["guidance"]:
        published = day(guidance["date"]) if guidance["date"] else "undated"
        title = f"{guidance['by']}, {guidance['title']}, {published}"
        yield from say(f"Guidance: {title}: {guidance['passage']}", 2)
        yield from say(f"Text: {guidance['read']}", 4)
    yield from say(f"Caution: {flag['caution']}", 2)


def _table(answer: FlagsOfManyData) -> Iterator[str]:
    verb = "has" if answer["raised"] == 1 else "have"
    share = f"{figure(answer['raised'])} of {figure(answer['parties'])}"
    yield from say(
        f"{share} entries of firms and bodies {verb} a red flag raised. A party with several "
        "entries that nobody joined is counted once for each entry.",
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
        for point in open_points(row["party"]):
            yield from say(point, 2)
        for flag in row["flags"]:
            yield from say(f"{flag['rule']}: {flag['because']}", 2)
    rest = answer["raised"] - len(answer["rows"])
    if rest > 0:
        yield ""
        yield from say(f"and {figure(rest)} more parties; --top 0 lists all", 0, 0)


def _facts(inputs: Sequence[FlagInput]) -> Iterator[str]:
    for item in inputs[:SHOWN]:
        # A claim has its document behind it; a fact from a file alone names the file.
        document = f"claim {item['claim']}" if item["claim"] else item["document"]
        behind = "; ".join(filter(None, (_parties(item), document)))
        yield from say(f"- {item['what']}{f' ({behind})' if behind else ''}", 2)
    if len(inputs) > SHOWN:
        yield from say(f"and {figure(len(inputs) - SHOWN)} more; --json has all", 2)


def _parties(item: FlagInput) -> str:
    """Return the parties of a fact with their uids; a name that the fact has is not repeated."""
    parties = []
    for party in item["parties"][:SHOWN]:
        name = "" if party["name"] in item["what"] else f"{party['name']} "
        parties.append(f"{name}{party['uid']}")
    rest = len(item["parties"]) - SHOWN
    return f"{', '.join(parties)}{f' and {figure(rest)} more' if rest > 0 else ''}"


def indicators_text(answer: IndicatorsData) -> Iterator[str]:
    """Yield the answer of `indicators`, country by country, those with figures first."""
    for country in answer["countries"]:
        known = sum(map(_known, country["indicators"]))
        total = figures(len(country["indicators"]), "indicator")
        verb = "has" if known == 1 else "have"
        name = capital(country["country"]["name"])
        yield from say(f"{name}: {figure(known)} of {total} {verb} figures in this case.", 0, 0)
        for item in sorted(country["indicators"], key=_known, reverse=True):
            yield ""
            yield from _indicator(item)
        yield ""
    yield from say(APART, 0, 0)


def _known(item: IndicatorRecord) -> bool:
    for record in item["figures"]:
        if record["value"] is not None:
            return True
    return False


def _indicator(item: IndicatorRecord) -> Iterator[str]:
    yield from say(f"{item['indicator']}: {item['question']}", 0)
    for record in item["figures"]:
        yield from say(f"{record['what']}: {value(record)}", 2)
        yield from _facts(record["inputs"])
    yield from say(f"Method: {item['method']}", 2)
    yield from say(f"Caution: {item['caution']}", 2)


def value(record: FigureRecord) -> str:
    """Return a figure in words: its value and unit, or that it is missing and why."""
    amount = record["value"]
    if amount is None:
        return f"missing: {record['missing']}"
    # Three digits are what such data bear; a count or a sum of money is printed whole.
    number = f"{amount:.3g}" if abs(amount) < 1000 else f"{amount:,.0f}"
    unit = record["unit"]
    if amount == 1:
        unit = UNITS.get(unit, unit)
    text = f"{number} {unit}" if unit else number
    if record["low"] is not None:
        text += f" ({record['low']:.2g} to {record['high']:.2g})"
    if record["note"]:
        text += f"; {record['note']}"
    return text
