"""Entities as data: a node of an answer, and the hits of a search; with light imports only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.identity import Decision, Identities
from ...graph.naming.names import NameHit
from ..wording.names import short

if TYPE_CHECKING:
    from .data import FoundEntity, KeptApart
    from .records import Node


def node(ids: Identities, uid: str) -> Node:
    """Return a node by uid, name, short form of the name, kind and country."""
    entity = ids.entities[uid]
    country = ids.entities.get(ids.uid(entity.country)) if entity.country else None
    return {
        "uid": uid,
        "name": entity.name,
        "short": short(entity.name, entity.aliases),
        "kind": entity.kind,
        "country": entity.country or None,
        "country_name": country.name if country else None,
    }


def found_rows(
    hits: Sequence[NameHit], ids: Identities, claims: Mapping[str, int], text: str
) -> list[FoundEntity]:
    """Return one entry for each entity that a text may mean, with its number of claims."""
    return [
        {
            "node": node(ids, h.entity.uid),
            "on": h.on,
            "matched": {
                "how": h.how,
                "name": h.matched,
                "text": h.on if h.how == "number" else text,
            },
            "claims": claims.get(h.entity.uid, 0),
            "kept_apart": [f"{t} = {ids.entities[t].name}" for t in ids.twins(h.entity.uid)],
        }
        for h in hits
    ]


def apart(
    decisions: Iterable[Decision], ids: Identities, found: Sequence[FoundEntity]
) -> list[KeptApart]:
    """Return the decisions that keep two of the entities apart, the latest for each pair."""
    uids = {item["node"]["uid"] for item in found}
    kept: dict[frozenset[str], KeptApart] = {}
    for made in decisions:
        left, right = ids.uid(made.left), ids.uid(made.right)
        if made.verdict == "not_same" and {left, right} <= uids and right in ids.twins(left):
            kept[frozenset((left, right))] = {
                "left": {"uid": left, "name": ids.entities[left].name},
                "right": {"uid": right, "name": ids.entities[right].name},
                "by": made.by,
                "on": made.on,
                "why": made.why,
            }
    return list(kept.values())
