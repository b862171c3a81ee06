"""Spoilt files of 200 MB are refused in a line each, within the bound of memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from command import without_stages

SIZE = 200_000_000
BOUND = 1_536  # MiB
ROOT = Path(__file__).resolve().parents[2]
RUN = """
from entrepot.__main__ import main
try:
    main()
finally:  # the peak of this process alone: what getrusage says begins with the parent's
    with open("/proc/self/status") as status:
        print(next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM")))
"""
ROWS = b"1,EXAMPLE WORKS,-0- ,RUSSIA,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
FILES = [
    ("ofac-sdn", "sdn.csv", b"", b"\0"),
    ("ofac-sdn", "sdn.csv", b"", ROWS),
    ("ofac-sdn", "list.json", b'{"published": "2026-01-01", "entries": [', b'{"uid": 1},'),
    (
        "un-consolidated",
        "list.xml",
        b'<CONSOLIDATED_LIST dateGenerated="2026-02-27"><ENTITIES>',
        b"<ENTITY></ENTITY>",
    ),
    ("un-consolidated", "list.xml", b"", b"<a>"),
    ("us-csl", "csl.csv", b"", b"x,y,z\n"),
    ("opensanctions", "entities.json", b"", b'{"id": "a"}\n'),
    ("trade", "trade.csv", b"", b"a;b;c\n"),
    ("trade", "answer.json", b'{"data": [', b"1,"),
    ("components", "parts.csv", b"", b"weapon,example\n"),
]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "name", "head", "again"),
    FILES,
    ids=[f"{f}-{n}-{i}" for i, (f, n, _, _) in enumerate(FILES)],
)
def test_a_huge_file_is_refused_in_one_line(
    tmp_path: Path, form: str, name: str, head: bytes, again: bytes
) -> None:
    env = {"PYTHONPATH": str(ROOT / ".ci" / "types"), "PATH": "/usr/bin:/bin"}
    case = ["--case", str(tmp_path / "case")]

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", RUN, *words],
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )

    assert run("build", "--new", *case).returncode == 0
    before = sorted(p.name for p in (tmp_path / "case").rglob("*"))
    path = tmp_path / name
    with path.open("wb") as out:
        out.write(head)
        for _ in range(SIZE // (len(again) * 10_000)):
            out.write(again * 10_000)
    done = run("load", form, str(path), "--edition", "2026-01-01", *case)
    path.unlink()
    said = without_stages(done.stderr)
    assert done.returncode == 2, said[-300:]
    assert said.count("\n") == 1, said[:300]
    assert len(said) < 1_000
    assert int(done.stdout.split()[-1]) < BOUND
    assert sorted(p.name for p in (tmp_path / "case").rglob("*")) == before
