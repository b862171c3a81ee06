"""Long lists of parts in a dossier: a table for each example, its counts, and a maker's parts."""

from __future__ import annotations

import csv

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.loaders.sources.components.loader import COLUMNS
from entrepot.viz.reports.document import Heading, Paragraph, Report, Table, text_of
from entrepot.viz.reports.examined_parts import MANY, split

# The country of the brand by the part; the last parts bear none.
BRANDS = ("US", "US", "US", "CN", "", "", "")


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
    """Return a case with seven parts in one example, and two in another."""
    folder = tmp_path_factory.mktemp("parts")
    rows = [part(n, brand, "Missile no. 1") for n, brand in enumerate(BRANDS)]
    rows += [part(n, "US", "Missile no. 2") for n in range(4, 8)]
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
    _, counts, table = section(BriefWriter(examined).dossier(of), "Parts of the weapons examined")
    assert isinstance(counts, Paragraph)
    assert isinstance(table, Table)
    assert text_of(counts.runs) == (
        "Missile no. 1: 7 parts. By the country of the maker’s seat: United States 3 (42.9%); "
        "China 1 (14.3%); not stated 3 (42.9%)."
    )
    absent = "not in this statement"
    assert [tuple(text_of(cell) for cell in row[:3]) for row in table.rows] == [
        ("Part 3", "Brand of CN", "China"),
        ("Part 0", "Brand of US", "United States"),
        ("Part 1", "Brand of US", "United States"),
        ("Part 2", "Brand of US", "United States"),
        ("Part 4", absent, ""),
        ("Part 5", absent, ""),
        ("Part 6", absent, ""),
    ]
    # Each row rests on a claim of its own, and the counts on their computation.
    notes = [note for row in table.rows for cell in row for run in cell for note in run.notes]
    assert len(set(notes)) == len(table.rows)
    assert len([note for run in counts.runs for note in run.notes]) == 1


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
    taken = {
        edge.uid for parts in many for edge in (*parts.contains.values(), *parts.makers.values())
    }
    assert taken | {edge.uid for edge in rest} == {*folded.edges}
    assert not taken & {edge.uid for edge in rest}


def test_the_parts_of_a_maker_are_counted_by_example(examined: Case) -> None:
    lead, table = section(BriefWriter(examined).dossier("Brand of US"), "Parts that bear its name")
    assert isinstance(table, Table)
    assert isinstance(lead, Paragraph)
    assert text_of(lead.runs).startswith("7 parts in 2 examples of weapons. ")
    assert [tuple(text_of(cell) for cell in row) for row in table.rows] == [
        ("Missile no. 2", "4"),
        ("Missile no. 1", "3"),
    ]
