"""Sections about a connection as a whole: standing, criticality, countries, coverage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.analysis.information import Information
from ..answers.connection import unknown_steps
from ..answers.named import frozen
from ..answers.signals import value
from ..evidence.evidence import Evidence
from ..page.picture import let_in
from ..wording.connection import counted
from ..wording.numbers import support as printed
from ..wording.sentences import number
from .measures import measure
from .model import Block, Bullets, Paragraph, Run, Runs, Table
from .runs import heading, heads, label, told
from .sections import SOURCE_LANGUAGE, said

if TYPE_CHECKING:
    from ..answers.data import (
        CountryIndicators,
        CriticalData,
        FigureRecord,
        FlagListing,
        IndicatorRecord,
        WhatIfData,
    )
    from ..answers.records import NamedRecord, RouteRecord

MOST = 6  # parties, claims and countries told of


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
        one, each = (
            printed(v, words=say) for v in (whole["common"], whole["independent"]["value"])
        )
        rows.append(
            (
                (label(say("standing-ways")),),
                (Run(say("ways", common=one, independent=each), note),),
            )
        )
    confidence = (
        say.term("confidence", best["confidence"]) if best["confidence"] else say("confidence-none")
    )
    rows.append(((label(say("standing-confidence")),), (Run(confidence),)))
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
    """Return what each party is worth to the connection, and what would remain without it."""
    say = evidence.words
    blocks: list[Block] = [heading(say, "heading-worth")]
    whole, nodes = answer["reliability"], answer["nodes"]
    if whole is None or not nodes:
        return [*blocks, Paragraph((Run(say("worth-none")),))]
    rows = []
    for n in nodes[:MOST]:
        name, loss = n["node"]["name"], n["loss"]
        if loss is None:
            rows.append(((label(name),), (Run(say("no-number-person")),), (Run(""),), (Run(""),)))
            continue
        left = max(whole["mixed"]["value"] - loss["value"], 0.0)
        share, shown = f"{n['routes_hit']:.0%}", printed(left, words=say)
        values = {
            "left": f"{left:.4f}",
            "whole": f"{whole['mixed']['value']:.4f}",
            "printed": shown,
            "share": share,
        }
        note = (
            evidence.computed(
                f"worth:{n['node']['uid']}", [say("worth-note", party=name, **values)]
            ),
        )
        put = {say("measure-by", measure=measure(say, {**d, "blocking": True}), by=d["authority"])
               for d in n["designations"] if not d["gone"]}  # fmt: skip
        held = "; ".join(sorted(put)) or say("none-on-file")
        rows.append(((label(name),), (Run(shown, note),), (Run(share, note),), (label(held),)))
    head = heads(say, "head-party", "head-left", "head-share", "head-measures")
    blocks += [Paragraph((Run(say("worth-lead")),)), Table(head, tuple(rows))]
    items: list[Runs] = []
    for each in answer["cuts"]:
        names = [n["name"] for n in each]
        one = len(names) == 1
        text = (
            say("worth-cut-one", party=names[0])
            if one
            else say("worth-cut", parties=say("and").join(names))
        )
        items.append((label(text),))
    if supposed is not None and supposed["takes_over"] is not None:
        over = supposed["takes_over"]
        who = ", ".join(d["node"]["name"] for d in supposed["designated"])
        way = " → ".join(n["name"] for n in over["nodes"])
        joint = printed(over["joint"], words=say)
        note = (
            evidence.computed(
                "takes-over", [say("takes-over-note", who=who, way=way, number=joint)]
            ),
        )
        shown_joint = Run(say("support", number=joint), note)
        items.append(told(say, "takes-over", who=label(who), way=label(way), support=shown_joint))
    for lead in supposed["leads"] if supposed else ():
        who = ", ".join(d["node"]["name"] for d in supposed["designated"]) if supposed else ""
        way, steps = (
            " → ".join(n["name"] for n in lead["nodes"]),
            "; ".join(unknown_steps(lead, say)),
        )
        items.append((label(say("takes-over-lead", who=who, way=way, steps=steps)),))
    return [*blocks, Bullets(tuple(items))] if items else blocks


def flag_list(evidence: Evidence, item: FlagListing, name: str = "") -> Runs:
    """Return that a list of transshipment points names a country, with its day and note."""
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
        if not seat["flag_lists"]:
            items.append((label(say("on-no-list", name=seat["name"])),))
        items += [flag_list(evidence, f, seat["name"]) for f in seat["flag_lists"]]
    if items:
        blocks.append(Bullets(tuple(items)))
    rows: list[tuple[Runs, ...]] = []
    for country in indicators:
        for item in country["indicators"]:
            for figure in item["figures"][
                :1
            ]:  # the figure that the indicator is named for; the rest by `indicators`
                if figure["value"] is None:
                    continue
                name = country["country"]["name"]
                note = (indicator(evidence, item, figure, country["country"]["uid"], name),)
                what = Run(figure["what"], note, lang=SOURCE_LANGUAGE)
                rows.append(
                    ((label(name),), (what,), (Run(value(figure), note, lang=SOURCE_LANGUAGE),))
                )
    if rows:
        blocks.append(
            Table(heads(say, "head-country", "head-indicator", "head-value"), tuple(rows))
        )
    return blocks


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
    lines = [say("indicator-note", what=what, value=value(figure), method=item["method"])]
    inputs = [f"{i['what']} ({i['claim']})" if i["claim"] else i["what"] for i in figure["inputs"]]
    more = say("indicator-more", count=len(inputs) - most) if len(inputs) > most else ""
    if inputs:
        lines.append(say("indicator-input", what="; ".join(inputs[:most]), more=more))
    key = ":".join(
        filter(None, ("indicator", uid if name else "", item["indicator"], figure["what"]))
    )
    return evidence.computed(key, [*lines, item["caution"]])


def informed(evidence: Evidence, found: Sequence[Information]) -> list[Block]:
    """Return which claims would move the support most if they were confirmed or refuted."""
    say = evidence.words
    moving = [i for i in found if i.moves >= 0.005][:MOST]
    if not moving:
        return []
    rows = []
    for i in moving:
        shown = [printed(v, words=say) for v in (i.now, i.confirmed, i.refuted)]
        line = say(
            "informed-note",
            now=f"{i.now:.4f}", now_printed=shown[0],
            claim=i.claim, confirmed=f"{i.confirmed:.4f}",
            confirmed_printed=shown[1], refuted=f"{i.refuted:.4f}", refuted_printed=shown[2],
        )  # fmt: skip
        note = (evidence.computed(f"information:{i.claim}", [line]),)
        able = evidence.folded.claims[i.claim].alone
        words = said(evidence, i.claim) if able else label(say("weak-claim", claim=i.claim))
        rows.append(((words,), (Run(shown[1], note),), (Run(shown[2], note),)))
    return [
        heading(say, "heading-informed"),
        Paragraph((Run(say("informed-lead")),)),
        Table(heads(say, "head-claim", "head-confirmed", "head-refuted"), tuple(rows)),
    ]


def annex(evidence: Evidence) -> list[Block]:
    """Return every claim that the brief rests on: source, original statement, grade and day."""
    used, say = [n for n in evidence.notes if n.claim], evidence.words
    if not used:
        return []
    rows: list[tuple[Runs, ...]] = []
    for note in sorted(used, key=lambda n: n.claim):
        c = evidence.folded.claims[note.claim]
        own = (note.number,)
        public = say.day(c.known_by) if c.known_by else say("not-public")
        root = c.root if len(c.root) < 70 else f"{c.root[:67]}..."
        how = label(f"{say.term('status', c.status)}, {c.grade}")
        when = Run(public, own) if c.alone else label(say("not-alone", day=public))
        rows.append(((label(c.uid),), (label(c.voice),), (label(root),), (how,), (when,)))
    head = heads(say, "head-claim", "head-voice", "head-root", "head-grade", "head-public")
    return [heading(say, "heading-annex"), Table(head, tuple(rows), small=True)]


def coverage(evidence: Evidence, sources: Sequence[Mapping[str, str]]) -> list[Block]:
    """Return what was read, each source's newest day and licence, and what was left out."""
    folded, say = evidence.folded, evidence.words
    count = number(len(folded.claims))
    newest = say.day(folded.newest) if folded.newest else say("on-no-day")
    note = evidence.computed("read", [say("read-note", count=count, day=newest)])
    rows: list[tuple[Runs, ...]] = []
    for source in sources:
        days = [
            c.known_by
            for u, c in folded.claims.items()
            if u.startswith(f"{source['name']}:") and c.known_by
        ]
        if not days:
            continue
        last = say.day(max(days))
        own = evidence.computed(
            f"source:{source['name']}", [say("source-note", source=source["name"], day=last)]
        )
        rows.append(((label(source["title"]),), (Run(last, (own,)),), (label(source["licence"]),)))
    unscored = str(len([c for c in folded.claims.values() if c.status in ("error", "withdrawn")]))
    left = evidence.computed("unscored", [say("unscored-note", count=unscored)])
    used = {evidence.folded.claims[n.claim].document for n in evidence.notes if n.claim}
    undated = [d for d in used if not evidence.serializer.documents[d].read]
    lines: list[Runs] = [(Run(say("unscored", count=unscored), (left,)),)]
    unread = let_in(evidence.serializer).strip()
    if unread:
        lines.append((Run(unread, (evidence.computed("let-in", [unread]),)),))
    if undated:
        values = {"count": str(len(undated)), "of": str(len(used))}
        days_read = evidence.computed("days-read", [say("days-read-note", **values)])
        lines.append((Run(say("days-read", **values), (days_read,)),))
    return [
        heading(say, "heading-coverage"),
        Paragraph(
            told(
                say,
                "coverage",
                read=Run(say("read", count=count), (note,)),
                nothing=say("nothing-found"),
            )
        ),
        Table(heads(say, "head-source", "head-newest", "head-licence"), tuple(rows)),
        Paragraph(
            tuple(r for at, line in enumerate(lines) for r in ((Run(" "), *line) if at else line))
        ),
    ]
