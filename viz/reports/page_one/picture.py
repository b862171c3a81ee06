"""The one picture of page one: the ways that are told, with the weapon at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ....graph.model import Claim, Edge
from ....graph.schema import schema
from ...answers.named import arms
from ...drawing.way_picture import (
    SHAPES,
    PictureArrow,
    PictureBox,
    PictureRow,
    shortened,
    way_picture,
)
from ...wording.numbers import capital
from ...wording.plain_sentences import month
from ..document import Block, Figure, Run
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
    if not rows:
        return []
    lines = [spoken(subject, row) for row in rows]
    drawn = way_picture(rows, say("picture-title"), "; ".join(lines))
    alt = say("picture-words", ways="; ".join(lines))
    return [Figure(drawn, (Run(legend(subject, rows)),), alt, say("figure-own"))]


def _row(subject: PageSubject, way: Way, number: int, ends: Sequence[str]) -> PictureRow:
    """Return the boxes of a way; a weapon that it is for stands after its last party."""
    say = subject.words
    boxes = [box(subject, stage) for stage in way.stages]
    arrows = [arrow(subject, step) for step in way.steps]
    told = number < len(subject.told)
    several = len(subject.told) > 1
    if boxes[-1].kind not in SHAPES and ends:
        meant = set(_meant(subject, way))
        for uid in tuple(meant):
            meant.update(subject.evidence.ids.broader(uid))
        shown = [uid for uid in ends if uid in meant]
        boxes.append(_weapon(subject, ends, told and several and bool(shown), number))
        arrows.append(PictureArrow("stated" if shown else "unknown"))
    key = f"page-way-name-{number + 1}" if told and several else "picture-cargo"
    which = say(key) if (several and told) or not told else ""
    said = _said(subject, way)
    heading = say("picture-heading", way=capital(which), said=said) if which else said
    return PictureRow(heading, tuple(boxes), tuple(arrows))


def _said(subject: PageSubject, way: Way) -> str:
    """Return who states a way and in which month, where one statement does."""
    uids = [uid for uid in way.statements if uid]
    if not uids:
        return ""
    claims = [subject.evidence.folded.claims[uid] for uid in uids]
    voices = list(dict.fromkeys(claim.voice for claim in claims))
    if len(claims) > 1:
        return subject.several(voices[:3])
    when = month(claims[0].known_by, subject.words) if claims[0].known_by else ""
    return ", ".join(filter(None, (voices[0], when)))


def box(subject: PageContext, stage: Sequence[str]) -> PictureBox:
    """Return the box of one place of a chain; parties in equal place stand in one box."""
    nodes = [subject.serializer.node(uid) for uid in stage]
    names = "; ".join(subject.name(uid) for uid in stage)
    families = {subject.family(uid) for uid in stage}
    countries = {node["country_name"] or "" for node in nodes}
    small = countries.pop() if len(countries) == 1 else ""
    if families == {"weapon"}:
        return PictureBox(stage[0], names, "", outline(subject, stage[0]))
    if families <= {"state"}:
        small = ""
    return PictureBox("|".join(stage), names, small, "unnamed" if "group" in families else "party")


def arrow(subject: PageContext, step: Sequence[str]) -> PictureArrow:
    """Return how a step is known: dotted where a source could not determine it."""
    edges = [subject.evidence.folded.edges[uid] for uid in step]
    statuses: set[str] = set()
    for edge in edges:
        statuses.update(subject.evidence.folded.claims[uid].status for uid in edge.claims)
    scored = {status for status in statuses if schema().statuses[status].scored}
    if "gap" in statuses or not scored:
        stroke = "unknown"
    else:
        stroke = "assessed" if scored == {"assessed"} else "stated"
    return PictureArrow(stroke, all(edge.partial for edge in edges))


def _weapons(subject: PageSubject) -> list[str]:
    """Return the weapons that the goods of the ways are for, or are themselves."""
    found: dict[str, None] = {}
    for ways in (subject.told, subject.cargo):
        for way in ways:
            found.update(dict.fromkeys(_meant(subject, way)))
        # What cargo is said to hold is drawn only where no way names a weapon.
        if found:
            break
    return list(found)


def _meant(subject: PageSubject, way: Way) -> list[str]:
    """Return the weapons that the statements of a way say its goods were for, or were."""
    claims: list[Claim] = []
    for uid in filter(None, way.statements):
        claims.append(subject.evidence.folded.claims[uid])
    found: dict[str, None] = {}
    for claim in claims:
        for weapon in claim.purpose:
            found[subject.evidence.ids.uid(weapon)] = None
    found.update(dict.fromkeys(arms(subject.serializer, _edges(subject, way))))
    return list(found)


def _edges(subject: PageSubject, way: Way) -> list[Edge]:
    edges: list[Edge] = []
    for step in way.steps:
        edges += map(subject.evidence.folded.edges.__getitem__, step)
    return edges


def _weapon(subject: PageSubject, uids: Sequence[str], marked: bool, number: int) -> PictureBox:
    """Return the black box; `marked` where only some of the ways are stated to lead to it."""
    say = subject.words
    names = [capital(subject.name(uid)) for uid in uids[:2]]
    some = [way for way in subject.told if _meant(subject, way)]
    small = ""
    if marked and len(some) < len(subject.told):
        small = say("picture-by-way", way=say(f"page-way-name-{subject.told.index(some[0]) + 1}"))
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
    partial = False
    for row in rows:
        strokes.update(arrow.stroke for arrow in row.arrows)
        kinds.update(box.kind for box in row.boxes)
        partial = partial or any(arrow.partial for arrow in row.arrows)
    parts = [
        say(f"picture-{stroke}")
        for stroke in ("stated", "assessed", "unknown")
        if stroke in strokes
    ]
    if partial:
        parts.append(say("picture-partial"))
    if "unnamed" in kinds:
        parts.append(say("picture-unnamed"))
    return " ".join(parts)


def spoken(subject: PageContext, row: PictureRow) -> str:
    """Return a row in words."""
    names = [box.name for box in row.boxes]
    way = subject.words("picture-to").join(names)
    return f"{row.heading}: {way}" if row.heading else way
