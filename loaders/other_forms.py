"""Files that are no list in any layout: packed ones, pages of HTML, documents, old workbooks.

A server that refuses a download answers with a page, which is then saved under the name of the
list; lists are handed on packed. Each is named for what it is before its list is looked for in it.
"""

from __future__ import annotations

import re

from ..graph.errors import wrong
from .decoding import MARKS
from .loaded_files import LoadedFile

BEGINNING = 4096  # bytes that are looked at
UNPACKED = "the list in it, unpacked"
PACKED = {
    b"\x1f\x8b": "a gzip archive",
    b"PK\x03\x04": "a ZIP archive or a workbook",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
}
DOCUMENTS = {
    b"%PDF": "a PDF document",
    b"{\\rtf": "a document in RTF",
    b"\xd0\xcf\x11\xe0": "an old workbook or document of Office",
}
HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)


def refuse_other_form(file: LoadedFile, forms: str) -> None:
    """Refuse a file that begins as no list does.

    Args:
        file: The file.
        forms: The forms in which its list is read, in words.

    Raises:
        BadInput: The file is packed, a page of HTML, or a document.
    """
    with file.path.open("rb") as opened:
        beginning = opened.read(BEGINNING)
    for mark, what in PACKED.items():
        if beginning.startswith(mark):
            raise wrong(file.name, what, f"{UNPACKED}: {forms}")
    for mark, what in DOCUMENTS.items():
        if beginning.startswith(mark):
            raise wrong(file.name, what, forms)
    plain = beginning
    for mark, encoding in MARKS:
        if plain.startswith(mark):
            plain = beginning.decode(encoding, "ignore").removeprefix("\ufeff").encode()
            break
    if HTML.match(plain):
        right = f"{forms}; a server that refuses a download answers with such a page"
        raise wrong(file.name, "a page of HTML", right)
