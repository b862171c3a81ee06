"""What is wrong with a thing that a source brings, as data, and the refusal that lists it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import BadInput, wrong

LISTED = 20  # faults that are printed one by one; of more, only their number


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken rule: which, in which source, at which place, of which thing and field, what was found.

    `rule` is a key of `RULES`; `table` and `uid` name the thing (`claims`, `harbour-calls:1`); `place` is the file and
    row where the loader knows them, else the document and locator; `right` is what would be right.
    """

    rule: str
    source: str
    place: str
    table: str
    uid: str
    field: str
    found: object
    right: str

    @property
    def line(self) -> str:
        """The one line that a person reads."""
        thing = " ".join(
            part for part in (self.table.removesuffix("s"), self.uid, self.field) if part
        )
        where = ", ".join(part for part in (f"source {self.source}", self.place, thing) if part)
        plain = where.encode("utf-8", "backslashreplace").decode("utf-8").replace("\n", " ")
        found = self.found
        shown = str(found) if isinstance(found, str | int | float) else ascii(found)
        return str(
            wrong(plain, shown.encode("utf-8", "backslashreplace").decode("utf-8"), self.right)
        )


def refusal(faults: Sequence[Fault]) -> BadInput:
    """Return one error for all faults: a line each, after `LISTED` of them only how many more there are."""
    lines = [fault.line for fault in faults[:LISTED]]
    if len(faults) > LISTED:
        lines.append(
            f"... and {len(faults) - LISTED:,} more; nothing was written, the last state of the case stays"
        )
    return BadInput("\n".join(lines))
