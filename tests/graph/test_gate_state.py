"""A state of an older version is read without what the gate refuses, and one line names that."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from command import run
from gate_tables import DENIAL, ISSUE, OTHER, SAID, WHOLE

from entrepot.casework.case import Case
from entrepot.graph.errors import Incomplete
from entrepot.graph.gate import SourceTables, stamp
from entrepot.graph.ledger import Ledger
from entrepot.graph.model import Claim
from entrepot.graph.tables import claim_row, document_row, record_row

Old = Callable[..., Case]
COPY = replace(SAID, uid="mine:4", fact="4", copy_of="mine:1")
TOML = (
    "".join(f'{n} = "x"\n' for n in ("title", "publisher", "address", "licence", "coverage"))
    + 'grade = "B2"\n'
)


@pytest.fixture
def old(tmp_path: Path) -> Old:
    """Return what writes a state past the gate, as a version without one did."""

    def write(
        claims: Sequence[Claim], tables: SourceTables = WHOLE, gate: str = "", **own: Any
    ) -> Case:
        case = Case.create(tmp_path / "case")
        source = case.path / "sources" / "mine"
        source.mkdir(parents=True, exist_ok=True)
        (source / "source.toml").write_text(TOML, encoding="utf-8")
        (source / "loader.py").write_text("def load(context):\n    return ()\n", encoding="utf-8")
        (case.path / "case.toml").write_text('sources = ["mine"]\n', encoding="utf-8")
        made = {
            "documents": [document_row(d) for d in tables.documents],
            "records": [record_row(r) for r in tables.records],
            "claims": own.pop("rows", None) or [claim_row(c) for c in claims],
            "contacts": list(tables.contacts),
            "issues": list(tables.issues),
            **own,
        }
        ledger = Ledger(case.path / "ledger")
        ledger.write_state({"mine": ledger.write_tables("mine", made)}, gate)
        return Case.open(str(case.path))

    return write


def read(case: Case) -> tuple[set[str], str]:
    """Return the claims that are read, and what was warned of."""
    with pytest.warns(Incomplete) as warned:
        found = set(case.claims)
    assert len(warned) == 1
    return found, str(warned[0].message)


FAULTY = {
    "grade": replace(SAID, grade="Z9"),
    "level": replace(SAID, level="shipments"),
    "predicate": replace(SAID, predicate="SELLS"),
    "status": replace(SAID, status="proved"),
    "subject": replace(SAID, subject="mine:nobody"),
    "object": replace(SAID, object="mine:nobody"),
    "document": replace(SAID, document="mine:lost"),
    "known_by": replace(SAID, known_by="1 Feb 2026"),
    "asserter": replace(SAID, asserter="mine:nobody"),
    "copy_of": replace(SAID, copy_of="mine:77"),
}


@pytest.mark.parametrize("field", FAULTY)
def test_a_claim_that_the_gate_refuses_is_left_out_with_its_copy_and_not_its_denial(
    old: Old, field: str
) -> None:
    case = old([FAULTY[field], OTHER, COPY, replace(DENIAL, denies=("mine:1", "mine:2"))])
    found, said = read(case)
    assert found == {"mine:2", "mine:3"}
    assert said.startswith(
        "state 1: left out what does not pass the gate: 2 claims; the claims: mine:1, mine:4; "
        "the first fault: source mine, "
    )
    assert {e.claims for e in case.fold().edges.values()} == {("mine:2",)}
    assert [d.uid for e in case.fold().edges.values() for d in e.denials] == ["mine:3"]


def test_every_command_prints_its_answer_and_one_line(old: Old) -> None:
    case = old([FAULTY["level"], OTHER, DENIAL])
    page = str(case.path / "v.html")
    for words in (
        ("routes", "mine:a", "mine:b"),
        ("explain", "mine:a"),
        ("find", "Firm"),
        ("sources",),
        ("verify",),
        ("flags",),
        ("view", "-o", page),
        ("rank", "degree"),
        ("explain", "mine:3"),
    ):
        done = run(*words, "--case", str(case.path))
        lines = [x for x in done.stderr.splitlines() if "left out" in x]
        assert len(lines) == 1, (words, done.stderr)
        assert lines[0].startswith(
            "entrepot: state 1: left out what does not pass the gate: 1 claim; "
        )
        assert "internal error" not in done.stderr
        assert done.returncode in (0, 1), (words, done.stderr)
    assert run("explain", "mine:1", "--case", str(case.path)).returncode in (1, 2)


def test_the_store_is_filled_anew_without_what_is_left_out(old: Old) -> None:
    case = old([FAULTY["grade"], OTHER])
    with pytest.warns(Incomplete):
        case.fill()
    with pytest.warns(Incomplete):
        found = Case.open(str(case.path)).query("MATCH (c:Claim) RETURN c.uid AS uid")
    assert list(found["uid"]) == ["mine:2"]


def test_what_rests_on_a_party_that_is_left_out_goes_with_it(old: Old) -> None:
    records = [replace(r, kind="Boat") if r.uid == "mine:b" else r for r in WHOLE.records]
    case = old(
        [SAID, replace(SAID, uid="mine:5", object="mine:c", asserter="mine:a")],
        replace(WHOLE, records=records),
    )
    found, said = read(case)
    assert found == {"mine:5"}
    assert "1 claim, 1 record; the claims: mine:1" in said


def test_rows_of_which_nothing_can_be_made_are_left_out(old: Old) -> None:
    bad = {**claim_row(SAID), "quantity": "[1"}
    worse = {**claim_row(COPY), "via": '{"a": 1}'}
    nobody = {**claim_row(OTHER), "subject": None}
    fine = claim_row(replace(OTHER, uid="mine:6"))
    found, said = read(old([], rows=[bad, worse, nobody, fine], issues=[{**ISSUE, "level": None}]))
    assert found == {"mine:6"}
    assert "3 claims, 1 issue; the claims: mine:1, mine:2, mine:4" in said


def test_counts_columns_and_rows_agree(old: Old) -> None:
    case = old([FAULTY["level"], OTHER, DENIAL])
    with pytest.warns(Incomplete):
        state = case.state
    ledger = case.ledger
    assert (
        ledger.count(state, "claims")
        == len(ledger.read(state, "claims"))
        == len(ledger.whole(state, "claims"))
        == 2
    )
    assert ledger.check(state) == {"mine": True}  # the digest is that of what is stored


def test_a_state_that_passed_is_not_checked_again(
    old: Old, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = old([SAID, OTHER], gate=stamp())
    monkeypatch.setattr(
        "entrepot.graph.ledger.left_out", lambda stored: pytest.fail("checked again")
    )
    assert set(case.claims) == {"mine:1", "mine:2"}


def test_an_older_state_that_passes_is_checked_once(old: Old) -> None:
    case = old([SAID, OTHER], gate="0-older")
    assert set(case.claims) == {"mine:1", "mine:2"}
    path = case.path / "ledger" / "state-0001.json"
    assert json.loads(path.read_text(encoding="utf-8"))["gate"] == stamp()
    assert Ledger(case.path / "ledger").state().sources == case.state.sources


def test_a_state_that_passed_an_older_gate_is_checked_again(old: Old) -> None:
    assert read(old([FAULTY["grade"], OTHER], gate="0-older"))[0] == {"mine:2"}


def test_a_build_marks_a_state_of_the_same_sources_and_changes_nothing_else(tmp_path: Path) -> None:
    case = Case.create(tmp_path / "case")
    (case.path / "case.toml").write_text('sources = ["countries"]\n', encoding="utf-8")
    case = Case.open(str(case.path))
    case.build()
    path = case.path / "ledger" / "state-0001.json"
    marked = path.read_text(encoding="utf-8")
    assert json.loads(marked)["gate"] == stamp()
    raw = json.loads(marked)
    del raw["gate"]
    path.write_text(json.dumps(raw), encoding="utf-8")
    case.build()
    assert (path.read_text(encoding="utf-8"), case.ledger.numbers()) == (marked, [1])


def test_ten_claims_are_named_and_the_others_counted(old: Old) -> None:
    many = [replace(SAID, uid=f"mine:x{n:02}", grade="Z9") for n in range(30)]
    _, said = read(old([*many, OTHER]))
    assert "30 claims; the claims: mine:x00, " in said
    assert "mine:x09 and 20 more; the first fault: " in said
