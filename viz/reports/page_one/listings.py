"""Who lists whom of those that a page names, and what is in force against the goods."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from operator import attrgetter, itemgetter

from ....graph.analysis.goods_codes import codes_of_edge
from ....graph.joining.namesakes import counted_parties
from ....graph.measures import NOT_STATED, in_force
from ....graph.model import Claim
from ....graph.schema import schema
from ...wording.list_entries import namesake_entry
from ...wording.numbers import capital
from ...wording.sentences import name
from ..document import Run, Runs
from ..message_runs import joined, label
from .subject import NAMED, PageContext, and_more

# Families of nodes on which a measure can be put.
LISTABLE = ("party", "carrier")
# Reports of measures that are told; more of them stand in the dossier of each party.
REPORTED = 2
# Parties on a list that are named one by one.
LISTED = 6


@dataclass(frozen=True)
class Listings:
    """The measures in force on some firms, bodies and ships.

    Attributes:
        subject: The page.
        measured: The claims of the measures on each party, none for one under no measure.
    """

    subject: PageContext
    measured: Mapping[str, Sequence[Claim]]

    @cached_property
    def by_source(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        """The claims by which each authority lists a party, by authority and party."""
        found: dict[str, dict[str, list[str]]] = {}
        for uid, claims in self.measured.items():
            for claim in claims:
                # A newspaper that reports a measure has no list.
                if claim.status == "listed":
                    found.setdefault(claim.voice, {}).setdefault(uid, []).append(claim.uid)
        return dict(sorted(found.items()))

    @cached_property
    def unloaded(self) -> Mapping[str, Sequence[str]]:
        """The list entries that records name and of which no listing is on file, by party."""
        subject = self.subject
        found: dict[str, Sequence[str]] = {}
        for uid in self.measured:
            labels = subject.serializer.unloaded(uid, subject.words)
            if labels:
                found[uid] = labels
        return found

    @cached_property
    def reported(self) -> Mapping[str, str]:
        """The first claim of each party that reports a measure, of an authority without a list."""
        found: dict[str, str] = {}
        for uid, claims in self.measured.items():
            lists = set[str]()
            for claim in claims:
                if claim.status == "listed":
                    lists.add(self._seat(claim))
            for claim in claims:
                if self._seat(claim) not in lists:
                    found.setdefault(uid, claim.uid)
        return found

    def _seat(self, claim: Claim) -> str:
        """Return the country of the authority of a measure, or the authority without one."""
        ids = self.subject.evidence.ids
        return ids.entities[ids.uid(claim.subject)].country or ids.uid(claim.subject)

    @cached_property
    def twins(self) -> Mapping[str, Sequence[Claim]]:
        """The measures on other parties that each may be by its name, here or elsewhere on file."""
        found: dict[str, Sequence[Claim]] = {}
        for uid in self.measured:
            alike = self.subject.serializer.namesakes(uid)
            if alike:
                found[uid] = self.subject.stated(
                    chain.from_iterable(map(itemgetter("claims"), alike))
                )
        return found

    def may_block(self, party: str) -> bool:
        """Return whether a measure on a party, or on one that it may be, may block all dealings."""
        return _may_block([*self.measured[party], *self.twins.get(party, ())])

    @property
    def free(self) -> list[str]:
        """The parties under no measure on file, which no record names and no namesake is under."""
        free: list[str] = []
        for uid in self.measured:
            if not self.measured[uid] and uid not in self.unloaded and uid not in self.twins:
                free.append(uid)
        return free

    def lacking(self, voice: str) -> list[str]:
        """Return whom an authority does not list though it lists others here.

        A party whose listing is only reported, or named by its record, is not among them, and
        neither is one that may be a party on the list by its name.
        """
        known = {*self.unanswered, *self.by_source[voice]}
        for uid, claims in self.twins.items():
            known.update([uid] if voice in map(attrgetter("voice"), claims) else ())
        return [uid for uid in self.measured if uid not in known]

    @property
    def unanswered(self) -> list[str]:
        """The parties of which a listing is reported, or named by the record, and not on file."""
        return [uid for uid in self.measured if uid in self.reported or uid in self.unloaded]

    @property
    def open(self) -> list[str]:
        """The parties that an authority which lists others here does not list, in order."""
        lacking = set(chain.from_iterable(map(self.lacking, self.by_source)))
        return [uid for uid in self.measured if uid in lacking or uid in self.free]


def listings_of(subject: PageContext, among: Iterable[str]) -> Listings:
    """Return the measures on the firms, bodies and ships among some nodes."""
    # States, persons and goods have rules of their own.
    able = [uid for uid in among if subject.family(uid) in LISTABLE]
    return Listings(subject, {uid: in_force(subject.evidence.folded, uid) for uid in able})


def who_lists(found: Listings, told: Container[str] = (), is_open: bool = True) -> list[Runs]:
    """Return the lines on listings: by authority, parties without one, measures that do not block.

    Args:
        found: The measures.
        told: The parties of which it was told already that they are under none.
        is_open: Whether it has to be told of whom a listing is not on file.
    """
    subject, say = found.subject, found.subject.words
    runs = list(_by_authority(found))
    free = [uid for uid in found.free if uid not in told]
    if free:
        runs.append(label(say("measures-free", who=_names(subject, free))))
    loose = [uid for uid, claims in found.measured.items() if claims and not found.may_block(uid)]
    if loose:
        runs.append(label(say("measures-loose", who=_names(subject, loose))))
    runs += [*(unanswered(found) if is_open else ()), *_places(subject)]
    return [tuple(joined(runs, " "))] if runs else []


def unanswered(found: Listings) -> list[Run]:
    """Return what is known of measures whose listing is not on file: reports, and named entries."""
    # What only a newspaper says of a measure is told as its word.
    told = list(dict.fromkeys(found.reported.values()))
    # A profile has no room for all, which have their dossiers and are never told to be unlisted.
    runs = list(map(found.subject.plain, told if len(told) <= REPORTED else ()))
    subject = found.subject
    if found.twins:
        runs.append(_alike(found))
    lines = [f"{subject.name(uid)}: {', '.join(each)}" for uid, each in found.unloaded.items()]
    most = NAMED if len(lines) <= NAMED else 2
    who = and_more(subject, subject.names(found.unloaded), most=most)
    text = subject.words("entries-open", who=who)
    # Of a long list the dossier of each has its entries, and the annex has no room for them.
    if len(lines) > NAMED:
        runs.append(label(text))
    elif lines:
        runs.append(subject.computed(text, "measures-open", lines))
    return runs


def _alike(found: Listings) -> Run:
    """Return whose names others have that are under measures, and that nobody joined to them."""
    subject, names, lines = found.subject, list[str](), list[str]()
    for uid in found.twins:
        namesakes = subject.serializer.namesakes(uid)
        by = dict.fromkeys(chain.from_iterable(map(itemgetter("authorities"), namesakes)))
        names.append(f"{subject.name(uid)} ({', '.join(by)})")
        entries = ", ".join(namesake_entry(each, subject.words) for each in namesakes)
        lines.append(f"{subject.name(uid)}: {entries}")
    # Of a long list the dossier of each has its namesakes, and the note has the first of them.
    most = NAMED if len(names) <= NAMED else 2
    text = subject.words("namesakes-open", who=and_more(subject, names, most=most))
    return subject.computed(text, "measures-alike", lines[:LISTED])


def _names(subject: PageContext, uids: Iterable[str]) -> str:
    return and_more(subject, subject.names(uids), most=LISTED)


def _places(subject: PageContext) -> list[Run]:
    """Return the places on the ways on which no measure is on file."""
    places: list[str] = []
    for uid in subject.parties:
        if subject.family(uid) == "place" and not in_force(subject.evidence.folded, uid):
            places.append(subject.name(uid))
    if not places:
        return []
    shown = and_more(subject, places, "or")
    return [label(subject.words("measures-places", places=shown))]


def _may_block(claims: Sequence[Claim]) -> bool:
    """Return whether one of some measures blocks all dealings, or is of a kind not stated."""
    measures = schema().measures
    for claim in claims:
        if claim.measure == NOT_STATED:
            return True
        if claim.measure in measures and measures[claim.measure]["blocking"]:
            return True
    return False


def _by_authority(found: Listings) -> list[Run]:
    """Return for each authority whom it lists, and whom not though it lists others here."""
    subject, say, runs = found.subject, found.subject.words, list[Run]()
    for voice, listed in found.by_source.items():
        lacking = found.lacking(voice)
        key = "measures-by" if lacking else "measures-by-all"
        # A list of names that would be cut short says less than that it has all of them.
        if len(listed) == len(found.measured) > LISTED:
            key = "measures-by-every"
        lines = [say("claims-note", claims=", ".join(sorted(chain.from_iterable(listed.values()))))]
        values = {"who": _names(subject, listed), "lacking": _names(subject, lacking)}
        counted = counted_parties(subject.evidence.ids, listed)
        number = subject.in_words(len(counted.groups))
        text = say(key, voice=capital(subject.who(voice)), number=number, **values)
        runs.append(subject.computed(text, f"measures:{voice}", lines))
    beyond = set(map(attrgetter("voice"), chain.from_iterable(found.twins.values())))
    is_whole = beyond.issubset(found.by_source)
    return [*runs, Run(say("measures-nobody-else"))] if runs and is_whole else runs


def of_the_goods(subject: PageContext) -> Runs:
    """Return the customs codes of the goods with their tiers, and the measures on the goods."""
    return tuple(joined([_codes(subject), *_on_goods(subject)], " "))


def _codes(subject: PageContext) -> Run:
    """Return the customs codes of the goods with their tiers, or that no source states one."""
    say = subject.words
    codes: dict[str, str] = {}
    for edge in subject.edges:
        codes.update(codes_of_edge(subject.evidence.folded, subject.evidence.ids, edge))
    if not codes:
        return Run(say("page-no-code"))
    texts: list[str] = []
    for code in sorted(codes)[:NAMED]:
        tier = subject.serializer.tiers.get(code)
        shown = f"{code[:4]}.{code[4:]}"
        texts.append(say("page-code-tier", code=shown, tier=tier) if tier else shown)
    text = say("page-codes", codes=subject.several(texts), count=len(texts))
    return subject.computed(text, "codes", [say("page-codes-note", codes="; ".join(texts))])


def _on_goods(subject: PageContext) -> list[Run]:
    """Return the measures in force on the goods, in their source's words, or that none is on file.

    A measure on a class of goods is one on each of the class.
    """
    evidence, classes = subject.evidence, dict[str, None]()
    goods = dict.fromkeys(filter(None, map(attrgetter("goods"), subject.claims(subject.edges))))
    for uid in map(evidence.ids.uid, goods):
        classes.update(dict.fromkeys((uid, *evidence.ids.broader(uid))))
    claims = [claim for uid in classes for claim in in_force(evidence.folded, uid)]
    if claims:
        return [subject.plain(claim.uid) for claim in claims[:2]]
    if not goods:
        return []
    names = list(dict.fromkeys(map(partial(name, evidence.ids), goods)))
    return [label(subject.words("page-goods-free", goods=and_more(subject, names)))]
