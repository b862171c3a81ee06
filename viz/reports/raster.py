"""Figures as PNG, for documents that take no SVG."""

from __future__ import annotations

SCALE = 2.2  # some 210 dots an inch at the width of a page
# Dots along the longer side: a page has fewer, so that more of a very long figure are not seen.
DOTS = 5000


def png(svg: str, longer: float) -> bytes:
    """Return an SVG as PNG, by vl-convert: no browser, the fonts of this machine.

    Args:
        svg: The figure.
        longer: Its longer side in pixels.
    """
    import vl_convert  # its engine takes a moment to load

    scale = min(SCALE, DOTS / longer)
    return bytes(vl_convert.svg_to_png(svg, scale=scale))
