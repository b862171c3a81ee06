"""A change note: the conclusions that differ between two versions of a case, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from ....graph.analysis.route_engine import RouteOptions
from ....graph.errors import BadInput, wrong
from ....graph.model import Edge, Route
from ...answers import state_diff
from ...answers.conclusions import Version, conclusions
from ...evidence.panel_builders import Evidence
from ...wording.relation_words import relation_words
from .. import sections
from ..document import Block, Bullets, Report, Run, Runs, Table
from ..house_style import HouseStyle
from ..message_runs import heading, heads, label, told
from ..page_one.changes_page import (
    ChangeSubject,
    changed_claim,
    changes_page,
    changes_question,
    conclusion_tables,
)
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
    ends = (request.question["source"], request.question["target"])
    if any(ends) and not all(ends):
        raise wrong("brief --changes", " ".join(filter(None, ends)), "both ends of a question")
    routes = _routes(earlier, request, ends) if all(ends) else ((), ())
    changed = conclusions(_version(earlier), _version(request), routes)
    subject = ChangeSubject(
        before, after, (earlier.state, request.state), changed, _total(earlier, request), ends
    )
    return report(subject, _differences(earlier, request), request.house, request.length)


def _version(request: ReportInput) -> Version:
    return Version(request.serializer.folded, request.claims)


def _routes(
    earlier: ReportInput, later: ReportInput, ends: tuple[str, str]
) -> tuple[Sequence[Route], Sequence[Route]]:
    """Return the routes of a question in both versions.

    Raises:
        BadInput: The later version does not know an end.
    """
    options = RouteOptions()
    now = later.engine.routes(*ends, options)
    # By the uid of the later version, which a name that was ambiguous before cannot mislead.
    named = [end.uids[0] if len(end.uids) == 1 else end.text for end in (now.source, now.target)]
    try:
        was = earlier.engine.routes(named[0], named[1], options).routes
    except BadInput:
        was = ()  # an end that the earlier version did not have yet
    return was, now.routes


def _differences(earlier: ReportInput, later: ReportInput) -> Differences:
    sides = []
    for version in (earlier, later):
        serializer = version.serializer
        sides.append((serializer.folded, serializer.ids, serializer.documents, version.claims))
    return state_diff.diff(sides[0], sides[1])


def _total(earlier: ReportInput, later: ReportInput) -> int:
    """Return how many claims differ."""
    versions = []
    for claims in (earlier.claims, later.claims):
        versions.append({(uid, claim.version) for uid, claim in claims.items()})
    return len({uid for uid, _ in versions[0] ^ versions[1]})


def report(
    subject: ChangeSubject, found: Differences, house: HouseStyle, length: str = "full"
) -> Report:
    """Return the note: the conclusions that changed and why, then what a `state_diff.diff` found.

    Args:
        subject: The conclusions, with the notes of both versions.
        found: Everything that differs.
        house: The style of the note.
        length: One of `document.LENGTHS`.
    """
    before, after = subject.before, subject.after
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
        head = heads(say, "", "head-added", "head-removed", "head-changed")
        return [heading(say, "changes-counted"), Table(head, tuple(rows))]

    def lines() -> Iterator[Block]:
        for kind in KINDS:
            for how in HOW:
                yield from _listed(kind, how, found[kind][how], before, after)

    writers: Sections = {
        "answer": lambda: changes_page(subject),
        "conclusions": lambda: conclusion_tables(subject),
        "table": table,
        "lines": lambda: list(lines()),
    }
    left, right = map(str, subject.states)
    subtitle = say("subtitle-changes", left=left, right=right)
    blocks = arranged(writers, KIND.sections(house, length))
    return Report(changes_question(subject), subtitle, blocks, after.notes, house=house)


def _counts(say: Words, changes: Changes) -> dict[str, str]:
    """Return how many things of one kind were added, removed and changed, as printed."""
    return {how: say.figure(len(changes[how])) for how in HOW}


def _listed(
    kind: str, how: str, texts: Sequence[str], before: Evidence, after: Evidence
) -> list[Block]:
    if not texts:
        return []
    say = after.words
    line = {"claims": _claim_line, "edges": _edge, "documents": _document}[kind]
    items = [line(text, how, before, after) for text in texts[:MOST]]
    if len(texts) > MOST:
        more = say.figure(len(texts) - MOST)
        note = after.computed(f"more:{kind}:{how}", [say("changes-more-note", count=more)])
        items.append((Run(say("changes-more", count=more), (note,)),))
    title = heading(say, "changes-heading", kind=say(f"changes-{kind}"), how=say(f"how-{how}"))
    return [title, Bullets(tuple(items))]


def _claim_line(text: str, how: str, before: Evidence, after: Evidence) -> Runs:
    return changed_claim(text.partition(": ")[0], how, before, after)


def _edge(text: str, how: str, before: Evidence, after: Evidence) -> Runs:
    uid, say = text.partition(" ")[0], after.words
    # Only the earlier version still has what was removed.
    told_by = before if how == "removed" else after
    edge: Edge = told_by.folded.edges[uid]
    ends = told(
        say,
        "edge-line",
        relation=relation_words(say, edge, told_by.folded.claims),
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
    fields={
        "from": "number of the earlier version",
        "source": "where the routes of a question start whose answer is compared",
        "target": "where they end",
    },
    build=write,
    defaults={"source": "", "target": ""},
    brief=("answer", "conclusions", "table"),
)
