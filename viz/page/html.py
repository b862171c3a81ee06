"""A scene as one offline HTML file: pyvis's network as model, our template, data in JSON blocks, a strict CSP.

pyvis 0.3.2 brings the `Network`, `generate_html()` and vis-network; its own template is neither
offline nor safe (see docs/decisions/0006-pages.md), so the page is rendered by ours.
"""

from __future__ import annotations

import base64
import gc
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from ..answers.serializer import Answer
from ..drawing.dot_layout import field as spread
from ..drawing.layout import COLUMNS, Layout, layout
from ..drawing.map import MapLayout, atlas, outline
from ..drawing.scene import Scene
from ..drawing.text_metrics import safe
from ..evidence.evidence import Evidence
from . import panels, payload
from .legend import groups
from .payload import block, clean
from .pyvis_import import Network, pyvis
from .timeline import DatedStates, TimelineSteps

if TYPE_CHECKING:
    from .route_list import PageRoute

ENGINE = "templates/lib/vis-9.1.2/vis-network.min.js"
PROGRAM = (
    "data", "view", "place", "draw", "field", "board", "panel", "live", "find", "side", "table", "vector", "save",
    "start",
)  # fmt: skip
NOTES = 40  # lines up to which the quotes stand below the table, too, for a reader without scripts
NOSCRIPT = (
    "the table holds all that the picture shows, without the quotes.",
    "table and notes hold what the picture shows.",
)
QUOTES = 20_000  # lines up to which a page carries every sheet; beyond, what its columns say, and how to ask for more
MAP_NOTE = (
    "Solid ring: where goods were. Dashed ring: a country, or a party beside the country where it is registered or "
    "sits; that is no place where goods were. What has no position on file is not on the map. "
)


SELF, NOBODY = "'self'", "'none'"
NEVER = TimelineSteps((), (), "")


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page holds besides the picture: routes as `tracing.told`, states on other dates, where it comes from."""

    routes: Sequence[PageRoute] = ()
    footer: str = ""
    clock: TimelineSteps = NEVER
    lines: Mapping[str, DatedStates] = field(default_factory=dict)
    cards: Mapping[str, DatedStates] = field(default_factory=dict)
    trace: DatedStates | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    live: int = 0  # served: neighbours that one expansion draws; 0 for a file, which asks nobody
    opens: Mapping[str, str] = field(
        default_factory=dict
    )  # served: addresses that cards and lines lead to at once


@cache
def _engine() -> str:
    text = (files(pyvis) / ENGINE).read_text(encoding="utf-8")
    if "</script" in text.lower():
        raise ValueError(
            "the installed vis-network cannot stand in a page; pyvis==0.3.2 is expected"
        )
    return text


@cache
def _program() -> str:
    """Return our script: its parts in order, in one scope, without comments and indentation."""
    here = files("entrepot.viz") / "templates" / "page"
    parts = [(here / f"{name}.js").read_text(encoding="utf-8") for name in PROGRAM]
    lines = (line.strip() for part in parts for line in part.splitlines())
    kept = [line for line in lines if line and not line.startswith("//")]
    return "\n".join(['"use strict";', "(async () => {", *kept, "})();"])


@cache
def _style() -> str:
    text = (files("entrepot.viz") / "templates" / "page" / "page.css").read_text(encoding="utf-8")
    return re.sub(r"\n\s+", "\n", text)


def _environment(loader: BaseLoader) -> Environment:
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )


@cache
def _code() -> Any:
    """Return our template as it is compiled: once, for all pages."""
    own = _environment(PackageLoader("entrepot.viz", "templates/page"))
    source, _, _ = PackageLoader("entrepot.viz", "templates/page").get_source(own, "page.html")
    return own.compile(source, "page.html")


class _Compiled(BaseLoader):
    """A loader of our template for an environment of its own: pages may be made in several threads."""

    def load(self, environment: Environment, name: str, globals: Any = None) -> Template:
        """Return the template."""
        return environment.template_class.from_code(environment, _code(), globals or {}, None)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _network(scene: Scene, placed: Layout) -> Network:
    """Return the pyvis model: a node a card, an edge a line; the page takes ids, names and ends from it.

    They are put where `add_node` and `add_edge` put them; those look every end up in a list of all nodes.
    """
    found = Network(directed=True, cdn_resources="in_line", heading=safe(scene.title))
    for at, band in enumerate(scene.bands):
        keys = {card.uid: f"{at}|{card.uid}" for card in band.cards}
        for card in band.cards:
            box, key = placed.cards[at, card.uid], keys[card.uid]
            found.node_map[key] = {"id": key, "label": card.name, "x": box.x, "y": box.y}
        found.edges += [
            {"id": x.uid, "from": keys[x.source], "to": keys[x.target], "arrows": "to"}
            for x in band.lines
        ]
    found.nodes.extend(found.node_map.values())
    found.node_ids.extend(found.node_map)
    return found


def _data(
    scene: Scene,
    uids: Sequence[str],
    layouts: Mapping[str, Layout],
    world: MapLayout | None,
    page: PageData,
) -> Answer:
    lines = scene.lines
    keys = [c.uid for band in scene.bands for c in band.cards]
    found = {
        **payload.looks(),
        **{kind: payload.placed_data(kind, placed, scene) for kind, placed in layouts.items()},
        "clock": payload.clock_data(page.clock),
        "states": {
            "lines": payload.line_states(lines, uids, page.lines),
            "cards": {
                str(at): payload.card_states(page.cards[u])
                for at, u in enumerate(keys)
                if u in page.cards
            },
        },
        "trace": payload.trace(page.routes, page.trace),
        "limits": {"many": payload.MANY, "hide": True},
        "live": {"limit": page.live, "opens": page.opens} if page.live else None,
    }
    if world:
        found["map"] = {
            "kind": "map", "width": world.width, "height": world.height, "near": world.near, "how": world.how,
            "cards": {n: [getattr(b, n) for b in world.boxes] for n in "xywh"},
            "paths": [[p.d, *p.tip, *p.way] if (p := world.paths.get(x.uid)) else ["", 0, 0, 0, 0] for x in lines],
            "outline": outline()["land"], "borders": outline()["borders"],
        }  # fmt: skip
    return found


def rows(scene: Scene, evidence: Evidence) -> list[Answer]:
    """Return the twin of the picture: one row a line, with the numbers of its notes."""
    names = {c.uid: c.name for c in scene.cards}
    return [
        {
            "source": names[x.source],
            "relation": x.relation,
            "target": names[x.target],
            "goods": x.goods,
            "support": x.printed,
            "word": x.word,
            "voices": ", ".join(x.voices),
            "denials": ", ".join(x.denied_by),
            "public": " to ".join(dict.fromkeys(d for d in x.public if d)),
            "notes": [evidence.note(c) for c in x.claims],
        }
        for x in scene.lines
    ]


@dataclass(frozen=True, slots=True)
class Placements:
    """Where a scene stands: in columns and in rows, or as a field of dots; and on the map, if it has places."""

    layouts: Mapping[str, Layout]
    world: MapLayout | None


def places(scene: Scene, evidence: Evidence) -> Placements:
    """Return the layouts of a scene: columns and rows of cards, or a field of dots where there are many."""
    if sum(len(band.cards) for band in scene.bands) > COLUMNS:
        return Placements({"field": spread(scene)}, None)
    return Placements(
        {"wide": layout(scene), "tall": layout(scene, upright=True)}, atlas(scene, evidence.ids)
    )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let nobody look for cycles meanwhile: a page is made of a million small things, and none is in a cycle."""
    held = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if held:
            gc.enable()


@_uncollected()
def html(scene: Scene, evidence: Evidence, page: PageData, placed: Placements | None = None) -> str:
    """Return the page; equal scene and evidence give equal bytes. Nothing in it asks the network.

    `placed` are its layouts, if they are known already: positions are data.
    """
    found = placed or places(scene, evidence)
    layouts, world = found.layouts, found.world
    large = "field" in layouts
    first = next(iter(layouts.values()))
    network = _network(scene, first)
    whole = len(scene.lines) <= payload.MANY
    twin = rows(scene, evidence) if whole else []
    notes = [asdict(n) for n in evidence.notes] if len(scene.lines) <= NOTES else []
    model = {
        "nodes": payload.cards(network.nodes, scene, first, evidence.ids),
        "edges": payload.lines(
            network, scene, first, [row["notes"] for row in twin] if notes else ()
        ),
    }
    if len(scene.lines) > QUOTES:
        carried = panels.packed({"cards": {}, "lines": {}, "claims": {}})
    else:
        carried = panels.of(scene.cards, scene.lines, evidence)
    program, style = _program(), _style()
    policy = (
        f"default-src 'none'; script-src {_hash(_engine())} {_hash(program)}; style-src {_hash(style)}; "
        f"img-src data:; connect-src {SELF if page.live else NOBODY}; base-uri 'none'; form-action 'none'"
    )
    environment = _environment(_Compiled())
    environment.globals.update(
        policy=policy,
        style=Markup(style),  # our own file
        program=Markup(program),  # our own files
        engine=Markup(_engine()),  # of the installed pyvis
        model=block(model, not large),
        payload=block(
            {
                **_data(scene, [e["id"] for e in network.edges], layouts, world, page),
                "search": payload.search_rules(model["nodes"]),
            },
            not large,
        ),
        sheets=block(carried, not large),
        packed="deflate-raw" if not large else "",
        page=clean(
            {
                "dek": scene.dek,
                "captions": scene.captions,
                "spoken": f"{scene.title}: {len(scene.cards)} cards, {len(scene.lines)} lines; a table holds them too",
                "routes": page.routes,
                "rows": twin,
                "notes": notes,
                "footer": page.footer,
                "counted": bool(page.opens),
                "noscript": NOSCRIPT[bool(notes)]
                if whole
                else "a picture of this size needs them.",
                "map": world is not None,
                "map_note": MAP_NOTE + outline()["note"],
            }
        )
        | {"filters": groups(scene, page.titles, payload.seen(model["edges"]))},
    )
    network.templateEnv, network.path = environment, "page.html"
    return str(network.generate_html())
