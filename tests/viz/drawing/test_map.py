"""The map: everything stands where a register or a position on file puts it, or in its country."""

from __future__ import annotations

import csv
import itertools
import math
import os
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.ledger_index import ScanLookup
from entrepot.graph.party_addresses import PartyAddresses
from entrepot.graph.positions import position
from entrepot.loaders.contract import BUNDLED
from entrepot.viz.drawing import scene_builders
from entrepot.viz.drawing.map import (
    STEP,
    WIDE,
    MapLayout,
    atlas,
    countries,
    distance,
    great_circle,
    project,
)
from entrepot.viz.drawing.scene import Scene
from entrepot.viz.drawing.towns import town_of, towns

IZHEVSK, IRKUTSK, SHENZHEN = (56.85, 53.2), (52.3, 104.29), (22.55, 114.07)
SPOTS = st.tuples(st.floats(-89, 89), st.floats(-180, 180))


def pictured(case: Case, scene: Scene) -> MapLayout:
    parties = [card.uid for card in scene.cards]
    serializer = case.page_serializer(case.fold(), case.identities)
    found = atlas(scene, case.identities, serializer.addresses_of(parties))
    assert found is not None
    return found


@pytest.fixture(scope="module")
def around(case: Case) -> Scene:
    serializer = case.page_serializer(case.fold(), case.identities)
    return scene_builders.around(serializer, case.uid("IEMZ Kupol"), 2, 80)


@pytest.mark.parametrize(
    ("start", "end", "kilometres"),
    [
        (IZHEVSK, (56.84976, 53.20448), 10),  # GeoNames 554840, the city of Izhevsk
        ((51.5074, -0.1278), (40.7128, -74.006), 5570),  # London to New York
        ((0.0, 179.0), (0.0, -179.0), 222.4),  # over the 180th meridian
        ((90.0, 0.0), (-90.0, 0.0), 20015),  # pole to pole
    ],
)
def test_known_distances(
    start: tuple[float, float], end: tuple[float, float], kilometres: float
) -> None:
    found = distance(start, end)
    if kilometres == 10:
        assert found < kilometres
    else:
        assert found == pytest.approx(kilometres, rel=0.003)


@given(SPOTS, SPOTS)
@example((0.0, 0.0), (0.0, 180.0))
@example((10.0, 20.0), (10.0, 20.0))
def test_a_great_circle_is_the_shortest_way(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    points = great_circle(start, end)
    legs = [distance(first, last) for first, last in itertools.pairwise(points)]
    assert (points[0], points[-1]) == (start, end)
    assert sum(legs) == pytest.approx(distance(start, end), abs=0.05)
    assert max(legs) <= 6371.0088 * math.radians(STEP) + 0.05


def test_kupol_stands_at_izhevsk_and_nobody_at_a_made_up_place(case: Case, around: Scene) -> None:
    world = pictured(case, around)
    cards = list(itertools.chain.from_iterable(band.cards for band in around.bands))
    kupol = next(n for n, card in enumerate(cards) if card.uid == case.uid("IEMZ Kupol"))
    assert world.how[kupol] == "town"
    x, y = project(*IZHEVSK)
    assert (world.boxes[kupol].x, world.boxes[kupol].y) == pytest.approx((x, y), abs=0.5)
    counted: dict[str, set[str]] = {}
    for card, box, how in zip(cards, world.boxes, world.how, strict=True):
        entity = case.identities.entities[card.uid]
        counted.setdefault(how, set()).add(card.uid)
        allowed: list[tuple[float, float]] = []
        if how == "place":
            allowed = [position(entity.note) or (0.0, 0.0)]
        elif how == "town":
            code = entity.country.lower()
            allowed = [(t.latitude, t.longitude) for (c, _), t in towns().items() if c == code]
        elif how:
            allowed = [countries()[card.uid if how == "country" else entity.country.lower()]]
        if how:
            spots = {tuple(round(v, 1) for v in project(*spot)) for spot in allowed}
            assert (box.x, box.y) in spots
        assert not (entity.kind in ("Person", "Vessel") and how)
    assert len(counted["town"]) >= 15
    assert counted["seat"]


def test_cards_at_one_place_share_a_mark_and_lines_run_between_marks(
    case: Case, around: Scene
) -> None:
    world = pictured(case, around)
    at: dict[int, set[tuple[float, float]]] = {}
    for mark, box in zip(world.marks, world.boxes, strict=True):
        if mark >= 0:
            at.setdefault(mark, set()).add((box.x, box.y))
    assert [len(spots) for spots in at.values()] == [1] * len(world.names)
    cards = list(itertools.chain.from_iterable(band.cards for band in around.bands))
    mark_of = {card.uid: mark for card, mark in zip(cards, world.marks, strict=True)}
    strokes: dict[tuple[int, int], set[str]] = {}
    for line in around.lines:
        pair = mark_of[line.source], mark_of[line.target]
        drawn = pair[0] >= 0 and pair[1] >= 0 and pair[0] != pair[1]
        assert (line.uid in world.paths) == drawn
        if drawn:
            strokes.setdefault(pair, set()).add(world.paths[line.uid].d)
    # All relations from one mark to another are one stroke.
    assert {len(found) for found in strokes.values()} == {1}
    assert len(strokes) < len(world.paths)


def test_a_stroke_over_the_edge_of_the_map_is_in_two_parts(case: Case, around: Scene) -> None:
    for path in {stroke.d for stroke in pictured(case, around).paths.values()}:
        pieces = [piece for piece in path.split("M") if piece]
        for piece in pieces:
            across = [float(point.split()[0]) for point in piece.split("L")]
            assert max(abs(a - b) for a, b in itertools.pairwise([*across, across[-1]])) < WIDE / 2


@pytest.mark.parametrize(
    ("addresses", "country", "town"),
    [
        (["426033, Udmurt Republic, Izhevsk, Pesochnaya Str., 3, Russian Federation"], "ru", 1),
        (["34a Melnichnaya St, 426000 Izhevsk, Russian Federation"], "ru", 1),
        (["Xiamen City, People’s Republic of China"], "cn", 1),
        (["g. Izhevsk; City of Izhevsk"], "ru", 1),
        (["Moscow; Izhevsk"], "ru", 0),  # two towns
        (["Kirov, Russian Federation"], "ru", 0),  # several towns of this name
        (["Izhevsk Avenue, 3"], "ru", 0),  # a street is no town
        (["Izhevsk"], "cn", 0),
        (["Izhevsk Electromechanical Plant"], "ru", 0),  # the name of a firm
        ([], "ru", 0),
    ],
)
def test_a_town_is_the_one_that_an_address_names(
    addresses: list[str], country: str, town: int
) -> None:
    assert (town_of(addresses, country) is not None) == bool(town)


@given(st.lists(st.text(alphabet="IzhevskMoscow ,;0123456789", max_size=30), max_size=3))
def test_whatever_an_address_is_only_a_town_of_the_country_comes_out(addresses: list[str]) -> None:
    found = town_of(addresses, "ru")
    if found:
        assert ("ru", found.name.lower()) in {(c, t.name.lower()) for (c, _), t in towns().items()}
        assert any(found.name.lower() in address.lower() for address in addresses)


def test_addresses_that_were_not_public_then_place_nobody(case: Case) -> None:
    published = {uid: document.published for uid, document in case.documents.items()}
    tables, uid = ScanLookup(case.ledger, case.state), case.uid("IEMZ Kupol")
    now = PartyAddresses(tables, case.identities, published)([uid, "nobody"])
    then = PartyAddresses(tables, case.identities, published, "2020")([uid])
    assert now == {uid: ["Izhevsk, Russian Federation"]}
    assert then == {}


def town_rows() -> list[tuple[str, dict[str, str]]]:
    rows: list[tuple[str, dict[str, str]]] = []
    for path in sorted(BUNDLED.glob("*/towns.csv")):
        with path.open(encoding="utf-8") as file:
            rows += [(path.parent.name, row) for row in csv.DictReader(file)]
    return rows


def test_every_town_of_a_bundled_source_is_on_the_map(case: Case) -> None:
    placed = 0
    for source, row in town_rows():
        uid = case.identities.uid(f"{source.replace('_', '-')}:{row['key']}")
        country = case.identities.entities[uid].country.lower()
        assert town_of([row["town"]], country), row
        # No house and no street: what is kept of an address connects nobody with anybody.
        assert not re.search("[0-9]", row["town"])
        placed += 1
    assert placed > 100


def test_the_lists_print_the_towns_where_the_rows_say(shared_lists: Path) -> None:
    files = {
        "eu-269": "eu/32014R0269.csv",
        "eu-833": "eu/32014R0833.csv",
        "eu-2026-1843": "eu/amendment_32026R1843.csv",
        "eu-1529": "eu/32023R1529.csv",
        "eu-765": "eu/32006R0765.csv",
    }
    printed: dict[tuple[str, str], str] = {}
    for key, name in files.items():
        with (shared_lists / name).open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                printed[key, f"{row['annex']}:{row['recordId']}"] = row["address"]
    for _, row in town_rows():
        town, country = row["town"].split(", ")
        address = printed[row["document"], row["locator"]]
        assert town in address, row
        assert country in address, row


@pytest.fixture(scope="module")
def shared_lists() -> Path:
    beside = str(Path(__file__).resolve().parents[4] / "shared")
    folder = Path(os.environ.get("ENTREPOT_SHARED", beside)) / "data"
    if not (folder / "eu").is_dir():
        pytest.skip("the lists are not at hand: shared/data/eu")
    return folder
