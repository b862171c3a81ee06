"""Relations of a party as lines, in sections by how well documents support them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.schema import schema
from ..wording.agreement import agreeing
from ..wording.name_words import small, the
from ..wording.name_words import sources as listed_sources
from ..wording.numbers import figure, listed, support
from ..wording.sentences import reserve
from ..wording.weak import WEAK
from .claim_lines import verb
from .line_layout import say, section
from .steps import firm

if TYPE_CHECKING:
    from ..answers.records import EdgeRecord, Node

SHOWN = 12  # relations of a section that are listed
# Measures have a line of their own, and lists and statements describe documents rather than trade.
APART = ("DESIGNATES", "LISTED_ON", "NOT_SAME_ENTRY", "STATES", "LINKED_TO")
SINGLE = "documented by one voice"
HEADS = {
    "documented by several voices": "According to several sources",
    "documented by one statement": "According to several sources that repeat one statement",
    SINGLE: "According to one source",
    "measured": "Worked out from data files",
    "contested": "Contested",
    "thinly documented": "Thinly documented",
    "lead": "Not determined by the source that looked into it",
    "on file, not scored": "On file, not scored",
}


def phrase(edge: EdgeRecord, names: Mapping[str, str], about: str = "") -> str:
    """Return a relation as a clause, such as "TSK Vektor supplied attack drones to it".

    The entity with the uid `about` is called "it", and a person by the name.
    """
    goods = small(edge["goods"]) if edge["goods"] else ""
    source, target = edge["source"], edge["target"]
    first = subject_of(source, names) if source["uid"] == about else _named(source, names)
    second = subject_of(target, names) if target["uid"] == about else _named(target, names)
    if target["kind"] == "Component" and target["uid"] != about:
        second = small(second)
    hedge = f" ({reserve(edge['hedges'])})" if edge["hedges"] else ""
    does = verb(edge["kind"], goods)
    if first != "it":
        does = agreeing(does, source["kind"], source["name"])
    said = f"{does} {second}".replace("the brand of it", "its brand")
    clause = f"{first} {said}{hedge}"
    if "chain" not in edge:
        return clause
    tellers = "one source tells" if len(edge["voices"]) == 1 else "sources tell"
    return f"{clause}, in a chain from {' to '.join(edge['chain'])}, as {tellers} it"


def subject_of(node: Node, names: Mapping[str, str]) -> str:
    """Return how the subject of an answer is called in its sentences: "it", a person by name."""
    # Of a person no gender is on file, and a person is no thing.
    return names.get(node["uid"], node["name"]) if node["kind"] == "Person" else "it"


def _named(node: Node, names: Mapping[str, str]) -> str:
    name = names[node["uid"]]
    return the(name) if schema().family(node["kind"]) == "state" else name


def _order(edge: EdgeRecord) -> tuple[int, float, str]:
    moves = schema().predicates[edge["kind"]].moves == "forward"
    # The uid settles ties, so that two runs print one order.
    return (not moves, -(edge["support"] or 0.0), edge["uid"])


def _line(
    edge: EdgeRecord, names: Mapping[str, str], about: str, with_sources: bool
) -> Iterator[str]:
    sources = ""
    if with_sources and edge["voices"]:
        sources = f"{listed_sources(edge['voices'])}; "
    if any(map(_weak, edge["sentences"])):
        # Neither the content of a weakly sourced statement nor its number is printed on its own
        # (docs/truth.md).
        text = "A relation of weakly sourced statements only, which are not printed on their own"
        yield from say(f"weak\t{text} ({sources}{edge['uid']})", 2, 6)
        return
    score = "no number" if edge["support"] is None else support(edge["support"], firm(edge))
    text = phrase(edge, names, about)
    yield from say(f"{score}\t{text[:1].upper()}{text[1:]} ({sources}{edge['uid']})", 2, 6)


def _weak(sentence: str) -> bool:
    return sentence.startswith(WEAK)


def _lines(
    edges: Iterable[EdgeRecord], names: Mapping[str, str], about: str, with_sources: bool = True
) -> Iterator[str]:
    for edge in edges:
        yield from _line(edge, names, about, with_sources)


def relations(
    edges: Sequence[EdgeRecord], names: Mapping[str, str], about: str, all_: bool
) -> Iterator[str]:
    """Yield the relations of a party, those with several sources first and movements before others.

    Without `all_` a section lists at most twelve relations, and listings, links of lists and
    summaries of chains are only counted.
    """
    chosen = edges if all_ else _notable(edges)
    rest = _not_listed(edges, chosen, about)
    only_source = _only_source(chosen)
    by_word: dict[str, list[EdgeRecord]] = {}
    summaries: list[EdgeRecord] = []
    for edge in sorted(chosen, key=_order):
        if edge["summary"]:
            summaries.append(edge)
        else:
            by_word.setdefault(edge["word"], []).append(edge)
    for word, head in HEADS.items():
        matches = by_word.get(word, [])
        shown = matches if all_ else matches[:SHOWN]
        rest += matches[len(shown) :]
        # A source that all of them share stands once, in the title.
        source = only_source if word == SINGLE else ""
        title = f"{head}, {the(source)}" if source else head
        yield from section(title, _lines(shown, names, about, with_sources=not source))
    yield from section("Summaries of chains, never scored", _lines(summaries, names, about))
    if rest:
        yield ""
        yield from say(
            f"Other relations: {figure(len(rest))}, namely {_kinds(rest)}. Add --all to list them."
        )


def _notable(edges: Sequence[EdgeRecord]) -> list[EdgeRecord]:
    """Return the relations that are listed without `--all`.

    A party that has only listings, links or summaries is shown with these.
    """
    plain = [edge for edge in edges if not edge["summary"] and edge["kind"] not in APART]
    return plain or [edge for edge in edges if edge["kind"] not in ("DESIGNATES", "STATES")]


def _not_listed(
    edges: Sequence[EdgeRecord], chosen: Sequence[EdgeRecord], about: str
) -> list[EdgeRecord]:
    """Return the relations that no section lists, without the measures on the party itself."""
    uids = {edge["uid"] for edge in chosen}
    rest: list[EdgeRecord] = []
    for edge in edges:
        # The measures on the party stand in a line of their own already.
        own_measure = edge["kind"] == "DESIGNATES" and edge["target"]["uid"] == about
        if edge["uid"] not in uids and not own_measure:
            rest.append(edge)
    return rest


def _only_source(edges: Sequence[EdgeRecord]) -> str:
    """Return the source behind all relations with a single source, or "" if there are several."""
    sources: set[str] = set()
    for edge in edges:
        if edge["word"] == SINGLE:
            sources.update(edge["voices"])
    return sources.pop() if len(sources) == 1 else ""


def _kinds(edges: Sequence[EdgeRecord]) -> str:
    """Return how many relations of each kind there are, the most frequent kind first."""
    counts = Counter(map(_kind, edges))
    return listed([f"{figure(number)} {kind}" for kind, number in counts.most_common()])


def _kind(edge: EdgeRecord) -> str:
    if edge["summary"]:
        return "summaries of chains"
    return f"“{edge['kind'].replace('_', ' ').lower()}”"
