"""Compare the page with pyvis in headless Chromium.

Measured are first paint, CPU of a frame while dragging, and the time to make the HTML.

python benchmarks/pages.py [--size smoke|full] [--write]

One seeded graph a size (made_graph.py), the same for all. Peers: pyvis as it comes (`stock`), and
pyvis given our positions with physics off (`positions`), both opened from disk with what they ask
of the network refused, as offline. First paint is from opening the file to the first frame in which
the graph's canvas holds strokes; CPU is the main thread's, by the browser's own count
(TaskDuration), over 60 moves of a drag. HTML is in CPU seconds of Python. Before a time counts,
both pages must hold the same nodes and edges.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import page as bench_page
from made_graph import told
from playwright.sync_api import Browser, TimeoutError, sync_playwright
from pyvis.network import Network
from timing import say

from entrepot.viz.drawing import scene_builders
from entrepot.viz.evidence.panel_builders import Evidence
from entrepot.viz.page import page_html as page
from entrepot.viz.page.timeline import Timeline

WAIT = 60  # seconds after which a page counts as not finished
MOVES = 60
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--disable-quic"]  # fmt: skip
# A canvas is painted if it has pixels other than its ground; they are sampled on a coarse grid.
PAINTED = """() => {
  const wanted = document.querySelector('#board canvas, #mynetwork canvas');
  if (!wanted || !wanted.width) return false;
  const data = wanted.getContext('2d').getImageData(0, 0, wanted.width, wanted.height).data;
  let inked = 0;
  for (let i = 3; i < data.length; i += 4 * 97) if (data[i] && data[i - 1] < 245) inked += 1;
  return inked > 60;
}"""
OURS_COUNT = (
    "() => { const s = document.getElementById('board').shown(); "
    "return [s.cards.length, s.lines.length]; }"
)
PEER_COUNT = "() => [nodes.length, edges.length]"


class Made:
    """One graph as a scene with its evidence, its places, and the states that the page carries."""

    def __init__(self, n: int) -> None:
        """Make it: the fold of n nodes, all of them drawn."""
        serializer, table = told(n)
        self.scene = scene_builders.everything(serializer, n)
        self.evidence = Evidence(serializer)
        began = time.perf_counter()
        self.places = page.places(self.scene, self.evidence)
        say(f"{n} nodes: layout {time.perf_counter() - began:.1f} s")
        lines = self.scene.lines
        replay = Timeline(
            serializer, table, [x.uid for x in lines], [c.uid for c in self.scene.cards]
        )
        self.page = page.PageData((), "made", replay.clock, {x.uid: replay.line(x) for x in lines})

    def html(self) -> str:
        """Return the page, its positions being known."""
        return page.html(self.scene, self.evidence, self.page, self.places)


def peer(made: Made, positions: bool, direct: bool = False) -> Network:
    """Return the same graph in pyvis: by its own add_node and add_edge, or put into its lists."""
    found = Network(height="820px", width="100%", directed=True, cdn_resources="in_line")
    placed = made.places.layouts["field"]
    for card in made.scene.cards:
        spot = (
            {"x": placed.cards[0, card.uid].x, "y": placed.cards[0, card.uid].y}
            if positions
            else {}
        )
        if direct:
            node = {"id": card.uid, "label": card.name, "shape": "dot", "color": "#97c2fc", **spot}
            found.nodes.append(node)
            found.node_ids.append(card.uid)
            found.node_map[card.uid] = node
        else:
            found.add_node(card.uid, label=card.name, **spot)
    for line in made.scene.lines:
        if direct:
            found.edges.append({"from": line.source, "to": line.target, "arrows": "to"})
        else:
            found.add_edge(line.source, line.target)
    if positions:
        found.toggle_physics(False)
    return found


def opened(browser: Browser, path: Path) -> Any:
    """Return a page with the file about to be opened; what it asks of the network is refused."""
    found = browser.new_page(viewport={"width": 1280, "height": 900})
    found.route("**/*", lambda r: r.continue_() if r.request.url.startswith("file:") else r.abort())
    return found


def paint(browser: Browser, path: Path, count: str) -> tuple[float | None, tuple[int, int]]:
    """Return the milliseconds from opening to first paint, and the content of the page.

    The time is None if nothing was painted within the wait.
    """
    found = opened(browser, path)
    try:
        began = time.perf_counter()
        found.goto(f"file://{path}", wait_until="commit", timeout=1000 * WAIT)
        while not found.evaluate(PAINTED):
            if time.perf_counter() - began > WAIT:
                return None, (0, 0)
            time.sleep(0.004)
        took = 1000 * (time.perf_counter() - began)
        if "board" in count:
            found.wait_for_selector("html[data-ready=yes]", state="attached", timeout=1000 * WAIT)
        return took, tuple(found.evaluate(count))
    except TimeoutError:
        return None, (0, 0)
    finally:
        found.close()


def drag(browser: Browser, path: Path, ours: bool, hide: bool) -> float:
    """Return the milliseconds of main-thread CPU for one move while the picture is dragged.

    With `hide`, edges are hidden during the drag.
    """
    found = opened(browser, path)
    found.goto(f"file://{path}", timeout=1000 * WAIT)
    found.wait_for_function(PAINTED, timeout=1000 * WAIT) if not ours else found.wait_for_selector(
        "html[data-ready=yes]", state="attached", timeout=1000 * WAIT
    )
    if ours:
        found.evaluate(f"document.getElementById('board').hideLines({str(hide).lower()})")
    elif hide:
        found.evaluate("network.setOptions({interaction: {hideEdgesOnDrag: true}})")
    client = found.context.new_cdp_session(found)
    client.send("Performance.enable")

    def cpu() -> float:
        return next(
            m["value"]
            for m in client.send("Performance.getMetrics")["metrics"]
            if m["name"] == "TaskDuration"
        )

    box = found.locator("#board, #mynetwork").first.bounding_box()
    # A corner that holds no card, so that it is the picture that moves.
    x, y = box["x"] + 14, box["y"] + 14
    found.mouse.move(x, y)
    found.mouse.down()
    found.mouse.move(x + 12, y + 12)
    found.wait_for_timeout(300)
    start = cpu()
    for at in range(MOVES):
        found.mouse.move(x + 14 + 3 * at, y + 14 + 2 * at)
        found.evaluate("() => new Promise(requestAnimationFrame)")
    spent = cpu() - start
    found.mouse.up()
    found.close()
    return 1000 * spent / MOVES


def written(made: Made) -> float:
    """Return the CPU seconds that making the page takes."""
    began = time.process_time()
    made.html()
    return time.process_time() - began


def best(ask: Callable[[], float], times: int) -> float:
    """Return the median of some measurements."""
    return statistics.median(ask() for _ in range(times))


class Bench:
    """The rows of the table, and whether each goal is met."""

    def __init__(self) -> None:
        """Hold no row yet."""
        self.rows: list[str] = []
        self.agree = True

    def row(
        self, what: str, ours: str, theirs: str, ratio: float | None, goal: str, met: bool
    ) -> None:
        """Add a row, and tell it."""
        told_ = "" if ratio is None else f"{ratio:.2f}x" if ratio < 10 else f"{ratio:.0f}x"
        self.rows.append(
            f"| {what} | {ours} | {theirs} | {told_} | {goal} | {'yes' if met else 'NO'} |"
        )
        say(self.rows[-1])


def paints(bench: Bench, browser: Browser, folder: Path, n: int, stock: bool, repeat: int) -> Made:
    """Measure first paint at one size."""
    made = Made(n)
    ours, positions = folder / f"ours-{n}.html", folder / f"positions-{n}.html"
    ours.write_text(made.html(), encoding="utf-8")
    positions.write_text(peer(made, True, direct=True).generate_html(), encoding="utf-8")
    wanted = (len(made.scene.cards), len(made.scene.lines))
    times: dict[str, list[float]] = {"ours": [], "positions": []}
    for _ in range(repeat):
        for name, path, count in (("ours", ours, OURS_COUNT), ("positions", positions, PEER_COUNT)):
            took, held = paint(browser, path, count)
            bench.agree &= held == wanted
            times[name].append(took if took is not None else 1000.0 * WAIT)
    mine, theirs = statistics.median(times["ours"]), statistics.median(times["positions"])
    what = f"first paint, {n:,} nodes, {wanted[1]:,} edges"
    if n <= 5000:
        bench.row(
            what,
            f"{mine:.0f} ms",
            f"pyvis with positions: {theirs:.0f} ms",
            theirs / mine,
            "1.5x",
            theirs >= 1.5 * mine,
        )
    else:
        bench.row(
            what,
            f"{mine:.0f} ms",
            f"pyvis with positions: {theirs:.0f} ms",
            mine / theirs,
            "at most 0.45x",
            mine <= 0.45 * theirs,
        )
    if stock:
        path = folder / f"stock-{n}.html"
        path.write_text(peer(made, False, direct=True).generate_html(), encoding="utf-8")
        took, _ = paint(browser, path, PEER_COUNT)
        if took is None:
            bench.row(
                what,
                f"{mine:.0f} ms",
                f"pyvis as it comes: not within {WAIT} s",
                None,
                "20x, or not finished",
                True,
            )
        else:
            bench.row(
                what,
                f"{mine:.0f} ms",
                f"pyvis as it comes: {took:.0f} ms",
                took / mine,
                "20x",
                took >= 20 * mine,
            )
    return made


def drags(bench: Bench, browser: Browser, folder: Path, n: int, repeat: int) -> None:
    """Measure CPU a frame while dragging at one size."""
    ours, positions = folder / f"ours-{n}.html", folder / f"positions-{n}.html"
    theirs = best(lambda: drag(browser, positions, False, False), repeat)
    for hide, goal in ((False, 0.8), (True, 0.3)):
        mine = best(lambda hide=hide: drag(browser, ours, True, hide), repeat)  # type: ignore[misc]
        what = (
            f"CPU a frame of dragging, {n:,} nodes, edges {'hidden meanwhile' if hide else 'shown'}"
        )
        bench.row(
            what,
            f"{mine:.1f} ms",
            f"pyvis with positions, edges shown: {theirs:.1f} ms",
            mine / theirs,
            f"at most {goal}x",
            mine <= goal * theirs,
        )


def builds(bench: Bench, made: Made, n: int) -> None:
    """Measure making the HTML at one size."""
    mine = statistics.median(written(made) for _ in range(7))
    began = time.process_time()
    theirs = peer(made, True)
    added = time.process_time() - began
    bench.agree &= (len(theirs.nodes), len(theirs.edges)) == (
        len(made.scene.cards),
        len(made.scene.lines),
    )
    bench.row(
        f"HTML from a placed scene, {n:,} nodes",
        f"{1000 * mine:.0f} ms",
        f"pyvis's add_node and add_edge alone: {added:.1f} s",
        added / mine,
        "50x",
        added >= 50 * mine,
    )


def main() -> int:
    """Run once; return 1 where the pages do not hold the same graph."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=("smoke", "full"), default="full")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    full = args.size == "full"
    bench = Bench()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as play:
        folder = Path(name)
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        sizes = (2000, 5000, 20000) if full else (300,)
        for n in sizes:
            made = paints(bench, browser, folder, n, full and n <= 5000, 3 if full else 1)
        drags(bench, browser, folder, 5000 if full else 300, 3 if full else 1)
        if full:
            builds(bench, made, sizes[-1])
        version = browser.version
        browser.close()
    lines = [
        f"Chromium {version}, no GPU, 2 shared cores; medians of {3 if full else 1}; "
        f"nodes and edges of the pages equal: {'yes' if bench.agree else 'NO'}.",
        "",
        "| what | ours | peer | ratio | goal | met |",
        "|---|---|---|---|---|---|",
        *bench.rows,
    ]
    print("\n".join(lines))
    if args.write:
        bench_page.put(Path(__file__).with_name("README.md"), "\n".join(lines), "pages")
    return 0 if bench.agree else 1


if __name__ == "__main__":
    sys.exit(main())
