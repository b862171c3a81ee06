"""A country's transshipment profile: lists, indicators with inputs, resident firms, goods.

Statements about the country are kept apart from facts about a firm: no line of one is evidence of
the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from ....graph.analysis.indicators.country_indicator import CountryYear
from ....graph.errors import wrong
from ....graph.model import Edge
from ....graph.schema import schema
from ...answers import connection_parts, party_context, signal_answers
from ...answers.serializer import Serializer
from ...answers.signal_answers import value
from ...evidence.panel_builders import Evidence
from ...page import answer_picture
from ...wording.numbers import opening
from .. import connection_sections, sections, trade_sections
from ..analyst_judgement import judged
from ..condensed import condensed
from ..designations import measures, measures_by_party, on_no_step
from ..document import Block, Bullets, Paragraph, Report, Run, Runs, Table
from ..message_runs import heading, heads, label, told
from ..page_one.country_page import CountrySubject, country_page, country_question, looked_at
from ..page_one.readable import readable
from ..report_kind import ReportInput, ReportKind
from ..section_order import Sections, arranged
from ..sections import SOURCE_LANGUAGE
from ..step_table import step_table

if TYPE_CHECKING:
    from ...answers.data import FlagListing
    from ...answers.indicator_records import CountryIndicators
    from ...answers.records import Designation

# Years before the war, with which trade is compared.
BASE = ("2019", "2020", "2021")
# Firms, and relations on either side, that are printed; the answer counts all of them.
MOST = 40
# Inputs of an indicator that its note prints: here it is the subject, in other briefs context.
INPUTS = 12
# Movements of a direction, and parties under a measure, that a brief has a line for.
BRIEF = 8


def write(request: ReportInput) -> Report:
    """Return the transshipment profile of a country or territory."""
    uid, serializer = request.entity("of"), request.serializer
    kind = serializer.ids.entities[uid].kind
    # A name such as that of a city can be found as well, and no indicator is defined for it.
    if kind != "Country":
        raise wrong("brief --country", f"{request.question['of']!r}, a {kind}", "a country")
    indicators = signal_answers.indicators_of(
        request.signal_inputs(), serializer, CountryYear(uid, "", BASE)
    )
    return report(request, uid, indicators)


def report(request: ReportInput, uid: str, indicators: CountryIndicators) -> Report:
    """Return the profile of a country; `indicators` is its `signal_answers.indicators_of`."""
    serializer = request.serializer
    evidence, say = Evidence(serializer), serializer.words
    entity = serializer.ids.entities[uid]
    seated = _seated(serializer, entity.country)
    moving = _movements(serializer, seated)
    into, out = _crossing(serializer, moving, entity.country)
    # Shared by the sections, so that a claim behind several relations is printed once.
    told_before: set[str] = set()
    brief = request.length == "brief"
    listings = connection_parts.flag_listings(serializer, entity.country)
    subject = CountrySubject(
        evidence,
        uid,
        seated,
        list(filter(serializer.printable, into)),
        list(filter(serializer.printable, out)),
        _makes(serializer, seated),
        [listing["claim"] for listing in listings],
        indicators,
    )
    page: list[Block] = []

    def page_one() -> list[Block]:
        page.extend(country_page(subject))
        return page

    def moved(key: str, edges: Sequence[Edge]) -> list[Block]:
        if brief:
            return step_table(evidence, edges, key, BRIEF)
        blocks: list[Block] = []
        for edge in edges[:MOST]:
            # What rests on weak outlets alone is only pointed to, without its ends and its number.
            if party_context.weak(serializer.folded, edge):
                blocks.append(sections.claims(evidence, edge, told_before))
            else:
                blocks += sections.leg(evidence, edge, told_before)
        return [heading(say, key), *(blocks or [Paragraph((Run(say("no-movement")),))])]

    writers: Sections = {
        "answer": page_one,
        "judgement": lambda: judged(evidence, request.judgement),
        "lists": lambda: _lists(evidence, listings),
        "indicators": lambda: _indicators(evidence, indicators, brief),
        "into": lambda: moved("heading-into", into),
        "out": lambda: moved("heading-out", out),
        "denials": lambda: sections.denials(evidence, [*into[:MOST], *out[:MOST]], [uid]),
        "measures": lambda: _measures(evidence, looked_at(subject), brief),
        "method": lambda: [
            *sections.method(evidence, request.strengths),
            *readable(evidence, page),
        ],
        "coverage": lambda: connection_sections.coverage(evidence, request.sources),
        "annex": lambda: connection_sections.annex(evidence),
    }
    footer = answer_picture.footer(serializer, request.state)
    subtitle = say("subtitle-country", footer=footer)
    sections_of = KIND.sections(request.house, request.length)
    blocks = condensed(arranged(writers, sections_of), say)
    return Report(country_question(subject), subtitle, blocks, evidence.notes, house=request.house)


def _seated(serializer: Serializer, country: str) -> set[str]:
    """Return the parties that sit in a country."""
    # Where a party is registered or sits; where goods were is another kind of place.
    parties: set[str] = set()
    for uid, entity in serializer.ids.entities.items():
        if entity.country == country and schema().family(entity.kind) == "party":
            parties.add(uid)
    return parties


def _makes(serializer: Serializer, seated: Collection[str]) -> list[Edge]:
    """Return the relations that may be printed by which one of some parties makes a weapon."""
    made: list[Edge] = []
    for edge in serializer.folded.relations(ends=seated):
        maker = edge.predicate == "MANUFACTURES" and edge.source in seated
        if maker and not edge.gap and serializer.printable(edge):
            kind = serializer.ids.entities[edge.target].kind
            if schema().family(kind) == "weapon":
                made.append(edge)
    return made


def _movements(serializer: Serializer, seated: set[str]) -> list[Edge]:
    """Return the relations along which goods move to or from some parties.

    Summaries and gaps are left out.
    """
    # A summary repeats a chain from end to end, and a gap is a step that a source left open.
    moving: list[Edge] = []
    for edge in serializer.folded.relations(ends=seated):
        forward = schema().predicates[edge.predicate].moves == "forward"
        if forward and not edge.summary and not edge.gap:
            moving.append(edge)
    return moving


def _crossing(
    serializer: Serializer, edges: Iterable[Edge], country: str
) -> tuple[list[Edge], list[Edge]]:
    """Return the edges into a country and those out of it, best supported first."""

    def beyond(uid: str) -> bool:
        # Between two parties of the country nothing crosses its border, nor between one of them
        # and a national or a group of it, or the country itself.
        return serializer.ids.entities[uid].country != country

    def seated(uid: str) -> bool:
        return not beyond(uid) and schema().family(serializer.ids.entities[uid].kind) == "party"

    into: list[Edge] = []
    out: list[Edge] = []
    for edge in sorted(edges, key=lambda edge: (-edge.support.mixed, edge.uid)):
        if seated(edge.target) and beyond(edge.source):
            into.append(edge)
        elif seated(edge.source) and beyond(edge.target):
            out.append(edge)
    return into, out


def _lists(evidence: Evidence, found: Sequence[FlagListing]) -> list[Block]:
    say = evidence.words
    blocks: list[Block] = [heading(say, "heading-lists")]
    if not found:
        return [*blocks, Paragraph((Run(say("no-list")),))]
    items = [connection_sections.flag_list(evidence, listing) for listing in found]
    return [*blocks, Bullets(tuple(items))]


def _measures(evidence: Evidence, parties: Iterable[str], brief: bool) -> list[Block]:
    """Return the measures on parties, and how many under a measure are not printed."""
    say, most = evidence.words, BRIEF if brief else MOST
    parties = list(parties)
    listed = list(filter(evidence.serializer.designations, parties))
    designated: list[tuple[Designation, str]] = []
    for party in listed[:most]:
        designated += on_no_step(evidence.serializer.designations(party))
    if brief:
        blocks = measures_by_party(evidence, designated)
    else:
        blocks = measures(evidence, designated, parties)
    left = len(listed) - most
    if left > 0:
        shown = say.figure(left)
        note = evidence.computed("measures-more", [say("measures-more-note", count=shown)])
        text = say("measures-more", count=left, shown=opening(left, say))
        blocks.append(Paragraph((Run(text, (note,)),)))
    return blocks


def _indicators(evidence: Evidence, country: CountryIndicators, brief: bool) -> list[Block]:
    """Return the indicators; a brief leaves those without figures to the annex, and counts them."""
    say = evidence.words
    rows: list[tuple[Runs, ...]] = []
    missing: list[Runs] = []
    cautioned: set[str] = set()
    for item in country["indicators"]:
        for figure in item["figures"]:
            # What could not be computed is said with the missing input, never printed as 0.
            if figure["value"] is None:
                what = Run(figure["what"], label=True, lang=SOURCE_LANGUAGE)
                why = Run(figure["missing"] or "", label=True, lang=SOURCE_LANGUAGE)
                indicator = label(item["indicator"])
                missing.append(told(say, "missing", indicator=indicator, what=what, why=why))
                continue
            note = (connection_sections.indicator(evidence, item, figure, "", most=INPUTS),)
            # Said once for each indicator: it is about all of its figures.
            text = item["caution"] if item["indicator"] not in cautioned else ""
            cautioned.add(item["indicator"])
            caution = Run(text, label=True, lang=SOURCE_LANGUAGE)
            what = Run(figure["what"], note, lang=SOURCE_LANGUAGE)
            rows.append(((what,), (Run(value(figure), note, lang=SOURCE_LANGUAGE),), (caution,)))
    blocks: list[Block] = [
        heading(say, "heading-indicators"),
        Paragraph((Run(say("indicators-apart")),)),
    ]
    if rows:
        blocks.append(
            Table(heads(say, "head-indicator", "head-value", "head-caution"), tuple(rows))
        )
    blocks += trade_sections.months(evidence, country)
    if missing and brief:
        shown = say.figure(len(missing))
        lines = [say("missing-note", count=shown)]
        text = say("missing-brief", count=len(missing), shown=opening(len(missing), say))
        blocks.append(Paragraph((Run(text, (evidence.computed("missing", lines),)),)))
    elif missing:
        blocks += [heading(say, "heading-missing", 3), Bullets(tuple(missing))]
    return blocks


KIND = ReportKind(
    name="country",
    summary="The transshipment profile of a country or territory.",
    fields={"of": "the country"},
    build=write,
    example={"of": "kz"},
    brief=("answer", "judgement", "into", "out", "measures", "indicators"),
)
