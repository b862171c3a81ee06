"""The red flag: a question about one party, with the guidance that recommends it.

A flag adds nothing to the graph and is not a finding of wrongdoing. It is a reason to look, with
the facts that it rests on. Where the case lacks the facts, the outcome is `missing`, which is not
the same as `not raised` (docs/decisions/0013).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..signal_inputs import Guidance, Input, SignalInputs

RAISED, NOT_RAISED, MISSING = "raised", "not raised", "missing"


@dataclass(frozen=True, slots=True)
class FlagOutcome:
    """The outcome of a rule for a party.

    Attributes:
        state: `RAISED`, `NOT_RAISED` or `MISSING`.
        because: The reason, to be printed.
        inputs: The facts that the outcome rests on.
    """

    state: str
    because: str
    inputs: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class FlagRule:
    """One red flag.

    Attributes:
        name: Its name on the command line.
        question: The question that it answers.
        guidance: The published guidance behind it.
        caution: A sentence on what it does not show.
        look: Returns the outcome for a party, from everything that a rule may look at.
    """

    name: str
    question: str
    guidance: tuple[Guidance, ...]
    caution: str
    look: Callable[[SignalInputs, str], FlagOutcome]
