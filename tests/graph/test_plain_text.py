"""Control characters never enter a case, whichever door a text comes through."""

from __future__ import annotations

import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.plain_text import is_printable, plain


@given(st.text())
def test_a_plain_text_fits_into_xml_and_onto_a_terminal(text: str) -> None:
    cleaned = plain(text)
    assert plain(cleaned) == cleaned
    for char in cleaned:
        assert unicodedata.category(char) != "Cc" or char in "\t\n\r"
    element = ElementTree.Element("text")
    element.text = cleaned
    ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8"))


@given(st.text(alphabet=st.characters(whitelist_categories=("L", "N", "Zs", "P"))))
def test_letters_figures_and_marks_stay(text: str) -> None:
    assert plain(text) == text


@given(st.text(max_size=3), st.integers(4090, 4100), st.text(max_size=3))
def test_a_long_text_is_printable_if_each_character_is(start: str, number: int, end: str) -> None:
    text = start + "a" * number + end
    assert is_printable(text) == text.isprintable()


def test_words_stay_apart_and_joiners_stay() -> None:
    assert plain("Beta\x1b[31m Zavod\x0cLLC") == "Beta Zavod LLC"
    assert plain("Gamma\u202eDTL") == "Gamma DTL"
    assert plain("می\u200cخواهم") == "می\u200cخواهم"


@pytest.mark.parametrize(
    "between", ["\u200b", "\u2060", "\ufeff", "\u180e", "\U000e0041", "\u2064"]
)
def test_what_has_no_width_parts_no_word(between: str) -> None:
    assert plain(f"Ve{between}ga") == "Vega"


def test_the_title_of_a_window_is_no_part_of_a_name() -> None:
    assert plain("Vega\x1b]0;owned\x07 LLC\x1b]8;;http://a\x1b\\") == "Vega LLC"
    assert plain("Vega\x1b]LLC") == "VegaLLC"
