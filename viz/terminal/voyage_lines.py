"""The text of `voyages`: a ship's events in order with their claims, then voyages as leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..wording.name_words import sources
from ..wording.ship_words import chain_line, event_line, notes, voyage_lines
from ..words import english
from .line_layout import say, section

if TYPE_CHECKING:
    from ..answers.data import VoyagesData
    from ..answers.voyage_records import ShipEventRecord


def voyages(answer: VoyagesData) -> Iterator[str]:
    """Yield the answer of `voyages`: the events with their claims, the voyages, what is left."""
    words = english()
    voices: set[str] = set()
    for event in answer["events"]:
        voices.update(event["voices"])
    if answer["events"]:
        count = len(answer["events"])
        imo = words("ship-imo", imo=answer["imo"]) if answer["imo"] else ""
        ship, by = answer["ship"]["name"], sources(sorted(voices))
        yield from say(
            words("ship-head", ship=ship, imo=imo, count=count, shown=count, voices=by), 0, 0
        )
        yield from section(words("heading-ship-events"), _events(answer))
        yield from section(words("heading-voyages"), _voyages(answer))
    left = list(notes(answer, words))
    if left:
        yield ""
        for line in left:
            yield from say(line, 0, 2)


def _events(answer: VoyagesData) -> Iterator[str]:
    for event in answer["events"]:
        yield from _event(event)


def _event(event: ShipEventRecord) -> Iterator[str]:
    words = english()
    yield from say(event_line(event, words), 2)
    for claim in event["claims"]:
        yield from say(f"{claim['sentence']} ({claim['uid']})", 5)
    for denial in event["denials"]:
        line = words("ship-denied", sentence=denial["sentence"])
        yield from say(f"{line} ({denial['uid']})", 5)
    if not event["counted"]:
        yield from say(words("ship-not-counted"), 5)


def _voyages(answer: VoyagesData) -> Iterator[str]:
    words, window = english(), answer["window"]
    if not answer["chains"]:
        yield from say(words("voyages-none", window=window), 2, 0)
        return
    yield from say(words("voyages-meaning", window=window), 2, 0)
    for rank, chain in enumerate(answer["chains"], 1):
        yield ""
        yield from say(chain_line(answer, chain, rank, words), 2)
        for voyage in chain:
            first, *others = voyage_lines(answer, voyage, words)
            yield from say(first, 5)
            for line in others:
                yield from say(line, 8)
