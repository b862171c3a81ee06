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


def groups(scene: Scene, titles: Mapping[str, str], seen: Seen) -> list[Group]:
    """Return the groups of the legend with their entries; what never differs is left out.

    Args:
        scene: The scene.
        titles: Titles of sources by name.
        seen: The values of each column of the lines (`payload.seen`).
    """
    return [*_open_groups(scene, seen), *_closed_groups(titles, seen)]


def _open_groups(scene: Scene, seen: Seen) -> Iterator[Group]:
    # These explain the marks of the picture, so they stand open even with a single entry.
    yield from _group("What it is", _families(scene))
    yield from _group("How it is known", chain(_known(seen), _marks(seen)))
    yield from _group("How well it is supported", _support(scene.lines, seen))


def _closed_groups(titles: Mapping[str, str], seen: Seen) -> Iterator[Group]:
    """Yield the groups that a page shows folded."""
    statuses, levels = schema().statuses, schema().levels
    entries = _several("level", seen["level"], lambda level: f"{level}: {levels.get(level, '')}")
    yield from _group("Level", entries, closed=True)
    every = chain.from_iterable(seen["statuses"])
    entries = _several("status", every, lambda status: f"{status}: {statuses[status].means}")
    yield from _group("Status of a claim", entries, closed=True)
    every = chain.from_iterable(seen["sources"])
    entries = _several("source", every, lambda source: titles.get(source, source))
    yield from _group("Source", entries, closed=True)


def _group(heading: str, entries: Iterable[Group], closed: bool = False) -> Iterator[Group]:
    """Yield a group, unless it has no entries."""
    listed = list(entries)
    if listed:
        yield {"heading": heading, "closed": closed, "entries": listed}


def _entry(key: str, words: str, mark: Markup | str = "") -> Group:
    return {"key": key, "words": safe(words), "mark": mark}


Drawing = Callable[[Mapping[str, str], str], str]


def _swatch(draw: Drawing) -> Markup:
    """Return a mark of the legend for a light and for a dark ground; the page shows one of them."""
    light, dark = draw(palette.LIGHT, "light"), draw(palette.DARK, "dark")
    return _mark(light, "by-light") + _mark(dark, "by-dark")


def _mark(inner: str, ground: str) -> Markup:
    return Markup(  # noqa: S704 (drawn here, from our own colours)
        f'<svg class="{ground}" width="34" height="16" viewBox="0 0 34 16" '
        f'aria-hidden="true">{inner}</svg>'
    )


def _stroke(wide: float, more: str = "") -> Markup:
    def draw(colours: Mapping[str, str], theme: str) -> str:
        return f'<path d="M2 8H32" stroke="{colours["line"]}" stroke-width="{wide}"{more}/>'

    return _swatch(draw)


def _families(scene: Scene) -> Iterator[Group]:
    for family in dict.fromkeys(card.family for card in scene.cards):
        look = palette.LOOKS[family]
        colours = {"light": look.light, "dark": look.dark}

        def draw(_: Mapping[str, str], theme: str) -> str:
            return glyph(look.glyph, 17, 8, 5.5, colours[theme])  # noqa: B023  # drawn at once

        yield _entry(f"family.{family}", look.label, _swatch(draw))


def _known(seen: Seen) -> Iterator[Group]:
    for key, (words, dashes) in palette.KNOWN.items():
        if key in seen["known"]:
            lengths = " ".join(f"{dash:g}" for dash in dashes)
            more = f' stroke-dasharray="{lengths}"' if dashes else ""
            yield _entry(f"known.{key}", words, _stroke(2.2, more))


def _support(lines: Iterable[Line], seen: Seen) -> Iterator[Group]:
    if seen["known"] == {"counted"}:  # groups are counts and have no support
        return
    weights = seen["weight"]
    if None in seen["support"]:
        # A line without a number has the least width, too, and an entry of its own.
        weights = {line.weight for line in lines if line.support is not None}
    for weight in sorted(weights):
        yield _entry(f"weight.{weight}", BANDS[weight], _stroke(palette.WIDTHS[weight]))
    if None in seen["support"]:
        yield _entry("weight.none", "no number given", _stroke(palette.WIDTHS[1]))


def _marks(seen: Seen) -> Iterator[Group]:
    if True in seen["denied"]:
        words = "denied or disputed by somebody: open it to read by whom"
        yield _entry("mark.denied", words, _swatch(_denied))
    if True in seen["partial"]:
        words = "not every party between the two is named"
        yield _entry("mark.partial", words, _swatch(_partial))


def _denied(colours: Mapping[str, str], theme: str) -> str:
    ink = colours["ink"]
    return (
        f'<path d="M2 6H32M2 10H32" stroke="{colours["line"]}"/>'
        f'<circle cx="17" cy="8" r="6" fill="{colours["card"]}" stroke="{ink}"/>'
        f'<path d="M14.5 5.5L19.5 10.5M19.5 5.5L14.5 10.5" stroke="{ink}" stroke-width="1.5"/>'
    )


def _partial(colours: Mapping[str, str], theme: str) -> str:
    return (
        '<text x="17" y="9" text-anchor="middle" font-size="17" font-weight="bold" '
        f'fill="{colours["line"]}">…</text>'
    )


def _several(prefix: str, values: Iterable[str], words: Callable[[str], str]) -> Iterator[Group]:
    """Yield an entry for each value, if there are at least two: one alone filters nothing."""
    different = sorted(set(values))
    if len(different) > 1:
        for value in different:
            yield _entry(f"{prefix}.{value}", words(value))
