"""The day on which an asserter spoke, from a row that people write: apart from the days of article and root."""

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
    """Return the day of the asserter's words: the cell `stated`, else that of the root; '' where it is `known_by`.

    `asserter` is its key and its voice, `days` are `known_by` and the day of the document. A root that is another
    body's utterance does not date these words: the cell must. Where the root has no day, the words are dated by the
    report of them, and those of a copy by nothing. Raises `BadInput` for a day that is none, that lies after
    `known_by`, or that is no report's.
    """
    key, voice = asserter
    known_by = days[0]
    given = row.take("stated")
    stated = given
    who, day, _ = root.split(":", 2)
    if not stated:
        other = context.find_record(who)
        if other is not None and not copy and voice_of(who, other.name)[0] != voice:
            right = f"the day on which {key} said so, {REPORTED}DAY of the report, or {UNDATED}: the root is of {who}"
            raise wrong(f"{row.where} stated", "an empty cell", right)
        stated = day if day != UNDATED else UNDATED if copy else f"{REPORTED}{known_by}"
    check_stated(stated, f"{row.where} stated")
    if stated.startswith(REPORTED) and stated.removeprefix(REPORTED) not in days:
        right = " or ".join(f"{REPORTED}{d}" for d in dict.fromkeys(days) if d)
        raise wrong(f"{row.where} stated", stated, f"the day of the report: {right}")
    own = bool(given) and given != UNDATED and not given.startswith(REPORTED)
    if own and not copy and first_day(given) > last_day(known_by):
        raise wrong(f"{row.where} stated", given, f"a day that is not after known_by, {known_by}")
    return "" if stated == known_by else stated
