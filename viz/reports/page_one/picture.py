"""The one picture of page one: the ways that are told, with the weapon at the end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from operator import attrgetter

from ....graph.model import Claim
from ....graph.schema import schema
from ...answers.named import arms
from ...drawing.way_picture import (
    HEADLESS,
    SHAPES,
    STROKES,
    PictureArrow,
    PictureBox,
    PictureRow,
    shortened,
    way_picture,
)
from ...wording.numbers import capital
from ...wording.plain_sentences import month
from ..document import Block, Figure, Run
from ..sections import strongest
from .subject import PageContext, PageSubject
from .ways import Way

# Words in the names of weapons, and of the classes above them, by the outline that is drawn.
OUTLINES = (
    ("missile", ("missile", "hwasong", "iskander", "rocket")),
    ("drone", ("drone", "uav", "unmanned")),
    ("shell", ("munition", "shell", "round", "ammunition")),
)


def picture(subject: PageSubject) -> list[Block]:
    """Return the picture and its legend of only what is drawn; an empty list without a way."""
    say = subject.words
    rows: list[PictureRow] = []
    ends = _weapons(subject)
    for number, way in enumerate(subject.drawn):
        row = _row(subject, way, number, ends)
        rows.append(shortened(row, say("picture-more", count=len(row.boxes) - 5)))
    return drawn(subject, rows, _of_last_steps(subject, rows))


def _of_last_steps(subject: PageSubject, rows: Sequence[PictureRow]) -> list[str]:
    """Return of which ways the goods that are drawn are stated of the last step alone."""
    notes: list[str] = []
    for number, (way, row) in enumerate(zip(subject.told, rows, strict=False)):
        if row.boxes[-1].kind == "goods" and not _goods(subject, way):
            notes.append(subject.words("picture-last-step", way=subject.way_name(number)))
    return notes


def drawn(
    subject: PageContext, rows: Sequence[PictureRow], notes: Sequence[str] = ()
) -> list[Block]:
    """Return the picture of some rows with its legend and notes; an empty list without a row."""
    if not rows:
        return []
    say, lines = subject.words, "; ".join(map(partial(spoken, subject), rows))
    title = say(_title(rows))
    svg = way_picture(rows, title, lines)
    alt = say("picture-words", title=title, ways=lines)
    caption = " ".join((legend(subject, rows), *notes))
    return [Figure(svg, (Run(caption),), alt, say("figure-own"))]


def _title(rows: Sequence[PictureRow]) -> str:
    """Return the key of the title: a brand on a part is no way, and is called none."""
    branded = 0
    for row in rows:
        branded += "brand" in map(attrgetter("stroke"), row.arrows)
    if not branded:
        return "picture-title"
    return "picture-title-brands" if branded == len(rows) else "picture-title-both"


def _row(subject: PageSubject, way: Way, number: int, ends: Sequence[str]) -> PictureRow:
    """Return the boxes of a way; a weapon that it is for stands after its last party."""
    boxes, arrows = list[PictureBox](), list[PictureArrow]()
    for stage in way.stages:
        boxes.append(box(subject, stage))
    for step in way.steps:
        arrows.append(arrow(subject, step, way.statements))
    # Where the way ends at the weapon itself, nothing stands behind it.
    if boxes[-1].kind not in SHAPES and ends:
        shown = _leads_to(subject, way, ends)
        # What is not stated to be the weapon, or for it, is drawn as what it is stated to be.
        last = _weapon(subject, ends, number < len(subject.told)) if shown else None
        boxes.append(last or _cargo(subject, way, number))
        stated = subject.stated(filter(None, way.statements))
        # Goods that are the weapon themselves do not go on to it.
        purpose = any(map(attrgetter("purpose"), stated))
        arrows.append(PictureArrow(_stroke(stated) if shown and purpose else "goods"))
    return PictureRow(_heading(subject, way, number), tuple(boxes), tuple(arrows))


def _cargo(subject: PageSubject, way: Way, number: int) -> PictureBox:
    """Return the box of the goods of a way, as far as the statements that tell it name them."""
    # What the last step is stated to have carried came to its end, whatever went before.
    goods = dict.fromkeys(_goods(subject, way) or _of_last_step(subject, way))
    uids = list(map(subject.evidence.ids.uid, goods))
    text = subject.several([subject.serializer.node(uid)["name"] for uid in uids])
    say, small = subject.words, ""
    if number < len(subject.told) > 1:
        small = say(f"page-way-name-{number + 1}")
    name = capital(text or say("picture-no-goods"))
    return PictureBox(f"goods {number}", name, small, "goods" if text else "unnamed")


def _goods(subject: PageSubject, way: Way) -> list[str]:
    """Return the goods that the statements of a way name."""
    claims = subject.stated(filter(None, way.statements))
    return list(filter(None, map(attrgetter("goods"), claims)))


def _of_last_step(subject: PageSubject, way: Way) -> list[str]:
    """Return the goods that the tellers of a way state of its last step."""
    last = set(map(attrgetter("uid"), subject.claims(subject.relations(way.steps[-1]))))
    told = subject.stated(filter(last.__contains__, subject.of_goods(way)))
    return [claim.goods for claim in told if claim.voice in way.tellers]


def _leads_to(subject: PageSubject, way: Way, ends: Iterable[str]) -> bool:
    """Return whether the goods of a way are stated to be, or to be for, one of some weapons.

    What every statement of a way hedges, as "likely", is drawn in its own words and as no weapon.
    """
    stated = subject.stated(filter(None, way.statements))
    if stated and all(map(attrgetter("hedge"), stated)):
        return False
    weapons = set(meant(subject, way))
    for uid in tuple(weapons):
        weapons.update(subject.evidence.ids.broader(uid))
    return not weapons.isdisjoint(ends)


def _heading(subject: PageSubject, way: Way, number: int) -> str:
    """Return which way a row is, where there are several, and who states it."""
    say, said = subject.words, _said(subject, way)
    if number >= len(subject.told):
        return say("picture-heading", way=capital(say("picture-cargo")), said=said)
    if len(subject.told) == 1:
        return said
    return say("picture-heading", way=capital(say(f"page-way-name-{number + 1}")), said=said)


def _said(subject: PageSubject, way: Way) -> str:
    """Return the sources of a way, with the month if all its statements are of one month."""
    claims = subject.stated(filter(None, way.statements))
    voices = list(dict.fromkeys(map(attrgetter("voice"), claims)))
    months = {claim.known_by[:7] for claim in claims}
    only = months.pop() if len(months) == 1 else ""
    when = month(only, subject.words) if only else ""
    said = ", ".join(filter(None, (subject.several(voices[:3]), when)))
    # A source's own "likely" stands above what is drawn of its words.
    hedges = dict.fromkeys(map(attrgetter("hedge"), filter(attrgetter("hedge"), claims)))
    if not hedges:
        return said
    quoted = ", ".join(f"“{hedge}”" for hedge in hedges)
    return subject.words("picture-hedged", said=said, hedges=quoted)


def box(subject: PageContext, stage: Sequence[str]) -> PictureBox:
    """Return the box of one place of a chain; parties in equal place stand in one box."""
    nodes = [subject.serializer.node(uid) for uid in stage]
    names = "; ".join(subject.names(stage))
    families = set(map(subject.family, stage))
    countries = {node["country_name"] or "" for node in nodes}
    small = countries.pop() if len(countries) == 1 else ""
    if families == {"weapon"}:
        return PictureBox(stage[0], names, "", outline(subject, stage[0]))
    if families <= {"state"}:
        small = ""
    return PictureBox("|".join(stage), names, small, "unnamed" if "group" in families else "party")


def arrow(subject: PageContext, step: Sequence[str], told: Collection[str] = ()) -> PictureArrow:
    """Return how a step is known: as the statement by which it is told has it.

    Args:
        subject: The page.
        step: The relations of the step.
        told: The claims by which a way is told; those of other steps say nothing of this one.

    A step is dotted where a source could not determine it, and has the mark of parties left out
    where any source says or implies that there were some.
    """
    edges = subject.relations(step)
    if {"BRANDED_BY"}.issuperset(map(attrgetter("predicate"), edges)):
        return PictureArrow("brand")
    every: dict[str, None] = {}
    for edge in edges:
        every.update(dict.fromkeys(edge.claims))
    statuses = set(map(attrgetter("status"), subject.stated(every)))
    scored = {status for status in statuses if schema().statuses[status].scored}
    if "gap" in statuses or not scored:
        stroke = "unknown"
    else:
        able = list(filter(told.__contains__, every)) or [strongest(subject.evidence, every)]
        stroke = _stroke(subject.stated(filter(None, able)))
    return PictureArrow(stroke, any(map(attrgetter("partial"), edges)))


def _stroke(claims: Iterable[Claim]) -> str:
    """Return the stroke for what some claims state: dashed where all only judge or hedge it."""
    weak = [claim.status == "assessed" or bool(claim.hedge) for claim in claims]
    return "assessed" if weak and all(weak) else "stated"


def _weapons(subject: PageSubject) -> list[str]:
    """Return the weapons that the goods of the ways are for, or are themselves."""
    found: dict[str, None] = {}
    for ways in (subject.told, subject.cargo):
        for way in ways:
            found.update(dict.fromkeys(meant(subject, way)))
        # What cargo is said to hold is drawn only where no way names a weapon.
        if found:
            break
    return list(found)


def meant(subject: PageSubject, way: Way) -> list[str]:
    """Return the weapons that the statements of a way say its goods were for, or were."""
    claims: list[Claim] = []
    for uid in filter(None, way.statements):
        claims.append(subject.evidence.folded.claims[uid])
    found: dict[str, None] = {}
    for claim in claims:
        for weapon in claim.purpose:
            found[subject.evidence.ids.uid(weapon)] = None
    found.update(dict.fromkeys(arms(subject.serializer, subject.step_edges(way))))
    return list(found)


def _weapon(subject: PageSubject, uids: Sequence[str], marked: bool) -> PictureBox:
    """Return the black box; `marked` where a way that is told is stated to lead to it."""
    say, small = subject.words, ""
    names = list(map(capital, subject.names(uids[:2])))
    leading: list[int] = []
    for number, way in enumerate(subject.told):
        if meant(subject, way):
            leading.append(number)
    # Goods of the one way are not thereby goods of the other.
    if marked and leading and len(leading) < len(subject.told):
        small = say("picture-by-way", way=say(f"page-way-name-{leading[0] + 1}"))
    return PictureBox("weapon", subject.several(names), small, outline(subject, uids[0]))


def outline(subject: PageContext, uid: str) -> str:
    """Return the outline for a weapon, by the words in its names and those of its classes."""
    ids = subject.evidence.ids
    texts: list[str] = []
    for each in (uid, *ids.broader(uid)):
        entity = ids.entities.get(each)
        if entity is not None:
            texts += (entity.name, *entity.aliases, entity.note)
    return _outline_of(texts)


def _outline_of(texts: Iterable[str]) -> str:
    flat = " ".join(texts).casefold()
    for shape, marks in OUTLINES:
        if any(mark in flat for mark in marks):
            return shape
    return "weapon"


def legend(subject: PageContext, rows: Sequence[PictureRow]) -> str:
    """Return the legend of the strokes and boxes that are drawn, and of no other."""
    say = subject.words
    strokes: set[str] = set()
    kinds: set[str] = set()
    elided = False
    for row in rows:
        strokes.update(map(attrgetter("stroke"), row.arrows))
        kinds.update(map(attrgetter("kind"), row.boxes))
        elided = elided or any(map(attrgetter("partial"), row.arrows))
    parts = [say(f"picture-{stroke}") for stroke in STROKES if stroke in strokes]
    if kinds.intersection(SHAPES):
        parts.append(say("picture-weapon"))
    if elided:
        parts.append(say("picture-partial"))
    if "unnamed" in kinds:
        parts.append(say("picture-unnamed"))
    return " ".join(parts)


def spoken(subject: PageContext, row: PictureRow) -> str:
    """Return a row in words, each arrow with what it stands for."""
    way = row.boxes[0].name
    for drawn_arrow, reached in zip(row.arrows, row.boxes[1:], strict=True):
        headless = drawn_arrow.stroke in HEADLESS
        key = f"picture-to-{drawn_arrow.stroke}" if headless else "picture-to"
        way = subject.words(key, left=way, right=reached.name)
    return f"{row.heading}: {way}" if row.heading else way
