"""Rows of a query as text: nothing cut, a step of a chain a line, numbers as people write them."""

from __future__ import annotations

from typing import Any

import pytest

from entrepot.graph.store.protocol import Rows
from entrepot.queries.no_rows import NoRows, Part, PartyRelations
from entrepot.queries.parameters import parse
from entrepot.queries.question import question_of
from entrepot.viz.answers.query_answer import query_data
from entrepot.viz.terminal import line_layout, query_table

HEAD = """// title: Chains
// question: Which chains are there?
// caveat: Not all of them.
// empty: nobody looked
// returns: chain (one a step) -- The parties.
// returns: voices (shown as sources) -- Who says so.
// returns: n -- How many.
// returns: status (one a step) -- How each step stands.
"""
TEXT = HEAD + "MATCH (n) RETURN n\nLIMIT 2\n"
PARTY = parse("uid: entity (for example 'u:a') -- a party", "here")
LONG = "Beijing Xichao International Technology and Trade Company Limited"
ROWS = (
    (["Alpha", "Beta", "Gamma"], ["EU", "UK"], 2899, ["listed", "asserted"]),
    (["Alpha", LONG], ["EU"], 7, ["listed"]),
)


def names(uid: str) -> str:
    return {"u:a": "Alpha"}.get(uid, uid)


def printed(columns: int, found: Rows, text: str = TEXT, quiet: bool = False, **more: Any) -> str:
    question = question_of("mine", text, [PARTY])
    answer = query_data(found, question, {"uid": "u:a"}, names, **more)
    with line_layout.columns(columns):
        return "\n".join(query_table.rows(answer, quiet))


def test_what_was_asked_stands_above_and_what_columns_mean_below() -> None:
    found = Rows(("chain", "voices", "n", "status"), ROWS, True, 2899)
    assert printed(100, found).splitlines() == [
        "Chains",
        "Which chains are there?",
        "Asked with party = Alpha (u:a).",
        "",
        f"{'chain':65}  sources      n  status",
        f"{'Alpha ->':65}  EU; UK   2,899  listed",
        f"{'Beta ->':65}                  asserted",
        "Gamma",
        "",
        f"{'Alpha ->':65}  EU           7  listed",
        LONG,
        "",
        "(2 of 2,899 rows)",
        "",
        "Note: Not all of them.",
        "",
        "Columns",
        "  chain: The parties.",
        "  sources: Who says so.",
        "  n: How many.",
        "  status: How each step stands.",
    ]


def test_quiet_is_rows_only() -> None:
    found = Rows(("chain", "voices", "n", "status"), ROWS[:1], True)
    assert printed(60, found, quiet=True).splitlines() == [
        "chain     sources      n  status",
        "Alpha ->  EU; UK   2,899  listed",
        "Beta ->                   asserted",
        "Gamma",
        "",
        "(the first 1 row; there are more)",
    ]


def test_a_narrow_terminal_has_the_steps_below_one_another() -> None:
    found = Rows(("chain", "voices", "n", "status"), (ROWS[0], (["A" * 50, "B"], [], 1, None)))
    assert printed(30, found, quiet=True).splitlines() == [
        "Row 1",
        "  chain:",
        "    Alpha ->",
        "    Beta ->",
        "    Gamma",
        "  sources: EU; UK",
        "  n: 2,899",
        "  status:",
        "    listed",
        "    asserted",
        "Row 2",
        "  chain:",
        "    " + "A" * 50 + "",
        "      ->",
        "    B",
        "  n: 1",
        "(2 rows)",
    ]


def test_no_rows_say_what_was_searched_and_why_there_may_be_none() -> None:
    searched = NoRows(
        (Part("Company", 311, False), Part("ACTS_FOR", 0, True)), (PartyRelations("uid", "u:a", 0),)
    )
    assert printed(100, Rows(("n",), ()), searched=searched).splitlines() == [
        "Chains",
        "Which chains are there?",
        "Asked with party = Alpha (u:a).",
        "",
        "(0 rows)",
        "What was searched: 311 Company nodes and 0 ACTS_FOR relations.",
        "  The graph holds nothing of the kind ACTS_FOR.",
        "  Alpha (u:a) has no relation of these kinds.",
        "  In the demonstration case: nobody looked.",
        "  This means only that nothing in these sources matches. It does not mean that nothing "
        "exists.",
        "",
        "Note: Not all of them.",
    ]


@pytest.mark.parametrize(
    ("value", "column", "text"),
    [
        (2899, "n", "2,899"),
        (2024, "year", "2024"),
        (2024.0, "from_year", "2024"),
        (5000000.0, "n", "5,000,000"),
        (0.91375, "support", "0.91"),
        (0.30000000000000004, "n", "0.3"),
        (0.000012345, "n", "1.23e-05"),
        (float("nan"), "n", "no number"),
        (True, "n", "yes"),
        (None, "n", ""),
        ("documented by several voices", "word", "documented by several sources"),
        ("documented by several voices", "said", "documented by several voices"),
        (["a", "b"], "n", "a; b"),
        ({"kind": "Company", "uid": "u:a", "name": "Alpha"}, "n", "Alpha (u:a)"),
        ({"relation": "SUPPLIES", "uid": "e-1"}, "n", "SUPPLIES (e-1)"),
        ({"a": 1200, "b": None}, "n", "a: 1,200; b: "),
        ("B\x1b[0m", "n", "B [0m"),
    ],
)
def test_a_value_is_written_as_people_write_it(value: object, column: str, text: str) -> None:
    assert query_table.cell(value, column) == [text.strip()]


def test_a_path_has_a_node_a_line() -> None:
    alpha = {"kind": "Company", "uid": "u:a", "name": "Alpha"}
    beta = {"kind": "Company", "uid": "u:b", "name": "Beta"}
    path = {"nodes": [alpha, beta], "relations": [{"relation": "SUPPLIES", "uid": "e-1"}]}
    assert query_table.cell(path) == ["Alpha (u:a) -[SUPPLIES]-", "Beta (u:b)"]


def test_the_table_is_as_wide_as_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "500")
    assert query_table.room() == 500
    monkeypatch.setenv("COLUMNS", "40")
    assert query_table.room() == 40
