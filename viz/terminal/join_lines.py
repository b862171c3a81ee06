"""Answers about joins in bulk as lines: groups of proposals, and files of decisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ..wording.date_words import day
from ..wording.join_words import TITLES, effect
from ..wording.numbers import figure, figures, listed
from .line_layout import command, following, say

if TYPE_CHECKING:
    from ..answers.data import DecisionFileData, ProposedJoinsData, SuggestionsData

VERDICTS = {
    "same": "the same party",
    "not_same": "two parties",
    "unsure": "undecided",
}


def overview(answer: SuggestionsData) -> Iterator[str]:
    """Yield the groups of pairs that may be the same, and the files of decisions in force."""
    if answer["groups"]:
        pairs = sum(group["pairs"] for group in answer["groups"])
        yield from say(
            f"{figures(pairs, 'pair')} of entries may be the same, according to the evidence. "
            "Each group is followed by what changes if all its pairs are decided to be the same.",
            0,
            0,
        )
    for group in answer["groups"]:
        yield ""
        title = TITLES[group["group"]]
        yield from say(f"{group['group']}: {figures(group['pairs'], 'pair')}. {title}.", 2)
        yield from say(f"{effect(group['effect'])}.", 4, 0)
    if answer["files"]:
        yield ""
        yield "Files of decisions in force:"
    for file in answer["files"]:
        yield from say(f"{file['name']} ({file['sha256'][:12]}), since {day(file['on'])}", 2)


def steps(answer: SuggestionsData, case: str) -> Iterator[tuple[str, str]]:
    """Yield the commands for many pairs at once."""
    if answer["groups"]:
        name = answer["groups"][0]["group"]
        line = f"{command('resolve', '--group', name, '-o', f'{name}.toml', case=case)} --by NAME"
        yield line, "Write the pairs of a group as decisions, to review them in an editor."
    if answer["files"]:
        line = command("resolve", "--undo", answer["files"][-1]["name"], case=case)
        yield f"{line} --by NAME --why REASON", "Take back all that a file brought."


def proposed(answer: ProposedJoinsData, case: str) -> Iterator[str]:
    """Yield the first pairs of a group, or the file into which all were written."""
    group, file = answer["group"], answer["file"]
    title = TITLES[group["group"]]
    yield from say(f"{group['group']}: {figures(group['pairs'], 'pair')}. {title}.", 0, 0)
    yield from say(f"If all were the same: {effect(group['effect'])}.", 0, 0)
    for item in answer["proposals"] if file is None else ():
        yield ""
        yield from say(f"{item['left']['name']} ({item['left']['uid']})", 2)
        yield from say(f"{item['right']['name']} ({item['right']['uid']})", 2)
        yield from say(f"{item['because']}; {item['where']}", 5, 0)
        yield from say(f"{effect(item['effect'])}", 5, 0)
    if file is None:
        name = f"{group['group']}.toml"
        words = ("resolve", "--group", group["group"], "-o", name)
        line = f"{command(*words, case=case)} --by NAME"
        yield from following([(line, "Write all of them as decisions, to be reviewed.")])
        return
    yield from say(f"Written to {file}. Nothing is decided yet.", 0, 0)
    line = command("resolve", "--apply", file, case=case)
    yield from following([(line, "Take the file when every decision in it is right.")])


def filed(answer: DecisionFileData) -> Iterator[str]:
    """Yield what became of a file of decisions, and what looks wrongly joined by it."""
    file = answer["file"]
    called = f"{file['name']} ({file['sha256'][:12]})"
    if answer["already"]:
        since = day(file["on"])
        yield from say(f"{called} is already in force, since {since}; nothing was written.", 0, 0)
    elif answer["act"] == "taken":
        yield from say(f"Taken: {called} with {_verdicts(answer['verdicts'])}.", 0, 0)
    else:
        verdicts = _verdicts(answer["verdicts"])
        yield from say(f"Taken back: {called} with {verdicts}; none of it is in force.", 0, 0)
    for doubt in answer["doubts"]:
        yield from say(f"Looks wrongly joined: {doubt['what']}: {doubt['found']}", 2)
        yield from say(doubt["repair"], 5, 0)


def after_filed(answer: DecisionFileData, case: str) -> Iterator[str]:
    """Yield the command that takes back what a file of decisions brought."""
    if answer["act"] == "taken":
        line = command("resolve", "--undo", answer["file"]["sha256"][:12], case=case)
        why = "Take back all that the file brought."
        yield from following([(f"{line} --by NAME --why REASON", why)])


def _verdicts(verdicts: Mapping[str, int]) -> str:
    """Return how many decisions there are of each verdict, in words."""
    parts: list[str] = []
    for verdict, number in verdicts.items():
        parts.append(f"{figure(number)} for {VERDICTS[verdict]}")
    return f"{figures(sum(verdicts.values()), 'decision')} ({listed(parts)})"
