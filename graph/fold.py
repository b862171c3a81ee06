"""Combine claims into relations: one edge for all claims that state the same fact.

Folding is a pure function of the claims, the identities, the table of strengths and two dates. The
dates `as_of` and `during` act only here, as a filter on the claims before they are combined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import Any

from .dates import Interval, last_day, printed_interval
from .fold_index import (
    UNSUPPORTED,
    Found,
    grouped,
    keys_of_claim,
    keys_of_edge,
    listing_examples,
    names_of_claim,
)
from .identity import Identities
from .legs import LegKey, edge_uid, edge_uids, key_of, legs_of
from .model import Claim, Denial, Edge, Piece, Support
from .proposals import counts
from .schema import schema
from .support import Leg, StrengthTable, joint, strength
from .tables import Row, claims_of

Fact = tuple[str, str, str, str]  # subject, predicate, object, level


# Among what is made of a fold of some days: the fold of all days, or of its listings alone.
LISTINGS = "all days"


@dataclass(frozen=True, slots=True)
class Folded:
    """The edges of a case by uid, with the claims that they combine.

    `properties` has, by subject, the uids of the claims whose object is no entity. `designations`
    has, by party, the uids of the claims by which an authority put the party under a measure, in
    the order of their first days, and `authorities` the entity of each record that is the subject
    of one. `strengths` are those of single claims before denials. `newest`
    is the latest day on which one of the claims became public, "" if no day is known. `made` holds
    indexes of the edges and claims, and is no part of the value.
    """

    edges: Mapping[str, Edge]
    claims: Mapping[str, Claim]
    properties: Mapping[str, tuple[str, ...]]
    designations: Mapping[str, tuple[str, ...]]
    authorities: Mapping[str, str]
    strengths: Mapping[str, float]
    as_of: str
    during: str
    rho: float
    newest: str
    made: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def with_fields(self, **fields: Any) -> Folded:
        """Return this fold with some other fields. Indexes are made anew; the listings stay."""
        changed = replace(self, **fields)
        if LISTINGS in self.made:
            changed.made[LISTINGS] = self.made[LISTINGS]
        return changed

    @property
    def day(self) -> str:
        """The year, month or day for which is told what stands, such as who owns a party.

        That is `as_of`, or without it the day of the newest claim; with a period its end, if that
        is earlier: the claims of a period say nothing of a later day.
        """
        today = self.as_of or self.newest
        end = printed_interval(self.during).end
        return end if end and last_day(end) < last_day(today) else today

    def relations(
        self,
        *,
        ends: Iterable[str] = (),
        claims: Iterable[str] = (),
        predicates: Iterable[str] = (),
        levels: Iterable[str] = (),
    ) -> list[Edge]:
        """Return the edges of which one of the given holds, each once, in the order of `edges`.

        Args:
            ends: Uids of entities that are their subject or object.
            claims: Uids of claims behind them.
            predicates: Their predicates.
            levels: Their levels.
        """
        keys = {"end": ends, "claim": claims, "predicate": predicates, "level": levels}
        return self.edge_index.some(_keys(keys))

    def unsupported(self) -> list[Edge]:
        """Return the edges that could be a step but have no support, in the order of `edges`."""
        return self.edge_index.some([UNSUPPORTED])

    @property
    def edge_index(self) -> Found[Edge]:
        """The edges by what they join and what stands behind them."""
        if "edges" not in self.made:
            edges = list(self.edges.values())
            self.made["edges"] = Found(edges.__getitem__, grouped(map(keys_of_edge, edges)))
        found: Found[Edge] = self.made["edges"]
        return found

    def claims_with(
        self,
        *,
        predicates: Iterable[str] = (),
        statuses: Iterable[str] = (),
        bases: Iterable[str] = (),
        copies_of: Iterable[str] = (),
        conflicts: Iterable[str] = (),
        roots: Iterable[str] = (),
    ) -> list[Claim]:
        """Return the claims of which one of the given holds, each once, in the order of `claims`.

        Args:
            predicates: Their predicates.
            statuses: Their statuses.
            bases: Their bases.
            copies_of: Uids of the claims that they copy.
            conflicts: Uids of claims that their rows set them against.
            roots: Their roots.
        """
        keys = {"predicate": predicates, "status": statuses, "basis": bases, "copy_of": copies_of}
        keys.update(conflicts=conflicts, root=roots)
        return self.claim_index.some(_keys(keys))

    @property
    def claim_index(self) -> Found[Claim]:
        """The claims by how they are stated."""
        if "claims" not in self.made:
            claims = list(self.claims.values())
            self.made["claims"] = Found(claims.__getitem__, grouped(map(keys_of_claim, claims)))
        found: Found[Claim] = self.made["claims"]
        return found

    def number_with(self, status: str) -> int:
        """Return how many claims have a status."""
        return len(self.claim_index.index.get(f"status={status}", ()))

    def newest_days(self, sources: Iterable[str]) -> dict[str, str]:
        """Return the newest day on which a claim of each of some sources became public.

        Args:
            sources: Names of sources; those without a claim are left out of what is returned.
        """
        found, newest = self.claim_index, self.made.get("newest day")
        days: dict[str, str] = {}
        for source in sources:
            numbers = found.index.get(f"source={source}", ())
            if len(numbers) and newest is not None:
                days[source] = newest(numbers)
            elif len(numbers):
                days[source] = max(found.at(number).known_by for number in numbers)
        return days

    def claims_naming(
        self, first: Iterable[str], second: Iterable[str], ids: Identities
    ) -> list[Claim]:
        """Return the claims that name an entity of each of two groups, in the order of `claims`.

        Args:
            first: Uids of entities.
            second: Uids of entities.
            ids: The entities by which the claims were combined.
        """
        found = self.name_index(ids)
        return found.both(_keys({"names": first}), _keys({"names": second}))

    def name_index(self, ids: Identities) -> Found[Claim]:
        """Return the claims by the entities that they name."""
        if "names" not in self.made:
            claims = list(self.claims.values())
            named = map(partial(names_of_claim, ids=ids), claims)
            self.made["names"] = Found(claims.__getitem__, grouped(named))
        found: Found[Claim] = self.made["names"]
        return found

    @property
    def movements(self) -> Mapping[str, int]:
        """The number of supported movements of each level; summaries and gaps are none."""
        if "movements" not in self.made:
            levels: dict[str, int] = {}
            for edge in self.relations(predicates=schema().forward):
                if is_supported(edge):
                    levels[edge.level] = levels.get(edge.level, 0) + 1
            self.made["movements"] = levels
        movements: Mapping[str, int] = self.made["movements"]
        return movements

    def listing_kinds(self) -> Sequence[Claim]:
        """Return one listing of each subject and measure, to see whose lists are on file."""
        if "listings" not in self.made:
            uids = chain.from_iterable(self.designations.values())
            listings = map(self.claims.__getitem__, uids)
            self.made["listings"] = list(listing_examples(listings))
        examples: Sequence[Claim] = self.made["listings"]
        return examples


def is_supported(edge: Edge) -> bool:
    """Return whether a relation is a step by itself, with support: no summary and no gap."""
    return not edge.summary and not edge.gap and edge.mixed > 0


def _keys(values: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the keys of an index for values by the name of what they are."""
    return [f"{name}={value}" for name, wanted in values.items() for value in wanted]


class SingleStrengths(Mapping[str, float]):
    """The strengths of single claims by uid, each read from the table when it is asked for."""

    def __init__(self, claims: Mapping[str, Claim], table: StrengthTable) -> None:
        """Take the claims and the table of strengths."""
        self._claims, self._table = claims, table

    def __getitem__(self, uid: str) -> float:
        """Return the strength of a claim before denials."""
        claim = self._claims[uid]
        return self.stated(claim.status, claim.grade)

    def stated(self, status: str, grade: str) -> float:
        """Return the strength of any claim of a status and a grade."""
        return strength(self._table, status, grade)

    def __iter__(self) -> Iterator[str]:
        """Yield the uids of the claims."""
        return iter(self._claims)

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self._claims)


def select(claims: Iterable[Claim], as_of: str = "", during: Interval | None = None) -> list[Claim]:
    """Return the claims that were public on a date and that concern a period, sorted by uid.

    Proposals and rejected proposals are left out (docs/decisions/0021).

    Args:
        claims: The claims to choose from.
        as_of: Last date of publication: a year, month or day. A year or month counts to its last
            day. Empty: no limit. With a limit, claims whose publication date is unknown are left
            out.
        during: Period that the claim must overlap. None: any. Denials are kept regardless of the
            period, because they still answer the claims that they were made about.

    Returns:
        A new list. The claims themselves are not copied.

    >>> claims = [
    ...     Claim("a:2", "f", "x", "SUPPLIES", "y", known_by="2024-05-01"),
    ...     Claim("a:1", "f", "x", "SUPPLIES", "y", known_by="2025"),
    ... ]
    >>> [claim.uid for claim in select(claims)]
    ['a:1', 'a:2']
    >>> [claim.uid for claim in select(claims, as_of="2024-12")]
    ['a:2']
    """
    chosen = sorted(filter(counts, claims), key=attrgetter("uid"))
    if as_of:
        day = last_day(as_of)
        chosen = [claim for claim in chosen if was_public(claim.known_by, day)]
    if during is not None:
        chosen = [
            claim for claim in chosen if claim.status == "denied" or claim.interval.meets(during)
        ]
    return chosen


def was_public(known_by: str, day: str) -> bool:
    """Return whether what became public in a year, month or day was public by the end of a day.

    What became public on an unknown day was not.
    """
    return bool(known_by) and last_day(known_by) <= day


def fold(
    rows: Iterable[Row],
    ids: Identities,
    table: StrengthTable,
    as_of: str = "",
    during: Interval | None = None,
) -> Folded:
    """Combine the claims of ledger rows into relations; see `fold_claims`."""
    return fold_claims(claims_of(rows), ids, table, as_of, during)


def fold_claims(
    claims: Iterable[Claim],
    ids: Identities,
    table: StrengthTable,
    as_of: str = "",
    during: Interval | None = None,
) -> Folded:
    """Combine claims into relations, one edge for each `LegKey`.

    A claim with intermediaries becomes one edge for each step and a summary edge from end to end,
    which is never scored. Claims that only record errors or withdrawals make no edge. The function
    has no side effects, and the same input always gives the same edges with the same uids.

    Args:
        claims: Claims in any order.
        ids: Which uids stand for the same entity.
        table: Strengths by grade, from `read_table`.
        as_of: See `select`.
        during: See `select`.

    Returns:
        Edges by uid, with the claims used and their strengths, the measures on each party, and the
        date of the newest claim.

    >>> from entrepot.graph.identity import identify
    >>> from entrepot.graph.support import read_table
    >>> claim = Claim("a:1", "f", "a:x", "SUPPLIES", "a:y", voice="V", root="r", grade="B2")
    >>> folded = fold_claims([claim], identify([]), read_table())
    >>> [(edge.source, edge.target, edge.word) for edge in folded.edges.values()]
    [('a:x', 'a:y', 'documented by one voice')]
    """
    every = list(claims) if as_of or during else claims
    chosen = {claim.uid: claim for claim in select(every, as_of, during)}
    evidence = _evidence(chosen, ids, table)
    edges = _edges(evidence, ids)
    folded = folded_around(edges, chosen, evidence.strengths, ids, table, as_of, during)
    if as_of or during:
        # A listing of another day is on file all the same.
        listed = {claim.uid: claim for claim in select(filter(_lists, every))}
        folded.made[LISTINGS] = folded_around({}, listed, {}, ids, table)
    return folded


def _lists(claim: Claim) -> bool:
    return claim.predicate == "DESIGNATES"


def folded_around(
    edges: Mapping[str, Edge],
    chosen: Mapping[str, Claim],
    strengths: Mapping[str, float],
    ids: Identities,
    table: StrengthTable,
    as_of: str = "",
    during: Interval | None = None,
) -> Folded:
    """Return edges with all else that a fold holds of the claims that they combine.

    Args:
        edges: The edges by uid, in the order of their keys.
        chosen: The claims that `select` returns, by uid.
        strengths: The strengths of single claims before denials.
        ids: Which uids stand for the same entity.
        table: Strengths by grade, from `read_table`.
        as_of: See `select`.
        during: See `select`.
    """
    designations = designations_of(chosen, ids)
    subjects = {chosen[uid].subject for uids in designations.values() for uid in uids}
    return Folded(
        edges=edges,
        claims=chosen,
        properties=properties_of(chosen, ids),
        designations=designations,
        authorities={subject: ids.uid(subject) for subject in sorted(subjects)},
        strengths=strengths,
        as_of=as_of,
        during=str(during) if during else "",
        rho=table.rho,
        newest=max(map(_known_by, chosen.values()), default=""),
    )


def edge_anew(
    edge: Edge, claims: Iterable[Claim], ids: Identities, table: StrengthTable
) -> Edge | None:
    """Return a relation as it is if only some of the claims and denials behind it are on file.

    Args:
        edge: The relation of all claims.
        claims: Those of its claims and of the denials beside it that are left, in any order.
        ids: The entities by which the claims were combined.
        table: The table of strengths.

    Returns:
        None if no claim is left, or only such as record errors or withdrawals.
    """
    key = key_of(edge)
    left = {claim.uid: claim for claim in select(claims)}
    # A claim with intermediaries states further steps, which are other relations.
    partial = legs_of(_relating(left.values()), ids).get(key)
    found = _edge(key, edge_uid(key), partial, _evidence(left, ids, table)) if partial else None
    # The uid is longer where another relation of all days shares its first digits.
    return replace(found, uid=edge.uid) if found and found.uid != edge.uid else found


def edges_of_keys(
    keys: Iterable[LegKey], claims: Mapping[str, Claim], ids: Identities, table: StrengthTable
) -> dict[LegKey, Edge]:
    """Return the relations of some keys as they are among all claims.

    Args:
        keys: The keys.
        claims: All claims that state one of them or answer such a claim, by uid, and any others.
        ids: The entities by which claims are combined.
        table: The table of strengths.

    Returns:
        The relations by key, with the uids that they have where no other one shares the first
        digits of its hash. A key of which the claims only record errors has none.
    """
    wanted = set(keys)
    counting = {claim.uid: claim for claim in select(claims.values())}
    evidence = _evidence(counting, ids, table)
    edges: dict[LegKey, Edge] = {}
    for key, members in legs_of(_relating(counting.values()), ids).items():
        edge = _edge(key, edge_uid(key), members, evidence) if key in wanted else None
        if edge is not None:
            edges[key] = edge
    return edges


class FoldParts:
    """Combines claims into relations some at a time; no others need be in memory."""

    def __init__(self, denials: Mapping[str, Claim], ids: Identities, table: StrengthTable) -> None:
        """Sort the denials.

        Args:
            denials: All claims of the fold that are denials, by uid, and any others.
            ids: Which uids stand for the same entity.
            table: Strengths by grade.
        """
        self._table, self._denials = table, _denials(denials, ids, table)

    def edges(
        self, legs: Iterable[tuple[LegKey, str, Mapping[str, bool]]], claims: Mapping[str, Claim]
    ) -> Iterator[Edge | None]:
        """Yield the relation of each key, None where its claims only record errors or withdrawals.

        Args:
            legs: Keys, each with the uid of its relation, and with the claims that `legs_of` gives.
            claims: These claims, by uid.
        """
        strengths = dict(SingleStrengths(claims, self._table))
        evidence = _Evidence(claims, strengths, self._denials, self._table.rho)
        for key, uid, members in legs:
            yield _edge(key, uid, members, evidence)


def speaking(pieces: Sequence[Piece]) -> set[str]:
    """Return the sources that count for an edge.

    A body whose members are sources too adds nothing beside one of its members.
    """
    voices: set[str] = set()
    bodies: list[Piece] = []
    for piece in pieces:
        if piece.members:
            bodies.append(piece)
        else:
            voices.add(piece.voice)
    speaking = set(voices)
    for body in bodies:
        if voices.isdisjoint(body.members):
            speaking.add(body.voice)
    return speaking


@dataclass(frozen=True, slots=True)
class _Denials:
    """The denials of a fold by what they answer.

    `scored` has, by the uid of a claim, the uid, the source and the ratio of each denial of the
    fact. `named` and `beside` have, by the uid of a claim, the denials that name it or stand beside
    it. `general` has the denials that name no claim, by the fact that they reject.
    """

    scored: Mapping[str, list[tuple[str, str, float]]]
    named: Mapping[str, list[Claim]]
    beside: Mapping[str, list[Claim]]
    general: Mapping[Fact, list[Claim]]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """The claims of one fold, with the strengths and the denials from which edges are made."""

    claims: Mapping[str, Claim]
    strengths: Mapping[str, float]
    denials: _Denials
    rho: float

    def piece(self, claim: Claim) -> Piece:
        """Return a scored claim as the arithmetic of support takes it."""
        return Piece(
            root=claim.root,
            voice=claim.voice,
            strength=self.strengths[claim.uid],
            weak=claim.grade[1:] in ("4", "5"),
            members=claim.members,
            denials=tuple(sorted(self.denials.scored.get(claim.uid, ()))),
        )


def _evidence(claims: Mapping[str, Claim], ids: Identities, table: StrengthTable) -> _Evidence:
    """Return claims with their strengths and with the denials among them."""
    strengths = dict(SingleStrengths(claims, table))
    return _Evidence(claims, strengths, _denials(claims, ids, table), table.rho)


def _denials(claims: Mapping[str, Claim], ids: Identities, table: StrengthTable) -> _Denials:
    """Sort the denials among claims by what they answer."""
    scored: dict[str, list[tuple[str, str, float]]] = {}
    named: dict[str, list[Claim]] = {}
    beside: dict[str, list[Claim]] = {}
    general: dict[Fact, list[Claim]] = {}
    for claim in claims.values():
        if claim.status != "denied":
            continue
        ratio = table.particulars if claim.particulars else table.bare
        for target in claim.denies:
            named.setdefault(target, []).append(claim)
            # Only a denial of the fact lowers a number: an attack on the evidence or on a measure
            # is shown and leaves the support as it is.
            if claim.act == "denies_fact":
                scored.setdefault(target, []).append((claim.uid, claim.voice, ratio))
        for target in claim.beside:
            beside.setdefault(target, []).append(claim)
        # A denial that names no claim is shown beside every edge of the fact that it rejects.
        if not claim.denies and claim.object:
            fact = (ids.uid(claim.subject), claim.predicate, ids.uid(claim.object), claim.level)
            general.setdefault(fact, []).append(claim)
    return _Denials(scored, named, beside, general)


def _edges(evidence: _Evidence, ids: Identities) -> dict[str, Edge]:
    """Return the edges by uid, in the order of their keys."""
    legs = legs_of(_relating(evidence.claims.values()), ids)
    edges: dict[str, Edge] = {}
    by_key: dict[LegKey, Edge] = {}
    for key in sorted(legs):  # so that the order of the claims changes nothing
        edge = _edge(key, edge_uid(key), legs[key], evidence)
        if edge is not None:
            by_key[key] = edges[edge.uid] = edge
    if len(edges) == len(by_key):
        return edges
    # Some edges have the first digits of a hash in common. No number depends on a uid.
    return {uid: replace(by_key[key], uid=uid) for uid, key in edge_uids(by_key).items()}


def _relating(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims that state a relation between two entities."""
    for claim in claims:
        if claim.object and claim.status != "denied":
            yield claim


def properties_of(claims: Mapping[str, Claim], ids: Identities) -> dict[str, tuple[str, ...]]:
    """Return the uids of the claims without object by subject, both sorted."""
    properties: dict[str, list[str]] = {}
    ordered: dict[str, tuple[str, ...]] = {}
    for claim in claims.values():
        if not claim.object:
            properties.setdefault(ids.uid(claim.subject), []).append(claim.uid)
    for subject, uids in sorted(properties.items()):
        ordered[subject] = tuple(sorted(uids))
    return ordered


def is_designation(predicate: str, target: str, status: str) -> bool:
    """Return whether a claim puts a party under a measure.

    Args:
        predicate: Its predicate.
        target: The record that is its object, "" if it has none.
        status: Its status: a denial of a listing is no listing.
    """
    return predicate == "DESIGNATES" and bool(target) and status != "denied"


def designations_of(claims: Mapping[str, Claim], ids: Identities) -> dict[str, tuple[str, ...]]:
    """Return the uids of the designations of each party, in the order of their first days."""
    designations: dict[str, list[str]] = {}
    ordered: dict[str, tuple[str, ...]] = {}
    for claim in claims.values():
        if is_designation(claim.predicate, claim.object, claim.status):
            designations.setdefault(ids.uid(claim.object), []).append(claim.uid)

    def by_start(uid: str) -> tuple[str, str]:
        return claims[uid].interval.start, uid

    for party, uids in sorted(designations.items()):
        ordered[party] = tuple(sorted(uids, key=by_start))
    return ordered


def _edge(key: LegKey, uid: str, partial: Mapping[str, bool], evidence: _Evidence) -> Edge | None:
    """Return the edge of one key, or None if its claims only record errors or withdrawals.

    `partial` has, by the uid of each claim of the edge, whether the claim implies intermediaries
    between the two parties that it does not name.
    """
    members = [evidence.claims[uid] for uid in sorted(partial)]
    statuses = schema().statuses
    scored = [claim for claim in members if statuses[claim.status].scored]
    gap = not scored and any(claim.status == "gap" for claim in members)
    if not scored and not gap:
        return None
    pieces = tuple(map(evidence.piece, scored))
    support = joint([Leg(pieces, f"weak:{uid}")], evidence.rho)
    denials = _answers(key, members, evidence.denials)
    # An undetermined step (a gap) has no scored claim: all its claims stand behind it.
    bearing = _Bearing(scored or members, partial)
    made = Edge(
        uid=uid,
        source=key.source,
        predicate=key.predicate,
        target=key.target,
        level=key.level,
        goods=key.goods,
        support=support,
        pieces=pieces,
        claims=tuple(sorted(partial)),
        voices=tuple(sorted(speaking(pieces) or bearing.voices)),
        roots=tuple(sorted(bearing.roots)),
        denials=denials,
        intervals=tuple(bearing.intervals),
        # By the day rule of `select`: a year or month counts to its last day.
        first_known=min(map(_known_by, members), key=last_day),
        last_known=max(filter(None, map(_known_by, members)), key=last_day, default=""),
        basis=tuple(sorted(bearing.bases)),
        summary=bool(key.summary),
        partial=bearing.partial,
        gap=gap,
        word=_word(pieces, support, denials, gap),
        purpose=key.purpose,
        event=key.event,
    )
    return made


_known_by = attrgetter("known_by")


class _Bearing:
    """The sources, original statements, bases and intervals of the claims behind an edge."""

    __slots__ = ("bases", "intervals", "partial", "roots", "voices")

    def __init__(self, claims: Sequence[Claim], partial: Mapping[str, bool]) -> None:
        self.voices: set[str] = set()
        self.roots: set[str] = set()
        self.bases: set[str] = set()
        self.intervals: list[tuple[str, Interval]] = []
        self.partial = True  # only if every claim implies others between the two parties
        for claim in claims:
            self.voices.add(claim.voice)
            self.roots.add(claim.root)
            self.bases.add(claim.basis)
            self.intervals.append((claim.uid, claim.interval))
            self.partial = self.partial and partial[claim.uid]


def _answers(key: LegKey, members: Sequence[Claim], denials: _Denials) -> tuple[Denial, ...]:
    """Return the denials that stand beside an edge, each once, by uid."""
    answers: dict[str, Denial] = {}
    for claim in members:
        # A denial that names one claim of the edge counts as naming, whatever else it answers.
        for denial in denials.named.get(claim.uid, ()):
            answers[denial.uid] = Denial(denial.uid, denial.act, "names a claim")
        for denial in denials.beside.get(claim.uid, ()):
            answers.setdefault(denial.uid, _general(denial, claim.known_by, "set beside"))
    fact = (key.source, key.predicate, key.target, key.level)
    general = denials.general.get(fact, ())
    last_known = max(map(_known_by, members)) if general else ""
    for denial in general:
        answers.setdefault(denial.uid, _general(denial, last_known, "general denial"))
    return tuple(answers[uid] for uid in sorted(answers))


def _general(denial: Claim, claim_known: str, relation: str) -> Denial:
    """Return a denial beside an edge, marked as earlier if it was public before the claim."""
    earlier = bool(denial.known_by) and denial.known_by < claim_known
    return Denial(denial.uid, denial.act, "earlier general denial" if earlier else relation)


def _word(pieces: Sequence[Piece], support: Support, denials: Sequence[Denial], gap: bool) -> str:
    """Return the words for an edge's support."""
    if gap:
        return "lead"
    scored = [piece for piece in pieces if piece.strength > 0]
    if not scored:
        return "on file, not scored"
    if _contested(denials):
        return "contested"
    if support.mixed < 0.5 or all(piece.weak for piece in scored):
        return "thinly documented"
    return documented(scored)


def documented(scored: Sequence[Piece]) -> str:
    """Return the word for what several or one source state, by the pieces that count."""
    if len(speaking(scored)) < 2:
        return "documented by one voice"
    # Sources that repeat one original statement corroborate nothing.
    repeated = len({piece.root for piece in scored}) < 2
    return "documented by one statement" if repeated else "documented by several voices"


def _contested(denials: Iterable[Denial]) -> bool:
    """Return whether a denial names a claim of the edge and denies the fact."""
    for denial in denials:
        if denial.act == "denies_fact" and denial.relation == "names a claim":
            return True
    return False
