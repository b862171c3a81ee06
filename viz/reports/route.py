"""A route brief: how goods get from one party or set to another, what each leg rests on, what is not known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...graph.analysis.information import Information
from ...graph.model import Edge, Route
from ...graph.support import Table as Strengths
from .. import picture
from ..evidence import Evidence
from ..figures import svg
from ..layout import layout
from ..sentences import number
from ..teller import Answer, Teller
from ..text import support as printed
from . import drawings, parts, whole
from .model import Block, Bullets, Figure, Paragraph, Report, Run, Runs, Table
from .parts import heading, label, said

PARTIAL = "partial stage: not every party "
SPOKEN = 5  # statements that the answer holds; those of a longer route stand at its legs
NAMED = 12  # nodes of a route that are named in the table of routes


@dataclass(frozen=True, slots=True)
class Inquiry:
    """All that a brief of routes is written from: the answers to one question, asked in several ways."""

    found: Any  # an `ask.RouteAnswer`
    searched: Answer  # that part of the answer of `routes`
    critical: Answer  # the answer of `critical`
    supposed: Answer | None  # the answer of `whatif` for the party that is worth most
    information: Sequence[Information]
    indicators: Sequence[Answer]  # of the countries crossed
    strengths: Strengths
    sources: Sequence[Mapping[str, str]]  # name, title, licence
    state: int


def build(asked: Inquiry, teller: Teller) -> Report:
    """Return the brief of a question of routes."""
    found, searched = asked.found, asked.searched
    evidence = Evidence(teller)
    drawn, listed = picture.of_routes(found, teller)
    routes: list[Route] = list(found.routes)
    shown = [teller.folded.edges[e] for r in (*routes, *found.leads, *found.beside) for e in r.edges]
    edges = list({e.uid: e for e in shown}.values())
    beside = [teller.folded.edges[p["uid"]] for r in listed for leg in r["legs"] for p in leg["parallel"]]
    edges = list({e.uid: e for e in (*edges, *beside)}.values())
    told: set[str] = set()
    blocks: list[Block] = []
    blocks += _answer(found, evidence, drawn.title, searched)
    if listed:
        blocks.append(whole.standing(evidence, asked.critical, listed[0]))
    around: list[Edge] = []
    if not routes and not found.leads:
        around = [teller.folded.edges[line.uid] for line in drawn.lines]
    if drawn.lines:
        words = "Read from top to bottom. " if routes or found.leads else "No movement is drawn here. "
        caption = Run(
            words + "Solid: stated by a source; dashed: assessed; dotted: not known; a double line with a cross: "
            "denied or disputed by somebody. Wider lines have more support."
        )
        blocks.append(
            Figure(svg(drawn, layout(drawn, upright=True)), (caption,), drawings.spoken(drawn), drawings.SOURCE)
        )
    if routes:
        blocks += _table(evidence, routes, listed[: len(routes)])
        blocks += drawings.plane(listed[: len(routes)])
    if edges:
        blocks.append(heading("What each leg rests on"))
        for edge in edges:
            blocks += parts.leg(evidence, edge, told)
    if around:
        blocks.append(heading("What is on file about the ends"))
        for edge in around:
            blocks += parts.leg(evidence, edge, told)
        blocks += _also(evidence, found)
        blocks += parts.makers(evidence, around)
    blocks += parts.denials(evidence, [*edges, *around])
    claims = sorted({c for e in (*edges, *around) for c in e.claims})
    blocks += [*parts.conflicts(evidence, claims), *drawings.series(evidence, claims)]
    blocks += parts.measures(evidence, [d for r in listed for leg in r["legs"] for d in _designations(leg)])
    blocks += drawings.timeline(evidence, [*edges, *around], [n["uid"] for r in listed for n in r["nodes"]])
    if routes:
        blocks += parts.makers(evidence, edges)
        blocks += whole.worth(evidence, asked.critical, asked.supposed)
        blocks += whole.context(evidence, asked.critical, asked.indicators)
        blocks += drawings.world(drawn, evidence)
    blocks += _unknown(evidence, found, listed, edges)
    blocks += whole.informed(evidence, asked.information)
    blocks += parts.method(evidence, asked.strengths)
    blocks += whole.coverage(evidence, asked.sources)
    blocks += whole.annex(evidence)
    return Report(drawn.title, f"Path-risk brief. {picture.footer(teller, asked.state)}", blocks, evidence.notes)


def _answer(found: Any, evidence: Evidence, title: str, searched: Answer) -> list[Block]:
    if not found.routes:
        return [Paragraph(_silence(found, evidence, f"{title[0].lower()}{title[1:]}", searched), lead=True)]
    best: Route = found.routes[0]
    edges = [evidence.folded.edges[e] for e in best.edges]
    spoken = _spoken(evidence, best, edges)
    answer = evidence.teller.route(best, found.graph)
    which = "best-supported route" if len(found.routes) > 1 else "route"
    words: list[Run] = [*spoken, Run(f" The {which} {_voices(best, edges)}, with ")]
    words += [_joint(evidence, best, answer), Run(f" and {answer['confidence']} confidence")]
    deny = any(d.act in ("denies_fact", "disputes_evidence") for e in edges for d in e.denials)
    words.append(Run("; a leg of it is denied or disputed" if deny else "; nobody on file denies it"))
    if any(c["kind"] == "figures" for c in evidence.teller.conflicts(sorted({c for e in edges for c in e.claims}))):
        words.append(Run("; the figures on file differ and stand side by side below"))
    others = len(found.routes) - 1
    if others:
        counted = evidence.computed("others", [f"Routes in this answer besides the first: {others}."])
        words.append(Run(f"; {others} further {'route is' if others == 1 else 'routes are'} documented", (counted,)))
    return [Paragraph((*words, Run(".")), lead=True)]


def _silence(found: Any, evidence: Evidence, ends: str, searched: Answer) -> Runs:
    """Return the answer where there is no route: what was searched, and whether there is a lead."""
    claims, lines = number(searched["claims"]), number(searched["movement_edges"])
    where = evidence.computed(
        "searched",
        [
            f"Searched: {claims} claims public up to {searched['newest'] or 'no date'}, {lines} lines along which "
            f"goods move; {number(searched['candidates'])} candidates; set sizes {number(len(found.source.uids))} and "
            f"{number(len(found.target.uids))}; at most {found.trail.most if found.trail else 0} legs."
        ],
    )
    longer = found.trail is not None and found.trail.longer
    within = f"of at most {found.trail.most} legs " if longer else ""
    first = Run(f"No document at hand names a route {within}{ends}", (where,))
    if longer:
        far = Run("; a longer way joins the two, which this brief does not tell of (--max-steps)")
        return (first, far, Run(". What is on file about the ends is below."))
    leads = len(found.leads)
    if not leads:
        text = f" {claims} claims and {lines} lines along which goods move were searched"
        rest = "; what is on file about the ends is below, and it is no movement."
        return (first, Run("."), Run(text, (where,)), Run(rest))
    counted = evidence.computed("leads", [f"Leads in this answer: {leads}."])
    more = Run(f"; there {'is' if leads == 1 else 'are'} {leads} in which a leg is not known", (counted,))
    return (first, more, Run(". Such a lead gets no number; it is listed below with what is said of its other legs."))


def _spoken(evidence: Evidence, best: Route, edges: Sequence[Edge]) -> list[Run]:
    """Return one sentence that says the route in its sources' words, never more than they say."""
    shared = set(edges[0].claims).intersection(*(e.claims for e in edges))
    whole = parts.strongest(evidence, shared)
    if whole:
        return [said(evidence, whole)]
    every = list(dict.fromkeys(u for e in edges for u in [parts.strongest(evidence, e.claims)] if u))
    chosen = every if len(every) <= SPOKEN else [*every[: SPOKEN - 1], every[-1]]
    left = len(every) - len(chosen)
    found: list[Run] = []
    for at, uid in enumerate(chosen):
        if left and at == len(chosen) - 1:
            note = evidence.computed("spoken", [f"Statements on the legs between that stand below: {left}."])
            found.append(Run(f"{left} further statements follow leg by leg below; ", (note,)))
        run = said(evidence, uid)
        text = run.text if at == 0 else f"{run.text[0].lower()}{run.text[1:]}"
        last = at == len(chosen) - 1
        found.append(Run(text if last else text.removesuffix("."), run.notes))
        if not last:
            found.append(Run("; "))
    if any(not parts.strongest(evidence, e.claims) for e in edges):
        found.append(Run(" For another leg only weakly sourced statements are on file."))
    return found


def _way(names: Sequence[str]) -> str:
    """Return the nodes of a route in a line; of a long one the middle is counted, and stands leg by leg below."""
    if len(names) <= NAMED:
        return " → ".join(names)
    return " → ".join([*names[:4], f"({len(names) - 6} more)", *names[-2:]])


def _voices(route: Route, edges: Sequence[Edge]) -> str:
    """Return by whom a route is documented: voices that speak of different legs corroborate nothing."""
    moving = [e for e, role in zip(edges, route.roles, strict=True) if role == "movement"]
    voices = _list(sorted({v for e in moving for v in e.voices}))
    fewest = min(len(e.voices) for e in moving)
    if any(e.word == "thinly documented" for e in moving):
        return f"is thinly documented on at least one leg ({voices})"
    if fewest > 1:
        return f"is documented by several voices on each leg ({voices})"
    if len({v for e in moving for v in e.voices}) == 1:
        return f"is documented by one voice ({voices})"
    return f"rests on one voice only on at least one leg (heard along it: {voices})"


def _list(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _joint(evidence: Evidence, route: Route, answer: Answer) -> Run:
    if answer["joint"] is None:
        return Run("no number, since a natural person stands on it")
    examined = all("field" in leg["basis"] or leg["word"] == "measured" for leg in answer["legs"])
    text = printed(answer["joint"], examined)

    def both(value: float) -> str:
        return f"{printed(value, examined)} ({value:.4f})"

    low, high = answer["support_range"]
    lines = [
        f"Support of the route {' → '.join(n['name'] for n in answer['nodes'])}: {both(answer['joint'])}, "
        "the joint over its roots.",
        f"One coin for all {both(low)}; roots independent {both(high)}; mixture with rho {evidence.folded.rho:g}.",
        f"Bounds: product of the legs {both(answer['product'])} below, weakest leg {both(answer['weakest'])} above.",
    ]
    return Run(f"support {text}", (evidence.computed("route:" + "|".join(route.edges), lines),))


def _table(evidence: Evidence, routes: Sequence[Route], answers: Sequence[Answer]) -> list[Block]:
    rows = []
    for route, answer in zip(routes, answers, strict=True):
        run = _joint(evidence, route, answer)
        examined = all("field" in leg["basis"] or leg["word"] == "measured" for leg in answer["legs"])
        low, high = (printed(v, examined) for v in answer["support_range"] or (None, None))
        bounds = f"{printed(answer['product'], examined)} to {printed(answer['weakest'], examined)}"
        rows.append(
            (
                (label(answer["mark"]),),
                (label(_way([n["name"] for n in answer["nodes"]])),),
                (Run(run.text.removeprefix("support "), run.notes),),
                (Run(f"{low}; {high}", run.notes),),
                (Run(bounds, run.notes),),
                (Run(answer["confidence"]),),
            )
        )
    head = ("", "Route", "Support", "One coin; independent", "Product to weakest", "Confidence")
    blocks: list[Block] = [heading("The routes"), Table(head, tuple(rows))]
    if any(r.tied for r in routes):
        blocks.append(
            Paragraph(
                (Run("Routes marked with = are tied: equal, or in another order under one of the two ways to count."),)
            )
        )
    items: list[Runs] = []
    for route, answer in zip(routes, answers, strict=True):
        level, because = answer["severity"]["level"], "; ".join(answer["severity"]["because"])
        whole_ = " Assembled: no source states the whole route." if route.assembled and len(route.edges) > 1 else ""
        items.append((label(f"{answer['mark']} Severity {level}: {because}.{whole_}"),))
    blocks.append(Bullets(tuple(items)))
    ways: list[Runs] = []
    for claim, places, stated in dict.fromkeys(
        (w["claim"], ", ".join(w["places"]), w["order_stated"]) for a in answers for w in a["waypoints"]
    ):
        order = "in this order" if stated else "order not stated"
        ways.append((Run(f"Waypoints of the chain ({order}): {places}.", (evidence.note(claim),)),))
    if ways:
        blocks.append(Bullets(tuple(ways)))
    return blocks


def _also(evidence: Evidence, found: Any) -> list[Block]:
    """Return the properties on file of single ends: what is said of them that is no relation."""
    single = [m.uids[0] for m in (found.target, found.source) if len(m.uids) == 1]
    items = []
    for uid in single:
        for claim in evidence.folded.properties.get(uid, ()):
            c = evidence.folded.claims[claim]
            if c.alone and not c.copy_of and c.status not in ("error", "withdrawn"):
                items.append((said(evidence, claim),))
    return [heading("Also said of them", 3), Bullets(tuple(items))] if items else []


def _designations(leg: Answer) -> list[Answer]:
    ends = f"{leg['source']['name']} → {leg['target']['name']}"
    return [{**d, "leg": ends} for d in leg["designations"]]


def _unknown(evidence: Evidence, found: Any, listed: Sequence[Answer], edges: Sequence[Edge]) -> list[Block]:
    items: list[Runs] = []
    flags = dict.fromkeys(f for r in listed for f in r["flags"])
    partial = [f.removeprefix(PARTIAL).removesuffix(" is named") for f in flags if f.startswith(PARTIAL)]
    if partial:
        items.append((label(f"Not every party is named {'; '.join(partial)}."),))
    for text in (f for f in flags if not f.startswith(PARTIAL)):
        items.append((label(f"{text[0].upper()}{text[1:]}."),))
    for edge in edges:
        gaps = [c for c in edge.claims if evidence.folded.claims[c].status == "gap"]
        items += [(said(evidence, c),) for c in gaps if evidence.folded.claims[c].alone]
    if any(r["assembled"] and len(r["legs"]) > 1 for r in listed):
        items.append((Run("Some routes are assembled from legs of different claims: no source states them whole."),))
    undated = [e for e in edges if not any(i.start for _, i in e.intervals) and not e.gap]
    ends = [f"{evidence.ids.entities[e.source].name} → {evidence.ids.entities[e.target].name}" for e in undated]
    if ends:
        items.append((label(f"When it began is not stated: {'; '.join(dict.fromkeys(ends))}."),))
    if not found.routes:
        names = [picture.end(m, evidence.teller) for m in (found.source, found.target)]
        items.append((label(f"How goods went from {names[0]} to {names[1]}, if they did, is not on file."),))
    if not items:
        items.append((Run("No gap is stated about these lines; that is no proof that there is none."),))
    items.append((Run(parts.NOTHING),))
    return [heading("What is not known"), Bullets(tuple(dict.fromkeys(items)))]
