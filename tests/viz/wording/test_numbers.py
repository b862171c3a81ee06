"""A count that begins a sentence is a word in English where it is small."""

from __future__ import annotations

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.viz.wording.numbers import opening
from entrepot.viz.words import words_of


@pytest.mark.parametrize(
    ("number", "lang", "text"),
    [(3, "en", "Three"), (13, "en", "13"), (1300, "en", "1,300"), (3, "fr", "3")],
)
def test_a_sentence_begins_with_a_count_in_words(number: int, lang: str, text: str) -> None:
    assert opening(number, words_of(lang)) == text


def test_a_profile_of_a_country_begins_no_sentence_with_a_small_figure(case: Case) -> None:
    blocks = BriefWriter(case, length="page").country("hk").blocks

    said = ["".join(run.text for run in block.runs) for block in blocks if hasattr(block, "runs")]

    assert said[0].startswith("Nine firms and bodies on file are seated in Hong Kong. ")
