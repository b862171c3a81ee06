"""Time `entrepot serve` under eight clients at once against plain Python.

The clients search, expand nodes and ask for a route.

python benchmarks/serving.py [--claims 205000] [--store bolt://HOST] [--write]

The case is that of million.py with the evidence in the store: 205,000 claims give 226,000 nodes and
992,000 edges. The peer is the same reading (`explorer.store_reader.StoreReading`) asked directly in
one Python process: by one caller, and by eight at once, as the server is. Clients ask again as soon
as they are answered. Before a ratio is printed, every answer of the server has equalled that of
Python; at the end the server is killed (SIGKILL) and started again, and the view that was saved
before and an answer are asked for once more.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import page
from million import made_case
from timing import say

from entrepot.casework.case import Case
from entrepot.explorer.store_reader import StoreReading

CLIENTS = 8
ASKED = {"search": 25, "expand": 25, "route": 4}  # by each client
# With fewer claims each client asks a few questions only: this shows that all works and measures
# nothing.
SMALL = 20_000
LIMIT = 50
Ask = Callable[[str, dict[str, Any]], Any]


class Served:
    """A running server and how it is asked."""

    def __init__(self, case: Path, store: str) -> None:
        """Start `entrepot serve` on a case, on any free port."""
        words = [
            sys.executable,
            "-m",
            "entrepot",
            "serve",
            "--case",
            str(case),
            "--port",
            "0",
        ]
        words += ["--store", store] if store else []
        self.process = subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        self.port = int(line.split(":")[2].split("/")[0])
        self.token = line.split("token=")[1].strip()
        self.ready()

    def ready(self) -> None:
        """Wait until the server listens: it tells its address a moment before."""
        for _ in range(200):
            try:
                return http.client.HTTPConnection("127.0.0.1", self.port, timeout=5).connect()
            except ConnectionError:
                time.sleep(0.05)

    def get(self, path: str, body: Any = None) -> bytes:
        """Return an answer over a connection of its own.

        A browser keeps its connection; these clients open one for each question.
        """
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        held = {"Authorization": f"Bearer {self.token}", "Origin": f"http://127.0.0.1:{self.port}"}
        if body is None:
            connection.request("GET", path, headers=held)
        else:
            connection.request(
                "POST", path, json.dumps(body), {**held, "Content-Type": "application/json"}
            )
        answer = connection.getresponse()
        found = answer.read()
        connection.close()
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status} {found[:200]!r}")
        return found

    def memory(self) -> float:
        """Return the server's peak memory in MiB."""
        status = Path(f"/proc/{self.process.pid}/status")
        lines = status.read_text(encoding="utf-8").splitlines() if status.is_file() else []
        return next(
            (int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0
        )

    def end(self, how: int) -> None:
        """End the server."""
        os.kill(self.process.pid, how)
        self.process.wait(30)


def served(server: Served) -> Ask:
    """Return how the server is asked."""

    def ask(kind: str, given: dict[str, Any]) -> Any:
        if kind == "search":
            return json.loads(server.get("/api/search?" + urlencode({"q": given["text"]})))["found"]
        if kind == "expand":
            return json.loads(server.get("/api/expand", {**given, "limit": LIMIT}))
        return server.get("/routes?" + urlencode(given)).decode()

    return ask


def direct(reading: StoreReading) -> Ask:
    """Return how Python is asked."""

    def ask(kind: str, given: dict[str, Any]) -> Any:
        if kind == "search":
            return reading.search(given["text"], LIMIT)
        if kind == "expand":
            return reading.expand(given["uid"], given["drawn"], LIMIT)
        return reading.picture("routes", given, LIMIT).html

    return ask


def questions(kind: str, parties: int) -> list[list[dict[str, Any]]]:
    """Return what each client asks: parties drawn at random, the same every time."""
    draw = random.Random(kind)
    times = ASKED[kind] if 10 * parties >= SMALL else min(2, ASKED[kind] // 4)
    found = []
    for _ in range(CLIENTS):
        own: list[dict[str, Any]] = []
        for _ in range(times):
            at = draw.randrange(max(parties - 130, 1))
            uid = f"made:p{at}"
            if kind == "search":
                own.append({"text": f"Party {at}"})
            elif kind == "expand":
                own.append({"uid": uid, "drawn": [uid]})
            else:
                own.append(
                    {
                        "from": uid,
                        "to": f"made:p{min(at + 60 + draw.randrange(60), parties - 1)}",
                        "k": "3",
                    }
                )
        found.append(own)
    return found


def timed(
    ask: Ask, kind: str, asked: list[list[dict[str, Any]]]
) -> tuple[list[float], list[list[Any]]]:
    """Return seconds of every question, and the answers, with one thread a list of questions."""

    def client(own: list[dict[str, Any]]) -> tuple[list[float], list[Any]]:
        times, answers = [], []
        for given in own:
            began = time.perf_counter()
            answers.append(ask(kind, given))
            times.append(time.perf_counter() - began)
        return times, answers

    with ThreadPoolExecutor(len(asked)) as pool:
        found = list(pool.map(client, asked))
    return [t for times, _ in found for t in times], [answers for _, answers in found]


def plain(answers: Any) -> Any:
    """Return answers as the wire leaves them."""
    return json.loads(json.dumps(answers))


def told(times: list[float]) -> tuple[float, float]:
    """Return median and 95th percentile in ms."""
    late = statistics.quantiles(times, n=20)[18] if len(times) > 1 else times[0]
    return statistics.median(times) * 1000, late * 1000


def main() -> int:
    """Run once; return 1 where the server answers otherwise than Python, or something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=205_000)
    parser.add_argument("--store", default="")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = made_case(Path(folder) / "case", args.claims, "full")
        Case.open(str(path)).build()
        Case.open(str(path)).fill(args.store, replace=True)
        store = Case.open(str(path)).store(args.store)
        nodes, edges = (
            store.run(f"MATCH {what} RETURN count({name}) AS n", timeout=600).rows[0][0]
            for what, name in (("(n)", "n"), ("()-[r]->()", "r"))
        )
        store.close()
        say(f"filled: {nodes:,} nodes, {edges:,} edges")
        began = time.perf_counter()
        reading = StoreReading(path, args.store)
        reading.search("Party 1", LIMIT)
        opened = time.perf_counter() - began
        server = Served(path, args.store)
        lines, same = [], True
        for kind in ASKED:
            asked = questions(kind, max(10, args.claims // 10))
            ask = direct(reading)
            timed(ask, kind, [asked[0][:2]])  # indexes are made once
            one, _ = timed(ask, kind, [asked[0]])
            eight, expected = timed(ask, kind, asked)
            timed(served(server), kind, [asked[0][:2]])
            ours, found = timed(served(server), kind, asked)
            same = same and plain(expected) == found
            (m1, _), (m8, p8), (ms, ps) = told(one), told(eight), told(ours)
            lines.append(
                f"| {kind} | {ms:,.0f} / {ps:,.0f} | {m8:,.0f} / {p8:,.0f} | {m1:,.0f} "
                f"| {ms / m8:.2f} | {ps / p8:.2f} | {ms / m1:.1f} |"
            )
            say(lines[-1])
        memory = server.memory()
        kept, whole = restarted(
            server, path, args.store, questions("expand", args.claims // 10)[0][0]
        )
    head = [
        f"{'server' if args.store else 'embedded'} store of {nodes:,} nodes and {edges:,} edges "
        f"({args.claims:,} made claims); {CLIENTS} clients on loopback, "
        f"each asking again at once; ready {opened:.1f} s after opening; "
        f"peak memory of the server {memory:,.0f} MiB; the same answers from server and Python: "
        f"{'yes' if same else 'NO'}; killed and started again: "
        f"{'nothing lost' if kept and whole else 'SOMETHING LOST'}.",
        "",
        "| asked | server, 8 clients: median / 95th percentile, ms | Python, 8 callers, ms "
        "| Python, 1 caller: median | ratio of medians, 8 to 8 | of 95th percentiles "
        "| of medians, 8 clients to 1 caller |",
        "|---|---|---|---|---|---|---|",
    ]
    print("\n".join([*head, *lines]))
    if args.write:
        page.put(Path(__file__).with_name("README.md"), "\n".join([*head, *lines]), "serving")
    return 0 if same and kept and whole else 1


def restarted(server: Served, path: Path, store: str, given: dict[str, Any]) -> tuple[bool, bool]:
    """Save a view, kill the server, start it again, and return whether nothing was lost.

    The view and one answer must be as they were.
    """
    view = {"title": "kept", "address": "/all"}
    server.get("/api/views", view)
    before = served(server)("expand", given)
    server.end(signal.SIGKILL)
    again = Served(path, store)
    home = again.get("/").decode()
    after = served(again)("expand", given)
    again.end(signal.SIGINT)
    return bool(re.search(r'<a href="/all">kept</a>', home)), before == after


if __name__ == "__main__":
    sys.exit(main())
