"""The rows of the analysis benchmark and their table, with goals, machine and versions."""

from __future__ import annotations

import datetime
import importlib.metadata
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import networkx as nx
import numpy as np
import scipy

from entrepot import __version__
from entrepot.graph.analysis import compiled_worlds

try:
    import igraph
except ImportError:
    igraph = None


@dataclass
class Row:
    """One task: our time, each peer's time, the goals, whether answers agree, and a note."""

    task: str
    graph: str
    ours: float
    peers: dict[str, float]
    goals: dict[str, float]
    agree: bool
    note: str = ""

    def ratios(self) -> dict[str, float]:
        """Return peer time over ours."""
        return {name: value / self.ours for name, value in self.peers.items()}

    def missed(self, part: float = 1.0) -> dict[str, float]:
        """Return the ratios under a part of their goals."""
        return {
            name: r
            for name, r in self.ratios().items()
            if name in self.goals and r < part * self.goals[name]
        }


def _time(seconds: float, task: str) -> str:
    if task.startswith("memory"):
        return f"{seconds:.0f} B"
    return f"{seconds * 1e3:.1f} ms" if seconds < 10 else f"{seconds:.1f} s"


def table(rows: Sequence[Row], size: str) -> list[str]:
    """Return the rows as Markdown, with machine, versions and date."""
    named = [f"networkx {nx.__version__}", f"scipy {scipy.__version__}", f"numpy {np.__version__}"]
    named.append(f"igraph {igraph.__version__}" if igraph is not None else "igraph not installed")
    if compiled_worlds.available():
        named.append(f"numba {importlib.metadata.version('numba')}")
    lines = [
        f"entrepot {__version__}, {', '.join(named)}, Python {platform.python_version()}, "
        f"{_machine()}; {size} run of {datetime.date.today()}. CPU time, one thread.",
        "",
        "| task | graph | ours | against | ratio | goal | answers agree |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        ratios = row.ratios() or {"-": 0.0}
        for i, (name, ratio) in enumerate(ratios.items()):
            first = (row.task, row.graph, _time(row.ours, row.task)) if i == 0 else ("", "", "")
            goal = f"{row.goals[name]:g}x" if name in row.goals else ""
            peer = f"{name}: {_time(row.peers[name], row.task)}" if name in row.peers else "-"
            said = f"{ratio:.1f}x" if name in row.peers else ""
            lines.append(
                f"| {' | '.join(first)} | {peer} | {said} | {goal} "
                f"| {('no', 'yes')[row.agree] if i == 0 else ''} |"
            )
        if row.note:
            lines.append(f"| | | | {row.note} | | | |")
    missed = [(row, name, ratio) for row in rows for name, ratio in row.missed().items()]
    lines.append("")
    if not missed:
        lines.append("Every ratio reaches its goal in this run.")
    for row, name, ratio in missed:
        lines.append(
            f"Missed: {row.task}, {row.graph}, against {name}: {ratio:.1f} of {row.goals[name]:g} "
            f"({ratio / row.goals[name]:.0%}). {WHY.get(row.task, '')}".rstrip()
        )
    return lines


WHY = {
    "k=10 by product": "Nearly all of the time is one reverse Dijkstra in scipy over the whole "
    "graph; how long the peers take depends on the pair.",
    "k=100 by product": "How long the peers take depends on the pair.",
    "1000 worlds by root (numpy)": "Without compiled code the worlds go as bits through numpy, "
    "round by round, all to the end; the peer stops at the first hit of a world.",
}


def _machine() -> str:
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.processor() or platform.machine(),
    )
    return f"{os.cpu_count()} cores ({model})"
