"""The picture of page one: ways from left to right, the weapon black at the end.

Legible at arm's length: letters of eight points and more on the printed page, in grey as in colour.
Lines differ by their stroke and not by colour, since a denial or a doubt is no verdict. Equal input
gives equal bytes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from .layout import px
from .palette import LIGHT
from .svg import FONT
from .text_metrics import safe, width, wrap

WIDE = 640.0
MOST = 6  # boxes of a row; of a longer one the middle is counted
NAME, SMALL, HEAD = 12.0, 10.5, 11.0
LINE, GAP = 14.0, 30.0  # the height of a line of a name, the least room for an arrow
ROOM = 44.0  # the length of a stroke that a mark may interrupt
STROKES = {
    "stated": ("1.8", ""),
    "assessed": ("1.8", "6 4"),
    "unknown": ("2.4", "0.1 5.5"),
    "brand": ("1.2", "10 3 2 3"),
    "goods": ("0.8", ""),
}
HEADLESS = ("brand", "goods")  # neither says that goods moved
# Outlines in units of the drawing, pointing to the right.
SHAPES = {
    "drone": (24, 19, "24,9.5 5,0 1,0 1,3 4,7 0,7 0,12 4,12 1,16 1,19 5,19"),
    "missile": (34, 9, "34,4.5 27,2 5,2 0,0 2,4.5 0,9 5,7 27,7"),
    "shell": (27, 10, "27,5 23,2 17,0 0,0 0,10 17,10 23,8"),
    "weapon": (0, 0, ""),  # of no known outline
}


@dataclass(frozen=True, slots=True)
class PictureBox:
    """A box: the key by which rows share it, its name, a line below it, and what it is.

    `kind` is "party", "unnamed" for one that no source names, "goods" for what goods are said to
    be, or a key of `SHAPES` for a weapon.
    """

    key: str
    name: str
    small: str
    kind: str = "party"


@dataclass(frozen=True, slots=True)
class PictureArrow:
    """An arrow between two boxes of a row: a key of `STROKES`, and whether others stand between."""

    stroke: str
    partial: bool = False


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One way: who states it and when, its boxes, and the arrows between them."""

    heading: str
    boxes: tuple[PictureBox, ...]
    arrows: tuple[PictureArrow, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A box with its column, its middle, its size and the lines of its name."""

    box: PictureBox
    column: int
    x: float
    y: float
    w: float
    h: float
    lines: tuple[str, ...]
    shared: bool = False


# The upright part of an arrow: where it stands, and from which height to which.
_Upright = tuple[float, float, float]


def shortened(row: PictureRow, more: str) -> PictureRow:
    """Return a row of at most `MOST` boxes; the middle ones become a box that counts them.

    Args:
        row: The row.
        more: The words for the boxes left out.
    """
    if len(row.boxes) <= MOST:
        return row
    middle = PictureBox(f"{row.boxes[2].key}+", more, "", "unnamed")
    boxes = (*row.boxes[:3], middle, *row.boxes[-2:])
    arrows = (*row.arrows[:3], row.arrows[-2], row.arrows[-1])
    return PictureRow(row.heading, boxes, arrows)


def way_picture(rows: Sequence[PictureRow], title: str, words: str) -> str:
    """Return ways as SVG, one below the other; rows share the boxes that they have in common.

    Args:
        rows: The ways, each of at least two boxes.
        title: The title of the picture.
        words: The picture in words, for readers who do not see it.
    """
    columns = max(len(row.boxes) for row in rows)
    wide = min(132.0, WIDE / columns - GAP)
    tops, high = _tops(rows, wide)
    high = max(high, 110.0 if len(rows) > 1 else high)
    common = _common(rows)
    grid = [_placed(row, at, columns, wide, common) for row, at in zip(rows, tops, strict=True)]
    for column in range(columns):
        _share(grid, column)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {px(WIDE)} {px(high)}" '
        f'width="{px(WIDE)}" height="{px(high)}" role="img" font-family="{FONT}">',
        f"<title>{escape(safe(title))}</title>",
        f"<desc>{escape(safe(words))}</desc>",
        f'<rect width="{px(WIDE)}" height="{px(high)}" fill="{LIGHT["card"]}"/>',
    ]
    # Strokes come first, so that none crosses a box or a letter.
    # Shared boxes and arrows come once for each row and are drawn once.
    drawn: dict[str, None] = {}
    uprights: list[_Upright] = []
    for arrow, source, target in _between(rows, grid):
        if source.y != target.y:
            upper, lower = sorted((source.y, target.y))
            uprights.append((_turn(source, target), upper, lower))
        drawn.update(dict.fromkeys(_arrow(arrow, source, target)))
    for row, top, boxes in zip(rows, tops, grid, strict=True):
        drawn.update(dict.fromkeys(_heading(row, top, boxes, uprights)))
        for placed in boxes:
            drawn.update(dict.fromkeys(_box(placed)))
    return "\n".join([*parts, *drawn, "</svg>"])


def _tops(rows: Sequence[PictureRow], wide: float) -> tuple[list[float], float]:
    """Return the top of each row, and the height of the picture."""
    tops: list[float] = []
    high = 4.0
    for row in rows:
        tops.append(high)
        high += (18.0 if row.heading else 4.0) + _tallest(row, wide, _common(rows)) + 12.0
    return tops, high


def _common(rows: Sequence[PictureRow]) -> set[str]:
    """Return the keys of the weapons that every one of several rows has, which stand between."""
    common = {box.key for box in rows[0].boxes if len(rows) > 1 and box.kind in SHAPES}
    for row in rows[1:]:
        common.intersection_update(box.key for box in row.boxes)
    return common


def _tallest(row: PictureRow, wide: float, common: Collection[str]) -> float:
    """Return the height of the tallest box of a row without those that stand between rows."""
    return max((_height(box, wide) for box in row.boxes if box.key not in common), default=30.0)


def _height(box: PictureBox, wide: float) -> float:
    """Return the height of a box by its lines, with the outline of a weapon above them."""
    lines = len(_name(box, wide)) * LINE + (SMALL + 3.0 if box.small else 0.0)
    return lines + 14.0 + (24.0 if box.kind in SHAPES and box.kind != "weapon" else 0.0)


def _name(box: PictureBox, wide: float) -> tuple[str, ...]:
    return wrap(box.name, NAME, wide - 10, 5)


def _placed(
    row: PictureRow, top: float, columns: int, wide: float, common: Collection[str]
) -> list[_Placed]:
    """Return the boxes of a row, spread over the columns from the first to the last."""
    y = top + (18.0 if row.heading else 4.0) + _tallest(row, wide, common) / 2
    step = WIDE / columns
    placed: list[_Placed] = []
    for number, box in enumerate(row.boxes):
        column = round(number * (columns - 1) / (len(row.boxes) - 1))
        x = step * column + step / 2
        high = _height(box, wide)
        placed.append(_Placed(box, column, x, y, wide, high, _name(box, wide)))
    return placed


def _share(grid: list[list[_Placed]], column: int) -> None:
    """Put the boxes of one key in a column of neighbouring rows on one place between them."""
    group: list[tuple[int, int]] = []  # row, place in the row
    for row in range(len(grid) + 1):
        at = _place(grid[row], column) if row < len(grid) else None
        known = grid[group[0][0]][group[0][1]].box.key if group else ""
        if at is not None and group and grid[row][at].box.key == known:
            group.append((row, at))
            continue
        if len(group) > 1:
            _join(grid, group)
        group = [] if at is None else [(row, at)]


def _place(boxes: Sequence[_Placed], column: int) -> int | None:
    """Return which box of a row stands in a column, None where none does."""
    for number, placed in enumerate(boxes):
        if placed.column == column:
            return number
    return None


def _join(grid: list[list[_Placed]], group: Sequence[tuple[int, int]]) -> None:
    first, last = group[0], group[-1]
    model = grid[first[0]][first[1]]
    middle = (model.y + grid[last[0]][last[1]].y) / 2
    for row, at in group:
        grid[row][at] = replace(model, y=middle, shared=True)


def _between(
    rows: Sequence[PictureRow], grid: Sequence[Sequence[_Placed]]
) -> list[tuple[PictureArrow, _Placed, _Placed]]:
    """Return the arrows with their boxes; of several between two boxes the best known one."""
    order = list(STROKES)
    found: dict[tuple[_Placed, _Placed], PictureArrow] = {}
    for row, boxes in zip(rows, grid, strict=True):
        for number, arrow in enumerate(row.arrows):
            ends = (boxes[number], boxes[number + 1])
            known = found.get(ends)
            if known is None or order.index(arrow.stroke) < order.index(known.stroke):
                found[ends] = arrow
    return [(arrow, source, target) for (source, target), arrow in found.items()]


def _turn(source: _Placed, target: _Placed) -> float:
    """Return where an arrow turns up or down."""
    # Turns stand beside the box that rows share, so that they lie on one another.
    if source.column == 0:
        return source.x + source.w / 2 + 9
    return target.x - target.w / 2 - 15


def _arrow(arrow: PictureArrow, source: _Placed, target: _Placed) -> Iterator[str]:
    """Yield an arrow from the right side of a box to the left side of another."""
    thick, dashes = STROKES[arrow.stroke]
    left, right = source.x + source.w / 2, target.x - target.w / 2
    path = f"M{px(left)} {px(source.y)}"
    if source.y != target.y:
        path += f"H{px(_turn(source, target))}V{px(target.y)}"
    pointed = arrow.stroke not in HEADLESS
    path += f"H{px(right - 6 if pointed else right)}"
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    cap = ' stroke-linecap="round"' if arrow.stroke == "unknown" else ""
    yield (
        f'<path d="{path}" fill="none" stroke="{LIGHT["ink"]}" stroke-width="{thick}"{dash}{cap}/>'
    )
    y = target.y
    if pointed:
        yield (
            f'<polygon points="{px(right)},{px(y)} {px(right - 8)},{px(y - 4)} '
            f'{px(right - 8)},{px(y + 4)}" fill="{LIGHT["ink"]}"/>'
        )
    if arrow.partial:
        yield from _elided(left, right, source, target)


def _elided(left: float, right: float, source: _Placed, target: _Placed) -> Iterator[str]:
    """Yield the mark for parties not named, at the longer level part of an arrow.

    Where there is room it interrupts the stroke: beside a dotted one its dots would be taken for
    the line's. At a short part it stands on the side to which the arrow does not turn.
    """
    start, end, y = left, right, target.y
    if source.y != target.y:
        turn = _turn(source, target)
        before = turn - left > right - turn
        start, end, y = (left, turn, source.y) if before else (turn, right, target.y)
    x = (start + end) / 2
    if end - start >= ROOM:
        card = LIGHT["card"]
        yield f'<rect x="{px(x - 9)}" y="{px(y - 4)}" width="18" height="8" fill="{card}"/>'
        yield _text(x, y + 2, "…", 15)
    else:
        yield _text(x, y + 11 if target.y > source.y else y - 6, "…", 15)


def _heading(
    row: PictureRow, top: float, boxes: Sequence[_Placed], uprights: Sequence[_Upright]
) -> Iterator[str]:
    """Yield who states a way, above its first box after the shared one and on no upright stroke."""
    if not row.heading:
        return
    # Beside a box that rows share, the heading stands over the first box of its own row.
    left = boxes[0].x + boxes[0].w / 2 + 8
    if boxes[0].shared:
        left = boxes[1].x - boxes[1].w / 2
    elif boxes[1].shared:
        left = boxes[0].x - boxes[0].w / 2
    line = top + 11
    crossing = [x for x, low, high in uprights if low < line and high > line - HEAD]
    left = _free(left, width(row.heading, HEAD), crossing)
    yield _text(left, line, row.heading, HEAD, "start", LIGHT["soft"])


def _free(wanted: float, long: float, crossing: Sequence[float]) -> float:
    """Return the place for the left edge of a text, nearest to the one that is wanted.

    Args:
        wanted: The place that is wanted.
        long: How long the text is.
        crossing: Where upright strokes stand at its height; it lies on none of them if it can.
    """
    room = max(WIDE - long - 4, 2.0)
    wanted = min(max(wanted, 2.0), room)
    places = [wanted]
    for x in crossing:
        places += [x - 4 - long, x + 4]
    free: list[float] = []
    for place in places:
        clear = not any(place - 3 < x < place + long + 3 for x in crossing)
        if clear and 2.0 <= place <= room:
            free.append(place)
    return min(free, key=lambda place: abs(place - wanted), default=wanted)


def _box(placed: _Placed) -> Iterator[str]:
    """Yield a box: black with an outline for a weapon, dashed for a party that nobody names."""
    box, left, top = placed.box, placed.x - placed.w / 2, placed.y - placed.h / 2
    weapon = box.kind in SHAPES
    fill = LIGHT["ink"] if weapon else LIGHT["card"]
    dash = ' stroke-dasharray="5 4"' if box.kind == "unnamed" else ""
    thick = STROKES["goods"][0] if box.kind == "goods" else "1.2"
    yield (
        f'<rect x="{px(left)}" y="{px(top)}" width="{px(placed.w)}" height="{px(placed.h)}" '
        f'rx="4" fill="{fill}" stroke="{LIGHT["ink"]}" stroke-width="{thick}"{dash}/>'
    )
    base = top + 7 + NAME * 0.85
    if weapon and box.kind != "weapon":
        wide, _, points = SHAPES[box.kind]
        yield (
            f'<polygon transform="translate({px(placed.x - wide / 2)} {px(top + 9)})" '
            f'points="{points}" fill="{LIGHT["card"]}"/>'
        )
        base += 24.0
    ink, soft = (LIGHT["card"], LIGHT["card"]) if weapon else (LIGHT["ink"], LIGHT["soft"])
    for line in placed.lines:
        yield _text(placed.x, base, line, NAME, fill=ink, bold=True)
        base += LINE
    if box.small:
        (small,) = wrap(box.small, SMALL, placed.w - 6, 1) or ("",)
        yield _text(placed.x, base, small, SMALL, fill=soft)


def _text(
    x: float,
    y: float,
    text: str,
    size: float,
    anchor: str = "middle",
    fill: str = LIGHT["ink"],
    bold: bool = False,
) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{px(x)}" y="{px(y)}" font-size="{px(size)}" text-anchor="{anchor}" '
        f'fill="{fill}"{weight}>{escape(safe(text))}</text>'
    )
