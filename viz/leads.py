"""Proposals on a page: dotted lines without a number between parties that it shows anyway, none that names a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from textwrap import shorten

from ..graph.dates import printed as day
from ..graph.identity import Identities
from ..graph.model import Claim, Document
from ..graph.proposals import Proposals
from ..graph.schema import schema
from .scene import Line, Scene
from .sentences import AS_PRINTED, name, sentence
from .sheet import Row, Sheet, made
from .stated import read_in
from .words import Words

GOODS = 60  # letters of the goods as a text prints them, on a line


def proposal(claim: Claim, ids: Identities, documents: Mapping[str, Document], words: Words) -> Sheet:
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
    read = Row(where, claim.quote, words.term("quote", claim.quote_state))
    return made(f"Proposal {claim.uid}", sentence(claim, ids), ("not read by anyone",), facts, [("Read in", [read])])


def between(drawn: Scene, found: Proposals, words: Words, as_of: str, asked: bool) -> Scene:
    """Return a scene with the proposals between its parties as dotted lines if they are `asked` for, else counted."""
    here = {found.ids.uid(c.uid): c.uid for c in drawn.cards}
    claims = list(found.among(here, as_of)) if found.claims else []
    claims = [c for c in claims if found.ids.uid(c.subject) != found.ids.uid(c.object)]
    if not claims:
        return drawn
    if not asked:
        return replace(drawn, captions=(*drawn.captions, words("proposals-not-drawn", count=len(claims))))
    lines = []
    for claim in claims:
        predicate = schema().predicates[claim.predicate]
        relation = words.relation(claim.predicate)
        goods = claim.text.removeprefix(AS_PRINTED) if claim.text.startswith(AS_PRINTED) else ""
        moves = relation
        if predicate.moves == "forward":
            moves = shorten(goods, GOODS, placeholder=" ...") if goods else words("goods-not-named")
        lines.append(
            Line(
                uid=found.line(claim),
                source=here[found.ids.uid(claim.subject)],
                target=here[found.ids.uid(claim.object)],
                label=moves,
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
        )
    bands, left = [], lines
    for band in drawn.bands:  # each in the first band that shows both its ends
        inside = {c.uid for c in band.cards}
        own = [x for x in left if {x.source, x.target} <= inside]
        left = [x for x in left if x not in own]
        bands.append(replace(band, lines=(*band.lines, *own)))
    dek = words("proposals-drawn", dek=drawn.dek, count=len(lines) - len(left))
    return replace(drawn, dek=dek, bands=tuple(bands))
