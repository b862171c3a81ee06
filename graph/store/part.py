"""The part of a case that a question of routes needs: the store says which nodes, the ledger gives their claims.

The store is asked for the nodes between the ends; from the ledger only the claims that name one of them are read, what
those claims refer to, and the records that make up the parties named. Folded and identified as ever, this part gives
the same routes as the whole, and its size follows the question, not the database.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import pyarrow as pa
import pyarrow.compute as pc

from .. import names
from ..dates import Interval
from ..fold import Folded, fold_claims
from ..identity import Decision, Identities, about_loaded, identify
from ..ledger import Ledger, State
from ..model import Document, Record
from ..reviews import Review, applied, in_force
from ..schema import schema
from ..support import Table
from ..tables import Row, claims_of, document_of, record_of
from .between import reach
from .protocol import Store

FOUND = 200  # names that a search may offer for one text
REFERRED = ("denies", "beside", "conflicts")


@dataclass(frozen=True, slots=True)
class Part:
    """A fold, its identities and documents, and how many claims the ledger has in all."""

    folded: Folded
    ids: Identities
    documents: Mapping[str, Document]
    claims: int


@dataclass(frozen=True, slots=True)
class Kept:
    """The ledger of a case at one state, with what people decided about it."""

    ledger: Ledger
    state: State
    decisions: Sequence[Decision]
    reviews: Sequence[Review]
    order: Sequence[str]
    table: Table

    def records(self, wanted: Iterable[str]) -> list[Record]:
        """Return the records of these uids and all that are one with them, or may be, by a number or a decision."""
        uids, numbers = set(wanted), set[str]()
        for uid in list(uids):
            numbers.update(_numbers(uid))
        pairs = [{d.left, d.right} for d in self.decisions]
        while True:
            before = len(uids), len(numbers)
            for pair in pairs:
                if pair & uids:
                    uids |= pair
                    numbers.update(n for uid in pair for n in _numbers(uid))
            found = list(
                self.ledger.where(self.state, "records", partial(_either, uids=set(uids), numbers=set(numbers)))
            )
            for row in found:
                uids.add(row["uid"])
                uids.update([row["broader"]] if row["broader"] else ())
                numbers.update(n for n in row["identifiers"] if _strong(n))
            if (len(uids), len(numbers)) == before:
                return [record_of(row) for row in found]

    def identities(self, wanted: Iterable[str]) -> Identities:
        """Return the entities that records of these uids belong to."""
        records = self.records(wanted)
        return identify(records, about_loaded(records, self.decisions), self.order)


def part(
    store: Store,
    kept: Kept,
    ends: tuple[str, str],
    others: Sequence[str],
    max_steps: int,
    as_of: str = "",
    during: Interval | None = None,
) -> Part:
    """Return the part of a case that routes between two parties or sets need; `others` are named in the question too.

    Raises `BadInput` for a name that stands for nobody, or for several.
    """
    asked = {text: _candidates(store, kept, text) for text in (*ends, *others)}
    small = kept.identities(_records(store, {u for uids in asked.values() for u in uids}))
    found = [names.some(small, text).uids for text in ends]
    nodes = reach(store, _with_places(store, found[0], found[1]), _with_places(store, found[1], found[0]), max_steps)
    nodes |= {u for uids in found if len(uids) == 1 for u in uids}
    claims = _claims(kept, _records(store, nodes))
    named = _records(store, nodes.union(*asked.values()))
    ids = kept.identities(named | {uid for row in claims for uid in _mentioned(row)})
    whole = fold_claims(claims_of(claims), ids, kept.table, as_of, during)
    near = {uid for uid, e in whole.edges.items() if e.source in nodes or e.target in nodes}
    folded = replace(whole, edges={uid: whole.edges[uid] for uid in whole.edges if uid in near})
    wanted = {str(row["document"]) for row in claims} | {d for row in claims for d in row["also"]}
    rows = kept.ledger.where(kept.state, "documents", lambda b: _among(b.column("uid"), wanted))
    documents = {str(row["uid"]): document_of(row) for row in rows}
    return Part(folded, ids, documents, kept.ledger.count(kept.state, "claims"))


def _candidates(store: Store, kept: Kept, text: str) -> set[str]:
    """Return uids of the entities that a text of the question may stand for, and those decided about with them."""
    if "=" in text:
        return _members(store, text)
    found = set(store.search(text, FOUND))
    found |= _run(store, "MATCH (n:Entity) WHERE n.uid IN $x RETURN n.uid AS uid", [text, text.lower()])
    if any(c.isdigit() for c in text) or ":" in text:
        value = text.strip().removeprefix("IMO ").removeprefix("INN ")
        numbers = [f"{scheme}:{value}" for scheme in schema().schemes]
        query = "MATCH (n:Entity) WHERE ANY(i IN n.identifiers WHERE i IN $x) RETURN n.uid AS uid"
        found |= _run(store, query, numbers)
        found |= _run(store, "MATCH (n:Entity) WHERE ANY(r IN n.records WHERE r IN $x) RETURN n.uid AS uid", [text])
    return found


def _members(store: Store, text: str) -> set[str]:
    """Return the members of a set such as `kind=Company,country=CN`; what is wrong with it is said by `names.some`."""
    wanted = dict(part.strip().partition("=")[::2] for part in text.split(","))
    kinds = {k.lower(): k for k in schema().kinds}
    kind, country = kinds.get(wanted.get("kind", "").lower(), ""), wanted.get("country", "").lower()
    query = "MATCH (n:Entity) WHERE $x[0] IN [n.kind, ''] AND $x[1] IN [n.country, ''] RETURN n.uid AS uid"
    found = _run(store, query, [kind, country]) if kind or country else set()
    return found | ({country} if country else set())


def _with_places(store: Store, ends: Sequence[str], others: Sequence[str]) -> list[str]:
    """Return the ends; of countries also their places, whose cargo is shown beside what states say."""
    countries = _run(store, "MATCH (n:Country) WHERE n.uid IN $x RETURN n.uid AS uid", [*ends, *others])
    if set(ends) | set(others) != countries:
        return list(ends)
    return [*ends, *_run(store, "MATCH (p:Place) WHERE p.country IN $x RETURN p.uid AS uid", list(ends))]


def _run(store: Store, query: str, values: Sequence[str]) -> set[str]:
    return {str(uid) for (uid,) in store.run(query, {"x": list(values)}).rows}


def _records(store: Store, uids: set[str]) -> set[str]:
    """Return the uids of nodes, of their records and of their strong numbers: any may stand in a claim."""
    query = "MATCH (n:Entity) WHERE n.uid IN $x RETURN n.uid AS uid, n.records AS records, n.identifiers AS numbers"
    found = set(uids)
    for _, records, numbers in store.run(query, {"x": sorted(uids)}).rows if uids else ():
        found.update(records or ())
        found.update(_uid(n) for n in numbers or () if _strong(n))
    return found


def _claims(kept: Kept, records: set[str]) -> list[Row]:
    """Return the claims about records and those they refer to or that refer to them, as reviewed, by uid."""
    decided = set(in_force(kept.reviews))

    def about(batch: pa.RecordBatch) -> pa.Array:
        named = pc.or_(_among(batch.column("subject"), records), _among(batch.column("object"), records))
        named = pc.or_(named, _among(batch.column("uid"), decided))
        via = batch.column("via").to_pylist()
        passed = [bool(v) and any(p in records for p in _parties(v)) for v in via]
        return pc.or_(named, pa.array(passed, pa.bool_()))

    rows = {str(r["uid"]): r for r in applied(kept.ledger.where(kept.state, "claims", about), kept.reviews)}
    referred = {u for r in rows.values() for n in REFERRED for u in r[n]} | {str(r["copy_of"]) for r in rows.values()}
    uids = set(rows)

    def beside(batch: pa.RecordBatch) -> pa.Array:
        found = _among(batch.column("uid"), referred)
        for name in ("denies", "beside"):
            found = pc.or_(found, _any_among(batch.column(name), uids))
        return found

    for row in applied(kept.ledger.where(kept.state, "claims", beside), kept.reviews):
        rows.setdefault(str(row["uid"]), row)
    return [rows[uid] for uid in sorted(rows)]


def _parties(via: str) -> list[str]:
    return re.findall(r'"((?:[^"\\]|\\.)*)"', via)


def _mentioned(row: Row) -> list[str]:
    own = [row["subject"], row["object"], row["asserter"], row["goods"], *row["carriers"], *row["waypoints"]]
    return [str(u) for u in (*own, *(_parties(row["via"]) if row["via"] else ())) if u]


def _among(column: pa.Array, wanted: set[str]) -> pa.Array:
    return pc.is_in(column, value_set=pa.array(sorted(wanted), pa.string()))


def _any_among(lists: pa.Array, wanted: set[str]) -> pa.Array:
    """Return of each list whether one of its values is wanted."""
    hits = pc.filter(pc.list_parent_indices(lists), _among(pc.list_flatten(lists), wanted))
    return pc.is_in(pa.array(range(len(lists)), pa.int64()), value_set=pc.cast(hits, pa.int64()))


def _either(batch: pa.RecordBatch, uids: set[str], numbers: set[str]) -> pa.Array:
    return pc.or_(_among(batch.column("uid"), uids), _any_among(batch.column("identifiers"), numbers))


def _strong(number: str) -> bool:
    return schema().schemes[number.partition(":")[0]].strong


def _uid(number: str) -> str:
    scheme, _, value = number.partition(":")
    return schema().schemes[scheme].uid.format(value=value.lower() if scheme == "iso2" else value)


def _numbers(uid: str) -> list[str]:
    """Return the numbers of which a uid may be the form: `ru-inn-77..` is `ru-inn:77..`."""
    found = []
    for name, scheme in schema().schemes.items():
        before, _, after = scheme.uid.partition("{value}")
        if uid.startswith(before) and uid.endswith(after):
            value = uid[len(before) : len(uid) - len(after)]
            found.append(f"{name}:{value.upper() if name == 'iso2' else value}")
    return found
