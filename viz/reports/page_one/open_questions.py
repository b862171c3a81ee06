"""What stands against an answer, what is not known, and what could change it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from operator import attrgetter, itemgetter

from ....graph.against import NAMED, Against
from ....graph.analysis.fragility import Fragility
from ....graph.model import Edge
from ...answers.fragility_record import first_said, in_words, root_record
from ...wording.numbers import capital
from ...words import Value
from ..document import Bullets, Heading, Paragraph, Part, Run, Runs
from ..message_runs import heading, label
from ..sections import said
from .answer import DENIES, nearest
from .subject import PageContext, PageSubject
from .ways import Way, fragile

# Items of a list on page one; the annex has all.
DENIED, UNKNOWN, GAPS = 2, 4, 2
# Sources or statements of a set that are named one by one.
ENUMERATED = 5


def titled(subject: PageContext, key: str, *parts: Part) -> list[Part]:
    """Return a part of page one under its heading."""
    title: Heading = heading(subject.words, key)
    return [title, *parts]


def who_denies(subject: PageContext, apart: Collection[str] = ()) -> list[Part]:
    """Return who denies it beside the answer's own statement, and who did not answer.

    Args:
        subject: The page.
        apart: Claims that another part of the page prints.
    """
    say, told = subject.words, nearest(subject)
    items = _other_denials(subject, told, apart)
    silent = _silent(subject)
    if silent:
        items.append((silent,))
    # Without any answer on file the sentence in the answer says so already.
    if told is None and not items:
        return []
    if not items:
        return titled(subject, "page-denies", Paragraph((Run(say("page-no-other-denial")),)))
    return titled(subject, "page-denies", Bullets(tuple(items)))


def _other_denials(
    subject: PageContext, told: Against | None, apart: Collection[str]
) -> list[Runs]:
    """Return the denials beside the one in the answer, the nearest first, and how many are left."""
    say, items, left = subject.words, list[Runs](), 0
    for item in subject.against:
        if item.act not in DENIES or item == told or item.claim in apart:
            continue
        if len(items) == DENIED:
            left += 1
            continue
        kind = say("page-names" if item.relation == NAMED else "page-in-general")
        items.append((said(subject.evidence, item.claim), Run(f" {kind}")))
    if left:
        items.append((label(say("page-more-denials", count=left)),))
    return items


def _silent(subject: PageContext) -> Run | None:
    """Return who gave no answer, which is no denial, with the claims that say so."""
    who: dict[str, None] = {}
    uids: list[str] = []
    for item in subject.against:
        if item.act == "no_comment":
            claim = subject.evidence.folded.claims[item.claim]
            who[subject.serializer.node(subject.evidence.ids.uid(claim.subject))["short"]] = None
            uids.append(item.claim)
    if not who:
        return None
    text = subject.words("page-silent", who=subject.several(list(who)), count=len(who))
    lines = [subject.words("claims-note", claims=", ".join(uids))]
    return subject.computed(text, "silent", lines)


def not_known(subject: PageSubject) -> list[Part]:
    """Return what the sources leave open on the ways that are told."""
    say, items = subject.words, _undetermined(subject)
    for key, steps in (
        ("page-unnamed", _where(subject, subject.drawn, _is_partial)),
        ("page-no-goods", _where(subject, subject.told, _has_no_goods)),
        ("page-no-day", _where(subject, subject.told, _has_no_day)),
        ("page-no-purpose", _without_purpose(subject)),
    ):
        if steps:
            items.append((label(say(key, steps=subject.several(steps[:3]))),))
    items += _amounts(subject)
    if subject.hidden:
        lines = [say("page-hidden-note", count=str(subject.hidden))]
        text = say("page-hidden", count=subject.hidden)
        items.append((subject.computed(text, "hidden", lines),))
    # Without a way the question itself is what is not known.
    if not subject.told:
        found = subject.found
        source = subject.end(found.source.uids, found.source.text)
        target = subject.end(found.target.uids, found.target.text)
        items.append((label(say("unknown-how", source=source, target=target)),))
    if not items:
        items.append((Run(say("unknown-none")),))
    return titled(subject, "page-unknown", Bullets(tuple(items[: UNKNOWN + 1])))


def _undetermined(subject: PageSubject) -> list[Runs]:
    """Return what a source says that it could not determine."""
    items: list[Runs] = []
    for uid in _gaps(subject.edges)[:GAPS]:
        claim = subject.evidence.folded.claims[uid]
        if claim.status == "gap" and claim.alone:
            items.append((subject.plain(uid),))
    return items


def not_named(subject: PageContext) -> list[Runs]:
    """Return between whom a source says or implies that there were others, in one item."""
    steps: dict[str, None] = {}
    for edge in subject.edges:
        if edge.partial:
            ends = {"a": subject.name(edge.source), "b": subject.name(edge.target)}
            steps[subject.words("page-from-to", **ends)] = None
    if not steps:
        return []
    text = subject.words("page-unnamed", steps=subject.several(list(steps)[:3]))
    return [(label(text),)]


def _amounts(subject: PageSubject) -> list[Runs]:
    """Return that no source gives a figure, or that the figures differ."""
    items: list[Runs] = []
    claims = subject.claims(subject.edges)
    if subject.told and not any(map(attrgetter("quantity"), claims)):
        items.append((Run(subject.words("page-no-quantity")),))
    run = differing(subject)
    return [*items, (run,)] if run is not None else items


def differing(subject: PageContext) -> Run | None:
    """Return that figures of sources differ, which are never added up."""
    uids = list(map(attrgetter("uid"), subject.claims(subject.edges)))
    for group in subject.serializer.conflicts(uids):
        if group["kind"] == "figures":
            claims = ", ".join(map(itemgetter("claim"), group["lines"]))
            lines = [subject.words("claims-note", claims=claims)]
            unit = subject.evidence.folded.claims[group["lines"][0]["claim"]].quantity
            text = subject.words("page-figures-differ", unit=unit.unit if unit else "")
            return subject.computed(text, "figures", lines)
    return None


def _gaps(edges: Iterable[Edge]) -> list[str]:
    """Return the claims of relations, in order, each once."""
    uids: dict[str, None] = {}
    for edge in edges:
        uids.update(dict.fromkeys(edge.claims))
    return list(uids)


def _step(subject: PageSubject, way: Way, number: int) -> str:
    """Return the ends of a step in words; parties in equal place are alternatives."""
    ends = [
        subject.several(subject.names(stage), "or") for stage in way.stages[number : number + 2]
    ]
    return subject.words("page-from-to", a=ends[0], b=ends[1])


def _where(
    subject: PageSubject, ways: Iterable[Way], holds: Callable[[Sequence[Edge]], bool]
) -> list[str]:
    """Return the movements of some ways of whose relations something holds, each once."""
    steps: dict[str, None] = {}
    for way in ways:
        for number, uids in enumerate(way.steps):
            edges = subject.relations(uids)
            if way.roles[number] == "movement" and holds(edges):
                steps[_step(subject, way, number)] = None
    return list(steps)


def _is_partial(edges: Sequence[Edge]) -> bool:
    """Return whether a source says or implies that there were others between."""
    return any(edge.partial for edge in edges)


def _has_no_goods(edges: Sequence[Edge]) -> bool:
    return not any(edge.goods for edge in edges)


def _has_no_day(edges: Sequence[Edge]) -> bool:
    """Return whether no claim states when a movement began."""
    starts = [interval.start for edge in edges for _, interval in edge.intervals]
    return not any(starts)


def _without_purpose(subject: PageSubject) -> list[str]:
    """Return from whom to which weapon no source says that the goods were for it."""
    steps: dict[str, None] = {}
    for route in subject.found.routes[: len(subject.told)]:
        for flag in route.flags:
            if flag.kind in ("purpose not stated", "variant not stated"):
                ends = {"a": subject.name(flag.first), "b": subject.name(flag.second)}
                steps[subject.words("page-from-to", **ends)] = None
    return list(steps)


def could_change(
    subject: PageSubject, voices: Fragility | None, statements: Fragility | None
) -> list[Part]:
    """Return whose error would turn the answer: the fewest sources, then the fewest statements.

    Args:
        subject: The page.
        voices: The fewest sources without which no route is left; None without a route.
        statements: The same, by original statements.
    """
    say = subject.words
    if voices is None or statements is None or not voices.smallest:
        text = Run(say("page-change-absence"))
        return titled(subject, "page-change", Paragraph((text,)))
    runs = [fragile_run(subject, voices, "voice"), Run(" ")]
    if len(subject.told) > 1:
        for number, way in enumerate(subject.told):
            run = _way_falls(subject, number, way)
            runs += [run, Run(" ")] if run is not None else []
    runs.append(fragile_run(subject, statements, "root"))
    return titled(subject, "page-change", Paragraph(tuple(runs)))


def fragile_run(subject: PageSubject, found: Fragility, label_of: str) -> Run:
    """Return the sentence on the smallest set of sources or statements, with its note."""
    say = subject.words
    every = found.smallest
    named = subject.sources(every) if label_of == "voice" else statements_in_words(subject, every)
    key = f"fragile-{label_of}" if found.exact else f"fragile-{label_of}-bound"
    if len(every) > ENUMERATED:
        key = f"fragile-many-{label_of}"
    values: dict[str, Value] = {"count": len(every), "named": named}
    lines = [
        say(
            "fragile-note",
            labels=str(found.labels),
            size=str(len(every)),
            least=str(found.least),
            which="; ".join(every),
        )
    ]
    if label_of == "root":
        lines.append(documented(subject, every))
    values |= {"number": subject.in_words(len(every)), "least": subject.in_words(found.least)}
    return subject.computed(capital(say(key, **values)), f"fragile:{label_of}", lines)


def _way_falls(subject: PageSubject, number: int, way: Way) -> Run | None:
    """Return by whose single error a way falls, None where no single statement carries it."""
    found = fragile(subject.evidence, way, "root")
    if len(found.smallest) != 1:
        return None
    say = subject.words
    which = statements_in_words(subject, found.smallest)
    text = say("page-way-falls", way=say(f"page-way-name-{number + 1}"), named=which)
    lines = [say("statements-note", roots=found.smallest[0]), documented(subject, found.smallest)]
    return subject.computed(capital(text), f"falls:{number}:{found.smallest[0]}", lines)


def documented(subject: PageContext, roots: Iterable[str]) -> str:
    """Return the line of a note with who made each statement, when, and in which documents."""
    texts: list[str] = []
    for root in roots:
        texts.append(in_words(root_record(root, subject.serializer), subject.serializer))
    return subject.words("falls-note", statements="; ".join(texts))


def statements_in_words(subject: PageContext, roots: Sequence[str]) -> str:
    """Return original statements by who made them and on which day."""
    say = subject.words
    days: dict[tuple[str, ...], list[str]] = {}
    for root in roots:
        day, voices, _ = first_said(subject.evidence.folded, subject.evidence.ids, root)
        days.setdefault(tuple(voices or [root]), []).append(day)
    texts: list[str] = []
    for speakers, own in days.items():
        on = subject.several([say.day(day) for day in sorted(set(own))])
        texts.append(say("statement-of", who=subject.sources(speakers), day=on))
    return subject.several(texts)
