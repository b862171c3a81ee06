"""Ownership arithmetic: whether a party counts as blocked because of its owners, under one rule.

A rule has a threshold and states whether exactly that share counts, whether shares of several
designated owners are added, and whether control counts. Shares are attributed as the rules do it,
not by multiplying percentages: a party that itself reaches the threshold counts with the whole of
its stake (OFAC FAQ 401). Control is a cited finding of an authority or court and is never computed.
A share that no source states is not zero and is not counted: it can only leave open what the stated
shares do not decide. Shares are fractions, so that exactly 50% is exactly 50%.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ...dates import Interval, check, first_day, last_day

HALF = Fraction(1, 2)
ZERO, WHOLE = Fraction(0), Fraction(1)
NOT_BLOCKED, OPEN, BLOCKED = 0, 1, 2
VERDICTS = ("not blocked", "cannot be said", "blocked")  # by rank


@dataclass(frozen=True, slots=True)
class OwnershipRule:
    """One rule of a regime, for the days from `begins` to `ends` ("" if it has no end).

    With `counts_exactly`, exactly the threshold counts. With `adds_up`, stakes of several
    designated owners are added. With `control`, a cited finding of control counts beside ownership.
    `lists` names whose owners are meant. `read` states whether the text of the citation was at hand
    when the rule was written down here. `in_force` is False where the rule was suspended.
    """

    regime: str
    begins: str
    ends: str
    counts_exactly: bool
    adds_up: bool
    control: bool
    lists: str
    effect: str
    citation: str
    read: str
    threshold: Fraction = HALF
    in_force: bool = True
    note: str = ""

    def reached(self, share: Fraction) -> bool:
        """Return whether a share reaches the threshold."""
        return share >= self.threshold if self.counts_exactly else share > self.threshold


@dataclass(frozen=True, slots=True)
class Stake:
    """A share, from `low` to `high` (0 to 1), that `owner` has in `owned` during an interval.

    `stated` is False if the claim prints no share: it is then anything from 0 to 1.
    """

    owner: str
    owned: str
    low: Fraction  # exact: a sum of floats can miss a threshold of exactly half
    high: Fraction
    claim: str
    interval: Interval = Interval()  # noqa: RUF009  # frozen
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Control:
    """A claim that `owner` controls `owned` during an interval.

    `finding` is True for a finding of an authority or court. Anything less only leaves it open.
    """

    owner: str
    owned: str
    claim: str
    interval: Interval = Interval()  # noqa: RUF009  # frozen
    finding: bool = True


@dataclass(frozen=True, slots=True)
class Contribution:
    """The stake that one owner contributes, and why it counts.

    It counts because the owner is designated, or because designated parties own or control it.
    """

    owner: str
    low: Fraction
    high: Fraction
    claim: str
    because: str
    owned: str = ""
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of a rule for a party on a day, with everything that it rests on.

    `verdict` is "blocked", "not blocked", "cannot be said" (the stated range of a stake reaches
    over the threshold, or a share is not stated), or "no rule in force". `low` and `high` bound the
    attributed share, from 0 to 1. `contributions` are the stakes in the party itself, `behind`
    those that count in the owners above it, and `contributors` the designated parties at which all
    of these begin.
    """

    party: str
    on: str
    verdict: str
    low: Fraction
    high: Fraction
    contributions: tuple[Contribution, ...]
    controlled: tuple[Control, ...]
    rule: OwnershipRule | None
    because: str
    behind: tuple[Contribution, ...] = ()
    contributors: tuple[str, ...] = ()


def rule_on(rules: Sequence[OwnershipRule], on: str) -> OwnershipRule | None:
    """Return the rule of a regime for a date, or None if there is none yet.

    Raises:
        BadInput: `on` is not a valid date.
    """
    # Rules change on a day, so a year or month needs one day that stands for it.
    day = first_day(check(on, "ownership --on"))
    for rule in rules:
        if rule.begins <= day and (not rule.ends or day <= last_day(rule.ends)):
            return rule
    return None


def judge(
    party: str,
    stakes: Sequence[Stake],
    designated: Collection[str],
    rules: Sequence[OwnershipRule],
    on: str,
    controls: Sequence[Control] = (),
    perhaps: Collection[str] = (),
) -> Verdict:
    """Return whether a party counts as blocked by its owners on a date.

    A further stake never makes less of another one: stakes that add up to more than the whole are
    judged as they are (see `totals`).

    Args:
        party: Uid of the party.
        stakes: Stakes in the party and in the owners above it.
        designated: Uids of the parties under the regime's own measure.
        rules: The rules of one regime.
        on: A year, month or day; its first day counts.
        controls: Claims of control, on the same parties.
        perhaps: Uids of parties of which it is open whether they were designated on that date.

    Raises:
        BadInput: `on` is not a valid date.
    """
    rule = rule_on(rules, on)
    if rule is None:
        why = "no rule of this regime applied on that day"
        return Verdict(party, on, "no rule in force", ZERO, ZERO, (), (), None, why)
    if not rule.in_force:
        why = "the rule was suspended on that day"
        return Verdict(party, on, "no rule in force", ZERO, ZERO, (), (), rule, why)
    if party in designated:
        return Verdict(party, on, "blocked", ZERO, ZERO, (), (), rule, "itself designated")
    day = first_day(on)
    # Only what held on the day: a stake that was sold before does not count.
    in_stakes = [stake for stake in stakes if _covers(stake.interval, day)]
    in_controls = [control for control in controls if _covers(control.interval, day)]
    findings = []
    for sure, maybe in _groups(frozenset(designated), frozenset(perhaps), rule):
        findings.append(_Holdings(in_stakes, in_controls, sure, maybe, rule).finding(party))
    nothing = _Finding(NOT_BLOCKED, ZERO, ZERO)  # for a rule that adds no stakes, and no listing
    # If stakes are not added, one owner is enough, so the strongest finding decides.
    best = max(findings, key=lambda finding: finding.order, default=nothing)
    return Verdict(
        party=party,
        on=on,
        verdict=VERDICTS[best.rank],
        low=best.low,
        high=best.high,
        contributions=best.contributions,
        controlled=best.controlled,
        rule=rule,
        because=_because(best, rule, party in perhaps),
        behind=best.behind,
        contributors=best.contributors,
    )


def _covers(interval: Interval, day: str) -> bool:
    return interval.begins <= day <= interval.ends


def _groups(
    designated: frozenset[str], perhaps: frozenset[str], rule: OwnershipRule
) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Yield the designated owners whose stakes are added, sure and perhaps ones apart."""
    # A party with one listing in force is designated, even if another listing is open.
    perhaps -= designated
    # Without adding up, each owner is judged alone, and so are the firms through which it holds.
    if rule.adds_up:
        yield designated, perhaps
        return
    for owner in sorted(designated | perhaps):
        alone = frozenset({owner})
        yield alone & designated, alone & perhaps


def totals(stakes: Sequence[Stake]) -> dict[str, Fraction]:
    """Return the sum of the stated stakes in each party, at the least.

    A sum above 1 shows that at least one of the stakes is wrong or out of date.

    >>> totals([Stake("A", "X", Fraction(60, 100), Fraction(1), "c1")])
    {'X': Fraction(3, 5)}
    """
    total: dict[str, Fraction] = {}
    for stake in stakes:
        total[stake.owned] = total.get(stake.owned, ZERO) + stake.low
    return total


@dataclass(frozen=True, slots=True)
class _Finding:
    """The result for one group of designated owners; `rank` is an index into `VERDICTS`."""

    rank: int
    low: Fraction
    high: Fraction
    contributions: tuple[Contribution, ...] = ()
    controlled: tuple[Control, ...] = ()
    behind: tuple[Contribution, ...] = ()
    contributors: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[int, Fraction, Fraction]:
        """The order in which findings of several groups are compared."""
        return self.rank, self.low, self.high

    @property
    def all_stated(self) -> bool:
        """True if a source states every share that counts."""
        return all(each.stated for each in (*self.contributions, *self.behind))


def _because(finding: _Finding, rule: OwnershipRule, itself_open: bool) -> str:
    """Return the reason for a finding in words."""
    over = "at least" if rule.counts_exactly else "more than"
    summed = "of all designated owners together" if rule.adds_up else "of one designated owner"
    bar = f"{over} {float(rule.threshold):.0%} {summed}"
    if finding.rank == BLOCKED:
        return "controlled, by a finding that is cited" if finding.controlled else bar
    if finding.rank == NOT_BLOCKED:
        return f"below {bar}"
    # Open: the first reason that applies is the most general one.
    if itself_open:
        return "whether it was itself listed on that day is open"
    if not rule.reached(finding.high):
        return "whether control amounts to the rule's is a finding that nobody here has made"
    if not finding.all_stated:
        return f"a share that no source states leaves open whether it is {bar}"
    return f"the stated ranges or days leave open whether it is {bar}"


@dataclass(frozen=True, slots=True)
class _Holdings:
    """The stakes and claims of control of a day, and one group of designated owners.

    `sure` are surely designated, `maybe` perhaps.
    """

    stakes: Sequence[Stake]
    controls: Sequence[Control]
    sure: frozenset[str]
    maybe: frozenset[str]
    rule: OwnershipRule

    def finding(self, party: str) -> _Finding:
        """Return the result for a party."""
        # Twice: with the least that is certain, and with the most that is possible. If both agree
        # the verdict stands.
        surely = self._counting(self.sure, certain=True)
        perhaps = self._counting(surely | self.maybe, certain=False)
        low = self._share(party, surely, certain=True)
        high = self._share(party, perhaps, certain=False)
        rank = NOT_BLOCKED
        if party in perhaps:
            rank = BLOCKED if party in surely else OPEN
        controlled: tuple[Control, ...] = ()
        if rank == BLOCKED and not self.rule.reached(low):  # only control can have decided it
            controlled = tuple(self._controls(party, surely, certain=True))
        chain = self._chain(party, surely if rank == BLOCKED else perhaps)
        # Stakes on file may add up to more than the whole, which shows a fault of a source; a share
        # cannot.
        low, high = min(low, WHOLE), min(high, WHOLE)
        return _Finding(rank, low, high, chain.contributions, controlled, chain.behind, chain.ends)

    def _counting(self, owners: frozenset[str], certain: bool) -> frozenset[str]:
        """Return the owners whose stakes count with the whole, all that they bring over included.

        A party over the threshold counts with the whole of its stake in the next (OFAC FAQ 401).
        """
        counting = owners
        owned = {stake.owned for stake in self.stakes}
        owned.update(control.owned for control in self.controls)
        while True:  # rings of holdings end too, because the set only grows
            reached = set()
            for party in owned - counting:
                share = self._share(party, counting, certain)
                if self.rule.reached(share) or any(self._controls(party, counting, certain)):
                    reached.add(party)
            if not reached:
                return counting
            counting |= reached

    def _share(self, party: str, owners: Collection[str], certain: bool) -> Fraction:
        """Return the share of some owners in a party, at least (certain) or at most."""
        total = ZERO
        for stake in self.stakes:
            if stake.owned == party and stake.owner in owners:
                total += stake.low if certain else stake.high
        return total

    def _controls(self, party: str, owners: Collection[str], certain: bool) -> Iterator[Control]:
        """Yield the claims that some owners control a party, if certain only findings."""
        if not self.rule.control:
            return
        for control in self.controls:
            counts = control.finding or not certain  # less than a finding leaves it open
            if counts and control.owned == party and control.owner in owners:
                yield control

    def _chain(self, party: str, counting: Collection[str]) -> _Chain:
        """Return the stakes that count in a party and, breadth first, in the owners above it."""
        designated = self.sure | self.maybe
        contributions: list[Contribution] = []
        behind: list[Contribution] = []
        ends: set[str] = set()
        seen, waiting = {party}, [party]
        while waiting:
            owned = waiting.pop(0)
            stakes = self._counted_stakes(owned, counting)
            into = contributions if owned == party else behind
            for stake in stakes:
                into.append(_contribution(stake, stake.owner in designated))
            owners = {stake.owner for stake in stakes}
            owners.update(each.owner for each in self._controls(owned, counting, certain=False))
            # A chain ends at a designated party: its own owners make no difference.
            ends |= owners & designated
            further = sorted(owners - designated - seen)
            seen.update(further)
            waiting += further
        return _Chain(tuple(contributions), tuple(behind), tuple(sorted(ends)))

    def _counted_stakes(self, owned: str, counting: Collection[str]) -> list[Stake]:
        """Return the stakes in a party that count, largest first."""
        stakes = []
        for stake in self.stakes:
            if stake.owned == owned and stake.owner in counting:
                stakes.append(stake)
        return sorted(stakes, key=lambda stake: (-stake.high, stake.owner, stake.claim))


@dataclass(frozen=True, slots=True)
class _Chain:
    """The stakes that count in a party and above it, and the designated parties at its ends."""

    contributions: tuple[Contribution, ...]
    behind: tuple[Contribution, ...]
    ends: tuple[str, ...]


def _contribution(stake: Stake, designated: bool) -> Contribution:
    because = "designated" if designated else "owned or controlled by designated parties"
    return Contribution(
        stake.owner, stake.low, stake.high, stake.claim, because, stake.owned, stake.stated
    )
