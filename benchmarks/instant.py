"""CPU time and memory of questions in processes of their own: bundled case, lists, made claims.

python benchmarks/instant.py [--data DIR] [--claims 200000] [--write]

DIR is the folder of shared lists (see lists.py). Each case is built once, with its image. Then
`find`, `explain` and `routes` are asked three times, each in a new process, and the least CPU time
counts. Before that, what the image says is compared with what is computed from the claim log anew:
claims, entities, names, relations and every number. The peer is the same question with the
relations computed anew, as every command did before there were images. With --write the table goes
onto README.md here.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

import page
from lists import planned
from million import made_case
from timing import asked, say

from entrepot.casework.case import Case

QUESTIONS = {
    "bundled": ("Limbach", "IEMZ Kupol", ("Xiamen Limbach", "IEMZ Kupol")),
    "lists": ("Limbach", "IEMZ Kupol", ("Xiamen Limbach", "IEMZ Kupol")),
    "made": ("Party 17", "made:p17", ("made:p17", "made:p9")),
}


def rows_of(name: str, case: Case) -> list[str]:
    """Compare image and computation, ask the questions, and return the rows of the table."""
    began = time.process_time()
    _ = Case.open(str(case.path)).decided
    image = sum(path.stat().st_size for path in (case.path / "index").glob("*.image"))
    opened = time.process_time() - began
    stored = Case.open(str(case.path)).decided
    began = time.process_time()
    computed = stored.computed().content()
    anew = time.process_time() - began
    if stored.content() != computed:
        raise SystemExit(f"{name}: the image says something else than the claim log")
    size = f"{len(computed.claims):,} claims, image {image / 2**20:.0f} MiB"
    rows = [f"| {name}: {size} | opened | {opened:.2f} | | computed anew: {anew:.1f} |"]
    text, party, ends = QUESTIONS[name.split()[0]]
    for words in (("find", text), ("explain", party), ("routes", *ends)):
        cost = asked(words, case.path)
        # What a command computed before it could answer; reading of arguments is not counted.
        ratio = f"{(cost.seconds + anew) / cost.seconds:.0f}x"
        rows.append(f"| | {words[0]} | {cost.seconds:.2f} | {cost.memory:,.0f} | {ratio} |")
        say(rows[-1])
    return rows


def main() -> int:
    """Build the cases, ask, print, and write the page where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--claims", type=int, default=200_000)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    lines = ["| case | question | CPU seconds | peak MiB | without the image |"]
    lines.append("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        bundled = Case.create(Path(folder) / "bundled")
        bundled.build()
        lines += rows_of("bundled", bundled)
        if args.data:
            lists = Case.create(Path(folder) / "lists")
            lists.build(planned(lists, args.data))
            lines += rows_of("lists", lists)
        made = Case.open(str(made_case(Path(folder) / "made", args.claims, "pointers")))
        made.build()
        lines += rows_of("made", made)
    print("\n".join(lines))
    if args.write:
        page.put(Path(__file__).parent / "README.md", "\n".join(lines), "instant")
    return 0


if __name__ == "__main__":
    sys.exit(main())
