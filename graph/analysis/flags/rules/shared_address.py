"""An address or telephone number that a list prints for another, listed party too."""

from __future__ import annotations

from collections.abc import Iterable

from ...signal_inputs import Guidance, Input, SignalInputs
from ..red_flag import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Return the outcome for a party: raised for each contact that a listed party has too."""
    mine = known.contacts.of.get(party, [])
    if not mine:
        return FlagOutcome(MISSING, "no address or telephone number on file")
    found: dict[tuple[str, str], Input] = {}
    for kind, value, document in mine:
        for place in known.contacts.like(kind, value):
            # A listed party has its own contacts on its list, which is no sharing.
            others = tuple(known.others(party, place.parties))
            if others:
                # So many parties at one address say that it is a registrar's or a tower's.
                crowd = f" ({len(others)} of them: a registrar's or a tower's)"
                many = crowd if place.crowded else ""
                what = f"{kind} of listed parties{many}: {place.value}"
                found[kind, place.value] = Input(what, document=document, parties=others)
    if not found:
        return FlagOutcome(NOT_RAISED, f"{len(mine)} on file, none of them of another listed party")
    kinds = " and ".join(sorted({kind for kind, _ in found}))
    because = f"{kind_words(kinds)} shared with {_counted(known, found.values())}"
    return FlagOutcome(RAISED, because, tuple(item for _, item in sorted(found.items())))


def _counted(known: SignalInputs, inputs: Iterable[Input]) -> str:
    parties: set[str] = set()
    for item in inputs:
        parties.update(item.parties)
    number = len(known.counted(sorted(parties)).groups)
    return "1 listed party" if number == 1 else f"{number} listed parties"


def kind_words(kinds: str) -> str:
    """Return kinds of contact as words.

    >>> kind_words("address and phone")
    'address and telephone number'
    """
    return kinds.replace("phone", "telephone number")


RULE = FlagRule(
    name="shared-address",
    question="Is its address or telephone number that of a listed party?",
    guidance=(
        Guidance(
            "BIS",
            "Know Your Customer guidance: red flag indicators",
            "",
            "item on the customer or its address being similar to a party on a list (a standing "
            "page "
            "without a date)",
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
    caution="Tenants of one building are not partners, and parties at a registrar's address "
    "even less "
    "so.",
    look=look,
)
