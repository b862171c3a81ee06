"""Measures in force on a party; withdrawn and expired listings do not count."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from functools import partial
from typing import NamedTuple, TypeVar

from .dates import Interval, first_day, last_day
from .ending import ending
from .errors import wrong
from .fold import Folded
from .identity import Identities, normal
from .model import Claim, Entity
from .schema import schema

# The measure of a claim that reports a listing without the kind of its measure: it may block.
NOT_STATED = "not stated"


class ListingFacts(NamedTuple):
    """The fields of a claim that lists or delists a party, of those that are read here."""

    uid: str
    fact: str
    subject: str
    measure: str
    status: str
    interval: Interval
    known_by: str
    root: str
    stated: str


Listing = Claim | ListingFacts
AnyListing = TypeVar("AnyListing", Claim, ListingFacts)


def entry(claim: Listing) -> tuple[str, str, str]:
    """Return the key of one entry of one list: its dataset, its key there, and the measure."""
    return claim.uid.partition(":")[0], claim.fact, claim.measure


def listings(folded: Folded, party: str) -> list[Claim]:
    """Return the claims that list or delist a party, in the order of their first days.

    Claims of any other status that is not scored, such as an error of a list, are left out.
    """
    claims = map(folded.claims.__getitem__, folded.designations.get(party, ()))
    return list(filter(is_listing, claims))


def is_listing(claim: Listing) -> bool:
    """Return whether a claim among the designations of a party lists or delists it."""
    return schema().statuses[claim.status].scored or claim.status == "withdrawn"


def untils(claims: Iterable[Listing], authorities: Mapping[str, str]) -> Mapping[str, str]:
    """Return the day on which each listing ended, by the uid of its claim.

    The end is that of the entry that its list withdrew, else the claim's own, else the latest one
    that another source has for a listing by the same authority with the same measure and first day.
    The day of a report on a listing is not its end.

    Args:
        claims: Listings and withdrawals of one party.
        authorities: The entity of each authority's record, as `Folded.authorities`.

    Returns:
        A year, month or day for each claim, or "" if no end is documented.
    """
    claims = list(claims)
    withdrawn: dict[tuple[str, str, str], str] = {}
    for claim in claims:
        if claim.status == "withdrawn":  # ends its entry, whatever end the entry itself has
            withdrawn[entry(claim)] = claim.interval.end or claim.known_by
    own = {claim.uid: withdrawn.get(entry(claim), stated_end(claim)) for claim in claims}
    # Of the sources that print one listing, some may have its end and others not.
    elsewhere: dict[tuple[str, str, str], str] = {}
    for claim in claims:
        end = own[claim.uid]
        if end and claim.interval.start:
            listing = _listing(claim, authorities)
            elsewhere[listing] = max(elsewhere.get(listing, end), end, key=last_day)
    ends: dict[str, str] = {}
    for claim in claims:
        ends[claim.uid] = own[claim.uid] or elsewhere.get(_listing(claim, authorities), "")
    return ends


def stated_end(claim: Listing) -> str:
    """Return the end that a claim states for a listing, "" if it states none."""
    # A list prints the end of its own entry. Of a report the last day can be that of the report.
    return claim.interval.end if claim.status == "listed" else ending(claim).end


def _listing(claim: Listing, authorities: Mapping[str, str]) -> tuple[str, str, str]:
    """Return the key of a listing over several sources: authority, measure and first day."""
    return authorities[claim.subject], claim.measure, claim.interval.start


def standing(folded: Folded, party: str, day: str) -> list[tuple[Claim, bool | None]]:
    """Return the listings of a party that may have been in force on a day.

    Listings that had been withdrawn, had ended or had not begun by then are left out.

    Args:
        folded: The claims of the case.
        party: Uid of the party.
        day: A year, month or day, which counts from its first day.

    Returns:
        Each listing with True if it was in force. It has None instead if that is open: the list
        prints no first day and its edition is later, or a year or month leaves the day open.
    """
    moment = first_day(day)
    claims = listings(folded, party)
    ends = untils(claims, folded.authorities)
    standing: list[tuple[Claim, bool | None]] = []
    for claim in claims:
        until = ends[claim.uid]
        if claim.status == "withdrawn" or _is_outside(claim.interval.start, until, moment):
            continue
        lasts = not until or moment < first_day(until)
        standing.append((claim, True if _had_begun(claim, moment) and lasts else None))
    return standing


def _is_outside(start: str, until: str, moment: str) -> bool:
    """Return whether a day is surely before a period began or after it ended."""
    if until and last_day(until) <= moment:
        return True
    return bool(start) and moment < first_day(start)


def _had_begun(claim: Claim, moment: str) -> bool:
    """Return whether a listing had surely begun by a day.

    A list that prints no first day proves the listing from the day of its edition only.
    """
    start = claim.interval.start or claim.known_by
    return bool(start) and last_day(start) <= moment


def in_force(folded: Folded, party: str) -> list[Claim]:
    """Return the listings of a party that had not ended on the day of the fold.

    That is `Folded.day`. They are in the order of their first days.
    """
    claims = listings(folded, party)
    return ongoing(folded, claims, untils(claims, folded.authorities))


def ongoing(
    folded: Folded, claims: Iterable[AnyListing], ends: Mapping[str, str]
) -> list[AnyListing]:
    """Return those listings that had not ended on the day of the fold, in their order.

    Args:
        folded: The claims of the case.
        claims: Listings and withdrawals of a party.
        ends: Their ends, see `untils`.
    """
    now = last_day(folded.day)
    current: list[AnyListing] = []
    for claim in claims:
        ended = ends[claim.uid] and last_day(ends[claim.uid]) <= now
        if claim.status != "withdrawn" and not ended:
            current.append(claim)
    return current


class PartiesInForce(Container[str]):
    """The parties with at least one measure in force, each looked at when it is asked for."""

    def __init__(self, folded: Folded) -> None:
        """Take the claims of the case; nothing is looked at yet."""
        self._folded = folded
        self._known: dict[str, bool] = {}

    def __contains__(self, party: object) -> bool:
        """Return whether a party has a measure in force."""
        if not isinstance(party, str):
            return False
        if party not in self._known:
            self._known[party] = bool(in_force(self._folded, party))
        return self._known[party]


def listed(folded: Folded) -> frozenset[str]:
    """Return the parties with at least one measure in force."""
    return frozenset(party for party in folded.designations if in_force(folded, party))


def blocking(folded: Folded, ids: Identities) -> Callable[[str], frozenset[str]]:
    """Return the function that `naming.lookup.some` calls for sets such as `listed-by=OFAC`.

    It takes an authority, or "" for any, and returns the parties that `blocked_by` returns.
    """
    return partial(blocked_by, folded, ids)


def blocked_by(folded: Folded, ids: Identities, authority: str = "") -> frozenset[str]:
    """Return the parties under a blocking measure in force on the day of the fold.

    Args:
        folded: The claims of the case.
        ids: The entities of the case.
        authority: Uid, name, alias or country of the authority, or the government for which it
            acts ("US government"). Empty: any authority.

    Raises:
        BadInput: The authority put no measure on any party of this case. The message lists those
            that did.
    """
    authorities = _authorities_named(authority, folded, ids) if authority else None
    measures = schema().measures
    parties: set[str] = set()
    for party in folded.designations:
        for claim in in_force(folded, party):
            if authorities is not None and ids.uid(claim.subject) not in authorities:
                continue
            if claim.measure in measures and measures[claim.measure]["blocking"]:
                parties.add(party)
    return frozenset(parties)


def _authorities_named(text: str, folded: Folded, ids: Identities) -> set[str]:
    """Return the uids of the authorities in a case that a text names."""
    voices = _voices_of_authorities(folded, ids)
    plain = normal(text)
    named: set[str] = set()
    for uid in voices if plain else ():  # a dash has the plain form of an empty name
        entity = ids.entities.get(uid)
        if uid == ids.uid(text) or plain in map(normal, voices[uid]):
            named.add(uid)
        elif entity is not None and _answers_to(entity, plain):
            named.add(uid)
    if not named:
        known = sorted({ids.entities[uid].name for uid in voices if uid in ids.entities})
        right = "an authority whose measures are in this case: " + "; ".join(known)
        raise wrong("listed-by", text, right)
    return named


def _voices_of_authorities(folded: Folded, ids: Identities) -> dict[str, set[str]]:
    """Return, by authority, the sources for which it spoke in the designations of a case."""
    voices: dict[str, set[str]] = {}
    for uids in folded.designations.values():
        for uid in uids:
            claim = folded.claims[uid]
            voices.setdefault(ids.uid(claim.subject), set()).add(claim.voice)
    return voices


def _answers_to(entity: Entity, plain: str) -> bool:
    """Return whether a text is the country of an authority, or whole first words of its name."""
    if plain == entity.country:
        return True
    for name in (entity.name, *entity.aliases):
        if f"{normal(name)} ".startswith(f"{plain} "):
            return True
    return False
