"""The parts that briefs share: legs and what they rest on, denials, figures, measures, method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...graph.analysis.judgement import CONFIDENCE
from ...graph.dates import printed as day
from ...graph.fold import arithmetic
from ...graph.model import Edge
from ...graph.schema import schema
from ...graph.support import Table as Strengths
from .. import beside
from ..evidence import RELATIONS, Evidence
from ..sentences import name, sentence
from ..teller import Answer
from ..text import support as printed
from .model import Block, Bullets, Heading, Paragraph, Run, Runs, Table

NOTHING = "A missing line means only that nothing was found in these sources."


def label(text: str) -> Run:
    """Return a run that names a part of the brief."""
    return Run(text, label=True)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def heading(text: str, level: int = 2) -> Heading:
    """Return a heading without figures in it."""
    return Heading(level, (label(text),))


def said(evidence: Evidence, uid: str) -> Run:
    """Return a claim's sentence with its note."""
    return Run(sentence(evidence.folded.claims[uid], evidence.ids), (evidence.note(uid),))


def strongest(evidence: Evidence, claims: Iterable[str]) -> str:
    """Return the claim that says most: strongest, then newest; one that may stand alone, or nothing."""
    found = [evidence.folded.claims[c] for c in claims]
    able = [c for c in found if c.alone and not c.copy_of and evidence.folded.strengths[c.uid] > 0]
    return max(able, key=lambda c: (evidence.folded.strengths[c.uid], c.known_by, c.uid)).uid if able else ""


def score(evidence: Evidence, edge: Edge) -> Runs:
    """Return an edge's support with the note of its arithmetic."""
    numbers = evidence.teller.support(edge)
    if edge.gap:
        return (Run("no number: the leg is not known"),)
    if numbers is None:
        return (Run("no number is attached to a person"),)
    examined = "field" in edge.basis or edge.word == "measured"
    text = printed(numbers["mixed"], examined)
    lines = [f"Support of {_between(evidence, edge)}: {text}.", *arithmetic(edge, evidence.folded.rho)]
    if text == "above .95":
        lines.append("Printed as above .95: nobody examined the thing itself.")
    return (Run(f"support {text}", (evidence.computed(f"edge:{edge.uid}", lines),)),)


def _between(evidence: Evidence, edge: Edge) -> str:
    goods = f" ({name(evidence.ids, edge.goods)})" if edge.goods else ""
    return f"{name(evidence.ids, edge.source)} to {name(evidence.ids, edge.target)}{goods}"


def claims(evidence: Evidence, edge: Edge, told: set[str]) -> Bullets:
    """Return what an edge rests on, a claim a line; weak ones only beside others, copies not at all.

    `told` holds the claims that stood at an earlier edge: they are pointed to, not printed again.
    """
    found = [evidence.folded.claims[c] for c in edge.claims]
    found = sorted((c for c in found if not c.copy_of), key=lambda c: (c.known_by, c.uid))
    if found and not any(c.alone for c in found):
        which = ", ".join(c.uid for c in found)
        return Bullets(((label(f"Only weakly sourced statements are on file; not printed alone ({which})."),),))
    once = {sentence(c, evidence.ids): c.uid for c in reversed(found)}
    items = []
    for uid in reversed(once.values()):
        items.append(
            (Run("The same statement as above.", (evidence.note(uid),)) if uid in told else said(evidence, uid),)
        )
        told.add(uid)
    return Bullets(tuple(items))


def leg(evidence: Evidence, edge: Edge, told: set[str]) -> list[Block]:
    """Return the blocks of one leg: its heading, how it is documented, its claims."""
    goods = name(evidence.ids, edge.goods) if edge.goods else "goods not named"
    title = f"{name(evidence.ids, edge.source)} → {name(evidence.ids, edge.target)}: {goods}"
    if schema().predicates[edge.predicate].moves != "forward":
        relation = edge.predicate.replace("_", " ").lower()
        title = f"{name(evidence.ids, edge.source)} {relation} {name(evidence.ids, edge.target)}"
    first, *rest = score(evidence, edge)
    opening = Run("The link is not known: no number") if edge.gap else Run(_capital(first.text), first.notes)
    parts = [opening, *rest, Run(f"; {edge.word}: {', '.join(edge.voices)}; {edge.level} level.")]
    if edge.partial:
        parts.append(Run(" Not every party between the two is named."))
    return [Heading(3, (label(title),)), Paragraph(tuple(parts)), claims(evidence, edge, told)]


def denials(evidence: Evidence, edges: Iterable[Edge]) -> list[Block]:
    """Return who denies or answers what, each once, with the lines it stands beside."""
    found: dict[str, tuple[str, str, list[str]]] = {}
    for edge in edges:
        for d in edge.denials:
            found.setdefault(d.uid, (d.act, d.relation, []))[2].append(_between(evidence, edge))
    blocks: list[Block] = [heading("Who denies what")]
    real = [u for u, (act, _, _) in found.items() if act != "no_comment"]
    if not real:
        blocks.append(Paragraph((Run("No denial of these lines is on file."),)))
    rows = []
    for uid in sorted(found, key=lambda u: (u not in real, evidence.folded.claims[u].known_by, u)):
        act, relation, lines = found[uid]
        kind = "no comment, not a denial" if act == "no_comment" else RELATIONS[relation]
        rows.append(((said(evidence, uid),), (Run(kind),), (label("; ".join(dict.fromkeys(lines))),)))
    if rows:
        blocks.append(Table(("What is said", "How it stands to the claim", "Beside which line"), tuple(rows)))
    return blocks


def conflicts(evidence: Evidence, uids: Sequence[str]) -> list[Block]:
    """Return figures side by side and claims set against each other; nothing is added up."""
    blocks: list[Block] = [heading("What stands against what")]
    groups = evidence.teller.conflicts(uids)
    if not groups:
        return [*blocks, Paragraph((Run("No two statements on file differ about these lines."),))]
    for group in groups:
        what = str(group["what"])
        blocks.append(heading(_capital(what), 3))
        if group["kind"] == "claims":
            blocks.append(Bullets(tuple((said(evidence, x["claim"]),) for x in group["lines"])))
            continue
        rows = []
        for x in group["lines"]:
            notes = (evidence.note(x["claim"]),)
            since = (Run(day(x["from"]), notes),) if x["from"] else (Run("not stated"),)
            public = (Run(day(x["known_by"]), notes),)
            rows.append(((Run(x["asserter"]),), public, since, (Run(x["figure"], notes),)))
        blocks.append(Table(("Who", "Public", "From", "Figure"), tuple(rows)))
    return blocks


def measures(evidence: Evidence, parties: Iterable[Answer]) -> list[Block]:
    """Return the designations of the parties: authority, measure, day, and how each stands to the legs it is beside."""
    legs: dict[tuple[str, str], dict[str, list[str]]] = {}
    first: dict[tuple[str, str], Answer] = {}
    for item in parties:
        key = (item["party"], item["claim"])
        first.setdefault(key, item)
        if item["relation"]:
            legs.setdefault(key, {}).setdefault(item["relation"], []).append(item["leg"])
    rows: list[tuple[Runs, ...]] = []
    for key, item in sorted(first.items(), key=lambda pair: (pair[0][0], pair[1]["from"] or "", pair[0][1])):
        notes = (evidence.note(item["claim"]),)
        since = (Run(day(item["from"]), notes),) if item["from"] else (Run("day not printed"),)
        kind = item["measure"] if item["blocking"] else f"{item['measure']} (not a blocking measure)"
        if item["gone"]:
            kind = f"{item['measure']} (ended)"
        stands = [_stands(relation, found) for relation, found in legs.get(key, {}).items()]
        rows.append(
            (
                (label(item["party"]),),
                (Run(item["authority"]),),
                (Run(kind, notes),),
                (Run(item["programme"] or "", notes if item["programme"] else ()),),
                since,
                (label("; ".join(stands)),),
            )
        )
    blocks: list[Block] = [heading("Designations")]
    if not rows:
        return [*blocks, Paragraph((Run("No measure against these parties is on file."),))]
    head: tuple[str, ...] = ("Party", "Authority", "Measure", "Act or programme", "From", "On the leg’s day")
    if not any(cell[5][0].text for cell in rows):
        head, rows = head[:5], [row[:5] for row in rows]
    return [*blocks, Table(head, tuple(rows))]


def _stands(relation: str, legs: Sequence[str]) -> str:
    """Return how a measure stands to legs: each by name where it is one, else how many."""
    once = list(dict.fromkeys(legs))
    return f"{relation}: {once[0]}" if len(once) == 1 else f"{relation} ({len(once)} legs)"


def makers(evidence: Evidence, edges: Iterable[Edge]) -> list[Block]:
    """Return each maker's own statement beside its brand; a brand is not a seller."""
    found = beside.makers(evidence.ids, edges)
    if not found:
        return []
    items: list[Runs] = []
    for maker in found:
        own = [
            u
            for u in evidence.folded.properties.get(maker, ())
            if evidence.folded.claims[u].status in ("self", "denied")
        ]
        who = label(f"{name(evidence.ids, maker)}: ")
        items += [(who, said(evidence, u)) for u in own] or [(who, Run("no statement on file."))]
    lead = Run("A brand found in a weapon is no sale by its owner, and no route is drawn from it.")
    return [heading("The makers’ own words"), Paragraph((lead,)), Bullets(tuple(items))]


def method(evidence: Evidence, strengths: Strengths) -> list[Block]:
    """Return how the numbers are made, with the table of strengths in force."""
    grades = sorted({g[0] for g in strengths.strength})
    cells = [f"{g} {v:.2f}" for g, v in sorted(strengths.strength.items())]
    lines = [
        f"Table of strengths, version {strengths.version}: {', '.join(cells)}.",
        f"rho {strengths.rho:g}; denial of a named fact: odds times {strengths.bare:g}, "
        f"or {strengths.particulars:g} with particulars that can be checked.",
    ]
    table = evidence.computed("strengths", lines)
    rows = []
    for source in grades:
        values = [strengths.strength.get(f"{source}{info}") for info in "2345"]
        given = [(Run(f"{v:.2f}", (table,)),) if v is not None else (Run("–"),) for v in values]
        rows.append(((label(source),), *given))
    text = (
        "A number here is a declared score for what the sources state. It is not a frequency and not a probability "
        "that something happened, and it has not been calibrated against outcomes. Voices are counted, not articles: "
        "copies, translations and repetitions of one utterance add nothing. Each first utterance has one coin; "
        "two ways to toss them are computed, all independent and one for all, and the number is their mixture"
    )
    rules = "; ".join(f"{word}: {rule}" for word, rule in CONFIDENCE.items())
    confidence = evidence.computed("confidence", [f"Rule of confidence: {rules}."])
    return [
        heading("How the numbers are made"),
        Paragraph((Run(text), Run(f" (rho {strengths.rho:g}).", (table,)))),
        Paragraph((label("Strength of one claim by grade of its source and information; F and 6 are not scored:"),)),
        Table(("Source", "2", "3", "4", "5"), tuple(rows)),
        Paragraph((Run(f"Confidence is a word of its own. {rules}.", (confidence,)),)),
    ]
