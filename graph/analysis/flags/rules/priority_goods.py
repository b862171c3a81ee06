"""Goods of the Common High Priority List on a documented leg from or to the party."""

from __future__ import annotations

from ...signal_inputs import Guidance, Input, SignalInputs
from ..rule import MISSING, NOT_RAISED, RAISED, FlagOutcome, FlagRule


def look(known: SignalInputs, party: str) -> FlagOutcome:
    """Raise for a movement whose goods carry a code of the list; the highest tier is named first."""
    if not known.priority:
        return FlagOutcome(
            MISSING, "the Common High Priority List is not in this case: add the source chpl"
        )
    legs = known.moves([*known.into.get(party, ()), *known.out_of.get(party, ())])
    if not legs:
        return FlagOutcome(MISSING, "no documented movement of goods from or to the party")
    found = []
    coded = 0
    for edge in legs:
        codes = known.codes(edge)
        coded += bool(codes)
        role = "consignee" if edge.target == party else "consignor"
        other = edge.source if edge.target == party else edge.target
        for code, claim in codes.items():
            if code in known.priority:
                tier = known.priority[code].tier
                what = f"HS {code[:4]}.{code[4:]}, tier {tier}: the party is {role}, the other is {known.name(other)}"
                denied = "; denied, see the edge" if edge.denials else ""
                found.append((tier, Input(what + denied, claim, edge.uid, parties=(other,))))
    if found:
        tiers = sorted({tier for tier, _ in found})
        said = f"goods of tier {', '.join(tiers)} of the Common High Priority List"
        return FlagOutcome(
            RAISED, said, tuple(i for _, i in sorted(found, key=lambda f: (f[0], f[1].what)))
        )
    if not coded:
        return FlagOutcome(
            MISSING, f"none of its {len(legs)} documented movements states an HS code"
        )
    return FlagOutcome(
        NOT_RAISED,
        f"{coded} of {len(legs)} documented movements state HS codes, none of them on the list",
    )


RULE = FlagRule(
    name="priority-goods",
    question="Do goods of the Common High Priority List move from or to the party?",
    guidance=(
        Guidance(
            "BIS with the EU, Japan and the United Kingdom",
            "Common High Priority List",
            "2024-02-23",
            "the list: 50 codes in tiers 1 to 4.B, on which exporters should take the greatest care",
            "codes and tiers at hand; the page's advice as generally known",
        ),
    ),
    caution="A six-digit code is coarse: not every good of a code is of military use.",
    look=look,
)
