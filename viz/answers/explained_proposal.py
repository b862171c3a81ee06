"""The answer of `explain` for a proposal, and for a party that proposals name.

It stands apart from what lists proposals, which `find` needs without the words and the numbers of
an explanation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...graph.errors import NotFound
from ...graph.fold import Folded
from ...graph.model import Document
from ...graph.proposals import Proposals
from ..terminal.explain_lines import explain as explained_text
from ..wording.sentences import BY_RULES
from .explain_answer import claim_data
from .proposed_claims import lines
from .serializer import Serializer

if TYPE_CHECKING:
    from .data import ClaimData, ExplainData


def explain(answer: ExplainData, **how: Any) -> Iterator[str]:
    """Yield the answer of `explain`, then the proposals about the entity under a heading."""
    yield from explained_text(answer, **how)
    if answer["thing"] == "entity":
        yield from lines(answer)


def explained(
    uid: str, found: Proposals, folded: Folded, documents: Mapping[str, Document], state: int
) -> ClaimData:
    """Return the answer of `explain` for a proposal, which is part of no relation or route.

    Raises `NotFound` where it was not public on the day asked about.
    """
    claim = found.claims[uid]
    if not found.public(claim, folded.as_of):
        raise NotFound(f"{uid}: not public at that time; it became known on {claim.known_by}")
    # A proposal is in no fold (docs/decisions/0021), so it is put into one of its own, without
    # relations, in which it has no strength.
    alone = replace(
        folded, edges={}, claims={uid: claim}, strengths={uid: 0.0}, properties={}, designations={}
    )
    answer = claim_data(Serializer(alone, found.ids, documents), uid, state)
    # The 0 of that fold would read as a grade.
    answer["claims"][0]["strength"] = None
    answer["arithmetic"] = [
        f"{BY_RULES}: rule {', '.join(claim.rules)}. "
        "It stands in no relation, route or number until a person accepts "
        f"it: entrepot review {uid} --as accept --by NAME --why REASON"
    ]
    return answer
