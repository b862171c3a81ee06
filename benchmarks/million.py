"""Time many made claims from the rows of a source to the answer of a route question.

python benchmarks/million.py [--claims 1000000] [--evidence full] [--write]
python benchmarks/million.py --cold --claims 10000000

The claims are of a source in the case's own folder, as an analyst would write one: parties that
supply each other, each claim with its own root among a thousand, a tenth of them repeated by a
second voice. By default the store points to claims and does not copy them, which case.toml offers
for large cases. The store must hold as many edges as the fold gives. One process; its peak memory
is told after each step. With --write the table goes onto README.md here. With --cold the case is
built, and questions are asked in processes of their own: no store is filled. Ten million claims
need some 20 GB of disk in the temporary folder (TMPDIR).
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import page
from timing import TIMES, asked, cpu, peak, say

from entrepot.casework.case import Case

TOML = (
    'title="made"\npublisher="p"\naddress="a"\nlicence="l"\ncoverage="c"\ngrade="B2"\n'
    'uses=["countries"]\n'
)
SETTINGS = 'sources = ["made"]\n\n[store]\nevidence = "{evidence}"\n'
LOADER = """
import random
from array import array
from collections.abc import Mapping

from entrepot.graph.claim_groups import BATCH, AlikeClaims, ClaimGroups
from entrepot.graph.dates import Interval
from entrepot.graph.model import Claim, Document, Record

N = {claims}
INTERVALS = [Interval(f"20{{10 + n}}", "") for n in range(14)]
VOICES = [f"V{{n}}" for n in range(7)]


class Columns(Mapping):
    # The fields in which some claims differ; a column is made when it is asked for.
    def __init__(self, makers, places):
        self.makers, self.places = makers, places

    def __getitem__(self, name):
        return list(map(self.makers[name], self.places))

    def __iter__(self):
        return iter(self.makers)

    def __len__(self):
        return len(self.makers)


def load(context):
    draw = random.Random(7)
    page = context.uid("page")
    context.add_document("page", Document(page, "Made", "m", "2024-01-01"), "here")
    uids = []
    parties = max(10, N // 10)
    for n in range(parties):
        uids.append(context.uid(f"p{{n}}"))
        party = Record(uids[-1], "Company", f"Party {{n}} LLC", country="ru")
        context.add_record(f"p{{n}}", party, "here")
    sellers, buyers, roots = array("I"), array("I"), array("I")
    for n in range(N):
        if n % 10 != 9:
            a = draw.randrange(parties)
            if draw.random() < 0.9:
                b = min(parties - 1, a + 1 + draw.randrange(50))
            else:
                b = draw.randrange(parties)
            a, b = (a, b) if a != b else (a, (a + 1) % parties)
        sellers.append(a)
        buyers.append(b)
        roots.append(draw.randrange(1000))
    names = [f"r:2024-01-01:{{n}}" for n in range(1000)]
    makers = {{
        "uid": "made:c{{}}".format,
        "fact": "f{{}}".format,
        "subject": lambda n: uids[sellers[n]],
        "object": lambda n: uids[buyers[n]],
        "interval": lambda n: INTERVALS[n % 14],
        "voice": lambda n: "W" if n % 10 == 9 else VOICES[n % 7],
        "root": lambda n: names[roots[n]],
        "locator": str,
    }}
    shape = Claim(
        "", "", "", "SUPPLIES", asserter=context.uid("p0"), document=page, grade="B3",
        known_by="2024-01-01",
    )
    starts = range(0, N, BATCH)
    return ClaimGroups(
        [AlikeClaims(shape, Columns(makers, range(n, min(N, n + BATCH)))) for n in starts]
    )
"""


def made_case(path: Path, claims: int, evidence: str) -> Path:
    """Make a case folder whose only source yields so many claims; return its path."""
    case = Case.create(path)
    source = case.path / "sources" / "made"
    source.mkdir(parents=True)
    (source / "source.toml").write_text(TOML, encoding="utf-8")
    (source / "README.md").write_text("# Made\n", encoding="utf-8")
    (source / "loader.py").write_text(LOADER.format(claims=claims), encoding="utf-8")
    (case.path / "case.toml").write_text(SETTINGS.format(evidence=evidence), encoding="utf-8")
    return case.path


def row(step: str, processor: float, clock: float, memory: float) -> str:
    """Return a row of the table of a cold run."""
    return f"| {step} | {processor:.1f} | {clock:,.0f} | {memory:,.0f} |"


def built(case: Case) -> list[str]:
    """Build a case; return a row for each stage: seconds, and the peak memory so far."""
    begun: list[tuple[str, float, float]] = []
    rows: list[str] = []

    def ended() -> None:
        for stage, began, at in begun:
            rows.append(row(stage, cpu() - began, time.perf_counter() - at, peak()))
            say(rows[-1])
        begun.clear()

    def progress(stage: str, *_: int) -> None:
        ended()
        begun.append((stage, cpu(), time.perf_counter()))

    case.build(progress=progress)
    ended()
    return rows


def cold(path: Path, claims: int) -> list[str]:
    """Build a case of so many claims and ask it; return the rows of a table."""
    began, at = cpu(), time.perf_counter()
    rows = ["| step | CPU seconds | seconds of the clock | peak memory, MiB |", "|---|---|---|---|"]
    rows += built(Case.open(str(path)))
    rows.append(row("all of the build", cpu() - began, time.perf_counter() - at, peak()))
    far = f"made:p{min(2000, max(10, claims // 10) - 1)}"
    ends = ("made:p3", far)
    for words in (("find", "Party 3"), ("explain", "made:p3"), ("routes", *ends)):
        at, cost = time.perf_counter(), asked(words, path)
        clock = (time.perf_counter() - at) / TIMES
        rows.append(row(f"`{' '.join(words)}`", cost.seconds, clock, cost.memory))
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return [*rows, "", f"{claims:,} claims; load at the end {load} on {os.cpu_count()} processors."]


def main() -> int:
    """Run once; return 1 where the store does not hold what the fold gave."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--evidence", choices=("full", "pointers"), default="pointers")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--cold", action="store_true")
    args = parser.parse_args()
    if args.cold:
        with tempfile.TemporaryDirectory() as folder:
            path = made_case(Path(folder) / "case", args.claims, args.evidence)
            print("\n".join(cold(path, args.claims)))
        return 0
    lines = ["| step | seconds | peak memory so far, MiB |", "|---|---|---|"]

    def step(name: str, began: float) -> None:
        lines.append(f"| {name} | {time.perf_counter() - began:.0f} | {peak():,.0f} |")
        print(lines[-1], flush=True)

    with tempfile.TemporaryDirectory() as folder:
        case = Case.open(str(made_case(Path(folder) / "case", args.claims, args.evidence)))
        began = time.perf_counter()
        case.build()
        step("source to ledger", began)
        case = Case.open(str(case.path))
        began = time.perf_counter()
        case.fill()
        step("ledger to embedded store (fold and write)", began)
        store = case.store()
        held = store.run("MATCH ()-[r:SUPPLIES]->() RETURN count(r) AS n", timeout=600).rows[0][0]
        store.close()
        began = time.perf_counter()
        edges = case.fold().edges
        step("fold again", began)
        began = time.perf_counter()
        found = case.routes("made:p10", f"made:p{max(10, args.claims // 10) - 1}", k=3, max_steps=8)
        step(f"routes between two parties ({len(found.routes)} found)", began)
    lines.append(f"| edges of the fold and of the store | {len(edges):,} | {held:,} |")
    print(lines[-1])
    if args.write:
        head = f"{args.claims:,} claims, evidence in the store as {args.evidence}:"
        page.put(Path(__file__).parent / "README.md", "\n".join([head, "", *lines]), "million")
    return 0 if held == len(edges) else 1


if __name__ == "__main__":
    sys.exit(main())
