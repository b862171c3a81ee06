"""What every cell of a list passes through gives what the plain way gives."""

from __future__ import annotations

import csv
import io
import re

from hypothesis import given
from hypothesis import strategies as st

from entrepot.loaders import clean

MONTHS = "|".join(map(str.capitalize, clean.MONTHS))
MENTION = re.compile(rf"(?:(?:([0-9]{{1,2}}) )?({MONTHS}) )?\b((?:19|20)[0-9]{{2}})\b")
PRINTED = st.lists(
    st.sampled_from(
        [*("2020", "2021", "1999", "May", "September", "March", "30", "5", "x", " ", " ", ".")]
    ),
    max_size=12,
).map("".join)
DAYS = st.sampled_from(["2020-05-05", "2020-05", "2020", "2020-09-30", "2021-03-04", ""])


def mentions_after(text: str, day: str) -> bool:
    """Return what `clean.mentions_after` does, read by one pattern."""
    for number, month, year in MENTION.findall(text):
        mentioned = year
        if month:
            mentioned += f"-{clean.MONTHS.index(month.lower()) + 1:02d}"
            mentioned += f"-{int(number):02d}" if number else ""
        if mentioned > day[: len(mentioned)]:
            return True
    return False


@given(PRINTED, DAYS)
def test_a_later_date_is_found_as_by_one_pattern(text: str, day: str) -> None:
    assert clean.mentions_after(text, day) == mentions_after(text, day)


@given(st.text('ab; "\n\r\t\u00a0\0', max_size=12))
def test_the_values_of_a_cell_are_those_of_a_reader_of_csv(cell: str) -> None:
    lines = io.StringIO(cell, newline="")
    rows = csv.reader(lines, delimiter=";", skipinitialspace=True)
    assert clean.split_values(cell) == [v.strip() for row in rows for v in row if v.strip()]
