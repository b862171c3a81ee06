"""The answer of `chains`: shipments that may have gone on, as leads and nothing more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .entities import node
from .envelope import state_head

if TYPE_CHECKING:
    from ...graph.identity import Identities
    from ...loaders.shipments.chains import ChainsFound, ShipmentChain
    from ...loaders.shipments.flows import Choice, FlowSums
    from ...loaders.shipments.opening import ShipmentRow
    from .data import (
        CappedRecord,
        ChainLead,
        ChainsData,
        ChainsQuestion,
        ChainSums,
        CustomsRow,
    )
    from .records import Node

SAME_CODE, SAME_HEADING = "same HS6", "same heading"
DIGITS = {SAME_CODE: 6, SAME_HEADING: 4}


def chains_data(found: ChainsFound, choice: Choice, ids: Identities, state: int) -> ChainsData:
    """Return the leads of a question as `chains --json` prints them.

    Args:
        found: The leads.
        choice: The question.
        ids: The entities of the case.
        state: The version of the case.
    """
    goods = _goods(choice)
    leads: list[ChainLead] = []
    for rank, chain in enumerate(found.chains, 1):
        leads.append(_lead(rank, chain, goods, ids))
    capped: list[CappedRecord] = []
    for each in found.capped:
        capped.append(
            {
                "party": node(ids, each.party),
                "code": each.code,
                "side": each.side,
                "partners": each.partners,
            }
        )
    return {
        **state_head(state),
        "command": "chains",
        "question": _question(choice, goods, ids),
        "total": found.total,
        "leads": leads,
        "left_out": {
            "returns": found.returns,
            "same_day": found.same_day,
            "persons": found.persons,
            "reviewed": found.reviewed,
        },
        "capped_total": found.capped_total,
        "capped": capped,
    }


def _goods(choice: Choice) -> str:
    return SAME_CODE if choice.digits == DIGITS[SAME_CODE] else SAME_HEADING


def _question(choice: Choice, goods: str, ids: Identities) -> ChainsQuestion:
    parties: list[Node | None] = []
    for uid in (choice.source, choice.middle, choice.target):
        parties.append(node(ids, uid) if uid else None)
    source, middle, target = parties
    return {
        "source": source,
        "middle": middle,
        "target": target,
        "hs": choice.hs,
        "goods": goods,
        "window": choice.most,
        "same_day": choice.least == 0,
        "partners": choice.partners,
    }


def _lead(rank: int, chain: ShipmentChain, goods: str, ids: Identities) -> ChainLead:
    source, middle, target = chain.parties
    own, others = chain.declared
    return {
        "rank": rank,
        "source": node(ids, source),
        "middle": node(ids, middle),
        "target": node(ids, target),
        "goods": goods,
        "first": _sums(chain.first),
        "second": _sums(chain.second),
        "measure": chain.measure or None,
        "amount": chain.amount,
        "share_of_first": chain.share_of_first,
        "share_of_second": chain.share_of_second,
        "least_days": chain.least_days,
        "senders": chain.senders,
        "consignees": chain.consignees,
        "declared_own": own,
        "declared_others": others,
        "rows": None
        if chain.rows is None
        else {"first": row_records(chain.rows[0]), "second": row_records(chain.rows[1])},
    }


def _sums(flow: FlowSums) -> ChainSums:
    return {
        "dataset": flow.dataset,
        "hs6": flow.hs6,
        "shipments": flow.shipments,
        "in_window": flow.in_window,
        "weight": flow.weight,
        "weighed": flow.weighed,
        "value": flow.value,
        "valued": flow.valued,
        "first": flow.first,
        "last": flow.last,
        "claims": list(flow.claims),
    }


def row_records(rows: Iterable[ShipmentRow]) -> list[CustomsRow]:
    """Return customs rows as data."""
    records: list[CustomsRow] = []
    for row in rows:
        records.append(
            {
                "file": row.file,
                "row": row.row,
                "day": row.day,
                "weight": row.weight,
                "value": row.value,
                "cells": dict(row.cells),
            }
        )
    return records
