"""What is not known of an answer, and what could change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain
from operator import attrgetter

from ....graph.analysis.fragility import Fragility
from ....graph.model import Edge
from ...answers.fragility_record import first_said, in_words, root_record
from ...answers.named import arms
from ...wording.numbers import capital
from ...words import Value
from ..document import Bullets, Heading, Paragraph, Part, Run, Runs
from ..message_runs import heading, joined, label
from .figures import differing
from .picture import meant
from .subject import PageContext, PageSubject, and_more
from .ways import Way, fragile

# Items of a list on page one; the annex has all.
UNKNOWN, GAPS = 7, 2
# Sources or statements of a set that are named one by one.
ENUMERATED = 5


def titled(subject: PageContext, key: str, *parts: Part) -> list[Part]:
    """Return a part of page one under its heading."""
    title: Heading = heading(subject.words, key)
    return [title, *parts]


def not_known(subject: PageSubject, lacking: Sequence[Runs] = ()) -> list[Part]:
    """Return what the sources leave open on the ways that are told.

    Args:
        subject: The page.
        lacking: What is known to exist and not on file, where there is no way.
    """
    say, items = subject.words, list[Runs]()
    # Without a way the question itself is what is not known.
    if not subject.told:
        ends = {"source": subject.source, "target": subject.target}
        items += [(label(say("unknown-how", **ends)),), *lacking]
    items += _undetermined(subject)
    for key, steps in (
        ("page-unnamed", where(subject, subject.drawn, _is_partial)),
        ("page-no-goods", where(subject, subject.told, _has_no_goods)),
        ("page-no-day", where(subject, subject.told, has_no_day)),
        ("page-no-purpose", _without_purpose(subject)),
        ("page-no-use", _without_use(subject, armed=False)),
        ("page-no-user", _without_use(subject, armed=True)),
    ):
        if steps:
            items.append((label(say(key, steps=and_more(subject, steps))),))
    items += [*_receivers(subject), *_cargo(subject)]
    # The answer may say that somebody's words are told here, with their figures.
    amounts = _amounts(subject)
    items = [*items[: UNKNOWN - len(amounts)], *amounts]
    if subject.hidden:
        lines = [say("page-hidden-note", count=str(subject.hidden))]
        text = say("page-hidden", count=subject.hidden)
        items.append((subject.computed(text, "hidden", lines),))
    if not items:
        items.append((Run(say("unknown-none")),))
    return titled(subject, "page-unknown", Bullets(tuple(items[:UNKNOWN])))


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
    """Return the line on quantities: no source gives one, or the figures differ."""
    items: list[Runs] = []
    # Figures of other movements say nothing of one that nobody states.
    if not subject.told:
        return items
    claims = subject.claims(subject.edges)
    if not any(map(attrgetter("quantity"), claims)):
        items.append((Run(subject.words("page-no-quantity")),))
    run = differing(subject)
    return [*items, (run,)] if run is not None else items


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


def where(
    subject: PageSubject, ways: Iterable[Way], holds: Callable[[Sequence[Edge]], bool]
) -> list[str]:
    """Return the movements of ways of whose relations something holds: a way, or its steps."""
    found: dict[str, None] = {}
    for number, way in enumerate(ways):
        moving = [at for at, role in enumerate(way.roles) if role == "movement"]
        held = [at for at in moving if holds(subject.relations(way.steps[at]))]
        # Of several steps that are all alike the way is named, which is shorter.
        if held == moving and len(moving) > 1 and number < len(subject.told):
            found[subject.words("page-every-step", way=subject.way_name(number))] = None
        else:
            found.update(dict.fromkeys(_step(subject, way, at) for at in held))
    return list(found)


def _is_partial(edges: Sequence[Edge]) -> bool:
    """Return whether a source says or implies that there were others between."""
    return any(edge.partial for edge in edges)


def _has_no_goods(edges: Sequence[Edge]) -> bool:
    return not any(edge.goods for edge in edges)


def has_no_day(edges: Sequence[Edge]) -> bool:
    """Return whether no claim states when a movement began."""
    starts = [interval.start for edge in edges for _, interval in edge.intervals]
    return not any(starts)


def _receivers(subject: PageSubject) -> list[Runs]:
    """Return the lines on states for which no way shown names the sender or the receiver."""
    say, items = subject.words, list[Runs]()
    for at, key in ((0, "page-no-sender"), (-1, "page-no-receiver")):
        places = {way.stages[at] for way in subject.told if _is_state(subject, way.stages[at])}
        for stage in sorted(places):
            place = subject.several(list(map(subject.who, subject.names(stage))), "or")
            items.append((label(say(key, place=place)),))
    return items


def _cargo(subject: PageSubject) -> list[Runs]:
    """Return what the statements on the cargo told of leave out: that it was arms, and its days."""
    unsaid: dict[str, None] = {}
    undated: dict[str, None] = {}
    for way in subject.shipped:
        steps = dict.fromkeys(map(partial(_step, subject, way), range(len(way.steps))))
        if not meant(subject, way):
            unsaid.update(steps)
        stated = subject.stated(filter(None, way.statements))
        if not any(map(attrgetter("interval.start"), stated)):
            undated.update(steps)
    items: list[Runs] = []
    for key, found in (("page-cargo-unsaid", unsaid), ("page-cargo-undated", undated)):
        if found:
            items.append((label(subject.words(key, steps=subject.several(list(found)))),))
    return items


def _is_state(subject: PageSubject, stage: Sequence[str]) -> bool:
    return {"state"}.issuperset(map(subject.family, stage))


def _without_purpose(subject: PageSubject) -> list[str]:
    """Return from whom to which weapon no source says that the goods were for it."""
    steps: dict[str, None] = {}
    for route in subject.found.routes[: len(subject.told)]:
        for flag in route.flags:
            if flag.kind in ("purpose not stated", "variant not stated"):
                ends = {"a": subject.name(flag.first), "b": subject.name(flag.second)}
                steps[subject.words("page-from-to", **ends)] = None
    return list(steps)


def _without_use(subject: PageSubject, armed: bool) -> list[str]:
    """Return the ways of which no statement says what became of the goods, arms or others."""
    ways: list[str] = []
    for number, way in enumerate(subject.told):
        stated = any(map(attrgetter("purpose"), subject.stated(filter(None, way.statements))))
        arrived = "use" in way.roles or (stated and not armed)
        if not arrived and armed == bool(arms(subject.serializer, subject.step_edges(way))):
            steps = subject.way_name(number)
            if len(subject.told) == 1:
                a, b = subject.several(subject.names(way.stages[0])), way.stages[-1]
                steps = subject.words("page-from-to", a=a, b=subject.several(subject.names(b)))
            ways.append(steps)
    return ways


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
    # With fewer statements than sources, sources share one, and that one is right is not enough.
    shared = len(statements.smallest) < len(voices.smallest)
    runs = [fragile_run(subject, voices, "voice", shared=shared)]
    singles: set[str] = set()
    if len(subject.told) > 1:
        for number, way in enumerate(subject.told):
            single = fragile(subject.evidence, way, "root").smallest
            if len(single) == 1:
                singles.update(single)
                runs.append(_way_falls(subject, number, single))
    # What the ways fall with has been said, where it is the same.
    if singles != set(statements.smallest):
        runs.append(fragile_run(subject, statements, "root"))
    runs += firmer(subject)
    return titled(subject, "page-change", Paragraph(tuple(joined(runs, " "))))


def firmer(subject: PageSubject) -> list[Run]:
    """Return on which movements a second source would bear out what one alone states."""
    steps = where(subject, subject.drawn, _has_one_source)
    if not steps:
        return []
    return [label(subject.words("page-firmer", steps=and_more(subject, steps)))]


def _has_one_source(edges: Sequence[Edge]) -> bool:
    """Return whether one source alone states a step, those that repeat one statement as one."""
    voices = set(chain.from_iterable(map(attrgetter("voices"), edges)))
    roots = set(chain.from_iterable(map(attrgetter("roots"), edges)))
    return min(len(voices), len(roots)) == 1


def fragile_run(
    subject: PageSubject, found: Fragility, label_of: str, *, shared: bool = False
) -> Run:
    """Return the sentence on the smallest set of sources or statements, with its note.

    `shared` is whether some sources of the set rest on one statement.
    """
    say = subject.words
    every = found.smallest
    named = _voices(subject, every) if label_of == "voice" else statements_in_words(subject, every)
    key = f"fragile-{label_of}" if found.exact else f"fragile-{label_of}-bound"
    if len(every) > ENUMERATED:
        key = f"fragile-many-{label_of}"
    if shared:
        key = "fragile-voice-shared"
    ends = {"a": subject.source, "b": subject.target}
    values: dict[str, Value] = {"count": len(every), "named": named, **ends}
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


def _voices(subject: PageSubject, every: Sequence[str]) -> str:
    """Return sources in a sentence; a joint body of some of them is no further one beside them."""
    bodies: set[str] = set()
    for claim in subject.claims(subject.edges):
        if claim.voice in every and not set(claim.members).isdisjoint(every):
            bodies.add(claim.voice)
    named = subject.sources([voice for voice in every if voice not in bodies])
    if not bodies:
        return named
    return subject.words("fragile-bodies", named=named, bodies=subject.sources(sorted(bodies)))


def _way_falls(subject: PageSubject, number: int, roots: Sequence[str]) -> Run:
    """Return by which single statement's error a way falls."""
    say, which = subject.words, statements_in_words(subject, roots)
    text = say("page-way-falls", way=subject.way_name(number), named=which)
    lines = [say("statements-note", roots=roots[0]), documented(subject, roots)]
    return subject.computed(capital(text), f"falls:{number}:{roots[0]}", lines)


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
