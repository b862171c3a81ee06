"""Briefs: a report model with a note behind every number, its kinds and its formats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from ...graph.extras import absent, lacking
from .document import Report
from .pdf import PAPERS

__all__ = ["FORMATS", "HANDOUTS", "PAPERS", "Format"]


@dataclass(frozen=True, slots=True)
class Format:
    """A form of a brief: its suffix, the module that writes it, and the packages it needs."""

    suffix: str
    module: str
    needs: tuple[str, ...] = ()  # modules of the extra `reports`

    @property
    def ready(self) -> bool:
        """Whether the packages that write it are installed."""
        return not lacking(self.needs)

    def check(self) -> None:
        """Raise `BadInput` where a package that writes it is not installed."""
        for module in lacking(self.needs):
            raise absent("reports", f"a brief as {self.suffix}", module)

    def write(self, report: Report, stem: str) -> Mapping[str, bytes]:
        """Return the brief as contents by file name; raise `BadInput` if it cannot be written."""
        self.check()
        written: Mapping[str, bytes] = import_module(f".{self.module}", __name__).write(
            report, stem
        )
        return written


FORMATS = (
    Format(".md", "markdown"),
    Format(".html", "brief_html"),
    Format(".pdf", "pdf", ("typst", "fontTools")),
    Format(".docx", "docx", ("docx", "vl_convert")),
)
# What is handed round in place of a brief: page one as a message with the brief attached, and its
# findings as slides or as the entries of a feed.
HANDOUTS = (
    Format(".eml", "mail_draft", ("vl_convert",)),
    Format(".pptx", "slides", ("pptx", "vl_convert")),
    Format(".rss", "feed"),
)
