"""The tables of a source that the gate accepts, and the things in them that tests change."""

from __future__ import annotations

from dataclasses import replace

from entrepot.graph.gate import SourceTables
from entrepot.graph.model import Claim, Document, Record

PAGE = Document("mine:page", "Page", "Port", "2026-02-01", file="page.html")
A, B, C = (Record(f"mine:{n}", "Company", f"Firm {n}") for n in "abc")
PORT = Record("mine:port", "Place", "Port")
PERSON = Record("mine:person", "Person", "A person")
SAID = Claim(
    "mine:1",
    "1",
    "mine:a",
    "SUPPLIES",
    "mine:b",
    asserter="mine:c",
    voice="Firm c",
    root="c:2026-02-01:page",
    document="mine:page",
    locator="row 7",
    grade="B2",
    known_by="2026-02-01",
)
OTHER = replace(SAID, uid="mine:2", fact="2")
DENIAL = replace(SAID, uid="mine:3", status="denied", act="denies_fact", denies=("mine:1",))
CONTACT = {
    "uid": "mine:a!address-1",
    "record": "mine:a",
    "kind": "address",
    "value": "1 Street",
    "document": "mine:page",
    "locator": "row 7",
}
ISSUE = {
    "uid": "mine!00001",
    "level": "note",
    "document": "",
    "locator": "row 8",
    "value": "x",
    "message": "odd",
}
WHOLE = SourceTables(
    "mine", (PAGE,), (A, B, C, PORT, PERSON), (SAID, OTHER, DENIAL), (CONTACT,), (ISSUE,)
)
