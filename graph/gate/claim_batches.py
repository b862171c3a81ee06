"""The rules on claims tried in columns: once for each distinct combination of the values they read.

Whether all claims pass is all that is found here. Of claims that do not, each is tried by itself,
which tells the faults in their order and with their places.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import repeat
from typing import Any

from ..claim_groups import AlikeClaims, Columns, batches, varying
from ..model import Claim
from .claim_rules import CLAIM_RULES, ClaimRule
from .reference_rules import POINTING, check_links
from .source_tables import KnownRows

LINKING = ("copy_of", *POINTING)


def uids_pass(source: str, uids: Sequence[str], taken: Collection[str]) -> bool:
    """Return whether uids begin with the name of their source, and each stands for one thing.

    Args:
        source: The name of the source.
        uids: The uids of its claims.
        taken: Those of other claims.
    """
    start = f"{source}:"
    different = set(uids)
    if len(different) < len(uids) or not different.isdisjoint(taken):
        return False
    return all(map(str.startswith, uids, repeat(start))) and start not in map(str.rstrip, uids)


def claims_pass(claims: Sequence[Claim], known: KnownRows) -> bool:
    """Return whether claims of sound types have no fault beside known rows."""
    faults: list[tuple[object, ...]] = []

    def add(*fault: object) -> None:
        faults.append(fault)

    tried: dict[tuple[Claim | None, int], set[Hashable]] = {}
    for batch in batches(claims):
        shape = batch.shape if isinstance(batch, AlikeClaims) else None
        columns = varying(batch)
        for number, rule in enumerate(CLAIM_RULES):
            before = tried.setdefault((shape, number), set())
            for claim in _untried(batch, columns, rule, before, known):
                rule.check(claim, known, add)
        for claim in _linked(batch, columns):
            check_links(claim, known, add)
        if faults:
            return False
    return True


def _untried(
    claims: Sequence[Claim],
    columns: Columns,
    rule: ClaimRule,
    tried: set[Hashable],
    known: KnownRows,
) -> Iterator[Claim]:
    """Yield one claim for each key of a rule that was not tried before."""
    first = claims[0]
    values: list[Iterable[Any]] = []
    for name in rule.fields:
        value = columns.get(name) or repeat(getattr(first, name), len(claims))
        values.append(map(known.family, value) if name == rule.family_of else value)
    if columns.keys().isdisjoint(rule.fields):
        values = list(zip(map(next, map(iter, values)), strict=True))
    keys: Iterable[Hashable] = map(rule.key, *values) if rule.key else zip(*values, strict=True)
    places = dict(zip(keys, range(len(claims)), strict=False))
    for key in places.keys() - tried:
        yield claims[places[key]]
    tried.update(places)


def _linked(claims: Sequence[Claim], columns: Columns) -> Iterator[Claim]:
    """Yield the claims that name another claim, or deny something."""
    first, names = claims[0], ("status", *LINKING)
    found: list[Iterable[Any]] = []
    for name in names:
        found.append(columns.get(name) or repeat(getattr(first, name), len(claims)))
    if columns.keys().isdisjoint(names) and not _is_linked(*map(next, map(iter, found))):
        return
    for place, values in enumerate(zip(*found, strict=True)):
        if _is_linked(*values):
            yield claims[place]


def _is_linked(status: str, *links: object) -> bool:
    return status == "denied" or any(links)
