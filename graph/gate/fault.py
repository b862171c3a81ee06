"""A fault of a thing that a source brings, as data, and the error that lists faults."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import BadInput, wrong

LISTED = 20  # faults that are printed one by one; of more, only their number


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken rule, with the place and the value.

    `rule` is a key of `RULES`. `place` is the file and row if the loader knows them, else the
    document and locator. `table`, `uid` and `field` name the thing, such as `claims` and
    `harbour-calls:1`. `found` is the value, and `right` is what the rule expects.
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
        """The fault as one line of text.

        >>> Fault("grade", "mine", "a.csv:2", "claims", "mine:1", "grade", "Z9", "a grade").line
        "source mine, a.csv:2, claim mine:1 grade: found 'Z9'; expected a grade"
        """
        thing = " ".join(filter(None, (self.table.removesuffix("s"), self.uid, self.field)))
        where = ", ".join(filter(None, (f"source {self.source}", self.place, thing)))
        value = self.found
        shown = str(value) if isinstance(value, str | int | float) else ascii(value)
        # A lone surrogate cannot be printed, and a line break would make two lines of one.
        return str(wrong(_printable(where).replace("\n", " "), _printable(shown), self.right))


def _printable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def refusal(faults: Sequence[Fault]) -> BadInput:
    """Return one error with a line for each fault; after `LISTED` lines only their number."""
    lines = [fault.line for fault in faults[:LISTED]]
    if len(faults) > LISTED:
        lines.append(
            f"... and {len(faults) - LISTED:,} more; nothing was written, "
            "the last state of the case stays"
        )
    return BadInput("\n".join(lines))
