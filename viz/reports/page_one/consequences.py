"""Who on the ways is under no measure, which codes the goods have, what a designation would leave.

Everything is worded as a consequence, with its supposition in the sentence, and never as advice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from ....graph.analysis.goods_codes import codes_of_edge
from ....graph.measures import in_force
from ....graph.model import Claim, Edge
from ....graph.schema import schema
from ...wording.numbers import capital
from ..document import Paragraph, Part, Run
from ..message_runs import joined, label
from .open_questions import titled
from .subject import NAMED, PageContext, PageSubject, and_more
from .ways import Way

if TYPE_CHECKING:
    from ...answers.data import CriticalData
    from ...answers.records import Designation

# Parties whose removal page one supposes.
SUPPOSED = 2
# Families of nodes on which a measure can be put.
LISTABLE = ("party", "carrier")


def under_no_measure(
    subject: PageContext, key: str = "page-measures", among: Sequence[str] = ()
) -> list[Part]:
    """Return who is under no measure on file, and whom each authority does not list.

    Args:
        subject: The page.
        key: The key of its heading; with `-all` and `-nobody` those of the sentences that all are
            under a measure, and that nobody is named.
        among: The parties that are looked at, those that the page names without any.
    """
    # Only firms and ships are put on lists; states, persons and goods have rules of their own.
    measured: dict[str, list[Claim]] = {}
    for uid in among or subject.parties:
        if subject.family(uid) in LISTABLE:
            measured[uid] = in_force(subject.evidence.folded, uid)
    runs = [_free(subject, measured, key)]
    loose: list[str] = []
    for uid, claims in measured.items():
        # An export restriction leaves other dealings open.
        if claims and not _blocks(claims):
            loose.append(subject.name(uid))
    if loose:
        runs.append(label(subject.words("measures-loose", who=and_more(subject, loose))))
    runs += [*_by_authority(subject, measured), *_places(subject), _codes(subject)]
    return titled(subject, key, Paragraph(tuple(joined(runs, " "))))


def _free(subject: PageContext, measured: Mapping[str, Sequence[Claim]], key: str) -> Run:
    """Return for whom no measure is on file, or that nobody or everybody has one."""
    if not measured:
        return Run(subject.words(f"{key}-nobody"))
    free: list[str] = []
    for uid, claims in measured.items():
        if not claims:
            free.append(subject.name(uid))
    if not free:
        return label(subject.words(f"{key}-all", count=len(measured)))
    return label(subject.words("measures-free", who=and_more(subject, free)))


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


def _blocks(claims: Sequence[Claim]) -> bool:
    """Return whether one of some measures blocks all dealings."""
    measures = schema().measures
    for claim in claims:
        if claim.measure in measures and measures[claim.measure]["blocking"]:
            return True
    return False


def _by_authority(subject: PageContext, measured: dict[str, list[Claim]]) -> list[Run]:
    """Return for each source of measures whom it does not list though it lists others here."""
    say = subject.words
    by_voice: dict[str, dict[str, list[str]]] = {}
    for uid, claims in measured.items():
        for claim in claims:
            by_voice.setdefault(claim.voice, {}).setdefault(uid, []).append(claim.uid)
    runs: list[Run] = []
    for voice, listed_by in sorted(by_voice.items()):
        lacking = [subject.name(uid) for uid in measured if measured[uid] and uid not in listed_by]
        uids = sorted(chain.from_iterable(listed_by.values()))
        lines = [say("claims-note", claims=", ".join(uids))]
        who = and_more(subject, subject.names(listed_by))
        key = "measures-by" if lacking else "measures-by-all"
        if len(listed_by) == len(measured) > 1:
            key = "measures-by-every"
        text = say(
            key,
            voice=capital(subject.who(voice)),
            who=who,
            lacking=and_more(subject, lacking),
        )
        runs.append(subject.computed(text, f"measures:{voice}", lines))
    return runs


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


def would_leave(subject: PageSubject, critical: CriticalData) -> list[Part]:
    """Return which ways would remain if a measure ended all dealings with a party between.

    Args:
        subject: The page.
        critical: The answer of `critical`, whose cuts are the parties that every route passes.
    """
    say = subject.words
    if not subject.told:
        return []
    able = _listable_between(subject)
    # Between two states nobody may stand on file, and then no listing would cut anything.
    if not able:
        # A ship that carried cargo beside the way is no link on which the way hangs.
        carriers = [uid for uid in subject.parties if subject.family(uid) == "carrier"]
        who = subject.several(subject.names(carriers))
        text = label(say("leave-carriers", who=who)) if carriers else Run(say("leave-nobody"))
        return titled(subject, "page-leave", Paragraph((text,)))
    cuts = [list(map(itemgetter("uid"), cut)) for cut in critical["cuts"]]
    supposed = _by_use(subject, able)[:SUPPOSED]
    runs: list[Run] = []
    if any(in_force(subject.evidence.folded, uid) for uid in supposed):
        runs.append(Run(say("leave-listed")))
    for uid in supposed:
        runs.append(_without(subject, uid, cuts))
    runs += filter(None, (_pair(subject, cuts), _older(subject)))
    return titled(subject, "page-leave", Paragraph(tuple(joined(runs, " "))))


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
    if [uid] in cuts:
        return label(say("leave-none", who=who))
    left: list[str] = []
    for number, way in enumerate(subject.told):
        if not _falls_with(way, uid):
            left.append(say(f"page-way-name-{number + 1}") if len(subject.told) > 1 else "")
    if left == [""]:
        return label(say("leave-the-way", who=who))
    if left:
        return label(say("leave-ways", who=who, ways=subject.several(left), count=len(left)))
    return label(say("leave-others", who=who))


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


def _older(subject: PageSubject) -> Run | None:
    """Return a measure that was in force before a movement that a source dates after it.

    A measure that goods outlasted once may be outlasted again. No more is said than whose measure
    it was, and which source dates which step of which way to what.
    """
    for number, way in enumerate(subject.told):
        for edge in subject.step_edges(way):
            dated = [uid for uid, interval in edge.intervals if interval.start]
            for item in subject.serializer.leg(edge.uid, "movement")["designations"]:
                if item["in_force"] and item["blocking"] and item["from"] and dated:
                    claims = min(subject.stated(dated), key=attrgetter("interval.start"))
                    return _outlasted(subject, number, edge, item, claims)
    return None


def _outlasted(
    subject: PageSubject, number: int, edge: Edge, item: Designation, claim: Claim
) -> Run:
    """Return the sentence on a measure and on the goods that a claim dates after its first day."""
    say = subject.words
    text = say(
        "leave-older",
        who=item["party"],
        by=subject.who(item["authority_short"]),
        day=say.day(item["from"] or ""),
        voice=subject.who(claim.voice),
        said=say.day(claim.known_by),
        step=say("page-from-to", a=subject.name(edge.source), b=subject.name(edge.target)),
        way=subject.way_name(number),
        when=claim.date_note or say.day(claim.interval.start),
    )
    note = say("leave-older-note", measure=item["claim"], goods=claim.uid)
    return subject.computed(capital(text), "older", [note, text])
