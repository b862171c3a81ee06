"""Pairs of parties that may be one, in groups by their evidence; only a person's decision joins.

The pairs are found by looking names and numbers up. Of parties with one name each is paired with
one other, or a few, and not with all, so that the work follows the number of names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..identity import Identities, Pair, normal
from ..model import Entity
from ..naming.index import Suggestion, called
from ..naming.numbers import numbers_differ, numbers_of
from ..naming.parts import parts
from ..schema import schema

FEW = 8  # parties that one other is paired with, where several may be meant
FAMILIES = ("party", "person", "carrier", "weapon")
CHINA = frozenset(("cn", "hk"))  # a firm of Hong Kong may be listed under either code


@dataclass(frozen=True, slots=True)
class JoinGroup:
    """A group of proposals: its name on the command line, and whether `same` is proposed."""

    name: str
    same: bool


NUMBER = JoinGroup("number", same=False)
NAME_COUNTRY_KIND = JoinGroup("name-country-kind", same=True)
NAME = JoinGroup("name", same=False)
NAME_ABROAD = JoinGroup("name-abroad", same=False)
PERSONS = JoinGroup("persons", same=False)
NEAR = JoinGroup("near", same=False)
# The strongest evidence first: a pair stands in the first group that it fits.
GROUPS = (NUMBER, NAME_COUNTRY_KIND, NAME, NAME_ABROAD, PERSONS, NEAR)


@dataclass(frozen=True, slots=True)
class ProposedJoin:
    """Two entities that may be one, and the evidence in words.

    `score` is how alike the names are, from 0 to 1; None where they are one name.
    """

    left: str
    right: str
    because: str
    where: str
    score: float | None = None


def proposed_joins(
    ids: Identities, near: Iterable[Suggestion], distinct: Iterable[Pair] = ()
) -> dict[JoinGroup, list[ProposedJoin]]:
    """Return the pairs of each group, without those that are decided or cannot be one.

    Args:
        ids: The entities of the case.
        near: The pairs of which the names are alike, as `suggestions` finds them.
        distinct: Pairs of entities that a list says are two.
    """
    left_out = {*ids.apart, *ids.unsure, *distinct}
    groups: dict[JoinGroup, dict[Pair, ProposedJoin]] = {group: {} for group in GROUPS}
    for group, join in (*_by_number(ids), *_by_name(ids), *_near(near)):
        pair = frozenset((join.left, join.right))
        known = any(pair in pairs for pairs in groups.values())
        if pair not in left_out and not known:
            groups[group][pair] = join
    return {group: list(pairs.values()) for group, pairs in groups.items()}


def _by_number(ids: Identities) -> Iterator[tuple[JoinGroup, ProposedJoin]]:
    """Yield the pairs that share a number and nothing in their names."""
    schemes = schema().schemes
    for one, other in sorted({tuple(sorted(map(ids.uid, pair))) for pair in ids.strangers}):
        if one == other:
            continue
        left, right = ids.entities[one], ids.entities[other]
        shared = sorted(set(left.identifiers) & set(right.identifiers))
        numbers = [f"{schemes[scheme].label} {value}" for scheme, value in shared]
        because = f"both print {', '.join(numbers)}; their names have nothing in common"
        yield NUMBER, ProposedJoin(one, other, because, _where(left, right))


def _by_name(ids: Identities) -> Iterator[tuple[JoinGroup, ProposedJoin]]:
    """Yield the pairs that have a name in common."""
    holders: dict[tuple[str, str], dict[str, None]] = {}
    for uid, entity in ids.entities.items():
        family = schema().family(entity.kind)
        if family in FAMILIES:
            for name in called(entity):
                holders.setdefault((family, normal(name)), {})[uid] = None
    for (_, name), uids in sorted(holders.items()):
        if name and len(uids) > 1:
            yield from _Namesakes(name, [ids.entities[uid] for uid in sorted(uids)]).pairs()


class _Namesakes:
    """The parties of one family that have one name."""

    def __init__(self, name: str, entities: Sequence[Entity]) -> None:
        self.name = name
        # Those with numbers first: the others are paired with them.
        self.entities = sorted(entities, key=_rank)
        self.short = len(parts(name).words) < 2

    def pairs(self) -> Iterator[tuple[JoinGroup, ProposedJoin]]:
        """Yield the pairs within a country and kind, then one for each other country or kind."""
        cells: dict[tuple[str, str], list[Entity]] = {}
        for entity in self.entities:
            cells.setdefault((entity.country, entity.kind), []).append(entity)
        for members in cells.values():
            yield from self._within(members)
        # Countries that are known come first; whatever has none is paired with a few of them.
        heads = [members[0] for _, members in sorted(cells.items(), key=_unknown_last)]
        for number, head in enumerate(heads[1:], 1):
            others = heads[:number] if not head.country else heads[:1]
            for other in others[:FEW]:
                yield from self._pair(other, head, "")

    def _within(self, members: Sequence[Entity]) -> Iterator[tuple[JoinGroup, ProposedJoin]]:
        numbered, loose = _parted(members)
        if not numbered:
            for other in loose[1:]:
                yield from self._pair(loose[0], other, "")
            return
        # Each of the others is at most one of those that have different numbers.
        doubt = f"{len(numbered)} parties of this name have different numbers"
        for other in loose:
            for head in numbered[:FEW]:
                yield from self._pair(head, other, doubt)

    def _pair(
        self, left: Entity, right: Entity, doubt: str
    ) -> Iterator[tuple[JoinGroup, ProposedJoin]]:
        if numbers_differ(left, right):
            return
        group = self._group(left, right, doubt)
        reasons = [f"both are called “{self.name}”"]
        if left.kind != right.kind:
            reasons.append(f"one is a {left.kind}, one a {right.kind}")
        if self.short and group is NAME:
            reasons.append("the name is one word")
        if doubt:
            reasons.append(doubt)
        first, second = sorted((left, right), key=_uid)
        yield (
            group,
            ProposedJoin(first.uid, second.uid, "; ".join(reasons), _where(first, second)),
        )

    def _group(self, left: Entity, right: Entity, doubt: str) -> JoinGroup:
        countries = {left.country, right.country}
        if left.kind == "Person":
            return PERSONS
        if len(countries - {""}) == 2 and countries != CHINA:
            return NAME_ABROAD
        # The name of a ship says little, and so does a word that many firms have for a name.
        certain = left.kind == right.kind and len(countries) == 1 and "" not in countries
        is_carrier = schema().family(left.kind) == "carrier"
        if certain and not (doubt or self.short or is_carrier):
            return NAME_COUNTRY_KIND
        return NAME


def _rank(entity: Entity) -> tuple[bool, str]:
    return not entity.identifiers, entity.uid


def _uid(entity: Entity) -> str:
    return entity.uid


def _unknown_last(cell: tuple[tuple[str, str], list[Entity]]) -> tuple[bool, tuple[str, str]]:
    return not cell[0][0], cell[0]


def _where(left: Entity, right: Entity) -> str:
    if left.country and right.country:
        both = left.country == right.country
        return f"both {left.country.upper()}" if both else f"{_code(left)} and {_code(right)}"
    return "country not known of both"


def _code(entity: Entity) -> str:
    return entity.country.upper()


def _parted(members: Sequence[Entity]) -> tuple[list[Entity], list[Entity]]:
    """Return those of some namesakes whose numbers say that they are several, and the others."""
    holders: dict[str, list[Entity]] = {}
    seen: dict[str, set[str]] = {}
    several: set[str] = set()
    for entity in members:
        for kind, values in numbers_of(entity).items():
            holders.setdefault(kind, []).append(entity)
            if kind in seen and values.isdisjoint(seen[kind]):
                several.add(kind)
            seen.setdefault(kind, set()).update(values)
    uids: set[str] = set()
    for kind in several:
        uids.update(map(_uid, holders[kind]))
    numbered = [entity for entity in members if entity.uid in uids]
    return numbered, [entity for entity in members if entity.uid not in uids]


def _near(found: Iterable[Suggestion]) -> Iterator[tuple[JoinGroup, ProposedJoin]]:
    """Yield the pairs of which the names are alike."""
    for pair in found:
        because = pair.explained.sentence()
        score = round(pair.explained.score, 3)
        yield NEAR, ProposedJoin(pair.left, pair.right, because, pair.where, score)
