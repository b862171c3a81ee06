"""Ownership arithmetic: whether a party counts as blocked because of who owns it, under one written rule.

A rule has a threshold, says whether exactly that share counts, whether shares of several designated
owners are added up, and whether control counts. Shares are attributed as the rules do it, not by
multiplying percentages: a party that itself reaches the threshold counts with the whole of its stake
(OFAC FAQ 401). Control is a finding that somebody must have made and that is cited; it is never
computed. A share that nobody states is not zero and is not counted: it can only leave open what the
stated ones do not decide. Shares are fractions, so that exactly 50% is exactly 50%.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ...dates import Interval, check, first_day, last_day
from ...errors import wrong

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class OwnershipRule:
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
    """`owner` holds from `low` to `high` (shares of 1) of `owned`; the claim says so for an interval.

    `stated` is False where the claim prints no share: it is then anything from nothing to all.
    """

    owner: str
    owned: str
    low: Fraction
    high: Fraction
    claim: str
    interval: Interval = Interval()  # noqa: RUF009  # frozen
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Control:
    """A finding, by somebody who is cited, that `owner` controls `owned`; less than a finding only leaves it open."""

    owner: str
    owned: str
    claim: str
    interval: Interval = Interval()  # noqa: RUF009  # frozen
    finding: bool = True


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one owner brings: its stake, and for whom it counts (itself, or designated owners above it)."""

    owner: str
    low: Fraction
    high: Fraction
    claim: str
    because: str
    owned: str = ""
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says of a party on a day, with everything that it rests on.

    `verdict`: "blocked", "not blocked", "cannot be said" (the stated range of a stake reaches over the
    threshold, or a share is not stated), or "no rule in force". `low` and `high` bound the attributed share.
    `contributions` are the stakes in the party itself, `behind` those that count in the owners above it, and
    `contributors` the designated parties at whose hands all of these begin.
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


def stake(
    owner: str, owned: str, percent: str, claim: str, interval: Interval | None = None
) -> Stake:
    """Return a stake from a percentage as printed: `50`, `33.3` or a range `25-50`. Raises `BadInput`."""
    low, dash, high = percent.replace("%", "").replace(" ", "").partition("-")
    try:
        bounds = [Fraction(low) / 100, Fraction(high if dash else low) / 100]
    except (ValueError, ZeroDivisionError):
        raise wrong(
            f"stake of {owner} in {owned}", percent, "a percentage such as 50, 33.3 or 25-50"
        ) from None
    if not 0 <= bounds[0] <= bounds[1] <= 1:
        raise wrong(f"stake of {owner} in {owned}", percent, "from 0 to 100, the lower bound first")
    return Stake(owner, owned, bounds[0], bounds[1], claim, interval or Interval())


def rule_on(rules: Sequence[OwnershipRule], on: str) -> OwnershipRule | None:
    """Return the rule of a regime for a day, None when there is none yet."""
    day = first_day(check(on, "ownership --on"))
    return next(
        (r for r in rules if r.begins <= day and (not r.ends or day <= last_day(r.ends))), None
    )


def judge(
    party: str,
    stakes: Sequence[Stake],
    designated: Collection[str],
    rules: Sequence[OwnershipRule],
    on: str,
    controls: Sequence[Control] = (),
    perhaps: Collection[str] = (),
) -> Verdict:
    """Return whether a party counts as blocked by its owners on a day. Raises `BadInput` for stakes above 100%.

    `designated` are the parties under the regime's measure themselves; their own stakes count whole. Of those
    in `perhaps` it is open whether they were on that day.
    """
    day = first_day(check(on, "ownership --on"))
    whole([s for s in stakes if s.interval.begins <= day <= s.interval.ends])
    return weighed(party, stakes, designated, rules, on, controls, perhaps)


def weighed(
    party: str,
    stakes: Sequence[Stake],
    designated: Collection[str],
    rules: Sequence[OwnershipRule],
    on: str,
    controls: Sequence[Control] = (),
    perhaps: Collection[str] = (),
) -> Verdict:
    """Return the same as `judge` whatever the stakes in a party add up to: no further stake makes less of one."""
    rule = rule_on(rules, on)
    nothing = Fraction(0)
    if rule is None or not rule.in_force:
        why = (
            "the rule was suspended on that day"
            if rule
            else "no rule of this regime applied on that day"
        )
        return Verdict(party, on, "no rule in force", nothing, nothing, (), (), rule, why)
    day = first_day(on)
    held = [s for s in stakes if s.interval.begins <= day <= s.interval.ends]
    found = [c for c in controls if c.interval.begins <= day <= c.interval.ends]
    if party in designated:
        return Verdict(party, on, "blocked", nothing, nothing, (), (), rule, "itself designated")
    sure, maybe = frozenset(designated), frozenset(perhaps) - set(designated)
    groups = [(sure, maybe)]
    if not rule.adds_up:
        groups = [(frozenset({d}) & sure, frozenset({d}) & maybe) for d in sorted(sure | maybe)]
    tried = [_group(party, held, found, group, rule) for group in groups]
    best = max(tried, key=lambda v: (v.rank, v.low, v.high), default=_Finding(0, nothing, nothing))
    words = ("not blocked", "cannot be said", "blocked")[best.rank]
    because = _because(best, rule, party in maybe)
    return Verdict(
        party,
        on,
        words,
        best.low,
        best.high,
        best.parts,
        best.control,
        rule,
        because,
        best.behind,
        best.heads,
    )


def whole(stakes: Sequence[Stake]) -> None:
    """Raise `BadInput` where the stakes in a party are more than the whole."""
    for owned, total in totals(stakes).items():
        if total > 1:
            raise wrong(
                f"stakes in {owned}",
                f"{float(total):.2%} in all",
                "at most 100%, one stake an owner",
            )


def totals(stakes: Sequence[Stake]) -> dict[str, Fraction]:
    """Return what the stated stakes in each party add up to, at the least."""
    total: dict[str, Fraction] = {}
    for s in stakes:
        total[s.owned] = total.get(s.owned, Fraction(0)) + s.low
    return total


@dataclass(frozen=True, slots=True)
class _Finding:
    """What one group of designated owners comes to; `rank` is 2 for blocked, 1 for open, 0 for not."""

    rank: int
    low: Fraction
    high: Fraction
    parts: tuple[Contribution, ...] = ()
    control: tuple[Control, ...] = ()
    behind: tuple[Contribution, ...] = ()
    heads: tuple[str, ...] = ()


def _because(found: _Finding, rule: OwnershipRule, itself: bool) -> str:
    over = "at least" if rule.counts_exactly else "more than"
    summed = "of all designated owners together" if rule.adds_up else "of one designated owner"
    bar = f"{over} {float(rule.threshold):.0%} {summed}"
    if found.rank == 2 and found.control:
        return "controlled, by a finding that is cited"
    if found.rank == 1 and itself:
        return "whether its own listing was in force on that day is open"
    if found.rank == 1 and not _over(found.high, rule):
        return "whether control amounts to the rule's is a finding that nobody here has made"
    if found.rank == 1 and not all(c.stated for c in (*found.parts, *found.behind)):
        return f"a share that no source states leaves open whether it is {bar}"
    return (f"below {bar}", f"the stated ranges or days leave open whether it is {bar}", bar)[
        found.rank
    ]


def _group(
    party: str,
    stakes: Sequence[Stake],
    controls: Sequence[Control],
    group: tuple[frozenset[str], frozenset[str]],
    rule: OwnershipRule,
) -> _Finding:
    """Return the verdict for one group of designated owners: those that surely are, and those that perhaps are."""
    sure, maybe = group
    surely, perhaps = set(sure), sure | maybe
    owned = {s.owned for s in stakes} | {c.owned for c in controls}
    while True:  # a party over the threshold counts with the whole of its stake in the next
        more = {
            e
            for e in owned - surely
            if _over(_sum(e, stakes, surely, True), rule) or _led(e, controls, surely, rule)
        }
        open_ = {e for e in owned - perhaps if _over(_sum(e, stakes, perhaps, False), rule)}
        open_ |= {e for e in owned - perhaps if _led(e, controls, perhaps, rule, False)}
        if not more and not open_:
            break
        surely |= more
        perhaps = perhaps | open_ | more
    low, high = _sum(party, stakes, surely, True), _sum(party, stakes, perhaps, False)
    rank = 2 if party in surely else 1 if party in perhaps else 0
    counting = surely if rank == 2 else perhaps
    parts, behind, heads = _chain(party, stakes, controls, counting, group, rule)
    control = tuple(
        c for c in controls if rule.control and c.owned == party and c.owner in surely and c.finding
    )
    shown = control if rank == 2 and not _over(low, rule) else ()
    return _Finding(
        rank, min(low, Fraction(1)), min(high, Fraction(1)), parts, shown, behind, heads
    )


def _chain(
    party: str,
    stakes: Sequence[Stake],
    controls: Sequence[Control],
    counting: Collection[str],
    group: tuple[frozenset[str], frozenset[str]],
    rule: OwnershipRule,
) -> tuple[tuple[Contribution, ...], tuple[Contribution, ...], tuple[str, ...]]:
    """Return the stakes in a party that count, those that count above it, and the designated parties they begin at."""
    listed = group[0] | group[1]
    parts: list[Contribution] = []
    behind: list[Contribution] = []
    heads: set[str] = set()
    seen, todo = {party}, [party]
    while todo:
        at = todo.pop(0)
        mine = [s for s in stakes if s.owned == at and s.owner in counting]
        for s in sorted(mine, key=lambda s: (-s.high, s.owner, s.claim)):
            why = "designated" if s.owner in listed else "owned or controlled by designated parties"
            into = parts if at == party else behind
            into.append(Contribution(s.owner, s.low, s.high, s.claim, why, s.owned, s.stated))
        led = {c.owner for c in controls if rule.control and c.owned == at and c.owner in counting}
        for owner in sorted({s.owner for s in mine} | led):
            if owner in listed:
                heads.add(owner)
            elif owner not in seen:
                seen.add(owner)
                todo.append(owner)
    return tuple(parts), tuple(behind), tuple(sorted(heads))


def _sum(party: str, stakes: Sequence[Stake], owners: Collection[str], low: bool) -> Fraction:
    return sum(
        (s.low if low else s.high for s in stakes if s.owned == party and s.owner in owners),
        Fraction(0),
    )


def _over(share: Fraction, rule: OwnershipRule) -> bool:
    return share >= rule.threshold if rule.counts_exactly else share > rule.threshold


def _led(
    party: str,
    controls: Sequence[Control],
    owners: Collection[str],
    rule: OwnershipRule,
    by_finding: bool = True,
) -> bool:
    return rule.control and any(
        c.owned == party and c.owner in owners and (c.finding or not by_finding) for c in controls
    )
