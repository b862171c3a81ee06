"""The nomenclature: a record a six-digit code, named by its heading and its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....graph.errors import wrong
from ....graph.model import Claim, Document, Record
from ...context import Context
from ...rows import read

COLUMNS = ("section", "hscode", "description", "parent", "level")


def load(context: Context) -> Iterator[Claim]:
    """Yield nothing; the codes go into the context."""
    for given in context.files:
        document = Document(
            context.uid(given.name),
            "Harmonized System, edition 2022",
            "datasets/harmonized-system",
            given.edition,
            file=given.name,
            sha256=given.sha256,
            read=given.taken,
        )
        context.add_document(given.name, document, given.name)
        words: dict[str, str] = {}
        for row in read(given.path, COLUMNS):
            row.where = row.where.replace(str(given.path), given.name)
            row.take("section")
            code, said = row.take("hscode", needed=True), row.take("description", needed=True)
            parent, level = (
                row.take("parent", needed=True),
                row.one_of("level", ("2", "4", "5", "6")),
            )
            row.done()
            if code == "TOTAL":
                continue  # the line for all goods
            if not re.fullmatch(r"\d+", code) or len(code) != int(level):
                raise wrong(f"{row.where} hscode", code, f"{level} digits")
            words[code] = said
            if level != "6":
                continue
            if parent != code[:4]:
                raise wrong(f"{row.where} parent", parent, code[:4])
            shown = f"{code[:4]}.{code[4:]}"
            about = "; ".join(
                w for w in (words.get(code[:2], ""), words.get(code[:4], ""), said) if w
            )
            record = Record(
                context.uid(code),
                "HSCode",
                f"HS {shown}",
                (code, shown, said[:120]),
                (("hs6", code),),
                note=f"HS 2022: {about}"[:600],
            )
            context.add_record(code, record, f"{row.where} hscode")
    yield from ()
