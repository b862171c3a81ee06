"""Answers of long work as tables of cells: what is a party, an edge or a claim links to its evidence."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from ..viz.wording.numbers import share
from ..viz.wording.numbers import support as printed

if TYPE_CHECKING:
    from ..viz.answers.data import CriticalData, WhatIfData
    from ..viz.answers.records import Designation, Node, Objection, PartyName, ShortRoute


class CellTable(TypedDict):
    """A table of a page: its title, the heads of its columns, rows of cells, and a note under it."""

    title: str
    columns: list[str]
    rows: list[list[Any]]
    note: str


Cell = Any  # a plain value, {"uid", "name"} of what has a page of evidence, or a list of these


def cell(value: Any, known: Collection[str]) -> Cell:
    """Return a value of a row as a cell; `known` are the uids that have a page of evidence."""
    if isinstance(value, str) and value in known:
        return {"uid": value, "name": value}
    if isinstance(value, list | tuple):
        return [cell(v, known) for v in value]
    if isinstance(value, Mapping):
        return [cell(f"{k}: {v}", known) for k, v in value.items()]
    return value


def _node(node: Node | PartyName) -> Cell:
    return {"uid": node["uid"], "name": node["name"]}


def _table(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]], note: str = ""
) -> list[CellTable]:
    return (
        [{"title": title, "columns": list(columns), "rows": [list(r) for r in rows], "note": note}]
        if rows
        else []
    )


def _measures(found: Sequence[Designation]) -> Cell:
    return [
        {"uid": m["claim"], "name": f"{m['measure']} by {m['authority']}"}
        for m in found
        if not m["gone"]
    ]


def critical(answer: CriticalData) -> list[CellTable]:
    """Return the tables of `critical`: what is lost without each party, what parts the ends, what the routes pass."""
    nodes = [
        (
            _node(n["node"]),
            (n["node"]["country"] or "").upper(),
            "no number" if n["loss"] is None else share(n["loss"]),
            f"{n['routes_hit']:.0%}",
            "yes" if n["on_all_routes"] else "",
            _measures(n["designations"]),
        )
        for n in answer["nodes"]
    ]
    cuts = [([_node(n) for n in each],) for each in answer["cuts"]]
    carried = answer["carried"]
    places = [
        (_node(p["node"]), "goods were there", share(p["share"]), p["routes"])
        for p in carried["places"]
    ]
    seats = [
        (s["name"], "a party sits there", share(s["share"]), s["routes"])
        for s in carried["jurisdictions"]
    ]
    columns = (
        "party",
        "country",
        "support lost without it",
        "on routes",
        "on every route",
        "measures on it",
    )
    return [
        *_table("What each party is worth", columns, nodes),
        *_table("Parties that part the ends", ("together",), cuts),
        *_table(
            "Places and jurisdictions passed",
            ("where", "how", "share", "routes"),
            [*places, *seats],
        ),
        *_against(answer["against"]),
    ]


def whatif(answer: WhatIfData) -> list[CellTable]:
    """Return the tables of `whatif`: who is designated, the best routes lost and those that remain."""
    who = [(_node(d["node"]), _measures(d["measures"])) for d in answer["designated"]]
    return [
        *_table("Supposed to be designated", ("party", "measures on it already"), who),
        *_table("Routes lost", ("rank", "support", "through"), _routes(answer["lost"])),
        *_table("Routes that remain", ("rank", "support", "through"), _routes(answer["remaining"])),
        *_against(answer["against"]),
    ]


def _against(found: Sequence[Objection]) -> list[CellTable]:
    """Return the statements that stand against the routes of an answer; a missing reply is never a denial."""
    rows = [({"uid": d["uid"], "name": d["uid"]}, d["relation"], d["sentence"]) for d in found]
    return _table("What stands against the routes", ("claim", "how", "what it says"), rows)


def _routes(found: Sequence[ShortRoute]) -> list[Sequence[Cell]]:
    return [
        (
            r["rank"],
            "no number" if r["joint"] is None else printed(r["joint"]),
            [_node(n) for n in r["nodes"]],
        )
        for r in found
    ]
