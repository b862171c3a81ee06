"""What a source states of its licence, whole or part by part, and what others may do with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .errors import wrong
from .files import text_of
from .gate.settings import texts_of

NEEDED = ("part", "holder", "licence", "conditions", "fields")
ACKNOWLEDGE, NON_COMMERCIAL = "acknowledgement", "non-commercial"
# What a licence asks of whoever passes something on.
CONDITIONS = (ACKNOWLEDGE, NON_COMMERCIAL)


@dataclass(frozen=True, slots=True)
class Terms:
    """The licence of one part of a source.

    `part` says in words what the part is, `holder` whose it is, `licence` under which terms it may
    be passed on. `conditions` are some of `CONDITIONS`. `fields` are the columns of an export
    (docs/exports.md) that carry the part, such as `claims.quote`.
    """

    part: str
    holder: str
    licence: str
    conditions: tuple[str, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Licence:
    """What a source states of itself: who publishes it, under which licence, and how far it goes.

    `reuse` is what may be passed on of its words, `handling` the level of its claims, and `terms`
    the licence of each part, where the parts have several.
    """

    name: str
    title: str
    publisher: str
    address: str
    licence: str
    reuse: str = "quotes"
    handling: str = "public"
    terms: tuple[Terms, ...] = ()

    @property
    def conditions(self) -> tuple[str, ...]:
        """What its parts ask of whoever passes something on, each once."""
        asked: dict[str, None] = {}
        for part in self.terms:
            asked.update(dict.fromkeys(part.conditions))
        return tuple(asked)

    @property
    def limited(self) -> tuple[Terms, ...]:
        """The parts that may not be used commercially."""
        return tuple(part for part in self.terms if NON_COMMERCIAL in part.conditions)


def terms_of(rows: Sequence[Mapping[str, object]], where: str) -> tuple[Terms, ...]:
    """Return the parts of a source's `[[terms]]` tables.

    Args:
        rows: The tables.
        where: The file, for messages.

    Raises:
        BadInput: A field is missing, unknown or of a wrong type, or a condition is unknown.
    """
    parts: list[Terms] = []
    for row in rows:
        place = f"{where} [[terms]]"
        if set(row) != set(NEEDED):
            raise wrong(place, ", ".join(sorted(row)) or "nothing", ", ".join(NEEDED))
        conditions = texts_of(row, "conditions", place)
        for condition in conditions:
            if condition not in CONDITIONS:
                raise wrong(f"{place} conditions", condition, "some of " + ", ".join(CONDITIONS))
        part, holder, licence = (text_of(row[name], f"{place} {name}") for name in NEEDED[:3])
        parts.append(Terms(part, holder, licence, conditions, texts_of(row, "fields", place)))
    return tuple(parts)
