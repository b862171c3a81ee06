"""Relations of statements of reasons: invented sentences, invariants and the labelled rows."""

from __future__ import annotations

import importlib.util
import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.graph.errors import BadInput
from entrepot.loaders.extract import relations
from entrepot.loaders.extract.jsonl import predictions
from entrepot.loaders.extract.name_spans import name_spans
from entrepot.loaders.extract.stated_relation import RELATIONS

Triples = set[tuple[str, str, str]]


def triples(
    text: str, name: str = "LLC Zarya-Test", aliases: tuple[str, ...] = (), person: bool = False
) -> Triples:
    return {
        (found.subject, found.relation, found.object)
        for found in relations(text, name, aliases, person)
        if found.relation in RELATIONS
    }


CASES: dict[str, tuple[str, Triples]] = {
    "goods to a party, with the pronoun of the next sentence": (
        "LLC Zarya-Test specialises in the manufacture of optical devices. "
        "It also supplies sensors to JSC Molniya-Test.",
        {("*", "MANUFACTURES", "optical devices"), ("*", "SUPPLIES", "JSC Molniya-Test")},
    ),
    "a list of goods with a class and its items": (
        "LLC Zarya-Test produces weapons, including sniper rifles, mortars and the X-77 anti-tank "
        "missile.",
        {
            ("*", "MANUFACTURES", "weapons"),
            ("*", "MANUFACTURES", "sniper rifles"),
            ("*", "MANUFACTURES", "mortars"),
            ("*", "MANUFACTURES", "X-77"),
        },
    ),
    "two verbs, and for whom": (
        "LLC Zarya-Test develops and produces radar systems for the Russian Armed Forces.",
        {
            ("*", "DESIGNS", "radar systems"),
            ("*", "MANUFACTURES", "radar systems"),
            ("*", "SUPPLIES", "Russian Armed Forces"),
        },
    ),
    "a part of a weapon, and who uses the weapon": (
        "LLC Zarya-Test produces engines used in the production of the Sokol-5 attack UAV. "
        "These UAVs are used by the Russian Armed Forces.",
        {
            ("*", "MANUFACTURES", "engines"),
            ("engines", "COMPONENT_OF", "Sokol-5"),
            ("Sokol-5", "USED_BY", "Russian Armed Forces"),
        },
    ),
    "a chain of wholes gives neighbouring links": (
        "LLC Zarya-Test is part of JSC Molniya-Test, which is part of the State Corporation "
        "Primer.",
        {
            ("*", "SUBSIDIARY_OF", "JSC Molniya-Test"),
            ("JSC Molniya-Test", "SUBSIDIARY_OF", "State Corporation Primer"),
        },
    ),
    "an apposition speaks of the nearer party": (
        "LLC Zarya-Test is a front company for JSC Molniya-Test, a subsidiary of the State "
        "Corporation Primer.",
        {
            ("*", "ACTS_FOR", "JSC Molniya-Test"),
            ("JSC Molniya-Test", "SUBSIDIARY_OF", "State Corporation Primer"),
        },
    ),
    "received from": (
        "LLC Zarya-Test has received components from Fuxing Test Technology Co., Ltd and Hengda "
        "Test Co. Limited.",
        {
            ("Fuxing Test Technology Co., Ltd", "SUPPLIES", "*"),
            ("Hengda Test Co. Limited", "SUPPLIES", "*"),
        },
    ),
    "through a middleman": (
        "Through a Russian intermediary, OOO Posrednik-Test, "
        "LLC Zarya-Test has delivered components to JSC Molniya-Test.",
        {("*", "SUPPLIES", "JSC Molniya-Test"), ("*", "TRANSSHIPS_VIA", "OOO Posrednik-Test")},
    ),
    "owner and parent": (
        "LLC Zarya-Test is owned by JSC Molniya-Test. The sole shareholder of JSC Molniya-Test "
        "is Primer-Invest LLC.",
        {("JSC Molniya-Test", "OWNS", "*"), ("Primer-Invest LLC", "OWNS", "JSC Molniya-Test")},
    ),
    "what is bought from it": (
        "LLC Zarya-Test produces drones. "
        "Its products are purchased by the Ministry of Defence of the Russian Federation.",
        {
            ("*", "MANUFACTURES", "drones"),
            ("*", "SUPPLIES", "Ministry of Defence of the Russian Federation"),
        },
    ),
    "the legal conclusion says nothing but whom it is associated with": (
        "LLC Zarya-Test is therefore supporting materially the Government of the Russian "
        "Federation, which is "
        "responsible for the annexation of Crimea. LLC Zarya-Test is therefore associated with "
        "JSC Molniya-Test.",
        {("*", "ASSOCIATED_WITH", "JSC Molniya-Test")},
    ),
    "a licence, a passive without agent, revenue: nothing": (
        "LLC Zarya-Test holds a licence for the production of weapons. Drones were exported to "
        "Russia. "
        "It provides substantial revenue to the Government of the Russian Federation.",
        set(),
    ),
    "a weapon that only belongs to what is made is not made": (
        "Guidance units for the Sokol-5 missile are produced by LLC Zarya-Test.",
        {
            ("*", "MANUFACTURES", "Guidance units"),
            ("Guidance units", "COMPONENT_OF", "Sokol-5"),
        },
    ),
    "behind a clause about a ship the sentence goes on about the firm": (
        "LLC Zarya-Test, whose vessel Aurora Spirit carried goods, is managed by Primer-Invest "
        "LLC.",
        {("Primer-Invest LLC", "DIRECTS", "*")},
    ),
    "a second verb is no goods": (
        "LLC Zarya-Test builds airframes and reports to JSC Molniya-Test.",
        {("*", "MANUFACTURES", "airframes"), ("*", "SUBSIDIARY_OF", "JSC Molniya-Test")},
    ),
    "an engine of a name is no part of what has that name": (
        "LLC Zarya-Test is the supplier of the Sokol-5 engine to JSC Molniya-Test.",
        {("*", "SUPPLIES", "JSC Molniya-Test")},
    ),
    "a more exact relation of a pair leaves out the loose one": (
        "LLC Zarya-Test is a subsidiary of JSC Molniya-Test. LLC Zarya-Test is associated with "
        "JSC Molniya-Test.",
        {("*", "SUBSIDIARY_OF", "JSC Molniya-Test")},
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_sentences_give_exactly_their_relations(text: str, expected: Triples) -> None:
    assert triples(text) == expected


def test_a_person_holds_posts_now_and_formerly() -> None:
    text = (
        "Ivan Primerov is the General Director and owner of LLC Zarya-Test. LLC Zarya-Test "
        "produces drones. "
        "He was the head of the Federal Test Agency until 2019."
    )
    found = relations(text, "Ivan Petrovich PRIMEROV", (), True)
    assert {(one.subject, one.relation, one.object, one.former) for one in found} == {
        ("*", "DIRECTS", "LLC Zarya-Test", False),
        ("*", "OWNS", "LLC Zarya-Test", False),
        ("LLC Zarya-Test", "MANUFACTURES", "drones", False),
        ("*", "DIRECTS", "Federal Test Agency", True),
    }


def test_a_name_before_the_noun_of_another_has_no_director() -> None:
    text = "Ivan Primerov, director of the Molniya-Test design bureau Zarya-Test JSC, signed."
    found = relations(text, "Ivan Primerov", person=True)
    assert {relation.object for relation in found} <= {"Zarya-Test JSC"}


def test_a_relative_with_the_same_surname_is_another_person() -> None:
    text = (
        "Ivan Primerov is the father of Pavel Primerov, the majority shareholder of LLC Zarya-Test."
    )
    found = triples(text, "Ivan Petrovich PRIMEROV", person=True)
    assert found == {
        ("*", "ASSOCIATED_WITH", "Pavel Primerov"),
        ("Pavel Primerov", "OWNS", "LLC Zarya-Test"),
    }


def test_hedges_are_kept() -> None:
    (relation,) = relations(
        "LLC Zarya-Test has reportedly supplied drones to JSC Molniya-Test.", "LLC Zarya-Test"
    )
    assert (relation.relation, relation.object, relation.hedge) == (
        "SUPPLIES",
        "JSC Molniya-Test",
        "reportedly",
    )


def test_goods_and_offsets_are_those_of_the_text() -> None:
    text = (
        "LLC Zarya-Test was founded in 1999. It supplies optical sensors and batteries to JSC "
        "Molniya-Test."
    )
    (relation,) = relations(text, "LLC Zarya-Test")
    assert relation.goods == ("optical sensors", "batteries")
    assert (
        text[relation.start : relation.end]
        == relation.evidence
        == "It supplies optical sensors and batteries to JSC Molniya-Test."
    )


def test_a_name_misspelt_in_the_text_is_still_the_listed_party() -> None:
    assert triples("ZARIA LLC supplies drones to JSC Molniya-Test.", "ZARYA LLC") == {
        ("*", "SUPPLIES", "JSC Molniya-Test")
    }
    assert triples("JSС ‘Zarya’ manufactures drones.", "JSC ‘Zarya’") == {
        ("*", "MANUFACTURES", "drones")
    }  # a Cyrillic С


def test_a_name_with_a_word_of_its_own_is_not_the_listed_party() -> None:
    listed = "Korea Kwangsong Trading Corporation"
    text = "Korea Ryonbong General Corporation supplies sensors to JSC Molniya-Test."
    assert triples(text, listed) == {
        ("Korea Ryonbong General Corporation", "SUPPLIES", "JSC Molniya-Test")
    }


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("JSC Molniya-Test supplies sensors to LLC Vega-Test, and its {}", set()),
        ("JSC Molniya-Test supplies sensors to LLC Vega-Test. Its {}", set()),
        ("Sensors are supplied by JSC Molniya-Test, and its {}", set()),
        ("JSC Molniya-Test supplies sensors, and its {}", {"JSC Molniya-Test"}),
        ("LLC Zarya-Test supplies sensors, and its {}", {"*"}),
        ("As a part of JSC Molniya-Test, it makes sensors. Its {}", set()),
    ],
)
@pytest.mark.parametrize(
    ("said", "holder", "relation"),
    [
        ("owner is Kvant-Test Holding Ltd.", "Kvant-Test Holding Ltd", "OWNS"),
        ("director is Ivan Testov.", "Ivan Testov", "DIRECTS"),
    ],
)
def test_an_owner_or_head_is_of_the_only_party_that_its_can_mean(
    text: str, whose: set[str], said: str, holder: str, relation: str
) -> None:
    found = {each for each in triples(text.format(said)) if each[1] == relation}
    assert found == {(holder, relation, party) for party in whose}


@pytest.mark.parametrize("verb", ["owns LLC Vega-Test", "produces drones"])
def test_it_stands_for_the_subject_only_where_no_other_party_is_named(verb: str) -> None:
    text = f"JSC Molniya-Test supplies sensors to LLC Primer-Test, and it {verb}."
    assert triples(text) == {("JSC Molniya-Test", "SUPPLIES", "LLC Primer-Test")}


def test_the_same_text_gives_the_same_answer_whatever_was_read_before() -> None:
    text, _ = CASES["a part of a weapon, and who uses the weapon"]
    first = relations(text, "LLC Zarya-Test")
    relations("LLC Other-Test produces the Sokol-5.", "LLC Other-Test")
    assert relations(text, "LLC Zarya-Test") == first


PIECES = [
    *("LLC Zarya-Test", "JSC Molniya-Test", "produces", "supplies", "is part of", "which", "that"),
    *("drones", ", ", ". ", "and", "the", "Sokol-5"),
    *("used by", "Russian Armed Forces", "It", "(MT)", "‘", "’", "“", "”", "owned by"),
    *("Director of", "Ivan Primerov", "components for"),
    *("through", "China", "including", "by", "to", "ー", "\u202e", "\x00", "İ"),
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=24,
    )
)
def test_any_text_is_read_without_a_fault_and_every_relation_stands_in_it(words: list[str]) -> None:
    text = " ".join(words)
    for relation in relations(text, "LLC Zarya-Test", ("Zarya",), False):
        assert text[relation.start : relation.end] == relation.evidence
        assert relation.subject
        assert relation.object
        assert relation.subject != relation.object


@pytest.mark.parametrize(
    ("content", "right"),
    [
        ("not json\n", ":1: found 'not json'"),
        ('{"row_key": "1", "name": "A", "reason": "B."}\n[1]\n', ":2: found 'list'"),
        ('{"row_key": "1", "name": "A"}\n', "reason: found 'nothing'"),
        ('{"row_key": "1", "name": "A", "reason": "B.", "aliases": "x"}\n', "aliases: found 'x'"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (
            json.dumps({"row_key": "1", "name": "A", "reason": "of the " * 300}),
            ":1 reason: found a sentence of 2,099 characters; expected at most 1,500",
        ),
        (
            json.dumps({"row_key": "1", "name": "A", "reason": "It makes it. " * 2_000}),
            ":1 reason: found 26,000 characters; expected at most 20,000",
        ),
        (
            json.dumps({"row_key": "1", "name": "A", "reason": "B.", "aliases": ["a" * 1_001]}),
            ":1 aliases: found '1,001 characters'; expected at most 1,000",
        ),
    ],
)
def test_bad_lines_are_refused_by_their_place(
    tmp_path: Path, content: str | bytes, right: str
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BadInput, match=right.replace("[", r"\[")):
        list(predictions(path))


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="a file that exists"):
        list(predictions(tmp_path / "none.jsonl"))


@pytest.fixture
def gold(documents: Path) -> Path:
    """Return the folder of labelled rows with their scorer."""
    folder = documents / "gold"
    if not folder.is_dir():
        pytest.skip(f"no labelled rows at {folder}: set ENTREPOT_SHARED to a folder with gold/")
    return folder


def scorer_in(folder: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec
    assert spec.loader
    scorer: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def test_the_labelled_rows_are_read_as_well_as_the_page_says(gold: Path, tmp_path: Path) -> None:
    rows = gold / "relations-dev.jsonl"
    predicted = tmp_path / "predicted.jsonl"
    lines = [json.dumps(prediction) + "\n" for prediction in predictions(rows)]
    predicted.write_text("".join(lines), encoding="utf-8")

    scores = scorer_in(gold).score(rows, predicted, False, False)

    def precision(heading: str) -> float:
        hit, out, _ = scores[heading]
        return float(hit / max(out, 1))

    def recall(heading: str) -> float:
        hit, _, due = scores[heading]
        return float(hit / max(due, 1))

    assert precision("ALL") >= 0.85
    assert recall("ALL") >= 0.50
    assert precision("FLOW") >= 0.85
    assert recall("FLOW") >= 0.45
    assert precision("FAITHFUL") >= 0.80


def test_nothing_is_read_out_of_labelled_rows_that_state_no_relation(gold: Path) -> None:
    rows = gold / "relations-dev.jsonl"
    labelled = [json.loads(line) for line in rows.read_text().splitlines()]
    negative = {row["row_key"] for row in labelled if row["negative"]}
    with_relations = {row["row_key"] for row in predictions(rows) if row["triples"]}
    assert with_relations & negative == set()


@pytest.mark.parametrize("end", ["named", "named after", "of", "and", "&", "Co", "Co., Ltd", "“"])
def test_a_text_that_was_cut_off_anywhere_is_read(end: str) -> None:
    text = f"It supplies the Kazan Gunpowder Plant {end}"
    spans = list(name_spans(text, frozenset(), []))
    assert "Kazan Gunpowder Plant" in {text[a:b] for a, b in spans} | {
        text[a:b][:21] for a, b in spans
    }


@pytest.mark.parametrize(
    "repeated",
    [
        "Zarya LLC supplies sensors to Molniya JSC and ",
        "Alpha, and Beta, and, and, and ",
        ", and",
        "is the sole general designer of the management of directors or ",
        "Shahed-136 the drone a the ",
        "‘A (B ",
        "deputy general director, ",
        "expertise in research and development and mass production and ",
        "an associate of an ",
    ],
)
def test_a_sentence_that_repeats_itself_is_read_at_once(repeated: str) -> None:
    text = (repeated * 1_400)[:1_490]
    began = time.process_time()
    relations(f"{text}\0.", "Zarya LLC")
    assert time.process_time() - began < 5
