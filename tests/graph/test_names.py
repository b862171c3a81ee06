"""The parts of names, their likeness and its reasons, and suggestions.

A wrong number joins nobody.
"""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from entrepot.graph.identity import Decision, identify
from entrepot.graph.model import Record
from entrepot.graph.naming.index import NameIndex, suggestions
from entrepot.graph.naming.match import Matcher
from entrepot.graph.naming.parts import parts

MATCHER = Matcher([])
SAME, STRANGE = 0.62, 0.2


def firm(
    uid: str, name: str, *aliases: str, ids: tuple[tuple[str, str], ...] = (), country: str = ""
) -> Record:
    return Record(uid, "Company", name, aliases, ids, country)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("OOO TSK Vektor", "ООО «ТСК Вектор»"),
        ("JSC IEMZ Kupol", "Акционерное общество «ИЭМЗ «Купол»"),
        ("NPO Lavochkin", "Joint Stock Company Scientific Production Association Lavochkina"),
        ("Izhevsk Electromechanical Plant", "Izhevskiy Elektromekhanicheskiy Zavod, AO"),
        ("AK BARS Bank", "AKBARS BANK PAO"),
        ("Yamshchikov Trading LLC", "Iamschikov Trading OOO"),
        ("厦门航空科技有限公司", "Xiamen Aviation Technology Co., Ltd."),
        ("Trading House Vector LLC", "ООО Торговый дом «Вектор»"),
    ],
)
def test_one_firm_in_two_spellings_is_alike(left: str, right: str) -> None:
    found = MATCHER.compare(left, right)
    assert found.score >= SAME, found.sentence()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("OOO TSK Vektor", "Limited Liability Company Trading House Vector"),
        ("Izhevsk Mechanical Plant", "Lipetsk Mechanical Plant"),
        ("Plant No. 52 LLC", "Plant No. 53 LLC"),
        ("NPO Mars", "NPO Saturn"),
        ("Lady R", "Maria"),
    ],
)
def test_two_firms_with_like_names_are_not(left: str, right: str) -> None:
    found = MATCHER.compare(left, right)
    assert found.score < SAME, found.sentence()
    assert found.against


def test_persons_need_two_names() -> None:
    assert (
        MATCHER.compare(
            "YAMSHCHIKOV, Artem Mikhailovich", "Артём Михайлович Ямщиков", person=True
        ).score
        > 0.8
    )
    assert MATCHER.compare("Artem Yamshchikov", "A. Yamshchikov", person=True).score < 0.8
    assert MATCHER.compare("Ivan Petrov", "Ivan Sidorov", person=True).score < 0.5


def test_the_reasons_are_told() -> None:
    found = MATCHER.compare("OOO Vektor 5", "AO Vektor 7")
    assert [m[:2] for m in found.met] == [("vektor", "vektor")]
    assert any("numbers differ: 5 and 7" in a for a in found.against)
    assert any("legal forms differ" in a for a in found.against)


def test_legal_forms_are_set_aside_in_every_script() -> None:
    for name in (
        "Vega LLC",
        "ООО Вега",
        "Общество с ограниченной ответственностью «Вега»",
        "Vega, GmbH",
        "VEGA CO., LTD.",
    ):
        assert parts(name).words == ("vega",), name
    assert parts("Vega LLC").forms == {"llc"}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        *(("Vega L.L.C", "llc"), ("O.O.O Vega", "llc"), ("Vega W.L.L", "llc")),
        *(("Vega G.m.b.H", "german"), ("Vega S.p.A", "other"), ("Vega d.o.o", "other")),
        *(("ОсОО «Вега»", "llc"), ("«Вега» ЖШҚ", "llc"), ("ЧУП «Вега»", "other")),
        *(("Vega OÜ", "other"), ("შპს ვეგა", "llc")),
    ],
)
def test_a_legal_form_without_its_last_point_and_those_of_neighbours_are_no_words_of_a_name(
    name: str, form: str
) -> None:
    split = parts(name)

    assert (split.plain, split.forms, split.letters) == (("vega",), frozenset([form]), frozenset())


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
@example("£E", "0£Æ")
def test_likeness_is_symmetric_and_between_0_and_1(left: str, right: str) -> None:
    one, other = MATCHER.compare(left, right).score, MATCHER.compare(right, left).score
    assert 0 <= one <= 1
    assert one == pytest.approx(other, abs=0.05)
    if parts(left).words:
        assert MATCHER.compare(left, left).score >= 0.5


WRONG = [
    firm("a:1", "Uralvagonzavod", ids=(("ru-ogrn", "1086623002190"),)),
    firm("b:1", "Murom Special Design Bureau", ids=(("ru-ogrn", "1086623002190"),)),
]


def test_a_number_alone_does_not_join_parties_with_nothing_in_common_in_their_names() -> None:
    found = identify(WRONG)
    assert len(found.entities) == 2
    assert [
        c for c in found.clashes if "whose names have nothing in common; not joined" in c
    ] == list(found.clashes)
    assert len(found.clashes) == 1


def test_a_second_number_of_the_same_row_does_not_join_them_and_a_person_does() -> None:
    both = [
        Record(r.uid, r.kind, r.name, identifiers=(*r.identifiers, ("ru-inn", "7707083893")))
        for r in WRONG
    ]
    assert len(identify(both).entities) == 2
    decided = Decision("a:1", "b:1", "same", "tester", "2026-01-01", "renamed")
    assert len(identify(WRONG, [decided]).entities) == 1


def test_ships_change_their_names() -> None:
    ships = [
        Record(u, "Vessel", n, identifiers=(("imo", "9074729"),))
        for u, n in (("a:1", "Kotlas"), ("b:1", "NS Champion"))
    ]
    assert len(identify(ships).entities) == 1


def test_suggestions_are_explained_and_leave_out_what_is_decided_or_differs() -> None:
    records = [
        firm(
            "list:1",
            "JSC Izhevsk Electromechanical Plant Kupol",
            "IEMZ Kupol",
            ids=(("ru-inn", "1831083343"),),
            country="ru",
        ),
        firm("text:1", "IEMZ Kupol"),
        firm("text:2", "AO IEMZ Kupol", country="kz"),
        firm("text:3", "Kupol Electromechanical Plant Izhevsk"),
    ]
    found = [(s.left, s.right) for s in suggestions(identify(records))]
    assert ("ru-inn-1831083343", "text:1") in found
    assert ("ru-inn-1831083343", "text:2") not in found  # another country
    decided = [Decision("text:1", "list:1", "not_same", "tester", "2026-01-01", "why")]
    after = [(s.left, s.right) for s in suggestions(identify(records, decided))]
    assert ("ru-inn-1831083343", "text:1") not in after


@pytest.mark.parametrize(
    ("left", "right", "is_suggested"),
    [
        ("269-I.ENTITIES-1", "833-IV-7", True),  # each act of the European Union has own numbers
        ("269-I.ENTITIES-1", "269-I.ENTITIES-7", False),
    ],
)
def test_entries_of_two_acts_may_be_one_party_and_two_of_one_act_are_not(
    left: str, right: str, is_suggested: bool
) -> None:
    records = [
        firm("eu:1", "Kupol Electromechanical Plant Izhevsk", ids=(("eu", left),)),
        firm("eu:2", "Izhevsk Electromechanical Plant Kupol", ids=(("eu", right),)),
    ]
    found = {(pair.left, pair.right) for pair in suggestions(identify(records), [f"eu-{left}"])}
    assert found == ({(f"eu-{left}", f"eu-{right}")} if is_suggested else set())


def test_undo_takes_a_decision_back() -> None:
    records = [firm("a:1", "Vega LLC"), firm("b:1", "OOO Vega")]
    same = Decision("a:1", "b:1", "same", "tester", "2026-01-01", "one address")
    undo = Decision("b:1", "a:1", "undo", "tester", "2026-01-02", "two addresses")
    assert len(identify(records, [same]).entities) == 1
    assert identify(records, [same, undo]) == identify(records)


def test_looking_up_finds_the_party_by_another_spelling() -> None:
    ids = identify(
        [firm("a:1", "ООО «Вега-Тест»"), firm("b:1", "Orion LLC"), firm("c:1", "Vega Bank PAO")]
    )
    found = NameIndex(ids.entities.values()).look_up(["Vega Test, limited liability company"])
    assert [h.uid for h in found] == ["a:1"]


def test_reasons_print_the_words_as_the_names_spell_them() -> None:
    found = Matcher([]).compare("Xiamen Limbach Works", "Сямэнь Limbach")
    assert "xiamen" in found.sentence()
    assert "ksamen" not in found.sentence()
