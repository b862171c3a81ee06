"""The command `voyages`: the events of a ship in order, and voyages between its calls."""

from __future__ import annotations

from typing import Annotated

import typer

from . import completion
from .options import AsOf, CaseOption, During, JsonOption, opened, show


def voyages(
    ship: Annotated[
        str,
        typer.Argument(
            metavar="SHIP",
            help="A ship, by name or IMO number, or an aircraft.",
            autocompletion=completion.parties,
        ),
    ],
    window: Annotated[
        int,
        typer.Option(
            "--window",
            metavar="DAYS",
            help="Allow at most this many days between one port call and the next.",
        ),
    ] = 30,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Show the events of a ship in date order, and the voyages between its port calls.

    Events are port calls, AIS gaps, ship-to-ship transfers, and the ship's flags, names, owners and
    managers, each with its claims. A voyage joins two documented port calls, one after the other.
    It is a lead, not a claim or a relation.

    Examples:
      A ship by its IMO number:
        entrepot voyages 9161003
      Voyages between port calls at most two weeks apart:
        entrepot voyages "Lady R" --window 14
    """
    from ..graph.errors import NotFound
    from ..viz.words import english

    read = opened(case)
    answer = read.voyages(ship, window=window, as_of=as_of, during=during)
    show(answer, as_json)
    data = answer.data()
    if not data["events"] and not data["weak"]:
        claims = f"{len(read.fold(as_of, during).claims):,}"
        raise NotFound(
            "voyages: " + english()("ship-none", ship=data["ship"]["name"], claims=claims)
        )
