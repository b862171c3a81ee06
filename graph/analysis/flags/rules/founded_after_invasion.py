"""A company founded after 24 February 2022 in a country outside the coalition that controls exports."""

from __future__ import annotations

from ...blocs import COALITION, COALITION_SOURCE
from ...signal_inputs import INVASION, Guidance, Input, SignalInputs, side
from ..rule import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Raise where every printed date of incorporation lies after the day and the seat is outside the coalition."""
    claims = known.founded(party)
    inputs = tuple(Input(c.text, c.uid, document=c.document) for c in claims)
    if not claims:
        return FlagOutcome(MISSING, "no date of incorporation on file")
    sides = {side(c.interval, INVASION) for c in claims}
    country = known.ids.entities[party].country
    if sides == {"before"}:
        return FlagOutcome(NOT_RAISED, f"founded on or before {INVASION}", inputs)
    if sides != {"after"}:
        what = (
            "dates differ"
            if sides == {"before", "after"}
            else "a date is not printed to the day, or not as one date"
        )
        return FlagOutcome(MISSING, f"cannot be said: {what}", inputs)
    if not country:
        return FlagOutcome(MISSING, f"founded after {INVASION}; its country is not on file", inputs)
    if country in COALITION:
        return FlagOutcome(
            NOT_RAISED,
            f"founded after {INVASION}, in {known.name(country)}, of the coalition",
            inputs,
        )
    day = min(c.interval.start for c in claims)
    return FlagOutcome(
        RAISED,
        f"founded {day}, after {INVASION}, in {known.name(country)}, outside the coalition",
        inputs,
    )


RULE = FlagRule(
    name="founded-after-invasion",
    question=f"Was the party founded after {INVASION}, outside the coalition that controls exports?",
    guidance=(
        Guidance(
            "FinCEN and BIS",
            "Supplemental joint alert FIN-2023-Alert004",
            "2023-05-19",
            "among its new red flags (their numbers were not at hand): a company incorporated after 24 February "
            "2022 and based outside the Global Export Control Coalition, in payments for, or trade in, the goods "
            "of the alert",
            f"as generally known; the text was not at hand. {COALITION_SOURCE}",
        ),
    ),
    caution="The alert speaks of such a company that buys dual-use goods; the founding date alone says little.",
    look=look,
)
