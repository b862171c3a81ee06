"""The ledger of a case at one state, with what people decided about it, read by what is wanted.

What rules proposed and nobody accepted is not part of it, except for `CaseLedger.proposal`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..dates import last_day
from ..identity import Decision, Identities, about_loaded, identifiers_like, identify
from ..ledger_index import RowLookup, Wanted
from ..model import Claim, Document, Record
from ..naming.lookup import refuse_long
from ..naming.search import NameLines
from ..proposals import BASIS, is_name, named_only, stands
from ..reviews import Review, applied, in_force
from ..schema import schema
from ..support import StrengthTable
from ..tables import Row, claim_of, document_of, record_of

POINTING = ("denies", "beside", "conflicts")
NAMES = 2000  # names that are looked at for one text
TIERS = "CHPL"  # the fact of the claims on the tier of a code in the common high priority list
# The keys under which a claim names a party or thing.
NAMING = ("subject", "object", "asserter", "goods", "carriers", "waypoints", "via")


@dataclass(frozen=True, slots=True)
class CaseLedger:
    """The tables of a case at one state, with its decisions, reviews and strengths.

    It reads only the rows that a question wants, so that memory follows the question. `order` has
    the names of the sources in their order, and `let_in` the rules whose claims count unread.
    `closed` are sources of which nothing may be shown to others: their claims are not read, and the
    names that only they give a party neither.
    """

    tables: RowLookup
    decisions: Sequence[Decision]
    reviews: Sequence[Review]
    order: Sequence[str]
    table: StrengthTable
    let_in: Sequence[str] = ()
    closed: frozenset[str] = frozenset()
    # The index of names is made for the first text, since most questions need none.
    _cache: dict[str, RecordNames] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def like(self, text: str) -> set[str]:
        """Return the uids of the records that a text may mean, by a name or a number.

        At most `NAMES` names are taken, the closest first.

        Raises:
            BadInput: The text is too long to be a name.
        """
        refuse_long(text)
        if "names" not in self._cache:
            self._cache["names"] = RecordNames(self.tables)
        return self._cache["names"].like(text)

    def records(self, wanted: Iterable[str], every: bool = False) -> list[Record]:
        """Return the records of some uids, and all that are or may be one with them.

        Records are followed through decisions, numbers, broader entities and countries until
        nothing new is reached.

        Args:
            wanted: Uids of records or entities.
            every: Whether names that only proposals use are returned too.
        """
        reached = _Reached(wanted)
        while True:
            size = reached.size
            reached.follow(self.decisions)
            rows = self.tables.find(
                "records", {"uid": reached.uids, "identifiers": reached.numbers}
            )
            reached.add(rows)
            if reached.size == size:
                break
        hidden = self._only_closed({str(row["uid"]) for row in rows})
        if not every:
            hidden |= self._only_proposed({str(row["uid"]) for row in rows})
        return [record_of(row) for row in rows if row["uid"] not in hidden]

    def _only_closed(self, uids: set[str]) -> set[str]:
        """Return the records of closed sources that no claim of another source names."""
        names = {uid for uid in uids if uid.partition(":")[0] in self.closed}
        if not names:
            return set()
        named: set[str] = set()
        for row in self._rows(dict.fromkeys(NAMING, names)).values():
            named.update(claim_of(row).names)
        return names - named

    def _only_proposed(self, uids: set[str]) -> set[str]:
        """Return the records that are names in texts, and that only proposals use."""
        names = {uid for uid in uids if is_name(uid)}
        if not names:
            return set()
        # A reviewed claim may name another party than its row does.
        reviewed = set(in_force(self.reviews))
        rows = self._rows({**dict.fromkeys(NAMING, names), "uid": reviewed})
        return named_only(names, map(claim_of, rows.values()))

    def identities(self, wanted: Iterable[str], every: bool = False) -> Identities:
        """Return the entities of the records of some uids, with their countries (see `records`)."""
        records = self.records(wanted, every)
        return identify(records, about_loaded(records, self.decisions), self.order)

    def claims(self, wanted: Wanted, deep: bool = False) -> list[Row]:
        """Return the wanted claims as reviewed, and those that refer to them or that they refer to.

        Args:
            wanted: Values by key (see `RowLookup.find`).
            deep: Follow references transitively, for pages on which every claim can be opened.

        Returns:
            Rows sorted by uid.
        """
        # A review may have corrected a claim so that it is wanted now.
        reviewed = in_force(self.reviews)
        rows = self._rows({**wanted, "uid": {*wanted.get("uid", ()), *reviewed}})
        fresh = rows
        while fresh:
            related = self._rows(_references(fresh))
            fresh = {uid: row for uid, row in related.items() if uid not in rows}
            rows.update(fresh)
            if not deep:
                break
        return in_order(rows)

    def _rows(self, wanted: Wanted) -> dict[str, Row]:
        return by_uid(filter(_counts, self._read(wanted)))

    def _read(self, wanted: Wanted) -> Iterable[Row]:
        rows = applied(self.tables.find("claims", wanted), self.reviews, self.let_in)
        if not self.closed:
            return rows
        # A claim's uid begins with the name of its source.
        return (row for row in rows if str(row["uid"]).partition(":")[0] not in self.closed)

    def proposal(self, uid: str) -> Claim | None:
        """Return a claim that rules read and that does not count, or None if there is none."""
        for row in self._read({"uid": [uid]}):
            if not _counts(row):
                return claim_of(row)
        return None

    @property
    def count(self) -> int:
        """The number of claims that count."""
        # Whether a claim that rules read counts follows from its rules and reviews, so these rows
        # are read.
        unread = sum(not _counts(row) for row in self._read({"basis": [BASIS]}))
        return self.tables.count("claims") - unread

    def newest(self, as_of: str) -> str:
        """Return the newest date on which a claim of the whole ledger became public.

        Args:
            as_of: Last date of publication; a year or month counts to its last day. Empty: no
                limit.

        Returns:
            A date as the claim has it, or an empty string if there is none.
        """
        days = self.tables.values("claims", "known_by", ("basis", BASIS))
        # Whether a claim that rules read counts is only known from its row.
        days |= {str(row["known_by"]) for row in self._read({"basis": [BASIS]}) if _counts(row)}
        limit = last_day(as_of) if as_of else ""
        public = (day for day in days if day and (not limit or last_day(day) <= limit))
        return max(public, default="")

    def tiers(self, claims: Iterable[Row]) -> list[Row]:
        """Return the claims on the tiers of the codes of goods that some claims name."""
        codes = {code for row in claims for code in row["hs6"]}
        if not codes:
            return []
        rows = self._rows({"fact": [TIERS]}).values()
        return [row for row in rows if not codes.isdisjoint(row["hs6"])]

    def general(self) -> list[Row]:
        """Return the denials that may concern all goods between two states, with related claims."""
        return self.claims({"act": ["denies_fact", "disputes_evidence"]})

    def documents(self, claims: Iterable[Row]) -> Mapping[str, Document]:
        """Return the documents in which claims were read, by uid."""
        wanted: set[str] = set()
        for row in claims:
            wanted.update((str(row["document"]), *row["also"]))
        rows = self.tables.find("documents", {"uid": wanted})
        return {str(row["uid"]): document_of(row) for row in rows}


def by_uid(rows: Iterable[Row]) -> dict[str, Row]:
    """Return rows by their uid; of several with one uid the last counts."""
    return {str(row["uid"]): row for row in rows}


def in_order(rows: Mapping[str, Row]) -> list[Row]:
    """Return rows sorted by uid, whatever the order in which they were found."""
    return list(map(rows.__getitem__, sorted(rows)))


class _Reached:
    """The uids and strong numbers that are reached from some records."""

    def __init__(self, wanted: Iterable[str]) -> None:
        self.uids, self.numbers = set(wanted), set[str]()
        for uid in self.uids:
            self.numbers.update(identifiers_like(uid))

    @property
    def size(self) -> tuple[int, int]:
        return len(self.uids), len(self.numbers)

    def follow(self, decisions: Iterable[Decision]) -> None:
        """Add the other side of each decision, `same` or not: both are listed together."""
        for decision in decisions:
            pair = {decision.left, decision.right}
            if not pair.isdisjoint(self.uids):
                self.uids |= pair
                for uid in pair:
                    self.numbers.update(identifiers_like(uid))

    def add(self, records: Iterable[Row]) -> None:
        """Add records with their broader entities, countries and strong numbers."""
        for row in records:
            self.uids.add(row["uid"])
            if row["broader"]:
                self.uids.add(row["broader"])
            # A party is shown with its country, so that the country is an entity of the part too.
            if row["country"]:
                self.numbers.update(identifiers_like(row["country"].lower()))
            self.numbers.update(filter(strong, row["identifiers"]))


class RecordNames:
    """The names and numbers of all records, each normalised once."""

    def __init__(self, tables: RowLookup) -> None:
        """Index the records of a ledger's state."""
        columns = tables.columns("records", ("uid", "name", "aliases", "identifiers"))
        self._uids, names, aliases, identifiers = (
            columns.column(name).to_pylist() for name in columns.column_names
        )
        self._lines = NameLines.of(_numbered(names, aliases))
        self._numbers: dict[str, list[int]] = {}
        for record, numbers in enumerate(identifiers):
            for number in numbers:
                value = number.partition(":")[2].casefold()
                self._numbers.setdefault(value, []).append(record)

    def like(self, text: str) -> set[str]:
        """Return the uids of the records that a text may mean, and the text as a uid."""
        value = text.strip().removeprefix("IMO ").removeprefix("INN ").casefold()
        records = (*self._lines.like(text, NAMES), *self._numbers.get(value, ()))
        return {text, text.lower(), *(self._uids[record] for record in records)}


def _numbered(names: Sequence[str], aliases: Sequence[Sequence[str]]) -> Iterator[tuple[int, str]]:
    """Yield each name and alias with the number of its record."""
    for record, (name, others) in enumerate(zip(names, aliases, strict=True)):
        for spelling in (name, *others):
            yield record, spelling


def _counts(row: Row) -> bool:
    return stands(str(row["status"]), str(row["basis"]))


def _references(rows: Mapping[str, Row]) -> Wanted:
    """Return what finds the claims that some claims refer to, and those that refer to them."""
    uids: set[str] = set()
    for row in rows.values():
        for key in POINTING:
            uids.update(row[key])
        if row["copy_of"]:
            uids.add(str(row["copy_of"]))
    wanted: dict[str, set[str]] = {"uid": uids}
    for key in (*POINTING, "copy_of"):
        wanted[key] = set(rows)
    return wanted


def strong(number: str) -> bool:
    """Return whether a number `scheme:value` is of a scheme that makes two records one."""
    return schema().schemes[number.partition(":")[0]].strong


def uid_of(number: str) -> str:
    """Return the uid that has the form of a number.

    >>> uid_of("ru-inn:1831083343"), uid_of("iso2:CN")
    ('ru-inn-1831083343', 'cn')
    """
    scheme, _, value = number.partition(":")
    return schema().schemes[scheme].uid.format(value=value.lower() if scheme == "iso2" else value)
