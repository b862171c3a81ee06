"""Time a build after nothing or one claim changed, against the same build with everything read.

python benchmarks/rebuilding.py --data DIR [--claims 1000000] [--write]

DIR is the folder of shared lists (see lists.py). Two cases are built: all lists, and many made
claims of one source (see million.py) beside those that an analyst writes by hand. Each build is a
process of its own and is told in CPU seconds with the start of Python; `ledger/inputs.json` is
removed before a build that reads everything. Both ways must give the same state. With --write the
table goes onto README.md here.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import page
from lists import planned
from million import made_case

from entrepot.casework.case import Case
from entrepot.loaders import captures
from entrepot.loaders.unchanged import NAME

AGAIN = """
import sys

from entrepot.casework.case import Case

Case.open(sys.argv[1]).build()
"""
ABOUT = {"title": "Made", "outlet": "Made", "published": "2024-06-01"}
CLAIM = {
    "subject": "alpha",
    "predicate": "SUPPLIES",
    "object": "beta",
    "asserter": "alpha",
    "grade": "C3",
    "root": "made:2024-06-01:page",
}


def seconds(case: Case) -> float:
    """Return the CPU seconds of a new Python process that builds a case; raise if it fails."""
    places = {**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    arguments = [sys.executable, "-c", AGAIN, str(case.path)]
    subprocess.run(arguments, check=True, env=places)  # our own code
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def both(case: Case) -> tuple[float, float]:
    """Return the CPU seconds of a build that reuses tables and of one that reads everything.

    Raises:
        SystemExit: The two give different states.
    """
    quick = seconds(case)
    state = case.ledger.state()
    (case.path / "ledger" / NAME).unlink()
    whole = seconds(case)
    if case.ledger.state() != state:
        raise SystemExit(f"{case.path}: another state when everything is read")
    return quick, whole


def write_by_hand(folder: Path, number: int) -> None:
    """Add a claim between two parties of the case's own rows, which are added the first time."""
    text = folder / "page.txt"
    text.write_text("Alpha delivered to Beta.\n", encoding="utf-8")
    key, _, is_new = captures.capture(folder, text, ABOUT)
    if is_new:
        for name in ("Alpha", "Beta"):
            captures.new_entity(folder, "Company", name)
    fields = {**CLAIM, "document": key, "root": f"{CLAIM['root']} {number}"}
    captures.add_claim(folder, captures.claim_row(folder, fields))


def main() -> int:
    """Run once and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    lines = ["| build | reused | everything read | ratio |", "|---|---|---|---|"]

    def step(name: str, case: Case) -> None:
        quick, whole = both(case)
        lines.append(f"| {name} | {quick:.1f} | {whole:.1f} | {whole / quick:.0f} |")
        print(lines[-1], flush=True)

    with tempfile.TemporaryDirectory() as folder:
        case = Case.create(Path(folder) / "lists")
        case.build(planned(case, args.data))
        step("all lists, nothing changed", case)
        made = Case.open(str(made_case(Path(folder) / "made", args.claims, "pointers")))
        captures.ready(made.path)
        write_by_hand(made.path, 1)
        made.build()
        write_by_hand(made.path, 2)
        step(f"one claim added to {args.claims:,}", made)
    if args.write:
        page.put(Path(__file__).parent / "README.md", "\n".join(lines), "rebuilding")
    return 0


if __name__ == "__main__":
    sys.exit(main())
