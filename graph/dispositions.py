"""What a person decided about a row of a private table and a party it may be: true, false, unsure; until when.

A row is named by a hash of its names, numbers and country. The hash does not print them, but whoever guesses
all three can check the guess: keep the file as you keep the table. A `false` hit is not told again until
its day; later dispositions replace earlier ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .dates import check
from .errors import wrong
from .files import read_tables

VERDICTS = ("true", "false", "unsure")
NEEDED = ("row", "party", "verdict", "by", "on", "why")


@dataclass(frozen=True, slots=True)
class Disposition:
    """One decision: the row's key, the party's uid, the verdict, who, when, why, and a day to look again."""

    row: str
    party: str
    verdict: str
    by: str
    on: str
    why: str
    until: str = ""


def checked(made: Disposition, where: str) -> Disposition:
    """Return a disposition; raise `BadInput` when it says nothing that can be done."""
    if made.verdict not in VERDICTS:
        raise wrong(where, made.verdict or "nothing", "one of " + ", ".join(VERDICTS))
    if len(made.row) != 16 or any(c not in "0123456789abcdef" for c in made.row):
        raise wrong(where, made.row, "the key of a row, as `screen` prints it")
    if not (made.by.strip() and made.why.strip()):
        raise wrong(where, "no name or no reason", "who decided it and why")
    check(made.on, where)
    if made.until:
        check(made.until, where)
    return made


def read_dispositions(path: Path) -> list[Disposition]:
    """Read `[[disposition]]` tables; raise `BadInput` with the file and number of a wrong one."""
    return [_disposition(item, where) for item, where in read_tables(path, "disposition", NEEDED)]


def _disposition(item: Mapping[str, object], where: str) -> Disposition:
    row, party, verdict, by, on, why = (str(item[n]) for n in NEEDED)
    return checked(Disposition(row, party, verdict, by, on, why, str(item.get("until", ""))), where)


def in_force(made: list[Disposition], day: str) -> Mapping[tuple[str, str], Disposition]:
    """Return the last disposition of each row and party that is not past its day."""
    last = {(d.row, d.party): d for d in made}
    return {k: d for k, d in last.items() if not d.until or d.until >= day}
