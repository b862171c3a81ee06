"""Long lists of parts in a dossier: a table for each example, its counts, and a maker's parts."""

from __future__ import annotations

import csv
import itertools

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.loaders.sources.components.loader import COLUMNS
from entrepot.viz.reports.document import (
    Bullets,
    Columns,
    Heading,
    Paragraph,
    Report,
    Run,
    Table,
    text_of,
)
from entrepot.viz.reports.examined_parts import MANY, split

# The country of the brand by the part; the last part of the first example bears none.
BRANDS = ("US", "US", "US", "US", "US", "CN", "")
OTHERS = ("JP", "KR", "TW", "US")
EXAMINED = "Found in examined examples"


def part(number: int, brand: str, example: str) -> dict[str, str]:
    return {
        "weapon": "Made-up missile",
        "example": example,
        "component": f"Part {number}",
        "brand": f"Brand of {brand}" if brand else "",
        "brand_country": brand,
        "examiner": "Test Institute",
        "grade": "B3",
        "source": "Test report",
        "publisher": "Test Institute",
        "published": "2024-09-01",
    }


@pytest.fixture(scope="module")
def examined(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Return a case with seven parts in one example, and four in another."""
    folder = tmp_path_factory.mktemp("parts")
    rows = [part(n, brand, "Missile no. 1") for n, brand in enumerate(BRANDS)]
    rows += [part(n, brand, "Missile no. 2") for n, brand in enumerate(OTHERS, 10)]
    path = folder / "parts.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        writer.writerows({**dict.fromkeys(COLUMNS, ""), **row} for row in rows)
    case = Case.create(folder / "case")
    case.build(case.plan("components", [path]))
    return Case.open(str(case.path))


def section(report: Report, title: str) -> list[Paragraph | Table]:
    """Return the paragraphs and tables under a heading."""
    found: list[Paragraph | Table] = []
    inside = False
    for block in report.blocks:
        if isinstance(block, Heading):
            inside = text_of(block.runs) == title
        elif inside and isinstance(block, Paragraph | Table):
            found.append(block)
    return found


@pytest.mark.parametrize("of", ["Made-up missile", "Missile no. 1"])
def test_an_example_with_many_parts_has_a_table_and_its_counts(examined: Case, of: str) -> None:
    title = "Parts of the weapons examined"
    _, counts, who, table = section(BriefWriter(examined, length="full").dossier(of), title)
    assert isinstance(who, Paragraph)
    # All rows are by one body on one day, which is said once; each keeps its note.
    assert text_of(who.runs) == "Said by, public: Test Institute, 1 Sep 2024."
    assert isinstance(counts, Paragraph)
    assert isinstance(table, Table)
    assert text_of(counts.runs) == (
        "Missile no. 1: 7 parts. By the country of the maker’s seat: United States 5 (71.4%); "
        "China 1 (14.3%); not stated 1 (14.3%)."
    )
    rows = [tuple(text_of(cell) for cell in row[:3]) for row in table.rows]
    assert rows == [
        ("Part 5", "Brand of CN", "China"),
        *((f"Part {n}", "Brand of US", "United States") for n in range(5)),
        ("Part 6", "not in this statement", ""),
    ]
    # Each row rests on a claim of its own, and the counts on their computation.
    notes: list[int] = []
    for row in table.rows:
        for cell in row:
            notes.extend(itertools.chain.from_iterable(run.notes for run in cell))
    assert len(set(notes)) == len(table.rows)
    assert sum(len(run.notes) for run in counts.runs) == 1


def test_a_few_parts_stay_in_sentences(examined: Case) -> None:
    folded = examined.fold()
    many, rest = split(folded.edges.values())
    assert [len(parts.contains) for parts in many] == [7]
    assert MANY <= 7
    names = examined.identities.entities
    few = {names[edge.source].name for edge in rest if edge.predicate == "CONTAINS"}
    assert "Missile no. 2" in few
    assert "Missile no. 1" not in few
    # No relation is lost, and none stands in both.
    taken: set[str] = set()
    for parts in many:
        taken.update(edge.uid for edge in (*parts.contains.values(), *parts.makers.values()))
    assert taken | {edge.uid for edge in rest} == {*folded.edges}
    assert not taken & {edge.uid for edge in rest}


def test_the_parts_of_a_maker_are_counted_by_example(examined: Case) -> None:
    lead, table = section(
        BriefWriter(examined, length="full").dossier("Brand of US"), "Parts that bear its name"
    )
    assert isinstance(table, Table)
    assert isinstance(lead, Paragraph)
    assert text_of(lead.runs).startswith("6 parts in 2 examples of weapons. ")
    assert [tuple(text_of(cell) for cell in row) for row in table.rows] == [
        ("Missile no. 1", "5"),
        ("Missile no. 2", "1"),
    ]


def test_searches_in_many_countries_without_a_route_are_one_sentence(examined: Case) -> None:
    places = "China, Japan, South Korea, Taiwan or the United States"
    report = BriefWriter(examined, length="full").dossier("Made-up missile")
    (lead,) = [block for block in report.blocks if isinstance(block, Paragraph) and block.lead]
    told = "No document on file names a way from any maker of parts to this weapon."
    (first,) = [run for run in lead.runs if run.text == told]
    # The search of each country has a note of its own.
    assert len(set(first.notes)) == 5
    whole = "\n".join(text_of(item) for item in items(report))
    assert f"How parts with brands of makers in {places} came into it is not on file." in whole


def items(report: Report) -> list[tuple[Run, ...]]:
    """Return the items of all lists of a report."""
    found: list[tuple[Run, ...]] = []
    for block in report.blocks:
        if isinstance(block, Bullets):
            found.extend(block.items)
    return found


def column_items(report: Report, title: str) -> list[str]:
    """Return the items under a heading in the columns of page one."""
    found: list[str] = []
    for block in report.blocks:
        if isinstance(block, Columns):
            for column in (block.left, block.right):
                inside = False
                for part in column:
                    if isinstance(part, Heading):
                        inside = text_of(part.runs) == title
                    elif inside and isinstance(part, Bullets):
                        found += [text_of(item) for item in part.items]
    return found


def test_page_one_of_a_model_names_the_makers_whose_marks_its_examples_bear(
    examined: Case,
) -> None:
    assert column_items(BriefWriter(examined).dossier("Made-up missile"), EXAMINED) == [
        "According to the Test Institute, parts in two examined examples bear the marks of five "
        "makers (entries on file, in brackets): Brand of US (6), Brand of CN (1), Brand of JP (1), "
        "Brand of KR (1) and Brand of TW (1). A mark does not say who sold the part."
    ]
    # Of an examined weapon its own parts are told, and not those of others.
    assert column_items(BriefWriter(examined).dossier("Missile no. 1"), EXAMINED) == []


def test_the_makers_that_page_one_names_are_told_with_their_own_words(case: Case) -> None:
    makers = {"Analog Devices", "Intel", "STMicroelectronics", "Texas Instruments"}
    report = BriefWriter(case).dossier("Kh-101")

    (marks,) = column_items(report, EXAMINED)
    *told, more = column_items(report, "What the makers say")

    assert {name for name in makers if name in marks} == makers
    assert len(told) == 4
    assert all(any(text.startswith(name) for name in makers) for text in told)
    assert more == (
        "16 more such statements stand in the annex: Analog Devices, Intel, STMicroelectronics and "
        "Texas Instruments."
    )
