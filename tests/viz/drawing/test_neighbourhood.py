"""Neighbourhoods: columns, one stroke a pair, nothing on top of anything, rims that end walks."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.viz.drawing.layout import Box
from entrepot.viz.drawing.neighbourhood import Neighbourhood, is_neighbourhood, neighbourhood
from entrepot.viz.drawing.scene import Band, Card, Line, Scene

NAMES = (
    "Kupol",
    "Xiamen Limbach Aircraft Engine Co., Ltd.",
    "Ministry of Defence of Nowhere at all",
)


def scene_of(links: list[tuple[int, int, float]], rims: set[int]) -> Scene:
    """Return a scene of lines between numbered cards; card 0 is in the middle."""
    numbers = {0, *(n for first, second, _ in links for n in (first, second))}
    cards = [
        Card(
            f"n{number}",
            NAMES[number % len(NAMES)],
            "Company",
            "Company",
            "party",
            end="" if number else "center",
            rim=number in rims,
        )
        for number in sorted(numbers)
    ]
    lines = [
        Line(f"e{at}", f"n{first}", f"n{second}", "goods", "0.70", "said", 2, support=support)
        for at, (first, second, support) in enumerate(links)
    ]
    return Scene("Around", "", (Band("", tuple(cards), tuple(lines)),))


def curve(path: str) -> list[tuple[float, float]]:
    """Return 61 points along a cubic curve."""
    x, y, *rest = map(float, re.findall(r"-?[\d.]+", path))
    ends = [(x, y), *zip(rest[::2], rest[1::2], strict=True)]
    points = []
    for step in range(61):
        t = step / 60
        weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3)
        points.append(
            (
                sum(w * end[0] for w, end in zip(weights, ends, strict=True)),
                sum(w * end[1] for w, end in zip(weights, ends, strict=True)),
            )
        )
    return points


def overlapping(placed: Neighbourhood) -> set[tuple[str, str]]:
    found = set()
    for (first, a), (second, b) in itertools.combinations(placed.layout.cards.items(), 2):
        if abs(a.x - b.x) < (a.w + b.w) / 2 and abs(a.y - b.y) < (a.h + b.h) / 2:
            found.add((first[1], second[1]))
    return found


def crossed(scene: Scene, placed: Neighbourhood) -> set[tuple[str, str]]:
    """Return the lines drawn at rest with the foreign cards that they run through."""
    found = set()
    for line in scene.lines:
        if line.uid in placed.folded:
            continue
        points = curve(placed.layout.paths[line.uid].d)
        for (_, uid), box in placed.layout.cards.items():
            if uid not in (line.source, line.target) and any(inside(p, box) for p in points):
                found.add((line.uid, uid))
    return found


def inside(point: tuple[float, float], box: Box) -> bool:
    return abs(point[0] - box.x) < box.w / 2 - 0.5 and abs(point[1] - box.y) < box.h / 2 - 0.5


LINKS = st.lists(
    st.tuples(st.integers(0, 24), st.integers(0, 24), st.sampled_from([0.3, 0.6, 0.85])).filter(
        lambda link: link[0] != link[1]
    ),
    max_size=60,
)


@given(LINKS, st.sets(st.integers(1, 24), max_size=6))
def test_nothing_lies_on_anything(links: list[tuple[int, int, float]], rims: set[int]) -> None:
    scene = scene_of(links, rims)
    assert is_neighbourhood(scene)
    placed = neighbourhood(scene)
    assert {uid for _, uid in placed.layout.cards} == {card.uid for card in scene.cards}
    assert set(placed.layout.paths) == {line.uid for line in scene.lines}
    assert overlapping(placed) == set()
    assert crossed(scene, placed) == set()
    for box in placed.layout.cards.values():
        assert box.w / 2 <= box.x <= placed.layout.width - box.w / 2
        assert box.h / 2 <= box.y <= placed.layout.height - box.h / 2


@given(LINKS)
def test_lines_of_a_pair_share_a_stroke_and_fold_together(
    links: list[tuple[int, int, float]],
) -> None:
    scene = scene_of([*links, *links], set())
    placed = neighbourhood(scene)
    strokes: dict[tuple[str, str], set[tuple[str, bool]]] = {}
    for line in scene.lines:
        stroke = (placed.layout.paths[line.uid].d, line.uid in placed.folded)
        strokes.setdefault((line.source, line.target), set()).add(stroke)
    assert {pair: len(found) for pair, found in strokes.items()} == dict.fromkeys(strokes, 1)


def test_what_reaches_the_middle_stands_left_of_it_and_a_step_further_beyond() -> None:
    placed = neighbourhood(scene_of([(1, 0, 0.85), (0, 2, 0.85), (3, 1, 0.6), (4, 2, 0.6)], set()))
    across = {uid: box.x for (_, uid), box in placed.layout.cards.items()}
    assert sorted(across, key=across.__getitem__) == ["n3", "n1", "n0", "n2", "n4"]
    assert placed.folded == frozenset()


def test_a_mark_has_only_the_line_through_which_it_is_reached() -> None:
    scene = scene_of([(1, 0, 0.85), (2, 0, 0.85), (1, 3, 0.85), (2, 3, 0.6)], {3})
    placed = neighbourhood(scene)
    assert placed.quiet == {"n3"}
    assert placed.folded == {"e3"}


def test_routes_and_large_pictures_are_no_neighbourhoods(case: Case) -> None:
    assert not is_neighbourhood(case.view(("Xiamen Limbach", "IEMZ Kupol")).scene)
    assert not is_neighbourhood(case.view().scene)
    assert is_neighbourhood(case.view(around="IEMZ Kupol", hops=2).scene)


@pytest.mark.parametrize(
    "party", ["ru-inn-3849055365", "Garpiya-A1", "IEMZ Kupol", "Siltron", "ru"]
)
def test_neighbourhoods_of_the_bundled_case_can_be_read(case: Case, party: str) -> None:
    scene = case.view(around=party, hops=2).scene
    placed = neighbourhood(scene)
    assert overlapping(placed) == set()
    assert crossed(scene, placed) == set()


def test_nothing_is_near_only_because_both_touch_a_country(case: Case) -> None:
    scene = case.view(around="Garpiya-A1", hops=3, limit=400).scene
    rims = {card.uid for card in scene.cards if card.rim}
    beside: dict[str, set[str]] = {}
    for line in scene.lines:
        beside.setdefault(line.source, set()).add(line.target)
        beside.setdefault(line.target, set()).add(line.source)
    (middle,) = (card.uid for card in scene.cards if card.end)
    reached, ring = {middle}, {middle}
    while ring:
        found = {other for uid in ring - rims for other in beside.get(uid, ())}
        ring = found - reached
        reached |= ring
    assert rims
    assert reached == {card.uid for card in scene.cards}
