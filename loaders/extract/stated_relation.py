"""Relations as a text states them, and the wording of those it states weakly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

# The twelve relations of the labelled statements (gold/README.md); rules may find others that serve
# the graph only.
RELATIONS = (
    "MANUFACTURES",
    "DESIGNS",
    "SUPPLIES",
    "TRANSPORTS",
    "TRANSSHIPS_VIA",
    "COMPONENT_OF",
    "USED_BY",
    "OWNS",
    "DIRECTS",
    "SUBSIDIARY_OF",
    "ACTS_FOR",
    "ASSOCIATED_WITH",
)


# The wordings of a text where the name of the relation would say more: a claim is worded so, never
# as the plain relation. They are in the past tense, as the schema words its predicates.
HOW = {
    "makes for": "{subject} made {goods} for {object}",
    "develops for": "{subject} developed {goods} for {object}",
    "procures for": "{subject} procured {goods} for {object}",
    "serves": "{subject} provided {goods} to {object}",
    "contracts for": "{subject} was a contractor of {object}",
    "agreed SUPPLIES": "{subject} had a contract to supply {goods} to {object}",
    "tried SUPPLIES": "{subject} tried to supply {goods} to {object}",
    "tried TRANSPORTS": "{subject} tried to carry {goods} to {object}",
    "repairs": "{subject} repaired, maintained or upgraded {object}",
    "repairs for": "{subject} repaired, maintained or upgraded {goods} for {object}",
    "makes": "{subject} made {goods} that went into {object}",
    "meant for": "{subject} was meant for use by {object}",
    "holds shares": "{subject} held shares in {object}",
    "controls": "{subject} controlled {object}",
    "manages": "{subject} managed {object}",
    "former DIRECTS": "{subject} formerly held a leading post at {object}",
    "former OWNS": "{subject} was formerly an owner of {object} or of shares in it",
    "former SUBSIDIARY_OF": "{subject} was formerly a subsidiary or part of {object}",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation as a text states it, with its sentence.

    `*` at an end is the listed party. `start` and `end` are offsets in the whole text. The kinds of
    the ends are those of `kinds.Mention`, and empty for goods.
    """

    subject: str
    relation: str
    object: str
    hedge: str = ""  # the words that weaken it: "reportedly"
    former: bool = False
    how: str = ""  # a key of `HOW`, where the relation's name would say more than the text
    goods: tuple[str, ...] = ()
    via: tuple[str, ...] = ()  # the parties between the ends, only of a chain of two sentences
    evidence: str = ""
    start: int = 0
    end: int = 0
    subject_kind: str = ""
    object_kind: str = ""
    then: bool = False  # the sentence goes on from the one before: "B then supplies it to C"
    open: bool = False  # the sentence names examples: "notably", "including"
    rule: str = ""  # the name of the rule that found it: a key of `pipeline.RULES`

    @property
    def hedged(self) -> bool:
        """Whether the text weakens the statement."""
        return bool(self.hedge)

    def row(self) -> tuple[Any, ...]:
        """Return the values of the fields in their order, of which JSON can be made."""
        return tuple(getattr(self, field.name) for field in fields(self))

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> Relation:
        """Return the relation of which `row` gave the values, after a passage through JSON."""
        values: list[Any] = [tuple(each) if isinstance(each, list) else each for each in row]
        return cls(*values)
