"""What stands beside a party or an edge: measures in force, own statements, figures that differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from ...graph.conflicting_figures import figures
from ...graph.dates import Interval, last_day
from ...graph.fold import Folded
from ...graph.identity import Identities
from ...graph.measures import entry, listings, untils
from ...graph.model import Claim, Edge
from ...graph.proposals import let_in_among
from ...graph.schema import schema
from ..wording.names import authority as authority_of
from ..wording.sentences import figure, name, quantity, sentence
from ..wording.weak import weakly
from ..words import Words

if TYPE_CHECKING:
    from .records import Conflict, ConflictLine, Designation


def _once(claims: Sequence[Claim]) -> list[Claim]:
    """Return one claim a root and figure: repetitions of one utterance are one line."""
    return list({(c.root, str(c.quantity)): c for c in reversed(claims)}.values())[::-1]


def designations(
    folded: Folded, ids: Identities, uid: str, leg: Interval | None = None, lasting: bool = False
) -> list[Designation]:
    """Return the measures on a party; with a leg's dates, whether each was in force when the leg was.

    One line an authority, measure and first day, whoever retells it; a list that prints no day joins the line
    that has one. What was withdrawn, or ended by the day of asking, is shown with its end and blocks nothing.
    `in_force` is None where the leg has no stated beginning, or the measure began during it: a leg that
    is known only from a listing may be older than any measure.
    """
    claims = listings(folded, uid)
    ends = untils(claims, ids.uid)
    now = folded.as_of or folded.newest
    found: dict[tuple[str, str, str], Designation] = {}
    for c in sorted(claims, key=lambda c: (not c.interval.start, c.interval.start, c.uid)):
        if c.status == "withdrawn" and any(entry(c) == entry(o) for o in claims if o is not c):
            continue  # told at the listing that it ends
        authority = ids.uid(c.subject)
        until = ends[c.uid]
        key = (authority, c.measure, c.interval.start)
        if not c.interval.start:
            key = next((k for k in found if k[:2] == (authority, c.measure)), key)
        if key in found:
            found[key]["also"].append(c.uid)
            continue
        gone = bool(until) and last_day(until) <= last_day(now)
        relation, in_force = _when(c, until, leg, lasting)
        found[key] = {
            "party": name(ids, uid),
            "authority": name(ids, c.subject),
            "authority_short": _authority(ids, authority),
            "measure": c.measure,
            "blocking": bool(schema().measures[c.measure]["blocking"]) and not gone,
            "programme": c.programme or None,
            "from": c.interval.start or None,
            "by": c.known_by,
            "until": until or None,
            "gone": gone,
            "claim": c.uid,
            "also": [],
            "in_force": in_force,
            "relation": relation,
        }
    return list(found.values())


def _authority(ids: Identities, uid: str) -> str:
    entity = ids.entities.get(uid)
    return authority_of(entity.name, entity.aliases) if entity else uid


def weak(folded: Folded, edge: Edge) -> bool:
    """Return whether a relation rests only on claims that must not be printed alone: then it and its number are not."""
    found = [folded.claims[c] for c in edge.claims]
    return bool(found) and not any(c.alone for c in found if not c.copy_of)


def since(item: Designation, form: Callable[[str], str] = str) -> str:
    """Return from when, and to when, a measure is said to stand; `form` prints a day."""
    start = (
        f"from {form(item['from'])}"
        if item["from"]
        else f"on the list by {form(item['by'])}, which prints no day"
    )
    return f"{start}, ended by {form(item['until'] or '')}" if item["gone"] else start


def _when(claim: Claim, until: str, leg: Interval | None, lasting: bool) -> tuple[str, bool | None]:
    if leg is None:
        return "", None
    if until and leg.begins > last_day(until):
        return "ended before the leg", False
    began = claim.interval.begins if claim.interval.start else last_day(claim.known_by)
    if leg.end and began > leg.ends and claim.interval.start and lasting:
        return "after the statement", None
    if leg.end and began > leg.ends:
        return (
            ("after the leg", False)
            if claim.interval.start
            else ("began on a day not printed", None)
        )
    if not leg.start:
        return "the leg has no stated beginning", None
    if began <= leg.begins:
        return "in force at the leg's beginning", True
    return (
        ("began during the leg", None)
        if claim.interval.start
        else ("began on a day not printed", None)
    )


def statements(folded: Folded, ids: Identities, uid: str) -> list[str]:
    """Return a party's own statements on file: its own account, its answers and denials."""
    return [
        sentence(c, ids)
        for u in folded.properties.get(uid, ())
        for c in [folded.claims[u]]
        if c.status in ("self", "denied")
    ]


def conflicts(folded: Folded, ids: Identities, claims: Sequence[str]) -> list[Conflict]:
    """Return figures that differ and claims that a row sets against others; never added up."""
    found = [folded.claims[c] for c in claims]
    result: list[Conflict] = []
    for group in figures(found):
        if not any(c.alone for c in group):
            continue  # nothing of it may be printed alone
        unit = group[0].quantity.unit if group[0].quantity else ""
        lines: list[ConflictLine] = [
            {
                "claim": c.uid,
                "asserter": name(ids, c.asserter),
                "known_by": c.known_by,
                "from": c.interval.start or None,
                "figure": figure(c),
            }
            for c in _once(group)
            if c.quantity and not c.copy_of
        ]
        if len({quantity(c.quantity) for c in group if c.quantity and not c.copy_of}) > 1:
            result.append(
                {
                    "kind": "figures",
                    "what": f"figures in {unit}, side by side: never added up",
                    "lines": lines,
                }
            )
    shown = [{line["claim"] for line in c["lines"]} for c in result]
    pairs = {tuple(sorted((c.uid, o))) for c in found for o in c.conflicts if o in folded.claims}
    for uid, other in sorted(pairs):
        units = {q.unit if (q := folded.claims[u].quantity) else u for u in (uid, other)}
        if len(units) == 1 and shown:
            continue  # their figures stand in a group above
        lines = [
            {
                "claim": u,
                "asserter": name(ids, folded.claims[u].asserter),
                "known_by": folded.claims[u].known_by,
                "from": folded.claims[u].interval.start or None,
                "figure": sentence(folded.claims[u], ids)
                if folded.claims[u].alone
                else weakly([u]),
            }
            for u in (uid, other)
        ]
        result.append({"kind": "claims", "what": "set against each other", "lines": lines})
    return result


def series(folded: Folded, ids: Identities, uid: str) -> list[Edge]:
    """Return what was found in weapons examined: others of the same model, or, of a model or series, those of it.

    What was found in one is not thereby in another, and it is said of none but the one examined.
    """
    examined = {
        other: entity for other, entity in ids.entities.items() if entity.kind == "WeaponInstance"
    }
    if uid in examined:
        model = ids.broader(uid)[:1]
        others = {
            other
            for other in examined
            if other != uid and model and ids.broader(other)[:1] == model
        }
    else:
        others = {other for other in examined if uid in ids.broader(other)}
    return [
        e
        for e in folded.edges.values()
        if e.source in others and e.predicate in ("BRANDED_BY", "CONTAINS")
    ]


def unread(folded: Folded, ids: Identities, edges: Iterable[Edge], words: Words) -> list[str]:
    """Return, for each relation that rests on claims that no person has read, between whom and by which rules."""
    found = []
    for edge in edges:
        rules = sorted(
            {rule for c in let_in_among(folded.claims[u] for u in edge.claims) for rule in c.rules}
        )
        if rules:
            ends = {"a": name(ids, edge.source), "b": name(ids, edge.target)}
            found.append(words("flag-let-in", rules=", ".join(rules), **ends))
    return found


def makers(ids: Identities, edges: Iterable[Edge]) -> list[str]:
    """Return the makers whose brands the edges name, by name; groups that are not named are left out."""
    found = {
        e.target
        for e in edges
        if e.predicate == "BRANDED_BY" and ids.entities[e.target].kind == "Company"
    }
    return sorted(found, key=lambda m: ids.entities[m].name)
