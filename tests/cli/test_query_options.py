"""A query's parameters are options by name; rows go out whole, and nothing found is status 1."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from command import run, validate

from entrepot.casework.case import Case
from entrepot.cli.help import built
from entrepot.cli.query import query_command
from entrepot.cli.query_options import with_parameters

KUPOL = "ru-inn-1831083343"
MANY = "UNWIND range(1, 5000) AS i RETURN i AS i, toString(i) AS text ORDER BY i"


@pytest.fixture(scope="module")
def place(case: Case) -> tuple[str, str]:
    case.fill()
    return ("--case", str(case.path))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["q", "--party", "A B"], ["q", "-p", "--party=A B"]),
        (["q", "--party=A=B"], ["q", "-p", "--party=A=B"]),
        (["--least", "5", "q"], ["-p", "--least=5", "q"]),
        (["q", "--limit", "0", "--csv"], ["q", "--limit", "0", "--csv"]),
        (["q", "-p", "--party=x", "-k", "3"], ["q", "-p", "--party=x", "-k", "3"]),
        (["q", "--csv", "--party", "--json"], ["q", "--csv", "-p", "--party", "--json"]),
        (["q", "--party"], ["q", "-p", "--party"]),
        (["--", "--party", "x"], ["--", "--party", "x"]),
        (["--case", "--party", "q"], ["--case", "--party", "q"]),
    ],
)
def test_an_option_that_the_command_lacks_is_a_parameter(
    words: list[str], expected: list[str]
) -> None:
    parser = built("query", query_command)
    options = parser.get_params(parser.make_context("query", [], resilient_parsing=True))
    assert list(with_parameters(words, options)) == expected


@pytest.mark.parametrize(
    "words",
    [
        ("-p", f"uid={KUPOL}"),
        ("-p", "party=IEMZ Kupol"),
        ("--uid", KUPOL),
        ("--party", "IEMZ Kupol"),
        ("--party=IEMZ Kupol",),
    ],
)
def test_a_party_is_given_by_name_or_uid_in_every_spelling(
    place: tuple[str, str], words: tuple[str, ...]
) -> None:
    done = run("query", "who-supplies", *words, "--csv", *place)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list(csv.reader(io.StringIO(done.stdout)))) == 23


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("who-supplies", "--pary", "x"),
            "query: there is no option --pary, and who-supplies has no parameter of that name. "
            "Did you mean --party? It has --party, --uid.",
        ),
        (
            ("denied-claims", "--tiemout", "5"),
            "query: there is no option --tiemout, and denied-claims has no parameter of that "
            "name. Did you mean --timeout? It has none.",
        ),
        (("who-supplies", "--party"), "query: --party has no value. Write --party VALUE."),
        (
            ("who-supplies",),
            f"query: found no value for party; expected --party '{KUPOL}' (a party's name or uid)",
        ),
        (
            ("public-between-days", "--from", "2024-13"),
            "query -p: found 'from=2024-13'; expected a date: 2025, 2025-08 or 2025-08-31",
        ),
        (
            ("who-supplies", "--party", "Kupol", "-p", "least=1"),
            "query -p: “least” is not a parameter of this query. Choose one of party, uid.",
        ),
    ],
)
def test_a_wrong_option_is_one_line(
    place: tuple[str, str], words: tuple[str, ...], message: str
) -> None:
    done = run("query", *words, *place)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"entrepot: {message}\n")


def test_a_year_or_month_stands_for_its_first_or_its_last_day(place: tuple[str, str]) -> None:
    """A month as the last date reaches to its end, for dates and for dates that are text."""
    for name in ("public-between-days", "listed-between-days"):
        month, days = (
            run("query", name, "--from", start, "--to", end, "--csv", *place).stdout
            for start, end in (("2024-02", "2024-02"), ("2024-02-01", "2024-02-29"))
        )
        assert month == days
        found = [row["day"] for row in csv.DictReader(io.StringIO(month))]
        assert found
        assert all(day.startswith("2024-02") for day in found)


def test_title_caveat_and_legend_are_printed_unless_quiet(place: tuple[str, str]) -> None:
    told = run("query", "own-statements", "-k", "1", *place)
    assert told.stdout.startswith(
        "What parties say about themselves\n"
        "Which parties answered, denied or explained, in their own words?\n\n"
    )
    assert "\nColumns\n  party: The party that speaks of itself.\n" in told.stdout
    quiet = run("query", "own-statements", "-k", "1", "-q", *place)
    assert quiet.stdout.splitlines()[0].split() == ["party", "day", "claim", "said", "status"]
    assert quiet.stdout.splitlines()[-1].startswith("(1 of ")
    assert run("query", "own-statements", "--csv", *place).stdout.startswith("party,day,claim,")


def test_nothing_found_is_said_and_is_status_1(place: tuple[str, str], tmp_path: Path) -> None:
    words = ("query", "owned-by", "--party", "IEMZ Kupol", *place)
    done = run(*words)
    assert (done.returncode, done.stderr) == (1, "entrepot: query owned-by: no rows\n")
    assert "What was searched: " in done.stdout
    assert f"IEMZ Kupol ({KUPOL}) has no relation of these kinds." in done.stdout
    answer = json.loads(run(*words, "--json").stdout)
    validate(answer)
    assert (answer["rows"], answer["total"]) == ([], 0)
    assert answer["values"] == [{"name": "party", "value": KUPOL, "party": "IEMZ Kupol"}]
    assert answer["searched"]["parties"] == [{"uid": KUPOL, "name": "IEMZ Kupol", "relations": 0}]
    assert {part["name"] for part in answer["searched"]["parts"]} == {"Entity", "OWNS"}
    for limit in ("5", "0"):
        out = tmp_path / f"{limit}.csv"
        written = run(*words, "--limit", limit, "-o", str(out))
        assert (written.returncode, written.stdout) == (1, f"{out}: 0 rows\n")
        header = "owned,kind,country,voices,claims,status,reservations,past\n"
        assert out.read_text(encoding="utf-8") == header
        assert json.loads(run(*words, "--limit", limit, "--json").stdout) == answer
    listed = run("query", "delisted", *place)
    assert (
        "In the demonstration case: no listing in the bundled case was withdrawn" in listed.stdout
    )


def test_a_limit_that_binds_is_said_and_0_gives_all(place: tuple[str, str]) -> None:
    words = ("query", "denied-claims", *place)
    cut, whole = (json.loads(run(*words, *more, "--json").stdout) for more in (("-k", "2"), ()))
    validate(cut)
    number = len(whole["rows"])
    assert (cut["cut"], cut["total"], cut["rows"]) == (True, number, whole["rows"][:2])
    assert (whole["cut"], whole["total"], number > 2) == (False, number, True)
    done = run(*words, "-k", "2")
    assert f"(2 of {number} rows)" in done.stdout
    assert done.stderr == f"entrepot: 2 of {number} rows; --top 0 shows all\n"
    assert json.loads(run(*words, "--limit", "0", "--json").stdout) == whole
    assert run(*words, "--limit", "0").stdout == run(*words).stdout


def test_all_rows_go_into_every_form_as_they_come(place: tuple[str, str], tmp_path: Path) -> None:
    path = tmp_path / "many.cypher"
    path.write_text(MANY, encoding="utf-8")
    words = ("query", str(path), "--limit", "0", *place)
    for ending in ("csv", "json", "parquet"):
        done = run(*words, "-o", str(tmp_path / f"rows.{ending}"))
        assert done.stdout == f"{tmp_path / f'rows.{ending}'}: 5,000 rows\n"
    expected = [[i, str(i)] for i in range(1, 5001)]
    answer = json.loads((tmp_path / "rows.json").read_text(encoding="utf-8"))
    validate(answer)
    assert (answer["rows"], answer["total"], answer["cut"]) == (expected, 5000, False)
    with (tmp_path / "rows.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["i", "text"], *([text, text] for _, text in expected)]
    table = pq.read_table(tmp_path / "rows.parquet").to_pydict()
    assert table == {"i": [i for i, _ in expected], "text": [text for _, text in expected]}
    lines = run(*words).stdout.splitlines()
    assert (lines[1].split(), lines[-1]) == (["1", "1"], "(5,000 rows)")
    assert sum(line.split() == ["i", "text"] for line in lines) == 3  # a heading a block


def test_a_query_that_breaks_off_leaves_nothing_half_written(
    place: tuple[str, str], tmp_path: Path
) -> None:
    path, out = tmp_path / "broken.cypher", tmp_path / "rows.csv"
    path.write_text("UNWIND [1, 2, 'x'] AS i RETURN date(i) AS d", encoding="utf-8")
    out.write_text("before\n", encoding="utf-8")
    done = run("query", str(path), "--limit", "0", "-o", str(out), *place)
    assert done.returncode in (2, 3)
    assert out.read_text(encoding="utf-8") == "before\n"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["broken.cypher", "rows.csv"]


def test_an_old_name_works_and_says_the_new_one(place: tuple[str, str]) -> None:
    done = run("query", "unknown-legs", "--csv", *place)
    assert done.stderr == "entrepot: unknown-legs is now called undetermined-steps\n"
    assert done.stdout == run("query", "undetermined-steps", "--csv", *place).stdout


def test_python_takes_text_words_of_python_and_names(case: Case) -> None:
    case.fill()
    days: dict[str, Any] = {"from": "2024-12-01", "to": "2024-12-31"}
    frames = [
        case.query("public-between-days", **days),
        case.query("public-between-days", from_="2024-12", to="2024-12"),
    ]
    assert len(frames[0]) > 5
    assert frames[0].equals(frames[1])
    assert frames[0].attrs["cut"] is False
    assert frames[0].attrs["total"] == len(frames[0])
    assert frames[0].attrs["title"] == "What became public in a period"
    assert frames[0].attrs["legend"]["voice"] == "The source that makes the claim."
    assert len(case.query("who-supplies", party="IEMZ Kupol")) == 22
    assert len(case.query("most-repeated-statements", least="8")) == len(
        case.query("most-repeated-statements", least=8)
    )
