"""Answers about decisions as lines: claims to review, parties to compare, and the changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from ..wording.date_words import day
from ..wording.numbers import figure, figures
from . import join_lines
from .line_layout import command, following, say, section

if TYPE_CHECKING:
    from ..answers.data import Candidate, Changes, ResolveData, ReviewData, SuggestionRecord

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
    """Yield the answer of `review`: a decision and its changes, or the claims that wait."""
    if "review" in answer:
        review = answer["review"]
        why = f": {review['why']}" if review["why"] else ""
        by = f"{review['by']}, {day(review['on'])}"
        yield from say(f"{review['claim']} was reviewed: {review['verdict']} ({by}){why}", 0, 0)
        yield from changes(answer["changes"])
        return
    verb = "waits" if answer["open"] == 1 else "wait"
    yield from say(f"{figures(answer['open'], 'claim')} read by rules {verb} for a review.", 0, 0)
    for number, item in enumerate(answer["candidates"], 1):
        yield ""
        # Without the last line, which is the question of `review --walk`.
        yield from list(asked(item, number, answer["open"]))[:-1]
    if answer["candidates"]:
        first = command("review", answer["candidates"][0]["uid"], case=case)
        line = f"{first} --as accept --by NAME --why REASON"
        walk = f"{command('review', '--walk', case=case)} --by NAME"
        steps = [
            (line, "Decide about one: accept, correct, reject or unsure."),
            (walk, "One after another."),
        ]
        yield from following(steps)


def resolved(answer: ResolveData, case: str = "case") -> Iterator[str]:
    """Yield the answer of `resolve`: decisions and their changes, or what may be the same."""
    if "decision" in answer:
        decision = answer["decision"]
        verdict = VERDICTS.get(decision["verdict"], decision["verdict"])
        pair = f"{decision['left']} and {decision['right']}"
        by = f"{decision['by']}, {day(decision['on'])}"
        yield from say(f"Recorded: {pair} are {verdict} ({by}): {decision['why']}", 0, 0)
        yield from changes(answer["changes"])
        return
    if "act" in answer:
        yield from join_lines.filed(answer)
        if not answer["already"]:
            yield from changes(answer["changes"])
        yield from join_lines.after_filed(answer, case)
        return
    if "group" in answer:
        yield from join_lines.proposed(answer, case)
        return
    if answer["groups"] or answer["files"]:
        yield from join_lines.overview(answer)
        yield ""
    yield from _suggestions(answer["suggestions"])
    lines: list[str] = []
    for clash in answer["clashes"][:SHOWN]:
        lines += say(clash, 2)
    yield from section("Not joined, because identifiers do not agree", lines)
    if answer["suggestions"]:
        first = answer["suggestions"][0]
        # Uids and not names: a name under a decision is never used (docs/decisions/0004).
        words = command("resolve", first["left"]["uid"], first["right"]["uid"], case=case)
        line = f"{words} --as not_same --by NAME --why REASON"
        yield from following(
            [
                (line, "Decide: same, not_same or unsure. --as undo takes a decision back."),
                *join_lines.steps(answer, case),
            ]
        )


def _suggestions(items: Sequence[SuggestionRecord]) -> Iterator[str]:
    if items:
        pairs = figures(len(items), "pair")
        yield from say(f"{pairs} of entities may be the same; please review them.", 0, 0)
    else:
        yield from say("No two entities have names similar enough to review.", 0, 0)
    for item in items:
        yield ""
        yield from say(f"{item['left']['name']} ({item['left']['uid']})", 2)
        yield from say(f"{item['right']['name']} ({item['right']['uid']})", 2)
        yield from say(f"{item['because']}; {item['where']}", 5, 0)


def changes(answer: Changes) -> Iterator[str]:
    """Yield which relations a decision changes."""
    total = len(answer["added"]) + len(answer["removed"]) + len(answer["changed"])
    number = figures(total, "relation") if total else "No relation"
    yield from say(f"{number} {'changes' if total < 2 else 'change'}.", 0, 0)
    for name in CHANGES:
        for line in answer[name][:SHOWN]:
            yield from say(f"{name}: {line}", 2)
        if len(answer[name]) > SHOWN:
            yield from say(f"and {figure(len(answer[name]) - SHOWN)} more {name}", 2)
