"""A weapon's bill of materials: component, brand, the brand's country, figure and asserter.

A brand is the mark that a part bears. The seller is another matter: no company is put in where no
source names one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...graph.goods import goods_of
from ...graph.model import Claim, Edge
from ..evidence.panel_builders import Evidence
from ..wording.sentences import figure, name
from .document import Block, Paragraph, Run, Runs, Table
from .message_runs import heading, heads, label
from .sections import SOURCE_LANGUAGE, claims_of, stands_alone


def bill(evidence: Evidence, edges: Sequence[Edge]) -> list[Block]:
    """Return the bill of materials of the edges' weapons; an empty list without any part."""
    say = evidence.words
    rows: list[tuple[Runs, ...]] = []
    for edge in edges:
        if edge.predicate in ("BRANDED_BY", "CONTAINS"):
            rows += _row(evidence, edge)
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


def _row(evidence: Evidence, edge: Edge) -> Iterator[tuple[Runs, ...]]:
    """Yield the row of a part, unless all its claims are copies or must not stand alone."""
    say, ids = evidence.words, evidence.ids
    claims = list(filter(stands_alone, claims_of(evidence, edge.claims)))
    if not claims:
        return
    # Who published the part first is named; later statements stand in the notes of the figures.
    first = min(claims, key=lambda claim: (claim.known_by, claim.uid))
    notes = (evidence.note(first.uid),)
    public = say("by-on", who=name(ids, first.asserter), day=say.day(first.known_by))
    part, brand, country = _part(evidence, edge)
    yield (
        (label(name(ids, edge.source)),),
        (label(part),),
        (label(brand),),
        (label(country),),
        (_figures(evidence, claims),),
        (Run(public, notes),),
    )


def _part(evidence: Evidence, edge: Edge) -> tuple[str, str, str]:
    """Return the part, its brand and the brand's country, as far as they are stated."""
    absent = evidence.words("not-in-statement")
    target = evidence.ids.entities[edge.target]
    goods = goods_of(evidence.folded.claims, evidence.ids, edge)
    if edge.predicate != "BRANDED_BY":
        # What a weapon contains is itself the part: no brand is put in where none is named.
        return goods or target.name, absent, ""
    country = name(evidence.ids, target.country.lower()) if target.country else ""
    return goods or absent, target.name, country


def _figures(evidence: Evidence, claims: Sequence[Claim]) -> Run:
    """Return the quantities that claims state, each once, with the notes of all of them."""
    counted = [claim for claim in claims if claim.quantity]
    if not counted:
        return Run("")
    # Two sources that state one figure are printed once, with the notes of both.
    figures = dict.fromkeys(map(figure, counted))
    notes = tuple(evidence.note(claim.uid) for claim in counted)
    return Run("; ".join(figures), notes, lang=SOURCE_LANGUAGE)
