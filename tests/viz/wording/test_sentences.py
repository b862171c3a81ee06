"""The sentences of the bundled claims: word for word against sixty written from the sources, and
whole for all.
"""

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph import schema as schema_module
from entrepot.graph.dates import Interval, printed
from entrepot.graph.errors import BadInput
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Quantity, Record
from entrepot.graph.schema import schema
from entrepot.graph.wording import names_day, period, span, spoken_words
from entrepot.loaders.voices import voice_of
from entrepot.viz.wording import sentences
from entrepot.viz.wording.sentence_check import check_sentences
from entrepot.viz.wording.sentences import figure, missing, name, quantity, sentence, within

EXPECTED = Path(__file__).parents[2] / "data" / "expected_sentences.csv"
IDS = identify(
    [
        Record("t:a", "Company", "Alpha Ltd"),
        Record("t:b", "Country", "Betaland"),
        Record("t:g", "Component", "Foreign components"),
        Record("t:u", "Body", "Ministry of Truth"),
        Record("t:f", "Body", "Foreign ministry of Betaland"),
    ]
)
NARROWER = {
    "seeds:A3-02"
}  # its article dates the words by a month, the root by the day of the briefing
CLAIM = Claim(
    uid="t:1", fact="1", subject="t:a", predicate="SUPPLIES", object="t:b", goods="t:g",
    asserter="t:u", voice="u",
    root="u:2024-01-05:briefing", document="t:d", known_by="2024-01-05",
    interval=Interval("2023-11", "2023-12"),
    quantity=Quantity(1, "missiles", ">="),
)  # fmt: skip


def rows() -> list[dict[str, str]]:
    with EXPECTED.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_sixty_sentences_word_for_word(case: Case) -> None:
    wanted = {row["uid"]: row["sentence"] for row in rows()}
    made = {uid: sentence(case.claims[uid], case.identities) for uid in wanted}
    assert len(wanted) >= 60
    assert {uid.partition(":")[0] for uid in wanted} == {
        "seeds",
        "curated-nk",
        "curated-garpiya",
        "curated-western",
    }
    assert made == wanted


def test_every_bundled_sentence_is_whole(case: Case) -> None:
    faults = {uid: missing(claim, case.identities) for uid, claim in case.claims.items()}
    assert {uid: fields for uid, fields in faults.items() if fields} == {}


def test_the_day_printed_is_that_of_the_speaker_or_of_the_report_as_such(case: Case) -> None:
    """A row whose root is the asserter's own utterance is dated by it; one without a day is dated
    as a report.
    """
    own, reported = set(), set()
    for claim in case.claims.values():
        who, day, _ = claim.root.split(":", 2)
        speaker = voice_of(who, name(case.identities, f"register:{who}"))[0]
        if claim.uid.startswith("chpl:") or claim.copy_of or speaker != claim.voice:
            continue
        text = sentence(claim, case.identities)
        if day == "undated":
            reported.add(claim.uid)
            assert "(reported on " in text or ", reported on " in text, text
        elif not claim.stated.startswith("..") and claim.uid not in NARROWER:
            own.add(claim.uid)
            assert printed(day) in text, text
    assert len(own) > 300
    assert {f"seeds:A3-{n:02}" for n in (3, 9, 10, 17)} <= reported


def test_no_tautology_no_empty_reason_and_no_invented_list(case: Case) -> None:
    for claim in case.claims.values():
        text = sentence(claim, case.identities)
        who = name(case.identities, claim.asserter)
        assert f", {who} designated" not in text, text
        assert not ("stated reasons" in text and "no reason" in text), text
        assert not (
            "stated reasons" in text and claim.predicate in ("LINKED_TO", "LISTED_ON", "DESIGNATES")
        ), text
        assert "(an equivalence, not a count)]" not in text, text
        assert "transferred munitions to" not in text, text


def test_every_figure_of_a_relation_has_its_period(case: Case) -> None:
    for claim in case.claims.values():
        if claim.quantity is not None and claim.object:
            dated = claim.interval.start or claim.interval.end or claim.quantity.period
            assert bool(dated) == ("period not stated" not in figure(claim)), claim.uid
            assert figure(claim) != quantity(replace(claim.quantity, period="")), claim.uid


def test_what_the_words_leave_out_stands_beside_them() -> None:
    told = replace(CLAIM, said="Alpha sold something", stated="..2024-01-05")
    assert sentence(told, IDS) == (
        "According to the Ministry of Truth (reported on 5 Jan 2024), Alpha sold something "
        "(classed here as foreign components) [at least 1 missile, between Nov 2023 and Dec 2023]."
    )
    whole = replace(
        told,
        said="between November 2023 and December 2023 Alpha sold foreign components: at least one",
    )
    assert (
        sentence(whole, IDS)
        == f"According to the Ministry of Truth (reported on 5 Jan 2024), {whole.said}."
    )


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ("", "5 Jan 2024"),
        ("2024-01", "Jan 2024"),
        ("2024-01-04", "4 Jan 2024"),
        ("..2024-01-05", "reported on 5 Jan 2024"),
        ("..2024", "reported in 2024"),
        ("undated", "undated"),
    ],
)
def test_the_day_of_a_statement_in_words(stated: str, words: str) -> None:
    assert spoken_words(replace(CLAIM, stated=stated)) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("", "", ""),
        ("", "2023-10", "by Oct 2023"),
        ("", "2024-01-05", ""),
        ("2023", "2023", "in 2023"),
        ("2023-09", "2024-01-05", "since Sep 2023"),
        ("2023-09", "", "since Sep 2023"),
        ("2023-09", "2023-10-01", "between Sep 2023 and 1 Oct 2023"),
        ("2024-01-05", "2024-01-05", ""),
        ("2024-01-05", "", ""),
    ],
)
def test_the_time_of_a_claim_in_words(start: str, end: str, words: str) -> None:
    assert period(replace(CLAIM, interval=Interval(start, end))) == words


@given(st.dates(), st.sampled_from((4, 7, 10)))
def test_a_date_is_never_named_more_precisely_than_it_is_written(day: object, length: int) -> None:
    text = str(day)[:length]
    words = span(Interval(text, text))
    assert names_day(words, text)
    assert any(c.isalpha() for c in words.removeprefix("on ").removeprefix("in ")) == (length > 4)
    if length < 10:
        assert not names_day(words, f"{text}-01"[:10] if length == 7 else f"{text}-01-01")


@pytest.mark.parametrize(
    ("uid", "words"),
    [
        ("t:a", "Alpha Ltd"),
        ("t:g", "foreign components"),
        ("t:u", "the Ministry of Truth"),
        ("t:f", "the foreign ministry of Betaland"),
        ("t:none", "t:none"),
    ],
)
def test_a_common_noun_begins_small_within_a_sentence(uid: str, words: str) -> None:
    assert within(IDS, uid) == words


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"asserter": ""}, "asserter"),
        ({"known_by": ""}, "stated"),
        ({"asserter": "t:nobody"}, "asserter"),
    ],
)
def test_a_claim_without_asserter_or_day_is_refused_before_a_state_is_written(
    change: dict[str, str], field: str
) -> None:
    with pytest.raises(
        BadInput, match=rf"^source t row 1 {field}: found .+; expected a sentence with "
    ) as fault:
        check_sentences([CLAIM, replace(CLAIM, **change)], IDS)  # type: ignore[arg-type]
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ("So says {who}", "stated"),
        ("It is said ({day})", "asserter"),
        ("Somebody says", "asserter"),
    ],
)
def test_a_frame_that_lost_a_part_is_refused(
    monkeypatch: pytest.MonkeyPatch, form: str, field: str
) -> None:
    statuses = {**schema().statuses, "asserted": replace(schema().statuses["asserted"], frame=form)}
    broken = replace(schema(), statuses=statuses)  # type: ignore[arg-type]
    monkeypatch.setattr(sentences, "schema", lambda: broken)
    assert schema_module.schema() is not broken
    with pytest.raises(BadInput, match=rf"row 1 {field}"):
        check_sentences([CLAIM], IDS)


@pytest.mark.parametrize(("part", "field"), [("_goods", "goods"), ("_time", "from")])
def test_a_builder_that_drops_goods_or_time_is_refused(
    monkeypatch: pytest.MonkeyPatch, part: str, field: str
) -> None:
    plain = replace(CLAIM, said="Alpha sold something")
    real = sentences._goods
    empty = (
        (lambda *_: ("", ""))
        if part == "_time"
        else (lambda c, i, w: "" if w.startswith(",") else real(c, i, w))
    )
    monkeypatch.setattr(sentences, part, empty)
    assert field in missing(plain, IDS)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"subject": "t:a", "object": "t:b"},
            "Alpha Ltd, by its own account (5 Jan 2024): supplied foreign components to Betaland",
        ),
        (
            {"subject": "t:b", "object": "t:a"},
            "Alpha Ltd, by its own account (5 Jan 2024): Betaland supplied foreign components to "
            "Alpha Ltd",
        ),
        (
            {"said": "workers of Alpha Ltd went to Betaland"},
            "Alpha Ltd, by its own account (5 Jan 2024): workers of Alpha Ltd went to Betaland",
        ),
    ],
)
def test_a_partys_own_account_names_the_speaker_once(changed: dict[str, Any], said: str) -> None:
    own = replace(CLAIM, status="self", asserter="t:a", quantity=None, interval=Interval())

    assert sentence(replace(own, **changed), IDS).startswith(said)


@pytest.mark.parametrize(
    ("predicate", "comparator", "printed"),
    [
        ("OWNS", "<", "less than 5%, period not stated"),
        ("OWNS", "<=", "at most 5%, period not stated"),
        ("SUPPLIES", "<", "nearly 5%, period not stated"),
    ],
)
def test_a_stake_below_a_bound_is_not_nearly_that_much(
    predicate: str, comparator: str, printed: str
) -> None:
    share = Quantity(5, "percent", comparator)

    assert figure(replace(CLAIM, predicate=predicate, quantity=share, interval=Interval())) == (
        printed
    )


def test_a_body_has_its_article_and_a_measure_without_a_kind_says_so() -> None:
    listing = replace(
        CLAIM, predicate="DESIGNATES", subject="t:u", object="t:a", measure="not stated", goods="",
        quantity=None, interval=Interval(),
    )  # fmt: skip

    assert sentence(replace(listing, asserter="t:a"), IDS) == (
        "According to Alpha Ltd (5 Jan 2024), the Ministry of Truth designated Alpha Ltd "
        "(measure not stated)."
    )
