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
    from .records import LegRecord, NamedRecord, RoleRecord, Severity, SeverityReason

# Keys of goods in the bundled sources: with them named, severity is high by the written rule.
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
    # A carrier of other goods between the same two parties is looked up for measures, too.
    parallel: dict[str, Edge] = {}
    for leg in legs:
        for record in leg["parallel"]:
            parallel[record["uid"]] = serializer.folded.edges[record["uid"]]
    records: list[NamedRecord] = []
    for party in serializer.naming.of(edges, list(parallel.values())):
        records.append(_party(serializer, party))
    return records


def _party(serializer: Any, each: NamedParty) -> NamedRecord:
    blocked = serializer.naming.blocked(each.party)
    roles: list[RoleRecord] = []
    for entry in each.roles:
        of = serializer.node(entry.of) if entry.of else None
        roles.append({"role": entry.role, "of": of, "claim": entry.claim})
    return {
        "node": serializer.node(each.party),
        "roles": roles,
        "frozen": bool(blocked),
        "listings": [claim.uid for claim in blocked],
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
    blocked = frozen(items)
    weapon = serializer.ids.entities[route.nodes[-1]].kind.startswith("Weapon")
    level, because = confidence.severity(
        "weapon" if weapon else "", _tiers(serializer, edges), blocked, _arms(serializer, edges)
    )
    reasons: list[str] = []
    records: list[SeverityReason] = []
    for reason in because:
        records.append({"kind": reason.kind, "what": reason.what, "tier": reason.tier})
        if reason.kind != "frozen":
            reasons.append(
                serializer.words(f"because-{reason.kind}", what=reason.what, tier=reason.tier)
            )
    if blocked:
        # One reason for all parties under a freeze, grouped by role.
        reasons.append(serializer.words("because-frozen", what="; ".join(blocked)))
    return {
        "level": level,
        "because": reasons,
        "reasons": records,
    }


def _tiers(serializer: Any, edges: Sequence[Edge]) -> dict[str, str]:
    """Return the tier of each customs code in the edges' claims that is on the list of tiers."""
    tiers: dict[str, str] = {}
    for edge in edges:
        for uid in edge.claims:
            for code in serializer.folded.claims[uid].hs6:
                if code in serializer.tiers:
                    tiers[code] = serializer.tiers[code]
    return tiers


def arms(serializer: Any, edges: Sequence[Edge]) -> list[str]:
    """Return the edges' goods that are weapons, or belong to a group of weapons, by name."""
    found: set[str] = set()
    for edge in edges:
        if any(map(_is_arms, (edge.goods, *serializer.ids.broader(edge.goods)))):
            found.add(edge.goods)
    return sorted(found, key=lambda uid: name(serializer.ids, uid))


def _arms(serializer: Any, edges: Sequence[Edge]) -> list[str]:
    return [name(serializer.ids, uid) for uid in arms(serializer, edges)]


def _is_arms(goods: str) -> bool:
    # The uid of such goods is their source and their key; the key alone says what they are.
    return goods.partition(":")[2] in WEAPON_GOODS
