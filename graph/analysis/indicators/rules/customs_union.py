"""Membership of the Eurasian Economic Union: goods cross to Russia without customs duty."""

from __future__ import annotations

from ...blocs import EAEU, EAEU_SOURCE
from ...signal_inputs import Input, SignalInputs
from ..country_indicator import CountryYear, Indicator, IndicatorFigure


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return 1 with the day of accession for a member, else 0."""
    what = "member of the Eurasian Economic Union"
    # Not a member is a fact of law and no gap in the data: the figure is 0 and not missing.
    if question.country not in EAEU:
        return (IndicatorFigure(what, 0.0, "", (Input(EAEU_SOURCE),)),)
    since = EAEU[question.country]
    return (IndicatorFigure(what, 1.0, "", (Input(f"since {since}: {EAEU_SOURCE}"),)),)


INDICATOR = Indicator(
    name="customs-union",
    question="Is the country in a customs union with Russia?",
    method="membership by treaty",
    caution="Membership is a fact of law, shared by most trade that has nothing to do with "
    "weapons.",
    look=look,
)
