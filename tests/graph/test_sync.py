"""A sync to a server sends only the difference, from one writer at a time.

A broken one is never read as whole.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import Neo4jError
from store_network import network_of
from store_notes import leave_note
from waiting import until

from entrepot.casework.case import Case
from entrepot.graph.errors import EntrepotError
from entrepot.graph.store import bulk, lease, statements, vocabulary
from entrepot.graph.store.bolt import Bolt
from entrepot.graph.store.protocol import VERSION, Content, Stamp
from entrepot.graph.store.store_faults import StoreFault
from entrepot.graph.store.sync import stamp
from entrepot.queries.query_run import ask

ROOT = Path(__file__).resolve().parents[2]


def made(count: int, mark: str, case_name: str = "sync") -> Content:
    """A ring of firms; `mark` is on every third node and edge."""
    nodes = [
        {"uid": f"f:{i}", "kind": "Company", "name": f"F{i}{mark if i % 3 == 0 else ''}"}
        for i in range(count)
    ]
    ends = [(f"f:{i}", f"f:{(i + 1) % count}") for i in range(count)]
    edges = [
        (f"{a}-{b}", a, b, {"uid": f"{a}-{b}", "word": mark if i % 3 == 0 else "same"})
        for i, (a, b) in enumerate(ends)
    ]
    return Content(
        case_name,
        f"made-{count}-{mark}",
        {"Company": nodes},
        {("SUPPLIES", "Company", "Company"): edges},
    )


@pytest.fixture
def store(neo4j_url: str) -> Iterator[Bolt]:
    found = Bolt(neo4j_url, replace=True)
    found.write(Content("sync", "empty", {}, {}))
    yield found
    found.close()


def dump(store: Bolt) -> tuple[Any, Any]:
    return (
        store.run("MATCH (n:Company) RETURN n.uid AS u, n.name AS n ORDER BY u").rows,
        store.run(
            "MATCH (a)-[r:SUPPLIES]->(b) RETURN r.uid AS u, a.uid AS a, b.uid AS b, r.word AS w "
            "ORDER BY u"
        ).rows,
    )


def expected(content: Content) -> tuple[Any, Any]:
    nodes = sorted((p["uid"], p["name"]) for p in content.nodes["Company"])
    edges = [row for rows in content.edges.values() for row in rows]
    return tuple(nodes), tuple(sorted((u, s, t, p["word"]) for u, s, t, p in edges))


def told(store: Bolt, content: Content) -> list[str]:
    said: list[str] = []
    store.write(content, said.append)
    return said


@pytest.mark.parametrize("atomic", [50_000, 0])
def test_only_what_differs_is_sent(store: Bolt, atomic: int) -> None:
    store.atomic = atomic
    assert told(store, made(30, "a")) == [
        "Company: 30 written, 0 deleted",
        "SUPPLIES: 30 written, 0 deleted",
    ]
    assert dump(store) == expected(made(30, "a"))
    assert told(store, made(30, "b")) == [
        "Company: 10 written, 0 deleted",
        "SUPPLIES: 10 written, 0 deleted",
    ]
    assert dump(store) == expected(made(30, "b"))
    assert told(store, made(27, "b")) == [
        "Company: 0 written, 3 deleted",
        "SUPPLIES: 1 written, 0 deleted",
    ]
    assert dump(store) == expected(made(27, "b"))
    assert told(store, made(27, "b")) == []
    assert store.stamp() == Stamp("sync", "made-27-b", "complete", VERSION)


def test_a_change_of_kind_and_of_ends_moves_what_hangs_on_them(store: Bolt) -> None:
    store.write(made(6, "a"))
    before = made(6, "a")
    moved = replace(
        before,
        stamp="moved",
        nodes={
            "Company": before.nodes["Company"][1:],
            "Body": [{"uid": "f:0", "kind": "Body", "name": "F0"}],
        },
        edges={
            ("SUPPLIES", "Company", "Company"): [
                *before.edges["SUPPLIES", "Company", "Company"][1:4],
                ("e:6", "f:1", "f:5", {"uid": "e:6", "word": "same"}),  # in the place of e:4
            ],
            ("SUPPLIES", "Body", "Company"): [("e:0", "f:0", "f:1", {"uid": "e:0", "word": "a"})],
            ("SUPPLIES", "Company", "Body"): [
                ("e:5", "f:5", "f:0", {"uid": "e:5", "word": "same"})
            ],
        },
    )
    store.write(moved)
    assert dump(store) == expected(moved)
    assert store.run("MATCH (n:Body) RETURN n.uid AS u, labels(n) AS l").rows == (
        ("f:0", ["Body", "Entity"]),
    )


@pytest.mark.parametrize("atomic", [50_000, 0])
def test_an_edge_of_one_uid_between_other_ends_is_refused_in_one_line(
    store: Bolt, atomic: int
) -> None:
    store.atomic = atomic
    store.write(made(6, "a"))
    before = dump(store)
    rows = made(6, "a").edges["SUPPLIES", "Company", "Company"]
    twisted = [(rows[0][0], "f:3", "f:5", {"uid": rows[0][0], "word": "b"}), *rows[1:]]
    wrong = replace(
        made(6, "a"), stamp="wrong", edges={("SUPPLIES", "Company", "Company"): twisted}
    )
    with pytest.raises(StoreFault, match="already exists") as caught:
        store.write(wrong)
    assert "\n" not in str(caught.value)
    held = store.stamp()
    assert held is not None
    assert held.state == ("complete" if atomic else "loading")
    assert dump(store) == before
    assert store.write(made(6, "b"))
    assert dump(store) == expected(made(6, "b"))


def test_what_somebody_else_wrote_stays_even_with_a_stamp_of_its_own(store: Bolt) -> None:
    store.write(made(3, "a"))
    with store._session() as session:
        session.run(
            "CREATE (:Letter {uid: 'x', stamp: 7})-[:POSTED {stamp: 8}]->(:Letter {stamp: 'noon'})"
        ).consume()
        session.run("CREATE (:Company {uid: 'mine', name: 'no stamp'})").consume()
    store.write(made(2, "b"))
    assert store.run("MATCH (l:Letter)-[r:POSTED]->() RETURN l.stamp AS a, r.stamp AS b").rows == (
        (7, 8),
    )
    assert store.run("MATCH (n:Company {uid: 'mine'}) RETURN n.name AS n").rows == (("no stamp",),)
    with store._session() as session:
        session.run("MATCH (l:Letter) DETACH DELETE l").consume()
        session.run("MATCH (n:Company {uid: 'mine'}) DELETE n").consume()


def test_a_store_of_version_1_is_brought_to_ours(store: Bolt) -> None:
    old = made(6, "old")
    with store._session() as session:
        for p in old.nodes["Company"]:
            session.run("CREATE (n:Company) SET n = $p, n:Entity, n.stamp = 'run-1'", p=p).consume()
        for _, s, t, p in old.edges["SUPPLIES", "Company", "Company"]:
            text = (
                "MATCH (a:Company {uid: $s}), (b:Company {uid: $t}) CREATE (a)-[r:SUPPLIES]->(b) "
                "SET r = $p"
            )
            session.run(text + ", r.stamp = 'run-1'", s=s, t=t, p=p).consume()
        session.run(
            "CREATE (n:Event {uid: 'gone', stamp: 'run-1', name: 'of a kind no longer there'})"
        ).consume()
        note = (
            "MATCH (m:Store) SET m = {uid: 'entrepot', name: 'entrepot', case_name: "
            "'sync', stamp: 'run-1'}"
        )
        session.run(note + " SET m.state = 'complete', m.version = 1").consume()
    store.write(made(6, "new"))
    assert dump(store) == expected(made(6, "new"))
    assert store.stamp() == Stamp("sync", "made-6-new", "complete", VERSION)
    assert store.run("MATCH (n:Event) RETURN count(n) AS n").rows == ((0,),)
    assert store.run("MATCH (n:Store) RETURN count(n) AS n").rows == ((0,),)
    assert told(store, replace(made(6, "new"), stamp="again")) == []


def test_a_row_has_one_stamp_whatever_objects_hold_it() -> None:
    assert stamp({"uid": "a", "n": 1}) == stamp({"uid": "a", "n": 1}) != stamp({"uid": "a", "n": 2})
    word = "".join(["a", "b"])
    assert stamp({"x": [word], "y": word}) == stamp({"x": ["ab"], "y": "".join(["a", "b"])})
    assert stamp({"on": dt.date(2024, 1, 2)}) != stamp({"on": dt.date(2024, 1, 3)})
    assert 0 <= stamp({"uid": "a"}) < 2**62
    assert stamp({}, ("A", "B"), "s", "t") != stamp({}, ("A", "B"), "t", "s")
    assert stamp({"a": 1}) != stamp({"b": 1})


def test_names_are_found_by_words_in_any_spelling(store: Bolt) -> None:
    firms = [
        {
            "uid": "f:1",
            "kind": "Company",
            "name": "Redlepus Trading House",
            "aliases": ["Редлепус"],
        },
        {
            "uid": "f:2",
            "kind": "Company",
            "name": "Société Générale d'Essai",
            "aliases": ["厦门林巴赫"],
        },
    ]
    store.write(Content("sync", "words", {"Company": firms}, {}))
    asked = (
        "redlepus",
        "trading redl",
        "Редлепус",
        "societe",
        "厦门",
        'x"; DROP',
        "",
        "house trading",
    )
    found = [store.search(text) for text in asked]
    assert found == [["f:1"], ["f:1"], ["f:1"], ["f:2"], ["f:2"], [], [], ["f:1"]]
    shown = store.run(
        "SHOW INDEXES YIELD name, type WHERE type = 'FULLTEXT' RETURN name ORDER BY name"
    ).rows
    assert [n for (n,) in shown] == ["claim_words", "document_words", "entity_names"]


def held_by(store: Bolt, writer: str, ago: int) -> None:
    leave_note(store, state="loading", writer=writer)
    with store._session() as session:
        session.run("MATCH (m:Store) SET m.beat = timestamp() - $ago", ago=ago * 1000).consume()


def test_one_writer_at_a_time(store: Bolt) -> None:
    held_by(store, "elsewhere/1/abc", 5)
    with pytest.raises(
        StoreFault, match=r"being filled by another build \(elsewhere/1, heard of [5-7] s ago\)"
    ):
        store.write(made(3, "a"))
    held_by(store, "elsewhere/1/abc", lease.SILENT + 5)
    assert store.write(made(3, "a"))
    gone = subprocess.Popen(["true"])
    gone.wait()
    held_by(store, lease.take().replace(f"/{os.getpid()}/", f"/{gone.pid}/"), 1)
    assert store.write(made(3, "b"))
    mine = lease.take()
    held_by(store, mine, 1)
    with pytest.raises(StoreFault, match="being filled by another build"):
        store.write(made(3, "c"))
    lease.drop(mine)
    assert store.write(made(3, "c"))
    assert dump(store) == expected(made(3, "c"))


def test_a_writer_taken_for_dead_stops(store: Bolt, monkeypatch: pytest.MonkeyPatch) -> None:
    store.atomic = 0
    monkeypatch.setattr(lease, "RENEW", 0)

    def taken(message: str) -> None:
        held_by(store, "elsewhere/2/def", 0)

    with pytest.raises(StoreFault, match="another build took this database over"):
        store.write(made(30, "a"), taken)
    held_by(store, "elsewhere/2/def", lease.SILENT + 5)
    assert store.write(made(30, "b"))
    assert dump(store) == expected(made(30, "b"))


WRITER = """
import sys
sys.path.insert(0, sys.argv[1])
from test_sync import made
from entrepot.graph.errors import EntrepotError
from entrepot.graph.store.bolt import Bolt
store = Bolt(sys.argv[2])
store.atomic = int(sys.argv[4])
try:
    store.write(made(int(sys.argv[5]), sys.argv[3]))
except EntrepotError as fault:
    print(fault)
    sys.exit(3)
"""


def writer(url: str, mark: str, atomic: int, count: int) -> subprocess.Popen[str]:
    places = (ROOT / ".ci" / "types", ROOT / "tests" / "support")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, places))}
    words = [
        sys.executable,
        "-c",
        WRITER,
        str(Path(__file__).parent),
        url,
        mark,
        str(atomic),
        str(count),
    ]
    return subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("atomic", [50_000, 0])
@pytest.mark.parametrize("turn", range(3))
def test_two_writers_end_in_one_clean_state(
    store: Bolt, neo4j_url: str, atomic: int, turn: int
) -> None:
    both = [writer(neo4j_url, mark, atomic, 3000) for mark in ("x", "y")]
    said = [process.communicate()[0] for process in both]
    codes = [process.returncode for process in both]
    assert 0 in codes
    assert [
        s
        for s, c in zip(said, codes, strict=True)
        if c and "being filled by another build" not in s
    ] == []
    held = store.stamp()
    assert held is not None
    assert held.state == "complete"
    assert dump(store) == expected(made(3000, held.stamp[-1]))


def test_a_note_that_another_build_takes_away_is_locked_anew(store: Bolt, neo4j_url: str) -> None:
    auth = ("neo4j", os.environ["ENTREPOT_NEO4J_PASSWORD"])
    driver = GraphDatabase.driver(neo4j_url, auth=auth)
    with driver.session() as ending, driver.session() as waiting:
        ending.run("MERGE (m:Store {uid: 'entrepot'}) SET m.turn = 1").consume()
        first = ending.begin_transaction()
        first.run("MATCH (m:Store {uid: 'entrepot'}) DETACH DELETE m").consume()
        second = waiting.begin_transaction()
        locked: list[Any] = []
        thread = threading.Thread(target=lambda: locked.append(store._locked_note(second)))
        thread.start()
        thread.join(1)  # it waits for the lock of the first
        first.commit()
        thread.join()
        second.rollback()
    driver.close()
    assert [note["writer"] for note in locked] == [None]


@pytest.fixture(scope="module")
def second(neo4j_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Return a server that may be killed and imported into, with the password of the first."""
    from neo4j_server import Server

    found = Server(tmp_path_factory.mktemp("second") / "home")
    yield found
    found.stop()


def held(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties of a node or relation on a server.

    An empty value is left out, and so is what the store adds: the stamp of the sync, the note, and
    the point that it makes of degrees.
    """
    added = ("stamp", "location", statements.NOTE_KEY)
    return {name: value for name, value in row.items() if value is not None and name not in added}


def line(relation: tuple[Any, ...]) -> str:
    return json.dumps(relation, sort_keys=True, default=repr)


def test_a_bulk_import_is_the_same_graph(case: Case, second: Any, tmp_path: Path) -> None:
    from neo4j_server import import_bulk

    case.fill()
    files = bulk.export(case.content(), tmp_path / "bulk", "neo4j")
    assert files[-1].name == "import.sh"
    printed = import_bulk(files[-1], second.home)
    assert "IMPORT DONE" in printed
    second.start()
    with pytest.raises(StoreFault, match="`entrepot build` completes it"):
        ask(case.case_store(second.url), "MATCH (n) RETURN count(n) AS n", {})
    said: list[str] = []
    with contextlib.closing(case.store(second.url)) as server:
        server.write(case.content(), said.append)
        assert said == []  # every row came exactly as the sync would have written it
        assert case.case_store(second.url).state() == (True, "this state, whole")
        constraints = server.run("SHOW CONSTRAINTS YIELD name RETURN count(name) AS n").rows[0][0]
        assert constraints > len(vocabulary.kinds())
        with contextlib.closing(case.store("")) as embedded:
            graphs = [network_of(store, "", "", case.table.rho) for store in (server, embedded)]
            assert list(graphs[0].edges(keys=True, data=True)) == list(
                graphs[1].edges(keys=True, data=True)
            )
        nodes = server.run("MATCH (n) RETURN labels(n) AS l, properties(n) AS p").rows
        found = server.run(
            "MATCH (a)-[r]->(b) RETURN a.uid AS a, type(r) AS t, b.uid AS b, properties(r) AS p"
        ).rows
    content = case.content()
    kinds = {p["uid"]: kind for kind, rows in content.nodes.items() for p in rows}
    assert [p["uid"] for labels, p in nodes if kinds[p["uid"]] not in labels] == []
    assert {p["uid"]: held(p) for _, p in nodes} == {
        p["uid"]: held(p) for rows in content.nodes.values() for p in rows
    }
    sent = [
        (a, kind, b, held(p)) for (kind, _, _), rows in content.edges.items() for _, a, b, p in rows
    ]
    assert sorted(map(line, ((a, t, b, held(p)) for a, t, b, p in found))) == sorted(
        map(line, sent)
    )


def test_a_server_killed_in_the_middle_of_a_sync(second: Any) -> None:
    if second.process is None:
        second.start()
    store = Bolt(second.url, replace=True)
    store.write(made(3000, "old"))
    store.close()
    process = writer(second.url, "new", 0, 30_000)
    watch = Bolt(second.url)
    count = "MATCH (n:Company) RETURN count(n) AS n"
    until(lambda: 4_000 < watch.run(count).rows[0][0] < 30_000, "the sync has begun")
    second.kill()
    watch.close()
    said = process.communicate()[0]
    assert process.returncode == 3
    assert len(said.strip().splitlines()) == 1
    second.start()
    store = Bolt(second.url)
    held = store.stamp()
    assert held is not None
    assert (held.state, held.stamp) == ("loading", "made-30000-new")  # never read as whole
    there = store.run("MATCH (n:Company) RETURN count(n) AS n").rows[0][0]
    assert 3_000 < there < 30_000
    lines = told(store, made(30_000, "new"))
    sent = int(lines[0].split()[1].replace(",", ""))
    assert 0 < sent <= 30_000 - there + 1000  # taken up where it stopped
    assert store.stamp() == Stamp("sync", "made-30000-new", "complete", VERSION)
    assert dump(store) == expected(made(30_000, "new"))
    store.close()


def test_a_reader_meets_no_error_page_when_the_server_is_gone(second: Any, case: Case) -> None:
    second.stop()
    with pytest.raises(EntrepotError, match="No Neo4j server answers at"):
        ask(case.case_store(second.url), "RETURN 1 AS n", {})


def test_a_deadlock_of_two_writers_is_said_as_what_it_is(store: Bolt) -> None:
    lock = "MERGE (n:Deadlock {uid: $uid}) SET n.locked = true"
    faults: list[Neo4jError] = []
    both = threading.Barrier(2)

    def write(first: str, second: str) -> None:
        with store._session() as session:
            try:
                with session.begin_transaction() as writing:
                    writing.run(lock, uid=first).consume()
                    both.wait(60)
                    writing.run(lock, uid=second).consume()
            except Neo4jError as fault:
                faults.append(fault)

    with store._session() as session:
        session.run("UNWIND ['a', 'b'] AS uid CREATE (:Deadlock {uid: uid})").consume()
    writers = [threading.Thread(target=write, args=ends) for ends in (("a", "b"), ("b", "a"))]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with store._session() as session:
        session.run("MATCH (n:Deadlock) DELETE n").consume()
    ours = [store._ours(fault, 0) for fault in faults]
    assert [type(fault) for fault in ours] == [StoreFault]
    assert "being filled by another build" in str(ours[0])
