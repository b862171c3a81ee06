"""Which records are one entity: strong identifiers, recorded human decisions, reversible.

Only equal strong identifiers and a decision `same` join records; names never do. A decision
`not_same` keeps two apart whatever their identifiers say; the clash is reported, not resolved.
An identifier alone that stands on two parties with nothing in common in their names joins nothing
(official lists print numbers on the wrong row): the collision is reported, for a person to decide.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .dates import check
from .errors import wrong
from .files import read_tables
from .model import Entity, Record
from .naming import Matcher
from .schema import schema

NEEDED = ("left", "right", "verdict", "by", "on", "why")
VERDICTS = ("same", "not_same", "unsure", "undo")
NUMBERED = (
    "ru-inn",
    "ru-ogrn",
    "cn-uscc",
    "hk-cr",
    "kz-bin",
    "imo-company",
)  # printed by hand, so checked by the name
ENTRIES = ("ofac", "eu")  # numbers of entries of sanctions lists
UNLISTED = "not itself listed"  # how a record's note says that no list has its name
_APART = re.compile("[^a-z0-9]+")
STRANGERS = 0.2  # names less alike than this have nothing in common (docs/names.md)


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's verdict on two records or entities, with who, when and why."""

    left: str
    right: str
    verdict: str
    by: str
    on: str
    why: str


def read_decisions(path: Path) -> list[Decision]:
    """Read `[[decision]]` tables; raise `BadInput` with the file and number of a wrong one."""
    result = []
    for item, where in read_tables(path, "decision", NEEDED):
        left, right, verdict, by, on, why = (str(item[n]) for n in NEEDED)
        if verdict not in VERDICTS:
            raise wrong(where, verdict, "one of " + ", ".join(VERDICTS))
        check(on, f"{where} on")
        result.append(Decision(left, right, verdict, by, on, why))
    return result


def uid_of(scheme: str, value: str) -> str:
    """Return the uid that an identifier gives an entity."""
    return schema().schemes[scheme].uid.format(value=value.lower() if scheme == "iso2" else value)


def normal(text: str) -> str:
    """Return a name for comparison: no accents, case, quotes or punctuation, single spaces."""
    if text.isascii():  # the same, by a faster way
        return " ".join(_APART.sub(" ", text.lower()).split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = [
        " " if not (c.isalnum() or unicodedata.combining(c)) else c
        for c in plain
        if not unicodedata.combining(c)
    ]
    return " ".join("".join(kept).split())


def about_loaded(records: Sequence[Record], decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions whose two ends are among the records: an older state may lack some."""
    schemes = schema().schemes
    known = {r.uid for r in records} | {
        schemes[s].uid.format(value=v.lower() if s == "iso2" else v)
        for r in records
        for s, v in r.identifiers
    }
    return [d for d in decisions if d.left in known and d.right in known]


@dataclass(frozen=True, slots=True)
class Identities:
    """The result: entities by uid, every old uid to its entity, pairs kept apart, clashes.

    `made` holds what is made of it once, such as the index of its names; it is no part of the value.
    """

    entities: Mapping[str, Entity]
    resolve: Mapping[str, str]
    apart: frozenset[frozenset[str]]
    unsure: frozenset[frozenset[str]]
    clashes: tuple[str, ...]
    made: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def uid(self, old: str) -> str:
        """Return the entity uid that any record uid or former uid stands for."""
        return self.resolve.get(old, old)

    def twins(self, uid: str) -> list[str]:
        """Return the entities that a decision keeps apart from this one."""
        return sorted(other for pair in self.apart if uid in pair for other in pair if other != uid)

    def broader(self, uid: str) -> list[str]:
        """Return the chain of broader entities above one, nearest first."""
        found: list[str] = []
        at = uid
        while at in self.entities and self.entities[at].broader:
            at = self.uid(self.entities[at].broader)
            if at in found or at == uid:
                break
            found.append(at)
        return found


class _Union:
    def __init__(self, items: Iterable[str]) -> None:
        self.parent = {item: item for item in items}

    def find(self, item: str) -> str:
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, a: str, b: str) -> None:
        first, second = sorted((self.find(a), self.find(b)))
        self.parent[second] = first

    def groups(self) -> dict[str, list[str]]:
        result: dict[str, list[str]] = {}
        for item in sorted(self.parent):
            result.setdefault(self.find(item), []).append(item)
        return result


def _uid(members: Sequence[Record]) -> str:
    schemes = schema().schemes
    ids = sorted(
        (schemes[s].order, s, v)
        for record in members
        for s, v in record.identifiers
        if s in schemes
    )
    for _, scheme, value in ids:
        if schemes[scheme].strong:
            return schemes[scheme].uid.format(value=value.lower() if scheme == "iso2" else value)
    return min(record.uid for record in members)


def identify(
    records: Sequence[Record], decisions: Sequence[Decision] = (), sources: Sequence[str] = ()
) -> Identities:
    """Return the entities that the records and decisions make; pure and independent of the order of records.

    `sources` names sources in the order in which they speak for an entity's name and kind: rows that
    people wrote before lists. Sources not named come after them, by name.
    """
    place = {name: i for i, name in enumerate(sources)}
    by_uid = {record.uid: record for record in records}
    union = _Union(by_uid)
    shared: dict[tuple[str, str, str], list[str]] = {}
    alias: dict[str, str] = {}
    schemes = schema().schemes
    for record in sorted(records, key=lambda r: r.uid):
        family = schema().family(record.kind)
        for scheme, value in record.identifiers:
            if schemes[scheme].strong:
                shared.setdefault((family, scheme, value), []).append(record.uid)
                shown = value.lower() if scheme == "iso2" else value
                alias.setdefault(schemes[scheme].uid.format(value=shown), record.uid)

    def known(uid: str, decision: Decision) -> str:
        found = uid if uid in by_uid else alias.get(uid)
        if found is None:
            raise wrong(
                f"decision of {decision.on} by {decision.by}", uid, "the uid of a loaded record"
            )
        return found

    latest: dict[frozenset[str], tuple[str, str, str]] = {}
    for decision in decisions:
        left, right = known(decision.left, decision), known(decision.right, decision)
        latest[frozenset((left, right))] = (left, right, decision.verdict)
    latest = {pair: found for pair, found in latest.items() if found[2] != "undo"}
    keep_apart = [(a, b) for a, b, verdict in latest.values() if verdict == "not_same"]
    clashes: list[str] = []

    def join(a: str, b: str, why: str) -> None:
        for left, right in keep_apart:
            ends = {union.find(left), union.find(right)}
            if ends == {union.find(a), union.find(b)} and len(ends) == 2:
                clashes.append(f"{why} would join {left} and {right}, which a decision keeps apart")
                return
        union.join(a, b)

    for left, right, verdict in sorted(latest.values()):
        if verdict == "same":
            join(left, right, "a decision `same`")
    strangers = _strangers(shared, by_uid, latest)
    for (_, scheme, value), uids in sorted(shared.items()):
        for place_, other in enumerate(uids[1:], 1):
            mates = [
                u
                for u in uids[:place_]
                if frozenset((u, other)) not in strangers or scheme not in NUMBERED
            ]
            if mates:
                join(mates[0], other, f"the {schemes[scheme].label} {value}")
            else:
                clashes.append(
                    f"the {schemes[scheme].label} {value} stands on {uids[0]} ({by_uid[uids[0]].name}) and {other} "
                    f"({by_uid[other].name}), whose names have nothing in common; not joined"
                )

    entities: dict[str, Entity] = {}
    resolve: dict[str, str] = {}
    for members in union.groups().values():
        folded = _fold([by_uid[uid] for uid in members], place)
        if folded.uid in entities:  # kept apart by a decision in spite of a shared identifier
            folded = replace(folded, uid=min(folded.records))
        entities[folded.uid] = folded
        resolve.update({uid: folded.uid for uid in members})
    for name, record_uid in alias.items():
        resolve.setdefault(name, resolve[record_uid])
    pairs = {
        v: frozenset(
            frozenset((resolve[a], resolve[b])) for a, b, verdict in latest.values() if verdict == v
        )
        for v in ("not_same", "unsure")
    }
    return Identities(entities, resolve, pairs["not_same"], pairs["unsure"], tuple(sorted(clashes)))


def _strangers(
    shared: Mapping[tuple[str, str, str], Sequence[str]],
    by_uid: Mapping[str, Record],
    decided: Mapping[frozenset[str], tuple[str, str, str]],
) -> set[frozenset[str]]:
    """Return the pairs that share one printed number and nothing in their names, and that no decision joins."""
    agree: dict[frozenset[str], set[str]] = {}
    for (_, scheme, _), uids in shared.items():
        for i, a in enumerate(uids):
            for b in uids[i + 1 :]:
                agree.setdefault(frozenset((a, b)), set()).add(scheme)
    doubtful = {
        pair
        for pair, found in agree.items()
        if len(found) == 1
        and found <= set(NUMBERED)
        and not (pair in decided and decided[pair][2] == "same")
    }
    if not doubtful:
        return set()
    names = {uid: _called(by_uid[uid]) for pair in doubtful for uid in pair}
    matcher = Matcher(n for found in names.values() for n in found[:1])
    result = set()
    for pair in sorted(doubtful, key=sorted):
        a, b = sorted(pair)
        person = "Person" in (by_uid[a].kind, by_uid[b].kind)
        if (
            not set(names[a]) & set(names[b])
            and matcher.best(names[a], names[b], person).score < STRANGERS
        ):
            result.add(pair)
    return result


def _called(record: Record) -> list[str]:
    return [record.name, *record.aliases][:12]


def reconciled(note: str, listed: bool) -> str:
    """Return a note of a record as it holds for its whole entity: that it is not listed goes where the entity is."""
    return "; ".join(part for part in note.split("; ") if not (listed and UNLISTED in part))


def _fold(members: Sequence[Record], place: Mapping[str, int]) -> Entity:
    """Return one entity from its records: the first by its source, then by uid, gives kind and name."""
    named = sorted(
        members,
        key=lambda r: (place.get(r.uid.partition(":")[0], len(place)), not r.identifiers, r.uid),
    )
    head = named[0]
    names = {n: None for r in named for n in (r.name, *r.aliases) if n and n != head.name}
    ids = sorted({pair for r in members for pair in r.identifiers})
    listed = any(scheme in ENTRIES for scheme, _ in ids)
    return Entity(
        uid=_uid(members),
        kind=head.kind,
        name=head.name,
        aliases=tuple(names),
        identifiers=tuple(ids),
        country=next((r.country for r in named if r.country), ""),
        broader=next((r.broader for r in named if r.broader), ""),
        records=tuple(sorted(r.uid for r in members)),
        note=next((note for r in named if (note := reconciled(r.note, listed))), ""),
    )
