"""What the ledger keeps of a case at one state, with what people decided about it: records, claims and documents.

What rules proposed and nobody accepted is not among it, but for `proposal`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..dates import last_day
from ..identity import Decision, Identities, about_loaded, identify
from ..ledger_index import RowLookup, Wanted
from ..model import Claim, Document, Record
from ..naming.search import NameLines
from ..proposals import BASIS, is_name, named_only, stands
from ..reviews import Review, applied, in_force
from ..schema import schema
from ..support import StrengthTable
from ..tables import Row, claim_of, document_of, record_of

POINTING = ("denies", "beside", "conflicts")
MOST = 2000  # names looked at for one text
TIERS = "CHPL"  # the fact whose claims say in which tier of the common high priority list a code is


@dataclass(frozen=True, slots=True)
class CaseLedger:
    """The tables of a case at one state, its decisions, reviews and strengths, and its sources in order."""

    tables: RowLookup
    decisions: Sequence[Decision]
    reviews: Sequence[Review]
    order: Sequence[str]
    table: StrengthTable
    let_in: Sequence[str] = ()
    made: dict[str, RecordNames] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def like(self, text: str) -> set[str]:
        """Return the uids of the records that a text may mean: by a name, closest first up to `MOST`, or a number."""
        if "names" not in self.made:
            self.made["names"] = RecordNames(self.tables)
        return self.made["names"].like(text)

    def records(self, wanted: Iterable[str], every: bool = False) -> list[Record]:
        """Return the records of these uids and all that are one with them, or may be, by a number or a decision.

        Names that only proposals know are among them with `every`.
        """
        uids, numbers = set(wanted), set[str]()
        for uid in list(uids):
            numbers.update(_numbers(uid))
        pairs = [{d.left, d.right} for d in self.decisions]
        while True:
            before = len(uids), len(numbers)
            for pair in pairs:
                if pair & uids:
                    uids |= pair
                    numbers.update(n for uid in pair for n in _numbers(uid))
            found = self.tables.find("records", {"uid": uids, "identifiers": numbers})
            for row in found:
                uids.add(row["uid"])
                uids.update([row["broader"]] if row["broader"] else ())
                numbers.update(_numbers(row["country"].lower()) if row["country"] else ())
                numbers.update(n for n in row["identifiers"] if strong(n))
            if (len(uids), len(numbers)) == before:
                gone = set() if every else self._only_proposed({str(row["uid"]) for row in found})
                return [record_of(row) for row in found if row["uid"] not in gone]

    def _only_proposed(self, uids: set[str]) -> set[str]:
        """Return those of some records that are names in texts and that no claim which counts names."""
        names = {uid for uid in uids if is_name(uid)}
        wanted = dict.fromkeys(
            ("subject", "object", "asserter", "goods", "carriers", "waypoints", "via"), names
        )
        rows = self._rows({**wanted, "uid": set(in_force(self.reviews))}) if names else {}
        return named_only(names, map(claim_of, rows.values()))

    def identities(self, wanted: Iterable[str], every: bool = False) -> Identities:
        """Return the entities that records of these uids belong to, with their countries; see `records`."""
        records = self.records(wanted, every)
        return identify(records, about_loaded(records, self.decisions), self.order)

    def claims(self, wanted: Wanted, deep: bool = False) -> list[Row]:
        """Return the claims that are asked for, as reviewed, with those they refer to or that refer to them; by uid.

        `deep` follows what refers to what to its end, as a page does that opens every claim.
        """
        decided = in_force(self.reviews)
        rows = self._rows({**wanted, "uid": {*wanted.get("uid", ()), *decided}})
        fresh = rows
        while fresh:
            pointed = {u for r in fresh.values() for n in POINTING for u in r[n]}
            pointed |= {str(r["copy_of"]) for r in fresh.values() if r["copy_of"]}
            asked = {"uid": pointed, **{key: set(fresh) for key in (*POINTING, "copy_of")}}
            fresh = {uid: row for uid, row in self._rows(asked).items() if uid not in rows}
            rows.update(fresh)
            if not deep:
                break
        return [rows[uid] for uid in sorted(rows)]

    def _rows(self, wanted: Wanted) -> dict[str, Row]:
        return {str(r["uid"]): r for r in self._read(wanted) if _counts(r)}

    def _read(self, wanted: Wanted) -> Iterable[Row]:
        return applied(self.tables.find("claims", wanted), self.reviews, self.let_in)

    def proposal(self, uid: str) -> Claim | None:
        """Return a claim that rules read and that does not count; None where there is none of that uid."""
        return next((claim_of(r) for r in self._read({"uid": [uid]}) if not _counts(r)), None)

    @property
    def count(self) -> int:
        """The number of claims that count."""
        unread = sum(not _counts(row) for row in self._read({"basis": [BASIS]}))
        return self.tables.count("claims") - unread

    def newest(self, as_of: str) -> str:
        """Return the newest day on which a claim of the whole ledger became public, by a day if one is given."""
        days = self.tables.values("claims", "known_by", ("basis", BASIS))
        days |= {str(r["known_by"]) for r in self._read({"basis": [BASIS]}) if _counts(r)}
        until = last_day(as_of) if as_of else ""
        return max((d for d in days if d and (not until or last_day(d) <= until)), default="")

    def tiers(self, claims: Iterable[Row]) -> list[Row]:
        """Return the claims that say in which tier the codes of other claims are."""
        codes = {code for row in claims for code in row["hs6"]}
        return (
            [r for r in self._rows({"fact": [TIERS]}).values() if codes & set(r["hs6"])]
            if codes
            else []
        )

    def general(self) -> list[Row]:
        """Return the denials that may be of all goods between two states, with the claims that they are set beside."""
        return self.claims({"act": ["denies_fact", "disputes_evidence"]})

    def documents(self, claims: Iterable[Row]) -> Mapping[str, Document]:
        """Return the documents in which claims were read."""
        wanted = {uid for row in claims for uid in (str(row["document"]), *row["also"])}
        return {
            str(row["uid"]): document_of(row)
            for row in self.tables.find("documents", {"uid": wanted})
        }


class RecordNames:
    """The names and numbers of all records, each normalised once."""

    def __init__(self, tables: RowLookup) -> None:
        """Index the records of a ledger's state."""
        found = tables.columns("records", ("uid", "name", "aliases", "identifiers"))
        self._uids, named, others, numbers = (
            found.column(n).to_pylist() for n in found.column_names
        )
        spelt = zip(named, others, strict=True)
        self._lines = NameLines(
            (n, name) for n, (own, aliases) in enumerate(spelt) for name in (own, *aliases)
        )
        self._numbers: dict[str, list[int]] = {}
        for n, own in enumerate(numbers):
            for number in own:
                self._numbers.setdefault(number.partition(":")[2].casefold(), []).append(n)

    def like(self, text: str) -> set[str]:
        """Return the uids of the records that a text may mean."""
        value = text.strip().removeprefix("IMO ").removeprefix("INN ").casefold()
        found = {
            self._uids[n] for n in (*self._lines.like(text, MOST), *self._numbers.get(value, ()))
        }
        return found | {text, text.lower()}


def _counts(row: Row) -> bool:
    return stands(str(row["status"]), str(row["basis"]))


def strong(number: str) -> bool:
    """Say whether a number `scheme:value` is of a scheme that makes two records one."""
    return schema().schemes[number.partition(":")[0]].strong


def uid_of(number: str) -> str:
    """Return the uid that has the form of a number."""
    scheme, _, value = number.partition(":")
    return schema().schemes[scheme].uid.format(value=value.lower() if scheme == "iso2" else value)


def _numbers(uid: str) -> list[str]:
    """Return the numbers of which a uid may be the form: `ru-inn-77..` is `ru-inn:77..`."""
    found = []
    for name, scheme in schema().schemes.items():
        before, _, after = scheme.uid.partition("{value}")
        if uid.startswith(before) and uid.endswith(after):
            value = uid[len(before) : len(uid) - len(after)]
            found.append(f"{name}:{value.upper() if name == 'iso2' else value}")
    return found
