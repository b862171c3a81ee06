"""A weapon's bill of materials: component, brand, the brand's country, figure and asserter.

A brand is the mark that a part bears. The seller is another matter: no company is put in where no
source names one.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...graph.goods import goods_of
from ...graph.model import Edge
from ..evidence.evidence import Evidence
from ..wording.sentences import figure, name
from .model import Block, Paragraph, Run, Runs, Table
from .runs import heading, heads, label
from .sections import SOURCE_LANGUAGE


def bill(evidence: Evidence, edges: Sequence[Edge]) -> list[Block]:
    """Return the bill of materials of the edges' weapons; an empty list without any part."""
    say = evidence.words
    rows: list[tuple[Runs, ...]] = []
    for e in edges:
        if e.predicate not in ("BRANDED_BY", "CONTAINS"):
            continue
        brand = evidence.ids.entities[e.target]
        branded, absent = e.predicate == "BRANDED_BY", say("not-in-statement")
        part = goods_of(evidence.folded.claims, evidence.ids, e) or (
            absent if branded else brand.name
        )
        country = name(evidence.ids, brand.country.lower()) if branded and brand.country else ""
        able = [
            c for c in (evidence.folded.claims[u] for u in e.claims) if c.alone and not c.copy_of
        ]
        if not able:
            continue
        first = min(able, key=lambda c: (c.known_by, c.uid))
        notes = (evidence.note(first.uid),)
        figures = list(dict.fromkeys(figure(c) for c in able if c.quantity))
        cited = tuple(evidence.note(c.uid) for c in able if c.quantity)
        found = Run("; ".join(figures), cited, lang=SOURCE_LANGUAGE) if figures else Run("")
        public = say("by-on", who=name(evidence.ids, first.asserter), day=say.day(first.known_by))
        rows.append(
            (
                (label(name(evidence.ids, e.source)),),
                (label(part),),
                (label(brand.name if branded else absent),),
                (label(country),),
                (found,),
                (Run(public, notes),),
            )
        )
    if not rows:
        return []
    head = heads(
        say,
        "head-weapon",
        "head-component",
        "head-branded",
        "head-brand-country",
        "head-figure",
        "head-by",
    )
    return [
        heading(say, "heading-bill"),
        Paragraph((Run(say("bill-lead")),)),
        Table(head, tuple(rows)),
    ]
