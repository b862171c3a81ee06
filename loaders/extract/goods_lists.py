"""Lists of goods as printed: where they end, how they split, which names stand in them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from .masking import NAME, MaskedText
from .phrases import GENERIC, LEAD, PLACE_OF, PLATFORM, QUANTITY, STOP, SUBLIST
from .words import words

JOINT = re.compile(r",? (?:and|or|as well as|and/or) (?:also )?|, ")
# "filters for military vehicles": the last word of a purpose.
PURPOSE = re.compile(r" for (?:[a-z-]+ )*?([a-z-]+)$")
NAME_THAT_IS_NO_WEAPON = re.compile(r"\b[PHVX][0-9]+|\b[PCFHX][0-9]+’s")
SERIES = re.compile(
    r"(?P<what>[a-z -]+?) of (?:the )?(?:W[0-9]+(?:, | and )?)+"
    r" (?:series|family|types?|class|models?)"
)
# "A modified version of the W0" is no part that goes into W0.
LIKE_A_WEAPON = frozenset(
    "version versions variant variants modification modifications copy copies analogue analogues"
    " analog analogs clone clones replica replicas rival rivals successor successors counterpart"
    " counterparts equivalent equivalents imitation imitations derivative derivatives prototype"
    " prototypes simulator simulators mock-up mock-ups".split()
)
MODEL_OF = re.compile(r"(?:modifications|versions|variants|family|types?|models?) of")
# Heads under which a list names activities of a firm instead of what it delivers.
ACTIVITIES = frozenset(
    "development research production manufacture broadcasting training testing education"
    " exploration works programs programmes lines".split()
)
SERVICES = frozenset("services service support activities works".split())
VAGUE_HEADS = SERVICES | {"products", "goods"}
# "sets of tools", "complex of devices": the goods are what follows.
SETS = frozenset("complex set sets complexes line lines".split())
COLLECTIONS = frozenset(
    "complex set sets family complexes lines systems means components parts elements production"
    " types pieces quantities thousands hundreds millions dozens tens numbers batches"
    " volumes".split()
)
PLAIN_HEADS = frozenset("equipment products devices systems".split())
CUSTOMERS = re.compile(r"industr|customers|companies|sector|clients")
NOTHING = frozenset(
    {
        *("other", "special", "military", "industrial", "one", "own", "others", "more"),
        "special products",
    }
)
NO_NOUN = re.compile(
    r"(?:[a-z]+ing|not|only|the same|who|what|how|it|them|this|that|to)\b",
)
# "builds airframes and reports to P": a second verb, and no goods.
VERB_THAT_FOLLOWS = re.compile(
    r"(?:reports|belongs|answers|responds|contributes|continues|seeks|intends|claims|refuses) to\b"
)
# Words in -ing that begin the name of a good: "milling machines", "loitering munitions".
ING_OF_GOODS = re.compile(
    r"(?:machining|training|milling|targeting|loitering|launching|guiding|thermal|mining"
    r"|cutting|rolling|range-finding|ground|transmitting|monitoring|metalworking|measuring"
    r"|bearing|casting|forging|welding|lifting|jamming|homing)"
)


@dataclass(frozen=True, slots=True)
class GoodsItem:
    """One kind of goods: as printed, the marks of names in it, and what it is for or part of.

    `text` is empty where the item is a weapon known by its designation alone.
    """

    text: str
    marks: tuple[str, ...]  # weapons that the item *is*
    wholes: tuple[str, ...]  # weapons that the item is for or a part of
    receivers: tuple[str, ...] = ()  # parties after "for"
    start: int = 0
    end: int = 0

    @property
    def is_designation(self) -> bool:
        """Whether the item is only the name of a weapon."""
        return bool(self.marks) and not self.text


def goods(masked: MaskedText, start: int) -> tuple[list[GoodsItem], int]:
    """Return the items of the list of goods that starts at `start`, and where the list ends."""
    text = masked.text
    match = STOP.search(text, start)
    end = match.start() if match else len(text)
    return _items(masked, start, end), end


def _items(masked: MaskedText, start: int, end: int) -> list[GoodsItem]:
    """Return the items of a list of goods and of its sublists ("including ...")."""
    text = masked.text[start:end]
    listing = _Listing(masked, start, text)
    place = 0
    for cue in SUBLIST.finditer(text):
        listing.add_members(place, cue.start())
        listing.sublist = cue[0].strip(" ,").removeprefix("and ")
        place = cue.end()
    listing.add_members(place, len(text))
    return listing.finished()


@dataclass(slots=True)
class _Listing:
    """A list of goods as it is read: the items that are finished and the one that may go on."""

    masked: MaskedText
    start: int
    text: str
    sublist: str = ""  # the cue of the sublist being read, such as "including"
    items: list[GoodsItem] = field(default_factory=list)
    last: GoodsItem | None = None
    purpose_began: bool = False

    def add_members(self, start: int, stop: int) -> None:
        """Add the members of the list between two offsets of its text."""
        for begin, end in _split(self.text, start, stop):
            self._add(begin, end)

    def finished(self) -> list[GoodsItem]:
        """Return the items of the whole list."""
        return [*self.items, self.last] if self.last else self.items

    def _add(self, begin: int, end: int) -> None:
        if VERB_THAT_FOLLOWS.match(self.masked.text, self.start + begin):
            return
        item = _item(self.masked, self.start + begin, self.start + end)
        member = self.text[begin:end]
        if item is None and " for " in member and not re.search(NAME, member):
            # "technologies for the protection of weapons, equipment and personnel": what follows
            # is what they are for.
            self.purpose_began = True
            return
        if self.purpose_began and not self.sublist:
            return
        if item and self.last and self._is_absorbed(item, self.last, begin):
            return
        if self.last:
            self.items.append(self.last)
        self.last = item

    def _is_absorbed(self, item: GoodsItem, last: GoodsItem, begin: int) -> bool:
        """Return whether an item changes or repeats the one before instead of following it."""
        if self._names_its_class(item, last, begin):
            self.last = item
            return True
        if self._names_a_further_whole(item, last):
            self.last = replace(last, wholes=(*last.wholes, *item.marks))
            return True
        return self._only_describes(item, last)

    def _names_its_class(self, item: GoodsItem, last: GoodsItem, begin: int) -> bool:
        """Return whether, by apposition or "namely", a designation stands for the class before."""
        if not item.is_designation or not last.text or last.marks or last.wholes:
            return False
        by_apposition = self.text[:begin].endswith(", ") and not self.sublist
        if not (by_apposition or self.sublist.startswith("namely")):
            return False
        return last.text.split()[-1].casefold() in words().sets["weapon"]

    def _names_a_further_whole(self, item: GoodsItem, last: GoodsItem) -> bool:
        """Return whether a designation is one more of "vehicles for the W1, W2 and W3"."""
        if not item.is_designation or item.wholes:
            return False
        return " for " in last.text if self.sublist else bool(last.wholes)

    def _only_describes(self, item: GoodsItem, last: GoodsItem) -> bool:
        """Return whether a plain item describes a weapon before, or is one more purpose."""
        if item.marks:
            return False
        if self.sublist and last.is_designation:
            return True
        purpose = PURPOSE.search(self.masked.text[last.start : last.end])
        if not purpose or purpose[1] not in PLATFORM:
            return False
        return item.text.split()[-1].casefold() in PLATFORM


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two joints of a list, and the joint behind it."""

    start: int
    end: int
    joint: str


def _pieces(text: str, start: int, stop: int) -> Iterator[_Piece]:
    place = start
    for joint in JOINT.finditer(text[start:stop]):
        yield _Piece(place, start + joint.start(), joint[0])
        place = start + joint.end()
    yield _Piece(place, stop, "")


def _split(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield [begin, end) of the members of a list; "A and B systems", A an adjective, is one."""
    begin = start
    for piece, following in itertools.pairwise(_pieces(text, start, stop)):
        next_text = text[following.start : following.end]
        if not _is_whole(text[begin : piece.end], next_text, piece.joint == ", "):
            continue
        if piece.end > begin:
            yield begin, piece.end
        begin = following.start
    if stop > begin:
        yield begin, stop


def _is_whole(piece: str, following: str, comma: bool) -> bool:
    """Return whether a piece stands by itself and is not the first half of "A and B systems"."""
    piece = piece.strip()
    if re.search(NAME, piece):
        return True
    last = re.split(r"[ ,]", piece)[-1]
    if PLACE_OF.search(f" {piece} ") and re.search(r" (?:for|of) \S+(?: \S+)?$", piece):
        # "equipment for oil and gas production": the halves share what follows
        return comma or (
            bool(re.search(r"(?:s|equipment|ammunition|weaponry)$", last))
            and not re.search(r"^(?:[a-z-]+ )?[a-z]+ing\b", following)
        )
    is_plural = last.endswith("s") and not last.endswith(("ss", "ous", "optics-"))
    return is_plural or last in words().sets["mass"]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A member of a list, cut at the first "for", "of" or the like behind its head."""

    masked: MaskedText
    start: int
    end: int
    text: str
    head: str
    rest: str  # from the cut on; empty if there is none
    noun: str  # the last word of the head

    @property
    def weapons(self) -> tuple[str, ...]:
        """The marks of weapons in the head."""
        return tuple(re.findall(r"\bW[0-9]+", self.head))

    @property
    def weapons_after(self) -> tuple[str, ...]:
        """The marks of weapons behind the head only."""
        in_head = self.weapons
        marks: list[str] = re.findall(r"\bW[0-9]+", self.text)
        return tuple(mark for mark in marks if mark not in in_head)

    @property
    def receivers(self) -> tuple[str, ...]:
        """The marks of the parties for whom the goods are."""
        if not self.rest.startswith(" for "):
            return ()
        return tuple(re.findall(r"\b[PCF][0-9]+(?!’|[0-9])", self.rest))

    def printed(self, length: int) -> str:
        """Return the first characters of the phrase as printed."""
        return self.masked.printed(self.start, self.start + length)

    def item(
        self, text: str, marks: tuple[str, ...] = (), wholes: tuple[str, ...] = ()
    ) -> GoodsItem:
        """Return an item of goods at the place of this phrase."""
        return GoodsItem(text, marks, wholes, self.receivers, self.start, self.end)


def _phrase(masked: MaskedText, start: int, end: int) -> _Phrase:
    """Return the phrase between two offsets, without articles and the like before it."""
    for before in (QUANTITY, LEAD):
        lead = before.match(masked.text[start:end])
        start += lead.end() if lead else 0
    text = masked.text[start:end]
    cut = PLACE_OF.search(text)
    head = text[: cut.start()] if cut else text
    rest = text[cut.start() :] if cut else ""
    noun = re.sub(r"\W+$", "", head).split(" ")[-1] if head.strip() else ""
    return _Phrase(masked, start, end, text, head, rest, noun)


def _item(masked: MaskedText, start: int, end: int) -> GoodsItem | None:
    """Return the goods of one member of a list, or None if it names none."""
    if re.match(r"(?:and |or )?(?:those|these|such) ", masked.text[start:end]):
        return None  # goods that were named before
    phrase = _phrase(masked, start, end)
    if NAME_THAT_IS_NO_WEAPON.search(phrase.head):
        return None
    if phrase.weapons:
        return _weapon(phrase)
    if phrase.weapons_after:
        models = _models(phrase)
        if models:
            return models
    return _common_goods(phrase)


def _weapon(phrase: _Phrase) -> GoodsItem:
    """Return the item of a phrase whose head has a designation."""
    weapons = phrase.weapons
    if not _is_part_of_weapon(phrase):
        return phrase.item("", weapons, phrase.weapons_after)
    follows = phrase.head.startswith(weapons[0]) and phrase.head[len(weapons[0]) :].strip()
    if follows:  # "W1 engines": engines of that weapon
        return phrase.item(phrase.printed(len(phrase.head)), wholes=weapons)
    return phrase.item("", weapons)


def _is_part_of_weapon(phrase: _Phrase) -> bool:
    """Return whether a head with a designation is of a part; an engine may have one of its own."""
    if phrase.noun not in words().sets["part"]:
        return False
    designation = phrase.masked.name(phrase.weapons[0]).name
    is_engine = re.search(r"engines?|motors?", phrase.noun)
    return not (is_engine and re.fullmatch(r"[A-Z]{1,2}[0-9]+\w*", designation))


def _models(phrase: _Phrase) -> GoodsItem | None:
    """Return the item of "rifles of the W1 and W2 series" or "versions of the W1"."""
    series = SERIES.match(phrase.text)
    if series and not re.match(r"(?:modif|version|variant)", phrase.text):
        return phrase.item(phrase.printed(series.end("what")), phrase.weapons_after)
    if MODEL_OF.match(phrase.text):
        return phrase.item("", phrase.weapons_after)
    return None


def _common_goods(phrase: _Phrase) -> GoodsItem | None:
    """Return the item of a phrase without a designation in its head, or None for no goods."""
    if _is_broken(phrase) or _is_vague(phrase) or phrase.noun in ACTIVITIES | words().agents.keys():
        return None
    text = _printed_part(phrase)
    if text == phrase.head and _is_generic(phrase):
        return None
    if not text.strip() or text.strip() in NOTHING:
        return None
    if NO_NOUN.match(text) and not ING_OF_GOODS.match(text):
        return None
    return _item_of(phrase, text)


def _item_of(phrase: _Phrase, text: str) -> GoodsItem:
    """Return the item of goods that a phrase names so, with the weapons they are for."""
    if phrase.noun in LIKE_A_WEAPON and phrase.weapons_after:
        return phrase.item(phrase.printed(len(phrase.text)))
    return phrase.item(phrase.printed(len(text)), wholes=phrase.weapons_after)


def _is_broken(phrase: _Phrase) -> bool:
    """Return whether a phrase has no noun that could be goods."""
    return bool(
        not phrase.noun
        or re.search(r"[0-9]", phrase.noun)
        or re.match(r"(?:for|to|of|in|by|on|and|or) ", phrase.head)
        or "industrial complex" in phrase.head
        or "programme" in phrase.text
        or phrase.head.strip() in ("and", "or", "the")
    )


def _is_vague(phrase: _Phrase) -> bool:
    """Return whether a head such as "products" or "services" leaves open what is meant."""
    if phrase.noun not in words().sets["vague"]:
        return False
    if len(phrase.head.split()) > 1 and phrase.noun not in VAGUE_HEADS:
        return False
    has_purpose = re.match(r" for [a-z]", phrase.rest) is not None
    return not has_purpose or phrase.noun in SERVICES


def _is_generic(phrase: _Phrase) -> bool:
    """Return whether a vague head has only generic adjectives: "modern systems"."""
    if phrase.noun not in words().sets["vague"] or phrase.head == "military equipment":
        return False
    return GENERIC.issuperset(phrase.head.split()[:-1])


def _printed_part(phrase: _Phrase) -> str:
    """Return the part of a phrase that names the goods: its head, or more if the head is vague."""
    if not phrase.weapons_after and not phrase.receivers and _needs_rest(phrase):
        return phrase.text
    if phrase.rest.startswith(" of ") and phrase.noun in SETS:
        second = PLACE_OF.search(phrase.text, len(phrase.head) + len(" of "))
        if second:
            return phrase.text[: second.start()]
    return phrase.head


def _needs_rest(phrase: _Phrase) -> bool:
    """Return whether the head says little without what follows: "components of radars"."""
    head = phrase.head.split()
    if phrase.rest.startswith(" of "):
        return head[-1] in COLLECTIONS
    if not phrase.rest.startswith(" for ") or len(head) > 1:
        return False
    is_plain = phrase.noun in words().sets["part"] or phrase.noun in PLAIN_HEADS
    return is_plain and not CUSTOMERS.search(phrase.rest)
