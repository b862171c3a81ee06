"""The goods of edges: in words, and as entities that have broader classes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .identity import Identities
from .legs import bearing
from .model import Claim, Edge
from .schema import schema

AS_PRINTED = "goods as printed: "  # begins the text of a claim about goods that are no node
SHOWN = 3  # goods in the label of one edge


def goods_of(claims: Mapping[str, Claim], ids: Identities, edge: Edge) -> str:
    """Return the words for the goods of an edge, "" if no claim names any."""
    if edge.goods:
        return ids.entities[edge.goods].name
    return "; ".join(few(printed(claims, edge)))


def printed(claims: Mapping[str, Claim], edge: Edge) -> list[str]:
    """Return the goods as the claims behind an edge print them, each once, by their days.

    Of spellings that differ in case only, the last is taken.
    """
    present: list[tuple[str, str, str]] = []
    for claim in bearing(edge, claims):
        if claim.text.startswith(AS_PRINTED):
            present.append((claim.known_by, claim.uid, claim.text))
    return spellings_of(present)


def spellings_of(present: Iterable[tuple[str, str, str]]) -> list[str]:
    """Return the goods that some claims print, as `printed` does.

    Args:
        present: Of each claim the day on which it was public, its uid, and its text, which begins
            with `AS_PRINTED`.

    >>> later, earlier = f"{AS_PRINTED}Engines", f"{AS_PRINTED}engines"
    >>> spellings_of([("2024", "a:2", later), ("2023", "a:1", earlier)])
    ['Engines']
    """
    spellings: dict[str, str] = {}
    for _, _, text in sorted(present):
        goods = text.removeprefix(AS_PRINTED).strip()
        spellings[goods.casefold()] = goods
    spellings.pop("", None)
    return list(spellings.values())


def few(texts: list[str]) -> list[str]:
    """Return the first `SHOWN` texts, and a note on how many more there are.

    >>> few(["engines", "bearings", "chips", "lathes"])
    ['engines', 'bearings', 'chips', 'and 1 more']
    """
    if len(texts) <= SHOWN:
        return texts[:]
    return [*texts[:SHOWN], f"and {len(texts) - SHOWN} more"]


def classed(edges: Iterable[Edge]) -> set[str]:
    """Return the goods, the purposes and the weapons made or supplied for, of some edges.

    Whether two steps join depends on the broader classes of these (docs/decisions/0022).
    """
    uids: set[str] = set()
    for edge in edges:
        uids |= classes_of(edge)
    return uids


def classes_of(edge: Edge) -> set[str]:
    """Return the goods and the purposes of an edge, and the weapon that it is made for."""
    uids = {edge.goods, *edge.purpose}
    predicate = schema().predicates.get(edge.predicate)
    if predicate is not None and predicate.closes:
        uids.add(edge.target)
    return uids - {""}
