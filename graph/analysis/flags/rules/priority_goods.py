"""Goods of the Common High Priority List on a documented movement from or to the party."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....model import Edge
from ...signal_inputs import Guidance, Input, SignalInputs
from ..red_flag import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Return the outcome for a party: raised if goods with a code of the list move from or to it.

    The highest tier is named first.
    """
    if not known.priority:
        because = "the Common High Priority List is not in this case: add the source chpl"
        return FlagOutcome(MISSING, because)
    # Both ways: a consignor of priority goods is asked about like a consignee.
    legs = known.moves([*known.into(party), *known.out_of(party)])
    if not legs:
        return FlagOutcome(MISSING, "no documented movement of goods from or to the party")
    found: list[tuple[str, Input]] = []
    coded = 0
    for edge in legs:
        codes = known.codes(edge)
        # Without any code nothing can be found, which is not the same as nothing being there.
        coded += bool(codes)
        found.extend(_on_list(known, party, edge, codes))
    if found:
        tiers = ", ".join(sorted({tier for tier, _ in found}))
        because = f"goods of tier {tiers} of the Common High Priority List"
        found.sort(key=lambda item: (item[0], item[1].what))
        return FlagOutcome(RAISED, because, tuple(item for _, item in found))
    if not coded:
        because = f"none of its {len(legs)} documented movements states an HS code"
        return FlagOutcome(MISSING, because)
    because = (
        f"{coded} of {len(legs)} documented movements state HS codes, none of them on the list"
    )
    return FlagOutcome(NOT_RAISED, because)


def _on_list(
    known: SignalInputs, party: str, edge: Edge, codes: Mapping[str, str]
) -> Iterator[tuple[str, Input]]:
    """Yield the tier and the input for each code of a movement that is on the list."""
    receives = edge.target == party
    role, other = ("consignee", edge.source) if receives else ("consignor", edge.target)
    # A denial is always shown beside what it denies.
    denied = "; denied, see the edge" if edge.denials else ""
    for code, claim in codes.items():
        if code in known.priority:
            tier = known.priority[code].tier
            what = (
                f"HS {code[:4]}.{code[4:]}, tier {tier}: the party is {role}, "
                f"the other is {known.name(other)}{denied}"
            )
            yield tier, Input(what, claim, edge.uid, parties=(other,))


RULE = FlagRule(
    name="priority-goods",
    question="Do goods of the Common High Priority List move from or to the party?",
    guidance=(
        Guidance(
            "BIS with the EU, Japan and the United Kingdom",
            "Common High Priority List",
            "2024-02-23",
            "the list: 50 codes in tiers 1 to 4.B, on which exporters should take the greatest "
            "care",
            "codes and tiers at hand; the page's advice as generally known",
        ),
    ),
    caution="A six-digit code is coarse: not every good under a code has a military use.",
    look=look,
)
