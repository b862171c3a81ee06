"""The picture of the house: its dots are the imports between rooms."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def house() -> Iterator[Any]:
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        import house  # type: ignore[import-not-found]  # docs/house.py, a script beside the package

        yield house
    finally:
        sys.path.pop(0)


def test_imports_are_read_by_room(house: Any, tmp_path: Path) -> None:
    files = {
        "cli/ask.py": "from ..viz.answers import data\nfrom .. import graph\nfrom . import me\n",
        "viz/answers/data.py": "from ..terminal.text import say\nfrom ...graph.model import Edge\n",
        "viz/terminal/text.py": "import json\n",
        "graph/model.py": "from .dates import check\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert house.imports(tmp_path) == {
        ("cli", "viz/answers"),
        ("cli", "graph"),
        ("viz/answers", "viz/terminal"),
        ("viz/answers", "graph"),
    }
    assert "cli imports viz/answers" in house.house_svg(tmp_path)


def test_every_room_of_the_package_is_on_the_picture(house: Any) -> None:
    rooms = {path.parent.name for path in (ROOT / "viz").glob("*/__init__.py")}
    assert {f"viz/{room}" for room in rooms} == {name for name, _ in house.ROOMS}


def test_between_the_floors_imports_go_down_only(house: Any) -> None:
    upwards = {pair for pair in house.imports(ROOT) if house._upwards(pair)}
    assert {pair for pair in upwards if not all(r.startswith("viz/") for r in pair)} == set()
