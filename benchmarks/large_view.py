"""Load a view of a million nodes, search it and sample it in a process of its own.

The ten best paths are searched and 1,000 worlds sampled; the row is printed as JSON.
"""

from __future__ import annotations

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

import itertools  # noqa: E402
import json  # noqa: E402
import time  # noqa: E402
from dataclasses import asdict  # noqa: E402

import graphs  # noqa: E402
from rows import Row  # noqa: E402
from timing import best, peak  # noqa: E402

from entrepot.graph.analysis import compiled_worlds, kbest  # noqa: E402
from entrepot.graph.analysis.search_layers import layer  # noqa: E402
from entrepot.graph.analysis.st_subgraph import st_subgraph  # noqa: E402
from entrepot.graph.analysis.worlds import hits  # noqa: E402

WORLDS = 1_000


def million() -> Row:
    """Load a million nodes, find k=10 and sample 1,000 worlds; the whole must fit in 4 GiB."""
    began = time.process_time()
    found = graphs.supply(1_000_000, 5_000_000)
    made = time.process_time() - began
    began = time.process_time()
    view = found.view()
    loaded = time.process_time() - began
    ((s, t),) = graphs.pairs(found, view, 1)
    del found
    took_layer, at = best(lambda: layer(view), 1)
    took, paths = best(
        lambda: list(itertools.islice(kbest.paths(at, kbest.SearchEnds((s,), (t,))), 10))
    )
    began = time.process_time()
    between = st_subgraph(view, [s], [t])
    cut = time.process_time() - began
    engine = "numba" if compiled_worlds.available() else "numpy"
    sampled, count = best(lambda: hits(between, WORLDS, engine=engine), 1)
    most = peak()
    return Row(
        "load, k=10, 1,000 worlds",
        f"1M nodes, {view.m / 1e6:.1f}M arcs",
        took,
        {},
        {},
        len(paths) == 10 and most < 4096,
        f"folding 5M claims {loaded:.1f} s, search matrix {took_layer:.1f} s, k=10 {took:.2f} s, "
        f"cut {cut:.1f} s ({between.m} arcs), {WORLDS} worlds ({engine}) {sampled:.1f} s "
        f"({count} hits); peak {most:.0f} MiB of 4096, making the graph ({made:.0f} s) included",
    )


if __name__ == "__main__":
    print(json.dumps(asdict(million())))
