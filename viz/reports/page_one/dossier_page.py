"""Page one of a dossier: what is on file about a weapon, a party or a place, and how sure."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from ....graph.model import Claim, Edge
from ....graph.schema import schema
from ...answers import party_context
from ...drawing.way_picture import PictureArrow, PictureBox, PictureRow
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
from ..message_runs import joined, label, language_note, period_note
from ..sections import own_words, said, strongest
from .consequences import could_be_done_about
from .denials import denial, left_out, who_denies
from .dossier_subject import PARTS, ROWS, DossierSubject
from .examined import makers_named, marks_in_examples
from .figures import differing
from .full_names import with_full_names
from .open_questions import titled
from .picture import arrow, box, drawn, outline
from .series import said_of_series, series_edges
from .stated import could_change, heading_of, how_sure, unnamed

# Items of a list.
ITEMS = 4


def dossier_question(subject: DossierSubject, thing: str) -> str:
    """Return the question that a dossier answers; `thing` is the general word for the entity."""
    name = subject.serializer.node(subject.uid)["name"]
    if subject.words.lang == ENGLISH:
        name = within(subject.evidence.ids, subject.uid)
    key = "page-parts-question" if subject.asks_for_parts else "page-party-question"
    return subject.words(key, name=name, thing=thing)


def dossier_page(subject: DossierSubject) -> list[Block]:
    """Return page one of a dossier, up to where the page ends."""
    blocks = period_note(subject.words, subject.evidence.folded.during)
    blocks += [_answer(subject), how_sure(subject), *_picture(subject)]
    blocks += language_note(subject.words)
    left: list[Part] = [
        *_shares(subject),
        *marks_in_examples(subject),
        *_own_words(subject),
        *who_denies(subject, _makers_words(subject)),
        *_not_known(subject),
    ]
    # Who is looked up in lists has been told of before.
    series = said_of_series(subject)
    own, wider = _told_of(subject), _told_of_series(subject)
    right = [*series, *could_be_done_about(subject, own, _supply(subject), wider)]
    # The two columns are about as long as each other.
    (left if series else right).extend(could_change(subject))
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
    return list(uids)


def _told_of_series(subject: DossierSubject) -> list[str]:
    """Return the parties of which the page tells an act about the series of a weapon."""
    uids: dict[str, None] = {}
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
        runs += denial(subject, bool(_makers_words(subject)))
    runs += [_no_way(subject)] if subject.without_supply else subject.searches
    if not runs:
        runs.append(Run(say("nothing-alone")))
    return Paragraph(tuple(joined(runs, " ")), lead=True)


def _no_way(subject: DossierSubject) -> Run:
    """Return the remark that no way leads to the weapon: no relation on file moves goods to it.

    The searches by country, which its notes have, are those of the brands that were found.
    """
    notes: dict[int, None] = {}
    for run in subject.searches:
        notes.update(dict.fromkeys(run.notes))
    return Run(subject.words("dossier-no-way"), tuple(notes))


def _picture(subject: DossierSubject) -> list[Block]:
    """Return the picture: parties before it and weapons after it, with how each line is known."""
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
    if not (_has_parts(subject) or makers_named(subject)):
        return []
    own = _makers_words(subject)
    items: list[Runs] = [(said(subject.evidence, uid),) for uid in own[:ITEMS]]
    if own[ITEMS:]:
        items.append((left_out(subject, own[ITEMS:]),))
    if not items:
        items.append((Run(subject.words("dossier-no-own")),))
    return titled(subject, "dossier-own", Bullets(tuple(items)))


def _has_parts(subject: DossierSubject) -> bool:
    """Return whether parts were found; who made a party's goods is asked about at the weapon."""
    return not set(PARTS).isdisjoint(map(attrgetter("predicate"), subject.own))


def _makers_words(subject: DossierSubject) -> list[str]:
    """Return the claims in which the makers of its parts answer, if parts were found."""
    evidence, own = subject.evidence, list[str]()
    makers = dict.fromkeys(makers_named(subject))
    if _has_parts(subject):
        makers |= dict.fromkeys(party_context.makers(evidence.ids, subject.own))
    for maker in makers:
        own += own_words(evidence, maker)
    return own


def _not_known(subject: DossierSubject) -> list[Part]:
    """Return what the sources leave open about it."""
    say, items = subject.words, list[Runs]()
    for claim in subject.stated(subject.about):
        if claim.status == "gap" and claim.alone and len(items) < ITEMS:
            items.append((subject.plain(claim.uid),))
    groups = unnamed(subject)
    if groups:
        items.append((label(say("dossier-unnamed", names=subject.several(groups[:2]))),))
    for key in _unstated(subject):
        items.append((Run(say(key)),))
    run = differing(subject)
    items += [(run,)] if run is not None else []
    if not items:
        items.append((Run(say("unknown-none")),))
    return titled(subject, "page-unknown", Bullets(tuple(items[: ITEMS + 2])))


def _unstated(subject: DossierSubject) -> list[str]:
    """Return the keys of what no relation of it tells: sellers, types of parts, who used it."""
    kinds, keys = set(map(attrgetter("predicate"), subject.own)), list[str]()
    if subject.without_route or subject.without_supply:
        keys.append("dossier-sellers")
    if "BRANDED_BY" in kinds:
        keys.append("dossier-brand")
    # A count of all parts under one name tells no types of them.
    parts = list(map(attrgetter("predicate"), subject.own)).count("CONTAINS")
    if "BRANDED_BY" in kinds and parts < 2:
        keys.append("dossier-no-parts")
    one = subject.evidence.ids.entities[subject.uid].kind == "WeaponInstance"
    return [*keys, "dossier-no-user"] if one and "USED_BY" not in kinds else keys


def _supply(subject: DossierSubject) -> Run | None:
    """Return the remark that no documented supply could be cut, None if a route is documented."""
    return Run(subject.words("dossier-leave-nothing")) if subject.without_route else None
