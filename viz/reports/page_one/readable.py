"""How easily page one reads, measured and printed beside the method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...evidence.panel_builders import Evidence
from ...wording.readability import ReadingEase, reading_ease
from ...words import ENGLISH
from ..document import Block, Bullets, Columns, Paragraph, Run, text_of


def measured(evidence: Evidence, page: Sequence[Block]) -> ReadingEase:
    """Return the reading ease of the sentences on page one; headings and pictures have none."""
    names: set[str] = set()
    for note in evidence.notes:
        if note.claim:
            claim = evidence.folded.claims[note.claim]
            names.add(claim.voice)
            for uid in map(evidence.ids.uid, claim.names):
                entity = evidence.ids.entities.get(uid)
                names.update((entity.name, *entity.aliases) if entity is not None else ())
    return reading_ease("\n".join(_texts(page)), filter(None, names))


def readable(evidence: Evidence, page: Sequence[Block]) -> list[Block]:
    """Return the sentence on how easily page one reads; the measure is for English alone."""
    say = evidence.words
    if say.lang != ENGLISH or not page:
        return []
    found = measured(evidence, page)
    values = {"sentences": str(found.sentences), "median": f"{found.median:g}"}
    text = say("page-readable", ease=f"{found.ease:.0f}", **values)
    note = evidence.computed("readable", [text, say("page-readable-note")])
    return [Paragraph((Run(text, (note,)),))]


def _texts(blocks: Iterable[Block]) -> list[str]:
    texts: list[str] = []
    for block in blocks:
        match block:
            case Paragraph(runs):
                texts.append(text_of(runs))
            case Bullets(items):
                texts += map(text_of, items)
            case Columns(left, right):
                texts += _texts((*left, *right))
    return texts
