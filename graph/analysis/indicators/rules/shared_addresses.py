"""How many of the country's listed parties share an address with another."""

from __future__ import annotations

from ...signal_inputs import Input, SignalInputs
from ..rule import CountryYear, Indicator, IndicatorFigure, missing

MOST = 10


def look(known: SignalInputs, asked: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return the addresses of two or more listed parties seated there, and the largest number at one."""
    here = {
        p
        for p in known.parties
        if known.ids.entities[p].country == asked.country and p in known.listed
    }
    places = [p for p in known.contacts.places() if p.kind == "address" and p.parties & here]
    if not places:
        return missing(
            "addresses of two or more listed parties",
            "no address of a listed party there is on file",
        )
    shared = sorted(
        (p for p in places if len(p.parties & here) > 1),
        key=lambda p: (-len(p.parties & here), p.value),
    )
    inputs = tuple(
        Input(
            f"{len(p.parties & here)} at {p.value}",
            document=min(p.documents),
            parties=tuple(sorted(p.parties & here)),
        )
        for p in shared[:MOST]
    )
    note = (
        f"of {len(places)} addresses that say a house; the first {MOST} are told"
        if len(shared) > MOST
        else ""
    )
    figures = [
        IndicatorFigure(
            "addresses of two or more listed parties",
            float(len(shared)),
            "addresses",
            inputs,
            note=note,
        )
    ]
    if shared:
        figures.append(
            IndicatorFigure(
                "most listed parties at one address",
                float(len(shared[0].parties & here)),
                "parties",
            )
        )
    return tuple(figures)


INDICATOR = Indicator(
    name="shared-addresses",
    question="Do listed parties of the country share addresses?",
    method="addresses as printed, equal after romanising and leaving out words such as street, with two or more listed "
    "parties seated there",
    caution="An address of many is often a registrar's or a tower's.",
    look=look,
)
