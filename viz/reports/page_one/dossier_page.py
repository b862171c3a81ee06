"""Page one of a dossier: what is on file about a weapon, a party or a place, and how sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ....graph.against import NAMED
from ....graph.analysis.route_engine import RouteResult
from ....graph.model import Claim, Edge
from ....graph.schema import schema
from ...answers import party_context
from ...drawing.way_picture import PictureArrow, PictureBox, PictureRow, way_picture
from ...evidence.panel_builders import Evidence
from ...wording.plain_sentences import month
from ...wording.sentences import within
from ...words import ENGLISH
from ..document import (
    Block,
    Bullets,
    Columns,
    Figure,
    PageBreak,
    Paragraph,
    Part,
    Run,
    Runs,
    tidy,
)
from ..message_runs import joined, label, language_note
from ..sections import said, strongest
from .answer import nearest
from .consequences import under_no_measure
from .open_questions import differing, titled, who_denies
from .picture import arrow, box, legend, outline, spoken
from .subject import PageContext

# Statements in the answer, rows of the picture, and items of a list.
STATEMENTS, ROWS, ITEMS = 3, 3, 4
PARTS = ("BRANDED_BY", "CONTAINS")
# Statuses of claims that other parts print, or that no longer count.
APART = ("self", "denied", "error", "withdrawn", "gap")


@dataclass(frozen=True)
class DossierSubject(PageContext):
    """What a dossier tells on page one.

    Attributes:
        evidence: The notes of the report.
        uid: The entity.
        own: Its relations, the best supported first, that may be printed.
        about: The claims about the entity itself.
        searches: The sentences on routes that were searched from the makers of its brands.
        tried: The answers of those searches, by country.
    """

    evidence: Evidence
    uid: str
    own: Sequence[Edge]
    about: Sequence[str]
    searches: Sequence[Run]
    tried: Mapping[str, RouteResult]

    @cached_property
    def edges(self) -> Sequence[Edge]:
        """The relations that are told: the best of each kind and direction, parts first."""
        best: dict[tuple[str, bool], Edge] = {}
        for edge in self.own:
            best.setdefault((edge.predicate, edge.source == self.uid), edge)
        return sorted(best.values(), key=self._order)[: STATEMENTS + ROWS]

    @cached_property
    def parties(self) -> Sequence[str]:
        """The entity, then the other ends of the relations that are told."""
        uids = {self.uid: None}
        for edge in self.edges:
            uids.update(dict.fromkeys((edge.source, edge.target)))
        return tuple(uids)

    @property
    def is_weapon(self) -> bool:
        """Whether the dossier is of a weapon."""
        return self.family(self.uid) == "weapon"

    @cached_property
    def statements(self) -> list[Claim]:
        """The claims of the answer: the strongest of each relation, then of the entity itself."""
        claims = self.evidence.folded.claims
        able = [uid for uid in self.about if claims[uid].status not in APART]
        uids: dict[str, None] = {}
        for edge in self.edges:
            # Of a weapon its figures come after its parts, and before what it is.
            if edge.predicate not in PARTS and self.is_weapon:
                uids[strongest(self.evidence, able)] = None
            uids[strongest(self.evidence, edge.claims)] = None
        uids[strongest(self.evidence, able)] = None
        told = [uid for uid in uids if uid]
        return [claims[uid] for uid in told[: STATEMENTS + self.is_weapon]]

    def _order(self, edge: Edge) -> tuple[bool, bool, float]:
        moves = schema().predicates[edge.predicate].moves == "forward"
        return edge.predicate not in PARTS, not moves, -edge.mixed


def dossier_question(subject: DossierSubject) -> str:
    """Return the question that a dossier answers."""
    name = subject.serializer.node(subject.uid)["name"]
    if subject.words.lang == ENGLISH:
        name = within(subject.evidence.ids, subject.uid)
    if subject.evidence.ids.entities[subject.uid].kind == "WeaponInstance":
        name = subject.words("the-one", name=name)
    found = any(edge.predicate in PARTS and edge.source == subject.uid for edge in subject.own)
    key = "page-parts-question" if subject.is_weapon and found else "page-party-question"
    return subject.words(key, name=name)


def dossier_page(subject: DossierSubject) -> list[Block]:
    """Return page one of a dossier, up to where the page ends."""
    blocks: list[Block] = [_answer(subject), _how_sure(subject), *_picture(subject)]
    blocks += language_note(subject.words)
    left: list[Part] = [*_own_words(subject), *who_denies(subject), *_not_known(subject)]
    right: list[Part] = [*_could_change(subject), *under_no_measure(subject), *_leave(subject)]
    blocks.append(Columns(tuple(left), tuple(right)))
    blocks.append(Paragraph((label(subject.words("page-foot")),), kind="small"))
    return [*map(tidy, blocks), PageBreak()]


def _answer(subject: DossierSubject) -> Paragraph:
    """Return what sources state of it, what the searches found, and who denies it."""
    say = subject.words
    runs = [subject.plain(claim.uid) for claim in subject.statements]
    runs += subject.searches
    item = nearest(subject)
    if item is not None:
        key = "page-denied" if item.relation == NAMED else "page-denied-in-general"
        runs += [Run(say(key)), said(subject.evidence, item.claim)]
    if not runs:
        runs.append(Run(say("nothing-alone")))
    return Paragraph(tuple(joined(runs, " ")), lead=True)


def _how_sure(subject: DossierSubject) -> Paragraph:
    """Return on how many sources the answer rests, with the reasons for caution."""
    say, claims = subject.words, subject.statements
    voices = sorted({claim.voice for claim in claims})
    runs = [label(say("page-sure") + "."), Run(" ")]
    if not voices:
        runs.append(Run(say("dossier-nothing"), strong=True))
    elif len(voices) == 1:
        runs.append(Run(say("dossier-one", voice=subject.who(voices[0])), strong=True))
        others = {voice for edge in subject.edges for voice in edge.voices}
        if others == set(voices):
            runs += [Run(" "), Run(say("dossier-why-one"))]
    else:
        runs.append(Run(say("dossier-several"), strong=True))
    for status, key in (("listed", "sure-why-listed"), ("assessed", "sure-why-assessed")):
        if any(claim.status == status for claim in claims):
            runs += [Run(" "), Run(say(key))]
    unread = [claim.uid for claim in claims if claim.quote_state == "none"]
    if unread:
        lines = [say("sure-unread-note", claims=", ".join(unread))]
        text = say("sure-why-unread", count=len(unread), all=len(claims))
        runs += [Run(" "), subject.computed(text, "unread-texts", lines)]
    return Paragraph(tuple(runs), kind="sure")


def _picture(subject: DossierSubject) -> list[Block]:
    """Return who stands before it and what comes after, with how each line is known."""
    rows = _rows(subject)[:ROWS]
    if not rows:
        return []
    say = subject.words
    lines = "; ".join(spoken(subject, row) for row in rows)
    drawn = way_picture(rows, say("picture-title"), lines)
    alt = say("picture-words", ways=lines)
    return [Figure(drawn, (Run(legend(subject, rows)),), alt, say("figure-own"))]


def _rows(subject: DossierSubject) -> list[PictureRow]:
    """Return the rows: the owner of a brand, a maker or a supplier before it, a weapon after it."""
    predicates = schema().predicates
    rows: dict[str, PictureRow] = {}
    after = _weapon_after(subject)
    for edge in subject.own:
        branded = edge.predicate == "BRANDED_BY" and edge.source == subject.uid
        into = edge.target == subject.uid
        if branded:
            # A brand is no sale: how the part came into the weapon is not known.
            boxes = [box(subject, [edge.target]), _this(subject)]
            arrows = [PictureArrow("unknown")]
        elif into and (predicates[edge.predicate].moves == "forward" or subject.is_weapon):
            boxes = [box(subject, [edge.source]), _this(subject)]
            arrows = [arrow(subject, [edge.uid])]
        else:
            continue
        if after is not None:
            weapon = box(subject, [after.target])
            boxes.append(replace(weapon, small=subject.words("picture-made")))
            arrows.append(arrow(subject, [after.uid]))
        row = PictureRow(_heading(subject, edge, branded), tuple(boxes), tuple(arrows))
        # The best relation of a party stands for the others.
        rows.setdefault(boxes[0].key, row)
    return list(rows.values())


def _this(subject: DossierSubject) -> PictureBox:
    made = box(subject, [subject.uid])
    kind = outline(subject, subject.uid) if subject.is_weapon else made.kind
    return PictureBox(made.key, made.name, made.small, kind)


def _weapon_after(subject: DossierSubject) -> Edge | None:
    """Return the best relation by which a party makes a weapon, None for a weapon itself."""
    for edge in subject.own:
        if edge.predicate == "MANUFACTURES" and edge.source == subject.uid:
            if subject.family(edge.target) == "weapon":
                return edge
    return None


def _heading(subject: DossierSubject, edge: Edge, branded: bool) -> str:
    claim = subject.evidence.folded.claims[strongest(subject.evidence, edge.claims)]
    when = month(claim.known_by, subject.words) if claim.known_by else ""
    text = ", ".join(filter(None, (claim.voice, when)))
    return subject.words("dossier-brand-heading", said=text) if branded else text


def _own_words(subject: DossierSubject) -> list[Part]:
    """Return what the makers of its parts say, or that none of them has said anything on file."""
    say, evidence = subject.words, subject.evidence
    if not any(edge.predicate in PARTS for edge in subject.own):
        return []
    items: list[Runs] = []
    for maker in party_context.makers(evidence.ids, subject.own):
        for uid in evidence.folded.properties.get(maker, ()):
            if evidence.folded.claims[uid].status in ("self", "denied"):
                items.append((said(evidence, uid),))
    if not items:
        items.append((Run(say("dossier-no-own")),))
    items.append((Run(say("dossier-brand")),))
    shown = [*items[: ITEMS - 1], items[-1]] if len(items) > ITEMS else items
    return titled(subject, "dossier-own", Bullets(tuple(shown)))


def _not_known(subject: DossierSubject) -> list[Part]:
    """Return what the sources leave open about it."""
    say, claims = subject.words, subject.evidence.folded.claims
    items: list[Runs] = []
    gaps = [uid for uid in subject.about if claims[uid].status == "gap" and claims[uid].alone]
    for uid in gaps[:ITEMS]:
        items.append((subject.plain(uid),))
    groups = [subject.name(uid) for uid in subject.parties if subject.family(uid) == "group"]
    if groups:
        items.append((label(say("dossier-unnamed", names=subject.several(groups[:2]))),))
    if subject.tried and not any(result.routes for result in subject.tried.values()):
        items.append((Run(say("dossier-sellers")),))
    run = differing(subject)
    if run is not None:
        items.append((run,))
    if not items:
        items.append((Run(say("unknown-none")),))
    return titled(subject, "page-unknown", Bullets(tuple(items[: ITEMS + 1])))


def _could_change(subject: DossierSubject) -> list[Part]:
    """Return with whose error the answer falls."""
    say = subject.words
    voices = sorted({claim.voice for claim in subject.statements})
    runs: list[Run] = []
    lines = [say("claims-note", claims=", ".join(claim.uid for claim in subject.statements))]
    if len(voices) == 1:
        text = say("dossier-change-one", voice=subject.who(voices[0]))
        runs.append(subject.computed(text, "rests", lines))
    elif voices:
        text = say("dossier-change-several", voices=subject.sources(voices))
        runs.append(subject.computed(text, "rests", lines))
    if subject.tried and not any(result.routes for result in subject.tried.values()):
        runs.append(Run(say("dossier-change-absence")))
    if not runs:
        return []
    return titled(subject, "page-change", Paragraph(tuple(joined(runs, " "))))


def _leave(subject: DossierSubject) -> list[Part]:
    """Return that no documented supply is there to be cut, for a weapon with brands in it."""
    if not subject.tried or any(result.routes for result in subject.tried.values()):
        return []
    text = Run(subject.words("dossier-leave-nothing"))
    return titled(subject, "page-leave", Paragraph((text,)))
