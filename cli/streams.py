"""Output to any console: letters that its encoding lacks are written another way.

So is what would steer the screen, whoever brought it into a name, a title or a path: a command of a
terminal, a mark that turns the order of letters. Most texts are plain when they come here
(`graph.plain_text`); this holds for all others.
"""

from __future__ import annotations

import codecs
import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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


class Unwritten(OSError):
    """The output cannot be written, such as to a disk that is full."""


class ShownText(io.TextIOWrapper):
    """A stream on which characters that steer a screen are shown as escapes, as JSON has them."""

    may_go_back = False
    may_fail = False

    def write(self, text: str) -> int:
        """Write a text; return its length."""
        shown = ODD.sub(_escaped, text)
        with self._told():
            super().write(shown if self.may_go_back else _BACK.sub(_escaped, shown))
        return len(text)

    def flush(self) -> None:
        """Write out what is kept."""
        with self._told():
            super().flush()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Give a fault of writing the name of the stream, unless it may fail in silence."""
        try:
            yield
        except OSError as fault:
            if not self.may_fail:
                # Nobody has to be told that the reader has seen enough.
                if isinstance(fault, BrokenPipeError):
                    raise
                raise Unwritten(fault.errno, fault.strerror, "the output") from None
            give_up(self)


def _escaped(match: re.Match[str]) -> str:
    # Beyond four digits JSON has two escapes, one for each half of a character.
    halves = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{halves[start : start + 4]}" for start in range(0, len(halves), 4))


def prepare() -> None:
    """Let stdout and stderr write any text, whatever the encoding of the console."""
    _open_closed()
    sys.stdout, sys.stderr = _shown(sys.stdout), _shown(sys.stderr)
    if isinstance(sys.stderr, ShownText):
        sys.stderr.may_go_back = True  # the line of progress is drawn over
        # Where nobody can be told of a fault, the command still does its work.
        sys.stderr.may_fail = True


def _open_closed() -> None:
    """Open the streams that were closed when the program began: they are empty, and lose what is
    written.

    The next file that was opened would have the number of a closed one, and get what is meant for
    the screen.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            # The lowest number that is free, which is this one.
            os.open(os.devnull, os.O_RDWR)
            os.set_inheritable(number, True)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8", closefd=False)
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)


def give_up(stream: TextIO) -> None:
    """Lose what a stream still has to write and all that follows: it cannot be written to."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


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
