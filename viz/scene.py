"""What is shown: cards, lines and bands of one question, before anybody knows where they stand.

A scene is made from routes, from the surroundings of an entity, or from all along which goods
move. It takes its numbers and words from the fold; the layout places it, page and figures draw it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..graph.model import Edge, Route
from ..graph.schema import schema
from .sentences import number
from .teller import Teller
from .text import support as printed

# Relations that put a party on a list or under a measure stand on its card and in the panel, not as lines.
BESIDE = ("DESIGNATES", "LISTED_ON", "NOT_SAME_ENTRY")
VOICES = {
    "documented by one voice": "one voice",
    "thinly documented": "thin",
    "lead": "lead",
    "on file, not scored": "not scored",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One node: what is printed on it and how it is drawn. `end` is "from", "to" or empty."""

    uid: str
    name: str
    sub: str
    kind: str
    family: str
    pills: tuple[str, ...] = ()
    end: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One edge: its label and small print, how it is known, and which routes run over it.

    `known` is said, assessed or unknown; `weight` 1 to 3 by support; `forward` is False where
    the picture reads it against its direction (made by).
    """

    uid: str
    source: str
    target: str
    label: str
    small: str
    known: str
    weight: int
    denied: bool = False
    partial: bool = False
    forward: bool = True
    routes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """Cards and lines that are laid out together, under a heading (empty for the first)."""

    heading: str
    cards: tuple[Card, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: title, a sentence below it, bands, and notes that belong to the whole."""

    title: str
    dek: str
    bands: tuple[Band, ...]
    captions: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of every band."""
        return tuple(line for band in self.bands for line in band.lines)

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card, each once, in order."""
        return tuple({card.uid: card for band in self.bands for card in band.cards}.values())


def card(teller: Teller, uid: str, end: str = "") -> Card:
    """Return the card of an entity: name, kind and country, measures as pills."""
    entity = teller.ids.entities[uid]
    country = teller.ids.entities.get(entity.country.lower())
    place = f", {country.name}" if country and country.uid != uid else ""
    pills = []
    measures = teller.designations(uid)
    if any(m["blocking"] for m in measures):
        pills.append("SANCTIONED")
    others = {str(m["measure"]) for m in measures if not m["blocking"] and not m["gone"]}
    if measures and all(m["gone"] for m in measures):
        pills.append("DELISTED")
    pills += sorted(("sectoral measure" if m == "sectoral" else m).upper() for m in others)
    kind = schema().kinds[entity.kind]
    return Card(
        uid=uid,
        name=entity.name,
        sub=f"{kind.label.split(' (')[0]}{place}",
        kind=entity.kind,
        family=kind.family,
        pills=tuple(pills[:1]) if "SANCTIONED" in pills else tuple(pills[:2]),
        end=end,
    )


def known(edge: Edge, teller: Teller) -> str:
    """Return how an edge is known: `unknown` for a gap, `assessed` where nobody states it as a fact."""
    if edge.gap:
        return "unknown"
    statuses = {teller.folded.claims[c].status for c, _ in edge.intervals}
    return "assessed" if statuses == {"assessed"} else "said"


def line(teller: Teller, uid: str, routes: Iterable[int] = (), role: str = "movement") -> Line:
    """Return the line of an edge."""
    edge = teller.folded.edges[uid]
    goods = teller.ids.entities[edge.goods].name if edge.goods else ""
    predicate = schema().predicates[edge.predicate]
    relation = edge.predicate.replace("_", " ").lower()
    label = goods or "goods not named"
    if predicate.moves != "forward":
        label = f"{relation}: {goods}" if goods else relation
    numbers = teller.support(edge)
    if edge.gap:
        small = "lead: no number"
    elif numbers is None:
        small = "no number: a person"
    else:
        examined = "field" in edge.basis or edge.word == "measured"
        small = f"{printed(numbers['mixed'], examined)} · {VOICES.get(edge.word, f'{len(edge.voices)} voices')}"
    score = numbers["mixed"] if numbers else 0.0
    return Line(
        uid=uid,
        source=edge.source,
        target=edge.target,
        label=label,
        small=small,
        known=known(edge, teller),
        weight=1 if score < 0.5 else 2 if score < 0.8 else 3,
        denied=any(d.act in ("denies_fact", "disputes_evidence") for d in edge.denials),
        partial=edge.partial,
        forward=role != "made by",
        routes=tuple(sorted(routes)),
    )


def _band(teller: Teller, heading: str, lines: Sequence[Line], ends: Mapping[str, str] | None = None) -> Band:
    ends = ends or {}
    uids = dict.fromkeys(u for x in lines for u in ((x.source, x.target) if x.forward else (x.target, x.source)))
    for uid in ends:
        uids.setdefault(uid)
    return Band(heading, tuple(card(teller, u, ends.get(u, "")) for u in uids), tuple(lines))


def _of(teller: Teller, routes: Sequence[Route]) -> list[Line]:
    """Return the lines of routes, best first, each followed by what else goes between the same two."""
    ranks: dict[str, list[int]] = {}
    roles: dict[str, str] = {}
    for at, route in enumerate(routes, 1):
        for uid, role in zip(route.edges, route.roles, strict=True):
            ranks.setdefault(uid, []).append(at)
            roles[uid] = role
    lines: dict[str, Line] = {}
    for uid in ranks:
        lines[uid] = line(teller, uid, ranks[uid], roles[uid])
        edge = teller.folded.edges[uid]
        if roles[uid] != "movement" or edge.gap:
            continue
        for other in teller.folded.edges.values():
            same = (other.source, other.predicate, other.target, other.level) == (
                edge.source,
                edge.predicate,
                edge.target,
                edge.level,
            )
            if same and not other.summary and not other.gap and other.uid not in ranks:
                lines.setdefault(other.uid, line(teller, other.uid))
    return list(lines.values())


def _count(count: int, one: str, many: str = "") -> str:
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def of_routes(
    teller: Teller,
    names: tuple[str, str],
    ends: tuple[Sequence[str], Sequence[str]],
    routes: Sequence[Route],
    leads: Sequence[Route],
    beside: Sequence[Route],
    captions: Sequence[str] = (),
) -> Scene:
    """Return the scene of an answer of `routes`: routes and leads, cargo beside them, or what is known instead."""
    title = f"From {names[0]} to {names[1]}"
    if not routes and not leads:
        single = [u for side in reversed(ends) if len(side) == 1 for u in side]
        bands = [_surroundings(teller, u) for u in single]
        kept = tuple(b for b in bands if b.lines)
        dek = "No document at hand names a route between them. Shown is what is on file about the ends: no movement."
        return Scene(title, dek, kept, tuple(captions))
    at_ends = {**dict.fromkeys(ends[1], "to"), **dict.fromkeys(ends[0], "from")}
    drawn = {u for r in (*routes, *leads) for u in (r.nodes[0], r.nodes[-1])}
    main = _of(teller, [*routes, *leads])
    bands = [_band(teller, "", main, {u: e for u, e in at_ends.items() if u in drawn})]
    if beside:
        bands.append(_band(teller, "Cargo between places in the two: another level, other claims", _of(teller, beside)))
    counts = [_count(len(routes), "documented route")]
    if leads:
        counts.append(f"{_count(len(leads), 'lead')} (a leg is not known)")
    dek = " and ".join(counts) + ". Click a line or a card: who says so, when, and who denies it."
    return Scene(title, dek, tuple(bands), tuple(captions))


def _surroundings(teller: Teller, uid: str) -> Band:
    """Return what is on file around an end that no route reaches, other weapons of its series included."""
    near = [e for e in teller.folded.edges.values() if uid in (e.source, e.target) and _drawn(e)]
    series = teller.series(uid)
    name = teller.ids.entities[uid].name
    lines = [line(teller, e.uid, role="use") for e in (*near, *series)]
    return _band(teller, f"On file about {name}", lines, {uid: "center"} if lines else {})


def _drawn(edge: Edge, center: str = "") -> bool:
    if edge.summary:
        return False
    return edge.predicate not in BESIDE or edge.source == center


def around(teller: Teller, uid: str, hops: int, limit: int) -> Scene:
    """Return the scene of an entity's surroundings, nearest and best supported first, at most `limit` cards."""
    edges = [e for e in teller.folded.edges.values() if _drawn(e, uid)]
    touching: dict[str, list[Edge]] = {}
    for e in edges:
        touching.setdefault(e.source, []).append(e)
        touching.setdefault(e.target, []).append(e)
    kept, ring, left_out = {uid: 0}, [uid], 0
    for hop in range(1, hops + 1):
        found: dict[str, float] = {}
        for at in ring:
            for e in touching.get(at, ()):
                other = e.target if e.source == at else e.source
                if other not in kept:
                    found[other] = max(found.get(other, 0.0), e.support.mixed)
        ordered = sorted(found, key=lambda u: (-found[u], u))
        room = max(limit - len(kept), 0)
        left_out += len(ordered) - len(ordered[:room])
        ring = ordered[:room]
        kept.update(dict.fromkeys(ring, hop))
    inside = [e for e in edges if e.source in kept and e.target in kept]
    inside.sort(key=lambda e: (min(kept[e.source], kept[e.target]), -e.support.mixed, e.uid))
    name = teller.ids.entities[uid].name
    steps = "one step" if hops == 1 else f"{hops} steps"
    dek = f"{_count(len(inside), 'relation')} within {steps}."
    if left_out:
        dek += f" {_count(left_out, 'further party is', 'further parties are')} not drawn: raise --limit."
    dek += " Click a line or a card: who says so, when, and who denies it."
    band = _band(teller, "", [line(teller, e.uid, role="use") for e in inside], {uid: "center"})
    return Scene(f"Around {name}", dek, (band,))


def everything(teller: Teller, limit: int) -> Scene:
    """Return the scene of all along which goods move, with known makers and the weapons served, best first."""
    edges = []
    for e in teller.folded.edges.values():
        predicate = schema().predicates[e.predicate]
        moving = predicate.moves == "forward" or predicate.opens or predicate.closes
        if moving and not e.summary:
            edges.append(e)
    edges.sort(key=lambda e: (-e.support.mixed, e.uid))
    kept: dict[str, None] = {}
    chosen = []
    for e in edges:
        new = [u for u in (e.source, e.target) if u not in kept]
        if len(kept) + len(new) <= limit:
            kept.update(dict.fromkeys(new))
            chosen.append(e)
    lost = len(edges) - len(chosen)
    dek = f"{_count(len(chosen), 'relation')} along which goods move or weapons are made."
    dek += f" {_count(lost, 'more is', 'more are')} not drawn: raise --limit." if lost else ""
    lines = [line(teller, e.uid, role="use") for e in chosen]
    return Scene("Movements on file", dek, (_band(teller, "", lines),))
