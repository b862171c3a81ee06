"""Time the arithmetic of edges and routes, exact and sampled.

With `--against FOLDER` another checkout is timed beside this one.

CPU time of one process, one thread, the best of several runs, on seeded cases made here. In all
tasks but the last each voice has one root an edge, so both checkouts give the same numbers, which
are compared. In the last a voice has several; another rule there is another number, and the times
say what the choice costs.
"""

from __future__ import annotations

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

import argparse  # noqa: E402
import json  # noqa: E402
import subprocess  # noqa: E402
import sys  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402

import graphs  # noqa: E402
import numpy as np  # noqa: E402
import page  # noqa: E402
from timing import best, say  # noqa: E402

from entrepot.graph.analysis.array_builders import from_claims  # noqa: E402
from entrepot.graph.analysis.best_routes import RouteQuestion, find_routes  # noqa: E402
from entrepot.graph.analysis.criticality import critical  # noqa: E402
from entrepot.graph.analysis.reliability import reliability  # noqa: E402
from entrepot.graph.analysis.st_subgraph import STSubgraph, st_subgraph  # noqa: E402
from entrepot.graph.model import Piece  # noqa: E402
from entrepot.graph.support import Leg, joint  # noqa: E402

CHOICE = "exact, voices with several roots"
HERE = Path(__file__).resolve()


def small(seed: int, several: bool) -> STSubgraph:
    """Return the net of 12 nodes and some 40 claims of 8 roots.

    With `several`, three voices share the roots.
    """
    rng = np.random.default_rng(seed)
    tail, head = rng.integers(0, 12, 40), rng.integers(0, 12, 40)
    kept = tail != head
    tail, head = tail[kept], head[kept]
    root = rng.integers(0, 8, len(tail))
    voice = rng.integers(0, 3, len(tail)) if several else root
    view = from_claims(12, tail, head, rng.choice((0.45, 0.6, 0.7, 0.85), len(tail)), root, voice)
    return st_subgraph(view, [0], [11])


def tasks() -> dict[str, tuple[Callable[[], list[float]], int]]:
    """Return each task by its name, with how often it is repeated."""
    rng = np.random.default_rng(5)
    legs = [
        Leg(
            tuple(
                Piece(f"R{i}{j}", f"V{j}", float(rng.choice((0.6, 0.7, 0.85))))
                for j in range(rng.integers(1, 4))
            ),
            "w",
        )
        for i in range(5_000)
    ]
    routes = [[legs[int(i)] for i in rng.integers(0, len(legs), 5)] for _ in range(2_000)]
    plain = [small(seed, False) for seed in range(40)]
    chosen = [small(seed, True) for seed in range(40)]
    supply = graphs.supply(10_000, 50_000)
    view = supply.view()
    ends = graphs.pairs(supply, view, 2)
    ruled = graphs.ruled(view)
    wide = [st_subgraph(view, [s], [t]) for s, t in ends]
    return {
        "support of 5,000 edges": (lambda: [joint([leg], 0.5).mixed for leg in legs], 5),
        "joint of 2,000 routes": (lambda: [joint(route, 0.5).mixed for route in routes], 5),
        "10 best routes, 42k arcs, 2 pairs": (
            lambda: [
                r.joint.mixed
                for s, t in ends
                for r in find_routes(ruled, RouteQuestion((s,), (t,), k=10))[0]
                if r.joint is not None
            ],
            3,
        ),
        "exact connection, 40 nets": (lambda: [reliability(n).mixed.value for n in plain], 5),
        "exact losses of all nodes, 40 nets": (
            lambda: [w.mixed.value for n in plain for w in critical(view, n).worth],
            3,
        ),
        "sampled connection, 1,000 worlds, 2 nets": (
            lambda: [float(reliability(n, 1_000, limit=0).hits) for n in wide],
            3,
        ),
        "sampled losses, 1,000 worlds": (
            lambda: [w.independent.value for w in critical(view, wide[0], (), 1_000, 7, 0).worth],
            2,
        ),
        CHOICE: (lambda: [reliability(n).mixed.value for n in chosen], 3),
    }


def measured() -> dict[str, list[float]]:
    """Return the seconds of each task, then its numbers."""
    found = {}
    for name, (task, times) in tasks().items():
        took, numbers = best(task, times)
        found[name] = [took, *numbers]
        say(f"{name}: {took * 1e3:.0f} ms")
    return found


def elsewhere(folder: Path) -> dict[str, list[float]]:
    """Return the same from another checkout, in a process of its own."""
    run = subprocess.run(
        [sys.executable, str(HERE), "--json"],
        capture_output=True,
        text=True,
        check=True,
        cwd=HERE.parent,
        env={**os.environ, "PYTHONPATH": str(folder.resolve() / ".ci" / "types")},
    )
    found: dict[str, list[float]] = json.loads(run.stdout)
    return found


def main() -> int:
    """Print the table and return 1 if the two checkouts differ.

    They differ if their numbers do, or if a task takes over 1.3 times as long.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", type=Path, help="another checkout to run the same tasks in")
    parser.add_argument(
        "--write", action="store_true", help="write the table into README.md beside this file"
    )
    parser.add_argument("--json", action="store_true", help="print the seconds and numbers only")
    chosen = parser.parse_args()
    mine = measured()
    if chosen.json:
        print(json.dumps(mine))
        return 0
    theirs = elsewhere(chosen.against) if chosen.against else {}
    lines = ["| task | ms | before, ms | times as long | same numbers |", "|---|---|---|---|---|"]
    failed = False
    for name, (took, *numbers) in mine.items():
        before, *others = theirs.get(name, [0.0])
        same = len(numbers) == len(others) and bool(np.allclose(numbers, others, atol=1e-9))
        ratio = took / before if before else 0.0
        shown = (
            [f"{before * 1e3:.0f}", f"{ratio:.2f}", "yes" if same else "no"]
            if before
            else ["-", "-", "-"]
        )
        lines.append(f"| {name} | {took * 1e3:.0f} | " + " | ".join(shown) + " |")
        failed |= bool(before) and name != CHOICE and (not same or ratio > 1.3)
    print("\n".join(lines))
    if chosen.write:
        page.put(HERE.parent / "README.md", "\n".join(lines), "picks")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
