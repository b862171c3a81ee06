"""Mixed use of the explorer for minutes, by many clients, while its case is built again."""

from __future__ import annotations

import http.client
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import pytest

from entrepot.casework.case import Case

ROOT = Path(__file__).resolve().parents[2]
CLIENTS = 8
# Seconds; an hour is 3600.
SECONDS = float(os.environ.get("ENTREPOT_SOAK", "180"))
ADDRESSES = (
    "/",
    "/search?q=kupol",
    "/api/search?q=vektor",
    "/around?x=ru-inn-1831083343",
    "/around?x=Garpiya-A1&hops=2&limit=120",
    "/routes?from=Xiamen+Limbach&to=IEMZ+Kupol",
    "/all",
    "/groups?by=country",
    "/table?by=country",
    "/e/ru-inn-1831083343",
    "/answer/query?name=undetermined-steps",
    "/answer/query?text=MATCH+(n:Entity)+RETURN+count(n)+AS+n",
    "/answer/critical?from=Xiamen+Limbach&to=IEMZ+Kupol",
    "/around?x=nobody",
    "/e/nothing",
    "/answer/query?name=/etc/passwd",
)


class Client(threading.Thread):
    """One client: addresses at random, some of them left before the answer."""

    def __init__(self, served: Any, seed: int, end: float) -> None:
        super().__init__(daemon=True)
        self.served, self.draw, self.end = served, random.Random(seed), end
        self.statuses: Counter[int] = Counter()
        self.seconds: list[float] = []
        self.faults: list[str] = []

    def run(self) -> None:
        while time.monotonic() < self.end:
            address = self.draw.choice(ADDRESSES)
            began = time.monotonic()
            connection = http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=120)
            try:
                connection.request(
                    "GET", address, headers={"Authorization": f"Bearer {self.served.token}"}
                )
                answer = connection.getresponse()
                if self.draw.random() < 0.9:
                    answer.read()
                    self.seconds.append(time.monotonic() - began)
                self.statuses[answer.status] += 1
            except OSError as fault:
                self.faults.append(f"{address}: {fault!r}")
            finally:
                connection.close()


def memory(process: int) -> int:
    """Return the bytes of a process and of all that it started."""
    parents: dict[int, int] = {}
    sizes: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            pages = (folder / "statm").read_text().split()[1]
        except (OSError, IndexError):  # it has ended
            continue
        parents[int(folder.name)], sizes[int(folder.name)] = int(parent), int(pages) * 4096
    family = {process}
    for _ in range(4):
        family |= {child for child, parent in parents.items() if parent in family}
    return sum(sizes.get(each, 0) for each in family)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").is_file(), reason="reads /proc")
def test_minutes_of_mixed_use_leave_memory_flat_and_no_fault(
    case: Case, tmp_path: Path, serve: Callable[[Path], Any]
) -> None:
    folder = tmp_path / "case"
    shutil.copytree(case.path, folder)
    with_codes = (folder / "case.toml").read_text(encoding="utf-8")
    served = serve(folder)
    end = time.monotonic() + SECONDS
    clients = [Client(served, seed, end) for seed in range(CLIENTS)]
    for client in clients:
        client.start()
    sizes: list[int] = []
    env = {**os.environ, "PYTHONPATH": str(ROOT / ".ci" / "types")}
    build = [sys.executable, "-m", "entrepot", "build", "--case", str(folder)]
    for number in range(10_000):
        if time.monotonic() > end:
            break
        text = with_codes.replace(', "chpl"', "") if number % 2 else with_codes
        (folder / "case.toml").write_text(text, encoding="utf-8")
        done = subprocess.run(build, env=env, capture_output=True, text=True, check=False)
        # The store may be filled at this moment, which is said.
        assert done.returncode == 0 or "another build holds this case" in done.stderr, done.stderr
        sizes.append(memory(served.process.pid))
    for client in clients:
        client.join()

    statuses = sum((client.statuses for client in clients), Counter())
    seconds = [each for client in clients for each in client.seconds]
    cut = quantiles(seconds, n=100)
    print(
        f"\n{len(seconds)} answers in {SECONDS:.0f} s under {CLIENTS} clients, "
        f"{len(sizes)} builds: median {cut[49]:.2f} s, p99 {cut[98]:.2f} s; memory in MB: "
        f"{[size >> 20 for size in sizes]}; {dict(statuses)}"
    )
    assert [fault for client in clients for fault in client.faults] == []
    assert {status for status in statuses if status >= 500} == set()
    third = max(len(sizes) // 3, 1)
    assert median(sizes[-third:]) < 1.25 * median(sizes[third : 2 * third] or sizes)
