"""Output to any console: letters that its encoding lacks are written another way.

So is what would steer the screen, whoever brought it into a name, a title or a path: a command of a
terminal, a mark that turns the order of letters. Most texts are plain when they come here
(`graph.plain_text`); this holds for all others.
"""

from __future__ import annotations

import codecs
import io
import re
import sys
from typing import TextIO

from ..graph.plain_text import ODD

PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-",
    "‑": "-", "…": "...", "→": "->", "←": "<-", "×": "x", "·": "*", "•": "*", "≤": "<=", "≥": ">=",
    "\u00a0": " ", "\u202f": " ",
}  # fmt: skip
HANDLER = "entrepot-plain"
# CSV ends its lines with \r\n; alone \r leads back to the beginning of a line that was printed.
_BACK = re.compile("\r(?!\n)")


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


class ShownText(io.TextIOWrapper):
    """A stream on which characters that steer a screen are shown as escapes, as JSON has them."""

    may_go_back = False

    def write(self, text: str) -> int:
        """Write a text; return its length."""
        shown = ODD.sub(_escaped, text)
        super().write(shown if self.may_go_back else _BACK.sub(_escaped, shown))
        return len(text)


def _escaped(match: re.Match[str]) -> str:
    # Beyond four digits JSON has two escapes, one for each half of a character.
    halves = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{halves[start : start + 4]}" for start in range(0, len(halves), 4))


def prepare() -> None:
    """Let stdout and stderr write any text, whatever the encoding of the console."""
    sys.stdout, sys.stderr = _shown(sys.stdout), _shown(sys.stderr)
    if isinstance(sys.stderr, ShownText):
        sys.stderr.may_go_back = True  # the line of progress is drawn over


def _shown(stream: TextIO) -> TextIO:
    if not isinstance(stream, io.TextIOWrapper) or isinstance(stream, ShownText):
        return stream
    # The encoding stays that of the console, which shows nothing else rightly.
    encoding, lines, at_once = stream.encoding, stream.line_buffering, stream.write_through
    return ShownText(stream.detach(), encoding, HANDLER, None, lines, at_once)


def unicode() -> bool:
    """Return whether stdout can write every letter."""
    encoding: str = getattr(sys.stdout, "encoding", None) or "utf-8"
    return encoding.lower().replace("-", "").startswith("utf")
