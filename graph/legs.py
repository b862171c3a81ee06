"""Claims to the legs that they speak of: by `via`, by purpose, and by event where a relation is of single events."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from .identity import Identities
from .model import Claim, Stage
from .schema import schema

Names = tuple[str, ...]


class LegKey(NamedTuple):
    """What the claims of one edge have in common; `summary` where it sums up a chain, `event` when the event began."""

    source: str
    predicate: str
    target: str
    level: str
    goods: str
    summary: bool
    purpose: Names = ()
    event: str = ""


def edge_uid(key: LegKey) -> str:
    """Return the uid of an edge: a hash of its fold key, of purpose and event where there are any."""
    parts = [
        *map(str, key[:6]),
        *(f"for {weapon}" for weapon in key.purpose),
        *([f"on {key.event}"] if key.event else []),
    ]
    return "e-" + hashlib.sha256("|".join(parts).encode()).hexdigest()[:12]


def legs_of(claims: Iterable[Claim], ids: Identities) -> dict[LegKey, dict[str, bool]]:
    """Return the claims of each fold key, with whether their stage there is partial; `via` gives legs and a summary.

    A claim alone says of which event it is, by the beginning that it states: so another claim, or one less, never joins
    two events or parts one. Those of events that state no beginning are kept together, apart from the others.
    """
    found: dict[LegKey, dict[str, bool]] = {}
    for claim in claims:
        s, t = ids.uid(claim.subject), ids.uid(claim.object)
        goods = ids.uid(claim.goods) if claim.goods else ""
        weapons = tuple(sorted({ids.uid(weapon) for weapon in claim.purpose}))
        event = claim.interval.start if schema().predicates[claim.predicate].event else ""
        alike = LegKey("", claim.predicate, "", claim.level, goods, False, weapons, event)

        def put(
            a: str,
            b: str,
            partial: bool,
            summary: bool,
            uid: str = claim.uid,
            alike: LegKey = alike,
        ) -> None:
            found.setdefault(alike._replace(source=a, target=b, summary=summary), {})[uid] = partial

        if not claim.via:
            put(s, t, False, False)
            continue
        put(s, t, False, True)
        before, skipped = Stage((s,)), False
        for stage in (*claim.via, Stage((t,))):
            if not stage.parties:  # a step is stated but nobody in it is named
                skipped = True
                continue
            partial = skipped or before.partial or stage.partial
            for a in before.parties:
                for b in stage.parties:
                    put(ids.uid(a), ids.uid(b), partial, False)
            before, skipped = stage, False
    return found
