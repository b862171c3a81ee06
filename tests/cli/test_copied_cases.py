"""Cases on a server: one that was moved keeps its database, a copy leaves its origin's alone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import run

from entrepot.casework.case import Case
from entrepot.graph.store.bolt import Bolt
from entrepot.graph.store.protocol import Content, Stamp

SMALL = Path(__file__).resolve().parents[1] / "data" / "older_stores" / "case"
QUERY = str(SMALL.parent / "supplies.cypher")


@pytest.fixture
def server(neo4j_url: str) -> Iterator[Bolt]:
    store = Bolt(neo4j_url, replace=True)
    with store._session() as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
    yield store
    with store._session() as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
    store.close()


@pytest.fixture
def first(server: Bolt, neo4j_url: str, tmp_path: Path) -> Path:
    """A small case that filled the server."""
    folder = tmp_path / "first"
    shutil.copytree(SMALL, folder)
    done = run("build", "--case", str(folder), "--store", neo4j_url)
    assert done.returncode == 0, done.stderr
    return folder


def changed(folder: Path) -> None:
    """Take the last claim out of a case's own source."""
    table = folder / "sources" / "recorded" / "claims.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")


def noted(server: Bolt) -> Stamp:
    stamp = server.stamp()
    assert stamp is not None
    return stamp


def test_a_copy_reads_what_its_origin_wrote_and_never_writes_there(
    server: Bolt, neo4j_url: str, first: Path, tmp_path: Path
) -> None:
    copy, origin = tmp_path / "second", Case.open(str(first)).name
    shutil.copytree(first, copy)
    words = ("--case", str(copy), "--store", neo4j_url)
    before = noted(server)
    assert run("query", QUERY, *words).returncode == 0
    equal = json.loads(run("build", "--json", *words).stdout)
    own = Case.open(str(copy)).name
    assert equal["identity"] == {"name": own, "origin": origin}
    assert own != origin
    assert equal["store"]["changed"] is False
    assert noted(server) == before

    changed(copy)
    line = (
        f"entrepot: {neo4j_url}: holds the case '{origin}', of which this folder is a copy, and so "
        f"a case of its own ('{own}'); use another database or server, or --replace to take this "
        "one over"
    )
    for options in ((), ("--repair",)):
        refused = run("build", *options, *words)
        assert (refused.returncode, refused.stderr.splitlines()[-1]) == (3, line)
    asked = run("query", QUERY, *words)
    assert asked.returncode == 3
    assert f"holds the case '{origin}', not '{own}'" in asked.stderr
    assert noted(server) == before
    # Its own file is its own, and the origin goes on as if there were no copy.
    assert run("build", "--case", str(copy)).returncode == 0
    assert run("query", QUERY, "--case", str(copy)).returncode == 0
    changed(first)
    assert run("build", "--case", str(first), "--store", neo4j_url).returncode == 0
    assert noted(server).case_name == origin

    taken = run("build", "--replace", *words)
    assert taken.returncode == 0, taken.stderr
    assert noted(server).case_name == own
    changed(first)
    lost = run("build", "--case", str(first), "--store", neo4j_url)
    assert lost.returncode == 3
    assert f"holds the case '{own}', not '{origin}'" in lost.stderr


def test_a_moved_case_goes_on_with_its_database(
    server: Bolt, neo4j_url: str, first: Path, tmp_path: Path
) -> None:
    name = Case.open(str(first)).name
    other = tmp_path / "far" / "away"
    other.parent.mkdir()
    shutil.move(first, other)
    words = ("--case", str(other), "--store", neo4j_url)
    changed(other)
    done = run("build", *words)
    assert done.returncode == 0, done.stderr
    assert noted(server).case_name == name
    assert run("query", QUERY, *words).stderr == ""
    assert run("doctor", *words).returncode == 0


def test_doctor_names_what_was_done_by_hand_and_repair_mends_it(
    server: Bolt, neo4j_url: str, first: Path
) -> None:
    words = ("--case", str(first), "--store", neo4j_url)
    uid = "ru-inn-1831083343"
    with server._session() as session:
        session.run("MATCH (n:Company {uid: $u}) SET n.name = 'Another'", u=uid).consume()
        session.run("CREATE (:Company {uid: 'by-hand', name: 'By hand'})").consume()
    hurt = run("doctor", "--json", *words)
    assert hurt.returncode == 2
    rows = {row["name"]: row for row in json.loads(hurt.stdout)["rows"]}
    company = rows["Company"]
    assert (company["missing"], company["changed"], company["surplus"], company["others"]) == (
        [],
        [uid],
        0,
        ["by-hand"],
    )
    assert company["digest"] != company["expected_digest"]
    assert [name for name, row in rows.items() if row["digest"] != row["expected_digest"]] == [
        "Company"
    ]
    assert run("doctor", "--quick", *words).returncode == 0
    mended = json.loads(run("build", "--repair", "--json", *words).stdout)
    assert mended["store"]["changed"] is True
    assert mended["new_state"] is False
    again = json.loads(run("doctor", "--json", *words).stdout)
    failed = [check["found"] for check in again["checks"] if not check["ok"]]
    assert failed == [
        "1 row that entrepot did not write (by-hand); no claim supports it, and queries show what "
        "stands there"
    ]
    with server._session() as session:
        session.run("MATCH (n:Company {uid: 'by-hand'}) DELETE n").consume()
    whole = run("doctor", *words)
    assert whole.returncode == 0
    assert "each as this case has it" in whole.stdout


def test_doctor_says_which_database_is_another_cases(
    server: Bolt, neo4j_url: str, first: Path
) -> None:
    server.write(Content("another", "another-1", {}, {}))
    found = json.loads(run("doctor", "--json", "--case", str(first), "--store", neo4j_url).stdout)
    (check,) = [check for check in found["checks"] if not check["ok"]]
    assert (check["what"], check["found"], check["repair"]) == (
        f"store {neo4j_url}",
        "holds the case 'another'",
        f"entrepot build --replace --store {neo4j_url}",
    )
    assert found["rows"] == []
