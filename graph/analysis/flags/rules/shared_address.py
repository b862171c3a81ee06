"""An address or telephone number that a list prints for another, listed party too."""

from __future__ import annotations

from ...signal_inputs import Guidance, Input, SignalInputs
from ..rule import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Raise for each address or number of the party under which another listed party is printed."""
    mine = known.contacts.of.get(party, [])
    if not mine:
        return FlagOutcome(MISSING, "no address or telephone number on file")
    found: dict[tuple[str, str], Input] = {}
    for kind, value, document in mine:
        for place in known.contacts.like(kind, value):
            others = tuple(sorted(place.parties - {party}))
            if others:
                many = (
                    f" ({len(others)} of them: a registrar's or a tower's)" if place.crowded else ""
                )
                what = f"{kind} of listed parties{many}: {place.value}"
                found[kind, place.value] = Input(what, document=document, parties=others)
    if not found:
        return FlagOutcome(NOT_RAISED, f"{len(mine)} on file, none of them of another listed party")
    everyone = {p for i in found.values() for p in i.parties}
    kinds = " and ".join(sorted({kind for kind, _ in found}))
    said = "1 listed party" if len(everyone) == 1 else f"{len(everyone)} listed parties"
    return FlagOutcome(
        RAISED,
        f"{kind_words(kinds)} shared with {said}",
        tuple(i for _, i in sorted(found.items())),
    )


def kind_words(kinds: str) -> str:
    """Return kinds of contact as words."""
    return kinds.replace("phone", "telephone number")


RULE = FlagRule(
    name="shared-address",
    question="Is its address or telephone number that of a listed party?",
    guidance=(
        Guidance(
            "BIS",
            "Know Your Customer guidance: red flag indicators",
            "",
            "item on the customer or its address being similar to a party on a list (a standing page without a date)",
            "as generally known; the text was not at hand",
        ),
        Guidance(
            "US Departments of Commerce, the Treasury and Justice",
            "Tri-seal compliance note on third-party intermediaries and transshipment points",
            "2023-03-02",
            "its list of warning signs: addresses common to several closely held companies",
            "as generally known; the text was not at hand",
        ),
    ),
    caution="Tenants of one building are no partners; of a registrar's address still less.",
    look=look,
)
