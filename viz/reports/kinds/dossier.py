"""A dossier: all that is on file about an entity, and the routes to it from its brands' makers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ....graph.analysis.route_engine import RouteOptions, RouteResult
from ....graph.analysis.statements_between import naming_both
from ....graph.goods import goods_of
from ....graph.model import Claim, Edge
from ....graph.schema import schema
from ....graph.support import StrengthTable as Strengths
from ...answers import context
from ...answers.named import named
from ...answers.serializer import Serializer
from ...drawing import scene_builders
from ...evidence.evidence import Evidence
from ...page import picture
from ...wording.sentences import name, number
from .. import connection_sections, drawings, sections
from ..analyst_judgement import Judgement, judged
from ..bill import bill
from ..house_style import HouseStyle
from ..kind import ReportInput, ReportKind
from ..measures import frozen, measures
from ..model import Block, Bullets, Paragraph, Report, Run, Runs
from ..owners import owners
from ..runs import heading, label, language_note, told
from ..section_order import Sections, arranged
from ..sections import said

MOST = 40


def countries(serializer: Serializer, uid: str) -> list[str]:
    """Return the countries of the makers whose brands were found in a weapon or its series."""
    edges = [*(e for e in _own(serializer, uid) if e.source == uid), *serializer.series(uid)]
    found = {
        serializer.ids.entities[m].country
        for m in context.makers(serializer.ids, _able(serializer, edges))
    }
    return sorted(c for c in found if c)


def _able(serializer: Serializer, edges: Iterable[Edge]) -> list[Edge]:
    """Return the edges that may be printed: those with more than claims that never stand alone."""
    return [e for e in edges if not context.weak(serializer.folded, e)]


def _own(serializer: Serializer, uid: str) -> list[Edge]:
    found = [
        e for e in serializer.folded.edges.values() if uid in (e.source, e.target) and not e.summary
    ]
    return sorted(found, key=lambda e: (e.predicate, -e.support.mixed, e.uid))


def write(request: ReportInput) -> Report:
    """Return the dossier of an entity, with the routes from the makers of its brands."""
    uid, serializer = request.entity("of"), request.serializer
    tried = {}
    for country in countries(serializer, uid):
        makers = f"kind=Company,country={country.upper()}"
        tried[country] = request.engine.routes(makers, uid, RouteOptions())
    return report(
        uid,
        serializer,
        request.state,
        tried,
        request.strengths,
        request.sources,
        request.house,
        request.judgement,
    )


def report(
    uid: str,
    serializer: Serializer,
    state: int,
    tried: Mapping[str, RouteResult],
    strengths: Strengths,
    sources: Sequence[Mapping[str, str]],
    house: HouseStyle,
    judgement: Judgement | None = None,
) -> Report:
    """Return the dossier; `tried` has the answers of `routes` from each country's makers."""
    evidence, say = Evidence(serializer), serializer.words
    entity = serializer.ids.entities[uid]
    own = [e for e in _own(serializer, uid) if e.predicate not in scene_builders.BESIDE]
    series = serializer.series(uid)
    drawn = scene_builders.around(serializer, uid, 1, MOST, alone=True)
    told_before: set[str] = set()
    about = _properties(evidence, uid)
    weapon = schema().kinds[entity.kind].family == "weapon"
    claims = sorted({claim.uid for claim in about}.union(*(edge.claims for edge in own)))

    def relations(edges: Sequence[Edge]) -> list[Block]:
        blocks: list[Block] = []
        for edge in edges:
            blocks += _relation(evidence, edge, told_before)
        return blocks

    def joined() -> list[Block]:
        blocks = relations(own)
        return [heading(say, "heading-joined"), *blocks] if blocks else []

    def others() -> list[Block]:
        blocks = relations(series)
        if not blocks:
            return []
        head = "heading-series" if entity.kind == "WeaponInstance" else "heading-examined"
        return [heading(say, head), Paragraph((Run(say("series-lead")),)), *blocks]

    def under() -> list[Block]:
        parties = [n for n in named(serializer, _able(serializer, own)) if n["node"]["uid"] != uid]
        return [
            *measures(evidence, [(item, "") for item in serializer.designations(uid)]),
            *frozen(evidence, parties),
            *owners(evidence, uid),
        ]

    writers: Sections = {
        "answer": lambda: [_answer(uid, evidence, tried, own), *language_note(say)],
        "judgement": lambda: judged(evidence, judgement),
        "diagram": lambda: drawings.diagram(drawn, say("caption-around"), say),
        "names": lambda: _names(uid, evidence),
        "bill": lambda: bill(evidence, own) if weapon else [],
        "about": lambda: _about(evidence, [c.uid for c in about]),
        "joined": joined,
        "series": others,
        "makers": lambda: sections.makers(evidence, _able(serializer, [*own, *series])),
        "words": lambda: _statements(uid, evidence),
        "denials": lambda: sections.denials(evidence, [*own, *series]),
        "conflicts": lambda: sections.conflicts(evidence, claims),
        "measures": under,
        "unknown": lambda: _unknown(evidence, tried, about),
        "method": lambda: sections.method(evidence, strengths),
        "coverage": lambda: connection_sections.coverage(evidence, sources),
        "annex": lambda: connection_sections.annex(evidence),
    }
    subtitle = say("subtitle-dossier", footer=picture.footer(serializer, state))
    blocks = arranged(writers, KIND.sections(house))
    return Report(entity.name, subtitle, blocks, evidence.notes, house=house)


def _properties(evidence: Evidence, uid: str) -> list[Claim]:
    """Return the claims about an entity itself, without its own account, copies and weak ones."""
    claims = [evidence.folded.claims[claim] for claim in evidence.folded.properties.get(uid, ())]
    apart = ("self", "denied", "error", "withdrawn")
    return [c for c in claims if c.status not in apart and not c.copy_of and c.alone]


def _about(evidence: Evidence, uids: Sequence[str]) -> list[Block]:
    if not uids:
        return []
    return [
        heading(evidence.words, "heading-about"),
        Bullets(tuple((said(evidence, uid),) for uid in uids)),
    ]


def _answer(
    uid: str, evidence: Evidence, tried: Mapping[str, RouteResult], own: Sequence[Edge]
) -> Paragraph:
    thing = _thing(evidence, uid)
    sentences = [
        _searched(evidence, uid, country, result, thing) for country, result in tried.items()
    ]
    lead = [e for e in own if e.predicate in ("BRANDED_BY", "CONTAINS")] or list(own)
    best = sections.strongest(evidence, [claim for edge in lead for claim in edge.claims])
    if best:
        sentences.append(said(evidence, best))
    runs: list[Run] = []
    for sentence in sentences:
        runs += [Run(" "), sentence] if runs else [sentence]
    return Paragraph(tuple(runs) or (Run(evidence.words("nothing-alone")),), lead=True)


def _thing(evidence: Evidence, uid: str) -> str:
    """Return the general word for what a dossier is about."""
    say, entity = evidence.words, evidence.ids.entities[uid]
    if entity.kind == "WeaponInstance" and "missile" in entity.name.lower():
        return say("thing-missile")
    weapon = schema().kinds[entity.kind].family == "weapon"
    return say("thing-weapon" if weapon else "thing")


def _searched(evidence: Evidence, uid: str, country: str, result: RouteResult, thing: str) -> Run:
    """Return the sentence on the search for routes from the makers of one country."""
    say, place = evidence.words, name(evidence.ids, country)
    # A search that was cut off at a number of steps says so.
    cut = result.frontier if result.frontier is not None and result.frontier.longer else None
    legs = str(cut.most) if cut is not None else ""
    line = say(
        "tried-note",
        companies=number(len(result.source.uids)),
        place=place,
        name=evidence.ids.entities[uid].name,
        claims=number(len(result.folded.claims)),
        routes=number(len(result.routes)),
        leads=number(len(result.leads)),
        longer=say("tried-longer", legs=legs) if legs else "",
    )
    note = evidence.computed(f"tried:{country}", [line])
    count = len(result.routes)
    if count:
        text = say("tried-routes", count=count, shown=number(count), place=place, thing=thing)
        return Run(text, (note,))
    within = say("of-at-most", legs=legs) if legs else ""
    maker = say("maker-us") if country == "us" else say("maker-in", place=place)
    both = len(naming_both(result.folded, evidence.ids, result.source.uids, [uid]))
    key = "tried-both" if both else "tried-none"
    text = say(key, within=within, maker=maker, thing=thing, count=both, shown=number(both))
    return Run(text, (note,))


def _names(uid: str, evidence: Evidence) -> list[Block]:
    say, entity = evidence.words, evidence.ids.entities[uid]
    facts = [("fact-kind", say.term("kind", schema().kinds[entity.kind].label))]
    if entity.country and entity.country != uid:
        facts.append(("fact-country", name(evidence.ids, entity.country)))
    if entity.aliases:
        facts.append(("fact-aliases", "; ".join(entity.aliases)))
    if entity.identifiers and entity.kind != "Person":
        known = "; ".join(
            f"{say.term('scheme', s, schema().schemes[s].label)} {v}" for s, v in entity.identifiers
        )
        facts.append(("fact-identifiers", known))
    facts += [("fact-apart", name(evidence.ids, twin)) for twin in evidence.ids.twins(uid)]
    return [
        heading(say, "heading-names"),
        Bullets(tuple((label(say(key, value=v)),) for key, v in facts)),
    ]


def _relation(evidence: Evidence, edge: Edge, told_before: set[str]) -> list[Block]:
    say = evidence.words
    if not evidence.serializer.printable(edge):
        return [sections.claims(evidence, edge, told_before)]
    source, target = name(evidence.ids, edge.source), name(evidence.ids, edge.target)
    ends = say(
        "relation-title", source=source, relation=say.relation(edge.predicate), target=target
    )
    if goods := goods_of(evidence.folded.claims, evidence.ids, edge):
        ends = say("with-goods", what=ends, goods=goods)
    voices, word = ", ".join(edge.voices), say.term("word", edge.word)
    how = told(
        say,
        "relation-known",
        ends=label(ends),
        number=sections.opening(evidence, edge),
        word=word,
        voices=voices,
    )
    return [Paragraph(how), sections.claims(evidence, edge, told_before)]


def _statements(uid: str, evidence: Evidence) -> list[Block]:
    say, entity = evidence.words, evidence.ids.entities[uid]
    if schema().kinds[entity.kind].family not in ("party", "person", "state"):
        return []
    own = sections.own_words(evidence, uid)
    items: list[Runs] = [(said(evidence, u),) for u in own] or [(Run(say("no-statement")),)]
    return [heading(say, "heading-words"), Bullets(tuple(items))]


def _unknown(
    evidence: Evidence, tried: Mapping[str, RouteResult], about: Sequence[Claim]
) -> list[Block]:
    say = evidence.words
    items: list[Runs] = [
        (Run(say("unknown-parts", place=name(evidence.ids, country))),)
        for country, found in tried.items()
        if not found.routes
    ]
    items += [(said(evidence, c.uid),) for c in about if c.status == "gap"]
    items.append((Run(say("nothing-found")),))
    return [heading(say, "heading-unknown"), Bullets(tuple(items))]


KIND = ReportKind(
    name="dossier",
    summary="All that is on file about one party, place or weapon.",
    fields={"of": "the party, place or weapon"},
    build=write,
    example={"of": "Orlan-10"},
)
