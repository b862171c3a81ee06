"""The foot of sources and terms that stands under briefs and pages and beside exports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...graph.model import Claim
from ...graph.terms import Licence
from ..words import Words
from .sentences import number


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source as a foot prints it: its title, the day of its newest statement, its licence."""

    name: str
    title: str
    newest: str
    licence: str


@dataclass(frozen=True, slots=True)
class Foot:
    """The sources of an output with their terms.

    `parts` are sentences on the parts of a source that have a licence each, `limits` those of them
    that forbid commercial use. `left_out` says how many claims no licence lets pass on, "" where
    there are none.
    """

    lines: tuple[SourceLine, ...]
    parts: tuple[str, ...]
    limits: tuple[str, ...]
    left_out: str

    @property
    def texts(self) -> tuple[str, ...]:
        """All of it as lines of plain text."""
        lines = [f"{line.title}: {line.licence}" for line in self.lines]
        left = (self.left_out,) if self.left_out else ()
        return (*lines, *self.parts, *left)


def newest_days(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the newest day on which a claim of each source was public, by the source's name."""
    days: dict[str, str] = {}
    for claim in claims:
        # A claim's uid begins with the name of its source.
        name = claim.uid.partition(":")[0]
        days[name] = max(days.get(name, ""), claim.known_by)
    return days


def foot(
    licences: Mapping[str, Licence], days: Mapping[str, str], left: Mapping[str, int], words: Words
) -> Foot:
    """Return the foot of an output.

    Args:
        licences: What each source of the case states, by name.
        days: The newest day of each source whose claims the output holds, by its name.
        left: The number of claims left out by the name of their source.
        words: The words of a language.
    """
    lines: list[SourceLine] = []
    parts: list[str] = []
    limits: list[str] = []
    for name, licence in licences.items():
        if name in days:
            newest = words.day(days[name]) if days[name] else ""
            lines.append(SourceLine(name, licence.title, newest, licence.licence))
            parts += part_texts(licence, words)
            limits += part_texts(licence, words, limited=True)
    count = sum(left.values())
    left_out = words("refused", count=number(count)) if count else ""
    return Foot(tuple(lines), tuple(parts), tuple(limits), left_out)


def part_texts(licence: Licence, words: Words, limited: bool = False) -> list[str]:
    """Return a sentence on each part of a source that has a licence of its own.

    Args:
        licence: What the source states.
        words: The words of a language.
        limited: Only on the parts that may not be used commercially.
    """
    texts: list[str] = []
    for part in licence.limited if limited else licence.terms:
        values = {"title": licence.title, "part": part.part, "holder": part.holder}
        key = "terms-part-limited" if part in licence.limited else "terms-part"
        texts.append(words(key, licence=part.licence, **values))
    return texts
