"""The arrays by which a fold is asked about a day, in the mapped file of its version."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import orjson

from ..fold_arrays import FoldArrays
from .mapped_file import Sections, SectionWriter

TEXTS = ("days", "starts", "ends", "levels")


def write_fold_arrays(writer: SectionWriter, arrays: FoldArrays) -> None:
    """Write the arrays of a fold."""
    for name in _names():
        writer.array(f"fold.{name}", getattr(arrays, name))
    texts = {name: getattr(arrays, name) for name in TEXTS}
    writer.text("fold.texts", orjson.dumps(texts).decode())


def read_fold_arrays(file: Sections) -> FoldArrays:
    """Return the arrays of a fold; nothing is copied where the machine reads numbers so."""
    read: dict[str, Any] = {name: file.array(f"fold.{name}") for name in _names()}
    texts = orjson.loads(bytes(file.section("fold.texts")))
    read.update({name: tuple(texts[name]) for name in TEXTS})
    return FoldArrays(**read)


def _names() -> list[str]:
    return [each.name for each in fields(FoldArrays) if each.name not in TEXTS]
