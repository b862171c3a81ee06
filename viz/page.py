"""A scene as one offline HTML file: pyvis's network as model, our template, data in JSON blocks, a strict CSP.

pyvis 0.3.2 brings the `Network`, `generate_html()` and vis-network; its own template is neither
offline nor safe (see docs/decisions/0006-pages.md), so the page is rendered by ours.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import pyvis
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from . import palette
from .evidence import Evidence
from .figures import glyph
from .layout import Layout, layout
from .lettering import safe, width
from .scene import Scene
from .teller import Answer

ENGINE = "templates/lib/vis-9.1.2/vis-network.min.js"


@dataclass(frozen=True, slots=True)
class Page:
    """What the template needs besides the picture: the routes of the answer and where it all comes from."""

    routes: Sequence[Answer] = ()
    scores: Sequence[str] = ()
    footer: str = ""


def clean(value: Any) -> Any:
    """Return plain data with every text freed of control characters and direction marks."""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, Mapping):
        return {clean(k): clean(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [clean(v) for v in value]
    return value


def block(value: Any) -> Markup:
    """Return data as JSON that can stand in a script block: no character in it can end the block."""
    text = json.dumps(clean(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # JSON with the five characters escaped


@cache
def _engine() -> str:
    text = (files(pyvis) / ENGINE).read_text(encoding="utf-8")
    if "</script" in text.lower():
        raise ValueError("the installed vis-network cannot stand in a page; pyvis==0.3.2 is expected")
    return text


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _placed(placed: Layout) -> Answer:
    boxes = {f"{band}|{uid}": [b.x, b.y, b.w, b.h] for (band, uid), b in placed.cards.items()}
    return {
        "width": placed.width,
        "height": placed.height,
        "cards": boxes,
        "labels": {uid: [b.x, b.y, b.w, b.h] for uid, b in placed.labels.items()},
        "paths": {uid: [p.d, *p.tip, *p.way] for uid, p in placed.paths.items()},
        "headings": [list(h) for h in placed.headings],
        "strips": [[s.heading, s.top, s.bottom] for s in placed.strips],
    }


def _network(scene: Scene, placed: Layout) -> Network:
    """Return the pyvis model: a node a card and a label, an edge a line; positions are data."""
    found = Network(directed=True, cdn_resources="in_line", heading=safe(scene.title))
    for at, band in enumerate(scene.bands):
        for card in band.cards:
            box = placed.cards[at, card.uid]
            found.add_node(f"{at}|{card.uid}", label=safe(card.name), x=box.x, y=box.y, physics=False)
        for line in band.lines:
            box = placed.labels[line.uid]
            found.add_node(f"label:{line.uid}", label=safe(line.label), x=box.x, y=box.y, physics=False)
            found.add_edge(f"{at}|{line.source}", f"{at}|{line.target}", id=line.uid)
    return found


def _payload(scene: Scene, wide: Layout, tall: Layout, evidence: Evidence, routes: Sequence[Answer]) -> Answer:
    cards, lines = [], []
    ids = evidence.ids
    for at, band in enumerate(scene.bands):
        for card in band.cards:
            entity = ids.entities[card.uid]
            box = wide.cards[at, card.uid]
            cards.append(
                {
                    "id": f"{at}|{card.uid}",
                    "uid": card.uid,
                    "name": card.name,
                    "family": card.family,
                    "end": card.end,
                    "text": box.text,
                    "small": box.small,
                    "pills": [[p, round(width(p, 8.5) + 10, 1)] for p in card.pills],
                    "keys": [card.name, *entity.aliases, *(v for _, v in entity.identifiers), card.uid],
                }
            )
        for line in band.lines:
            box = wide.labels[line.uid]
            entry = {k: v for k, v in asdict(line).items() if k not in ("label", "forward", "routes")}
            entry.update(source=f"{at}|{line.source}", target=f"{at}|{line.target}", text=box.text, small=box.small)
            lines.append(entry)
    touching: dict[str, list[str]] = {}
    for line in scene.lines:
        for end in (line.source, line.target):
            touching.setdefault(end, []).append(line.uid)
    sheets = {
        "cards": {c.uid: asdict(evidence.entity(c.uid, touching.get(c.uid, ()))) for c in scene.cards},
        "lines": {x.uid: asdict(evidence.edge(x.uid)) for x in scene.lines},
    }
    sheets["claims"] = _claims(sheets, evidence)
    drawn = {line.uid for line in scene.lines}
    return {
        "light": palette.LIGHT,
        "dark": palette.DARK,
        "looks": {f: asdict(look) for f, look in palette.LOOKS.items()},
        "known": palette.KNOWN,
        "widths": palette.WIDTHS,
        "wide": _placed(wide),
        "tall": _placed(tall),
        "cards": cards,
        "lines": lines,
        "routes": [
            {
                "lines": [leg["uid"] for leg in r["legs"] if leg["uid"] in drawn],
                "cards": [c["id"] for c in cards if c["uid"] in {n["uid"] for n in r["nodes"]}],
            }
            for r in routes
        ],
        "sheets": sheets,
    }


def _claims(sheets: Mapping[str, Mapping[str, Answer]], evidence: Evidence) -> dict[str, Answer]:
    """Return the sheets of every claim that can be reached from the sheets shown."""
    found: dict[str, Answer] = {}
    waiting = [sheet for group in sheets.values() for sheet in group.values()]
    while waiting:
        sheet = waiting.pop()
        for _, rows in sheet["sections"]:
            for row in rows:
                uid = row["opens"].removeprefix("claim:")
                if row["opens"].startswith("claim:") and uid not in found and uid in evidence.folded.claims:
                    found[uid] = asdict(evidence.claim(uid))
                    waiting.append(found[uid])
    return found


def rows(scene: Scene, evidence: Evidence) -> list[Answer]:
    """Return the twin of the picture: one row a line, with the numbers of its notes."""
    found = []
    for line in scene.lines:
        edge = evidence.folded.edges[line.uid]
        leg = evidence.teller.edge(line.uid)
        denials = sorted({evidence.folded.claims[d.uid].voice for d in edge.denials if d.act != "no_comment"})
        found.append(
            {
                "uid": line.uid,
                "source": leg["source"]["name"],
                "relation": edge.predicate.replace("_", " ").lower(),
                "target": leg["target"]["name"],
                "goods": leg["goods"] or "",
                "support": line.small.split(" · ")[0] if leg["support"] is not None else "no number",
                "word": edge.word,
                "voices": ", ".join(edge.voices),
                "denials": ", ".join(denials),
                "public": f"{edge.first_known} to {edge.last_known}",
                "notes": [evidence.note(c) for c in sorted(edge.claims)],
            }
        )
    return found


def _swatch(inner: str, wide: int = 34) -> Markup:
    return Markup(f'<svg width="{wide}" height="16" viewBox="0 0 {wide} 16" aria-hidden="true">{inner}</svg>')


def legend(scene: Scene) -> list[Answer]:
    """Return the legend: the kinds and the strokes that occur, with their words."""
    items: list[Answer] = []
    for family in dict.fromkeys(c.family for c in scene.cards):
        look = palette.LOOKS[family]
        items.append({"mark": _swatch(glyph(look.glyph, 17, 8, 5.5, look.light)), "words": look.label})
    ink = palette.LIGHT["line"]
    for key, (words, dashes) in palette.KNOWN.items():
        if any(line.known == key for line in scene.lines):
            dash = f' stroke-dasharray="{" ".join(f"{d:g}" for d in dashes)}"' if dashes else ""
            items.append(
                {"mark": _swatch(f'<path d="M2 8H32" stroke="{ink}" stroke-width="2.2"{dash}/>'), "words": words}
            )
    bands = {1: "support below 0.50, or none given", 2: "support from 0.50", 3: "support from 0.80"}
    for weight in sorted({line.weight for line in scene.lines}):
        stroke = f'<path d="M2 8H32" stroke="{ink}" stroke-width="{palette.WIDTHS[weight]}"/>'
        items.append({"mark": _swatch(stroke), "words": bands[weight]})
    if any(line.denied for line in scene.lines):
        double = (
            f'<path d="M2 6H32M2 10H32" stroke="{ink}"/><circle cx="17" cy="8" r="6" fill="#fff" stroke="#17202b"/>'
        )
        cross = '<path d="M14.5 5.5L19.5 10.5M19.5 5.5L14.5 10.5" stroke="#17202b" stroke-width="1.5"/>'
        items.append(
            {"mark": _swatch(double + cross), "words": "denied or disputed by somebody: open it to read by whom"}
        )
    if any(line.partial for line in scene.lines):
        mark = f'<text x="17" y="9" text-anchor="middle" font-size="17" font-weight="bold" fill="{ink}">…</text>'
        items.append({"mark": _swatch(mark), "words": "not every party between the two is named"})
    return items


def _routes(page: Page) -> list[Answer]:
    return [
        {
            "at": at,
            "mark": r["mark"],
            "way": " → ".join(n["name"] for n in r["nodes"]),
            "score": page.scores[at],
        }
        for at, r in enumerate(page.routes)
    ]


def html(scene: Scene, evidence: Evidence, page: Page) -> str:
    """Return the page; equal scene and evidence give equal bytes. Nothing in it asks the network."""
    wide, tall = layout(scene), layout(scene, upright=True)
    here = files(__package__) / "templates"
    style = (here / "page.css").read_text(encoding="utf-8")
    program = (here / "page.js").read_text(encoding="utf-8")
    payload = _payload(scene, wide, tall, evidence, page.routes)
    twin = rows(scene, evidence)
    policy = (
        f"default-src 'none'; script-src {_hash(_engine())} {_hash(program)}; style-src {_hash(style)}; "
        "img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'"
    )
    environment = Environment(
        loader=PackageLoader(__package__), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    network = _network(scene, wide)
    environment.globals.update(
        policy=policy,
        style=Markup(style),  # our own file
        program=Markup(program),  # our own file
        engine=Markup(_engine()),  # of the installed pyvis
        model=block({"nodes": network.nodes, "edges": [{**e, "hidden": True} for e in network.edges]}),
        payload=block(payload),
        page=clean(
            {
                "dek": scene.dek,
                "captions": scene.captions,
                "spoken": f"{scene.title}: {len(scene.cards)} cards, {len(scene.lines)} lines; a table holds them too",
                "routes": _routes(page),
                "rows": twin,
                "notes": [asdict(n) for n in evidence.notes],
                "footer": page.footer,
            }
        )
        | {"legend": legend(scene)},
    )
    network.templateEnv, network.path = environment, "page.html"
    return str(network.generate_html())
