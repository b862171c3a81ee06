"""Chains of shipments in the customs rows of a case, under its decisions and reviews."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..graph.errors import wrong
from ..graph.reviews import in_force
from ..graph.schema import schema
from ..loaders.shipments.chains import find_chains
from ..loaders.shipments.flows import Choice
from ..loaders.shipments.opening import SOURCE, ShipmentRows
from ..viz.answers.answer import DataAnswer
from ..viz.answers.shipment_chains import DIGITS, SAME_CODE, SAME_HEADING, chains_data
from ..viz.terminal.shipment_lists import chains as lines_of

if TYPE_CHECKING:
    from ..viz.answers.data import ChainsData
    from .case import Case

LONGEST = 3650  # days of a window


def chains(
    case: Case,
    ends: tuple[str, str, str],
    hs: str,
    heading: bool,
    days: tuple[int, int],
    partners: int,
    top: int,
    with_rows: bool,
) -> DataAnswer[ChainsData]:
    """Return the leads of a case; see `Case.chains`.

    Args:
        case: The case.
        ends: The first sender, the party in the middle and the last consignee as typed; "" for any.
        hs: Digits with which the codes begin.
        heading: Whether the codes have only the heading in common.
        days: The least and the greatest number of days from the first to the second.
        partners: How many senders and how many consignees of a party are looked at.
        top: How many leads are returned.
        with_rows: Whether rows are read; needs all three parties.

    Raises:
        BadInput: The case has no customs rows, or a value is wrong.
    """
    _check(hs, days[1], partners, top)
    if with_rows and not all(ends):
        right = "--from, --via and --to, so that only their rows are printed"
        raise wrong("chains --with-rows", "a question for many parties", right)
    folder = case.ledger.attached(SOURCE, case.state.sources.get(SOURCE, "") or "none")
    ShipmentRows(folder)  # a case without customs rows is refused before names are looked up
    source, middle, target = (case.uid(text) if text else "" for text in ends)
    digits = DIGITS[SAME_HEADING if heading else SAME_CODE]
    choice = Choice(digits, *days, partners, source, middle, target, hs)
    ids = case.identities

    def find(record: str) -> tuple[str, str]:
        uid = ids.uid(record)
        return uid, schema().family(ids.entities[uid].kind)

    # What a person judged wrong in a claim is wrong in its rows.
    aside: list[str] = []
    for claim, review in in_force(case.reviews).items():
        if claim.startswith(f"{SOURCE}:") and review.verdict in ("reject", "correct"):
            aside.append(claim)
    found = find_chains(folder, choice, find, aside, top, with_rows)
    return DataAnswer(chains_data(found, choice, ids, case.state.number), lines_of)


def _check(hs: str, window: int, partners: int, top: int) -> None:
    if not re.fullmatch("([0-9]{2,6})?", hs):
        raise wrong("chains --hs", hs, "two to six digits")
    if not 1 <= window <= LONGEST:
        raise wrong("chains --window", window, f"a number of days from 1 to {LONGEST}")
    for name, number in (("--partners", partners), ("--top", top)):
        if number < 1:
            raise wrong(f"chains {name}", number, "a number of at least 1")
