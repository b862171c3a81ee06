"""The part of a case that a question on routes needs, found through its store.

The store returns the nodes between the ends. From the ledger come only the claims on these nodes,
the claims that those refer to, and the records of the parties named. Combined like any claims,
this part gives the same routes as the whole case, and its size follows the question.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..dates import Interval
from ..errors import BadInput
from ..fold import Folded, fold_claims
from ..identity import Identities
from ..measures import blocking
from ..model import Claim, Document, Edge
from ..naming import lookup
from ..schema import schema
from ..tables import Row, claims_of
from .case_ledger import CaseLedger, by_uid, in_order, strong, uid_of
from .protocol import Store
from .reachability import reach

FOUND = 200  # names that a search may offer for one text


@dataclass(frozen=True, slots=True)
class CaseSubgraph:
    """A part of a case: its relations, entities and documents.

    `claims` is the number of claims in the whole ledger, of which the part has a few.
    """

    folded: Folded
    ids: Identities
    documents: Mapping[str, Document]
    claims: int


@dataclass(frozen=True, slots=True)
class GatheredClaims:
    """The claims of a part of a case, as rows and as objects, and the entities that they name."""

    rows: Sequence[Row]
    claims: Sequence[Claim]
    ids: Identities


@dataclass(frozen=True, slots=True)
class _Source:
    """A store and a ledger of one case, with the dates that a question is about."""

    store: Store
    ledger: CaseLedger
    as_of: str
    during: Interval | None

    def folded(self, claims: Sequence[Row], named: set[str]) -> CaseSubgraph:
        return folded(self.ledger, claims, named, self.as_of, self.during)

    def records(self, uids: set[str]) -> set[str]:
        return records(self.store, uids)


def subgraph(
    store: Store,
    ledger: CaseLedger,
    ends: tuple[str, str],
    others: Sequence[str],
    max_steps: int,
    as_of: str = "",
    during: Interval | None = None,
    deep: bool = False,
) -> CaseSubgraph:
    """Return the part of a case that routes between two parties or sets need.

    Args:
        store: The store of the case, which holds the state of the ledger.
        ledger: The ledger of the case.
        ends: The start and the end, each a name, an identifier or a set.
        others: Further parties or sets of the question.
        max_steps: Largest number of steps of a route.
        as_of: Last date of publication. Empty: no limit.
        during: Period that claims must overlap. None: any.
        deep: Also return what a page shows: all claims that a claim refers to, and the measures
            and statements of parties at the other end of a relation.

    Raises:
        BadInput: A name fits no entity, or several.
    """
    source = _Source(store, ledger, as_of, during)
    texts = {text: candidates(store, text) for text in (*ends, *others)}
    measures = _measures(source, texts)
    try:
        found_ends = _ends(source, ends, texts, measures)
    except BadInput:
        # The store's search does not find a name, or finds several: all names are looked at.
        texts = {text: _with_all_names(ledger, text, uids) for text, uids in texts.items()}
        found_ends = _ends(source, ends, texts, measures)
    nodes = _nodes(source, found_ends, set().union(*texts.values()), max_steps)
    about = source.records(nodes)
    claims = ledger.claims({"subject": about, "object": about, "via": about}, deep)
    rows = by_uid((*claims, *measures))
    named = source.records(nodes.union(*texts.values()))
    part = source.folded(list(rows.values()), named)
    edges = dict(_touching(part.folded.edges, nodes))
    part, rows = _with_beside(source, part, rows, named)
    beyond: set[str] = set()
    for edge in edges.values():
        beyond.update({edge.source, edge.target} - nodes)
    if deep and beyond:
        part = _with_cards(source, rows, named, beyond)
    # The claims on what stands beside make further edges, which are no part of the question.
    return replace(part, folded=part.folded.with_fields(edges=edges))


def _measures(source: _Source, texts: Mapping[str, set[str]]) -> list[Row]:
    """Return the measures on the candidates of a question if a set depends on them."""
    if not any("=" in text and "listed" in text for text in texts):
        return []
    designated = source.records(set().union(*texts.values()))
    return source.ledger.claims({"designated": designated})


def _ends(
    source: _Source,
    ends: tuple[str, str],
    texts: Mapping[str, set[str]],
    measures: Sequence[Row],
) -> list[tuple[str, ...]]:
    """Return the uids of both ends; raise `BadInput` for a text that fits no entity, or several."""
    part = source.folded(measures, source.records(set().union(*texts.values())))
    blocked = blocking(part.folded, part.ids)
    uids = {text: lookup.some(part.ids, text, blocked).uids for text in texts}
    return [uids[text] for text in ends]


def _with_all_names(ledger: CaseLedger, text: str, uids: set[str]) -> set[str]:
    return uids if "=" in text else uids | ledger.like(text)


def _nodes(
    source: _Source, ends: Sequence[tuple[str, ...]], candidates: set[str], max_steps: int
) -> set[str]:
    """Return the nodes that the routes may pass, with the ends and what belongs to their series."""
    store, (start, end) = source.store, ends
    ids = source.ledger.identities(source.records(candidates))
    nodes = reach(
        store, _with_places(store, start, end), _with_places(store, end, start), max_steps
    )
    for uids in ends:
        if len(uids) == 1:
            nodes |= {*uids, *_series(store, [*uids, *ids.broader(uids[0])])}
    return nodes


def _touching(edges: Mapping[str, Edge], nodes: set[str]) -> Iterator[tuple[str, Edge]]:
    for uid, edge in edges.items():
        if edge.source in nodes or edge.target in nodes:
            yield uid, edge


def _with_beside(
    source: _Source, part: CaseSubgraph, rows: dict[str, Row], named: set[str]
) -> tuple[CaseSubgraph, dict[str, Row]]:
    """Return a part and its claims, with the claims on those named beside the ends of steps."""
    claims = list(part.folded.claims.values())
    more = rows | by_uid(named_beside(source.store, source.ledger, claims, part.ids))
    if len(more) == len(rows):
        return part, more
    return source.folded(in_order(more), named), more


def _with_cards(
    source: _Source, rows: Mapping[str, Row], named: set[str], beyond: set[str]
) -> CaseSubgraph:
    """Return a part with the measures and statements of parties that are cards on a page too."""
    known = source.records(beyond)
    claims = source.ledger.claims({"stated": known, "designated": known}, deep=True)
    more = {**rows, **by_uid(claims)}
    return source.folded(in_order(more), named | known)


def named_beside(
    store: Store, ledger: CaseLedger, claims: Sequence[Claim], ids: Identities
) -> list[Row]:
    """Return claims on those whom some claims name beside the ends of steps.

    They are carriers with their owners, those stated to carry, to call or to work somewhere, and
    makers of goods. The claims are on what they do and on the measures against them.

    Args:
        store: The store of the case.
        ledger: The ledger of the case.
        claims: The claims that a part of the case is made of, without those of other dates.
        ids: The entities that they name.
    """
    at_places = _about(store, ledger, _places_and_goods(claims), "object")
    wider = [*claims, *claims_of(at_places)]
    # The events of a ship are also in claims that it carried something.
    ships = _carriers(ids, claims, wider)
    on_carriers = _about(store, ledger, ships, "subject", "object", "carriers")
    parties = {*_active(wider), *_ends_of((*wider, *claims_of(on_carriers)))}
    # The owner of a ship, and the party to which a list links it, are named beside it.
    for row in on_carriers:
        if row["predicate"] == "OWNS":
            parties.add(str(row["subject"]))
        if row["predicate"] == "LINKED_TO":
            parties.add(str(row["object"]))
    return [*at_places, *on_carriers, *_about(store, ledger, parties, "designated")]


def _places_and_goods(claims: Iterable[Claim]) -> set[str]:
    """Return the waypoints of claims, and their goods, of which the makers are named."""
    uids: set[str] = set()
    for claim in claims:
        uids.update(claim.waypoints)
        if claim.goods:
            uids.add(claim.goods)
    return uids


def _carriers(ids: Identities, claims: Iterable[Claim], wider: Iterable[Claim]) -> set[str]:
    """Return the carriers of claims, and the ships and aircraft at their ends."""
    uids = {uid for uid in _ends_of(claims) if _is_carrier(ids, uid)}
    for claim in wider:
        uids.update(claim.carriers)
        if claim.predicate == "CALLED_AT":
            uids.add(claim.subject)
    return uids


def _active(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield those stated to carry, to work somewhere or to make goods, and intermediaries."""
    for claim in claims:
        if claim.predicate in ("TRANSPORTS", "OPERATES_AT", "MANUFACTURES"):
            yield claim.subject
        for stage in claim.via:
            yield from stage.parties


def _ends_of(claims: Iterable[Claim]) -> Iterator[str]:
    for claim in claims:
        yield from filter(None, (claim.subject, claim.object))


def _is_carrier(ids: Identities, uid: str) -> bool:
    """Return whether an end of a claim is a ship or an aircraft."""
    entity = ids.entities.get(ids.uid(uid))
    return entity is not None and schema().family(entity.kind) == "carrier"


def _about(store: Store, ledger: CaseLedger, uids: set[str], *keys: str) -> list[Row]:
    """Return the claims that name some parties, under one of some keys, by any of their records."""
    if not uids:
        return []
    ids = ledger.identities(uids)
    known = records(store, set(map(ids.uid, uids)))
    return ledger.claims(dict.fromkeys(keys, known))


def folded(
    ledger: CaseLedger,
    claims: Sequence[Row],
    named: set[str],
    as_of: str = "",
    during: Interval | None = None,
) -> CaseSubgraph:
    """Return claims as a part of a case.

    Args:
        ledger: The ledger of the case.
        claims: Rows of claims. Claims that bear on any part are added: tiers of goods and general
            denials.
        named: Uids of further parties.
        as_of: Last date of publication. Empty: no limit.
        during: Period that claims must overlap. None: any.

    Returns:
        The part. Its newest date is that of the whole ledger, unless a period is given.
    """
    return combined(ledger, gathered(ledger, claims, named), as_of, during)


def gathered(ledger: CaseLedger, claims: Sequence[Row], named: set[str]) -> GatheredClaims:
    """Return claims, with those that bear on any part, and the entities named (see `folded`)."""
    # A general denial names no claim, so none of the claims on the parties leads to it.
    rows = [*claims, *ledger.tiers(claims), *ledger.general()]
    made = list(claims_of(rows))
    return GatheredClaims(
        rows, made, ledger.identities(named.union(*(claim.names for claim in made)))
    )


def combined(
    ledger: CaseLedger, part: GatheredClaims, as_of: str = "", during: Interval | None = None
) -> CaseSubgraph:
    """Return claims that were gathered as a part of a case (see `folded`)."""
    whole = fold_claims(part.claims, part.ids, ledger.table, as_of, during)
    # Measures are in force as of the newest date (`measures.in_force`), which must be that of the
    # whole case.
    if not during:
        whole = whole.with_fields(newest=ledger.newest(as_of))
    return CaseSubgraph(whole, part.ids, ledger.documents(part.rows), ledger.count)


def candidates(store: Store, text: str) -> set[str]:
    """Return the uids of the entities that a text of a question may stand for, and some more."""
    if "=" in text:
        return _members(store, text)
    uids = set(store.search(text, FOUND))
    query = "MATCH (n:Entity) WHERE n.uid IN $x RETURN n.uid AS uid"
    uids |= _run(store, query, [text, text.lower()])
    # Only a text with a figure or a colon can be a number or the uid of a record.
    if ":" in text or any(letter.isdigit() for letter in text):
        value = text.strip().removeprefix("IMO ").removeprefix("INN ")
        numbers = [f"{scheme}:{value}" for scheme in schema().schemes]
        query = "MATCH (n:Entity) WHERE ANY(i IN n.identifiers WHERE i IN $x) RETURN n.uid AS uid"
        uids |= _run(store, query, numbers)
        query = "MATCH (n:Entity) WHERE ANY(r IN n.records WHERE r IN $x) RETURN n.uid AS uid"
        uids |= _run(store, query, [text])
    return uids


def _members(store: Store, text: str) -> set[str]:
    """Return the candidates of a set such as `kind=Company,country=CN`.

    Its errors are left to `lookup.some`, which reads it again.
    """
    conditions = dict(part.strip().partition("=")[::2] for part in text.split(","))
    kinds = {kind.lower(): kind for kind in schema().kinds}
    if "kind" not in conditions and "country" not in conditions:
        return _run(store, "MATCH (n:Entity) RETURN n.uid AS uid", [])
    kind = kinds.get(conditions.get("kind", "").lower(), "")
    country = conditions.get("country", "").lower()
    if not kind and not country:
        return set()
    query = (
        "MATCH (n:Entity) WHERE $x[0] IN [n.kind, ''] AND $x[1] IN [n.country, ''] "
        "RETURN n.uid AS uid"
    )
    uids = _run(store, query, [kind, country])
    return uids | {country} if country else uids


def _with_places(store: Store, ends: Sequence[str], others: Sequence[str]) -> list[str]:
    """Return the ends, and the places of countries if all ends are countries.

    Their cargo is shown beside what is stated of the countries.
    """
    query = "MATCH (n:Country) WHERE n.uid IN $x RETURN n.uid AS uid"
    countries = _run(store, query, [*ends, *others])
    if set(ends) | set(others) != countries:
        return list(ends)
    query = "MATCH (p:Place) WHERE p.country IN $x RETURN p.uid AS uid"
    return [*ends, *_run(store, query, list(ends))]


def _series(store: Store, wider: Sequence[str]) -> set[str]:
    """Return the examined weapons of a series, which are shown where no route reaches one."""
    if not wider:
        return set()
    query = "MATCH (n:WeaponInstance) WHERE ANY(b IN n.broader WHERE b IN $x) RETURN n.uid AS uid"
    return _run(store, query, wider)


def _run(store: Store, query: str, values: Sequence[str]) -> set[str]:
    return {str(uid) for (uid,) in store.run(query, {"x": list(values)}).rows}


def records(store: Store, uids: Collection[str]) -> set[str]:
    """Return the uids of nodes, of their records and of their strong numbers.

    Any of them may stand in a claim.
    """
    if not uids:
        return set()
    query = (
        "MATCH (n:Entity) WHERE n.uid IN $x "
        "RETURN n.uid AS uid, n.records AS records, n.identifiers AS numbers"
    )
    known = set(uids)
    for _, own, numbers in store.run(query, {"x": sorted(uids)}).rows:
        known.update(own or ())
        known.update(uid_of(number) for number in numbers or () if strong(number))
    return known
