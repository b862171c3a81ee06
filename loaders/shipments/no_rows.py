"""Rows of a file that are none of its table: empty ones, the heading again, totals of others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..placeholders import SUM, TOTALS
from .engine import literal, quoted

HEADING = "the heading again"
TOTAL = "a total of other rows"
_APART = "\x1f"  # stands in no cell that a person wrote


def is_filled(cells: Sequence[str]) -> str:
    """Return the SQL condition that one of some columns has more than space in it."""
    return f"trim(concat({', '.join(map(quoted, cells))})) <> ''"


def no_row_cases(printed: Mapping[str, str]) -> str:
    """Return the cases of SQL for what a row is that is no row of the table.

    A total stands beside figures alone, or where the names are, as in a table of one's own.

    Args:
        printed: The heading of each column that is read, by the name under which SQL has its cell.
    """
    again: list[str] = []
    for name, heading in printed.items():
        again.append(f"trim({quoted(name)}) = {literal(heading)}")
    text = f"lower(concat_ws({literal(_APART)}, {', '.join(map(quoted, printed))}))"
    words = "|".join((*sorted(TOTALS), SUM.replace(".+", f"[^{_APART}]+")))
    other = rf"[^\p{{L}}{_APART}]*"
    cell = f"{other}(?:(?:{words}){other})?"
    whole = literal(f"{cell}(?:{_APART}{cell})*")
    return (
        f"WHEN {' AND '.join(again)} THEN {literal(HEADING)} "
        rf"WHEN regexp_matches({text}, '\p{{L}}') AND regexp_full_match({text}, {whole}) "
        f"THEN {literal(TOTAL)}"
    )
