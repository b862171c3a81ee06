"""Mixed use of the explorer for minutes, by many clients, while its case is built again.

The clock is no measure on a machine that others use, too: the figures are written, with how much of
the processors others had, and are not compared.
"""

from __future__ import annotations

import http.client
import os
import random
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import quote

import numpy as np
import pytest
import run_figures
from copied_case import copied_case

from entrepot.casework.case import Case

ROOT = Path(__file__).resolve().parents[2]
CLIENTS = 8
MINUTES = float(os.environ.get("ENTREPOT_SOAK_MINUTES", "3"))
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
# Pages that are hardly asked for twice, so that those which are kept do not hide what one costs.
OF_ANY_PARTY = ("/around?x={}", "/around?x={}&hops=2", "/e/{}", "/e/{}")


class Client(threading.Thread):
    """One client: addresses at random, some of them left before the answer."""

    def __init__(self, served: Any, parties: Sequence[str], seed: int, end: float) -> None:
        super().__init__(daemon=True)
        self.served, self.parties, self.end = served, parties, end
        self.draw = random.Random(seed)
        self.seconds: dict[str, list[float]] = defaultdict(list)  # by the kind of question
        self.faults: list[str] = []

    def run(self) -> None:
        while time.monotonic() < self.end:
            asked = self.draw.choice(ADDRESSES + OF_ANY_PARTY)
            address = asked.format(quote(self.draw.choice(self.parties)))
            began = time.monotonic()
            connection = http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=120)
            try:
                connection.request(
                    "GET", address, headers={"Authorization": f"Bearer {self.served.token}"}
                )
                answer = connection.getresponse()
                if answer.status >= 500:
                    self.faults.append(f"{address}: {answer.status} {answer.read().decode()}")
                elif self.draw.random() < 0.9:
                    answer.read()
                    kind = f"`{asked.partition('?')[0].replace('{}', '')}`"
                    kind += " of any party" if asked in OF_ANY_PARTY else ""
                    self.seconds[kind].append(time.monotonic() - began)
            except OSError as fault:
                self.faults.append(f"{address}: {fault!r}")
            finally:
                connection.close()


def family(process: int) -> dict[int, tuple[int, float]]:
    """Return a process and all that it started, with the bytes and CPU seconds of each.

    The seconds of a process have those of its children that have ended.
    """
    parents: dict[int, int] = {}
    found: dict[int, tuple[int, float]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            pages = int((folder / "statm").read_text().split()[1])
        except (OSError, IndexError):  # it has ended
            continue
        parents[int(folder.name)] = int(fields[1])
        ticks = sum(map(int, fields[11:15]))
        found[int(folder.name)] = (pages * 4096, ticks / os.sysconf("SC_CLK_TCK"))
    kin = {process}
    for _ in range(4):
        kin |= {child for child, parent in parents.items() if parent in kin}
    return {each: found[each] for each in kin & found.keys()}


def memory(process: int) -> int:
    """Return the bytes of a process and of all that it started."""
    return sum(size for size, _ in family(process).values())


class Processors:
    """How busy the processors are, and how much of that is this test with all that it started."""

    def __init__(self) -> None:
        self.began, self.busy, self.ours = time.monotonic(), *self._read()

    def _read(self) -> tuple[float, float]:
        user, nice, system, _, _, irq, soft, *_ = map(
            int, Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]
        )
        busy = (user + nice + system + irq + soft) / os.sysconf("SC_CLK_TCK")
        return busy, sum(seconds for _, seconds in family(os.getpid()).values())

    def told(self) -> tuple[str, str]:
        """Return the share of the processors that was ours, and that of all others."""
        busy, ours = self._read()
        whole = (time.monotonic() - self.began) * (os.cpu_count() or 1)
        mine = (ours - self.ours) / whole
        return f"{mine:.0%}", f"{max((busy - self.busy) / whole - mine, 0):.0%}"


def times(seconds: Sequence[float]) -> tuple[str, str]:
    """Return the median and the 99th percentile of some times."""
    middle, last = np.percentile(seconds, [50, 99])
    return f"{middle:.2f} s", f"{last:.2f} s"


def write(seconds: Mapping[str, Sequence[float]], run: Sequence[object]) -> None:
    """Write the figures of a run into docs/reliability.md."""
    for kind, each in sorted(seconds.items()):
        row = (kind, len(each), *times(each))
        run_figures.write(run_figures.RELIABILITY, "soak-questions", row)
    run_figures.write(run_figures.RELIABILITY, "soak", run)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").is_file(), reason="reads /proc")
def test_minutes_of_mixed_use_leave_memory_flat_and_no_fault(
    case: Case, tmp_path: Path, serve: Callable[[Path], Any]
) -> None:
    folder = tmp_path / "case"
    copied_case(case, folder)
    with_codes = (folder / "case.toml").read_text(encoding="utf-8")
    served = serve(folder)
    sizes, processors = [memory(served.process.pid)], Processors()
    end = time.monotonic() + 60 * MINUTES
    parties = sorted(case.identities.entities)
    clients = [Client(served, parties, seed, end) for seed in range(CLIENTS)]
    for client in clients:
        client.start()
    env = {**os.environ, "PYTHONPATH": str(ROOT / ".ci" / "types")}
    build = [sys.executable, "-m", "entrepot", "build", "--case", str(folder)]
    while time.monotonic() < end:
        text = with_codes.replace(', "chpl"', "") if len(sizes) % 2 else with_codes
        (folder / "case.toml").write_text(text, encoding="utf-8")
        done = subprocess.run(build, env=env, capture_output=True, text=True, check=False)
        # The store may be filled at this moment, which is said.
        assert done.returncode == 0 or "another build holds this case" in done.stderr, done.stderr
        sizes.append(memory(served.process.pid))
    for client in clients:
        client.join()

    shares = processors.told()
    seconds: dict[str, list[float]] = defaultdict(list)
    for client in clients:
        for kind, each in client.seconds.items():
            seconds[kind] += each
    faults = [fault for client in clients for fault in client.faults]
    whole = [each for kind in seconds for each in seconds[kind]]
    third = len(sizes) // 3
    held = [median(sizes[a:b]) / 2**20 for a, b in ((0, third), (third, -third), (-third, None))]
    run = (
        *(
            f"{MINUTES:g} minutes, {CLIENTS} clients, any party",
            len(sizes) - 1,
            len(whole),
            *times(whole),
        ),
        *(len(faults), ", ".join(f"{size:,.0f}" for size in held), *shares),
    )
    print(run, *((kind, len(each), *times(each)) for kind, each in seconds.items()), sep="\n")
    if run_figures.WANTED:
        write(seconds, run)
    if faults:
        served.process.kill()
        faults.append(served.process.stderr.read())
    assert faults == [], "\n".join(faults)
    assert held[2] < 1.25 * held[1]
