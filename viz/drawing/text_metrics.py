"""How wide a text is and where it breaks, worked out without a browser, so that pictures are the same everywhere."""

from __future__ import annotations

import re
import unicodedata

# Advance widths of Helvetica Bold in thousandths of an em (Adobe's font metrics); Arial and Liberation Sans share them.
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

# Marks that turn or hide the direction of what follows; a name that carries them could show as another name.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_UNSAFE = re.compile(f"{_TURNING.pattern}|{_CONTROL.pattern}")


def safe(text: str) -> str:
    """Return the text without control characters and direction marks; what it says stays."""
    if text.isascii() and text.isprintable():
        return text
    return _CONTROL.sub(" ", _TURNING.sub("", text)) if _UNSAFE.search(text) else text


def width(text: str, size: float) -> float:
    """Return the width of a text in pixels when set bold at `size` pixels: a little too much for other weights."""
    return sum(map(_units, text)) * size / 1000


def _units(char: str) -> int:
    """Return the width of a character in thousandths of an em."""
    if char in _BOLD:
        return _BOLD[char]
    if unicodedata.combining(char):
        return 0
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _OTHER


def wrap(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """Return the text on at most `most` lines of `room` pixels; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in safe(text).split():
        if lines and width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    kept = lines[:most]
    cut = len(lines) > most
    for at, line in enumerate(kept):
        last = cut and at == most - 1
        if last or width(line, size) > room:
            kept[at] = _short(line, size, room, last)
    return tuple(kept)


def _short(line: str, size: float, room: float, always: bool) -> str:
    if line and width(f"{line}…", size) > room:
        units, kept = _units("…"), 0
        for char in line:  # forwards: a name of ten thousand letters is cut as fast as a short one
            units += _units(char)
            if units * size / 1000 > room:
                break
            kept += 1
        line, always = line[:kept], True
    return f"{line.rstrip(' ,;:-')}…" if always else line
