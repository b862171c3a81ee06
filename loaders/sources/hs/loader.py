"""The Harmonized System: one record for each six-digit code, with the words of its heading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....graph.errors import wrong
from ....graph.model import Claim, Document, Record
from ....graph.plain_text import is_number
from ...context import Context
from ...rows import Cells, read

COLUMNS = ("section", "hscode", "description", "parent", "level")
TOTAL = "TOTAL"  # the line for all goods


def load(context: Context) -> Iterator[Claim]:
    """Add one record for each code; there are no claims."""
    for file in context.files:
        document = Document(
            context.uid(file.name),
            "Harmonized System, edition 2022",
            "datasets/harmonized-system",
            file.edition,
            file=file.name,
            sha256=file.sha256,
            read=file.taken,
        )
        context.add_document(file.name, document, file.name)
        words: dict[str, str] = {}
        for row in read(file.path, COLUMNS):
            row.where = row.where.replace(str(file.path), file.name)
            code, description, parent, level = _checked(row)
            if code == TOTAL:
                continue
            if not is_number(code) or str(len(code)) != level:
                raise wrong(f"{row.where} hscode", code, f"{level} digits")
            # Chapters and headings come before their codes, and are read for their words only.
            words[code] = description
            if level != "6":
                continue
            # A code under another heading is a row out of place.
            if parent != code[:4]:
                raise wrong(f"{row.where} parent", parent, code[:4])
            context.add_record(code, _record(context, code, words), f"{row.where} hscode")
    return iter(())


def _checked(row: Cells) -> tuple[str, str, str, str]:
    """Return code, description, parent and level of a row."""
    row.take("section")
    code = row.take("hscode", needed=True)
    description = row.take("description", needed=True)
    parent = row.take("parent", needed=True)
    level = row.one_of("level", ("2", "4", "5", "6"))
    row.done()
    return code, description, parent, level


def _record(context: Context, code: str, words: Mapping[str, str]) -> Record:
    shown = f"{code[:4]}.{code[4:]}"
    # The words of a code alone, such as "Other", mean nothing without those above it.
    parts = (words.get(code[:2], ""), words.get(code[:4], ""), words[code])
    about = "; ".join(filter(None, parts))
    return Record(
        context.uid(code),
        "HSCode",
        f"HS {shown}",
        (code, shown, words[code][:120]),
        (("hs6", code),),
        note=f"HS 2022: {about}"[:600],
    )
