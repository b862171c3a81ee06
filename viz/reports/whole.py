"""The parts of a brief about a connection as a whole: judgement, what parties are worth to it, countries, coverage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...graph.analysis.information import Information
from ...graph.dates import printed as day
from .. import connection
from ..evidence import Evidence
from ..sentences import number
from ..signals import value
from ..teller import Answer
from ..text import support as printed
from . import parts
from .model import Block, Bullets, Heading, Paragraph, Run, Runs, Table
from .parts import heading, label, said

MOST = 6  # parties, claims and countries told of


def standing(evidence: Evidence, told: Answer, best: Answer) -> Table:
    """Return the judgement in a table: support both ways, confidence and severity, each apart from the others."""
    whole = told["reliability"]
    rows: list[tuple[Runs, ...]] = []
    if whole is not None:
        note = (evidence.computed("connection", list(connection.reliability(whole))),)
        text = printed(whole["mixed"]["value"])
        rows.append(((label("Support that at least one route holds"),), (Run(text, note),)))
        ways = f"one coin for all {printed(whole['common'])}; roots independent "
        ways += printed(whole["independent"]["value"])
        rows.append(((label("Under the two ways to count"),), (Run(ways, note),)))
    rows.append(((label("Confidence, best route"),), (Run(str(best["confidence"] or "none: a leg is not known")),)))
    because = "; ".join(best["severity"]["because"])
    rows.append(((label("Severity, best route"),), (label(f"{best['severity']['level']}: {because}"),)))
    blocked = sorted({d["party"] for leg in best["legs"] for d in leg["designations"] if d["blocking"]})
    words = ", ".join(blocked) if blocked else "nobody on it is under an asset freeze"
    rows.append(((label("Under an asset freeze, best route"),), (label(words),)))
    return Table(("", "Finding"), tuple(rows))


def worth(evidence: Evidence, told: Answer, supposed: Answer | None) -> list[Block]:
    """Return what each party is worth to the connection, and what would remain without it."""
    blocks: list[Block] = [heading("What each party is worth to it")]
    whole, nodes = told["reliability"], told["nodes"]
    if whole is None or not nodes:
        words = "No number is given: the ends are joined directly, or a natural person stands at one of them."
        return [*blocks, Paragraph((Run(words),))]
    lead = "Support that would be left if nobody dealt with a party any more. It says nothing of its guilt."
    rows = []
    for n in nodes[:MOST]:
        name, loss = n["node"]["name"], n["loss"]
        if loss is None:
            rows.append(((label(name),), (Run("no number is attached to a person"),), (Run(""),), (Run(""),)))
            continue
        left = max(whole["mixed"]["value"] - loss["value"], 0.0)
        lines = [
            f"Without {name}: support of the connection {left:.4f}, with it {whole['mixed']['value']:.4f} "
            f"(printed {printed(left)}); on {n['routes_hit']:.0%} of the best routes.",
        ]
        note = (evidence.computed(f"worth:{n['node']['uid']}", lines),)
        held = sorted({f"{d['measure']} by {d['authority']}" for d in n["designations"] if not d["gone"]})
        rows.append(
            (
                (label(name),),
                (Run(printed(left), note),),
                (Run(f"{n['routes_hit']:.0%}", note),),
                (label("; ".join(held) or "none on file"),),
            )
        )
    blocks += [Paragraph((Run(lead),)), Table(("Party", "Left without it", "On routes", "Measures on it"), tuple(rows))]
    items: list[Runs] = [
        (label(f"Together they part the ends: {' and '.join(n['name'] for n in each)}."),) for each in told["cuts"]
    ]
    if supposed is not None and supposed["takes_over"] is not None:
        over = supposed["takes_over"]
        who = ", ".join(d["node"]["name"] for d in supposed["designated"])
        way = " → ".join(n["name"] for n in over["nodes"])
        joint = printed(over["joint"])
        note = (evidence.computed("takes-over", [f"Best route without {who}: {way}, support {joint}."]),)
        items.append((label(f"Without {who} the best route would be {way}, "), Run(f"support {joint}", note), Run(".")))
    return [*blocks, Bullets(tuple(items))] if items else blocks


def context(evidence: Evidence, told: Answer, indicators: Sequence[Answer]) -> list[Block]:
    """Return what lists and statistics say of the countries crossed, apart from what is known of firms."""
    seats = told["carried"]["jurisdictions"]
    if not seats and not indicators:
        return []
    text = "Said of countries, not of firms in them. No route rests on it, and it is not added up."
    blocks: list[Block] = [heading("The countries it crosses"), Paragraph((Run(text),))]
    items: list[Runs] = []
    for seat in seats[:MOST]:
        lists = seat["flag_lists"]
        if not lists:
            items.append((label(f"{seat['name']}: on no list of transshipment points on file."),))
        for f in lists:
            notes = (evidence.note(f["claim"]),)
            items.append((label(f"{seat['name']}: {f['list']}, {f['source']}, "), Run(day(f["date"]), notes), Run(".")))
    if items:
        blocks.append(Bullets(tuple(items)))
    rows: list[tuple[Runs, ...]] = []
    for country in indicators:
        for item in country["indicators"]:
            for figure in item["figures"][:1]:  # the figure that the indicator is named for; the rest by `indicators`
                if figure["value"] is None:
                    continue
                lines = [f"{country['country']['name']}, {figure['what']}: {value(figure)}. Method: {item['method']}."]
                inputs = [(i["what"], i["claim"]) for i in figure["inputs"][:8]]
                lines += [f"Input: {what} ({claim})." if claim else f"Input: {what}." for what, claim in inputs]
                key = ":".join(("indicator", country["country"]["uid"], item["indicator"], figure["what"]))
                note = (evidence.computed(key, [*lines, item["caution"]]),)
                who, what = label(country["country"]["name"]), Run(figure["what"], note)
                rows.append(((who,), (what,), (Run(value(figure), note),)))
    if rows:
        blocks.append(Table(("Country", "Indicator", "Value"), tuple(rows)))
    return blocks


def informed(evidence: Evidence, found: Sequence[Information]) -> list[Block]:
    """Return which claims would move the support most if they were confirmed or refuted."""
    moving = [i for i in found if i.moves >= 0.005][:MOST]
    if not moving:
        return []
    rows = []
    for i in moving:
        lines = [
            f"Reliability of the connection as it stands {i.now:.4f} ({printed(i.now)}); with {i.claim} confirmed "
            f"{i.confirmed:.4f} ({printed(i.confirmed)}), refuted {i.refuted:.4f} ({printed(i.refuted)}).",
        ]
        note = (evidence.computed(f"information:{i.claim}", lines),)
        able = evidence.folded.claims[i.claim].alone
        words = said(evidence, i.claim) if able else label(f"A weakly sourced statement ({i.claim}).")
        rows.append(((words,), (Run(printed(i.confirmed), note),), (Run(printed(i.refuted), note),)))
    text = "Support of the connection if a claim were confirmed or refuted, all else as it stands; most telling first."
    return [
        Heading(3, (label("What evidence would change the answer most"),)),
        Paragraph((Run(text),)),
        Table(("Claim", "If confirmed", "If refuted"), tuple(rows)),
    ]


def annex(evidence: Evidence) -> list[Block]:
    """Return every claim that the brief rests on, with its voice, first utterance, grade, status and day."""
    used = [n for n in evidence.notes if n.claim]
    if not used:
        return []
    rows: list[tuple[Runs, ...]] = []
    for note in sorted(used, key=lambda n: n.claim):
        c = evidence.folded.claims[note.claim]
        own = (note.number,)
        public = day(c.known_by) if c.known_by else "not public"
        root = c.root if len(c.root) < 70 else f"{c.root[:67]}..."
        how = label(f"{c.status}, {c.grade}")
        when = Run(public, own) if c.alone else label(f"{public}; not to stand alone")
        rows.append(((label(c.uid),), (label(c.voice),), (label(root),), (how,), (when,)))
    head = ("Claim", "Voice", "First said", "Status, grade", "Public")
    return [heading("Every claim used"), Table(head, tuple(rows), small=True)]


def coverage(evidence: Evidence, sources: Sequence[Mapping[str, str]]) -> list[Block]:
    """Return what was read, with the newest day and the licence of each source, and what stayed out."""
    folded = evidence.folded
    count = number(len(folded.claims))
    newest = day(folded.newest) if folded.newest else "on no day"
    note = evidence.computed("read", [f"Counted in the ledger: {count} claims, the newest public {newest}."])
    rows: list[tuple[Runs, ...]] = []
    for source in sources:
        days = [c.known_by for u, c in folded.claims.items() if u.startswith(f"{source['name']}:") and c.known_by]
        if not days:
            continue
        counted = f"Newest claim of {source['name']} that was used: {day(max(days))}."
        last = evidence.computed(f"source:{source['name']}", [counted])
        rows.append(((label(source["title"]),), (Run(day(max(days)), (last,)),), (label(source["licence"]),)))
    unscored = [c for c in folded.claims.values() if c.status in ("error", "withdrawn")]
    left = evidence.computed("unscored", [f"Claims withdrawn or in error, kept and not counted: {len(unscored)}."])
    blocks: list[Block] = [
        heading("What was read"),
        Paragraph((Run(f"{count} claims were searched.", (note,)), Run(f" {parts.NOTHING}"))),
        Table(("Source", "Newest statement", "Licence"), tuple(rows)),
    ]
    text = f"Withdrawn or in error, kept and not counted: {len(unscored)}."
    return [*blocks, Paragraph((Run(text, (left,)),))]
