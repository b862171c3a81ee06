"""Words that a PDF draws so that nobody sees them are not among its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from entrepot.loaders.document_text import text_of

SIGN = "\ufffd"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
# The objects from 7 on are a layer that is off, one that is on, and a group of the first.
LAYERS = (
    b"<</Type/OCG/Name(off)>>",
    b"<</Type/OCG/Name(on)>>",
    b"<</Type/OCMD/OCGs[7 0 R]>>",
)
PIXEL = b"<</Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>"
FORM = b"/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>>>"


def stream(content: bytes, about: bytes = b"") -> bytes:
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), about, content)


def written(path: Path, middle: bytes, image: bool = False) -> Path:
    """Write a page that says "It did", what `middle` draws, and "supply Kupol."."""
    content = b"BT /F 12 Tf 50 700 Td (It did ) Tj ET q %b Q BT /F 12 Tf 130 700 Td (supply.) Tj ET"
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<"
        b"/Font<</F 5 0 R>>/Properties<</Off 7 0 R/On 8 0 R/Part 9 0 R>>"
        b"/ExtGState<</Clear<</ca 0>>>>/XObject<</X %b 0 R>>>>>>"
    )
    objects = (
        b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[7 0 R 8 0 R]/D<</OFF[7 0 R]>>>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page % (b"10" if image else b"6"),
        stream(content % middle),
        FONT,
        stream(b"BT /F 12 Tf 90 700 Td (not ) Tj ET", FORM),
        *LAYERS,
        PIXEL + b"stream\n0\nendstream",
    )
    out = b"%PDF-1.7\n"
    for number, each in enumerate(objects, 1):
        out += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    path.write_bytes(out + b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n")
    return path


DRAWN = b"BT /F 12 Tf %b 90 700 Td (not ) Tj ET"
UNSEEN = {
    "no ink": DRAWN % b"3 Tr",
    "only clips": DRAWN % b"7 Tr",
    "white on white": DRAWN % b"1 1 1 rg",
    "white in ink": DRAWN % b"0 0 0 0 k",
    "clear": b"/Clear gs " + DRAWN % b"",
    "no size": b"BT /F 0 Tf 90 700 Td [(no) 20 (t )] TJ ET",
    "no scale": b"BT /F 12 Tf .01 0 0 .01 90 700 Tm (not ) ' ET",
    "above the page": b'BT /F 12 Tf 90 900 Td 0 0 (not ) " ET',
    "moved from the page": b"1 0 0 1 -900 0 cm " + DRAWN % b"",
    "a layer that is off": b"/OC /Off BDC " + DRAWN % b"" + b" EMC",
    "a group that is off": b"/OC /Part BDC /Span BMC " + DRAWN % b"" + b" EMC EMC",
    "a form without ink": b"3 Tr /X Do",
}


@pytest.mark.parametrize("name", UNSEEN)
def test_words_that_nobody_sees_are_not_read(tmp_path: Path, name: str) -> None:
    words = text_of(written(tmp_path / "a.pdf", UNSEEN[name])).split()

    assert words == ["It", "did", SIGN, "supply."]


SEEN = {
    "as usual": DRAWN % b"0 Tr 0 g",
    "white on black": b"0 g 0 0 600 800 re f " + DRAWN % b"1 g",
    "a layer that is on": b"/OC /On BDC " + DRAWN % b"" + b" EMC",
    "a form": b"/X Do",
    "after one without ink": b"q 3 Tr Q " + DRAWN % b"",
}


@pytest.mark.parametrize("name", SEEN)
def test_words_that_are_seen_are_read(tmp_path: Path, name: str) -> None:
    words = text_of(written(tmp_path / "a.pdf", SEEN[name])).split()

    assert words == ["It", "did", "not", "supply."]


def test_what_a_scanner_read_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf", DRAWN % b"3 Tr", image=True)

    assert text_of(path).split() == ["It", "did", "not", "supply."]
