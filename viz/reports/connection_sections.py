"""Sections about a connection as a whole: standing, criticality, countries, coverage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from ...graph.analysis.information import Information, Sensitivity
from ...graph.terms import Licence
from ..answers.connection_parts import unknown_steps
from ..answers.named import frozen
from ..answers.signal_answers import value
from ..evidence.panel_builders import Evidence
from ..page.answer_picture import let_in, own_rules
from ..page.route_list import node_names
from ..wording.licences import SourceLine, foot
from ..wording.name_words import in_sentence
from ..wording.numbers import percent
from ..wording.numbers import support as printed
from ..wording.support_words import counted
from .designations import measure
from .document import Block, Bullets, Paragraph, Run, Runs, Table
from .message_runs import heading, heads, joined, label, told
from .sections import SOURCE_LANGUAGE, said

if TYPE_CHECKING:
    from ..answers.data import CriticalData, CriticalNode, FlagListing, WhatIfData
    from ..answers.indicator_records import (
        CountryIndicators,
        FigureRecord,
        FlagInput,
        IndicatorRecord,
    )
    from ..answers.records import NamedRecord, RouteRecord

# Parties, claims and countries told of: the commands `critical` and `indicators` give all.
MOST = 6
# Support is printed to two digits, and a smaller move is less than half of the last one.
LEAST = 0.005


def standing(
    evidence: Evidence, answer: CriticalData, best: RouteRecord, named: Sequence[NamedRecord]
) -> Table:
    """Return the judgement as a table: support both ways, confidence and severity, kept apart.

    `named` is every party that the brief's claims name, with its role.
    """
    whole, say = answer["reliability"], evidence.words
    rows: list[tuple[Runs, ...]] = []
    if whole is not None:
        note = (evidence.computed("connection", counted(whole, say)),)
        text = printed(whole["mixed"]["value"], words=say)
        rows.append(((label(say("standing-support")),), (Run(text, note),)))
        # Both ways of counting stand beside the mixture, since which of them holds is not known.
        common = printed(whole["common"], words=say)
        independent = printed(whole["independent"]["value"], words=say)
        ways = say("ways", common=common, independent=independent)
        rows.append(((label(say("standing-ways")),), (Run(ways, note),)))
    confidence = (
        say.term("confidence", best["confidence"]) if best["confidence"] else say("confidence-none")
    )
    rows.append(((label(say("standing-confidence")),), (Run(confidence),)))
    # Severity is an axis of its own: it is never multiplied with the support.
    level = say.term("severity", best["severity"]["level"])
    because = say("severity-because", level=level, because="; ".join(best["severity"]["because"]))
    rows.append(((label(say("standing-severity")),), (label(because),)))
    rows.append(
        (
            (label(say("standing-frozen")),),
            (label("; ".join(frozen(named)) or say("nobody-frozen")),),
        )
    )
    return Table(heads(say, "", "head-finding"), tuple(rows))


def worth(evidence: Evidence, answer: CriticalData, supposed: WhatIfData | None) -> list[Block]:
    """Return the criticality of each party of a connection, and what would remain without it."""
    say = evidence.words
    blocks: list[Block] = [heading(say, "heading-worth")]
    whole, nodes = answer["reliability"], answer["nodes"]
    if whole is None or not nodes:
        return [*blocks, Paragraph((Run(say("worth-none")),))]
    rows = [_worth_row(evidence, node, whole["mixed"]["value"]) for node in nodes[:MOST]]
    head = heads(say, "head-party", "head-left", "head-share", "head-measures")
    blocks += [Paragraph((Run(say("worth-lead")),)), Table(head, tuple(rows))]
    items = [_cut(evidence, node_names(cut)) for cut in answer["cuts"]]
    if supposed is not None:
        items += _remaining(evidence, supposed)
    return [*blocks, Bullets(tuple(items))] if items else blocks


def _worth_row(evidence: Evidence, record: CriticalNode, whole: float) -> tuple[Runs, ...]:
    """Return a party's row: the support left without it, its share of routes, its measures."""
    say = evidence.words
    name, loss = record["node"]["name"], record["loss"]
    if loss is None:
        # No number is attached to a natural person.
        return ((label(name),), (Run(say("no-number-person")),), (Run(""),), (Run(""),))
    # Whole and loss can be sampled, and their difference may fall below 0 by a rounding.
    left = max(whole - loss["value"], 0.0)
    share, shown = percent(record["routes_hit"], say), printed(left, words=say)
    values = {"left": f"{left:.4f}", "whole": f"{whole:.4f}", "printed": shown, "share": share}
    line = say("worth-note", party=name, **values)
    note = (evidence.computed(f"worth:{record['node']['uid']}", [line]),)
    measures: set[str] = set()
    for item in record["designations"]:
        if not item["gone"]:
            text = measure(say, {**item, "blocking": True})
            measures.add(say("measure-by", measure=text, by=in_sentence(say, item["authority"])))
    listed = "; ".join(sorted(measures)) or say("none-on-file")
    return ((label(name),), (Run(shown, note),), (Run(share, note),), (label(listed),))


def _cut(evidence: Evidence, names: Sequence[str]) -> Runs:
    """Return the sentence on parties of which every documented route passes through one."""
    say = evidence.words
    if len(names) == 1:
        return (label(say("worth-cut-one", party=names[0])),)
    return (label(say("worth-cut", parties=say("and").join(names))),)


def _remaining(evidence: Evidence, supposed: WhatIfData) -> Iterator[Runs]:
    """Yield the route that takes over after a designation, then the leads that remain."""
    say = evidence.words
    who = ", ".join(party["node"]["name"] for party in supposed["designated"])
    over = supposed["takes_over"]
    if over is not None:
        way = " → ".join(node_names(over["nodes"]))
        joint = printed(over["joint"], words=say)
        line = say("takes-over-note", who=who, way=way, number=joint)
        support = Run(say("support", number=joint), (evidence.computed("takes-over", [line]),))
        yield told(say, "takes-over", who=label(who), way=label(way), support=support)
    # Leads have no number and take over nothing, but that they remain must not be passed over.
    for lead in supposed["leads"]:
        way = " → ".join(node_names(lead["nodes"]))
        steps = "; ".join(unknown_steps(lead, say))
        yield (label(say("takes-over-lead", who=who, way=way, steps=steps)),)


def flag_list(evidence: Evidence, item: FlagListing, name: str = "") -> Runs:
    """Return the line on a list of transshipment points that names a country, with day and note."""
    when = Run(evidence.words.day(item["date"]), (evidence.note(item["claim"]),))
    values = {"list": label(item["list"]), "source": label(item["source"]), "day": when}
    return told(evidence.words, "flag-list-of" if name else "flag-list", name=label(name), **values)


def context(
    evidence: Evidence, answer: CriticalData, indicators: Sequence[CountryIndicators]
) -> list[Block]:
    """Return lists and statistics about the countries crossed, apart from facts about firms."""
    seats, say = answer["carried"]["jurisdictions"], evidence.words
    if not seats and not indicators:
        return []
    blocks: list[Block] = [
        heading(say, "heading-countries"),
        Paragraph((Run(say("countries-apart")),)),
    ]
    items: list[Runs] = []
    for seat in seats[:MOST]:
        # That a country is on no list is a finding, and is said as well.
        if not seat["flag_lists"]:
            items.append((label(say("on-no-list", name=seat["name"])),))
        for listing in seat["flag_lists"]:
            items.append(flag_list(evidence, listing, seat["name"]))
    if items:
        blocks.append(Bullets(tuple(items)))
    rows: list[tuple[Runs, ...]] = []
    for country in indicators:
        rows += _indicator_rows(evidence, country)
    if rows:
        head = heads(say, "head-country", "head-indicator", "head-value")
        blocks.append(Table(head, tuple(rows)))
    return blocks


def _indicator_rows(evidence: Evidence, country: CountryIndicators) -> Iterator[tuple[Runs, ...]]:
    """Yield the figure after which each indicator of a country is named, where it has a value.

    The other figures are those of the command `indicators`.
    """
    uid, name = country["country"]["uid"], country["country"]["name"]
    for item in country["indicators"]:
        for figure in item["figures"][:1]:
            if figure["value"] is not None:
                note = (indicator(evidence, item, figure, uid, name),)
                what = Run(figure["what"], note, lang=SOURCE_LANGUAGE)
                shown = Run(value(figure), note, lang=SOURCE_LANGUAGE)
                yield ((label(name),), (what,), (shown,))


def indicator(
    evidence: Evidence,
    item: IndicatorRecord,
    figure: FigureRecord,
    uid: str,
    name: str = "",
    most: int = 3,
) -> int:
    """Return the note of an indicator's figure; the texts of a rule itself are in English."""
    say = evidence.words
    what = say("of-country", name=name, what=figure["what"]) if name else figure["what"]
    # The method is a line of its own, so that a brief has the figure and the annex both.
    lines = [say("indicator-note", what=what, value=value(figure))]
    lines.append(say("indicator-method", method=item["method"]))
    inputs = list(map(_input, figure["inputs"]))
    more = say("indicator-more", count=len(inputs) - most) if len(inputs) > most else ""
    if inputs:
        lines.append(say("indicator-input", what="; ".join(inputs[:most]), more=more))
    # In a brief that crosses several countries the same figure of two needs two notes.
    key = ":".join(
        filter(None, ("indicator", uid if name else "", item["indicator"], figure["what"]))
    )
    return evidence.computed(key, [*lines, item["caution"]])


def _input(item: FlagInput) -> str:
    """Return an input of an indicator in words, with its claim if it rests on one."""
    return f"{item['what']} ({item['claim']})" if item["claim"] else item["what"]


def informed(evidence: Evidence, found: Sensitivity) -> list[Block]:
    """Return which claims would move the support most if they were confirmed or refuted."""
    say = evidence.words
    moving = [item for item in found.tried if item.moves >= LEAST]
    if not moving:
        return []
    rows = [_informed_row(evidence, item) for item in moving[:MOST]]
    return [
        heading(say, "heading-informed"),
        Paragraph((Run(say("informed-lead")), *_untried(evidence, found))),
        Table(heads(say, "head-claim", "head-confirmed", "head-refuted"), tuple(rows)),
    ]


def _untried(evidence: Evidence, found: Sensitivity) -> list[Run]:
    """Return the remark on claims that were not tried, empty if every claim was."""
    say = evidence.words
    tried, every = say.figure(len(found.tried)), say.figure(found.claims)
    if tried == every:
        return []
    note = evidence.computed("untried", [say("informed-untried-note", tried=tried, claims=every)])
    return [Run(" "), Run(say("informed-untried", tried=tried, claims=every), (note,))]


def _informed_row(evidence: Evidence, item: Information) -> tuple[Runs, ...]:
    """Return a claim's row: the support if it were confirmed, and if it were refuted."""
    say = evidence.words
    now, confirmed = printed(item.now, words=say), printed(item.confirmed, words=say)
    refuted = printed(item.refuted, words=say)
    line = say(
        "informed-note",
        now=f"{item.now:.4f}", now_printed=now,
        claim=item.claim, confirmed=f"{item.confirmed:.4f}",
        confirmed_printed=confirmed, refuted=f"{item.refuted:.4f}", refuted_printed=refuted,
    )  # fmt: skip
    note = (evidence.computed(f"information:{item.claim}", [line]),)
    alone = evidence.folded.claims[item.claim].alone
    words = said(evidence, item.claim) if alone else label(say("weak-claim", claim=item.claim))
    return (words,), (Run(confirmed, note),), (Run(refuted, note),)


def annex(evidence: Evidence) -> list[Block]:
    """Return every claim that the brief rests on: source, original statement, grade and day."""
    used, say = [note for note in evidence.notes if note.claim], evidence.words
    if not used:
        return []
    rows: list[tuple[Runs, ...]] = []
    for note in sorted(used, key=attrgetter("claim")):
        claim = evidence.folded.claims[note.claim]
        own = (note.number,)
        public = say.day(claim.known_by) if claim.known_by else say("not-public")
        # A root can be named by a whole sentence about its occasion.
        root = claim.root if len(claim.root) < 70 else f"{claim.root[:67]}..."
        how = label(f"{say.term('status', claim.status)}, {claim.grade}")
        when = Run(public, own) if claim.alone else label(say("not-alone", day=public))
        rows.append(((label(claim.uid),), (label(claim.voice),), (label(root),), (how,), (when,)))
    head = heads(say, "head-claim", "head-voice", "head-root", "head-grade", "head-public")
    return [heading(say, "heading-annex"), Table(head, tuple(rows), small=True)]


def coverage(evidence: Evidence, sources: Sequence[Licence]) -> list[Block]:
    """Return what was read, each source's newest day and terms, and what was left out."""
    folded, say = evidence.folded, evidence.words
    count = say.figure(len(folded.claims))
    newest = say.day(folded.newest) if folded.newest else say("on-no-day")
    note = evidence.computed("read", [say("read-note", count=count, day=newest)])
    days = folded.newest_days(source.name for source in sources)
    licences = {source.name: source for source in sources if days.get(source.name)}
    terms = foot(licences, days, {}, say)
    rows = [_source_row(evidence, line) for line in terms.lines]
    read = Run(say("read", count=count), (note,))
    return [
        heading(say, "heading-coverage"),
        Paragraph(told(say, "coverage", read=read, nothing=say("nothing-found"))),
        Table(heads(say, "head-source", "head-newest", "head-licence"), tuple(rows)),
        *(Paragraph((label(text),)) for text in terms.parts),
        Paragraph(tuple(joined(_left_out(evidence), " "))),
    ]


def _source_row(evidence: Evidence, source: SourceLine) -> tuple[Runs, ...]:
    """Return the row of a source."""
    line = evidence.words("source-note", source=source.name, day=source.newest)
    note = evidence.computed(f"source:{source.name}", [line])
    return ((label(source.title),), (Run(source.newest, (note,)),), (label(source.licence),))


def _left_out(evidence: Evidence) -> Iterator[Run]:
    """Yield the sentences on claims without a score, unread claims and undated documents."""
    say, folded = evidence.words, evidence.folded
    claims = folded.claims
    unscored = folded.number_with("error") + folded.number_with("withdrawn")
    line = say("unscored-note", count=str(unscored))
    yield Run(say("unscored", count=str(unscored)), (evidence.computed("unscored", [line]),))
    unread = let_in(evidence.serializer).strip()
    if unread:
        yield Run(unread, (evidence.computed("let-in", [unread]),))
    own = own_rules(evidence.serializer).strip()
    if own:
        yield Run(own, (evidence.computed("own-rules", [own]),))
    # What the other sections cite counts here, so this section is written after them.
    used = {claims[note.claim].document for note in evidence.notes if note.claim}
    undated = [uid for uid in used if not evidence.serializer.documents[uid].read]
    if undated:
        values = {"count": str(len(undated)), "of": str(len(used))}
        note = evidence.computed("days-read", [say("days-read-note", **values)])
        yield Run(say("days-read", **values), (note,))
