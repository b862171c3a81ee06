"""Page one of a change note: which conclusions changed, and then the claims that changed them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from ...answers.conclusions import KINDS, Conclusion
from ...evidence.panel_builders import Evidence
from ...wording.name_words import in_sentence
from ...wording.numbers import capital, opening
from ...wording.relation_words import relation_words
from ...wording.sentences import name
from ...words import Words
from ..document import Block, Bullets, PageBreak, Paragraph, Part, Run, Runs, Table, tidy
from ..message_runs import heading, heads, joined, label, language_note, told
from ..sections import between, said

# Conclusions and claims that page one has, and rows of a table; the annex has every claim.
MOST, ROWS = 8, 40


@dataclass(frozen=True, slots=True)
class ChangeSubject:
    """What a change note tells.

    Attributes:
        before: The notes of the earlier version, in one row with those of the later one.
        after: The notes of the later version.
        states: The numbers of the two versions.
        changed: The conclusions that differ.
        claims: How many claims differ.
        ends: The two ends of the question whose routes were compared, or two empty texts.
    """

    before: Evidence
    after: Evidence
    states: tuple[int, int]
    changed: Sequence[Conclusion]
    claims: int
    ends: tuple[str, str]

    @property
    def words(self) -> Words:
        """The words around what sources say."""
        return self.after.words


def changes_question(subject: ChangeSubject) -> str:
    """Return the question that a change note answers."""
    left, right = map(str, subject.states)
    values = {"left": left, "right": right, "source": subject.ends[0], "target": subject.ends[1]}
    key = "title-changes-between" if all(subject.ends) else "title-changes"
    return subject.words(key, **values)


def changes_page(subject: ChangeSubject) -> list[Block]:
    """Return page one of a change note, up to where the page ends."""
    say = subject.words
    blocks: list[Block] = [_answer(subject), *language_note(say)]
    blocks += [*_changed(subject), *_why(subject)]
    blocks.append(Paragraph((label(say("changes-foot")),), kind="small"))
    return [*map(tidy, blocks), PageBreak()]


def _answer(subject: ChangeSubject) -> Paragraph:
    """Return how many conclusions changed, by kind, and whether the routes asked for did."""
    say = subject.words
    counts: dict[str, int] = {}
    for item in subject.changed:
        counts[item.kind] = counts.get(item.kind, 0) + 1
    left, right = map(str, subject.states)
    claims, total = say.figure(subject.claims), say.figure(len(subject.changed))
    values = {"left": left, "right": right, "claims": claims, "total": total}
    note = (subject.after.computed("conclusions", [say("changes-total-note", **values)]),)
    values["total"] = opening(len(subject.changed), say)
    key = "changes-some" if counts else "changes-none"
    runs = [Run(say(key, count=len(subject.changed), **values), note)]
    for kind in filter(counts.__contains__, KINDS):
        shown = opening(counts[kind], say)
        line = say(f"changes-of-{kind}", count=counts[kind], shown=shown)
        runs.append(Run(line, (subject.after.computed(f"conclusions:{kind}", [line]),)))
    if all(subject.ends) and "route" not in counts:
        source, target = subject.ends
        runs.append(label(say("changes-same-routes", source=source, target=target)))
    return Paragraph(tuple(joined(runs, " ")), lead=True)


def _changed(subject: ChangeSubject) -> list[Part]:
    """Return the first conclusions that changed, each with how it stood and how it stands."""
    say = subject.words
    if not subject.changed:
        return []
    items: list[Runs] = []
    for item in subject.changed[:MOST]:
        states = {"before": _state(subject, item, item.before)}
        states["after"] = _state(subject, item, item.after)
        text = say("changes-line", what=capital(_what(subject, item)), **states)
        items.append((_noted(subject, item, text),))
    left = len(subject.changed) - MOST
    if left > 0:
        items.append(_more(subject, "changes-more-conclusions", left))
    return [heading(say, "changes-what"), Bullets(tuple(items))]


def _why(subject: ChangeSubject) -> list[Part]:
    """Return the claims behind the conclusions above, new, gone or changed, each once."""
    say = subject.words
    if not subject.changed:
        return []
    reasons: dict[str, str] = {}
    without: list[str] = []
    for item in subject.changed[:MOST]:
        if not item.claims:
            without.append(_what(subject, item))
        for how in ("added", "removed", "changed"):
            reasons.update(dict.fromkeys(getattr(item, how), how))
    items: list[Runs] = []
    for uid, how in list(reasons.items())[:MOST]:
        items.append((label(say(f"why-{how}")), Run(" "), *_claim(subject, uid, how)))
    if len(reasons) > MOST:
        items.append(_more(subject, "changes-more-claims", len(reasons) - MOST))
    if without:
        items.append((label(say("why-no-claim", what="; ".join(without[:3]))),))
    return [heading(say, "changes-why"), Bullets(tuple(items))]


def _claim(subject: ChangeSubject, uid: str, how: str) -> Runs:
    """Return a claim by its sentence alone; one that changed with how it was and how it is."""
    if how == "changed":
        return changed_claim(uid, how, subject.before, subject.after)
    return _said(subject.before if how == "removed" else subject.after, uid)


def _more(subject: ChangeSubject, key: str, left: int) -> Runs:
    """Return how many more there are, which the annex has."""
    text = subject.words(key, count=left, shown=opening(left, subject.words))
    return (Run(text, (subject.after.computed(key, [text]),)),)


def _what(subject: ChangeSubject, item: Conclusion) -> str:
    """Return what a conclusion is about, in the names of the version that has it."""
    say, evidence = subject.words, _side(subject, item)
    match item.kind:
        case "route":
            way = " → ".join(map(partial(name, evidence.ids), item.uids))
            return say("changes-route", way=way)
        case "relation":
            edge = evidence.folded.edges[item.uids[0]]
            relation = relation_words(say, edge, evidence.folded.claims)
            return say("changes-relation", ends=between(evidence, edge), relation=relation)
        case "measure":
            by, party = map(partial(name, evidence.ids), item.uids)
            measure = say.term("measure", item.after or item.before)
            return say("changes-measure", by=in_sentence(say, by), party=party, measure=measure)
        case _:
            claim = evidence.folded.claims[item.uids[0]]
            return say("changes-denial", who=name(evidence.ids, claim.subject))


def _side(subject: ChangeSubject, item: Conclusion) -> Evidence:
    """Return the version by which a conclusion is told: the later one, unless it is gone there."""
    return subject.after if item.after else subject.before


def _state(subject: ChangeSubject, item: Conclusion, word: str) -> str:
    """Return how a conclusion stands in one version."""
    say = subject.words
    if not word:
        return say("changes-absent" if item.kind == "relation" else "changes-not-on-file")
    return say.term("word", word) if item.kind == "relation" else say("changes-on-file")


def _noted(subject: ChangeSubject, item: Conclusion, text: str) -> Run:
    """Return a text on a conclusion with the note that names the claims by which it changed."""
    say = subject.words
    why = ", ".join(item.claims)
    lines = [text, say("claims-note", claims=why) if why else say("why-no-claim-note")]
    key = f"conclusion:{item.kind}:{':'.join(item.uids)}:{item.before}:{item.after}"
    return Run(text, (subject.after.computed(key, lines),))


def conclusion_tables(subject: ChangeSubject) -> list[Block]:
    """Return every conclusion that changed, a table for each kind, with the claims behind it."""
    say, blocks = subject.words, list[Block]()
    for kind in KINDS:
        items: list[Conclusion] = []
        for item in subject.changed:
            if item.kind == kind:
                items.append(item)
        if not items:
            continue
        rows = list(map(partial(_row, subject), items[:ROWS]))
        head = heads(say, "head-conclusion", "head-before", "head-after", "head-why")
        blocks += [heading(say, f"changes-heading-{kind}"), Table(head, tuple(rows), kind="side")]
        if len(items) > ROWS:
            more = _more(subject, "changes-more-conclusions", len(items) - ROWS)
            blocks.append(Paragraph(more))
    return blocks


def _row(subject: ChangeSubject, item: Conclusion) -> tuple[Runs, ...]:
    states = [(label(_state(subject, item, word)),) for word in (item.before, item.after)]
    why = tuple(joined(_reasons(subject, item), "; "))
    return ((_noted(subject, item, _what(subject, item)),), *states, why)


def _reasons(subject: ChangeSubject, item: Conclusion) -> Iterable[Run]:
    """Yield the first claims by which a conclusion changed, each by its uid and with its note."""
    say = subject.words
    if not item.claims:
        yield label(say("why-no-claim-short"))
    for how in ("added", "removed", "changed"):
        for uid in getattr(item, how)[:3]:
            evidence = subject.before if how == "removed" else subject.after
            notes = (evidence.note(uid),) if uid in evidence.folded.claims else ()
            yield Run(f"{say(f'why-{how}')} {uid}", notes, label=True)


def changed_claim(uid: str, how: str, before: Evidence, after: Evidence) -> Runs:
    """Return a claim that was added, removed or changed, with its uid before it."""
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
    return (said(evidence, uid),)


def _graded(evidence: Evidence, uid: str) -> Run:
    claim, say = evidence.folded.claims[uid], evidence.words
    return label(say("graded", status=say.term("status", claim.status), grade=claim.grade))
