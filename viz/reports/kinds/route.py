"""The report on a question of routes: answer, evidence of each step, denials, gaps, method."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ....graph.analysis.fragility import fragility
from ....graph.analysis.indicators.country_indicator import CountryYear
from ....graph.analysis.information import Sensitivity
from ....graph.analysis.route_engine import CriticalResult, RouteOptions, RouteResult
from ....graph.model import Edge, Route
from ....graph.support import StrengthTable as Strengths
from ....graph.terms import Licence
from ...answers import signal_answers
from ...answers.critical_answer import CriticalAnswer
from ...answers.named import named as named_by
from ...answers.route_answer import searched_record
from ...answers.serializer import Serializer
from ...answers.whatif_answer import WhatIfAnswer
from ...evidence.panel_builders import Evidence
from ...page import answer_picture
from .. import connection_sections, drawings, gap_sections, sections
from ..analyst_judgement import Judgement, judged
from ..condensed import condensed
from ..designations import frozen, measures, measures_by_party
from ..document import Block, Report
from ..house_style import HouseStyle
from ..message_runs import heading
from ..page_one.answer import question
from ..page_one.readable import readable
from ..page_one.route_page import RouteFacts, route_page
from ..page_one.subject import subject_of
from ..page_one.ways import first_whole
from ..report_kind import ReportInput, ReportKind
from ..route_sections import naming_both, table
from ..section_order import Sections, arranged
from ..step_table import step_table

if TYPE_CHECKING:
    from ...answers.data import CriticalData, SearchedRecord, WhatIfData
    from ...answers.indicator_records import CountryIndicators
    from ...answers.records import Designation, LegRecord, ListedRoute

# Years before the war, with which trade is compared.
BASE = ("2019", "2020", "2021")
# Sections about routes with a number: without one they are empty, even where there are leads.
OF_ROUTES = ("routes", "plane", "makers", "worth", "context", "map")
# Countries on the routes whose indicators are given, those on the largest share of routes.
COUNTRIES = 4


@dataclass(frozen=True, slots=True)
class BriefAnswers:
    """All the input of a route report: the answers of several commands to one question."""

    found: RouteResult
    searched: SearchedRecord  # that part of the answer of `routes`
    critical: CriticalData  # the answer of `critical`
    page: RouteFacts  # what page one tells of the connection
    supposed: WhatIfData | None  # the answer of `whatif` for the party of highest criticality
    information: Sensitivity
    indicators: Sequence[CountryIndicators]  # of the countries crossed
    strengths: Strengths
    sources: Sequence[Licence]
    state: int
    length: str = "full"


def write(request: ReportInput) -> Report:
    """Return the path-risk report on the routes between two ends."""
    question, engine, serializer = request.question, request.engine, request.serializer
    ends = (question["from"], question["to"])
    options = RouteOptions(int(question["k"]), max_steps=int(question["max_steps"]))
    result = engine.routes(*ends, options)
    # A source's statement of a whole route stands before one that is put together, where both are
    # supported alike.
    result = replace(result, routes=first_whole(result.routes))
    connection = engine.critical(*ends, options)
    critical = CriticalAnswer.of_result(connection, serializer, request.state).data()
    full = request.length == "full"
    answers = BriefAnswers(
        found=result,
        searched=searched_record(result.searched, result.folded, ""),
        critical=critical,
        page=_facts(connection, critical),
        supposed=_supposed(request, critical, ends, options) if full else None,
        information=engine.information(result, options) if full else Sensitivity(),
        indicators=_indicators(request, critical) if result.routes and full else [],
        strengths=request.strengths,
        sources=request.sources,
        state=request.state,
        length=request.length,
    )
    return report(answers, serializer, request.house, request.judgement)


def _facts(connection: CriticalResult, critical: CriticalData) -> RouteFacts:
    """Return what page one tells of the connection; without a route it hangs on nothing."""
    if not connection.many:
        return RouteFacts(critical, None, None)
    net, view = connection.st_subgraph, connection.view
    return RouteFacts(critical, fragility(net, view, "voice"), fragility(net, view, "root"))


def _indicators(request: ReportInput, critical: CriticalData) -> list[CountryIndicators]:
    """Return the indicators of the countries that routes cross, without those at the ends."""
    inputs, serializer = request.signal_inputs(), request.serializer
    indicators = []
    for seat in critical["carried"]["jurisdictions"][:COUNTRIES]:
        # A country of which no source has a record has no statistics on file either.
        if seat["country"] in serializer.ids.entities:
            asked = CountryYear(seat["country"], "", BASE)
            indicators.append(signal_answers.indicators_of(inputs, serializer, asked))
    return indicators


def _supposed(
    request: ReportInput, critical: CriticalData, ends: tuple[str, str], options: RouteOptions
) -> WhatIfData | None:
    """Return the answer without the party of highest criticality; None if no party has any."""
    # Nodes come by falling criticality. A natural person has no number and is never supposed away.
    for node in critical["nodes"]:
        if node["loss"] is not None and node["loss"]["value"] > 0:
            result = request.engine.whatif(*ends, [node["node"]["uid"]], "", options)
            return WhatIfAnswer.of_result(result, request.serializer, request.state).data()
    return None


def report(
    asked: BriefAnswers,
    serializer: Serializer,
    house: HouseStyle,
    judgement: Judgement | None = None,
) -> Report:
    """Return the report that answers to one question make."""
    found, say = asked.found, serializer.words
    evidence = Evidence(serializer)
    drawn, listed = answer_picture.of_routes(found, serializer)
    routes: list[Route] = list(found.routes)
    edges = _edges(serializer, found, listed)
    none = not routes and not found.leads
    # Without a route the picture shows what is on file about the two ends, and so does the text.
    around = [serializer.folded.edges[line.uid] for line in drawn.lines] if none else []
    told: set[str] = set()
    claims = sections.claims_behind([*edges, *around])
    parties, designated = _on_routes(listed)
    named = named_by(serializer, [*edges, *around])
    caption = say(
        "caption-routes", reading=say("caption-no-movement" if none else "caption-reading")
    )

    def legs() -> list[Block]:
        if not edges:
            return []
        blocks: list[Block] = [heading(say, "heading-legs")]
        for edge in edges:
            blocks += sections.leg(evidence, edge, told)
        return blocks

    page: list[Block] = []

    def page_one() -> list[Block]:
        page.extend(route_page(evidence, found, asked.page, asked.searched))
        return page

    def ends() -> list[Block]:
        blocks: list[Block] = naming_both(found, evidence)
        if not around:
            return blocks
        blocks.append(heading(say, "heading-ends"))
        for edge in around:
            blocks += sections.leg(evidence, edge, told)
        blocks += gap_sections.also(evidence, found)
        blocks += sections.makers(evidence, around)
        return blocks

    def under() -> list[Block]:
        if asked.length == "brief":
            return measures_by_party(evidence, designated)
        return [*measures(evidence, designated, parties), *frozen(evidence, named, designated)]

    writers: Sections = {
        "answer": page_one,
        # The annex has each step with all its statements.
        "steps": lambda: step_table(evidence, edges) if asked.length == "brief" else [],
        "judgement": lambda: judged(evidence, judgement),
        "standing": lambda: (
            [connection_sections.standing(evidence, asked.critical, listed[0], named)]
            if listed
            else []
        ),
        "diagram": lambda: drawings.diagram(drawn, caption, say, upright=True),
        "routes": lambda: table(evidence, routes, listed[: len(routes)]),
        "plane": lambda: drawings.plane(listed[: len(routes)], say),
        "legs": legs,
        "ends": ends,
        "denials": lambda: sections.denials(evidence, [*edges, *around]),
        "conflicts": lambda: sections.conflicts(evidence, claims, asked.length != "full"),
        "charts": lambda: drawings.series(evidence, claims),
        "measures": under,
        "timeline": lambda: [
            *drawings.events(evidence, [*edges, *around]),
            *drawings.timeline(evidence, [*edges, *around], parties),
        ],
        "makers": lambda: sections.makers(evidence, edges),
        "worth": lambda: connection_sections.worth(evidence, asked.critical, asked.supposed),
        "context": lambda: connection_sections.context(evidence, asked.critical, asked.indicators),
        "map": lambda: drawings.world(drawn, evidence),
        "unknown": lambda: gap_sections.of_routes(evidence, found, listed, edges),
        "information": lambda: connection_sections.informed(evidence, asked.information),
        "method": lambda: [
            *sections.method(evidence, asked.strengths),
            sections.severity_rule(say),
            *readable(evidence, page),
        ],
        "coverage": lambda: connection_sections.coverage(evidence, asked.sources),
        "annex": lambda: connection_sections.annex(evidence),
    }
    if not routes:
        writers = {**writers, **dict.fromkeys(OF_ROUTES, list)}
    blocks = condensed(arranged(writers, KIND.sections(house, asked.length)), say)
    subtitle = say("subtitle-route", footer=answer_picture.footer(serializer, asked.state))
    title = question(subject_of(evidence, found))
    return Report(title, subtitle, blocks, evidence.notes, house=house)


def _edges(
    serializer: Serializer, result: RouteResult, listed: Sequence[ListedRoute]
) -> list[Edge]:
    """Return the edges of routes and leads, then those parallel to their steps, each once."""
    uids: dict[str, None] = {}
    for route in (*result.routes, *result.leads, *result.beside):
        uids.update(dict.fromkeys(route.edges))
    for record in listed:
        for leg in record["legs"]:
            for parallel in leg["parallel"]:
                uids[parallel["uid"]] = None
    return [serializer.folded.edges[uid] for uid in uids]


def _on_routes(
    listed: Sequence[ListedRoute],
) -> tuple[list[str], list[tuple[Designation, str]]]:
    """Return the parties on routes, and the measures on them, each with the step it stands to."""
    designated: list[tuple[Designation, str]] = []
    parties: list[str] = []
    for route in listed:
        parties += [node["uid"] for node in route["nodes"]]
        for step in route["legs"]:
            designated += _designations(step)
    return parties, designated


def _designations(leg: LegRecord) -> list[tuple[Designation, str]]:
    ends = f"{leg['source']['name']} → {leg['target']['name']}"
    return [(designation, ends) for designation in leg["designations"]]


KIND = ReportKind(
    name="route",
    summary="The documented routes between two ends: support, evidence, denials, gaps.",
    fields={
        "from": "where the routes start",
        "to": "where they end",
        "k": "the number of routes",
        "max_steps": "the most steps of a route",
    },
    build=write,
    defaults={"k": "5", "max_steps": "8"},
    example={"from": "Xiamen Limbach", "to": "IEMZ Kupol"},
    brief=("answer", "judgement", "steps", "measures", "conflicts", "charts", "timeline"),
)
