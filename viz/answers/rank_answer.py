"""The answer of `rank`: parties by a measure of centrality, with the uncertainty of each rank."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .envelope import fold_head
from .serializer import Serializer, rounded

if TYPE_CHECKING:
    from ...graph.analysis.centrality import Ranked
    from ...graph.fold import Folded
    from ...graph.identity import Identities
    from .data import RankData, RankRow

LEFT_OUT = (
    "persons, unnamed groups, lists and events; "
    "designations, list entries, untyped links of lists and warnings; "
    "countries, since how much each was looked into is not known"
)


def rank_data(
    metric: str, ranked: Sequence[Ranked], serializer: Serializer, state: int, top: int
) -> RankData:
    """Return the answer of `rank`.

    Args:
        metric: Name of the measure.
        ranked: The parties, best first.
        serializer: The relations that were ranked.
        state: The version of the case.
        top: Number of parties to return.
    """
    from ...graph.analysis.centrality import METRICS, SEED

    measure = next(each for each in METRICS if each.name == metric)
    rows: list[RankRow] = []
    for party in ranked[:top]:
        rows.append(
            {
                "rank": party.rank,
                "rank_median": party.median,
                "rank_low": party.low,
                "rank_high": party.high,
                "among": rounded(party.among),
                "value": rounded(party.value),
                "node": serializer.node(party.uid),
                # We see what was investigated: the number of documents stands beside every rank.
                "documents": len(_documents(serializer.folded, serializer.ids, party.uid)),
            }
        )
    return {
        **fold_head(state, serializer.folded),
        "command": "rank",
        "metric": metric,
        "definition": measure.means,
        "direction": measure.direction,
        "weight": measure.weight,
        "left_out": LEFT_OUT,
        "resampling": (
            f"median and 90% interval of the rank over {measure.replicates} resamplings "
            "of the original "
            f"statements, seed {SEED}; “in the top” is the share of them "
            f"in which it is among the first {top}"
        ),
        "rows": rows,
    }


def _documents(folded: Folded, ids: Identities, uid: str) -> set[str]:
    """Return the documents about an entity: a high rank may only mean much attention."""
    documents: set[str] = set()
    for claim in folded.claims_naming([uid], [uid], ids):
        # A claim also names goods and carriers, and says nothing else about them.
        if uid in (ids.uid(claim.subject), ids.uid(claim.object)):
            documents.add(claim.document)
    return documents
