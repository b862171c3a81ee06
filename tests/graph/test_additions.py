"""What a table adds to a name is taken off in time that grows with the name, whatever it holds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.naming import additions

# The same additions by patterns that are simpler to read, and slow on long runs.
PLAIN = (
    r"[\s,;(]*\b(?:inn|инн|ogrn|огрн|psrn|uscc|imo|tax id|tin|kpp|кпп)\b"
    r"[\s:.#№=no-]*[0-9][0-9a-z]{5,19}\b\)?",
    r"\s*[(\[][^()\[\]]*[)\]]\s*$",
    r"\s+[-\u2012-\u2015]\s+.*$",
    r"(?:[\s,;]+(?:(?:head|branch|representative|sales|regional|main|old|new) )?"
    r"(?:branch|office|account|warehouse|department|dept\.?|филиал|представительство|склад))+$",
    r"^(?:(?:branch|(?:representative )?office) of|филиал|представительство)\s+",
)
PIECES = (
    *("Vega", "JSC", " ", "  ", ",", ";", "(", ")", "[", "]", " - ", "–", "/", " / ", "a"),
    *("INN", "imo", "№", "7707083893", " head", " branch", " office", "old ", "dept.", "филиал"),
    *(" of ", " fka ", "|"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_a_name_loses_what_the_plain_patterns_take_off(name: str) -> None:
    plain = tuple(re.compile(pattern, re.IGNORECASE) for pattern in PLAIN)

    assert [p.sub("", name) for p in additions._ADDED] == [p.sub("", name) for p in plain]


@pytest.mark.parametrize(
    "run", [" ", ";", "(a)", "1", "INN ", " -", " / ", " branch", " head office", "[", " ("]
)
def test_a_long_run_is_no_long_work(run: str) -> None:
    name = f"Vega{run * (900 // len(run))}B"  # as long as a table may have it

    assert all(len(bare) <= len(name) for bare in additions.without_additions(name))
