"""The identities that the checks of a build need: of all records, or of those that are new.

The claims of a source that is as it was stored passed every check when they were stored, and what
their sentences have does not depend on which entity a party belongs to (docs/decisions/0036).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

from ..graph.identity import Decision, Identities, about_loaded, identify
from ..graph.identity_part import RecordIndex, RecordTable, identify_some
from ..graph.model import Record
from ..loaders.source_run import Loaded, shipped_decisions


def to_check(
    loaded: Sequence[Loaded], own: Sequence[Decision], filed: Sequence[Decision] = ()
) -> tuple[list[Loaded], Identities]:
    """Return the sources whose claims were read now, and the entities that these name.

    Args:
        loaded: Every source of the case.
        own: The decisions of the case, in order.
        filed: Those of files that the case has taken. A list may leave out a party in a later
            edition; of so many decisions, those about absent records do not count.

    Raises:
        BadInput: A decision of the case names a record that is not loaded.
    """
    read = [item for item in loaded if item.stored is None]
    sources = list(map(attrgetter("source"), loaded))
    names = list(map(attrgetter("name"), sources))
    shipped = [*shipped_decisions(sources), *filed]
    if len(read) < len(loaded):
        records = _records(read)
        tables: list[RecordTable] = []
        for item in loaded:
            if item.stored is not None:
                tables.append(RecordTable(item.stored.table("records")))
        ids = identify_some(_named(read), RecordIndex(records, tables), shipped, own, names)
        if ids is not None:
            return read, ids
    records = _records(loaded)
    # Later decisions win: those of the case stand above those shipped with the sources.
    return read, identify(records, [*about_loaded(records, shipped), *own], names)


def _records(loaded: Iterable[Loaded]) -> list[Record]:
    records: list[Record] = []
    for item in loaded:
        records += item.records
    return records


def _named(loaded: Iterable[Loaded]) -> set[str]:
    """Return the uids that the claims of some sources name."""
    uids: set[str] = set()
    for item in loaded:
        for claim in item.claims:
            uids.update(claim.names)
    return uids
