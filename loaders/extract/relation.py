"""What the extractor yields: one relation, with the sentence that says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation as a text states it; `*` is the listed party. Offsets are in the whole text."""

    subject: str
    relation: str
    object: str
    hedged: bool = False
    former: bool = False
    goods: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    evidence: str = ""
    start: int = 0
    end: int = 0
    subject_kind: str = ""
    object_kind: str = ""
