"""Names in a sentence: parties, states, forces, vessels, weapons; found by their shape and by the gazetteer."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import cache

from .discourse import NameSpelling
from .kinds import LEGAL_START, Mention, kind_of
from .name_spans import cap, name_spans
from .words import either, words


@cache
def _forces() -> re.Pattern[str]:
    nation = either(
        words().sets["nationality"]
        | {"North Korean", "Russian Federation", "Russia’s", "Iran’s", "Belarus’s"}
    )
    force = (
        r"(?:[Aa]rmed [Ff]orces|[Aa]rmy|[Mm]ilitary [Ff]orces|[Mm]ilitary intelligence"
        r"|[Mm]ilitary(?! and (?:industrial|defen|security|dual|civil|political|technolog|special"
        r"|weapon|ammunition|law)|[-–]|[ -](?:industr|operation|equipment|purpose|aggress|aviation"
        r"|tech|campaign|hardware|unit|personnel|vehicle|drone|use|company|"
        r"aircraft|goods|product|sector|train|capabilit|activit|machine|supply|helicopter|ship"
        r"|communic|cargo|sight|organ|bloc|force))|[Nn]avy|[Aa]ir [Ff]orces?|[Aa]erospace"
        r" [Ff]orces|"
        r"[Aa]irborne [Ff]orces|[Ss]oldiers|[Tt]roops|[Ff]orces|[Mm]inistry of [Dd]efen[cs]e"
        r"|[Dd]efen[cs]e [Mm]inistry|[Gg]overnment(?!(?:al)? (?:contract|agenc|institution"
        r"|official|bod|entit|structure|ministr|department|order|decree|support|procure|customer"
        r"|client|program|service|organ))|[Ss]pecial [Ff]orces|[Nn]ational [Gg]uard|[Ss]pace"
        r" [Ff]orces)"
    )  # fmt: skip
    of = (
        r"(?:[Aa]rmed [Ff]orces|[Mm]ilitary|[Gg]overnment|[Mm]ilitary [Ff]orces|[Mm]inistry of"
        r" [Dd]efen[cs]e|[Nn]avy|[Aa]rmy) of (?:the )?"
    )
    state = either(words().countries)
    return re.compile(
        rf"(?:{nation} {force}(?: of (?:the )?{state})?(?! [A-Z]| and [A-Z][a-z]+ [A-Z])|{of}{state})(?![\w-])"
    )


@cache
def _countries() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){either(words().countries)}(?![\w-])")


@cache
def _owner() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){either(words().countries)}’s $")


@cache
def _before_legal() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){either(words().sets['legal'])} [‘“]?$")


def mentions(
    text: str, gazetteer: Iterable[tuple[NameSpelling, str]], mid: frozenset[str]
) -> list[Mention]:
    """Return the names of a sentence, left to right, none inside another.

    `gazetteer` gives spellings of known names with their kind; `mid` are the capital words that the
    whole text prints elsewhere than at the start of a sentence.
    """
    found: list[Mention] = []

    def add(start: int, end: int, kind: str) -> None:
        if start < end and not any(m.start < end and start < m.end for m in found):
            found.append(Mention(start, end, kind, text[start:end]))

    for spelling, kind in gazetteer:
        for match in spelling.finditer(text):
            legal = _before_legal().search(text[: match.start()])
            start = legal.start() if legal else match.start()
            if not _inside(text, start, match.end()):
                add(start, match.end(), kind)
    for match in _forces().finditer(text):
        add(match.start(), match.end(), "F")
    for start, end in name_spans(text, mid, [(m.start, m.end) for m in found]):
        owner = (
            _owner().search(text[:start])
            if re.match(r"(?:Ministry|Government|Armed)\b", text[start:end])
            else None
        )
        add(owner.start() if owner else start, end, kind_of(text, start, end))
    for match in _countries().finditer(text):
        add(match.start(), match.end(), "C")
    found.sort(key=lambda m: m.start)
    return _alike(text, _units(text, found))


def _inside(text: str, start: int, end: int) -> bool:
    """Return whether a known name is only a part of a longer run of capital words."""
    known = words().sets
    before = re.search(r"([\w.&]+)[ -](?:[‘“])?$", text[:start])
    after = re.match(r"[ -]([\w&]+)", text[end:])
    return bool(
        (
            before
            and cap(before[1])
            and before[1] not in known["common"]
            and before[1] not in known["nationality"]
            and not before[1].endswith("’s")
            and not before[1].isdigit()
            and not re.search(r"\w-(?:based|listed)$", before[1])
        )
        or (after and cap(after[1]) and after[1] not in known["common"] and not after[1].isdigit())
    )


def _units(text: str, found: list[Mention]) -> list[Mention]:
    """Join "Main Directorate of X" and "of the Ministry of Defence": one body, as it is printed."""
    result: list[Mention] = []
    for i, m in enumerate(found):
        short = (
            text[m.start - 1 : m.start] == "("
            and text[m.end : m.end + 1] == ")"
            and m.name.isupper()
        )
        if (
            short
            and i
            and i + 1 < len(found)
            and found[i - 1].end == m.start - 2
            and found[i + 1].start == m.end + 2
            and found[i + 1].name.split()[-1] in words().sets["body"]
        ):
            continue
        last = result[-1] if result else None
        if (
            last
            and last.kind == m.kind == "P"
            and re.fullmatch(r" \([A-Z]{2,8}\) ", text[last.end : m.start])
            and m.name.split()[-1] in words().sets["body"]
            and len(m.name.split()) < 4
        ):
            result[-1] = Mention(last.start, m.end, "P", text[last.start : m.end])
        elif (
            last
            and last.kind == "P"
            and m.kind == "F"
            and text[last.end : m.start] in (" of the ", " of ")
            and re.match(
                r"(?:Main |General |Central )?(?:Directorate|Department|Division|Office)", last.name
            )
        ):
            result[-1] = Mention(last.start, m.end, "P", text[last.start : m.end])
        else:
            result.append(m)
    return result


def _alike(text: str, found: list[Mention]) -> list[Mention]:
    """Give every name of a list the kind W when a later or earlier member has it; drop runs of no kind."""
    found = [m for m in found if m.kind]
    changed = True
    while changed:
        changed = False
        for i, (left, right) in enumerate(itertools.pairwise(found)):
            gap = text[left.end : right.start]
            if re.fullmatch(r"[’”]?(?:,| and| or|, and|/)+[ ]*(?:the )?[‘“]?", gap):
                for a, b, k in ((left, right, i), (right, left, i + 1)):
                    if (
                        a.kind in ("P", "X")
                        and b.kind == "W"
                        and len(a.name.split()) <= 3
                        and not LEGAL_START.search(a.name)
                    ):
                        found[k] = Mention(a.start, a.end, "W", a.name)
                        changed = True
                        break
    return found
