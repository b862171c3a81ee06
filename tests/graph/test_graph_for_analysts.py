"""The graph as an analyst of Neo4j expects it: dates, points, captions, and no odd nodes."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from neo4j.spatial import WGS84Point
from neo4j_server import PASSWORD

from entrepot.casework.case import Case
from entrepot.graph.dates import first_day, last_day
from entrepot.graph.ending import is_over
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim
from entrepot.graph.positions import position
from entrepot.graph.store import statements, vocabulary
from entrepot.graph.store.case_store import open_store
from entrepot.graph.store.protocol import VERSION, Content, Stamp, Store
from entrepot.graph.support import read_table

ROOT = Path(__file__).resolve().parents[2]
DISTANCE = (ROOT / "docs" / "neo4j" / "distance.cypher").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def stores(case: Case, neo4j_url: str) -> Iterator[tuple[Store, Store]]:
    """Return the embedded store and a server's, both of the bundled case."""
    case.fill()
    case.fill(neo4j_url, replace=True)
    with closing(case.store("")) as embedded, closing(case.store(neo4j_url)) as server:
        yield embedded, server


def test_every_node_is_one_of_the_case(case: Case, stores: tuple[Store, Store]) -> None:
    """No node of the store's own: its note is found without one."""
    content = case.content()
    count = sum(map(len, content.nodes.values()))
    for store in stores:
        assert store.run("MATCH (n) RETURN count(n) AS n").rows == ((count,),)
        text = "MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l ORDER BY l"
        assert [label for (label,) in store.run(text).rows] == sorted({*content.nodes, "Entity"})
        found = store.stamp()
        assert found is not None
        assert found.stamp == content.stamp


def test_the_note_is_in_no_answer(stores: tuple[Store, Store]) -> None:
    kind = "Country"  # the first of the schema: its first entity keeps the note
    answers = [
        store.run(f"MATCH (n:{kind}) WITH n ORDER BY n.uid RETURN n").rows for store in stores
    ]
    assert answers[0] == answers[1]
    assert all(statements.NOTE_KEY not in node for (node,) in answers[0])


def test_a_store_without_entities_keeps_its_note_too(tmp_path: Path) -> None:
    with closing(open_store("", tmp_path)) as store:
        assert store.write(Content("bare", "stamp", {"Document": [{"uid": "d", "name": "D"}]}, {}))
        assert store.stamp() == Stamp("bare", "stamp", "complete", VERSION)


def test_known_days_of_relations_are_dates_by_the_rule_of_as_of(
    case: Case, stores: tuple[Store, Store]
) -> None:
    edges = case.fold().edges
    expected = tuple(
        (
            *(uid, dt.date.fromisoformat(last_day(edge.first_known)), edge.first_known),
            *(dt.date.fromisoformat(last_day(edge.last_known)), edge.last_known),
        )
        for uid, edge in sorted(edges.items())
    )
    text = (
        "MATCH ()-[r]->() WHERE r.claims IS NOT NULL RETURN r.uid AS uid, r.first_known AS a, "
        "r.first_known_text AS b, r.last_known AS c, r.last_known_text AS d ORDER BY uid"
    )
    for store in stores:
        assert store.run(text).rows == expected


def test_relations_have_the_reservations_of_exports_in_both_stores(
    case: Case, stores: tuple[Store, Store]
) -> None:
    exported = {row["uid"]: row["reservations"] for row in case.tables().rows["edges"]}
    folded = case.fold()

    text = (
        "MATCH ()-[r]->() WHERE r.claims IS NOT NULL "
        "RETURN r.uid AS uid, r.reservations AS reservations, r.past AS past ORDER BY uid"
    )
    answers = [store.run(text).rows for store in stores]

    expected: list[tuple[object, ...]] = []
    for uid, edge in sorted(folded.edges.items()):
        expected.append((uid, exported[uid], is_over(edge, folded.claims)))
    assert answers == [tuple(expected)] * 2
    words = Counter(chain.from_iterable(exported.values()))
    text = "MATCH ()-[r]->() WHERE $word IN r.reservations RETURN count(r) AS n"
    for word in ("chain-step", "hedged"):
        assert [store.run(text, {"word": word}).rows for store in stores] == [((words[word],),)] * 2


def test_a_relation_is_first_known_when_its_first_claim_surely_is() -> None:
    """A claim of `2024` is surely public on the last day of 2024, after one of May 2024."""
    claims = [
        Claim(f"a:{n}", "f", "a:x", "SUPPLIES", "a:y", voice="V", root=f"{n}", known_by=day)
        for n, day in enumerate(("2024", "2024-05-02"))
    ]
    (edge,) = fold_claims(claims, identify([]), read_table()).edges.values()
    assert (edge.first_known, edge.last_known) == ("2024-05-02", "2024")
    (early,) = fold_claims(claims, identify([]), read_table(), as_of="2024-06").edges.values()
    assert early.claims == ("a:1",)


def test_periods_of_claims_are_dates_beside_their_words(
    case: Case, stores: tuple[Store, Store]
) -> None:
    def day(text: str) -> dt.date | None:
        return dt.date.fromisoformat(text) if text else None

    expected = []
    for uid, claim in sorted(case.fold().claims.items()):
        start, end = claim.interval.start, claim.interval.end
        days = (day(first_day(start) if start else ""), day(last_day(end) if end else ""))
        expected.append((uid, days[0], start or None, days[1], end or None))
    text = (
        "MATCH (c:Claim) RETURN c.uid AS uid, c.event_from AS a, c.event_from_text AS b, "
        "c.event_to AS c, c.event_to_text AS d ORDER BY uid"
    )
    for store in stores:
        assert store.run(text).rows == tuple(expected)


# No listing of the bundled case has an end that a list prints.
@pytest.mark.parametrize("name", sorted({*vocabulary.DATES} - {"in_force_until"}))
def test_what_the_model_calls_a_date_is_one_on_both_engines(
    stores: tuple[Store, Store], name: str
) -> None:
    texts = (
        f"MATCH (n) WHERE n.{name} IS NOT NULL RETURN DISTINCT valueType(n.{name}) AS t",
        f"MATCH ()-[r]->() WHERE r.{name} IS NOT NULL RETURN DISTINCT valueType(r.{name}) AS t",
    )
    types = [{t for text in texts for (t,) in store.run(text).rows} for store in stores]
    assert types == [{"DATE NOT NULL"}] * 2


def test_places_have_a_point(case: Case, stores: tuple[Store, Store], neo4j_url: str) -> None:
    known = {}
    for uid, entity in case.identities.entities.items():
        degrees = position(entity.note) if entity.kind == "Place" else None
        if degrees:
            known[uid] = {"latitude": degrees[0], "longitude": degrees[1]}
    text = (
        "MATCH (p:Place) WHERE p.location IS NOT NULL "
        "RETURN p.uid AS uid, p.location AS at, p.latitude AS north, p.longitude AS east"
    )
    for store in stores:
        rows = store.run(text).rows
        assert {uid: at for uid, at, *_ in rows} == known != {}
        assert {uid: {"latitude": n, "longitude": e} for uid, _, n, e in rows} == known
    with GraphDatabase.driver(neo4j_url, auth=("neo4j", PASSWORD)) as driver:
        (record, *_), _, _ = driver.execute_query(text)
    assert isinstance(record["at"], WGS84Point)


def test_the_distance_in_the_docs_is_that_of_the_server_and_equal_on_both(
    stores: tuple[Store, Store],
) -> None:
    embedded, server = (store.run(DISTANCE).rows for store in stores)
    assert embedded == server
    text = (
        "MATCH (a:Place), (b:Place) WHERE a.uid < b.uid AND a.name = $a AND b.name = $b OR "
        "a.uid < b.uid AND a.name = $b AND b.name = $a "
        "RETURN point.distance(a.location, b.location) / 1000 AS km"
    )
    assert len(server) == 5
    for place, other, km in server:
        ((own,),) = stores[1].run(text, {"a": place, "b": other}).rows
        assert abs(own - km) < 2 + own / 100


def test_captions_say_how_a_claim_stands_before_what_it_says(
    case: Case, stores: tuple[Store, Store]
) -> None:
    text = "MATCH (c:Claim) WHERE c.uid IN $x RETURN c.uid AS uid, c.name AS name ORDER BY uid"
    for store in stores:
        assert store.run(text, {"x": ["curated-nk:B-01", "curated-nk:B-43"]}).rows == (
            (
                "curated-nk:B-01",
                "US government, asserted, disputed: North Korea TRANSFERS Russia",
            ),
            (
                "curated-nk:B-43",
                "North Korea, denied (denies_fact): North Korea TRANSFERS Russia",
            ),
        )
        plain = "MATCH (c:Claim) RETURN c.name AS name, c.voice AS voice, c.stands AS stands"
        for name, voice, stands in store.run(plain).rows:
            assert name.startswith(f"{voice}, {stands}")
        titles = "MATCH (d:Document) WHERE d.name <> d.heading RETURN count(d) AS n"
        assert store.run(titles).rows == ((0,),)


def test_no_property_of_a_relation_is_json(stores: tuple[Store, Store]) -> None:
    text = "MATCH (:Entity)-[r]->(:Entity) RETURN r"
    for store in stores:
        for (relation,) in store.run(text).rows:
            assert not [v for v in relation.values() if isinstance(v, str) and v.startswith("{")]
            assert relation.keys() <= {"relation", *vocabulary.EDGE}


def test_the_indexes_are_there(case: Case, stores: tuple[Store, Store]) -> None:
    text = "SHOW INDEXES YIELD entityType, labelsOrTypes, properties, state"
    rows = stores[1].run(f"{text} WHERE state = 'ONLINE' RETURN labelsOrTypes, properties").rows
    server = {(kind, key) for kinds, keys in rows for kind in kinds or () for key in keys or ()}
    wanted = {("Entity", "name"), ("Entity", "country"), ("Claim", "known_day")}
    wanted |= {(name, "support") for name in {e.predicate for e in case.fold().edges.values()}}
    assert wanted <= server
    embedded = {
        (row[3][0], row[4][0]) for row in stores[0].run("SHOW INDEXES").rows if row[3] and row[4]
    }
    wanted |= {("Company", "name"), ("Company", "country")}
    assert {(k, n) for k, n in wanted if k != "Entity"} <= embedded
