"""The figures of a brief: diagram, support by severity, figures by asserter, timeline, map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...graph.measures import in_force
from ...graph.model import Edge
from ..drawing import plots
from ..drawing import svg as figures
from ..drawing.layout import layout
from ..drawing.map import atlas
from ..drawing.scene import Scene
from ..evidence.panel_builders import Evidence
from ..wording.name_words import in_sentence
from ..wording.sentences import name
from ..words import Words
from .document import Block, Figure, Run
from .sections import stands_alone

if TYPE_CHECKING:
    from ..answers.records import ListedRoute


def diagram(drawn: Scene, caption: str, words: Words, upright: bool = False) -> list[Block]:
    """Return the diagram of a scene, none where it has no line."""
    if not drawn.lines:
        return []
    # Readers who do not see the diagram get every line of it in words.
    lines = "; ".join(figures.spoken(drawn, line, words) for line in drawn.lines)
    svg = figures.svg(drawn, layout(drawn, upright=upright), words=words)
    alt = words("diagram-words", title=drawn.title, lines=lines)
    return [Figure(svg, (Run(caption),), alt, words("figure-from-claims"))]


def plane(routes: Sequence[ListedRoute], words: Words) -> list[Block]:
    """Return the routes by support and severity, where at least two have a number."""
    points: list[plots.PlanePoint] = []
    places: set[tuple[float, str]] = set()
    for route in routes:
        joint, level = route["joint"], route["severity"]["level"]
        if joint is not None:
            points.append(plots.PlanePoint(str(route["mark"]).rstrip("."), joint, level))
            places.add((joint, level))
    # Routes that all stand at one place compare nothing.
    if len(places) < 2:
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
    say = evidence.words
    events = [*_statements(evidence, edges), *_measures(evidence, parties)]
    events = list(dict.fromkeys(events))
    # A row of one or two days shows no more than the sentences do.
    if len({event.day for event in events}) < 3:
        return []
    drawn, alt = plots.timeline(events, say)
    return [Figure(drawn, (Run(say("caption-timeline")),), alt, say("figure-own"), small=True)]


def events(evidence: Evidence, edges: Sequence[Edge]) -> list[Block]:
    """Return a timeline of what happened by the days that sources state, a lane for each source.

    It stands apart from the days on which the statements became public.
    """
    found: dict[plots.TimelineEvent, None] = {}
    folded, say = evidence.folded, evidence.words
    for edge in edges:
        for uid, interval in edge.intervals:
            claim = folded.claims[uid]
            if interval.start and stands_alone(claim):
                ends = {"a": name(evidence.ids, edge.source), "b": name(evidence.ids, edge.target)}
                words = say("page-from-to", **ends)
                found[plots.TimelineEvent(interval.start, claim.voice, words)] = None
    # A row of one or two days shows no more than the sentences do.
    if len({event.day for event in found}) < 3:
        return []
    drawn, alt = plots.timeline(found, say)
    return [Figure(drawn, (Run(say("caption-events")),), alt, say("figure-own"), small=True)]


def _statements(evidence: Evidence, edges: Sequence[Edge]) -> Iterator[plots.TimelineEvent]:
    """Yield the days on which the claims behind some edges, then denials, became public."""
    folded, ids = evidence.folded, evidence.ids
    stated: set[str] = set()
    denied: set[str] = set()
    for edge in edges:
        stated.update(edge.claims)
        for denial in edge.denials:
            # A refusal to comment denies nothing.
            if denial.act != "no_comment":
                denied.add(denial.uid)
    for uid in sorted(stated):
        claim = folded.claims[uid]
        if claim.known_by and stands_alone(claim):
            yield plots.TimelineEvent(claim.known_by, "statements", name(ids, claim.asserter))
    for uid in sorted(denied):
        claim = folded.claims[uid]
        if claim.known_by:
            yield plots.TimelineEvent(claim.known_by, "denials", name(ids, claim.asserter))


def _measures(evidence: Evidence, parties: Sequence[str]) -> Iterator[plots.TimelineEvent]:
    """Yield the days on which measures in force against some parties began."""
    ids, say = evidence.ids, evidence.words
    # Routes share parties, and each measure is one event.
    for party in dict.fromkeys(parties):
        for claim in in_force(evidence.folded, party):
            if claim.interval.start:
                measure = say.term("measure", claim.measure)
                by = in_sentence(say, name(ids, claim.subject))
                words = say("moment-measure", measure=measure, party=name(ids, party), by=by)
                yield plots.TimelineEvent(claim.interval.start, "measures", words)


def world(scene: Scene, evidence: Evidence) -> list[Block]:
    """Return the places of a scene on a map, where it has two."""
    parties = [card.uid for card in scene.cards]
    addresses = evidence.serializer.addresses_of(parties)
    placed, say = atlas(scene, evidence.ids, addresses), evidence.words
    if placed is None:
        return []
    drawn, alt = plots.world(scene, placed, say)
    return [Figure(drawn, (Run(say("caption-map")),), alt, say("figure-map"), small=True)]
