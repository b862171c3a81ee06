"""The width of a text and its line breaks, computed without a browser.

So pictures are the same on every machine.
"""

from __future__ import annotations

import re
import unicodedata

from ..wording.limits import LIMITS, cut_to, keeps_limits

# Advance widths of Helvetica Bold in thousandths of an em (Adobe's font metrics). Arial and
# Liberation Sans share them.
_BOLD = {
    **dict.fromkeys("ijlI", 278),
    **dict.fromkeys(" .,/|\\", 278),
    **dict.fromkeys("ft()-![]", 333),
    **dict.fromkeys(":;'`", 333),
    **dict.fromkeys("rz*", 500),
    **dict.fromkeys("acekstvxy0123456789LEFJTZ_", 578),
    **dict.fromkeys("bdghnopqu+<>=~?", 611),
    **dict.fromkeys("PSVXYABCDHKNRU&", 722),
    **dict.fromkeys("GOQw", 778),
    **dict.fromkeys("MWm%@", 920),
}
_OTHER = 620
_WIDE = 1000

# Marks that turn or hide the direction of what follows. A name that carries them could show as
# another name.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_UNSAFE = re.compile(f"{_TURNING.pattern}|{_CONTROL.pattern}")


def safe(text: str) -> str:
    """Return the text without direction marks, and with a space for each control character.

    >>> safe("Kupol\x07Ltd"), safe("\u202eplain")
    ('Kupol Ltd', 'plain')
    """
    if text.isascii() and text.isprintable():
        return text
    return _CONTROL.sub(" ", _TURNING.sub("", text)) if _UNSAFE.search(text) else text


def width(text: str, size: float) -> float:
    """Return the width in pixels of a text set bold at `size` pixels.

    For other weights it is a little too much. Letters without a known width count as a wide one.

    >>> width("Kupol", 10.0)
    28.33
    """
    return sum(map(_units, text)) * size / 1000


def _units(char: str) -> int:
    """Return the width of a character in thousandths of an em."""
    if char in _BOLD:
        return _BOLD[char]
    if unicodedata.combining(char):
        return 0
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _OTHER


def wrap(text: str, size: float, room: float, limit: int) -> tuple[str, ...]:
    """Return the text on at most `limit` lines of `room` pixels.

    A text that does not fit is cut and ends in an ellipsis, between two words unless that would
    leave less than half of what fits. It never loses the words that limit it (`wording.limits`);
    where these have no room, no other has. An empty text has no lines.

    >>> wrap("Xiamen Limbach Aircraft Engine", 10.0, 90.0, 2)
    ('Xiamen Limbach', 'Aircraft Engine')
    >>> wrap("Xiamen Limbach Aircraft Engine", 10.0, 90.0, 1)
    ('Xiamen Limbach…',)
    >>> wrap("Shipping containers, contents not seen", 10.0, 160.0, 1)
    ('Shipping…, contents not seen',)
    """
    visible = _cut_rows(text, size, room, limit)
    if not LIMITS.search(text):
        return _between_words(visible, text, size, room)
    if keeps_limits(" ".join(visible), text):
        return visible
    shortest, longest = 0, len(text)
    best: tuple[str, ...] = ("…",)
    while shortest <= longest:
        middle = (shortest + longest) // 2
        rows = _rows(cut_to(text, middle), size, room)
        if len(rows) <= limit and all(width(row, size) <= room for row in rows):
            best, shortest = tuple(rows), middle + 1
        else:
            longest = middle - 1
    return best


def _rows(text: str, size: float, room: float) -> list[str]:
    """Return the words of a text on as many lines as they take."""
    lines: list[str] = []
    for word in safe(text).split():
        if lines and width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _cut_rows(text: str, size: float, room: float, limit: int) -> tuple[str, ...]:
    """Return the text on at most `limit` lines, cut at its end."""
    lines = _rows(text, size, room)
    visible = lines[:limit]
    for number, line in enumerate(visible):
        cut = number == limit - 1 and len(lines) > limit
        if cut or width(line, size) > room:
            visible[number] = _shortened(line, size, room, cut)
    return tuple(visible)


def _between_words(cut: tuple[str, ...], text: str, size: float, room: float) -> tuple[str, ...]:
    """Return rows that were cut inside of a word, cut before it instead.

    A text that would lose more than half of its letters keeps them, or "JSC Votkinsk…" and
    "JSC Kirov…" would be "JSC…" both.
    """
    shown = " ".join(cut)
    words = safe(text).split()
    if not shown.endswith("…") or shown == " ".join(words):
        return cut
    for count in range(len(shown.split()), 0, -1):
        short = " ".join(words[:count]).rstrip(" ,;:.(-") + "…"
        rows = _rows(short, size, room)
        if 2 * len(short) < len(shown):
            break
        if len(rows) <= len(cut) and all(width(row, size) <= room for row in rows):
            return tuple(rows)
    return cut


def _shortened(line: str, size: float, room: float, always: bool) -> str:
    """Return a line that fits with an ellipsis; with `always` also one that fits without."""
    if line and width(f"{line}…", size) > room:
        units, letters = _units("…"), 0
        for char in line:  # forwards: a name of ten thousand letters is cut as fast as a short one
            units += _units(char)
            if units * size / 1000 > room:
                break
            letters += 1
        line, always = line[:letters], True
    return f"{line.rstrip(' ,;:-')}…" if always else line
