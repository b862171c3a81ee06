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
    changed = sorted(k for k in left.keys() & right.keys() if left[k] != right[k])
    return added, removed, changed


def _edge(edge: Edge, ids: Identities) -> str:
    goods = f", {name(ids, edge.goods)}" if edge.goods else ""
    relation = edge.predicate.replace("_", " ").lower()
    return f"{name(ids, edge.source)} -> {name(ids, edge.target)} ({relation}{goods}):"


def _support(edge: Edge, ids: Identities) -> str:
    persons = any(ids.entities[u].kind == "Person" for u in (edge.source, edge.target))
    return "no number" if persons or edge.gap else f"support {edge.support.mixed:.3f}"


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
    added, removed, changed = _changes(
        {uid: claim.version for uid, claim in before.items()},
        {uid: claim.version for uid, claim in after.items()},
    )
    old = {uid: _said(before[uid], left[1]) for uid in (*removed, *changed)}
    new = {uid: _said(after[uid], right[1]) for uid in (*added, *changed)}
    return {
        "added": [f"{uid}: {new[uid]}" for uid in added],
        "removed": [f"{uid}: {old[uid]}" for uid in removed],
        "changed": [f"{uid}: {old[uid]} => {new[uid]}" for uid in changed],
    }


def _documents(left: Side, right: Side) -> Changes:
    added, removed, changed = _changes(dict(left[2]), dict(right[2]))
    return {"added": added, "removed": removed, "changed": changed}


def _edges(left: Side, right: Side) -> Changes:
    """Return the relations that differ, each with its support."""
    old, new = left[0].edges, right[0].edges
    added, removed, changed = _changes(dict(old), dict(new))
    before = {uid: _support(old[uid], left[1]) for uid in (*removed, *changed)}
    after = {uid: _support(new[uid], right[1]) for uid in (*added, *changed)}
    names = {uid: _edge(new[uid], right[1]) for uid in (*added, *changed)}
    names.update((uid, _edge(old[uid], left[1])) for uid in removed)
    return {
        "added": [f"{uid} {names[uid]} {after[uid]}" for uid in added],
        "removed": [f"{uid} {names[uid]} {before[uid]}" for uid in removed],
        "changed": [f"{uid} {names[uid]} {before[uid]} => {after[uid]}" for uid in changed],
    }
