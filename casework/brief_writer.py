"""The briefs of a case: what is asked for each, and all that makes one again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from ..graph import analyst_notes
from ..graph.errors import unknown, wrong
from ..graph.reviews import in_force
from ..graph.schema import schema
from ..graph.version import __version__
from ..loaders.contract import HANDLING
from ..viz.answers.serializer import Serializer
from ..viz.evidence.panel import Note
from ..viz.reports import analyst_notes as noted
from ..viz.reports import correction_note
from ..viz.reports.analyst_judgement import Judgement, fits, of_text
from ..viz.reports.document import (
    LENGTHS,
    Block,
    Paragraph,
    Provenance,
    Report,
    Run,
    finished,
)
from ..viz.reports.house_style import HouseStyle
from ..viz.reports.house_style import house as house_style
from ..viz.reports.kinds import kind_of, kinds
from ..viz.reports.report_kind import ReportInput, ReportKind
from ..viz.wording.sentences import number
from .case import Case

T = TypeVar("T")


class BriefWriter:
    """Writes briefs of one case at one state."""

    def __init__(
        self,
        case: Case,
        paper: str = "A4",
        redact: str = "",
        house: HouseStyle | None = None,
        length: str = "",
        notes: Sequence[analyst_notes.Note] = (),
    ) -> None:
        """Keep the case and the limits of what is printed.

        Args:
            case: The case at one version.
            paper: A4 or Letter.
            redact: Handling level above which claims are left out.
            house: How briefs are worded, ordered and set, and in which language.
            length: How much is printed: "page", "brief" or "full". "" is the brief of a kind that
                has one, else all of it.
            notes: Notes of analysts. A full brief prints those about what it tells, as their own.

        Raises:
            BadInput: The handling level or the length is unknown.
        """
        self.house = house or house_style()
        if length and length not in LENGTHS:
            raise wrong("brief --length", length, "one of " + ", ".join(LENGTHS))
        self.length, self.notes = length, notes
        if redact and redact not in HANDLING:
            raise wrong("--redact", redact, "one of " + ", ".join(HANDLING))
        self.paper, self.redact = paper, redact
        # First what no licence lets pass on, so that each of the two counts is of its own reason.
        open_, self.refused = case.without(self._refused(case))
        self.case, self.left_out = open_.without(self._above(case))
        self.reuse = case.reuse

    @staticmethod
    def _refused(case: Case) -> set[str]:
        """Return the sources whose licence forbids passing on; no brief holds a claim of theirs."""
        return {s.name for s in case.sources if s.reuse == "refused"}

    def _above(self, case: Case) -> set[str]:
        """Return the sources above the handling level that was asked for."""
        if not self.redact:
            return set()
        # The levels of HANDLING stand in order, the most open first.
        highest = HANDLING.index(self.redact)
        return {s.name for s in case.sources if HANDLING.index(s.handling) > highest}

    @property
    def code(self) -> str:
        """The version of entrepot and of its schema."""
        return f"entrepot {__version__}, schema {schema().version}"

    def report(
        self,
        kind: str,
        question: Mapping[str, str],
        *,
        as_of: str | None = None,
        during: str | None = None,
        judgement: Judgement | None = None,
    ) -> Report:
        """Return a report of a kind.

        Args:
            kind: Name of the kind, one of `viz.reports.kinds`.
            question: Its fields by name; those with a default may be left out.
            as_of: Use only what was public on this date.
            during: Use only claims about this period.
            judgement: An analyst's own signed judgement.

        Raises:
                BadInput: The kind or a field is unknown or missing, or the judgement does not fit
                    the case.
        """
        row = kind_of(kind)
        length = self._length(row, judgement)
        fields = {**row.defaults, **question}
        for name in row.fields:
            if name not in fields:
                raise wrong(
                    f"brief --report {kind}",
                    f"no {name}",
                    f"--set {name}=VALUE: {row.fields[name]}",
                )
        for name in fields:
            if name not in row.fields:
                raise unknown(f"brief --report {kind} --set", name, "a field", list(row.fields))
        # In the order of the kind, so that the order in which they were typed changes no byte.
        ordered = {name: fields[name] for name in row.fields}
        request = self._input(self.case, row, ordered, as_of, during, judgement)
        asked = {**ordered, **_signed(judgement, request.serializer)}
        report = row.build(replace(request, length=length))
        if not self.notes:
            return self._finished(report, kind, asked, as_of, during, length)
        if length != "full":
            raise wrong("brief --notes", f"length {length}", "--length full, which has an annex")
        targets = noted.told_of(report, request.serializer)
        notes = noted.chosen(self.notes, targets, noted.persons_of(request.serializer))
        report = noted.annexed(report, notes, targets, request.serializer)
        if notes:
            asked["notes"] = noted.text_of(notes)
        return self._finished(report, kind, asked, as_of, during, length)

    def _length(self, kind: ReportKind, judgement: Judgement | None) -> str:
        """Return the length of a report; raise `BadInput` for one that it does not have."""
        length = self.length or ("brief" if "brief" in kind.lengths else "full")
        if length not in kind.lengths:
            right = f"full: a report of the kind {kind.name} has no other length"
            raise wrong("brief --length", length, right)
        # An opinion may have any number of words, and page one has room for a page.
        if length == "page" and judgement is not None:
            raise wrong("brief --length", "page with --judgement", "brief or full, which have room")
        return length

    def _input(
        self,
        case: Case,
        kind: ReportKind,
        question: Mapping[str, str],
        as_of: str | None,
        during: str | None,
        judgement: Judgement | None = None,
    ) -> ReportInput:
        """Return what a report of one version of the case is written from."""
        house = self.house
        if kind.words:
            words = house.words.with_messages(f"report {kind.name}", kind.words)
            house = replace(house, words=words)
        folded = case.fold(as_of, during)
        return ReportInput(
            serializer=Serializer(
                folded,
                case.identities,
                case.documents,
                house.words,
                self.reuse,
                addresses_of=case.addresses_at(folded),
            ),
            claims=case.claims,
            strengths=case.table,
            state=case.state.number,
            sources=list(self.case.licences.values()),
            house=house,
            question=question,
            engine_of=lambda: case.engine_over(folded),
            signal_inputs=lambda: case.signal_inputs(as_of),
            earlier=lambda number: self._input(self._version(number), kind, question, None, None),
            judgement=judgement,
        )

    def _version(self, number: int) -> Case:
        """Return another version of the case, without the sources that this writer leaves out."""
        version = Case(self.case.path, number)
        narrowed, _ = version.without(self._refused(version) | self._above(version))
        return narrowed

    def route(
        self,
        source: str,
        target: str,
        *,
        k: int = 5,
        max_steps: int = 8,
        as_of: str | None = None,
        during: str | None = None,
        judgement: Judgement | None = None,
    ) -> Report:
        """Return the path-risk report on the routes between two ends."""
        question = {"from": source, "to": target, "k": str(k), "max_steps": str(max_steps)}
        return self.report("route", question, as_of=as_of, during=during, judgement=judgement)

    def dossier(
        self,
        text: str,
        *,
        as_of: str | None = None,
        during: str | None = None,
        judgement: Judgement | None = None,
    ) -> Report:
        """Return the dossier of a party, place or weapon."""
        dates = {"as_of": as_of, "during": during}
        return self.report("dossier", {"of": text}, judgement=judgement, **dates)

    def country(
        self, text: str, *, as_of: str | None = None, judgement: Judgement | None = None
    ) -> Report:
        """Return the transshipment profile of a country or territory."""
        return self.report("country", {"of": text}, as_of=as_of, judgement=judgement)

    def changes(self, earlier: int, source: str = "", target: str = "") -> Report:
        """Return the note on what changed between an earlier version of the case and this one.

        Args:
            earlier: The number of the earlier version.
            source: One end of a question whose routes are compared; "" for none.
            target: The other end.

        Raises:
            BadInput: There is no such version, or an end is unknown or stands alone.
        """
        question = {"from": str(earlier), "source": source, "target": target}
        return self.report("changes", question)

    def correction(self, report: Report, claim: str, today: str) -> Report:
        """Return the note on what in a brief rests on a claim; this case is at its newest state."""
        review = in_force(self.case.reviews).get(claim)
        # A claim that was rejected, or is a proposal by now, may name a party that no other does.
        ids = self.case.proposals.ids
        made = correction_note.build(
            report, claim, self.case.sides.every, ids, today, review, self.house
        )
        return self._finished(made, "correction", {"claim": claim}, None, None)

    def again(self, made: Provenance) -> Report:
        """Return the brief again; raise `BadInput` if the case or the program gives another."""
        # A brief that is made again is the same to the byte, or it is refused.
        if made.data != self.case.digest:
            raise wrong(
                "brief --rebuild",
                f"data {self.case.digest} in this state",
                f"data {made.data}, as it was made",
            )
        if made.code != self.code:
            raise wrong("brief --rebuild", self.code, f"{made.code}, with which it was made")
        if made.house != self.house.mark:
            own = f"style {self.house.mark}" if self.house.mark else "no --house"
            raise wrong(
                "brief --rebuild",
                own,
                f"style {made.house}" if made.house else "no --house, as it was made",
            )
        if made.kind not in kinds():
            raise wrong("brief --rebuild", made.kind, "a brief of a kind that this entrepot writes")
        question = dict(made.asked)
        dates = {name: question.pop(name, "") or None for name in ("as_of", "during")}
        judgement = _carried(question, "judgement", of_text)
        # The notes as they were: what was changed or removed in the case since then stays in it.
        self.notes = _carried(question, "notes", noted.of_text) or ()
        return self.report(made.kind, question, judgement=judgement, **dates)

    def _finished(
        self,
        report: Report,
        kind: str,
        asked: Mapping[str, str],
        as_of: str | None,
        during: str | None,
        length: str = "full",
    ) -> Report:
        # Only what was given goes into a brief, and it is enough to ask again.
        dates = {"as_of": as_of or "", "during": during or ""}
        question = {name: text for name, text in {**asked, **dates}.items() if text}
        state, house = self.case.state.number, self.house
        made = Provenance(
            kind,
            question,
            state,
            self.case.digest,
            self.code,
            self.redact,
            self.paper,
            house.lang,
            house.mark,
            length,
        )
        shown: list[str] = []
        for name, text in question.items():
            # A judgement and notes have sections of their own.
            if name not in ("judgement", "notes"):
                shown.append(f"{house.words.term('asked', name)} {text}")
        header = house.words("made", code=self.code, data=self.case.digest, asked="; ".join(shown))
        return finished(self._marked(replace(report, subtitle=f"{report.subtitle} {header}")), made)

    def _marked(self, report: Report) -> Report:
        """Return a report that says what was left out of it, and why."""
        left = [("redacted", self.left_out)] if self.redact else []
        left += [("refused", self.refused)] if self.refused else []
        # Right under the answer: nobody should read on without knowing that something is missing.
        first, *rest = report.blocks
        told: list[Block] = []
        notes = list(report.notes)
        last = max((note.number for note in notes), default=0)
        for at, (key, count) in enumerate(left, last + 1):
            values = {"level": self.redact, "count": number(count)}
            notes.append(Note(at, key, "", (self.house.words(f"{key}-note", **values),)))
            told.append(Paragraph((Run(self.house.words(key, **values), (at,)),)))
        return replace(report, blocks=[first, *told, *rest], notes=notes) if told else report


def _carried(question: dict[str, str], name: str, read: Callable[[str], T]) -> T | None:
    """Take what a brief carries out of its question; None where it carries no such thing."""
    text = question.pop(name, "")
    return read(text) if text else None


def _signed(judgement: Judgement | None, serializer: Serializer) -> dict[str, str]:
    """Return a judgement as part of the question; raise `BadInput` if it does not fit the case."""
    if judgement is None:
        return {}
    fits(judgement, serializer.folded.claims, serializer.ids)
    return {"judgement": judgement.text()}
