"""Commands about the connection between two ends: routes, critical, whatif."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import completion
from .options import (
    ROUTES,
    AsOf,
    Avoid,
    CaseOption,
    During,
    ExplainOption,
    From,
    JsonOption,
    Level,
    MaxSteps,
    StoreOption,
    To,
    opened,
    route_of,
    show,
    top_option,
)

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..graph.analysis.route_engine import CriticalAnswer, WhatIfAnswer
    from ..viz.answers.serializer import Answer, Serializer


def routes(
    source: From,
    target: To,
    k: Annotated[int, top_option("Show at most N routes.", ROUTES)] = 5,
    max_steps: MaxSteps = 8,
    via: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PARTY",
            help="Pass through this party or set. Repeat it to give several, in the order in which they are passed.",
            rich_help_panel=ROUTES,
            autocompletion=completion.parties,
        ),
    ] = None,
    avoid: Avoid = None,
    level: Level = "",
    overlap: Annotated[
        float,
        typer.Option(
            metavar="SHARE",
            help="Leave out a route that shares more than this share of its steps with a better one (0 to 1).",
            rich_help_panel=ROUTES,
        ),
    ] = 1.0,
    possible: Annotated[
        bool,
        typer.Option(
            "--possible",
            help="Also treat two parties as one where an analyst decided “unsure”. Such steps are flagged and score "
            "lower.",
            rich_help_panel=ROUTES,
        ),
    ] = False,
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    store: StoreOption = "",
    how: ExplainOption = False,
    as_json: JsonOption = False,
) -> None:
    """Find the documented routes by which goods move between two parties.

    A route is a chain of documented movements that is possible in time order. Routes are sorted by support, a score
    from 0 to 1 for how well documents support the whole route. Support is not a probability.

    If no route is found, the answer says what was searched (exit status 1).

    Examples:
      Routes between two companies, as they were documented in August 2025:
        entrepot routes "Xiamen Limbach" "IEMZ Kupol" --as-of 2025-08
      Routes between two countries:
        entrepot routes kp ru
      Routes from any Chinese company that avoid one intermediary:
        entrepot routes kind=Company,country=CN "IEMZ Kupol" --avoid Redlepus
    """
    from ..graph.errors import NotFound
    from ..viz.terminal.routes import routes as lines

    answer = route_of(
        opened(case),
        source,
        target,
        store=store,
        k=k,
        via=via or (),
        avoid=avoid or (),
        level=level,
        max_steps=max_steps,
        overlap=overlap,
        possible=possible,
        as_of=as_of,
        during=during,
    )
    show(answer, as_json, lines, explain=how, case=case)
    if not answer["routes"] and not answer["leads"]:
        raise NotFound(
            f"routes: none from {source!r} to {target!r} in {answer['searched']['claims']} claims"
        )


def critical(
    source: From,
    target: To,
    k: Annotated[
        int,
        top_option("Compute shares over the N best routes.", ROUTES),
    ] = 5,
    max_steps: MaxSteps = 8,
    avoid: Avoid = None,
    level: Level = "",
    remove: Annotated[
        int,
        typer.Option(
            metavar="N",
            help="Also find the N parties whose removal weakens the connection most (0: skip).",
            rich_help_panel=ROUTES,
        ),
    ] = 0,
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    how: ExplainOption = False,
    as_json: JsonOption = False,
) -> None:
    """Show which parties, places and countries a connection depends on.

    The connection is all documented routes between two ends, taken together. The criticality of a party is how much
    of the connection's support is lost without it.

    Examples:
      The parties that the Garpiya engines depend on, and the two whose removal weakens the connection most:
        entrepot critical "Xiamen Limbach" "IEMZ Kupol" --remove 2
    """
    from ..graph.errors import NotFound
    from ..viz.answers import connection as worth
    from ..viz.terminal.critical import critical as lines

    read = opened(case)
    options: dict[str, Any] = {"k": k, "avoid": avoid or (), "level": level, "max_steps": max_steps}
    result = read.critical(source, target, remove=remove, as_of=as_of, during=during, **options)
    answer = worth.critical_answer(result, *_about("critical", read, result))
    show(answer, as_json, lines, explain=how, case=case)
    if not result.many:
        raise NotFound(
            f"critical: no route from {source!r} to {target!r} in {len(result.folded.claims)} claims"
        )


def whatif(
    source: From,
    target: To,
    designate: Annotated[
        list[str],
        typer.Option(
            metavar="PARTY",
            help="Suppose that this party or set is designated. May be repeated.",
            rich_help_panel="Suppose",
            autocompletion=completion.parties,
        ),
    ],
    on: Annotated[
        str | None,
        typer.Option(
            "--on",
            metavar="DATE",
            help="Date of the designation; steps that had ended before it are kept. Without it, all steps are removed.",
            rich_help_panel="Suppose",
        ),
    ] = None,
    k: Annotated[int, top_option("Compare the N best routes.", ROUTES)] = 5,
    max_steps: MaxSteps = 8,
    level: Level = "",
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    how: ExplainOption = False,
    as_json: JsonOption = False,
) -> None:
    """Show which routes remain if some parties are designated, and which route takes over.

    This compares what documents say. It does not predict how traders would react.

    Examples:
      One intermediary designated on the day on which the US did so:
        entrepot whatif "Xiamen Limbach" "IEMZ Kupol" --designate Redlepus --on 2024-10-17
    """
    from ..graph.errors import NotFound
    from ..viz.answers import connection as worth
    from ..viz.terminal.whatif import whatif as lines

    read = opened(case)
    result = read.whatif(
        source,
        target,
        designate,
        on=on,
        k=k,
        level=level,
        max_steps=max_steps,
        as_of=as_of,
        during=during,
    )
    answer = worth.whatif_answer(result, *_about("whatif", read, result))
    show(answer, as_json, lines, explain=how, case=case)
    if not result.found.routes_before:
        raise NotFound(
            f"whatif: no route from {source!r} to {target!r} in {len(result.folded.claims)} claims"
        )


def _about(
    command: str, case: Case, result: CriticalAnswer | WhatIfAnswer
) -> tuple[Serializer, Answer, Answer]:
    """Return the serializer for an answer, the answer's head, and how the two ends were understood."""
    from ..viz.answers import answers
    from ..viz.answers.serializer import Serializer

    ids = case.identities
    query = {"from": answers.match(result.source, ids), "to": answers.match(result.target, ids)}
    head = answers.head(command, case.state.number, result.folded)
    return Serializer(result.folded, ids, case.documents), head, query
