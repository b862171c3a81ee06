"""The legend, which is the filter: what occurs in a scene, its mark and its words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from markupsafe import Markup

from ...graph.schema import schema
from ..drawing import palette
from ..drawing.scene import Line, Scene
from ..drawing.svg import glyph
from ..drawing.text_metrics import safe

BANDS = {1: "support below 0.50", 2: "support from 0.50", 3: "support from 0.80"}
Group = dict[str, Any]
Seen = Mapping[str, Collection[Any]]


def _swatch(inner: str, wide: int = 34) -> Markup:
    return Markup(
        f'<svg width="{wide}" height="16" viewBox="0 0 {wide} 16" aria-hidden="true">{inner}</svg>'
    )


def _entry(key: str, words: str, mark: Markup | str = "") -> Group:
    return {"key": key, "words": safe(words), "mark": mark}


def _families(scene: Scene) -> Iterator[Group]:
    for family in dict.fromkeys(c.family for c in scene.cards):
        look = palette.LOOKS[family]
        yield _entry(
            f"family.{family}", look.label, _swatch(glyph(look.glyph, 17, 8, 5.5, look.light))
        )


def _known(seen: Seen) -> Iterator[Group]:
    for key, (words, dashes) in palette.KNOWN.items():
        if key in seen["known"]:
            dash = f' stroke-dasharray="{" ".join(f"{d:g}" for d in dashes)}"' if dashes else ""
            stroke = (
                f'<path d="M2 8H32" stroke="{palette.LIGHT["line"]}" stroke-width="2.2"{dash}/>'
            )
            yield _entry(f"known.{key}", words, _swatch(stroke))


def _support(lines: Iterable[Line], seen: Seen) -> Iterator[Group]:
    ink = palette.LIGHT["line"]
    if seen["known"] == {"counted"}:
        return
    given = (
        seen["weight"]
        if None not in seen["support"]
        else {x.weight for x in lines if x.support is not None}
    )
    for weight in sorted(given):
        stroke = f'<path d="M2 8H32" stroke="{ink}" stroke-width="{palette.WIDTHS[weight]}"/>'
        yield _entry(f"weight.{weight}", BANDS[weight], _swatch(stroke))
    if None in seen["support"]:
        stroke = f'<path d="M2 8H32" stroke="{ink}" stroke-width="{palette.WIDTHS[1]}"/>'
        yield _entry("weight.none", "no number given", _swatch(stroke))


def _marks(seen: Seen) -> Iterator[Group]:
    ink = palette.LIGHT["line"]
    if True in seen["denied"]:
        double = f'<path d="M2 6H32M2 10H32" stroke="{ink}"/><circle cx="17" cy="8" r="6" fill="#fff" stroke="#17202b"/>'
        cross = (
            '<path d="M14.5 5.5L19.5 10.5M19.5 5.5L14.5 10.5" stroke="#17202b" stroke-width="1.5"/>'
        )
        yield _entry(
            "mark.denied",
            "denied or disputed by somebody: open it to read by whom",
            _swatch(double + cross),
        )
    if True in seen["partial"]:
        mark = f'<text x="17" y="9" text-anchor="middle" font-size="17" font-weight="bold" fill="{ink}">…</text>'
        yield _entry("mark.partial", "not every party between the two is named", _swatch(mark))


def _several(prefix: str, values: Iterable[str], words: Callable[[str], str]) -> list[Group]:
    found = sorted(set(values))
    return [_entry(f"{prefix}.{v}", words(v)) for v in found] if len(found) > 1 else []


def groups(scene: Scene, titles: Mapping[str, str], seen: Seen) -> list[Group]:
    """Return the groups of the legend, each with its entries; what does not occur, or never differs, is left out.

    `seen` are the values of each column of the lines (`payload.seen`).
    """
    statuses, levels = schema().statuses, schema().levels
    found = [
        ("What it is", False, list(_families(scene))),
        ("How it is known", False, [*_known(seen), *_marks(seen)]),
        ("How well it is supported", False, list(_support(scene.lines, seen))),
        ("Level", True, _several("level", seen["level"], lambda v: f"{v}: {levels.get(v, '')}")),
        (
            "Status of a claim",
            True,
            _several(
                "status",
                chain.from_iterable(seen["statuses"]),
                lambda v: f"{v}: {statuses[v].means}",
            ),
        ),
        (
            "Source",
            True,
            _several("source", chain.from_iterable(seen["sources"]), lambda v: titles.get(v, v)),
        ),
    ]
    return [{"heading": h, "closed": c, "entries": e} for h, c, e in found if e]
