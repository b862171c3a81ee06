"""The content of a store: entities, relations between them, and the evidence layer.

Its rows are made of columns, and these of the columns of an image, without an object between
(docs/decisions/0067). Proposals are kept apart as `:Proposal` nodes with relations of their own, so
that no query on claims returns one (docs/decisions/0021).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import Any

from ..against import Objections
from ..errors import wrong
from ..fold import Folded
from ..identity import Identities
from ..image.field_columns import FieldColumns
from ..lazy import Mapped
from ..model import Claim, Document, Edge, Entity
from ..positions import position
from ..proposals import Proposals
from ..schema import schema
from . import proposal_rows
from .case_facts import ClaimFacts, EdgeKey, EntityFacts, LinkEnds
from .claim_properties import ClaimProperties
from .edge_properties import EdgeProperties
from .listing_rows import InForce
from .property_rows import dated, texts
from .protocol import Content
from .row_tables import Columns, EdgeColumns, EdgeRow, EdgeTable, NodeTable, Row

EVIDENCE = ("full", "pointers")


def content(
    folded: Folded,
    ids: Identities,
    documents: Mapping[str, Document],
    case_name: str,
    stamp: str,
    evidence: str = "full",
    proposals: Proposals | None = None,
) -> Content:
    """Return the content of a store. Its rows are made when they are read, to save memory.

    Args:
        folded: The relations of the case.
        ids: Its entities.
        documents: Its documents by uid.
        case_name: The name of the case.
        stamp: See `stamps.stamp_of`.
        evidence: "full" or "pointers": without the evidence layer, relations have the uids of
            their claims only.
        proposals: Those that name no person are part of the evidence layer.

    Raises:
        BadInput: `evidence` is neither.
    """
    if evidence not in EVIDENCE:
        raise wrong("case.toml [store] evidence", evidence, "one of " + ", ".join(EVIDENCE))
    is_full = evidence == "full"
    entity_fields, claim_fields = (
        FieldColumns(Entity, ids.entities),
        FieldColumns(Claim, folded.claims),
    )
    entities, order = EntityFacts.of(ids, entity_fields), _by_uid(folded.claims)
    withdrawn = frozenset(map(attrgetter("fact"), folded.claims_with(statuses=["withdrawn"])))
    claims = ClaimFacts.of(claim_fields, order, entities, is_full, withdrawn)
    listed, objections = InForce(folded, claims.designations), Objections(folded, ids)
    nodes: dict[str, Sequence[Row]] = {}
    for kind, numbers in entities.numbers.items():
        nodes[kind] = NodeTable(numbers, partial(_entities, entity_fields, entities, listed, kind))
    relations = EdgeProperties(
        FieldColumns(Edge, folded.edges), entities, claims, objections, listed
    )
    edges: dict[EdgeKey, Sequence[EdgeRow]] = {}
    for key, numbers in relations.by_key().items():
        edges[key] = EdgeTable(numbers, relations.columns)
    if is_full:
        made = ClaimProperties(claim_fields, entities, objections, listed)
        nodes["Claim"] = NodeTable(order, made.columns)
        apart = [row for row in proposal_rows.apart(proposals) if row.document in documents]
        cited = sorted({*claims.documents, *(claim.document for claim in apart)})
        nodes["Document"] = _documents(documents, cited)
        links = claims.links
        if proposals and apart:
            nodes["Proposal"] = Mapped(apart, partial(proposal_rows.node, proposals))
            links = {**links, **proposal_rows.links(apart, proposals, entities.kinds)}
        for key, ends in links.items():
            edges[key] = EdgeTable(range(len(ends.starts)), partial(_links, key[0], ends))
    return Content(case_name, stamp, nodes, edges)


def _by_uid(claims: Mapping[str, Claim]) -> Sequence[int]:
    """Return the numbers of claims in the order of their uids."""
    uids = list(claims)
    return sorted(range(len(uids)), key=uids.__getitem__)


def _entities(
    fields_of: FieldColumns,
    facts: EntityFacts,
    listed: InForce,
    kind: str,
    numbers: Sequence[int],
) -> Columns:
    """Return the properties of the entities of some numbers, all of one kind."""
    fields = fields_of.of(numbers)
    uids = fields["uid"]
    columns: dict[str, Sequence[Any]] = {
        "uid": uids,
        "kind": fields["kind"],
        "name": texts(fields["name"]),
        "country": texts(fields["country"]),
        "aliases": fields["aliases"],
        "identifiers": list(map(_identifiers, fields["identifiers"])),
        "records": fields["records"],
        "broader": list(map(facts.broader, uids)),
        "listed": list(map(listed.measures, uids)),
    }
    # Of latitude and longitude of a place, a store makes its point `location`.
    if schema().family(kind) == "place":
        degrees = [position(note) or (None, None) for note in fields["note"]]
        columns["latitude"], columns["longitude"] = zip(*degrees, strict=True)
    return columns


def _identifiers(pairs: Sequence[Sequence[str]]) -> list[str]:
    return [f"{scheme}:{value}" for scheme, value in pairs]


def _documents(documents: Mapping[str, Document], cited: Sequence[str]) -> NodeTable[int]:
    """Return documents of some uids as nodes."""
    number_of = dict(zip(documents, range(len(documents)), strict=True))
    fields_of = FieldColumns(Document, documents)

    def columns(numbers: Sequence[int]) -> Columns:
        fields = fields_of.of(numbers)
        return {
            "uid": fields["uid"],
            "kind": ["Document"] * len(numbers),
            "name": texts(fields["title"]),
            # The embedded engine has a meaning of its own for `title`.
            "heading": texts(fields["title"]),
            "outlet": texts(fields["outlet"]),
            **dated("published", fields["published"]),
            "address": texts(fields["address"]),
            "sha256": texts(fields["sha256"]),
        }

    return NodeTable(list(map(number_of.__getitem__, cited)), columns)


def _links(name: str, ends: LinkEnds, places: Sequence[int]) -> EdgeColumns:
    """Return the links of a type at some places."""
    starts = list(map(ends.starts.__getitem__, places))
    targets = list(map(ends.targets.__getitem__, places))
    uids = [f"{start}|{name}|{target}" for start, target in zip(starts, targets, strict=True)]
    return EdgeColumns(starts, targets, {"uid": uids})
