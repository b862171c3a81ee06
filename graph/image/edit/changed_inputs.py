"""How the inputs of two versions differ: sources, decisions about parties, reviews of claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...gate import stamp
from ...ledger import State

# Inputs of which any other change makes the whole image anew.
COMPARED = ("sources", "decisions", "reviews")


@dataclass(frozen=True, slots=True)
class ChangedInputs:
    """What two versions were made from and do not have in common.

    `before` and `after` have the digests of the sources that changed, by name. `sides` are the
    uids that the decisions name which only one of the versions has, and `reviewed` the claims whose
    review in force differs.
    """

    before: Mapping[str, str]
    after: Mapping[str, str]
    sides: frozenset[str]
    reviewed: frozenset[str]


def changed_inputs(before: Mapping[str, Any], after: Mapping[str, Any]) -> ChangedInputs | None:
    """Return what differs between the inputs of two versions, as `CaseData` states them.

    Returns:
        None if they differ in more than sources, decisions and reviews, or have rows that are not
        read.
    """
    # Rows that are left out are still in the tables, from which what changed is read.
    if _without(before) != _without(after) or "left out" in after:
        return None
    return ChangedInputs(
        before=_lacked(before["sources"], after["sources"]),
        after=_lacked(after["sources"], before["sources"]),
        sides=_sides(before["decisions"], after["decisions"]),
        reviewed=_reviewed(before.get("reviews", []), after.get("reviews", [])),
    )


def read_alone(source: str, digest: str) -> State:
    """Return a state by which the tables of one source of such a version are read.

    None of its rows is left out, which `changed_inputs` has made sure of. By itself a source need
    not pass the gate, since its rows may name those of others.
    """
    return State(0, {source: digest}, stamp())


def _without(inputs: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in inputs.items() if name not in COMPARED}


def _lacked(digests: Mapping[str, str], others: Mapping[str, str]) -> dict[str, str]:
    """Return the digests that another version has otherwise or lacks."""
    return dict(digests.items() - others.items())


def _sides(
    before: Sequence[Mapping[str, str]], after: Sequence[Mapping[str, str]]
) -> frozenset[str]:
    """Return what the decisions name between the first and the last that differ.

    The order of decisions counts, because the last of several on one pair is in force.
    """
    # Most often one decision was added at the end, and everything before it is common.
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    # The common end may not reach into the common beginning: a decision would count as both.
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    sides: set[str] = set()
    for decisions in (before, after):
        for decision in decisions[first : len(decisions) - last]:
            sides.update((decision["left"], decision["right"]))
    return frozenset(sides)


def _reviewed(
    before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]
) -> frozenset[str]:
    # Reviews of different claims are independent, so that their order among them does not count.
    one, other = _last(before), _last(after)
    return frozenset(uid for uid in {*one, *other} if one.get(uid) != other.get(uid))


def _last(reviews: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Return the last review of each claim."""
    return {review["claim"]: review for review in reviews}
