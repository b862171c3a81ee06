"""Golden coordinates: where every card and label of the bundled pictures stands, looked at once and
kept.

Dots placed by forces are left out: the last digits of a transform differ between processors. A
change of layout or of a name shows here. After looking at the pictures: `python
tests/viz/drawing/test_golden.py`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from entrepot.casework.case import Case
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.drawing import scene_builders
from entrepot.viz.drawing.layout import layout
from entrepot.viz.drawing.map import atlas
from entrepot.viz.page.answer_picture import of_routes
from entrepot.viz.terminal.demo import QUESTIONS

GOLDEN = Path(__file__).parent / "golden.json"


def coordinates(case: Case) -> dict[str, Any]:
    """The middle of each card and label in columns and rows, pins on the map."""
    pictures = {}
    for question in QUESTIONS:
        if question.page:
            found = case.routes(
                question.source, question.target, k=question.k, as_of=question.as_of
            )
            pictures[question.page] = of_routes(found, found.serializer)[0]
    serializer = Serializer(case.fold(), case.identities, case.documents)
    pictures["everything"] = scene_builders.everything(serializer, 60)
    told: dict[str, Any] = {}
    for name, scene in pictures.items():
        told[name] = {}
        for way, placed in (("columns", layout(scene)), ("rows", layout(scene, upright=True))):
            boxes = [*placed.cards.values(), *placed.labels.values()]
            told[name][way] = [[b.x, b.y] for b in boxes]
        world = atlas(scene, case.identities)
        told[name]["map"] = [[b.x, b.y] for b in world.boxes] if world else None
    return told


def test_every_card_stands_where_it_stood(case: Case) -> None:
    assert coordinates(case) == json.loads(GOLDEN.read_text(encoding="utf-8"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = Case.create(Path(folder) / "case")
        made.build()
        GOLDEN.write_text(
            json.dumps(coordinates(made), separators=(",", ":")).replace('},"', '},\n"') + "\n"
        )
    sys.exit(0)
