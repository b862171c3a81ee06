"""A change note: the differences between two versions of a case, each line with its note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from ....graph.model import Edge
from ...answers import state_diff
from ...evidence.panel_builders import Evidence
from .. import sections
from ..document import Block, Bullets, Paragraph, Report, Run, Runs, Table
from ..house_style import HouseStyle
from ..message_runs import heading, heads, label, language_note, told
from ..report_kind import ReportInput, ReportKind
from ..section_order import Sections, arranged

if TYPE_CHECKING:
    from ...answers.data import Changes, Differences
    from ...words import Words

# Lines of one kind that are printed; the table counts all, and a note how many were left out.
MOST = 60
KINDS: tuple[Literal["claims", "edges", "documents"], ...] = ("claims", "edges", "documents")
HOW: tuple[Literal["added", "removed", "changed"], ...] = ("added", "removed", "changed")


def write(request: ReportInput) -> Report:
    """Return the note on what changed between an earlier version of the case and this one."""
    earlier = request.earlier(int(request.question["from"]))
    after = Evidence(request.serializer)
    # Both sides number their notes in one row, since the brief has one list of notes.
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
        line = say("changes-note", kind=say(f"changes-{kind}"), **_counts(say, found[kind]))
        notes[kind] = after.computed(f"changes:{kind}", [line])

    def table() -> list[Block]:
        rows = []
        for kind in KINDS:
            note = (notes[kind],)
            counted = [(Run(count, note),) for count in _counts(say, found[kind]).values()]
            rows.append(((label(say(f"changes-{kind}")),), *counted))
        return [Table(heads(say, "", "head-added", "head-removed", "head-changed"), tuple(rows))]

    def lines() -> Iterator[Block]:
        for kind in KINDS:
            for how in HOW:
                yield from _listed(kind, how, found[kind][how], before, after)

    left, right = map(str, states)
    lead = say("changes-some" if _is_any(found) else "changes-none", left=left, right=right)
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


def _counts(say: Words, changes: Changes) -> dict[str, str]:
    """Return how many things of one kind were added, removed and changed, as printed."""
    return {how: say.figure(len(changes[how])) for how in HOW}


def _is_any(found: Differences) -> bool:
    """Return whether anything was added, removed or changed."""
    for kind in KINDS:
        if any(map(found[kind].__getitem__, HOW)):
            return True
    return False


def _listed(
    kind: str, how: str, texts: Sequence[str], before: Evidence, after: Evidence
) -> list[Block]:
    if not texts:
        return []
    say = after.words
    line = {"claims": _claim, "edges": _edge, "documents": _document}[kind]
    items = [line(text, how, before, after) for text in texts[:MOST]]
    if len(texts) > MOST:
        more = say.figure(len(texts) - MOST)
        note = after.computed(f"more:{kind}:{how}", [say("changes-more-note", count=more)])
        items.append((Run(say("changes-more", count=more), (note,)),))
    title = heading(say, "changes-heading", kind=say(f"changes-{kind}"), how=say(f"how-{how}"))
    return [title, Bullets(tuple(items))]


def _claim(text: str, how: str, before: Evidence, after: Evidence) -> Runs:
    uid = text.partition(": ")[0]
    was, now = _said(before, uid), _said(after, uid)
    if how != "changed":
        return (label(f"{uid}: "), *(was if how == "removed" else now))
    # A changed claim can read the same on both sides: its status or its grade may be the change.
    return told(
        after.words,
        "changed-claim",
        uid=label(uid),
        before=was,
        after=now,
        was=_graded(before, uid),
        now=_graded(after, uid),
    )


def _said(evidence: Evidence, uid: str) -> Runs:
    """Return a claim's sentence; nothing where this version of the case does not have it."""
    if uid not in evidence.folded.claims:
        return ()
    # A claim of a weak outlet must not stand alone here either.
    if not evidence.folded.claims[uid].alone:
        return (label(evidence.words("weak-claim", claim=uid)),)
    return (sections.said(evidence, uid),)


def _graded(evidence: Evidence, uid: str) -> Run:
    claim, say = evidence.folded.claims[uid], evidence.words
    return label(say("graded", status=say.term("status", claim.status), grade=claim.grade))


def _edge(text: str, how: str, before: Evidence, after: Evidence) -> Runs:
    uid, say = text.partition(" ")[0], after.words
    # Only the earlier version still has what was removed.
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
