"""The support of a connection in the words of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import Words
from .numbers import share
from .numbers import support as printed

if TYPE_CHECKING:
    from ..answers.records import ReliabilityRecord


def counted(item: ReliabilityRecord, words: Words) -> list[str]:
    """Return the support of a connection in two sentences, with its bounds and its extent.

    The first has the support under both assumptions, the second the numbers of relations, parties
    and original statements that it was computed over.
    """
    common = printed(item["common"], words=words)
    independent = printed(item["independent"]["value"], words=words)
    lower, upper = item["bounds"]
    low, high = printed(lower, words=words), printed(upper, words=words)
    counts = {"arcs": item["arcs"], "parties": item["parties"], "roots": item["roots"]}
    # The numbers choose between singular and plural, the texts are printed.
    shown = {f"{name}_shown": str(count) for name, count in counts.items()}
    source, target = item["sets"]
    return [
        words(
            "connection",
            value=_value(item, words),
            how=_how(item, words),
            common=common,
            independent=independent,
            low=low,
            high=high,
        ),
        words("connection-over", **counts, **shown, **{"from": str(source), "to": str(target)}),
    ]


def _value(item: ReliabilityRecord, words: Words) -> str:
    if item["below"] is not None:
        return words("connection-below", number=f"{item['below']:.4f}")
    return words("above") if item["mixed"]["value"] > 0.95 else share(item["mixed"], words)


def _how(item: ReliabilityRecord, words: Words) -> str:
    ways = []
    if item["method"] == "sampled":
        ways.append(words("connection-sampled", worlds=str(item["worlds"])))
    if item["lower_bound"]:
        ways.append(words("connection-lower"))
    return "; ".join(ways) or words("connection-exact")
