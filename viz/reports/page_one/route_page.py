"""Page one of a brief of routes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....graph.analysis.fragility import Fragility
from ....graph.analysis.route_engine import RouteResult
from ...evidence.panel_builders import Evidence
from ...wording.numbers import capital
from ..document import Block, Bullets, Columns, PageBreak, Paragraph, Part, tidy
from ..message_runs import label, language_note, period_note
from ..route_sections import naming_both
from . import consequences, open_questions
from .answer import answer, how_sure
from .denials import who_denies
from .full_names import with_full_names
from .picture import picture
from .subject import PageSubject
from .without_way import WithoutWay, lacking, page_subject, silence

if TYPE_CHECKING:
    from ...answers.data import CriticalData, SearchedRecord


# Statements that name both ends without making a route, as page one gives them.
NAMING = 3


@dataclass(frozen=True, slots=True)
class RouteFacts:
    """What page one tells beside the routes: what the connection depends on.

    Attributes:
        critical: The answer of `critical`, for the parties that every route passes.
        voices: The fewest sources whose error would leave no route; None without a route.
        statements: The same, by original statements.
    """

    critical: CriticalData
    voices: Fragility | None
    statements: Fragility | None


def route_page(
    evidence: Evidence, found: RouteResult, facts: RouteFacts, searched: SearchedRecord
) -> list[Block]:
    """Return page one of a brief of routes, up to where the page ends.

    Args:
        evidence: The notes of the report.
        found: The answer of routes.
        facts: What the connection depends on.
        searched: What was searched, which the answer tells where there is no route.
    """
    subject = page_subject(evidence, found)
    without = subject if isinstance(subject, WithoutWay) else None
    lead = answer(subject) if without is None else silence(without, searched)
    missing = [] if without is None else [(lacking(without),)]
    blocks = period_note(subject.words, subject.evidence.folded.during)
    blocks += [lead, how_sure(subject), *picture(subject)]
    blocks += language_note(subject.words)
    left: list[Part] = [
        *who_denies(subject, nearest_told=without is None),
        *open_questions.not_known(subject, missing),
    ]
    right: list[Part] = [
        *consequences.could_be_done(subject, facts.critical),
        *open_questions.could_change(subject, facts.voices, facts.statements),
    ]
    if without is not None:
        blocks += _few(subject, naming_both(found, evidence))
    blocks += [Columns(tuple(left), tuple(right)), foot(subject)]
    return [*map(tidy, with_full_names(subject, blocks)), PageBreak()]


def _few(subject: PageSubject, blocks: list[Block]) -> list[Block]:
    """Return lists of at most three items, and how many more the annex has."""
    few: list[Block] = []
    for block in blocks:
        if isinstance(block, Bullets):
            items, left = block.items[:NAMING], len(block.items) - NAMING
            more = subject.words("both-more", count=left, number=subject.in_words(left))
            note = [subject.words("both-counted", count=str(len(block.items)))]
            rest = (subject.computed(capital(more), "both", note),)
            block = Bullets((*items, rest) if left > 0 else items)
        few.append(block)
    return few


def foot(subject: PageSubject) -> Paragraph:
    """Return what page one is not."""
    return Paragraph((label(subject.words("page-foot")),), kind="small")
