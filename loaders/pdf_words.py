"""The words of a PDF as its pages show them, with a sign for each letter that it does not state.

A PDF holds numbers of glyphs. Which letters they are says a map of the font (ISO 32000-2, 9.10), or
the encoding; a font without both is drawn as it should be, and pypdf reads other letters from it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..graph.extras import needed
from .pdf_objects import resources_of, value_of, values_of
from .pdf_shown import drawn

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject

# Encodings of composite fonts that state letters, and that pypdf knows.
LETTERED = ("-UCS2-", "-UTF16-", "GB-EUC-", "GBpc-EUC-", "GBK-EUC-", "GBK2K-", "ETen", "90ms-RKSJ-")
SYMBOLIC = 4  # the flag of a font with signs of its own (table 121)


def check_reader() -> None:
    """Raise `BadInput` if the package that reads a PDF is not installed."""
    with needed("reports", "reading the text of a .pdf"):
        import pypdf  # noqa: F401  (asked for here, used in a process of its own)


def words_of_pdf(path: Path) -> str:
    """Return the words of a PDF, a line for each page, or '' if it is locked or damaged.

    Raises:
        Exception: What pypdf raises for damage that it has no error of its own for.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages: list[str] = []
    try:
        reader = PdfReader(path)
        for page in reader.pages:
            for resources in resources_of(page):
                for font in values_of(value_of(resources, "/Font")):
                    _mark_unread(font)
            seen = drawn(page, reader.root_object)
            text = page.extract_text(
                visitor_operand_before=seen.before, visitor_operand_after=seen.after
            )
            pages.append(" ".join(text.split()))
    except (PyPdfError, DependencyError):
        return ""
    return "\n".join(pages)


def _mark_unread(font: DictionaryObject) -> None:
    """Give a font a map to `UNREAD` for the codes whose letters it does not state."""
    from pypdf.generic import NameObject, StreamObject

    codes = list(_unread_codes(font))
    if not codes:
        return
    if font.get("/Subtype") == "/Type0":
        # As a simple font: a map of 256 bytes in place of one of 65,536 pairs, made on each page.
        font[NameObject("/Subtype")] = NameObject("/Type1")
        font.pop("/Encoding", None)
    lines = [f"<{code:02X}> <FFFD>" for code in codes]
    made = StreamObject()
    made.set_data("\n".join(("beginbfchar", *lines, "endbfchar", "")).encode())
    font[NameObject("/ToUnicode")] = made


def _unread_codes(font: DictionaryObject) -> Iterator[int]:
    """Yield the bytes in a font of which neither a map nor an encoding says what letters they are.

    What a map states is believed.
    """
    if "/ToUnicode" in font:
        return
    encoding = value_of(font, "/Encoding")
    if font.get("/Subtype") == "/Type0":
        if not (isinstance(encoding, str) and any(name in encoding for name in LETTERED)):
            yield from range(256)
    elif encoding is None and _has_signs_of_its_own(font):
        yield from range(256)
    else:
        yield from _unknown_glyphs(value_of(encoding, "/Differences"))


def _has_signs_of_its_own(font: DictionaryObject) -> bool:
    """Return whether a simple font without an encoding is not in the standard one.

    The encoding inside a font program of Type 1 is read by pypdf; that of another one is not.
    """
    described = value_of(font, "/FontDescriptor")
    flags = value_of(described, "/Flags")
    is_symbolic = isinstance(flags, int) and bool(flags & SYMBOLIC)
    return is_symbolic and value_of(described, "/FontFile") is None


def _unknown_glyphs(differences: Any) -> Iterator[int]:
    """Yield the codes whose glyphs have names that say no letter, such as /g12."""
    from pypdf._codecs import adobe_glyphs

    code = 0
    for each in differences or ():
        item = each.get_object()
        if isinstance(item, int):
            code = item
            continue
        name = str(item).partition(".")[0]
        if name and name not in adobe_glyphs and not _is_coded(name) and code < 256:
            yield code
        code += 1


def _is_coded(name: str) -> bool:
    digits = name.removeprefix("/uni").removeprefix("/u")
    return digits != name and len(digits) >= 4 and set(digits) <= set("0123456789ABCDEFabcdef")
