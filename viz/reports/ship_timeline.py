"""The events of a ship as a timeline in its dossier, and voyages between its calls as leads."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ...graph.schema import schema
from ..answers.data import VoyagesData
from ..answers.ship_voyages import voyages_data
from ..answers.voyage_records import ShipEventRecord, VoyageRecord
from ..evidence.panel_builders import Evidence
from ..wording.ship_words import chain_line, event_words, notes, time_of, voyage_lines
from .document import Block, Bullets, Paragraph, Run, Runs, Table
from .message_runs import heading, heads, label


def timeline(evidence: Evidence, uid: str) -> list[Block]:
    """Return the events of a ship in the order of their days, each with the notes of its claims.

    Args:
        evidence: The notes of the dossier.
        uid: What the dossier is about; for what is no ship or aircraft there are no blocks.
    """
    if schema().family(evidence.ids.entities[uid].kind) != "carrier":
        return []
    data, say = voyages_data(evidence.serializer, uid), evidence.words
    if not data["events"]:
        return []
    rows = tuple(map(partial(_row, evidence), data["events"]))
    table = Table(heads(say, "head-when", "head-event", "head-voices"), rows, small=True)
    blocks: list[Block] = [heading(say, "heading-ship-events"), table]
    blocks += _voyages(evidence, data)
    # What is in no row is told below them, so that nothing on file goes unsaid.
    left = list(notes(data, say))
    if left:
        note = evidence.computed(f"ship:{uid}", left)
        blocks.append(Bullets(tuple((Run(line, (note,)),) for line in left)))
    return blocks


def _row(evidence: Evidence, event: ShipEventRecord) -> tuple[Runs, ...]:
    say = evidence.words
    cited = [claim["uid"] for claim in (*event["claims"], *event["denials"])]
    # Time and event rest on the same claims, so that both cells cite all of them.
    numbers = tuple(map(evidence.note, cited))
    what = event_words(event, say)
    if event["denials"]:
        what = say("ship-what-denied", what=what)
    return (
        (Run(time_of(event, say), numbers),),
        (Run(what, numbers),),
        (label(", ".join(event["voices"])),),
    )


def _voyages(evidence: Evidence, data: VoyagesData) -> list[Block]:
    say, window = evidence.words, data["window"]
    title = heading(say, "heading-voyages", 3)
    if not data["chains"]:
        text = say("voyages-none", window=window)
        return [title, Paragraph((label(text),))]
    blocks: list[Block] = [title, Paragraph((label(say("voyages-meaning", window=window)),))]
    for rank, chain in enumerate(data["chains"], 1):
        blocks.append(_chain(evidence, data, chain, rank))
    return blocks


def _chain(
    evidence: Evidence, data: VoyagesData, chain: Sequence[VoyageRecord], rank: int
) -> Bullets:
    """Return a lead: its places, then a line for each voyage with the notes of its calls."""
    items: list[Runs] = [(label(chain_line(data, chain, rank, evidence.words)),)]
    for voyage in chain:
        # The voyage is computed: its note says so and leads to the claims of its two calls.
        lines = list(voyage_lines(data, voyage, evidence.words))
        cited: list[str] = []
        for number in (voyage["first"], voyage["second"]):
            cited.extend(claim["uid"] for claim in data["events"][number]["claims"])
        computed = evidence.computed(f"voyage:{'+'.join(cited)}", lines)
        numbers = (computed, *map(evidence.note, cited))
        text = ". ".join(line.removesuffix(".") for line in lines)
        items.append((Run(f"{text}.", numbers),))
    return Bullets(tuple(items))
