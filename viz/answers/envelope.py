"""The beginning of every answer, and its form as JSON; nothing heavy is imported here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from ...graph.fold import Folded
    from .data import FoldHead, Head, StateHead

SCHEMA_VERSION: Literal[1] = 1


def dumps(answer: Mapping[str, Any], ascii_only: bool = False) -> str:
    """Return an answer as the JSON that the command line prints, byte for byte.

    With `ascii_only` every other letter is written by its code point.
    """
    # Sorted keys, so that the bytes do not depend on the order in which a record was built.
    return json.dumps(answer, ensure_ascii=ascii_only, indent=1, sort_keys=True)


def plain_head() -> Head:
    """Return the beginning of an answer that needs no version of a case, such as `queries`."""
    return {"schema_version": SCHEMA_VERSION}


def state_head(state: int) -> StateHead:
    """Return the beginning of an answer that rests on a version of a case."""
    return {"schema_version": SCHEMA_VERSION, "state": state}


def fold_head(state: int, folded: Folded) -> FoldHead:
    """Return the beginning of an answer about the claims of a fold.

    Where the case lets rules in, it says how many of the claims no person has read, and which rules
    read them; and what else the case has of its own that changes its answers.
    """
    from ...graph.own_rules import rules_of
    from ...graph.proposals import BASIS, let_in_among

    head: FoldHead = {
        "schema_version": SCHEMA_VERSION,
        "state": state,
        "as_of": folded.as_of or None,
        "during": folded.during or None,
    }
    own = rules_of(folded)
    if own.line():
        head["own"] = {
            "strengths": own.strengths or None,
            "identity_decisions": own.identity,
            "claim_decisions": own.reviews,
            "sources_not_as_shipped": list(own.differing),
        }
    unread = let_in_among(folded.claims_with(bases=[BASIS]))
    if unread:
        # A claim that counts unread is announced in every answer (docs/decisions/0021).
        rules: set[str] = set()
        for claim in unread:
            rules.update(claim.rules)
        head["let_in"] = {"claims": len(unread), "rules": sorted(rules)}
    return head
