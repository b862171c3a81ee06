"""Statements against a claim, relation or route as lines: denials, missing replies, own statements.

`graph.against` collects these statements; this module only words them, so that "nobody denies it"
is printed exactly where nothing was found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..wording.numbers import figures, listed, many
from .line_layout import say

if TYPE_CHECKING:
    from ..answers.records import Objection

NAMED, OWN = "names a claim", "own statement"
WHERE = {
    "set beside": "stands beside it and does not name it",
    "general denial": "a general denial, which does not name it",
    "earlier general denial": "an earlier general denial, which does not name it",
    "answers a measure": "answers a measure",
}
ACTS = {
    "denies_fact": ("denies", "deny"),
    "disputes_evidence": ("disputes the evidence for", "dispute the evidence for"),
    "rejects_measure": ("rejects", "reject"),
}
MOST = 8  # replies and own statements that are printed


def against(
    items: Sequence[Objection], what: str, limit: int = MOST, *, answered: bool = False
) -> Iterator[str]:
    """Yield the statements against `what`, such as "a named step": denials first, then replies.

    "Nobody denies it" is printed only if there are no statements at all. A missing reply is never
    presented as a denial. At most `limit` replies are printed. `answered` says that answers were
    printed before.
    """
    if not items:
        silence = "No reply, refusal or general denial is on file."
        if answered:
            silence = "What was answered stands above."
        yield from say(f"Denials: nobody denies {what} in the documents on file. {silence}")
        return
    named: list[Objection] = []
    wider: list[Objection] = []
    # A missing comment is no denial, whatever it is beside.
    for item in filter(_objects, items):
        if item["relation"] == NAMED:
            named.append(item)
        elif item["relation"] in WHERE:
            wider.append(item)
    yield from _denials(named, wider, what)
    replies = _replies(items, [*named, *wider])
    for reply in replies[:limit]:
        yield from say(reply["sentence"], 2)
    if len(replies) > limit:
        rest = figures(len(replies) - limit, "further statement")
        yield from say(f"and {rest} of these parties", 2)
    if not all(map(_objects, replies)):
        yield from say("A missing reply is not a denial.", 2)


def _denials(named: Sequence[Objection], wider: Sequence[Objection], what: str) -> Iterator[str]:
    """Yield denials: those that name the thing, then general ones with how they relate to it."""
    if named:
        yield from say(f"Denials: {_named(named, what)}")
    else:
        yield from say(f"Denials: no statement on file denies {what} by name. Related statements:")
    for denial in named:
        yield from say(f"{denial['sentence']} ({denial['uid']})", 2)
    for denial in wider:
        yield from say(f"{denial['sentence']} ({WHERE[denial['relation']]}; {denial['uid']})", 2)


def _objects(item: Objection) -> bool:
    return item["act"] != "no_comment"


def _replies(items: Sequence[Objection], denials: Sequence[Objection]) -> list[Objection]:
    """Return the other statements, each sentence once, missing replies first.

    Of several statements with one sentence the last is kept, at the place of the first.
    """
    printed = {denial["sentence"] for denial in denials}
    by_sentence: dict[str, Objection] = {}
    for item in items:
        if item["sentence"] not in printed:
            by_sentence[item["sentence"]] = item
    # False comes before True, so that missing replies stand first.
    return sorted(by_sentence.values(), key=_objects)


def _named(named: Sequence[Objection], what: str) -> str:
    """Return how many statements answer the thing by name, and how."""
    parts = []
    # Whoever disputes the evidence does not say that the fact is not so: acts are kept apart.
    numbers = Counter(denial["act"] for denial in named)
    for act, (singular, plural) in ACTS.items():
        number = numbers[act]
        if number:
            verb = singular if number == 1 else plural
            parts.append(f"{many(number, 'statement')} {verb} {what}")
    return f"{listed(parts)}."
