"""Who denies what page one tells, and who did not answer, each with its day."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from operator import attrgetter

from ....graph.against import NAMED, OWN, Against
from ....graph.model import Claim
from ...wording.numbers import capital
from ..document import Bullets, Paragraph, Part, Run, Runs
from ..message_runs import heading
from ..sections import said
from .subject import PageContext, and_more

# Acts of a statement that stands against something; silence and a party's own account are none.
DENIES = ("denies_fact", "disputes_evidence", "rejects_measure")
# Denials of the list on page one; the annex has all.
DENIED = 2


def nearest(subject: PageContext) -> Against | None:
    """Return the statement that stands nearest against the page, None where there is none."""
    order = {item.claim: at for at, item in enumerate(subject.against)}
    items = [item for item in subject.against if item.act in DENIES]
    if not items:
        return None
    relation = items[0].relation
    claims = subject.evidence.folded.claims
    same = [item for item in items if item.relation == relation]
    return max(same, key=lambda item: (claims[item.claim].known_by, -order[item.claim]))


def denial(subject: PageContext, answered: bool = False) -> list[Run]:
    """Return the most direct denial of the answer, or the remark that none is on file.

    Args:
        subject: The page.
        answered: Whether the page prints answers of others than the parties of its relations.
    """
    say, item = subject.words, nearest(subject)
    if item is None:
        answered = answered or bool(subject.against)
        return [Run(say("page-no-denial" if answered else "page-nothing-against"))]
    key = "page-denied-in-general"
    if item.relation == NAMED:
        key = "page-disputed" if item.act == "disputes_evidence" else "page-denied"
    return [_dated(subject, item, key), said(subject.evidence, item.claim)]


def is_before(subject: PageContext, item: Against) -> bool:
    """Return whether a denial is older than every statement that the answer begins with."""
    day = subject.evidence.folded.claims[item.claim].known_by
    return bool(day) and day < _first_day(subject)


def _first_day(subject: PageContext) -> str:
    """Return the day of the oldest statement that the answer begins with, "" if none has one."""
    return min(filter(None, map(attrgetter("known_by"), subject.first_statements)), default="")


def _dated(subject: PageContext, item: Against, key: str, lead: str = "") -> Run:
    """Return the words beside a denial; one older than the answer has the day of that.

    A denial cannot answer what was stated after it, and never reads as if it did.
    """
    say, first = subject.words, _first_day(subject)
    if not is_before(subject, item):
        return Run(lead + say(key))
    text = say(f"{key}-before", day=say.day(first))
    uids = [claim.uid for claim in subject.first_statements if claim.known_by == first]
    lines = [say("claims-note", claims=", ".join(uids)), say.day(first)]
    return subject.computed(lead + text, "first-day", lines)


def who_denies(
    subject: PageContext, apart: Collection[str] = (), *, nearest_told: bool = True
) -> list[Part]:
    """Return the denials beyond the one in the answer, and the parties that did not answer.

    Args:
        subject: The page.
        apart: Claims that another part of the page prints.
        nearest_told: Whether the answer has the statement that stands nearest against it.
    """
    say, told = subject.words, nearest(subject) if nearest_told else None
    items = _other_denials(subject, told, apart)
    items += _own_accounts(subject, apart)
    silent = _silent(subject)
    if silent:
        items.append((silent,))
    # Without any answer on file the sentence in the answer says so already.
    if told is None and not items:
        return []
    only = Paragraph((Run(say("page-no-other-denial")),))
    return [heading(say, "page-denies"), Bullets(tuple(items)) if items else only]


def _other_denials(
    subject: PageContext, told: Against | None, apart: Collection[str]
) -> list[Runs]:
    """Return the denials beside the one in the answer, the nearest first, and how many are left."""
    items, left = list[Runs](), list[str]()
    for item in subject.against:
        if item.act not in DENIES or item == told or item.claim in apart:
            continue
        if len(items) == DENIED:
            left.append(item.claim)
            continue
        key = "page-names" if item.relation == NAMED else "page-in-general"
        items.append((said(subject.evidence, item.claim), _dated(subject, item, key, " ")))
    if left:
        items.append((left_out(subject, left),))
    return items


def _own_accounts(subject: PageContext, apart: Collection[str]) -> list[Runs]:
    """Return what the parties say of themselves, the first of it, and how much is left.

    Whoever is named answers where it is named, and not only in the annex.
    """
    claims = subject.evidence.folded.claims
    own = list[str]()
    for item in subject.against:
        if item.relation == OWN and not item.act and claims[item.claim].alone:
            own += [] if item.claim in apart else [item.claim]
    items: list[Runs] = [(said(subject.evidence, uid),) for uid in own[:DENIED]]
    if own[DENIED:]:
        items.append((left_out(subject, own[DENIED:]),))
    return items


def left_out(subject: PageContext, uids: Sequence[str]) -> Run:
    """Return how many more statements of a list only the annex has."""
    say, number = subject.words, capital(subject.in_words(len(uids)))
    claims = subject.stated(uids)
    lines = [say("claims-note", claims=", ".join(uids))]
    who = and_more(subject, list(dict.fromkeys(_speaker(subject, claim) for claim in claims)))
    text = say("page-more-statements", count=len(uids), number=number, who=who)
    return subject.computed(text, "left-out", lines)


def _speaker(subject: PageContext, claim: Claim) -> str:
    """Return whose answer a claim is; that a party did not comment is told by somebody else."""
    if claim.act == "no_comment":
        return _not_answering(subject, claim)[0]
    return subject.serializer.node(subject.evidence.ids.uid(claim.asserter))["short"]


def _silent(subject: PageContext) -> Run | None:
    """Return the parties that gave no answer (not a denial), with the reports of it and days."""
    say, uids = subject.words, list[str]()
    days: dict[str, dict[str, list[str]]] = {}
    for item in subject.against:
        if item.act == "no_comment":
            claim = subject.evidence.folded.claims[item.claim]
            who, source = _not_answering(subject, claim)
            days.setdefault(who, {}).setdefault(source, []).append(claim.known_by)
            uids.append(item.claim)
    if not days:
        return None
    texts: list[str] = []
    for who, reports in days.items():
        by = [_reported(subject, source, known) for source, known in reports.items()]
        texts.append(say("page-silent-one", who=who, reports="; ".join(by)))
    text = say("page-silent", who=subject.several(texts))
    lines = [say("claims-note", claims=", ".join(uids)), *texts]
    first = _first_day(subject)
    # Nobody is silent on what has not been said yet.
    if any("" < claim.known_by < first for claim in subject.stated(uids)):
        text = f"{text} {say('page-silent-before', day=say.day(first))}"
        lines.append(say.day(first))
    return subject.computed(text, "silent", lines)


def _not_answering(subject: PageContext, claim: Claim) -> tuple[str, str]:
    """Return the party that gave no answer and the reporting source, "" if that is the party."""
    node, uid = subject.serializer.node, subject.evidence.ids.uid
    who, speaker = node(uid(claim.subject)), node(uid(claim.asserter))
    # A ministry that declines to comment speaks for itself, and the state has not been silent.
    if claim.voice in (who["name"], who["short"]) or uid(claim.subject) == uid(claim.asserter):
        return speaker["short"], ""
    return who["short"], claim.voice


def _reported(subject: PageContext, source: str, known: Sequence[str]) -> str:
    on = subject.several(list(map(subject.words.day, sorted(set(known)))))
    return f"{source}, {on}" if source else on
