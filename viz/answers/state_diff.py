"""What changed between two ledger states: claims by version, documents, edges by support."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...graph.fold import Folded
from ...graph.identity import Identities
from ...graph.model import Claim, Document, Edge
from ..wording.sentences import name, sentence
from ..wording.weak import weakly

if TYPE_CHECKING:
    from .data import Changes, Differences

# The relations, entities, documents and claims of one version.
Side = tuple[Folded, Identities, Mapping[str, Document], Mapping[str, Claim]]


def _changes(
    left: Mapping[str, Any], right: Mapping[str, Any]
) -> tuple[list[str], list[str], list[str]]:
    added = sorted(right.keys() - left.keys())
    removed = sorted(left.keys() - right.keys())
    changed: list[str] = []
    for uid in sorted(left.keys() & right.keys()):
        if left[uid] != right[uid]:
            changed.append(uid)
    return added, removed, changed


def _edge(edge: Edge, ids: Identities) -> str:
    goods = f", {name(ids, edge.goods)}" if edge.goods else ""
    relation = edge.predicate.replace("_", " ").lower()
    return f"{name(ids, edge.source)} -> {name(ids, edge.target)} ({relation}{goods}):"


def _support(edge: Edge, ids: Identities) -> str:
    kinds = (ids.entities[edge.source].kind, ids.entities[edge.target].kind)
    # No number is attached to a natural person, nor to a step that nobody determined.
    return "no number" if "Person" in kinds or edge.gap else f"support {edge.support.mixed:.3f}"


def _said(claim: Claim, ids: Identities) -> str:
    """Return what a claim says; one that must not stand alone is only named."""
    return sentence(claim, ids) if claim.alone else weakly([claim.uid])


def diff(left: Side, right: Side) -> Differences:
    """Return what is added, removed and changed, as sentences.

    Args:
        left: Relations, entities, documents and claims of the earlier version.
        right: The same of the later version.
    """
    return {
        "claims": _claims(left, right),
        "documents": _documents(left, right),
        "edges": _edges(left, right),
    }


def _claims(left: Side, right: Side) -> Changes:
    """Return the claims that differ in their version, which is a hash of their content."""
    before, after = left[3], right[3]
    added, removed, changed = _changes(_versions(before), _versions(after))
    # Each side is worded with its own entities: a decision may have joined or renamed them since.
    new_lines: list[str] = []
    for uid in added:
        new_lines.append(f"{uid}: {_said(after[uid], right[1])}")
    old_lines: list[str] = []
    for uid in removed:
        old_lines.append(f"{uid}: {_said(before[uid], left[1])}")
    changed_lines: list[str] = []
    for uid in changed:
        old, new = _said(before[uid], left[1]), _said(after[uid], right[1])
        changed_lines.append(f"{uid}: {old} => {new}")
    return {"added": new_lines, "removed": old_lines, "changed": changed_lines}


def _versions(claims: Mapping[str, Claim]) -> dict[str, str]:
    return {uid: claim.version for uid, claim in claims.items()}


def _documents(left: Side, right: Side) -> Changes:
    added, removed, changed = _changes(dict(left[2]), dict(right[2]))
    return {"added": added, "removed": removed, "changed": changed}


def _edges(left: Side, right: Side) -> Changes:
    """Return the relations that differ, each with its support."""
    old, new = left[0].edges, right[0].edges
    added, removed, changed = _changes(dict(old), dict(new))
    new_lines: list[str] = []
    for uid in added:
        new_lines.append(f"{uid} {_edge(new[uid], right[1])} {_support(new[uid], right[1])}")
    old_lines: list[str] = []
    for uid in removed:
        old_lines.append(f"{uid} {_edge(old[uid], left[1])} {_support(old[uid], left[1])}")
    changed_lines: list[str] = []
    for uid in changed:
        # With the names of the later version, so that both numbers are about one relation.
        names, now = _edge(new[uid], right[1]), _support(new[uid], right[1])
        changed_lines.append(f"{uid} {names} {_support(old[uid], left[1])} => {now}")
    return {"added": new_lines, "removed": old_lines, "changed": changed_lines}
