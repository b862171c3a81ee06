"""Time a route question over a made case, from the whole ledger and through a server.

The server returns only the part of the graph between the two ends.

python benchmarks/near.py [--claims 300000] [--write]

The case is that of million.py, the store pointing to claims. Each way runs in a process of its own,
whose time from start to answer and peak memory are told; the two must give the same routes. The
server is that of stores.py.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import page
from million import made_case
from stores import server
from timing import say

from entrepot.casework.case import Case

ENDS = ("made:p10", "made:p160")
STEPS = 5
ASK = """
import json, sys
sys.path.insert(0, sys.argv[1])
from timing import peak
from entrepot.casework.case import Case
case = Case.open(sys.argv[2])
found = case.routes(sys.argv[4], sys.argv[5], k=5, max_steps=int(sys.argv[6]), store=sys.argv[3])
routes = [[r.edges, r.joint.mixed] for r in found.routes]
print(json.dumps({"routes": routes, "claims": len(found.folded.claims), "peak": peak()}))
"""


def asked(case: Path, url: str) -> tuple[float, dict[str, Any]]:
    """Return the seconds and the answer of one way."""
    here = str(Path(__file__).parent)
    began = time.perf_counter()
    words = [sys.executable, "-c", ASK, here, str(case), url, *ENDS, str(STEPS)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, env={**os.environ})
    return time.perf_counter() - began, json.loads(done.stdout)


def main() -> int:
    """Run once; return 1 where the two ways differ, or there is no route."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=300_000)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, server() as url:
        path = made_case(Path(folder) / "case", args.claims, "pointers")
        Case.open(str(path)).build()
        Case.open(str(path)).fill(url, replace=True)
        say("filled")
        whole, near = asked(path, ""), asked(path, url)
    same = whole[1]["routes"] == near[1]["routes"]
    lines = [
        f"{args.claims:,} made claims; {len(near[1]['routes'])} routes of at most {STEPS} legs; "
        f"the same both ways: {'yes' if same else 'NO'}.",
        "",
        "| way | seconds, start to answer | claims read | peak memory, MiB |",
        "|---|---|---|---|",
        f"| from the whole ledger | {whole[0]:.1f} | {whole[1]['claims']:,} "
        f"| {whole[1]['peak']:,.0f} |",
        f"| through the server | {near[0]:.1f} | {near[1]['claims']:,} | {near[1]['peak']:,.0f} |",
    ]
    print("\n".join(lines))
    if args.write:
        page.put(Path(__file__).with_name("README.md"), "\n".join(lines), "near")
    return 0 if same and near[1]["routes"] else 1


if __name__ == "__main__":
    sys.exit(main())
