"""Page one of a country's profile: who there stands on movements, under which measures, by whom."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from ....graph.joining.namesakes import counted_parties
from ....graph.measures import in_force
from ....graph.model import Claim, Edge
from ...answers.signal_answers import value
from ...drawing.way_picture import PictureArrow, PictureRow
from ...evidence.panel_builders import Evidence
from ...wording.numbers import capital, opening
from ..connection_sections import indicator
from ..document import Block, Bullets, Columns, PageBreak, Paragraph, Part, Run, Runs, tidy
from ..message_runs import joined, label, language_note, period_note
from ..sections import SOURCE_LANGUAGE, own_words, said, stands_alone, strongest
from ..trade_sections import sums_by_year
from .consequences import could_be_done_about
from .denials import denial, left_out, who_denies
from .figures import differing
from .full_names import with_full_names
from .open_questions import not_named, titled
from .picture import arrow, box, drawn
from .stated import StatedContext, could_change, heading_of, how_sure, unnamed
from .subject import and_more

if TYPE_CHECKING:
    from ...answers.indicator_records import CountryIndicators, FigureRecord

# Statements in the answer, rows of the picture, and items of a list.
STATEMENTS, ROWS, ITEMS = 3, 3, 3
# Indicators made of trade figures, by month and customs code first.
TRADE = ("code-surge", "priority-surge", "code-diversion", "reexport-ratio", "export-surge")


@dataclass(frozen=True)
class CountrySubject(StatedContext):
    """What a country's profile tells on page one.

    Attributes:
        evidence: The notes of the report.
        uid: The country or territory.
        seated: The parties that sit there.
        into: The movements to them from elsewhere, the best supported first, that may be printed.
        out: The movements from them to elsewhere, likewise.
        makes: The relations by which one of them makes a weapon.
        lists: The claims by which lists of transshipment points name the country.
        indicators: Its indicators.
    """

    evidence: Evidence
    uid: str
    seated: Collection[str]
    into: Sequence[Edge]
    out: Sequence[Edge]
    makes: Sequence[Edge]
    lists: Sequence[str]
    indicators: CountryIndicators

    @cached_property
    def edges(self) -> Sequence[Edge]:
        """The movements that are told: the best of each party there and direction."""
        best: dict[tuple[bool, str], Edge] = {}
        for edge in self.into:
            best.setdefault((True, edge.target), edge)
        for edge in self.out:
            best.setdefault((False, edge.source), edge)
        told = sorted(best.values(), key=lambda edge: (-edge.support.mixed, edge.uid))
        return told[: STATEMENTS + ROWS]

    @cached_property
    def statements(self) -> list[Claim]:
        """The strongest claim of each movement that is told."""
        uids = dict.fromkeys(strongest(self.evidence, edge.claims) for edge in self.edges)
        return self.stated(list(filter(None, uids))[:STATEMENTS])

    @property
    def place(self) -> str:
        """The country within a sentence."""
        return self.who(self.serializer.node(self.uid)["name"])


def country_question(subject: CountrySubject) -> str:
    """Return the question that a profile answers."""
    return subject.words("title-country", name=subject.place)


def country_page(subject: CountrySubject) -> list[Block]:
    """Return page one of a country's profile, up to where the page ends."""
    blocks = period_note(subject.words, subject.evidence.folded.during)
    blocks += [_answer(subject), how_sure(subject), *drawn(subject, _rows(subject))]
    blocks += language_note(subject.words)
    own = _own_claims(subject)
    left: list[Part] = [*_own_words(subject, own), *who_denies(subject, own), *_unknown(subject)]
    right: list[Part] = [
        *could_be_done_about(subject, looked_at(subject)),
        *could_change(subject),
        *_trade(subject),
    ]
    blocks.append(Columns(tuple(left), tuple(right)))
    blocks.append(Paragraph((label(subject.words("page-foot")),), kind="small"))
    return [*map(tidy, with_full_names(subject, blocks)), PageBreak()]


def _answer(subject: CountrySubject) -> Paragraph:
    """Return the parties seated in the country by role, and the best supported statements."""
    say = subject.words
    # Two entries of one name that nobody joined are no two firms for sure.
    number = len(counted_parties(subject.evidence.ids, sorted(subject.seated)).groups)
    values = {"place": subject.place, "shown": subject.words.figure(number)}
    lines = [say("country-seated-note", **values)]
    text = say(
        "country-seated", count=number, place=subject.place, shown=opening(number, subject.words)
    )
    runs = [subject.computed(text, "seated", lines)]
    for edges, key, here, there in (
        (subject.out, "country-senders", attrgetter("source"), attrgetter("target")),
        (subject.into, "country-receivers", attrgetter("target"), attrgetter("source")),
    ):
        placed, open_ = list[Edge](), list[Edge]()
        for edge in edges:
            known = subject.evidence.ids.entities[there(edge)].country
            (placed if known else open_).append(edge)
        runs += _role(subject, key, placed, here)
        # Whether goods crossed the border is not said of who may sit on either side of it.
        told = set(map(here, placed))
        runs += _role(subject, f"{key}-open", [e for e in open_ if here(e) not in told], here)
    runs += _role(subject, "country-makers", subject.makes, attrgetter("source"))
    if len(runs) == 1:
        runs.append(Run(say("country-no-movement")))
    for claim in subject.statements:
        runs.append(subject.plain(claim.uid))
    if subject.statements:
        runs += denial(subject)
    return Paragraph(tuple(joined(runs, " ")), lead=True)


def _role(
    subject: CountrySubject, key: str, edges: Sequence[Edge], party: Callable[[Edge], str]
) -> list[Run]:
    """Return the parties that stand in one role in some relations, with a claim for each."""
    claims: dict[str, str] = {}
    for edge in edges:
        claims.setdefault(party(edge), strongest(subject.evidence, edge.claims))
    if not claims:
        return []
    who = and_more(subject, subject.names(claims))
    lines = [subject.words("claims-note", claims=", ".join(filter(None, claims.values())))]
    return [subject.computed(subject.words(key, who=who, count=len(claims)), key, lines)]


def _rows(subject: CountrySubject) -> list[PictureRow]:
    """Return a row for each movement that is told; one statement of two steps makes one row."""
    rows: list[PictureRow] = []
    followed: set[str] = set()
    for edge in subject.edges:
        chosen = strongest(subject.evidence, edge.claims)
        if edge.uid in followed or not chosen or len(rows) == ROWS:
            continue
        chain = [edge, *_followed(subject, edge)]
        followed.update(map(attrgetter("uid"), chain))
        boxes = [box(subject, [uid]) for uid in (edge.source, *map(attrgetter("target"), chain))]
        arrows: list[PictureArrow] = []
        for step in chain:
            arrows.append(arrow(subject, [step.uid]))
        heading = heading_of(subject, subject.evidence.folded.claims[chosen])
        rows.append(PictureRow(heading, tuple(boxes), tuple(arrows)))
    return rows


def _followed(subject: CountrySubject, edge: Edge) -> list[Edge]:
    """Return the movement onward from a receiver that a statement on the one to it gives, too."""
    # Steps of different statements are never put together on this page.
    for onward in subject.edges:
        if onward.source == edge.target and onward.target != edge.source:
            if subject.claims([edge, onward]) and not set(edge.claims).isdisjoint(onward.claims):
                return [onward]
    return []


def looked_at(subject: CountrySubject) -> list[str]:
    """Return the parties there on movements or making weapons, then the others under a measure.

    An embassy that speaks for its state is looked up in no list.
    """
    ends: dict[str, None] = {}
    for edge in (*subject.out, *subject.into, *subject.makes):
        ends.update(dict.fromkeys((edge.source, edge.target)))
    moving = list(filter(subject.seated.__contains__, ends))
    rest = sorted(set(subject.seated).difference(moving))
    return [*moving, *(uid for uid in rest if in_force(subject.evidence.folded, uid))]


def _own_claims(subject: CountrySubject) -> list[str]:
    """Return what the country itself has said: denials, then refused answers, the newest first.

    A body of the state speaks for it, also where it denies what another is said to have done.
    """
    folded, ids = subject.evidence.folded, subject.evidence.ids
    uids = dict.fromkeys(own_words(subject.evidence, subject.uid))
    for claim in folded.claims_with(statuses=["self", "denied"]):
        speaker = ids.entities.get(ids.uid(claim.asserter))
        if speaker is not None and speaker.kind == "Body" and speaker.country == subject.uid:
            uids[claim.uid] = None
    able = list(filter(stands_alone, subject.stated(uids)))
    able.sort(key=lambda c: (c.act != "no_comment", c.known_by, c.uid), reverse=True)
    return list(map(attrgetter("uid"), able))


def _own_words(subject: CountrySubject, own: Sequence[str]) -> list[Part]:
    """Return what the country itself says, or that no statement of it is on file."""
    say, items = subject.words, list[Runs]()
    for uid in own[:ITEMS]:
        items.append((said(subject.evidence, uid),))
    if len(own) > ITEMS:
        items.append((left_out(subject, own[ITEMS:]),))
    if not items:
        items.append((Run(say("country-no-own")),))
    return titled(subject, "country-own", Bullets(tuple(items)))


def _unknown(subject: CountrySubject) -> list[Part]:
    """Return what no source on file says about goods through the country."""
    say, items = subject.words, list[Runs]()
    if not subject.indicators["months"]:
        items.append((Run(say("country-no-months")),))
    if not any(figure["value"] is not None for figure in _figures(subject, "reexport-ratio")):
        items.append((Run(say("country-no-exports")),))
    items += not_named(subject)
    groups = unnamed(subject)
    if groups:
        items.append((label(say("dossier-unnamed", names=subject.several(groups[:2]))),))
    run = differing(subject)
    items += [(run,)] if run is not None else []
    items.append((Run(say("country-not-looked-for")),))
    return titled(subject, "page-unknown", Bullets(tuple(items)))


def _figures(subject: CountrySubject, name: str) -> list[FigureRecord]:
    """Return the figures of an indicator by its name."""
    for item in subject.indicators["indicators"]:
        if item["indicator"] == name:
            return item["figures"]
    return []


def _trade(subject: CountrySubject) -> list[Part]:
    """Return trade by source, never added up, and what lists of places say of the country."""
    say, items = subject.words, list[Runs]()
    for months in subject.indicators["months"][:ITEMS]:
        key = "country-estimate" if months["estimated"] else "country-months"
        values = {"who": months["exporter"], "tier": months["tier"], "sums": sums_by_year(months)}
        text = say(key, last=say.day(months["months"][-1]["month"]), **values)
        lines = [text, say("claims-note", claims=", ".join(months["claims"]))]
        items.append((subject.computed(text, f"{key}:{months['tier']}", lines),))
    items += _indicated(subject)
    if subject.lists:
        shown = say.figure(len(subject.lists))
        lines = [say("country-lists-note", count=shown, claims=", ".join(subject.lists))]
        text = say(
            "country-lists", count=len(subject.lists), shown=opening(len(subject.lists), say)
        )
        items.append((subject.computed(text, "lists", lines),))
    # What is not on file stands under what is not known.
    if not items:
        return []
    apart = Paragraph((Run(say("profile-apart")),))
    return titled(subject, "country-trade", Bullets(tuple(items)), apart)


def _indicated(subject: CountrySubject) -> list[Runs]:
    """Return the figures of indicators that are made of trade, an indicator in each item."""
    items: list[Runs] = []
    by_name = {item["indicator"]: item for item in subject.indicators["indicators"]}
    for item in map(by_name.__getitem__, filter(by_name.__contains__, TRADE)):
        runs = [Run(item["question"], label=True, lang=SOURCE_LANGUAGE)]
        for figure in item["figures"]:
            if figure["value"] is not None and len(runs) <= ITEMS:
                note = indicator(subject.evidence, item, figure, "")
                text = f"{capital(figure['what'])}: {value(figure)}."
                runs.append(Run(text, (note,), lang=SOURCE_LANGUAGE))
        if len(runs) > 1:
            items.append(tuple(joined(runs, " ")))
    return items[:2]
