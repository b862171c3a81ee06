"""The steps of the routes of a brief, one line each: from whom to whom, what, who says so."""

from __future__ import annotations

from collections.abc import Sequence

from ...graph.dates import Interval
from ...graph.ending import is_over
from ...graph.goods import goods_of
from ...graph.hedges import hedges_of
from ...graph.legs import is_implied
from ...graph.model import Claim, Edge
from ...graph.schema import schema
from ..evidence.panel_builders import Evidence
from ..wording.citations import when
from ..wording.plain_sentences import month
from ..wording.relation_words import relation_words
from ..wording.sentences import name, quoted
from ..words import Words
from .document import Block, Paragraph, Run, Runs, Table
from .message_runs import heading, heads, label
from .sections import SOURCE_LANGUAGE

# Steps in the table; those of a longer route stand in the annex.
MOST = 24
# Sources that a step names; the annex has all.
SOURCES = 4
# How a source is named whose word is less than that it saw the thing or was told it.
SAID_BY = {"assessed": "said-by-assessed", "listed": "said-by-listed", "gap": "said-by-gap"}


def step_table(
    evidence: Evidence, edges: Sequence[Edge], title: str = "heading-steps", most: int = MOST
) -> list[Block]:
    """Return the steps, each in one line; those of weak sources alone only counted.

    Args:
        evidence: The notes of the report.
        edges: The steps.
        title: The key of the heading.
        most: How many have a line.
    """
    say = evidence.words
    able = [edge for edge in edges if evidence.serializer.printable(edge)]
    # Relations that differ only in their purpose would give the same line twice.
    rows: dict[tuple[Runs, ...], None] = {}
    for edge in able[:most]:
        rows[_row(evidence, edge)] = None
    if not rows:
        return []
    head = heads(say, "head-step", "head-goods", "head-who-says", "head-documented")
    blocks: list[Block] = [heading(say, title), Table(head, tuple(rows))]
    weak, more = len(edges) - len(able), max(len(able) - most, 0)
    for key, count in (("steps-more", more), ("steps-weak", weak)):
        if count:
            note = evidence.computed(f"{title}:{key}", [say(f"{key}-note", count=str(count))])
            blocks.append(Paragraph((Run(say(key, count=count), (note,)),)))
    return blocks


def _row(evidence: Evidence, edge: Edge) -> tuple[Runs, ...]:
    say = evidence.words
    ends = f"{name(evidence.ids, edge.source)} → {name(evidence.ids, edge.target)}"
    return (
        (label(ends),),
        tuple(_what(evidence, edge)),
        tuple(_said(evidence, edge)),
        (label(say.term("word", edge.word)),),
    )


def _what(evidence: Evidence, edge: Edge) -> list[Run]:
    """Return the goods of a movement; of any other relation its own words, then the goods."""
    say = evidence.words
    goods = goods_of(evidence.folded.claims, evidence.ids, edge)
    # An owner, a member or a user is no supplier: where nothing moves, the relation is told.
    if schema().predicates[edge.predicate].moves == "forward":
        hedge = quoted(hedges_of(evidence.folded.claims, edge.claims))
        text = f"{goods or say('goods-not-named')}{hedge}"
        step = [Run(text, label=True, lang=SOURCE_LANGUAGE)]
        if is_implied(edge, evidence.folded.claims):
            step.append(label(f" ({say('chain-step')})"))
        return step
    runs = [label(relation_words(say, edge, evidence.folded.claims))]
    if goods:
        runs.append(Run(f": {goods}", label=True, lang=SOURCE_LANGUAGE))
    # A relation that every claim dates to a time that is over is not told as if it went on.
    if is_over(edge, evidence.folded.claims):
        times = dict.fromkeys(_time(say, interval) for _, interval in edge.intervals)
        runs.append(label(f" ({'; '.join(times)})"))
    return runs


def _time(say: Words, interval: Interval) -> str:
    """Return the time of a relation that is over, which may have ended before its last day."""
    return when(say, interval) if interval.start else say("over-by", end=say.day(interval.end))


def _said(evidence: Evidence, edge: Edge) -> list[Run]:
    """Return the sources of a step in order of date, each once with its day and its notes."""
    # The earliest statement of a source stands for its later ones, which the annex has.
    first: dict[str, Claim] = {}
    claims = [evidence.folded.claims[uid] for uid in edge.claims]
    for claim in sorted(claims, key=lambda claim: (claim.known_by, claim.uid)):
        if claim.alone and not claim.copy_of:
            first.setdefault(claim.voice, claim)
    say, runs = evidence.words, list[Run]()
    for voice, claim in list(first.items())[:SOURCES]:
        who = say(SAID_BY.get(claim.status, "said-by"), voice=voice)
        day = month(claim.known_by, say) if claim.known_by else say("plain-undated")
        runs.append(label(f"; {who}, " if runs else f"{who}, "))
        runs.append(Run(day, (evidence.note(claim.uid),)))
    left = len(first) - SOURCES
    if left > 0:
        runs.append(label(f" {say('said-by-more', count=left)}"))
    return runs
