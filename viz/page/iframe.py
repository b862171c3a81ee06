"""A page in a notebook, in a frame of its own so that no style or script leaks out or in."""

from __future__ import annotations

import html

HEIGHT = 640  # pixels


def framed(page: str) -> str:
    """Return a page as an iframe, whose style and script stay inside and reach no network."""
    source = html.escape(page, quote=True)
    style = f"width:100%;height:{HEIGHT}px;border:1px solid #888"
    return (
        f'<iframe srcdoc="{source}" sandbox="allow-scripts allow-downloads" style="{style}" '
        'title="entrepot"></iframe>'
    )
