"""Relations between entries: OFAC's own words, as links that say neither ownership nor trade.

"Owned or Controlled By" is not ownership, and "Providing support to" no supply. So every relation
is a LINKED_TO with the printed words, and none is a step of a route. Relatives are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ....graph.dates import Interval
from ....graph.identity import normal
from ....graph.model import Claim, Record
from ...context import Context
from ...editions import ListedEditions
from .entries import ListedEntry, PrintedLink

FAMILY = "family"
PARTIES = ("Company", "Organization", "Body", "Person")


@dataclass(slots=True)
class LinkReader:
    """Collects the entries of a list, and then reads their relations."""

    context: Context
    body: Record
    entries: list[tuple[ListedEditions[ListedEntry], Record, Claim]] = field(default_factory=list)

    def add(self, history: ListedEditions[ListedEntry], record: Record, listing: Claim) -> None:
        """Take an entry that has relations, with its record and the claim that it is listed."""
        if history.entry.links or history.entry.linked:
            self.entries.append((history, record, listing))

    def claims(self) -> Iterator[Claim]:
        """Yield a link for each relation to an entry of the list; report the others."""
        by_name = self._keys_by_name()
        for history, record, listing in self.entries:
            for name in history.entry.linked:
                keys = by_name.get(normal(name), set()) - {history.key}
                # A name that two entries have says nothing of either: no link is guessed.
                if len(keys) != 1:
                    why = f"{len(keys)} entries of that name" if keys else "no entry of that name"
                    self._report(history, f"Linked To: {name}", why)
                    continue
                (key,) = keys
                link = PrintedLink("Linked To", key, name)
                yield from self._claim(history, record, listing, link)
            for link in history.entry.links:
                yield from self._claim(history, record, listing, link)

    def _claim(
        self,
        history: ListedEditions[ListedEntry],
        record: Record,
        listing: Claim,
        link: PrintedLink,
    ) -> Iterator[Claim]:
        value = f"{link.relation}: {link.name or link.number}"
        other = self.context.records.get(link.number)
        if link.relation.casefold().removeprefix("formerly ").startswith(FAMILY):
            self._report(history, link.relation, "a relative: left out")
            return
        if other is None or other.uid == record.uid:
            self._report(history, value, "the other end is no entry of this list: left out")
            return
        ends = _ends(record, other)
        if ends is None:
            self._report(history, value, "a relation between two ships or aircraft: left out")
            return
        subject, target = ends
        known = history.last
        relation = f"{link.relation}: {record.name} to {other.name}"
        yield replace(
            listing,
            uid=self.context.uid(f"{history.key}.link-{link.number}-{_short(link.relation)}"),
            subject=subject.uid,
            predicate="LINKED_TO",
            object=target.uid,
            text="" if link.relation == "Linked To" else f"printed as {relation}",
            interval=Interval("", known),
            date_note="",
            measure="",
            programme="",
            note="",
            # The relation belongs to the entry; that it is printed is known by the edition.
            known_by=known,
        )

    def _keys_by_name(self) -> dict[str, set[str]]:
        """Return the keys of all entries that have a name, by the normal form of the name."""
        keys: dict[str, set[str]] = {}
        for key, record in self.context.records.items():
            for name in (record.name, *record.aliases):
                keys.setdefault(normal(name), set()).add(key)
        return keys

    def _report(self, history: ListedEditions[ListedEntry], value: str, why: str) -> None:
        document = self.context.uid(history.last)
        self.context.issue("note", document, history.entry.where, value, why)


def _ends(record: Record, other: Record) -> tuple[Record, Record] | None:
    """Return the ends of a link, whose second one is a party; None if neither is."""
    if other.kind in PARTIES:
        return record, other
    return (other, record) if record.kind in PARTIES else None


def _short(relation: str) -> str:
    return "-".join(normal(relation).split())[:40]
