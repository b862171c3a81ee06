"""Every command over a case that the gate accepts ends in an answer or one line with a reason."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import run
from drawn_datasets import drawn
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.fold import fold_claims
from entrepot.graph.gate import SourceTables, faults_of, refusal
from entrepot.graph.identity import identify
from entrepot.graph.store.content import content
from entrepot.graph.support import read_table
from entrepot.graph.tables import claim_of, claim_row
from entrepot.viz.answers.envelope import dumps
from entrepot.viz.answers.explain_answer import claim_data, edge_data, entity_data
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.files.export_formats import NAMES
from entrepot.viz.wording.sentences import missing, sentence

TOML = (
    "".join(f'{n} = "x"\n' for n in ("title", "publisher", "address", "licence", "coverage"))
    + 'grade = "B2"\n'
)
LOADER = """import pickle

def load(context):
    found = pickle.loads((context.source.folder / "things.pickle").read_bytes())
    context.documents.update((n, d) for n, d in enumerate(found[0]))
    context.records.update((n, r) for n, r in enumerate(found[1]))
    return found[2]
"""


def told(tables: SourceTables) -> None:
    """Fold what was accepted, and have all of it said in every form that needs no files."""
    ids = identify(tables.records)
    claims = [claim_of(claim_row(c)) for c in tables.claims]
    assert claims == [claim_of(claim_row(c)) for c in claims]
    folded = fold_claims(claims, ids, read_table())
    documents = {d.uid: d for d in tables.documents}
    serializer = Serializer(folded, ids, documents)
    for claim in claims:
        assert sentence(claim, ids)
        assert missing(claim, ids) == ()
    for claim in folded.claims.values():
        dumps(claim_data(serializer, claim.uid, 1))
    for uid in folded.edges:
        dumps(edge_data(serializer, uid, 1))
    for uid in ids.entities:
        dumps(entity_data(serializer, uid, 1, {"claims": [], "naming_persons": 0}))
    content(folded, ids, documents, "x", "stamp")
    for day in ("2024", "1900-01-01"):
        fold_claims(claims, ids, read_table(), day)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**9))
def test_what_the_gate_accepts_folds_and_is_said(seed: int) -> None:
    made = drawn(seed, 12)
    assert [f.line for f in faults_of([made.sound])] == []
    told(made.sound)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**9))
def test_what_the_gate_refuses_is_said_in_lines(seed: int) -> None:
    made = drawn(seed, 12)
    faults = faults_of([made.tables])
    assert all("\n" not in f.line and f.line.startswith("source mine, ") for f in faults)
    if faults:
        str(refusal(faults)).encode("utf-8")


def put(folder: Path, tables: SourceTables) -> None:
    source = folder / "case" / "sources" / "mine"
    source.mkdir(parents=True, exist_ok=True)
    things = (tables.documents, tables.records, tables.claims)
    (source / "source.toml").write_text(TOML, encoding="utf-8")
    (source / "loader.py").write_text(LOADER, encoding="utf-8")
    (source / "things.pickle").write_bytes(pickle.dumps(things))


QUERIES = ("corroborated-movements", "denied-claims", "state-transfers", "conflicting-claims")
OWN_QUERY = "MATCH (c:Claim) RETURN c.uid, c.said, c.quote, c.event_from ORDER BY c.uid"


def questions(case: Case, most: int) -> Iterator[tuple[str, ...]]:
    """Yield command lines about a case, all that read."""
    ids, edges = case.identities, case.fold().edges
    moving = [e for e in edges.values() if e.predicate in ("SUPPLIES", "TRANSFERS", "SHIPPED_TO")]
    for edge in moving[:most]:
        yield ("routes", edge.source, edge.target)
        yield ("routes", edge.source, edge.target, "--json")
        yield ("critical", edge.source, edge.target)
        yield ("whatif", edge.source, edge.target, "--designate", edge.source)
    for edge in moving[:1]:
        yield (
            "view",
            "--routes",
            edge.source,
            edge.target,
            "-o",
            str(case.path / "out" / "v.html"),
        )
        for ending in ("md", "html", "docx", "pdf"):
            yield ("brief", edge.source, edge.target, "-o", str(case.path / "out" / f"b.{ending}"))
    for uid in list(ids.entities)[:most]:
        yield ("explain", uid)
        yield ("find", ids.entities[uid].name)
        yield ("brief", "--dossier", uid, "-o", str(case.path / "out" / "d.md"))
        yield ("view", "--around", uid, "-o", str(case.path / "out" / "a.html"))
    for uid in list(case.claims)[:most]:
        yield ("explain", uid)
    for uid in list(edges)[:most]:
        yield ("explain", uid, "--as-of", "2024")
    yield from (("rank", m) for m in ("degree", "betweenness", "pagerank", "katz"))
    yield from (("export", f, "-o", str(case.path / "out" / f"x.{f}")) for f in (*NAMES, "neo4j"))
    yield from (
        (c,)
        for c in ("flags", "sources", "verify", "doctor", "review", "resolve", "view", "queries")
    )
    yield ("indicators", "ru", "cn")
    yield from (("query", name) for name in QUERIES)
    own = case.path / "own.cypher"
    own.write_text(OWN_QUERY, encoding="utf-8")
    yield ("query", str(own))
    yield ("diff", str(case.path) + "@1", str(case.path) + "@1")


def asked(folder: Path, seed: int, claims: int, most: int) -> int:
    """Build a drawn case as drawn and as accepted, run all commands, and count its sound claims."""
    made = drawn(seed, claims)
    case = Case.create(folder / "case")
    (case.path / "case.toml").write_text('sources = ["mine"]\n', encoding="utf-8")
    put(folder, made.tables)
    refused = run("build", "--case", str(case.path))
    assert refused.returncode == (2 if faults_of([made.tables]) else 0), refused.stderr
    assert "internal error" not in refused.stderr
    put(folder, made.sound)
    built = run("build", "--case", str(case.path))
    assert (built.returncode, [x for x in built.stderr.splitlines() if not x.endswith(" s)")]) == (
        0,
        [],
    )
    fresh = Case.open(str(case.path))
    assert {*fresh.claims, *fresh.proposals.claims} == {c.uid for c in made.sound.claims}
    for words in questions(fresh, most):
        at = () if words[0] == "diff" else ("--case", str(case.path))
        done = run(*words, *at)
        assert done.returncode in ((0, 1) if words[0] == "query" else (0, 1, 2)), (
            seed,
            words,
            done.stderr,
        )
        assert not re.search("internal error|Traceback", done.stderr + done.stdout), (
            seed,
            words,
            done.stderr,
        )
    return len(made.sound.claims)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_command_answers_about_a_drawn_case(tmp_path: Path, seed: int) -> None:
    assert asked(tmp_path, seed, 40, 2) > 10


@pytest.mark.slow
def test_ten_thousand_drawn_claims_can_be_asked(tmp_path: Path) -> None:
    held = sum(asked(tmp_path / str(seed), seed, 500, 6) for seed in range(1000, 1020))
    assert held > 5_000
    for seed in range(2000, 2400):
        told(drawn(seed, 25).sound)
