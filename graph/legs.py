"""The steps that claims state: by intermediaries, by purpose, and by event where events count."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from .errors import EntrepotError
from .identity import Identities
from .model import Claim, Edge, Stage
from .schema import schema

Names = tuple[str, ...]
DIGITS = 12  # digits of the hash in the uid of an edge


class LegKey(NamedTuple):
    """The key that all claims of one edge share.

    `summary` is true for the edge from end to end of a chain. `event` is the day on which the event
    began, for predicates of single events such as calls and voyages.
    """

    source: str
    predicate: str
    target: str
    level: str
    goods: str
    summary: bool
    purpose: Names = ()
    event: str = ""


def key_of(edge: Edge) -> LegKey:
    """Return the key that all claims of an edge share."""
    return LegKey(
        edge.source,
        edge.predicate,
        edge.target,
        edge.level,
        edge.goods,
        edge.summary,
        edge.purpose,
        edge.event,
    )


def edge_uid(key: LegKey) -> str:
    """Return the uid of an edge: the first digits of the hash of its key.

    >>> edge_uid(LegKey("a:x", "SUPPLIES", "a:y", "firm", "", False))
    'e-d5d8304d4ab0'
    """
    return f"e-{key_hash(key)[:DIGITS]}"


def key_hash(key: LegKey) -> str:
    """Return the hash of the key of an edge, in 64 digits."""
    # Purpose and event are hashed only if there are any, so that other edges keep the uids that
    # they had before edges were told apart by them.
    parts = [*map(str, key[:6])]
    parts.extend(f"for {weapon}" for weapon in key.purpose)
    if key.event:
        parts.append(f"on {key.event}")
    return hashlib.sha256("|".join(parts).encode()).hexdigest()


def edge_uids(keys: Collection[LegKey]) -> dict[str, LegKey]:
    """Return the keys of all edges of a fold by their uids, in the order of the keys.

    Where several keys have the first digits of their hashes in common, each of these edges has all
    digits in its uid. Among ten million edges that happens once in six folds.

    Raises:
        EntrepotError: Two keys have the same hash.
    """
    edges: dict[str, list[LegKey]] = {}
    for key in keys:
        edges.setdefault(edge_uid(key), []).append(key)
    uids: dict[str, LegKey] = {}
    for key in keys:
        uid = edge_uid(key)
        if len(edges[uid]) > 1:
            uid = f"e-{key_hash(key)}"
        if uid in uids:
            raise one_hash(uids[uid])
        uids[uid] = key
    return uids


def one_hash(key: LegKey) -> EntrepotError:
    """Return the fault of two relations that one hash stands for, so that one would be lost."""
    return EntrepotError(
        f"two relations have one hash: {key.source} {key.predicate} {key.target} and another; a "
        "uid in them has the sign | between its parts"
    )


def legs_of(claims: Iterable[Claim], ids: Identities) -> dict[LegKey, dict[str, bool]]:
    """Return the claims of each edge, with whether intermediaries are missing between its ends.

    A claim with stages (`via`) gives one edge for each step and a summary edge from end to end. The
    event of a claim is known from the beginning that the claim itself states, so that another claim
    never joins two events or separates one. Claims about events without a stated beginning are kept
    together, apart from the others.

    Args:
        claims: Claims that state a relation.
        ids: Which uids stand for the same entity.

    Returns:
        By key, and by the uid of the claim, whether the claim implies parties between the two ends
        that it does not name.

    >>> from entrepot.graph.identity import identify
    >>> claim = Claim("a:1", "f", "a:x", "SUPPLIES", "a:z", via=(Stage(("a:y",), partial=True),))
    >>> for key, partial in legs_of([claim], identify([])).items():
    ...     print(key.source, key.target, key.summary, partial)
    a:x a:z True {'a:1': False}
    a:x a:y False {'a:1': True}
    a:y a:z False {'a:1': True}
    """
    legs: dict[LegKey, dict[str, bool]] = {}
    for claim in claims:
        for key, partial in legs_of_claim(claim, ids):
            legs.setdefault(key, {})[claim.uid] = partial
    return legs


def is_implied(edge: Edge, claims: Mapping[str, Claim]) -> bool:
    """Return whether a relation is only a step of chains, which no claim states by itself.

    A chain without a named party between its ends is a statement on the two ends.
    """
    if edge.summary:
        return False
    return all(any(stage.parties for stage in claim.via) for claim in bearing(edge, claims))


def bears(status: str, is_gap: bool) -> bool:
    """Return whether a relation rests on its claims of a status.

    What was withdrawn, is an error in its source or was denied is behind no relation; what a source
    could not determine is behind an undetermined step alone.

    Args:
        status: The status.
        is_gap: Whether the relation is an undetermined step.

    >>> bears("asserted", False), bears("gap", False), bears("gap", True), bears("error", True)
    (True, False, True, False)
    """
    return status == "gap" if is_gap else schema().statuses[status].scored


def bearing(edge: Edge, claims: Mapping[str, Claim]) -> list[Claim]:
    """Return the claims that a relation rests on, by uid; those not among `claims` are left out.

    `edge.claims` has the others too: those that were withdrawn, or are errors in their source.
    """
    present = map(claims.__getitem__, filter(claims.__contains__, edge.claims))
    return [claim for claim in present if bears(claim.status, edge.gap)]


def legs_of_claim(claim: Claim, ids: Identities) -> Iterator[tuple[LegKey, bool]]:
    """Yield the edges that one claim states, as `legs_of` has them; of equal keys the last holds.

    Args:
        claim: A claim that states a relation.
        ids: Which uids stand for the same entity.
    """
    source, target = ids.uid(claim.subject), ids.uid(claim.object)
    goods = ids.uid(claim.goods) if claim.goods else ""
    weapons = tuple(sorted(set(map(ids.uid, claim.purpose)))) if claim.purpose else ()
    event = claim.interval.start if schema().predicates[claim.predicate].event else ""
    ends = LegKey(
        source, claim.predicate, target, claim.level, goods, bool(claim.via), weapons, event
    )
    yield ends, False
    if claim.via:
        for start, end, partial in steps(resolved(claim.via, ids), source, target):
            yield ends._replace(source=start, target=end, summary=False), partial


def resolved(via: tuple[Stage, ...], ids: Identities) -> tuple[Stage, ...]:
    """Return stages with the entities of their parties."""
    return tuple(Stage(tuple(map(ids.uid, stage.parties)), stage.partial) for stage in via)


def steps(via: tuple[Stage, ...], source: str, target: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the steps between the stages of a claim, with whether parties are missing in them."""
    if not via:
        return
    before, skipped = Stage((source,)), False
    for stage in (*via, Stage((target,))):
        if not stage.parties:  # a step is stated, but nobody in it is named
            skipped = True
            continue
        partial = skipped or before.partial or stage.partial
        for start in before.parties:
            for end in stage.parties:
                yield start, end, partial
        before, skipped = stage, False
