"""Severity of a route: what its goods do, as claims say it, by the one written rule below.

The goods are looked at first: whether they are weapons or munitions, drive or guide a weapon, are
another part of one, or have a code of the Common High Priority List. Who is under a measure comes
after that and moves no level, since a list says whom a state acted against and not what was sent.
Names and sentences are read by their words, so that a container counts as munitions only where a
claim says that munitions were in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..fold import Folded
from ..goods import printed
from ..identity import Identities
from ..model import Claim, Edge
from ..schema import schema
from .goods_codes import bearing, codes_of_edge

# The rule, gravest first: what the goods do, and the level that follows. Words are in viz/words.
RULE: Mapping[str, str] = {
    "goods": "high",  # weapons or munitions
    "drive": "high",  # an engine or the guidance of a weapon
    "part": "high",  # another part of a weapon, or material for one
    "tier-1": "high",
    "tier-2": "high",
    "tier-3": "elevated",
    "tier-4": "elevated",
    "weapon": "elevated",  # the route ends in a weapon, and nobody says that the goods are in it
    "unlisted": "none",  # every code that is stated is on no tier
    "unnamed": "unknown",  # a step whose goods no claim names
    "unclassed": "unknown",  # goods with a name, but neither code nor use
}
LEVELS = ("high", "elevated", "none", "unknown")
# Headings of the Harmonized System for military weapons, munitions and armoured vehicles.
ARMS_HEADINGS = ("8710", "9301", "9306")
# A name is read up to the first of these, so that "parts of missiles" are parts.
_AFTER_HEAD = re.compile(
    r"[,;(/]|\b(?:and|by|for|from|in|like|made|not|of|or|said|supplied|that|to|used|with)\b"
)
_ARMED = (
    r"(?:(?:one-way )?attack|strike|combat|kamikaze|suicide)"
    r" (?:drones?|uavs?|ucavs?|unmanned aerial vehicles?)"
)
_ARMS = (
    rf"(?:{_ARMED}|munitions?|ammunition|weapons?|missiles?|torpedo(?:es)?|grenades?|bombs?"
    r"|(?:artillery|mortar|tank|rocket) (?:shells?|rounds?)|(?:artillery|ballistic) rockets?"
    r"|(?:land|sea|naval|anti-tank) mines?|artillery(?: pieces?| systems?)?|howitzers?"
    r"|(?:missile|rocket|grenade) launchers?|battle tanks?|machine guns?|assault rifles?)"
)
_DRIVE = (
    r"(?:(?<!servo )(?<!stepper )motors?|engines?|turbojets?|turbofans?|homing heads?|seekers?"
    r"|autopilots?|(?:radio )?altimeters?|gyroscopes?|accelerometers?"
    r"|(?:inertial )?(?:guidance|navigation)(?: systems?| modules?| units?| kits?)?"
    r"|flight[- ]control(?:lers?| systems?| units?| software)?)"
)
_IS_ARMS = re.compile(rf"(?:^|\b){_ARMS}$")
_IS_DRIVE = re.compile(rf"(?:^|\b){_DRIVE}$")
# At most two words between, and none of them begins another phrase: "for such one-way ... drones".
_DRIVE_OF_ARMS = re.compile(
    rf"(?<!no )(?<!not )\b{_DRIVE} (?:used )?(?:for|of|in) (?:(?!and|or|no|not)[\w-]+ ){{0,2}}?"
    rf"{_ARMS}(?![\w-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StatedGoods:
    """The goods of one step as its claims state them.

    Attributes:
        name: Their name, "" where no claim names them.
        classes: Names of the broader classes that they are stated to belong to.
        arms: Whether their kind or name, or that of a broader class, says that they are weapons.
        weapons: Names of the weapons for which, or as a part of which, they are stated.
        codes: Their codes of the Harmonized System.
        words: The claims' own words, entered and quoted.
    """

    name: str = ""
    classes: tuple[str, ...] = ()
    arms: bool = False
    weapons: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for a severity, or a party under a measure, which is no reason for a level.

    Attributes:
        kind: A key of `RULE`, with "tier" for all four tiers, or "frozen".
        what: The goods, HS code or party that it is about.
        tier: Tier of the Common High Priority List, for the kind "tier".
        weapon: The weapons that goods are stated to be for, as a list in words.
    """

    kind: str
    what: str = ""
    tier: str = ""
    weapon: str = ""


def severity(
    goods: Sequence[StatedGoods],
    tiers: Mapping[str, str],
    end: str = "",
    blocked: Sequence[str] = (),
) -> tuple[str, list[Reason]]:
    """Return the severity of a route by `RULE`, with every reason, the gravest first.

    Args:
        goods: The goods of each step along which something moves.
        tiers: Tier by HS code on the Common High Priority List; empty where no list is on file.
        end: Name of the weapon in which the route ends, "" for none.
        blocked: Names of the parties under a blocking measure. They stand after the goods and
            change no level.

    Returns:
        A level of `LEVELS`, and the reasons without repetition.

    >>> severity([StatedGoods("L550 engines", weapons=("Garpiya-3",))], {}, blocked=["A"])[0]
    'high'
    >>> severity([StatedGoods("Shipping containers, contents not seen")], {}, blocked=["A"])[0]
    'unknown'
    """
    reasons: dict[Reason, str] = {}
    for stated in goods:
        for key, reason in _reasons(stated, tiers):
            reasons.setdefault(reason, key)
    # Where goods are stated to be for a weapon, that is the finding, also if for another one.
    if end and not {"goods", "drive", "part"}.intersection(reasons.values()):
        reasons[Reason("weapon", weapon=end)] = "weapon"
    if not reasons:
        reasons[Reason("unnamed")] = "unnamed"
    level, ranked = _ranked(reasons)
    return level, [*ranked, *(Reason("frozen", name) for name in blocked)]


def _ranked(reasons: Mapping[Reason, str]) -> tuple[str, list[Reason]]:
    """Return the level that follows from reasons with their keys, and those that it rests on."""
    order = list(RULE)
    by_level: dict[str, list[Reason]] = {level: [] for level in LEVELS}
    for reason in sorted(reasons, key=lambda each: order.index(reasons[each])):
        by_level[RULE[reasons[reason]]].append(reason)
    grave = by_level["high"] + by_level["elevated"]
    # Of goods that are known to do something it is no news that others are not known.
    if grave:
        return ("high" if by_level["high"] else "elevated"), grave
    light = by_level["none"] + by_level["unknown"]
    return ("unknown" if by_level["unknown"] else "none"), light


def _reasons(stated: StatedGoods, tiers: Mapping[str, str]) -> Iterator[tuple[str, Reason]]:
    """Yield what the goods of a step do, each with its key in the rule."""
    found = _function(stated)
    if found is not None:
        yield found.kind, found
    listed = False
    for code in stated.codes:
        if code in tiers:
            listed = True
            yield f"tier-{tiers[code][:1]}", Reason("tier", code, tiers[code])
    if found is not None or listed:
        return
    if stated.codes and tiers:
        yield "unlisted", Reason("unlisted", ", ".join(stated.codes))
    elif stated.name:
        yield "unclassed", Reason("unclassed", stated.name)
    else:
        yield "unnamed", Reason("unnamed")


def _function(stated: StatedGoods) -> Reason | None:
    """Return what goods are or do in a weapon, None where no claim says anything of it."""
    names = [stated.name, *stated.classes]
    if stated.arms or _any(_IS_ARMS, names) or _any_heading(stated.codes):
        return Reason("goods", stated.name or ", ".join(stated.codes))
    weapon = ", ".join(stated.weapons)
    if weapon and _any(_IS_DRIVE, names):
        return Reason("drive", stated.name, weapon=weapon)
    matches = filter(None, map(_DRIVE_OF_ARMS.search, stated.words))
    match = next(matches, None)
    if match is not None:
        return Reason("drive", match.group())
    return Reason("part", stated.name, weapon=weapon) if weapon and stated.name else None


def _any(pattern: re.Pattern[str], names: Sequence[str]) -> bool:
    return any(pattern.search(head(name)) for name in names)


def _any_heading(codes: Sequence[str]) -> bool:
    return any(code.startswith(ARMS_HEADINGS) for code in codes)


def head(name: str) -> str:
    """Return the words of a name that say what a thing is, before those that say whose or for what.

    >>> head("Engines of the Kh-101 made by UEC-Saturn"), head("Components for military aircraft")
    ('engines', 'components')
    """
    return _AFTER_HEAD.split(name.casefold(), maxsplit=1)[0].strip()


def goods_of_route(
    folded: Folded, ids: Identities, edges: Sequence[Edge], roles: Sequence[str]
) -> Iterator[StatedGoods]:
    """Yield the goods of each movement of a route as its claims state them.

    Args:
        folded: The relations with their claims.
        ids: The entities, some of which are goods.
        edges: The relations of the route's steps, in order.
        roles: What each step is; nothing moves on one of the role "made by" or "use".
    """
    for edge, role in zip(edges, roles, strict=True):
        if role == "movement":
            yield _stated(folded, ids, edge, edges)


def _stated(folded: Folded, ids: Identities, edge: Edge, route: Sequence[Edge]) -> StatedGoods:
    """Return the goods of a relation; the other steps of its route may say what they are for."""
    words: list[str] = []
    claims = bearing(folded, edge)
    for claim in claims:
        # What only weak outlets say is pointed to and never printed.
        if claim.alone:
            words += filter(None, (claim.said, claim.text, claim.quote))
    entity = ids.entities.get(edge.goods)
    texts = printed(folded.claims, edge)
    return StatedGoods(
        name=entity.name if entity is not None else "; ".join(texts),
        classes=(*_classes(ids, edge.goods), *texts),
        arms=are_arms(ids, edge.goods),
        weapons=tuple(sorted(_weapons(folded, ids, edge, route))),
        codes=tuple(sorted(codes_of_edge(folded, ids, edge))),
        words=tuple(words),
    )


def _classes(ids: Identities, goods: str) -> list[str]:
    """Return the names of the broader classes of some goods."""
    names: list[str] = []
    for uid in ids.broader(goods) if goods else ():
        if uid in ids.entities:
            names.append(ids.entities[uid].name)
    return names


def are_arms(ids: Identities, goods: str) -> bool:
    """Return whether goods are weapons or munitions, by kind or name, or by a broader class.

    Args:
        ids: The entities.
        goods: The uid of the goods, "" for none.
    """
    for uid in (goods, *ids.broader(goods)) if goods else ():
        entity = ids.entities.get(uid)
        if entity is None:
            continue
        if schema().family(entity.kind) == "weapon" or _IS_ARMS.search(head(entity.name)):
            return True
    return False


def _weapons(folded: Folded, ids: Identities, edge: Edge, route: Sequence[Edge]) -> set[str]:
    """Return the weapons for which claims say that the goods of a relation are."""
    uids = {*edge.purpose}
    if edge.goods:
        uids.update(_uses(folded, edge.goods, route))
    names: set[str] = set()
    for uid in uids:
        entity = ids.entities.get(uid)
        if entity is not None and schema().family(entity.kind) == "weapon":
            names.add(entity.name)
    return names


def _uses(folded: Folded, goods: str, route: Sequence[Edge]) -> Iterator[str]:
    """Yield the things of which goods are a part, and for which a step of the route uses them."""
    for other in folded.relations(ends=[goods]):
        if other.source == goods and other.predicate == "COMPONENT_OF" and _stands(folded, other):
            yield other.target
    for other in route:
        # A firm's use of what it received says something of goods only where it names them.
        if other.predicate == "USED_FOR" and other.goods == goods:
            yield other.target


def _stands(folded: Folded, edge: Edge) -> bool:
    claims: list[Claim] = bearing(folded, edge)
    return any(claim.alone for claim in claims)
