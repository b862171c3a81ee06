"""The dated events of a ship, each with the claims behind it, and the voyages between its calls."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise
from operator import attrgetter

from .dates import Interval, first_day, last_day
from .fold import Folded
from .identity import Identities
from .model import Claim
from .schema import schema

CALL, GAP, TRANSFER, FLAG, NAME = "call", "gap", "transfer", "flag", "name"
OWNER, MANAGER, VOYAGE, SHIPMENT, CARRIAGE = "owner", "manager", "voyage", "shipment", "carriage"
# What a claim of each relation is for a ship that it names.
KINDS = {
    "CALLED_AT": CALL,
    "AIS_GAP": GAP,
    "SHIP_TO_SHIP": TRANSFER,
    "FLAGGED_IN": FLAG,
    "NAMED": NAME,
    "OWNS": OWNER,
    "DIRECTS": MANAGER,
    "VOYAGED_TO": VOYAGE,
    "SHIPPED_TO": SHIPMENT,
    "TRANSPORTS": CARRIAGE,
}
# Relations between places, on whose claims the ship stands as carrier.
CARRIED = ("VOYAGED_TO", "SHIPPED_TO")
# Kinds whose claims can be of several voyages: a claim that counts them is never one of them.
STATED = (VOYAGE, SHIPMENT, CARRIAGE)
# Kinds that last: two statements of the same with the same time are one, by whomever.
STATES = (FLAG, NAME, OWNER, MANAGER)
DAY = len("2024-03-12")

Key = tuple[str, tuple[str, ...], str, str, str]


@dataclass(frozen=True, slots=True)
class ShipEvent:
    """One event of a ship, with all claims of it.

    `kind` is one of the values of `KINDS`. `others` are the uids that stand beside the ship: the
    place of a call, the other ship of a transfer, the country of a flag, an owner or manager, both
    places of a stated voyage. `name` is the name of a `NAMED` claim. `intervals` are the different
    times that its claims state, never united. `counted` is false if no claim of it is scored.
    """

    kind: str
    others: tuple[str, ...]
    name: str
    intervals: tuple[Interval, ...]
    claims: tuple[str, ...]
    voices: tuple[str, ...]
    denials: tuple[str, ...]
    counted: bool

    @property
    def begins(self) -> str:
        """The earliest day that any claim of it can mean."""
        return min(each.begins for each in self.intervals)

    @property
    def ends(self) -> str:
        """The latest day that any claim of it can mean."""
        return max(each.ends for each in self.intervals)


@dataclass(frozen=True, slots=True)
class Voyage:
    """Two documented calls of a ship at two places, one after the other: a lead, and no claim.

    `least` and `most` are the days from the one to the other, as far as the calls' days leave them
    open. `stated` are the claims of a voyage or shipment between the two places in that time, with
    the ship as carrier. `meanwhile` are AIS gaps and transfers whose stated time meets it, `flags`
    and `names` those that are stated for the day on which it began.
    """

    first: ShipEvent
    second: ShipEvent
    least: int
    most: int
    stated: tuple[str, ...] = ()
    meanwhile: tuple[ShipEvent, ...] = ()
    flags: tuple[ShipEvent, ...] = ()
    names: tuple[ShipEvent, ...] = ()


Span = tuple[str, str, ShipEvent]  # the first and the last day of an event


@dataclass(frozen=True, slots=True)
class ShipHistory:
    """What is on file of a ship in time.

    `events` are in the order of their days. `chains` are voyages that follow on one another.
    `undated` counts calls without days, which are in no voyage. `overlaps` are calls at two places
    whose days overlap. `set_aside` are claims that a source withdrew or that are errors, and `weak`
    those of events that rest only on claims which are not printed alone.
    """

    events: tuple[ShipEvent, ...]
    chains: tuple[tuple[Voyage, ...], ...]
    undated: int
    overlaps: tuple[tuple[ShipEvent, ShipEvent], ...]
    set_aside: tuple[str, ...]
    weak: tuple[str, ...]


def history(folded: Folded, ids: Identities, ship: str, window: int = 30) -> ShipHistory:
    """Return the events of a ship in the order of their days, and its voyages.

    Claims are of one event if they state the same thing of the ship from the same day on. Two
    statements on one month may be of one call or of two: where no day is stated, only claims of one
    source are of one event, as often as it states it (docs/decisions/0047). It takes the time to
    sort the claims.

    Args:
        folded: The claims of a case.
        ids: The entities of the case.
        ship: Uid of the ship.
        window: Most days from one call to the next for a voyage.
    """
    found = _found(ShipClaims.of(folded, ids), ship)
    calls = [event for event in found.events if event.kind == CALL and event.counted]
    dated = sorted((call for call in calls if _days(call, window)), key=_order)
    pairs, overlaps = _pairs(dated, window)
    voyages = _with_context(pairs, found.events, folded)
    return ShipHistory(
        found.events,
        tuple(_chains(voyages, window)),
        len(calls) - len(dated),
        tuple(overlaps),
        found.set_aside,
        found.weak,
    )


@dataclass(frozen=True, slots=True)
class ShipClaims:
    """The claims of a case that are asked for by ship, with the denials that name a claim."""

    folded: Folded
    ids: Identities
    denials: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, folded: Folded, ids: Identities) -> ShipClaims:
        """Look the denials up once for all ships."""
        return cls(folded, ids, _denials(folded))


def dated_events(claims: ShipClaims, ship: str) -> tuple[ShipEvent, ...]:
    """Return the events of a ship of which a day, month or year is stated, in their order.

    Args:
        claims: The claims of a case by ship.
        ship: Uid of the ship.
    """
    return tuple(filter(_dated, _found(claims, ship).events))


def _dated(event: ShipEvent) -> bool:
    """Return whether a claim of an event states when it was."""
    for each in event.intervals:
        if each.start or each.end:
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Found:
    events: tuple[ShipEvent, ...]
    set_aside: tuple[str, ...]
    weak: tuple[str, ...]


def _found(index: ShipClaims, ship: str) -> _Found:
    """Return the events of a ship in the order of their days, and the claims that are of none."""
    folded, ids = index.folded, index.ids
    claims = _claims_of(index, ship)
    statuses = schema().statuses
    keys = _keys(claims, folded, ids, ship)
    by_key: dict[Key, list[Claim]] = {}
    set_aside: list[str] = []
    for claim in claims:
        if claim.status == "denied":
            continue  # it stands beside the claims that it names
        if statuses[claim.status].scored:
            by_key.setdefault(keys[claim.uid], []).append(claim)
        else:
            set_aside.append(claim.uid)
    events: list[ShipEvent] = []
    weak: list[str] = []
    for key, same in by_key.items():
        if any(claim.alone and not claim.copy_of for claim in same):
            events.append(_event(key, same, folded, index.denials))
        else:
            # Nothing but outlets that are not to be printed alone: no event rests on them.
            weak.extend(map(attrgetter("uid"), same))
    events.sort(key=_order)
    return _Found(tuple(events), tuple(sorted(set_aside)), tuple(sorted(weak)))


def _claims_of(index: ShipClaims, ship: str) -> list[Claim]:
    """Return the claims of events that name a ship as an end or as a carrier, by uid.

    They are found by what they name and not by relations: a part of a case has all claims on its
    ships and only some of their relations, and what was withdrawn is behind none.
    """
    found = index.folded.claims_naming([ship], [ship], index.ids)
    return sorted(
        filter(partial(_tells_of, ids=index.ids, ship=ship), found), key=attrgetter("uid")
    )


def _tells_of(claim: Claim, ids: Identities, ship: str) -> bool:
    """Return whether a claim is of an event of a ship, and not of one that it stands beside."""
    if claim.predicate not in KINDS:
        return False
    if ship in map(ids.uid, filter(None, (claim.subject, claim.object))):
        return True
    carries = claim.predicate in CARRIED or not schema().statuses[claim.status].scored
    return carries and ship in map(ids.uid, claim.carriers)


def _denials(folded: Folded) -> dict[str, tuple[str, ...]]:
    """Return the denials that name a claim, by the claim."""
    named: dict[str, list[str]] = {}
    for denial in folded.claims_with(statuses=["denied"]):
        for uid in denial.denies:
            named.setdefault(uid, []).append(denial.uid)
    return {uid: tuple(sorted(denials)) for uid, denials in named.items()}


def _keys(claims: Iterable[Claim], folded: Folded, ids: Identities, ship: str) -> dict[str, Key]:
    """Return by the uid of each claim what claims of one event have in common."""
    keys: dict[str, Key] = {}
    undated: dict[Key, dict[str, dict[str, list[str]]]] = {}
    for claim in claims:
        kind, key = _what(claim, ids, ship)
        # A count is of several voyages, so that no other statement is of the same event. Of two
        # statements on one day of a ship at a place, another end is a difference, not another call.
        counted = claim.quantity is not None and kind in STATED
        if len(claim.interval.start) == DAY and not counted:
            keys[claim.uid] = key
        elif kind in STATES:
            keys[claim.uid] = (*key[:4], claim.interval.end)
        else:
            original = folded.claims.get(claim.copy_of, claim)
            key = (*key[:4], f"{claim.interval.end} {original.voice}")
            documents = undated.setdefault(key, {})
            facts = documents.setdefault(original.document, {})
            facts.setdefault(original.fact, []).append(claim.uid)
    # A source that repeats a statement in another document repeats the event: the first fact of
    # one document is the first of another, and a second one in it is another event.
    for key, documents in undated.items():
        for facts in documents.values():
            for number, fact in enumerate(sorted(facts)):
                numbered = (*key[:4], f"{key[4]} {number}")
                keys.update(dict.fromkeys(facts[fact], numbered))
    return keys


def _what(claim: Claim, ids: Identities, ship: str) -> tuple[str, Key]:
    """Return the kind of a claim, and its ends, name and first day."""
    kind = KINDS[claim.predicate]
    ends = [ids.uid(claim.subject)]
    if claim.object:
        ends.append(ids.uid(claim.object))
    others = tuple(end for end in ends if end != ship)
    name = claim.text if kind == NAME else ""
    return kind, (kind, others, name, claim.interval.start, "")


def _event(
    key: Key, claims: Sequence[Claim], folded: Folded, denials: Mapping[str, tuple[str, ...]]
) -> ShipEvent:
    kind, others, name, *_ = key
    # In the order of their days, each once: the same period may be stated by several.
    intervals = dict.fromkeys(sorted(map(attrgetter("interval"), claims), key=_ends))
    denied: set[str] = set()
    for claim in claims:
        denied.update(denials.get(claim.uid, ()))
    return ShipEvent(
        kind,
        others,
        name if kind == NAME else "",
        tuple(intervals),
        tuple(map(attrgetter("uid"), claims)),
        tuple(sorted(set(map(attrgetter("voice"), claims)))),
        tuple(sorted(denied)),
        any(folded.strengths[claim.uid] > 0 for claim in claims),
    )


def _ends(interval: Interval) -> tuple[str, str]:
    return interval.begins, interval.ends


def _order(event: ShipEvent) -> tuple[str, str, str, tuple[str, ...], str]:
    # Without a beginning only the end places an event.
    begins = min(each.begins if each.start else each.ends for each in event.intervals)
    return begins, event.ends, event.kind, event.others, event.name


def _days(call: ShipEvent, window: int) -> tuple[str, str] | None:
    """Return the first and the last day of a call whose days are stated, else None.

    A time longer than the window is that of an unknown day in it, or of several calls.
    """
    start = call.intervals[0].start
    end = max(each.end or start for each in call.intervals)
    if len(start) != DAY or len(end) != DAY or _between(start, end) > window:
        return None
    return start, end


def _between(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


def _pairs(
    calls: Sequence[ShipEvent], window: int
) -> tuple[list[Voyage], list[tuple[ShipEvent, ShipEvent]]]:
    """Return the voyages between calls that follow on one another, and the calls that overlap."""
    voyages: list[Voyage] = []
    overlaps: list[tuple[ShipEvent, ShipEvent]] = []
    # Of calls in the order of their days only neighbours can be the two ends of a voyage.
    for first, second in pairwise(calls):
        if first.others == second.others:
            continue
        (start, end), (begins, ends) = _known(first), _known(second)
        least = _between(end, begins)
        if least < 0:
            overlaps.append((first, second))
        elif least <= window:
            voyages.append(Voyage(first, second, least, _between(start, ends)))
    return voyages, overlaps


def _known(call: ShipEvent) -> tuple[str, str]:
    """Return the first and the last day of a call whose days are stated."""
    start = call.intervals[0].start
    return start, max(each.end or start for each in call.intervals)


def _with_context(
    voyages: Sequence[Voyage], events: Sequence[ShipEvent], folded: Folded
) -> list[Voyage]:
    """Return voyages with what else is stated of their time."""
    times: list[tuple[str, str]] = []
    starts: list[tuple[str, str]] = []
    for voyage in voyages:
        # Flag and name are those of the day of departure, gaps and transfers of the whole time.
        departure = _known(voyage.first)[1]
        times.append((_known(voyage.first)[0], _known(voyage.second)[1]))
        starts.append((departure, departure))
    moving: list[Span] = []
    for event in events:
        if event.kind in (GAP, TRANSFER, VOYAGE, SHIPMENT):
            moving.append((*_held(event), event))
    whole: list[Voyage] = []
    contexts = zip(
        voyages, _meeting(moving, times), _meeting(_lasting(events, folded), starts), strict=True
    )
    for voyage, meanwhile, held in contexts:
        places = (*voyage.first.others, *voyage.second.others)
        stated: list[str] = []
        for event in meanwhile:
            # The same two places in the same direction: then a source states this voyage itself.
            if event.others == places and event.kind in (VOYAGE, SHIPMENT):
                stated.extend(event.claims)
        whole.append(
            replace(
                voyage,
                stated=tuple(sorted(stated)),
                meanwhile=_of_kinds(meanwhile, GAP, TRANSFER),
                flags=_of_kinds(held, FLAG),
                names=_of_kinds(held, NAME),
            )
        )
    return whole


def _of_kinds(events: Iterable[ShipEvent], *kinds: str) -> tuple[ShipEvent, ...]:
    return tuple(event for event in events if event.kind in kinds)


def _held(event: ShipEvent) -> tuple[str, str]:
    """Return the days for which an event is stated; an end that nobody states adds none."""
    starts = [first_day(each.start or each.end) for each in event.intervals]
    ends = [last_day(each.end or each.start) for each in event.intervals]
    return min(starts), max(ends)


def _lasting(events: Iterable[ShipEvent], folded: Folded) -> Iterator[Span]:
    """Yield flags and names with the days on which they surely held, as their claims state it.

    One without a stated beginning held at some time before its end, on no day that is known. One
    without a stated end held until the next of its kind begins, or until it was published.
    """
    by_kind: dict[str, list[ShipEvent]] = {FLAG: [], NAME: []}
    for event in events:
        if event.kind in by_kind and event.intervals[0].start:
            by_kind[event.kind].append(event)
    for same in by_kind.values():
        # From the last to the first, so that the next of the others is known.
        following: list[ShipEvent] = []
        for event in sorted(same, key=_order, reverse=True):
            what = (event.others, event.name)
            later = [each for each in following if (each.others, each.name) != what][-1:]
            known = max(folded.claims[uid].known_by for uid in event.claims)
            until = later[0].begins if later else last_day(known)
            ends = [first_day(each.end) if each.end else until for each in event.intervals]
            yield last_day(event.intervals[0].start), max(ends), event
            following = [*later, event]


def _meeting(spans: Iterable[Span], times: Sequence[tuple[str, str]]) -> Iterator[list[ShipEvent]]:
    """Yield for each time the events of which a day lies in it; both ends of the times ascend.

    One sweep over both: the time to sort them, and for each time what lies in it.
    """
    coming = sorted(spans, key=lambda span: span[:2] + _order(span[2]))
    place = 0
    active: list[tuple[str, int, ShipEvent]] = []
    for begins, ends in times:
        while place < len(coming) and coming[place][0] <= ends:
            heapq.heappush(active, (coming[place][1], place, coming[place][2]))
            place += 1
        while active and active[0][0] < begins:
            heapq.heappop(active)
        yield [event for _, _, event in sorted(active, key=lambda item: item[1])]


def _chains(voyages: Sequence[Voyage], window: int) -> Iterator[tuple[Voyage, ...]]:
    """Yield voyages that follow on one another: the next begins at the place of arrival."""
    chain: list[Voyage] = []
    for voyage in voyages:
        if chain and not _goes_on(chain[-1], voyage, window):
            yield tuple(chain)
            chain = []
        chain.append(voyage)
    if chain:
        yield tuple(chain)


def _goes_on(earlier: Voyage, later: Voyage, window: int) -> bool:
    """Return whether a voyage begins where and, within the window, when another ended."""
    if earlier.second.others != later.first.others:
        return False
    return _between(_known(earlier.second)[1], _known(later.first)[0]) <= window
