"""Cards and lines out of a fold: their words and numbers, as of its day."""

from __future__ import annotations

from collections.abc import Iterable

from ...graph.goods import goods_of
from ...graph.model import Edge
from ...graph.schema import schema
from ..answers.serializer import Serializer
from ..wording.numbers import support as printed
from .scene import Card, Line

SHORT = ("documented by one voice", "thinly documented", "lead", "on file, not scored")


def card(serializer: Serializer, uid: str, end: str = "") -> Card:
    """Return the card of an entity: name, kind and country, measures as pills."""
    entity = serializer.ids.entities[uid]
    country = serializer.ids.entities.get(entity.country.lower())
    place = f", {country.name}" if country and country.uid != uid else ""
    kind = schema().kinds[entity.kind]
    return Card(
        uid=uid,
        name=entity.name,
        sub=f"{serializer.words.term('kind', kind.label.split(' (')[0])}{place}",
        kind=entity.kind,
        family=kind.family,
        pills=pills(serializer, uid),
        end=end,
    )


def pills(serializer: Serializer, uid: str) -> tuple[str, ...]:
    """Return the measures on a party as they stand on its card: a blocking one alone, else at most two."""
    measures = serializer.designations(uid)
    found, words = [], serializer.words
    if any(m["blocking"] for m in measures):
        return (words("pill-sanctioned"),)
    if measures and all(m["gone"] for m in measures):
        found.append(words("pill-delisted"))
    others = {str(m["measure"]) for m in measures if not m["blocking"] and not m["gone"]}
    found += sorted(words.term("pill", m).upper() for m in others)
    return tuple(found[:2])


def known(edge: Edge, serializer: Serializer) -> str:
    """Return how an edge is known: `unknown` for a gap, `assessed` where nobody states it as a fact."""
    if edge.gap:
        return "unknown"
    statuses = {serializer.folded.claims[c].status for c, _ in edge.intervals}
    return "assessed" if statuses == {"assessed"} else "said"


def line(
    serializer: Serializer, uid: str, routes: Iterable[int] = (), role: str = "movement"
) -> Line:
    """Return the line of an edge."""
    folded = serializer.folded
    edge = folded.edges[uid]
    goods = goods_of(folded.claims, serializer.ids, edge)
    predicate = schema().predicates[edge.predicate]
    words = serializer.words
    relation = words.relation(edge.predicate)
    label = goods or words("goods-not-named")
    if predicate.moves != "forward":
        label = f"{relation}: {goods}" if goods else relation
    numbers = serializer.support(edge)
    number = ""
    if edge.gap:
        small = words("small-lead")
    elif numbers is None:
        small = words("small-person")
    else:
        number = printed(numbers["mixed"], "field" in edge.basis or edge.word == "measured")
        short = edge.word in SHORT
        heard = (
            words.term("short", edge.word)
            if short
            else words("short-voices", voices=str(len(edge.voices)))
        )
        small = f"{number} · {heard}"
    score = numbers["mixed"] if numbers else None
    return Line(
        uid=uid,
        source=edge.source,
        target=edge.target,
        label=label,
        small=small,
        known=known(edge, serializer),
        weight=1 if score is None or score < 0.5 else 2 if score < 0.8 else 3,
        denied=any(d.act in ("denies_fact", "disputes_evidence") for d in edge.denials),
        partial=edge.partial,
        forward=role != "made by",
        routes=tuple(sorted(routes)),
        relation=relation,
        goods=goods,
        support=score,
        printed=number or words("no-number"),
        word=edge.word,
        voices=edge.voices,
        denied_by=tuple(
            sorted({folded.claims[d.uid].voice for d in edge.denials if d.act != "no_comment"})
        ),
        public=(edge.first_known, edge.last_known),
        level=edge.level,
        statuses=tuple(sorted({folded.claims[c].status for c in edge.claims})),
        sources=tuple(sorted({c.partition(":")[0] for c in edge.claims})),
        claims=tuple(sorted(edge.claims)),
    )
