"""The published lists that name the country as a transshipment point, each with its day."""

from __future__ import annotations

from ....model import Edge
from ...signal_inputs import Input, SignalInputs
from ..country_indicator import CountryYear, Indicator, IndicatorFigure


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return one figure, the number of lists that name the country, with each list as an input."""
    edges = sorted(known.on_lists(question.country), key=lambda edge: edge.first_known)
    inputs = tuple(_input(known, edge) for edge in edges)
    figure = IndicatorFigure(
        "lists that name it", float(len(inputs)), "lists", inputs, note="in this case"
    )
    return (figure,)


def _input(known: SignalInputs, edge: Edge) -> Input:
    claim = known.bearing(edge)[0]
    by = known.name(known.ids.uid(claim.asserter)) if claim.asserter else ""
    publisher = f" ({by})" if by else ""
    what = f"{known.name(edge.target)}, {edge.first_known}{publisher}"
    return Input(what, claim.uid, edge.uid)


INDICATOR = Indicator(
    name="named-on-lists",
    question="Which published lists name the country as a point of transshipment?",
    method="claims that the country stands on a list, each with its list and day",
    caution="A list of places is not a finding about any company there, and lists differ in "
    "date and "
    "purpose.",
    look=look,
)
