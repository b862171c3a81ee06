"""Every column of the catalogue has a legend and a heading in today's words; names are found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.queries.catalogue import about, catalogue, get, shipped
from entrepot.queries.columns import Column, listed_columns
from entrepot.queries.parameters import examples
from entrepot.queries.query_run import run
from entrepot.queries.question import question_of

RETIRED = re.compile(r"\b(voice|root|edge|leg|fold)s?\b")


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_column_has_a_legend_and_a_heading_in_words_of_today(case: Case, name: str) -> None:
    query = catalogue()[name]
    case.fill()
    store = case.store("")
    found = run(store, query.text, examples(query.parameters))
    store.close()
    assert found.columns == query.returns
    assert len({column.heading for column in query.columns}) == len(query.columns)
    for column in query.columns:
        assert column.about.endswith("."), column
        assert not RETIRED.search(f"{column.heading} {column.about}"), column
        assert column.about[:1].isupper(), column


def test_chains_of_the_catalogue_are_marked_as_such() -> None:
    """A list along a path has one item a step, and no other column is shown so."""
    for query in catalogue().values():
        marked = {column.name for column in query.columns if column.steps}
        along = re.findall(
            r"IN (?:nodes|relationships)\(p\) \|[^\]]*\][^,\n]* AS (\w+)", query.text
        )
        assert marked == set(along), query.name


def test_a_line_of_a_column() -> None:
    assert listed_columns(
        "voices (shown as sources) -- Who says so.\nchain (one a step) -- It."
    ) == (
        Column("voices", "sources", "Who says so."),
        Column("chain", "chain", "It.", steps=True),
    )
    assert listed_columns("from_day, claim") == (
        Column("from_day", "from day"),
        Column("claim", "claim"),
    )
    assert listed_columns("") == ()


def test_names_of_queries_have_no_retired_word_and_old_names_work() -> None:
    queries = catalogue()
    assert [name for name in queries if RETIRED.search(name)] == []
    former = [old for query in queries.values() for old in query.formerly]
    assert len(former) == len(set(former)) == 12
    assert not set(former) & set(queries)
    for query in queries.values():
        for old in query.formerly:
            assert get(old) == (query.text, query.parameters)


def test_a_name_that_there_is_not_is_answered_with_one_that_may_be_meant() -> None:
    with pytest.raises(BadInput, match=r"Did you mean who-supplies\?"):
        get("who-suplies")


def test_a_query_is_known_by_its_text_alone(tmp_path: Path) -> None:
    query = catalogue()["who-supplies"]
    assert shipped(query.text) == query
    assert shipped(query.text + " ") is None
    asked = question_of("somewhere.cypher", query.text, query.parameters)
    assert (asked.name, asked.ready_made, asked.about.title) == (
        "who-supplies",
        True,
        "Who supplies a party",
    )
    mine = question_of("mine.cypher", "RETURN 1 AS one", ())
    assert (mine.name, mine.ready_made, mine.about) == ("mine.cypher", False, about(""))
    assert mine.columns(["one"]) == [Column("one", "one")]
