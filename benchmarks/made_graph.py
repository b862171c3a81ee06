"""A seeded graph as claims of a made source.

Each new party supplies three earlier ones, and well-connected ones more often.
"""

from __future__ import annotations

import random

from entrepot.graph.dates import Interval
from entrepot.graph.fold import Folded, fold_claims
from entrepot.graph.identity import Identities, identify
from entrepot.graph.model import Claim, Document, Record
from entrepot.graph.support import StrengthTable, read_table
from entrepot.viz.answers.serializer import Serializer

COUNTRIES = ("cn", "hk", "ru", "tr", "ae", "kz", "de", "us")


def graph(n: int, seed: int = 7) -> list[tuple[int, int]]:
    """Return the edges of a graph by preferential attachment: three a newcomer, no two alike."""
    rng = random.Random(seed)
    ends, edges = [0, 1, 2], []
    for new in range(3, n):
        for old in sorted({rng.choice(ends) for _ in range(8)})[:3]:
            edges.append((new, old))
            ends += [new, old]
    return edges


def told(n: int, seed: int = 7) -> tuple[Serializer, StrengthTable]:
    """Return the fold of that graph, one claim an edge, with names, countries and dates."""
    records = [
        Record(
            uid=f"made:{i}",
            kind="Company",
            name=f"Party {i} LLC",
            country=COUNTRIES[i % 8],
            aliases=(f"P-{i}",),
        )
        for i in range(n)
    ]
    records.append(Record(uid="made:who", kind="Body", name="Authority"))
    ids: Identities = identify(records, [], ["made"])
    claims = []
    for at, (a, z) in enumerate(graph(n, seed)):
        day = f"202{2 + at % 4}-{1 + at % 12:02d}-{1 + at % 28:02d}"
        claims.append(
            Claim(
                uid=f"made:k{at}",
                fact="",
                subject=f"made:{a}",
                predicate="SUPPLIES",
                object=f"made:{z}",
                level="firm",
                status="asserted",
                interval=Interval("", day),
                asserter="made:who",
                voice="Authority",
                root=f"made:root{at}",
                document="made:d",
                locator=f"row {at}",
                quote=f"Party {a} supplied party {z}.",
                quote_state="at hand elsewhere",
                grade="B2" if at % 3 else "C3",
                known_by=day,
                basis="documents",
            )
        )
    table = read_table()
    folded: Folded = fold_claims(claims, ids, table)
    documents = {
        "made:d": Document(
            uid="made:d", title="A made list", outlet="Authority", published="2025-01-01"
        )
    }
    return Serializer(folded, ids, documents), table
