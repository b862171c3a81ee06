"""Entries of sanctions lists of which it is open whether they are of a party.

Its record names them and no listing is on file, or they have its name and nobody joined them. No
answer may then say that the party is under no measure of the list.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...fold import LISTINGS, Folded
from ...identity import Identities
from ...joining.namesakes import listed_namesakes
from ...measures import NOT_STATED, listings
from ...model import Claim
from . import LISTS

# The schemes of numbers of entries; the regimes of `LISTS` have the same names.
_SCHEMES = ("ofac", "eu", "un")
# The measures that an entry of OFAC's lists can carry; export restrictions are another agency's.
_OFAC = ("asset freeze", "sectoral")
_NOT_FREEZING = (
    "833-"  # Regulation (EU) No 833/2014 restricts trade and finance and freezes nothing
)


@dataclass(frozen=True, slots=True)
class ListEntry:
    """An entry of a list: its regime in `LISTS`, its number, and whether it freezes assets."""

    regime: str
    number: str
    freezes: bool

    def is_listed_by(self, measure: str) -> bool:
        """Return whether a listing with a measure, by an authority of the list, can be its own."""
        if self.regime == "ofac":
            return measure in _OFAC
        if self.regime == "un":  # one entry of one list, whatever its regime imposes
            return True
        return measure != NOT_STATED and (measure == "asset freeze") == self.freezes


class ListEntries:
    """The entries that records name; each party is looked up once."""

    def __init__(self, folded: Folded, ids: Identities) -> None:
        """Take the claims and the entities of a case; nothing is looked up yet."""
        # A listing that was not public on the day of the fold is on file all the same.
        self._folded: Folded = folded.made.get(LISTINGS, folded)
        self._ids = ids
        self._open: dict[str, tuple[ListEntry, ...]] = {}
        self._alike: dict[str, dict[str, list[Claim]]] = {}
        self._now = folded

    def unloaded(self, party: str) -> tuple[ListEntry, ...]:
        """Return the entries that the record of a party names and no listing on file is of.

        A listing that ended or was withdrawn is on file.
        """
        if party not in self._open:
            entity, missing = self._ids.entities.get(party), list[ListEntry]()
            for scheme, value in entity.identifiers if entity else ():
                if scheme in _SCHEMES:
                    entry = _entry(scheme, value)
                    missing += [] if self._is_on_file(party, entry) else [entry]
            self._open[party] = tuple(missing)
        return self._open[party]

    def namesakes(self, party: str) -> dict[str, list[Claim]]:
        """Return the listings of other parties that may be a party, as `listed_namesakes`."""
        if party not in self._alike:
            self._alike[party] = listed_namesakes(self._now, self._ids, party)
        return self._alike[party]

    def leaves_open(self, regime: str, party: str) -> bool:
        """Return whether an entry without its listing leaves a regime's measure on a party open."""
        return any(entry.freezes and entry.regime == regime for entry in self.unloaded(party))

    def _is_on_file(self, party: str, entry: ListEntry) -> bool:
        for claim in listings(self._folded, party):
            authority = self._ids.entities.get(self._ids.uid(claim.subject))
            if entry.is_listed_by(claim.measure) and authority is not None:
                if LISTS[entry.regime].holds(authority):
                    return True
        return False


def _entry(scheme: str, value: str) -> ListEntry:
    freezes = not (scheme == "eu" and value.startswith(_NOT_FREEZING))
    return ListEntry(scheme, value, freezes)
