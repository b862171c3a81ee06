"""What a brief of routes says is not known, and what else is on file about its ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...graph.model import Edge
from ..evidence.evidence import Evidence
from ..page import picture
from ..wording.sentences import name
from .model import Block, Bullets, Run, Runs
from .runs import capital, heading, label
from .sections import said

if TYPE_CHECKING:
    from ..answers.records import ListedRoute


def of_routes(
    evidence: Evidence, found: Any, listed: Sequence[ListedRoute], edges: Sequence[Edge]
) -> list[Block]:
    """Return the gaps: unnamed parties, unknown steps and days, routes that no source states."""
    say = evidence.words
    items: list[Runs] = []
    flags = {
        (f.kind, f.first, f.second): None
        for r in (*found.routes, *found.leads, *found.beside)
        for f in r.flags
    }
    partly = [(a, b) for kind, a, b in flags if kind == "partial stage"]
    ends = [say("between-and", a=name(evidence.ids, a), b=name(evidence.ids, b)) for a, b in partly]
    if ends:
        items.append((label(say("unknown-partial", ends="; ".join(dict.fromkeys(ends)))),))
    partial = {
        t for r in (*found.routes, *found.leads, *found.beside) for t in _partial(evidence, r)
    }
    for text in dict.fromkeys(f for r in listed for f in r["flags"] if f not in partial):
        items.append((label(f"{capital(text)}."),))
    for edge in edges:
        gaps = [c for c in edge.claims if evidence.folded.claims[c].status == "gap"]
        items += [(said(evidence, c),) for c in gaps if evidence.folded.claims[c].alone]
    if any(r["assembled"] and len(r["legs"]) > 1 for r in listed):
        items.append((Run(say("unknown-assembled")),))
    undated = [e for e in edges if not any(i.start for _, i in e.intervals) and not e.gap]
    lines = [f"{name(evidence.ids, e.source)} → {name(evidence.ids, e.target)}" for e in undated]
    if lines:
        items.append((label(say("unknown-begin", lines="; ".join(dict.fromkeys(lines)))),))
    if not found.routes:
        source, target = (picture.end(m, evidence.serializer) for m in (found.source, found.target))
        items.append((label(say("unknown-how", source=source, target=target)),))
    if not items:
        items.append((Run(say("unknown-none")),))
    items.append((Run(say("nothing-found")),))
    return [heading(say, "heading-unknown"), Bullets(tuple(dict.fromkeys(items)))]


def _partial(evidence: Evidence, route: Any) -> list[str]:
    told = evidence.serializer.flags(route)
    return [text for text, f in zip(told, route.flags, strict=True) if f.kind == "partial stage"]


def also(evidence: Evidence, found: Any) -> list[Block]:
    """Return the properties on file of single ends: what is said of them that is no relation."""
    single = [m.uids[0] for m in (found.target, found.source) if len(m.uids) == 1]
    items = []
    for uid in single:
        for claim in evidence.folded.properties.get(uid, ()):
            c = evidence.folded.claims[claim]
            if c.alone and not c.copy_of and c.status not in ("error", "withdrawn"):
                items.append((said(evidence, claim),))
    return [heading(evidence.words, "heading-also", 3), Bullets(tuple(items))] if items else []
