"""What can go wrong with a store or a query, in our words; the engines' own errors are turned into these."""

from __future__ import annotations

from ..errors import BadInput, EntrepotError


class StoreFault(EntrepotError):
    """The store does not answer, refuses us, is broken or holds another case (status 3)."""


class QueryFault(BadInput):
    """The query is wrong: syntax, an unknown name, a missing parameter (status 2)."""


class NotReadOnly(QueryFault):
    """The query would write, or do what a reader may not."""


class TooLong(StoreFault):
    """The query was stopped at its time limit."""
