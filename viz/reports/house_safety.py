"""What a house's own files may not bring into a brief: code, requests, and files of the reader.

A house folder may be anybody's. Its template for HTML runs in the sandbox of Jinja, that for typst
without files and network (`pdf`); what they and a house's Word document make is checked here.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException, ElementTree
from markupsafe import escape

from ...graph.errors import wrong
from ...graph.limited_process import Limits, limited

# What runs, loads or leads away though the policy of a page forbids scripts and pictures.
ACTIVE = re.compile(
    r"<(script|i?frame|frameset|object|embed|applet|base|link|form|meta)(?=[\s/>])", re.IGNORECASE
)
META = re.compile(r'<meta name="[\w-]+" content="[^"<>]*">')  # which stands for no header
TEMPLATE = Limits(60, 2048)  # with the program that sets it
# Bytes of a Word document, unpacked, and of the XML in it, which takes many times as many.
LARGEST, XML = 100 << 20, 8 << 20
# Fields of Word that read another file, ask an address, or start a program.
FIELD = re.compile(r"\b(DDE|DDEAUTO|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DATABASE|RD)\b")
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def of_template(act: Callable[[], bytes], name: str) -> bytes:
    """Return what an act makes with a house's own template, in a process of its own.

    Raises:
        BadInput: What the act raises, or that the template never ends or takes too much memory.
    """
    return limited(act, name, TEMPLATE, "template")


def refuse_page(text: str, policy: str) -> None:
    """Raise `BadInput` for a page of a house's template that does more than show.

    Args:
        text: The page.
        policy: The policy that must stand before all else in its head.
    """
    line = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
    head = re.match(
        r"\s*<!doctype html>\s*<html[^<>]*>\s*<head>\s*(?:<meta charset=\"?utf-8\"?>\s*)?",
        text,
        re.IGNORECASE,
    )
    # Browsers apply a policy only to what follows it.
    if head is None or not text[head.end() :].startswith(line):
        right = 'the policy first in <head>, after <meta charset="utf-8"> only: '
        shipped = '<meta http-equiv="Content-Security-Policy" content="{{ policy }}">'
        raise wrong("brief.html", "no content security policy", right + shipped)
    # Not parsed: what one parser takes for a comment ends sooner in a browser (<!-->, --!>).
    for found in ACTIVE.finditer(text, head.end() + len(line)):
        if META.match(text, found.start()) is None:
            shown = f"<{found[1].casefold()}>"
            raise wrong("brief.html", shown, "elements that show text and pictures only")


def refuse_word(path: Path, content: bytes) -> None:
    """Raise `BadInput` for a Word document that asks another place when it is opened."""
    try:
        for fault in _faults(content):
            raise wrong(str(path), fault, "a Word document that needs nothing but itself")
    except (BadZipFile, ElementTree.ParseError, DefusedXmlException, OSError) as fault:
        found = str(fault)[:80] or "no document"
        raise wrong(str(path), found, "a Word document (.docx)") from None


def _faults(content: bytes) -> Iterator[str]:
    with ZipFile(io.BytesIO(content)) as package:
        entries = package.infolist()
        parts = [entry for entry in entries if entry.filename.endswith((".rels", ".xml"))]
        # What the directory states is the most that is unpacked of each.
        for most, of, kind in ((LARGEST, entries, ""), (XML, parts, " of XML")):
            if sum(entry.file_size for entry in of) > most:
                yield f"more than {most >> 20} MiB{kind} unpacked"
                return
        for name in package.namelist():
            if name.endswith(".rels"):
                yield from _outside(package.read(name))
            elif name.endswith(".xml"):
                yield from _fields(package.read(name))


def _outside(relations: bytes) -> Iterator[str]:
    """Yield what a document refers to outside itself; a link that a reader clicks is none."""
    for relation in ElementTree.fromstring(relations):
        kind = relation.get("Type", "").rpartition("/")[2]
        if relation.get("TargetMode") == "External" and kind != "hyperlink":
            yield f"{kind} at {relation.get('Target', '')}"


def _fields(part: bytes) -> Iterator[str]:
    texts: list[str] = []
    for element in ElementTree.fromstring(part).iter():
        # Word joins the pieces of one field.
        if element.tag == f"{WORDS}instrText":
            texts.append(element.text or "")
        elif element.tag == f"{WORDS}fldSimple":
            texts.append(f" {element.get(f'{WORDS}instr', '')} ")
        elif element.tag == f"{WORDS}altChunk":
            yield "altChunk"
        elif element.tag == f"{WORDS}fldChar":
            texts.append(" " if element.get(f"{WORDS}fldCharType") != "separate" else "")
    found = FIELD.search("".join(texts).upper())
    if found:
        yield f"the field {found[0]}"
