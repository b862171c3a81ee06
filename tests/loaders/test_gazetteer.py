"""Ports: one place whatever the spelling, found by a table, and no country's name taken."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.naming import lookup
from entrepot.graph.tables import record_of
from entrepot.loaders.sources.gazetteer.loader import place_of

MAPPING = """[table]
file = "t.csv"
title = "Calls"
publisher = "P"
published = "2026-01-01"
asserter = "Port watch"
grade = "C3"
[subject]
name = "from"
kind = "Place"
country = "in"
[object]
name = "to"
kind = "Place"
[claim]
predicate = "SHIPPED_TO"
"""


@pytest.mark.parametrize(
    "spelt", ["Rajin", "Najin", "Rason", "port of Najin", "나진", "Раджин", "KPRJN"]
)
def test_every_spelling_is_one_port(case: Case, spelt: str) -> None:
    assert lookup.one(case.identities, spelt).uids == ("port-KPRJN",)


def test_the_register_and_the_gazetteer_speak_of_one_place(case: Case) -> None:
    assert set(case.identities.entities["port-KPRJN"].records) == {
        "gazetteer:KPRJN",
        "register:rajin",
    }
    assert set(case.identities.entities["port-RUVYP"].records) == {
        "gazetteer:RUVYP",
        "register:vostochny",
    }


def test_no_port_takes_the_name_of_a_country_or_of_another_port(case: Case) -> None:
    for name in ("Hong Kong", "Singapore", "Georgia", "Oman"):
        (uid,) = lookup.one(case.identities, name).uids
        assert case.identities.entities[uid].kind == "Country"
    rows = (record_of(r) for r in case.ledger.read(case.state, "records"))
    ports = [r for r in rows if r.uid.startswith("gazetteer:")]
    spelt = Counter((n.casefold(), r.country) for r in ports for n in {r.name, *r.aliases})
    assert [name for name, times in spelt.items() if times > 1] == []
    assert {r.country for r in ports} <= {r.identifiers[0][1][:2].lower() for r in ports}


def test_a_table_finds_a_port_by_its_spelling_in_its_country(case: Case, tmp_path: Path) -> None:
    mine = copied_case(case, tmp_path / "case")
    (tmp_path / "t.csv").write_text(
        "from,in,to\nNajin,KP,Восточный\nNajin,RU,Nowhere Quay\n", encoding="utf-8"
    )
    (tmp_path / "m.toml").write_text(MAPPING, encoding="utf-8")
    mine.build(mine.plan("table", [tmp_path / "t.csv", tmp_path / "m.toml"]))
    found = Case.open(str(mine.path))
    ends = {
        (found.identities.uid(c.subject), found.identities.uid(c.object))
        for u, c in found.claims.items()
        if u.startswith("table:")
    }
    assert ends == {("port-KPRJN", "port-RUVYP"), ("table:najin.ru", "table:nowhere-quay.x")}


def test_a_spelling_of_two_ports_is_none() -> None:
    from entrepot.graph.model import Record

    ports = {c: Record(f"g:{c}", "Place", "Port of X", country=c) for c in ("ru", "cn")}
    assert place_of(ports, "port of x", "") is None
    assert place_of(ports, "Port of X", "cn") == ports["cn"]
