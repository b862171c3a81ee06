"""The answer of `voyages`: a ship's events in order, and voyages between its calls as leads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ...graph.schema import schema
from ...graph.ship_events import ShipClaims, ShipEvent, Voyage, dated_events, history
from ..wording.sentences import sentence
from .envelope import fold_head

if TYPE_CHECKING:
    from .data import VoyagesData
    from .serializer import Serializer
    from .voyage_records import EventClaim, ShipEventRecord, StatedTime, VoyageRecord

LONGEST = 366  # days of a window
WINDOW = 30


def voyages_data(
    serializer: Serializer, ship: str, window: int = WINDOW, state: int = 0
) -> VoyagesData:
    """Return the events and voyages of a ship as `voyages --json` prints them.

    Args:
        serializer: The serializer of the claims that are asked.
        ship: Uid of the ship.
        window: Most days from one call to the next for a voyage.
        state: The version of the case.
    """
    found = history(serializer.folded, serializer.ids, ship, window)
    places = {event: number for number, event in enumerate(found.events)}
    chains: list[list[VoyageRecord]] = []
    for chain in found.chains:
        chains.append([_voyage(voyage, places) for voyage in chain])
    entity = serializer.ids.entities[ship]
    return {
        **fold_head(state, serializer.folded),
        "command": "voyages",
        "ship": serializer.node(ship),
        "imo": dict(entity.identifiers).get("imo"),
        "window": window,
        "events": [event_record(event, serializer) for event in found.events],
        "chains": chains,
        "undated": found.undated,
        "overlaps": [[places[first], places[second]] for first, second in found.overlaps],
        "set_aside": list(found.set_aside),
        "weak": list(found.weak),
    }


def ship_events(serializer: Serializer, ship: str) -> list[ShipEventRecord]:
    """Return the dated events of a ship in their order; for what is none there are no events.

    Args:
        serializer: The serializer of the claims that are asked.
        ship: Uid of a ship, an aircraft or another entity.
    """
    if schema().family(serializer.ids.entities[ship].kind) != "carrier":
        return []
    index = ShipClaims.of(serializer.folded, serializer.ids)
    found: list[ShipEventRecord] = []
    for event in dated_events(index, ship):
        found.append(event_record(event, serializer))
    return found


def event_record(event: ShipEvent, serializer: Serializer) -> ShipEventRecord:
    """Return an event of a ship with its claims and denials, as answers print it."""
    times: list[StatedTime] = []
    for interval in event.intervals:
        times.append({"start": interval.start or None, "end": interval.end or None})
    return {
        "kind": event.kind,
        "others": serializer.nodes(event.others),
        "name": event.name or None,
        "times": times,
        "voices": list(event.voices),
        "claims": list(_claims(event.claims, serializer)),
        "denials": list(_claims(event.denials, serializer)),
        "counted": event.counted,
    }


def _claims(uids: Iterable[str], serializer: Serializer) -> Iterable[EventClaim]:
    for uid in uids:
        claim = serializer.folded.claims[uid]
        yield {
            "uid": uid,
            "status": claim.status,
            "hedge": claim.hedge or None,
            "voice": claim.voice,
            "sentence": sentence(claim, serializer.ids),
        }


def _voyage(voyage: Voyage, places: dict[ShipEvent, int]) -> VoyageRecord:
    def numbers(events: Sequence[ShipEvent]) -> list[int]:
        return [places[event] for event in events]

    return {
        "first": places[voyage.first],
        "second": places[voyage.second],
        "least_days": voyage.least,
        "most_days": voyage.most,
        "stated": list(voyage.stated),
        "meanwhile": numbers(voyage.meanwhile),
        "flags": numbers(voyage.flags),
        "names": numbers(voyage.names),
    }
