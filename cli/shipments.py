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
            metavar="[CLAIM]", help="Uid of a claim of customs rows. Without it, claims are listed."
        ),
    ] = "",
    search: Annotated[
        str,
        typer.Option(
            "--search",
            metavar="TEXT",
            help="List only claims with this text in a printed name or in the HS code.",
        ),
    ] = "",
    limit: Annotated[
        int, typer.Option("-k", "--top", min=1, help="How many claims are listed.")
    ] = 20,
    with_rows: Annotated[
        bool,
        typer.Option("--with-rows", help="Also print every row of the claim, as its file has it."),
    ] = False,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """List the claims made of customs rows with their sums, or open the rows behind one.

    Apart from `chains --with-rows`, no other command, page or export shows single rows.

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
            help="Only leads whose first sender is this party.",
            rich_help_panel=PARTIES,
            autocompletion=completion.parties,
        ),
    ] = "",
    middle: Annotated[
        str,
        typer.Option(
            "--via",
            metavar="PARTY",
            help="Only leads in which this party receives and then sends.",
            rich_help_panel=PARTIES,
            autocompletion=completion.parties,
        ),
    ] = "",
    target: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="PARTY",
            help="Only leads whose last consignee is this party.",
            rich_help_panel=PARTIES,
            autocompletion=completion.parties,
        ),
    ] = "",
    hs: Annotated[
        str,
        typer.Option("--hs", metavar="DIGITS", help="Only codes that begin with these digits."),
    ] = "",
    heading: Annotated[
        bool,
        typer.Option(
            "--heading", help="Two different codes of one heading, in place of one six-digit code."
        ),
    ] = False,
    window: Annotated[
        int,
        typer.Option(
            "--window", metavar="DAYS", help="At most this many days from the first to the second."
        ),
    ] = 90,
    same_day: Annotated[
        bool, typer.Option("--same-day", help="The second may also be on the day of the first.")
    ] = False,
    partners: Annotated[
        int,
        typer.Option(
            "--partners",
            metavar="N",
            help="Look at the N senders and the N consignees of most weight of a party.",
        ),
    ] = 100,
    top: Annotated[int, top_option("Show at most N leads.")] = 20,
    with_rows: Annotated[
        bool,
        typer.Option(
            "--with-rows", help="Also print the rows of each lead; needs --from, --via and --to."
        ),
    ] = False,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Show shipments that may have gone on: one party received goods, and sent goods of the same HS
    code to another within some days.

    Each is a lead that may be coincidence. It is no claim, no relation and in no route.

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
        raise NotFound("chains: none found; a longer --window or --heading finds more")
