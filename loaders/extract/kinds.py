"""What a mention is, and the kind of a run of capital words by its shape and by the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .words import words

DESIGNATION = re.compile(
    r"(?:[A-ZА-Я][A-Za-zа-я]*[-–]?\d[\w-]*|\d+[A-Z]\d+\w*|[A-Z]{1,5}-?\d+\w*|[A-Z][a-z]{1,2}-[A-Z\d]+\w*)$"
)
NOT_WEAPON = re.compile(
    r"(?:UNSCR|Resolutions?|Office|Regulation|Decision|Article|Annex|Law|No|Decree|forum"
    r"|exhibition|Unit|unit|Plant|Factory|Building|Room|Floor|plant|factory)\W*$"
)
LEGAL_START = re.compile(
    r"(?:(?:Public|Open|Closed|Private|Non-public) )?(?:Joint[- ]Stock Company|Limited"
        r" Liability Company|State Corporation|Federal State(?: Unitary| Treasury| Autonomous|"
        r" Budgetary)* "
    r"(?:Enterprise|Institution))|^(?:LLC|JSC|OJSC|PJSC|CJSC|OOO|AO|PAO|OAO|ZAO|FSUE|FSE|FGUP|FKP|NPO|NPP)\b"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: [start, end) of the sentence's text, and its kind.

    Kinds: P party, H person, C state, F force or body of a state, W weapon or part by designation,
    V vessel, X a capital run of another kind (a place, a forum, a programme).
    """

    start: int
    end: int
    kind: str
    name: str


def kind_of(text: str, start: int, end: int) -> str:
    """Return the kind of the run `text[start:end]`, or nothing for words that are no name."""
    name = text[start:end]
    known = words()
    plain = name.strip("‘’“”«»")
    if plain in known.countries:
        return "C"
    if plain in known.sets["place"]:
        return "X"
    parts = re.findall(r"[\w&.+-]+", plain)
    if all(
        p in known.sets["legal"]
        or p in ("liability", "company", "stock", "Joint", "Public", "Open", "Closed")
        for p in parts
    ):
        return ""
    if LEGAL_START.search(plain) or any(
        p in known.sets["legal"] or p in known.sets["body"] for p in parts
    ):
        return "P"
    if re.match(
        (
            r"(?:United Nations|UN\b|European Union|Security Council|High Representative|Panel|Final"
            r" Report|Council of|Security Policy|Resolutions?|Experts)"
        ),
        plain,
    ):
        return "X"
    before, after = text[:start].rstrip(" ‘“"), text[end:].lstrip("’” ")
    if all(p.casefold() in known.sets["goods"] for p in parts):
        return ""
    near = re.match(
        (
            r"(?:(?!of |in |and |which |that |is |are |was |has |for |to |by |with |on |from"
            r" )[a-zA-Z-]+ ){0,4}?([A-Za-z-]+)\b"
        ),
        after,
    )
    weapon = known.sets["weapon"]
    if re.search(r"\b(vessels?|tankers?|ships?|M/V|MV)$", before) and not re.search(
        r"-ships?$", before
    ):
        return "V"
    if len(parts) <= 4 and not NOT_WEAPON.search(before):
        lead = re.search(
            r"([\w-]+)(?: \([A-Z]+s?\))?(?: of the type| type| model| family)?$", before
        )
        if (
            DESIGNATION.match(parts[-1])
            or DESIGNATION.match(parts[0])
            or (len(parts) > 1 and re.fullmatch(r"\d+\w*", parts[-1]) and len(parts[0]) <= 10)
        ):
            return "W"
        if lead and lead[1] in weapon and lead[1].casefold() not in ("aircraft", "series"):
            return "V" if lead[1] in ("vessel", "tanker", "ship") else "W"
        if near and weapon_noun(after) and not text[end:].startswith(("’s ", ",")):
            return "W"
    lead = re.search(
        r"\b(vessel|vessels|tanker|tankers|ship|ships|carrier|the M/V|MV)[ ,‘“]*$", before
    )
    if lead:
        return "V"
    if re.search(r"\b\w+(?:ovich|evich|ovna|evna|ich)\b", plain) and len(parts) >= 2:
        return "H"
    return (
        "P"
        if len(parts) > 1
        or plain.isupper()
        or not re.search(r"\b(?:in|from|near|at)(?: the)?$", before)
        else "X"
    )


def human(mention: Mention) -> bool:
    """Return whether a name has the shape of a person's: two to four words, none of a firm or body."""
    parts = mention.name.split()
    sets = words().sets
    if mention.kind != "P" or not 2 <= len(parts) <= 4:
        return mention.kind == "H"
    if not all(re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+|[A-ZÀ-Þ]{2,}(?:-[A-ZÀ-Þ]+)?", p) for p in parts):
        return False
    if any(p in sets["legal"] or p in sets["body"] or p in sets["joint"] for p in parts):
        return False
    return parts[0][1:].islower() or len(parts) > 2 or not any(p.isupper() for p in parts)


BREAKS = frozenset(
    "of in and which that is are was has for to by with on from as or company develops produces manufactures"
    " supplies the a an also its holding group".split()
)


def weapon_noun(after: str) -> bool:
    """Return whether a noun phrase of a weapon follows at once: words up to a weapon noun, no break before it."""
    for word in re.findall(r"[\w-]+|[^\w\s]", after)[:7]:
        if word in words().sets["weapon"]:
            return True
        if not re.fullmatch(r"[a-z-]+|FPV|UAV|MLRS|II|[()]|[A-Z]+", word) or word in BREAKS:
            return False
    return False
