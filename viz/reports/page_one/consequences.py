"""Who on the ways is under no measure, which codes the goods have, what a designation would leave.

Everything is worded as a consequence, with its supposition in the sentence, and never as advice.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from ....graph.analysis.goods_codes import codes_of_edge
from ....graph.measures import in_force
from ....graph.model import Claim
from ....graph.schema import schema
from ...wording.numbers import capital
from ..document import Paragraph, Part, Run
from ..message_runs import label
from .open_questions import titled
from .subject import PageContext, PageSubject
from .ways import Way

if TYPE_CHECKING:
    from ...answers.data import CriticalData
    from ...answers.records import Node

# Parties that page one names, and those whose removal it supposes.
NAMED, SUPPOSED = 5, 2
# Families of nodes on which a measure can be put.
LISTABLE = ("party", "carrier")


def under_no_measure(subject: PageContext) -> list[Part]:
    """Return who on the ways is under no measure on file, and whom each authority does not list."""
    say = subject.words
    firms = [uid for uid in subject.parties if subject.family(uid) in LISTABLE]
    measured = {uid: in_force(subject.evidence.folded, uid) for uid in firms}
    free = [subject.name(uid) for uid in firms if not measured[uid]]
    runs: list[Run] = []
    if not firms:
        runs.append(Run(say("measures-nobody")))
    elif free:
        shown = subject.several(free) if len(free) <= NAMED else _and_more(subject, free)
        runs.append(label(say("measures-free", who=shown)))
    else:
        runs.append(label(say("measures-all", count=len(firms))))
    loose = [subject.name(uid) for uid in firms if measured[uid] and not _blocks(measured[uid])]
    if loose:
        runs.append(label(say("measures-loose", who=subject.several(loose[:NAMED]))))
    runs += _by_authority(subject, measured)
    places: list[str] = []
    for uid in subject.parties:
        if subject.family(uid) == "place" and not in_force(subject.evidence.folded, uid):
            places.append(subject.name(uid))
    if places:
        runs.append(label(say("measures-places", places=subject.several(places[:NAMED], "or"))))
    runs.append(_codes(subject))
    return titled(subject, "page-measures", Paragraph(_spaced(runs)))


def _and_more(subject: PageContext, names: Sequence[str]) -> str:
    return subject.words("and-more", names=", ".join(names[:NAMED]), count=len(names) - NAMED)


def _spaced(runs: Sequence[Run]) -> tuple[Run, ...]:
    spaced: list[Run] = []
    for run in runs:
        if spaced:
            spaced.append(Run(" "))
        spaced.append(run)
    return tuple(spaced)


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
        who = subject.several([subject.name(uid) for uid in listed_by][:NAMED])
        key = "measures-by" if lacking else "measures-by-all"
        text = say(
            key,
            voice=capital(subject.who(voice)),
            who=who,
            lacking=subject.several(lacking[:NAMED]),
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
    between: dict[str, None] = {}
    for way in subject.told:
        between.update(dict.fromkeys(way.between))
    able = [uid for uid in between if subject.family(uid) in LISTABLE]
    if not subject.told:
        return []
    if not able:
        text = Run(say("leave-nobody"))
        return titled(subject, "page-leave", Paragraph((text,)))
    cuts = [[node["uid"] for node in cut] for cut in critical["cuts"]]
    runs = [_without(subject, uid, cuts) for uid in _by_use(subject, able)[:SUPPOSED]]
    pair = _pair(subject, critical["cuts"])
    if pair is not None:
        runs.append(pair)
    older = _older(subject)
    if older is not None:
        runs.append(older)
    return titled(subject, "page-leave", Paragraph(_spaced(runs)))


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


def _pair(subject: PageSubject, cuts: Sequence[Sequence[Node]]) -> Run | None:
    """Return the smallest set of two parties of which every documented route passes one."""
    if any(len(cut) == 1 for cut in cuts):
        return None
    known = set(subject.parties)
    for cut in cuts:
        uids = [node["uid"] for node in cut]
        if len(uids) == 2 and known.issuperset(uids):
            names = subject.several([subject.name(uid) for uid in uids])
            return label(subject.words("leave-pair", who=names))
    return None


def _older(subject: PageSubject) -> Run | None:
    """Return a measure that was in force before a movement that a source dates after it."""
    say = subject.words
    steps = chain.from_iterable(way.steps for way in subject.told)
    for uid in chain.from_iterable(steps):
        for item in subject.serializer.leg(uid, "movement")["designations"]:
            if item["in_force"] and item["blocking"] and item["from"]:
                values = {"who": item["party"], "day": say.day(item["from"])}
                lines = [say("leave-older-note", claim=item["claim"], **values)]
                return subject.computed(say("leave-older", **values), "older", lines)
    return None
