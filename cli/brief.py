"""The command that writes reports: brief."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..graph.dates import todays_date
from . import completion
from .options import (
    EVIDENCE,
    ROUTES,
    AsOf,
    CaseOption,
    During,
    JsonOption,
    MaxSteps,
    check_output,
    opened,
    output_option,
    pairs,
    show,
    top_option,
    written,
)
from .progress_bar import stages

if TYPE_CHECKING:
    from ..casework.brief_writer import BriefWriter
    from ..casework.case import Case
    from ..graph.analyst_notes import Note
    from ..viz.answers.data import BriefData, RebuiltData
    from ..viz.reports import Format
    from ..viz.reports.analyst_judgement import Judgement
    from ..viz.reports.document import Provenance, Report

OTHERWISE = "--dossier X, --country C, --changes N, --report KIND, --rebuild FILE or --correct FILE"
KINDS = "Choose one kind of report"
LOOK = "Choose the layout and the language"


@dataclass(frozen=True, slots=True)
class BriefQuestion:
    """The question of a new report as it was typed; one kind of question is set."""

    source: str | None
    target: str | None
    dossier: str | None
    country: str | None
    changes: int | None
    report: str | None
    fields: Sequence[str] | None
    as_of: str | None
    during: str | None
    top: int
    max_steps: int

    def kinds(self) -> int:
        """Return how many kinds of questions are set."""
        # A note of changes may ask of routes, too.
        route = bool(self.source and self.target) and self.changes is None
        others = map(bool, (self.dossier, self.country, self.report))
        return route + (self.changes is not None) + sum(others)

    def report_of(self, writer: BriefWriter, judgement: Judgement | None) -> Report:
        """Write the report; `judgement` is an analyst's own, which is printed with it."""
        as_of, during = self.as_of, self.during
        if self.dossier:
            return writer.dossier(self.dossier, as_of=as_of, during=during, judgement=judgement)
        if self.country:
            return writer.country(self.country, as_of=as_of, judgement=judgement)
        if self.report:
            fields = pairs("brief --set", self.fields)
            return writer.report(
                self.report, fields, as_of=as_of, during=during, judgement=judgement
            )
        if self.changes is not None:
            return writer.changes(self.changes, self.source or "", self.target or "")
        return writer.route(
            str(self.source),
            str(self.target),
            k=self.top,
            max_steps=self.max_steps,
            as_of=as_of,
            during=during,
            judgement=judgement,
        )


def brief(
    source: Annotated[
        str | None,
        typer.Argument(
            metavar="[FROM", help="Where the route starts.", autocompletion=completion.parties
        ),
    ] = None,
    target: Annotated[
        str | None,
        typer.Argument(metavar="TO]", help="Where they end.", autocompletion=completion.parties),
    ] = None,
    dossier: Annotated[
        str | None,
        typer.Option(
            metavar="PARTY",
            help="Write a dossier on one party, place or weapon.",
            rich_help_panel=KINDS,
            autocompletion=completion.parties,
        ),
    ] = None,
    country: Annotated[
        str | None,
        typer.Option(
            metavar="COUNTRY",
            help="Write the transshipment profile of a country.",
            rich_help_panel=KINDS,
        ),
    ] = None,
    changes: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            help="Report what changed between version N and the version given with --case; with "
            "FROM and TO, also the routes between them.",
            rich_help_panel=KINDS,
        ),
    ] = None,
    report: Annotated[
        str | None,
        typer.Option(
            metavar="KIND",
            help="Write a report of the kind with this name; --set gives its question.",
            rich_help_panel=KINDS,
            autocompletion=completion.reports,
        ),
    ] = None,
    fields: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help="A field of the question (used with --report). May be repeated.",
            rich_help_panel=KINDS,
        ),
    ] = None,
    rebuild: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Make a report again from the details stored in it, and compare the two.",
            rich_help_panel=KINDS,
        ),
    ] = None,
    correct: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write a dated note of what in this report rests on a wrong claim (used with "
            "--claim).",
            rich_help_panel=KINDS,
        ),
    ] = None,
    claim: Annotated[
        str,
        typer.Option(
            metavar="UID",
            help="The claim that was wrong (used with --correct).",
            rich_help_panel=KINDS,
        ),
    ] = "",
    top: Annotated[int, top_option("Report at most N routes.", ROUTES)] = 5,
    max_steps: MaxSteps = 8,
    as_of: AsOf = None,
    during: During = None,
    redact: Annotated[
        str,
        typer.Option(
            metavar="LEVEL",
            help="Leave out claims above a handling level: public or internal.",
            rich_help_panel=EVIDENCE,
        ),
    ] = "",
    paper: Annotated[
        str,
        typer.Option(
            metavar="SIZE", help="Paper size of PDF and DOCX: A4 or Letter.", rich_help_panel=LOOK
        ),
    ] = "A4",
    length: Annotated[
        str,
        typer.Option(
            metavar="LENGTH",
            help="page: page one only; brief: page one, at most two more pages, and the notes; "
            "full: also the annex.",
            show_default="brief, where the kind of report has one",
            rich_help_panel=LOOK,
        ),
    ] = "",
    lang: Annotated[
        str,
        typer.Option(
            metavar="LANG",
            help="Language of the generated text; quotations are not translated.",
            rich_help_panel=LOOK,
        ),
    ] = "en",
    house: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Folder with your own house style: house.toml, LANG.ftl, brief.typ, .html, .css, "
            ".docx.",
            rich_help_panel=LOOK,
        ),
    ] = None,
    judgement: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="A TOML file with an analyst's own signed judgement (docs/briefs.md).",
            rich_help_panel=LOOK,
        ),
    ] = None,
    notes: Annotated[
        bool,
        typer.Option(
            "--notes",
            help="Add the analysts' notes on the subject, under their names (used with --length "
            "full).",
            rich_help_panel=LOOK,
        ),
    ] = False,
    output: Annotated[
        Path | None,
        output_option(
            "Write to this file: FILE.md, .html, .pdf, .docx, .pptx, .eml or .rss. By default, "
            "out/brief.md in the case."
        ),
    ] = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Write a report on a question, a party, a country or what changed. Every number in it has a
    note.

    Examples:
      A path-risk report on the routes between two companies:
        entrepot brief "Xiamen Limbach" "IEMZ Kupol" -o garpiya.pdf
      Its first page by itself:
        entrepot brief "Xiamen Limbach" "IEMZ Kupol" --length page -o garpiya.pdf
      A dossier on a missile, with its bill of materials:
        entrepot brief --dossier "Kharkiv missile" -o missile.docx
      The same report again, byte for byte, or why it differs:
        entrepot brief --rebuild garpiya.pdf
    """
    from ..casework.brief_writer import BriefWriter
    from ..graph import analyst_notes
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.reports.analyst_judgement import of_file
    from ..viz.reports.house_style import house as house_style
    from ..viz.reports.provenance import made_of
    from ..viz.terminal import answer_lists

    question = BriefQuestion(
        source, target, dossier, country, changes, report, fields, as_of, during, top, max_steps
    )
    _check_kind(question, rebuild, correct)
    _check_options(paper, as_of)
    if rebuild:
        _rebuilt(rebuild, case, house, as_json)
        return
    # A wrong ending is refused before any work.
    if output:
        _form(output)
        check_output("brief -o", output, case, filter(None, (judgement, correct)))
    _check_parts(question, judgement, correct, claim)
    read = opened(case)
    # Notes are private until somebody asks for them.
    own = analyst_notes.read(read.path).notes if notes else ()
    if notes:
        _check_notes(own, length, correct)
    writer = BriefWriter(read, paper, redact, house_style(lang, house), length, own)
    if correct:
        today = todays_date()
        # A correction begins with the report made again, so that its claims are those that were
        # printed.
        content = writer.correction(_again(made_of(correct), read, house), claim, today)
        # The report stays as it was handed out: the note is a file of its own beside it.
        path = output or correct.with_name(f"{correct.stem}-correction-{today}{correct.suffix}")
    else:
        path = output or read.path / "out" / "brief.md"
        # The words of likelihood are for a signed judgement of an analyst only
        # (docs/decisions/0019).
        signed = of_file(judgement, todays_date()) if judgement else None
        content = question.report_of(writer, signed)
    with stages() as progress:
        progress(f"writing {path.name}")
        files = written(_form(path).write(content, path.stem), path.parent)
    answer: BriefData = {
        **state_head(read.state.number),
        "command": "brief",
        "title": content.title,
        "notes": len(content.notes),
        "files": files,
    }
    show(DataAnswer(answer, answer_lists.briefed), as_json)


def _check_kind(question: BriefQuestion, rebuild: Path | None, correct: Path | None) -> None:
    """Raise `BadInput` unless exactly one kind of report was chosen."""
    from ..graph.errors import wrong

    ends = (question.source, question.target)
    kinds = question.kinds() + sum(map(bool, (rebuild, correct)))
    # FROM without TO is no kind of report, and would otherwise be left out in silence.
    if kinds != 1 or bool(question.source) != bool(question.target):
        words = " ".join(filter(None, ends)) or "no question"
        raise wrong("brief", words, f"FROM TO, or {OTHERWISE}")


def _check_options(paper: str, as_of: str | None) -> None:
    """Raise `BadInput` for an unknown size of paper or a date in the future."""
    from ..graph.dates import check, first_day
    from ..graph.errors import wrong
    from ..viz.reports import PAPERS

    if paper not in PAPERS:
        raise wrong("brief --paper", paper, " or ".join(PAPERS))
    # Nobody knows what will be public then, so such a report would claim more than it can.
    if as_of and first_day(check(as_of, "--as-of")) > todays_date():
        raise wrong("brief --as-of", as_of, "a date that is not in the future")


def _check_parts(
    question: BriefQuestion, judgement: Path | None, correct: Path | None, claim: str
) -> None:
    """Raise `BadInput` for options that belong to another kind of report."""
    from ..graph.errors import wrong

    # A correction and a note of changes answer no question of which there could be a judgement.
    if judgement and (correct or question.changes is not None):
        right = "FROM TO, --dossier X or --country C: what it is a judgement of"
        raise wrong("brief --judgement", str(judgement), right)
    if bool(correct) != bool(claim):
        raise wrong("brief --correct", claim or "no claim", "a file and --claim UID")
    if question.fields and not question.report:
        raise wrong("brief --set", " ".join(question.fields), "--report KIND beside it")


def _check_notes(notes: Sequence[Note], length: str, correct: Path | None) -> None:
    """Raise `BadInput` where the notes of a case have no place in a report, or there are none."""
    from ..graph.errors import wrong

    if correct or length != "full":
        raise wrong("brief --notes", f"--length {length or 'brief'}", "--length full")
    if not notes:
        raise wrong("brief --notes", "no note in this case", "notes that were written in `serve`")


def _form(path: Path) -> Format:
    """Return the format for the ending of a file's name."""
    from ..graph.errors import wrong
    from ..viz.reports import FORMATS, HANDOUTS

    forms = {form.suffix: form for form in (*FORMATS, *HANDOUTS)}
    form = forms.get(path.suffix)
    if form is None or path.is_dir():
        raise wrong("brief -o", str(path), f"a file that ends in {' or '.join(forms)}")
    # A format may need a package that is an extra; the check names what to install.
    form.check()
    return form


def _again(provenance: Provenance, case: Case, house: Path | None) -> Report:
    """Return a report made again from the version of a case that it names.

    It has the paper and the language that it had.
    """
    from ..casework.brief_writer import BriefWriter
    from ..viz.reports.house_style import house as house_style

    # A newer version of the case, or another paper, would give other bytes.
    version = opened(f"{case.path}@{provenance.state}")
    style = house_style(provenance.lang, house)
    writer = BriefWriter(version, provenance.paper, provenance.left_out, style, provenance.length)
    return writer.again(provenance)


def _rebuilt(path: Path, case: str, house: Path | None, as_json: bool) -> None:
    """Make a report again and compare it byte for byte; raise `NotFound` where it differs."""
    from ..graph.errors import NotFound
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.reports.provenance import made_of

    provenance = made_of(path)
    report = _again(provenance, opened(case), house)
    contents = _form(path).write(report, path.stem)
    files: list[str] = []
    differ: list[str] = []
    # Some formats write several files, such as pictures beside the text.
    for name, content in contents.items():
        file = path.parent / name
        files.append(str(file))
        if not file.is_file() or file.read_bytes() != content:
            differ.append(name)
    answer: RebuiltData = {
        **state_head(provenance.state),
        "command": "brief",
        "title": report.title,
        "notes": len(report.notes),
        "files": files,
        "differ": differ,
    }
    verdict = "differs" if differ else "the same, byte for byte"
    show(DataAnswer(answer, lambda data: [f"{path}: {verdict}: {data['title']}"]), as_json)
    if differ:
        raise NotFound(
            f"brief --rebuild: {', '.join(differ)} differs from what is made now; it was edited, "
            "or the fonts differ"
        )
