"""Output to any console: letters that its encoding lacks are written another way."""

from __future__ import annotations

import codecs
import io
import sys

PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-",
    "‑": "-", "…": "...", "→": "->", "←": "<-", "×": "x", "·": "*", "•": "*", "≤": "<=", "≥": ">=",
    "\u00a0": " ", "\u202f": " ",
}  # fmt: skip
HANDLER = "entrepot-plain"


def _plain(fault: UnicodeError) -> tuple[str | bytes, int]:
    """Return typographic signs in ASCII, and other letters that are missing by code point."""
    if not isinstance(fault, UnicodeEncodeError):
        # Only what is written can be replaced; bytes that cannot be read are a fault.
        raise fault
    text = fault.object[fault.start : fault.end]
    plain = ""
    for char in text:
        plain += PLAIN.get(char) or char.encode("ascii", "backslashreplace").decode()
    return plain, fault.end


codecs.register_error(HANDLER, _plain)


def prepare() -> None:
    """Let stdout and stderr write any text, whatever the encoding of the console."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # The encoding stays that of the console, which shows nothing else rightly.
            stream.reconfigure(errors=HANDLER)


def unicode() -> bool:
    """Return whether stdout can write every letter."""
    encoding: str = getattr(sys.stdout, "encoding", None) or "utf-8"
    return encoding.lower().replace("-", "").startswith("utf")
