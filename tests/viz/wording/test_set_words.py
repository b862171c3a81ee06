"""A set of parties is told in words, in every language and whatever the order and case it was asked
in.
"""

from __future__ import annotations

import pytest

from entrepot.casework.case import Case
from entrepot.viz.wording.set_words import any_of
from entrepot.viz.words import words_of


@pytest.mark.parametrize(
    ("asked", "lang", "told"),
    [
        ("kind=Company,country=CN", "en", "any of 1,025 parties (company, China)"),
        ("country=cn, kind=company", "en", "any of 1,025 parties (company, China)"),
        (
            "kind=Vessel,listed=no,listed-by=EU",
            "en",
            "any of 1,025 parties (vessel, without a measure of EU on file)",
        ),
        ("kind=Vessel,listed=yes", "fr", "l’une des 1\u00a0025 parties (navire, sous une mesure)"),
        ("listed-by=OFAC", "en", "any of 1,025 parties (under a measure of OFAC)"),
        ("listed=no", "uk", "одна з 1\u00a0025 сторін (без заходу у справі)"),
    ],
)
def test_a_set_in_words(case: Case, asked: str, lang: str, told: str) -> None:
    assert any_of(1025, asked, case.identities, words_of(lang)) == told
