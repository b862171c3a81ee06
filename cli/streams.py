"""Output that no console refuses: letters that an encoding lacks are written another way, never as a traceback."""

from __future__ import annotations

import codecs
import io
import sys

PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-",
    "…": "...", "→": "->", "←": "<-", "×": "x", "·": "*", "•": "*", "≤": "<=", "≥": ">=", "\u00a0": " ", "\u202f": " ",
}  # fmt: skip
HANDLER = "entrepot-plain"


def _plain(fault: UnicodeError) -> tuple[str | bytes, int]:
    """Return typographic signs in ASCII, and every other letter that can not be written by its code point."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    text = fault.object[fault.start : fault.end]
    return "".join(
        PLAIN.get(c) or c.encode("ascii", "backslashreplace").decode() for c in text
    ), fault.end


codecs.register_error(HANDLER, _plain)


def prepare() -> None:
    """Let stdout and stderr write any text, whatever the encoding of the console."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=HANDLER)


def unicode() -> bool:
    """Return whether stdout can write every letter."""
    return (
        (getattr(sys.stdout, "encoding", None) or "utf-8")
        .lower()
        .replace("-", "")
        .startswith("utf")
    )
