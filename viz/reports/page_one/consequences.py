"""What could be done: who is not yet listed by whom, the goods, and what a designation would leave.

Everything is worded as a consequence, with its supposition in the sentence, and never as advice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from ....graph.measures import in_force
from ..document import Bullets, Paragraph, Part, Run, Runs
from ..message_runs import joined, label
from .listings import LISTABLE, Listings, listings_of, of_the_goods, unanswered, who_lists
from .open_questions import titled
from .subject import PageContext, PageSubject, and_more
from .ways import Way

if TYPE_CHECKING:
    from ...answers.data import CriticalData

# Parties whose removal page one supposes.
SUPPOSED = 2


def could_be_done(subject: PageSubject, critical: CriticalData) -> list[Part]:
    """Return what could be done on the ways that are told: one sentence, then what is behind it.

    Args:
        subject: The page.
        critical: The answer of `critical`, whose cuts are the parties that every route passes.
    """
    found = listings_of(subject, subject.parties)
    cuts = [list(map(itemgetter("uid"), cut)) for cut in critical["cuts"]]
    between = _by_use(subject, _listable_between(subject))
    new = [uid for uid in (*between, *_ends(subject)) if uid in found.open]
    lead = [*_new(found, new), _without(subject, new[0], cuts)] if new else []
    # Where no way is told there are no goods of one.
    goods = [of_the_goods(subject)] if subject.told else []
    items = [*who_lists(found, new, bool(lead)), *goods, *_on_states(subject)]
    items += _would_leave(subject, [uid for uid in between if uid not in new[:1]], cuts)
    # That all are listed is not known where the listing of one of them is not on file.
    lead = lead or unanswered(found) or _nothing_new(subject, bool(between))
    return _done(subject, lead, items)


def could_be_done_about(
    subject: PageContext,
    among: Sequence[str],
    supply: Run | None = None,
    series: Sequence[str] = (),
) -> list[Part]:
    """Return what could be done about those that a dossier or a profile names.

    Args:
        subject: The page.
        among: The parties that are looked at, those that the page names without any.
        supply: That there is no documented supply to cut, where one was asked for.
        series: The parties that the page names of a series alone, and not of an examined weapon.
    """
    found = listings_of(subject, among)
    lead = [] if supply is None else [supply]
    if found.open:
        lead.append(_open_here(found))
    else:
        lead += unanswered(found) or [_nothing_here(found, bool(series))]
    items = [*who_lists(found, found.free, bool(found.open)), of_the_goods(subject)]
    # A measure on who makes the series touches nobody who is known to have made this one.
    beyond = who_lists(listings_of(subject, series)) if series else []
    if beyond:
        items.append((label(subject.words("done-series")), Run(" "), *beyond[0]))
    return _done(subject, lead, items)


def _done(subject: PageContext, lead: Sequence[Run], items: Iterable[Runs]) -> list[Part]:
    strong = [replace(run, strong=True) for run in lead]
    return titled(
        subject, "page-done", Paragraph(tuple(joined(strong, " "))), Bullets(tuple(items))
    )


def _ends(subject: PageSubject) -> list[str]:
    """Return the firms and ships with which the ways that are told begin or end."""
    ends: dict[str, None] = {}
    for way in subject.told:
        for uid in (*way.stages[0], *way.stages[-1]):
            if subject.family(uid) in LISTABLE:
                ends[uid] = None
    return list(ends)


def _new(found: Listings, uids: Sequence[str]) -> list[Run]:
    """Return which measures on parties of the ways would be new: of anybody, or of whom."""
    subject, runs = found.subject, list[Run]()
    free = [uid for uid in uids if uid in found.free]
    if free:
        who = and_more(subject, subject.names(free))
        runs.append(label(subject.words("done-new-any", who=who)))
    for voice in found.by_source:
        lacking = [uid for uid in uids if uid in found.lacking(voice) and uid not in free]
        if lacking:
            values = {"who": and_more(subject, subject.names(lacking)), "voice": subject.who(voice)}
            runs.append(label(subject.words("done-new", **values)))
    return runs


def _nothing_new(subject: PageSubject, between: bool) -> list[Run]:
    """Return why no further designation of a firm or ship would change the answer."""
    say = subject.words
    if not subject.told:
        return [Run(say("done-no-way"))]
    if between:
        return [Run(say("done-all-listed"))]
    first = subject.told[0]
    values = {"a": subject.name(first.stages[0][0]), "b": subject.name(first.stages[-1][0])}
    runs = [label(say("done-nobody", **values))]
    carriers = [uid for uid in subject.parties if subject.family(uid) == "carrier"]
    if carriers:
        runs.append(label(say("done-ships", who=and_more(subject, subject.names(carriers)))))
    return runs


def _open_here(found: Listings) -> Run:
    """Return whom no authority or not every authority on file lists."""
    subject, say = found.subject, found.subject.words
    free = found.free
    key = "done-here-free" if free else "done-here-open"
    return label(say(key, who=and_more(subject, subject.names(free or found.open))))


def _nothing_here(found: Listings, has_series: bool) -> Run:
    """Return the remark that no party here could be designated, or that all are listed."""
    nobody = "done-own-nobody" if has_series else "done-here-nobody"
    return Run(found.subject.words("done-here-all" if found.measured else nobody))


def _on_states(subject: PageSubject) -> list[Runs]:
    """Return a measure in force on a state at an end of the ways, in its source's words."""
    for uid in subject.parties:
        if subject.family(uid) == "state":
            for claim in in_force(subject.evidence.folded, uid):
                return [(subject.plain(claim.uid),)]
    return []


def _would_leave(
    subject: PageSubject, uids: Sequence[str], cuts: Sequence[Sequence[str]]
) -> list[Runs]:
    """Return which ways would remain if a measure ended all dealings with a party between."""
    runs: list[Run] = []
    for uid in uids[:SUPPOSED]:
        runs.append(_without(subject, uid, cuts))
    pair = _pair(subject, cuts)
    runs += [pair] if pair is not None else []
    if runs and any(in_force(subject.evidence.folded, uid) for uid in uids[:SUPPOSED]):
        runs.insert(0, Run(subject.words("leave-listed")))
    return [tuple(joined(runs, " "))] if runs else []


def _listable_between(subject: PageSubject) -> list[str]:
    """Return the firms and ships between the two ends of the ways that are told."""
    between: dict[str, None] = {}
    for way in subject.told:
        for uid in way.between:
            if subject.family(uid) in LISTABLE:
                between[uid] = None
    return list(between)


def _by_use(subject: PageSubject, uids: Sequence[str]) -> list[str]:
    """Return parties by the number of ways that pass them by name alone, most first, then in order.

    A party in whose place a source names another is on no way by itself.
    """

    def alone(uid: str) -> int:
        return sum((uid,) in way.stages for way in subject.ways)

    return sorted(uids, key=lambda uid: -alone(uid))


def _without(subject: PageSubject, uid: str, cuts: Sequence[Sequence[str]]) -> Run:
    """Return what would remain without one party."""
    say, who = subject.words, subject.name(uid)
    if uid in _ends(subject):
        return label(say("leave-end", who=who))
    if [uid] in cuts:
        return label(say("leave-none", who=who))
    left: list[str] = []
    others: dict[str, None] = {}
    for number, way in enumerate(subject.told):
        if not _falls_with(way, uid):
            left.append(subject.way_name(number))
            others.update(dict.fromkeys(other for other in way.between if other != uid))
    if not left:
        return label(say("leave-others", who=who))
    through = and_more(subject, subject.names(others))
    return label(say("leave-ways", who=who, ways=subject.several(left), through=through))


def _falls_with(way: Way, uid: str) -> bool:
    """Return whether a way needs a party: it stands alone in its place."""
    return (uid,) in way.stages


def _pair(subject: PageSubject, cuts: Sequence[Sequence[str]]) -> Run | None:
    """Return the smallest set of two parties of which every documented route passes one."""
    # A party that every way passes has its own sentence already.
    if 1 in map(len, cuts):
        return None
    known = set(subject.parties)
    for uids in cuts:
        if len(uids) == 2 and known.issuperset(uids):
            names = subject.several(subject.names(uids))
            return label(subject.words("leave-pair", who=names))
    return None
