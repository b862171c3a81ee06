"""The part of a case that a question of routes needs: the store says which nodes, the ledger gives their claims.

The store is asked for the nodes between the ends; from the ledger only the claims that name one of them are read, what
those claims refer to, and the records that make up the parties named. Folded and identified as ever, this part gives
the same routes as the whole, and its size follows the question, not the database.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..dates import Interval
from ..errors import BadInput
from ..fold import Folded, fold_claims
from ..identity import Identities
from ..measures import blocking
from ..model import Document
from ..naming import lookup
from ..schema import schema
from ..tables import Row, claims_of
from .case_ledger import CaseLedger, strong, uid_of
from .protocol import Store
from .reachability import reach

FOUND = 200  # names that a search may offer for one text


@dataclass(frozen=True, slots=True)
class CaseSubgraph:
    """A fold, its identities and documents, and how many claims the ledger has in all."""

    folded: Folded
    ids: Identities
    documents: Mapping[str, Document]
    claims: int


def subgraph(
    store: Store,
    kept: CaseLedger,
    ends: tuple[str, str],
    others: Sequence[str],
    max_steps: int,
    as_of: str = "",
    during: Interval | None = None,
    deep: bool = False,
) -> CaseSubgraph:
    """Return the part of a case that routes between two parties or sets need; `others` are named in the question too.

    `deep` is for a page, on which every claim that another refers to can be opened. Raises `BadInput` for a name that
    stands for nobody, or for several.
    """
    asked = {text: candidates(store, text) for text in (*ends, *others)}
    listing = any("listed" in text for text in asked if "=" in text)
    measures = (
        kept.claims({"designated": records(store, set().union(*asked.values()))}) if listing else []
    )
    try:
        found = _ends(store, kept, ends, asked, measures, as_of, during)
    except BadInput:  # a name that the store's search does not find, or that is to be chosen: all names are looked at
        asked.update({text: asked[text] | kept.like(text) for text in asked if "=" not in text})
        found = _ends(store, kept, ends, asked, measures, as_of, during)
    small = kept.identities(records(store, set().union(*asked.values())))
    nodes = reach(
        store,
        _with_places(store, found[0], found[1]),
        _with_places(store, found[1], found[0]),
        max_steps,
    )
    for uids in (each for each in found if len(each) == 1):
        nodes |= {*uids, *_series(store, [*uids, *small.broader(uids[0])])}
    about = records(store, nodes)
    rows = kept.claims({"subject": about, "object": about, "via": about}, deep)
    rows = list({str(row["uid"]): row for row in (*rows, *measures)}.values())
    named = records(store, nodes.union(*asked.values()))
    made = folded(kept, rows, named, as_of, during)
    near = {
        uid: e for uid, e in made.folded.edges.items() if e.source in nodes or e.target in nodes
    }
    every = {str(row["uid"]): row for row in (*rows, *named_beside(store, kept, made))}
    if len(every) > len(rows):  # carriers and the like, whom the claims name, with their measures
        rows = [every[uid] for uid in sorted(every)]
        made = folded(kept, rows, named, as_of, during)
    beyond = {u for e in near.values() for u in (e.source, e.target)} - nodes
    if deep and beyond:  # on a page these are cards too, with their measures and statements
        known = records(store, beyond)
        more = kept.claims({"stated": known, "designated": known}, deep)
        every |= {str(row["uid"]): row for row in more}
        made = folded(kept, [every[uid] for uid in sorted(every)], named | known, as_of, during)
    return replace(made, folded=replace(made.folded, edges=near))


def named_beside(store: Store, kept: CaseLedger, made: CaseSubgraph) -> list[Row]:
    """Return claims of those whom a part's claims name beside the ends of legs: who blocks them, who is behind them.

    They are carriers with their owners, those said to carry, to call or to work somewhere, and makers of goods.
    """
    first = list(made.folded.claims.values())
    goods = {
        c.goods for c in first if c.goods and schema().predicates[c.predicate].moves == "forward"
    }
    at = _about(store, kept, {p for c in first for p in c.waypoints} | goods, "object")
    claims = [*first, *claims_of(at)]
    ships = {u for c in claims for u in c.carriers} | {
        c.subject for c in claims if c.predicate == "CALLED_AT"
    }
    ships |= {end for c in first for end in (c.subject, c.object) if end and _carries(made, end)}
    about = _about(store, kept, ships, "subject", "object")
    others = {
        c.subject for c in claims if c.predicate in ("TRANSPORTS", "OPERATES_AT", "MANUFACTURES")
    }
    others |= {p for c in claims for stage in c.via for p in stage.parties}
    others |= {end for c in (*claims, *claims_of(about)) for end in (c.subject, c.object) if end}
    others |= {str(r["subject"]) for r in about if r["predicate"] == "OWNS"}
    others |= {str(r["object"]) for r in about if r["predicate"] == "LINKED_TO"}
    return [*at, *about, *_about(store, kept, others, "designated")]


def _carries(made: CaseSubgraph, uid: str) -> bool:
    """Return whether an end of a claim is a ship or an aircraft."""
    entity = made.ids.entities.get(made.ids.uid(uid))
    return entity is not None and schema().family(entity.kind) == "carrier"


def _about(store: Store, kept: CaseLedger, uids: set[str], *keys: str) -> list[Row]:
    """Return the claims that name some parties, of which any record may be given, under any of some keys."""
    if not uids:
        return []
    ids = kept.identities(uids)
    known = records(store, {ids.uid(u) for u in uids})
    return kept.claims(dict.fromkeys(keys, known))


def _ends(
    store: Store,
    kept: CaseLedger,
    ends: tuple[str, str],
    asked: Mapping[str, set[str]],
    measures: Sequence[Row],
    as_of: str,
    during: Interval | None,
) -> list[tuple[str, ...]]:
    """Return the uids of the two ends; raise `BadInput` for a name asked about that stands for nobody, or several."""
    known = folded(kept, measures, records(store, set().union(*asked.values())), as_of, during)
    matched = {
        text: lookup.some(known.ids, text, blocking(known.folded, known.ids)).uids for text in asked
    }
    return [matched[text] for text in ends]


def folded(
    kept: CaseLedger,
    claims: Sequence[Row],
    named: set[str],
    as_of: str = "",
    during: Interval | None = None,
) -> CaseSubgraph:
    """Return claims as a part: folded among the parties mentioned and named; its newest day is the whole ledger's."""
    rows = [*claims, *kept.tiers(claims), *kept.general()]
    found = list(claims_of(rows))
    ids = kept.identities(named.union(*(claim.names for claim in found)))
    whole = fold_claims(found, ids, kept.table, as_of, during)
    if not during:
        whole = replace(whole, newest=kept.newest(as_of))
    return CaseSubgraph(whole, ids, kept.documents(rows), kept.count)


def candidates(store: Store, text: str) -> set[str]:
    """Return uids of the entities that a text of the question may stand for, and those decided about with them."""
    if "=" in text:
        return _members(store, text)
    found = set(store.search(text, FOUND))
    found |= _run(
        store, "MATCH (n:Entity) WHERE n.uid IN $x RETURN n.uid AS uid", [text, text.lower()]
    )
    if any(c.isdigit() for c in text) or ":" in text:
        value = text.strip().removeprefix("IMO ").removeprefix("INN ")
        numbers = [f"{scheme}:{value}" for scheme in schema().schemes]
        query = "MATCH (n:Entity) WHERE ANY(i IN n.identifiers WHERE i IN $x) RETURN n.uid AS uid"
        found |= _run(store, query, numbers)
        found |= _run(
            store,
            "MATCH (n:Entity) WHERE ANY(r IN n.records WHERE r IN $x) RETURN n.uid AS uid",
            [text],
        )
    return found


def _members(store: Store, text: str) -> set[str]:
    """Return the members of a set such as `kind=Company,country=CN`; what is wrong with it is said by `names.some`."""
    wanted = dict(subgraph.strip().partition("=")[::2] for subgraph in text.split(","))
    kinds = {k.lower(): k for k in schema().kinds}
    if "kind" not in wanted and "country" not in wanted:
        return _run(store, "MATCH (n:Entity) RETURN n.uid AS uid", [])
    kind, country = kinds.get(wanted.get("kind", "").lower(), ""), wanted.get("country", "").lower()
    query = "MATCH (n:Entity) WHERE $x[0] IN [n.kind, ''] AND $x[1] IN [n.country, ''] RETURN n.uid AS uid"
    found = _run(store, query, [kind, country]) if kind or country else set()
    return found | ({country} if country else set())


def _with_places(store: Store, ends: Sequence[str], others: Sequence[str]) -> list[str]:
    """Return the ends; of countries also their places, whose cargo is shown beside what states say."""
    countries = _run(
        store, "MATCH (n:Country) WHERE n.uid IN $x RETURN n.uid AS uid", [*ends, *others]
    )
    if set(ends) | set(others) != countries:
        return list(ends)
    return [
        *ends,
        *_run(store, "MATCH (p:Place) WHERE p.country IN $x RETURN p.uid AS uid", list(ends)),
    ]


def _series(store: Store, wider: Sequence[str]) -> set[str]:
    """Return the weapons examined that belong to a series, of which is told where no route reaches one of them."""
    query = "MATCH (n:WeaponInstance) WHERE ANY(b IN n.broader WHERE b IN $x) RETURN n.uid AS uid"
    return _run(store, query, wider) if wider else set()


def _run(store: Store, query: str, values: Sequence[str]) -> set[str]:
    return {str(uid) for (uid,) in store.run(query, {"x": list(values)}).rows}


def records(store: Store, uids: set[str]) -> set[str]:
    """Return the uids of nodes, of their records and of their strong numbers: any may stand in a claim."""
    query = "MATCH (n:Entity) WHERE n.uid IN $x RETURN n.uid AS uid, n.records AS records, n.identifiers AS numbers"
    found = set(uids)
    for _, own, numbers in store.run(query, {"x": sorted(uids)}).rows if uids else ():
        found.update(own or ())
        found.update(uid_of(n) for n in numbers or () if strong(n))
    return found
