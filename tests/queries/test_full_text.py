"""A search for a plain word gives the same entities on both engines: real names and made ones."""

from __future__ import annotations

import contextlib
import re
import sys
import unicodedata
from collections.abc import Iterator

import pytest

from entrepot.casework.case import Case
from entrepot.graph.store.case_store import open_store
from entrepot.graph.store.protocol import Content, Store
from entrepot.graph.store.store_faults import QueryFault
from entrepot.queries.full_text import SCRIPTS, STOP_WORDS, is_plain_word
from entrepot.queries.query_run import prepared, run

SEARCH = (
    "CALL db.index.fulltext.queryNodes('entity_names', $word) YIELD node "
    "RETURN node.uid AS uid ORDER BY uid"
)
# Every kind of mark that may stand between letters or digits, and letters of other scripts.
MARKS = [*"'.:’,_\"- \n\u0301\u00ad\u055f\u0600ア漢א²７"]
WORDS = ("zq", "77", "да", "q7", "7q", "strasse", "한국", "ابت", "αβς", "ѣж")


def made_names() -> Iterator[str]:
    """Yield every letter and digit alone, and words between all marks and pairs of marks."""
    for code in range(1, sys.maxunicode):
        character = chr(code)
        if unicodedata.category(character) in ("Lu", "Ll", "Lt", "Lo", "Nd", "No", "So", "Lm"):
            # Every Latin, Greek and Cyrillic letter, and one in twenty of others.
            if code < 0x530 or 0x1D00 <= code < 0x2200 or code % 20 == 0:
                yield character
    for word in WORDS:
        for left in ("", *MARKS):
            yield from (f"{left}{word}", f"{word}{left}", f"a{left}{word}", f"{word}{left}5")
            yield from (f"5{left}{word}", f"{word}{left}a", f"ж{left}{word}{left}ж")
            yield from (f"b{left}{right}{word.upper()}{right}{left}7" for right in MARKS)
    yield from ("STRAẞE", "straße", "ﬅrasse", "Strasße", "Ŝtráße", "ﬃ", "ﬀi", "fﬁ", "Æther", "the")


@pytest.fixture(scope="module")
def engines(
    case: Case, neo4j_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Store, Store]]:
    content = case.content()
    entities: list[tuple[str, list[str]]] = []
    for kind, rows in content.nodes.items():
        if kind not in ("Claim", "Document", "Proposal"):
            entities += [(str(row["name"]), list(row["aliases"])) for row in rows]
    rows = [
        {"uid": f"f:{number:06}", "name": name, "aliases": aliases}
        for number, (name, aliases) in enumerate(
            [*entities, *((name, []) for name in made_names())]
        )
    ]
    folder = tmp_path_factory.mktemp("full_text")
    with contextlib.ExitStack() as held:
        stores = [
            held.enter_context(contextlib.closing(open_store(url, folder, replace=True)))
            for url in ("", neo4j_url)
        ]
        for store in stores:
            store.write(Content("full_text", "full_text", {"Company": rows}, {}))
        yield stores[0], stores[1]


def different(engines: tuple[Store, Store], words: list[str]) -> dict[str, int]:
    """Return the words that the engines find in other entities, with how many those are."""
    embedded, server = engines
    found: dict[str, int] = {}
    for word in words:
        mine, theirs = (
            {uid for (uid,) in run(store, SEARCH, {"word": word}, limit=0).rows}
            for store in (embedded, server)
        )
        if mine != theirs:
            found[word] = len(mine ^ theirs)
    return found


def test_letters_and_made_words_are_found_alike(engines: tuple[Store, Store]) -> None:
    letters = [
        chr(code) for code in (*range(0x30, 0x3A), *range(0x61, 0x7B), *range(0xC0, 0x180, 5))
    ]
    for first, last in SCRIPTS[:-1]:
        letters += [chr(code) for code in range(ord(first), ord(last) + 1, 16)]
    words = [*WORDS, "ae", "ffi", "aether", "힣", "ﬃ", "straße", "ÅB"]
    plain = list(filter(is_plain_word, [*letters, *words]))
    assert len(plain) > 60
    assert different(engines, plain) == {}


def test_words_of_the_names_of_a_case_are_found_alike(
    engines: tuple[Store, Store], case: Case
) -> None:
    words: set[str] = set()
    for kind, rows in case.content().nodes.items():
        if kind not in ("Claim", "Document", "Proposal"):
            for row in rows:
                for name in (str(row["name"]), *row["aliases"]):
                    words |= {word.lower() for word in re.findall(r"\w+", name)}
    plain = sorted(filter(is_plain_word, words))
    # Of the words of names only those in Chinese or Japanese and stop words are refused.
    refused = {word for word in words - {*plain} if word not in STOP_WORDS}
    assert len(plain) > 5 * len(refused)
    assert different(engines, plain[:: max(1, len(plain) // 80)]) == {}
    embedded = engines[0]
    assert run(embedded, SEARCH, {"word": plain[len(plain) // 2]}).rows


@pytest.mark.parametrize(
    "word",
    ["", " zq", "zq*", "zq~", "zq AND да", '"zq"', "co.zq", "the", "THE", "漢", "ア", "q\u0301"],
)
def test_any_other_search_is_refused_when_it_runs(engines: tuple[Store, Store], word: str) -> None:
    with pytest.raises(QueryFault, match=r"more than one plain word.*; write one word of letters"):
        run(engines[0], SEARCH, {"word": word})


def test_a_plan_is_one_of_the_search_as_it_runs(engines: tuple[Store, Store]) -> None:
    embedded, values = engines[0], {"word": "zq"}
    assert embedded.plan(prepared(embedded, SEARCH, values), values)
