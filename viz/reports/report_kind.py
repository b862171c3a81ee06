"""The input from which every kind of report is written, and the row of a kind in the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ...graph.analysis.route_engine import RouteEngine
from ...graph.model import Claim
from ...graph.naming import lookup
from ...graph.support import StrengthTable
from ...graph.terms import Licence
from ..answers.serializer import Serializer
from .analyst_judgement import Judgement
from .document import LENGTHS, Report
from .house_style import HouseStyle

if TYPE_CHECKING:
    from ...graph.analysis.signal_inputs import SignalInputs


@dataclass(frozen=True)
class ReportInput:
    """One version of a case as a report reads it, with the question that the report answers.

    Attributes:
        serializer: The relations that were public on the date of the report, with the words around
            them.
        claims: Every claim that counts in the version, by uid.
        strengths: The table of strengths.
        state: The number of the version.
        sources: What each source states of its licence.
        house: The style of the report.
        question: The fields of the question (`ReportKind.fields`), as they were typed.
        engine_of: Returns the engine for questions of routes over the same relations.
        signal_inputs: Returns the inputs of red flags and country indicators on the date of the
            report.
        earlier: Returns the same input for an earlier version of the case.
        judgement: An analyst's own signed judgement, if one was given.
        length: How much of it is printed, one of `document.LENGTHS`.
    """

    serializer: Serializer
    claims: Mapping[str, Claim]
    strengths: StrengthTable
    state: int
    sources: Sequence[Licence]
    house: HouseStyle
    question: Mapping[str, str]
    engine_of: Callable[[], RouteEngine]
    signal_inputs: Callable[[], SignalInputs]
    earlier: Callable[[int], ReportInput]
    judgement: Judgement | None = None
    length: str = "full"

    @cached_property
    def engine(self) -> RouteEngine:
        """The engine for questions of routes over the same relations."""
        return self.engine_of()

    def entity(self, name: str) -> str:
        """Return the uid of the one entity that a field of the question names.

        Raises:
            BadInput: The name is unknown or ambiguous.
        """
        return lookup.one(self.serializer.ids, self.question[name]).uids[0]


@dataclass(frozen=True, slots=True)
class ReportKind:
    """A kind of report: one file in `viz/reports/kinds`, found by looking.

    Attributes:
        name: Its name, as `entrepot brief --report` takes it.
        summary: What it is about, in one line.
        fields: What its question consists of: the meaning of each field by name.
        build: Writes the report.
        order: The order of its sections where house.toml has no row for it.
        words: Messages in Fluent that only this report has.
        defaults: The values of fields that may be left out.
        example: A question that the bundled case answers; the tests of every report ask it.
        brief: The sections that its brief has, page one among them; without any, it has no length
            but the full one.
    """

    name: str
    summary: str
    fields: Mapping[str, str]
    build: Callable[[ReportInput], Report]
    order: tuple[str, ...] = ()
    words: str = ""
    defaults: Mapping[str, str] = field(default_factory=dict)
    example: Mapping[str, str] = field(default_factory=dict)
    brief: tuple[str, ...] = ()

    @property
    def lengths(self) -> tuple[str, ...]:
        """The lengths in which it is written."""
        return LENGTHS if self.brief else ("full",)

    def sections(self, house: HouseStyle, length: str = "full") -> tuple[str, ...]:
        """Return the sections of a length in the order of a house style.

        Page one is the section "answer"; the others of a brief stand in the order of the house.
        """
        order = house.order.get(self.name, self.order)
        if length == "full":
            return order
        kept = ("answer",) if length == "page" else self.brief
        return tuple(name for name in order if name in kept)
