"""Which body's knowledge an asserter speaks for: `asserters.toml`, read once.

An asserter not named there is a voice of its own. A body with members (the MSMT) adds nothing to
its members on the same fact.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from ..graph.errors import wrong

PATH = Path(__file__).parent / "asserters.toml"


@cache
def _table() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    raw = tomllib.loads(PATH.read_text(encoding="utf-8"))["voice"]
    voice: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    for name, item in raw.items():
        members[name] = tuple(item.get("members", ()))
        for speaker in item["speakers"]:
            if speaker in voice:
                raise wrong(str(PATH), speaker, "each asserter under one voice only")
            voice[speaker] = name
    return voice, members


def voice_of(asserter: str, name: str) -> tuple[str, tuple[str, ...]]:
    """Return (voice, members) of an asserter by its key; `name` is its own name."""
    voices, members = _table()
    found = voices.get(asserter, name)
    return found, members.get(found, ())
