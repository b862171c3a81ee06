"""The answers of long work as tables, whose cells link parties, edges and claims to evidence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, TypedDict

from ..viz.answers.data import Carried, CriticalData, CriticalNode, WhatIfData
from ..viz.answers.records import Designation, Node, Objection, ShortRoute
from ..viz.wording.numbers import share
from ..viz.wording.numbers import support as printed

# A plain value, {"uid", "name"} of something with a page of evidence, or a list of cells.
Cell = Any


class CellTable(TypedDict):
    """A table of a page: its title, the heads of its columns, its rows, and a note under it."""

    title: str
    columns: list[str]
    rows: list[list[Cell]]
    note: str


def cell(value: Any, known: Collection[str]) -> Cell:
    """Return a value of a row as a cell; `known` are the uids that have a page of evidence.

    >>> cell(["ru", 3], {"ru"})
    [{'uid': 'ru', 'name': 'ru'}, 3]
    """
    if isinstance(value, str) and value in known:
        return {"uid": value, "name": value}
    if isinstance(value, list | tuple):
        return [cell(item, known) for item in value]
    # A map of Cypher has no form of its own on the page.
    if isinstance(value, Mapping):
        return [cell(f"{key}: {item}", known) for key, item in value.items()]
    return value


def _node(node: Node) -> Cell:
    return {"uid": node["uid"], "name": node["name"]}


def _table(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]], note: str = ""
) -> Iterator[CellTable]:
    """Yield a table, unless it has no rows."""
    if rows:
        yield {
            "title": title,
            "columns": list(columns),
            "rows": list(map(list, rows)),
            "note": note,
        }


def _measures(measures: Sequence[Designation]) -> Cell:
    """Return the measures in force as a cell."""
    cells: list[Cell] = []
    for measure in measures:
        # Who was delisted is not called designated.
        if not measure["gone"]:
            name = f"{measure['measure']} by {measure['authority']}"
            cells.append({"uid": measure["claim"], "name": name})
    return cells


def critical(answer: CriticalData) -> list[CellTable]:
    """Return the tables of `critical`: parties, cuts, and places with jurisdictions."""
    columns = (
        "party",
        "country",
        "support lost without it",
        "on routes",
        "on every route",
        "measures on it",
    )
    parties = [_party(row) for row in answer["nodes"]]
    cuts = [(list(map(_node, cut)),) for cut in answer["cuts"]]
    passed = list(_passed(answer["carried"]))
    return [
        *_table("How far the connection depends on each party", columns, parties),
        *_table("Sets of parties that every route passes", ("together",), cuts),
        *_table("Places and jurisdictions passed", ("where", "how", "share", "routes"), passed),
        *_against(answer["against"]),
    ]


def _party(row: CriticalNode) -> Sequence[Cell]:
    # A natural person has no number.
    return (
        _node(row["node"]),
        (row["node"]["country"] or "").upper(),
        "no number" if row["loss"] is None else share(row["loss"]),
        f"{row['routes_hit']:.0%}",
        "yes" if row["on_all_routes"] else "no",
        _measures(row["designations"]),
    )


def _passed(carried: Carried) -> Iterator[Sequence[Cell]]:
    for place in carried["places"]:
        yield _node(place["node"]), "goods were there", share(place["share"]), place["routes"]
    for seat in carried["jurisdictions"]:
        yield seat["name"], "a party sits there", share(seat["share"]), seat["routes"]


def whatif(answer: WhatIfData) -> list[CellTable]:
    """Return the tables of `whatif`: the designated parties, the routes lost and those left."""
    designated = [(_node(row["node"]), _measures(row["measures"])) for row in answer["designated"]]
    columns = ("rank", "support", "through")
    return [
        *_table("Supposed to be designated", ("party", "measures on it already"), designated),
        *_table("Routes lost", columns, _routes(answer["lost"])),
        *_table("Routes that remain", columns, _routes(answer["remaining"])),
        *_against(answer["against"]),
    ]


def _against(statements: Sequence[Objection]) -> Iterator[CellTable]:
    """Yield the table of statements against routes; a missing reply is never a denial."""
    rows: list[Sequence[Cell]] = []
    for statement in statements:
        claim = {"uid": statement["uid"], "name": statement["uid"]}
        rows.append((claim, statement["relation"], statement["sentence"]))
    columns = ("claim", "how", "what it says")
    yield from _table("What stands against the routes", columns, rows)


def _routes(routes: Sequence[ShortRoute]) -> list[Sequence[Cell]]:
    rows: list[Sequence[Cell]] = []
    for route in routes:
        support = "no number" if route["joint"] is None else printed(route["joint"])
        rows.append((route["rank"], support, list(map(_node, route["nodes"]))))
    return rows
