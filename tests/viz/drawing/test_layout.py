"""The placed picture: nothing overlaps, no line runs through another's card, equal input gives
equal bytes.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from reserved_claims import claim

from entrepot.casework.case import Case
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Record
from entrepot.graph.support import read_table
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.drawing import scene_builders
from entrepot.viz.drawing.layout import Box, Layout, layout
from entrepot.viz.drawing.palette import DARK, LIGHT, LOOKS
from entrepot.viz.drawing.scene import Band, Card, Line, Scene
from entrepot.viz.drawing.svg import svg
from entrepot.viz.drawing.text_metrics import safe, width, wrap
from entrepot.viz.page.answer_picture import of_routes
from entrepot.viz.terminal.demo import QUESTIONS

ASKED = [q.page for q in QUESTIONS if q.page]


def serializer(case: Case, as_of: str | None = None) -> Serializer:
    return Serializer(case.fold(as_of), case.identities, case.documents)


def scene_of(case: Case, name: str) -> Scene:
    if name == "everything":
        return scene_builders.everything(serializer(case), 150)
    if name == "kupol":
        return scene_builders.around(serializer(case), "ru-inn-1831083343", 2, 60)
    question = next(q for q in QUESTIONS if q.page == name)
    found = case.routes(question.source, question.target, k=question.k, as_of=question.as_of)
    return of_routes(found, Serializer(found.folded, case.identities, case.documents))[0]


NAMES = [*ASKED, "everything", "kupol"]


def points(d: str) -> Iterator[tuple[float, float]]:
    """Yield points along path data of M, C and L, close together."""
    here = (0.0, 0.0)
    for command, text in re.findall(r"([MCL])([^MCL]+)", d):
        values = [float(v) for v in text.split()]
        ends = list(zip(values[::2], values[1::2], strict=True))
        if command == "M":
            here = ends[0]
            yield here
            continue
        control = [here, *ends] if command == "C" else [here, here, ends[0], ends[0]]
        for step in range(1, 41):
            t = step / 40
            weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3)
            yield tuple(
                sum(w * p[i] for w, p in zip(weights, control, strict=True)) for i in (0, 1)
            )  # type: ignore[misc]
        here = ends[-1]


def inside(box: Box, x: float, y: float, slack: float = 1.0) -> bool:
    return abs(x - box.x) < box.w / 2 - slack and abs(y - box.y) < box.h / 2 - slack


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_overlaps_and_no_line_runs_through_anothers_box(
    case: Case, name: str, upright: bool
) -> None:
    scene = scene_of(case, name)
    placed = layout(scene, upright)
    boxes = [*placed.cards.values(), *placed.labels.values()]
    for a, b in itertools.combinations(boxes, 2):
        assert (
            abs(a.x - b.x) >= (a.w + b.w) / 2 - 1e-6 or abs(a.y - b.y) >= (a.h + b.h) / 2 - 1e-6
        ), (a, b)
    for at, band in enumerate(scene.bands):
        for line in band.lines:
            others = [b for u, b in placed.labels.items() if u != line.uid]
            others += [
                b
                for (n, u), b in placed.cards.items()
                if n != at or u not in (line.source, line.target)
            ]
            for x, y in points(placed.paths[line.uid].d):
                assert not any(inside(b, x, y) for b in others), (name, line)


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_how_many_sources_state_a_line_is_never_cut(case: Case, name: str, upright: bool) -> None:
    # "2 sources, one…" for "2 sources, one statement" would claim more than the sources do.
    scene = scene_of(case, name)
    placed = layout(scene, upright)
    assert {u: b.small for u, b in placed.labels.items()} == {x.uid: x.small for x in scene.lines}
    assert all(width(b.small, 11.0) <= b.w + 8 for b in placed.labels.values())


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_a_line_begins_and_ends_at_its_cards_and_points_at_its_target(
    case: Case, name: str, upright: bool
) -> None:
    scene = scene_of(case, name)
    placed: Layout = layout(scene, upright)
    for at, band in enumerate(scene.bands):
        for line in band.lines:
            path = placed.paths[line.uid]
            along = list(points(path.d))
            ends = {along[0], along[-1]}
            for uid in (line.source, line.target):
                box = placed.cards[at, uid]
                near = [p for p in ends if inside(box, *p, slack=-0.2)]
                assert len(near) == 1, (line, uid)
            target = placed.cards[at, line.target]
            assert abs(path.tip[0] - target.x) <= target.w / 2 + 0.2
            assert abs(path.tip[1] - target.y) <= target.h / 2 + 0.2


@pytest.mark.parametrize("name", NAMES)
def test_figures_are_wellformed_and_the_same_twice(case: Case, name: str) -> None:
    scene = scene_of(case, name)
    once = svg(scene, layout(scene))
    assert once == svg(scene_of(case, name), layout(scene_of(case, name)))
    root = ElementTree.fromstring(once)
    texts = " ".join(t.text or "" for t in root.iter("{http://www.w3.org/2000/svg}text"))
    for card in scene.cards:
        assert card.name.split()[0] in texts


def test_every_line_is_an_edge_that_claims_support(case: Case) -> None:
    edges = case.fold().edges
    for name in [n for n in NAMES if n != "garpiya-2025-08"]:
        for line in scene_of(case, name).lines:
            edge = edges[line.uid]
            assert (edge.source, edge.target) == (line.source, line.target)
            assert edge.claims
            assert not edge.summary


def test_no_country_or_brand_becomes_a_movement_in_a_picture_without_a_route(case: Case) -> None:
    scene = scene_of(case, "kharkiv-missile")
    edges = case.fold().edges
    assert {edges[x.uid].predicate for x in scene.lines} == {
        "BRANDED_BY",
        "CONTAINS",
        "INSTANCE_OF",
    }
    told = (
        "No document at hand names a route between them. Shown is what is on file about the ends."
    )
    assert scene.dek == told
    # What may be missing stands apart, so that the answer is read first.
    assert scene.gap.startswith("Not on file, though known to exist")


def test_what_names_both_ends_is_drawn_first_where_no_route_joins_them(case: Case) -> None:
    found = case.routes("Analog Devices", "Kh-101")
    scene = of_routes(found, Serializer(found.folded, case.identities, case.documents))[0]
    told = "No route between them is documented; one statement names both and makes none."
    assert scene.dek == f"{told} Shown is what is on file about the ends."
    both, *others = scene.bands
    edges = case.fold().edges
    wreck = "register:kh-101-2024-01"
    assert {
        (edges[line.uid].source, edges[line.uid].predicate, edges[line.uid].target)
        for line in both.lines
    } == {
        (wreck, "BRANDED_BY", found.source.uids[0]),
        (wreck, "INSTANCE_OF", found.target.uids[0]),
    }
    assert [both.heading, *(band.heading for band in others)] == [
        "Statements that name both ends",
        "On file about Kh-101 cruise missile",
        "On file about Analog Devices",
    ]
    first = {line.uid for line in both.lines}
    assert first.isdisjoint(line.uid for band in others for line in band.lines)


def test_of_many_parts_of_one_maker_one_line_is_drawn_and_the_others_are_counted() -> None:
    parts = [f"part-{number}" for number in range(60)]
    records = [
        Record("t:body", "Body", "Test Council"),
        Record("t:maker", "Company", "Maker"),
        Record("t:model", "Weapon", "Model"),
        Record("t:wreck", "WeaponInstance", "Wreck", broader="t:model"),
        *(Record(f"t:{part}", "Component", part) for part in parts),
    ]
    claims = [claim("class", "INSTANCE_OF", "wreck", "model")]
    for part in parts:
        claims.append(claim(part, "BRANDED_BY", "wreck", "maker", goods=f"t:{part}"))
        claims.append(claim(f"in-{part}", "CONTAINS", "wreck", part))
    ids = identify(records)
    folded = fold_claims(claims, ids, read_table())
    ends = (["t:maker"], ["t:model"])
    scene = scene_builders.of_routes(
        Serializer(folded, ids, {}), ("Maker", "Model"), ends, (), (), ()
    )
    both, *others = scene.bands
    assert len(both.lines) == 2
    assert all(len(band.cards) <= scene_builders.MOST_AROUND for band in others)
    drawn = len(folded.edges) - sum(len(band.lines) for band in scene.bands)
    assert scene.dek.endswith(f"{drawn} further relations are not drawn.")


def test_how_a_line_is_known_is_what_its_claims_say(case: Case) -> None:
    early = {x.label: x for x in scene_of(case, "garpiya-2025-08").lines if x.known == "unknown"}
    assert list(early) == ["goods not named"]
    munitions = {x.label: x for x in scene_of(case, "munitions").lines if x.source == "kp"}
    assert munitions["Munitions or related materials"].denied
    assert munitions["Munitions or related materials"].known == "said"
    assert munitions["Heavy artillery pieces"].known == "assessed"
    assert munitions["Munitions or related materials"].weight == 3
    assert munitions["Munitions or related materials"].small == "0.92 · 4 sources"


def test_a_persons_line_has_no_number(case: Case) -> None:
    uid = next(u for u, e in case.identities.entities.items() if e.name == "Li Xinyang")
    scene = scene_builders.around(serializer(case), uid, 1, 20)
    assert {x.small for x in scene.lines} == {"no number: a person"}


def test_around_says_what_it_leaves_out(case: Case) -> None:
    small = scene_builders.around(serializer(case), "ru-inn-1831083343", 1, 5)
    assert len(small.cards) == 5
    assert "18 further parties are not drawn; at most 5 cards were asked for." in small.dek


def test_lettering() -> None:
    assert wrap("Beijing Xichao International Technology and Trade", 13, 136, 2) == (
        "Beijing Xichao",
        "International…",
    )
    assert all(width(t, 13) <= 60 for t in wrap("Donaudampfschifffahrtsgesellschaft x", 13, 60, 3))
    assert width("厦门", 10) == 20
    assert safe("a\u202eb\u0000c\u200f") == "ab c"
    assert wrap("", 13, 100, 2) == ()


def _contrast(a: str, b: str) -> float:
    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_text_and_marks_can_be_read_in_light_and_dark() -> None:
    for theme, side in ((LIGHT, "light"), (DARK, "dark")):
        for ground in ("card", "ground", "band"):
            assert _contrast(theme["ink"], theme[ground]) >= 7
            assert _contrast(theme["soft"], theme[ground]) >= 4.5
            assert _contrast(theme["line"], theme[ground]) >= 3
        assert _contrast(theme["pill-ink"], theme["pill"]) >= 4.5
        for look in LOOKS.values():
            assert _contrast(getattr(look, side), theme["card"]) >= 3
    assert len({(look.glyph, look.light) for look in LOOKS.values()}) >= len(LOOKS) - 2


def test_a_row_takes_no_more_room_than_its_own_highest_card() -> None:
    names = ("A", "A name of many words that needs several rows on its card", "C", "D")
    cards = tuple(
        Card(uid, name, "Company", "Company", "party")
        for uid, name in zip("abcd", names, strict=True)
    )
    lines = tuple(
        Line(f"{a}{b}", a, b, "chips", "0.70", "said", 2) for a, b in itertools.pairwise("abcd")
    )

    placed = layout(Scene("Title", "", (Band("", cards, lines),)), upright=True)

    boxes = [placed.cards[0, "a"]]
    for line, card in zip(lines, cards[1:], strict=True):
        boxes += [placed.labels[line.uid], placed.cards[0, card.uid]]
    gaps = [low.y - low.h / 2 - (high.y + high.h / 2) for high, low in itertools.pairwise(boxes)]
    assert len({box.h for box in boxes[::2]}) == 2
    assert [round(gap) for gap in gaps] == [24] * 6
