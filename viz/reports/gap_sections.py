"""What a brief of routes says is not known, and what else is on file about its ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...graph.model import Edge
from ..evidence.panel_builders import Evidence
from ..page import answer_picture
from ..wording.sentences import name
from .document import Block, Bullets, Run, Runs
from .message_runs import capital, heading, label
from .sections import said, said_items, stands_alone

if TYPE_CHECKING:
    from ..answers.records import ListedRoute


# Statuses of claims that are kept and never scored.
UNSCORED = ("error", "withdrawn")


def of_routes(
    evidence: Evidence, found: Any, listed: Sequence[ListedRoute], edges: Sequence[Edge]
) -> list[Block]:
    """Return the gaps: unnamed parties, unknown steps and days, routes that no source states."""
    say = evidence.words
    items: list[Runs] = [*_unnamed(evidence, found)]
    for text in _other_flags(evidence, found, listed):
        items.append((label(f"{capital(text)}."),))
    for edge in edges:
        items += said_items(evidence, _gap_claims(evidence, edge))
    if any(map(_is_assembled, listed)):
        items.append((Run(say("unknown-assembled")),))
    items += _without_beginning(evidence, edges)
    if not found.routes:
        source = answer_picture.end(found.source, evidence.serializer)
        target = answer_picture.end(found.target, evidence.serializer)
        items.append((label(say("unknown-how", source=source, target=target)),))
    if not items:
        items.append((Run(say("unknown-none")),))
    # A missing line means only that nothing was found, so the section always ends with that.
    items.append((Run(say("nothing-found")),))
    return [heading(say, "heading-unknown"), Bullets(tuple(dict.fromkeys(items)))]


def _is_assembled(route: ListedRoute) -> bool:
    """Return whether a route joins steps of different claims, so that no source states it whole."""
    return route["assembled"] and len(route["legs"]) > 1


def _unnamed(evidence: Evidence, found: Any) -> Iterator[Runs]:
    """Yield the item that names the ends between which intermediaries are not named, if any."""
    say = evidence.words
    # Several routes share a step, and each pair of ends is named once, in the order of the routes.
    ends: dict[str, None] = {}
    for route in (*found.routes, *found.leads, *found.beside):
        for flag in route.flags:
            if flag.kind == "partial stage":
                first, second = name(evidence.ids, flag.first), name(evidence.ids, flag.second)
                ends[say("between-and", a=first, b=second)] = None
    if ends:
        yield (label(say("unknown-partial", ends="; ".join(ends))),)


def _other_flags(evidence: Evidence, found: Any, listed: Sequence[ListedRoute]) -> Iterable[str]:
    """Return the flags of the listed routes, each once, without those of unnamed parties."""
    # Those have an item of their own, which gathers them.
    partial: set[str] = set()
    for route in (*found.routes, *found.leads, *found.beside):
        partial.update(_partial(evidence, route))
    texts: dict[str, None] = {}
    for record in listed:
        texts.update(dict.fromkeys(record["flags"]))
    return [text for text in texts if text not in partial]


def _gap_claims(evidence: Evidence, edge: Edge) -> list[str]:
    """Return the claims of an edge by which a source says that it does not know the step."""
    claims = evidence.folded.claims
    return [uid for uid in edge.claims if claims[uid].status == "gap" and claims[uid].alone]


def _without_beginning(evidence: Evidence, edges: Sequence[Edge]) -> Iterator[Runs]:
    """Yield the item that names the edges, gaps apart, whose beginning no claim states, if any."""
    lines: dict[str, None] = {}
    for edge in edges:
        if not edge.gap and not any(interval.start for _, interval in edge.intervals):
            lines[f"{name(evidence.ids, edge.source)} → {name(evidence.ids, edge.target)}"] = None
    if lines:
        yield (label(evidence.words("unknown-begin", lines="; ".join(lines))),)


def _partial(evidence: Evidence, route: Any) -> list[str]:
    told = zip(evidence.serializer.flags(route), route.flags, strict=True)
    return [text for text, flag in told if flag.kind == "partial stage"]


def also(evidence: Evidence, found: Any) -> list[Block]:
    """Return the properties on file of single ends: what is said of them that is no relation."""
    # Of a set of parties the properties of each would fill pages.
    single = [match.uids[0] for match in (found.target, found.source) if len(match.uids) == 1]
    items = []
    for uid in single:
        for claim in evidence.folded.properties.get(uid, ()):
            status = evidence.folded.claims[claim].status
            if stands_alone(evidence.folded.claims[claim]) and status not in UNSCORED:
                items.append((said(evidence, claim),))
    return [heading(evidence.words, "heading-also", 3), Bullets(tuple(items))] if items else []
