"""The day on which an asserter spoke, read from a row that people write."""

from __future__ import annotations

from ..graph.dates import first_day, last_day
from ..graph.errors import wrong
from ..graph.wording import REPORTED, UNDATED, check_stated
from .context import Context
from .rows import Cells
from .voices import voice_of


def stated_in(
    context: Context,
    row: Cells,
    asserter: tuple[str, str],
    root: str,
    days: tuple[str, str],
    copy: bool,
) -> str:
    """Return the day of the asserter's words, as a claim keeps it.

    The cell `stated` counts first, then the day of the root. If the root has no day, the words are
    dated by the report of them, and a copy is undated.

    Args:
        context: The loader's context, in which the speaker of the root is looked up.
        row: The row; its cell `stated` is taken.
        asserter: Key and source of the asserter.
        root: The original statement, as who:day:occasion.
        days: `known_by`, and the day of the document.
        copy: Whether the claim copies another.

    Returns:
        A date, `..` and the day of a report, or `undated`; '' if it is the same as `known_by`.

    Raises:
        BadInput: The day is invalid, lies after `known_by` or is not a report's; or the cell is
            empty although the root is another body's statement, which does not date these words.
    """
    key, voice = asserter
    known_by = days[0]
    cell = row.take("stated")
    speaker, day, _ = root.split(":", 2)
    # The day of another body's statement does not date the words of this asserter.
    if not cell and not copy:
        _check_speaker(context, row, key, voice, speaker)
    stated = cell or _from_root(day, known_by, copy)
    check_stated(stated, f"{row.where} stated")
    _check_report(row, stated, days)
    if not copy:
        _check_order(row, cell, known_by)
    # Most words are public on the day on which they are spoken; that day is kept once.
    return "" if stated == known_by else stated


def _check_speaker(context: Context, row: Cells, key: str, voice: str, speaker: str) -> None:
    """Refuse an empty cell if the root is a statement by another source than the asserter's."""
    record = context.find_record(speaker)
    if record is not None and voice_of(speaker, record.name)[0] != voice:
        right = (
            f"the day on which {key} said so, {REPORTED}DAY of the report, or {UNDATED}: "
            f"the root is of {speaker}"
        )
        raise wrong(f"{row.where} stated", "an empty cell", right)


def _from_root(day: str, known_by: str, copy: bool) -> str:
    if day != UNDATED:
        return day
    return UNDATED if copy else f"{REPORTED}{known_by}"


def _check_report(row: Cells, stated: str, days: tuple[str, str]) -> None:
    """Refuse the day of a report that is neither the day of the document nor `known_by`."""
    if stated.startswith(REPORTED) and stated.removeprefix(REPORTED) not in days:
        right = " or ".join(f"{REPORTED}{day}" for day in dict.fromkeys(days) if day)
        raise wrong(f"{row.where} stated", stated, f"the day of the report: {right}")


def _check_order(row: Cells, cell: str, known_by: str) -> None:
    """Refuse words that became public before they were spoken."""
    dated = bool(cell) and cell != UNDATED and not cell.startswith(REPORTED)
    if dated and first_day(cell) > last_day(known_by):
        raise wrong(f"{row.where} stated", cell, f"a day that is not after known_by, {known_by}")
