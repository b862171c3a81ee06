"""The ledger: atomic, content-addressed, twice is once; broken tables are said plainly."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.ledger import Ledger
from entrepot.graph.table_digests import digest
from entrepot.graph.tables import COLUMNS, Row


def tree(root: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(root)): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()
    }


@pytest.fixture
def copy(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def test_building_twice_changes_no_byte(copy: Case) -> None:
    copy.build()  # what a copy holds ready is made again, once
    before = tree(copy.path)
    state, _ = copy.build()
    assert state.number == 1
    assert tree(copy.path) == before


def test_two_builds_in_two_places_agree_on_every_digest(case: Case, tmp_path: Path) -> None:
    other = Case.create(tmp_path / "other")
    state, _ = other.build()
    assert state == case.state


def test_digests_do_not_depend_on_the_order_of_rows() -> None:
    rows: list[Row] = [{"uid": "b", "x": 1}, {"uid": "a", "x": 2}]
    tables = {name: rows for name in COLUMNS}
    assert digest(tables) == digest({name: rows[::-1] for name in COLUMNS})
    assert digest(tables) != digest({**tables, "claims": [{"uid": "a", "x": 3}, rows[0]]})


def test_old_states_stay_and_can_be_read(copy: Case) -> None:
    path = copy.path / "case.toml"
    path.write_text(path.read_text().replace(', "chpl"', ""), encoding="utf-8")
    fresh = Case.open(str(copy.path))
    state, _ = fresh.build()
    assert state.number == 2
    assert "chpl" not in fresh.state.sources
    old = Case.open(f"{copy.path}@1")
    assert old.state.number == 1
    assert len(old.claims) - len(fresh.claims) == 50
    with pytest.raises(BadInput, match=r"has no version 7\. It has versions 1 to 2"):
        _ = Case.open(f"{copy.path}@7").state


@pytest.mark.parametrize("damage", ["cut", "edit", "remove table", "remove digest", "manifest"])
def test_damage_is_said_with_the_repair_and_build_repairs_it(copy: Case, damage: str) -> None:
    folder = copy.path / "ledger" / "seeds" / copy.state.sources["seeds"]
    table = folder / "claims.parquet"
    content = table.read_bytes()
    if damage == "cut":
        table.write_bytes(content[: len(content) // 2])
    elif damage == "edit":
        middle = len(content) // 2
        table.write_bytes(content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :])
    elif damage == "remove table":
        table.unlink()
    elif damage == "remove digest":
        shutil.rmtree(folder)
    else:
        (copy.path / "ledger" / "state-0001.json").write_text(
            '{"format": 1, "sour', encoding="utf-8"
        )
    with pytest.raises(BadInput, match="repair: `entrepot build`"):
        _ = Case.open(str(copy.path)).claims
    fresh = Case.open(str(copy.path))
    fresh.build()
    assert len(Case.open(str(copy.path)).claims) == 1746


def test_rows_edited_with_their_checksum_are_found_by_check(copy: Case) -> None:
    import hashlib

    import pyarrow.parquet as pq

    folder = copy.path / "ledger" / "seeds" / copy.state.sources["seeds"]
    found = pq.read_table(folder / "claims.parquet").to_pylist()
    found[0]["grade"] = "A2"
    import pyarrow as pa

    pq.write_table(pa.Table.from_pylist(found, schema=COLUMNS["claims"]), folder / "claims.parquet")
    sums = json.loads((folder / "checksums.json").read_text())
    sums["claims.parquet"] = hashlib.sha256((folder / "claims.parquet").read_bytes()).hexdigest()
    (folder / "checksums.json").write_text(json.dumps(sums))
    whole = Ledger(copy.path / "ledger").check(copy.state)
    assert [s for s, ok in whole.items() if not ok] == ["seeds"]


def test_a_newer_format_is_refused(copy: Case) -> None:
    path = copy.path / "ledger" / "state-0001.json"
    path.write_text(path.read_text().replace('"format": 1', '"format": 99'), encoding="utf-8")
    with pytest.raises(BadInput, match="format 99"):
        _ = Case.open(str(copy.path)).state


KILLED = """
import os, sys
from entrepot.casework.case import Case
step = int(sys.argv[2])
count = 0
real = os.fsync
def sync(descriptor):
    global count
    real(descriptor)
    count += 1
    if count == step:
        os.kill(os.getpid(), 9)
os.fsync = sync
Case.open(sys.argv[1]).build()
"""


@pytest.mark.parametrize("step", [1, 3, 5, 6, 7, 11, 16, 22, 30, 37])
def test_a_build_killed_at_any_moment_leaves_the_old_state(copy: Case, step: int) -> None:
    before = copy.state
    shutil.rmtree(copy.path / "sources", ignore_errors=True)
    path = copy.path / "case.toml"
    path.write_text(path.read_text().replace(', "chpl"', ""), encoding="utf-8")
    for folder in (copy.path / "ledger").iterdir():
        if folder.is_dir() and folder.name != "chpl":
            for inner in folder.iterdir():
                inner.rename(inner.with_name("0" * 20))
    old = {"format": 1, "state": 1, "sources": {s: "0" * 20 for s in before.sources if s != "chpl"}}
    (copy.path / "ledger" / "state-0001.json").write_text(json.dumps(old), encoding="utf-8")
    root = Path(__file__).resolve().parents[2] / ".ci" / "types"
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(copy.path), str(step)],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        check=False,
    )
    ledger = Ledger(copy.path / "ledger")
    if done.returncode == -signal.SIGKILL:
        assert ledger.numbers() in ([1], [1, 2])
    else:
        assert done.returncode == 0, done.stderr
    state = ledger.state()
    assert len(ledger.read(state, "claims")) == 1696
    Case.open(str(copy.path)).build()
    assert all(Ledger(copy.path / "ledger").check(ledger.state()).values())
