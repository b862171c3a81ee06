"""Proposed identity decisions as a TOML file for a person to review.

It has the form of a case's decisions.toml. What nobody has decided is left empty, and a file with
an empty field is not taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.identity import Identities
from ...graph.model import Entity
from ...graph.outside_texts import quoted
from ..terminal.line_layout import clean
from ..wording.join_words import TITLES, effect

if TYPE_CHECKING:
    from ..answers.data import JoinGroupRecord, ProposedJoinRecord

HEAD = """\
# Proposed identity decisions: {title}.
# If all were the same: {effect}.
#
# Nothing here is decided yet. Read each pair, write the verdict (same, not_same or unsure) and who
# decides, or remove the pair. `entrepot resolve --apply FILE` takes the whole file or nothing, and
# `entrepot resolve --undo FILE` takes all of it back.
"""


def proposed_decisions(
    group: JoinGroupRecord,
    proposals: Sequence[ProposedJoinRecord],
    ids: Identities,
    claims: Mapping[str, int],
    decision: tuple[str, str, str],
) -> str:
    """Return the file of a group.

    Args:
        group: The group.
        proposals: Its pairs.
        ids: The entities of the case.
        claims: How many claims name an entity.
        decision: The verdict, who decides, and the day, as they are to stand in each decision.
    """
    head = HEAD.format(title=TITLES[group["group"]], effect=effect(group["effect"]))
    tables: list[str] = []
    for number, item in enumerate(proposals, 1):
        tables.append("\n".join(_table(number, item, ids, claims, decision)))
    return "\n\n".join([head.rstrip("\n"), *tables]) + "\n"


def _table(
    number: int,
    item: ProposedJoinRecord,
    ids: Identities,
    claims: Mapping[str, int],
    decision: tuple[str, str, str],
) -> Iterator[str]:
    left, right = (ids.entities[item[side]["uid"]] for side in ("left", "right"))
    yield f"# {number}"
    for entity in (left, right):
        yield from _comment(_entry(entity, claims.get(entity.uid, 0)))
    yield from _comment([effect(item["effect"])])
    verdict, by, on = decision
    # A record keeps its uid, whatever entity it belongs to.
    fields = {
        "left": left.records[0],
        "right": right.records[0],
        "verdict": verdict,
        "by": by,
        "on": on,
        "why": clean(f"{item['because']}; {item['where']}"),
    }
    yield "[[decision]]"
    for name, value in fields.items():
        yield f"{name} = {quoted(value)}"


def _comment(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield f"#   {clean(text)}"


def _entry(entity: Entity, claims: int) -> Iterator[str]:
    """Yield what tells an entity from another: its kind, country, numbers, sources and names."""
    country = entity.country.upper() or "country not known"
    number = "1 claim names it" if claims == 1 else f"{claims:,} claims name it"
    yield f"{entity.name} ({entity.kind}, {country}; {number}): {', '.join(entity.records[:4])}"
    if entity.identifiers:
        yield "  numbers: " + ", ".join(map(":".join, entity.identifiers[:8]))
    if entity.aliases:
        yield "  also called: " + "; ".join(entity.aliases[:4])
