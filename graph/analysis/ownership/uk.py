"""The United Kingdom: owned (more than half) or controlled by one designated person.

Stakes of several designated persons are not simply added.
"""

from .blocking import OwnershipRule
from .lists import Lists

RULES = (
    OwnershipRule(
        regime="UK ownership and control",
        begins="2020-12-31",
        ends="",
        # "More than 50%": exactly half does not count, unlike in the rules of OFAC.
        counts_exactly=False,
        adds_up=False,
        control=True,
        lists="persons designated for an asset freeze under the Russia regulations",
        effect="the asset freeze reaches the party",
        citation="The Russia (Sanctions) (EU Exit) Regulations 2019 (SI 2019/855), regulation 7 "
        "and Schedule 1; OFSI, UK Financial Sanctions General Guidance",
        read="stated from general knowledge of the regulations; their text was not at hand",
        note="stakes of several designated persons are added only where they act under a joint "
        "arrangement, which is a finding of fact and is not computed here",
    ),
)

# The Foreign Secretary designates; the Treasury's office keeps the list of asset freezes.
LISTS = Lists(
    authorities=("gb",),
    names=(
        "OFSI",
        "UK OFSI",
        "Office of Financial Sanctions Implementation",
        "HM Treasury",
        "His Majesty's Treasury",
        "FCDO",
        "Foreign, Commonwealth and Development Office",
        "Foreign, Commonwealth & Development Office",
        "UK Government",
        "Government of the United Kingdom",
        "United Kingdom",
        "UK",
        "gb_hmt_sanctions",
        "gb_fcdo_sanctions",
    ),
)
