"""The postal addresses that registers print for some parties, public on a date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .contacts import public
from .identity import Identities
from .ledger_index import RowLookup


@dataclass(frozen=True, slots=True)
class PartyAddresses:
    """Looks addresses up by party; those of natural persons are never stored.

    `published` is the day of publication of each document, and `as_of` a year, month or day, or
    empty: addresses of documents that were not public then are left out.
    """

    tables: RowLookup
    ids: Identities
    published: Mapping[str, str]
    as_of: str = ""

    def __call__(self, parties: Sequence[str]) -> dict[str, list[str]]:
        """Return the addresses of some parties by uid, each once; who has none is left out."""
        owners: dict[str, str] = {}
        for uid in parties:
            entity = self.ids.entities.get(uid)
            for record in entity.records if entity else ():
                owners[record] = uid
        rows = self.tables.find("contacts", {"record": list(owners)})
        found: dict[str, dict[str, None]] = {}
        for row in public(rows, self.published, self.as_of):
            if row["kind"] == "address":
                found.setdefault(owners[str(row["record"])], {})[str(row["value"])] = None
        return {uid: list(values) for uid, values in found.items()}
