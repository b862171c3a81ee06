"""Who owns, holds or controls a party by what is on file, and what each regime's rule makes of it on a day.

One answer for `explain`, `brief`, `flags`, `screen` and Python. It goes up every chain of owners; counts only
stakes and listings that held on the day; of listings only the regime's own; and counts a share that no
source states neither as nothing nor as something: it can only leave a verdict open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from ...against import Objections
from ...dates import last_day
from ...ending import holds
from ...fold import Folded
from ...identity import Identities
from ...measures import standing
from ...model import Claim, Quantity
from ...schema import schema
from . import LISTS, REGIMES
from .rule import Control, Stake, Verdict, judge, totals

NOTHING, ALL = Fraction(0), Fraction(1)
NEAR = Fraction(
    5, 100
)  # how far from a figure that is said to be "about" so much the share may lie; our own choice
LEAST = Fraction(
    1, 10**9
)  # more than a figure, and less than it, by the least that changes a verdict
_CONTROL = re.compile(
    r"(?<!\bnot )(?<!\bno )(?<!\bwithout )\bcontrol(?:s|led|ling)?\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class UnstatedShare:
    """An owner whose share no source states: who, in whom, and the claim."""

    owner: str
    owned: str
    claim: str


@dataclass(frozen=True, slots=True)
class RegimeVerdict:
    """A regime's verdict, with the listings that make its contributors count: by party, the claims.

    `lists_on_file` says whether any listing of the regime, of whomever, is among the claims: without one
    nobody can count as blocked, and that says nothing.
    """

    regime: str
    verdict: Verdict
    listings: Mapping[str, tuple[str, ...]]
    lists_on_file: bool


@dataclass(frozen=True, slots=True)
class Ownership:
    """What is on file of a party's owners on a day, and each regime's verdict.

    `owners` are its direct ones on that day. `untold` are the owners on its chains whose share no source states;
    `overfull` the parties on them whose stated stakes are more than the whole, so that at least one is wrong,
    with what they add up to. Without an owner on file there is no verdict.
    """

    party: str
    on: str
    owners: tuple[str, ...]
    judged: tuple[RegimeVerdict, ...]
    untold: tuple[UnstatedShare, ...]
    overfull: Mapping[str, Fraction]

    def verdict(self, regime: str) -> str:
        """Return the verdict under a regime of `REGIMES`; '' where no owner is on file."""
        return next((j.verdict.verdict for j in self.judged if j.regime == regime), "")


class OwnerIndex:
    """The owners in a fold, filed by whom they own; made once for many parties."""

    def __init__(self, folded: Folded, ids: Identities) -> None:
        """File the claims of owning, holding and being a subsidiary that bear something."""
        self.folded, self.ids = folded, ids
        self._into: dict[str, dict[str, list[Claim]]] = {}
        statuses = schema().statuses
        for claim in folded.claims.values():
            if claim.predicate not in ("OWNS", "SUBSIDIARY_OF") or not claim.object or claim.via:
                continue
            if not statuses[claim.status].scored or folded.strengths[claim.uid] <= 0:
                continue
            ends = ids.uid(claim.subject), ids.uid(claim.object)
            owner, owned = ends if claim.predicate == "OWNS" else ends[::-1]
            if owner != owned:
                self._into.setdefault(owned, {}).setdefault(owner, []).append(claim)
        self._lists: dict[tuple[str, str], bool] = {}
        self._filed: dict[str, bool] = {}

    @cached_property
    def objections(self) -> Objections:
        """What stands against the claims of this fold, gathered once."""
        return Objections(self.folded, self.ids)

    def of(self, party: str, on: str = "") -> Ownership:
        """Return the ownership of a party on a day, that of the fold unless another is given."""
        day = last_day(on or self.folded.as_of or self.folded.newest)
        chain = self._above(party)
        stakes: list[Stake] = []
        controls: list[Control] = []
        for owned in chain:
            for owner, claims in self._into.get(owned, {}).items():
                made = _stake(owner, owned, claims, day)
                stakes += [x for x in made if isinstance(x, Stake)]
                controls += [x for x in made if isinstance(x, Control)]
        stakes.sort(key=lambda s: (s.owned, s.owner, s.claim))
        controls.sort(key=lambda c: (c.owned, c.owner, c.claim))
        listed = [(p, *each) for p in chain for each in standing(self.folded, p, day, self.ids.uid)]
        owners = {s.owner for s in stakes if s.owned == party} | {
            c.owner for c in controls if c.owned == party
        }
        return Ownership(
            party,
            day,
            tuple(sorted(owners)),
            tuple(self._judged(regime, party, listed, stakes, controls, day) for regime in REGIMES)
            if owners
            else (),
            tuple(UnstatedShare(s.owner, s.owned, s.claim) for s in stakes if not s.stated),
            {p: total for p, total in sorted(totals(stakes).items()) if total > 1},
        )

    def between(self, owner: str, owned: str, on: str) -> list[Claim]:
        """Return the claims that an owner had a stake in a party, or controlled it, on a day or perhaps did."""
        claims = self._into.get(owned, {}).get(owner, ())
        return sorted((c for c in claims if holds(c, on) is not False), key=lambda c: c.uid)

    def _above(self, party: str) -> list[str]:
        """Return a party and everybody on the chains of owners above it."""
        found, todo = {party: None}, [party]
        while todo:
            for owner in sorted(self._into.get(todo.pop(), ())):
                if owner not in found:
                    found[owner] = None
                    todo.append(owner)
        return list(found)

    def _judged(
        self,
        regime: str,
        party: str,
        listed: Iterable[tuple[str, Claim, bool | None]],
        stakes: list[Stake],
        controls: list[Control],
        day: str,
    ) -> RegimeVerdict:
        own = [(p, c, said) for p, c, said in listed if self._own(regime, c)]
        sure = {p for p, _, said in own if said}
        perhaps = {p for p, _, _ in own} - sure
        verdict = judge(party, stakes, sure, REGIMES[regime], day, controls, perhaps)
        listings = {
            u: tuple(c.uid for p, c, _ in own if p == u) for u in (*verdict.contributors, party)
        }
        return RegimeVerdict(
            regime,
            verdict,
            {u: found for u, found in listings.items() if found},
            self._on_file(regime),
        )

    def _on_file(self, regime: str) -> bool:
        if regime not in self._filed:
            every = (
                self.folded.claims[c] for found in self.folded.designations.values() for c in found
            )
            self._filed[regime] = any(self._own(regime, c) for c in every)
        return self._filed[regime]

    def _own(self, regime: str, claim: Claim) -> bool:
        """Say whether a listing is the regime's own: by one of its authorities, under its measure."""
        if claim.measure != LISTS[regime].measure:
            return False
        authority = self.ids.uid(claim.subject)
        if (regime, authority) not in self._lists:
            entity = self.ids.entities.get(authority)
            self._lists[regime, authority] = entity is not None and LISTS[regime].holds(entity)
        return self._lists[regime, authority]


def _stake(owner: str, owned: str, claims: Iterable[Claim], day: str) -> list[Stake | Control]:
    """Return what claims say that one owner holds in one party on a day: figures that differ are a range."""
    held = [(c, said) for c in claims if (said := holds(c, day)) is not False]
    held.sort(key=lambda pair: (pair[0].copy_of != "", pair[0].known_by, pair[0].uid))
    found: list[Stake | Control] = []
    figures = [
        (c, said, share(c.quantity))
        for c, said in held
        if c.quantity and c.quantity.unit == "percent"
    ]
    control = [(c, said) for c, said in held if _CONTROL.search(f"{c.said} {c.text}")]
    if figures:
        low = (
            min(bounds[0] for _, _, bounds in figures)
            if any(said for _, said, _ in figures)
            else NOTHING
        )
        high = max(bounds[1] for _, _, bounds in figures)
        if high > 0:
            found.append(Stake(owner, owned, low, high, figures[0][0].uid))
    elif held and len(control) < len(held):
        untold = next(c for c, _ in held if c.uid not in {x.uid for x, _ in control})
        found.append(Stake(owner, owned, NOTHING, ALL, untold.uid, stated=False))
    for c, said in control[:1]:
        found.append(
            Control(
                owner, owned, c.uid, finding=said is True and c.status in ("listed", "adjudicated")
            )
        )
    return found


def share(figure: Quantity) -> tuple[Fraction, Fraction]:
    """Return the least and the most that a percentage as printed can mean, as shares of 1.

    `about` reaches 5 points to both sides; `more than`, `nearly` and the like have no other end but none or all.
    """
    value = Fraction(str(figure.value)) / 100
    upto = value if figure.upto is None else Fraction(str(figure.upto)) / 100
    bounds = {
        ">": (value + LEAST, ALL),
        ">=": (value, ALL),
        "<": (NOTHING, value - LEAST),
        "<=": (NOTHING, value),
        "~": (value - NEAR, upto + NEAR),
    }.get(figure.comparator, (value, upto))
    return max(bounds[0], NOTHING), min(max(bounds[1], NOTHING), ALL)
