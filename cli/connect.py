"""Commands about the connection between two ends: routes, critical, whatif."""

from __future__ import annotations

from typing import Annotated, Any

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
    show,
    top_option,
)


def routes(
    source: From,
    target: To,
    k: Annotated[int, top_option("Show at most N routes.", ROUTES)] = 5,
    max_steps: MaxSteps = 8,
    via: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PARTY",
            help="Pass through this party or set. Repeat it to give several, in the order in "
            "which they are passed.",
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
            help="Leave out a route that shares more than this share of its steps with a better "
            "one (0 to 1).",
            rich_help_panel=ROUTES,
        ),
    ] = 1.0,
    possible: Annotated[
        bool,
        typer.Option(
            "--possible",
            help="Also treat two parties as one where an analyst decided “unsure”. Such steps "
            "are flagged and score lower.",
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

    A route is a chain of documented movements that is possible in time order. Routes are sorted by
    support, a score from 0 to 1 for how well documents support the whole route. Support is not a
    probability.

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

    answer = opened(case).routes(
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
    show(answer, as_json, explain=how, case=case)
    # A lead is a documented step to or from an unknown party, so it is an answer.
    if not answer.routes and not answer.leads:
        claims = len(answer.folded.claims)
        raise NotFound(f"routes: none from {source!r} to {target!r} in {claims} claims")


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

    The connection is all documented routes between two ends, taken together. The criticality of a
    party is how much of the connection's support is lost without it.

    Examples:
      The parties that the Garpiya engines depend on, and the two whose loss weakens it most:
        entrepot critical "Xiamen Limbach" "IEMZ Kupol" --remove 2
    """
    from ..graph.errors import NotFound

    options: dict[str, Any] = {"k": k, "avoid": avoid or (), "level": level, "max_steps": max_steps}
    answer = opened(case).critical(
        source, target, remove=remove, as_of=as_of, during=during, **options
    )
    show(answer, as_json, explain=how, case=case)
    if not answer.many:
        raise NotFound(
            f"critical: no route from {source!r} to {target!r} in {len(answer.folded.claims)} "
            "claims"
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
            help="Date of the designation; steps that had ended before it are kept. Without it, "
            "all steps are removed.",
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

    answer = opened(case).whatif(
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
    show(answer, as_json, explain=how, case=case)
    # That no route remains is an answer; only without any route before there is none.
    if not answer.found.routes_before:
        raise NotFound(
            f"whatif: no route from {source!r} to {target!r} in {len(answer.folded.claims)} claims"
        )
