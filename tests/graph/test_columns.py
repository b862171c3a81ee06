"""The fold on an engine gives what the plain fold gives: every edge, number and word, in order."""

from __future__ import annotations

import os
import signal
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from drawn_claims import IDS, claims
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph import legs
from entrepot.graph.columns.claim_tables import ClaimTables, table_of_claims, tables_of
from entrepot.graph.columns.engines import Engine, checked_name, opened
from entrepot.graph.columns.fold_plan import FoldPlan, folded_on
from entrepot.graph.columns.stored_edges import edges_by_uid
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput, EntrepotError
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import Identities
from entrepot.graph.legs import LegKey, edge_uid, edge_uids, key_hash
from entrepot.graph.model import Claim, Edge
from entrepot.graph.support import read_table

TABLE = read_table()
PERIODS = [None, Interval("2023", "2023"), Interval("2024-02-29", ""), Interval("", "2023-12")]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with opened("duckdb", tmp_path_factory.mktemp("columns")) as started:
        yield started


def edges_on(
    engine: Engine,
    tables: ClaimTables,
    ids: Identities = IDS,
    as_of: str = "",
    during: Interval | None = None,
) -> list[Edge]:
    """Return the edges that an engine makes of claims, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        files = FoldPlan(engine, Path(folder), ids, TABLE).run(tables, as_of, during)
        return list(edges_by_uid(files, TABLE.rho).values())


def plain(
    drawn: Sequence[Claim], ids: Identities = IDS, as_of: str = "", during: Interval | None = None
) -> list[Edge]:
    return list(fold_claims(drawn, ids, TABLE, as_of, during).edges.values())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(claims(), st.sampled_from(["", "", "2023", "2024-01"]), st.sampled_from(PERIODS))
def test_an_engine_folds_drawn_claims_as_the_plain_fold(
    engine: Engine, drawn: list[Claim], as_of: str, during: Interval | None
) -> None:
    found = edges_on(engine, table_of_claims(drawn), IDS, as_of, during)
    assert list(map(repr, found)) == list(map(repr, plain(drawn, IDS, as_of, during)))


def test_an_engine_folds_the_bundled_case_from_its_tables(
    case: Case, engine: Engine, tmp_path: Path
) -> None:
    decided = case.decided.computed()
    expected = fold_claims(decided.claims.values(), decided.identities, case.table)
    tables = tables_of(case.ledger, case.state, case.reviews, case.let_in)
    found = folded_on(
        engine, tmp_path, tables, decided.claims.values(), decided.identities, case.table
    )
    assert repr(found) == repr(expected)  # also the order, and whole numbers as such


def relations(*targets: str) -> list[Claim]:
    base = Claim("", "f", "t:c", "SUPPLIES", voice="V", root="r", grade="B2", known_by="2024")
    return [replace(base, uid=f"t:{target}", object=target) for target in targets]


def test_no_edge_is_lost_where_hashes_begin_alike(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = relations(*(f"t:{number}" for number in range(20)))
    keys = [LegKey("t:c", "SUPPLIES", claim.object, "firm", "", False) for claim in drawn]
    whole = sorted(f"e-{key_hash(key)}" for key in keys)
    monkeypatch.setattr(legs, "DIGITS", 1)
    found = plain(drawn)
    assert sorted(edge.target for edge in found) == sorted(claim.object for claim in drawn)
    # Of twenty hashes and sixteen digits, some begin alike, and each of these is told whole.
    digits = [uid[:3] for uid in whole]
    expected = [uid if digits.count(uid[:3]) > 1 else uid[:3] for uid in whole]
    assert sorted(edge.uid for edge in found) == sorted(expected)
    assert edges_on(engine, table_of_claims(drawn)) == found


def test_uids_are_short_where_no_hash_begins_alike() -> None:
    keys = [LegKey("t:c", "SUPPLIES", target, "firm", "", False) for target in ("t:d", "t:e")]
    assert edge_uids(keys) == {edge_uid(key): key for key in keys}


def test_two_relations_with_one_hash_are_refused(engine: Engine) -> None:
    drawn = relations("t:d", "t:d|firm")
    drawn[1] = replace(drawn[1], object="t:d", level="firm|firm")
    drawn[0] = replace(drawn[0], object="t:d|firm")
    with pytest.raises(EntrepotError, match="one hash"):
        plain(drawn)
    with pytest.raises(EntrepotError, match="one hash"):
        edges_on(engine, table_of_claims(drawn))


@pytest.mark.parametrize("name", ["sparkle", "spark://", "local-cluster[2]", "duckdb2", ""])
def test_an_unknown_engine_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match="is not an engine"):
        checked_name(name)


def test_a_build_on_an_engine_makes_the_image_of_a_plain_build(tmp_path: Path) -> None:
    by_name = {}
    for name in ("", "duckdb"):
        case = Case.create(tmp_path / (name or "plain"))
        case.build(engine=name)
        (image,) = (case.path / "index").glob("state-*.image")
        assert not list((case.path / "index").glob(".columns-*"))
        content = Case.open(str(case.path)).decided.content()
        by_name[name] = (image.name, content)
    assert by_name[""][0] == by_name["duckdb"][0]
    assert by_name[""][1] == by_name["duckdb"][1]


@pytest.fixture
def spark(tmp_path: Path) -> Iterator[Engine]:
    """Spark with two workers, each in a process of its own."""
    pytest.importorskip("pyspark", reason="pyspark is in no lock: make .venv/.spark")
    with opened("local-cluster[2,1,1024]", tmp_path / "spark") as started:
        yield started


@pytest.mark.slow
def test_spark_folds_the_bundled_case_though_two_workers_are_killed(
    spark: Engine, engine: Engine, case: Case, tmp_path: Path
) -> None:
    decided = case.decided.computed()
    claims, ids = decided.claims.values(), decided.identities
    tables = tables_of(case.ledger, case.state, case.reviews, case.let_in)
    by_duckdb = folded_on(engine, tmp_path, tables, claims, ids, case.table)

    with killed_executors(2) as killed:
        by_spark = folded_on(spark, tmp_path, tables, claims, ids, case.table)

    assert repr(by_spark) == repr(by_duckdb)
    assert len(killed) == 2


@contextmanager
def killed_executors(wanted: int) -> Iterator[set[int]]:
    """Kill executors that this process started, one after another, while something runs."""
    killed: set[int] = set()
    done = threading.Event()

    def work() -> None:
        while not done.wait(1.5) and len(killed) < wanted:
            for process in executors() - killed:
                os.kill(process, signal.SIGKILL)
                killed.add(process)
                break

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield killed
    finally:
        done.set()
        thread.join()


def executors() -> set[int]:
    """Return the processes of Spark's executors below this one."""
    parents: dict[int, int] = {}
    named: set[int] = set()
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            stated = (folder / "stat").read_text().rpartition(") ")[2].split()
            parents[int(folder.name)] = int(stated[1])
            if b"CoarseGrainedExecutorBackend" in (folder / "cmdline").read_bytes():
                named.add(int(folder.name))
    return {process for process in named if os.getpid() in above(process, parents)}


def above(process: int, parents: Mapping[int, int]) -> Iterator[int]:
    """Yield the processes that started a process, directly or not."""
    while process in parents:
        process = parents[process]
        yield process
