"""Commands on customs rows: those behind claims, and shipments that may have gone on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from . import completion
from .options import CaseOption, JsonOption, opened, show, top_option

if TYPE_CHECKING:
    from ..loaders.shipments.opening import ShipmentGroup
    from ..viz.answers.data import ShipmentsData, ShipmentSum


def shipments(
    claim: Annotated[
        str,
        typer.Argument(
            metavar="[CLAIM]",
            help="Identifier of a claim from customs rows. If none is given, the claims are "
            "listed.",
        ),
    ] = "",
    search: Annotated[
        str,
        typer.Option(
            "--search",
            metavar="TEXT",
            help="List only claims with this text in a name, as printed, or in the HS code.",
        ),
    ] = "",
    limit: Annotated[
        int, typer.Option("-k", "--top", metavar="N", min=1, help="Show at most N claims.")
    ] = 20,
    with_rows: Annotated[
        bool,
        typer.Option(
            "--with-rows", help="Also print every row of the claim, as it is in its file."
        ),
    ] = False,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """List the claims made from customs rows, with their totals, or show the rows behind one claim.

    Apart from `chains --with-rows`, no other command, page or export shows individual rows.

    Examples:
      The claims with the most rows:
        entrepot shipments -k 5
      Every row behind one of them:
        entrepot shipments 'shipments:kz-customs#7d3ba1afbdb41bde' --with-rows
    """
    from ..graph.errors import wrong
    from ..loaders.shipments.opening import SOURCE, ShipmentRows
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.answers.shipment_chains import row_records
    from ..viz.terminal import answer_lists

    if with_rows and not claim:
        raise wrong("shipments --with-rows", "no claim", "the uid of one claim")
    read = opened(case)
    digest = read.state.sources.get(SOURCE, "")
    kept = ShipmentRows(read.ledger.attached(SOURCE, digest or "none"))
    if claim:
        groups = [kept.open(claim)]
        total = 1
    else:
        total, groups = kept.groups(search, limit)
    answer: ShipmentsData = {
        **state_head(read.state.number),
        "command": "shipments",
        "total": total,
        "sums": list(map(_sum, groups)),
        "rows": row_records(kept.rows(claim)) if with_rows else None,
    }
    show(DataAnswer(answer, answer_lists.shipments), as_json)


def _sum(group: ShipmentGroup) -> ShipmentSum:
    return {
        "claim": group.claim,
        "consignor": group.consignor,
        "consignee": group.consignee,
        "hs6": group.hs6,
        "period": group.period,
        "shipments": group.shipments,
        "weight": group.weight,
        "weighed": group.weighed,
        "value": group.value,
        "valued": group.valued,
        "first": group.first,
        "last": group.last,
    }


PARTIES = "Choose parties"


def chains(
    source: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="PARTY",
            help="Show only leads whose first consignor is this party.",
            rich_help_panel=PARTIES,
            autocompletion=completion.parties,
        ),
    ] = "",
    middle: Annotated[
        str,
        typer.Option(
            "--via",
            metavar="PARTY",
            help="Show only leads in which this party receives goods and then sends goods.",
            rich_help_panel=PARTIES,
            autocompletion=completion.parties,
        ),
    ] = "",
    target: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="PARTY",
            help="Show only leads whose last consignee is this party.",
            rich_help_panel=PARTIES,
            autocompletion=completion.parties,
        ),
    ] = "",
    hs: Annotated[
        str,
        typer.Option(
            "--hs", metavar="DIGITS", help="Use only HS codes that begin with these digits."
        ),
    ] = "",
    heading: Annotated[
        bool,
        typer.Option(
            "--heading",
            help="Compare two different codes under one four-digit heading, instead of one "
            "six-digit code.",
        ),
    ] = False,
    window: Annotated[
        int,
        typer.Option(
            "--window",
            metavar="DAYS",
            help="Allow at most this many days between the two shipments.",
        ),
    ] = 90,
    same_day: Annotated[
        bool, typer.Option("--same-day", help="Also allow both shipments on the same day.")
    ] = False,
    partners: Annotated[
        int,
        typer.Option(
            "--partners",
            metavar="N",
            help="For each party, examine the N consignors and the N consignees with the greatest "
            "weight.",
        ),
    ] = 100,
    top: Annotated[int, top_option("Show at most N leads.")] = 20,
    with_rows: Annotated[
        bool,
        typer.Option(
            "--with-rows", help="Also print the rows of each lead. It needs --from, --via and --to."
        ),
    ] = False,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Show shipments that may have been sent on: a party received goods and, within a set number of
    days, sent goods of the same HS code to another party.

    Each result is a lead, and may be a coincidence. It is not a claim or a relation, and it is not
    used in any route.

    Examples:
      The leads whose quantities fit best:
        entrepot chains --top 5
      Bearings that one company received and sent on, within a month:
        entrepot chains --via "Example Trading" --hs 8482 --window 30
    """
    from ..graph.errors import NotFound

    answer = opened(case).chains(
        source=source,
        middle=middle,
        target=target,
        hs=hs,
        heading=heading,
        window=window,
        same_day=same_day,
        partners=partners,
        top=top,
        with_rows=with_rows,
    )
    show(answer, as_json)
    if not answer.data()["total"]:
        raise NotFound("chains: none found; a longer --window or --heading may find more")
