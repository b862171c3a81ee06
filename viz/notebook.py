"""What a notebook shows of an answer of routes: a small table, of plain elements, with its words."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any

from ..graph.analysis.ask import RouteAnswer
from .picture import of_routes, score
from .teller import Answer, Teller


@dataclass(frozen=True, slots=True)
class ShownRoutes(RouteAnswer):
    """An answer of routes that a notebook shows as a table; `teller` has the words for it."""

    teller: Teller | None = field(default=None, compare=False, repr=False)

    def _repr_html_(self) -> str:
        """Return the routes and leads as a table: parties, what is said of support, and each leg's sentence."""
        return "".join(_table(self))


def shown(answer: RouteAnswer, teller: Teller) -> ShownRoutes:
    """Return an answer that shows itself in a notebook; in all else it is the same."""
    return ShownRoutes(**{f.name: getattr(answer, f.name) for f in fields(answer)}, teller=teller)


def _table(found: ShownRoutes) -> Iterator[str]:
    teller: Any = found.teller
    listed = of_routes(found, teller)[1] if found.routes or found.leads or found.beside else []
    ends = [", ".join(teller.ids.entities[u].name for u in m.uids[:3]) for m in (found.source, found.target)]
    yield f"<p>Routes from <b>{html.escape(ends[0])}</b> to <b>{html.escape(ends[1])}</b>"
    yield f", searched in {len(found.folded.claims)} claims.</p>"
    if not listed:
        yield "<p>No route is documented in these claims.</p>"
        return
    yield '<table><thead><tr><th scope="col"></th><th scope="col">route</th><th scope="col">evidence</th></tr></thead>'
    for route in listed:
        yield f"<tr><td>{html.escape(route['mark'])}</td>"
        names = " → ".join(str(node["name"]) for node in route["nodes"])
        yield f'<td style="text-align:left">{html.escape(names)}<br><small>{html.escape(score(route))}</small></td>'
        yield f'<td style="text-align:left">{"".join(_legs(route))}</td></tr>'
    yield "</table>"


def _legs(route: Answer) -> Iterator[str]:
    for leg in route["legs"]:
        for sentence in leg["sentences"][:2]:
            yield f"<small>{html.escape(sentence)}</small><br>"
