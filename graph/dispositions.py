"""Dispositions: a person's verdicts on whether a row of a private table is a listed party.

A row is named by a hash of its names, numbers and country. The hash does not reveal them, but a
guess of all three can be checked against it: keep the file as you keep the table. A `false` hit is
not shown again until its day; later dispositions replace earlier ones.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .dates import check
from .errors import wrong
from .files import fields_of, read_tables

VERDICTS = ("true", "false", "unsure")
NEEDED = ("row", "party", "verdict", "by", "on", "why")
_KEY = re.compile("[0-9a-f]{16}")  # as `screening.ScreenedRow.key` makes it


@dataclass(frozen=True, slots=True)
class Disposition:
    """A verdict on a row, by its key, and a party, by its uid, with name, date and reason.

    `until` is a day on which to look again, "" if none.
    """

    row: str
    party: str
    verdict: str
    by: str
    on: str
    why: str
    until: str = ""


def checked(disposition: Disposition, where: str) -> Disposition:
    """Return a disposition unchanged; raise `BadInput` if a field of it is missing or invalid."""
    if disposition.verdict not in VERDICTS:
        raise wrong(where, disposition.verdict or "nothing", "one of " + ", ".join(VERDICTS))
    if not _KEY.fullmatch(disposition.row):
        raise wrong(where, disposition.row, "the key of a row, as `screen` prints it")
    if not (disposition.by.strip() and disposition.why.strip()):
        raise wrong(
            where, "no name or no reason", "the name of the person who decided, and the reason"
        )
    check(disposition.on, where)
    if disposition.until:
        check(disposition.until, where)
    return disposition


def read_dispositions(path: Path) -> list[Disposition]:
    """Read the `[[disposition]]` tables of a file; an absent file has no dispositions.

    Raises:
        BadInput: A table is wrong; the message has the file and the number of the table.
    """
    return list(itertools.starmap(_disposition, read_tables(path, "disposition", NEEDED)))


def _disposition(item: Mapping[str, object], where: str) -> Disposition:
    row, party, verdict, by, on, why = fields_of(item, NEEDED)
    until = str(item.get("until", ""))
    return checked(Disposition(row, party, verdict, by, on, why, until), where)


def in_force(
    dispositions: Iterable[Disposition], day: str
) -> Mapping[tuple[str, str], Disposition]:
    """Return the last disposition of each row and party, unless its `until` is before a day."""
    last: dict[tuple[str, str], Disposition] = {}
    for disposition in dispositions:
        last[disposition.row, disposition.party] = disposition
    return {pair: entry for pair, entry in last.items() if not entry.until or entry.until >= day}
