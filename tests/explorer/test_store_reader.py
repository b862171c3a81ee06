"""The explorer's reading through a store gives what the whole case gives: pictures, expansions,
evidence, search.
"""

from __future__ import annotations

import base64
import json
import os
import re
import sys
import time
import zlib
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.explorer import expansion
from entrepot.explorer.evidence_part import LISTED
from entrepot.explorer.store_reader import StoreReading
from entrepot.graph.errors import BadInput, EntrepotError, NotFound
from entrepot.graph.ledger_index import IndexedLookup, ScanLookup
from entrepot.graph.model import Support
from entrepot.graph.naming import lookup
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.drawing.scene_builders import is_drawn
from entrepot.viz.evidence.panel_builders import Evidence
from entrepot.viz.page import route_list
from entrepot.viz.page.answer_picture import Picture

# A store is asked for what lies that near; the whole case is looked through.
LIMIT = " of at most 8 steps"
ENGINES = ["embedded", "neo4j"]
NONE = Support(0.0, 0.0, 0.0)
ROUTES = [
    ("Xiamen Limbach", "IEMZ Kupol", ""),
    ("Xiamen Limbach", "IEMZ Kupol", "2024"),
    ("kp", "ru", ""),
    ("kp", "ru", "2023"),
    ("Orlan-10", "kp", ""),
    ("kind=Company,country=CN", "kind=Company,country=RU", ""),
    ("kind=Company,country=US", "Kharkiv missile", ""),
    ("Texas Instruments", "Kh-101", ""),
]


@pytest.fixture(scope="module", params=ENGINES)
def reading(case: Case, request: pytest.FixtureRequest) -> StoreReading:
    url = str(request.getfixturevalue("neo4j_url")) if request.param == "neo4j" else ""
    case.fill(url, replace=True)
    return StoreReading(case.path, url)


@pytest.fixture(scope="module")
def whole(case: Case) -> Serializer:
    return case.page_serializer(case.fold(), case.identities)


def unpacked(page: str, name: str) -> bytes:
    """Return a block of data of a page."""
    (block,) = re.findall(rf'data-packed="deflate-raw" id="{name}">([^<]+)</script>', page)
    return zlib.decompress(base64.b64decode(block), -15)


def told(shown: Picture) -> tuple[Any, str]:
    """Return a picture without how many claims were read for it, and how far was looked where
    nothing was found.
    """
    dek = shown.scene.dek.replace(LIMIT, "")
    text = re.sub(r"(\d[\d,]* of )?\d[\d,]* claims", "claims", shown.html).replace(LIMIT, "")
    return replace(shown.scene, dek=dek), text


def either(ask: Any) -> Any:
    try:
        return told(ask())
    except EntrepotError as fault:
        return type(fault), str(fault)


def same(mine: Any, other: Any) -> bool:
    """Compare without printing two pages."""
    return bool(mine == other)


def test_pictures_around_parties_are_those_of_the_whole(case: Case, reading: StoreReading) -> None:
    for uid in list(case.identities.entities)[::23]:
        asked = {"x": uid, "limit": "30"}
        mine, other = (
            either(lambda: reading.picture("around", asked, 0)),  # noqa: B023  # called at once
            either(lambda: case.view(around=uid, limit=30)),  # noqa: B023
        )
        assert same(mine, other), uid
    for uid in ("Garpiya-A1", "ru-inn-1831083343"):
        asked = {"x": uid, "hops": "3", "limit": "25", "as_of": "2025"}
        mine = reading.picture("around", asked, 0)
        assert same(told(mine), told(case.view(around=uid, hops=3, limit=25, as_of="2025"))), uid


@pytest.mark.parametrize(("source", "target", "day"), ROUTES)
def test_pictures_of_routes_are_those_of_the_whole(
    case: Case, reading: StoreReading, source: str, target: str, day: str
) -> None:
    mine = reading.picture("routes", {"from": source, "to": target, "as_of": day}, 0)
    assert same(told(mine), told(case.view((source, target), as_of=day or None)))


def test_what_is_named_and_all_movements_are_those_of_the_whole(
    case: Case, reading: StoreReading
) -> None:
    uids = [*list(case.identities.entities)[100:130], *sorted(case.fold().edges)[:20]]
    mine = reading.picture("draw", {"uids": ",".join(uids)}, 0)
    assert same(told(mine), told(case.view(of=uids)))
    for asked in ({}, {"limit": "20"}):
        every = reading.picture("all", asked, 0)
        assert same(told(every), told(case.view(limit=int(asked.get("limit", 80)))))


def test_expanding_brings_what_the_whole_would(
    case: Case, reading: StoreReading, whole: Serializer
) -> None:
    entities = case.identities.entities

    def names(uids: Collection[str]) -> dict[str, str]:
        return {uid: entities[uid].name for uid in uids}

    edges = list(whole.folded.edges.values())
    for uid in list(entities)[7::31]:
        near = [e for e in edges if uid in (e.source, e.target) and is_drawn(e, uid)]
        # No number is attached to a person, in a store either, so that none ranks one.
        near = [e if whole.support(e) else replace(e, support=NONE) for e in near]
        drawn = sorted({u for e in near[:3] for u in (e.source, e.target)} | {uid})
        new, left = expansion.chosen(near, uid, drawn, 6, names=names)
        expected = expansion.page_rows(
            expansion.grow(whole, uid, drawn, new, left), whole, case.table
        )
        assert same(reading.expand(uid, drawn, 6), expected), uid


def test_evidence_is_that_of_the_whole(
    case: Case, reading: StoreReading, whole: Serializer
) -> None:
    for uid in sorted(whole.folded.claims)[::29]:
        assert reading.evidence(uid)["sheet"] == asdict(Evidence(whole).claim(uid)), uid
    for uid in sorted(whole.folded.edges)[::37]:
        assert reading.evidence(uid)["sheet"] == asdict(Evidence(whole).edge(uid)), uid
    for uid in sorted(whole.ids.entities)[::29]:
        near = [
            e
            for e in whole.folded.edges.values()
            if uid in (e.source, e.target) and is_drawn(e, uid)
        ]
        # A relation of a natural person has no number, by which it could come first.
        near.sort(key=lambda e: (-(0 if whole.person(e.source, e.target) else e.mixed), e.uid))
        sheet = asdict(Evidence(whole).entity(uid, [e.uid for e in near[:LISTED]]))
        found = reading.evidence(uid)["sheet"]
        assert found == sheet or len(near) > LISTED, uid
    with pytest.raises(NotFound, match="no entity, relation or claim"):
        reading.evidence("e-000000000000")


@pytest.mark.parametrize(
    "text", ["kupol", "Vektor", "1831083343", "Garpiya", "IMO 9358010", "ru", "Kupoll", "Limbahc"]
)
def test_search_finds_what_the_whole_finds(case: Case, reading: StoreReading, text: str) -> None:
    expected = [entity.uid for entity, _ in lookup.find(case.identities, text, 50)]
    assert [found["uid"] for found in reading.search(text, 50)] == expected
    assert reading.search("qqqq zzzz xxxx", 50) == []


def test_an_index_finds_what_a_pass_finds(case: Case) -> None:
    index, passing = IndexedLookup(case.ledger, case.state), ScanLookup(case.ledger, case.state)
    claims = list(case.claims.values())
    via = next(p for c in claims for s in c.via for p in s.parties)
    asked: list[tuple[str, dict[str, list[str]]]] = [
        ("claims", {"subject": [claims[5].subject], "object": [claims[5].subject], "via": [via]}),
        (
            "claims",
            {"denies": [d for c in claims for d in c.denies][:9], "uid": [claims[9].uid, "nobody"]},
        ),
        ("claims", {"stated": [c.subject for c in claims if not c.object][:3]}),
        ("claims", {"designated": [c.object for c in claims if c.predicate == "DESIGNATES"][:3]}),
        ("claims", {"hs6": ["854231"], "fact": ["CHPL"]}),
        ("claims", {}),
        ("claims", {"uid": []}),
        ("records", {"identifiers": ["ru-inn:1831083343"], "name": ["Russia"]}),
        ("documents", {"uid": [claims[0].document]}),
    ]
    for table, wanted in asked:
        assert index.find(table, wanted) == passing.find(table, wanted), wanted
    assert len(index.find("claims", asked[2][1])) > 0
    assert index.count("claims") == passing.count("claims") == len(claims)
    assert (
        index.values("claims", "known_by")
        == passing.values("claims", "known_by")
        == {c.known_by for c in claims}
    )


# ---- a case that changes while it is read ----


@pytest.fixture
def own(case: Case, tmp_path: Path) -> Path:
    copied_case(case, tmp_path / "case")
    Case.open(str(tmp_path / "case")).fill()
    return tmp_path / "case"


def test_a_decision_made_elsewhere_fills_the_store_and_is_read(own: Path) -> None:
    reading = StoreReading(own, "")
    before = reading.newest.current()
    uid = next(
        u
        for u, c in before.case.claims.items()
        if c.predicate == "SUPPLIES" and not c.via and c.grade == "B3"
    )
    with (own / "decisions.toml").open("a", encoding="utf-8") as out:
        out.write(
            f'\n[[review]]\nclaim = "{uid}"\nverdict = "reject"\nby = "A"\n'
            'on = "2026-01-01"\nwhy = "read"\n'
        )
    reading.newest.refresh(60)
    after = reading.newest.current()
    assert after.stamp.stamp == Case.open(str(own)).expected()[0] != before.stamp.stamp
    assert dict(reading.evidence(uid)["sheet"]["facts"])["Strength"] == "not scored"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_no_question_waits_while_a_newer_state_is_opened(own: Path) -> None:
    reading, decisions = StoreReading(own, ""), own / "decisions.toml"
    before, text = reading.summary(), decisions.read_bytes()
    decisions.unlink()
    os.mkfifo(decisions)  # whoever opens it waits for one that writes
    reading.newest._checked = time.monotonic() - 60  # as if a while had passed
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(reading.summary)
        answered = wait([asked], 60).done
        writer = os.open(decisions, os.O_RDWR)
        decisions.with_suffix(".new").write_bytes(text)
        decisions.with_suffix(".new").replace(decisions)
        os.write(writer, text)
        os.close(writer)
    assert answered == {asked}
    assert asked.result() == before
    reading.newest.refresh(60)
    assert reading.summary() == before


def test_a_store_that_is_behind_is_filled_before_it_is_served(own: Path) -> None:
    settings = own / "case.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace(', "chpl"', ""), encoding="utf-8"
    )
    Case.open(str(own)).build()
    reading = StoreReading(own, "")
    assert reading.summary()["claims"] == len(Case.open(str(own)).claims)
    assert reading.newest.is_filling is False


def test_half_a_decision_leaves_what_is_read_as_it_was(own: Path) -> None:
    reading = StoreReading(own, "")
    before = reading.summary()
    (own / "decisions.toml").write_text("[[review", encoding="utf-8")
    reading.newest._checked = time.monotonic() - 60  # as if a while had passed
    assert reading.summary() == before
    with pytest.raises(BadInput):
        reading.review("x", "reject", "A", "b")


def test_the_answer_of_cypher_links_what_has_evidence(reading: StoreReading) -> None:
    text = "MATCH (a:Company)-[r:SUPPLIES]->(b) WHERE size(r.claims) > 1 "
    text += "RETURN a.uid AS a, r.uid AS e, r.claims AS c ORDER BY e LIMIT 2"
    answer = reading.work("query", {"text": text})()
    (table,) = answer["tables"]
    assert table["columns"] == ["a", "e", "c"]
    for a, e, claims in table["rows"]:
        assert {a["uid"], e["uid"]} <= set(answer["draw"])
        assert len(claims) > 1
        assert all("sheet" in reading.evidence(c["uid"]) for c in claims)
    json.dumps(answer)


# ---- groups ----


@pytest.mark.parametrize("by", ["country", "source"])
def test_groups_count_what_the_whole_has(reading: StoreReading, whole: Serializer, by: str) -> None:
    edges = [e for e in whole.folded.edges.values() if is_drawn(e)]
    told = {u for e in edges for u in (e.source, e.target)}
    expected: dict[str, int] = {}
    for uid, entity in whole.ids.entities.items():
        if entity.kind != "Country" or uid in told:
            key = entity.country.upper() if by == "country" else entity.records[0].partition(":")[0]
            expected[key] = expected.get(key, 0) + 1
    found = reading.groups({"by": by})
    assert {g.key: g.size for g in found["groups"]} == expected
    assert sum(g.inside for g in found["groups"]) <= len(edges)
    drawn = reading.picture("groups", {"by": by}, 0)
    assert all(line.support is None and line.printed == "no number" for line in drawn.scene.lines)


def test_a_small_group_opens_as_its_parties(reading: StoreReading, whole: Serializer) -> None:
    shown = reading.picture("groups", {"by": "community", "within": "country:KZ"}, 0)
    told = {u for e in whole.folded.edges.values() if is_drawn(e) for u in (e.source, e.target)}
    there = {
        u for u, e in whole.ids.entities.items() if e.country == "kz" and (u != "kz" or u in told)
    }
    assert {c.uid for c in shown.scene.cards} == there
    assert shown.scene.title == "Kazakhstan"
    for group in reading.groups({"by": "community"})["groups"]:
        if group.key and group.size <= 80:
            opened = reading.picture(
                "groups", {"by": "community", "within": f"community:{group.key}"}, 0
            )
            assert len(opened.scene.cards) == group.size, group.name
    with pytest.raises(BadInput, match="a group that has members"):
        reading.picture("groups", {"by": "community", "within": "country:XX"}, 0)


@pytest.mark.parametrize(("source", "target", "day"), [ROUTES[0], ROUTES[2]])
@pytest.mark.parametrize("known", ["2023-12-31", "2024-10-17", "2025-08-01"])
def test_routes_of_other_dates_are_those_that_python_finds(
    case: Case, reading: StoreReading, source: str, target: str, day: str, known: str
) -> None:
    asked = {"from": source, "to": target, "as_of": day, "known": known}
    found = reading.routes_then(asked)

    answer = case.routes(source, target, as_of=known)
    listed = route_list.listed_of(answer, answer.serializer)
    wanted = [route_list.told(route, ()) for route in listed]
    assert [(route["way"], route["score"], route["lines"]) for route in found] == [
        (route["way"], route["score"], route["lines"]) for route in wanted
    ]


def test_a_date_that_is_none_is_refused(reading: StoreReading) -> None:
    with pytest.raises(BadInput, match="known"):
        reading.routes_then({"from": "kp", "to": "ru", "known": "someday"})


def test_a_served_page_carries_no_list_of_another_date(reading: StoreReading) -> None:
    page = reading.picture("routes", {"from": "kp", "to": "ru"}, 50).html
    offline = reading.picture("routes", {"from": "kp", "to": "ru"}, 0).html

    # A served page is packed quickly and an offline one small: what is packed is compared.
    assert len(unpacked(page, "data")) < len(unpacked(offline, "data"))
