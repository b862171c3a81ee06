"""What the extractor yields: one relation, with the sentence that says it."""

from __future__ import annotations

from dataclasses import dataclass

# The twelve relations of the labelled statements (gold/README.md); rules may find others that serve the graph only.
RELATIONS = (
    "MANUFACTURES", "DESIGNS", "SUPPLIES", "TRANSPORTS", "TRANSSHIPS_VIA", "COMPONENT_OF", "USED_BY",
    "OWNS", "DIRECTS", "SUBSIDIARY_OF", "ACTS_FOR", "ASSOCIATED_WITH",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation as a text states it; `*` is the listed party. Offsets are in the whole text."""

    subject: str
    relation: str
    object: str
    hedge: str = ""
    former: bool = False
    goods: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    evidence: str = ""
    start: int = 0
    end: int = 0
    subject_kind: str = ""
    object_kind: str = ""
    then: bool = False  # the sentence goes on from the one before: "B then supplies it to C"
    open: bool = False  # the sentence names examples: "notably", "including"

    @property
    def hedged(self) -> bool:
        """Whether the text weakens the statement."""
        return bool(self.hedge)
