"""A small case with a claim for each reservation, and plain ones beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from entrepot.graph.dates import Interval
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Document, Quantity, Record, Stage
from entrepot.graph.support import read_table
from entrepot.graph.terms import Licence
from entrepot.viz.files.case_tables import CaseTables

COUNTRY = Record("t:ru", "Country", "Russia", (), (("iso2", "ru"),))
RECORDS = (
    COUNTRY,
    Record("t:body", "Body", "Test Council", (), (), "ru"),
    Record("t:a", "Company", "Alfa", ("Alpha",), (("ru-inn", "7707083893"),), "ru"),
    Record("t:b", "Company", "Beta"),
    Record("t:c", "Company", "Gamma"),
    Record("t:p", "Person", "Ivan Primerov"),
    Record("t:ship", "Vessel", "Kotlas", (), (("imo", "9074729"),)),
    Record("t:gun", "Weapon", "Gun"),
    Record("t:part", "Component", "Part"),
)
DOCUMENT = Document("t:doc", "A report", "Reuters", "2024-05-01", False, "reuters.com/a")
LICENCE = Licence("t", "T", "P", "sources.example", "CC0")


def claim(key: str, predicate: str, subject: str, target: str = "", **more: Any) -> Claim:
    """A plain claim of 1 May 2024; `subject` and `target` are keys of records."""
    made = Claim(
        uid=f"t:{key}",
        fact=key,
        subject=f"t:{subject}",
        predicate=predicate,
        object=f"t:{target}" if target else "",
        asserter="t:body",
        voice="Test Council",
        root=f"council:2024-05-01:{key}",
        document="t:doc",
        grade="B2",
        known_by="2024-05-01",
    )
    return replace(made, **more)


def listing(key: str, target: str, **more: Any) -> Claim:
    fields = {"status": "listed", "measure": "asset freeze", "programme": "T-1", **more}
    return claim(key, "DESIGNATES", "body", target, **fields)


CLAIMS = (
    claim(
        "plain", "SUPPLIES", "a", "b", interval=Interval("2024-02"), quote="sold", locator="p. 2"
    ),
    claim("denied", "SUPPLIES", "b", "c"),
    claim("also", "SUPPLIES", "b", "c", voice="Other", root="other:2024-05-01"),
    claim("denial", "SUPPLIES", "b", "c", status="denied", act="denies_fact", denies=("t:denied",)),
    claim("gap", "SUPPLIES", "a", "p", status="gap"),
    claim("error", "SUPPLIES", "c", "p", status="error"),
    claim("proposed", "SUPPLIES", "ship", "p", status="proposed"),
    claim("beside", "OPERATES_AT", "a", "ship", alone=False),
    claim("unscored", "ACTS_FOR", "a", "c", grade="F3"),
    claim("copied", "LINKED_TO", "a", "c"),
    claim("copy", "LINKED_TO", "a", "c", copy_of="t:copied"),
    claim("chain", "SUPPLIES", "a", "c", via=(Stage(("t:ship",)),), goods="t:part"),
    claim("owns", "OWNS", "p", "a", quantity=Quantity(51.5, "percent"), text="founder"),
    claim("directs", "DIRECTS", "p", "b", interval=Interval("2020", "2021-03")),
    claim("brand", "BRANDED_BY", "gun", "b"),
    claim("state", "TRANSFERS", "ru", "a", hedge="likely"),
    claim("says", "STATES", "a", text="it makes engines", status="self"),
    claim("founded", "INCORPORATED", "a", interval=Interval("2019", "2019"), text="as printed"),
    listing("in-force", "a", interval=Interval("2023-01-05")),
    listing("over", "b", interval=Interval("2022-01-05", "2023-06-30")),
    listing("delisted", "c", interval=Interval("2022-01-05")),
    listing(
        "delisted", "c", uid="t:delisting", status="withdrawn", interval=Interval("", "2023-08")
    ),
)


def tables(*claims: Claim) -> CaseTables:
    """The tables of some claims about `RECORDS`; of `CLAIMS` if none is given."""
    ids = identify(RECORDS)
    folded = fold_claims(claims or CLAIMS, ids, read_table())
    nodes = tuple(sorted(ids.entities))
    return CaseTables(folded, ids, nodes, {"t:doc": DOCUMENT}, {"t": LICENCE})
