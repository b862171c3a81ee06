"""Answers about decisions as lines: candidates to review, pairs that may be the same, what a decision changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from ..wording.dates import day
from ..wording.numbers import figure, figures
from .layout import command, following, say, section

if TYPE_CHECKING:
    from ..answers.data import Candidate, Changes, ResolveData, ReviewData

SHOWN = 20
CHANGES: tuple[Literal["added", "removed", "changed"], ...] = ("added", "removed", "changed")
VERDICTS = {
    "same": "the same party",
    "not_same": "two different parties",
    "unsure": "undecided",
    "undo": "no longer decided",
}


def asked(item: Candidate, number: int, of: int) -> Iterator[str]:
    """Yield one candidate as it is put to a person; the last line is the question."""
    yield from say(f"{figure(number)} of {figure(of)}: {item['uid']}", 0, 0)
    yield from say(item["sentence"], 3, 0)
    yield from say(f"Read from: “{item['quote']}”", 3)
    rules = f"; rule {', '.join(item['rules'])}"
    yield from say(f"{item['document']}, {item['locator']}; grade {item['grade']}{rules}", 3)
    yield "   a accept, r reject, u unsure (a reason may follow), s skip, q stop:"


def reviewed(answer: ReviewData, case: str = "case") -> Iterator[str]:
    """Yield the answer of `review`: what was decided and what it changes, or what waits."""
    if "review" in answer:
        made = answer["review"]
        why = f": {made['why']}" if made["why"] else ""
        yield from say(
            f"{made['claim']} was reviewed: {made['verdict']} ({made['by']}, {day(made['on'])}){why}",
            0,
            0,
        )
        yield from changes(answer["changes"])
        return
    verb = "waits" if answer["open"] == 1 else "wait"
    yield from say(f"{figures(answer['open'], 'claim')} read by rules {verb} for a review.", 0, 0)
    for number, item in enumerate(answer["candidates"], 1):
        yield ""
        yield from list(asked(item, number, answer["open"]))[:-1]
    if answer["candidates"]:
        line = f"{command('review', answer['candidates'][0]['uid'], case=case)} --as accept --by NAME --why REASON"
        walk = f"{command('review', '--walk', case=case)} --by NAME"
        yield from following(
            [
                (line, "Decide about one: accept, correct, reject or unsure."),
                (walk, "One after another."),
            ]
        )


def resolved(answer: ResolveData, case: str = "case") -> Iterator[str]:
    """Yield the answer of `resolve`: what was decided and what it changes, or which pairs may be the same."""
    if "decision" in answer:
        made = answer["decision"]
        verdict = VERDICTS.get(made["verdict"], made["verdict"])
        yield from say(
            f"Recorded: {made['left']} and {made['right']} are {verdict} ({made['by']}, {day(made['on'])}): "
            f"{made['why']}",
            0,
            0,
        )
        yield from changes(answer["changes"])
        return
    found = answer["suggestions"]
    if found:
        yield from say(
            f"{figures(len(found), 'pair')} of entities may be the same; a person should look.",
            0,
            0,
        )
    else:
        yield from say("No two entities have names so alike that a person should look.", 0, 0)
    for item in found:
        yield ""
        yield from say(f"{item['left']['name']} ({item['left']['uid']})", 2)
        yield from say(f"{item['right']['name']} ({item['right']['uid']})", 2)
        yield from say(f"{item['because']}; {item['where']}", 5, 0)
    lines = [line for clash in answer["clashes"][:SHOWN] for line in say(clash, 2)]
    yield from section("Not joined, because identifiers do not agree", lines)
    if found:
        pair = (found[0]["left"]["uid"], found[0]["right"]["uid"])
        line = f"{command('resolve', *pair, case=case)} --as not_same --by NAME --why REASON"
        yield from following(
            [(line, "Decide: same, not_same or unsure. --as undo takes a decision back.")]
        )


def changes(answer: Changes) -> Iterator[str]:
    """Yield which relations a decision changes."""
    total = sum(len(answer[kind]) for kind in CHANGES)
    yield from say(
        "No relation changes."
        if not total
        else f"{figures(total, 'relation')} {'changes' if total == 1 else 'change'}.",
        0,
        0,
    )
    for name in CHANGES:
        for line in answer[name][:SHOWN]:
            yield from say(f"{name}: {line}", 2)
        if len(answer[name]) > SHOWN:
            yield from say(f"and {figure(len(answer[name]) - SHOWN)} more {name}", 2)
