"""Entities as data: a node of an answer, and the hits of a search; with light imports only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.identity import Decision, Identities
from ...graph.naming.names import NameHit
from ..wording.name_words import short

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
    rows: list[FoundEntity] = []
    for hit in hits:
        uid = hit.entity.uid
        matched = hit.on if hit.how == "number" else text
        rows.append(
            {
                "node": node(ids, uid),
                "on": hit.on,
                "matched": {"how": hit.how, "name": hit.matched, "text": matched},
                "claims": claims.get(uid, 0),
                "kept_apart": [f"{twin} = {ids.entities[twin].name}" for twin in ids.twins(uid)],
            }
        )
    return rows


def apart(
    decisions: Iterable[Decision], ids: Identities, found: Sequence[FoundEntity]
) -> list[KeptApart]:
    """Return the decisions that keep two of the entities apart, the latest for each pair."""
    uids = {item["node"]["uid"] for item in found}
    kept: dict[frozenset[str], KeptApart] = {}
    for made in decisions:
        left, right = ids.uid(made.left), ids.uid(made.right)
        # A decision that a later one undid keeps nothing apart any more, so the twins are asked.
        if made.verdict == "not_same" and {left, right} <= uids and right in ids.twins(left):
            # A pair is one pair whichever party the decision names first.
            kept[frozenset((left, right))] = {
                "left": {"uid": left, "name": ids.entities[left].name},
                "right": {"uid": right, "name": ids.entities[right].name},
                "by": made.by,
                "on": made.on,
                "why": made.why,
            }
    return list(kept.values())
