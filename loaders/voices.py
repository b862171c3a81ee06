"""Which body's knowledge an asserter speaks for: `asserters.toml`, read once.

An asserter not named there is a voice of its own. A body with members (the MSMT) adds nothing to
its members on the same fact.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..graph.errors import wrong
from ..graph.files import read_toml
from ..graph.gate.settings import table_of, texts_of

PATH = Path(__file__).parent / "asserters.toml"


@cache
def _table() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    raw = table_of(read_toml(PATH), "voice", str(PATH))
    voice: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    for name in raw:
        where = f"{PATH} [voice.{name}]"
        item = table_of(raw, name, str(PATH))
        if "speakers" not in item or set(item) - {"speakers", "members"}:
            raise wrong(where, ", ".join(item), "speakers, and members where it has any")
        members[name] = texts_of(item, "members", where)
        for speaker in texts_of(item, "speakers", where):
            if speaker in voice:
                raise wrong(str(PATH), speaker, "each asserter under one voice only")
            voice[speaker] = name
    return voice, members


def voice_of(asserter: str, name: str) -> tuple[str, tuple[str, ...]]:
    """Return (voice, members) of an asserter by its key; `name` is its own name."""
    voices, members = _table()
    found = voices.get(asserter, name)
    return found, members.get(found, ())
