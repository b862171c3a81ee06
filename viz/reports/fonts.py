"""The letters that a printed brief can show; others are romanised.

typst brings Libertinus, which has Latin, Greek, Cyrillic and Hebrew. For Chinese, Japanese, Korean,
Arabic and other scripts a font of this machine is used, if there is one; where there is none, a
name is printed as anyascii romanises it, never as a row of boxes.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path

from anyascii import anyascii

OWN = "Libertinus Serif"
# Scripts that typst's own serif has, by the beginnings of the names of their letters.
HAS = (
    "LATIN",
    "GREEK",
    "CYRILLIC",
    "HEBREW",
    "MODIFIER",
    "COMBINING",
    "DIGIT",
    "SUPERSCRIPT",
    "SUBSCRIPT",
)
SIGNS = frozenset("–—‘’“”„†‡•…‰′″‹›€№™←→↑↓−≈≠≤≥×·°§¶©®«»¿¡½¼¾±²³µ¹ºª")
# Letters of the scripts for which a further font is looked for.
WANTED = "国字シ한عربไ"
# Beginnings of the names of their files on Linux, macOS and Windows.
KNOWN = ("NotoSansCJK", "NotoSerifCJK", "DroidSansFallback", "wqy-", "NotoSansSC",
         "NotoNaskhArabic", "NotoSansArabic",
         "DejaVuSans.ttf", "FreeSans", "Amiri", "Arial Unicode", "PingFang", "msyh",
         "simsun")  # fmt: skip


# A text of a drawing: its element, and what stands in it.
TEXT = re.compile(r"(<text\b[^>]*>)([^<]*)(</text>)")


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Font families in the order of trial, the folders of their files, and their letters.

    `faces` are the families of the machine, each with its letters.
    """

    families: tuple[str, ...]
    folders: tuple[str, ...]
    letters: frozenset[int]
    faces: tuple[tuple[str, frozenset[int]], ...] = ()

    def has(self, letter: str) -> bool:
        """Say whether a letter can be printed."""
        return ord(letter) in self.letters or _is_own(letter)

    def plain(self, text: str) -> str:
        """Return a text with what has no letter here romanised."""
        return "".join(map(self._printed, text))

    def drawn(self, svg: str) -> str:
        """Return a drawing whose texts can be printed."""
        # A romanised letter can hold a sign of XML, such as a quote.
        plain = "".join(letter if self.has(letter) else escape(anyascii(letter)) for letter in svg)
        # A text that begins in one font does not go on in another unless the other is named.
        return TEXT.sub(lambda found: f"{found[1]}{self._spanned(found[2])}{found[3]}", plain)

    def _spanned(self, text: str) -> str:
        """Return a text of a drawing, each run of letters of another font marked with the font."""
        pieces: list[str] = []
        for family, run in groupby(text, self._family):
            letters = "".join(run)
            pieces.append(f'<tspan font-family="{family}">{letters}</tspan>' if family else letters)
        return "".join(pieces)

    def _family(self, letter: str) -> str:
        """Return the family of the machine that has a letter; "" for letters of typst's own."""
        if not _is_own(letter):
            for family, letters in self.faces:
                if ord(letter) in letters:
                    return family
        return ""

    def _printed(self, letter: str) -> str:
        return letter if self.has(letter) else anyascii(letter)

    def shown(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield a text as printed, in pieces, each with whether it runs from right to left."""
        printed = self.plain(text)
        # The first letter gives the direction of a text, as in Unicode's own algorithm (UAX 9, P2).
        yield printed, _runs_left(_first_letter(printed))


def _is_own(letter: str) -> bool:
    """Return whether typst's own serif has a letter."""
    if ord(letter) < 0x7F or letter in SIGNS:
        return True
    return unicodedata.name(letter, "").startswith(HAS)


def _runs_left(letter: str) -> bool:
    """Return whether a letter is of a script that is written from right to left."""
    return letter != "" and unicodedata.bidirectional(letter) in ("R", "AL")


def _first_letter(text: str) -> str:
    for char in text:
        if char.isalpha():
            return char
    return ""


def places() -> list[Path]:
    """Return the folders in which a system keeps fonts."""
    home = Path.home()
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    if sys.platform == "win32":
        return [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"]
    return [
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".fonts",
        home / ".local/share/fonts",
    ]


@cache
def glyphs(folders: Sequence[Path] | None = None) -> Glyphs:
    """Return the printable letters; fonts are searched in `folders`, by default the system's."""
    letters, families, used = set[int](), [OWN], []
    faces: list[tuple[str, frozenset[int]]] = []
    # A later font is taken only for letters that no earlier one has.
    lacking = set(WANTED)
    for path in _files(places() if folders is None else folders):
        for family, codes in _held(path):
            new = {letter for letter in lacking if ord(letter) in codes}
            if new:
                lacking -= new
                letters |= codes
                families.append(family)
                faces.append((family, frozenset(codes)))
                used.append(str(path.parent))
    return Glyphs(tuple(families), tuple(dict.fromkeys(used)), frozenset(letters), tuple(faces))


def _files(folders: Sequence[Path]) -> list[Path]:
    """Return the files of known fonts below some folders, by name."""
    paths: list[Path] = []
    for folder in folders:
        if folder.is_dir():
            paths += folder.rglob("*")
    return sorted(filter(_is_known, paths), key=lambda path: path.name)


def _is_known(path: Path) -> bool:
    """Return whether a file is a font of one of the known families."""
    return path.suffix.lower() in (".ttf", ".otf", ".ttc") and path.name.startswith(KNOWN)


def _held(path: Path) -> list[tuple[str, set[int]]]:
    """Return family and letters of each face of a font file; none for a file that is no font."""
    from fontTools.ttLib import TTCollection, TTFont, TTLibError  # of the extra `reports`

    try:
        faces = (
            TTCollection(str(path)).fonts
            if path.suffix.lower() == ".ttc"
            else [TTFont(str(path), lazy=True)]
        )
        return [(str(face["name"].getDebugName(1)), set(face.getBestCmap())) for face in faces[:1]]
    except (TTLibError, OSError, KeyError):
        return []
