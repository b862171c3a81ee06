"""The cells of a workbook's sheets as texts, read one sheet at a time.

Eurostat's workbooks have a hundred sheets of seven thousand cells, almost all of them a colon:
reading only the texts takes a sixth of the time that a general reader needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat
from zipfile import ZipFile

from ....graph.errors import BadInput, wrong
from ....graph.plain_text import is_number, plain
from ...packed_size import MOST_ROWS, PLACES, UNREADABLE, unpacked_size

SHEETS = 64  # times the size of the file that the workbook may have unpacked
NAMES = "xl/workbook.xml"
TARGETS = "xl/_rels/workbook.xml.rels"
TEXTS = "xl/sharedStrings.xml"
RIGHT = "an .xlsx file as a spreadsheet writes it"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Rows = list[list[str]]


class WorkbookCells:
    """An open workbook; use it in a `with` statement."""

    def __init__(self, path: Path, name: str) -> None:
        """Open a workbook.

        Args:
            path: The file.
            name: Its name in messages.

        Raises:
            BadInput: It is no workbook.
        """
        self.name = name
        # A sheet of colons packs well, and one sheet at a time is read; its texts are kept.
        unpacked_size(path, name, SHEETS)
        unpacked_size(path, name, part=TEXTS)
        try:
            self._packed = ZipFile(path)
        except (*UNREADABLE, OSError, ValueError):
            raise wrong(name, "no workbook", RIGHT) from None
        self._texts: list[str] | None = None

    def __enter__(self) -> WorkbookCells:
        """Return the workbook itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._packed.close()

    def sheets(self) -> dict[str, str]:
        """Return the part of each sheet by its name, in the order of the workbook."""
        targets: dict[str, str] = {}
        names: dict[str, str] = {}

        def relation(tag: str, attributes: dict[str, str]) -> None:
            if tag.endswith("Relationship"):
                targets[attributes["Id"]] = attributes["Target"]

        def sheet(tag: str, attributes: dict[str, str]) -> None:
            if tag.rpartition("}")[2] == "sheet":
                names[attributes["name"]] = attributes[f"{_RELATION}}}id"]

        try:
            self._parse(TARGETS, start=relation)
            self._parse(NAMES, start=sheet, separator="}")
            parts = {name: targets[relation_id] for name, relation_id in names.items()}
        except KeyError:
            raise wrong(self.name, "no workbook", RIGHT) from None
        return {name: _part(target) for name, target in parts.items()}

    def rows(self, part: str) -> Rows:
        """Return the rows of a sheet as texts, each as long as its last filled cell.

        Args:
            part: The part of the sheet, as `sheets` gives it. Rows that the file leaves out are
                empty, so that the first row is row 1.
        """
        reader = _SheetReader(self._shared, PLACES)
        self._parse(part, start=reader.start, end=reader.end, text=reader.text)
        return reader.rows

    def _shared(self, number: int) -> str:
        """Return one of the texts that cells share, by its number."""
        if self._texts is None:
            collected: list[list[str]] = []

            def start(tag: str, _: dict[str, str]) -> None:
                if tag == "si":
                    collected.append([])

            def text(data: str) -> None:
                if collected:
                    collected[-1].append(data)

            self._parse(TEXTS, start=start, text=text)
            # A text with several styles comes in several pieces.
            self._texts = list(map(str.strip, map("".join, collected)))
        return self._texts[number]

    def _parse(self, part: str, separator: str = "", **handlers: object) -> None:
        parser = expat.ParserCreate(namespace_separator=separator or None)
        parser.buffer_text = True
        names = {
            "start": "StartElementHandler",
            "end": "EndElementHandler",
            "text": "CharacterDataHandler",
        }
        for name, handler in handlers.items():
            setattr(parser, names[name], handler)
        # A document type can define entities that unpack into gigabytes; no workbook has one.
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        try:
            with self._packed.open(part) as file:
                parser.ParseFile(file)
        except BadInput:
            raise
        except (*UNREADABLE, LookupError, OSError, ValueError, expat.ExpatError):
            raise wrong(self.name, f"a workbook whose {part} cannot be read", RIGHT) from None

    def _refuse_doctype(self, *_: object) -> None:
        raise wrong(self.name, "a document type in a workbook", RIGHT)


def _part(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


class _SheetReader:
    """Collects the cells of one sheet from the events of its XML."""

    def __init__(self, shared: Callable[[int], str], size: int) -> None:
        """Take the function that returns a shared text by its number, and the most cells."""
        self.rows: Rows = []
        self._shared = shared
        self._kind = "n"
        self._column = 0
        self._pieces: list[str] = []
        self._inside = False
        self._columns: dict[str, int] = {}
        self._left = size

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of a row, a cell or its value."""
        if tag == "c":
            self._kind = attributes.get("t", "n")
            self._column = self._place(attributes.get("r", ""))
            self._pieces.clear()
        elif tag in ("v", "t"):
            # A cell may have a formula beside its value.
            self._inside = True
        elif tag == "row":
            number = int(attributes.get("r", len(self.rows) + 1))
            if not len(self.rows) < number <= MOST_ROWS:
                raise ValueError(f"row {number}")
            # Rows that the file leaves out are empty, so that an index is a number less one.
            while len(self.rows) < number:
                self.rows.append([])

    def end(self, tag: str) -> None:
        """Take the end of a cell or of its value."""
        if tag == "c":
            self._take("".join(self._pieces))
        elif tag in ("v", "t"):
            self._inside = False

    def text(self, data: str) -> None:
        """Take a piece of a text."""
        if self._inside:
            self._pieces.append(data)

    def _place(self, reference: str) -> int:
        """Return the number of a cell's column; a cell without a reference follows the last."""
        letters = reference.rstrip("0123456789")
        if not letters:
            return len(self.rows[-1])
        if letters not in self._columns:
            # No sheet is wider than XFD, its 16,384th column.
            if not re.fullmatch("[A-Z]{1,3}", letters):
                raise ValueError(f"cell {reference}")
            number = 0
            for letter in letters:
                number = number * 26 + ord(letter) - ord("A") + 1
            self._columns[letters] = number - 1
        return self._columns[letters]

    def _take(self, text: str) -> None:
        if self._kind == "s" and text:
            if not is_number(text):
                raise ValueError(f"shared text {text}")
            text = self._shared(int(text))
        row = self.rows[-1]
        self._left -= max(1, self._column + 1 - len(row))
        if self._left < 0:
            raise ValueError("more cells than its size allows")
        row.extend([""] * (self._column + 1 - len(row)))
        row[self._column] = plain(text).strip() if len(text) > 1 else text
