"""The form of an answer of routes in a notebook: a table of the routes, and the text of the answer
under it.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from ..terminal.layout import PIPED, columns
from .picture import of_routes
from .route_list import score

if TYPE_CHECKING:
    from ..answers.records import ListedRoute
    from ..answers.routes import RouteAnswer


def routes_html(answer: RouteAnswer) -> str:
    """Return the routes and leads as an HTML table, then the evidence and what was searched as
    text.
    """
    parts = []
    if answer.routes or answer.leads or answer.beside:
        _, listed = of_routes(answer, answer.serializer)
        heads = "".join(f'<th scope="col">{word}</th>' for word in ("rank", "route", "support"))
        rows = "".join(_row(route) for route in listed)
        parts.append(f"<table><thead><tr>{heads}</tr></thead>{rows}</table>")
    with columns(PIPED):
        text = answer.text()
    parts.append(f'<pre style="white-space:pre-wrap">{html.escape(text)}</pre>')
    return "".join(parts)


def _row(route: ListedRoute) -> str:
    names = " → ".join(node["name"] for node in route["nodes"])
    texts = (route["mark"], names, score(route))
    cells = "".join(f'<td style="text-align:left">{html.escape(text)}</td>' for text in texts)
    return f"<tr>{cells}</tr>"
