"""The parties named on a route or in a brief, and the severity of a route by a written rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...graph.analysis import confidence
from ...graph.analysis.named_parties import NamedParty, Role
from ...graph.model import Edge, Route
from ..wording.sentences import name
from ..words import slug

if TYPE_CHECKING:
    from .records import LegRecord, NamedRecord, Severity

WEAPON_GOODS = (
    "munitions",
    "ballistic-missiles",
    "artillery-pieces",
    "missile-launchers",
    "pantsir-vehicles",
)


def named(
    serializer: Any, edges: Sequence[Edge], legs: Sequence[LegRecord] = ()
) -> list[NamedRecord]:
    """Return every party that the claims of edges name, with its roles and measures.

    `legs` are those of a route, as answered: what runs parallel to them is looked at for carriers.
    """
    parallel = dict.fromkeys(p["uid"] for leg in legs for p in leg["parallel"])
    return [
        _party(serializer, each)
        for each in serializer.naming.of(edges, [serializer.folded.edges[u] for u in parallel])
    ]


def _party(serializer: Any, each: NamedParty) -> NamedRecord:
    blocked = serializer.naming.blocked(each.party)
    return {
        "node": serializer.node(each.party),
        "roles": [
            {"role": r.role, "of": serializer.node(r.of) if r.of else None, "claim": r.claim}
            for r in each.roles
        ],
        "frozen": bool(blocked),
        "listings": [c.uid for c in blocked],
        "role": role(serializer, each.roles),
    }


def role(serializer: Any, roles: Sequence[Role]) -> str:
    """Return the first role of a party in words: `carrier`, `called at Port of Rajin`."""
    first = roles[0]
    return str(
        serializer.words(
            f"role-{slug(first.role)}", of=name(serializer.ids, first.of) if first.of else ""
        )
    )


def frozen(items: Sequence[NamedRecord]) -> list[str]:
    """Return the parties under an asset freeze, grouped by role: `Angara, Lady R (carrier)`."""
    roles: dict[str, list[str]] = {}
    for item in items:
        if item["frozen"]:
            roles.setdefault(item["role"], []).append(item["node"]["name"])
    return [f"{', '.join(sorted(names))} ({role})" for role, names in roles.items()]


def severity(
    serializer: Any, route: Route, edges: Sequence[Edge], items: Sequence[NamedRecord]
) -> Severity:
    """Return the severity of a route by the written rule, with every reason.

    `items` are all parties that the route names.
    """
    codes = {code for e in edges for c in e.claims for code in serializer.folded.claims[c].hs6}
    arms = sorted(
        {
            name(serializer.ids, e.goods)
            for e in edges
            for g in [e.goods, *serializer.ids.broader(e.goods)]
            if g.partition(":")[2] in WEAPON_GOODS
        }
    )
    blocked = frozen(items)
    level, because = confidence.severity(
        (serializer.ids.entities[route.nodes[-1]].kind.startswith("Weapon") and "weapon") or "",
        {code: serializer.tiers[code] for code in codes if code in serializer.tiers},
        blocked,
        arms,
    )
    reasons = [
        serializer.words(f"because-{r.kind}", what=r.what, tier=r.tier)
        for r in because
        if r.kind != "frozen"
    ]
    if blocked:
        reasons.append(serializer.words("because-frozen", what="; ".join(blocked)))
    return {
        "level": level,
        "because": reasons,
        "reasons": [{"kind": r.kind, "what": r.what, "tier": r.tier} for r in because],
    }
