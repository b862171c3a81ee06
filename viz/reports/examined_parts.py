"""The parts of examined weapons, a table for each example, and the parts that bear a maker's name.

A list of a hundred parts is read as a table with its counts; what only a few relations say stays in
sentences. What was found in one example is told of that example: no counts are added up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ...graph.model import Edge
from ..evidence.panel_builders import Evidence
from ..wording.sentences import name
from .document import Block, Bullets, Paragraph, Run, Runs, Table
from .message_runs import heading, heads, label
from .sections import claims_of, said_items, stands_alone

MANY = 6  # parts of one example, or of one maker, from which on they are a table


@dataclass(slots=True)
class ExaminedParts:
    """The parts of one example: the relation to each part, and to its maker, by the part."""

    example: str
    contains: dict[str, Edge] = field(default_factory=dict)
    makers: dict[str, Edge] = field(default_factory=dict)


def split(edges: Iterable[Edge]) -> tuple[list[ExaminedParts], list[Edge]]:
    """Return the examples with many parts, and the relations that are not of these.

    The relation to a maker is that of a part if it names the part as its goods.
    """
    edges = list(edges)
    found: dict[str, ExaminedParts] = {}
    for edge in edges:
        if edge.predicate == "CONTAINS":
            parts = found.setdefault(edge.source, ExaminedParts(edge.source))
            parts.contains[edge.target] = edge
    for edge in edges:
        parts_of = found.get(edge.source)
        if edge.predicate == "BRANDED_BY" and parts_of and edge.goods in parts_of.contains:
            parts_of.makers[edge.goods] = edge
    many = [parts for parts in found.values() if len(parts.contains) >= MANY]
    taken: set[str] = set()
    for parts in many:
        taken.update(edge.uid for edge in parts.contains.values())
        taken.update(edge.uid for edge in parts.makers.values())
    # The example with the most parts stands first.
    many.sort(key=lambda parts: (-len(parts.contains), parts.example))
    return many, [edge for edge in edges if edge.uid not in taken]


def part_tables(evidence: Evidence, examined: Sequence[ExaminedParts]) -> list[Block]:
    """Return for each example its counts, what is said of it, and the table of its parts."""
    blocks: list[Block] = []
    for parts in examined:
        rows = _rows(evidence, parts)
        if rows:
            about = [*_about(evidence, parts.example)]
            blocks += [_counts(evidence, parts), *about, _table(evidence, rows)]
    if not blocks:
        return []
    say = evidence.words
    return [
        heading(say, "heading-parts"),
        Paragraph((Run(say("bill-lead")),)),
        *blocks,
    ]


def _rows(evidence: Evidence, parts: ExaminedParts) -> list[tuple[Runs, ...]]:
    """Return the rows of an example's parts, by maker and part."""
    say, ids = evidence.words, evidence.ids
    order: list[tuple[str, str, str]] = []
    for part in parts.contains:
        maker = parts.makers.get(part)
        order.append((name(ids, maker.target) if maker else "", name(ids, part), part))
    rows: list[tuple[Runs, ...]] = []
    # Parts without a maker come last.
    for maker_name, part_name, part in sorted(order, key=lambda item: (not item[0], item)):
        edge = parts.makers.get(part, parts.contains[part])
        claims = list(filter(stands_alone, claims_of(evidence, edge.claims)))
        if not claims:
            continue
        first = min(claims, key=lambda claim: (claim.known_by, claim.uid))
        public = say("by-on", who=name(ids, first.asserter), day=say.day(first.known_by))
        brand = maker_name or say("not-in-statement")
        rows.append(
            (
                (label(part_name),),
                (label(brand),),
                (label(_country(evidence, parts, part)),),
                (Run(public, (evidence.note(first.uid),)),),
            )
        )
    return rows


def _country(evidence: Evidence, parts: ExaminedParts, part: str) -> str:
    """Return the country of the maker's seat, "" if there is no maker or no seat on file."""
    maker = parts.makers.get(part)
    country = evidence.ids.entities[maker.target].country if maker else ""
    return name(evidence.ids, country.lower()) if country else ""


def _counts(evidence: Evidence, parts: ExaminedParts) -> Paragraph:
    """Return the sentence with the number of parts and the share of each country."""
    say = evidence.words
    total = len(parts.contains)
    countries = Counter(_country(evidence, parts, part) for part in parts.contains)
    unsaid = countries.pop("", 0)
    shares: list[str] = []
    for country, count in sorted(countries.items(), key=lambda item: (-item[1], item[0])):
        share = f"{count / total:.1%}"
        shares.append(say("parts-share", country=country, count=say.figure(count), share=share))
    if unsaid:
        share = f"{unsaid / total:.1%}"
        shares.append(say("parts-share-unsaid", count=say.figure(unsaid), share=share))
    example = name(evidence.ids, parts.example)
    lines = [say("parts-note", name=example, count=say.figure(total))]
    note = evidence.computed(f"parts:{parts.example}", lines)
    text = say("parts-count", count=total, shown=say.figure(total), shares="; ".join(shares))
    return Paragraph((label(f"{example}: "), Run(text, (note,))))


def _about(evidence: Evidence, example: str) -> list[Block]:
    """Return what is said of an example itself, such as when it was not yet built."""
    kept = evidence.folded.properties.get(example, ())
    uids = [claim.uid for claim in claims_of(evidence, kept) if stands_alone(claim)]
    return [Bullets(tuple(said_items(evidence, uids)))] if uids else []


def _table(evidence: Evidence, rows: Sequence[tuple[Runs, ...]]) -> Table:
    keys = ("head-component", "head-branded", "head-brand-country", "head-by")
    return Table(heads(evidence.words, *keys), tuple(rows), small=True)


def parts_of_maker(
    evidence: Evidence, uid: str, edges: Iterable[Edge]
) -> tuple[list[Block], list[Edge]]:
    """Return the table of the parts that bear a maker's name, and the other relations.

    It has a row for each example, with the number of parts found in it.
    """
    edges = list(edges)
    marked = [e for e in edges if e.predicate == "BRANDED_BY" and e.target == uid and e.goods]
    if len(marked) < MANY:
        return [], edges
    by_example: dict[str, list[Edge]] = {}
    for edge in marked:
        by_example.setdefault(edge.source, []).append(edge)
    say = evidence.words
    rows: list[tuple[Runs, ...]] = []
    for example, found in sorted(by_example.items(), key=lambda item: (-len(item[1]), item[0])):
        claims: set[str] = set()
        for edge in found:
            claims.update(edge.claims)
        title = name(evidence.ids, example)
        lines = [say("maker-parts-note", name=title, claims=", ".join(sorted(claims)))]
        note = evidence.computed(f"maker-parts:{uid}:{example}", lines)
        rows.append(((label(title),), (Run(say.figure(len(found)), (note,)),)))
    count, examples = say.figure(len(marked)), say.figure(len(by_example))
    line = say("maker-parts-total", count=count, examples=examples)
    total = evidence.computed(f"maker-parts:{uid}", [line])
    lead = say("maker-parts", count=count, examples=examples)
    blocks: list[Block] = [
        heading(say, "heading-maker-parts"),
        Paragraph((Run(lead, (total,)), Run(" "), Run(say("brand-no-sale")))),
        Table(heads(say, "head-weapon", "head-parts"), tuple(rows), small=True),
    ]
    taken = {edge.uid for edge in marked}
    return blocks, [edge for edge in edges if edge.uid not in taken]
