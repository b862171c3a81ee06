"""Relations of a party as lines under the sources that document them; each line can be opened by its identifier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.schema import schema
from ..wording.names import small, the
from ..wording.numbers import figure, listed, support
from ..wording.weak import WEAK
from .claims import verb
from .layout import say, section
from .steps import firm

if TYPE_CHECKING:
    from ..answers.records import EdgeRecord

SHOWN = 12  # relations of a section that are listed
APART = ("DESIGNATES", "LISTED_ON", "NOT_SAME_ENTRY", "STATES", "LINKED_TO")
HEADS = {
    "documented by several voices": "According to several sources",
    "documented by one voice": "According to one source",
    "measured": "Worked out from data files",
    "contested": "Contested",
    "thinly documented": "Thinly documented",
    "lead": "Not determined by the source that looked into it",
    "on file, not scored": "On file, not scored",
}


def phrase(edge: EdgeRecord, names: Mapping[str, str], about: str = "") -> str:
    """Return a relation as a clause: "TSK Vektor supplied attack drones to it", where `about` is "it"."""
    goods = small(edge["goods"]) if edge["goods"] else "goods (not named)"
    source, target = edge["source"], edge["target"]
    first = "it" if source["uid"] == about else names[source["uid"]]
    second = "it" if target["uid"] == about else names[target["uid"]]
    if target["kind"] == "Component" and target["uid"] != about:
        second = small(second)
    return f"{first} {verb(edge['kind'], goods)} {second}"


def _order(edge: EdgeRecord) -> tuple[int, float, str]:
    moves = schema().predicates[edge["kind"]].moves == "forward"
    return (not moves, -(edge["support"] or 0.0), edge["uid"])


def _line(edge: EdgeRecord, names: Mapping[str, str], about: str, voices: bool) -> Iterator[str]:
    who = f"{listed([the(v) for v in edge['voices']])}; " if voices and edge["voices"] else ""
    if any(
        s.startswith(WEAK) for s in edge["sentences"]
    ):  # neither what it says nor a number stands alone
        text = "A relation of weakly sourced statements only, which are not printed on their own"
        yield from say(f"weak\t{text} ({who}{edge['uid']})", 2, 6)
        return
    score = "no number" if edge["support"] is None else support(edge["support"], firm(edge))
    text = phrase(edge, names, about)
    yield from say(f"{score}\t{text[:1].upper()}{text[1:]} ({who}{edge['uid']})", 2, 6)


def relations(
    edges: Sequence[EdgeRecord], names: Mapping[str, str], about: str, all_: bool
) -> Iterator[str]:
    """Yield the relations of a party: those with several sources first, movements of goods before others.

    Without `all_` a section lists at most twelve, and leaves out listings, links of lists and summaries of chains.
    """
    plain = [e for e in edges if not (e["summary"] or e["kind"] in APART)]
    listed_ = (
        edges if all_ else plain or [e for e in edges if e["kind"] not in ("DESIGNATES", "STATES")]
    )
    uids = {e["uid"] for e in listed_}
    measures = {
        e["uid"] for e in edges if e["kind"] == "DESIGNATES" and e["target"]["uid"] == about
    }
    left = [e for e in edges if e["uid"] not in uids and e["uid"] not in measures]
    single = {v for e in listed_ if e["word"] == "documented by one voice" for v in e["voices"]}
    for word, head in HEADS.items():
        found = sorted((e for e in listed_ if e["word"] == word and not e["summary"]), key=_order)
        shown = found if all_ else found[:SHOWN]
        left += found[len(shown) :]
        one = next(iter(single)) if len(single) == 1 and word == "documented by one voice" else ""
        title = f"{head}, {the(one)}" if one else head
        yield from section(title, (x for e in shown for x in _line(e, names, about, not one)))
    summaries = sorted((e for e in listed_ if e["summary"]), key=_order)
    yield from section(
        "Summaries of chains, never scored",
        (x for e in summaries for x in _line(e, names, about, True)),
    )
    if left:
        counts = Counter(
            "summaries of chains" if e["summary"] else f"“{_kind(e['kind'])}”" for e in left
        )
        kinds = listed([f"{figure(n)} {k}" for k, n in counts.most_common()])
        yield ""
        yield from say(
            f"Other relations: {figure(len(left))}, namely {kinds}. Add --all to list them."
        )


def _kind(predicate: str) -> str:
    return predicate.replace("_", " ").lower()
