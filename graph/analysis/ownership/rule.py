"""Ownership arithmetic: whether a party counts as blocked because of who owns it, under one written rule.

A rule has a threshold, says whether exactly that share counts, whether shares of several designated
owners are added up, and whether control counts. Shares are attributed as the rules do it, not by
multiplying percentages: a party that itself reaches the threshold counts with the whole of its stake
(OFAC FAQ 401). Control is a finding that somebody must have made and that is cited; it is never
computed. Shares are fractions, so that exactly 50% is exactly 50%.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ...dates import Interval, check, first_day, last_day
from ...errors import wrong

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule for the days from `begins` to `ends` ('' open); `in_force` False where it was suspended.

    `counts_exactly`: exactly the threshold counts. `adds_up`: stakes of several designated owners are
    added. `control`: a cited finding of control counts beside ownership. `lists` says whose owners are
    meant. `read` says whether the text of the citation was at hand when the rule was written down here.
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


@dataclass(frozen=True, slots=True)
class Stake:
    """`owner` holds from `low` to `high` (shares of 1) of `owned`; the claim says so for an interval."""

    owner: str
    owned: str
    low: Fraction
    high: Fraction
    claim: str
    interval: Interval = Interval()  # noqa: RUF009  # frozen


@dataclass(frozen=True, slots=True)
class Control:
    """A finding, by somebody who is cited, that `owner` controls `owned`."""

    owner: str
    owned: str
    claim: str
    interval: Interval = Interval()  # noqa: RUF009  # frozen


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one owner brings: its stake, and for whom it counts (itself, or designated owners above it)."""

    owner: str
    low: Fraction
    high: Fraction
    claim: str
    because: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says of a party on a day, with everything that it rests on.

    `verdict`: "blocked", "not blocked", "cannot be said" (the stated range of a stake reaches over the
    threshold), or "no rule in force". `low` and `high` bound the attributed share.
    """

    party: str
    on: str
    verdict: str
    low: Fraction
    high: Fraction
    contributions: tuple[Contribution, ...]
    controlled: tuple[Control, ...]
    rule: Rule | None
    because: str


def stake(owner: str, owned: str, percent: str, claim: str, interval: Interval | None = None) -> Stake:
    """Return a stake from a percentage as printed: `50`, `33.3` or a range `25-50`. Raises `BadInput`."""
    low, dash, high = percent.replace("%", "").replace(" ", "").partition("-")
    try:
        bounds = [Fraction(low) / 100, Fraction(high if dash else low) / 100]
    except (ValueError, ZeroDivisionError):
        raise wrong(f"stake of {owner} in {owned}", percent, "a percentage such as 50, 33.3 or 25-50") from None
    if not 0 <= bounds[0] <= bounds[1] <= 1:
        raise wrong(f"stake of {owner} in {owned}", percent, "from 0 to 100, the lower bound first")
    return Stake(owner, owned, bounds[0], bounds[1], claim, interval or Interval())


def rule_on(rules: Sequence[Rule], on: str) -> Rule | None:
    """Return the rule of a regime for a day, None when there is none yet."""
    day = first_day(check(on, "ownership --on"))
    return next((r for r in rules if r.begins <= day and (not r.ends or day <= last_day(r.ends))), None)


def judge(
    party: str,
    stakes: Sequence[Stake],
    designated: Collection[str],
    rules: Sequence[Rule],
    on: str,
    controls: Sequence[Control] = (),
) -> Verdict:
    """Return whether a party counts as blocked by its owners on a day. Raises `BadInput` for stakes above 100%.

    `designated` are the parties under the regime's measure themselves; their own stakes count whole.
    """
    rule = rule_on(rules, on)
    nothing = Fraction(0)
    if rule is None or not rule.in_force:
        why = "the rule was suspended on that day" if rule else "no rule of this regime applied on that day"
        return Verdict(party, on, "no rule in force", nothing, nothing, (), (), rule, why)
    day = first_day(on)
    held = [s for s in stakes if s.interval.begins <= day <= s.interval.ends]
    found = [c for c in controls if c.interval.begins <= day <= c.interval.ends]
    _whole(held)
    if party in designated:
        return Verdict(party, on, "blocked", nothing, nothing, (), (), rule, "itself designated")
    groups = [frozenset(designated)] if rule.adds_up else [frozenset({d}) for d in sorted(designated)]
    tried = [_group(party, held, found, group, rule) for group in groups]
    best = max(tried, key=lambda v: (v[0], v[1], v[2]), default=(0, nothing, nothing, (), ()))
    rank, low, high, parts, control = best
    words = ("not blocked", "cannot be said", "blocked")[rank]
    return Verdict(party, on, words, low, high, parts, control, rule, _because(rank, rule, control))


def _because(rank: int, rule: Rule, control: Sequence[Control]) -> str:
    over = "at least" if rule.counts_exactly else "more than"
    summed = "of all designated owners together" if rule.adds_up else "of one designated owner"
    bar = f"{over} {float(rule.threshold):.0%} {summed}"
    if rank == 2 and control:
        return "controlled, by a finding that is cited"
    return (f"below {bar}", f"the stated ranges leave open whether it is {bar}", bar)[rank]


def _whole(stakes: Sequence[Stake]) -> None:
    total: dict[str, Fraction] = {}
    for s in stakes:
        total[s.owned] = total.get(s.owned, Fraction(0)) + s.low
        if total[s.owned] > 1:
            raise wrong(
                f"stakes in {s.owned}", f"{float(total[s.owned]):.2%} in all", "at most 100%, one stake an owner"
            )


_Found = tuple[int, Fraction, Fraction, tuple[Contribution, ...], tuple[Control, ...]]


def _group(
    party: str, stakes: Sequence[Stake], controls: Sequence[Control], group: frozenset[str], rule: Rule
) -> _Found:
    """Return the verdict for one group of designated owners: 2 blocked, 1 open, 0 not."""
    surely, perhaps = set(group), set(group)
    while True:  # a party over the threshold counts with the whole of its stake in the next
        owned = {s.owned for s in stakes} | {c.owned for c in controls}
        more = {
            e for e in owned - surely if _over(_sum(e, stakes, surely, True), rule) or _led(e, controls, surely, rule)
        }
        maybe = {e for e in owned - perhaps if _over(_sum(e, stakes, perhaps, False), rule)}
        maybe |= {e for e in owned - perhaps if _led(e, controls, perhaps, rule)}
        if not more and not maybe:
            break
        surely |= more
        perhaps |= maybe | more
    low, high = _sum(party, stakes, surely, True), _sum(party, stakes, perhaps, False)
    parts = tuple(
        Contribution(
            s.owner, s.low, s.high, s.claim,
            "designated" if s.owner in group else "owned or controlled by designated parties",
        )
        for s in sorted(stakes, key=lambda s: (-s.high, s.owner))
        if s.owned == party and s.owner in perhaps
    )  # fmt: skip
    control = tuple(c for c in controls if rule.control and c.owned == party and c.owner in surely)
    if party in surely:
        return 2, low, high, parts, () if _over(low, rule) else control
    return (1 if party in perhaps else 0), low, high, parts, ()


def _sum(party: str, stakes: Sequence[Stake], owners: Collection[str], low: bool) -> Fraction:
    return sum((s.low if low else s.high for s in stakes if s.owned == party and s.owner in owners), Fraction(0))


def _over(share: Fraction, rule: Rule) -> bool:
    return share >= rule.threshold if rule.counts_exactly else share > rule.threshold


def _led(party: str, controls: Sequence[Control], owners: Collection[str], rule: Rule) -> bool:
    return rule.control and any(c.owned == party and c.owner in owners for c in controls)
