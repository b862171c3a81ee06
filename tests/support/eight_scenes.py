"""Eight scenes that pictures are looked at in: questions on routes, surroundings, movements."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from entrepot.casework.case import Case

# Five questions on routes, the surroundings of two parties, and a part of everything.
SCENES: dict[str, dict[str, Any]] = {
    "munitions": {"ends": ("kp", "ru")},
    "garpiya": {"ends": ("Xiamen Limbach", "IEMZ Kupol"), "k": 4},
    "orlan-10": {"ends": ("Asia Pacific Links", "Orlan-10")},
    "siltron": {"ends": ("UrSeCo", "Siltron")},
    "kharkiv-missile": {"ends": ("kind=Company,country=US", "Kharkiv missile")},
    "kupol": {"around": "IEMZ Kupol", "hops": 2},
    "garpiya-a1": {"around": "Garpiya-A1", "hops": 2},
    "some": {"limit": 150},
}


def page_of(case: Case, scene: str, folder: Path) -> Path:
    """Write the page of a scene into a folder, and return its path."""
    asked = dict(SCENES[scene])
    path = folder / f"{scene}.html"
    path.write_text(case.view(asked.pop("ends", None), **asked).html, encoding="utf-8")
    return path
