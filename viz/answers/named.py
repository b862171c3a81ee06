"""The parties named on a route or in a brief, and the severity of a route by a written rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...graph.analysis import severity as severity_rule
from ...graph.analysis.named_parties import NamedParty, Role
from ...graph.model import Edge, Route
from ...graph.schema import schema
from ..wording.sentences import name
from ..words import Words, slug

if TYPE_CHECKING:
    from .records import LegRecord, NamedRecord, RoleRecord, Severity, SeverityReason


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
    end = serializer.ids.entities[route.nodes[-1]]
    goods = severity_rule.goods_of_route(serializer.folded, serializer.ids, edges, route.roles)
    level, because = severity_rule.severity(
        list(goods),
        serializer.tiers,
        end.name if schema().family(end.kind) == "weapon" else "",
        blocked,
    )
    reasons: list[str] = []
    records: list[SeverityReason] = []
    for reason in because:
        record: SeverityReason = {
            "kind": reason.kind,
            "what": reason.what,
            "tier": reason.tier,
            "weapon": reason.weapon,
        }
        records.append(record)
        if reason.kind != "frozen":
            reasons.append(because_words(serializer.words, record))
    if blocked:
        # One reason for all parties under a freeze, grouped by role.
        reasons.append(serializer.words("because-frozen", what="; ".join(blocked)))
    return {
        "level": level,
        "because": reasons,
        "reasons": records,
    }


def because_words(words: Words, reason: SeverityReason) -> str:
    """Return a reason for a severity in words."""
    what = reason["what"]
    if reason["weapon"] and what:
        what = words("goods-for-weapon", goods=what, weapon=reason["weapon"])
    values = {"what": what, "tier": reason["tier"], "weapon": reason["weapon"]}
    return words(f"because-{reason['kind']}", **values)


def arms(serializer: Any, edges: Sequence[Edge]) -> list[str]:
    """Return the edges' goods that are weapons, or belong to a group of weapons, by name."""
    found: set[str] = set()
    for edge in edges:
        if severity_rule.are_arms(serializer.ids, edge.goods):
            found.add(edge.goods)
    return sorted(found, key=lambda uid: name(serializer.ids, uid))
