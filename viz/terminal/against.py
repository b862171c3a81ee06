"""Prints what stands against a statement: denials, missing replies, answers to measures, own statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...graph.against import BESIDE, EARLIER, GENERAL, MEASURE, NAMED, OWN, STATE, STATE_EARLIER
from ..wording.numbers import Answer, figures, listed, many
from .layout import say

WHERE = {
    BESIDE: "stands beside it and does not name it",
    GENERAL: "a general denial, which does not name it",
    EARLIER: "an earlier general denial, which does not name it",
    STATE: "a general denial by a state, which does not name it",
    STATE_EARLIER: "an earlier general denial by a state, which does not name it",
    MEASURE: "answers a measure",
}
ACTS = {
    "denies_fact": ("denies", "deny"),
    "disputes_evidence": ("disputes the evidence for", "dispute the evidence for"),
    "rejects_measure": ("rejects", "reject"),
}
MOST = 8  # statements of the same parties that are printed


def against(items: Sequence[Answer], what: str, most: int = MOST) -> Iterator[str]:
    """Yield what stands against the named thing (`what`, such as "a named step"), denials before missing replies.

    `items` are those of `graph.against`, as an answer has them. That nobody denies the thing is printed only if there
    are none; a missing reply is never a denial. Of the parties' own accounts at most `most` are printed, of denials
    and answers all.
    """
    if not items:
        none = "No reply, refusal or general denial is on file."
        yield from say(f"Denials: nobody denies {what} in the documents on file. {none}")
        return
    replies = [d for d in items if d["act"] == "no_comment"]
    own = [d for d in items if d["relation"] == OWN and d["act"] != "no_comment"]
    wider = [d for d in items if d["relation"] == MEASURE and d["act"] != "no_comment"]
    real = [d for d in items if d["relation"] not in (OWN, MEASURE) and d["act"] != "no_comment"]
    named = [d for d in real if d["relation"] == NAMED]
    if named:
        yield from say(f"Denials: {_named(named, what)}")
    elif real:
        yield from say(f"Denials: no statement on file names {what}, but denials stand beside:")
    else:
        yield from say(f"Denials: no statement on file denies {what} by name. Beside it stand:")
    for denial in [*named, *(d for d in real if d not in named)]:
        where = WHERE.get(denial["relation"])
        yield from say(f"{denial['sentence']} ({where + '; ' if where else ''}{denial['uid']})", 2)
    for reply in replies:
        yield from say(f"{reply['sentence']} ({reply['uid']})", 2)
    accounts = [d for d in own if not d["act"]]
    for statement in [*(d for d in own if d["act"]), *accounts[:most]]:
        yield from say(f"{statement['sentence']} ({statement['uid']})", 2)
    if len(accounts) > most:
        yield from say(f"and {figures(len(accounts) - most, 'further statement')} of these parties", 2)
    for answer in wider:
        yield from say(f"{answer['sentence']} ({WHERE[MEASURE]}; {answer['uid']})", 2)
    if replies:
        yield from say("A missing reply is not a denial.", 2)


def _named(named: Sequence[Answer], what: str) -> str:
    """Return how many statements answer the thing by name, and how."""
    parts = []
    for act, (one, more) in ACTS.items():
        number = sum(d["act"] == act for d in named)
        if number:
            parts.append(f"{many(number, 'statement')} {one if number == 1 else more} {what}")
    return f"{listed(parts)}."
