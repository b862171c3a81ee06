"""Proposals on a page: dotted lines without a number between parties that it shows anyway, none that names a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from textwrap import shorten

from ...graph.dates import printed as day
from ...graph.goods import AS_PRINTED
from ...graph.identity import Identities
from ...graph.model import Claim, Document
from ...graph.proposals import PROPOSED, Proposals
from ...graph.schema import schema
from ..answers.serializer import Serializer
from ..evidence.panel import Panel, PanelRow, made
from ..wording.citations import read_in
from ..wording.sentences import name, sentence
from ..words import Words
from .cards import card
from .scene import Card, Line, Scene

HEADING = "Proposed by rules, not read by anyone"
GOODS = 60  # letters of the goods as a text prints them, on a line


def proposal(
    claim: Claim, ids: Identities, documents: Mapping[str, Document], words: Words
) -> Panel:
    """Return the sheet of a proposal: what it would say, the words it was read from, and that it counts nowhere."""
    facts = [
        ("Status", f"{claim.status}: {schema().statuses[claim.status].means}"),
        ("Read by rule", ", ".join(claim.rules)),
        ("Text of", name(ids, claim.asserter)),
        ("Source’s word", claim.hedge),
        ("Public since", day(claim.known_by) if claim.known_by else "not public"),
        ("Note", claim.note),
    ]
    where = read_in(documents[claim.document], claim, words)
    read = PanelRow(where, claim.quote, words.term("quote", claim.quote_state))
    title, tag = sentence(claim, ids), "not read by anyone"
    if claim.status != PROPOSED:
        ends = {"source": name(ids, claim.subject), "target": name(ids, claim.object)}
        title, tag = (
            words("relation-title", relation=words.relation(claim.predicate), **ends),
            "rejected by a person",
        )
        facts = facts[1:]
    return made(f"Proposal {claim.uid}", title, (tag,), facts, [("Read in", [read])])


def between(
    drawn: Scene, serializer: Serializer, asked: bool, center: str = "", limit: int = 0
) -> Scene:
    """Return a scene with the proposals between its parties as dotted lines if they are `asked` for, else counted.

    Of a `center` those that lead to parties not shown yet are drawn too, up to `limit` cards.
    """
    found, words, as_of = serializer.proposals, serializer.words, serializer.folded.as_of
    if found is None or not found.claims:
        return drawn
    if asked and center:
        drawn = _wider(drawn, serializer, found, center, limit)
    claims = [
        c
        for c in found.among({c.uid for c in drawn.cards}, as_of)
        if found.at(c.subject) != found.at(c.object)
    ]
    if not claims:
        return drawn
    if not asked:
        return replace(
            drawn, captions=(*drawn.captions, words("proposals-not-drawn", count=len(claims)))
        )
    left = [_line(claim, found, words) for claim in claims]
    bands = []
    for band in drawn.bands:  # each in the first band that shows both its ends
        inside = {c.uid for c in band.cards}
        own = [x for x in left if {x.source, x.target} <= inside]
        left = [x for x in left if x not in own]
        bands.append(replace(band, lines=(*band.lines, *own)))
    dek = words("proposals-drawn", dek=drawn.dek, count=len(claims) - len(left))
    return replace(drawn, dek=dek, bands=tuple(bands))


def _wider(
    drawn: Scene, serializer: Serializer, found: Proposals, center: str, limit: int
) -> Scene:
    """Return a scene with the parties of which proposals about its center speak, in its first band."""
    shown = {c.uid for c in drawn.cards}
    ends = [
        found.at(u)
        for c in found.about(center, serializer.folded.as_of)[0]
        for u in (c.subject, c.object)
        if u
    ]
    new = [u for u in dict.fromkeys(ends) if u not in shown][: max(limit - len(shown), 0)]
    first, *rest = drawn.bands
    return replace(
        drawn,
        bands=(
            replace(first, cards=(*first.cards, *(_card(serializer, found, u) for u in new))),
            *rest,
        ),
    )


def _card(serializer: Serializer, found: Proposals, uid: str) -> Card:
    """Return the card of a party, also of one that only proposals name."""
    if uid in serializer.ids.entities:
        return card(serializer, uid)
    entity = found.ids.entities[uid]
    kind = schema().kinds[entity.kind]
    label = serializer.words.term("kind", kind.label.split(" (")[0])
    return Card(
        uid, entity.name, serializer.words("sub-proposed", kind=label), entity.kind, kind.family
    )


def party(uid: str, found: Proposals, proposed: Sequence[PanelRow]) -> Panel:
    """Return the sheet of a party that only proposals name."""
    entity = found.ids.entities[uid]
    kind = schema().kinds[entity.kind].label
    return made(kind, entity.name, ("not read by anyone",), [("Kind", kind)], [(HEADING, proposed)])


def _line(claim: Claim, found: Proposals, words: Words) -> Line:
    predicate = schema().predicates[claim.predicate]
    relation = words.relation(claim.predicate)
    goods = claim.text.removeprefix(AS_PRINTED) if claim.text.startswith(AS_PRINTED) else ""
    label = relation
    if predicate.moves == "forward":
        label = shorten(goods, GOODS, placeholder=" ...") if goods else words("goods-not-named")
    return Line(
        uid=found.line(claim),
        source=found.at(claim.subject),
        target=found.at(claim.object),
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
