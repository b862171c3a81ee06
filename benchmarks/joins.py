"""Time proposals in bulk, their effects, and a file of decisions, with all lists loaded.

python benchmarks/joins.py --data DIR [--write]

DIR is the folder of shared lists (see lists.py). Proposals, effects and doubtful joins are told in
CPU seconds of this process. The
file has one group of proposals, all of it as `same`. It is taken, taken a second time, and taken
back, each by a command of its own, with the start of Python; after that the case must be as before.
With --write the table goes onto README.md here.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import page
from lists import planned

from entrepot.casework.bulk_decisions import BulkDecisions
from entrepot.casework.case import Case
from entrepot.graph.joining.join_effects import JoinEffect
from entrepot.graph.naming.index import suggestions

GROUP = "name-country-kind"
BY = ("--by", "benchmark")


class Table:
    """The rows of the table, with what each took."""

    def __init__(self) -> None:
        """Begin with the head."""
        self.lines = ["| joins, all lists | CPU seconds | |", "|---|---|---|"]

    def row(self, what: str, seconds: float, found: str = "") -> None:
        """Add a row and print it."""
        self.lines.append(f"| {what} | {seconds:.1f} | {found} |")
        print(self.lines[-1], flush=True)


@contextmanager
def timed() -> Iterator[list[float]]:
    """Yield a list that has the CPU seconds of the block at its end."""
    seconds: list[float] = []
    began = time.process_time()
    yield seconds
    seconds.append(time.process_time() - began)


def command(case: Case, *words: str) -> float:
    """Return the CPU seconds of a command in a process of its own.

    Raises:
        SystemExit: The command failed.
    """
    places = {**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    line = [sys.executable, "-m", "entrepot", *words, "--case", str(case.path), "--json"]
    done = subprocess.run(line, env=places, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def in_words(effect: JoinEffect) -> str:
    """Return what an effect counts."""
    return (
        f"{effect.parties:,} parties to {effect.parties_after:,}, {effect.claims:,} claims, "
        f"{effect.relations:,} relations to {effect.relations_after:,}"
    )


def proposals(case: Case, table: Table) -> None:
    """Time the proposals of a case, the effect of each group, and the doubtful joins."""
    bulk = BulkDecisions(case)
    with timed() as seconds:
        near = list(suggestions(case.identities))
    table.row("names that are alike", seconds[0], f"{len(near):,} pairs")
    with timed() as seconds:
        groups = bulk.proposals(near)
    table.row("all groups, these pairs given", seconds[0], f"{sum(map(len, groups.values())):,}")
    for group, joins in groups.items():
        with timed() as seconds:
            effect = bulk.effects.of((join.left, join.right) for join in joins)
        table.row(f"effect of {group.name} ({len(joins):,} pairs)", seconds[0], in_words(effect))
    with timed() as seconds:
        doubts = list(bulk.doubtful().find())
    joined = sum(bool(doubt.links) for doubt in doubts)
    found = f"{len(doubts)} parties; {joined} joined, the others on one entry"
    table.row("doubtful joins", seconds[0], found)


def decided(case: Case, folder: Path, table: Table) -> None:
    """Time a file of decisions.

    Raises:
        SystemExit: The case is not as it was after the file was taken back.
    """
    before, path = case.digest, str(folder / "group.toml")
    words = ("resolve", "--group", GROUP, "-o", path, *BY)
    table.row(f"`resolve --group {GROUP} -o FILE`", command(case, *words), "each with its effect")
    table.row("`resolve --apply FILE`", command(case, "resolve", "--apply", path))
    again = command(case, "resolve", "--apply", path)
    table.row("the same again", again, "nothing is written")
    undo = ("resolve", "--undo", path, *BY, "--why", "measured")
    table.row("`resolve --undo FILE`", command(case, *undo))
    if Case.open(str(case.path)).digest != before:
        raise SystemExit(f"{case.path}: not as it was before")


def main() -> int:
    """Run once and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        case = Case.create(Path(folder) / "lists")
        case.build(planned(case, args.data))
        case = Case.open(str(case.path))
        print(
            f"{len(case.claims):,} claims, {len(case.identities.entities):,} entities", flush=True
        )
        table.row("`resolve`", command(case, "resolve"), "all of the next rows and more")
        proposals(case, table)
        decided(case, Path(folder), table)
        counts = f"{len(case.claims):,} claims, {len(case.identities.entities):,} entities."
    if args.write:
        lines = [counts, "", *table.lines]
        page.put(Path(__file__).parent / "README.md", "\n".join(lines), "joins")
    return 0


if __name__ == "__main__":
    sys.exit(main())
