"""The question, the answer in a few sentences, and how sure it is with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from operator import attrgetter

from ....graph.against import denied
from ....graph.hedges import hedges_of
from ....graph.legs import is_implied
from ....graph.model import Claim, Edge
from ...wording.numbers import capital
from ...words import Value
from ..document import Paragraph, Run
from ..message_runs import label
from .denials import denial, is_before
from .figures import giving_figures
from .subject import STEPS, PageContext, PageSubject
from .ways import Way


def question(subject: PageSubject) -> str:
    """Return the question as it was asked, in a sentence that presupposes no answer."""
    return subject.words("page-question", source=subject.source, target=subject.target)


def answer(subject: PageSubject) -> Paragraph:
    """Return the answer: how many ways, each in its source's words, and who denies them."""
    say = subject.words
    if not subject.told:
        return Paragraph((Run(say("page-only-weak")),), lead=True)
    runs = [_verdict(subject), *limits(subject)]
    for number, way in enumerate(subject.told):
        if len(subject.told) > 1:
            runs.append(Run(say(f"page-way-{number + 1}"), strong=True))
        runs += _told(subject, way)
    runs += [*map(subject.plain, subject.beside), *_told_elsewhere(subject)]
    if subject.of_other_goods:
        runs += [Run(say("page-other-goods")), *map(subject.plain, subject.of_other_goods)]
    if subject.shipped:
        runs.append(Run(say("page-cargo"), strong=True))
    for way in subject.shipped:
        runs += _told(subject, way)
    runs += denial(subject)
    spaced: list[Run] = []
    for run in runs:
        if spaced:
            spaced.append(Run(" "))
        spaced.append(run)
    return Paragraph(tuple(spaced), lead=True)


def counted(edge: Edge) -> int:
    """Return how many sources support a relation, those that repeat one statement once."""
    return min(len(edge.voices), len(edge.roots))


def _verdict(subject: PageSubject) -> Run:
    """Return how many ways are told, and on whose word; first that none is stated whole."""
    say, told = subject.words, subject.told
    whole = list(filter(attrgetter("whole"), told))
    names = sorted(set(chain.from_iterable(map(attrgetter("tellers"), whole or told))))
    others = subject.stated(subject.of_other_goods)
    key = _verdict_key(subject, told, len(whole))
    if others and key == "page-step":
        key, names = "page-step-others", [*names, *map(attrgetter("voice"), others)]
    voices = subject.sources(names)
    # That nobody else says so belongs to the sentence.
    if len(names) == 1:
        voices = say("page-alone", voice=voices)
    values: dict[str, Value] = {
        "voices": voices,
        "ways": len(told),
        "sources": len(names),
        "number": subject.in_words(len(names)),
        "a": subject.name(told[0].stages[0][0]),
        "b": subject.name(told[0].stages[-1][0]),
    }
    values["hedges"] = subject.several(_hedges(subject, told[0]))
    text = say(key, **values)
    lines = [say("page-ways-note", ways=str(len(subject.ways)), told=str(len(told)))]
    return subject.computed(text, "ways", lines)


def _verdict_key(subject: PageSubject, told: Sequence[Way], whole: int) -> str:
    """Return the key of the verdict on the ways that are told, of which some are stated whole."""
    # On one step between the two ends there is nothing to put together.
    if len(told) == 1 and len(told[0].steps) == 1:
        return "page-step-hedged" if _hedges(subject, told[0]) else "page-step"
    if not whole:
        return "page-spliced"
    if whole < len(told):
        return "page-whole-and-spliced"
    if not all(map(attrgetter("tied"), told)):
        return "page-whole"
    # Whoever states a part of one way alone makes the two unequal, whatever their numbers.
    return "page-whole-tied" if len(set(map(subject.backers, told))) == 1 else "page-whole-each"


def limits(subject: PageSubject) -> list[Run]:
    """Return what the statements of whole ways do not say, and in which countries the ends sit."""
    say, runs = subject.words, list[Run]()
    for key, holds in (("page-limit-parties", _leaves_out), ("page-limit-goods", _names_no_goods)):
        ways: list[str] = []
        for number, way in enumerate(subject.told):
            if way.whole and holds(*subject.stated(way.statements)):
                ways.append(subject.way_name(number))
        if ways:
            runs.append(label(say(key, ways=subject.several(ways), count=len(ways))))
    for number, way in enumerate(subject.told):
        hedges = _hedges(subject, way)
        # Of the one step between the two ends the first sentence says it.
        if hedges and len(subject.told) + len(way.steps) > 2:
            values = {"ways": subject.way_name(number), "hedges": subject.several(hedges)}
            runs.append(Run(say("page-limit-hedge", **values)))
    seats: list[str] = []
    for uid in (subject.told[0].stages[0][0], subject.told[0].stages[-1][0]):
        country = subject.serializer.node(uid)["country_name"]
        if country and subject.family(uid) == "party":
            seats.append(say("page-seat", who=subject.name(uid), country=subject.who(country)))
    if seats:
        runs.append(label(say("page-seats", seats=subject.several(seats))))
    return runs


def _hedges(subject: PageSubject, way: Way) -> list[str]:
    """Return the hedges, quoted, with which each source states a step of a way, if each has one."""
    claims, found = subject.evidence.folded.claims, dict[str, None]()
    for step in way.steps:
        uids = chain.from_iterable(map(attrgetter("claims"), subject.relations(step)))
        found.update(dict.fromkeys(hedges_of(claims, uids)))
    return [f"“{hedge}”" for hedge in found]


def _leaves_out(claim: Claim) -> bool:
    return any(map(attrgetter("partial"), claim.via))


def _names_no_goods(claim: Claim) -> bool:
    return not claim.goods


def _told(subject: PageSubject, way: Way) -> list[Run]:
    """Return a way in the words of its statements; the middle ones of a long way are counted."""
    say = subject.words
    runs: list[Run] = []
    able = list(filter(None, way.statements))
    shown = able if len(able) <= STEPS else [*able[: STEPS - 1], able[-1]]
    for number, uid in enumerate(shown):
        if number == len(shown) - 1 and len(shown) < len(able):
            left = len(able) - len(shown)
            note = [say("spoken-note", count=str(left))]
            text = say("page-more-steps", count=left, number=subject.in_words(left))
            runs.append(subject.computed(text, f"left:{way.steps[0][0]}", note))
        runs += [subject.plain(uid), *_carriers(subject, uid)]
    if "" in way.statements:
        runs.append(Run(say("page-weak-step")))
    of_goods = subject.of_goods(way)
    if of_goods:
        runs += [Run(say("page-of-goods")), *map(subject.plain, of_goods)]
    return runs


def _told_elsewhere(subject: PageSubject) -> list[Run]:
    """Return where those that the first sentence counts are told, if no sentence here is theirs."""
    counted_in = chain.from_iterable(map(attrgetter("tellers"), subject.told))
    spoken_for = set(map(attrgetter("voice"), subject.statements))
    left = sorted(set(counted_in) - spoken_for)
    if not left:
        return []
    say, figures = subject.words, giving_figures(subject)
    runs: list[Run] = []
    for key, voices in (
        ("page-told-by-figures", [voice for voice in left if voice in figures]),
        ("page-told-in-annex", [voice for voice in left if voice not in figures]),
    ):
        if voices:
            text = say(key, voices=subject.sources(voices), heading=say("page-unknown"))
            runs.append(label(text))
    return runs


def _carriers(subject: PageSubject, uid: str) -> list[Run]:
    """Return the carriers of a claim whose words name none: "the three vessels" have names."""
    claim = subject.evidence.folded.claims[uid]
    uids = list(map(subject.evidence.ids.uid, claim.carriers))
    names = subject.names(uids)
    if not names or any(name in subject.plain(uid).text for name in names):
        return []
    text = subject.words("page-carriers", who=subject.several(names))
    return [subject.computed(text, f"carriers:{uid}", _claim_lines(subject, [uid]))]


def how_sure(subject: PageSubject) -> Paragraph:
    """Return how sure the answer is: a phrase that a lay reader understands, then its reasons."""
    say = subject.words
    phrase = say(_phrase(subject), ways=len(subject.told))
    runs = [label(say("page-sure") + "."), Run(" "), Run(phrase, strong=True)]
    for run in _reasons(subject):
        runs += [Run(" "), run]
    return Paragraph(tuple(runs), kind="sure")


def _phrase(subject: PageSubject) -> str:
    """Return the key of the phrase, by the fewest sources behind a movement and who they are."""
    told = subject.told
    if not told:
        return "sure-nothing"
    fewest, thin = _fewest(subject, told)
    if thin:
        return "sure-thin"
    # A way that nobody states whole is less sure than its steps, however many state each.
    if not any(map(attrgetter("whole"), told)):
        return "sure-spliced" if fewest > 1 else "sure-spliced-one"
    return _phrase_of_whole(subject, fewest)


def _phrase_of_whole(subject: PageSubject, fewest: int) -> str:
    """Return the key of the phrase for ways that are stated whole."""
    alone = "goods" if subject.of_other_goods else "one"
    key = "sure-disputed" if fewest > 1 else f"sure-disputed-{alone}"
    if denied(item for item in subject.against if not is_before(subject, item)):
        return key
    # What is older than every way told cannot dispute it, and is told as older.
    if denied(subject.against):
        return f"{key}-before"
    if fewest > 1:
        return "sure-several-chain" if _has_implied(subject) else "sure-several"
    if subject.of_other_goods:
        return "sure-goods"
    # Reasons for listings are stated by authorities, and the phrase says so.
    official = set(map(attrgetter("status"), subject.first_statements)) == {"listed"}
    return "sure-authority" if official else "sure-one"


def _has_implied(subject: PageSubject) -> bool:
    """Return whether a movement is known only as a step of chains, which no source states alone."""
    claims = subject.evidence.folded.claims
    for way in subject.told:
        for step, role in zip(way.steps, way.roles, strict=True):
            edges = subject.relations(step)
            if role == "movement" and all(is_implied(edge, claims) for edge in edges):
                return True
    return False


def _fewest(subject: PageSubject, ways: Sequence[Way]) -> tuple[int, bool]:
    """Return the fewest sources behind a movement, and whether one is thinly documented."""
    fewest, thin = 99, False
    for way in ways:
        for step, role in zip(way.steps, way.roles, strict=True):
            if role != "movement":
                continue
            edges = subject.relations(step)
            fewest = min(fewest, max(map(counted, edges)))
            thin = thin or set(map(attrgetter("word"), edges)) <= {"thinly documented"}
    return fewest, thin


def _reasons(subject: PageSubject) -> list[Run]:
    """Return the reasons behind the phrase, each in a sentence."""
    say, runs = subject.words, []
    statements = subject.first_statements
    # What a listing or a judgement is worth is not known to every reader.
    statuses = set(map(attrgetter("status"), statements))
    for status in ("listed", "assessed"):
        if status in statuses:
            runs.append(Run(say(f"sure-why-{status}")))
    # Who else backs which step is asked of the steps of a way.
    if subject.told:
        runs += [*_others(subject), *_members(subject), *_repeated(subject)]
    runs += unread_texts(subject, subject.statements)
    return runs


def unread_texts(subject: PageContext, statements: Sequence[Claim]) -> list[Run]:
    """Return whose statements were read elsewhere, so that their texts are not at hand."""
    unread = [claim for claim in statements if claim.quote_state == "none"]
    if not unread:
        return []
    uids = map(attrgetter("uid"), unread)
    lines = [subject.words("sure-unread-note", claims=", ".join(uids))]
    voices = dict.fromkeys(map(attrgetter("voice"), unread))
    text = subject.words("sure-why-unread", voices=subject.sources(voices))
    return [subject.computed(text, "unread-texts", lines)]


def _others(subject: PageSubject) -> list[Run]:
    """Return which other sources back which steps of the ways that are told, each source once."""
    say = subject.words
    backed = _backed(subject)
    if not backed:
        alone = any(way.whole for way in subject.told) and not _related_by_others(subject)
        return [Run(say("sure-nobody-else"))] if alone else []
    runs: list[Run] = []
    if len(subject.told) == 1 and len(subject.told[0].steps) == 1:
        # The first sentence counts and names those behind the one step already.
        if set(backed).issubset(subject.told[0].tellers):
            return []
        text = say("sure-also-all", voices=subject.sources(sorted(backed)), count=len(backed))
        every: list[str] = []
        for claims in backed.values():
            every += chain.from_iterable(claims.values())
        return [subject.computed(capital(text), "also", _claim_lines(subject, every))]
    for voice, claims in sorted(backed.items()):
        text = say("sure-also", voice=subject.who(voice), steps=subject.several(list(claims)))
        uids = list(chain.from_iterable(claims.values()))
        runs.append(subject.computed(capital(text), f"also:{voice}", _claim_lines(subject, uids)))
    return runs


def _related_by_others(subject: PageSubject) -> bool:
    """Return whether another source relates two parties of a way in whatever way."""
    tellers = set(map(attrgetter("voice"), subject.first_statements))
    for way in subject.told:
        for edge in subject.evidence.folded.relations(ends=way.parties):
            ends = {edge.source, edge.target}
            if ends.issubset(way.parties) and not tellers.issuperset(edge.voices):
                return True
    return False


def _backed(subject: PageSubject) -> dict[str, dict[str, list[str]]]:
    """Return the claims of sources that no told statement is of, by source and step."""
    tellers = set(map(attrgetter("voice"), subject.first_statements))
    backed: dict[str, dict[str, list[str]]] = {}
    uids: dict[str, None] = {}
    for way in subject.told:
        uids.update(dict.fromkeys(chain.from_iterable(way.steps)))
    for edge in map(subject.evidence.folded.edges.__getitem__, uids):
        ends = {"a": subject.name(edge.source), "b": subject.name(edge.target)}
        step = subject.words("page-from-to", **ends)
        for claim in subject.claims([edge]):
            if claim.voice not in tellers:
                backed.setdefault(claim.voice, {}).setdefault(step, []).append(claim.uid)
    return backed


def _claim_lines(subject: PageSubject, uids: Iterable[str]) -> list[str]:
    """Return the lines of a note that names claims."""
    return [subject.words("claims-note", claims=", ".join(sorted(set(uids))))]


def _members(subject: PageSubject) -> list[Run]:
    """Return the remark on a quoted body some of whose members are counted as sources already."""
    names = set(chain.from_iterable(map(attrgetter("voices"), subject.edges)))
    for claim in subject.first_statements:
        if claim.voice not in names and names.intersection(claim.members):
            among = subject.sources(sorted(names.intersection(claim.members)))
            text = subject.words(
                "sure-why-members", body=capital(subject.who(claim.voice)), who=among
            )
            lines = [subject.words("claims-note", claims=claim.uid)]
            return [subject.computed(text, "members", lines)]
    return []


def _repeated(subject: PageSubject) -> list[Run]:
    """Return the remark on a step whose sources repeat one statement and so count as one."""
    say = subject.words
    for edge in subject.edges:
        if len(edge.voices) > len(edge.roots) and edge.roots:
            text = say(
                "sure-why-repeated",
                voices=capital(subject.sources(edge.voices)),
                a=subject.name(edge.source),
                b=subject.name(edge.target),
            )
            lines = [say("repeated-note", roots=", ".join(edge.roots))]
            return [subject.computed(text, f"repeated:{edge.uid}", lines)]
    return []
