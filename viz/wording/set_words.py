"""The words for a set of parties: what a person reads for `kind=Company,country=CN`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...graph.naming.lookup import parts_of
from ...graph.schema import schema

if TYPE_CHECKING:
    from ...graph.identity import Identities
    from ..words import Words


def any_of(count: int, asked: str, ids: Identities, words: Words) -> str:
    """Return the words for one end of a question that holds several parties.

    >>> from entrepot.graph.identity import Identities
    >>> from entrepot.viz.words import words_of
    >>> none = Identities({}, {}, frozenset(), frozenset(), ())
    >>> any_of(25, "kind=company,listed=no", none, words_of("en"))
    'any of 25 parties (company, without a measure on file)'

    Args:
        count: Number of its members.
        asked: The set as it was asked for (see `graph.naming.lookup.some`).
        ids: The entities of the case, which name its countries.
        words: Messages of the language.
    """
    return words("any-of", count=words.figure(count), asked=_told(parts_of(asked), ids, words))


def _told(conditions: Mapping[str, str], ids: Identities, words: Words) -> str:
    told: list[str] = []
    if "kind" in conditions:
        told.append(_kind(conditions["kind"], words))
    if "country" in conditions:
        country = ids.entities.get(ids.uid(conditions["country"].lower()))
        told.append(country.name if country else conditions["country"])
    listed = f"set-listed-{conditions.get('listed', 'yes').lower()}"
    if "listed-by" in conditions:
        told.append(words(f"{listed}-by", authority=conditions["listed-by"]))
    elif "listed" in conditions:
        told.append(words(listed))
    return ", ".join(told)


def _kind(value: str, words: Words) -> str:
    for name, kind in schema().kinds.items():
        if name.lower() == value.lower():
            return words.term("kind", kind.label).split(" (")[0].lower()
    return value
