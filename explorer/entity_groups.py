"""The explorer's groups: a graph too large for a picture, by country, community or source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from ..graph.errors import wrong
from ..graph.fold import fold_claims
from ..graph.identity import identify
from ..graph.outline import NONE, Grouping, Outline, grouping, members, ranked
from ..graph.store import neighbourhood
from ..viz.answers.serializer import Serializer
from ..viz.drawing import scene_builders
from ..viz.page import answer_picture
from ..viz.page import group_page as pages
from ..viz.wording.sentences import number
from .live_case import LiveCase
from .page_data import GroupsTable

NOBODY = identify(())
UNPLACED = {
    "country": "no country on file",
    "community": "no relation on file",
    "source": "no source",
}
Within = tuple[tuple[str, str], ...]  # (by, key) of groups, one inside the other


# A live case is one state, so what is computed from it stays true; only the newest is kept.
@lru_cache(maxsize=1)
def _outline(live: LiveCase) -> Outline:
    return neighbourhood.outlined(live.store, scene_builders.BESIDE)


@lru_cache(maxsize=32)
def _grouping(live: LiveCase, by: str, within: Within) -> Grouping:
    return grouping(_outline(live), by, within)


@lru_cache(maxsize=1)
def _namer(live: LiveCase) -> Callable[[str, str], str]:
    """Return a function from the kind and key of a group to its name."""
    outline = _outline(live)
    titles = live.case.source_titles
    names = dict(zip(outline.uids, outline.names, strict=True))
    codes = {code.lower() for code in outline.countries if code}
    countries = live.ledger.identities(codes).entities

    def name(by: str, key: str) -> str:
        if key == NONE:
            return UNPLACED[by]
        if by == "country":
            return countries[key.lower()].name if key.lower() in countries else key
        return titles.get(key, key) if by == "source" else f"around {names.get(key, key)}"

    return name


def forget() -> None:
    """Forget what was computed from earlier states."""
    for kept in (_outline, _grouping, _namer):
        kept.cache_clear()


def title(live: LiveCase, within: Within) -> str:
    """Return the name of a group with those of the groups that it is in."""
    name = _namer(live)
    return " › ".join(name(by, key) for by, key in within) or "All that is on file"


def inside(parameters: Mapping[str, str]) -> Within:
    """Return the groups of an address, one inside the other.

    >>> inside({"within": "country:CN\\ncommunity:ru"})
    (('country', 'CN'), ('community', 'ru'))
    """
    groups: list[tuple[str, str]] = []
    for line in parameters.get("within", "").splitlines():
        if line:
            by, _, key = line.partition(":")
            groups.append((by, key))
    return tuple(groups)


def few(live: LiveCase, parameters: Mapping[str, str], limit: int) -> list[str]:
    """Return the parties of a group if they fit on a picture, or if nothing divides the group.

    Args:
        live: The case.
        parameters: The parameters of an address.
        limit: Number of parties that fit on a picture.

    Returns:
        Uids, the best connected first; empty if the group is to be drawn as groups.
    """
    within = inside(parameters)
    if not within:
        return []
    outline = _outline(live)
    parties = members(outline, within)
    by = parameters.get("by", "community")
    # A group that nothing divides further would only show itself again.
    if len(parties) > limit and len(_grouping(live, by, within).groups) > 1:
        return []
    return [outline.uids[index] for index in ranked(outline, parties)]


def table(live: LiveCase, parameters: Mapping[str, str]) -> GroupsTable:
    """Return all groups as rows of a table, with their addresses."""
    by, within = parameters.get("by", "country"), inside(parameters)
    groups = pages.named(_outline(live), _grouping(live, by, within), within, _namer(live))
    return {
        "by": by,
        "title": title(live, within),
        "groups": groups,
        "picture": pages.address(by, within),
    }


def shown(live: LiveCase, parameters: Mapping[str, str], limit: int) -> answer_picture.Picture:
    """Return the picture of the groups."""
    by, within = parameters.get("by", "country"), inside(parameters)
    outline, divided = _outline(live), _grouping(live, by, within)
    groups = pages.named(outline, divided, within, _namer(live))
    if not groups:
        raise wrong("groups", "no party in this case", "a case with claims")
    # Groups are counts, for which no claim is read (docs/decisions/0018).
    nobody = Serializer(fold_claims((), NOBODY, live.case.table), NOBODY, {})
    relations = number(len(outline.edges))
    footer = (
        f"entrepot; version {live.case.state.number} of the case; {relations} relations counted."
    )
    return pages.shown(outline, divided, groups, title(live, within), footer, nobody, limit)
