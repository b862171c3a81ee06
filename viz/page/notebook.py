"""Answers about routes as a notebook shows them.

A table of the routes comes first, then the text of the terminal.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from ...graph.analysis.route_engine import RouteAnswer
from ..answers.answers import route_answer
from ..answers.serializer import Answer, Serializer
from ..terminal.layout import PIPED, columns
from ..terminal.routes import routes
from .picture import of_routes
from .route_list import score


@dataclass(frozen=True, slots=True)
class NotebookRoutes(RouteAnswer):
    """A `RouteAnswer` that can render itself as JSON or as HTML for a notebook.

    `serializer` has the words, and `state` is the version of the claim log. `of` is the number of
    claims in the log if only those that routes between the ends can rest on were read, else 0.
    """

    serializer: Serializer = field(kw_only=True, compare=False, repr=False)
    state: int = field(kw_only=True, compare=False, repr=False)
    of: int = field(kw_only=True, default=0, compare=False, repr=False)

    def told(self, level: str = "") -> Answer:
        """Return the answer as `routes --json` prints it."""
        answer = route_answer(self, self.serializer, self.state, level)
        if self.of:
            answer["searched"]["of"] = self.of
        return answer

    def _repr_html_(self) -> str:
        """Return routes and leads as a table, then evidence, denials and the search as text."""
        return "".join(_html(self))


def shown(answer: RouteAnswer, serializer: Serializer, state: int, of: int = 0) -> NotebookRoutes:
    """Return an answer that can render itself, otherwise the same."""
    return NotebookRoutes(
        **{f.name: getattr(answer, f.name) for f in fields(answer)},
        serializer=serializer,
        state=state,
        of=of,
    )


def _html(found: NotebookRoutes) -> Iterator[str]:
    if found.routes or found.leads or found.beside:
        heads = "".join(f'<th scope="col">{word}</th>' for word in ("rank", "route", "support"))
        yield f"<table><thead><tr>{heads}</tr></thead>"
        for route in of_routes(found, found.serializer)[1]:
            names = " → ".join(str(node["name"]) for node in route["nodes"])
            cells = (route["mark"], names, score(route))
            yield (
                "<tr>"
                + "".join(f'<td style="text-align:left">{html.escape(c)}</td>' for c in cells)
                + "</tr>"
            )
        yield "</table>"
    with columns(PIPED):
        lines = list(routes(found.told()))
    yield f'<pre style="white-space:pre-wrap">{html.escape(chr(10).join(lines))}</pre>'
