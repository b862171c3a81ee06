"""Files of OFAC's lists in XML: which layout each has, told by its outermost element."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ....graph.errors import wrong
from ...loaded_files import LoadedFile
from ...xml_list import name_of, root_of
from .entries import Edition
from .layout_advanced import read_advanced
from .layout_enhanced import read_enhanced
from .layout_standard import read_standard

DELTA = "/DeltaFile/"  # in the namespace of OFAC's files of changes
LAYOUTS: Mapping[str, Callable[[LoadedFile], Edition]] = {
    "sdnList": read_standard,
    "sanctionsData": read_enhanced,
    "Sanctions": read_advanced,
}


def read_xml(file: LoadedFile) -> Edition:
    """Read a list of OFAC in any of its layouts in XML.

    Raises:
        BadInput: The file is none of them, is cut off, or has no entry.
    """
    outermost = root_of(file)
    root = name_of(outermost)
    # The changes of a day have the elements of the enhanced layout, removed entries among them.
    if DELTA in str(outermost.tag):
        right = "the whole list, sdn.xml, SDN_ENHANCED.XML or SDN_ADVANCED.XML"
        raise wrong(file.name, "a file of the changes of one day", right)
    if root not in LAYOUTS:
        raise wrong(file.name, f"<{root}>", "a list of OFAC: " + ", ".join(LAYOUTS))
    edition = LAYOUTS[root](file)
    if not edition.entries:
        raise wrong(file.name, "no entry", "at least one")
    return edition


def by_day(editions: Sequence[Edition]) -> Iterator[Edition]:
    """Yield one edition a day, the oldest first; of two of one day the last counts."""
    kept = {edition.day: edition for edition in editions}
    for day in sorted(kept):
        yield kept[day]
