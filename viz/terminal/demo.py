"""The questions of `entrepot demo`, from four kinds of supply chains, and their answers."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePath
from typing import TYPE_CHECKING

from ..wording.numbers import figure, figures
from . import answer_lists, route_lines
from .line_layout import cells, command, say, typed

if TYPE_CHECKING:
    from ..answers.data import DemoAnswer, DemoData


@dataclass(frozen=True, slots=True)
class DemoQuestion:
    """One question of the demo: its family, its words, and the two ends of the routes."""

    family: str
    question: str
    source: str
    target: str
    k: int = 3
    as_of: str | None = None
    page: str = ""  # the name of its page and brief, where it has them

    @property
    def command(self) -> str:
        """Return the command line for the question."""
        when = f" --as-of {self.as_of}" if self.as_of else ""
        return f'entrepot routes "{self.source}" "{self.target}" -k {self.k}{when}'


MUNITIONS = "North Korea to Russia: munitions"
GARPIYA = "China to Russia: the Garpiya drones"
WESTERN = "Western-branded components to Russia"
IRAN = "Iran to Russia: drones, and sellers of machine tools"

QUESTIONS = (
    DemoQuestion(
        MUNITIONS,
        "What moved from North Korea to Russia, and by which ports?",
        "kp",
        "ru",
        page="munitions",
    ),
    DemoQuestion(
        GARPIYA,
        "How did engines get from Xiamen Limbach to IEMZ Kupol?",
        "Xiamen Limbach",
        "IEMZ Kupol",
        4,
        page="garpiya",
    ),
    DemoQuestion(
        GARPIYA,
        "What of that was public by August 2025?",
        "Xiamen Limbach",
        "IEMZ Kupol",
        as_of="2025-08",
        page="garpiya-2025-08",
    ),
    DemoQuestion(
        GARPIYA,
        "What of that was public by 30 April 2024?",
        "Xiamen Limbach",
        "IEMZ Kupol",
        as_of="2024-04-30",
    ),
    DemoQuestion(
        WESTERN,
        "How do components get from Asia Pacific Links to the Orlan-10?",
        "Asia Pacific Links",
        "Orlan-10",
        page="orlan-10",
    ),
    DemoQuestion(
        WESTERN,
        "How does hydrogen chloride get from UrSeCo to Siltron?",
        "UrSeCo",
        "Siltron",
        page="siltron",
    ),
    DemoQuestion(
        WESTERN,
        "Is a route documented from any US maker to the Kharkiv missile?",
        "kind=Company,country=US",
        "Kharkiv missile",
        page="kharkiv-missile",
    ),
    DemoQuestion(
        IRAN,
        "How do items from Kavan Electronics get into the Shahed drones?",
        "Kavan Electronics",
        "Shahed series",
    ),
    DemoQuestion(
        IRAN,
        "Does a seller of CNC machines, LLC Unimatik, supply Uralvagonzavod?",
        "LLC Unimatik",
        "Uralvagonzavod",
    ),
)
DOSSIERS = (("Kharkiv missile", "kharkiv-missile-dossier"),)


def summary(answer: DemoData, case: str = "case") -> Iterator[str]:
    """Yield the answer of `demo` on one screen: a question of each family that has a page.

    `case` is the case folder as it was typed. The answers are sentences made of the answers' own
    data.
    """
    first: dict[str, DemoAnswer] = {}
    # A screen has 24 lines: what has no page to open stands in out/answers.txt with the others.
    with_page = {question.question for question in QUESTIONS if question.page}
    for item in answer["answers"]:
        if item["question"] in with_page:
            first.setdefault(item["family"], item)
    claims = 0
    for source in answer["build"]["sources"]:
        claims += source["counts"].get("claims", 0)
    where = answer["build"]["case"]
    yield from say(
        f"The demonstration case is ready in {where}, with {figures(claims, 'claim')}.", 0, 0
    )
    questions: set[str] = set()
    for item in first.values():
        questions.add(item["question"])
        yield ""
        yield from say(item["question"], 0, 0)
        yield from say(route_lines.in_short(item["answer"]), 2, 0)
    pages = list(_pages(answer, questions))
    if pages:
        folder = PurePath(pages[0]).parent
        yield ""
        yield from say(f"Open in a browser, offline: {', '.join(pages)}")
        yield from say(
            f"All {figure(len(answer['answers']))} answers and the reports are in {folder}.", 0, 0
        )
    yield "Type next"
    yield from _first_routes(first, case)
    yield from typed(command("find", "Vektor", case=case))
    yield from typed(command("view", "--around", "Garpiya-A1", "--hops", "2", case=case))


def _pages(answer: DemoData, questions: Container[str]) -> Iterator[str]:
    """Yield the pages of some questions, without their reports."""
    for entry in answer["open"]:
        if entry["question"] in questions:
            for path in entry["files"]:
                if path.endswith(".html") and not path.endswith("-brief.html"):
                    yield path


def _first_routes(families: Container[str], case: str) -> Iterator[str]:
    """Yield the command for the first question that is not about the munitions."""
    for question in QUESTIONS:
        if question.family in families and question.family != MUNITIONS:
            yield from typed(command("routes", question.source, question.target, case=case))
            return


def lines(answer: DemoData) -> Iterator[str]:
    """Yield all answers of `demo` in full, then the files to open and the files of the case."""
    yield from answer_lists.build(answer["build"])
    # QUESTIONS stand by family, which is all that the groups need.
    for family, items in groupby(answer["answers"], lambda item: item["family"]):
        yield from ("", "=" * cells(family), family, "=" * cells(family))
        for item in items:
            yield ""
            yield from say(item["question"], 0, 0)
            yield from typed(item["command"])
            yield ""
            yield from route_lines.routes(item["answer"])
    yield from ("", "Open in a browser; the pages work offline")
    for entry in answer["open"]:
        yield from say(entry["question"], 2)
        for path in entry["files"]:
            if not path.endswith(".svg"):
                yield from say(path, 4)
    yield from ("", "Files of the case")
    for path in answer["files"]:
        yield from say(path, 2)
