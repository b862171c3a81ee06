"""A question as the embedded engine is sent it, without a server: whole texts, and names found."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from entrepot.graph.store.case_store import open_store
from entrepot.graph.store.protocol import Content
from entrepot.queries.query_run import run
from entrepot.queries.rewriting import for_engine
from entrepot.queries.syntax.parser import parse

SEARCH = (
    "CALL db.index.fulltext.queryNodes('entity_names', $word) YIELD node AS n {}"
    "RETURN n.uid AS uid ORDER BY uid"
)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("RETURN 1_000 AS a", "RETURN 1000 AS a"),
        ("RETURN 1 < 2 <= 3 AS a", "RETURN (1 < 2 AND 2 <= 3) AS a"),
        (
            "MATCH (n) WHERE n:Company|Body AND 1 < n.x < 1_0 RETURN n.uid AS u",
            "MATCH (n) WHERE (n:Company OR n:Body) AND (1 < n.x AND n.x < 10) RETURN n.uid AS u",
        ),
    ],
)
def test_what_the_embedded_engine_does_not_read_it_is_sent_in_other_words(
    text: str, sent: str
) -> None:
    assert (for_engine(parse(text), True), for_engine(parse(text), False)) == (sent, text)


@pytest.mark.parametrize("is_embedded", [True, False])
def test_the_other_columns_settle_which_of_equal_rows_a_limit_keeps(is_embedded: bool) -> None:
    text = "MATCH (n:Body)-[r]->(m) RETURN n.name AS name, m, r, properties(n) AS p, 1 AS limit"

    def ends(order: str) -> str:
        return for_engine(parse(f"{text}{order}"), is_embedded).removeprefix(text)

    assert ends(" ORDER BY name") == " ORDER BY name"
    assert ends(" ORDER BY name LIMIT 3") == " ORDER BY name, m.uid, r.uid, `limit` LIMIT 3"
    assert ends(" ORDER BY m SKIP 3") == " ORDER BY m, name, r.uid, `limit` SKIP 3"


@pytest.mark.parametrize("word", ["two words", "kup*", "", "the"])
def test_a_search_for_what_is_no_plain_word_is_left_as_it_is(word: str) -> None:
    text = SEARCH.format("")
    assert for_engine(parse(text), True, {"word": word}) == text


@pytest.mark.parametrize(
    ("word", "found"),
    [
        # Marks join letters (an apostrophe, a full stop, a low line) or part them (a hyphen).
        ("kupol", ["a", "b", "c", "d"]),
        ("Strasse", ["k", "l"]),
        ("купол", ["m"]),
        ("2", ["d"]),
        ("5", []),
    ],
)
def test_a_plain_word_is_found_where_a_server_finds_it(
    tmp_path: Path, word: str, found: list[str]
) -> None:
    names = {
        "a": ["Kupol"],
        "b": ["Plant", "IEMZ «KÚPOL»"],
        "c": ["Kupol."],
        "d": ["Kupol-2"],
        "e": ["Kupolino"],
        "f": ["Kupol's"],
        "g": ["a.kupol"],
        "h": ["kupol_5"],
        "i": ["5kupol"],
        "k": ["Straße 3,5"],
        "l": ["STRASSE"],
        "m": ["АО Купол"],
    }
    rows = [{"uid": uid, "name": name, "aliases": rest} for uid, (name, *rest) in names.items()]
    with closing(open_store("", tmp_path)) as store:
        store.write(Content("case", "stamp", {"Company": rows}, {}))
        every = run(store, SEARCH.format(""), {"word": word}).rows
        some = run(store, SEARCH.format("WHERE 'c' < n.uid < 'z' "), {"word": word}).rows
    assert [uid for (uid,) in every] == found
    assert [uid for (uid,) in some] == [uid for uid in found if uid > "c"]
