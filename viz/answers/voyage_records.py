"""The events and voyages of a ship as typed data, as `voyages --json` prints them."""

from __future__ import annotations

from typing import Annotated, TypedDict

from .records import Limits, Node


class StatedTime(TypedDict):
    """A time as claims state it: years, months or days, null for an end that none states."""

    start: str | None
    end: str | None


class EventClaim(TypedDict):
    """A claim of an event, or a denial of one, in its sentence."""

    uid: str
    status: str
    hedge: str | None
    voice: str
    sentence: str


class ShipEventRecord(TypedDict):
    """An event of a ship, with all claims of it.

    `others` stand beside the ship: the place of a call, both places of a stated voyage, the other
    ship of a transfer, the country of a flag, an owner or manager. `name` is that of a kind `name`.
    `times` are the different times that the claims state. `counted` is false if no claim of it is
    scored.
    """

    kind: Annotated[
        str,
        Limits(
            one_of=(
                *("call", "gap", "transfer", "flag", "name", "owner", "manager"),
                *("voyage", "shipment", "carriage"),
            )
        ),
    ]
    others: list[Node]
    name: str | None
    times: Annotated[list[StatedTime], Limits(min_items=1)]
    voices: list[str]
    claims: Annotated[list[EventClaim], Limits(min_items=1)]
    denials: list[EventClaim]
    counted: bool


class VoyageRecord(TypedDict):
    """A lead: two documented calls, one after the other, between which the ship may have sailed.

    It is no claim and no relation, and has no number. `first` and `second` are places in `events`,
    as are `meanwhile` (AIS gaps and transfers of a time that meets the voyage), `flags` and `names`
    (those stated for the day on which it began). `least_days` and `most_days` lie between the
    calls. `stated` are claims of a voyage or shipment between the two places in that time.
    """

    first: int
    second: int
    least_days: int
    most_days: int
    stated: list[str]
    meanwhile: list[int]
    flags: list[int]
    names: list[int]
