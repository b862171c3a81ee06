"""OFAC's 50 percent rule: property of blocked persons includes what they own by half or more.

Since August 2014 the stakes of several blocked persons are added.
"""

from .blocking import OwnershipRule
from .lists import Lists

_LISTS = "persons whose property is blocked by OFAC"
_EFFECT = "property and interests in property are blocked"
_READ = "stated from general knowledge of the guidance; its text was not at hand"

RULES = (
    OwnershipRule(
        regime="OFAC 50 percent rule",
        begins="2008-02-14",
        ends="2014-08-12",
        counts_exactly=True,
        adds_up=False,
        control=False,
        lists=_LISTS,
        effect=_EFFECT,
        citation="OFAC, Guidance on Entities Owned by Persons Whose Property and Interests in "
        "Property Are Blocked, 14 February 2008",
        read=_READ,
    ),
    OwnershipRule(
        regime="OFAC 50 percent rule",
        # Since then the stakes of several blocked persons are added; each alone had to reach half
        # before.
        begins="2014-08-13",
        ends="",
        counts_exactly=True,
        adds_up=True,
        control=False,
        lists=_LISTS,
        effect=_EFFECT,
        citation="OFAC, Revised Guidance on Entities Owned by Persons Whose Property and Interests "
        "in Property Are Blocked, 13 August 2014; FAQ 398 to 402",
        read=_READ,
        note="control alone does not block; OFAC urges caution and may designate the party itself",
    ),
)

# State and Treasury designate under US law; OFAC administers the blocking of the property.
LISTS = Lists(
    authorities=(
        "register:ofac",
        "register:us-treasury",
        "register:us-state",
        "register:us-government",
        "us",
    ),
    names=(
        "OFAC",
        "US OFAC",
        "U.S. OFAC",
        "Office of Foreign Assets Control",
        "US Office of Foreign Assets Control",
        "U.S. Department of the Treasury, Office of Foreign Assets Control",
        "Treasury",
        "US Treasury",
        "U.S. Treasury",
        "US Treasury Department",
        "Treasury Department",
        "Department of the Treasury",
        "US Department of the Treasury",
        "U.S. Department of the Treasury",
        "State Department",
        "US State Department",
        "Department of State",
        "US Department of State",
        "U.S. Department of State",
        "US government",
        "Government of the United States",
        "United States",
        "us_ofac_sdn",
    ),
)
