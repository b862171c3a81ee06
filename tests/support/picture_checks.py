"""What must be true of any picture in a browser: nothing on anything, no line through a card."""

from __future__ import annotations

from typing import Any

# Cards, or closed groups, that overlap another; labels on a card or on each other.
OVERLAPS = """() => {
  const boxes = [...board.seats(), ...board.labels().map((b, at) => ["label " + at, ...b])];
  const on = ([, x, y, w, h], [, u, v, a, b]) =>
    Math.abs(x - u) < (w + a) / 2 - 0.5 && Math.abs(y - v) < (h + b) / 2 - 0.5;
  return boxes.flatMap((one, at) => boxes.slice(0, at).filter((other) => on(one, other))
    .map((other) => [one[0], other[0]]));
}"""
# Strokes that run through a card which is none of their ends.
CROSSED = """() => {
  const probe = document.createElementNS("http://www.w3.org/2000/svg", "path");
  return board.paths().flatMap(([source, target, d]) => {
    probe.setAttribute("d", d);
    const long = probe.getTotalLength();
    const points = [...Array(61).keys()].map((n) => probe.getPointAtLength((long * n) / 60));
    return board.seats().filter(([id, x, y, w, h]) => id !== source && id !== target
      && points.some((p) => Math.abs(p.x - x) < w / 2 - 0.6 && Math.abs(p.y - y) < h / 2 - 0.6))
      .map(([id]) => [source, target, id]);
  });
}"""
# What of vis-network's items is not drawn so, and what is drawn and no item: cards with their
# places, strokes with their ends; and what it has chosen if that is not what the address says.
OUT_OF_STEP = """() => {
  const { nodes, edges, chosen } = board.items();
  const apart = (a, b) => [a.filter((x) => !b.includes(x)), b.filter((x) => !a.includes(x))];
  const at = new URLSearchParams(location.hash.slice(1)).get("at") || "";
  const seats = board.seats().map(([id]) => id);
  const inGroup = chosen.nodes.length === 1 && chosen.nodes[0].startsWith("pack:");
  const shown = /^(card|pack):/.test(at) && board.shown().cards.includes(at.slice(5));
  const wanted = seats.includes(at.slice(5)) ? [at] : shown && inGroup ? chosen.nodes : [];
  return [
    ...apart(nodes.map(([id, ...spot]) => [id.slice(5), ...spot].join(" ")),
      board.seats().map((seat) => seat.slice(0, 3).join(" "))),
    ...apart(edges.map(([, a, z]) => a.slice(5) + ">" + z.slice(5)),
      board.paths().map(([a, z]) => a + ">" + z)),
    nodes.length === seats.length && edges.length === board.paths().length ? [] : ["numbers"],
    ...apart(chosen.nodes, wanted),
  ].flat();
}"""
Spots = dict[str, tuple[float, float]]


def faults(page: Any) -> list[Any]:
    """Return what overlaps in a picture, and the strokes that run through foreign cards."""
    return [*page.evaluate(OVERLAPS), *page.evaluate(CROSSED)]


def spots(page: Any) -> Spots:
    """Return where each card, or closed group, stands in the picture."""
    return {seat: (x, y) for seat, x, y, _, _ in page.evaluate("() => board.seats()")}


def columns(page: Any) -> dict[float, list[str]]:
    """Return the cards of each column from top to bottom."""
    found: dict[float, list[str]] = {}
    for seat, (x, _) in sorted(spots(page).items(), key=lambda entry: entry[1][1]):
        found.setdefault(x, []).append(seat)
    return found
