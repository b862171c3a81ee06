"""What is shown: cards, lines and bands of one question, before anybody knows where they stand.

`cards` makes the parts and `scenes` the whole out of a fold; `replay` tells how they were on other days;
the layout places a scene, page and figures draw it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain


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
    """One edge: its label and small print, how it is known, what its row in the table says, and its routes.

    `known` is said, assessed or unknown; `weight` 1 to 3 by `support`, which is None where no number is given;
    `forward` is False where the picture reads it against its direction (made by). `statuses` and `sources` are
    those of its claims, `denied_by` the voices that deny, dispute or reject something of it.
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
    relation: str = ""
    goods: str = ""
    support: float | None = None
    printed: str = "no number"
    word: str = ""
    voices: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    public: tuple[str, str] = ("", "")
    level: str = ""
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


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
        return tuple(chain.from_iterable(band.lines for band in self.bands))

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card, each once, in order."""
        return tuple({card.uid: card for band in self.bands for card in band.cards}.values())
