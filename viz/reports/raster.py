"""Figures as PNG, for documents that take no SVG."""

from __future__ import annotations

SCALE = 2.2  # some 210 dots an inch at the width of a page


def png(svg: str) -> bytes:
    """Return an SVG as PNG, by vl-convert: no browser, the fonts of this machine."""
    import vl_convert  # its engine takes a moment to load

    return bytes(vl_convert.svg_to_png(svg, scale=SCALE))
