"""What a decision changes: the relations before it and after it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..viz.answers.data import Changes


def changes_of(case: Case, decide: Callable[[], None], locked: bool = False) -> Changes:
    """Record a decision, and return which relations it changed.

    Args:
        case: The case.
        decide: Records the decision.
        locked: Whether the caller holds the case already.
    """
    from ..viz.answers import state_diff

    # Under the lock, so that the difference holds this decision's effect and no other's.
    with nullcontext() if locked else case.locked():
        before = (case.fold(), case.identities, case.documents, case.claims)
        decide()
        after = (case.fold(), case.identities, case.documents, case.claims)
    return state_diff.diff(before, after)["edges"]
