"""The source whose knowledge an asserter's words are, from `asserters.toml`.

An asserter that is not named there is a source of its own. A body with members (the MSMT) adds
nothing to its members on the same fact.
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
    """Return the source of each asserter, and the members of each source."""
    raw = table_of(read_toml(PATH), "voice", str(PATH))
    voices: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    for name in raw:
        where = f"{PATH} [voice.{name}]"
        item = table_of(raw, name, str(PATH))
        if "speakers" not in item or set(item) - {"speakers", "members"}:
            raise wrong(where, ", ".join(item), "speakers, and members where it has any")
        members[name] = texts_of(item, "members", where)
        for speaker in texts_of(item, "speakers", where):
            # An asserter under two voices would corroborate itself.
            if speaker in voices:
                raise wrong(str(PATH), speaker, "each asserter under one voice only")
            voices[speaker] = name
    return voices, members


def voice_of(asserter: str, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the source of an asserter, and the members of that source.

    Args:
        asserter: Key of the asserter.
        name: Its own name, which is the source if asserters.toml does not have the key.

    >>> voice_of("bis", "Bureau of Industry and Security")
    ('US government', ())
    """
    voices, members = _table()
    # Offices and officials of one government are one source, however many speak.
    voice = voices.get(asserter, name)
    return voice, members.get(voice, ())
