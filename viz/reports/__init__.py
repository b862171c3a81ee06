"""Briefs: a report model with a note behind every number, its kinds (one file each), its formats (one row each)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from . import docx, html, markdown, pdf
from .model import Report
from .pdf import PAPERS

__all__ = ["FORMATS", "PAPERS", "Format"]


@dataclass(frozen=True, slots=True)
class Format:
    """A form a brief is written in: its suffix, and what writes it, as contents by file name."""

    suffix: str
    write: Callable[[Report, str], Mapping[str, bytes]]


FORMATS = (
    Format(".md", markdown.write),
    Format(".html", html.write),
    Format(".pdf", pdf.write),
    Format(".docx", docx.write),
)
