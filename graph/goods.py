"""The goods of an edge in words: the goods that its claims name, or as a user's own table prints them."""

from __future__ import annotations

from collections.abc import Mapping

from .identity import Identities
from .model import Claim, Edge

AS_PRINTED = "goods as printed: "  # a class of goods that a text names and that is no node
SHOWN = 3  # goods that one edge is labelled with


def goods_of(claims: Mapping[str, Claim], ids: Identities, edge: Edge) -> str:
    """Return the words for what moves on an edge; nothing where no claim of it says so."""
    return ids.entities[edge.goods].name if edge.goods else "; ".join(few(printed(claims, edge)))


def printed(claims: Mapping[str, Claim], edge: Edge) -> list[str]:
    """Return the goods as the claims of an edge print them, each once, in the order of the claims' days."""
    found = sorted(
        (claims[u] for u in edge.claims if u in claims), key=lambda c: (c.known_by, c.uid)
    )
    texts = (
        c.text.removeprefix(AS_PRINTED).strip() for c in found if c.text.startswith(AS_PRINTED)
    )
    return list({text.casefold(): text for text in texts if text}.values())


def few(texts: list[str]) -> list[str]:
    """Return the first of many texts, and how many more there are."""
    more = len(texts) - SHOWN
    return [*texts[:SHOWN], *([f"and {more} more"] if more > 0 else [])]
