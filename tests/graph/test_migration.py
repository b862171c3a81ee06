"""A store that an older entrepot wrote is refused, and brought to the present form by a command.

`tests/data/older_stores` has what entrepot 0.1.0 (store version 1) and the last commits with
versions 2 and 3 wrote for one small case: the embedded file, and every row, constraint and index of
a server.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command import run

from entrepot.casework.case import Case
from entrepot.casework.case_stores import FILLING
from entrepot.graph.store.bolt import Bolt
from entrepot.graph.store.migrations import steps
from entrepot.graph.store.protocol import VERSION, silent
from entrepot.graph.store.store_faults import StoreFault

OLDER = Path(__file__).resolve().parents[1] / "data" / "older_stores"
VERSIONS = [1, 2, 3]
QUERY = str(OLDER / "supplies.cypher")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small case; a test that asks its store fills it."""
    folder = tmp_path_factory.mktemp("older") / "case"
    shutil.copytree(OLDER / "case", folder)
    done = run("build", "--case", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def older_case(built: Path, tmp_path: Path) -> Path:
    """The case as it was in the days of 0.1.0: without an identity of its own."""
    folder = tmp_path / "case"
    shutil.copytree(built, folder, ignore=shutil.ignore_patterns("identity.json", "store"))
    return folder


@pytest.fixture
def server(neo4j_url: str) -> Iterator[Bolt]:
    store = Bolt(neo4j_url, replace=True)
    emptied(store)
    yield store
    emptied(store)
    store.close()


def emptied(store: Bolt) -> None:
    with store._session() as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
        for row in list(session.run("SHOW CONSTRAINTS YIELD name")):
            session.run(f"DROP CONSTRAINT {row['name']}").consume()
        text = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"
        for row in list(session.run(text)):
            session.run(f"DROP INDEX {row['name']}").consume()


def recorded(value: Any) -> Any:
    return dt.date.fromisoformat(value["date"]) if isinstance(value, dict) else value


def row_of(raw: dict[str, Any]) -> dict[str, Any]:
    return {name: recorded(value) for name, value in raw.items()}


def restored(store: Bolt, version: int) -> None:
    """Fill a server with the rows of an older entrepot, as they were recorded."""
    raw = json.loads(gzip.decompress((OLDER / f"version-{version}.json.gz").read_bytes()))
    with store._session() as session:
        for text in raw["schema"]:
            session.run(text).consume()
        for labels, row in raw["nodes"]:
            session.run(f"CREATE (n:{':'.join(labels)}) SET n = $row", row=row_of(row)).consume()
        for start, start_labels, name, end, end_labels, row in raw["edges"]:
            text = (
                f"MATCH (a:{start_labels[0]} {{uid: $s}}), (b:{end_labels[0]} {{uid: $t}}) "
                f"CREATE (a)-[r:{name}]->(b) SET r = $row"
            )
            session.run(text, s=start, t=end, row=row_of(row)).consume()
        session.run("CREATE (:Letter {uid: 'l', stamp: 'noon'})").consume()


def test_the_recorded_stores_are_of_every_older_version() -> None:
    assert VERSIONS == list(range(1, VERSION))
    assert sorted(path.name for path in OLDER.glob("version-*")) == [
        f"version-{version}.{form}" for version in VERSIONS for form in ("json.gz", "kgl")
    ]


@pytest.mark.parametrize("version", VERSIONS)
def test_an_older_file_is_refused_and_migrated(older_case: Path, built: Path, version: int) -> None:
    words = ("--case", str(older_case))
    Case.open(str(older_case)).trust()  # of a folder that is not known the file is made again
    place = older_case / "store" / "graph.kgl"
    place.parent.mkdir()
    shutil.copy(OLDER / f"version-{version}.kgl", place)
    before = place.read_bytes()
    with pytest.raises(StoreFault) as refused:
        Case.open(str(older_case)).case_store().read(lambda store: store.stamp(), silent)
    assert str(refused.value) == (
        f"{older_case}: written by an older entrepot (store version {version}; this one "
        f"has {VERSION}); bring it up to date: `entrepot migrate`"
    )
    trial = run("migrate", "--dry-run", "--json", *words)
    assert json.loads(trial.stdout)["before"] == version
    assert place.read_bytes() == before
    assert not (older_case / "identity.json").exists()
    done = json.loads(run("migrate", "--json", *words).stdout)
    assert (done["before"], done["after"], done["trial"], done["statements"]) == (
        version,
        VERSION,
        False,
        [],
    )
    assert run("query", QUERY, *words).stdout == run("query", QUERY, "--case", str(built)).stdout
    assert run("doctor", *words).returncode == 0
    again = run("migrate", *words)
    line = f"{place} already has store version {VERSION}; there is nothing to do."
    assert " ".join(again.stdout.split()) == line
    assert Case.open(str(older_case)).ledger.numbers() == [1]
    # A question does it on its way, as after any build.
    shutil.copy(OLDER / f"version-{version}.kgl", place)
    asked = run("query", QUERY, *words)
    assert asked.stderr == f"{FILLING}\n"
    assert asked.stdout == run("query", QUERY, "--case", str(built)).stdout
    assert run("query", QUERY, *words).stderr == ""


@pytest.mark.parametrize("version", VERSIONS)
def test_an_older_server_is_refused_and_migrated(
    older_case: Path, built: Path, server: Bolt, neo4j_url: str, version: int
) -> None:
    restored(server, version)
    words = ("--case", str(older_case), "--store", neo4j_url)
    refused = run("query", QUERY, *words)
    assert refused.returncode == 3
    assert refused.stderr.endswith(f"bring it up to date: `entrepot migrate --store {neo4j_url}`\n")
    trial = json.loads(run("migrate", "--dry-run", "--json", *words).stdout)
    assert trial["statements"] == steps(version, VERSION)
    stamp = server.stamp()
    assert stamp is not None
    assert stamp.version == version
    done = run("migrate", *words)
    assert done.returncode == 0, done.stderr
    assert f"{neo4j_url} was updated from store version {version} to {VERSION}." in done.stdout
    # The row of another program stays as it was, and every row of ours is as a build writes it.
    assert server.run("MATCH (l:Letter) RETURN l.stamp AS s").rows == (("noon",),)
    differences = server.differences(Case.open(str(older_case)).content())
    assert [item for item in differences if not item.is_ours_whole or item.others] == []
    embedded = run("query", QUERY, "--case", str(built)).stdout
    assert run("query", QUERY, *words).stdout == embedded
    assert run("doctor", *words).returncode == 0


def test_a_newer_store_is_not_brought_back(older_case: Path, server: Bolt, neo4j_url: str) -> None:
    restored(server, 2)
    with server._session() as session:
        session.run("MATCH (m:Store) SET m.version = 99").consume()
    before = server.run("MATCH (n) RETURN count(n) AS n").rows
    for command in ("migrate", "build", "query"):
        words = (QUERY,) if command == "query" else ()
        done = run(command, *words, "--case", str(older_case), "--store", neo4j_url)
        assert done.returncode == 3
        assert "a newer entrepot (store version 99" in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
    assert server.run("MATCH (n) RETURN count(n) AS n").rows == before


def test_a_case_whose_graph_file_is_not_made_yet_has_nothing_to_migrate(older_case: Path) -> None:
    assert run("build", "--case", str(older_case)).returncode == 0
    place = older_case / "store" / "graph.kgl"
    assert not place.exists()
    done = run("migrate", "--case", str(older_case))
    assert (done.returncode, done.stderr) == (0, "")
    assert " ".join(done.stdout.split()) == f"{place} is not made yet; the first query makes it."
    assert not place.exists()
    told = json.loads(run("migrate", "--json", "--case", str(older_case)).stdout)
    assert (told["before"], told["after"]) == (None, VERSION)


def test_a_store_without_a_graph_or_of_another_case_is_not_migrated(
    older_case: Path, server: Bolt, neo4j_url: str
) -> None:
    words = ("migrate", "--case", str(older_case), "--store", neo4j_url)
    empty = run(*words)
    assert (empty.returncode, empty.stderr.count("\n")) == (3, 1)
    assert "there is no complete graph of a case" in empty.stderr
    restored(server, 1)
    with server._session() as session:
        session.run("MATCH (m:Store) SET m.case_name = 'another'").consume()
    other = run(*words)
    assert (other.returncode, other.stderr.count("\n")) == (3, 1)
    assert "holds the case 'another', not 'recorded'" in other.stderr
    stamp = server.stamp()
    assert stamp is not None
    assert stamp.version == 1
