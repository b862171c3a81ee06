"""A browser page that is watched: what it asks the network for, what it says on its console."""

from __future__ import annotations

import base64
import http.client
import json
import os
import signal
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from waiting import until

ROOT = Path(__file__).resolve().parents[2]


class Watched:
    """A page of the browser with what it asked for and complained about."""

    def __init__(self, opened: Any) -> None:
        self.page = opened
        self.asked: list[str] = []
        self.said: list[str] = []
        opened.on("request", lambda r: self.asked.append(r.url))
        opened.on("console", lambda m: self.said.append(f"{m.type}: {m.text}"))
        opened.on("pageerror", lambda e: self.said.append(f"error: {e}"))
        opened.on("dialog", self.refuse)

    def refuse(self, dialog: Any) -> None:
        self.said.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def open(self, path: Path, after: str = "") -> Any:
        self.page.goto(f"file://{path}{after}")
        self.page.wait_for_selector("html[data-ready=yes]", state="attached")
        return self.page

    def block(self, name: str) -> Any:
        """A block of data as the page carries it."""
        text = self.page.text_content(f"#{name}")
        if self.page.get_attribute(f"#{name}", "data-packed"):
            text = zlib.decompress(base64.b64decode(text), -15).decode()
        return json.loads(text)

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The cards (`nodes`) or lines (`edges`) of the page."""
        columns = self.block("model")[name]
        return [
            {**columns["same"], **{k: v[at] for k, v in columns["each"].items()}}
            for at in range(columns["count"])
        ]

    def shown(self) -> Any:
        """What the page shows: cards and lines, what is lit, the state of every line."""
        return self.page.evaluate("document.getElementById('board').shown()")

    def seen(self) -> Any:
        """The same without the states of lines, which are many on a large page."""
        return self.page.evaluate(
            "(({ cards, lines, focus }) => ({ cards, lines, focus }))(board.shown())"
        )

    def spot(self, thing: str) -> tuple[float, float]:
        """Where a card or line stands in the window."""
        found = self.page.evaluate("id => document.getElementById('board').spot(id)", thing)
        return found["x"], found["y"]

    def slide(self, name: str, value: float) -> None:
        """Move a slider."""
        move = (
            "([id, v]) => { const s = document.getElementById(id); s.value = v;"
            " s.dispatchEvent(new Event('input')); }"
        )
        self.page.evaluate(move, [name, value])


@pytest.fixture
def watched(browser: Any) -> Iterator[Watched]:
    opened = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
    found = Watched(opened)
    yield found
    outside = [
        u
        for u in found.asked
        if not u.startswith(("file://", "blob:file", "blob:null", "data:image/png"))
    ]
    assert outside == []
    assert found.said == []
    opened.close()


@dataclass
class Served:
    """A running server: its process, its port, its token, the folder of its case."""

    process: subprocess.Popen[str]
    port: int
    token: str
    folder: Path

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self, path: str, method: str = "GET", body: str = "", **headers: str
    ) -> tuple[int, dict[str, str], str]:
        """Ask as a plain client; header names are given with _ for -."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        given = {k.replace("_", "-"): v for k, v in headers.items()}
        connection.request(method, path, body or None, given)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, text

    def answers(self) -> bool:
        """Whether the server answers at all, with whatever status."""
        try:
            return bool(self.ask("/"))
        except ConnectionError:
            return False

    def held(
        self, path: str, method: str = "GET", body: str = "", **headers: str
    ) -> tuple[int, str]:
        """Ask with the token, as a page of the server does."""
        own = {"Authorization": f"Bearer {self.token}", "Origin": self.base}
        status, _, text = self.ask(path, method, body, **{**own, **headers})
        return status, text

    def end(self, how: int = signal.SIGINT) -> None:
        if self.process.poll() is None:
            os.kill(self.process.pid, how)
            self.process.wait(10)
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe:
                pipe.close()


def start(folder: Path, port: int = 0, store: str = "", *more: str) -> Served:
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); "
        "from entrepot.__main__ import main; main()"
    )
    words = [
        sys.executable,
        "-c",
        code,
        str(ROOT / ".ci" / "types"),
        "serve",
        "--case",
        str(folder),
        "--port",
        str(port),
    ]
    words += [*(["--store", store] if store else []), *more]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith("http://127.0.0.1:"), process.stderr.read() if process.stderr else ""
    found = Served(
        process, int(line.split(":")[2].split("/")[0]), line.split("token=")[1].strip(), folder
    )
    until(found.answers, "the server answers")
    return found


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., Served]]:
    """Start servers of cases; each is ended when the run is over, if it was not before."""
    running: list[Served] = []

    def begin(folder: Path, store: str = "", *more: str) -> Served:
        running.append(start(folder, 0, store, *more))
        return running[-1]

    yield begin
    for found in running:
        found.end()


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """The page of a made case of 5,000 nodes, and its serializer."""
    from entrepot.viz.drawing import scene_builders
    from entrepot.viz.evidence.panel_builders import Evidence
    from entrepot.viz.page import page_html
    from entrepot.viz.page.timeline import Timeline

    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        from made_graph import told  # type: ignore[import-not-found]  # the graph of the benchmark
    finally:
        sys.path.pop(0)
    serializer, table = told(5000)
    scene = scene_builders.everything(serializer, 5000)
    replay = Timeline(serializer, table, [x.uid for x in scene.lines], [c.uid for c in scene.cards])
    states = {x.uid: replay.line(x) for x in scene.lines}
    text = page_html.html(
        scene, Evidence(serializer), page_html.PageData((), "made", replay.clock, states)
    )
    path = tmp_path_factory.mktemp("large") / "large.html"
    path.write_text(text, encoding="utf-8")
    return path, serializer


@pytest.fixture
def entered(browser: Any, served: Any) -> Iterator[Any]:
    """A page that came in by the token of a server; it may neither complain nor ask elsewhere."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda e: said.append(str(e)))
    page.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
    here = (served.base, "blob:", "data:")
    page.on("request", lambda r: None if r.url.startswith(here) else said.append(r.url))
    page.goto(f"{served.base}/?token={served.token}")
    yield page
    assert said == []
    context.close()
