"""The dated events of a ship as rows of its panel, and as lines of a page without scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from ...graph.schema import schema
from ...graph.ship_events import ShipClaims, dated_events
from ..answers.ship_voyages import event_record
from ..wording.ship_words import event_words, time_of
from .panel import PanelRow

if TYPE_CHECKING:
    from ..answers.serializer import Serializer
    from ..answers.voyage_records import ShipEventRecord
    from ..words import Words


class ShipTimelines:
    """The events of the ships of one fold, whose claims are looked through once for all ships."""

    def __init__(self, serializer: Serializer) -> None:
        """Begin with the claims of a fold, which are first read when a ship is asked for."""
        self._serializer = serializer
        self._claims: ShipClaims | None = None

    def events(self, uid: str) -> list[ShipEventRecord]:
        """Return the dated events of a ship or aircraft in their order, none for other entities."""
        serializer = self._serializer
        if schema().family(serializer.ids.entities[uid].kind) != "carrier":
            return []
        if self._claims is None:
            self._claims = ShipClaims.of(serializer.folded, serializer.ids)
        found: list[ShipEventRecord] = []
        for event in dated_events(self._claims, uid):
            found.append(event_record(event, serializer))
        return found

    def rows(self, uid: str, say: Words) -> Iterator[PanelRow]:
        """Yield a row for each claim of each event, and for each denial; each opens its claim.

        Args:
            uid: Uid of the ship.
            say: The words of a language.
        """
        for event in self.events(uid):
            text = line(event, say)
            for claim in event["claims"]:
                yield PanelRow(text, "", claim["voice"], f"claim:{claim['uid']}")
            for denial in event["denials"]:
                text = say("ship-denied", sentence=denial["sentence"])
                yield PanelRow(text, "", denial["voice"], f"claim:{denial['uid']}")


def line(event: ShipEventRecord, say: Words) -> str:
    """Return an event with its time, and that it is denied if it is."""
    what = event_words(event, say)
    if event["denials"]:
        what = say("ship-what-denied", what=what)
    return say("ship-event", when=time_of(event, say), what=what)


def listed(
    timelines: ShipTimelines, ships: Sequence[tuple[str, str]], say: Words
) -> Iterator[Mapping[str, Any]]:
    """Yield the events of ships for a reader without scripts: heading, lines, and their claims.

    Args:
        timelines: The events of the fold.
        ships: Uids and names of what a page draws; what is no ship has no events.
        say: The words of a language.
    """
    for uid, name in ships:
        events = timelines.events(uid)
        if events:
            lines = []
            for event in events:
                claims = list(map(itemgetter("uid"), (*event["claims"], *event["denials"])))
                voices = ", ".join(event["voices"])
                lines.append({"text": line(event, say), "voices": voices, "claims": claims})
            yield {"heading": say("ship-heading-of", ship=name), "lines": lines}
