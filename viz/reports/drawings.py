"""The figures of a brief: diagram, support by severity, figures by asserter, timeline, map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...graph.measures import in_force
from ...graph.model import Edge
from ..drawing import plots
from ..drawing import svg as figures
from ..drawing.layout import layout
from ..drawing.map import atlas
from ..drawing.scene import Scene
from ..evidence.evidence import Evidence
from ..wording.sentences import name
from ..words import Words
from .model import Block, Figure, Run

if TYPE_CHECKING:
    from ..answers.records import ListedRoute


def diagram(drawn: Scene, caption: str, words: Words, upright: bool = False) -> list[Block]:
    """Return the diagram of a scene, none where it has no line."""
    if not drawn.lines:
        return []
    lines = "; ".join(figures.spoken(drawn, line, words) for line in drawn.lines)
    svg = figures.svg(drawn, layout(drawn, upright=upright), words=words)
    alt = words("diagram-words", title=drawn.title, lines=lines)
    return [Figure(svg, (Run(caption),), alt, words("figure-from-claims"))]


def plane(routes: Sequence[ListedRoute], words: Words) -> list[Block]:
    """Return the routes by support and severity, where at least two have a number."""
    points = [
        plots.PlanePoint(str(r["mark"]).rstrip("."), r["joint"], r["severity"]["level"])
        for r in routes
        if r["joint"] is not None
    ]
    if len({(p.support, p.severity) for p in points}) < 2:
        return []
    drawn, alt = plots.plane(points, words)
    return [Figure(drawn, (Run(words("caption-plane")),), alt, words("figure-own"), small=True)]


def series(evidence: Evidence, claims: Sequence[str]) -> list[Block]:
    """Return figures that differ, a chart a unit, by asserter."""
    found: list[Block] = []
    say = evidence.words
    for chart in evidence.charts(claims):
        drawn, alt = plots.series(chart, say)
        found.append(
            Figure(drawn, (Run(say("caption-series")),), alt, say("figure-own"), small=True)
        )
    return found


def timeline(evidence: Evidence, edges: Sequence[Edge], parties: Sequence[str]) -> list[Block]:
    """Return a timeline of when claims became public, denials were made and measures began."""
    folded, ids, say = evidence.folded, evidence.ids, evidence.words
    moments = []
    for uid in sorted({c for e in edges for c in e.claims}):
        c = folded.claims[uid]
        if c.known_by and not c.copy_of and c.alone:
            moments.append(plots.TimelineEvent(c.known_by, "statements", name(ids, c.asserter)))
    for uid in sorted({d.uid for e in edges for d in e.denials if d.act != "no_comment"}):
        c = folded.claims[uid]
        if c.known_by:
            moments.append(plots.TimelineEvent(c.known_by, "denials", name(ids, c.asserter)))
    for party in dict.fromkeys(parties):
        for c in in_force(folded, party):
            if c.interval.start:
                measure = say.term("measure", c.measure)
                words = say(
                    "moment-measure",
                    measure=measure,
                    party=name(ids, party),
                    by=name(ids, c.subject),
                )
                moments.append(plots.TimelineEvent(c.interval.start, "measures", words))
    moments = list(dict.fromkeys(moments))
    if len({m.day for m in moments}) < 3:
        return []
    drawn, alt = plots.timeline(moments, say)
    return [Figure(drawn, (Run(say("caption-timeline")),), alt, say("figure-own"), small=True)]


def world(scene: Scene, evidence: Evidence) -> list[Block]:
    """Return the places of a scene on a map, where it has two."""
    placed, say = atlas(scene, evidence.ids), evidence.words
    if placed is None:
        return []
    drawn, alt = plots.world(scene, placed, say)
    return [Figure(drawn, (Run(say("caption-map")),), alt, say("figure-map"), small=True)]
