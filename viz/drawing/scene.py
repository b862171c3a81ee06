"""The picture of one question as cards, lines and bands, before they are placed.

`cards` makes the parts from a fold and `scene_builders` the whole. `page.timeline` computes how
they were on other days. A layout places a scene, and the page and `svg` draw it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True, slots=True)
class Card:
    """One node: what is printed on it and how it is drawn.

    `end` is "from", "to" or "center" for an end of the question, else empty. A card of the `rim`
    leads no further: see `cards.is_rim`.
    """

    uid: str
    name: str
    sub: str
    kind: str
    family: str
    pills: tuple[str, ...] = ()
    end: str = ""
    rim: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One edge: its label and small print, how it is known, its row in the table, its routes.

    `known` is a key of `palette.KNOWN`. `weight` is 1 to 3 by `support`, which is None where no
    number is given. `forward` is False where the picture reads the edge against its direction
    (made by). `routes` are the numbers of the routes on which it is. `statuses` and `sources` are
    those of its claims; `denied_by` are the sources that deny, dispute or reject something about
    it. `clause` is the relation as it is told between its ends, where that is not `relation`: in
    the past if it is over, with the hedge of its sources.
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
    clause: str = ""
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
    """One picture: its title, a sentence below it, its bands, notes on the whole, and where no
    route is documented, what is known to exist and not on file.
    """

    title: str
    dek: str
    bands: tuple[Band, ...]
    captions: tuple[str, ...] = ()
    gap: str = ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of every band."""
        if len(self.bands) == 1:
            return self.bands[0].lines  # no copy: a large picture is asked for them often
        return tuple(chain.from_iterable(band.lines for band in self.bands))

    @property
    def card_count(self) -> int:
        """The number of cards in all bands: a card that stands in two bands counts twice."""
        return sum(len(band.cards) for band in self.bands)

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card, each once, in order; in one band no card stands twice."""
        if len(self.bands) == 1:
            return self.bands[0].cards
        return tuple({card.uid: card for band in self.bands for card in band.cards}.values())
