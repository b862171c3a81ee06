"""The form of an answer of routes in a notebook: a table of the routes, and the text of the answer
under it.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..terminal.line_layout import PIPED, columns
from ..wording.licences import foot, newest_days
from ..wording.sentences import number
from .answer_picture import of_routes
from .route_list import node_names, score

if TYPE_CHECKING:
    from ..answers.records import ListedRoute
    from ..answers.route_answer import RouteAnswer


def routes_html(answer: RouteAnswer) -> str:
    """Return the routes and leads as an HTML table, then the evidence and what was searched as
    text, then the sources with their terms: a notebook is saved with what it shows.
    """
    parts = []
    if answer.routes or answer.leads or answer.beside:
        _, listed = of_routes(answer, answer.serializer)
        heads = "".join(f'<th scope="col">{word}</th>' for word in ("rank", "route", "support"))
        rows = "".join(map(_row, listed))
        parts.append(f"<table><thead><tr>{heads}</tr></thead>{rows}</table>")
    # The width must not depend on the terminal from which the notebook was started.
    with columns(PIPED):
        text = answer.text()
    parts.append(f'<pre style="white-space:pre-wrap">{html.escape(text)}</pre>')
    parts += [f"<p>{html.escape(text)}</p>" for text in _terms(answer)]
    return "".join(parts)


def _terms(answer: RouteAnswer) -> Iterator[str]:
    """Yield the sources of an answer with their terms, and a warning if it must not be passed on.

    An answer is whole, since it is the person's own: nothing is left out of it.
    """
    serializer = answer.serializer
    folded, licences, words = serializer.folded, serializer.licences, serializer.words
    uids: dict[str, None] = {}
    for route in (*answer.routes, *answer.leads):
        for edge in route.edges:
            uids.update(dict.fromkeys(folded.edges[edge].claims))
    claims = [folded.claims[uid] for uid in uids]
    closed = 0
    for claim in claims:
        licence = licences.get(claim.uid.partition(":")[0])
        closed += licence is not None and licence.reuse == "refused"
    if closed:
        yield words("terms-closed", count=number(closed))
    yield from foot(licences, newest_days(claims), {}, words).texts


def _row(route: ListedRoute) -> str:
    names = " → ".join(node_names(route["nodes"]))
    cells = ""
    for text in (route["mark"], names, score(route)):
        # Notebooks align cells to the right, as for numbers.
        cells += f'<td style="text-align:left">{html.escape(text)}</td>'
    return f"<tr>{cells}</tr>"
