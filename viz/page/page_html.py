"""A scene as one offline HTML file: our template, data in JSON blocks, a strict policy.

pyvis 0.3.2 brings the `Network` and `generate_html()`. Its own template is neither offline nor safe
(docs/decisions/0006), so the page is rendered by ours, and carries the vis-network of the version
that pyvis brings, packed, without what only older browsers need (docs/decisions/0065).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.resources import files
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from ...graph.analyst_notes import COLOURS
from ...graph.collection import paused
from ..drawing.dot_layout import field as spread
from ..drawing.layout import COLUMNS, READABLE, Layout, layout
from ..drawing.map import MapLayout, atlas, outline
from ..drawing.neighbourhood import Neighbourhood, is_neighbourhood
from ..drawing.packs import Pack, packed
from ..drawing.scene import Line, Scene
from ..drawing.scene_builders import CLICK
from ..drawing.text_metrics import safe
from ..evidence.panel_builders import Evidence
from ..evidence.ship_rows import listed
from ..wording.licences import Foot
from ..words import Words
from . import panel_payload, payload
from .legend import BANDS, groups
from .panel_payload import PagePanels
from .payload import block, clean
from .pyvis_import import Network
from .timeline import DatedStates, TimelineSteps

if TYPE_CHECKING:
    from .route_list import PageRoute

Payload = dict[str, Any]  # what the template prints and the script of the page reads
ENGINE = "vis-network.js"  # made by .ci/script/build.js
# Lines up to which the quotes stand below the table, too, for a reader without scripts.
NOTES = 40
# Lines up to which a page carries every panel; beyond, what its columns have, and how to get more.
QUOTES = 20_000
# What the page's script does on a key (script/keys.js), and the message that says so.
KEYS = (
    *(("/", "search"), ("← → ↑ ↓", "step"), ("Enter", "read"), ("Esc", "close")),
    *(("t", "table"), ("m", "map"), ("0", "fit"), ("+ −", "zoom"), ("r", "turn"), ("l", "lines")),
    *(("[ ]", "dates"), ("e", "menu"), ("h", "hide"), ("f", "fold"), ("o", "only"), ("w", "why")),
    *(("g", "group"), ("y", "tidy"), ("c", "connect"), ("x", "pick")),
    *(("n", "note"), ("b", "box"), ("s", "story"), ("p", "tell"), ("k", "compare")),
    *(("Alt + ← → ↑ ↓", "move"), ("Ctrl + Z", "undo"), ("Ctrl + Shift + Z", "redo")),
    *(("d", "theme"), ("?", "keys")),
)
NOSCRIPT = "the table holds all that the picture shows, without the quotes."
NOSCRIPT_NOTES = "table and notes hold what the picture shows."
NOSCRIPT_LARGE = "a picture of this size needs them."
FAST, SMALLEST = 1, 9  # levels of zlib
SELF, NOBODY = "'self'", "'none'"
NEVER = TimelineSteps((), (), "")
NO_SHEETS = panel_payload.packed({"cards": {}, "lines": {}, "claims": {}})
NO_SOURCES = Foot((), (), (), "")


@dataclass(frozen=True, slots=True)
class PageData:
    """The contents of a page besides the picture.

    `routes` are those of `route_list.told`. `foot` has the sources with their terms. `lines`,
    `cards` and `trace` are the states on other dates of lines, cards and the list of routes;
    `titles` are those of sources, by name.
    """

    routes: Sequence[PageRoute] = ()
    footer: str = ""
    clock: TimelineSteps = NEVER
    lines: Mapping[str, DatedStates] = field(default_factory=dict)
    cards: Mapping[str, DatedStates] = field(default_factory=dict)
    trace: DatedStates | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    # Served: number of neighbours that one expansion draws; 0 for a file, which calls no server.
    live: int = 0
    # Served: addresses that cards and lines lead to at once.
    opens: Mapping[str, str] = field(default_factory=dict)
    foot: Foot = NO_SOURCES
    panels: PagePanels | None = None  # None: those of the scene, made when the page is
    # What is not on file that could hold a route, for dates on which none is documented.
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Placements:
    """The layouts of a scene: "wide" and "tall", "near", or "field"; and its map, if it has places.

    `near` is what a page needs of a neighbourhood besides its layout, `packs` its closed groups.
    """

    layouts: Mapping[str, Layout]
    world: MapLayout | None
    near: Neighbourhood | None = None
    packs: tuple[Pack, ...] = ()

    @property
    def large(self) -> bool:
        """Whether the scene is a field of dots."""
        return "field" in self.layouts


@dataclass(frozen=True, slots=True)
class _Twin:
    """The table of a page for a reader without scripts, and the notes that its rows cite."""

    rows: Sequence[Payload]
    notes: Sequence[Payload]
    noscript: str
    ships: Sequence[Payload] = ()

    @classmethod
    def of(cls, scene: Scene, evidence: Evidence) -> _Twin:
        """Return the table of a scene: by the number of lines whole, without notes, or empty."""
        if len(scene.lines) > payload.MANY:
            return cls((), (), NOSCRIPT_LARGE)
        table = rows(scene, evidence)  # before the notes, which its rows cite
        ships = list(_ships(scene, evidence))
        if len(scene.lines) > NOTES or not evidence.notes:
            return cls(table, (), NOSCRIPT, ships)
        return cls(table, list(map(asdict, evidence.notes)), NOSCRIPT_NOTES, ships)


@paused()  # a page is made of a million small objects, none in a cycle
def html(scene: Scene, evidence: Evidence, page: PageData, placed: Placements | None = None) -> str:
    """Return a scene as a page, which needs no network.

    Equal arguments give equal bytes with one version of zlib, which may deflate them otherwise.

    Args:
        scene: The scene.
        evidence: The panels behind its cards and lines.
        page: The contents besides the picture.
        placed: Its layouts, if they are known already.
    """
    placed = placed or places(scene, evidence)
    first = next(iter(placed.layouts.values()))
    network = _network(scene, first)
    twin = _Twin.of(scene, evidence)
    # A number that leads to no note would be a dead end on a page without them.
    notes = [row["notes"] for row in twin.rows] if twin.notes else ()
    nodes = payload.cards(network.nodes, scene, first, evidence.ids)
    edges = payload.lines(network, scene, first, notes)
    data = _data(scene, payload.column(edges, "uid"), placed, page, evidence.words)
    # A page that a server makes anew for each question goes nowhere: time counts for more there.
    small = 0 if placed.large else (FAST if page.live else SMALLEST)
    environment = _environment(_Compiled())
    environment.globals.update(
        policy=_policy(page),
        style=Markup(_style()),  # noqa: S704 (our own file)
        program=Markup(_program()),  # noqa: S704 (our own files)
        licence=Markup(_engine()[0]),  # noqa: S704 (our own file)
        engine=Markup(_packed_engine()),  # noqa: S704 (letters only)
        model=block({"nodes": nodes, "edges": edges}, small),
        payload=block({**data, "search": payload.search_rules(nodes)}, small),
        sheets=block(_sheets(scene, evidence, page), small),
        packed="deflate-raw" if small else "",
        page={
            **_texts(scene, page, twin, placed.world is not None, evidence.words),
            "filters": groups(scene, page.titles, payload.seen(edges)),
        },
    )
    # pyvis renders whatever template stands here, instead of its own, which loads scripts.
    network.templateEnv, network.path = environment, "page.html"
    return str(network.generate_html())


def places(scene: Scene, evidence: Evidence) -> Placements:
    """Return the layouts of a scene: columns and rows, a neighbourhood, or a field of dots."""
    if is_neighbourhood(scene):
        near, packs = packed(scene)
        return Placements({"near": near.layout}, world(scene, evidence), near, packs)
    if scene.card_count > COLUMNS:
        return Placements({"field": spread(scene)}, None)
    layouts = {"wide": layout(scene), "tall": layout(scene, upright=True)}
    return Placements(layouts, world(scene, evidence))


def world(scene: Scene, evidence: Evidence) -> MapLayout | None:
    """Return the map of a scene, with the towns that registers give its parties."""
    parties = [card.uid for card in scene.cards]
    return atlas(scene, evidence.ids, evidence.serializer.addresses_of(parties))


def rows(scene: Scene, evidence: Evidence) -> list[Payload]:
    """Return the lines of a scene as rows of a table, with the numbers of their notes."""
    names = {card.uid: card.name for card in scene.cards}
    return [_row(line, names, evidence) for line in scene.lines]


def _ships(scene: Scene, evidence: Evidence) -> Iterator[Payload]:
    """Yield the dated events of each ship that is drawn, with the numbers of their notes."""
    known: dict[str, str] = {}
    for card in scene.cards:
        # A name that only proposals have is of no entity, and has no events.
        if card.uid in evidence.ids.entities:
            known[card.uid] = card.name
    for ship in listed(evidence.ships, tuple(known.items()), evidence.words):
        lines = []
        for event in ship["lines"]:
            lines.append({**event, "notes": list(map(evidence.note, event["claims"]))})
        yield {**ship, "lines": lines}


def _row(line: Line, names: Mapping[str, str], evidence: Evidence) -> Payload:
    return {
        "source": names[line.source],
        "relation": line.clause or line.relation,
        "target": names[line.target],
        "goods": line.goods,
        "support": line.printed,
        "word": line.word,
        "voices": ", ".join(line.voices),
        "denials": ", ".join(line.denied_by),
        "public": " to ".join(dict.fromkeys(filter(None, line.public))),
        "notes": list(map(evidence.note, line.claims)),
    }


def _network(scene: Scene, placed: Layout) -> Network:
    """Return the pyvis model, a node for each card and an edge for each line.

    The page takes ids, names and ends from it. They are put where `add_node` and `add_edge` put
    them: those two look every end up in a list of all nodes.
    """
    # A card that stands in two bands is two nodes, so the key of a node has the band's number.
    network = Network(directed=True, cdn_resources="in_line", heading=safe(scene.title))
    boxes = iter(payload.card_boxes(scene, placed))
    for number, band in enumerate(scene.bands):
        keys = {card.uid: f"{number}|{card.uid}" for card in band.cards}
        for card, box in zip(band.cards, boxes, strict=False):  # those of its cards, in order
            key = keys[card.uid]
            network.node_map[key] = {"id": key, "label": card.name, "x": box.x, "y": box.y}
        add = network.edges.append
        for line in band.lines:
            source, target = keys[line.source], keys[line.target]
            add({"id": line.uid, "from": source, "to": target, "arrows": "to"})
    network.nodes.extend(network.node_map.values())
    network.node_ids.extend(network.node_map)
    return network


def _data(
    scene: Scene, uids: Sequence[str], placed: Placements, page: PageData, words: Words
) -> Payload:
    """Return what the program of the page draws from; `uids` are those of the lines."""
    data = payload.looks()
    for kind in placed.layouts:
        data[kind] = payload.placed_data(kind, placed.layouts[kind], scene)
    if placed.near:
        data["near"].update(payload.near_data(placed.near, placed.packs, scene))
    data["clock"] = payload.clock_data(page.clock, words)
    data["gap"] = page.gap
    data["states"] = {
        "lines": payload.line_states(scene.lines, uids, page.lines),
        "cards": _card_states(scene, page),
    }
    data["trace"] = payload.trace(page.routes, page.trace)
    # What is saved from the page has its question, legend, sources, terms and caveat with it.
    question = f"{scene.dek.replace(CLICK, '')} {scene.gap}".strip()
    data["question"], data["caveat"] = clean(question), words("page-caveat")
    data["bands"] = {str(weight): text for weight, text in BANDS.items()}
    data["map_note"] = _map_note(words) if placed.world else ""
    data["terms"] = clean(list(page.foot.texts))
    data["limits"] = {"many": payload.MANY, "hide": True, "readable": READABLE}
    data["live"] = {"limit": page.live, "opens": page.opens} if page.live else None
    if placed.world:
        data["map"] = _map_data(scene, placed.world)
    return data


def _card_states(scene: Scene, page: PageData) -> Payload:
    """Return the states of the cards that have some, by the number of the card."""
    states, number = {}, 0
    for band in scene.bands:
        for card in band.cards:
            if card.uid in page.cards:
                states[str(number)] = payload.card_states(page.cards[card.uid])
            number += 1
    return states


def _map_data(scene: Scene, world: MapLayout) -> Payload:
    """Return the map with its outline; a line that is not on it has an empty path."""
    paths: list[list[Any]] = []
    for line in scene.lines:
        path = world.paths.get(line.uid)
        paths.append([path.d, *path.tip, *path.way] if path else ["", 0, 0, 0, 0])
    return {
        "kind": "map",
        "width": world.width,
        "height": world.height,
        "near": world.near,
        "how": world.how,
        "marks": world.marks,
        "names": world.names,
        "cards": payload.box_columns(world.boxes),
        "paths": paths,
        "outline": outline()["land"],
        "borders": outline()["borders"],
    }


def _map_note(words: Words) -> str:
    return f"{words('map-note')} {outline()['note']}"


def panels(scene: Scene, evidence: Evidence) -> PagePanels:
    """Return the panels of a page, or of a very large one only the claims of its lines."""
    if len(scene.lines) > QUOTES:
        uids = dict.fromkeys(chain.from_iterable(map(attrgetter("claims"), scene.lines)))
        known = tuple(uid for uid in uids if uid in evidence.folded.claims)
        return PagePanels(NO_SHEETS, known)
    return panel_payload.panels(scene.cards, scene.lines, evidence)


def _sheets(scene: Scene, evidence: Evidence, page: PageData) -> Payload:
    """Return the panels as the page carries them; a very large page carries none."""
    if page.panels:
        return page.panels.packed
    if len(scene.lines) > QUOTES:
        return NO_SHEETS
    return panel_payload.of(scene.cards, scene.lines, evidence)


def _texts(scene: Scene, page: PageData, twin: _Twin, mapped: bool, words: Words) -> Payload:
    """Return the texts of the template, without control characters and direction marks."""
    count = f"{len(scene.cards)} cards, {len(scene.lines)} lines"
    texts: Payload = clean(
        {
            "dek": scene.dek,
            "gap": scene.gap,
            "gap_heading": words("gap-heading"),
            "captions": scene.captions,
            "spoken": f"{scene.title}: {count}; a table holds them too",
            "routes": page.routes,
            "rows": twin.rows,
            "notes": twin.notes,
            "ships": twin.ships,
            "footer": page.footer,
            "terms": asdict(page.foot),
            "terms_heading": words("terms-heading"),
            "counted": bool(page.opens),
            "noscript": twin.noscript,
            "map": mapped,
            "caveat": words("page-caveat"),
            "note_colours": COLOURS,
            "keys_heading": words("keys-heading"),
            "key_list": [(key, words(f"key-{name}")) for key, name in KEYS],
            "near_note": words("near-note"),
            "map_note": _map_note(words),
        }
    )
    return texts


def _policy(page: PageData) -> str:
    """Return the content security policy: two scripts and a style by their hashes, no more."""
    return (
        f"default-src 'none'; script-src {_hash(_engine()[1])} {_hash(_program())}; "
        f"style-src {_hash(_style())}; img-src data:; "
        f"connect-src {SELF if page.live else NOBODY}; base-uri 'none'; form-action 'none'"
    )


@cache  # of our own scripts and style, which are large and the same on every page
def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _engine() -> tuple[str, str]:
    """Return the notice of vis-network's licence, and vis-network itself."""
    notice, _, code = _file(ENGINE).removeprefix("/*\n").partition("*/\n")
    return notice, code


@cache
def _packed_engine() -> str:
    """Return vis-network as pages carry it: script/engine.js runs it, allowed by its hash."""
    return payload.deflated(_engine()[1], SMALLEST)


@cache
def _program() -> str:
    """Return our script: the modules of templates/page/script as esbuild makes one file of them."""
    return _file("page.js")


@cache
def _style() -> str:
    return re.sub(r"\n\s+", "\n", _file("page.css"))


def _file(name: str) -> str:
    return (files("entrepot.viz") / "templates" / "page" / name).read_text(encoding="utf-8")


def _environment(loader: BaseLoader) -> Environment:
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )


@cache
def _code() -> Any:
    """Return our template as it is compiled: once, for all pages."""
    loader = PackageLoader("entrepot.viz", "templates/page")
    environment = _environment(loader)
    source, _, _ = loader.get_source(environment, "page.html")
    return environment.compile(source, "page.html")


class _Compiled(BaseLoader):
    """A loader of our template for an environment of its own: threads may make pages at once."""

    def load(self, environment: Environment, name: str, globals: Any = None) -> Template:
        """Return the template."""
        return environment.template_class.from_code(environment, _code(), globals or {}, None)
