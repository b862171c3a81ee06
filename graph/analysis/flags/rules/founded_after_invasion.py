"""A company founded after 24 February 2022, outside the coalition that controls exports."""

from __future__ import annotations

from ....articles import the_country
from ...blocs import COALITION, COALITION_SOURCE
from ...signal_inputs import INVASION, Guidance, Input, SignalInputs, sides
from ..red_flag import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Return the outcome for a party: raised if founded after the day, outside the coalition.

    Every date of incorporation on file must lie after the day.
    """
    claims = known.founded(party)
    inputs = tuple(Input(claim.text, claim.uid, document=claim.document) for claim in claims)
    if not claims:
        return FlagOutcome(MISSING, "no date of incorporation on file")
    found = sides(claims, INVASION)
    if found == {"before"}:
        return FlagOutcome(NOT_RAISED, f"founded on or before {INVASION}", inputs)
    # Dates on both sides, or one that is not clear, raise nothing (docs/decisions/0013).
    if found != {"after"}:
        return FlagOutcome(MISSING, f"cannot be said: {_unclear(found)}", inputs)
    country = known.ids.entities[party].country
    if not country:
        return FlagOutcome(MISSING, f"founded after {INVASION}; its country is not on file", inputs)
    name = the_country(known.name(country))
    if country in COALITION:
        because = f"founded after {INVASION}, in {name}, of the coalition"
        return FlagOutcome(NOT_RAISED, because, inputs)
    day = min(claim.interval.start for claim in claims)
    because = f"founded {day}, after {INVASION}, in {name}, outside the coalition"
    return FlagOutcome(RAISED, because, inputs)


def _unclear(found: set[str]) -> str:
    if found == {"before", "after"}:
        return "dates differ"
    # A year such as 2022 has days on both sides of the invasion.
    return "a date is not printed to the day, or not as one date"


RULE = FlagRule(
    name="founded-after-invasion",
    question=f"Was the party founded after {INVASION}, "
    "outside the coalition that controls exports?",
    guidance=(
        Guidance(
            "FinCEN and BIS",
            "Supplemental joint alert FIN-2023-Alert004",
            "2023-05-19",
            "among its new red flags (their numbers were not at hand): a company incorporated "
            "after 24 February "
            "2022 and based outside the Global Export Control Coalition, in payments for, or "
            "trade in, the goods "
            "of the alert",
            f"as generally known; the text was not at hand. {COALITION_SOURCE}",
        ),
    ),
    caution="The alert is about such a company that buys dual-use goods. The founding date "
    "alone says "
    "little.",
    look=look,
)
