"""What a written brief says of how it was made, out of any of its forms."""

from __future__ import annotations

import html
import logging
import re
import zlib
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException, ElementTree

from ...graph.errors import wrong
from ...graph.extras import needed
from .document import Provenance, read

HTML = re.compile(r'<meta name="entrepot" content="([^"]*)">')
LARGEST = 1 << 20  # bytes of the properties of a file, unpacked
# What a damaged archive or its XML raises, beside `ValueError`.
UNREADABLE = (
    *(BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError),
    *(ElementTree.ParseError, DefusedXmlException, LookupError),
)
HAVE = "a brief that entrepot wrote, as Markdown, HTML, PDF, DOCX, EML, PPTX or RSS"


DAMAGED = (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError)


def made_of(path: Path) -> Provenance:
    """Return of what a file was made; raise `BadInput` for one that does not say so."""
    if not path.is_file():
        raise wrong("brief", str(path), HAVE)
    # A damaged file can fail in its archive, its encoding or its XML, which is one fault to a user.
    try:
        text = _text(path)
    except (*DAMAGED, RecursionError) as fault:  # the last for what is nested without end
        raise wrong(str(path), "a file that cannot be read as a report", HAVE) from fault
    if not text:
        raise wrong(str(path), "no record of how it was made", HAVE)
    return read(text)


def _text(path: Path) -> str:
    if path.suffix == ".md":
        return _of_markdown(path.read_text(encoding="utf-8"))
    if path.suffix == ".html":
        found = HTML.search(path.read_text(encoding="utf-8"))
        return html.unescape(found[1]) if found else ""
    if path.suffix == ".pdf":
        with needed("reports", "reading a brief as .pdf"):
            from pypdf import PdfReader
            from pypdf.errors import PyPdfError

        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        try:
            told = PdfReader(path).metadata
            return str(told.get("/Keywords", "")) if told else ""
        except PyPdfError as fault:
            raise ValueError(str(fault)) from None
    if path.suffix in _HANDOUTS:
        return _HANDOUTS[path.suffix](path)
    return ""


def _of_markdown(text: str) -> str:
    """Return what the comment at the end of a Markdown file says.

    A source's text above could hold a line of the same shape.
    """
    comment = text.rstrip().rpartition("<!-- entrepot: ")[2]
    return comment.removesuffix(" -->") if comment.endswith("} -->") else ""


def _of_message(path: Path) -> str:
    """Return what a draft of a message says in its HTML."""
    message = message_from_bytes(path.read_bytes(), policy=SMTP)
    page = message.get_body(("html",))
    found = HTML.search(page.get_content()) if page is not None else None
    return html.unescape(found[1]) if found else ""


def _of_feed(path: Path) -> str:
    """Return what a feed says in an element of its own."""
    from .feed import MADE

    try:
        return str(ElementTree.parse(path).findtext(f"channel/{MADE}", ""))
    except (ElementTree.ParseError, DefusedXmlException) as fault:
        raise ValueError(str(fault)) from None


def _of_package(path: Path) -> str:
    """Return what a document of Word, or slides, say among the properties of their file.

    Only that part is unpacked: the file may be anybody's.
    """
    try:
        with ZipFile(path) as packed:
            part = packed.getinfo("docProps/core.xml")
            if part.file_size > LARGEST:
                raise ValueError("properties of a file that are larger than any")
            root = ElementTree.fromstring(packed.read(part))
    except UNREADABLE as fault:
        raise ValueError(str(fault)) from None
    return str(root.findtext("{http://purl.org/dc/elements/1.1/}description", ""))


_HANDOUTS = {
    ".docx": _of_package,
    ".eml": _of_message,
    ".pptx": _of_package,
    ".rss": _of_feed,
}
