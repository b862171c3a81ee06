"""The properties of claims in a store, as columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from ..against import Objections
from ..dates import Interval, first_day
from ..fold import Folded, SingleStrengths
from ..image.field_columns import FieldColumns, Fields
from ..proposals import BASIS
from ..wording import span, spoken_at
from .case_facts import EntityFacts
from .listing_rows import InForce
from .property_rows import dated, days, texts
from .row_tables import Columns

# Fields that a store has under the same name, in the order of what stands between them.
STATEMENT = ("fact", "predicate", "level", "status")
SOURCE = ("quote", "quote_state", "locator", "voice", "root", "grade")
MEASURE = ("act", "basis", "measure")
FIGURE = ("quantity", "comparator", "unit", "period")


class ClaimProperties:
    """Makes the properties of the claims of a fold."""

    def __init__(
        self,
        claims: FieldColumns,
        entities: EntityFacts,
        objections: Objections,
        listed: InForce,
    ) -> None:
        """Make nothing yet.

        Args:
            claims: The claims of the fold.
            entities: The facts on the entities.
            objections: The statements against the claims, with the fold itself.
            listed: The listings in force.
        """
        self._claims, self._entities = claims, entities
        self._objections, self._listed = objections, listed
        self._strengths = _strengths(objections.folded)

    def columns(self, numbers: Sequence[int]) -> Columns:
        """Return the properties of claims.

        Args:
            numbers: Their numbers in the fold.
        """
        fields = self._claims.of(numbers)
        uids, known = fields["uid"], fields["known_by"]
        stands = list(map(self._objections.status_of, uids, fields["status"]))
        return {
            "uid": uids,
            "kind": ["Claim"] * len(uids),
            "name": list(self._captions(fields, stands)),
            **_alike(fields, STATEMENT),
            "stands": texts(stands),
            "hedge": texts(fields["hedge"]),
            "said": _either(fields["said"], fields["text"]),
            **_alike(fields, SOURCE),
            "strength": list(self._scores(fields)),
            "known_by": texts(known),
            "known_day": days(known),
            # The period as `--during` reads it: all days that it can mean.
            **dated("event_from", list(map(itemgetter(0), fields["interval"])), first_day),
            **dated("event_to", list(map(itemgetter(1), fields["interval"]))),
            **_alike(fields, MEASURE),
            **self._listed.columns(uids),
            "programme": texts(fields["programme"]),
            **self._things(fields),
            "copy_of": texts(fields["copy_of"]),
            "conflicts": filled(fields["conflicts"]),
            "reviewed": list(map(_was_reviewed, fields["rules"], fields["basis"])),
            **_figures(fields),
            "stated": _either(fields["stated"], known),
            "alone": fields["alone"],
        }

    def _captions(self, fields: Fields, stands: Sequence[str]) -> Iterator[str]:
        """Yield each claim in one line: who says it, how it stands, and between whom.

        How it stands comes before the relation, which so is never read as more than the claim is.
        """
        name = self._entities.name
        ends = zip(fields["subject"], fields["predicate"], fields["object"], strict=True)
        said = zip(fields["voice"], stands, fields["act"], fields["text"], strict=True)
        for (
            subject,
            predicate,
            target,
        ), (voice, status, act, text) in zip(ends, said, strict=True):
            how = f"{status} ({act})" if act else status
            rest = name(target) if target else text
            yield f"{voice}, {how}: {name(subject)} {predicate} {rest}".strip()

    def _scores(self, fields: Fields) -> Iterator[float | None]:
        """Yield the strength of each claim, None for one about a natural person."""
        resolved, is_person = self._entities.resolved, self._entities.is_person
        strengths = self._strengths(fields)
        ends = zip(fields["subject"], fields["object"], strict=True)
        for strength, (subject, target) in zip(strengths, ends, strict=True):
            concerned = is_person(resolved[subject]) or is_person(resolved[target])
            yield None if concerned else strength

    def _things(self, fields: Fields) -> Columns:
        """Return the goods of claims and the entities named beside their ends."""
        resolved = self._entities.resolved
        columns: dict[str, Sequence[Any]] = {
            "goods": texts(list(map(resolved.__getitem__, fields["goods"]))),
            "hs6": filled(fields["hs6"]),
        }
        for name in ("carriers", "waypoints", "purpose"):
            column: list[list[str] | None] = []
            for uids in fields[name]:
                column.append(list(map(resolved.__getitem__, uids)) if uids else None)
            columns[name] = column
        return columns


def _strengths(folded: Folded) -> Callable[[Fields], Iterator[float]]:
    """Return what gives the strengths of claims before denials."""
    strengths = folded.strengths
    if not isinstance(strengths, SingleStrengths):
        return lambda fields: map(strengths.__getitem__, fields["uid"])
    # Few statuses and grades are shared by all claims.
    stated = cache(strengths.stated)
    return lambda fields: map(stated, fields["status"], fields["grade"])


def filled(values: Sequence[list[str]]) -> list[list[str] | None]:
    """Return a column of lists in which empty ones are missing.

    >>> filled([["RU"], []])
    [['RU'], None]
    """
    return [items or None for items in values]


def _alike(fields: Fields, names: Sequence[str]) -> Columns:
    return {name: texts(fields[name]) for name in names}


def _either(first: Sequence[str], second: Sequence[str]) -> list[str | None]:
    """Return texts, or where they are empty others; None if both are."""
    return [one or other or None for one, other in zip(first, second, strict=True)]


def _was_reviewed(rules: Sequence[str], basis: str) -> bool | None:
    """Return whether a person has read a claim that rules read; None for any other claim."""
    return basis != BASIS if rules else None


def _figures(fields: Fields) -> Columns:
    """Return the figures of claims with their periods: a figure is not printed without it."""
    columns: dict[str, list[Any]] = {name: [None] * len(fields["uid"]) for name in FIGURE}
    for place, quantity in enumerate(fields["quantity"]):
        if quantity is not None:
            value, unit, comparator, _, stated, *_ = quantity
            known = spoken_at(fields["stated"][place], fields["known_by"][place])[0]
            period = stated or span(Interval(*fields["interval"][place]), known) or "not stated"
            row = (value, comparator or None, unit or None, period)
            for name, cell in zip(FIGURE, row, strict=True):
                columns[name][place] = cell
    return columns
