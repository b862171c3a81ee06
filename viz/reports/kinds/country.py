"""A country's transshipment profile: lists, indicators with inputs, resident firms, goods.

Statements about the country are kept apart from facts about a firm: no line of one is evidence of
the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ....graph.analysis.indicators.rule import CountryYear
from ....graph.errors import wrong
from ....graph.model import Edge
from ....graph.schema import schema
from ....graph.support import StrengthTable as Strengths
from ...answers import connection, context, signals
from ...answers.serializer import Serializer
from ...answers.signals import value
from ...evidence.evidence import Evidence
from ...page import picture
from ...wording.sentences import name, number
from .. import connection_sections, sections
from ..analyst_judgement import Judgement, judged
from ..house_style import HouseStyle
from ..kind import ReportInput, ReportKind
from ..measures import measures
from ..model import Block, Bullets, Paragraph, Report, Run, Runs, Table
from ..runs import heading, heads, label, language_note, told
from ..section_order import Sections, arranged
from ..sections import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from ...answers.data import CountryIndicators
    from ...answers.records import Designation

BASE = ("2019", "2020", "2021")  # years before the war, with which trade is compared
MOST = 40  # firms, and relations on either side, that are printed


def write(request: ReportInput) -> Report:
    """Return the transshipment profile of a country or territory."""
    uid, serializer = request.entity("of"), request.serializer
    kind = serializer.ids.entities[uid].kind
    if kind != "Country":
        raise wrong("brief --country", f"{request.question['of']!r}, a {kind}", "a country")
    indicators = signals.indicators_of(
        request.signal_inputs(), serializer, CountryYear(uid, "", BASE)
    )
    return report(
        uid,
        serializer,
        request.state,
        indicators,
        request.strengths,
        request.sources,
        request.house,
        request.judgement,
    )


def report(
    uid: str,
    serializer: Serializer,
    state: int,
    indicators: CountryIndicators,
    strengths: Strengths,
    sources: Sequence[Mapping[str, str]],
    house: HouseStyle,
    judgement: Judgement | None = None,
) -> Report:
    """Return the profile of a country; `indicators` is its `signals.indicators_of`."""
    evidence, say = Evidence(serializer), serializer.words
    entity = serializer.ids.entities[uid]
    seated = _seated(serializer, entity.country)
    moving = _movements(serializer)
    into = _best(e for e in moving if e.target in seated and e.source not in seated)
    out = _best(e for e in moving if e.source in seated and e.target not in seated)
    listed = sorted(
        (party for party in seated if serializer.designations(party)),
        key=lambda party: serializer.ids.entities[party].name,
    )
    told_before: set[str] = set()
    designated: list[tuple[Designation, str]] = []
    for party in listed[:MOST]:
        designated += [(item, "") for item in serializer.designations(party)]

    def moved(key: str, edges: Sequence[Edge]) -> list[Block]:
        blocks: list[Block] = []
        for edge in edges[:MOST]:
            if context.weak(serializer.folded, edge):
                blocks.append(sections.claims(evidence, edge, told_before))
            else:
                blocks += sections.leg(evidence, edge, told_before)
        return [heading(say, key), *(blocks or [Paragraph((Run(say("no-movement")),))])]

    writers: Sections = {
        "answer": lambda: [_answer(evidence, uid, seated, listed, into, out), *language_note(say)],
        "judgement": lambda: judged(evidence, judgement),
        "lists": lambda: _lists(evidence, entity.country),
        "indicators": lambda: _indicators(evidence, indicators),
        "into": lambda: moved("heading-into", into),
        "out": lambda: moved("heading-out", out),
        "denials": lambda: sections.denials(evidence, [*into[:MOST], *out[:MOST]], [uid]),
        "measures": lambda: measures(evidence, designated),
        "method": lambda: sections.method(evidence, strengths),
        "coverage": lambda: connection_sections.coverage(evidence, sources),
        "annex": lambda: connection_sections.annex(evidence),
    }
    title = say("title-country", name=entity.name)
    subtitle = say("subtitle-country", footer=picture.footer(serializer, state))
    return Report(
        title, subtitle, arranged(writers, KIND.sections(house)), evidence.notes, house=house
    )


def _seated(serializer: Serializer, country: str) -> set[str]:
    """Return the parties that sit in a country."""
    return {
        uid
        for uid, entity in serializer.ids.entities.items()
        if entity.country == country and schema().family(entity.kind) == "party"
    }


def _movements(serializer: Serializer) -> list[Edge]:
    """Return the relations along which goods move, without summaries and gaps."""
    forward = {name for name, rule in schema().predicates.items() if rule.moves == "forward"}
    edges = serializer.folded.edges.values()
    return [e for e in edges if e.predicate in forward and not e.summary and not e.gap]


def _best(edges: Iterable[Edge]) -> list[Edge]:
    return sorted(edges, key=lambda e: (-e.support.mixed, e.uid))


def _answer(
    evidence: Evidence,
    uid: str,
    seated: set[str],
    listed: Sequence[str],
    into: Sequence[Edge],
    out: Sequence[Edge],
) -> Paragraph:
    say, place = evidence.words, name(evidence.ids, uid)
    seats, under, to, from_ = (number(len(found)) for found in (seated, listed, into, out))
    lines = [
        say("profile-seated", place=place, count=seats),
        say("profile-listed", count=under),
        say("profile-into", count=to),
        say("profile-out", count=from_),
    ]
    note = (evidence.computed("profile", lines),)
    first = Run(say("profile-first", place=place, seated=seats, listed=under), note)
    second = Run(say("profile-second", into=to, out=from_), note)
    return Paragraph(
        told(say, "profile", first=first, second=second, apart=say("profile-apart")), lead=True
    )


def _lists(evidence: Evidence, country: str) -> list[Block]:
    found, say = connection.flag_listings(evidence.serializer, country), evidence.words
    blocks: list[Block] = [heading(say, "heading-lists")]
    if not found:
        return [*blocks, Paragraph((Run(say("no-list")),))]
    return [*blocks, Bullets(tuple(connection_sections.flag_list(evidence, f) for f in found))]


def _indicators(evidence: Evidence, country: CountryIndicators) -> list[Block]:
    say = evidence.words
    rows: list[tuple[Runs, ...]] = []
    missing: list[Runs] = []
    for item in country["indicators"]:
        for figure in item["figures"]:
            if figure["value"] is None:
                what = Run(figure["what"], label=True, lang=SOURCE_LANGUAGE)
                why = Run(figure["missing"] or "", label=True, lang=SOURCE_LANGUAGE)
                indicator = label(item["indicator"])
                missing.append(told(say, "missing", indicator=indicator, what=what, why=why))
                continue
            note = (connection_sections.indicator(evidence, item, figure, "", most=12),)
            caution = Run(item["caution"], label=True, lang=SOURCE_LANGUAGE)
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
    if missing:
        blocks += [heading(say, "heading-missing", 3), Bullets(tuple(missing))]
    return blocks


KIND = ReportKind(
    name="country",
    summary="The transshipment profile of a country or territory.",
    fields={"of": "the country"},
    build=write,
    example={"of": "kz"},
)
