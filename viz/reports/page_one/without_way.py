"""Page one of a question without a way: what was searched, and what is on file about the ends.

A party is named only where it was asked for by itself: a member of a set that was asked about has
done nothing that the page could tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from ....graph.analysis.route_engine import RouteResult
from ....graph.model import Claim, Edge
from ...answers import coverage_gap
from ...answers.no_route import both
from ...evidence.panel_builders import Evidence
from ..document import Paragraph, Run, Runs
from ..message_runs import joined, told
from .dossier_subject import DossierSubject, dossier_subject
from .subject import PageSubject, subject_of

if TYPE_CHECKING:
    from ...answers.coverage_records import GapThing
    from ...answers.data import SearchedRecord

# Statements on each end.
ON_AN_END = 3


@dataclass(frozen=True)
class WithoutWay(PageSubject):
    """An answer without a way, and what a dossier would tell of each end that is one party.

    Attributes:
        about: The ends that are one party each.
    """

    about: Sequence[DossierSubject]

    @cached_property
    def edges(self) -> list[Edge]:
        """The relations of which a statement on an end is told, each once."""
        stated = set(map(attrgetter("uid"), self.statements))
        edges: dict[str, Edge] = {}
        for end in self.about:
            for edge in end.edges:
                if not stated.isdisjoint(edge.claims):
                    edges[edge.uid] = edge
        return list(edges.values())

    @cached_property
    def statements(self) -> list[Claim]:
        """The claims on the ends that are told, each once."""
        claims: dict[str, Claim] = {}
        for end in self.about:
            for claim in end.statements[:ON_AN_END]:
                claims[claim.uid] = claim
        return list(claims.values())

    @property
    def first_statements(self) -> list[Claim]:
        """The claims on the ends; no other is told."""
        return self.statements

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The ends that are one party each."""
        return tuple(map(attrgetter("uid"), self.about))


def page_subject(evidence: Evidence, found: RouteResult) -> PageSubject:
    """Return what page one of an answer of routes is about, with or without a way."""
    subject = subject_of(evidence, found)
    if found.routes:
        return subject
    uids: dict[str, None] = {}
    for end in (found.source, found.target):
        if len(end.uids) == 1:
            uids[end.uids[0]] = None
    about = list(map(partial(dossier_subject, evidence), uids))
    return WithoutWay(evidence, found, subject.ways, subject.cargo, subject.hidden, about)


def silence(subject: WithoutWay, searched: SearchedRecord) -> Paragraph:
    """Return the answer where no way is on file: that, and what sources state of the ends."""
    say, found = subject.words, subject.found
    ends = {"source": subject.source, "target": subject.target}
    runs: list[Run] = []
    for end in subject.about:
        stated = end.statements[:ON_AN_END]
        if stated:
            name = subject.in_sentence(end.uid)
            runs.append(Run(say("page-on-end", name=name), strong=True, label=True))
            runs += map(subject.plain, map(attrgetter("uid"), stated))
    # A statement that names both ends has its own list, with why it makes no way.
    if subject.statements and not both(subject.serializer, found.source, found.target):
        runs.append(Run(say("page-on-ends-no-way")))
    first = _silence(subject, say("silence-ends", **ends), searched)
    rest = [Run(" "), *joined(runs, " ")] if runs else []
    return Paragraph((*first, *rest), lead=True)


def _silence(subject: WithoutWay, ends: str, searched: SearchedRecord) -> Runs:
    """Return the sentence that no way is documented, with what was searched and any leads."""
    say, found = subject.words, subject.found
    claims, lines = say.figure(searched["claims"]), say.figure(searched["movement_edges"])
    trail = found.frontier
    text = say(
        "searched-note",
        claims=claims,
        newest=searched["newest"] or say("no-date"),
        lines=lines,
        candidates=say.figure(searched["candidates"]),
        sources=say.figure(len(found.source.uids)),
        targets=say.figure(len(found.target.uids)),
        legs=str(trail.most if trail else 0),
    )
    where = subject.evidence.computed("searched", [text, ends])
    # An absence is said without a limit only where all that is on file was looked through.
    if trail is not None and trail.longer:
        first = Run(say("silence-within", legs=str(trail.most), ends=ends), (where,))
        return told(say, "silence-longer", first=first)
    named = len(both(subject.serializer, found.source, found.target))
    first = Run(say("silence-made" if named else "silence", ends=ends), (where,))
    leads = len(found.leads)
    if named and not leads:
        count = subject.evidence.computed("both", [say("both-counted", count=str(named))])
        statements = Run(say("both-statements", number=named, count=str(named)), (count,))
        return told(say, "silence-both", first=first, statements=statements, number=named)
    if not leads:
        run = Run(say("silence-searched", claims=claims, lines=lines), (where,))
        return told(say, "silence-none", first=first, searched=run)
    counted = subject.evidence.computed("leads", [say("leads-note", count=str(leads))])
    more = Run(say("silence-more", count=leads, shown=str(leads)), (counted,))
    return told(say, "silence-leads", first=first, leads=more)


def lacking(subject: WithoutWay) -> Run:
    """Return what is known to exist and not on file that could hold a way, in one item.

    The note has what it was compared to, and counts what the item leaves out.
    """
    say, found = subject.words, subject.found
    missing = coverage_gap.gap(subject.serializer, found.source.uids, found.target.uids)
    lines: list[str] = []
    for key, most in (("missing", coverage_gap.NAMED), ("partial", coverage_gap.PARTS)):
        things = missing["missing"] if key == "missing" else missing["partial"]
        named = "; ".join(map(itemgetter("title"), things[:most]))
        rest = str(max(len(things) - most, 0))
        lines.append(
            say(f"gap-note-{key}", count=str(len(things)), named=named or "none", rest=rest)
        )
    things = [*missing["missing"], *missing["partial"]]
    if not things:
        return subject.computed(missing["sentence"], "gap", lines)
    first = "; ".join(map(partial(_in_words, subject), things[: coverage_gap.PARTS]))
    more = len(things) - coverage_gap.PARTS
    if more > 0:
        first = say("gap-others", things=first, count=more, shown=str(more))
    text = say("page-lacking", things=first)
    return subject.computed(text, "gap", [*lines, text])


def _in_words(subject: WithoutWay, thing: GapThing) -> str:
    return subject.words("gap-thing", title=thing["title"], publisher=thing["publisher"])
