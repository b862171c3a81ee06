"""The layout of lines: the width of the terminal, wrapping, and commands to paste."""

from __future__ import annotations

import os
import re
import shlex
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

JOINERS = "\u200c\u200d"  # some scripts cannot be read without them
NARROWEST, WIDEST, PIPED = 60, 200, 100
_FIXED: ContextVar[int | None] = ContextVar("width", default=None)
_COMMANDS: ContextVar[bool] = ContextVar("commands", default=True)
_PLAIN = re.compile(r"^[\w@%+=:,./-]+$")


def width(widest: int = WIDEST, piped: int = PIPED, narrowest: int = NARROWEST) -> int:
    """Return how many columns a line may have, from `narrowest` to `widest`.

    That is COLUMNS where it is set, else the width of the terminal, else `piped`.
    """
    fixed = _FIXED.get()
    if fixed is not None:
        return fixed
    text = os.environ.get("COLUMNS", "").strip()
    columns = int(text) if text.isascii() and text.isdigit() else 0
    if not columns:
        try:
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
        # A pipe has no size, and a notebook or a test may replace stdout by one without a number.
        except (OSError, ValueError, AttributeError):
            columns = 0
    return max(narrowest, min(columns or piped, widest))


@contextmanager
def columns(number: int) -> Iterator[None]:
    """Lay out in this many columns whatever the terminal has.

    Lines must be drawn inside the block, since they are drawn only when they are read.
    """
    token = _FIXED.set(number)
    try:
        yield
    finally:
        _FIXED.reset(token)


@contextmanager
def without_commands() -> Iterator[None]:
    """Suggest no commands to type next: for readers who have nowhere to type them.

    Lines must be drawn inside the block, as with `columns`.
    """
    token = _COMMANDS.set(False)
    try:
        yield
    finally:
        _COMMANDS.reset(token)


def clean(text: str) -> str:
    """Return a text in one line without characters that would steer a terminal."""
    if text.isprintable():
        return text
    chars = []
    for char in text:
        if char.isprintable():
            chars.append(char)
        # A blank and not nothing, so that two words do not become one.
        elif char.isspace() or unicodedata.category(char) in ("Cc", "Zs", "Zl", "Zp"):
            chars.append(" ")
        elif char in JOINERS:
            chars.append(char)
    return "".join(chars)


def cells(text: str) -> int:
    """Return how many columns a text takes on a terminal.

    Wide characters take two columns, combining marks and joiners none.

    >>> cells("Kupol"), cells("厦门")
    (5, 4)
    """
    if text.isascii():
        return len(text)
    return sum(map(_cells_of, text))


def _cells_of(char: str) -> int:
    if unicodedata.combining(char) or char in JOINERS:
        return 0
    return 2 if _wide(char) else 1


def _wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in ("W", "F")


def _pieces(word: str) -> list[str]:
    """Return the parts into which a word may be broken: only before or after a wide character."""
    if word.isascii():
        return [word]
    parts: list[str] = []
    for char in word:
        # Chinese and Japanese have no blanks, so their words may be broken anywhere.
        if parts and not _wide(char) and not _wide(parts[-1][-1]):
            parts[-1] += char
        else:
            parts.append(char)
    return parts


def _glued(words: Iterable[str]) -> Iterator[str]:
    """Yield words; an arrow stays with the word after it."""
    arrow = ""
    for word in words:
        if word == "->":
            arrow = "-> "
        else:
            yield arrow + word
            arrow = ""
    if arrow:
        yield arrow.strip()


def _spaced(text: str) -> Iterator[tuple[str, str]]:
    """Yield words, each with the space before it."""
    for part in text.split("\t"):
        space = "  "
        for word in _glued(clean(part).split()):
            yield word, space
            space = " "


def wrapped(text: str, room: int, first: str = "", rest: str = "") -> Iterator[str]:
    """Yield a text in lines of at most `room` columns.

    A longer word stands whole on a line of its own. A tab stands for two spaces, as between a
    number and its text; other white space is one space.
    """
    line, used, empty = first, cells(first), True
    for word, space in _spaced(text):
        parts = [word] if cells(word) <= room - cells(rest) else _pieces(word)
        for position, part in enumerate(parts):
            gap = space if position == 0 and not empty else ""
            if not empty and used + len(gap) + cells(part) > room:
                yield line
                line, used, gap = rest, cells(rest), ""
            line, used, empty = line + gap + part, used + len(gap) + cells(part), False
    yield line.rstrip() if empty else line


def say(text: str, indent: int = 0, hang: int = 2) -> Iterator[str]:
    """Yield a text as wrapped lines, the first at `indent`, the others `hang` further."""
    yield from wrapped(text, width(), " " * indent, " " * (indent + hang))


def section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield an empty line, a title and its lines; nothing where there are no lines."""
    body = list(lines)
    if body:
        yield ""
        yield from say(title, 0, 0)
        yield from body


def quoted(text: str) -> str:
    """Return a text as one word of a command line that can be pasted into a shell."""
    text = clean(text)
    if _PLAIN.match(text):
        return text
    # Double quotes are what people type; only what a shell would expand in them needs more.
    return shlex.quote(text) if set(text) & set('"$`\\!') else f'"{text}"'


def command(*words: str, case: str = "case") -> str:
    """Return a command line with its words quoted, and its case folder if this is not "case".

    >>> command("find", "IEMZ Kupol")
    'entrepot find "IEMZ Kupol"'
    """
    line = " ".join(["entrepot", *map(quoted, words)])
    return line if case == "case" else f"{line} --case {quoted(case)}"


def typed(line: str, indent: int = 2) -> Iterator[str]:
    """Yield a command line; a long one goes on after a backslash and can still be pasted."""
    lead = " " * indent
    room = width()
    current = lead
    for word in _options(re.findall(r"(?:[^\s\"']|\"[^\"]*\"|'[^']*')+", line)):
        # Two columns are kept for the backslash.
        if current.strip() and cells(current) + 1 + cells(word) > room - 2:
            yield f"{current} \\"
            current = f"{lead}    {word}"
        else:
            current = f"{current} {word}" if current.strip() else f"{lead}{word}"
    yield current


def _options(words: Iterable[str]) -> list[str]:
    """Return the words of a command line; an option and its value are one."""
    joined: list[str] = []
    for word in words:
        open_option = joined and joined[-1].startswith("-") and " " not in joined[-1]
        if open_option and not word.startswith("-"):
            joined[-1] = f"{joined[-1]} {word}"
        else:
            joined.append(word)
    return joined


def following(steps: Iterable[tuple[str, str]], title: str = "Next") -> Iterator[str]:
    """Yield commands to type next, each with its purpose."""
    unique = list(dict.fromkeys(steps)) if _COMMANDS.get() else []
    if unique:
        yield ""
        yield title
    for line, why in unique:
        yield from typed(line)
        yield from say(why, 5, 0)
