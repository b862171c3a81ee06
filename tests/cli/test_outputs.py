"""What `-o` must not write over: the file that is read, a folder, the evidence of the case."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from entrepot.__main__ import run
from entrepot.casework.case import Case


@pytest.mark.parametrize(
    ("words", "output"),
    [
        ("screen customers.csv", "customers.csv"),
        ("screen customers.csv", "linked.csv"),
        ("screen customers.sources.csv", "customers.csv"),
        ("screen customers.csv", "folder.csv"),
        ("screen customers.csv", "case/sources/own/claims.csv"),
        ("extract statements.jsonl", "statements.jsonl"),
        ("extract statements.jsonl", "folder.csv"),
        ("query designated-parties", "case/ledger/new.csv"),
        ("query designated-parties", "folder.csv"),
        ("view", "case/captured/new.html"),
        ("brief --dossier Kupol", "case/ledger/new.md"),
        ("export csv", "case/sources"),
        ("resolve --group near", "case/decisions.toml"),
    ],
)
def test_an_output_never_replaces_what_is_read_or_evidence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: str,
    output: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Case.create(Path("case"))
    for name in ("customers.csv", "customers.sources.csv", "statements.jsonl"):
        Path(name).write_text("name\nVega\n")
    Path("linked.csv").hardlink_to("customers.csv")
    Path("folder.csv").mkdir()
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}

    status = run([*words.split(), "-o", output])

    refusal = r"entrepot: \w+ (-o|--output): found '[^']+'; expected (a file|another file)[^\n]*\n"
    assert status == 2
    assert re.fullmatch(refusal, capsys.readouterr().err)
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before
