"""Identifiers as cells print them: read where check digits prove them, else said to be unread."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph import checkdigits
from entrepot.loaders.identifiers import (
    COMPANY,
    ELSEWHERE,
    FRACTION,
    IN_ORDER,
    LOST,
    MISFIT,
    NO_SHIP,
    PLACEHOLDER,
    UNKNOWN,
    read_numbers,
)

INN = ("ru-inn", "7707083893")
OGRN = ("ru-ogrn", "1027700132195")
USCC = ("cn-uscc", "91350200051193084R")
IMO = ("imo", "9074729")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("7707083893", [INN]),
        (" 7707083893\u00a0", [INN]),
        ("7707083893.0", [INN]),
        ("'7707083893", [INN]),
        ('="7707083893"', [INN]),
        ("INN7707083893", [INN]),
        ("инн 7707083893", [INN]),
        ("ИНН/КПП 7707083893", [INN]),
        ("INN – 7707083893, OGRN – 1027700132195", [INN, OGRN]),
        ("TIN: 7707083893OGRN: 1027700132195", [INN, OGRN]),
        ("7707083893/1027700132195", [INN, OGRN]),
        ("7707083893 1027700132195", [INN, OGRN]),
        ("1027700132195\n7707083893", [OGRN, INN]),
        ("77 07 08 38 93", [INN]),
        ("7707-083-893", [INN]),
        ("７７０７０８３８９３", [INN]),
        ("91350200051193084r", [USCC]),
        ("9135 0200 0511 9308 4R", [USCC]),
        ("IMO 9074729", [IMO]),
        ("IMO9074729; INN 7707083893", [IMO, INN]),
        ("ITN7707083893", [INN]),
        ("№7707083893", [INN]),
        ("USCI91350200051193084R", [USCC]),
        ("统一社会信用代码91350200051193084R", [USCC]),
        ("٧٧٠٧٠٨٣٨٩٣", [INN]),
        ("۷۷۰۷۰۸۳۸۹۳", [INN]),
        ("770\u00ad7083893", [INN]),
        ("7,707,083,893", [INN]),
        ("7'707'083'893", [INN]),
        ("7.707083893E9", [INN]),
        ("1.027700132195E+12", [OGRN]),
    ],
)
def test_a_number_is_read_however_it_is_printed(printed: str, read: list[tuple[str, str]]) -> None:
    numbers = read_numbers(printed, schemes=(*COMPANY, "imo"))
    assert sorted(numbers.identifiers) == sorted(read)
    assert numbers.unread == ()


@pytest.mark.parametrize(
    ("printed", "unread", "reason"),
    [
        ("7.70708E+09", "7.70708E+09", LOST),
        ("7,70708E+09", "7,70708E+09", LOST),
        ("1.0277E+12", "1.0277E+12", LOST),
        ("7707083894", "7707083894", MISFIT),
        ("INN 77 07 083894", "7707083894", MISFIT),
        ("ОГРН: 1027700132196", "1027700132196", MISFIT),
        ("INN 770708389", "770708389", "an INN has ten or twelve digits"),
        ("0000000000", "0000000000", PLACEHOLDER),
        ("IMO 0000000", "0000000", PLACEHOLDER),
        ("0" * 18, "0" * 18, PLACEHOLDER),
        ("1111111111", "1111111111", PLACEHOLDER),
        ("278039018", "278039018", "9 digits; with a leading zero, 0278039018 would be an INN"),
        ("HRB 12345", "12345", UNKNOWN),
        ("DE123456789", "DE123456789", UNKNOWN),
        ("77О7083893", "77О7083893", UNKNOWN),  # a Cyrillic letter among digits
        ("А9074729", "А9074729", UNKNOWN),  # a Cyrillic letter before digits
        ("RU7707083893", "RU7707083893", UNKNOWN),
        ("LEI HWUPKR0MPOU8FGXBT394", "HWUPKR0MPOU8FGXBT394", UNKNOWN),
        ("DUNS 15-048-3782", "150483782", UNKNOWN),
        ("INNOVATION 12345", "12345", UNKNOWN),
        ("7", "7", UNKNOWN),
        ("7707083893.5", "7707083893.5", FRACTION),
        ("5001007322.59", "5001007322.59", FRACTION),
        ("7.70708389E9", "7.70708389E9", LOST),
        ("IMO 1234567", "1234567", IN_ORDER),
    ],
)
def test_what_proves_nothing_is_returned_with_its_reason(
    printed: str, unread: str, reason: str
) -> None:
    numbers = read_numbers(printed, schemes=(*COMPANY, "imo"))
    assert numbers.identifiers == ()
    assert [(number.printed, number.reason) for number in numbers.unread] == [(unread, reason)]
    assert repr(unread) in numbers.unread[0].sentence()


def test_a_read_number_does_not_hide_an_unread_one_beside_it() -> None:
    numbers = read_numbers("7707083893; OGRN 1027700132196")
    assert numbers.identifiers == (INN,)
    assert [number.printed for number in numbers.unread] == ["1027700132196"]


def test_a_number_from_elsewhere_is_a_russian_one_only_where_it_is_labelled() -> None:
    assert read_numbers("7707083893", "de").identifiers == ()
    assert read_numbers("INN 7707083893", "de").identifiers == (INN,)
    assert read_numbers("Tax ID 7707083893", "de").identifiers == ()
    assert read_numbers("7707083893", "ua").identifiers == (INN,)


def test_a_number_that_ends_at_the_label_of_another_is_read() -> None:
    found = (
        read_numbers("INN7707083893KPP770701001"),
        read_numbers("IMO9074729MMSI273345670", "", ("imo",)),
    )
    assert [numbers.identifiers for numbers in found] == [(INN,), (IMO,)]
    left = [[number.printed for number in numbers.unread] for numbers in found]
    assert left == [["770701001"], ["273345670"]]


def test_a_word_that_begins_with_a_label_is_no_label() -> None:
    numbers = read_numbers("INNOTECH 7707083893", "de")
    assert numbers.identifiers == ()
    assert [number.reason for number in numbers.unread] == [ELSEWHERE]


def test_a_scheme_that_needs_a_label_counts_only_with_one() -> None:
    schemes = (*COMPANY, "imo")
    bare = read_numbers("9074729", "gb", schemes, if_labelled=("imo",))
    labelled = read_numbers("IMO 9074729", "gb", schemes, if_labelled=("imo",))
    assert (bare.identifiers, [number.reason for number in bare.unread]) == ((), [NO_SHIP])
    assert labelled.identifiers == (IMO,)


def test_a_cell_without_digits_has_nothing_unread() -> None:
    for text in ("", "-", "n/a", "not available", "см. выше"):
        assert read_numbers(text).unread == ()


@given(st.text(max_size=40))
def test_whatever_is_printed_only_proved_numbers_are_read(text: str) -> None:
    tests = {
        "ru-inn": checkdigits.inn,
        "ru-ogrn": checkdigits.ogrn,
        "cn-uscc": checkdigits.uscc,
        "imo": checkdigits.imo,
    }
    for scheme, value in read_numbers(text, schemes=tuple(tests)).identifiers:
        assert tests[scheme](value)


@given(st.integers(0, 10**9 - 1), st.sampled_from(["", " ", "-", "."]))
def test_a_number_in_groups_is_the_same_number(start: int, mark: str) -> None:
    digits = f"{start:09d}"
    whole = next((d for last in range(10) if checkdigits.inn(d := f"{digits}{last}")), "")
    if whole:
        grouped = mark.join((whole[:4], whole[4:7], whole[7:]))
        assert ("ru-inn", whole) in read_numbers(grouped).identifiers


@given(st.text("0123456789 .,-'/INNAimo", max_size=24))
def test_a_cell_without_other_scripts_is_read_as_one_with_them(cell: str) -> None:
    assert read_numbers(cell) == read_numbers(f"{cell}\u200b")  # a mark that is not seen
