"""What `doctor`, `build --repair` and `migrate` say about a store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...graph.store.protocol import Difference
from .inventory import check

if TYPE_CHECKING:
    from ...graph.store.case_store import Examination
    from .data import Check, RowCheck

SHOWN = 3  # uids of rows of others that a line names


def row_checks(differences: Sequence[Difference]) -> list[RowCheck]:
    """Return how each kind of node and each type of relation stands, as data."""
    rows: list[RowCheck] = []
    for item in differences:
        rows.append(
            {
                "name": item.name,
                "relation": item.is_edge,
                "expected": item.expected,
                "found": item.found,
                "missing": list(item.missing),
                "changed": list(item.changed),
                "surplus": len(item.surplus),
                "mislabelled": len(item.mislabelled),
                "others": list(item.others),
                "digest": f"{item.digest:016x}",
                "expected_digest": f"{item.expected_digest:016x}",
            }
        )
    return rows


def checks(examination: Examination, place: str, url: str) -> Iterator[Check]:
    """Yield the lines of `doctor` about a store.

    Args:
        examination: What was found.
        place: The store as it is called.
        url: Its URL; "" for the embedded file.
    """
    command = f"entrepot {examination.command}" + (f" --store {url}" if url else "")
    if examination.waits:
        found = f"{examination.found}; the next question that reads it fills it"
        yield check(f"store {place}", True, found)
        return
    yield check(f"store {place}", examination.is_whole, examination.found, command)
    if not examination.differences:
        yield from _server(examination, place)
        return
    yield from _rows(examination.differences, place, command)
    if url:
        lacking = examination.missing_schema
        found = f"missing: {', '.join(lacking)}" if lacking else "all there"
        yield check(f"constraints and indexes of {place}", not lacking, found, command)
    yield from _server(examination, place)


def _server(examination: Examination, place: str) -> Iterator[Check]:
    for line in examination.reach:
        found, _, advice = line.partition("; ")
        yield {**check(f"server {place}", True, found), "warning": True, "repair": advice}


def _rows(differences: Sequence[Difference], place: str, repair: str) -> Iterator[Check]:
    differing = [item for item in differences if not item.is_ours_whole]
    if not differing:
        nodes = sum(item.expected for item in differences if not item.is_edge)
        edges = sum(item.expected for item in differences if item.is_edge)
        found = f"{nodes:,} nodes and {edges:,} relations, each as this case has it"
        yield check(f"rows of {place}", True, found)
    for item in differing:
        yield check(f"rows of {place}, {item.name}", False, in_words(item), repair)
    for item in differences:
        if item.others:
            yield check(f"rows of others in {place}, {item.name}", False, *_others(item))


def in_words(item: Difference) -> str:
    """Return how the rows of a kind or type differ, such as "2 lost, 1 changed"."""
    counts = (
        (len(item.missing), "lost"),
        (len(item.changed), "changed"),
        (len(item.surplus), "not of this case"),
        (len(item.mislabelled), "with a label of another kind"),
    )
    told = [f"{number:,} {word}" for number, word in counts if number]
    return f"{', '.join(told)}, of {item.expected:,}"


def _others(item: Difference) -> tuple[str, str]:
    """Return what is found of rows that no build wrote, and how to look at them."""
    uids = [uid or "no uid" for uid in item.others[:SHOWN]]
    more = len(item.others) - len(uids)
    named = ", ".join(uids) + (f" and {more:,} more" if more else "")
    rows = "1 row" if len(item.others) == 1 else f"{len(item.others):,} rows"
    verb = "supports it" if len(item.others) == 1 else "supports them"
    pattern = f"()-[x:{item.name}]->()" if item.is_edge else f"(x:{item.name})"
    return (
        f"{rows} that entrepot did not write ({named}); no claim {verb}, and queries show "
        "what stands there",
        "entrepot leaves alone what it did not write; look at it, and delete it or give it another "
        f"label: MATCH {pattern} WHERE NOT x.stamp IS :: INTEGER NOT NULL RETURN x",
    )
