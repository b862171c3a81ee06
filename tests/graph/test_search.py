"""Search finds names by script, word order, part and typing error.

An exact alias hides nothing, and names in commands are matched strictly.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.identity import Decision, Identities, identify, normal
from entrepot.graph.measures import blocking
from entrepot.graph.model import Record
from entrepot.graph.naming import lookup
from entrepot.graph.naming.names import HOW, Names
from entrepot.graph.naming.parts import sound, sounds
from entrepot.graph.naming.search import NameLines, Spelling, latin, latins, rank


def firm(
    uid: str, name: str, *aliases: str, country: str = "", broader: str = "", kind: str = "Company"
) -> Record:
    return Record(uid, kind, name, aliases, (), country, broader)


RECORDS = [
    Record("countries:RU", "Country", "Russia", ("Russian Federation",), (("iso2", "RU"),), "ru"),
    firm("a:almaz", "JSC Almaz Plant", "Almaz", country="ru"),
    firm("a:antey", "Almaz-Antey", country="ru"),
    firm("a:design", "Central Design Bureau Almaz"),
    firm("a:almazov", "Almazov Trading"),
    firm("a:near", "Almas Bank"),
    firm(
        "a:limbach", "Xiamen Limbach Aircraft Engine Co., Ltd.", "厦门林巴贺航空发动机股份有限公司"
    ),
    firm("a:vektor", "TSK Vektor OOO", "TSK Vektor", country="ru"),
    firm("a:vector", "LLC Trading House Vector", country="ru"),
    firm("a:kupol", "IEMZ Kupol", "Kupol", country="ru"),
    firm("a:today", "Russia Today"),
    firm("w:series", "Garpiya series attack drones", "Garpiya", kind="Weapon"),
    firm("w:a1", "Garpiya-A1", broader="w:series", kind="Weapon"),
    firm("p:52", "Plant 52"),
    firm("p:53", "Plant 53"),
    firm("t:one", "Twin Name Ltd"),
    firm("t:two", "Twin Name Ltd"),
]
APART = [Decision("a:vektor", "a:vector", "not_same", "tester", "2026-01-01", "two addresses")]


@pytest.fixture(scope="module")
def ids() -> Identities:
    return identify(RECORDS, APART)


def found(ids: Identities, text: str, limit: int = 0) -> list[tuple[str, str]]:
    return [(h.entity.uid, h.how) for h in lookup.search(ids, text, limit).hits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Almaz",
            [
                ("a:almaz", "alias"),
                ("a:antey", "beginning"),
                ("a:design", "words"),
                ("a:almazov", "part"),
                ("a:near", "spelling"),
            ],
        ),
        ("Almaz Antey", [("a:antey", "name")]),
        ("antey almaz", [("a:antey", "words")]),
        ("AlmazAntey", [("a:antey", "part")]),
        ("алмаз-антей", [("a:antey", "respelt")]),
        ("林巴贺", [("a:limbach", "part")]),
        ("Limbah", [("a:limbach", "spelling")]),
        ("Lmibach xiamen", [("a:limbach", "spelling")]),
        ("limb", [("a:limbach", "part")]),
        ("imbac", [("a:limbach", "part")]),
        ("Kupl", [("a:kupol", "spelling")]),
        ("Купол", [("a:kupol", "respelt")]),
        ("Garpiya", [("w:series", "alias"), ("w:a1", "beginning")]),
        ("Plant 52", [("p:52", "name")]),  # a figure is never a typing error
        ("Vektor", [("a:vektor", "words"), ("a:vector", "words")]),
        ("TSK Vektor", [("a:vektor", "alias"), ("a:vector", "apart")]),
        ("zzz", []),
        ("", []),
    ],
)
def test_all_that_a_text_may_mean_is_found_in_order(
    ids: Identities, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(ids, text) == expected


def test_every_hit_has_its_reason(ids: Identities) -> None:
    reasons = {
        text: lookup.search(ids, text).hits[0].on
        for text in ("Kupol", "Купол", "Limbah", "limb", "IEMZ Kupol")
    }
    assert reasons == {
        "Kupol": "alias 'Kupol'",
        "Купол": "another spelling of 'Kupol'",
        "Limbah": "spelling close to 'Xiamen Limbach Aircraft Engine Co., Ltd.'",
        "limb": "beginnings of words of 'Xiamen Limbach Aircraft Engine Co., Ltd.'",
        "IEMZ Kupol": "name",
    }


def test_a_limit_says_how_many_more_and_keeps_the_twins(ids: Identities) -> None:
    shown = lookup.search(ids, "Almaz", 2)
    assert ([h.entity.uid for h in shown.hits], shown.more) == (["a:almaz", "a:antey"], 3)
    assert found(ids, "TSK Vektor", 1) == [("a:vektor", "alias"), ("a:vector", "apart")]


@pytest.mark.parametrize(
    ("text", "uid"),
    [
        ("IEMZ Kupol", "a:kupol"),
        ("kupol", "a:kupol"),
        ("xiamen limbach", "a:limbach"),  # the unique whole-word beginning
        ("Garpiya", "w:series"),  # its variants begin so, and are a kind of it
        ("Almaz-Antey", "a:antey"),
        ("Russia", "ru"),  # a country's name
        ("RU", "ru"),
        ("a:vektor", "a:vektor"),
    ],
)
def test_what_is_exact_or_the_only_beginning_is_used(ids: Identities, text: str, uid: str) -> None:
    assert lookup.one(ids, text).uids == (uid,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Almaz",  # an alias with which another party's name begins
            "“Almaz” may mean more than one party, so please use an identifier:\n"
            "  a:almaz  JSC Almaz Plant (company, Russia)\n"
            "  a:antey  Almaz-Antey (company, Russia)\n"
            "  and 3 more: entrepot find Almaz",
        ),
        (
            "Twin Name Ltd",
            "“Twin Name Ltd” may mean more than one party, so please use an identifier:\n"
            "  t:one  Twin Name Ltd (company)\n"
            "  t:two  Twin Name Ltd (company)",
        ),
        (
            "TSK Vektor OOO",
            "“TSK Vektor OOO” is easily confused with another party, "
            "so please use an identifier:\n  a:vektor  TSK Vektor OOO (company, Russia)\n"
            "  a:vector  LLC Trading House Vector (company, Russia; an analyst decided: "
            "not the same party)",
        ),
        (
            "IEMZ Kupl",
            "No party is called “IEMZ Kupl”. Did you mean IEMZ Kupol (company, Russia)?\n"
            "If so, use its identifier: a:kupol",
        ),
        (
            "Atlantis",
            "Nothing in this case is called “Atlantis”. Search for part of the name with:\n"
            "entrepot find Atlantis",
        ),
    ],
)
def test_anything_else_is_listed_to_choose_from(ids: Identities, text: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        lookup.one(ids, text)
    assert str(caught.value) == message


NAMES = st.text(alphabet="abkxyzчщшяюя厦门林é -'.0123", max_size=14)


@given(st.lists(NAMES, max_size=8), NAMES)
def test_no_name_that_matches_is_missed(held: list[str], text: str) -> None:
    lines = NameLines.of(enumerate(held))
    wanted = Spelling.of(text)
    assert {n for n, name in enumerate(held) if rank(wanted, Spelling.of(name)) is not None} <= set(
        lines.like(text)
    )
    plain = normal(text)
    assert lines.exact(text) == [
        n for n, name in enumerate(held) if plain and normal(name) == plain
    ]
    assert lines.begun(text) == [
        n for n, name in enumerate(held) if plain and normal(name).startswith(plain + " ")
    ]
    assert latins([normal(name) for name in held]) == [latin(normal(name)) for name in held]
    assert sounds(held) == {name: sound(name) for name in held}


@given(NAMES)
def test_a_name_finds_itself_first(name: str) -> None:
    wanted = Spelling.of(name)
    assert rank(wanted, wanted) == (0 if wanted.plain else None)


def test_names_are_normalised_once_for_all_questions(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = case.identities
    index = Names.of(ids)
    monkeypatch.setattr("entrepot.graph.naming.names.NameLines", None)  # a second index would fail
    lookup.one(ids, "IEMZ Kupol")
    assert lookup.find(ids, "Limbach")
    assert Names.of(ids) is index
    assert "made" not in repr(ids)


def test_the_bundled_case_finds_what_is_on_file(case: Case) -> None:
    ids = case.identities
    limbach = "cn-uscc-91350200051193084R"
    for text in ("林巴贺", "Limbah", "limbach", "Xiamn Limbach", "Сямэнь Limbach"):
        assert limbach in [h.entity.uid for h in lookup.search(ids, text).hits], text
    garpiya = [h.entity.name for h in case.find("Garpiya", 0).hits]
    assert garpiya[0] == "Garpiya series attack drones"
    assert {
        e.name for e in ids.entities.values() if re.search("garpiya", e.name, re.IGNORECASE)
    } <= set(garpiya)
    assert {h.how for h in case.find("Garpiya", 0).hits} <= set(HOW)


AS_OF = "2024-10-16"
FREE = "kind=Company,country=CN,listed=no"


def test_sets_take_measures_in_force_on_the_day(case: Case) -> None:
    ids = case.identities
    uid = {e.name.split()[0]: e.uid for e in ids.entities.values() if e.kind == "Company"}
    limbach, redlepus, juhang = "cn-uscc-91350200051193084R", uid["Redlepus"], uid["Juhang"]
    asked = {limbach, redlepus, juhang}

    def among(text: str, day: str) -> set[str]:
        return asked & set(
            lookup.some(ids, f"kind=Company,country=CN,{text}", blocking(case.fold(day), ids)).uids
        )

    assert among("listed=no", AS_OF) == {limbach, redlepus}  # OFAC froze Juhang on 1 May 2024
    assert among("listed=no", "2024-10-17") == set()
    assert among("listed=yes", AS_OF) == {juhang}
    assert among("listed-by=OFAC", "2024-10-17") == {juhang}  # Treasury announced the two others
    assert among("listed-by=US government", "2024-10-17") == asked
    assert among("listed-by=EU,listed=no", "2024-12-15") == asked
    assert among("listed-by=EU", "2024-12-16") == asked
    assert lookup.some(ids, FREE, blocking(case.fold(AS_OF), ids)).listed == (juhang,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("kind=Company,listed=perhaps", "listed=yes or no"),
        (
            "listed-by=Atlantis",
            "listed-by: found 'Atlantis'; expected an authority whose measures are in this case: ",
        ),
        ("listed-by=-", "listed-by: found '-'; expected an authority whose measures are"),
        ("kind=Company,size=big", "kind=KIND, country=CODE, listed=yes or no, listed-by=AUTHORITY"),
    ],
)
def test_a_wrong_set_is_one_line(case: Case, text: str, message: str) -> None:
    with pytest.raises(BadInput, match=re.escape(message)):
        lookup.some(case.identities, text, blocking(case.fold(), case.identities))
    with pytest.raises(BadInput, match="this question knows no measures"):
        lookup.some(case.identities, FREE)


@pytest.mark.parametrize("look_up", [lookup.search, lookup.one, lookup.some])
def test_a_text_that_is_longer_than_any_name_is_refused(case: Case, look_up: Any) -> None:
    with pytest.raises(BadInput) as fault:
        look_up(case.identities, "of the " * 4_000)
    right = "a name: found '28,000 characters'; expected at most 1,000 characters"
    assert str(fault.value) == right
