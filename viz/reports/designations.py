"""Designations in a brief: authority, measure, act, day, and their timing against the steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.measures import NOT_STATED
from ..evidence.panel_builders import Evidence
from ..wording.list_entries import namesake_entry
from ..wording.sentences import name
from ..words import Words
from .document import Block, Paragraph, Run, Runs, Table
from .message_runs import heading, heads, joined, label

if TYPE_CHECKING:
    from ..answers.records import Designation, NamedRecord


def on_no_step(items: Iterable[Designation]) -> list[tuple[Designation, str]]:
    """Return the designations of a party by itself, as `measures` takes them."""
    return [(item, "") for item in items]


def measures(
    evidence: Evidence, parties: Iterable[tuple[Designation, str]], among: Iterable[str]
) -> list[Block]:
    """Return the designations of the parties; each comes from `context` with its step.

    Under them stands which of the parties, whose uids are `among`, have records that name entries
    of lists of which no listing is on file.
    """
    say = evidence.words
    legs: dict[tuple[str, str], dict[str, list[str]]] = {}
    first: dict[tuple[str, str], Designation] = {}
    for item, step in parties:
        # A designation comes once for every step of its party, and has one row.
        key = (item["party"], item["claim"])
        first.setdefault(key, item)
        if item["relation"]:
            legs.setdefault(key, {}).setdefault(item["relation"], []).append(step)
    rows: list[tuple[Runs, ...]] = []
    for key, item in sorted(
        first.items(), key=lambda pair: (pair[0][0], pair[1]["from"] or "", pair[0][1])
    ):
        rows.append(_row(evidence, item, legs.get(key, {})))
    blocks: list[Block] = [heading(say, "heading-measures")]
    unanswered = _unanswered(evidence, among)
    if not rows:
        return [*blocks, *(unanswered or [Paragraph((Run(say("no-measure")),))])]
    head = heads(
        say, "head-party", "head-authority", "head-measure", "head-act", "head-from", "head-leg-day"
    )
    # In a dossier or a profile no measure stands to a step, and the last column would be empty.
    if not any(cells[5][0].text for cells in rows):
        head, rows = head[:5], [cells[:5] for cells in rows]
    return [*blocks, Table(head, tuple(rows)), *unanswered]


def _unanswered(evidence: Evidence, among: Iterable[str]) -> list[Block]:
    """Return what is open about the measures on some parties.

    Their records name list entries without a listing on file, or others of their names are listed.
    """
    named: list[str] = []
    alike: list[str] = []
    for uid in dict.fromkeys(among):
        namesakes = evidence.serializer.namesakes(uid)
        others = ", ".join(namesake_entry(each, evidence.words) for each in namesakes)
        alike += [f"{name(evidence.ids, uid)} – {others}"] if others else []
        labels = evidence.serializer.unloaded(uid, evidence.words)
        named += [f"{name(evidence.ids, uid)} ({', '.join(labels)})"] if labels else []
    blocks: list[Block] = []
    if named:
        blocks.append(Paragraph((label(evidence.words("entries-open", who=", ".join(named))),)))
    if alike:
        blocks.append(Paragraph((label(evidence.words("namesakes-open", who="; ".join(alike))),)))
    return blocks


def measures_by_party(
    evidence: Evidence, parties: Iterable[tuple[Designation, str]]
) -> list[Block]:
    """Return a table of the measures in force on the day of the brief, one row for each party."""
    say = evidence.words
    runs: dict[str, dict[str, list[str]]] = {}
    for item, _ in parties:
        if not item["gone"]:
            since = say.day(item["from"]) if item["from"] else say("day-not-printed")
            by = item["authority_short"]
            if item["reported_by"]:
                by = say("measure-reported", by=by, who=item["reported_by"])
            values = {"by": by, "day": since}
            text = say("measure-since", measure=measure(say, item), **values)
            claims = runs.setdefault(item["party"], {}).setdefault(text, [])
            # Every source of a measure is named where it stands.
            claims += [uid for uid in (item["claim"], *item["also"]) if uid not in claims]
    if not runs:
        return []
    rows: list[tuple[Runs, ...]] = []
    for party, texts in sorted(runs.items()):
        cells = [Run(text, tuple(map(evidence.note, uids))) for text, uids in texts.items()]
        rows.append(((label(party),), tuple(joined(cells, "; "))))
    head = heads(say, "head-party", "head-measures")
    return [heading(say, "heading-measures-brief"), Table(head, tuple(rows))]


def _row(
    evidence: Evidence, item: Designation, legs: Mapping[str, Sequence[str]]
) -> tuple[Runs, ...]:
    """Return the row of a designation; `legs` are the steps that it stands to, by relation."""
    say = evidence.words
    notes = tuple(map(evidence.note, (item["claim"], *item["also"])))
    since = Run(say.day(item["from"]), notes) if item["from"] else Run(say("day-not-printed"))
    stands = [_stands(say, relation, steps) for relation, steps in legs.items()]
    return (
        (label(item["party"]),),
        (Run(item["authority"]),),
        (Run(measure(say, item), notes),),
        (Run(item["programme"] or "", notes if item["programme"] else ()),),
        (since,),
        (label("; ".join(stands)),),
    )


def frozen(
    evidence: Evidence, named: Iterable[NamedRecord], shown: Iterable[tuple[Designation, str]] = ()
) -> list[Block]:
    """Return the parties named by the brief's claims that are under an asset freeze.

    Each has its role and the authorities. `shown` are the measures of the table above, whose
    parties are not repeated.
    """
    say = evidence.words
    above = {measure["party"] for measure, _ in shown}
    records: list[NamedRecord] = []
    for record in named:
        if record["frozen"] and record["node"]["name"] not in above:
            records.append(record)
    rows: list[tuple[Runs, ...]] = []
    for record in sorted(records, key=_by_name):
        blocked = _blocked_by(evidence, record["listings"])
        # Claims about another role would not support the one that the row prints.
        first = record["roles"][0]["role"]
        claims = {role["claim"] for role in record["roles"] if role["role"] == first}
        role = Run(record["role"], tuple(map(evidence.note, sorted(claims)[:2])))
        rows.append(((label(record["node"]["name"]),), (role,), blocked))
    if not rows:
        return []
    lead = Paragraph((label(say("frozen-lead")),))
    return [lead, Table(heads(say, "head-party", "head-role", "head-frozen-by"), tuple(rows))]


def _by_name(record: NamedRecord) -> tuple[str, str]:
    return record["node"]["name"], record["node"]["uid"]


def _blocked_by(evidence: Evidence, listings: Iterable[str]) -> Runs:
    """Return the authorities that freeze a party's assets, each day once, with all its claims."""
    say = evidence.words
    claims: dict[tuple[str, str], list[str]] = {}
    for uid in sorted(listings, key=lambda each: not evidence.folded.claims[each].interval.start):
        claim = evidence.folded.claims[uid]
        by, start = name(evidence.ids, claim.subject), claim.interval.start
        # A source that prints no day has the listing of which another has the day.
        known = next((line for line in claims if not start and line[0] == by), (by, start))
        claims.setdefault(known, []).append(uid)
    runs: list[Run] = []
    for (by, start), uids in claims.items():
        since = say.day(start) if start else say("day-not-printed")
        text = say("frozen-by", by=by, day=since)
        runs.append(Run(text, tuple(map(evidence.note, uids))))
    return tuple(joined(runs, "; "))


def measure(words: Words, item: Designation) -> str:
    """Return a measure by its name, with whether it ended or blocks nothing."""
    name = words.term("measure", item["measure"])
    # A measure that was lifted stays on file and is printed as ended, never as in force.
    if item["gone"]:
        return words("measure-ended", measure=name)
    return (
        name
        if item["blocking"] or item["measure"] == NOT_STATED
        else words("measure-not-blocking", measure=name)
    )


def _stands(words: Words, relation: str, legs: Sequence[str]) -> str:
    """Return how a measure stands to legs: each by name where it is one, else how many."""
    once, how = list(dict.fromkeys(legs)), words.term("stands", relation)
    if len(once) == 1:
        return words("stands-to", how=how, leg=once[0])
    return words("stands-to-many", how=how, legs=str(len(once)))
