"""A change note: the differences between two versions of a case, each line with its note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from ....graph.model import Edge
from ...answers import state_diff
from ...evidence.evidence import Evidence
from ...wording.sentences import number
from .. import sections
from ..house_style import HouseStyle
from ..kind import ReportInput, ReportKind
from ..model import Block, Bullets, Paragraph, Report, Run, Runs, Table
from ..runs import heading, heads, label, language_note, told
from ..section_order import Sections, arranged

if TYPE_CHECKING:
    from ...answers.data import Differences

MOST = 60  # lines of one kind that are printed
KINDS: tuple[Literal["claims", "edges", "documents"], ...] = ("claims", "edges", "documents")
HOW: tuple[Literal["added", "removed", "changed"], ...] = ("added", "removed", "changed")


def write(request: ReportInput) -> Report:
    """Return the note on what changed between an earlier version of the case and this one."""
    earlier = request.earlier(int(request.question["from"]))
    after = Evidence(request.serializer)
    before = Evidence(earlier.serializer, after)
    sides = []
    for version in (earlier, request):
        serializer = version.serializer
        sides.append((serializer.folded, serializer.ids, serializer.documents, version.claims))
    numbers = (earlier.state, request.state)
    return report(numbers, state_diff.diff(sides[0], sides[1]), before, after, request.house)


def report(
    states: tuple[int, int],
    found: Differences,
    before: Evidence,
    after: Evidence,
    house: HouseStyle,
) -> Report:
    """Return the note of a `state_diff.diff`; the notes of `before` join those of `after`."""
    say = after.words
    notes: dict[str, int] = {}
    for kind in KINDS:
        counts = {how: number(len(found[kind][how])) for how in HOW}
        line = say("changes-note", kind=say(f"changes-{kind}"), **counts)
        notes[kind] = after.computed(f"changes:{kind}", [line])

    def table() -> list[Block]:
        rows = []
        for kind in KINDS:
            counted = [(Run(number(len(found[kind][how])), (notes[kind],)),) for how in HOW]
            rows.append(((label(say(f"changes-{kind}")),), *counted))
        return [Table(heads(say, "", "head-added", "head-removed", "head-changed"), tuple(rows))]

    def lines() -> Iterator[Block]:
        for kind in KINDS:
            for how in HOW:
                yield from _listed(kind, how, found[kind][how], before, after)

    left, right = map(str, states)
    same = not any(found[kind][how] for kind in KINDS for how in HOW)
    lead = say("changes-none" if same else "changes-some", left=left, right=right)
    writers: Sections = {
        "answer": lambda: [Paragraph((label(lead),), lead=True), *language_note(say)],
        "table": table,
        "lines": lambda: list(lines()),
    }
    subtitle = say("subtitle-changes", left=left, right=right)
    return Report(
        say("title-changes"),
        subtitle,
        arranged(writers, KIND.sections(house)),
        after.notes,
        house=house,
    )


def _listed(
    kind: str, how: str, texts: Sequence[str], before: Evidence, after: Evidence
) -> list[Block]:
    if not texts:
        return []
    say = after.words
    line = {"claims": _claim, "edges": _edge, "documents": _document}[kind]
    items = [line(text, how, before, after) for text in texts[:MOST]]
    if len(texts) > MOST:
        more = number(len(texts) - MOST)
        note = after.computed(f"more:{kind}:{how}", [say("changes-more-note", count=more)])
        items.append((Run(say("changes-more", count=more), (note,)),))
    title = heading(say, "changes-heading", kind=say(f"changes-{kind}"), how=say(f"how-{how}"))
    return [title, Bullets(tuple(items))]


def _claim(text: str, how: str, before: Evidence, after: Evidence) -> Runs:
    uid = text.partition(": ")[0]
    one, other = (_said(e, uid) if uid in e.folded.claims else () for e in (before, after))
    if how == "changed":
        how_known = {name: _graded(e, uid) for name, e in (("was", before), ("now", after))}
        return told(
            after.words, "changed-claim", uid=label(uid), before=one, after=other, **how_known
        )
    return (label(f"{uid}: "), *(one if how == "removed" else other))


def _said(evidence: Evidence, uid: str) -> Runs:
    c = evidence.folded.claims[uid]
    if not c.alone:
        return (label(evidence.words("weak-claim", claim=uid)),)
    return (sections.said(evidence, uid),)


def _graded(evidence: Evidence, uid: str) -> Run:
    c, say = evidence.folded.claims[uid], evidence.words
    return label(say("graded", status=say.term("status", c.status), grade=c.grade))


def _edge(text: str, how: str, before: Evidence, after: Evidence) -> Runs:
    uid, say = text.partition(" ")[0], after.words
    told_by = before if how == "removed" else after
    edge: Edge = told_by.folded.edges[uid]
    ends = told(
        say,
        "edge-line",
        relation=say.relation(edge.predicate),
        ends=label(sections.between(told_by, edge)),
    )
    if how != "changed":
        return (*ends, *sections.score(told_by, edge))
    was, now = sections.score(before, before.folded.edges[uid]), sections.score(after, edge)
    return told(say, "changed-edge", ends=ends, before=was, after=now)


def _document(text: str, how: str, before: Evidence, after: Evidence) -> Runs:
    told_by = before if how == "removed" else after
    document, say = told_by.serializer.documents[text], after.words
    day = say.day(document.published)
    return (
        label(
            say("document-line", title=document.title, outlet=document.outlet, day=day, uid=text)
        ),
    )


KIND = ReportKind(
    name="changes",
    summary="What changed from an earlier version of the case.",
    fields={"from": "number of the earlier version"},
    build=write,
)
