"""The text of every answer that is a list, under one name for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...graph.identity import Identities
from ...graph.model import Claim
from ..wording.sentences import sentence
from .case_lists import (
    briefed,
    build,
    captured,
    diff,
    doctor,
    fetched,
    migrated,
    noted,
    sources,
    verify,
    viewed,
    written,
)
from .decisions import asked, resolved, reviewed
from .find import find
from .query_table import rows
from .shipment_lists import chains, shipments
from .text_table import queries, rank

if TYPE_CHECKING:
    from ..answers.data import Candidate

__all__ = [
    "asked",
    "briefed",
    "build",
    "candidate",
    "captured",
    "chains",
    "diff",
    "doctor",
    "fetched",
    "find",
    "migrated",
    "noted",
    "queries",
    "rank",
    "resolved",
    "reviewed",
    "rows",
    "shipments",
    "sources",
    "verify",
    "viewed",
    "written",
]


def candidate(claim: Claim, ids: Identities) -> Candidate:
    """Return a claim that waits for a review, with the sentence in which it was read."""
    return {
        "uid": claim.uid,
        "sentence": sentence(claim, ids),
        "quote": claim.quote,
        "document": claim.document,
        "locator": claim.locator,
        "grade": claim.grade,
        "hedge": claim.hedge or None,
        "rules": list(claim.rules),
    }
