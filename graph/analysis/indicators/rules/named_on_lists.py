"""Which published lists name the country as a transshipment point, each with its day: never one yes or no."""

from __future__ import annotations

from ...signal_inputs import Input, SignalInputs
from ..rule import CountryYear, Indicator, IndicatorFigure


def look(known: SignalInputs, asked: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return one figure, the number of lists that name the country, with each list as an input."""
    inputs = []
    for edge in sorted(known.on_lists(asked.country), key=lambda e: e.first_known):
        claim = known.bearing(edge)[0]
        by = known.name(known.ids.uid(claim.asserter)) if claim.asserter else ""
        inputs.append(
            Input(
                f"{known.name(edge.target)}, {edge.first_known}{f' ({by})' if by else ''}",
                claim.uid,
                edge.uid,
            )
        )
    return (
        IndicatorFigure(
            "lists that name it", float(len(inputs)), "lists", tuple(inputs), note="in this case"
        ),
    )


INDICATOR = Indicator(
    name="named-on-lists",
    question="Which published lists name the country as a point of transshipment?",
    method="claims that the country stands on a list, each with its list and day",
    caution="A list of places is no finding about any firm there, and lists differ in date and purpose.",
    look=look,
)
