"""What is on file against a statement, as lines: who denies it, who has not answered, what else stands beside it.

What stands against a thing is gathered by `graph.against`; here it is only put into words, so that silence is printed
exactly where nothing was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..wording.numbers import figures, listed, many
from .layout import say

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


def against(items: Sequence[Objection], what: str, most: int = MOST) -> Iterator[str]:
    """Yield what stands against the named thing (`what`, such as "a named step"): denials, then replies and the like.

    That nobody denies the thing is said only where nothing at all stands against it; a missing reply is never a denial.
    """
    if not items:
        none = "No reply, refusal or general denial is on file."
        yield from say(f"Denials: nobody denies {what} in the documents on file. {none}")
        return
    named = [d for d in items if d["relation"] == NAMED and d["act"] != "no_comment"]
    wider = [d for d in items if d["relation"] in WHERE and d["act"] != "no_comment"]
    told = {d["sentence"] for d in (*named, *wider)}
    rest = [d for d in items if d not in named and d not in wider and d["sentence"] not in told]
    replies = list({d["sentence"]: d for d in rest}.values())
    replies.sort(key=lambda d: d["act"] != "no_comment")
    if named:
        yield from say(f"Denials: {_named(named, what)}")
    else:
        yield from say(f"Denials: no statement on file denies {what} by name. Beside it stand:")
    for denial in named:
        yield from say(f"{denial['sentence']} ({denial['uid']})", 2)
    for denial in wider:
        yield from say(f"{denial['sentence']} ({WHERE[denial['relation']]}; {denial['uid']})", 2)
    for reply in replies[:most]:
        yield from say(reply["sentence"], 2)
    if len(replies) > most:
        yield from say(
            f"and {figures(len(replies) - most, 'further statement')} of these parties", 2
        )
    if any(d["act"] == "no_comment" for d in replies):
        yield from say("A missing reply is not a denial.", 2)


def _named(named: Sequence[Objection], what: str) -> str:
    """Return how many statements answer the thing by name, and how."""
    parts = []
    for act, (one, more) in ACTS.items():
        number = sum(d["act"] == act for d in named)
        if number:
            parts.append(f"{many(number, 'statement')} {one if number == 1 else more} {what}")
    return f"{listed(parts)}."
