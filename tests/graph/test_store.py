"""Both stores write, replace, delete and read in the same way, and readers only read."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from copied_case import copied_case
from store_network import network_of
from store_notes import drop_note, leave_note
from waiting import until

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.fold import fold_claims
from entrepot.graph.store import vocabulary
from entrepot.graph.store.bolt import Bolt
from entrepot.graph.store.case_store import open_store
from entrepot.graph.store.edge_properties import DIGITS
from entrepot.graph.store.embedded import Embedded
from entrepot.graph.store.protocol import VERSION, Content, Stamp, Store
from entrepot.graph.store.store_faults import NotReadOnly, QueryFault, StoreFault, TooLong
from entrepot.queries.catalogue import catalogue
from entrepot.queries.parameters import examples
from entrepot.queries.query_run import ask, run

ROOT = Path(__file__).resolve().parents[2]
ENGINES = ("embedded", "neo4j")

FIRM = {
    "uid": "f:1",
    "kind": "Company",
    "name": "One",
    "aliases": ["Uno", "Eins"],
    "share": 12.0,
    "count": 3,
}
OTHER = {"uid": "f:2", "kind": "Company", "name": "Two", "aliases": [], "on": dt.date(2024, 2, 29)}
PLACE = {"uid": "p:1", "kind": "Place", "name": "Port"}
SMALL = Content(
    "small",
    "stamp-1",
    {"Company": [FIRM, OTHER], "Place": [PLACE]},
    {
        ("SUPPLIES", "Company", "Company"): [
            ("e-1", "f:1", "f:2", {"uid": "e-1", "support": 0.85, "claims": ["c:1"]}),
            ("e-2", "f:1", "f:2", {"uid": "e-2", "support": 0.7, "claims": ["c:2", "c:3"]}),
        ],
        ("OPERATES_AT", "Company", "Place"): [("e-3", "f:2", "p:1", {"uid": "e-3", "claims": []})],
    },
)
EDGES = (
    "MATCH (a)-[r]->(b) WHERE r.uid IS NOT NULL RETURN r.uid AS uid, a.uid AS s, type(r) AS t, "
    "b.uid AS z ORDER BY uid"
)
NODES = "MATCH (n) RETURN n.uid AS uid ORDER BY uid"


def url_of(engine: str, request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("neo4j_url")) if engine == "neo4j" else ""


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def store(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    found = open_store(url_of(engine, request), tmp_path, replace=True)
    found.write(replace(SMALL, case_name="empty", stamp="stamp-0", nodes={}, edges={}))
    yield found
    found.close()


def dump(store: Store) -> tuple[Any, Any]:
    return store.run(NODES).rows, store.run(EDGES).rows


def test_what_is_written_is_read_and_twice_is_once(store: Store) -> None:
    assert store.write(SMALL)
    assert store.stamp() == Stamp("small", "stamp-1", "complete", VERSION)
    assert dump(store) == (
        (("f:1",), ("f:2",), ("p:1",)),
        (
            ("e-1", "f:1", "SUPPLIES", "f:2"),
            ("e-2", "f:1", "SUPPLIES", "f:2"),
            ("e-3", "f:2", "OPERATES_AT", "p:1"),
        ),
    )
    assert not store.write(SMALL)


def test_what_is_no_longer_there_is_gone(store: Store) -> None:
    store.write(SMALL)
    fewer = replace(
        SMALL,
        stamp="stamp-2",
        nodes={"Company": [FIRM, {k: v for k, v in OTHER.items() if k != "on"}]},
        edges={
            ("SUPPLIES", "Company", "Company"): SMALL.edges["SUPPLIES", "Company", "Company"][:1]
        },
    )
    assert store.write(fewer)
    assert dump(store) == ((("f:1",), ("f:2",)), (("e-1", "f:1", "SUPPLIES", "f:2"),))
    assert store.run("MATCH (n:Company {uid: 'f:2'}) RETURN n.on AS on").rows == ((None,),)


def test_values_are_the_same_from_both_engines(store: Store) -> None:
    store.write(SMALL)
    found = store.run(
        "MATCH (a:Company {uid: 'f:1'}) MATCH (b:Company {uid: 'f:2'}) "
        "RETURN a.aliases AS aliases, b.aliases AS none, a.share AS share, a.count AS count, "
        "b.on AS on, b.share AS missing, a {.uid, .name} AS part, labels(a) AS labels"
    )
    assert found.columns == ("aliases", "none", "share", "count", "on", "missing", "part", "labels")
    (row,) = found.rows
    part = {"uid": "f:1", "name": "One"}
    assert row == (
        ["Uno", "Eins"],
        [],
        12.0,
        3,
        dt.date(2024, 2, 29),
        None,
        part,
        ["Company", "Entity"],
    )
    assert [type(v) for v in row[2:5]] == [float, int, dt.date]
    path = store.run(
        "MATCH p = (a:Company {uid: 'f:1'})-[:SUPPLIES {uid: 'e-1'}]->(b) RETURN [n IN nodes(p) "
        "| n.uid] AS uids"
    )
    assert path.rows == ((["f:1", "f:2"],),)


def test_nodes_relations_and_paths_have_one_shape(store: Store) -> None:
    store.write(SMALL)
    one = {
        "kind": "Company",
        "aliases": ["Uno", "Eins"],
        "count": 3,
        "name": "One",
        "share": 12.0,
        "uid": "f:1",
    }
    two = {
        "kind": "Company",
        "aliases": [],
        "name": "Two",
        "on": dt.date(2024, 2, 29),
        "uid": "f:2",
    }
    port = {"kind": "Place", "name": "Port", "uid": "p:1"}
    first = {"relation": "SUPPLIES", "claims": ["c:1"], "support": 0.85, "uid": "e-1"}
    last = {"relation": "OPERATES_AT", "claims": [], "uid": "e-3"}
    found = store.run(
        "MATCH (a:Company {uid: 'f:1'})-[r:SUPPLIES {uid: 'e-1'}]->(b) RETURN a, r, {x: b, type: "
        "1} AS m"
    )
    assert found.rows == ((one, first, {"x": two, "type": 1}),)
    query = (
        "MATCH p = (:Company {uid: 'f:1'})-[:SUPPLIES {uid: 'e-1'}]->(:Company)"
        "-[:OPERATES_AT]->(:Place) RETURN p"
    )
    assert store.run(query).rows == (({"nodes": [one, two, port], "relations": [first, last]},),)
    assert store.run("MATCH (n:Company) WITH n ORDER BY n.uid RETURN collect(n) AS ns").rows == (
        ([one, two],),
    )
    scalars = store.run(
        "RETURN date('2024-02-29') AS d, null AS n, 1.0 AS f, 1 AS i, [1, 2] AS l, true AS b"
    ).rows
    assert scalars == ((dt.date(2024, 2, 29), None, 1.0, 1, [1, 2], True),)


def test_a_limit_cuts_and_says_so(store: Store) -> None:
    store.write(SMALL)
    found = store.run("UNWIND range(1, 10) AS x RETURN x", limit=3)
    assert (found.rows, found.cut) == (((1,), (2,), (3,)), True)
    assert not store.run("UNWIND range(1, 3) AS x RETURN x", limit=3).cut


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (n:Company {uid: 'x'})",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n:Company) SET n.name = 'x' RETURN n.uid AS u",
        "CREATE INDEX odd FOR (n:Company) ON (n.odd)",
    ],
)
def test_the_engine_itself_refuses_to_write_for_a_reader(store: Store, query: str) -> None:
    store.write(SMALL)
    before = dump(store)
    with pytest.raises((NotReadOnly, QueryFault)):
        store.run(query)
    assert dump(store) == before


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("MATCH (n RETURN n", QueryFault),
        ("RETURN $nobody AS x", QueryFault),
        ("RETURN nosuchfunction(1) AS x", QueryFault),
    ],
)
def test_a_wrong_query_is_one_clear_fault(store: Store, query: str, fault: type[Exception]) -> None:
    store.write(SMALL)
    with pytest.raises(fault) as caught:
        store.run(query)
    assert "\n" not in str(caught.value)


def test_a_runaway_query_is_stopped(store: Store) -> None:
    store.write(SMALL)
    every = "UNWIND range(1, 90000) AS a UNWIND range(1, 90000) AS b"
    with pytest.raises((TooLong, QueryFault)):
        store.run(f"{every} WITH a, b WHERE a * b % 7 = 3 RETURN count(*) AS n", timeout=0.5)


def test_a_plan_is_told_and_nothing_is_run(store: Store) -> None:
    store.write(SMALL)
    told = store.plan(
        "MATCH (a:Company)-[:SUPPLIES]->(b) WHERE a.uid = $uid RETURN b.name AS n", {"uid": "f:1"}
    )
    assert any("Company" in line for line in told)
    assert any("row" in line for line in told)
    for query in ("MATCH (n RETURN n", "MATCH (n)\nRETURN n.uid,, n.name"):
        with pytest.raises(QueryFault) as ran:
            store.run(query)
        with pytest.raises(QueryFault) as planned:
            store.plan(query)
        assert planned.value.pointer == ran.value.pointer != ""


def test_names_are_searched_by_their_words(store: Store) -> None:
    store.write(SMALL)
    assert [store.search(text) for text in ("uno", "ONE", "nobody", "", "two")] == [
        ["f:1"],
        ["f:1"],
        [],
        [],
        ["f:2"],
    ]


def test_parameters_are_values_and_never_text(store: Store) -> None:
    store.write(SMALL)
    hostile = "'}) DETACH DELETE n //"
    found = store.run(
        "MATCH (n:Company) WHERE n.name = $name RETURN n.uid AS uid", {"name": hostile}
    )
    assert found.rows == ()
    assert len(dump(store)[0]) == 3


def test_the_names_offered_are_those_written(case: Case) -> None:
    made = case.content()
    seen: dict[str, set[str]] = {"Claim": set(), "Document": set(), "Entity": set(), "edge": set()}
    for kind, rows in made.nodes.items():
        for row in rows:
            seen[kind if kind in seen else "Entity"] |= row.keys() - {*vocabulary.PLACE}
    for (name, _, _), joins in made.edges.items():
        if name not in vocabulary.EVIDENCE:
            seen["edge"] = seen["edge"].union(*(p for *_, p in joins))
    assert seen["Entity"] == {*vocabulary.ENTITY}
    # Of claims read by rules, and of listings that a list ends, this case has none.
    assert seen["Claim"] == {*vocabulary.CLAIM} - {"reviewed", "in_force_until"}
    assert seen["Document"] <= {*vocabulary.DOCUMENT}
    assert {*vocabulary.DOCUMENT} - seen["Document"] <= {"sha256"}
    assert seen["edge"] == {*vocabulary.EDGE}
    assert {name for name, _, _ in made.edges} <= {*vocabulary.relations()}
    assert {*made.nodes} <= {*vocabulary.kinds()}


def as_stored(attributes: dict[str, Any]) -> dict[str, Any]:
    """Return attributes of the network with the digits of a store, which has other denials."""
    stored = {k: v for k, v in attributes.items() if k != "denials"}
    return {k: round(v, DIGITS) if isinstance(v, float) else v for k, v in stored.items()}


def stored_graph(case: Case, url: str) -> nx.MultiDiGraph[str]:
    with contextlib.closing(case.store(url)) as store:
        return network_of(store, "", "", case.table.rho)


def test_the_bundled_case_is_equal_from_store_and_ledger(
    case: Case, engine: str, request: pytest.FixtureRequest
) -> None:
    url = url_of(engine, request)
    case.fill(url, replace=True)
    assert not case.fill(url)
    ledger, stored = case.graph(), stored_graph(case, url)
    assert list(stored.nodes(data=True)) == list(ledger.nodes(data=True))
    assert {k: (s, t, d) for s, t, k, d in stored.edges(keys=True, data=True)} == {
        k: (s, t, as_stored(d)) for s, t, k, d in ledger.edges(keys=True, data=True)
    }
    assert stored.graph == ledger.graph
    store = case.store(url)
    claims = store.run("MATCH (c:Claim) RETURN count(c) AS n").rows
    assert claims == ((len(case.claims),),)
    store.close()


@pytest.fixture(scope="module")
def both(case: Case, neo4j_url: str) -> Iterator[tuple[Store, Store]]:
    """Return the embedded store and a server's, filled once for all questions of the catalogue."""
    for url in ("", neo4j_url):
        case.fill(url, replace=bool(url))
    stores = case.store(""), case.store(neo4j_url)
    yield stores
    for store in stores:
        store.close()


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_catalogue_query_gives_equal_rows_on_both_engines(
    both: tuple[Store, Store], name: str
) -> None:
    query = catalogue()[name]
    embedded, server = (run(store, query.text, examples(query.parameters)) for store in both)
    assert embedded == server
    assert embedded.columns == query.returns
    assert embedded.rows or query.empty


def test_a_removed_source_and_a_corrected_claim(
    case: Case, engine: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = url_of(engine, request)
    copied_case(case, tmp_path / "case")
    config = tmp_path / "case" / "case.toml"
    small = config.read_text(encoding="utf-8").replace(', "chpl"', "")
    config.write_text(small, encoding="utf-8")
    fewer = Case.open(str(tmp_path / "case"))
    fewer.fill(url, replace=True)
    fewer.build()
    assert fewer.fill(url)
    store = fewer.store(url)
    assert store.run("MATCH (c:Claim) RETURN count(c) AS n").rows == ((1696,),)
    assert len(fewer.claims) == 1696
    assert store.run("MATCH (n:HSCode) RETURN count(n) AS n").rows == ((0,),)
    before: dict[str, float | None] = dict(
        store.run(
            "MATCH ()-[r]->() WHERE r.claims IS NOT NULL RETURN r.uid AS u, r.support AS s"
        ).rows
    )
    store.close()
    uid = "curated-western:D-59"
    claims = {**fewer.claims, uid: replace(fewer.claims[uid], grade="C3")}
    corrected = fold_claims(claims.values(), fewer.identities, fewer.table)
    vars(fewer.decided).update(sides=replace(fewer.sides, claims=claims), folded=corrected)
    sources = {**fewer.state.sources, "curated-western": "corrected"}
    vars(fewer._tables)["state"] = replace(fewer.state, sources=sources)
    assert fewer.fill(url)
    store = fewer.store(url)
    after: dict[str, float | None] = dict(
        store.run(
            "MATCH ()-[r]->() WHERE r.claims IS NOT NULL RETURN r.uid AS u, r.support AS s"
        ).rows
    )
    store.close()
    assert before.keys() == after.keys()
    assert len([u for u in before if before[u] != after[u]]) == 1


def test_pointers_keep_claim_uids_and_no_claim_nodes(case: Case, tmp_path: Path) -> None:
    copied_case(case, tmp_path / "case")
    config = tmp_path / "case" / "case.toml"
    config.write_text(
        config.read_text(encoding="utf-8").replace('evidence = "full"', 'evidence = "pointers"')
    )
    small = Case.open(str(tmp_path / "case"))
    assert small.fill()
    store = small.store()
    assert store.run("MATCH (n) WHERE n:Claim OR n:Document RETURN count(n) AS n").rows == ((0,),)
    assert store.run(
        "MATCH ()-[r:SUPPLIES]->() WHERE size(r.claims) > 0 RETURN count(r) > 0 AS any"
    ).rows == ((True,),)
    store.close()
    config.write_text(config.read_text(encoding="utf-8").replace('"pointers"', '"everything"'))
    with pytest.raises(BadInput, match="one of full, pointers"):
        Case.open(str(tmp_path / "case")).fill()


def test_another_cases_database_is_refused_by_name(neo4j_url: str) -> None:
    Bolt(neo4j_url, replace=True).write(SMALL)
    other = Bolt(neo4j_url)
    with pytest.raises(StoreFault, match="holds the case 'small', not 'mine'"):
        other.write(replace(SMALL, case_name="mine", stamp="x"))
    assert len(dump(other)[0]) == 3
    other.close()


def test_foreign_nodes_survive_a_sync(neo4j_url: str) -> None:
    store = Bolt(neo4j_url, replace=True)
    with store._session() as session:
        session.run("MERGE (n:Note {uid: 'mine'}) SET n.text = 'kept'").consume()
    store.write(SMALL)
    store.write(replace(SMALL, stamp="stamp-9"))
    assert store.run("MATCH (n:Note) RETURN n.text AS t").rows == (("kept",),)
    with store._session() as session:
        session.run("MATCH (n:Note) DELETE n").consume()
    store.close()


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://127.0.0.1:7474", "SCHEME://HOST"),
        ("bolt://neo4j:secret@127.0.0.1", "ENTREPOT_NEO4J_PASSWORD"),
        ("somewhere", "a URL such as bolt://"),
        ("bolt://127.0.0.1:0", "SCHEME://HOST"),
        ("bolt://127.0.0.1/one/two", "SCHEME://HOST"),
        ("bolt://127.0.0.1?database=one", "SCHEME://HOST"),
        ("bolt://127.0.0.1#one", "SCHEME://HOST"),
    ],
)
def test_a_wrong_store_url(tmp_path: Path, url: str, message: str) -> None:
    with pytest.raises(BadInput, match=message):
        open_store(url, tmp_path)


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]"])
def test_a_server_that_is_down(tmp_path: Path, host: str) -> None:
    said = re.escape(f"No Neo4j server answers at bolt://{host}:9 ")
    with pytest.raises(StoreFault, match=said):
        open_store(f"bolt://{host}:9", tmp_path)


def test_a_wrong_password_and_a_wrong_database(
    neo4j_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong_database = Bolt(f"{neo4j_url}/nowhere")
    with pytest.raises(StoreFault, match="no database 'nowhere'"):
        wrong_database.stamp()
    wrong_database.close()
    monkeypatch.setenv("ENTREPOT_NEO4J_PASSWORD", "not-the-password")
    with pytest.raises(StoreFault, match="refused the login"):
        Bolt(neo4j_url)


def test_a_newer_store_is_not_touched(neo4j_url: str) -> None:
    store = Bolt(neo4j_url, replace=True)
    store.write(SMALL)
    leave_note(store, version=99)
    with pytest.raises(StoreFault, match="newer entrepot"):
        store.write(replace(SMALL, stamp="x"))
    drop_note(store)
    store.close()


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "foreign"])
def test_a_broken_embedded_file_is_said_and_a_write_repairs_it(tmp_path: Path, damage: str) -> None:
    store = Embedded(tmp_path / "graph.kgl")
    store.write(SMALL)
    whole = store.path.read_bytes()
    middle = len(whole) // 2
    store.path.write_bytes(
        {
            "cut": whole[:middle],
            "flip": whole[:middle] + bytes([whole[middle] ^ 0xFF]) + whole[middle + 1 :],
            "empty": b"",
            "foreign": b"PK\x03\x04 not a graph",
        }[damage]
    )
    fresh = Embedded(store.path)
    with pytest.raises(StoreFault, match="entrepot build"):
        fresh.run(NODES)
    assert fresh.stamp() is None
    assert Embedded(store.path).write(replace(SMALL, stamp="stamp-2"))
    assert len(dump(Embedded(store.path))[0]) == 3


def test_a_missing_embedded_file(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match="make it: `entrepot build --repair`"):
        Embedded(tmp_path / "graph.kgl").run(NODES)


def test_a_reader_keeps_the_graph_it_opened(tmp_path: Path) -> None:
    writer, reader = Embedded(tmp_path / "graph.kgl"), Embedded(tmp_path / "graph.kgl")
    writer.write(SMALL)
    assert len(reader.run(NODES).rows) == 3
    writer.write(replace(SMALL, stamp="stamp-2", nodes={"Company": [FIRM]}, edges={}))
    assert len(reader.run(NODES).rows) == 3
    assert len(Embedded(tmp_path / "graph.kgl").run(NODES).rows) == 1


def test_a_second_writer_is_refused(case: Case, tmp_path: Path) -> None:
    copied_case(case, tmp_path / "case")
    first, second = Case.open(str(tmp_path / "case")), Case.open(str(tmp_path / "case"))
    with (
        first.locked(),
        pytest.raises(BadInput, match="another build holds this case"),
        second.locked(),
    ):
        pass
    with second.locked():
        pass


KILLED = """
import os, random, sys, threading, time
from dataclasses import replace
from pathlib import Path
from entrepot.graph.store.case_store import open_store
from entrepot.graph.store.protocol import Content
nodes = [{"uid": f"n{i}", "kind": "Company", "name": f"N{i}"} for i in range(3000)]
edges = [(f"e{i}", f"n{i}", f"n{i+1}", {"uid": f"e{i}"}) for i in range(2999)]
new = Content("killed", "new", {"Company": nodes}, {("SUPPLIES", "Company", "Company"): edges})
store = open_store(sys.argv[1], Path(sys.argv[2]), replace=True)
if len(sys.argv) > 4:
    store.atomic = 0
def kill_later():
    time.sleep(float(sys.argv[3]))  # sleeps: the moment of the kill is drawn
    os.kill(os.getpid(), 9)
threading.Thread(target=kill_later, daemon=True).start()
began = time.monotonic()
store.write(new)
print(time.monotonic() - began)
"""


def killed_write(
    url: str, folder: Path, delay: float, *more: str
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / ".ci" / "types")}
    words = [sys.executable, "-c", KILLED, url, str(folder), str(delay), *more]
    return subprocess.run(words, env=environment, capture_output=True, text=True, check=False)


def settled(store: Store, engine: str) -> None:
    """Wait until the server has ended the work of a killed client.

    A commit that was sent before may still be carried out.
    """
    count = "SHOW TRANSACTIONS YIELD transactionId RETURN count(*) AS n"
    if engine == "neo4j":
        until(lambda: store.run(count).rows[0][0] <= 1, "the server has ended the other's work")


@functools.cache
def whole_write(url: str, folder: Path) -> float:
    """Return the seconds that the write takes when nobody kills it, the server being warm."""
    lengths = []
    for turn in ("cold", "warm"):
        store = open_store(url, folder, replace=True)
        store.write(replace(SMALL, case_name="killed", stamp=turn))
        store.close()
        lengths.append(float(killed_write(url, folder, 600).stdout.split()[-1]))
    return min(lengths)


@pytest.fixture(scope="module")
def unhurried(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("unhurried")


@pytest.mark.parametrize("moment", range(20))
def test_a_write_killed_at_any_moment(
    engine: str, request: pytest.FixtureRequest, tmp_path: Path, unhurried: Path, moment: int
) -> None:
    """The next command finds the old graph or the new one, on both engines."""
    url = url_of(engine, request)
    store = open_store(url, tmp_path, replace=True)
    old = replace(SMALL, case_name="killed", stamp=f"old-{moment}")
    store.write(old)
    length = whole_write(url, unhurried)
    store.write(replace(old, stamp="before"))
    store.write(old)
    done = killed_write(url, tmp_path, length * (moment + 0.5) / 20)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    if moment < 2:  # well before the end, whatever else the machine does
        assert done.returncode == -signal.SIGKILL
    fresh = open_store(url, tmp_path)
    settled(fresh, engine)
    held = fresh.stamp()
    assert held is not None
    count = fresh.run("MATCH (n:Company) RETURN count(n) AS n").rows[0][0]
    assert held.state == "complete"
    assert (held.stamp, count) in ((old.stamp, 2), ("new", 3000))
    assert fresh.write(replace(old, stamp="after"))
    assert dump(fresh) == dump_of_small()
    assert fresh.stamp() == Stamp("killed", "after", "complete", VERSION)
    assert list(tmp_path.rglob(".new-*")) == []
    fresh.close()
    store.close()


@pytest.mark.parametrize("moment", range(6))
def test_a_batched_load_killed_is_refused_to_readers_until_the_next_build(
    case: Case, neo4j_url: str, tmp_path: Path, moment: int
) -> None:
    store = Bolt(neo4j_url, replace=True)
    old = replace(SMALL, case_name="killed", stamp=f"old-{moment}")
    store.write(old)
    killed_write(neo4j_url, tmp_path, 0.05 + moment * 0.1, "in batches")
    settled(store, "neo4j")
    held = store.stamp()
    assert held is not None
    count = store.run("MATCH (n:Company) RETURN count(n) AS n").rows[0][0]
    if held.state == "complete":
        assert (held.stamp, count) in ((old.stamp, 2), ("new", 3000))
    else:
        assert (held.state, held.stamp) == ("loading", "new")
    assert store.write(old) or held.stamp == old.stamp
    assert dump(store) == dump_of_small()
    store.close()


def test_a_half_filled_database_is_refused(case: Case, neo4j_url: str) -> None:
    case.fill(neo4j_url, replace=True)
    store = Bolt(neo4j_url)
    leave_note(store, state="loading")
    with pytest.raises(StoreFault, match="`entrepot build` completes it"):
        ask(case.case_store(neo4j_url), "MATCH (n:Company) RETURN count(n) AS n", {})
    assert case.fill(neo4j_url)
    assert case.case_store(neo4j_url).state() == (True, "this state, whole")
    store.close()


def test_a_reader_is_not_disturbed_while_a_server_is_filled(neo4j_url: str) -> None:
    store, reader = Bolt(neo4j_url, replace=True), Bolt(neo4j_url)
    store.write(SMALL)
    with reader._session(default_access_mode="READ") as session:
        transaction = session.begin_transaction()
        found = transaction.run("MATCH (n:Company) RETURN n.uid AS uid ORDER BY uid")
        assert found.peek()["uid"] == "f:1"
        store.write(replace(SMALL, stamp="stamp-2", nodes={"Company": [FIRM]}, edges={}))
        assert [row["uid"] for row in found] == ["f:1", "f:2"]
        transaction.close()
    assert reader.run("MATCH (n:Company) RETURN count(n) AS n").rows == ((1,),)
    store.close()
    reader.close()


def dump_of_small() -> tuple[Any, Any]:
    return (
        (("f:1",), ("f:2",), ("p:1",)),
        (
            ("e-1", "f:1", "SUPPLIES", "f:2"),
            ("e-2", "f:1", "SUPPLIES", "f:2"),
            ("e-3", "f:2", "OPERATES_AT", "p:1"),
        ),
    )


def test_a_query_with_too_many_rows_on_the_way_says_what_to_do(case: Case) -> None:
    held = case.case_store("").open()
    with pytest.raises(
        QueryFault,
        match=r"more than 10,000,000 [a-z ]+ on the way; make it narrower, or add a LIMIT$",
    ):
        held.run("UNWIND range(1, 4000) AS a UNWIND range(1, 4000) AS b RETURN a, b", timeout=300)


def test_other_threads_go_on_while_a_query_runs(store: Store) -> None:
    """A query that holds the interpreter would silence Ctrl-C and the clock beside it."""
    store.write(SMALL)
    text = f"size(reduce(s = '', x IN range(1, 4000) | s + '{'ab' * 50}'))"
    ticks, done = list[float](), threading.Event()

    def work() -> None:
        # The query may run on when the test has ended, even when the server has.
        with contextlib.suppress(TooLong, QueryFault, StoreFault):
            store.run(
                f"UNWIND range(1, 2000) AS a WITH a WHERE {text} = a RETURN count(*)", timeout=2
            )
        done.set()

    threading.Thread(target=work, daemon=True).start()
    while not done.wait(0.1) and len(ticks) < 30:
        ticks.append(time.monotonic())

    assert len(ticks) >= 10
