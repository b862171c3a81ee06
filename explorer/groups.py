"""The explorer's groups: a graph that is too large for a picture, by country, community or source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from ..graph.errors import wrong
from ..graph.fold import fold_claims
from ..graph.identity import identify
from ..graph.outline import NONE, Grouping, Outline, grouping, members, ranked
from ..graph.store import neighbourhood
from ..viz.answers.serializer import Answer, Serializer
from ..viz.drawing import scene_builders
from ..viz.page import groups as gathered
from ..viz.page import picture
from ..viz.wording.sentences import number
from .live_case import LiveCase

NOBODY = identify(())
UNPLACED = {
    "country": "no country on file",
    "community": "no relation on file",
    "source": "no source",
}


@lru_cache(maxsize=1)
def _outline(now: LiveCase) -> Outline:
    return neighbourhood.outlined(now.store, scene_builders.BESIDE)


@lru_cache(maxsize=32)
def _grouping(now: LiveCase, by: str, within: tuple[tuple[str, str], ...]) -> Grouping:
    return grouping(_outline(now), by, within)


@lru_cache(maxsize=1)
def _namer(now: LiveCase) -> Callable[[str, str], str]:
    """Return what says what the key of a group means."""
    outline = _outline(now)
    titles = {s.name: s.title for s in now.case.sources}
    named = dict(zip(outline.uids, outline.names, strict=True))
    countries = now.kept.identities({c.lower() for c in outline.countries if c}).entities

    def name(by: str, key: str) -> str:
        if key == NONE:
            return UNPLACED[by]
        if by == "country":
            return countries[key.lower()].name if key.lower() in countries else key
        return titles.get(key, key) if by == "source" else f"around {named.get(key, key)}"

    return name


def title(now: LiveCase, within: tuple[tuple[str, str], ...]) -> str:
    """Return the name of a group with those that it is in."""
    name = _namer(now)
    return " › ".join(name(by, key) for by, key in within) or "All that is on file"


def inside(asked: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the groups one inside the other that an address names, each as `by:key` on a line of `within`."""
    parts = [text.partition(":") for text in asked.get("within", "").splitlines() if text]
    return tuple((by, key) for by, _, key in parts)


def few(now: LiveCase, asked: Mapping[str, str], most: int) -> list[str]:
    """Return the parties of the group asked for, where they fit on a picture or nothing parts them; else none."""
    within = inside(asked)
    if not within:
        return []
    outline = _outline(now)
    found = members(outline, within)
    if len(found) > most and len(_grouping(now, asked.get("by", "community"), within).groups) > 1:
        return []
    return [outline.uids[at] for at in ranked(outline, found)]


def table(now: LiveCase, asked: Mapping[str, str]) -> Answer:
    """Return all groups in words, with their addresses."""
    by, within = asked.get("by", "country"), inside(asked)
    found = _grouping(now, by, within)
    groups = gathered.named(_outline(now), found, within, _namer(now))
    return {
        "by": by,
        "title": title(now, within),
        "groups": groups,
        "picture": gathered.address(by, within),
    }


def shown(now: LiveCase, asked: Mapping[str, str], limit: int) -> picture.Picture:
    """Return the picture of the groups."""
    by, within = asked.get("by", "country"), inside(asked)
    outline, found = _outline(now), _grouping(now, by, within)
    groups = gathered.named(outline, found, within, _namer(now))
    if not groups:
        raise wrong("groups", "no party in this case", "a case with claims")
    nobody = Serializer(fold_claims((), NOBODY, now.case.table), NOBODY, {})
    footer = f"entrepot; version {now.case.state.number} of the case; {number(len(outline.edges))} relations counted."
    return gathered.shown(outline, found, groups, title(now, within), footer, nobody, limit)
