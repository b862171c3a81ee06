"""Groups that stand closed: nothing is lost, nothing lies on anything, and a window holds it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from entrepot.casework.case import Case
from entrepot.viz.drawing.packs import TALLEST, packed

from .test_neighbourhood import LINKS, crossed, overlapping, scene_of

MANY = [(number, 0, 0.6) for number in range(1, 60)]


@given(LINKS)
def test_a_tall_column_closes_and_every_card_and_line_has_a_place(
    links: list[tuple[int, int, float]],
) -> None:
    scene = scene_of([*MANY, *links], {7})
    placed, packs = packed(scene)
    members = [uid for pack in packs for uid in pack.members]
    assert len(members) == len(set(members)) > 2
    assert not {"n0", "n7"} & set(members)
    assert {uid for _, uid in placed.layout.cards} == {card.uid for card in scene.cards}
    assert set(placed.columns) == {card.uid for card in scene.cards}
    assert set(placed.layout.paths) == {line.uid for line in scene.lines}
    # As it is drawn: a card for each closed group, with the lines of its members.
    seat = {uid: pack.uid for pack in packs for uid in pack.members}
    boxes = {key: box for key, box in placed.layout.cards.items() if key[1] not in seat}
    boxes |= {(0, pack.uid): pack.box for pack in packs}
    drawn = replace(placed, layout=replace(placed.layout, cards=boxes))
    lines = tuple(
        replace(x, source=seat.get(x.source, x.source), target=seat.get(x.target, x.target))
        for x in scene.lines
    )
    closed = replace(scene, bands=(replace(scene.bands[0], lines=lines),))
    assert overlapping(drawn) == set()
    assert crossed(closed, drawn) == set()


@pytest.mark.parametrize("party", ["IEMZ Kupol", "Garpiya-A1", "ru-inn-3849055365"])
def test_two_steps_around_a_party_of_the_bundled_case_are_no_taller_than_a_window(
    case: Case, party: str
) -> None:
    scene = case.view(around=party, hops=2).scene
    placed, packs = packed(scene)
    assert placed.layout.height <= TALLEST + 60
    families = {card.uid: card.family for card in scene.cards}
    assert "weapon" not in {families[uid] for pack in packs for uid in pack.members}


def test_what_fits_stays_open() -> None:
    assert packed(scene_of(MANY[:12], set()))[1] == ()
