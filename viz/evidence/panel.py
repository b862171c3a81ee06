"""Panels that a click opens and numbered notes that a sentence cites, as plain types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .charts import Chart


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One line of a panel: a text, a quote, small print, and what it opens or links to.

    `opens` is "claim:", "line:" or "party:" with a uid; `link` is an address.
    """

    text: str
    quote: str = ""
    small: str = ""
    opens: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """The evidence behind one card, line or claim, by sections with headings.

    `lead` is what it opens on: one sentence, the best quotation, who denies it.
    """

    kicker: str
    title: str
    tags: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    sections: tuple[tuple[str, tuple[PanelRow, ...]], ...] = ()
    charts: tuple[Chart, ...] = ()
    lead: tuple[PanelRow, ...] = ()

    @classmethod
    def of(
        cls,
        kicker: str,
        title: str,
        tags: Sequence[str],
        facts: Sequence[tuple[str, str]],
        sections: Sequence[tuple[str, Sequence[PanelRow]]],
        charts: tuple[Chart, ...] = (),
        lead: Sequence[PanelRow] = (),
    ) -> Panel:
        """Return a panel without its empty facts and sections.

        >>> facts = [("Goods", "chips"), ("Note", "")]
        >>> panel = Panel.of("Line", "A → B", (), facts, [("Read in", [])])
        >>> panel.facts, panel.sections
        ((('Goods', 'chips'),), ())
        """
        known: list[tuple[str, str]] = []
        for label, value in facts:
            if value:
                known.append((label, value))
        filled: list[tuple[str, tuple[PanelRow, ...]]] = []
        for heading, rows in sections:
            if rows:
                filled.append((heading, tuple(rows)))
        opening = tuple(lead)
        return cls(kicker, title, tuple(tags), tuple(known), tuple(filled), charts, opening)


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered note: a claim with its document, or a computation with its lines.

    `key` is unique among the notes; `claim` is the uid of the claim, empty for a computation.
    `short` is a claim with the place where it was read, for a brief that prints no more of it.
    """

    number: int
    key: str
    claim: str
    lines: tuple[str, ...]
    short: str = ""

    @property
    def flowing(self) -> tuple[str, ...]:
        """The lines to be set one after another, with a semicolon where none ends a sentence."""
        *before, last = self.lines or ("",)
        lines = []
        for line in before:
            lines.append(line if line.endswith((".", "”", "?", "!", ":")) else f"{line};")
        return (*lines, last)
