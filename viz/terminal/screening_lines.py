"""The answer of `screen` as lines: how many rows have something on file, then those rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..answers.ownership import lines as owners
from ..wording.date_words import day as date
from ..wording.list_entries import open_points
from ..wording.name_words import full_names
from ..wording.numbers import ended, figure, figures, listed
from .line_layout import say

if TYPE_CHECKING:
    from ..answers.data import (
        ScreenData,
        ScreenedRowRecord,
        ScreenHit,
        ScreenMeasure,
        ScreenRoute,
        SharedRecord,
    )

PARTIES = 4  # parties named that share something


def lines(answer: ScreenData) -> Iterator[str]:
    """Yield the answer of `screen`: the counts, then each row with something on file."""
    counts, searched = answer["counts"], answer["searched"]
    hits = counts["identifier"] + counts["name"] + counts["shared"]
    rows = figures(counts["rows"], "row")
    verb = "has" if hits == 1 else "have"
    yield from say(f"{figure(hits)} of {rows} {verb} something on file.", 0, 0)
    ways = (
        (counts["identifier"], "by an identifier"),
        (counts["name"], "by name"),
        (counts["shared"], "by something shared with a listed party"),
    )
    how: list[str] = []
    for number, words in ways:
        if number:
            how.append(f"{figure(number)} {words}")
    if how:
        yield from say(f"Found: {listed(how)}.")
    claims = figures(searched["claims"], "claim")
    yield from say(
        f"For {figures(counts['nothing'], 'row')} nothing was found in {claims}, "
        f"public up to {date(searched['newest'])}. That does not clear a party."
    )
    if counts["unread"]:
        have = "row has" if counts["unread"] == 1 else "rows have"
        yield from say(
            f"{figure(counts['unread'])} {have} a cell that could not be read; each is shown below."
        )
    apart = sum(bool(row["elsewhere"]) for row in answer["rows"])
    if apart:
        have = "row has" if apart == 1 else "rows have"
        yield from say(
            f"{figure(apart)} {have} exactly the name of a party in another country; each is shown "
            "below."
        )
    for note in answer["notes"]:
        yield from say(ended(note))
    for row in answer["rows"]:
        # A table may have thousands of rows; those without anything are counted above.
        if not row["nothing"]:
            yield ""
            yield from _row(row)


def _row(row: ScreenedRowRecord) -> Iterator[str]:
    yield from say(f"{row['label']} {row['name']} (key {row['key']})", 0)
    for note in row["notes"]:
        yield from say(ended(note), 2)
    if row["notes"] and row["name"] and not row["hits"] and not row["shared"]:
        yield from say("by name nothing was found", 2)
    for apart in row["elsewhere"]:
        yield from say(ended(apart), 2)
    for hit in row["hits"]:
        yield from _hit(hit, row["day"])
    for shared in row["shared"]:
        yield from _shared(shared)
    for other in row["false"]:
        decided = f"decided by {other['by']}, {date(other['on'])}: {other['why']}"
        yield from say(ended(f"not {other['name']} ({other['uid']}), {decided}"), 2)


def _hit(hit: ScreenHit, day: str | None) -> Iterator[str]:
    """Yield an entity that a row may mean: measures, owners, route and decision."""
    yield from say(f"may be {hit['name']} ({hit['uid']}), by {hit['on']}: {hit['because']}", 2)
    points = open_points(hit)
    for point in points:
        yield from say(point, 4)
    if not (points or hit["measures"]):
        yield from say("no measure on file", 4)
    for measure in hit["measures"]:
        in_force = force(measure, day)
        yield from say(f"{measure['measure']} by {measure['authority']}{in_force}", 4)
    for indent, line in owners(hit["ownership"]):
        yield from say(line, 4 + indent)
    if hit["route"]:
        yield from _route(hit["route"])
    decision = hit["disposition"]
    if decision:
        by = f"{decision['by']}, {date(decision['on'])}"
        yield from say(ended(f"Decided: {decision['verdict']} ({by}): {decision['why']}"), 4)


def _route(route: ScreenRoute) -> Iterator[str]:
    names = " -> ".join(full_names(route["nodes"]))
    yield from say(f"Documented route to {route['to']}: {names}", 4)
    for sentence in route["sentences"]:
        yield from say(sentence, 6)
    for denial in route["denials"]:
        yield from say(denial, 6)


def _shared(shared: SharedRecord) -> Iterator[str]:
    """Yield an identifier or address of the row that listed parties have too."""
    names = full_names(shared["parties"])
    who = listed(names)
    if len(names) > PARTIES:
        who = f"{', '.join(names[:PARTIES])} and {figure(len(names) - PARTIES)} more"
    crowded = "; many parties have it, so it says little" if shared["crowded"] else ""
    yield from say(f"same {shared['kind']} as {who}: {shared['value']}{crowded}", 2)


def force(measure: ScreenMeasure, day: str | None) -> str:
    """Return in words whether a measure was in force on a day, or has ended if there is no day."""
    if not day:
        return ", not ended in the lists loaded" if measure["in_force"] else ", ended"
    return {
        True: f", in force on {date(day)}",
        False: f", not in force on {date(day)}",
        None: f", whether in force on {date(day)} is not known",
    }[measure["in_force"]]
