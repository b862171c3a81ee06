"""What a red flag is: a question put to everything known of one party, with the guidance that asks it.

A flag is no edge and no finding of wrongdoing: it is a reason to look, with the facts that it rests on.
Where the facts are not there, the outcome is `missing`, which is not `not raised`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..signal_inputs import Guidance, Input, SignalInputs

RAISED, NOT_RAISED, MISSING = "raised", "not raised", "missing"


@dataclass(frozen=True, slots=True)
class FlagOutcome:
    """What a rule says of a party: `raised`, `not raised` or `missing`, why, and the facts it rests on."""

    state: str
    because: str
    inputs: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class FlagRule:
    """One red flag. `caution` says what it does not show."""

    name: str
    question: str
    guidance: tuple[Guidance, ...]
    caution: str
    look: Callable[[SignalInputs, str], FlagOutcome]
