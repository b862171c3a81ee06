"""The question, the answer in a few sentences, and how sure it is with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from ....graph.against import NAMED, Against, denied
from ....graph.model import Claim, Edge
from ...wording.numbers import capital
from ...words import Value
from ..document import Paragraph, Run
from ..message_runs import label
from ..sections import said
from .subject import STEPS, PageContext, PageSubject
from .ways import Way

# Acts of a statement that stands against something; silence and a party's own account are none.
DENIES = ("denies_fact", "disputes_evidence", "rejects_measure")


def question(subject: PageSubject) -> str:
    """Return the question as it was asked, in a sentence that presupposes no answer."""
    found = subject.found
    source = subject.end(found.source.uids, found.source.text)
    target = subject.end(found.target.uids, found.target.text)
    return subject.words("page-question", source=source, target=target)


def answer(subject: PageSubject) -> Paragraph:
    """Return the answer: how many ways, each in its source's words, and who denies them."""
    say = subject.words
    if not subject.told:
        return Paragraph((Run(say("page-only-weak")),), lead=True)
    runs = [_verdict(subject)]
    for number, way in enumerate(subject.told):
        if len(subject.told) > 1:
            runs.append(Run(say(f"page-way-{number + 1}"), strong=True))
        runs += _told(subject, way)
    cargo = subject.cargo[:1]
    if cargo:
        runs.append(Run(say("page-cargo"), strong=True))
        runs += _told(subject, cargo[0])
    runs += _denial(subject)
    spaced: list[Run] = []
    for run in runs:
        if spaced:
            spaced.append(Run(" "))
        spaced.append(run)
    return Paragraph(tuple(spaced), lead=True)


def nearest(subject: PageContext) -> Against | None:
    """Return the statement that stands nearest against the ways, None where there is none."""
    order = {item.claim: at for at, item in enumerate(subject.against)}
    items = [item for item in subject.against if item.act in DENIES]
    if not items:
        return None
    relation = items[0].relation
    claims = subject.evidence.folded.claims
    same = [item for item in items if item.relation == relation]
    return max(same, key=lambda item: (claims[item.claim].known_by, -order[item.claim]))


def counted(edge: Edge) -> int:
    """Return how many sources support a relation, those that repeat one statement once."""
    return min(len(edge.voices), len(edge.roots))


def _verdict(subject: PageSubject) -> Run:
    """Return how many ways are told, and on whose word; first that none is stated whole."""
    say, told = subject.words, subject.told
    whole = [way for way in told if way.whole]
    names = sorted(set(chain.from_iterable(way.tellers for way in whole or told)))
    voices = (
        say("page-alone", voice=subject.who(names[0]))
        if len(names) == 1
        else subject.sources(names)
    )
    values: dict[str, Value] = {
        "voices": voices,
        "ways": len(told),
        "whole": len(whole),
        "sources": len(names),
        "number": subject.in_words(len(names)),
    }
    if len(told) == 1 and len(told[0].steps) == 1:
        source, target = told[0].stages[0][0], told[0].stages[-1][0]
        text = say("page-step", a=subject.name(source), b=subject.name(target), **values)
    elif not whole:
        text = say("page-spliced", **values)
    elif len(whole) < len(told):
        text = say("page-whole-and-spliced", **values)
    else:
        text = say("page-whole-tied" if all(way.tied for way in told) else "page-whole", **values)
    lines = [say("page-ways-note", ways=str(len(subject.ways)), told=str(len(told)))]
    return subject.computed(text, "ways", lines)


def _told(subject: PageSubject, way: Way) -> list[Run]:
    """Return a way in the words of its statements; the middle ones of a long way are counted."""
    say = subject.words
    runs: list[Run] = []
    able = [uid for uid in way.statements if uid]
    shown = able if len(able) <= STEPS else [*able[: STEPS - 1], able[-1]]
    for number, uid in enumerate(shown):
        if number == len(shown) - 1 and len(shown) < len(able):
            left = len(able) - len(shown)
            note = [say("spoken-note", count=str(left))]
            text = say("page-more-steps", count=left, number=subject.in_words(left))
            runs.append(subject.computed(text, f"left:{way.steps[0][0]}", note))
        runs.append(subject.plain(uid))
    if "" in way.statements:
        runs.append(Run(say("page-weak-step")))
    return runs


def _denial(subject: PageContext) -> list[Run]:
    """Return who denies it, or that nobody does: one statement, the nearest."""
    say, item = subject.words, nearest(subject)
    if item is None:
        return [Run(say("page-no-denial" if subject.against else "page-nothing-against"))]
    key = "page-denied" if item.relation == NAMED else "page-denied-in-general"
    return [Run(say(key)), said(subject.evidence, item.claim)]


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
    if not any(way.whole for way in told):
        return "sure-spliced" if fewest > 1 else "sure-spliced-one"
    if denied(subject.against):
        return "sure-disputed" if fewest > 1 else "sure-disputed-one"
    if fewest > 1:
        return "sure-several"
    official = all(claim.status == "listed" for claim in _statements(subject))
    return "sure-authority" if official else "sure-one"


def _fewest(subject: PageSubject, ways: Sequence[Way]) -> tuple[int, bool]:
    """Return the fewest sources behind a movement, and whether one is thinly documented."""
    fewest, thin = 99, False
    for way in ways:
        for step, role in zip(way.steps, way.roles, strict=True):
            if role != "movement":
                continue
            edges = [subject.evidence.folded.edges[uid] for uid in step]
            fewest = min(fewest, max(map(counted, edges)))
            thin = thin or all(edge.word == "thinly documented" for edge in edges)
    return fewest, thin


def _statements(subject: PageSubject) -> list[Claim]:
    """Return the claims by which the ways are told."""
    claims = subject.evidence.folded.claims
    uids: dict[str, None] = {}
    for way in subject.told:
        uids.update(dict.fromkeys(filter(None, way.statements)))
    return [claims[uid] for uid in uids]


def _reasons(subject: PageSubject) -> list[Run]:
    """Return the reasons behind the phrase, each in a sentence."""
    say, runs = subject.words, []
    statements = _statements(subject)
    if any(claim.status == "listed" for claim in statements):
        runs.append(Run(say("sure-why-listed")))
    if any(claim.status == "assessed" for claim in statements):
        runs.append(Run(say("sure-why-assessed")))
    runs += _others(subject)
    runs += [*_members(subject), *_repeated(subject)]
    unread = [claim for claim in statements if claim.quote_state == "none"]
    if unread:
        lines = [say("sure-unread-note", claims=", ".join(claim.uid for claim in unread))]
        text = say("sure-why-unread", count=len(unread), all=len(statements))
        runs.append(subject.computed(text, "unread-texts", lines))
    return runs


def _others(subject: PageSubject) -> list[Run]:
    """Return which other sources back which steps of the ways that are told, each source once."""
    say = subject.words
    backed = _backed(subject)
    if not backed:
        whole = any(way.whole for way in subject.told)
        return [Run(say("sure-nobody-else"))] if whole else []
    runs: list[Run] = []
    single = len(subject.told) == 1 and len(subject.told[0].steps) == 1
    if single:
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


def _backed(subject: PageSubject) -> dict[str, dict[str, list[str]]]:
    """Return the claims of sources that no told statement is of, by source and step."""
    tellers = {claim.voice for claim in _statements(subject)}
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
    """Return that a body whose statement is told consists of sources that are counted already."""
    names = set(chain.from_iterable(edge.voices for edge in subject.edges))
    for claim in _statements(subject):
        if claim.voice not in names and names.intersection(claim.members):
            among = subject.sources(sorted(names.intersection(claim.members)))
            text = subject.words(
                "sure-why-members", body=capital(subject.who(claim.voice)), who=among
            )
            lines = [subject.words("claims-note", claims=claim.uid)]
            return [subject.computed(text, "members", lines)]
    return []


def _repeated(subject: PageSubject) -> list[Run]:
    """Return that several sources of a step repeat one statement, and so count as one."""
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
