"""The reservations of sources about a relation, such as "suspected" and "likely"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .model import Claim
from .schema import schema


def hedges_of(claims: Mapping[str, Claim], uids: Iterable[str]) -> tuple[str, ...]:
    """Return the hedges of a relation whose every statement has one, each once; else nothing.

    A statement of one source without a hedge states the relation outright. Copies, denials and
    what is not scored state nothing.

    Args:
        claims: The claims by uid.
        uids: The claims of the relation.

    >>> told = {"a": Claim("a", "1", "x", "SUPPLIES", "y", hedge="suspected")}
    >>> hedges_of(told, ["a"])
    ('suspected',)
    >>> hedges_of({**told, "b": Claim("b", "1", "x", "SUPPLIES", "y")}, ["a", "b"])
    ()
    """
    found: dict[str, None] = {}
    for uid in uids:
        claim = claims[uid]
        if claim.copy_of or not schema().statuses[claim.status].scored:
            continue
        found[claim.hedge] = None
    return () if "" in found else tuple(found)
