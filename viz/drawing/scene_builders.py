"""Scenes of a fold: routes of an answer, the surroundings of an entity, all movements of goods."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from ...graph.analysis.arrays import Flags
from ...graph.analysis.fold_columns import columns_of
from ...graph.analysis.relation_columns import (
    Numbers,
    RelationColumns,
    best_first,
)
from ...graph.analysis.statements_between import FOUND, StatementBetween, naming_both
from ...graph.errors import NotFound
from ...graph.model import Edge, Link, Route
from ...graph.schema import schema
from ..answers.coverage_gap import gap
from ..answers.serializer import Serializer
from ..wording.sentences import number
from .cards import card, is_rim, line
from .scene import Band, Line, Scene

# Why a lead has no number.
LEADS = {
    "unknown leg": "a step is not known",
    "variant not stated": "for which variant is not stated",
}
# Relations that put a party on a list or under a measure stand on its card and in the panel, not
# as lines.
BESIDE = ("DESIGNATES", "LISTED_ON", "NOT_SAME_ENTRY")
MOST_AROUND = 24  # cards around an end that no route reaches
SOME = 10_000  # relations whose ends are looked up at once
Touching = Callable[[Collection[str]], Iterable[Edge | Link]]
Rim = Callable[[Collection[str]], Collection[str]]
CLICK = " Click a line or a card: who says so, when, and who denies it."


def is_drawn(edge: Edge | Link, center: str = "") -> bool:
    """Return whether an edge is drawn as a line.

    A measure stands on the card of the party; it is a line only if its list is the `center`.
    """
    # A summary repeats the steps of a chain, and an edge from a party to itself joins two records
    # of which a number makes one party.
    if edge.summary or edge.source == edge.target:
        return False
    return edge.predicate not in BESIDE or edge.source == center


def is_moving(predicate: str) -> bool:
    """Return whether goods move, or weapons are made, along a relation."""
    rule = schema().predicates[predicate]
    return rule.moves == "forward" or rule.opens or rule.closes


def of_routes(
    serializer: Serializer,
    names: tuple[str, str],
    ends: tuple[Sequence[str], Sequence[str]],
    routes: Sequence[Route],
    leads: Sequence[Route],
    beside: Sequence[Route],
    captions: Sequence[str] = (),
    limit: int = 0,
) -> Scene:
    """Return the scene of an answer about routes.

    Without routes and leads it shows what is on file about the two ends.

    Args:
        serializer: Serializer of the fold.
        names: Names of the two ends.
        ends: Uids at the two ends.
        routes: Documented routes, best first.
        leads: Routes with an undetermined step.
        beside: Movements of cargo beside the routes.
        captions: Notes on the whole.
        limit: Number of steps that were searched if a longer route may join the ends, else 0.
    """
    if not routes and not leads:
        return _of_ends(serializer, names, ends, captions, limit)
    roles = {**dict.fromkeys(ends[1], "to"), **dict.fromkeys(ends[0], "from")}
    drawn: set[str] = set()
    for route in (*routes, *leads):
        drawn.update((route.nodes[0], route.nodes[-1]))
    at_ends = {uid: end for uid, end in roles.items() if uid in drawn}
    bands = [_band(serializer, "", _route_lines(serializer, [*routes, *leads]), at_ends)]
    if beside:
        cargo = _route_lines(serializer, beside)
        bands.append(_band(serializer, serializer.words("band-cargo"), cargo))
    dek = _count(len(routes), "documented route")
    if leads:
        dek += f" and {_count(len(leads), 'lead')} ({_why_no_number(leads)})"
    missing = "" if routes else gap(serializer, *ends)["sentence"]
    title = _title(serializer, names)
    return Scene(title, f"{dek}.{CLICK}", tuple(bands), tuple(captions), missing)


def around(
    serializer: Serializer, uid: str, hops: int, limit: int, left: int = 0, alone: bool = False
) -> Scene:
    """Return the scene of an entity's surroundings, nearest and best supported first.

    Args:
        serializer: Serializer of the fold.
        uid: Uid of the entity.
        hops: Greatest number of relations between the entity and a party shown.
        limit: Greatest number of cards.
        left: Further parties around it that are not in this fold.
        alone: Draw only relations that rest on a statement which may be printed alone.
    """
    entities = serializer.ids.entities

    def touching(uids: Collection[str]) -> list[Edge]:
        edges: list[Edge] = []
        for edge in serializer.folded.relations(ends=uids):
            if is_drawn(edge, uid) and (not alone or serializer.printable(edge)):
                edges.append(edge)
        return edges

    def rim(uids: Collection[str]) -> set[str]:
        return {uid for uid in uids if is_rim(entities[uid].kind, entities[uid].country)}

    distance, left_out = rings(uid, hops, limit, touching, rim)
    inside = _within(touching(distance), distance)
    inside.sort(
        key=lambda e: (min(distance[e.source], distance[e.target]), -e.support.mixed, e.uid)
    )
    name = serializer.ids.entities[uid].name
    dek = (
        f"{_count(len(inside), 'relation')} within {'one step' if hops == 1 else f'{hops} steps'}."
    )
    if left_out + left:
        further = _count(left_out + left, "further party is", "further parties are")
        dek += f" {further} not drawn; at most {limit} cards were asked for."
    band = _band(serializer, "", _lines(serializer, inside), {uid: "center"})
    return Scene(serializer.words("title-around", name=name), dek + CLICK, (band,))


def of(serializer: Serializer, uids: Sequence[str], limit: int) -> Scene:
    """Return the scene of parties and edges by uid, with all lines among the parties.

    Args:
        serializer: Serializer of the fold.
        uids: Uids of entities, records and edges; unknown ones are left out.
        limit: Greatest number of cards.

    Raises:
        NotFound: No uid is that of a party or an edge.
    """
    named = [uid for uid in uids if uid in serializer.folded.edges]
    parties = _parties(serializer, uids, named)
    if not parties:
        raise NotFound(
            "view: none of the names is a party or a relation in this version of the case"
        )
    cards = dict.fromkeys(parties[:limit], "")  # also those that no line reaches
    edges = _within(filter(is_drawn, serializer.folded.relations(ends=cards)), cards)
    edges.sort(key=lambda e: (e.uid not in named, -e.support.mixed, e.uid))
    dek = f"{_count(len(cards), 'card')}, and all lines among them."
    lost = len(parties) - len(cards)
    if lost:
        dek += f" {_count(lost, 'further card is', 'further cards are')} not drawn."
    band = _band(serializer, "", _lines(serializer, edges), cards)
    return Scene("What was named", dek, (band,))


def everything(serializer: Serializer, limit: int, total: int = 0) -> Scene:
    """Return the scene of all movements, with known makers and the weapons served, best first.

    Args:
        serializer: Serializer of the fold.
        limit: Greatest number of cards.
        total: Number of such relations in the case, if this fold has only some of them.
    """
    columns = columns_of(serializer.folded)
    numbers = best_first(columns, _moving(columns))
    cards = crowd(_ends(columns, numbers), limit)
    # Only those among the cards are made; the others are counted.
    chosen = []
    for edge in _within(serializer.folded.relations(ends=cards), cards):
        if is_moving(edge.predicate) and is_drawn(edge):
            chosen.append(edge)
    chosen.sort(key=lambda e: (-e.support.mixed, e.uid))
    dek = f"{_count(len(chosen), 'relation')} along which goods move or weapons are made."
    lost = (total or len(numbers)) - len(chosen)
    if lost:
        more = _count(lost, "more is", "more are")
        dek += f" {more} not drawn; at most {limit} cards were asked for."
    band = _band(serializer, "", _lines(serializer, chosen))
    return Scene("Movements on file", dek, (band,))


def _moving(columns: RelationColumns) -> Flags:
    """Return, by relation, whether `everything` counts it: see `is_moving` and `is_drawn`."""
    moving: Flags = columns.with_predicate(set(filter(is_moving, columns.predicates)) - set(BESIDE))
    moving &= ~columns.summary & (columns.source != columns.target)
    return moving


def _ends(columns: RelationColumns, numbers: Numbers) -> Iterator[tuple[str, str]]:
    """Yield the subject and object of some relations, in the order of their numbers."""
    ends = columns.ends
    # Some at a time: there may be a million, and the first few fill a picture.
    for first in range(0, len(numbers), SOME):
        part = numbers[first : first + SOME]
        sources, targets = columns.source[part].tolist(), columns.target[part].tolist()
        for source, target in zip(sources, targets, strict=True):
            yield ends[source], ends[target]


def rings(
    uid: str, hops: int, limit: int, touching: Touching, rim: Rim
) -> tuple[dict[str, int], int]:
    """Return the parties around one by their distance, and how many more there was no room for.

    Args:
        uid: Uid of the party in the middle, at distance 0.
        hops: Greatest distance.
        limit: Greatest number of parties; the nearest and best supported come first.
        touching: Returns the edges that have an end among some parties.
        rim: Returns those of some parties at which the walk ends: they are drawn, and nothing is
            drawn only because it touches one of them, unless it is the middle.
    """
    # Ring by ring, so that what is near is never left out for what is far and better supported.
    distance, ring, left_out = {uid: 0}, [uid], 0
    for hop in range(1, hops + 1):
        if not ring:
            break
        support = _beyond(uid, _leading_on(ring, hop, rim), distance, touching)
        best = sorted(support, key=lambda party: (-support[party], party))
        ring = best[: max(limit - len(distance), 0)]
        left_out += len(best) - len(ring)
        distance.update(dict.fromkeys(ring, hop))
    return distance, left_out


def _leading_on(ring: Collection[str], hop: int, rim: Rim) -> set[str]:
    """Return those of a ring from which the walk goes on; it always does from the middle."""
    return set(ring).difference(rim(ring)) if hop > 1 else set(ring)


def _beyond(
    uid: str, ring: Collection[str], near: Collection[str], touching: Touching
) -> dict[str, float]:
    """Return the parties that a ring touches and that are not near, with their best support."""
    support: dict[str, float] = {}
    for edge in touching(ring) if ring else ():
        if not is_drawn(edge, uid):
            continue
        for here, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if here in ring and other not in near:
                support[other] = max(support.get(other, 0.0), edge.mixed)
    return support


def further(
    uid: str,
    drawn: Mapping[str, int],
    hops: int,
    touching: Touching,
    rim: Rim,
) -> int:
    """Return how many parties around one are not drawn, as `rings` counts them.

    Args:
        uid: Uid of the party in the middle.
        drawn: The parties that are drawn, by their distance.
        hops: Greatest distance.
        touching: Returns the edges that have an end among some parties.
        rim: Returns those of some parties at which the walk ends, as for `rings`.
    """
    total = 0
    for hop in range(1, min(hops, max(drawn.values(), default=0) + 1) + 1):
        ring = [party for party, distance in drawn.items() if distance == hop - 1]
        # One that is drawn nearer is no party of this ring.
        total += len(_beyond(uid, _leading_on(ring, hop, rim), drawn, touching))
    return total


def among(edges: Iterable[Edge]) -> Callable[[Collection[str]], list[Edge]]:
    """Return a function that gives the edges with an end among some parties."""
    # An index by end: the edges of a whole case are looked through once, not for every ring.
    by_end: dict[str, list[Edge]] = {}
    for edge in edges:
        by_end.setdefault(edge.source, []).append(edge)
        by_end.setdefault(edge.target, []).append(edge)

    def touching(uids: Collection[str]) -> list[Edge]:
        edges: list[Edge] = []
        for uid in uids:
            edges += by_end.get(uid, ())
        return edges

    return touching


def crowd(ends: Iterable[tuple[str, str]], limit: int) -> dict[str, None]:
    """Return the ends of edges in order, as long as there is room for both ends of an edge."""
    cards: dict[str, None] = {}
    for pair in ends:
        if len(cards) >= limit:
            break
        # An edge with only one end on the picture could not be drawn.
        new = [uid for uid in pair if uid not in cards]
        if len(cards) + len(new) <= limit:
            cards.update(dict.fromkeys(new))
    return cards


def _within(edges: Iterable[Edge], uids: Collection[str]) -> list[Edge]:
    """Return the edges with both ends among some parties."""
    return [edge for edge in edges if edge.source in uids and edge.target in uids]


def _of_ends(
    serializer: Serializer,
    names: tuple[str, str],
    ends: tuple[Sequence[str], Sequence[str]],
    captions: Sequence[str],
    limit: int,
) -> Scene:
    """Return the scene of two ends that no route joins; an end that is a set is not drawn."""
    found = naming_both(serializer.folded, serializer.ids, *ends)
    named = _naming(serializer, found)
    bands = []
    if named:
        bands.append((serializer.words("band-both"), named))
    for side in reversed(ends):
        if len(side) == 1:
            about = serializer.words("band-about", name=serializer.ids.entities[side[0]].name)
            bands.append((about, _surroundings(serializer, side[0], named)))
    drawn: list[Band] = []
    left = 0
    for heading, edges in bands:
        chosen = _few(edges)
        left += len(edges) - len(chosen)
        if chosen:
            drawn.append(_band_of_ends(serializer, heading, chosen, {*ends[0], *ends[1]}))
    missing = gap(serializer, *ends)["sentence"]
    dek = _dek_of_ends(len(found), left, limit)
    return Scene(_title(serializer, names), dek, tuple(drawn), tuple(captions), missing)


def _band_of_ends(
    serializer: Serializer, heading: str, edges: Sequence[Edge], ends: Collection[str]
) -> Band:
    """Return a band of relations in which the ends of the question are marked."""
    cards: set[str] = set()
    for edge in edges:
        cards.update((edge.source, edge.target))
    centers = dict.fromkeys(sorted(cards.intersection(ends)), "center")
    return _band(serializer, heading, _lines(serializer, edges), centers)


def _dek_of_ends(named: int, left: int, limit: int) -> str:
    """Return what stands above the picture of two ends that no route joins.

    Args:
        named: How many statements name both.
        left: How many relations around them are not drawn.
        limit: Number of steps that were searched, 0 for all.
    """
    within = f" of at most {limit} steps" if limit else ""
    if not named:
        dek = f"No document at hand names a route{within} between them. "
    elif named == 1:
        dek = f"No route{within} between them is documented; one statement names both and makes "
        dek += "none. "
    else:
        dek = f"No route{within} between them is documented; {number(named)} statements name both, "
        dek += "and none makes a route. "
    dek += "Shown is what is on file about the ends."
    if left:
        further = _count(left, "further relation is", "further relations are")
        dek += f" {further} not drawn."
    return dek


def _few(edges: Sequence[Edge]) -> list[Edge]:
    """Return one edge for each relation of two entities, as long as there is room for their cards.

    Of an examined weapon every part is a relation of its own to the maker.
    """
    one: dict[tuple[str, str, str], Edge] = {}
    for edge in edges:
        one.setdefault((edge.source, edge.predicate, edge.target), edge)
    cards = crowd(map(attrgetter("source", "target"), one.values()), MOST_AROUND)
    return _within(one.values(), cards)


def _naming(serializer: Serializer, found: Sequence[StatementBetween]) -> list[Edge]:
    """Return the relations of statements that name both ends, and what joins them to the ends."""
    folded = serializer.folded
    edges = folded.relations(claims=map(attrgetter("claim"), found))
    weapons: set[str] = set()
    for each in found:
        if each.why == FOUND:
            weapons.add(each.at)
    for edge in folded.relations(ends=weapons):
        # What was found in an examined weapon is joined to its model by what it was taken for.
        if edge.predicate == "INSTANCE_OF" and edge.source in weapons:
            edges.append(edge)
    return list(filter(is_drawn, edges))


def _surroundings(serializer: Serializer, uid: str, named: Sequence[Edge]) -> list[Edge]:
    """Return what else is on file around an end without a route, best supported first.

    What was found in examined weapons of a model or series follows what is said of it.
    """
    drawn = set(map(attrgetter("uid"), named))
    found: list[Edge] = []
    for edges in (serializer.folded.relations(ends=[uid]), serializer.series(uid)):
        for edge in sorted(edges, key=lambda edge: (-edge.mixed, edge.uid)):
            if is_drawn(edge) and edge.uid not in drawn:
                found.append(edge)
    return found


def _title(serializer: Serializer, names: tuple[str, str]) -> str:
    return serializer.words("title-route", source=names[0], target=names[1])


def _why_no_number(leads: Iterable[Route]) -> str:
    """Return the reasons for which leads have no number."""
    kinds: set[str] = set()
    for lead in leads:
        kinds.update(flag.kind for flag in lead.flags)
    return " or ".join(text for kind, text in LEADS.items() if kind in kinds)


def _parties(serializer: Serializer, uids: Iterable[str], edges: Iterable[str]) -> list[str]:
    """Return the entities that some uids stand for, then the ends of some edges, each once."""
    ids, folded = serializer.ids, serializer.folded
    # After a merge an old uid, as in an address that was kept, still stands for its entity.
    parties: dict[str, None] = {}
    for uid in map(ids.uid, uids):
        if uid in ids.entities:
            parties[uid] = None
    for uid in edges:
        edge = folded.edges[uid]
        parties.update(dict.fromkeys((edge.source, edge.target)))
    return list(parties)


def _route_lines(serializer: Serializer, routes: Sequence[Route]) -> list[Line]:
    """Return the lines of routes, best first, each followed by parallel lines.

    A parallel line has the same relation and level between the same two, and is on no route.
    """
    ranks: dict[str, list[int]] = {}
    roles: dict[str, str] = {}
    for rank, route in enumerate(routes, 1):
        for uid, role in zip(route.edges, route.roles, strict=True):
            ranks.setdefault(uid, []).append(rank)
            roles[uid] = role
    parallel = _parallel(serializer, ranks)
    lines: dict[str, Line] = {}
    for uid in ranks:
        lines[uid] = line(serializer, uid, ranks[uid], roles[uid])
        edge = serializer.folded.edges[uid]
        # Deliveries of other goods between the same two are part of the picture of a step.
        if roles[uid] == "movement" and not edge.gap:
            for other in parallel.get(_relation(edge), ()):
                lines.setdefault(other, line(serializer, other))
    return list(lines.values())


def _parallel(
    serializer: Serializer, drawn: Collection[str]
) -> dict[tuple[str, str, str, str], list[str]]:
    """Return the edges beside some that are drawn, by their relation."""
    parallel: dict[tuple[str, str, str, str], list[str]] = {}
    sources = {serializer.folded.edges[uid].source for uid in drawn}
    for edge in serializer.folded.relations(ends=sources):
        if not edge.summary and not edge.gap and edge.uid not in drawn:
            parallel.setdefault(_relation(edge), []).append(edge.uid)
    return parallel


def _relation(edge: Edge) -> tuple[str, str, str, str]:
    return edge.source, edge.predicate, edge.target, edge.level


def _lines(serializer: Serializer, edges: Iterable[Edge]) -> list[Line]:
    return [line(serializer, edge.uid, role="use") for edge in edges]


def _band(
    serializer: Serializer,
    heading: str,
    lines: Sequence[Line],
    ends: Mapping[str, str] | None = None,
) -> Band:
    """Return a band with the cards at the ends of its lines, in order, then those of `ends`."""
    ends = ends or {}
    uids: dict[str, None] = {}
    for drawn in lines:
        uids.setdefault(drawn.source if drawn.forward else drawn.target)
        uids.setdefault(drawn.target if drawn.forward else drawn.source)
    uids.update(dict.fromkeys(ends))
    cards = tuple(card(serializer, uid, ends.get(uid, "")) for uid in uids)
    return Band(heading, cards, tuple(lines))


def _count(count: int, singular: str, plural: str = "") -> str:
    """Return a count with its noun; without a plural, that of the noun with an s."""
    if count == 1:
        return f"{number(count)} {singular}"
    return f"{number(count)} {plural or singular + 's'}"
