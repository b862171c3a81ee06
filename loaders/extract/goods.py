"""Lists of goods as printed: where they end, how they split, what is a name in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .masking import NAME, MaskedText
from .phrases import GENERIC, LEAD, PLACE_OF, PLATFORM, STOP, SUBLIST
from .words import words


@dataclass(frozen=True, slots=True)
class GoodsItem:
    """One kind of goods: as printed, the marks of names in it, and what it is for or part of.

    `text` is empty where the item is a weapon known by its designation alone.
    """

    text: str
    marks: tuple[str, ...]  # weapons that the item *is*
    of: tuple[str, ...]  # weapons that the item is for or a part of
    forwhom: tuple[str, ...] = ()  # parties after "for"
    start: int = 0
    end: int = 0


def goods(masked: MaskedText, start: int) -> tuple[list[GoodsItem], int]:
    """Return the items of the list that starts at `start` of the masked text, and where it ends."""
    text = masked.text
    match = STOP.search(text, start)
    end = match.start() if match else len(text)
    return list(_items(masked, start, end)), end


def _items(masked: MaskedText, start: int, end: int) -> Iterator[GoodsItem]:
    text = masked.text[start:end]
    at = 0
    last: GoodsItem | None = None
    listed = swallow = False
    sub_word = ""
    for sub in [*SUBLIST.finditer(text), None]:
        stop = sub.start() if sub else len(text)
        for a, b in _split(text, at, stop):
            item = _item(masked, start + a, start + b)
            if item is None and " for " in text[a:b] and not re.search(NAME, text[a:b]):
                swallow = (
                    True  # "technologies for the protection of weapons, equipment and personnel"
                )
                continue
            if swallow and not listed:
                continue
            if (
                item
                and last
                and item.marks
                and not item.text
                and last.text
                and not last.marks
                and not last.of
                and (sub_word.startswith("namely") or (text[:a].endswith(", ") and not listed))
                and last.text.split()[-1].casefold() in words().sets["weapon"]
            ):
                last = None  # by apposition or "namely" the items stand for their class
            if (
                item
                and last
                and item.marks
                and not item.text
                and not item.of
                and (last.of if not listed else " for " in last.text)
            ):
                last = replace(last, of=(*last.of, *item.marks))  # "vehicles for the W1, W2 and W3"
                continue
            if item and listed and last and not last.text and last.marks and not item.marks:
                continue
            if (
                item
                and last
                and not item.marks
                and (
                    loop := re.search(
                        r" for (?:[a-z-]+ )*?([a-z-]+)$", masked.text[last.start : last.end]
                    )
                )
                and loop[1] in PLATFORM
                and item.text.split()[-1].casefold() in PLATFORM
            ):
                continue
            if last:
                yield last
            last = item or None
        at = sub.end() if sub else stop
        listed = True
        sub_word = sub[0].strip(" ,").removeprefix("and ") if sub else ""
    if last:
        yield last


def _split(text: str, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield [a, b) of the members of a list; "A and B systems" with A an adjective stays one."""
    pieces: list[tuple[int, int, str]] = []
    a = at
    for match in re.finditer(r",? (?:and|or|as well as|and/or) (?:also )?|, ", text[at:stop]):
        pieces.append((a, at + match.start(), match[0]))
        a = at + match.end()
    pieces.append((a, stop, ""))
    begin = pieces[0][0]
    for i, (_, b, joint) in enumerate(pieces):
        if (
            i + 1 < len(pieces)
            and joint
            and not _whole(text[begin:b], text[pieces[i + 1][0] : pieces[i + 1][1]], joint == ", ")
        ):
            continue  # goes on with the next piece
        if b > begin:
            yield begin, b
        begin = pieces[i + 1][0] if i + 1 < len(pieces) else stop


def _whole(piece: str, following: str, comma: bool) -> bool:
    """Return whether a list member stands by itself and is not the first half of "A and B systems"."""
    piece = piece.strip()
    last = re.split(r"[ ,]", piece)[-1] if piece else ""
    sets = words().sets
    if re.fullmatch(NAME, last) or re.search(NAME, piece):
        return True
    if PLACE_OF.search(f" {piece} ") and re.search(r" (?:for|of) \S+(?: \S+)?$", piece):
        # "equipment for oil and gas production": the halves share what follows
        return comma or (
            bool(re.search(r"(?:s|equipment|ammunition|weaponry)$", last))
            and not re.search(r"^(?:[a-z-]+ )?[a-z]+ing\b", following)
        )
    return (last.endswith("s") and not last.endswith(("ss", "ous", "optics-"))) or last in sets[
        "mass"
    ]


def keepless(head: str) -> bool:
    """Return whether a phrase says nothing by itself."""
    return head.strip() in ("and", "or", "the", "")


def _item(masked: MaskedText, start: int, end: int) -> GoodsItem | None:
    text = masked.text[start:end]
    if re.match(r"(?:and |or )?(?:those|these|such) ", text):
        return None  # said before
    lead = LEAD.match(text)
    if lead:
        start += lead.end()
        text = masked.text[start:end]
    sets = words().sets
    weapons = re.findall(r"\bW\d+", text)
    cut = PLACE_OF.search(text)
    head = text[: cut.start()] if cut else text
    own = re.findall(r"\bW\d+", head)
    rest = text[cut.start() :] if cut else ""
    later = [w for w in weapons if w not in own]
    last = re.sub(r"\W+$", "", head).split(" ")[-1] if head.strip() else ""
    parties = tuple(re.findall(r"\b[PCF]\d+(?!’|\d)", rest)) if rest.startswith(" for ") else ()
    if re.search(r"\b[PHVX]\d+|\b[PCFHX]\d+’s", head):
        return None
    if own:
        if last in sets["part"] and not (
            re.search(r"engines?|motors?", last)
            and re.fullmatch(r"[A-Z]{1,2}\d+\w*", masked.name(own[0]).name)
        ):
            tail = head[len(own[0]) :].strip() if head.startswith(own[0]) else ""
            phrase = masked.printed(start, start + len(head))
            return GoodsItem(
                phrase if tail else "",
                () if tail else tuple(own),
                tuple(own) if tail else (),
                parties,
                start,
                end,
            )
        return GoodsItem("", tuple(own), tuple(later), parties, start, end)
    if (
        later
        and (
            series := re.match(
                r"(?P<what>[a-z -]+?) of (?:the )?(?:W\d+(?:, | and )?)+ (?:series|family|types?|class|models?)",
                text,
            )
        )
        and not re.match(r"(?:modif|version|variant)", text)
    ):
        return GoodsItem(
            masked.printed(start, start + series.end("what")), tuple(later), (), parties, start, end
        )
    if later and re.match(r"(?:modifications|versions|variants|family|types?|models?) of", text):
        return GoodsItem("", tuple(later), (), parties, start, end)
    if (
        not last
        or re.search(r"\d", last)
        or re.match(r"(?:for|to|of|in|by|on|and|or) ", head)
        or "industrial complex" in head
        or "programme" in text
        or keepless(head)
    ):
        return None
    if last in sets["vague"] and (
        len(head.split()) == 1
        or last in ("products", "services", "goods", "activities", "service", "works", "support")
    ):
        if not (cut and re.match(r" for [a-z]", rest)) or last in (
            "services",
            "service",
            "support",
            "activities",
            "works",
        ):
            return None
    if last in (
        "development",
        "research",
        "production",
        "manufacture",
        "broadcasting",
        "training",
        "testing",
        "education",
        "exploration",
        "works",
        "programs",
        "programmes",
        "lines",
    ):
        return None
    keep = head
    if (
        cut
        and rest.startswith(" of ")
        and last in ("complex", "set", "sets", "complexes", "line", "lines")
        and (second := PLACE_OF.search(text, cut.end()))
    ):
        keep = text[: second.start()]
    if cut and not later and rest.startswith((" of ", " for ")) and not parties:
        if (
            rest.startswith(" of ")
            and head.split()[-1]
            in (
                "complex",
                "set",
                "sets",
                "family",
                "complexes",
                "lines",
                "systems",
                "means",
                "components",
                "parts",
                "elements",
                "production",
                "types",
                "pieces",
            )
        ) or (
            rest.startswith(" for ")
            and len(head.split()) == 1
            and (last in sets["part"] or last in ("equipment", "products", "devices", "systems"))
            and not re.search(r"industr|customers|companies|sector|clients", rest)
        ):
            keep = text
    if (
        last in sets["vague"]
        and head != "military equipment"
        and all(w in GENERIC for w in head.split()[:-1])
        and keep == head
    ):
        return None
    if not keep.strip() or keep.strip() in (
        "other",
        "special",
        "military",
        "industrial",
        "one",
        "own",
        "others",
        "more",
        "special products",
    ):
        return None
    if re.match(
        r"(?:[a-z]+ing|not|only|the same|who|what|how|it|them|this|that|to)\b", keep
    ) and not re.match(
        (
            r"(?:machining|training|milling|targeting|loitering|launching|guiding|thermal|mining"
            r"|cutting|rolling|range-finding|ground|transmitting|monitoring|metalworking|measuring"
            r"|bearing|casting|forging|welding|lifting|jamming|homing)"
        ),
        keep,
    ):
        return None
    return GoodsItem(
        masked.printed(start, start + len(keep)), (), tuple(later), parties, start, end
    )
