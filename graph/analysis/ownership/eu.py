"""The European Union: funds of listed persons include those of parties they own or control.

The rule is that of the Council's best practices.
"""

from .blocking import OwnershipRule
from .lists import Lists

_LISTS = "persons and entities under an EU asset freeze"
_EFFECT = "presumed to be covered by the asset freeze, unless shown otherwise"
_READ = "stated from general knowledge of the paper; its text was not at hand"

RULES = (
    OwnershipRule(
        regime="EU ownership and control",
        begins="2018-05-04",
        ends="2024-07-02",
        counts_exactly=False,
        adds_up=True,
        control=True,
        lists=_LISTS,
        effect=_EFFECT,
        citation="Council of the EU, Best Practices for the effective implementation of "
        "restrictive measures, 8519/18, 4 May 2018 (more than 50%); Commission Opinion of "
        "19 June 2020 on Article 2 of Regulation 269/2014",
        read=_READ,
        note="stakes of several listed owners are added up, as the Commission reads the Regulation",
    ),
    OwnershipRule(
        regime="EU ownership and control",
        # From here on half is enough, where the paper of 2018 asked for more than half.
        begins="2024-07-03",
        ends="",
        counts_exactly=True,
        adds_up=True,
        control=True,
        lists=_LISTS,
        effect=_EFFECT,
        citation="Council of the EU, Update of the Best Practices for the effective implementation "
        "of restrictive measures, 11623/24, 3 July 2024 (50% or more)",
        read=_READ,
        note="control is a question of fact for the competent authority; only a cited finding "
        "counts here",
    ),
)

# The Council lists; the Commission prints the lists.
LISTS = Lists(
    authorities=("register:eu-council", "register:eu27"),
    names=(
        "EU",
        "European Union",
        "Council of the European Union",
        "Council of the EU",
        "European Council",
        "eu_fsf",
        "eu_journal_sanctions",
    ),
)
