"""Notes of analysts at the end of a full brief: their own words about what the brief tells.

They stand under a heading that says so, with author and day. No note carries a number of a source,
nothing in the brief rests on one, and none about a natural person is printed.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from ...graph.analyst_notes import Note, note_of
from ...graph.errors import wrong
from ...graph.outside_texts import parse_json
from ..answers.serializer import Serializer
from .document import Block, Bullets, Paragraph, Report, Run
from .message_runs import heading, label

PERSON = "Person"


@dataclass(frozen=True, slots=True)
class TargetName:
    """What a note is about, as its readers know it, and the parties behind it."""

    name: str
    parties: tuple[str, ...]


def of_text(text: str) -> tuple[Note, ...]:
    """Return the notes that a brief carries; raise `BadInput` for an edited text."""
    try:
        return tuple(map(note_of, parse_json(text)))
    except (ValueError, TypeError):
        raise wrong("brief: notes", text[:60], "what entrepot wrote into the file") from None


def text_of(notes: Iterable[Note]) -> str:
    """Return notes as one line of JSON; `of_text` takes it back."""
    return json.dumps(list(map(asdict, notes)), ensure_ascii=False, sort_keys=True)


def told_of(report: Report, serializer: Serializer) -> dict[str, TargetName]:
    """Return what notes can be about in a brief: its claims, their relations and parties.

    Args:
        report: The brief, whose notes name the claims that it rests on.
        serializer: The relations that it was written from.
    """
    folded, ids = serializer.folded, serializer.ids
    cited = {note.claim for note in report.notes if note.claim}
    found: dict[str, TargetName] = {}
    for uid in sorted(cited):
        claim = folded.claims[uid]
        ends = [end for end in (claim.subject, claim.object) if end in ids.entities]
        found[f"claim:{uid}"] = TargetName(uid, tuple(map(ids.uid, ends)))
    for edge in folded.relations(claims=cited):
        if cited.intersection(edge.claims):
            names = f"{ids.entities[edge.source].name} → {ids.entities[edge.target].name}"
            found[f"line:{edge.uid}"] = TargetName(names, (edge.source, edge.target))
    for target in list(found.values()):
        for party in target.parties:
            found[f"party:{party}"] = TargetName(ids.entities[party].name, (party,))
    return found


def chosen(
    notes: Sequence[Note], targets: Mapping[str, TargetName], persons: Collection[str]
) -> tuple[Note, ...]:
    """Return the notes about what a brief tells, without those that are about a natural person.

    Args:
        notes: All notes of the case.
        targets: What the brief tells, as `told_of` has it.
        persons: Uids of the natural persons.
    """
    kept = []
    for note in notes:
        target = targets.get(note.about)
        if target and not set(persons).intersection(target.parties):
            kept.append(note)
    return tuple(kept)


def persons_of(serializer: Serializer) -> set[str]:
    """Return the uids of the natural persons among the entities of a case."""
    entities = serializer.ids.entities.items()
    return {uid for uid, entity in entities if entity.kind == PERSON}


def annexed(
    report: Report, notes: Sequence[Note], targets: Mapping[str, TargetName], serializer: Serializer
) -> Report:
    """Return a brief with notes of analysts at its end; without notes, the brief as it was."""
    if not notes:
        return report
    say = serializer.words
    items = []
    for note in notes:
        tag = f" [{note.tag}]" if note.tag else ""
        signed = say("analyst-note", by=note.by, day=say.day(note.on))
        signed += f" [{note.clock}]" if note.clock else ""
        name = Run(f"{targets[note.about].name}: ", strong=True, label=True)
        # A label, for its figures are the analyst's and come from no claim.
        items.append((name, label(f"“{' '.join(note.text.split())}”{tag} {signed}")))
    blocks: list[Block] = [
        heading(say, "heading-analyst-notes"),
        Paragraph((label(say("analyst-notes-apart")),)),
        Bullets(tuple(items)),
    ]
    kept = list(report.blocks)
    return Report(
        report.title, report.subtitle, [*kept, *blocks], report.notes, report.made, report.house
    )
