"""What a click opens and what a sentence cites: rows, sheets and numbered notes, as plain types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .charts import Chart


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One line of a sheet: a text, a quote, small print, and what it opens or links to."""

    text: str
    quote: str = ""
    small: str = ""
    opens: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """What stands behind one card, line or claim."""

    kicker: str
    title: str
    tags: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    sections: tuple[tuple[str, tuple[PanelRow, ...]], ...] = ()
    charts: tuple[Chart, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered note: a claim with its document, or a computation with its lines."""

    number: int
    key: str
    claim: str
    lines: tuple[str, ...]

    @property
    def flowing(self) -> tuple[str, ...]:
        """The lines as they stand one after another: what does not end a sentence is followed by a semicolon."""
        *before, last = self.lines or ("",)
        return (
            *(line if line.endswith((".", "”", "?", "!", ":")) else f"{line};" for line in before),
            last,
        )


def made(
    kicker: str,
    title: str,
    tags: Sequence[str],
    facts: Sequence[tuple[str, str]],
    sections: Sequence[tuple[str, Sequence[PanelRow]]],
    charts: tuple[Chart, ...] = (),
) -> Panel:
    """Return a sheet without its empty facts and sections."""
    return Panel(
        kicker,
        title,
        tuple(tags),
        tuple((k, v) for k, v in facts if v),
        tuple((heading, tuple(rows)) for heading, rows in sections if rows),
        charts,
    )
