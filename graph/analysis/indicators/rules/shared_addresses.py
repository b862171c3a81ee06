"""The addresses that listed parties of the country share."""

from __future__ import annotations

from ....contacts import SharedContact
from ...signal_inputs import Input, SignalInputs
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing

MOST = 10  # addresses printed


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return the addresses of two or more listed parties there, and the largest number at one."""
    what = "addresses of two or more listed parties"
    here = frozenset(known.listed_in(question.country))
    tenants = _tenants(known, here)
    if not tenants:
        return missing(what, "no address of a listed party there is on file")
    numbers: dict[SharedContact, int] = {}
    for place, parties in tenants.items():
        numbers[place] = len(known.counted(sorted(parties)).groups)
    shared = [place for place, number in numbers.items() if number > 1]
    shared.sort(key=lambda place: (-numbers[place], place.value))
    inputs = tuple(_input(place, numbers[place], tenants[place]) for place in shared[:MOST])
    note = ""
    if len(shared) > MOST:
        note = f"of {len(tenants)} addresses that say a house; the first {MOST} are told"
    figure = IndicatorFigure(what, float(len(shared)), "addresses", inputs, note=note)
    if not shared:
        return (figure,)
    most = float(numbers[shared[0]])
    return (figure, IndicatorFigure("most listed parties at one address", most, "parties"))


def _tenants(known: SignalInputs, here: frozenset[str]) -> dict[SharedContact, frozenset[str]]:
    """Return the listed parties of the country by address; one seated elsewhere does not count."""
    tenants: dict[SharedContact, frozenset[str]] = {}
    for place in known.contacts.places():
        if place.kind == "address" and place.parties & here:
            tenants[place] = place.parties & here
    return tenants


def _input(place: SharedContact, number: int, parties: frozenset[str]) -> Input:
    what = f"{number} at {place.value}"
    return Input(what, document=min(place.documents), parties=tuple(sorted(parties)))


INDICATOR = Indicator(
    name="shared-addresses",
    question="Do listed parties of the country share addresses?",
    method="addresses as printed, equal after romanising and leaving out words such as street, "
    "with two or more listed "
    "parties seated there",
    caution="An address that many parties share is often that of a registrar or of an "
    "office tower.",
    look=look,
)
