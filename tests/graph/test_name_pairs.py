"""Names of one party and of two, by kinds; and what holds of every comparison of names."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.graph.model import Entity
from entrepot.graph.naming.index import PERSON, SAME, NameIndex
from entrepot.graph.naming.korean import readings
from entrepot.graph.naming.match import Explained, Matcher
from entrepot.graph.naming.number_words import with_figures
from entrepot.graph.naming.parts import parts, written_names
from entrepot.graph.naming.persons import person_parts
from entrepot.graph.naming.scripts import simplified, unmixed, without_hangul

PAIRS = Path(__file__).resolve().parents[2] / "benchmarks" / "name_pairs.csv"
FIRMS, PERSONS = 0.90, 0.85  # F1 on half B of docs/names.md, at least
MATCHER = Matcher([])


def read_pairs() -> list[dict[str, str]]:
    with PAIRS.open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def half(row: dict[str, str]) -> str:
    text = f"{row['shape']}\n{row['left']}\n{row['right']}"
    return "AB"[hashlib.sha256(text.encode()).digest()[0] % 2]


@pytest.mark.parametrize(("is_person", "goal"), [(False, FIRMS), (True, PERSONS)])
def test_pairs_that_were_held_out_are_told_apart(is_person: bool, goal: float) -> None:
    rows = read_pairs()
    matcher = Matcher(name for row in rows for name in (row["left"], row["right"]))
    threshold = PERSON if is_person else SAME
    right, wrong = 0, 0
    for row in rows:
        if half(row) != "B" or (row["shape"] == "Person") != is_person:
            continue
        score = matcher.compare(row["left"], row["right"], is_person).score
        is_same = row["verdict"] == "same"
        right += is_same and score >= threshold
        wrong += is_same != (score >= threshold)
    assert 2 * right / (2 * right + wrong) >= goal


def person(left: str, right: str) -> Explained:
    return MATCHER.compare(left, right, person=True)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Vega Limited Liability Company", "ООО «Вега»"),
        ("VEGA OIL COMP", "Vega Oil Company"),
        ("NPK VEGANIKA LIMITED LIABILITY COMP", "LLC NPK Veganika"),
        ("Plant No. Twenty Obrasov", "Plant No. 20 Obrasov"),
        ("Second Bureau Torsk", "2nd Bureau Torsk"),
        ("Q.R.T. Company", "QRT Co."),
        ("AO KOHЦEPH KAЛAШHИKOB", "АО Концерн Калашников"),
        ("АО «ИЭМЗ «Кyпoл»", "JSC IEMZ Kupol"),
        ("廈門林巴赫航空發動機有限公司", "厦门林巴赫航空发动机有限公司"),
        ("JSC SPA Orion", "АО НПО Орион"),
        ("Open Joint Stock Company Scientific Plant (OJSC Plasmanika)", "AO Plazmanika"),
        ("Br1ghtmere Log1stics", "Brightmere Logistics"),
        ("شركة النورس للتجارة", "Al-Nawras Trading Company"),
    ],
)
def test_firms_of_one_name(left: str, right: str) -> None:
    assert MATCHER.compare(left, right).score >= 0.8, MATCHER.compare(left, right).sentence()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A.B. Company", "AAB"),
        ("ABB Ltd", "AAB"),
        ("HMM Co Ltd", "HM"),
        ("AXA", "AL-AQSA"),
        ("Yara", "Aria"),
        ("Kestrel Fund II", "Kestrel Fund III"),
        ("Sirius", "Sirius I"),
        ("Granula Enterprise", "Granit Enterprise"),
        ("Alliance Group", "R&C Alliance Electronics Group"),
        ("深圳市联科芯电子有限公司", "深圳市联科达电子有限公司"),
    ],
)
def test_firms_of_two_names(left: str, right: str) -> None:
    assert MATCHER.compare(left, right).score < SAME + 0.15, MATCHER.compare(left, right).sentence()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("김정은", "KIM, Jong Un"),
        ("Kim Chong-un", "Jong Un Kim"),
        ("Ri Pyong Chol", "Lee Byung-chul"),
        ("이병철", "RI, Pyong Chol"),
        ("Muhammad bin Harith", "Mohamed Harith"),
        ("'Abd al-Rahim al-Nuristi", "Abdul Rahim Nooristi"),
        ("محمد حسين الكربلائي", "Mohammed Hussein al-Karbalai"),
        ("Dr. Ramzi Makhluf", "Ramzi Makhluf"),
        ("周建國", "Zhou Jianguo"),
        ("Ceргeй Bopoнцeв", "Сергей Воронцев"),
        ("Hanno J. Friedman", "Hanno Joachim Friedman"),
    ],
)
def test_persons_of_one_name(left: str, right: str) -> None:
    assert person(left, right).score >= PERSON, person(left, right).sentence()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Muhammad Harith", "Mahmoud Harith"),
        ("Hassan Rouhanian", "Hossein Rouhanian"),
        ("박종남", "박종철"),
        ("Kim Tae Ryul", "Kim Song Gil"),
        ("Sergei Anatolyevich Vorontsev", "Sergei Ivanovich Vorontsev"),
        ("A. Rotmistrov", "Gennadii Rotmistrov"),
        ("Hanno O. Friedman", "Hanno Joachim Friedman"),
        ("General Kulagov", "General Kuropatkin"),
    ],
)
def test_persons_of_two_names(left: str, right: str) -> None:
    assert person(left, right).score < PERSON, person(left, right).sentence()


def test_reasons_of_korean_and_short_forms_are_words_of_the_names() -> None:
    assert person("Kim Chong-un", "KIM, Jong Un").against == ()
    assert "kim chong un~kim jong un" in person("Kim Chong-un", "KIM, Jong Un").sentence()
    assert "scientific" in MATCHER.compare("NPO Mars", "NPO Mars").sentence()
    assert "muhammad~mohamed" in person("Muhammad Harith", "Mohamed Harith").sentence()


def test_an_index_finds_a_korean_name_in_any_spelling() -> None:
    index = NameIndex([Entity("p:1", "Person", "RI, Pyong Chol", (), (), "", "", ())])
    for name in ("Lee Byung-chul", "Yi Pyong-chol", "이병철", "Byung Chul Lee"):
        assert [hit.uid for hit in index.look_up([name])] == ["p:1"], name


def test_letters_of_two_scripts_stay_where_a_word_has_both() -> None:
    assert unmixed("АБwЖ Vega") == "АБwЖ Vega"
    assert unmixed("Общество C") == "Общество С"
    assert simplified("Vega") == "Vega"
    assert without_hangul("최경희") == "choegyeonghui"


def test_numbers_in_words() -> None:
    assert list(with_figures("twenty first plant".split())) == ["21", "plant"]
    assert list(with_figures("forty plants".split())) == ["40", "plants"]
    assert list(with_figures("xi jinping".split())) == ["xi", "jinping"]
    assert list(with_figures("fund xiv".split())) == ["fund", "14"]


def test_other_parts() -> None:
    assert parts("R&C Vega").words == ("rc", "vega")
    assert written_names("Vega Plant") == ("Vega Plant",)
    assert person_parts("S.A. Vorontsev").initials == ("s", "a")
    assert person_parts("Abdurrahman Yousef").words == ("abdrahman", "usuf")
    assert readings(("kim",)) == ()


WORDS = (
    "Vektor Limbach Granula Obrasov Trading Plant Kramvol Severnaya Electronics 52 Torsk".split()
)
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5, unique=True)
GIVEN = "Sergei Muhammad Anatolyevich Vorontsev Kim Jong Un Hussein A. Abdul Rahman Harith".split()
PEOPLE = st.lists(st.sampled_from(GIVEN), min_size=2, max_size=4, unique=True)


@settings(max_examples=150, deadline=None)
@given(NAMES, st.randoms(use_true_random=False))
def test_the_order_of_words_does_not_matter(words: list[str], draw: object) -> None:
    turned = sorted(words, key=lambda word: hashlib.sha256(word.encode()).digest())
    assert MATCHER.compare(" ".join(words), " ".join(turned)).score == pytest.approx(1.0)


@settings(max_examples=150, deadline=None)
@given(NAMES, NAMES)
def test_scores_are_the_same_both_ways(left: list[str], right: list[str]) -> None:
    one, other = " ".join(left), " ".join(right)
    assert MATCHER.compare(one, other).score == pytest.approx(MATCHER.compare(other, one).score)


@settings(max_examples=150, deadline=None)
@given(PEOPLE, PEOPLE)
def test_scores_of_persons_are_the_same_both_ways(left: list[str], right: list[str]) -> None:
    one, other = " ".join(left), " ".join(right)
    assert person(one, other).score == pytest.approx(person(other, one).score, abs=0.01)
    assert 0 <= person(one, other).score <= 1


@settings(max_examples=150, deadline=None)
@given(
    NAMES,
    NAMES,
    st.sampled_from(("LLC", "Ltd", "Joint Stock Company", "GmbH", "Limited Liability Company")),
)
def test_a_legal_form_changes_nothing_much(left: list[str], right: list[str], form: str) -> None:
    one, other = " ".join(left), " ".join(right)
    plain = MATCHER.compare(one, other).score
    assert MATCHER.compare(f"{one} {form}", other).score == pytest.approx(plain, abs=0.05)
    assert MATCHER.compare(one, f"{form} {other}").score == pytest.approx(plain, abs=0.05)


def test_lone_letters_tell_firms_of_a_series_apart() -> None:
    # arrange
    pairs = [("Vega K LLC", "Vega N LLC"), ("Вега-К", "Вега-Н"), ("Vega K LLC", "Vega LLC")]
    # act
    scores = [MATCHER.compare(left, right).score for left, right in pairs]
    # assert
    assert [score >= SAME for score in scores] == [False, False, True]


def test_a_word_of_trade_is_one_in_russian_letters() -> None:
    assert MATCHER.compare("ТОО «Вега Трейд»", "Vega Trade LLP").score >= SAME
