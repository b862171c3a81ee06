"""A dossier: all that is on file about an entity, and the routes to it from its brands' makers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from ....graph.analysis.route_engine import RouteOptions, RouteResult
from ....graph.analysis.statements_between import naming_both
from ....graph.goods import goods_of
from ....graph.model import Edge
from ....graph.schema import schema
from ...answers import party_context
from ...answers.named import named
from ...answers.serializer import Serializer
from ...drawing import scene_builders
from ...evidence.panel_builders import Evidence
from ...page import answer_picture
from ...wording.name_words import in_sentence
from ...wording.numbers import listed, opening
from ...wording.relation_words import relation_words
from ...wording.sentences import name
from .. import connection_sections, drawings, sections
from ..analyst_judgement import judged
from ..bill import bill, stated_shares
from ..condensed import condensed
from ..designations import frozen, measures, measures_by_party, on_no_step
from ..document import Block, Bullets, Paragraph, Report, Run, Runs
from ..examined_parts import ExaminedParts, part_tables, parts_of_maker, split
from ..message_runs import heading, label, told
from ..owners import owners
from ..page_one.dossier_page import dossier_page, dossier_question
from ..page_one.dossier_subject import able, dossier_subject, properties, relations_of
from ..page_one.readable import readable
from ..report_kind import ReportInput, ReportKind
from ..section_order import Sections, arranged
from ..sections import claims_behind, claims_of, said, said_items
from ..ship_timeline import timeline
from ..step_table import step_table

# Cards of the diagram; the text below it holds all relations.
MOST = 40
# Countries from which on searches without a route are told in one sentence.
FEW_COUNTRIES = 4


def countries(serializer: Serializer, uid: str) -> list[str]:
    """Return the countries of the makers whose brands were found in a weapon or its series."""
    # A brand's relation runs from the weapon in which it was found to its maker.
    edges = [edge for edge in relations_of(serializer, uid) if edge.source == uid]
    edges += serializer.series(uid)
    found: set[str] = set()
    for maker in party_context.makers(serializer.ids, able(serializer, edges)):
        found.add(serializer.ids.entities[maker].country)
    # The search is made country by country, so a maker without one starts none.
    found.discard("")
    return sorted(found)


def write(request: ReportInput) -> Report:
    """Return the dossier of an entity, with the routes from the makers of its brands."""
    uid, serializer = request.entity("of"), request.serializer
    tried = {}
    for country in countries(serializer, uid):
        # From all companies of the country, since a seller may be another than the maker.
        makers = f"kind=Company,country={country.upper()}"
        tried[country] = request.engine.routes(makers, uid, RouteOptions())
    return report(request, uid, tried)


def report(request: ReportInput, uid: str, tried: Mapping[str, RouteResult]) -> Report:
    """Return the dossier; `tried` has the answers of `routes` from each country's makers."""
    serializer = request.serializer
    evidence, say = Evidence(serializer), serializer.words
    entity = serializer.ids.entities[uid]
    own = relations_of(serializer, uid)
    series = serializer.series(uid)
    drawn = scene_builders.around(serializer, uid, 1, MOST, alone=True)
    # Shared by the sections, so that a claim behind several relations is printed once.
    told_before: set[str] = set()
    about = properties(evidence, uid)
    weapon = schema().kinds[entity.kind].family == "weapon"
    claims = sorted({*about, *claims_behind(own)})

    def relations(edges: Sequence[Edge]) -> list[Block]:
        blocks: list[Block] = []
        for edge in edges:
            blocks += _relation(evidence, edge, told_before)
        return blocks

    subject = dossier_subject(evidence, uid, _searches(evidence, uid, tried), tried)
    # Of long lists of single parts a table is made; the other relations stand in sentences.
    own_parts, single = split(own)
    other_parts, single_others = split(series)

    # The bill of materials has the shares with what they are shares of.
    in_bill: set[str] = set()
    if weapon:
        for shares in stated_shares(evidence, uid, own):
            in_bill.update(claim.uid for claim in shares.claims)

    page: list[Block] = []

    def page_one() -> list[Block]:
        page.extend(dossier_page(subject))
        return page

    def joined() -> list[Block]:
        marked, others_joined = parts_of_maker(evidence, uid, single)
        blocks = relations(others_joined)
        return [*marked, *([heading(say, "heading-joined"), *blocks] if blocks else [])]

    def others() -> list[Block]:
        tables = part_tables(evidence, other_parts)
        blocks = relations(single_others)
        if not blocks:
            return tables
        # An examined weapon has others of its series beside it, a model its examined examples.
        head = "heading-series" if entity.kind == "WeaponInstance" else "heading-examined"
        lead = Paragraph((Run(say("series-lead")),))
        return [*tables, heading(say, head), lead, *blocks]

    def under() -> list[Block]:
        if request.length == "brief":
            return measures_by_party(evidence, on_no_step(serializer.designations(uid)))
        parties = [n for n in named(serializer, able(serializer, own)) if n["node"]["uid"] != uid]
        return [
            *measures(evidence, on_no_step(serializer.designations(uid)), [uid]),
            *frozen(evidence, parties),
            *owners(evidence, uid),
        ]

    writers: Sections = {
        "answer": page_one,
        # The annex has each relation with all its statements.
        "steps": lambda: step_table(evidence, own) if request.length == "brief" else [],
        "judgement": lambda: judged(evidence, request.judgement),
        "diagram": lambda: drawings.diagram(drawn, say("caption-around"), say),
        "names": lambda: _names(uid, evidence),
        "timeline": lambda: timeline(evidence, uid),
        "bill": lambda: _bill(evidence, uid, own_parts, single) if weapon else [],
        "about": lambda: _about(evidence, [uid for uid in about if uid not in in_bill]),
        "joined": joined,
        "series": others,
        "makers": lambda: sections.makers(evidence, able(serializer, [*own, *series])),
        "words": lambda: _statements(uid, evidence),
        "denials": lambda: sections.denials(evidence, [*own, *series]),
        "conflicts": lambda: sections.conflicts(evidence, claims, request.length == "brief"),
        "measures": under,
        "unknown": lambda: _unknown(evidence, tried, about),
        "method": lambda: [
            *sections.method(evidence, request.strengths),
            *readable(evidence, page),
        ],
        "coverage": lambda: connection_sections.coverage(evidence, request.sources),
        "annex": lambda: connection_sections.annex(evidence),
    }
    footer = answer_picture.footer(serializer, request.state)
    subtitle = say("subtitle-dossier", footer=footer)
    blocks = condensed(arranged(writers, KIND.sections(request.house, request.length)), say)
    title = dossier_question(subject, _thing(evidence, uid))
    return Report(title, subtitle, blocks, evidence.notes, house=request.house)


def _bill(
    evidence: Evidence, uid: str, parts: Sequence[ExaminedParts], single: Sequence[Edge]
) -> list[Block]:
    return [*part_tables(evidence, parts), *bill(evidence, uid, single)]


def _about(evidence: Evidence, uids: Sequence[str]) -> list[Block]:
    if not uids:
        return []
    return [
        heading(evidence.words, "heading-about"),
        Bullets(tuple(said_items(evidence, uids))),
    ]


def _thing(evidence: Evidence, uid: str) -> str:
    """Return the general word for what a dossier is about."""
    say, entity = evidence.words, evidence.ids.entities[uid]
    if entity.kind == "WeaponInstance" and "missile" in entity.name.lower():
        return say("thing-missile")
    weapon = schema().kinds[entity.kind].family == "weapon"
    return say("thing-weapon" if weapon else "thing")


def _searches(evidence: Evidence, uid: str, tried: Mapping[str, RouteResult]) -> list[Run]:
    """Return the sentences on the searches; those of many countries without a route are one."""
    thing = _thing(evidence, uid)
    found: dict[str, Run] = {}
    without: dict[str, list[str]] = {}
    for country, result in tried.items():
        found[country] = _searched(evidence, uid, country, result, thing)
        if not result.routes and not _both(evidence, uid, result):
            without.setdefault(_within(evidence, result), []).append(country)
    sentences: list[Run] = []
    for within, countries_without in without.items():
        if len(countries_without) < FEW_COUNTRIES:
            continue
        named = sorted(name(evidence.ids, country) for country in countries_without)
        places = list(map(partial(in_sentence, evidence.words), named))
        notes: list[int] = []
        for country in countries_without:
            notes.extend(found.pop(country).notes)
        text = evidence.words(
            "tried-none-many", within=within, places=listed(places, "or"), thing=thing
        )
        sentences.append(Run(text, tuple(notes)))
    return [*found.values(), *sentences]


def _both(evidence: Evidence, uid: str, result: RouteResult) -> int:
    """Return how many statements name a maker of the search and the entity."""
    return len(naming_both(result.folded, evidence.ids, result.source.uids, [uid]))


def _within(evidence: Evidence, result: RouteResult) -> str:
    """Return the words for the number of steps at which a search was cut off, or ""."""
    cut = result.frontier if result.frontier is not None and result.frontier.longer else None
    return evidence.words("of-at-most", legs=str(cut.most)) if cut is not None else ""


def _searched(evidence: Evidence, uid: str, country: str, result: RouteResult, thing: str) -> Run:
    """Return the sentence on the search for routes from the makers of one country."""
    say, place = evidence.words, in_sentence(evidence.words, name(evidence.ids, country))
    # A search that was cut off at a number of steps says so.
    within = _within(evidence, result)
    legs = str(result.frontier.most) if within and result.frontier is not None else ""
    line = say(
        "tried-note",
        companies=say.figure(len(result.source.uids)),
        place=place,
        name=evidence.ids.entities[uid].name,
        claims=say.figure(len(result.folded.claims)),
        routes=say.figure(len(result.routes)),
        leads=say.figure(len(result.leads)),
        longer=say("tried-longer", legs=legs) if legs else "",
    )
    note = evidence.computed(f"tried:{country}", [line])
    count = len(result.routes)
    if count:
        text = say("tried-routes", count=count, shown=opening(count, say), place=place, thing=thing)
        return Run(text, (note,))
    maker = say("maker-us") if country == "us" else say("maker-in", place=place)
    # Before it is said that no document names a route, statements that name both ends are looked
    # for (docs/decisions/0022).
    both = _both(evidence, uid, result)
    key = "tried-both" if both else "tried-none"
    text = say(key, within=within, maker=maker, thing=thing, count=both, shown=say.figure(both))
    return Run(text, (note,))


def _names(uid: str, evidence: Evidence) -> list[Block]:
    say, entity = evidence.words, evidence.ids.entities[uid]
    facts = [("fact-kind", say.term("kind", schema().kinds[entity.kind].label))]
    if entity.country and entity.country != uid:
        facts.append(("fact-country", name(evidence.ids, entity.country)))
    if entity.aliases:
        facts.append(("fact-aliases", "; ".join(entity.aliases)))
    # Identifiers of a natural person, such as a tax number, stay out of briefs.
    if entity.identifiers and entity.kind != "Person":
        known: list[str] = []
        for scheme, value in entity.identifiers:
            known.append(f"{say.term('scheme', scheme, schema().schemes[scheme].label)} {value}")
        facts.append(("fact-identifiers", "; ".join(known)))
    # Parties that a decision keeps apart from this one bear a like name: a reader may mix them up.
    for twin in evidence.ids.twins(uid):
        facts.append(("fact-apart", name(evidence.ids, twin)))
    items = [(label(say(key, value=value)),) for key, value in facts]
    return [heading(say, "heading-names"), Bullets(tuple(items))]


def _relation(evidence: Evidence, edge: Edge, told_before: set[str]) -> list[Block]:
    say = evidence.words
    if not evidence.serializer.printable(edge):
        return [sections.claims(evidence, edge, told_before)]
    source, target = name(evidence.ids, edge.source), name(evidence.ids, edge.target)
    relation = relation_words(say, edge, evidence.folded.claims)
    ends = say("relation-title", source=source, relation=relation, target=target)
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
    items = said_items(evidence, sections.own_words(evidence, uid))
    # That no statement is on file is said, or its absence would read as silence of the party.
    if not items:
        items.append((Run(say("no-statement")),))
    return [heading(say, "heading-words"), Bullets(tuple(items))]


def _unknown(
    evidence: Evidence, tried: Mapping[str, RouteResult], about: Sequence[str]
) -> list[Block]:
    say = evidence.words
    items: list[Runs] = []
    places: list[str] = []
    for country, result in tried.items():
        if not result.routes:
            places.append(in_sentence(say, name(evidence.ids, country)))
    if len(places) >= FEW_COUNTRIES:
        places = [listed(sorted(places), "or")]
    for place in places:
        items.append((Run(say("unknown-parts", place=place)),))
    for claim in claims_of(evidence, about):
        if claim.status == "gap":
            items.append((said(evidence, claim.uid),))
    items.append((Run(say("nothing-found")),))
    return [heading(say, "heading-unknown"), Bullets(tuple(items))]


KIND = ReportKind(
    name="dossier",
    summary="All that is on file about one party, place or weapon.",
    fields={"of": "the party, place or weapon"},
    build=write,
    example={"of": "Orlan-10"},
    brief=("answer", "judgement", "steps", "timeline", "measures", "conflicts"),
)
