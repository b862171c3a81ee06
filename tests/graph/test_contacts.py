"""Addresses: two spellings of one building match, and two buildings do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.contacts import ALIKE, Contacts, building

REDLEPUS = (
    "101-19, Xinghua Building, No. 1007, Banxuegang Avenue, Maantang Community, Bantian Street, "
    "Longgang District, "
    "Shenzhen, People’s Republic of China"
)
JUHANG = (
    "Room 101-A Xinghua Building, 1007 Banxuegang Avenue, Maantang Community, Bantian Subdistrict, "
    "Longgang District, "
    "Shenzhen, Guangdong, People’s Republic of China"
)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (REDLEPUS, JUHANG),
        ("ул. Песочная, д. 3, г. Ижевск, 426033", "426033, Izhevsk, Pesochnaya str., 3"),
        (
            "3 Pesochnaya Street, office 12, Izhevsk, Russia",
            "Izhevsk, ulitsa Pesochnaya, dom 3, kv. 40",
        ),
        (
            "Room 1502, 15/F, Chit Lee Building, 30-36 Shau Kei Wan Road",
            "30-36 Shau Kei Wan Rd, Chit Lee Bldg, Unit 7",
        ),
        ("5th Floor, 12 Lenin Ave., Moscow", "Moscow, Lenin avenue 12, floor 2"),
    ],
)
def test_two_spellings_of_one_building_meet(left: str, right: str) -> None:
    one, other = building(left), building(right)
    assert one.is_specific
    assert other.is_specific
    assert one.numbers == other.numbers
    assert one.alike(other) >= ALIKE
    held = Contacts([row("a", left), row("b", right)], str, {"a", "b"})
    (place,) = held.places()  # filed once
    assert place.parties == {"a", "b"}
    assert held.like("address", right) == [place]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("3 Pesochnaya Street, Izhevsk", "5 Pesochnaya Street, Izhevsk"),
        ("3 Pesochnaya Street, Izhevsk", "3 Sovetskaya Street, Izhevsk"),
        (
            "Moscow, prospekt Lenina 12, korp. 2, of. 7",
            "Moscow, prospekt Lenina 12, korp. 3, of. 7",
        ),
    ],
)
def test_two_buildings_do_not(left: str, right: str) -> None:
    held = Contacts([row("a", left), row("b", right)], str, {"a", "b"})
    assert len(held.places()) == 2
    assert [p.parties for p in held.like("address", left)] == [{"a"}]


def test_what_says_no_house_is_not_filed() -> None:
    assert (
        Contacts(
            [row("a", "Moscow, Russia, 101000"), row("b", "PO Box 7")], str, {"a", "b"}
        ).places()
        == []
    )


def row(party: str, value: str) -> dict[str, object]:
    return {"record": party, "kind": "address", "value": value, "document": "d"}


STREETS = ["Lenina street", "ulitsa Lenina", "Nanshan Road", "ул. Ленина", "南山路"]
TOWNS = ["Moscow", "Shenzhen", "Izhevsk Udmurtia"]
ADDRESSES = st.builds(
    "{} {} {}, {}{}".format,
    st.sampled_from(["No.", "d.", "Room 12, No.", "", "5/F,"]),
    st.sampled_from(["5", "12", "5 korpus 2", "№ 7", "5’s 3", "15", "5b", "12-5", "5th", "a5bc"]),
    st.sampled_from(STREETS),
    st.sampled_from(TOWNS),
    st.sampled_from(["", " 518000", ". 2"]),
)
ROWS = st.lists(
    st.builds(
        lambda kind, address, phone, party: {
            "kind": kind,
            "value": phone if kind == "phone" else address,
            "record": party,
            "document": f"doc-{party}",
        },
        st.sampled_from(["address", "address", "phone"]),
        ADDRESSES,
        st.sampled_from(["+7 (495) 123-45-67", "84951234567", "123", "+86 755 1234 5678"]),
        st.sampled_from("abcd"),
    ),
    max_size=12,
)


@given(ROWS, st.lists(st.tuples(st.sampled_from(["address", "phone"]), ADDRESSES), max_size=4))
def test_what_is_compared_when_asked_is_what_is_compared_at_once(
    rows: list[dict[str, str]], asked: list[tuple[str, str]]
) -> None:
    late, early = Contacts(rows, str, set("abc")), Contacts(rows, str, set("abc"))
    every = early.places()
    wanted = [*asked, *((row["kind"], row["value"]) for row in rows)]
    for kind, value in wanted:
        assert late.like(kind, value) == early.like(kind, value)
    assert set(late.places()) == set(every)
    assert all("d" not in place.parties for place in every)
