"""Claims as other formats need them: one statement for each step that a claim is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...graph.model import Claim, Edge
from ...graph.reservations import CHAIN_STEP, CONTESTED, RESERVATIONS, UNDETERMINED, Reservation
from ...graph.schema import schema
from ..wording.sentences import name
from ..wording.weak import weakly
from .case_tables import CaseTables


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim about one step: `key` is unique, `edge` None where the claim makes no relation.

    A chain is a statement for each of its steps, and none from end to end. `reservations` are those
    of the claim, and what is contested or undetermined about the relation.
    """

    key: str
    claim: Claim
    edge: Edge | None
    subject: str
    object: str
    reservations: tuple[Reservation, ...]


def statements(case: CaseTables) -> Iterator[Statement]:
    """Yield the statements of a case by the uid of the claim, then of the relation."""
    edges: dict[str, list[Edge]] = {}
    for edge in case.folded.edges.values():
        for uid in edge.claims if not edge.summary else ():
            edges.setdefault(uid, []).append(edge)
    for uid in sorted(case.folded.claims):
        claim = case.folded.claims[uid]
        own = case.reservations.of_claim(claim)
        steps = sorted(edges.get(uid, ()), key=lambda edge: edge.uid)
        if not steps:
            subject, target = case.ids.uid(claim.subject), case.ids.uid(claim.object or "")
            yield Statement(uid, claim, None, subject, target, own)
        for edge in steps:
            key = uid if len(steps) == 1 else f"{uid}@{edge.uid}"
            yield Statement(key, claim, edge, edge.source, edge.target, _all(case, edge, own))


def _all(case: CaseTables, edge: Edge, own: tuple[Reservation, ...]) -> tuple[Reservation, ...]:
    """Return the reservations of a claim with those of its relation that concern every claim."""
    # Beside a denied claim another claim of the same relation is no plain fact either.
    of_edge = case.reservations.of_edge(edge)
    shared = [item for item in of_edge if item in (CONTESTED, UNDETERMINED, CHAIN_STEP)]
    return tuple(item for item in RESERVATIONS if item in own or item in shared)


def words_of(case: CaseTables, statement: Statement) -> str:
    """Return the verb of a statement with its goods: `supplied engines to`.

    The analyst's own verb counts, where that of the relation is stronger or weaker than the source.
    """
    claim = statement.claim
    goods = name(case.ids, claim.goods) if claim.goods else ""
    predicate = schema().predicates[claim.predicate]
    verb = predicate.unnamed if predicate.unnamed and not goods else predicate.verb
    return " ".join((claim.said or verb).replace("{goods}", goods).split())


def evidence_of(case: CaseTables, claim: Claim) -> list[str]:
    """Return the sentence of a claim, and its quotation with the title of the document.

    A claim that must not be printed by itself is only named. Of the quotation there is as much as
    the licence of the source lets pass on.
    """
    if not claim.alone:
        return [weakly([claim.uid])]
    texts = [case.sentence(claim)]
    quote, refused = case.quotation(claim)
    if quote:
        document = case.documents[claim.document]
        place = f", {claim.locator}" if claim.locator else ""
        texts.append(f"“{quote}” ({document.outlet}: {document.title}{place})")
    return [*texts, refused] if refused else texts


def dataset_of(uid: str) -> str:
    """Return the source of a claim or an entry, from its uid."""
    return uid.partition(":")[0]
