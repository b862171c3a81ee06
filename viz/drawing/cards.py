"""Cards and lines of a fold: their words and numbers, as of its day."""

from __future__ import annotations

from collections.abc import Iterable

from ...graph.ending import is_over
from ...graph.goods import goods_of
from ...graph.hedges import hedges_of
from ...graph.legs import is_implied
from ...graph.model import Edge
from ...graph.schema import schema
from ..answers.serializer import Serializer
from ..wording.numbers import support as printed
from ..wording.relation_words import relation_words
from ..wording.sentences import quoted
from .scene import Card, Line

# Families of which one member is tied to much that has nothing else in common.
RIM = ("state", "group", "list", "code")
SHORT = ("documented by one voice", "thinly documented", "lead", "on file, not scored")


def card(serializer: Serializer, uid: str, end: str = "") -> Card:
    """Return the card of an entity: its name, its kind and country, its measures as pills.

    Args:
        serializer: Serializer of the fold.
        uid: Uid of the entity.
        end: "from", "to" or "center" for an end of the question, else empty.

    Raises:
        KeyError: The uid is unknown.
    """
    entity = serializer.ids.entities[uid]
    kind = schema().kinds[entity.kind]
    sub = serializer.words.term("kind", kind.label.split(" (")[0])
    country = serializer.ids.entities.get(entity.country.lower())
    if country and country.uid != uid:  # a country is not in itself
        sub += f", {country.name}"
    return Card(
        uid=uid,
        name=entity.name,
        sub=sub,
        kind=entity.kind,
        family=kind.family,
        pills=pills(serializer, uid),
        end=end,
        rim=is_rim(entity.kind, entity.country),
    )


def is_rim(kind: str, country: str) -> bool:
    """Return whether a walk ends at an entity: what else it touches is not near in any other way.

    So it is with a country or territory, a union or other body of no one country, a list, a code
    of goods, and a group that is not named.

    Args:
        kind: The kind of the entity.
        country: Its country, or nothing.
    """
    return schema().kinds[kind].family in RIM or (kind == "Body" and not country)


def pills(serializer: Serializer, uid: str) -> tuple[str, ...]:
    """Return the pills of a party for its measures, at most two; a blocking one stands alone."""
    measures, words = serializer.designations(uid), serializer.words
    # "Sanctioned" is said only of a blocking measure.
    if any(measure["blocking"] for measure in measures):
        return (words("pill-sanctioned"),)
    in_force = {str(measure["measure"]) for measure in measures if not measure["gone"]}
    labels = sorted(words.term("pill", measure).upper() for measure in in_force)
    # That it was listed once stays visible.
    if measures and not in_force:
        labels = [words("pill-delisted")]
    return tuple(labels[:2])


def known(edge: Edge, serializer: Serializer) -> str:
    """Return how an edge is known, a key of `palette.KNOWN`.

    It is "unknown" for an undetermined step, "assessed" if no source states it as a fact, such as
    where each hedges it, and "said" otherwise.
    """
    if edge.gap:
        return "unknown"
    if hedges_of(serializer.folded.claims, edge.claims):
        return "assessed"
    # One source that states it as a fact is enough.
    for claim, _ in edge.intervals:
        if serializer.folded.claims[claim].status != "assessed":
            return "said"
    return "assessed" if edge.intervals else "said"


def is_denied(edge: Edge) -> bool:
    """Return whether a statement denies an edge or disputes its evidence; a no-comment does not."""
    return any(denial.act in ("denies_fact", "disputes_evidence") for denial in edge.denials)


def line(
    serializer: Serializer, uid: str, routes: Iterable[int] = (), role: str = "movement"
) -> Line:
    """Return the line of an edge.

    Args:
        serializer: Serializer of the fold.
        uid: Uid of the edge.
        routes: Numbers of the routes on which it is.
        role: Its role on a route. With "made by" the picture reads it against its direction.

    Raises:
        KeyError: The uid is unknown.
    """
    folded, words = serializer.folded, serializer.words
    edge = folded.edges[uid]
    goods = goods_of(folded.claims, serializer.ids, edge)
    relation = words.relation(edge.predicate)
    clause = relation_words(words, edge, folded.claims)
    numbers = serializer.support(edge)
    support, number = None, ""
    if numbers:
        support = numbers["mixed"]
        number = printed(support, "field" in edge.basis or edge.word == "measured")
    return Line(
        uid=uid,
        source=edge.source,
        target=edge.target,
        label=_label(serializer, edge, goods) + quoted(hedges_of(folded.claims, edge.claims)),
        small=_small_print(serializer, edge, number),
        known=known(edge, serializer),
        weight=_weight(support),
        denied=is_denied(edge),
        partial=edge.partial,
        forward=role != "made by",  # drawn from the maker, whatever the direction of the relation
        routes=tuple(sorted(routes)),
        relation=relation,
        clause=clause if clause != relation else "",
        goods=goods,
        support=support,
        printed=number or words("no-number"),
        word=words.term("word", edge.word),
        voices=edge.voices,
        denied_by=_denied_by(serializer, edge),
        public=(edge.first_known, edge.last_known),
        level=edge.level,
        statuses=tuple(sorted({folded.claims[claim].status for claim in edge.claims})),
        sources=tuple(sorted({claim.partition(":")[0] for claim in edge.claims})),
        claims=tuple(sorted(edge.claims)),
    )


def _label(serializer: Serializer, edge: Edge, goods: str) -> str:
    """Return the goods of a movement; for other edges the relation, with the goods it is about."""
    words = serializer.words
    if schema().predicates[edge.predicate].moves == "forward":
        return goods or words("goods-not-named")
    over = is_over(edge, serializer.folded.claims)
    relation = words.relation(edge.predicate, over=over)
    return f"{relation}: {goods}" if goods else relation


def _small_print(serializer: Serializer, edge: Edge, number: str) -> str:
    """Return the support of an edge with how many sources state it, or why it has no number."""
    words = serializer.words
    if edge.gap:
        return words("small-lead")
    if not number:
        return words("small-person")
    if edge.word in SHORT:
        return f"{number} · {words.term('short', edge.word)}"
    voices, statements = len(edge.voices), len(edge.roots)
    # Sources that repeat one statement are not independent of one another.
    key = "short-repeated" if 0 < statements < voices else "short-voices"
    shown = words(key, voices=str(voices), statements=statements)
    if is_implied(edge, serializer.folded.claims):
        shown = f"{shown} · {words('chain-step')}"
    return f"{number} · {shown}"


def _weight(support: float | None) -> int:
    """Return the width of a stroke in three steps; without a number it is the thinnest."""
    # The bounds are those that the legend prints.
    if support is None or support < 0.5:
        return 1
    return 2 if support < 0.8 else 3


def _denied_by(serializer: Serializer, edge: Edge) -> tuple[str, ...]:
    """Return the sources that deny or dispute something about an edge; a no-comment is neither."""
    voices: set[str] = set()
    for denial in edge.denials:
        if denial.act != "no_comment":
            voices.add(serializer.folded.claims[denial.uid].voice)
    return tuple(sorted(voices))
