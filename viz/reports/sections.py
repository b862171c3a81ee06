"""Sections that reports share: steps and their claims, denials, figures, makers, method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter

from ...graph.against import Against, denied
from ...graph.analysis.confidence import CONFIDENCE
from ...graph.analysis.severity import RULE
from ...graph.goods import goods_of
from ...graph.hedges import hedges_of
from ...graph.legs import is_implied
from ...graph.model import Claim, Edge
from ...graph.schema import schema
from ...graph.support import StrengthTable as Strengths
from ..answers import party_context
from ..evidence.panel_builders import Evidence
from ..wording.arithmetic import arithmetic
from ..wording.citations import stands
from ..wording.numbers import support as printed
from ..wording.relation_words import relation_words
from ..wording.sentences import name, quoted, sentence
from ..words import Words
from .document import Block, Bullets, Heading, Paragraph, Run, Runs, Table
from .message_runs import capital, heading, heads, label, told

# The frames and verbs of claims' sentences, and what people enter in a case, are not translated
# (docs/decisions/0019).
SOURCE_LANGUAGE = "en"
# Grades of information with a strength: 1, confirmed, is a result of the fold, and 6 is not scored.
INFORMATION = ("2", "3", "4", "5")
# Pairs of claims set against each other that a brief prints; the annex has all.
CONFLICTS = 3


def said(evidence: Evidence, uid: str) -> Run:
    """Return a claim's sentence with its note."""
    text = sentence(evidence.folded.claims[uid], evidence.ids)
    return Run(text, (evidence.note(uid),), lang=SOURCE_LANGUAGE)


def said_items(evidence: Evidence, uids: Iterable[str]) -> list[Runs]:
    """Return the sentences of some claims, each with its note, as the items of a list."""
    return [(said(evidence, uid),) for uid in uids]


def claims_of(evidence: Evidence, uids: Iterable[str]) -> list[Claim]:
    """Return the claims of some uids."""
    return [evidence.folded.claims[uid] for uid in uids]


def claims_behind(edges: Iterable[Edge]) -> list[str]:
    """Return the uids of the claims behind some edges, each once, sorted."""
    uids: set[str] = set()
    for edge in edges:
        uids.update(edge.claims)
    return sorted(uids)


def stands_alone(claim: Claim) -> bool:
    """Return whether a claim may be printed by itself: not a copy, nor of a weak outlet."""
    return claim.alone and not claim.copy_of


def strongest(evidence: Evidence, uids: Iterable[str]) -> str:
    """Return the strongest claim that may stand alone, then the newest; "" if there is none."""
    strengths = evidence.folded.strengths
    able: list[Claim] = []
    for claim in claims_of(evidence, uids):
        # A strength of 0 marks a claim that is kept and never scored, such as an error.
        if stands_alone(claim) and strengths[claim.uid] > 0:
            able.append(claim)
    if not able:
        return ""
    return max(able, key=lambda claim: (strengths[claim.uid], claim.known_by, claim.uid)).uid


def score(evidence: Evidence, edge: Edge) -> Runs:
    """Return an edge's support with the note of its arithmetic."""
    numbers, say = evidence.serializer.support(edge), evidence.words
    # A step that a source could not determine makes a lead, and leads have no number.
    if edge.gap:
        return (Run(say("no-number-leg")),)
    # Without numbers a natural person stands at one of the two ends.
    if numbers is None:
        return (Run(say("no-number-person")),)
    examined = "field" in edge.basis or edge.word == "measured"
    text = printed(numbers["mixed"], examined, say)
    lines = [say("support-of", what=between(evidence, edge), number=text)]
    lines += arithmetic(edge, evidence.folded.rho, say)
    # Without an examination a number above .95 is printed as a bound, which the note explains.
    if text == say("above"):
        lines.append(say("above-why"))
    return (Run(say("support", number=text), (evidence.computed(f"edge:{edge.uid}", lines),)),)


def between(evidence: Evidence, edge: Edge) -> str:
    """Return between whom an edge stands, and of what goods."""
    source, target = name(evidence.ids, edge.source), name(evidence.ids, edge.target)
    goods = goods_of(evidence.folded.claims, evidence.ids, edge)
    if not goods:
        return evidence.words("between", source=source, target=target)
    return evidence.words("between-goods", source=source, target=target, goods=goods)


def claims(evidence: Evidence, edge: Edge, told_before: set[str]) -> Bullets:
    """Return an edge's claims, one a line: weak ones only beside others, copies not at all.

    `told_before` holds the claims that stood at an earlier edge: they are pointed to, not printed
    again.
    """
    # A copy repeats its root and is no second voice.
    found = [claim for claim in claims_of(evidence, edge.claims) if not claim.copy_of]
    found.sort(key=lambda claim: (claim.known_by, claim.uid))
    if found and not any(claim.alone for claim in found):
        which = ", ".join(claim.uid for claim in found)
        return Bullets(((label(evidence.words("weak-only", which=which)),),))
    # Of claims with the same sentence the earliest is printed: the last one put in stays.
    once: dict[str, str] = {}
    for claim in reversed(found):
        once[sentence(claim, evidence.ids)] = claim.uid
    items = []
    for uid in reversed(once.values()):
        again = Run(evidence.words("same-as-above"), (evidence.note(uid),))
        items.append((again if uid in told_before else said(evidence, uid),))
        told_before.add(uid)
    return Bullets(tuple(items))


def opening(evidence: Evidence, edge: Edge) -> Run:
    """Return an edge's support as a sentence begins."""
    (number,) = score(evidence, edge)
    return (
        Run(evidence.words("leg-unknown")) if edge.gap else Run(capital(number.text), number.notes)
    )


def leg(evidence: Evidence, edge: Edge, told_before: set[str]) -> list[Block]:
    """Return the blocks of one leg: its heading, how it is documented, its claims."""
    say = evidence.words
    ends = {"source": name(evidence.ids, edge.source), "target": name(evidence.ids, edge.target)}
    hedge = quoted(hedges_of(evidence.folded.claims, edge.claims))
    if is_implied(edge, evidence.folded.claims):
        hedge += f" ({say('chain-step')})"
    goods = goods_of(evidence.folded.claims, evidence.ids, edge) or say("goods-not-named")
    title = say("leg-title", goods=f"{goods}{hedge}", **ends)
    # Along a use or a making no goods move, so the title names the relation instead.
    if schema().predicates[edge.predicate].moves != "forward":
        relation = relation_words(say, edge, evidence.folded.claims)
        title = say("relation-title", relation=relation, **ends)
    parts = told(
        say,
        "leg-known",
        number=opening(evidence, edge),
        word=say.term("word", edge.word),
        voices=", ".join(edge.voices),
        level=say.term("level", edge.level),
        partial=say("leg-partial") if edge.partial else "",
    )
    return [Heading(3, (label(title),)), Paragraph(parts), claims(evidence, edge, told_before)]


def denials(evidence: Evidence, edges: Iterable[Edge], parties: Iterable[str] = ()) -> list[Block]:
    """Return the denials and answers, each once, with the lines or the party they concern.

    `parties` are those that the brief is about beside the ends of the edges.
    """
    say = evidence.words
    shown = list(edges)
    ends: list[str] = []
    for edge in shown:
        ends += [edge.source, edge.target]
    items = evidence.serializer.objections.of_edges(shown, (*parties, *ends))
    blocks: list[Block] = [heading(say, "heading-denials")]
    if not denied(items):
        blocks.append(Paragraph((Run(say("no-denial-by-name" if items else "no-denial")),)))
    lines = _denied_lines(evidence, shown)

    def order(item: Against) -> tuple[bool, str, str]:
        # A refusal to comment is no denial, and stands after them.
        aside = item.act in ("", "no_comment")
        return aside, evidence.folded.claims[item.claim].known_by, item.claim

    rows: list[tuple[Runs, ...]] = []
    for item in sorted(items, key=order):
        claim = evidence.folded.claims[item.claim]
        beside = lines.get(item.claim) or [name(evidence.ids, claim.subject)]
        kind = stands(say, item.act, item.relation)
        text = label("; ".join(dict.fromkeys(beside)))
        rows.append(((said(evidence, item.claim),), (Run(kind),), (text,)))
    if rows:
        blocks.append(Table(heads(say, "head-said", "head-stands", "head-beside"), tuple(rows)))
    return blocks


def _denied_lines(evidence: Evidence, edges: Iterable[Edge]) -> dict[str, list[str]]:
    """Return the printable edges that each denial denies, in words, by the denial's claim."""
    lines: dict[str, list[str]] = {}
    for edge in edges:
        # An edge of weak outlets alone is not printed, not even as what somebody denies.
        if evidence.serializer.printable(edge):
            for denial in edge.denials:
                lines.setdefault(denial.uid, []).append(between(evidence, edge))
    return lines


def conflicts(evidence: Evidence, uids: Sequence[str], brief: bool = False) -> list[Block]:
    """Return figures side by side and claims set against each other; nothing is added up.

    Args:
        evidence: The notes of the report.
        uids: The claims to compare.
        brief: Whether figures are left to the annex; the charts of a brief draw them.
    """
    say = evidence.words
    blocks: list[Block] = [heading(say, "heading-conflicts")]
    groups = evidence.serializer.conflicts(uids)
    if brief:
        groups = [group for group in groups if group["kind"] == "claims"][:CONFLICTS]
    if not groups:
        return []
    for group in groups:
        if group["kind"] == "claims":
            blocks.append(heading(say, "heading-against", 3))
            against = map(itemgetter("claim"), group["lines"])
            blocks.append(Bullets(tuple(said_items(evidence, against))))
            continue
        # Each figure keeps a row of its own: a sum of two sources would be nobody's statement.
        first = evidence.folded.claims[group["lines"][0]["claim"]].quantity
        blocks.append(heading(say, "heading-figures", 3, unit=first.unit if first else ""))
        rows = []
        for x in group["lines"]:
            notes = (evidence.note(x["claim"]),)
            since = (Run(say.day(x["from"]), notes),) if x["from"] else (Run(say("span-none")),)
            public = (Run(say.day(x["known_by"]), notes),)
            figure = Run(x["figure"], notes, lang=SOURCE_LANGUAGE)
            rows.append(((Run(x["asserter"], lang=SOURCE_LANGUAGE),), public, since, (figure,)))
        blocks.append(
            Table(
                heads(say, "head-who", "head-public", "head-from", "head-figure"),
                tuple(rows),
                kind="side",
            )
        )
    return blocks


def makers(evidence: Evidence, edges: Iterable[Edge]) -> list[Block]:
    """Return each maker's own statement beside its brand; a brand is not a seller."""
    found, say = party_context.makers(evidence.ids, edges), evidence.words
    if not found:
        return []
    items: list[Runs] = []
    for maker in found:
        own = own_words(evidence, maker)
        who = name(evidence.ids, maker)
        for uid in own:
            items.append((label(f"{who}: "), said(evidence, uid)))
        # Wherever a maker is named, it is said as well that no statement of it is on file.
        if not own:
            items.append((label(f"{who}: "), Run(say("no-statement-of-it"))))
    return [
        heading(say, "heading-makers"),
        Paragraph((Run(say("brand-no-sale")),)),
        Bullets(tuple(items)),
    ]


def own_words(evidence: Evidence, uid: str) -> list[str]:
    """Return the claims that are a party's own account, answers and denials."""
    kept = evidence.folded.properties.get(uid, ())
    return [u for u in kept if evidence.folded.claims[u].status in ("self", "denied")]


def method(evidence: Evidence, strengths: Strengths) -> list[Block]:
    """Return how the numbers are made, with the table of strengths in force."""
    say = evidence.words
    grades = sorted({grade[0] for grade in strengths.strength})
    cells = [f"{grade} {value:.2f}" for grade, value in sorted(strengths.strength.items())]
    lines = [
        say("method-table", version=str(strengths.version), cells=", ".join(cells)),
        say(
            "method-denials",
            rho=f"{strengths.rho:g}",
            bare=f"{strengths.bare:g}",
            particulars=f"{strengths.particulars:g}",
        ),
    ]
    table = evidence.computed("strengths", lines)
    rows = [_strength_row(strengths, source, table) for source in grades]
    rules = say("rules", **{word: say.term("rule", word) for word in CONFIDENCE})
    rho = Run(say("method-rho", rho=f"{strengths.rho:g}"), (table,))
    return [
        heading(say, "heading-method"),
        Paragraph(told(say, "method", rho=rho)),
        Paragraph((label(say("method-grades")),)),
        Table((say("head-source"), *INFORMATION), tuple(rows)),
        Paragraph((label(say("method-confidence", rules=rules)),)),
    ]


def severity_rule(words: Words) -> Paragraph:
    """Return the rule of severity in words, gravest first."""
    by_level: dict[str, list[str]] = {}
    for key, level in RULE.items():
        by_level.setdefault(level, []).append(words.term("severity-rule", key))
    rules: list[str] = []
    for level, cases in by_level.items():
        what = "; ".join(cases)
        rules.append(words("severity-rule", level=words.term("severity", level), what=what))
    return Paragraph((label(words("method-severity", rules=" ".join(rules))),))


def _strength_row(strengths: Strengths, source: str, note: int) -> tuple[Runs, ...]:
    """Return the strengths of claims of one source grade, by information grade."""
    cells: list[Runs] = [(label(source),)]
    for information in INFORMATION:
        value = strengths.strength.get(f"{source}{information}")
        cells.append((Run("–") if value is None else Run(f"{value:.2f}", (note,)),))
    return tuple(cells)
