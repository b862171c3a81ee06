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


def diff(
    left: tuple[Folded, Identities, Mapping[str, Document], Mapping[str, Claim]],
    right: tuple[Folded, Identities, Mapping[str, Document], Mapping[str, Claim]],
) -> Differences:
    """Return what is added, removed and changed, as sentences."""
    before, after = left[3], right[3]
    added, removed, changed = _changes(
        {u: c.version for u, c in before.items()}, {u: c.version for u, c in after.items()}
    )
    claims: Changes = {
        "added": [f"{u}: {_said(after[u], right[1])}" for u in added],
        "removed": [f"{u}: {_said(before[u], left[1])}" for u in removed],
        "changed": [
            f"{u}: {_said(before[u], left[1])} => {_said(after[u], right[1])}" for u in changed
        ],
    }
    added, removed, changed = _changes(dict(left[2]), dict(right[2]))
    documents: Changes = {"added": added, "removed": removed, "changed": changed}
    old, new = left[0].edges, right[0].edges
    added, removed, changed = _changes(dict(old), dict(new))
    edges: Changes = {
        "added": [f"{u} {_edge(new[u], right[1])} {_support(new[u], right[1])}" for u in added],
        "removed": [f"{u} {_edge(old[u], left[1])} {_support(old[u], left[1])}" for u in removed],
        "changed": [
            f"{u} {_edge(new[u], right[1])} "
            f"{_support(old[u], left[1])} => {_support(new[u], right[1])}"
            for u in changed
        ],
    }
    return {"claims": claims, "documents": documents, "edges": edges}
