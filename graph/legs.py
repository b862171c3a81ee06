"""Claims to the legs that they speak of: by `via`, by purpose, and by event where a relation is of single events."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .dates import last_day
from .identity import Identities
from .model import Claim, Stage
from .schema import schema

Names = tuple[str, ...]


class Key(NamedTuple):
    """What the claims of one edge have in common; `summary` where it sums up a chain, `event` the event's first day."""

    source: str
    predicate: str
    target: str
    level: str
    goods: str
    summary: bool
    purpose: Names = ()
    event: str = ""


def edge_uid(key: Key) -> str:
    """Return the uid of an edge: a hash of its fold key, of purpose and event where there are any."""
    parts = [
        *map(str, key[:6]),
        *(f"for {weapon}" for weapon in key.purpose),
        *([f"on {key.event}"] if key.event else []),
    ]
    return "e-" + hashlib.sha256("|".join(parts).encode()).hexdigest()[:12]


def legs_of(claims: Iterable[Claim], ids: Identities) -> dict[Key, dict[str, bool]]:
    """Return the claims of each fold key, with whether their stage there is partial; `via` gives legs and a summary."""
    found: dict[Key, dict[str, bool]] = {}
    for claim in claims:
        s, t = ids.uid(claim.subject), ids.uid(claim.object)
        goods = ids.uid(claim.goods) if claim.goods else ""
        weapons = tuple(sorted({ids.uid(weapon) for weapon in claim.purpose}))

        def put(
            a: str, b: str, partial: bool, summary: bool, c: Claim = claim, g: str = goods, purpose: Names = weapons
        ) -> None:
            found.setdefault(Key(a, c.predicate, b, c.level, g, summary, purpose), {})[c.uid] = partial

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


def by_event(legs: Mapping[Key, dict[str, bool]], claims: Mapping[str, Claim]) -> dict[Key, dict[str, bool]]:
    """Return the legs with those of single events apart: claims whose days do not meet are of different events.

    A claim lasts to the end that it states, and at the longest to the day on which it was public. Those that state no
    beginning are kept together, apart from the others.
    """
    result: dict[Key, dict[str, bool]] = {}
    for key, members in legs.items():
        if not schema().predicates[key.predicate].event:
            result[key] = members
            continue
        event, ends = "", ""
        for uid in sorted(members, key=lambda u: (claims[u].interval.begins, u)):
            claim = claims[uid]
            begins = claim.interval.begins if claim.interval.start else ""
            if begins > ends:
                event, ends = begins, begins
            if begins:
                ends = max(ends, min(claim.interval.ends, last_day(claim.known_by)))
            result.setdefault(key._replace(event=event), {})[uid] = members[uid]
    return result
