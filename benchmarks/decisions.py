"""Time the image of a version after one decision: from that of the version before, and whole.

python benchmarks/decisions.py --data DIR [--claims 200000] [--write]

DIR is the folder of shared lists (see lists.py). In each of two cases, all lists and many made
claims (see million.py), two parties are decided to be one. Each image is made by a process of its
own, told in CPU seconds with the start of Python, and both have to be the same file to the byte.
With --write the table goes onto README.md here.
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
from entrepot.casework.state_images import FOLDER, StateImages

PREPARE = """
import sys

from entrepot.casework.case import Case

Case.open(sys.argv[1]).prepare()
"""


def seconds(case: Case) -> float:
    """Return the CPU seconds of a new Python process that makes what questions read."""
    places = {**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", PREPARE, str(case.path)], check=True, env=places)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def decide(case: Case) -> None:
    """Decide that the first two companies that no decision joins yet are one."""
    companies = case.identities.of_kind("Company")
    left, right = companies[0].records[0], companies[1].records[0]
    path = case.path / "decisions.toml"
    fields = {"left": left, "right": right, "verdict": "same", "by": "benchmark"}
    lines = [f'{name} = "{value}"' for name, value in fields.items()]
    lines += ['on = "2026-01-01"', 'why = "to measure"']
    kept = path.read_text(encoding="utf-8") if path.is_file() else ""
    path.write_text(f"{kept}\n[[decision]]\n" + "\n".join(lines) + "\n", encoding="utf-8")


def measured(path: Path) -> tuple[float, float]:
    """Return the CPU seconds from the version before, and whole.

    Raises:
        SystemExit: The two files differ.
    """
    decide(Case.open(str(path)))
    case = Case.open(str(path))
    image = StateImages(path).path_of(case.digest)
    quick = seconds(case)
    edited = image.read_bytes()
    for each in (path / FOLDER).iterdir():
        each.unlink()
    whole = seconds(case)
    if image.read_bytes() != edited:
        raise SystemExit(f"{path}: the two images differ")
    return quick, whole


def main() -> int:
    """Run once and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--claims", type=int, default=200_000)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    lines = ["| image after one decision | from the one before | whole | ratio |"]
    lines.append("|---|---|---|---|")

    def step(name: str, path: Path) -> None:
        quick, whole = measured(path)
        lines.append(f"| {name} | {quick:.1f} | {whole:.1f} | {whole / quick:.0f} |")
        print(lines[-1], flush=True)

    with tempfile.TemporaryDirectory() as folder:
        case = Case.create(Path(folder) / "lists")
        case.build(planned(case, args.data))
        step("all lists", case.path)
        made = Case.open(str(made_case(Path(folder) / "made", args.claims, "pointers")))
        made.build()
        step(f"{args.claims:,} made claims", made.path)
    if args.write:
        page.put(Path(__file__).parent / "README.md", "\n".join(lines), "decisions")
    return 0


if __name__ == "__main__":
    sys.exit(main())
