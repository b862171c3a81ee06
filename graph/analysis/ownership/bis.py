"""The BIS affiliates rule: export restrictions of listed parties reach what they own by half.

Stakes of several listed parties are added.
"""

from .blocking import OwnershipRule
from .lists import Lists

_LISTS = "parties on the Entity List or the Military End-User List, and certain blocked persons"
_EFFECT = (
    "licence requirements of the listed owner apply (the most restrictive, where there are several)"
)
_READ = "stated from general knowledge of the notices; their texts were not at hand"
_RULE = (
    "BIS, Expansion of End-User Controls To Cover Affiliates of Certain Listed Entities, "
    "90 FR 47201, 30 September 2025"
)

RULES = (
    OwnershipRule(
        regime="BIS affiliates rule",
        # In force on the day before the notice was printed.
        begins="2025-09-29",
        ends="2025-11-09",
        counts_exactly=True,
        adds_up=True,
        control=False,
        lists=_LISTS,
        effect=_EFFECT,
        citation=_RULE,
        read=_READ,
        note="this is an export restriction, not a blocking measure: never called sanctioned",
    ),
    OwnershipRule(
        regime="BIS affiliates rule",
        begins="2025-11-10",
        ends="2026-11-09",
        counts_exactly=True,
        adds_up=True,
        control=False,
        lists=_LISTS,
        effect=_EFFECT,
        citation=f"{_RULE}; suspended for one year, 90 FR 50857, 12 November 2025",
        read=_READ,
        # A row of its own and no gap: the verdict can then say that the rule was suspended that
        # day.
        in_force=False,
    ),
    OwnershipRule(
        regime="BIS affiliates rule",
        begins="2026-11-10",
        ends="",
        counts_exactly=True,
        adds_up=True,
        control=False,
        lists=_LISTS,
        effect=_EFFECT,
        citation=f"{_RULE}; after the suspension as it was announced in 2025",
        read=_READ,
        note="whether the suspension was prolonged is not known here: look it up before relying on "
        "this",
    ),
)

# Parties on the bureau's own lists. The rule also covers blocked persons of some programmes, but
# the text that says which was not at hand.
LISTS = Lists(
    authorities=("register:bis", "register:us-commerce"),
    names=(
        "BIS",
        "US BIS",
        "Bureau of Industry and Security",
        "US Bureau of Industry and Security",
        "U.S. Bureau of Industry and Security",
        "Commerce Department",
        "Department of Commerce",
        "US Department of Commerce",
        "U.S. Department of Commerce",
    ),
    measure="export restriction",
)
