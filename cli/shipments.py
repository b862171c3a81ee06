"""The command that opens the customs rows behind claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .options import CaseOption, JsonOption, opened, show

if TYPE_CHECKING:
    from ..loaders.shipments.opening import ShipmentGroup
    from ..viz.answers.data import CustomsRow, ShipmentsData, ShipmentSum


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

    No other command, page or export gives out single rows.

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
    rows: list[CustomsRow] | None = None
    if with_rows:
        rows = []
        for row in kept.rows(claim):
            rows.append(
                {
                    "file": row.file,
                    "row": row.row,
                    "day": row.day,
                    "weight": row.weight,
                    "value": row.value,
                    "cells": dict(row.cells),
                }
            )
    answer: ShipmentsData = {
        **state_head(read.state.number),
        "command": "shipments",
        "total": total,
        "sums": list(map(_sum, groups)),
        "rows": rows,
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
