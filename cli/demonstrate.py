"""The demonstration: its case, answers, pages and reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .build_case import built
from .options import FolderOption, JsonOption, StoreOption, folder, note, show, written
from .progress_bar import Progress, stages

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..viz.answers.data import DemoAnswer, DemoData, DemoOpen
    from ..viz.reports import Format
    from ..viz.reports.document import Report


def demo(case: FolderOption = "case", store: StoreOption = "", as_json: JsonOption = False) -> None:
    """Build the demonstration case, answer its questions, and write a page and a report for each.

    The full answers, the pages and the reports are written to the folder out/ in the case.

    Examples:
      In a folder of its own:
        entrepot demo --case garpiya
    """
    from ..graph.files import write_whole
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import demo as questions

    path = Path(folder(case, "demo"))
    with stages() as progress:
        read, loaded = built(path, store, progress, may_make=True)
        answers: list[DemoAnswer] = []
        for number, question in enumerate(questions.QUESTIONS, 1):
            progress("answering the questions", number, len(questions.QUESTIONS))
            routes = read.routes(
                question.source, question.target, k=question.k, as_of=question.as_of
            )
            answers.append(
                {
                    "family": question.family,
                    "question": question.question,
                    "command": question.command,
                    "answer": routes.data(),
                }
            )
        to_open = _shown(read, progress)
    answer: DemoData = {
        **state_head(read.state.number),
        "command": "demo",
        "build": loaded,
        "answers": answers,
        "files": [str(read.path / name) for name in ("case.toml", "decisions.toml", "ledger")],
        "open": to_open,
    }
    # The terminal shows a summary, so the answers in full go to a file.
    write_whole(read.path / "out" / "answers.txt", "\n".join(questions.lines(answer)) + "\n")
    show(DataAnswer(answer, questions.summary), as_json, case=case)


def _shown(read: Case, progress: Progress) -> list[DemoOpen]:
    """Write the pages and reports of the demo's questions; return the files to open."""
    from ..casework.brief_writer import BriefWriter
    from ..graph.files import write_whole
    from ..viz.reports import FORMATS
    from ..viz.terminal.demo import DOSSIERS, QUESTIONS

    out = read.path / "out"
    entries: list[DemoOpen] = []
    forms: list[Format] = []
    lacking: list[str] = []
    for form in FORMATS:
        if form.ready:
            forms.append(form)
        else:
            lacking.append(form.suffix)
    # The demonstration must run after a plain installation, without the extra for reports.
    if lacking:
        note(
            f"Reports as {' and '.join(lacking)} are left out; "
            'they need: pip install "entrepot[reports]"'
        )
    questions = [question for question in QUESTIONS if question.page]
    total = len(questions) + len(DOSSIERS)
    for number, question in enumerate(questions, 1):
        progress("writing pages and reports", number, total)
        ends = (question.source, question.target)
        page = out / f"{question.page}.html"
        write_whole(page, read.view(ends, k=question.k, as_of=question.as_of).html)
        report = BriefWriter(read, length="").route(*ends, k=question.k, as_of=question.as_of)
        files = _files(report, f"{question.page}-brief", forms, out)
        entries.append({"question": question.question, "files": [str(page), *files]})
    for number, (name, slug) in enumerate(DOSSIERS, len(questions) + 1):
        progress("writing pages and reports", number, total)
        report = BriefWriter(read, length="").dossier(name)
        files = _files(report, slug, forms, out)
        entries.append({"question": f"Dossier: {report.title}", "files": files})
    return entries


def _files(report: Report, name: str, forms: Sequence[Format], out: Path) -> list[str]:
    """Write a report in every format that is ready; return the paths of its files."""
    files: list[str] = []
    for form in forms:
        files += written(form.write(report, name), out)
    return files
