"""A sentence with its names replaced by short marks, so that patterns see its grammar and not its names.

`Masked.text` has `P0`, `W1`, ... for the names (the letter is the kind, the number the place in
`names`) and everything else in lower case; `Masked.printed` gives back the words as printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .kinds import Mention

NAME = r"[PHCFWVX]\d+"
PARTY = r"[PHCF]\d+"
BODY = r"[PF]\d+"
KEPT = re.compile(r"\((?:including|such as|e\.g\.|for example|namely|notably|in particular)")


@dataclass(slots=True)
class MaskedText:
    """The masked text of a sentence, the names behind its marks, and where its characters were."""

    text: str
    names: list[Mention]
    source: str
    places: list[int] = field(
        default_factory=list
    )  # of each character of `text`, the offset in `source`

    def name(self, mark: str) -> Mention:
        """Return the mention behind a mark such as `P3`."""
        return self.names[int(mark[1:])]

    def printed(self, start: int, end: int) -> str:
        """Return what `text[start:end]` was in print."""
        while end > start and self.text[end - 1] in " ,;":
            end -= 1
        while start < end and self.text[start] in " ,;":
            start += 1
        return self.source[self.places[start] : self.places[end - 1] + 1] if end > start else ""


def mask(source: str, names: list[Mention]) -> MaskedText:
    """Return the masked sentence; brackets that only abbreviate or remark are left out."""
    out: list[str] = []
    places: list[int] = []

    def put(piece: str, start: int, end: int) -> None:
        for k, char in enumerate(piece):
            out.append(char)
            places.append(end - 1 if k == len(piece) - 1 else min(start + k, end - 1))

    dropped = dict(_dropped(source, names))
    at = 0
    named = False
    number = {m.start: i for i, m in enumerate(names)}
    while at < len(source):
        if at in dropped:
            at = dropped[at]
            continue
        if at in number:
            m = names[number[at]]
            put(f"{m.kind}{number[at]}", m.start, m.end)
            at = m.end
            named = True
            continue
        char = source[at]
        if char in "()":
            if char == "(":
                put(", ", at, at + 1)
                at += 1
                continue
            char = ","
        elif char in "‘’“”«»„":
            char = "’" if source[at : at + 2] == "’s" else ""
        elif char in "–—" and source[at - 1 : at] == " ":
            char = ","
        if char:
            if named and char.isalnum():
                put(" ", at, at + 1)
            named = False
            out.append(char.lower()[0])
            places.append(at)
        at += 1
    text = "".join(out)
    assert len(text) == len(places)
    return _tidy(MaskedText(text, names, source, places))


def _tidy(masked: MaskedText) -> MaskedText:
    """Close up doubled blanks and blanks before commas, keeping the places."""
    text, places = masked.text, masked.places
    kept = []
    for i, char in enumerate(text):
        after = text[i + 1 : i + 2]
        if char == " " and (after in (" ", ",", ".", ";") or i + 1 == len(text)):
            continue
        if char == "," and text[i + 1 :].lstrip()[:1] in (",", ".", ";", ""):
            continue
        kept.append(i)
    masked.text = "".join(text[i] for i in kept)
    masked.places = [places[i] for i in kept]
    return masked


# "charges for naval cannons (AK-100 and AK-130)": what follows in brackets is what the goods are for
FOR_WHICH = re.compile(r"\bfor (?:[a-z-]+ ){0,3}[a-z-]+ ?$")


def _dropped(source: str, names: list[Mention]) -> list[tuple[int, int]]:
    """Return the brackets that carry no list: abbreviations, remarks, years."""
    found = []
    for match in re.finditer(r" ?\((?:[^()]|\([^()]*\))*\)", source):
        inside = any(m.start <= match.start() and match.end() <= m.end for m in names)
        body = match[0].strip(" ()")
        held = [m for m in names if match.start() < m.start and m.end < match.end()]
        listed = (
            KEPT.match(match[0].strip())
            or (len(held) > 1)
            or (
                len(held) == 1
                and held[0].kind == "W"
                and not _before_is_name(source, match.start(), names)
            )
        )
        if held and all(m.kind == "W" for m in held) and FOR_WHICH.search(source[: match.start()]):
            listed = False
        if not inside and not (listed and not re.fullmatch(r"[A-Z/ -]{2,12}", body)):
            found.append((match.start(), match.end()))
    return found


def _before_is_name(source: str, at: int, names: list[Mention]) -> bool:
    return any(m.end <= at and not source[m.end : at].strip("’” ") for m in names)
