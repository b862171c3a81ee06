"""A number from 0 to 1 with its 95% interval, and the interval of a share of trials."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from ..errors import wrong

Z = 1.959963984540054  # of a two-sided 95% interval


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number from 0 to 1 with its 95% interval; exact numbers have an interval of no width."""

    value: float
    low: float
    high: float

    def mixed(self, other: float, rho: float) -> Estimate:
        """Return the mixture with an exact number of the other model, of weight `rho`.

        >>> Estimate(0.5, 0.25, 0.75).mixed(1.0, 0.5)
        Estimate(value=0.75, low=0.625, high=0.875)
        """
        return Estimate(
            (1 - rho) * self.value + rho * other,
            (1 - rho) * self.low + rho * other,
            (1 - rho) * self.high + rho * other,
        )


def wilson(hits: int, worlds: int) -> Estimate:
    """Return a share with Wilson's 95% score interval (Wilson 1927).

    Args:
        hits: Number of successes.
        worlds: Number of trials, at least 1.

    Raises:
        BadInput: `worlds` is below 1, or `hits` is not from 0 to `worlds`.

    >>> share = wilson(3, 10)
    >>> share.value, round(share.low, 4), round(share.high, 4)
    (0.3, 0.1078, 0.6032)
    """
    if not 0 <= hits <= worlds or worlds < 1:
        raise wrong(
            "reliability", f"{hits} of {worlds}", "hits from 0 to the number of worlds, at least 1"
        )
    p, z2 = hits / worlds, Z * Z
    middle = (p + z2 / (2 * worlds)) / (1 + z2 / worlds)
    half = Z * sqrt(p * (1 - p) / worlds + z2 / (4 * worlds**2)) / (1 + z2 / worlds)
    # At 0 and at `worlds` the interval ends exactly there; rounding would leave it just beside.
    low = max(0.0, middle - half) if hits else 0.0
    high = min(1.0, middle + half) if hits < worlds else 1.0
    return Estimate(p, low, high)
