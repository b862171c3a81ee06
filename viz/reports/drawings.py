"""The figures of a brief besides its diagram, each with its words and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence

from ...graph.measures import in_force
from ...graph.model import Edge
from .. import plots
from ..atlas import atlas
from ..evidence import Evidence
from ..scene import Scene
from ..sentences import name
from ..teller import Answer
from .model import Block, Figure, Run

SOURCE = "Figure: entrepot, from the claims noted below."
OWN = "Figure: entrepot."


def plane(routes: Sequence[Answer]) -> list[Block]:
    """Return the routes by support and severity, where at least two have a number."""
    points = [
        plots.Point(str(r["mark"]).rstrip("."), r["joint"], r["severity"]["level"])
        for r in routes
        if r["joint"] is not None
    ]
    if len({(p.support, p.severity) for p in points}) < 2:
        return []
    drawn, words = plots.plane(points)
    caption = Run("Routes by support and by severity: two judgements that are never multiplied.")
    return [Figure(drawn, (caption,), words, OWN, small=True)]


def series(evidence: Evidence, claims: Sequence[str]) -> list[Block]:
    """Return figures that differ, a chart a unit, by asserter."""
    found: list[Block] = []
    for chart in evidence.charts(claims):
        drawn, words = plots.series(chart)
        caption = Run("By asserter and day of publication, side by side: never added up. Dotted: a bound or a range.")
        found.append(Figure(drawn, (caption,), words, OWN, small=True))
    return found


def timeline(evidence: Evidence, edges: Sequence[Edge], parties: Sequence[str]) -> list[Block]:
    """Return when the claims behind some edges became public, when they were denied, when measures began."""
    folded, ids = evidence.folded, evidence.ids
    moments = []
    for uid in sorted({c for e in edges for c in e.claims}):
        c = folded.claims[uid]
        if c.known_by and not c.copy_of and c.alone:
            moments.append(plots.Moment(c.known_by, "statements", name(ids, c.asserter)))
    for uid in sorted({d.uid for e in edges for d in e.denials if d.act != "no_comment"}):
        c = folded.claims[uid]
        if c.known_by:
            moments.append(plots.Moment(c.known_by, "denials", name(ids, c.asserter)))
    for party in dict.fromkeys(parties):
        for c in in_force(folded, party):
            if c.interval.start:
                words = f"{c.measure} on {name(ids, party)} by {name(ids, c.subject)}"
                moments.append(plots.Moment(c.interval.start, "measures", words))
    moments = list(dict.fromkeys(moments))
    if len({m.day for m in moments}) < 3:
        return []
    drawn, words = plots.timeline(moments)
    caption = Run("When statements became public, when they were denied, and when measures began.")
    return [Figure(drawn, (caption,), words, OWN, small=True)]


def world(scene: Scene, evidence: Evidence) -> list[Block]:
    """Return the places of a scene on a map, where it has two."""
    placed = atlas(scene, evidence.ids)
    if placed is None:
        return []
    drawn, words = plots.world(scene, placed)
    caption = Run(
        "Solid: where goods were. Dashed: a country, or a party beside the country where it is registered or sits, "
        "which is no place where goods were."
    )
    return [Figure(drawn, (caption,), words, f"{OWN} Outline: Natural Earth (public domain).", small=True)]


def spoken(drawn: Scene) -> str:
    """Return what a figure shows in words, for who does not see it."""
    names = {c.uid: c.name for c in drawn.cards}
    lines = [f"{names[x.source]} to {names[x.target]}: {x.label} ({x.small})" for x in drawn.lines]
    return f"{drawn.title}. {'; '.join(lines)}."
