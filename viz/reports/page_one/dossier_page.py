"""Page one of a dossier: what is on file about a weapon, a party or a place, and how sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from ....graph.analysis.route_engine import RouteResult
from ....graph.model import Claim, Edge, Route
from ....graph.schema import schema
from ...answers import party_context
from ...drawing.way_picture import PictureArrow, PictureBox, PictureRow
from ...evidence.panel_builders import Evidence
from ...wording.sentences import number, within
from ...words import ENGLISH
from ..bill import StatedShares, share_lines, stated_shares
from ..document import (
    Block,
    Bullets,
    Columns,
    PageBreak,
    Paragraph,
    Part,
    Run,
    Runs,
    tidy,
)
from ..message_runs import joined, label, language_note
from ..sections import said, strongest
from .consequences import could_be_done_about
from .denials import denial, who_denies
from .full_names import with_full_names
from .open_questions import differing, titled
from .picture import arrow, box, drawn, outline
from .series import said_of_series, series_edges
from .stated import StatedContext, could_change, heading_of, how_sure, unnamed

# Statements in the answer, rows of the picture, and items of a list.
STATEMENTS, ROWS, ITEMS = 3, 3, 4
PARTS = ("BRANDED_BY", "CONTAINS")
# Statuses of claims that other parts print, or that no longer count.
APART = ("self", "denied", "error", "withdrawn", "gap")


@dataclass(frozen=True)
class DossierSubject(StatedContext):
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

    @property
    def is_weapon(self) -> bool:
        """Whether the dossier is of a weapon."""
        return self.family(self.uid) == "weapon"

    @property
    def without_route(self) -> bool:
        """Whether routes from the makers of its brands were searched, and none was found."""
        found: list[Route] = []
        for result in self.tried.values():
            found += result.routes
        return bool(self.tried) and not found

    @property
    def without_supply(self) -> bool:
        """Whether, beside those searches, no relation says that anybody moved goods to it."""
        moving = False
        for edge in self.own:
            into = edge.target == self.uid
            moving = moving or (into and schema().predicates[edge.predicate].moves == "forward")
        return self.without_route and not moving

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
    found = False
    for edge in subject.own:
        found = found or (edge.predicate in PARTS and edge.source == subject.uid)
    key = "page-parts-question" if subject.is_weapon and found else "page-party-question"
    return subject.words(key, name=name)


def dossier_page(subject: DossierSubject) -> list[Block]:
    """Return page one of a dossier, up to where the page ends."""
    blocks: list[Block] = [_answer(subject), how_sure(subject), *_picture(subject)]
    blocks += language_note(subject.words)
    left: list[Part] = [
        *_shares(subject),
        *_own_words(subject),
        *who_denies(subject),
        *_not_known(subject),
    ]
    right: list[Part] = [
        *could_be_done_about(subject, _told_of(subject), _supply(subject)),
    ]
    # The two columns are about as long as each other.
    series = said_of_series(subject)
    (left if series else right).extend(could_change(subject))
    right += series
    blocks.append(Columns(tuple(left), tuple(right)))
    blocks.append(Paragraph((label(subject.words("page-foot")),), kind="small"))
    return [*map(tidy, with_full_names(subject, blocks)), PageBreak()]


def _told_of(subject: DossierSubject) -> list[str]:
    """Return the entity and the parties of which the page tells an act or draws a relation."""
    told = set(map(attrgetter("uid"), subject.statements))
    uids = {subject.uid: None}
    for edge in subject.edges:
        if not told.isdisjoint(edge.claims):
            uids.update(dict.fromkeys((edge.source, edge.target)))
    for row in _rows(subject)[:ROWS]:
        uids.update(dict.fromkeys(map(attrgetter("key"), row.boxes)))
    for edge in series_edges(subject):
        uids.update(dict.fromkeys((edge.source, edge.target)))
    return list(uids)


def _answer(subject: DossierSubject) -> Paragraph:
    """Return what sources state of it, what the searches found, and who denies it."""
    say = subject.words
    # The question asks for a supply, and what was found in a weapon does not answer that.
    runs = [Run(say("dossier-supply-unknown"))] if subject.without_supply else []
    runs += [subject.plain(claim.uid) for claim in subject.statements]
    if subject.statements:
        runs += denial(subject)
    runs += subject.searches
    if not runs:
        runs.append(Run(say("nothing-alone")))
    return Paragraph(tuple(joined(runs, " ")), lead=True)


def _picture(subject: DossierSubject) -> list[Block]:
    """Return who stands before it and what comes after, with how each line is known."""
    return drawn(subject, _rows(subject)[:ROWS])


def _rows(subject: DossierSubject) -> list[PictureRow]:
    """Return the rows: the owner of a brand, a maker or a supplier before it, a weapon after it."""
    predicates = schema().predicates
    rows: dict[str, PictureRow] = {}
    after = _weapon_after(subject)
    for edge in subject.own:
        chosen = strongest(subject.evidence, edge.claims)
        # What no claim that is scored and may stand alone states is not drawn, even dotted.
        if not chosen:
            continue
        branded = edge.predicate == "BRANDED_BY" and edge.source == subject.uid
        into = edge.target == subject.uid
        if branded:
            # A brand is no sale: how the part came into the weapon is not known.
            boxes = [box(subject, [edge.target]), _this(subject)]
            arrows = [PictureArrow("brand")]
        elif into and (predicates[edge.predicate].moves == "forward" or subject.is_weapon):
            boxes = [box(subject, [edge.source]), _this(subject)]
            arrows = [arrow(subject, [edge.uid])]
        else:
            continue
        if after is not None:
            weapon = box(subject, [after.target])
            boxes.append(replace(weapon, small=subject.words("picture-made")))
            arrows.append(arrow(subject, [after.uid]))
        heading = _heading(subject, subject.evidence.folded.claims[chosen], branded)
        row = PictureRow(heading, tuple(boxes), tuple(arrows))
        # The best relation of a party stands for the others.
        rows.setdefault(boxes[0].key, row)
    return list(rows.values())


def _this(subject: DossierSubject) -> PictureBox:
    made = box(subject, [subject.uid])
    kind = outline(subject, subject.uid) if subject.is_weapon else made.kind
    return PictureBox(made.key, made.name, made.small, kind)


def _weapon_after(subject: DossierSubject) -> Edge | None:
    """Return the best relation by which a party makes a weapon, None for a weapon itself."""
    evidence = subject.evidence
    for edge in subject.own:
        if edge.predicate == "MANUFACTURES" and edge.source == subject.uid:
            if subject.family(edge.target) == "weapon" and strongest(evidence, edge.claims):
                return edge
    return None


def _heading(subject: DossierSubject, claim: Claim, branded: bool) -> str:
    text = heading_of(subject, claim)
    return subject.words("dossier-brand-heading", said=text) if branded else text


def _shares(subject: DossierSubject) -> list[Part]:
    """Return the shares of its parts that a source states, with what they are shares of."""
    parts: list[Part] = []
    # A firm's share of its exports is no share of parts.
    if not subject.is_weapon:
        return parts
    for stated in stated_shares(subject.evidence, subject.uid, subject.own)[:1]:
        lead, items = share_lines(subject.evidence, stated)
        rest = _remainder(subject, stated)
        parts += titled(subject, "dossier-shares", Paragraph(lead), items, *rest)
    return parts


def _remainder(subject: DossierSubject, stated: StatedShares) -> list[Part]:
    """Return what shares that are stated leave of the whole; nobody said that they do not overlap.

    That is a sum of ours, and says nothing of whose brands the rest bears.
    """
    shares = [claim.quantity.value for claim in stated.claims if claim.quantity]
    left = 100 - sum(shares)
    if len(shares) < 2 or left <= 0:
        return []
    text = subject.words("dossier-remainder", rest=f"{number(left)}%")
    claims = ", ".join(map(attrgetter("uid"), stated.claims))
    added = " + ".join(map(number, shares))
    note = subject.words("dossier-remainder-note", shares=added, rest=number(left), claims=claims)
    return [Paragraph((subject.computed(text, "remainder", [note]),))]


def _own_words(subject: DossierSubject) -> list[Part]:
    """Return what the makers of its parts say, or that none of them has said anything on file."""
    say, evidence = subject.words, subject.evidence
    # Whoever made a party's goods is asked about in the dossier of the weapon.
    if set(PARTS).isdisjoint(map(attrgetter("predicate"), subject.own)):
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
    say, items = subject.words, list[Runs]()
    for claim in subject.stated(subject.about):
        if claim.status == "gap" and claim.alone and len(items) < ITEMS:
            items.append((subject.plain(claim.uid),))
    groups = unnamed(subject)
    if groups:
        items.append((label(say("dossier-unnamed", names=subject.several(groups[:2]))),))
    if subject.without_route:
        items.append((Run(say("dossier-sellers")),))
    run = differing(subject)
    items += [(run,)] if run is not None else []
    if not items:
        items.append((Run(say("unknown-none")),))
    return titled(subject, "page-unknown", Bullets(tuple(items[: ITEMS + 1])))


def _supply(subject: DossierSubject) -> Run | None:
    """Return that no documented supply is there to be cut, for a weapon with brands in it."""
    return Run(subject.words("dossier-leave-nothing")) if subject.without_route else None
