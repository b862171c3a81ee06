"""The answer of `explain` as lines: a party, a relation or a claim with everything that is on file about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...graph.identity import normal
from ...graph.schema import schema
from ..answers.ownership import lines as owners
from ..wording.dates import period
from ..wording.names import short_names, small, the
from ..wording.numbers import ended, figures, listed, many, support
from .against import OWN, against
from .claims import claim, hedged, kind, verb
from .conflicts import conflicts
from .connection import chosen, dates
from .layout import command, following, say, section
from .measures import measures
from .relations import phrase, relations
from .steps import NO_PERSON, firm

if TYPE_CHECKING:
    from ..answers.data import ClaimData, EdgeData, EntityData, ExplainData
    from ..answers.records import ClaimRecord, EdgeRecord

SILENT = "no statement on file"
ALIASES = 12
STATEMENTS = 6  # own statements of a party that are printed without --all
CONVENTION = "This is a declared convention. It has not been calibrated against outcomes."


def explain(
    answer: ExplainData, explain: bool = False, all: bool = False, case: str = "case"
) -> Iterator[str]:
    """Yield the answer of `explain`.

    With `explain` the arithmetic is added, with `all` every relation and every claim of a party. `case` is the case
    folder as it was typed, for the commands that are suggested.
    """
    if answer["thing"] == "entity":
        yield from _entity(answer, explain, all, case)
    elif answer["thing"] == "edge":
        yield from _edge(answer, explain, all, case)
    else:
        yield from _claim(answer, explain, all, case)


def _only(answer: ExplainData) -> Iterator[str]:
    if chosen(answer):
        yield from say(chosen(answer), 0, 0)


def _best(answer: EntityData) -> str:
    """Return what several sources state of a party outright, in one sentence, or nothing."""
    about = answer["node"]["uid"]
    claims = {c["uid"]: c for c in answer["claims"]}
    names = _names(answer)
    said = []
    for edge in answer["edges"]:
        rests = [claims[c] for c in edge["claims"] if c in claims]
        plain = not hedged(rests) and any(c["alone"] for c in rests)
        if (
            edge["word"] == "documented by several voices"
            and edge["source"]["uid"] == about
            and plain
        ):
            if edge["kind"] not in ("DESIGNATES", "LISTED_ON", "LINKED_TO") and not edge["denials"]:
                said.append(phrase(edge, names, about).removeprefix("it "))
    return f" According to several sources, it {listed(said[:2])}." if said else ""


def _names(answer: EntityData | ClaimData) -> dict[str, str]:
    nodes = {n["uid"]: n for e in answer["edges"] for n in (e["source"], e["target"])}
    return short_names(nodes)


def _entity(answer: EntityData, explained: bool, all_: bool, case: str) -> Iterator[str]:
    node, edges = answer["node"], answer["edges"]
    voices = len({c["voice"] for c in answer["claims"]})
    counts = f"{figures(len(edges), 'relation')} from {figures(len(answer['claims']), 'claim')} by {many(voices, 'source')}"
    if not answer["claims"]:
        counts = "no claim is on file about it"
    yield from say(f"{node['name']} ({kind(node)}): {counts}.{_best(answer)}", 0, 0)
    yield from _only(answer)
    yield ""
    if answer["aliases"]:
        yield from say(f"Also called: {_aliases(answer, all_)}")
    numbers = [x.replace(": ", " ", 1) for x in answer["identifiers"]]
    yield from say(f"Identifiers: {'; '.join([*numbers, 'here ' + node['uid']])}")
    for twin in answer["kept_apart"]:
        yield from say(f"Not the same as {twin['name']} ({twin['uid']}), by an analyst's decision.")
    if answer["designations"]:
        yield from say(f"Measures: {measures(answer['designations'])}.")
    elif _party(answer):
        yield from say("Measures: no measure on it is in force by what is on file.")
    for indent, line in owners(answer["ownership"]):
        yield from say(line, indent)
    yield from _denied(answer, all_)
    yield from relations(edges, _names(answer), node["uid"], all_)
    yield from section("Sources differ", conflicts(answer["conflicts"]))
    yield from _makers(answer)
    if all_:
        yield from section("Claims", ())
        for at, item in enumerate(answer["claims"], 1):
            yield ""
            yield from claim(item, f"Claim {at}")
    yield from following(_next(answer, all_, case))


def _aliases(answer: EntityData, all_: bool) -> str:
    """Return other names, each spelling once; without `all_` the first twelve."""
    found = list({normal(a): a for a in reversed(answer["aliases"])}.values())[::-1]
    if all_ or len(found) <= ALIASES:
        return "; ".join(answer["aliases"] if all_ else found)
    return f"{'; '.join(found[:ALIASES])}; and {figures(len(found) - ALIASES, 'other name')}"


def _party(answer: EntityData) -> bool:
    family = schema().family(answer["node"]["kind"])
    return family in ("party", "person", "carrier", "group")


def _denied(answer: EntityData, all_: bool) -> Iterator[str]:
    """Yield what stands against a party's relations, with its own statements; without `all_` the first of these."""
    items = answer["denials"]
    if not any(d["relation"] != OWN for d in items):
        own = [d["sentence"] for d in items]
        if not own:
            yield from say("Its own statements: no statement of its own is on file.")
            return
        yield "Its own statements and answers"
        for sentence in own if all_ else own[:STATEMENTS]:
            yield from say(sentence, 2)
        if len(own) > STATEMENTS and not all_:
            yield from say(
                f"and {figures(len(own) - STATEMENTS, 'further statement')} of its own; --all lists them",
                2,
            )
        return
    what = "a relation of this party" if _party(answer) else "one of its relations"
    yield from against(items, what, len(items) if all_ else STATEMENTS)


def _makers(answer: EntityData | EdgeData) -> Iterator[str]:
    lines: list[str] = []
    for maker in answer["makers"]:
        for own in maker["statements"]:
            said = "no statement of its own is on file." if own == SILENT else own
            lines += say(f"{maker['maker']['name']}: {said}", 2)
    if lines:
        lines += say("Finding a brand in a weapon is not evidence that its owner sold it.", 2)
    yield from section("The makers of branded parts", lines)


def _next(answer: EntityData, all_: bool, case: str) -> Iterator[tuple[str, str]]:
    edges = [e for e in answer["edges"] if e["kind"] not in ("DESIGNATES", "LISTED_ON")]
    if edges:
        first = max(edges, key=lambda e: (len(e["voices"]), e["support"] or 0.0, e["uid"]))
        yield (
            command("explain", first["uid"], *dates(answer), case=case),
            "The statements behind one relation.",
        )
    if answer["claims"] and not all_:
        words = ("explain", answer["node"]["uid"], *dates(answer), "--all")
        yield command(*words, case=case), "Every relation and every claim."


def _opening(edge: EdgeRecord, claims: Sequence[ClaimRecord]) -> str:
    """Return what a relation says, with who says it: the source's own sentence where there is only one."""
    own = [c for c in claims if not c["copy_of"]]
    if edge["sentences"] and (len(own) == 1 or not any(c["alone"] for c in own)):
        return str(edge["sentences"][0])
    goods = small(edge["goods"]) if edge["goods"] else "goods (not named)"
    target = edge["target"]["name"]
    target = small(target) if edge["target"]["kind"] == "Component" else target
    what = f"{edge['source']['name']} {verb(edge['kind'], goods)} {target}"
    voices = listed([the(v) for v in edge["voices"]])
    if not edge["voices"]:
        return f"What is on file on whether {what} is not scored."
    some = " Not every source states it outright; their own words are below." if hedged(own) else ""
    number = len(edge["voices"])
    who = f"one source, {voices}" if number == 1 else f"{many(number, 'source')}, {voices}"
    return f"According to {who}, {what}.{some}"


def _edge(answer: EdgeData, explained: bool, all_: bool, case: str) -> Iterator[str]:
    edge, claims = answer["edge"], answer["claims"]
    yield from say(_opening(edge, claims), 0, 0)
    yield from _only(answer)
    yield ""
    roots = len(edge["roots"])
    if edge["support"] is None:
        why = "the step could not be determined" if edge["word"] == "lead" else NO_PERSON
        yield from say(f"Support: {why}.")
    elif edge["summary"]:
        yield from say(
            "Support: none is given. This relation sums up a chain whose steps are scored."
        )
    else:
        text = f"Support: {support(edge['support'], firm(edge))}."
        if len(edge["voices"]) > 1:
            count = many(len(edge["voices"]), "source")
            text += f" The {count} rest on {many(roots, 'original statement')}."
        else:
            text += (
                f" {'It rests' if roots == 1 else 'All'} on one source."
                if roots == 1
                else " It rests on one source."
            )
        if edge["word"] in ("contested", "thinly documented"):
            text += f" It is {edge['word']}."
        yield from say(text)
    yield from against(answer["denials"], "it")
    facts = [
        f"{edge['level']} level",
        f"goods: {small(edge['goods']) if edge['goods'] else 'not named'}",
    ]
    times = [period(x) for x in edge["interval"] if period(x)]
    if 0 < len(times) <= 2:  # where there are more, each stands at its claim
        facts.append(f"time: {listed(times)}")
    yield from say(f"Relation: {'; '.join(facts)}.")
    if edge["partial"]:
        yield from say("Gaps: the source does not name every intermediary between the two.")
    for at, item in enumerate(claims, 1):
        yield ""
        yield from claim(item, f"Claim {at}")
    yield from section("Sources differ", conflicts(answer["conflicts"]))
    yield from _makers(answer)
    if explained:
        yield from section("How the score was computed", _sums(answer))
    yield from following(_more(answer, explained, case))


def _sums(answer: EdgeData | ClaimData) -> Iterator[str]:
    if answer["thing"] == "edge" and answer["edge"]["support"] is not None:
        yield from say(
            "Each claim has a strength by its grade (its source and its original statement in brackets).",
            2,
        )
    for line in answer["arithmetic"]:
        yield from say(line, 2)
    yield from say(CONVENTION, 2)


def _more(answer: EdgeData | ClaimData, explained: bool, case: str) -> Iterator[tuple[str, str]]:
    if not explained:
        uid = answer["edge"]["uid"] if answer["thing"] == "edge" else answer["claims"][0]["uid"]
        yield (
            command("explain", uid, *dates(answer), "--explain", case=case),
            "How the score was computed.",
        )
    if answer["thing"] == "edge":
        for node in (answer["edge"]["source"], answer["edge"]["target"]):
            words = ("explain", node["uid"], *dates(answer))
            yield command(*words, case=case), ended(f"All evidence about {node['name']}")
    else:
        for edge in answer["edges"][:2]:
            words = ("explain", edge["uid"], *dates(answer))
            yield command(*words, case=case), "The relation that this claim supports."


def _claim(answer: ClaimData, explained: bool, all_: bool, case: str) -> Iterator[str]:
    (item,) = answer["claims"]
    yield from say(item["sentence"], 0, 0)
    yield from _only(answer)
    yield ""
    yield from against(answer["denials"], "this claim")
    lines = list(claim(item, "The claim"))
    sentence = list(say(item["sentence"], 2))
    yield from ("", lines[0], *_without(lines[1:], sentence))
    if answer["copies"]:
        yield from say(f"Repeated by: {listed(answer['copies'])}. Copies add no support.", 2)
    yield from section("Relations that it supports", _supported(answer["edges"]))
    yield from section("Sources differ", conflicts(answer["conflicts"]))
    if explained:
        yield from section("How the score was computed", _sums(answer))
    yield from following(_more(answer, explained, case))


def _without(lines: Sequence[str], first: Sequence[str]) -> list[str]:
    """Return lines without those at their beginning that stand above already."""
    rest = list(lines)
    for at, line in enumerate(first):
        if at < len(lines) and lines[at] == line:
            rest = list(lines[at + 1 :])
    return rest


def _supported(edges: Sequence[EdgeRecord]) -> Iterator[str]:
    for edge in edges:
        names = {n["uid"]: n["name"] for n in (edge["source"], edge["target"])}
        score = "no number" if edge["support"] is None else support(edge["support"], firm(edge))
        yield from say(f"{score}\t{phrase(edge, names)} ({edge['uid']})", 2, 6)
