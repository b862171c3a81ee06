"""A country's transshipment profile: lists that name it, indicators with their inputs, firms seated there and goods.

What is said of the country stands apart from what is known of a firm: no line of one is evidence of the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...graph.dates import printed as day
from ...graph.model import Edge
from ...graph.schema import schema
from ...graph.support import Table as Strengths
from .. import picture, worth
from ..evidence import Evidence
from ..sentences import name, number
from ..signals import value
from ..teller import Answer, Teller
from . import parts, whole
from .model import Block, Bullets, Paragraph, Report, Run, Runs, Table
from .parts import heading, label

MOST = 40  # firms, and relations on either side, that are printed
APART = "This is said of the country and its trade. It says nothing of any firm in it, and no route rests on it."


def build(
    uid: str,
    teller: Teller,
    state: int,
    indicators: Answer,
    strengths: Strengths,
    sources: Sequence[Mapping[str, str]],
) -> Report:
    """Return the profile of a country; `indicators` is its `signals.indicators_of`."""
    evidence = Evidence(teller)
    entity = teller.ids.entities[uid]
    seated = {
        u for u, e in teller.ids.entities.items() if e.country == entity.country and schema().family(e.kind) == "party"
    }
    forward = {n for n, rule in schema().predicates.items() if rule.moves == "forward"}
    moving = [e for e in teller.folded.edges.values() if e.predicate in forward and not e.summary and not e.gap]
    into = _best(e for e in moving if e.target in seated and e.source not in seated)
    out = _best(e for e in moving if e.source in seated and e.target not in seated)
    listed = sorted((u for u in seated if teller.designations(u)), key=lambda u: teller.ids.entities[u].name)
    blocks: list[Block] = [_answer(evidence, uid, seated, listed, into, out)]
    blocks += _lists(evidence, entity.country)
    blocks += _indicators(evidence, indicators)
    told: set[str] = set()
    for title, edges in (("Goods to firms seated there", into), ("Goods from firms seated there", out)):
        blocks.append(heading(title))
        if not edges:
            blocks.append(Paragraph((Run("No movement of that direction is on file."),)))
        for edge in edges[:MOST]:
            blocks += parts.leg(evidence, edge, told)
    blocks += parts.denials(evidence, [*into[:MOST], *out[:MOST]])
    blocks += parts.measures(evidence, [{**m, "leg": ""} for u in listed[:MOST] for m in teller.designations(u)])
    blocks += parts.method(evidence, strengths)
    blocks += whole.coverage(evidence, sources)
    blocks += whole.annex(evidence)
    title = f"{entity.name}: transshipment profile"
    return Report(title, f"Country profile. {picture.footer(teller, state)}", blocks, evidence.notes)


def _best(edges: Iterable[Edge]) -> list[Edge]:
    return sorted(edges, key=lambda e: (-e.support.mixed, e.uid))


def _answer(
    evidence: Evidence, uid: str, seated: set[str], listed: Sequence[str], into: Sequence[Edge], out: Sequence[Edge]
) -> Paragraph:
    place = name(evidence.ids, uid)
    counts = [number(len(found)) for found in (seated, listed, into, out)]
    lines = [
        f"Firms and bodies on file seated in {place}: {counts[0]}.",
        f"Of these under a measure: {counts[1]}.",
        f"Documented movements to them from elsewhere: {counts[2]}.",
        f"Documented movements from them to elsewhere: {counts[3]}.",
    ]
    note = (evidence.computed("profile", lines),)
    first = f"Firms and bodies on file that are seated in {place}: {counts[0]}; under a measure: {counts[1]}."
    second = f" Documented movements to them: {counts[2]}; from them to elsewhere: {counts[3]}. "
    return Paragraph((Run(first, note), Run(second, note), Run(APART)), lead=True)


def _lists(evidence: Evidence, country: str) -> list[Block]:
    found = worth.flag_lists(evidence.teller, country)
    blocks: list[Block] = [heading("Lists that name it")]
    if not found:
        return [*blocks, Paragraph((Run("No list of transshipment points on file names it."),))]
    items: list[Runs] = []
    for f in found:
        who, notes = label(f"{f['list']}, {f['source']}, "), (evidence.note(f["claim"]),)
        items.append((who, Run(day(f["date"]), notes), Run(".")))
    return [*blocks, Bullets(tuple(items))]


def _indicators(evidence: Evidence, country: Answer) -> list[Block]:
    rows: list[tuple[Runs, ...]] = []
    missing: list[Runs] = []
    for item in country["indicators"]:
        for figure in item["figures"]:
            if figure["value"] is None:
                missing.append((label(f"{item['indicator']}, {figure['what']}: {figure['missing']}."),))
                continue
            lines = [f"{figure['what']}: {value(figure)}. Method: {item['method']}."]
            inputs = [(i["what"], i["claim"]) for i in figure["inputs"][:12]]
            lines += [f"Input: {what} ({claim})." if claim else f"Input: {what}." for what, claim in inputs]
            note = (evidence.computed(f"indicator:{item['indicator']}:{figure['what']}", [*lines, item["caution"]]),)
            rows.append(((Run(figure["what"], note),), (Run(value(figure), note),), (label(item["caution"]),)))
    blocks: list[Block] = [heading("Indicators"), Paragraph((Run("They stand apart and are not added up."),))]
    if rows:
        blocks.append(Table(("Indicator", "Value", "Caution"), tuple(rows)))
    if missing:
        blocks += [heading("Indicators without figures here", 3), Bullets(tuple(missing))]
    return blocks
