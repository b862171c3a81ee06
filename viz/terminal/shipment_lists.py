"""The text of `shipments`: customs rows in sum, and one by one where they were asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..wording.date_words import day
from ..wording.numbers import figures
from .line_layout import say

if TYPE_CHECKING:
    from ..answers.data import CustomsRow, ShipmentsData, ShipmentSum


def shipments(answer: ShipmentsData) -> Iterator[str]:
    """Yield the answer of `shipments`: each claim with its sums, then its rows."""
    shown = len(answer["sums"])
    first = f", the {shown:,} with the most rows first" if shown < answer["total"] else ""
    yield from say(f"{figures(answer['total'], 'claim')} of customs rows{first}.", 0, 0)
    for item in answer["sums"]:
        yield from ("", *_sum(item))
    if answer["rows"] is not None:
        yield from ("", f"{figures(len(answer['rows']), 'row')}:")
        for row in answer["rows"]:
            yield from _row(row)


def _sum(item: ShipmentSum) -> Iterator[str]:
    yield from say(f"{item['consignor']} to {item['consignee']}, HS {item['hs6']}", 2)
    said = f"{figures(item['shipments'], 'row')} in {item['period']}"
    said += f", {day(item['first'])} to {day(item['last'])}"
    for total, stated, unit in (
        (item["weight"], item["weighed"], "kg"),
        (item["value"], item["valued"], "in value"),
    ):
        if total is not None:
            said += f"; {total:,.10g} {unit}"
            if stated < item["shipments"]:
                said += f" (of {figures(stated, 'row')})"
    yield from say(said, 5)
    yield from say(f"Claim: {item['claim']}", 5)


def _row(row: CustomsRow) -> Iterator[str]:
    yield from say(f"{row['file']}, row {row['row']}, {day(row['day'])}", 2)
    parts = [f"{name}: {cell}" for name, cell in row["cells"].items()]
    for name in ("weight", "value"):
        number = row["weight"] if name == "weight" else row["value"]
        if number is not None:
            parts.append(f"{name}: {number:,.10g}")
    yield from say("; ".join(parts), 5)
