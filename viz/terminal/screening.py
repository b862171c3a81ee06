"""The answer of `screen` as lines: how many rows have something on file, then those rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..answers.ownership import lines as owners
from ..wording.dates import day as date
from ..wording.numbers import ended, figure, figures, listed
from .layout import say

if TYPE_CHECKING:
    from ..answers.data import ScreenData, ScreenedRowRecord, ScreenMeasure

PARTIES = 4  # parties named that share something


def lines(answer: ScreenData) -> Iterator[str]:
    """Yield the answer of `screen`: counts and what was searched, then each row with something on file."""
    counts, searched = answer["counts"], answer["searched"]
    hits = counts["rows"] - counts["nothing"]
    yield from say(
        f"{figure(hits)} of {figures(counts['rows'], 'row')} {'has' if hits == 1 else 'have'} something on file.",
        0,
        0,
    )
    ways = (
        (counts["identifier"], "by an identifier"),
        (counts["name"], "by name"),
        (counts["shared"], "by something shared with a listed party"),
    )
    how = [f"{figure(number)} {words}" for number, words in ways if number]
    if how:
        yield from say(f"Found: {listed(how)}.")
    yield from say(
        f"For {figures(counts['nothing'], 'row')} nothing was found in {figures(searched['claims'], 'claim')}, public "
        f"up to {date(searched['newest'])}. That does not clear a party."
    )
    for row in answer["rows"]:
        if not row["nothing"]:
            yield ""
            yield from _row(row)


def _row(row: ScreenedRowRecord) -> Iterator[str]:
    yield from say(f"{row['label']} {row['name']} (key {row['key']})", 0)
    for hit in row["hits"]:
        yield from say(f"may be {hit['name']} ({hit['uid']}), by {hit['on']}: {hit['because']}", 2)
        if not hit["measures"]:
            yield from say("no measure on file", 4)
        for m in hit["measures"]:
            yield from say(f"{m['measure']} by {m['authority']}{force(m, row['day'])}", 4)
        for indent, line in owners(hit["ownership"]):
            yield from say(line, 4 + indent)
        if hit["route"]:
            names = " -> ".join(n["name"] for n in hit["route"]["nodes"])
            yield from say(f"Documented route to {hit['route']['to']}: {names}", 4)
            for sentence in hit["route"]["sentences"]:
                yield from say(sentence, 6)
            for denial in hit["route"]["denials"]:
                yield from say(denial, 6)
        made = hit["disposition"]
        if made:
            yield from say(
                ended(
                    f"Decided: {made['verdict']} ({made['by']}, {date(made['on'])}): {made['why']}"
                ),
                4,
            )
    for shared in row["shared"]:
        parties = [p["name"] for p in shared["parties"]]
        more = f" and {figure(len(parties) - PARTIES)} more" if len(parties) > PARTIES else ""
        crowded = "; many parties have it, so it says little" if shared["crowded"] else ""
        who = f"{', '.join(parties[:PARTIES])}{more}" if more else listed(parties)
        yield from say(f"same {shared['kind']} as {who}: {shared['value']}{crowded}", 2)
    for each in row["false"]:
        yield from say(
            ended(
                f"not {each['name']} ({each['uid']}), decided by {each['by']}, {date(each['on'])}: {each['why']}"
            ),
            2,
        )


def force(measure: ScreenMeasure, day: str | None) -> str:
    """Return in words whether a measure was in force on the day of the row; without a day, whether it has ended."""
    if not day:
        return ", not ended in the lists loaded" if measure["in_force"] else ", ended"
    return {
        True: f", in force on {date(day)}",
        False: f", not in force on {date(day)}",
        None: f", whether in force on {date(day)} is not known",
    }[measure["in_force"]]
