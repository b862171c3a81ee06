"""A scene as a `pyvis.network.Network` for people who know pyvis: they change it, show it, mail it.

pyvis writes its own page from it, which takes a stylesheet from the network. It puts the heading
into that page as HTML, and the titles, too, if one of them holds "href"; so the heading is escaped
here, and the titles are freed of angle brackets.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from ..drawing import palette
from ..drawing.dot_layout import field
from ..drawing.layout import COLUMNS, Layout, layout
from ..drawing.scene import Card, Line, Scene
from ..drawing.text_metrics import safe, wrap
from ..words import Words, english
from .pyvis_import import Network

# vis-network's names of our shapes; it draws those without a fitting one as a dot.
SHAPES = {
    "square": "square",
    "circle": "dot",
    "diamond": "diamond",
    "triangle": "triangle",
    "hexagon": "hexagon",
    "ring": "dot",
    "bar": "square",
    "pentagon": "hexagon",
}
NAME_ROOM = 180.0  # pixels of one row of a name
BRACKETS = str.maketrans({"<": "‹", ">": "›"})


def network(scene: Scene, terms: Sequence[str] = (), words: Words | None = None) -> Network:
    """Return a scene as a pyvis network with its styles and positions, physics off.

    Args:
        scene: The scene. A card that stands in two bands is two nodes.
        terms: The sources with their terms, which pyvis prints under the heading.
        words: The words around what sources say; None for English.

    Returns:
        A network of its own; its nodes have the keys `band|uid`, its edges the uids of the lines.

    >>> from entrepot.viz.drawing.scene import Band
    >>> card = Card("a", "A", "Company, China", "Company", "party")
    >>> drawn = network(Scene("Title", "", (Band("", (card,), ()),)))
    >>> drawn.get_node("0|a")["title"]
    'A\\nCompany, China'
    """
    words = words or english()
    placed = field(scene) if scene.card_count > COLUMNS else layout(scene)
    head = [escape(safe(scene.title))]
    for text in terms:
        head.append(f"<small>{escape(safe(text))}</small>")
    drawn = Network("900px", "100%", True, cdn_resources="in_line", heading="<br>".join(head))
    for number, band in enumerate(scene.bands):
        keys = {card.uid: f"{number}|{card.uid}" for card in band.cards}
        for card in band.cards:
            # As `add_node` does, which looks for every id in a list of all of them.
            node = _node(keys[card.uid], card, placed, number)
            drawn.nodes.append(node)
            drawn.node_ids.append(node["id"])
            drawn.node_map[node["id"]] = node
        # Parallel edges of one roundness would lie on top of each other.
        between: dict[tuple[str, str], int] = {}
        for line in band.lines:
            ends = keys[line.source], keys[line.target]
            between[ends] = between.get(ends, 0) + 1
            drawn.edges.append(_edge(line, *ends, between[ends], words))
    drawn.toggle_physics(False)
    drawn.prep_notebook()  # else `show`, which is for notebooks unless told otherwise, fails
    return drawn


def _node(key: str, card: Card, placed: Layout, band: int) -> dict[str, Any]:
    """Return the options of a node: the kind gives its colour and shape."""
    box, style = placed.cards[band, card.uid], palette.LOOKS[card.family]
    return {
        "id": key,
        "label": "\n".join(wrap(card.name, 14.0, NAME_ROOM, 3)),
        "title": _plain("\n".join((card.name, card.sub, *card.pills))),
        "x": box.x,
        "y": box.y,
        "shape": SHAPES[style.glyph],
        "color": style.light,
        "size": 16 if card.end else 11,
        "font": {"size": 14, "color": palette.LIGHT["ink"]},
        "physics": False,
    }


def _edge(line: Line, source: str, target: str, number: int, words: Words) -> dict[str, Any]:
    """Return the options of an edge, the `number`th between its ends; a later one bows more."""
    edge: dict[str, Any] = {
        "id": line.uid,
        "from": source,
        "to": target,
        "arrows": "to",
        "title": _plain(_title(line, words)),
        "width": palette.WIDTHS[line.weight],
        "color": palette.LIGHT["line"],
        "smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.12 * number},
    }
    dashes = palette.KNOWN[line.known][1]
    if dashes:
        edge["dashes"] = list(dashes)
    if line.denied:
        edge["label"] = words("label-denied")
    return edge


def _title(line: Line, words: Words) -> str:
    """Return the text that shows under the pointer: relation, goods, support, who denies it."""
    relation = line.clause or line.relation
    relation += f": {line.goods}" if line.goods else ""
    rows = [relation, f"{line.printed} ({line.word})"]
    if line.voices:
        rows.append(words("tip-sources", voices=", ".join(line.voices)))
    if line.denied_by:
        rows.append(words("tip-denied", voices=", ".join(line.denied_by)))
    return "\n".join(filter(None, rows))


def _plain(text: str) -> str:
    """Return a text without control characters, apart from line ends, and without brackets."""
    return "\n".join(map(safe, text.split("\n"))).translate(BRACKETS)
