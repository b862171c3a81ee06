"""What is on file against a statement: who denies it, who has not answered, which general denials stand beside it.

Every answer calls `against` for its denials, so that what counts as standing against a claim is decided in one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..wording.numbers import Answer, figures, listed, many
from .layout import say

NAMED = "names a claim"
WHERE = {
    "set beside": "stands beside it and does not name it",
    "general denial": "a general denial, which does not name it",
    "earlier general denial": "an earlier general denial, which does not name it",
}
ACTS = {
    "denies_fact": ("denies", "deny"),
    "disputes_evidence": ("disputes the evidence for", "dispute the evidence for"),
    "rejects_measure": ("rejects", "reject"),
}
MOST = 8  # statements of the same parties that are printed


def once(denials: Iterable[Answer]) -> list[Answer]:
    """Return denials without repetitions: one that names a claim anywhere is kept as one that names it."""
    found: dict[str, Answer] = {}
    for denial in denials:
        if denial["uid"] not in found or denial["relation"] == NAMED:
            found[denial["uid"]] = denial
    return list(found.values())


def against(
    denials: Iterable[Answer], what: str, beside: Sequence[str] = (), general: Sequence[Answer] = ()
) -> Iterator[str]:
    """Yield what stands against the named thing (`what`, such as "a named step"): denials, then missing replies.

    `beside` are statements of the same parties that stand elsewhere on file, `general` denials that answer measures on
    these parties. That nobody denies the thing is said only if no denial of any kind is on
    file for it; a missing reply is never a denial.
    """
    items = once(denials)
    replies = [d for d in items if d["act"] == "no_comment"]
    real = [d for d in items if d["act"] != "no_comment"]
    told = {d["sentence"] for d in items}
    others = [s for s in dict.fromkeys(beside) if s not in told]
    wider = [d for d in general if d["sentence"] not in told and d["sentence"] not in others]
    if real:
        named = [d for d in real if d["relation"] == NAMED]
        yield from say(f"Denials: {_named(named, what)}")
        for denial in named:
            yield from say(f"{denial['sentence']} ({denial['uid']})", 2)
        for denial in real:
            if denial["relation"] != NAMED:
                yield from say(f"{denial['sentence']} ({WHERE[denial['relation']]}; {denial['uid']})", 2)
    else:
        if replies or others or wider:
            yield from say(f"Denials: no statement on file denies {what} by name. Beside it stand:")
        else:
            none = "No reply, refusal or general denial is on file."
            yield from say(f"Denials: nobody denies {what} in the documents on file. {none}")
    for reply in replies:
        yield from say(reply["sentence"], 2)
    for sentence in others[:MOST]:
        yield from say(sentence, 2)
    if len(others) > MOST:
        yield from say(f"and {figures(len(others) - MOST, 'further statement')} of these parties", 2)
    for denial in wider:
        yield from say(f"{denial['sentence']} (answers a measure; {denial['uid']})", 2)
    if replies or any("no comment, which is no denial" in s for s in others):
        yield from say("A missing reply is not a denial.", 2)


def _named(named: Sequence[Answer], what: str) -> str:
    """Return how many statements answer the thing by name, and how."""
    if not named:
        return f"no statement on file names {what}, but denials stand beside:"
    parts = []
    for act, (one, more) in ACTS.items():
        number = sum(d["act"] == act for d in named)
        if number:
            parts.append(f"{many(number, 'statement')} {one if number == 1 else more} {what}")
    return f"{listed(parts)}."
