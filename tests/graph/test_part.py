"""The part between two ends, read through a store, gives the same answer as the whole ledger.

Routes, leads and numbers are equal.
"""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.analysis.route_engine import RouteEngine, RouteOptions, RouteResult
from entrepot.graph.analysis.statements_between import naming_both
from entrepot.graph.errors import BadInput
from entrepot.graph.fold import Folded, fold_claims
from entrepot.graph.ledger_index import ScanLookup
from entrepot.graph.store import neighbourhood, subgraph
from entrepot.graph.store.store_faults import StoreFault
from entrepot.viz.answers.serializer import Serializer

QUESTIONS = [
    ("Xiamen Limbach", "IEMZ Kupol", None),
    ("Xiamen Limbach", "IEMZ Kupol", "2025-01"),
    ("kp", "ru", None),
    ("kp", "ru", "2023"),
    ("Asia Pacific Links", "Orlan-10", None),
    ("UrSeCo", "ru-inn-7718763393", None),
    ("kind=Company,country=CN", "kind=Company,country=RU", None),
    ("kind=Company,country=US", "Kharkiv missile", None),
    ("kind=Company,country=US", "Kh-101", None),
    ("Texas Instruments", "Kh-101", None),
    ("Orlan-10", "kp", None),
]


def told(answer: RouteResult) -> dict[str, object]:
    kept = [f.name for f in fields(RouteResult) if f.compare]
    kept = [name for name in kept if name not in ("folded", "ids", "searched")]
    return {name: getattr(answer, name) for name in kept}


@pytest.mark.parametrize("engine", ["embedded", "neo4j"])
def test_the_part_answers_as_the_whole(
    case: Case, engine: str, request: pytest.FixtureRequest
) -> None:
    url = str(request.getfixturevalue("neo4j_url")) if engine == "neo4j" else ""
    case.fill(url, replace=True)
    for source, target, day in QUESTIONS:
        near = case.subgraph(url, (source, target), as_of=day)
        mine = RouteEngine(near.folded, near.ids, case.table).routes(source, target, RouteOptions())
        whole = case.routes(source, target, as_of=day)
        assert told(mine) == told(whole), (source, target, day)
        if not whole.routes:
            ends = (whole.source.uids, whole.target.uids)
            mine_named = naming_both(near.folded, near.ids, *ends)
            assert mine_named == naming_both(whole.folded, case.identities, *ends), source
        serializers = (
            Serializer(near.folded, near.ids, near.documents),
            Serializer(case.fold(day), case.identities, case.documents),
        )
        for one, other in zip(
            (*mine.routes, *mine.beside), (*whole.routes, *whole.beside), strict=True
        ):
            near_answer, whole_answer = (
                serializers[0].route(one),
                serializers[1].route(other),
            )
            assert near_answer["named"] == whole_answer["named"], (source, target, day)
        assert near.claims == len(case.claims)
        assert len(near.folded.claims) < near.claims
        assert {c.document for c in near.folded.claims.values()} <= set(near.documents)


def test_a_store_of_another_state_is_refused_and_so_is_a_name_that_nobody_has(
    case: Case, tmp_path: Path
) -> None:
    case.fill()
    with pytest.raises(BadInput, match="Nothing in this case is called"):
        case.subgraph("", ("Nobody of this name", "ru"))
    with pytest.raises(BadInput, match="use its identifier"):
        case.subgraph("", ("Vector", "ru"))
    copied_case(case, tmp_path / "case")
    changed = tmp_path / "case" / "case.toml"
    changed.write_text(
        changed.read_text(encoding="utf-8").replace(', "chpl"', ""), encoding="utf-8"
    )
    own = Case.open(str(tmp_path / "case"))
    own.build()
    with pytest.raises(StoreFault, match="`entrepot build --repair` fills it with this version"):
        own.case_store().read_same(lambda store: store.stamp())
    assert own.subgraph("", ("kp", "ru")).claims == len(own.claims)  # it fills the file
    assert own.case_store().state()[0]


def test_what_a_review_corrected_is_in_the_part(case: Case, tmp_path: Path) -> None:
    copied_case(case, tmp_path / "case")
    own = Case.open(str(tmp_path / "case"))
    uid = next(
        u
        for u, c in own.claims.items()
        if c.predicate == "SUPPLIES" and not c.via and c.grade == "B3"
    )
    with (tmp_path / "case" / "decisions.toml").open("a", encoding="utf-8") as out:
        out.write(
            f'\n[[review]]\nclaim = "{uid}"\nverdict = "correct"\nby = "A"\non = '
            '"2026-01-01"\nwhy = "read"\n'
        )
        out.write('object = "register:siltron"\n')
    own = Case.open(str(tmp_path / "case"))
    own.fill()
    target = own.identities.uid("register:siltron")
    assert own.identities.uid(own.claims[uid].object) == target
    source = own.identities.uid(own.claims[uid].subject)
    near = own.subgraph("", (source, target))
    assert uid in near.folded.claims
    mine = RouteEngine(near.folded, near.ids, own.table).routes(source, target, RouteOptions())
    assert told(mine) == told(own.routes(source, target))


def test_records_of_one_party_come_together(case: Case) -> None:
    kept = case.case_ledger(ScanLookup(case.ledger, case.state))
    for uid, entity in list(case.identities.entities.items())[::7]:
        small = kept.identities(entity.records[:1])
        assert small.entities[uid] == entity


def test_what_is_near_a_party_is_combined_once_and_as_in_the_whole(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.fill()
    store, kept = case.store(), case.case_ledger(ScanLookup(case.ledger, case.state))
    parts: list[Folded] = []

    def noted(*inputs: Any) -> Folded:
        parts.append(fold_claims(*inputs))
        return parts[-1]

    monkeypatch.setattr(subgraph, "fold_claims", noted)
    uid = "ru-inn-1831083343"
    links = neighbourhood.touching(store, {uid})
    near = neighbourhood.near(store, kept, {uid}, links)
    assert [set(part.claims) for part in parts] == [set(near.folded.claims)]
    whole = case.fold().edges
    assert near.folded.edges == {link.uid: whole[link.uid] for link in links}
    store.close()
