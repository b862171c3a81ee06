"""What docs/coverage.md prints is what the cases hold: the counts of sources, and three answers."""

from __future__ import annotations

import json
import re
import shlex
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command import run

from entrepot.casework.case import Case

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def large() -> Iterator[Any]:
    """The script of `make demo-large`."""
    sys.path.insert(0, str(ROOT / ".ci"))
    try:
        import large  # type: ignore[import-not-found]  # a script beside the package

        yield large
    finally:
        sys.path.remove(str(ROOT / ".ci"))


def rows_under(heading: str) -> list[list[str]]:
    """Return the cells of the table of the page whose first column has a heading."""
    lines = PAGE[PAGE.index(f"| {heading} |") :].splitlines()[2:]
    rows: list[list[str]] = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def holds(case: Case) -> dict[str, tuple[int, int]]:
    """Return the claims and documents of a case by source."""
    claims = Counter(uid.partition(":")[0] for uid in case.claims)
    documents = Counter(uid.partition(":")[0] for uid in case.documents)
    return {source: (claims[source], documents[source]) for source in claims}


def printed() -> dict[str, tuple[str, int, int]]:
    table = {}
    for name, comes, claims, documents in rows_under("source"):
        table[name.split("`")[1]] = (comes, int(claims), int(documents))
    return table


def test_the_sources_that_come_with_entrepot_hold_what_the_page_says(case: Case) -> None:
    bundled: dict[str, tuple[int, int]] = {}
    for name, (comes, claims, documents) in printed().items():
        if comes == "yes":
            bundled[name] = (claims, documents)

    assert bundled == holds(case)


def test_the_chain_to_the_orlan_has_the_words_of_the_page(case: Case) -> None:
    for claim, quote in rows_under("claim"):
        assert case.claims[claim].quote == quote
    lines = re.findall(r"^    entrepot (routes .*|query evidence.*)$", PAGE, re.MULTILINE)
    for line in lines:
        assert run(*shlex.split(line), "--case", str(case.path)).returncode == 0, line


def test_the_commands_of_coverage_run(case: Case) -> None:
    for line in re.findall(r"^    entrepot (coverage[^#\n]*)", PAGE, re.MULTILINE):
        assert run(*line.split(), "--case", str(case.path)).returncode == 0, line


def test_a_missing_folder_is_told_in_one_line(
    large: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = large.main(str(tmp_path / "nowhere"), str(tmp_path / "large"))

    said = capsys.readouterr().err
    assert (status, said.count("\n")) == (2, 1)
    assert "LISTS=FOLDER" in said
    assert not (tmp_path / "large").exists()


def test_files_are_taken_by_name_and_by_a_stated_day_only(large: Any, tmp_path: Path) -> None:
    lists = tmp_path / "lists"
    lists.mkdir()
    (lists / "sdn_20240503.csv").write_text("1,A\n", encoding="utf-8")
    (lists / "32014R0269.csv").write_text("x\n", encoding="utf-8")
    (lists / "holiday.csv").write_text("x\n", encoding="utf-8")
    case = Case.create(tmp_path / "large")

    lines = list(large.plan_all(case.path, lists))

    assert "ofac-sdn: sdn_20240503.csv, edition of 2024-05-03" in lines
    # An act whose day nobody states is not guessed to be the newest.
    left = "left out: 32014R0269.csv, since nobody states the day of its edition"
    assert left in lines
    assert "not at hand: uk-sanctions; to get it: entrepot fetch uk-sanctions" in lines
    assert not any("holiday" in line for line in lines)


@pytest.mark.slow
def test_a_case_of_all_lists_holds_what_the_page_says(
    large: Any, documents: Path, tmp_path: Path
) -> None:
    place = tmp_path / "large"
    case = Case.create(place)
    list(large.plan_all(place, documents / "data"))
    case.build()

    check_large(Case.open(str(place)))


def check_large(case: Case) -> None:
    """Compare a case of all lists with the page."""
    expected = {name: (claims, held) for name, (_, claims, held) in printed().items()}
    assert holds(case) == expected
    frame = case.query("maker-countries-of-weapon", weapon="Kh-101")
    first = frame[frame["of_parts"] == 138]
    found = first[["country", "parts", "of_parts", "percent"]].astype(str).values.tolist()
    assert found == rows_under("country")
    frame = case.query("part-makers-of-weapon", weapon="Kh-101")
    makers = frame[(frame["of_parts"] == 138) & (frame["parts"] > 2)]
    found = makers[["maker", "country", "parts", "of_parts"]].astype(str).values.tolist()
    assert found == rows_under("maker")
    chips = {row[0]: float(row[1]) for row in rows_under("month")}
    months = _chips(case)
    assert {month: months[month] for month in chips} == chips
    assert f"EUR {sum(v for m, v in months.items() if m[:4] == '2021'):.0f}" in PAGE


def _chips(case: Case) -> dict[str, float]:
    data = json.loads(run("indicators", "kg", "--json", "--case", str(case.path)).stdout)
    (tier,) = [t for t in data["countries"][0]["months"] if t["tier"] == "1"]
    return {month["month"]: month["value"] for month in tier["months"]}
