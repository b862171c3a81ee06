"""Proposals on a page: dotted lines without a number between parties that it shows anyway.

A proposal that names a natural person is never drawn (docs/decisions/0021).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...graph.dates import printed as day
from ...graph.goods import AS_PRINTED
from ...graph.identity import Identities
from ...graph.model import Claim, Document
from ...graph.proposals import PROPOSED, Proposals
from ...graph.schema import schema
from ..answers.serializer import Serializer
from ..evidence.panel import Panel, PanelRow
from ..wording.citations import quotation, read_in
from ..wording.limits import cut_to
from ..wording.sentences import BY_RULES, name, sentence
from ..words import Words
from .cards import card
from .scene import Band, Card, Line, Scene

GOODS = 60  # letters of the goods as a text prints them, on a line


def between(
    drawn: Scene, serializer: Serializer, visible: bool, center: str = "", limit: int = 0
) -> Scene:
    """Return a scene with the proposals between its parties.

    Args:
        drawn: The scene without proposals.
        serializer: Serializer of the fold, with the proposals of the case.
        visible: Draw the proposals as dotted lines. Otherwise a caption gives their number.
        center: A party whose proposals to parties that are not shown yet are drawn, too.
        limit: Greatest number of cards with those that `center` brings.
    """
    proposals, words = serializer.proposals, serializer.words
    if proposals is None or not proposals.claims:
        return drawn
    if visible and center:
        drawn = _wider(drawn, serializer, proposals, center, limit)
    claims = _among(drawn, proposals, serializer.folded.as_of)
    if not claims:
        return drawn
    if not visible:
        caption = words("proposals-not-drawn", count=len(claims))
        return replace(drawn, captions=(*drawn.captions, caption))
    lines = [_line(claim, proposals, words) for claim in claims]
    wider = replace(drawn, bands=_with_lines(drawn.bands, lines))
    count = len(wider.lines) - len(drawn.lines)
    return replace(wider, dek=words("proposals-drawn", dek=drawn.dek, count=count))


def claims_by_line(proposals: Proposals | None) -> dict[str, Claim]:
    """Return the proposals of a case, if there are some, by the uid of the line that draws each."""
    if proposals is None:
        return {}
    return {proposals.line(claim): claim for claim in proposals.claims.values()}


def _among(drawn: Scene, proposals: Proposals, as_of: str) -> list[Claim]:
    """Return the proposals between two parties of a scene."""
    claims = []
    for claim in proposals.among(_uids(drawn), as_of):
        # Two names in a text can be of one party, and then nothing is left to draw.
        if proposals.at(claim.subject) != proposals.at(claim.object):
            claims.append(claim)
    return claims


def _with_lines(bands: Sequence[Band], lines: Sequence[Line]) -> tuple[Band, ...]:
    """Return the bands with further lines, each in the first band that shows both its ends."""
    # The uid of a line is that of one box and one path, so a line cannot stand in two bands.
    result = []
    for band in bands:
        own = _inside(lines, band)
        lines = [line for line in lines if line not in own]
        result.append(replace(band, lines=(*band.lines, *own)))
    return tuple(result)


def _uids(drawn: Scene | Band) -> set[str]:
    return {shown.uid for shown in drawn.cards}


def _inside(lines: Sequence[Line], band: Band) -> list[Line]:
    """Return the lines with both ends in a band."""
    uids = _uids(band)
    return [line for line in lines if line.source in uids and line.target in uids]


def _wider(
    drawn: Scene, serializer: Serializer, proposals: Proposals, center: str, limit: int
) -> Scene:
    """Return a scene with the parties that proposals name beside `center`, in its first band."""
    shown = _uids(drawn)
    claims, _ = proposals.about(center, serializer.folded.as_of)
    new: dict[str, None] = {}
    for claim in claims:
        for uid in filter(None, (claim.subject, claim.object)):
            if proposals.at(uid) not in shown:
                new.setdefault(proposals.at(uid))
    room = max(limit - len(shown), 0)
    cards = [_card(serializer, proposals, uid) for uid in list(new)[:room]]
    first, *rest = drawn.bands
    return replace(drawn, bands=(replace(first, cards=(*first.cards, *cards)), *rest))


def _card(serializer: Serializer, proposals: Proposals, uid: str) -> Card:
    """Return the card of a party, also of one that only proposals name."""
    if uid in serializer.ids.entities:
        return card(serializer, uid)
    entity = proposals.ids.entities[uid]
    kind = schema().kinds[entity.kind]
    label = serializer.words.term("kind", kind.label.split(" (")[0])
    sub = serializer.words("sub-proposed", kind=label)
    return Card(uid, entity.name, sub, entity.kind, kind.family)


def _line(claim: Claim, proposals: Proposals, words: Words) -> Line:
    """Return the line of a proposal; it has no number."""
    relation = words.relation(claim.predicate)
    goods = claim.text.removeprefix(AS_PRINTED) if claim.text.startswith(AS_PRINTED) else ""
    label = relation
    if schema().predicates[claim.predicate].moves == "forward":
        label = cut_to(goods, GOODS) if goods else words("goods-not-named")
    return Line(
        uid=proposals.line(claim),
        source=proposals.at(claim.subject),
        target=proposals.at(claim.object),
        label=label,
        small=words("small-proposed"),
        known="proposed",
        weight=1,
        relation=relation,
        goods=goods,
        printed=words("no-number"),
        word=words("word-proposed"),
        voices=(claim.voice,),
        public=(claim.known_by, claim.known_by),
        level=claim.level,
        statuses=(claim.status,),
        sources=(claim.uid.partition(":")[0],),
    )


def proposal(
    claim: Claim,
    ids: Identities,
    documents: Mapping[str, Document],
    words: Words,
    reuse: Mapping[str, str] | None = None,
) -> Panel:
    """Return the panel of a proposal: what it would state, and the text from which it was read.

    Args:
        claim: The proposal, or one that a person rejected.
        ids: Identities that know the names in texts, too.
        documents: Documents by uid, with that of the proposal.
        words: Words of a language.
        reuse: By source, what may be passed on of it; None: all of it.
    """
    facts = [
        ("Status", f"{claim.status}: {schema().statuses[claim.status].means}"),
        ("Read by rule", ", ".join(claim.rules)),
        ("Text of", name(ids, claim.asserter)),
        ("Source’s word", claim.hedge),
        ("Public since", day(claim.known_by) if claim.known_by else "not public"),
        ("Note", claim.note),
    ]
    where = read_in(documents[claim.document], claim, words)
    quote, refused = quotation(claim, reuse, words)
    state = words.term("quote", claim.quote_state)
    read = PanelRow(where, quote, "; ".join(filter(None, (state, refused))))
    title, tag = sentence(claim, ids), "not read by anyone"
    if claim.status != PROPOSED:
        ends = {"source": name(ids, claim.subject), "target": name(ids, claim.object)}
        title = words("relation-title", relation=words.relation(claim.predicate), **ends)
        tag = "rejected by a person"
        facts = facts[1:]  # without the status, for which the tag stands
    return Panel.of(f"Proposal {claim.uid}", title, (tag,), facts, [("Read in", [read])])


def party(uid: str, proposals: Proposals, rows: Sequence[PanelRow]) -> Panel:
    """Return the panel of a party that only proposals name."""
    entity = proposals.ids.entities[uid]
    kind = schema().kinds[entity.kind].label
    return Panel.of(
        kind, entity.name, ("not read by anyone",), [("Kind", kind)], [(BY_RULES, rows)]
    )
