"""Words for groups of proposed joins, and for what deciding them would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .numbers import figure, figures

if TYPE_CHECKING:
    from ..answers.data import JoinEffectRecord

# By the names of `graph.joining.proposed_joins.GROUPS`.
TITLES = {
    "number": "One printed number on two entries whose names have nothing in common",
    "name-country-kind": "The same name, country and kind",
    "name": "The same name; a country is not known, the kinds differ, the name is one word or a "
    "ship's, or several parties have it",
    "name-abroad": "The same name in different countries",
    "persons": "Natural persons of one name",
    "near": "Names that are alike",
}


def effect(item: JoinEffectRecord) -> str:
    """Return what deciding that some pairs are the same would change, in one sentence."""
    parts = [
        f"{figures(item['parties'], 'entity')} would be {figure(item['parties_after'])}",
        f"{figures(item['claims'], 'claim')} joined",
        f"{figures(item['relations'], 'relation')} would be {figure(item['relations_after'])}",
        f"{figures(item['numbers'], 'support')} would differ",
        f"{figures(item['routes'], 'route')} of two steps would appear",
    ]
    if item["within"]:
        leads = "leads" if item["within"] == 1 else "lead"
        parts.append(
            f"{figures(item['within'], 'relation')} {leads} from one of them to another, which "
            "speaks against it"
        )
    return "; ".join(parts)
