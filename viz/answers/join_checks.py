"""What `doctor` says about the parties of a case that look wrongly joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ...graph.joining.doubtful_joins import FOUNDED, KINDS, DoubtfulJoin, JoinLink
from ...graph.schema import schema
from .inventory import check

if TYPE_CHECKING:
    from .data import Check

# The names and digests of the files in force that have a decision about two uids.
FilesWith = Callable[[str, str], Sequence[str]]


def checks(
    doubts: Iterable[DoubtfulJoin], clashes: Iterable[str], files_with: FilesWith
) -> Iterator[Check]:
    """Yield one line for each party that looks wrongly joined, and for each contradiction.

    Args:
        doubts: The parties.
        clashes: What joined nothing because a decision keeps two parties apart.
        files_with: Returns the files that brought a decision about two uids.
    """
    clear = True
    for doubt in doubts:
        clear = False
        yield doubtful(doubt, files_with)
    for clash in clashes:
        # A number that joins nothing is no contradiction: a person decided so.
        if clash.startswith("a decision"):
            clear = False
            advice = "take one of the decisions back: entrepot resolve LEFT RIGHT --as undo"
            yield _warning("decisions that contradict each other", clash, advice)
    if clear:
        yield check("joined parties", True, "none looks wrongly joined")


def doubtful(doubt: DoubtfulJoin, files_with: FilesWith) -> Check:
    """Return the line about one party: what does not go together, and what joined it."""
    one, other = doubt.found
    verb = {
        KINDS: "a decision joins",
        FOUNDED: "moved goods before it was founded:",
    }.get(doubt.rule, "has two numbers of one register:")
    found = f"{verb} {one} and {other}"
    if not doubt.links:
        advice = "one entry states both, and nothing was joined: look at its source"
        return _warning(f"{doubt.name} ({doubt.uid})", found, advice)
    reasons: list[str] = []
    repairs: list[str] = []
    for link in doubt.links:
        reasons.append(_reason(link))
        repairs.append(_repair(link, files_with))
    found = f"{found}. Joined by {'; then '.join(reasons)}"
    advice = "; or ".join(dict.fromkeys(repairs))
    return _warning(f"{doubt.name} ({doubt.uid})", found, advice)


def _warning(what: str, found: str, advice: str) -> Check:
    return {**check(what, True, found), "warning": True, "repair": advice}


def _reason(link: JoinLink) -> str:
    if link.decision is not None:
        made = link.decision
        return f"the decision of {made.by}, {made.on}, on {made.left} and {made.right}: {made.why}"
    scheme, _, value = link.number.partition(":")
    label = schema().schemes[scheme].label
    return f"the {label} {value}, which {link.left} and {link.right} print"


def _repair(link: JoinLink, files_with: FilesWith) -> str:
    """Return how what joined two entries is taken back."""
    told = "--by NAME --why REASON"
    if link.decision is None:
        return f"entrepot resolve {link.left} {link.right} --as not_same {told}"
    left, right = link.decision.left, link.decision.right
    line = f"entrepot resolve {left} {right} --as undo {told}"
    for file in files_with(left, right):
        line += f", or the whole file: entrepot resolve --undo {file} {told}"
    return line
