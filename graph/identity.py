"""Which records are one entity: strong identifiers and recorded human decisions, all reversible.

Only equal strong identifiers and a decision `same` join records; names never do. A decision
`not_same` keeps two records apart whatever their identifiers are; the clash is reported, not
resolved. A single identifier on two parties with nothing in common in their names joins nothing,
because official lists print numbers on the wrong row: the collision is reported, and a person
decides (docs/names.md).
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from itertools import starmap
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Any

from .dates import check
from .errors import wrong
from .files import fields_of, read_tables
from .lazy import Lookup
from .model import Entity, Record
from .naming.strangers import unlike
from .schema import schema

NEEDED = ("left", "right", "verdict", "by", "on", "why")
VERDICTS = ("same", "not_same", "unsure", "undo")
# Numbers that lists print by hand, on the wrong row at times, so that the names must agree as well.
# IMO numbers of ships are not among them: ships change their names (docs/names.md).
NUMBERED = ("ru-inn", "ru-ogrn", "cn-uscc", "hk-cr", "kz-bin", "imo-company")
ENTRIES = frozenset({"ofac", "eu"})  # numbers of entries of sanctions lists
UNLISTED = "not itself listed"  # in the note of a record whose name no list has
SET_ASIDE = "printed, but not used to identify the party"  # in a note, before such numbers
# Of ASCII, what is no letter or digit becomes a blank, and letters lose their case.
_PLAIN = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}

# What nobody sees within a word: joiners and other signs without width, fillers, and selectors of
# the form of the sign before them. A name has the same words with them and without them.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2064"
    "\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

Identifier = tuple[str, str, str]  # family of the kind, scheme, value
Pair = frozenset[str]  # two uids in no order


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """A person's verdict on two records or entities, with name, date and reason."""

    left: str
    right: str
    verdict: str
    by: str
    on: str
    why: str


def read_decisions(path: Path) -> list[Decision]:
    """Read the `[[decision]]` tables of a file; an absent file has no decisions.

    Raises:
        BadInput: A table is wrong; the message has the file and the number of the table.
    """
    decisions = []
    for item, where in read_tables(path, "decision", NEEDED):
        left, right, verdict, by, on, why = fields_of(item, NEEDED)
        if verdict not in VERDICTS:
            raise wrong(where, verdict, "one of " + ", ".join(VERDICTS))
        check(on, f"{where} on")
        decisions.append(Decision(left, right, verdict, by, on, why))
    return decisions


CAUTIOUS = ("undo", "same", "unsure", "not_same")  # the later, the less is joined


def without_order(files: Iterable[Iterable[Decision]]) -> list[Decision]:
    """Return the decisions of several files so that the order of the files counts for nothing.

    Within a file the last decision on a pair counts. Where two files contradict each other, the
    decision counts that joins less: of several decisions on one pair `identify` takes the last.

    Args:
        files: The decisions of each file, in its order.

    >>> told = ("me", "2026-01-01", "why")
    >>> apart, joined = Decision("a", "b", "not_same", *told), Decision("b", "a", "same", *told)
    >>> [decision.verdict for decision in without_order([[apart], [joined]])]
    ['same', 'not_same']
    """
    standing: list[Decision] = []
    for decisions in files:
        latest: dict[Pair, Decision] = {}
        for decision in decisions:
            latest[frozenset((decision.left, decision.right))] = decision
        standing += latest.values()
    return sorted(standing, key=caution)


def caution(decision: Decision) -> tuple[int, Decision]:
    """Return the rank of a decision where no other order counts: what joins less comes later."""
    return CAUTIOUS.index(decision.verdict), decision


def uid_of(scheme: str, value: str) -> str:
    """Return the uid that an identifier gives an entity.

    >>> uid_of("ru-inn", "1831083343"), uid_of("iso2", "CN")
    ('ru-inn-1831083343', 'cn')
    """
    before, behind = _spellings()[scheme]
    return f"{before}{value.lower() if scheme == 'iso2' else value}{behind}"


@cache
def _spellings() -> Mapping[str, tuple[str, str]]:
    """Return what a uid has before and behind a number, by scheme."""
    around: dict[str, tuple[str, str]] = {}
    for name, scheme in schema().schemes.items():
        before, _, behind = scheme.uid.partition("{value}")
        around[name] = (before, behind)
    return around


@lru_cache(8192)
def identifiers_like(uid: str) -> tuple[str, ...]:
    """Return the identifiers, as SCHEME:VALUE, of which a uid may be the form.

    The uid of a country is its code alone, so every uid has the form of one.

    >>> identifiers_like("ru-inn-1831083343")
    ('iso2:RU-INN-1831083343', 'ru-inn:1831083343')
    """
    identifiers: list[str] = []
    for name, (before, after) in _spellings().items():
        if uid.startswith(before) and uid.endswith(after):
            value = uid[len(before) : len(uid) - len(after)]
            identifiers.append(f"{name}:{value.upper() if name == 'iso2' else value}")
    return tuple(identifiers)


def normal(text: str) -> str:
    """Return a name for comparison: without accents, case and punctuation, with single spaces.

    >>> normal("  «Купол», ИЭМЗ "), normal("Türkiye")
    ('купол иэмз', 'turkiye')
    >>> normal("Ve\\u200bga"), normal("Ve\\ufe0fga")
    ('vega', 'vega')
    """
    if text.isascii():  # the same result, several times as fast: most names of lists are ASCII
        return " ".join(text.translate(_PLAIN).split())
    plain = unicodedata.normalize("NFKD", _UNSEEN.sub("", text.casefold()))
    # A list comprehension because every name of a case passes here.
    letters = [char if char.isalnum() else " " for char in plain if not unicodedata.combining(char)]
    return " ".join("".join(letters).split())


def words_of(entity: Entity) -> set[str]:
    """Return the words of the name and aliases of an entity, in the form of `normal`."""
    # One name at a time: letters that combine with the one before stay within their name.
    return set(" ".join(map(normal, (entity.name, *entity.aliases))).split())


@dataclass(frozen=True, slots=True)
class ByWord:
    """The numbers of entities by the words of their names, and the uid of each number."""

    numbers: Lookup[Sequence[int]]
    uid: Callable[[int], str]

    def having(self, words: Iterable[str]) -> list[str]:
        """Return the uids of the entities that have all of some words, in their order."""
        # The word of the fewest entities comes first, so that the others leave out few.
        numbers = sorted((self.numbers.get(word, ()) for word in set(words)), key=len)
        found = set(numbers[0]).intersection(*numbers[1:]) if numbers else ()
        return list(map(self.uid, sorted(found)))


def about_loaded(records: Sequence[Record], decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions of which both sides are among the records or their identifiers.

    An older state of a case may lack records that a later decision names.
    """
    known: set[str] = set()
    for record in records:
        known.add(record.uid)
        for scheme, value in record.identifiers:
            known.add(uid_of(scheme, value))
    return [decision for decision in decisions if {decision.left, decision.right} <= known]


@dataclass(frozen=True, slots=True)
class Identities:
    """The entities of a case by uid, and which entity each uid of a record stands for.

    `resolve` also has uids that identifiers give. `apart` and `unsure` are the pairs of entities
    with a decision `not_same` or `unsure`. `clashes` describe identifiers that joined nothing, and
    `strangers` are the pairs of records that a hand-printed number would join and whose names have
    nothing in common. `made` holds indexes computed once from the entities, and is no part of the
    value.
    """

    entities: Mapping[str, Entity]
    resolve: Mapping[str, str]
    apart: frozenset[Pair]
    unsure: frozenset[Pair]
    clashes: tuple[str, ...]
    strangers: frozenset[Pair] = frozenset()
    made: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def uid(self, old: str) -> str:
        """Return the uid of the entity that a record or former uid stands for, else `old`."""
        return self.resolve.get(old, old)

    def of_kind(self, kind: str) -> list[Entity]:
        """Return the entities of a kind, in the order of `entities`."""
        return list(map(self.entities.__getitem__, self.kinds.get(kind, ())))

    @property
    def kinds(self) -> Lookup[Sequence[str]]:
        """The uids of the entities of each kind, in the order of `entities`."""
        if "kinds" not in self.made:
            kinds: dict[str, list[str]] = {}
            for uid, entity in self.entities.items():
                kinds.setdefault(entity.kind, []).append(uid)
            self.made["kinds"] = kinds
        known: Lookup[Sequence[str]] = self.made["kinds"]
        return known

    def under(self, uid: str) -> Sequence[str]:
        """Return the uids of the entities just below a broader one, in the order of `entities`."""
        return self.narrower.get(uid, ())

    @property
    def narrower(self) -> Lookup[Sequence[str]]:
        """The uids of the entities just below each broader one, in the order of `entities`."""
        if "under" not in self.made:
            below: dict[str, list[str]] = {}
            for narrower, entity in self.entities.items():
                if entity.broader:
                    below.setdefault(self.uid(entity.broader), []).append(narrower)
            self.made["under"] = below
        under: Lookup[Sequence[str]] = self.made["under"]
        return under

    def holders(self, scheme: str, value: str) -> list[Entity]:
        """Return the entities that have an identifier, in the order of `entities`."""
        if "holders" not in self.made:
            by_number: dict[str, list[str]] = {}
            for uid, entity in self.entities.items():
                for own_scheme, own in entity.identifiers:
                    by_number.setdefault(f"{own_scheme}:{own.casefold()}", []).append(uid)
            self.made["holders"] = by_number
        known: Lookup[Sequence[str]] = self.made["holders"]
        held: list[Entity] = []
        # Numbers are filed in one case; which of them are the same to the letter is seen here.
        for uid in dict.fromkeys(known.get(f"{scheme}:{value.casefold()}", ())):
            entity = self.entities[uid]
            if (scheme, value) in entity.identifiers:
                held.append(entity)
        return held

    def with_words(self, words: Iterable[str]) -> list[str]:
        """Return the uids of the entities in whose names some words stand, in their order.

        Args:
            words: Words in the form of `normal`, each of which has to stand in a name. They need
                not stand in the same one. Without a word there is no entity.
        """
        if "worded" not in self.made:
            by_word: dict[str, list[int]] = {}
            for number, entity in enumerate(self.entities.values()):
                for word in words_of(entity):
                    by_word.setdefault(word, []).append(number)
            self.made["worded"] = ByWord(by_word, list(self.entities).__getitem__)
        worded: ByWord = self.made["worded"]
        return worded.having(words)

    def families(self, uids: Iterable[str]) -> dict[str, str]:
        """Return the family of the kind of each of some entities, by uid; unknown ones are not."""
        families: dict[str, str] = {}
        for uid in uids:
            entity = self.entities.get(uid)
            if entity is not None:
                families[uid] = schema().family(entity.kind)
        return families

    def twins(self, uid: str) -> list[str]:
        """Return the entities that a decision keeps apart from this one, sorted."""
        others: list[str] = []
        for pair in self.apart:
            if uid in pair:
                others.extend(pair - {uid})
        return sorted(others)

    def broader(self, uid: str) -> list[str]:
        """Return the chain of broader entities above one, nearest first; a cycle ends it."""
        chain: list[str] = []
        current = uid
        while current in self.entities and self.entities[current].broader:
            current = self.uid(self.entities[current].broader)
            if current in chain or current == uid:
                break
            chain.append(current)
        return chain


def identify(
    records: Sequence[Record],
    decisions: Sequence[Decision] = (),
    sources: Sequence[str] = (),
    strangers: frozenset[Pair] | None = None,
    like: Identities | None = None,
) -> Identities:
    """Combine records into entities by strong identifiers and decisions.

    The result does not depend on the order of the records, nor on that of decisions about
    different pairs. Of several decisions on one pair the last counts.

    Args:
        records: The records of all datasets.
        decisions: Verdicts in the order in which they were made.
        sources: Datasets in the order in which they give an entity its name and kind: rows that
            people wrote before lists. Datasets not named come after them, by uid of the record.
        strangers: The `strangers` of all records, where these are some of them; None: they are
            looked for among these.
        like: What this function has returned for more of these records, or fewer: an entity of the
            same records is taken from there, and all of them where nothing else can differ.

    Raises:
        BadInput: A decision names a record that is not loaded.

    >>> kupol = Record("a:kupol", "Company", "Kupol", identifiers=(("ru-inn", "1831083343"),))
    >>> iemz = Record("b:iemz", "Company", "IEMZ Kupol", identifiers=(("ru-inn", "1831083343"),))
    >>> ids = identify([kupol, iemz])
    >>> ids.uid("a:kupol"), ids.uid("b:iemz")
    ('ru-inn-1831083343', 'ru-inn-1831083343')
    """
    inputs = _Inputs(tuple(records), tuple(decisions), tuple(sources))
    if like is not None and strangers is None:
        known = _known(inputs, like)
        if known is not None:
            return known
    by_uid = _by_uid(records)
    shared, former = _strong_identifiers(records)
    verdicts = _verdicts(decisions, by_uid, former)
    joining = _Joining(by_uid, sorted(_decided(verdicts, "not_same")))
    # Before the identifiers, so that a clash is put down to the identifier, not to the decision.
    for left, right in sorted(_decided(verdicts, "same")):
        joining.join(left, right, "a decision `same`")
    if strangers is None:
        strangers = _strangers(shared, by_uid, verdicts)
    for (_, scheme, value), uids in sorted(shared.items()):
        joining.join_holders(scheme, value, uids, strangers if scheme in NUMBERED else frozenset())
    order = _order(sources)
    entities: dict[str, Entity] = {}
    resolve: dict[str, str] = {}
    if like is not None and _inputs(like).sources != inputs.sources:
        like = None  # its entities may have the names and kinds of other records
    groups = list(joining.groups())
    # A number that stands on several parties, misprinted on some, names one of them only.
    owners = _owners(shared, joining, groups, order)
    for members in groups:
        entity = (like and _found_before(members, like)) or _combined(members, order)
        if owners.get(entity.uid, entity.records[0]) != entity.records[0]:
            entity = replace(entity, uid=min(entity.records))
        entities[entity.uid] = entity
        resolve.update(dict.fromkeys(entity.records, entity.uid))
    for uid, record_uid in (former | owners).items():
        # A weaker number may have given the entity its uid before; whoever noted that uid still
        # finds it. A uid that an entity has now is that entity's, whoever else has the number.
        resolve.setdefault(uid, uid if uid in entities else resolve[record_uid])
    ids = Identities(
        entities,
        resolve,
        _pairs(verdicts, "not_same", resolve),
        _pairs(verdicts, "unsure", resolve),
        tuple(sorted(joining.clashes)),
        strangers,
    )
    ids.made.update(inputs=inputs, numbers=former, contested=owners)
    return ids


@dataclass(frozen=True, slots=True)
class _Inputs:
    """What `identify` was given."""

    records: tuple[Record, ...]
    decisions: tuple[Decision, ...]
    sources: tuple[str, ...]


def _inputs(ids: Identities) -> _Inputs:
    inputs: _Inputs = ids.made["inputs"]
    return inputs


def _known(inputs: _Inputs, like: Identities) -> Identities | None:
    """Return the identities of some records where those of them all, or of more, tell them.

    A record without a number, which at most one decision joins to another, joins nothing else, so
    that all others are joined as they were when it is taken away. None where another record is
    gone, or one is new.
    """
    before = _inputs(like)
    if inputs.sources != before.sources:
        return None
    if (inputs.records, inputs.decisions) == (before.records, before.decisions):
        return like
    gone = {record.uid: record for record in before.records}
    for record in inputs.records:
        if gone.pop(record.uid, None) != record:
            return None
    if any(map(_has_number, gone.values())):
        return None
    if not gone.keys().isdisjoint(like.made["numbers"]):  # a number that reads like a key
        return None
    is_at_edge = _at_the_edge(gone.keys(), before.decisions, inputs.decisions)
    return _without(gone.keys(), inputs, like) if is_at_edge else None


def _without(gone: Set[str], inputs: _Inputs, like: Identities) -> Identities | None:
    """Return identities without records that join no others; None if that may move a number."""
    by_uid = _by_uid(inputs.records)
    entities = _kept(gone, by_uid, inputs.sources, like)
    if entities is None:
        return None
    resolve: dict[str, str] = {}
    for entity in entities.values():
        resolve.update(dict.fromkeys(entity.records, entity.uid))
    for uid, entity_uid in like.resolve.items():
        if uid not in gone:
            resolve.setdefault(uid, entity_uid)
    verdicts = _verdicts(inputs.decisions, by_uid, like.made["numbers"])
    ids = replace(
        like,
        entities=entities,
        resolve=resolve,
        apart=_pairs(verdicts, "not_same", resolve),
        unsure=_pairs(verdicts, "unsure", resolve),
    )
    numbers, contested = like.made["numbers"], like.made["contested"]
    ids.made.update(inputs=inputs, numbers=numbers, contested=contested)
    return ids


def _kept(
    gone: Set[str], by_uid: Mapping[str, Record], sources: Iterable[str], like: Identities
) -> dict[str, Entity] | None:
    """Return the entities without some records; None if which of them has a number may change."""
    order = _order(sources)
    kept: list[Entity] = []
    for entity in like.entities.values():
        if gone.isdisjoint(entity.records):
            kept.append(entity)
            continue
        members = list(map(by_uid.__getitem__, filter(by_uid.__contains__, entity.records)))
        numbers = set(starmap(uid_of, entity.identifiers)) if members else set()
        if not numbers.isdisjoint(like.made["contested"]):
            return None
        if members:
            kept.append(_combined(members, order))
    kept.sort(key=_first_record)
    return {entity.uid: entity for entity in kept}


def _has_number(record: Record) -> bool:
    return bool(record.identifiers)


def _first_record(entity: Entity) -> str:
    return entity.records[0]


def _at_the_edge(
    gone: Collection[str], before: Iterable[Decision], after: Sequence[Decision]
) -> bool:
    """Return whether at most one decision names each record that is gone, beside one that is not.

    All other decisions are those that there were before.
    """
    rest: list[Decision] = []
    named: set[str] = set()
    for decision in before:
        sides = {decision.left, decision.right}.intersection(gone)
        if not sides:
            rest.append(decision)
        elif len(sides) > 1 or not named.isdisjoint(sides):
            return False
        named |= sides
    return rest == list(after)


def strangers_among(records: Sequence[Record], decisions: Sequence[Decision]) -> frozenset[Pair]:
    """Return the pairs of records that `identify` does not join although they share a number.

    Args:
        records: All records with a number that another record has too.
        decisions: Verdicts that name two of these by uid, in the order in which they were made.
    """
    shared, former = _strong_identifiers(records)
    by_uid = _by_uid(records)
    return _strangers(shared, by_uid, _verdicts(decisions, by_uid, former))


def has_doubtful(records: Sequence[Record], decisions: Sequence[Decision]) -> bool:
    """Return whether only names can tell if two of some records are one.

    They share a number that lists print by hand, nothing else joins them, and how much their names
    have in common depends on all names that are compared.

    Raises:
        BadInput: A decision names none of the records.
    """
    shared, former = _strong_identifiers(records)
    verdicts = _verdicts(decisions, _by_uid(records), former)
    return bool(_doubtful(shared, verdicts))


def reconciled(note: str, listed: bool) -> str:
    """Return the note of a record for its whole entity.

    That the record itself is not listed is left out if another record of the entity is.
    """
    if not listed or UNLISTED not in note:
        return note
    return "; ".join(part for part in note.split("; ") if UNLISTED not in part)


Verdicts = Mapping[Pair, str]


def _strong_identifiers(
    records: Iterable[Record],
) -> tuple[dict[Identifier, list[str]], dict[str, str]]:
    """Return the records by strong identifier, and by the uid that an identifier gives."""
    shared: dict[Identifier, list[str]] = {}
    former: dict[str, str] = {}
    schemes = schema().schemes
    for record in sorted(records, key=_record_uid):
        if not record.identifiers:
            continue
        family = schema().family(record.kind)
        for scheme, value in record.identifiers:
            if schemes[scheme].strong:
                shared.setdefault((family, scheme, value), []).append(record.uid)
                former.setdefault(uid_of(scheme, value), record.uid)
    return shared, former


def _record_uid(record: Record) -> str:
    return record.uid


def _by_uid(records: Iterable[Record]) -> dict[str, Record]:
    return {record.uid: record for record in records}


def _order(sources: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(sources)}


def _verdicts(
    decisions: Iterable[Decision], by_uid: Mapping[str, Record], former: Mapping[str, str]
) -> Verdicts:
    """Return the last verdict on each pair of records, unless it is `undo`."""
    latest: dict[Pair, str] = {}
    for decision in decisions:
        sides: set[str] = set()
        for uid in (decision.left, decision.right):
            record_uid = uid if uid in by_uid else former.get(uid)
            if record_uid is None:
                where = f"decision of {decision.on} by {decision.by}"
                raise wrong(where, uid, "the uid of a loaded record")
            sides.add(record_uid)
        latest[frozenset(sides)] = decision.verdict
    return {pair: verdict for pair, verdict in latest.items() if verdict != "undo"}


def _decided(verdicts: Verdicts, wanted: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of records with a verdict; the lesser uid of a pair comes first."""
    for pair, verdict in verdicts.items():
        if verdict == wanted:
            # A decision about a record and itself has one side only.
            yield min(pair), max(pair)


def _pairs(verdicts: Verdicts, verdict: str, resolve: Mapping[str, str]) -> frozenset[Pair]:
    """Return the pairs of entities with a verdict."""
    pairs = _decided(verdicts, verdict)
    return frozenset(frozenset((resolve[left], resolve[right])) for left, right in pairs)


class _Union:
    """Disjoint sets of uids (union-find with path halving); the least uid names a set."""

    def __init__(self, items: Iterable[str]) -> None:
        self.parent = {item: item for item in items}

    def find(self, item: str) -> str:
        while self.parent[item] != item:
            # Each look-up halves the path above it, so that long chains of records stay fast.
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, left: str, right: str) -> None:
        first, second = sorted((self.find(left), self.find(right)))
        self.parent[second] = first

    def groups(self) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = {}
        for item in sorted(self.parent):
            groups.setdefault(self.find(item), []).append(item)
        return groups


class _Joining:
    """Joins records one pair after another, except where a decision keeps two of them apart."""

    def __init__(self, records: Mapping[str, Record], apart: Sequence[tuple[str, str]]) -> None:
        self.records = records
        self.union = _Union(records)
        self.clashes: list[str] = []
        # Of each set of records the sets that it may not be joined with, and the least pair that a
        # decision keeps apart: one look-up a join, however many decisions there are.
        self.apart: dict[str, dict[str, tuple[str, str]]] = {}
        for left, right in apart:
            if left != right:
                self._keep_apart(left, right, (left, right))

    def _keep_apart(self, left: str, right: str, pair: tuple[str, str]) -> None:
        for one, other in ((left, right), (right, left)):
            others = self.apart.setdefault(one, {})
            others[other] = min(pair, others.get(other, pair))

    def join(self, left: str, right: str, reason: str) -> None:
        """Join the groups of two records, or note the clash with a decision that forbids it."""
        one, other = self.union.find(left), self.union.find(right)
        if one == other:
            return
        clash = self.apart.get(one, {}).get(other)
        if clash is not None:
            self.clashes.append(
                f"{reason} would join {clash[0]} and {clash[1]}, which a decision keeps apart"
            )
            return
        self.union.join(one, other)
        # The set has the name of one of the two from now on; what the other may not be joined
        # with, the whole may not be.
        name = self.union.find(one)
        gone = other if name == one else one
        for third, pair in self.apart.pop(gone, {}).items():
            del self.apart[third][gone]
            self._keep_apart(name, third, pair)

    def join_holders(
        self, scheme: str, value: str, uids: Sequence[str], strangers: Collection[Pair]
    ) -> None:
        """Join the records with one identifier, except those that are strangers to all before."""
        label = schema().schemes[scheme].label
        for place, other in enumerate(uids[1:], 1):
            mate = _first_mate(other, uids[:place], strangers)
            if mate is not None:
                self.join(mate, other, f"the {label} {value}")
                continue
            first = uids[0]
            self.clashes.append(
                f"the {label} {value} stands on {first} ({self.records[first].name}) and {other} "
                f"({self.records[other].name}), whose names have nothing in common; not joined"
            )

    def groups(self) -> Iterator[list[Record]]:
        """Yield the records of each entity."""
        for uids in self.union.groups().values():
            yield list(map(self.records.__getitem__, uids))


def _first_mate(uid: str, others: Iterable[str], strangers: Collection[Pair]) -> str | None:
    """Return the first of some records that is no stranger to this one."""
    for other in others:
        if frozenset((other, uid)) not in strangers:
            return other
    return None


def _strangers(
    shared: Mapping[Identifier, Sequence[str]], by_uid: Mapping[str, Record], verdicts: Verdicts
) -> frozenset[Pair]:
    """Return the pairs that share a single hand-printed number and nothing in their names.

    A pair that a decision joins is not among them.
    """
    doubtful = _doubtful(shared, verdicts)
    if not doubtful:
        return frozenset()
    names: dict[str, tuple[str, ...]] = {}
    for pair in doubtful:
        for uid in pair:
            record = by_uid[uid]
            names[uid] = (record.name, *record.aliases)
    pairs: list[tuple[str, str, bool]] = []
    for left, right in map(sorted, doubtful):
        pairs.append((left, right, "Person" in (by_uid[left].kind, by_uid[right].kind)))
    return unlike(tuple(sorted(names.items())), tuple(sorted(pairs)))


def _doubtful(shared: Mapping[Identifier, Sequence[str]], verdicts: Verdicts) -> list[Pair]:
    """Return the pairs that only one scheme of hand-printed numbers joins, and no decision."""
    agreeing: dict[Pair, set[str]] = {}
    for (_, scheme, _), uids in shared.items():
        # A record can print the same number twice; it is not a stranger to itself.
        for left, right in itertools.combinations(dict.fromkeys(uids), 2):
            agreeing.setdefault(frozenset((left, right)), set()).add(scheme)
    doubtful: list[Pair] = []
    for pair, schemes in agreeing.items():
        joined = verdicts.get(pair) == "same"
        # Two numbers agree where one row prints both of another party, so that they are one doubt.
        if schemes <= set(NUMBERED) and not joined:
            doubtful.append(pair)
    return doubtful


def _found_before(members: Sequence[Record], like: Identities) -> Entity | None:
    """Return the entity of just these records, sorted by uid, that was found before, or None."""
    entity = like.entities.get(like.uid(members[0].uid))
    if entity is None or entity.records != tuple(map(_record_uid, members)):
        return None
    if entity.identifiers and entity.uid == entity.records[0]:
        # Among those records another entity may have had the uid of the number.
        return replace(entity, uid=_entity_uid(members))
    return entity


def _owners(
    shared: Mapping[Identifier, Sequence[str]],
    joining: _Joining,
    groups: Iterable[Sequence[Record]],
    order: Mapping[str, int],
) -> dict[str, str]:
    """Return the first record of the party that has each number which several parties have.

    The party is that of the earliest dataset; of others the one that has the number on more
    records, then by uid. The keys are the uids that the numbers give.
    """
    holders: dict[str, list[str]] = {}
    for (_, scheme, value), uids in shared.items():
        holders.setdefault(uid_of(scheme, value), []).extend(uids)
    contested: dict[str, Counter[str]] = {}
    for uid, records in holders.items():
        parties = Counter(map(joining.union.find, records))
        if len(parties) > 1:
            contested[uid] = parties
    if not contested:
        return {}
    members = {group[0].uid: group for group in groups}

    def rank(party: str, on: int) -> tuple[int, int, str]:
        datasets = (record.uid.partition(":")[0] for record in members[party])
        return min(order.get(name, len(order)) for name in datasets), -on, party

    owners: dict[str, str] = {}
    for uid, parties in contested.items():
        owners[uid] = min(rank(party, on) for party, on in parties.items())[2]
    return owners


def _combined(members: Sequence[Record], order: Mapping[str, int]) -> Entity:
    """Return one entity from its records.

    Kind and name are those of the first record by dataset, with an identifier before without, then
    by uid; so are country, broader entity and note, from the first record that has one.
    """

    def rank(record: Record) -> tuple[int, bool, str]:
        dataset = record.uid.partition(":")[0]
        return order.get(dataset, len(order)), not record.identifiers, record.uid

    # Nearly all parties of a list are of one record.
    ranked = sorted(members, key=rank) if len(members) > 1 else members
    head = ranked[0]
    names: dict[str, None] = {}  # an ordered set: the aliases keep the order of the records
    identifiers: set[tuple[str, str]] = set()
    for record in ranked:
        names.update(dict.fromkeys((record.name, *record.aliases)))
        identifiers.update(record.identifiers)
    # The name itself is no alias.
    for unwanted in ("", head.name):
        names.pop(unwanted, None)
    listed = not ENTRIES.isdisjoint(map(itemgetter(0), identifiers))
    return Entity(
        uid=_entity_uid(members),
        kind=head.kind,
        name=head.name,
        aliases=tuple(names),
        identifiers=tuple(sorted(identifiers)),
        country=_first(map(attrgetter("country"), ranked)),
        broader=_first(map(attrgetter("broader"), ranked)),
        records=tuple(sorted(map(_record_uid, members))),
        note=_note(reconciled(record.note, listed) for record in ranked),
    )


def _first(texts: Iterable[str]) -> str:
    """Return the first text that is not empty, or ""."""
    return next(filter(None, texts), "")


def _note(notes: Iterable[str]) -> str:
    """Return the first note, and what the others say of numbers that are not used."""
    said = [note for note in notes if note]
    return "; ".join([*said[:1], *(note for note in said[1:] if SET_ASIDE in note)])


def _entity_uid(members: Sequence[Record]) -> str:
    """Return the uid by the strongest identifier of the records, else the least uid of a record."""
    schemes = schema().schemes
    strong: list[tuple[int, str, str]] = []
    for record in members:
        for scheme, value in record.identifiers:
            found = schemes[scheme]
            if found.strong:
                strong.append((found.order, scheme, value))
    if strong:
        _, scheme, value = min(strong)
        return uid_of(scheme, value)
    return min(map(_record_uid, members))
