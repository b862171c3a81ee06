"""The support of a connection in the words of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import Words
from .numbers import share
from .numbers import support as printed

if TYPE_CHECKING:
    from ..answers.records import ReliabilityRecord


def counted(item: ReliabilityRecord, words: Words) -> list[str]:
    """Return what is known of a connection for a note: its support with both ways to count and bounds, over what."""
    if item["below"] is not None:
        value = words("connection-below", number=f"{item['below']:.4f}")
    else:
        value = words("above") if item["mixed"]["value"] > 0.95 else share(item["mixed"])
    ways = (
        [words("connection-sampled", worlds=str(item["worlds"]))]
        if item["method"] == "sampled"
        else []
    )
    ways += [words("connection-lower")] if item["lower_bound"] else []
    how = "; ".join(ways) or words("connection-exact")
    low, high = (printed(v, words=words) for v in item["bounds"])
    common, independent = (
        printed(v, words=words) for v in (item["common"], item["independent"]["value"])
    )
    counts = {name: item[name] for name in ("arcs", "parties", "roots")}
    shown = {f"{name}_shown": str(count) for name, count in counts.items()}
    ends = {"from": str(item["sets"][0]), "to": str(item["sets"][1])}
    return [
        words(
            "connection",
            value=value,
            how=how,
            common=common,
            independent=independent,
            low=low,
            high=high,
        ),
        words("connection-over", **counts, **shown, **ends),
    ]
