"""Addresses: two spellings of one building match, and two buildings do not."""

from __future__ import annotations

import pytest

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
