"""The rules of the gate as data: the demand of each and the words for what it expects.

docs/gate.md is generated from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PUBLIC = (1900, 2099)  # years in which words can have been made public
# Years in which a thing can have been so: firms are old, and measures are set to end.
TRUE = (1500, 2099)
LARGEST = 1e18  # of a figure


@dataclass(frozen=True, slots=True)
class GateRule:
    """One rule on the things `on`: its demand, and the words of the message after `expected`.

    `{}` in `right` stands for what the rule names in each case.
    """

    on: str
    demands: str
    right: str


RULES: Mapping[str, GateRule] = {
    # Types and texts
    "type": GateRule("anything", "Every field has its declared type.", "{}"),
    "text": GateRule(
        "anything",
        "No text holds characters that a file or a screen cannot hold.",
        "printable characters",
    ),
    "empty": GateRule("anything", "A required field has a value.", "a text"),
    "uid": GateRule(
        "anything", "A uid begins with the name of its source.", "a uid of this source, {}"
    ),
    "long": GateRule(
        "records", "A name is as long as names are.", "a name of at most 1,000 characters"
    ),
    "twice": GateRule(
        "anything",
        "A uid identifies only one thing.",
        "a uid that is used only once across all sources",
    ),
    # Claims: words that are declared
    "predicate": GateRule("claims", "The relation is one of graph/schema.toml.", "one of {}"),
    "level": GateRule("claims", "The level is one of graph/schema.toml.", "one of {}"),
    "status": GateRule("claims", "The status is one of graph/schema.toml.", "one of {}"),
    "basis": GateRule("claims", "The basis is one of graph/schema.toml.", "one of {}"),
    "quote_state": GateRule("claims", "The state of the quotation is declared.", "one of {}"),
    "quote": GateRule("claims", "A quotation has a state, and only a quotation.", "{}"),
    "grade": GateRule(
        "claims",
        "Grades are A to F with 2 to 6.",
        "a letter A to F and a number 2 to 6, such as B2",
    ),
    "act": GateRule("claims", "The act of a denial is one of graph/schema.toml.", "one of {}"),
    "act-denied": GateRule("claims", "A denial has an act, and only a denial.", "{}"),
    "measure": GateRule("claims", "The measure is one of graph/schema.toml.", "one of {}"),
    "measure-designates": GateRule(
        "claims", "DESIGNATES has a measure, and no other relation has one.", "{}"
    ),
    "root": GateRule(
        "claims",
        "The original statement is named by who, day and occasion.",
        "who:day:occasion, the day as 2026-01-31 or undated",
    ),
    "hs6": GateRule(
        "claims", "Codes of goods are those of the HS.", "a six-digit HS code, edition 2022"
    ),
    "members": GateRule(
        "claims", "A body is not a member of itself.", "the other sources that make up {}"
    ),
    # Claims: both ends
    "subject-kind": GateRule(
        "claims", "The subject is of a kind that the relation joins.", "a {} as subject of {}"
    ),
    "object-kind": GateRule(
        "claims", "The object is of a kind that the relation joins.", "a {} as object of {}"
    ),
    "object-needed": GateRule(
        "claims",
        "A relation between two parties has an object.",
        "the uid of a record: {} needs an object",
    ),
    "object-none": GateRule(
        "claims",
        "A property of one party has no object.",
        "no object with {}; what was said belongs in the field text",
    ),
    "said-needed": GateRule(
        "claims",
        "A claim without an object says something.",
        "the text of what was said, because there is no object",
    ),
    "loop": GateRule("claims", "Nothing relates to itself.", "an object other than the subject"),
    "role": GateRule(
        "claims",
        "Goods, purposes, carriers, waypoints and speakers are of fitting kinds.",
        "a {} as {}",
    ),
    "via-kind": GateRule(
        "claims",
        "A party between the ends is of a kind that could be at both ends.",
        "a {} between the ends of {}",
    ),
    "via-end": GateRule("claims", "A chain ends somewhere.", "an object, to which the chain leads"),
    "via-repeats": GateRule(
        "claims", "No party is in one chain twice.", "each party of a chain once"
    ),
    # Claims: dates and figures
    "day": GateRule("anything", "Dates are real.", "a real date as YYYY, YYYY-MM or YYYY-MM-DD"),
    "year": GateRule("anything", "Years are plausible.", "a year from {} to {}"),
    "order": GateRule("claims", "Nothing ends before it begins.", "a date not before from, {}"),
    "finite": GateRule(
        "claims", "Figures are finite and not below zero.", "a finite number from 0 to 10^18"
    ),
    "planned": GateRule(
        "claims",
        "What a claim says was moved or owned had begun when its words were public.",
        "a date not after known_by, {}: what is only planned stands in text, with STATES",
    ),
    "nothing": GateRule(
        "claims",
        "A claim that goods moved, or that a share is held, is not of none.",
        "a figure above nought, or no figure: that there was none is a denial, or stands in text, "
        "with STATES",
    ),
    "upto": GateRule("claims", "A range goes upwards.", "a number not below the value, {}"),
    "unit": GateRule("claims", "The unit is one of graph/schema.toml.", "one of {}"),
    "comparator": GateRule("claims", "The comparator is declared.", "one of {}, or nothing"),
    # What things say of each other
    "record": GateRule(
        "anything", "A party or thing that is named is on file.", "the uid of a loaded record"
    ),
    "document": GateRule(
        "anything", "A document that is named is on file.", "the uid of a loaded document"
    ),
    "claim": GateRule("claims", "A claim that is named is on file.", "the uid of a loaded claim"),
    "itself": GateRule("claims", "No claim answers itself.", "the uid of another claim"),
    "denies-status": GateRule("claims", "Only a denial answers claims.", "status denied"),
    "denies-day": GateRule(
        "claims",
        "A denial answers what was public by its day.",
        "claims public by the day of the denial, {}",
    ),
    "copy-root": GateRule(
        "claims", "A copy has the root of what it copies.", "the root of what it copies: {}"
    ),
    "circle": GateRule("anything", "Nothing is above itself.", "a chain that ends"),
    # Records
    "kind": GateRule("records", "The kind is one of graph/schema.toml.", "one of {}"),
    "country": GateRule(
        "records",
        "Countries are named by ISO code.",
        "an ISO 3166-1 code in lower case, or nothing",
    ),
    "scheme": GateRule(
        "records", "The scheme of a number is one of graph/schema.toml.", "one of {}"
    ),
    "number": GateRule("records", "A number has the form and check digits of its scheme.", "{}"),
    # Documents, contacts, issues
    "sha256": GateRule(
        "documents", "A hash is a SHA-256.", "64 hex digits in lower case, or nothing"
    ),
    "language": GateRule(
        "documents", "Languages are named by code.", "a code such as en, ru or zh-Hans"
    ),
    "contact": GateRule(
        "contacts", "A contact is an address or a telephone number.", "address or phone"
    ),
    "person": GateRule(
        "contacts",
        "No address or number of a person is kept.",
        "a company or other organisation; contact details of a person are never kept",
    ),
    "issue": GateRule("issues", "The level of an issue is declared.", "one of {}"),
}


def right(rule: str, *named: object) -> str:
    """Return the words for what a rule expects, with what it names in this case.

    >>> right("upto", 5)
    'a number not below the value, 5'
    """
    return RULES[rule].right.format(*named)
