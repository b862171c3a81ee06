"""Lists in XML, one entry at a time: without entities, to a bounded depth, and never whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from ..graph.errors import BadInput, wrong
from .loaded_files import LoadedFile

DEPTH = 24  # levels of elements; the lists that are read here have at most twelve
ENTRY = 2  # level of the entries of a list, which stand directly in its outermost element


def root_of(file: LoadedFile) -> Element:
    """Return the outermost element, with its attributes only.

    Raises:
        BadInput: The file is no XML, or has a document type or entities.
    """
    for opens, element, _ in _parsed(file):
        if opens:
            return element
    raise wrong(file.name, "an empty file", "a list in XML")


def entries_of(file: LoadedFile, wanted: Collection[str]) -> Iterator[Element]:
    """Yield the elements of some names that stand directly in the outermost one, each whole.

    Elements of the same names further inside are part of an entry: lists keep earlier states of an
    entry in it. An entry is taken out of the file's tree when the next one is asked for, so that a
    large file needs little memory.

    Raises:
        BadInput: The file is no XML, is cut off, or has a document type or entities.
    """
    root: Element | None = None
    for opens, element, depth in _parsed(file):
        if opens:
            root = element if depth == 1 else root
        elif depth == ENTRY:
            if name_of(element) in wanted:
                yield element
            if root is not None:
                root.remove(element)


def elements_of(file: LoadedFile, wanted: Collection[str]) -> Iterator[Element]:
    """Yield the elements of some names at any level, each whole, in the order of the file.

    An element is taken out of the file's tree when the next one is asked for. Raises `BadInput` as
    `entries_of` does.
    """
    opened: list[Element] = []
    for opens, element, _ in _parsed(file):
        if opens:
            opened.append(element)
            continue
        opened.pop()
        if name_of(element) in wanted:
            yield element
            if opened:
                opened[-1].remove(element)


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def all_at(element: Element, path: str) -> list[Element]:
    """Return the elements at a path, whatever their namespace."""
    return element.findall("/".join(f"{{*}}{part}" for part in path.split("/")))


def text_of(element: Element) -> str:
    """Return the text of an element in one line."""
    return " ".join((element.text or "").split())


def text_at(element: Element, path: str) -> str:
    """Return the text of the first element at a path in one line, or ''."""
    found = all_at(element, path)
    return text_of(found[0]) if found else ""


def texts_at(element: Element, path: str) -> list[str]:
    """Return the texts at a path, each in one line, without empty ones."""
    return list(filter(None, map(text_of, all_at(element, path))))


def attribute(element: Element, name: str) -> str:
    """Return an attribute in one line, or '' if there is none."""
    return " ".join(str(element.get(name, "")).split())


def _parsed(file: LoadedFile) -> Iterator[tuple[bool, Element, int]]:
    """Yield each element as it opens (True) and as it closes (False), with its level."""
    depth = 0
    try:
        for event, element in iterparse(file.path, events=("start", "end"), forbid_dtd=True):
            opens = event == "start"
            depth += opens
            # A hostile file of nested elements would otherwise fill the memory.
            if depth > DEPTH:
                raise wrong(file.name, f"elements {depth} deep", f"at most {DEPTH}")
            yield opens, element, depth
            depth -= not opens
    except DefusedXmlException as fault:
        right = "XML without a document type or entities"
        raise wrong(file.name, type(fault).__name__, right) from None
    except (LookupError, ValueError) as fault:  # of an encoding that is stated and unknown
        raise wrong(file.name, str(fault), "XML in UTF-8") from None
    except ParseError as fault:
        place = f"{file.name}:{fault.position[0]}"
        raise BadInput(f"{place}: not XML, or cut off: {fault.msg}") from None
