"""The owners of a party by what is on file, and the verdict of each regime's rule on a day.

It is one answer for `explain`, `brief`, `flags`, `screen` and Python (docs/screening.md). It
follows every chain of owners upwards and counts only stakes and listings that held on the day, and
of listings only those of the regime itself. A share that no source states is neither counted nor
zero: it can only leave a verdict open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import filterfalse

from ...against import Objections
from ...dates import last_day
from ...ending import holds
from ...fold import Folded
from ...identity import Identities
from ...measures import NOT_STATED, standing
from ...model import Claim, Quantity
from ...schema import schema
from . import LISTS, REGIMES
from .blocking import Control, Stake, Verdict, judge, totals
from .entries import ListEntries

NOTHING, ALL = Fraction(0), Fraction(1)
NEAR = Fraction(5, 100)  # how far from a figure "about" it the share may be: our own convention
LEAST = Fraction(1, 10**9)  # what "more than" a figure adds to it: enough to change a verdict
# "Not controlled by" and "without control" state the opposite.
_CONTROL = re.compile(
    r"(?<!\bnot )(?<!\bno )(?<!\bwithout )\bcontrol(?:s|led|ling)?\b", re.IGNORECASE
)

# A claim with whether it held, or was in force, on the day in question; None: it is open.
Dated = tuple[Claim, bool | None]


@dataclass(frozen=True, slots=True)
class UnstatedShare:
    """A stake of which no source states the share: the owner, the party owned, and the claim."""

    owner: str
    owned: str
    claim: str


@dataclass(frozen=True, slots=True)
class RegimeVerdict:
    """The verdict of a regime, and the listings by which its contributors count.

    `listings` are the uids of claims by party. `lists_on_file` is True if any listing of the regime
    is among the claims, of whatever party. Without one no party can count as blocked, so a verdict
    "not blocked" has no meaning then. `unloaded` are the parties above and the party itself whose
    record names an entry of the regime's list that was not loaded. `namesakes` are, for each of
    them, the listings of the regime on other parties that may be the same by their name. `sure` are
    the parties of which a listing was surely in force on the day; of any other it is open.
    """

    regime: str
    verdict: Verdict
    listings: Mapping[str, tuple[str, ...]]
    lists_on_file: bool
    unloaded: tuple[str, ...] = ()
    namesakes: Mapping[str, Mapping[str, Sequence[Claim]]] = field(default_factory=dict)
    sure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ownership:
    """The owners of a party on file on a day, and the verdict of each regime.

    `owners` are the direct ones. `untold` are the stakes on the chains of owners of which no source
    states the share. `overfull` are the parties on them whose stated stakes add up to more than 1,
    with the sum, so that at least one is wrong. Without an owner on file there is no verdict.
    """

    party: str
    on: str
    owners: tuple[str, ...]
    judged: tuple[RegimeVerdict, ...]
    untold: tuple[UnstatedShare, ...]
    overfull: Mapping[str, Fraction]

    def verdict(self, regime: str) -> str:
        """Return the verdict under a regime of `REGIMES`, or "" if no owner is on file."""
        for judged in self.judged:
            if judged.regime == regime:
                return judged.verdict.verdict
        return ""


class OwnerIndex:
    """The owners among the combined claims, by the party owned; made once for many parties."""

    def __init__(self, folded: Folded, ids: Identities) -> None:
        """File the scored claims that a party owns, controls or is the parent of another."""
        self.folded, self.ids = folded, ids
        self.entries = ListEntries(folded, ids)
        self._owners_of: dict[str, dict[str, list[Claim]]] = {}
        for claim in folded.claims_with(predicates=("OWNS", "SUBSIDIARY_OF")):
            if not _is_direct_and_scored(claim) or folded.strengths[claim.uid] <= 0:
                continue
            owner, owned = ids.uid(claim.subject), ids.uid(claim.object)
            # That relation begins at the subsidiary, so the owner is its object.
            if claim.predicate == "SUBSIDIARY_OF":
                owner, owned = owned, owner
            # A claim between two records that were merged would make a party its own owner.
            if owner != owned:
                self._owners_of.setdefault(owned, {}).setdefault(owner, []).append(claim)
        self._is_authority: dict[tuple[str, str], bool] = {}
        self._on_file: dict[str, bool] = {}

    @cached_property
    def objections(self) -> Objections:
        """The denials of the claims, gathered once."""
        return Objections(self.folded, self.ids)

    def of(self, party: str, on: str = "") -> Ownership:
        """Return the ownership of a party on a day.

        Args:
            party: Uid of the party.
            on: A year, month or day; its last day counts. Empty: the day of the
                fold (`Folded.day`).
        """
        day = last_day(on or self.folded.day)
        chain = self._chain(party)
        stakes, controls = self._holdings(chain, day)
        owners = _direct_owners(party, stakes, controls)
        verdicts: list[RegimeVerdict] = []
        if owners:
            listings = self._listings(chain, day)
            for regime in REGIMES:
                verdicts.append(self._judged(regime, chain, listings, stakes, controls, day))
        unstated = []
        for stake in stakes:
            if not stake.stated:
                unstated.append(UnstatedShare(stake.owner, stake.owned, stake.claim))
        sums = sorted(totals(stakes).items())
        overfull = {owned: total for owned, total in sums if total > 1}
        return Ownership(party, day, owners, tuple(verdicts), tuple(unstated), overfull)

    def between(self, owner: str, owned: str, on: str) -> list[Claim]:
        """Return the claims that an owner had a stake in a party or controlled it on a day.

        Claims that leave it open whether they held on the day are included. The order is by uid.
        """
        claims = self._owners_of.get(owned, {}).get(owner, ())
        holding = [claim for claim in claims if holds(claim, on) is not False]
        return sorted(holding, key=lambda claim: claim.uid)

    def _chain(self, party: str) -> list[str]:
        """Return a party and all parties on the chains of owners above it."""
        # Parties already met are not followed again: firms can own one another in a ring.
        chain, waiting = {party: None}, [party]
        while waiting:
            for owner in sorted(self._owners_of.get(waiting.pop(), ())):
                if owner not in chain:
                    chain[owner] = None
                    waiting.append(owner)
        return list(chain)

    def _holdings(self, chain: Iterable[str], day: str) -> tuple[list[Stake], list[Control]]:
        """Return the stakes in, and claims of control over, the parties of a chain on a day."""
        stakes: list[Stake] = []
        controls: list[Control] = []
        for owned in chain:
            for owner, claims in self._owners_of.get(owned, {}).items():
                holding = _Holding(owner, owned, _holding_on(claims, day))
                stakes += holding.stakes()
                controls += holding.controls()
        stakes.sort(key=lambda stake: (stake.owned, stake.owner, stake.claim))
        controls.sort(key=lambda control: (control.owned, control.owner, control.claim))
        return stakes, controls

    def _listings(self, parties: Iterable[str], day: str) -> list[tuple[str, Claim, bool | None]]:
        """Return the listings of parties that were, or may have been, in force on a day."""
        listings = []
        for party in parties:
            for claim, in_force in standing(self.folded, party, day):
                listings.append((party, claim, in_force))
        return listings

    def _judged(
        self,
        regime: str,
        chain: Sequence[str],
        listings: Iterable[tuple[str, Claim, bool | None]],
        stakes: list[Stake],
        controls: list[Control],
        day: str,
    ) -> RegimeVerdict:
        sure: set[str] = set()
        listed: dict[str, list[str]] = {}
        for listed_party, claim, in_force in listings:
            if self._is_own(regime, claim):
                listed.setdefault(listed_party, []).append(claim.uid)
                if in_force and claim.measure != NOT_STATED:
                    sure.add(listed_party)
        party, entries = chain[0], self.entries
        unloaded = tuple(each for each in chain if entries.leaves_open(regime, each))
        # With one listing surely in force it does not matter that another is open.
        alike = self._alike(regime, filterfalse(sure.__contains__, chain), day)
        perhaps = {*listed, *unloaded, *alike} - sure
        verdict = judge(party, stakes, sure, REGIMES[regime], day, controls, perhaps)
        behind: dict[str, tuple[str, ...]] = {}
        for each in (*verdict.contributors, party):
            if each in listed:
                behind[each] = tuple(listed[each])
        return RegimeVerdict(
            regime, verdict, behind, self._lists_on_file(regime), unloaded, alike, frozenset(sure)
        )

    def _alike(
        self, regime: str, parties: Iterable[str], day: str
    ) -> dict[str, dict[str, list[Claim]]]:
        """Return the parties with namesakes on a regime's lists on a day, and those listings."""
        found: dict[str, dict[str, list[Claim]]] = {}
        for party in parties:
            for other, claims in self.entries.namesakes(party).items():
                held = {claim.uid for claim, _ in standing(self.folded, other, day)}
                own = [each for each in claims if each.uid in held and self._is_own(regime, each)]
                if own:
                    found.setdefault(party, {})[other] = own
        return found

    def _lists_on_file(self, regime: str) -> bool:
        """Return whether any listing of a regime is among the claims."""
        if regime not in self._on_file:
            kinds = self.folded.listing_kinds()
            # A report of a measure of whatever kind is no list of the regime.
            listings = [claim for claim in kinds if claim.measure != NOT_STATED]
            self._on_file[regime] = any(self._is_own(regime, claim) for claim in listings)
        return self._on_file[regime]

    def _is_own(self, regime: str, claim: Claim) -> bool:
        """Return whether a listing is by an authority of a regime and may be under its measure."""
        if claim.measure not in (LISTS[regime].measure, NOT_STATED):
            return False
        authority = self.ids.uid(claim.subject)
        key = regime, authority
        if key not in self._is_authority:
            entity = self.ids.entities.get(authority)
            self._is_authority[key] = entity is not None and LISTS[regime].holds(entity)
        return self._is_authority[key]


def _is_direct_and_scored(claim: Claim) -> bool:
    return bool(claim.object) and not claim.via and schema().statuses[claim.status].scored


def _direct_owners(
    party: str, stakes: Iterable[Stake], controls: Iterable[Control]
) -> tuple[str, ...]:
    owners = {stake.owner for stake in stakes if stake.owned == party}
    owners.update(control.owner for control in controls if control.owned == party)
    return tuple(sorted(owners))


def _holding_on(claims: Iterable[Claim], day: str) -> list[Dated]:
    """Return the claims that held on a day or may have held, originals and older ones first."""
    dated: list[Dated] = []
    for claim in claims:
        covers = holds(claim, day)
        if covers is not False:
            dated.append((claim, covers))
    # The first claim is the one that is cited: an original, and not a copy of it.
    return sorted(dated, key=lambda pair: (pair[0].copy_of != "", pair[0].known_by, pair[0].uid))


@dataclass(frozen=True, slots=True)
class _Holding:
    """The claims that one owner has a stake in, or controls, one party on a day."""

    owner: str
    owned: str
    claims: list[Dated]

    def controls(self) -> Iterator[Control]:
        """Yield the first claim of control."""
        for claim, covers in self.claims:
            if _states_control(claim):
                # Only an authority or a court makes a finding; a report leaves control open.
                finding = covers is True and claim.status in ("listed", "adjudicated")
                yield Control(self.owner, self.owned, claim.uid, finding=finding)
                return

    def stakes(self) -> Iterator[Stake]:
        """Yield the stake: figures that differ make a range, and no figure an unstated share.

        If all claims are of control and none prints a figure, there is no stake.
        """
        # A claim of control without a figure says nothing about the size of a stake.
        figures = [pair for pair in self.claims if _is_share(pair[0].quantity)]
        if figures:
            low, high = _range(figures)
            # A stated share of nothing is no stake.
            if high > 0:
                yield Stake(self.owner, self.owned, low, high, figures[0][0].uid)
            return
        for claim, _ in self.claims:
            if not _states_control(claim):
                yield Stake(self.owner, self.owned, NOTHING, ALL, claim.uid, stated=False)
                return


def _states_control(claim: Claim) -> bool:
    return _CONTROL.search(f"{claim.said} {claim.text}") is not None


def _is_share(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.unit == "percent"


def _range(figures: Iterable[Dated]) -> tuple[Fraction, Fraction]:
    """Return the least and the most that some stated shares leave possible."""
    bounds = []
    any_covers = False
    for claim, covers in figures:
        assert claim.quantity is not None
        bounds.append(share(claim.quantity))
        any_covers = any_covers or bool(covers)
    lows, highs = zip(*bounds, strict=True)
    # If it is open whether any of them held on the day, the owner may have held nothing.
    return min(lows) if any_covers else NOTHING, max(highs)


def share(figure: Quantity) -> tuple[Fraction, Fraction]:
    """Return the least and the most that a percentage as printed can mean, as shares of 1.

    "About" reaches 5 points to both sides. "More than", "nearly" and the like reach to 1 or to 0.

    >>> share(Quantity(50, "percent"))
    (Fraction(1, 2), Fraction(1, 2))
    >>> share(Quantity(50, "percent", ">="))
    (Fraction(1, 2), Fraction(1, 1))
    """
    value = Fraction(str(figure.value)) / 100
    upto = value if figure.upto is None else Fraction(str(figure.upto)) / 100
    # Decimal strings, because Fraction(33.3) is not 333/10.
    bounds = {
        ">": (value + LEAST, ALL),
        ">=": (value, ALL),
        "<": (NOTHING, value - LEAST),
        "<=": (NOTHING, value),
        "~": (value - NEAR, upto + NEAR),
    }
    low, high = bounds.get(figure.comparator, (value, upto))
    return max(low, NOTHING), min(max(high, NOTHING), ALL)
