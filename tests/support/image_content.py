"""All that an image says, for comparison with another one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import astuple
from itertools import chain
from typing import Any

from entrepot.casework.case import Case
from entrepot.graph.fold import Folded
from entrepot.graph.fold_index import Index, keys_of_claim, keys_of_edge, names_of_claim
from entrepot.graph.identity import Identities, words_of
from entrepot.graph.image.entity_index import keys_of_entity


def index_of(index: Index, keys_of: Iterable[Collection[str]]) -> dict[str, list[int]]:
    """Return what an index has for each key of the items that it was made of."""
    return {key: list(index.get(key, ())) for keys in keys_of for key in keys}


def indexes(folded: Folded, ids: Identities) -> list[object]:
    """Return every index of a fold, and all that its questions find."""
    claims = list(folded.claims.values())
    return [
        index_of(folded.edge_index.index, map(keys_of_edge, folded.edges.values())),
        index_of(folded.claim_index.index, map(keys_of_claim, claims)),
        index_of(folded.name_index(ids).index, (names_of_claim(each, ids) for each in claims)),
        list(folded.edge_index.index.get("end=nobody", ())),
        folded.movements,
        list(folded.listing_kinds()),
        folded.relations(predicates=["SUPPLIES"], ends=["ru"]),
        folded.claims_with(statuses=["denied"], predicates=["OWNS"]),
        folded.claims_naming(["kp"], ["ru"], ids),
    ]


def said(case: Case) -> dict[str, Any]:
    """Return what the image of a case says, by part; its rows and indexes with their numbers."""
    image = case.decided.image
    assert image is not None
    sections: dict[str, Any] = {
        "documents": image.documents,
        "entities": image.entity_rows,
        "resolve": image.resolve_rows,
        "edges": image.edge_rows,
        "named": image.named,
        **image.proposed_rows,
    }
    for name in ("claims", "proposals", "rejected"):
        sections[name] = getattr(image, name)
    for name in ("properties", "designations"):
        sections[name] = getattr(image.folded, name)
    parts: dict[str, Any] = {"content": case.decided.content()}
    for name, rows in sections.items():
        numbers = list(map(rows.number, rows))
        sums = [each.tolist() for each in rows.stored]
        parts[name] = (list(rows.items()), rows.contents(numbers), numbers, sums)
    entities = image.ids.entities.values()
    parts["indexes"] = indexes(image.folded, image.ids)
    parts["entities by"] = index_of(
        image.entity_index, (keys_of_entity(each, image.ids) for each in entities)
    )
    words = set(chain.from_iterable(map(words_of, entities)))
    parts["words"] = {word: image.ids.with_words([word]) for word in words}
    about = map(image.proposed.parties_of, image.proposals.values())
    parts["proposals about"] = index_of(image.proposed.by_party.index, about)
    parts["order"] = None if image.claim_order is None else list(image.claim_order)
    parts["fold"] = [list(each) for each in astuple(image.fold_arrays)]
    lines = image.name_lines()
    parts["names"] = (list(lines.owners), lines.plain.text, lines.latin.text)
    parts["sorted words"] = (lines.plain.words, lines.latin.words)
    return parts
