"""Briefs: a report model with a note behind every number, its kinds (one file each), its formats (one row each)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from . import html, markdown
from .model import Report


@dataclass(frozen=True, slots=True)
class Format:
    """A form a brief is written in: its suffix and what writes it, as file names (by suffix of the stem) to text."""

    suffix: str
    write: Callable[[Report, str], Mapping[str, str]]


FORMATS = (
    Format(".md", markdown.write),
    Format(".html", html.write),
)
