"""Claims to edges: legs of `via`, roots, voices, denials, conflicts, dates, support.

A pure function of (claims, identities, table, as_of, during). The only place where `as_of` and
`during` act: a filter on claims before folding.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .dates import Interval, last_day
from .identity import Identities
from .legs import LegKey, edge_uid, legs_of
from .model import Claim, Denial, Edge, Piece, Support
from .proposals import counts
from .schema import schema
from .support import Leg, StrengthTable, joint, strength
from .tables import Row, claims_of


@dataclass(frozen=True, slots=True)
class Folded:
    """Edges by uid, the claims they were folded from, and what else the claims say.

    `properties` are claims whose object is no entity, by subject; `designations` are claims that
    an authority put a party under a measure, by party; `strengths` are per claim before denials;
    `newest` is the newest day on which a claim here became public.
    """

    edges: Mapping[str, Edge]
    claims: Mapping[str, Claim]
    properties: Mapping[str, tuple[str, ...]]
    designations: Mapping[str, tuple[str, ...]]
    strengths: Mapping[str, float]
    as_of: str
    during: str
    rho: float
    newest: str


def select(claims: Iterable[Claim], as_of: str = "", during: Interval | None = None) -> list[Claim]:
    """Return the claims public by `as_of` whose stated interval meets `during`, by uid.

    Both dates may be a year, a month or a day; `as_of` counts through its last day. A claim with
    no `known_by` is never public. Denials are kept whatever `during` says: they are as true of the
    claims they answer as on the day they were uttered. What rules proposed and nobody accepted is never taken.
    """
    found = sorted((claim for claim in claims if counts(claim)), key=lambda claim: claim.uid)
    if as_of:
        day = last_day(as_of)
        found = [c for c in found if c.known_by and last_day(c.known_by) <= day]
    if during is not None:
        found = [c for c in found if c.status == "denied" or c.interval.meets(during)]
    return found


def _general(denial: Claim, claim_known: str, relation: str) -> Denial:
    earlier = bool(denial.known_by) and denial.known_by < claim_known
    return Denial(denial.uid, denial.act, "earlier general denial" if earlier else relation)


def _word(pieces: Sequence[Piece], support: Support, denials: Sequence[Denial], gap: bool) -> str:
    """Return the word for an edge's support (DESIGN 4)."""
    if gap:
        return "lead"
    scored = [p for p in pieces if p.strength > 0]
    if not scored:
        return "on file, not scored"
    if any(d.act == "denies_fact" and d.relation == "names a claim" for d in denials):
        return "contested"
    if all(p.weak for p in scored) or support.mixed < 0.5:
        return "thinly documented"
    several = len(speaking(scored)) > 1
    return "documented by several voices" if several else "documented by one voice"


def speaking(pieces: Sequence[Piece]) -> set[str]:
    """Return the voices that count: a body made up of voices adds nothing beside one of them."""
    voices = {p.voice for p in pieces if not p.members}
    return voices | {p.voice for p in pieces if p.members and not voices & set(p.members)}


def _denial_pairs(
    claims: Mapping[str, Claim], table: StrengthTable
) -> tuple[dict[str, list[tuple[str, str, float]]], dict[str, list[Claim]], dict[str, list[Claim]]]:
    """Return, by claim uid: scored denials, denials that name it, denials set beside it."""
    scored: dict[str, list[tuple[str, str, float]]] = {}
    named: dict[str, list[Claim]] = {}
    beside: dict[str, list[Claim]] = {}
    for claim in claims.values():
        if claim.status != "denied":
            continue
        ratio = table.particulars if claim.particulars else table.bare
        for target in claim.denies:
            named.setdefault(target, []).append(claim)
            if claim.act == "denies_fact":
                scored.setdefault(target, []).append((claim.uid, claim.voice, ratio))
        for target in claim.beside:
            beside.setdefault(target, []).append(claim)
    return scored, named, beside


def fold(
    rows: Iterable[Row],
    ids: Identities,
    table: StrengthTable,
    as_of: str = "",
    during: Interval | None = None,
) -> Folded:
    """Return the edges that the claims of rows make; see `fold_claims`."""
    return fold_claims(claims_of(rows), ids, table, as_of, during)


def fold_claims(
    given: Iterable[Claim],
    ids: Identities,
    table: StrengthTable,
    as_of: str = "",
    during: Interval | None = None,
) -> Folded:
    """Return the edges that the claims make (see the module); raises nothing on valid claims."""
    claims = {c.uid: c for c in select(given, as_of, during)}
    strengths = {uid: strength(table, c.status, c.grade) for uid, c in claims.items()}
    scored, named, beside = _denial_pairs(claims, table)
    designations: dict[str, list[str]] = {}
    edges: dict[str, Edge] = {}
    pairs = (scored, named, beside, _general_denials(claims, ids))
    legs = legs_of((c for c in claims.values() if c.object and c.status != "denied"), ids)
    for key in sorted(legs):
        partial = legs[key]
        edge = _edge(
            key, [claims[uid] for uid in sorted(partial)], partial, strengths, pairs, table
        )
        if edge is not None:
            edges[edge.uid] = edge
    for claim in claims.values():
        if claim.predicate == "DESIGNATES" and claim.object and claim.status != "denied":
            designations.setdefault(ids.uid(claim.object), []).append(claim.uid)
    properties: dict[str, list[str]] = {}
    for claim in claims.values():
        if not claim.object:
            properties.setdefault(ids.uid(claim.subject), []).append(claim.uid)
    return Folded(
        edges=edges,
        claims=claims,
        properties={k: tuple(sorted(v)) for k, v in sorted(properties.items())},
        designations={
            k: tuple(sorted(v, key=lambda u: (claims[u].interval.start, u)))
            for k, v in sorted(designations.items())
        },
        strengths=strengths,
        as_of=as_of,
        during=str(during) if during else "",
        rho=table.rho,
        newest=max((c.known_by for c in claims.values()), default=""),
    )


def _general_denials(
    claims: Mapping[str, Claim], ids: Identities
) -> dict[tuple[str, str, str, str], list[Claim]]:
    """Return denials that name no claim, by the (subject, predicate, object, level) they reject."""
    result: dict[tuple[str, str, str, str], list[Claim]] = {}
    for claim in claims.values():
        if claim.status == "denied" and not claim.denies and claim.object:
            key = (ids.uid(claim.subject), claim.predicate, ids.uid(claim.object), claim.level)
            result.setdefault(key, []).append(claim)
    return result


_Pairs = tuple[
    dict[str, list[tuple[str, str, float]]],
    dict[str, list[Claim]],
    dict[str, list[Claim]],
    dict[tuple[str, str, str, str], list[Claim]],
]


def _edge(
    key: LegKey,
    members: Sequence[Claim],
    partial: Mapping[str, bool],
    strengths: Mapping[str, float],
    pairs: _Pairs,
    table: StrengthTable,
) -> Edge | None:
    """Return the edge of one fold key, or None when no claim supports it (errors, withdrawals)."""
    scored, named, beside, general = pairs
    source, predicate, target, level, goods, summary, purpose, event = key
    statuses = schema().statuses
    bearing = [c for c in members if statuses[c.status].scored]
    gap = not bearing and any(c.status == "gap" for c in members)
    if not bearing and not gap:
        return None
    uid = edge_uid(key)
    pieces = tuple(
        Piece(
            c.root,
            c.voice,
            strengths[c.uid],
            c.grade[1:] in ("4", "5"),
            c.members,
            tuple(sorted(scored.get(c.uid, ()))),
        )
        for c in bearing
    )
    denials: dict[str, Denial] = {}
    last = max((c.known_by for c in members), default="")
    for c in members:
        for d in named.get(c.uid, ()):
            denials[d.uid] = Denial(d.uid, d.act, "names a claim")
        for d in beside.get(c.uid, ()):
            denials.setdefault(d.uid, _general(d, c.known_by, "set beside"))
    for d in general.get((source, predicate, target, level), ()):
        denials.setdefault(d.uid, _general(d, last, "general denial"))
    support = joint([Leg(pieces, f"weak:{uid}")], table.rho)
    answers = tuple(denials[d] for d in sorted(denials))
    every_partial = all(partial[c.uid] for c in (bearing or members))
    return Edge(
        uid=uid,
        source=source,
        predicate=predicate,
        target=target,
        level=level,
        goods=goods,
        support=support,
        pieces=pieces,
        claims=tuple(c.uid for c in members),
        voices=tuple(sorted(speaking(pieces) or {c.voice for c in members})),
        roots=tuple(sorted({c.root for c in bearing or members})),
        denials=answers,
        intervals=tuple((c.uid, c.interval) for c in bearing or members),
        first_known=min(c.known_by for c in members),
        last_known=last,
        basis=tuple(sorted({c.basis for c in bearing or members})),
        summary=bool(summary),
        partial=every_partial,
        gap=gap,
        word=_word(pieces, support, answers, gap),
        purpose=purpose,
        event=event,
    )
