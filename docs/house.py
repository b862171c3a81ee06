"""Draw docs/images/house.svg: the rooms of the package, and who imports whom."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from html import escape
from pathlib import Path

FLOORS = (  # from the top; a room may import those on the floors below it
    ("cli", "the commands: words to calls, answers to the terminal, faults to one line"),
    ("explorer", "`entrepot serve`: the live case in a browser, for one person"),
    ("casework", "a case as a folder: build it, ask it, write into it, report on it"),
    ("viz", "what people are given"),
    ("loaders", "documents and lists to claims; one folder a source"),
    ("queries", "the questions in Cypher, one a file"),
    ("graph", "claims, relations, routes, scores: the model and everything computed from it"),
)
ROOMS = (  # of viz, from the top
    ("viz/reports", "reports with notes"),
    ("viz/page", "offline web pages"),
    ("viz/files", "exports"),
    ("viz/evidence", "panels, notes, charts"),
    ("viz/drawing", "scenes, layout, SVG"),
    ("viz/answers", "answers as data"),
    ("viz/terminal", "answers as text"),
    ("viz/wording", "sentences, numbers"),
    ("viz/words", "lists of words"),
)
BESIDE = ("loaders", "queries")  # on one floor; neither imports the other
ORDER = (
    *("cli", "explorer", "casework"),
    *(name for name, _ in ROOMS),
    *("loaders", "queries", "graph"),
)
WIDTH, MARGIN, STEP = 940, 20, 24
INK, SOFT, LINE, MARK, AGAINST = "#17202b", "#5b6673", "#c9cdd2", "#12507b", "#b34700"


def room(parts: tuple[str, ...]) -> str:
    """Return the room of a module of the package, or '' for one that stands in the door."""
    if parts[:1] == ("viz",):
        name = "/".join(parts[:2])
    else:
        name = parts[0] if parts else ""
    return name if name in ORDER else ""


def imports(root: Path) -> set[tuple[str, str]]:
    """Return which room imports which."""
    found = set()
    for floor, _ in FLOORS:
        for path in sorted((root / floor).rglob("*.py")):
            own = path.relative_to(root).parts
            for target in _targets(ast.parse(path.read_text(encoding="utf-8")), own):
                pair = (room(own), room(target))
                if all(pair) and pair[0] != pair[1]:
                    found.add(pair)
    return found


def _targets(tree: ast.Module, own: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what a module imports from the package, as the parts of its name."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or not node.level:
            continue
        base = own[: len(own) - node.level]
        module = tuple(node.module.split(".")) if node.module else ()
        for alias in node.names:
            yield (*base, *module, alias.name)


def house_svg(root: Path) -> str:
    """Return the picture: the floors, and below them a dot for each import between rooms."""
    drawn: list[str] = []
    bottom = _floors(drawn)
    top = bottom + 44
    pairs = imports(root)
    _matrix(drawn, pairs, top)
    height = top + 110 + STEP * len(ORDER) + 58
    _legend(drawn, height - 44, any(map(_upwards, pairs)))
    title = (
        "The rooms of entrepot, from the command line down to the graph, and which imports which"
    )
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'font-family="system-ui, sans-serif" font-size="13"><title>{title}</title>'
        f'<rect width="{WIDTH}" height="{height}" fill="#fbfaf7"/>'
    )
    return "\n".join([head, *drawn, "</svg>", ""])


def _text(x: float, y: float, words: str, **styles: str) -> str:
    style = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in styles.items())
    return f'<text x="{x:g}" y="{y:g}"{style}>{escape(words)}</text>'


def _box(x: float, y: float, width: float, height: float, fill: str = "#ffffff") -> str:
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="5" fill="{fill}" '
        f'stroke="{LINE}"/>'
    )


def _floors(drawn: list[str]) -> float:
    """Draw the floors; return where they end."""
    y, left, width = MARGIN, 60, WIDTH - 60 - MARGIN
    start = y
    for name, about in FLOORS:
        if name == "viz":
            height = 46 + 56 * (len(ROOMS) // 3)
            drawn.append(_box(left, y, width, height, "#f1efe8"))
            _name(drawn, left, y, name, about)
            _rooms(drawn, left, y + 44, width)
            y += height + 10
        elif name in BESIDE:
            half = (width - 10) / 2
            x = left + (half + 10) * BESIDE.index(name)
            drawn.append(_box(x, y, half, 46))
            _name(drawn, x, y, name, about)
            y += 56 if name == BESIDE[-1] else 0
        else:
            drawn.append(_box(left, y, width, 46))
            _name(drawn, left, y, name, about)
            y += 56
    drawn.append(
        f'<path d="M34 {start + 6}V{y - 22}m-6 -9 6 10 6 -10" fill="none" stroke="{MARK}" '
        f'stroke-width="2"/>'
    )
    drawn.append(
        _text(
            *(-(start + y) / 2, 24, "imports go down"),
            fill=SOFT,
            transform="rotate(-90)",
            text_anchor="middle",
        )
    )  # fmt: skip
    return y


def _name(drawn: list[str], x: float, y: float, name: str, about: str) -> None:
    drawn.append(_text(x + 14, y + 20, f"{name}/", fill=MARK, font_weight="600", font_size="14"))
    drawn.append(_text(x + 14, y + 37, about.replace("`", ""), fill=SOFT, font_size="12"))


def _rooms(drawn: list[str], left: float, y: float, width: float) -> None:
    third = (width - 40) / 3
    for number, (name, about) in enumerate(ROOMS):
        x, top = left + 10 + (third + 10) * (number % 3), y + 56 * (number // 3)
        drawn.append(_box(x, top, third, 46))
        _name(drawn, x, top, name.removeprefix("viz/"), about)


def _upwards(pair: tuple[str, str]) -> bool:
    return ORDER.index(pair[1]) < ORDER.index(pair[0])


def _matrix(drawn: list[str], pairs: set[tuple[str, str]], top: float) -> None:
    """Draw a row for each room that imports, a column for each that is imported."""
    left, upper = 300, top + 100
    drawn.append(
        _text(60, top + 10, "Who imports whom", fill=INK, font_weight="600", font_size="15")
    )
    drawn.append(_text(60, top + 30, "A row imports its columns.", fill=SOFT, font_size="12"))
    for number, name in enumerate(ORDER):
        middle = STEP * number + STEP / 2
        drawn.append(
            f'<path d="M{left} {upper + middle:g}h{STEP * len(ORDER)}M{left + middle:g} {upper}'
            f'v{STEP * len(ORDER)}" stroke="#e6e3da" fill="none"/>'
        )
        drawn.append(_text(left - 10, upper + middle + 4, name, fill=INK, text_anchor="end"))
        place = f"translate({left + middle + 4:g} {upper - 8:g}) rotate(-55)"
        drawn.append(_text(0, 0, name, fill=INK, transform=place))
    for row, column in sorted(pairs):
        x = left + STEP * ORDER.index(column) + STEP / 2
        y = upper + STEP * ORDER.index(row) + STEP / 2
        upwards = _upwards((row, column))
        style = f'fill="none" stroke="{AGAINST}" stroke-width="2"' if upwards else f'fill="{MARK}"'
        words = f"{row} imports {column}"
        drawn.append(
            f'<circle cx="{x:g}" cy="{y:g}" r="5.5" {style}><title>{words}</title></circle>'
        )


def _legend(drawn: list[str], y: float, upwards: bool) -> None:
    drawn.append(f'<circle cx="306" cy="{y - 4:g}" r="5.5" fill="{MARK}"/>')
    drawn.append(_text(318, y, "imports a room further down", fill=SOFT, font_size="12"))
    if upwards:
        drawn.append(
            f'<circle cx="306" cy="{y + 18:g}" r="5.5" fill="none" stroke="{AGAINST}" '
            f'stroke-width="2"/>'
        )
        drawn.append(_text(318, y + 22, "inside viz, against the order", fill=SOFT, font_size="12"))
