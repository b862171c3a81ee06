"""The text of `shipments` and `chains`: customs rows in sum, and one by one where asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...graph.goods import few
from ..wording.date_words import day
from ..wording.numbers import figure, figures, listed
from .line_layout import say

if TYPE_CHECKING:
    from ..answers.data import (
        ChainLead,
        ChainsData,
        ChainsQuestion,
        ChainSums,
        CustomsRow,
        ShipmentsData,
        ShipmentSum,
    )
    from ..answers.records import Node

MEANING = (
    "A lead is not a finding and may be a coincidence: no row says that the goods were sent on. "
    "It is not used in any route or number. One shipment can be in several leads, so leads are "
    "never added up."
)
NOT_COMPARED = "The two shipments state no weight or value that can be compared."


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
    yield from say(said + _amounts(item), 5)
    yield from say(f"Claim: {item['claim']}", 5)


def _amounts(item: ShipmentSum | ChainSums) -> str:
    """Return the weight and the value of some rows, as far as they state them."""
    said = ""
    for total, stated, unit in (
        (item["weight"], item["weighed"], "kg"),
        (item["value"], item["valued"], "in value"),
    ):
        if total is not None:
            said += f"; {total:,.10g} {unit}"
            if stated < item["shipments"]:
                said += f" (of {figures(stated, 'row')})"
    return said


def _row(row: CustomsRow) -> Iterator[str]:
    yield from say(f"{row['file']}, row {row['row']}, {day(row['day'])}", 2)
    parts = [f"{name}: {cell}" for name, cell in row["cells"].items()]
    for name in ("weight", "value"):
        number = row["weight"] if name == "weight" else row["value"]
        if number is not None:
            parts.append(f"{name}: {number:,.10g}")
    yield from say("; ".join(parts), 5)


def chains(answer: ChainsData) -> Iterator[str]:
    """Yield the answer of `chains`: what was looked for, each lead, and what was left out."""
    shown = len(answer["leads"])
    first = f"{figures(answer['total'], 'lead')}: {_looked_for(answer['question'])}."
    if shown < answer["total"]:
        first += " Here is the best." if shown == 1 else f" Here are the best {figure(shown)}."
    yield from say(first, 0, 0)
    yield from say(MEANING, 0, 0)
    for lead in answer["leads"]:
        yield from ("", *_lead(lead, answer["question"]["goods"]))
    left_out = list(_left_out(answer))
    if left_out:
        yield ""
        yield from say(f"Left out: {'; '.join(left_out)}.", 0, 0)
    if answer["capped"]:
        yield from say(_capped(answer), 0, 0)


def _looked_for(question: ChainsQuestion) -> str:
    """Return in words which shipments were looked for."""
    least = 0 if question["same_day"] else 1
    code = "one six-digit HS code"
    if question["goods"] == "same heading":
        code = "different HS codes of one heading (four digits)"
    began = f"the second began {least} to {figures(question['window'], 'day')} after the first"
    return f"shipments of which {began}, under {code}"


def _lead(lead: ChainLead, goods: str) -> Iterator[str]:
    way = " -> ".join(map(_party, (lead["source"], lead["middle"], lead["target"])))
    yield from say(f"Lead {lead['rank']}: {way}", 0, 2)
    yield from say(_part("First", lead["first"], "followed by a row of the second"), 2)
    yield from say(_part("Then", lead["second"], "after a row of the first"), 2)
    days = figures(lead["least_days"], "day")
    yield from say(f"{_went_on(lead)} The least time between two rows is {days}.", 2)
    middle = lead["middle"]["name"]
    fan = f"{figures(lead['senders'], 'sender')} and {figures(lead['consignees'], 'consignee')}"
    code = "heading" if goods == "same heading" else "code"
    yield from say(f"In these rows, {middle} has {fan} under this {code}.", 2)
    if lead["declared_own"] or lead["declared_others"]:
        yield from say(_declared(lead), 2)
    claims = [*lead["first"]["claims"], *lead["second"]["claims"]]
    yield from say(f"Claims of these rows: {', '.join(few(claims))}", 2)
    if lead["rows"] is not None:
        for name, rows in (("first", lead["rows"]["first"]), ("second", lead["rows"]["second"])):
            yield from say(f"{figures(len(rows), 'row')} of the {name} in the window:", 2)
            for row in rows:
                yield from _row(row)


def _party(party: Node) -> str:
    """Return a party with its country, since two of one name can be two parties."""
    return f"{party['name']} ({party['country_name']})" if party["country_name"] else party["name"]


def _part(start: str, part: ChainSums, how: str) -> str:
    """Return one of the two parts of a lead: its rows in sum, and how many are in the window."""
    rows = f"{figures(part['shipments'], 'row')} under HS {part['hs6']}"
    when = f"{day(part['first'])} to {day(part['last'])}{_amounts(part)}"
    return f"{start}: {rows} ({part['dataset']}), {when}; {figure(part['in_window'])} {how}."


def _went_on(lead: ChainLead) -> str:
    """Return the most of the first part that the second could account for."""
    first, second = lead["share_of_first"], lead["share_of_second"]
    if lead["amount"] is None or first is None or second is None:
        return NOT_COMPARED
    unit = "kg" if lead["measure"] == "weight" else "in value"
    return (
        f"At most {lead['amount']:,.10g} {unit} could have gone on: {_share(first)} of the first "
        f"and {_share(second)} of the second."
    )


def _share(share: float) -> str:
    """Return a share in percent; only the whole is called all.

    >>> _share(0.999), _share(0.004), _share(1), _share(0)
    ('99%', 'less than 1%', 'all', 'nothing')
    """
    if share in (0, 1):
        return "all" if share else "nothing"
    # Rounded down, so that no share reads as more than it is.
    percent = int(share * 100)
    return f"{percent}%" if percent else "less than 1%"


def _declared(lead: ChainLead) -> str:
    own, others = lead["declared_own"], lead["declared_others"]
    said = f"Its name is printed as declarant in {figures(own, 'row')} of goods that it receives"
    if others:
        said += (
            f" and in {figures(others, 'row')} of goods of others: it may be a broker and no trader"
        )
    return f"{said}."


def _left_out(answer: ChainsData) -> Iterator[str]:
    """Yield what is in no lead, each with its number."""
    left_out = answer["left_out"]
    reasons = (
        (left_out["returns"], "pair", "that go back to the first sender"),
        (left_out["same_day"], "pair", "within the window on one day only (--same-day)"),
        (left_out["persons"], "claim", "with a natural person"),
        (left_out["reviewed"], "claim", "that a review rejected or corrected"),
    )
    for number, noun, why in reasons:
        if number:
            yield f"{figures(number, noun)} {why}"


def _capped(answer: ChainsData) -> str:
    """Return which parties have more partners than were looked at."""
    parties: list[str] = []
    for each in answer["capped"]:
        number = figure(each["partners"])
        parties.append(f"{each['party']['name']} ({number} {each['side']}, HS {each['code']})")
    more = answer["capped_total"] - len(parties)
    if more:
        parties.append(f"{figure(more)} more")
    most = answer["question"]["partners"]
    return (
        f"Of some parties only the {figure(most)} senders and consignees of the most weight were "
        f"looked at (--partners): {listed(parties)}."
    )
