"""A dossier: what is on file about one party, place or weapon, and which routes reach it from where its brands sit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...graph.dates import printed as day
from ...graph.model import Edge
from ...graph.schema import schema
from ...graph.support import Table as Strengths
from .. import beside, picture, scenes
from ..evidence import Evidence
from ..figures import svg
from ..layout import layout
from ..sentences import name, number, quantity
from ..teller import Teller
from . import parts, whole
from .drawings import SOURCE, spoken
from .model import Block, Bullets, Figure, Paragraph, Report, Run, Runs, Table
from .parts import heading, label, said

MOST = 40


def countries(teller: Teller, uid: str) -> list[str]:
    """Return the countries of the makers whose brands were found in a weapon or in others of its series."""
    edges = [*_own(teller, uid), *teller.series(uid)]
    found = {teller.ids.entities[m].country for m in beside.makers(teller.ids, edges)}
    return sorted(c for c in found if c)


def _own(teller: Teller, uid: str) -> list[Edge]:
    found = [e for e in teller.folded.edges.values() if uid in (e.source, e.target) and not e.summary]
    return sorted(found, key=lambda e: (e.predicate, -e.support.mixed, e.uid))


def build(
    uid: str,
    teller: Teller,
    state: int,
    tried: Mapping[str, Any],
    strengths: Strengths,
    sources: Sequence[Mapping[str, str]],
) -> Report:
    """Return the dossier of an entity; `tried` holds the answers of `routes` from the makers of each country."""
    evidence = Evidence(teller)
    entity = teller.ids.entities[uid]
    own = [e for e in _own(teller, uid) if e.predicate not in scenes.BESIDE]
    series = teller.series(uid)
    drawn = scenes.around(teller, uid, 1, MOST)
    told: set[str] = set()
    blocks: list[Block] = [_answer(uid, evidence, tried, own)]
    if drawn.lines:
        words = (
            "Solid: stated by a source; dashed: assessed; a double line with a cross: denied or disputed by somebody."
        )
        blocks.append(Figure(svg(drawn, layout(drawn)), (Run(words),), spoken(drawn), SOURCE))
    blocks += _names(uid, evidence)
    if schema().kinds[entity.kind].family == "weapon":
        blocks += _bill(evidence, [*own, *series])
    about = [
        c
        for u in evidence.folded.properties.get(uid, ())
        for c in [evidence.folded.claims[u]]
        if c.status not in ("self", "denied", "error", "withdrawn") and not c.copy_of and c.alone
    ]
    if about:
        blocks += [heading("What is said of it"), Bullets(tuple((said(evidence, c.uid),) for c in about))]
    if own:
        blocks.append(heading("What it is joined to"))
        for edge in own:
            blocks += _relation(evidence, edge, told)
    if series:
        blocks.append(heading("Other weapons of the series"))
        blocks.append(Paragraph((Run("What was found in one weapon is not thereby in all."),)))
        for edge in series:
            blocks += _relation(evidence, edge, told)
    blocks += parts.makers(evidence, [*own, *series])
    blocks += _statements(uid, evidence)
    blocks += parts.denials(evidence, [*own, *series])
    blocks += parts.conflicts(evidence, sorted({c for e in own for c in e.claims} | {c.uid for c in about}))
    blocks += parts.measures(evidence, teller.designations(uid))
    blocks += _unknown(evidence, tried, about)
    blocks += parts.method(evidence, strengths)
    blocks += whole.coverage(evidence, sources)
    blocks += whole.annex(evidence)
    return Report(entity.name, f"Dossier. {picture.footer(teller, state)}", blocks, evidence.notes)


def _answer(uid: str, evidence: Evidence, tried: Mapping[str, Any], own: Sequence[Edge]) -> Paragraph:
    entity = evidence.ids.entities[uid]
    first: list[Run] = []
    for country, found in tried.items():
        place = name(evidence.ids, country)
        lines = [
            f"Asked: routes from each of {number(len(found.source.uids))} companies in {place} to {entity.name}, over "
            f"{number(len(found.folded.claims))} claims: {number(len(found.routes))} routes, "
            f"{number(len(found.leads))} leads.",
        ]
        note = evidence.computed(f"tried:{country}", lines)
        kind = schema().kinds[entity.kind].family
        thing = "this weapon" if kind == "weapon" else "it"
        if entity.kind == "WeaponInstance" and "missile" in entity.name.lower():
            thing = "this missile"
        if found.routes:
            count = len(found.routes)
            many = "route is documented" if count == 1 else "routes are documented"
            text = f"{number(count)} {many} from makers in {place} to {thing}."
        else:
            maker = "US maker" if country == "us" else f"maker in {place}"
            longer = found.trail is not None and found.trail.longer
            within = f" of at most {found.trail.most} legs" if longer else ""
            if longer:
                lines[0] += f" Looked at: at most {found.trail.most} legs; a longer way joins them."
                note = evidence.computed(f"tried:{country}:longer", lines)
            text = f"No document at hand names a route{within} from any {maker} to {thing}."
        first.append(Run(f" {text}" if first else text, (note,)))
    lead = [e for e in own if e.predicate in ("BRANDED_BY", "CONTAINS")] or list(own)
    best = parts.strongest(evidence, [c for e in lead for c in e.claims])
    if best:
        spoken = said(evidence, best)
        first.append(Run(f" {spoken.text}" if first else spoken.text, spoken.notes))
    if not first:
        first.append(Run("Nothing that may be printed alone is on file about it."))
    return Paragraph(tuple(first), lead=True)


def _bill(evidence: Evidence, edges: Sequence[Edge]) -> list[Block]:
    """Return the bill of materials: component, brand, the brand's country, who says so; then shares as printed.

    A brand is whose mark a part bears. Who sold it is another matter, and no company is put in where none is named.
    """
    rows: list[tuple[Runs, ...]] = []
    for e in edges:
        if e.predicate not in ("BRANDED_BY", "CONTAINS"):
            continue
        brand = evidence.ids.entities[e.target]
        branded = e.predicate == "BRANDED_BY"
        part = name(evidence.ids, e.goods) if e.goods else "not in this statement" if branded else brand.name
        country = name(evidence.ids, brand.country.lower()) if branded and brand.country else ""
        claims = [evidence.folded.claims[c] for c in e.claims]
        able = [c for c in claims if c.alone and not c.copy_of]
        if not able:
            continue
        first = min(able, key=lambda c: (c.known_by, c.uid))
        notes = (evidence.note(first.uid),)
        figures = list(dict.fromkeys(quantity(c.quantity) for c in able if c.quantity))
        found = Run("; ".join(figures), tuple(evidence.note(c.uid) for c in able if c.quantity)) if figures else Run("")
        rows.append(
            (
                (label(name(evidence.ids, e.source)),),
                (label(part),),
                (label(brand.name if branded else "not in this statement"),),
                (label(country),),
                (found,),
                (Run(f"{name(evidence.ids, first.asserter)}, {day(first.known_by)}", notes),),
            )
        )
    if not rows:
        return []
    text = "Branded means that a part bears that mark. It is no sale by the brand’s owner, and a product’s presence in "
    text += "a weapon does not show wrongdoing by its maker. Figures stand as they were printed; none is added up."
    head = ("Weapon", "Component", "Branded", "Brand’s country", "Figure", "Said by, public")
    return [heading("Bill of materials"), Paragraph((Run(text),)), Table(head, tuple(rows))]


def _names(uid: str, evidence: Evidence) -> list[Block]:
    entity = evidence.ids.entities[uid]
    facts = [("Kind", schema().kinds[entity.kind].label)]
    if entity.country and entity.country != uid:
        facts.append(("Country", name(evidence.ids, entity.country)))
    if entity.aliases:
        facts.append(("Also called", "; ".join(entity.aliases)))
    if entity.identifiers and entity.kind != "Person":
        facts.append(("Identifiers", "; ".join(f"{schema().schemes[s].label} {v}" for s, v in entity.identifiers)))
    for twin in evidence.ids.twins(uid):
        facts.append(("Kept apart by a decision from", name(evidence.ids, twin)))
    return [heading("Names"), Bullets(tuple((label(f"{k}: {v}"),) for k, v in facts))]


def _relation(evidence: Evidence, edge: Edge, told: set[str]) -> list[Block]:
    verb = edge.predicate.replace("_", " ").lower()
    ends = f"{name(evidence.ids, edge.source)} {verb} {name(evidence.ids, edge.target)}"
    goods = f" ({name(evidence.ids, edge.goods)})" if edge.goods else ""
    how = (label(f"{ends}{goods}: "), *parts.score(evidence, edge), Run(f"; {edge.word}: {', '.join(edge.voices)}."))
    return [Paragraph(how), parts.claims(evidence, edge, told)]


def _statements(uid: str, evidence: Evidence) -> list[Block]:
    entity = evidence.ids.entities[uid]
    if schema().kinds[entity.kind].family not in ("party", "person", "state"):
        return []
    own = [u for u in evidence.folded.properties.get(uid, ()) if evidence.folded.claims[u].status in ("self", "denied")]
    items: list[Runs] = [(said(evidence, u),) for u in own] or [(Run("No statement on file."),)]
    return [heading("Its own words"), Bullets(tuple(items))]


def _unknown(evidence: Evidence, tried: Mapping[str, Any], about: Sequence[Any]) -> list[Block]:
    items: list[Runs] = []
    for country, found in tried.items():
        if not found.routes:
            place = name(evidence.ids, country)
            items.append((Run(f"How parts with brands of makers in {place} came into it is not on file."),))
    items += [(said(evidence, c.uid),) for c in about if c.status == "gap"]
    items.append((Run(parts.NOTHING),))
    return [heading("What is not known"), Bullets(tuple(items))]
