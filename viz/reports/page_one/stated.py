"""Page one of what is on file about a subject: how sure its statements are, what could change them.

Dossiers and country profiles tell statements of sources side by side; no route joins them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter

from ....graph.model import Claim
from ...wording.numbers import capital
from ...wording.plain_sentences import month
from ..document import Paragraph, Part, Run
from ..message_runs import joined, label
from .answer import unread_texts
from .open_questions import documented, statements_in_words, titled
from .subject import PageContext


class StatedContext(PageContext):
    """What page one tells in statements of sources, each the strongest of its relation."""

    uid: str

    @cached_property
    def parties(self) -> Sequence[str]:
        """What the page is about, then the other ends of the relations that are told."""
        uids = {self.uid: None}
        for edge in self.edges:
            uids.update(dict.fromkeys((edge.source, edge.target)))
        return tuple(uids)

    @property
    def without_route(self) -> bool:
        """Whether routes were searched, and none was found."""
        return False


def heading_of(subject: StatedContext, claim: Claim) -> str:
    """Return whose statement a row of the picture is, and of which month."""
    when = month(claim.known_by, subject.words) if claim.known_by else ""
    return ", ".join(filter(None, (claim.voice, when)))


def how_sure(subject: StatedContext) -> Paragraph:
    """Return on how many sources the answer rests, with the reasons for caution."""
    say, claims = subject.words, subject.statements
    also = _also(subject, set(map(attrgetter("voice"), claims)))
    phrase = _phrase(subject, bool(also))
    runs = [label(say("page-sure") + "."), Run(phrase, strong=True)]
    voices, others = set(map(attrgetter("voice"), claims)), set[str]()
    # Others may state relations of it that page one has no room for.
    for edge in [*subject.edges, *subject.evidence.folded.relations(ends=[subject.uid])]:
        others.update(edge.voices)
    # That nobody else reported the same is a reason for care, not for doubt.
    if len(voices) == 1 and others == voices:
        runs.append(Run(say("dossier-why-one")))
    runs += also
    statuses = set(map(attrgetter("status"), claims))
    for status in ("listed", "assessed"):
        if status in statuses:
            runs.append(Run(say(f"sure-why-{status}")))
    runs += unread_texts(subject, claims)
    return Paragraph(tuple(joined(runs, " ")), kind="sure")


def _also(subject: StatedContext, voices: Collection[str]) -> list[Run]:
    """Return which sources that no statement told is of back the relation of one, by claims."""
    told = set(map(attrgetter("uid"), subject.statements))
    uids: dict[str, list[str]] = {}
    for edge in subject.edges:
        if not told.isdisjoint(edge.claims):
            for claim in subject.claims([edge]):
                if claim.voice not in voices:
                    uids.setdefault(claim.voice, []).append(claim.uid)
    if not uids:
        return []
    text = subject.words("stated-also", voices=subject.sources(sorted(uids)), count=len(uids))
    lines = [subject.words("claims-note", claims=", ".join(chain.from_iterable(uids.values())))]
    return [subject.computed(capital(text), "stated-also", lines)]


def _phrase(subject: StatedContext, backed: bool) -> str:
    """Return how sure the answer is, in a phrase; `backed` where others state a part of it."""
    voices = sorted(set(map(attrgetter("voice"), subject.statements)))
    if not voices:
        return subject.words("dossier-nothing")
    # Sources that each state another thing corroborate nothing.
    if len(voices) > 1:
        return subject.words("dossier-several" if backed else "dossier-each")
    return subject.words("dossier-one", voice=subject.who(voices[0]))


def could_change(subject: StatedContext) -> list[Part]:
    """Return with whose error the answer falls."""
    say, runs = subject.words, list[Run]()
    voices = sorted(set(map(attrgetter("voice"), subject.statements)))
    uids = map(attrgetter("uid"), subject.statements)
    roots = list(dict.fromkeys(map(attrgetter("root"), subject.statements)))
    lines = [say("claims-note", claims=", ".join(uids)), documented(subject, roots)]
    if len(voices) == 1:
        text = say("dossier-change-one", voice=subject.who(voices[0]))
        runs.append(subject.computed(text, "rests", lines))
        if len(roots) == 1:
            falls = say("dossier-falls", named=statements_in_words(subject, roots))
            runs.append(subject.computed(falls, f"falls:{roots[0]}", lines))
    elif voices:
        text = say("dossier-change-several", voices=subject.sources(voices))
        runs.append(subject.computed(text, "rests", lines))
    # No error can remove what nobody has stated.
    if subject.without_route:
        runs.append(Run(say("dossier-change-absence")))
    if not runs:
        return []
    return titled(subject, "page-change", Paragraph(tuple(joined(runs, " "))))


def unnamed(subject: StatedContext) -> list[str]:
    """Return the groups of parties that a source counts or describes and does not name."""
    groups: list[str] = []
    for uid in subject.parties:
        if subject.family(uid) == "group":
            groups.append(subject.name(uid))
    return groups
