"""The answer of `explain` as lines: the evidence on a party, a relation or a claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from ...graph.identity import normal
from ...graph.schema import schema
from ..answers.ownership import lines as owners
from ..wording.agreement import agreeing
from ..wording.date_words import period
from ..wording.list_entries import open_points
from ..wording.name_words import short_names, small, sources
from ..wording.numbers import ended, figures, listed, many, support
from ..wording.sentences import reserve
from ..wording.ship_words import event_line
from ..words import english
from .claim_lines import claim, hedged, kind, verb
from .conflicts import conflicts
from .connection_lines import asked_time, chosen, dates
from .line_layout import command, following, say, section
from .measure_lines import measures
from .relation_lines import phrase, relations, subject_of
from .statement_lines import OWN, against
from .steps import NO_PERSON, firm

if TYPE_CHECKING:
    from ..answers.data import ClaimData, EdgeData, EntityData, ExplainData
    from ..answers.records import ClaimRecord, EdgeRecord, Node

SILENT = "no statement on file"  # the text of a maker without a statement of its own
ALIASES = 12
EVENTS = 12  # events of a ship that are printed without --all
STATEMENTS = 6  # own statements of a party that are printed without --all
MEASURES = ("DESIGNATES", "LISTED_ON")
STRENGTHS = (
    "Each claim has a strength by its grade (its source and its original statement in brackets)."
)
CONVENTION = "This is a declared convention. It has not been calibrated against outcomes."


def explain(
    answer: ExplainData, explain: bool = False, all: bool = False, case: str = "case"
) -> Iterator[str]:
    """Yield the answer of `explain`.

    With `explain` the arithmetic is added, with `all` every relation and every claim of a party.
    `case` is the case folder as it was typed, for the commands that are suggested.
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
    """Return in one sentence the relations that several sources state outright, or ""."""
    about = answer["node"]["uid"]
    claims = {item["uid"]: item for item in answer["claims"]}
    names = _names(answer)
    clauses = []
    who = subject_of(answer["node"], names)
    for edge in answer["edges"]:
        if edge["source"]["uid"] == about and _undisputed(edge, claims):
            clauses.append(phrase(edge, names, about).removeprefix(f"{who} "))
    return f" According to several sources, {who} {listed(clauses[:2])}." if clauses else ""


def _undisputed(edge: EdgeRecord, claims: Mapping[str, ClaimRecord]) -> bool:
    """Return whether several sources state a relation, without a hedge and without a denial.

    At least one of the claims must be such that it may be printed alone.
    """
    if edge["word"] != "documented by several voices" or edge["denials"]:
        return False
    # The untyped link of a list does not say what it means (docs/model.md).
    if edge["kind"] in (*MEASURES, "LINKED_TO"):
        return False
    evidence = [claims[uid] for uid in edge["claims"] if uid in claims]
    return not hedged(evidence) and any(map(_alone, evidence))


def _alone(item: ClaimRecord) -> bool:
    return item["alone"]


def _names(answer: EntityData | ClaimData) -> dict[str, str]:
    nodes: list[Node] = []
    for edge in answer["edges"]:
        nodes += (edge["source"], edge["target"])
    return short_names(nodes)


def _entity(answer: EntityData, explained: bool, all_: bool, case: str) -> Iterator[str]:
    node = answer["node"]
    yield from say(f"{node['name']} ({kind(node)}): {_counts(answer)}.{_best(answer)}", 0, 0)
    yield from _only(answer)
    yield ""
    yield from _identity(answer, all_)
    yield from _standing(answer)
    yield from _denied(answer, all_)
    yield from relations(answer["edges"], _names(answer), node["uid"], all_)
    yield from section("Sources differ", conflicts(answer["conflicts"]))
    yield from _makers(answer)
    yield from section(english()("heading-ship-events"), _events(answer, all_))
    if all_:
        yield from section("Claims", ())
        yield from _each_claim(answer["claims"])
    yield from following(_next(answer, all_, case))


def _counts(answer: EntityData) -> str:
    """Return how many relations, claims and sources an answer has, in words."""
    if not answer["claims"]:
        return "no claim is on file about it"
    voices = {item["voice"] for item in answer["claims"]}
    relations = figures(len(answer["edges"]), "relation")
    claims = figures(len(answer["claims"]), "claim")
    return f"{relations} from {claims} by {many(len(voices), 'source')}"


def _identity(answer: EntityData, all_: bool) -> Iterator[str]:
    """Yield the other names of a party, its identifiers, and the parties it is not."""
    # Names and numbers have no day: with a day asked about, some may be of a newer list.
    today = " (as on file today)" if answer["as_of"] else ""
    if answer["aliases"]:
        yield from say(f"Also called{today}: {_aliases(answer, all_)}")
    # The uid stands among the numbers, since it is what other commands take.
    numbers = [identifier.replace(": ", " ", 1) for identifier in answer["identifiers"]]
    yield from say(f"Identifiers{today}: {'; '.join([*numbers, 'here ' + answer['node']['uid']])}")
    for twin in answer["kept_apart"]:
        # A name under such a decision is never used without its uid (docs/decisions/0004).
        yield from say(f"Not the same as {twin['name']} ({twin['uid']}), by an analyst's decision.")


def _standing(answer: EntityData) -> Iterator[str]:
    """Yield the measures on a party and the verdicts on its ownership."""
    known = [measures(answer["designations"])] if answer["designations"] else []
    known += open_points(answer["node"])
    if known:
        yield from say(ended(f"Measures: {'; '.join(known)}"))
    elif _party(answer):
        time = asked_time(answer)
        stands = f"was in force in the time {time}" if time else "is in force"
        yield from say(f"Measures: according to what is on file, no measure {stands}.")
    for indent, line in owners(answer["ownership"]):
        yield from say(line, indent)


def _each_claim(claims: Sequence[ClaimRecord]) -> Iterator[str]:
    for number, item in enumerate(claims, 1):
        yield ""
        yield from claim(item, f"Claim {number}")


def _aliases(answer: EntityData, all_: bool) -> str:
    """Return other names; without `all_` the first twelve, each spelling once."""
    if all_:
        return "; ".join(answer["aliases"])
    # Read from the end, the first alias of each spelling wins and stands at its last place.
    by_spelling = {normal(alias): alias for alias in reversed(answer["aliases"])}
    names = list(by_spelling.values())[::-1]
    if len(names) <= ALIASES:
        return "; ".join(names)
    return f"{'; '.join(names[:ALIASES])}; and {figures(len(names) - ALIASES, 'other name')}"


def _party(answer: EntityData) -> bool:
    family = schema().family(answer["node"]["kind"])
    return family in ("party", "person", "carrier", "group")


def _denied(answer: EntityData, all_: bool) -> Iterator[str]:
    """Yield the statements against a party's relations, with its own; without `all_` the first."""
    items = answer["denials"]
    own: list[str] = []
    for item in items:
        if item["relation"] == OWN:
            own.append(item["sentence"])
    # A party's own account alone is no denial, and is not printed under that word.
    if len(own) == len(items):
        yield from _own_statements(own, all_)
        return
    what = "a relation of this party" if _party(answer) else "one of its relations"
    yield from against(items, what, len(items) if all_ else STATEMENTS)


def _own_statements(sentences: Sequence[str], all_: bool) -> Iterator[str]:
    if not sentences:
        yield from say("Own statements: no statement of this party is on file.")
        return
    yield "Own statements and answers"
    for sentence in sentences if all_ else sentences[:STATEMENTS]:
        yield from say(sentence, 2)
    rest = len(sentences) - STATEMENTS
    if rest > 0 and not all_:
        yield from say(f"and {figures(rest, 'further own statement')}; --all lists them", 2)


def _makers(answer: EntityData | EdgeData) -> Iterator[str]:
    lines: list[str] = []
    for maker in answer["makers"]:
        for statement in maker["statements"]:
            # Silence is printed, too: wherever a maker is named, its own word stands beside it.
            text = "no statement of its own is on file." if statement == SILENT else statement
            lines += say(f"{maker['maker']['name']}: {text}", 2)
    if lines:
        lines += say("Finding a brand in a weapon is not evidence that its owner sold it.", 2)
    yield from section("The makers of branded parts", lines)


def _events(answer: EntityData, all_: bool) -> Iterator[str]:
    """Yield the dated events of a ship with their claims; without `all_` the last of them."""
    words, events = english(), answer["events"]
    shown = events if all_ else events[-EVENTS:]
    if len(shown) < len(events):
        yield from say(words("ship-events-earlier", count=len(events) - len(shown)), 2)
    for event in shown:
        claims = ", ".join(map(itemgetter("uid"), event["claims"]))
        line = words("voyage-call", what=event_line(event, words), claims=claims)
        denied = ", ".join(map(itemgetter("uid"), event["denials"]))
        if denied:
            line = words("ship-event-denied", event=line, claims=denied)
        yield from say(line, 2)


def _rank(edge: EdgeRecord) -> tuple[int, float, str]:
    return (len(edge["voices"]), edge["support"] or 0.0, edge["uid"])


def _next(answer: EntityData, all_: bool, case: str) -> Iterator[tuple[str, str]]:
    # A listing is stated in full above; the statements behind a relation are not.
    edges = [edge for edge in answer["edges"] if edge["kind"] not in MEASURES]
    if edges:
        best = max(edges, key=_rank)
        line = command("explain", best["uid"], *dates(answer), case=case)
        yield line, "The statements behind one relation."
    if "namesakes" in answer["node"]:
        line = command("resolve", answer["node"]["uid"], case=case)
        yield line, "Whether the other entries of its name are the same party."
    if answer["claims"] and not all_:
        words = ("explain", answer["node"]["uid"], *dates(answer), "--all")
        yield command(*words, case=case), "Every relation and every claim."


def _opening(edge: EdgeRecord, claims: Sequence[ClaimRecord]) -> str:
    """Return the statement of a relation with its sources.

    This is the source's own sentence if there is one original claim, or if no claim may be printed
    alone.
    """
    own = [item for item in claims if not item["copy_of"]]
    if edge["sentences"] and (len(own) == 1 or not any(map(_alone, own))):
        return edge["sentences"][0]
    target = edge["target"]["name"]
    # A part is named by a common noun, which begins small within a sentence.
    if edge["target"]["kind"] == "Component":
        target = small(target)
    goods = _goods(edge, "")
    hedge = f" ({reserve(edge['hedges'])})" if edge["hedges"] else ""
    source = edge["source"]
    does = agreeing(verb(edge["kind"], goods), source["kind"], source["name"])
    clause = f"{source['name']} {does} {target}{hedge}"
    if not edge["voices"]:
        # Without a scored source the relation is a question and not a statement.
        return f"What is on file on whether {clause} is not scored."
    number = len(edge["voices"])
    voices = sources(edge["voices"])
    who = f"one source, {voices}" if number == 1 else f"{many(number, 'source')}, {voices}"
    some = " Not every source states it outright; their own words are below." if hedged(own) else ""
    return f"According to {who}, {clause}.{some}"


def _goods(edge: EdgeRecord, unnamed: str) -> str:
    return small(edge["goods"]) if edge["goods"] else unnamed


def _edge(answer: EdgeData, explained: bool, all_: bool, case: str) -> Iterator[str]:
    edge = answer["edge"]
    yield from say(_opening(edge, answer["claims"]), 0, 0)
    yield from _only(answer)
    yield ""
    yield from say(f"Support: {_support(edge)}")
    yield from against(answer["denials"], "it")
    facts = [f"{edge['level']} level", f"goods: {_goods(edge, 'not named')}"]
    times = list(filter(None, map(period, edge["interval"])))
    if 0 < len(times) <= 2:  # where there are more, each stands at its claim
        facts.append(f"time: {listed(times)}")
    yield from say(f"Relation: {'; '.join(facts)}.")
    if edge["partial"]:
        yield from say("Gaps: the source does not name every intermediary between the two.")
    yield from _each_claim(answer["claims"])
    yield from section("Sources differ", conflicts(answer["conflicts"]))
    yield from _makers(answer)
    if explained:
        yield from section("How the score was computed", _sums(answer))
    yield from following(_more(answer, explained, case))


def _support(edge: EdgeRecord) -> str:
    """Return the support of a relation and the number of sources, or why it has no number."""
    if edge["support"] is None:
        return f"{'the step could not be determined' if edge['word'] == 'lead' else NO_PERSON}."
    # A claim through parties between is scored by its legs and not once more as a whole.
    if edge["summary"]:
        return "none is given. This relation sums up a chain whose steps are scored."
    text = f"{support(edge['support'], firm(edge))}."
    if len(edge["voices"]) > 1:
        voices = many(len(edge["voices"]), "source")
        roots = many(len(edge["roots"]), "original statement")
        text += f" The {voices} rest on {roots}."
    else:
        text += " It rests on one source."
    if edge["word"] in ("contested", "thinly documented"):
        text += f" It is {edge['word']}."
    return text


def _sums(answer: EdgeData | ClaimData) -> Iterator[str]:
    if answer["thing"] == "edge" and answer["edge"]["support"] is not None:
        yield from say(STRENGTHS, 2)
    for line in answer["arithmetic"]:
        yield from say(line, 2)
    yield from say(CONVENTION, 2)


def _more(answer: EdgeData | ClaimData, explained: bool, case: str) -> Iterator[tuple[str, str]]:
    if not explained:
        uid = answer["edge"]["uid"] if answer["thing"] == "edge" else answer["claims"][0]["uid"]
        line = command("explain", uid, *dates(answer), "--explain", case=case)
        yield line, "How the score was computed."
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
    # The sentence is the answer, at the top; its claim is printed without it.
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
    for position, line in enumerate(first):
        if position < len(lines) and lines[position] == line:
            rest = list(lines[position + 1 :])
    return rest


def _supported(edges: Sequence[EdgeRecord]) -> Iterator[str]:
    for edge in edges:
        source, target = edge["source"], edge["target"]
        names = {source["uid"]: source["name"], target["uid"]: target["name"]}
        score = "no number" if edge["support"] is None else support(edge["support"], firm(edge))
        yield from say(f"{score}\t{phrase(edge, names)} ({edge['uid']})", 2, 6)
