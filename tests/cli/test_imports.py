"""Each command imports the heavy packages that it uses and no other, so that it starts soon."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case

ROOT = Path(__file__).resolve().parents[2]
HEAVY = frozenset(
    """babel docx duckdb fluent fontTools graspologic_native jinja2 kglite lxml neo4j networkx numba
    numpy opencc openpyxl pandas prompt_toolkit pyarrow pyarrow.dataset pycountry pypdf rapidfuzz
    scipy starlette stdnum typer typst uvicorn vl_convert""".split()
)
RUN = """
import sys
from entrepot.__main__ import main
status = 0
try:
    main()
except SystemExit as left:
    status = left.code
print(status, *sys.modules, file=sys.stderr)
"""
# Names are compared by rapidfuzz, Arrow tables read with numpy; most answers read no table.
NAMES = "rapidfuzz typer"
TABLES = f"{NAMES} numpy pyarrow"
WORDS = f"{NAMES} babel fluent"
ROUTES = f"{WORDS} numpy"
GRAPH = f"{ROUTES} networkx"
PARTY = "ru-inn-3849055365"
# What a question that has routes does without, though it imports packages beside it.
UNUSED = frozenset(
    """entrepot.graph.analysis.ownership.owned entrepot.graph.coverage.holdings
    entrepot.graph.store.content numpy.ma""".split()
)
# The words of a command, its exit status, and the heavy packages that it imports.
COMMANDS = [
    ("--help", 0, ""),
    ("--version", 0, ""),
    ("nosuch", 2, ""),
    *((f"{name} --help", 0, "typer") for name in ("find", "serve", "resolve", "build", "load")),
    ("find trading", 0, NAMES),
    # Whether a list has an entry of a party's name is asked of all its names, Chinese ones too.
    (f"explain {PARTY}", 0, f"{WORDS} opencc"),
    ("routes kp ru", 0, ROUTES),
    ("critical kp ru", 0, GRAPH),
    (f"whatif kp ru --designate {PARTY}", 0, ROUTES),
    ("rank betweenness", 0, ROUTES),
    ("voyages 9161003", 0, WORDS),
    ("flags", 0, f"{TABLES} babel fluent opencc"),
    ("indicators kp", 0, f"{TABLES} babel fluent"),
    ("coverage", 0, WORDS),
    ("queries", 0, NAMES),
    (f"query claims-of-party --party {PARTY}", 0, f"{NAMES} kglite"),
    # A map asks the tables for the addresses that registers print, by which parties have towns.
    ("brief kp ru", 0, f"{GRAPH} pyarrow"),
    ("view", 0, f"{GRAPH} pyarrow scipy jinja2 opencc"),
    ("sources", 0, TABLES),
    ("verify", 0, TABLES),
    ("doctor", 0, f"{TABLES} kglite"),
    ("migrate", 0, f"{NAMES} kglite"),
    ("review", 1, NAMES),
    ("resolve", 0, f"{NAMES} opencc"),
    ("resolve --group near", 0, f"{NAMES} opencc"),
    # Nothing is read of a case before the file is.
    ("resolve --apply nosuch.toml", 2, NAMES),
]


@pytest.fixture(scope="module")
def folder(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the bundled case, as an analyst has one."""
    made = tmp_path_factory.mktemp("imports")
    copied_case(case, made / "case")
    # A case is used with its graph store, and the first answer keeps what the later ones read, so
    # that a command imports the same whichever ran before it.
    assert imported("build", made)[0] == 0
    imported("find trading", made)
    assert imported(f"query claims-of-party --party {PARTY}", made)[0] == 0
    return made


def imported(words: str, folder: Path, heavy: frozenset[str] = HEAVY) -> tuple[int, frozenset[str]]:
    """Run a command in a process of its own; return its status and the heavy modules it has."""
    return run_of(RUN, words, folder, heavy)


def run_of(
    program: str, words: str, folder: Path, heavy: frozenset[str] = HEAVY
) -> tuple[int, frozenset[str]]:
    """Run a program that prints a status and its modules; return the status and the heavy ones."""
    done = subprocess.run(
        [sys.executable, "-c", program, *words.split()],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / ".ci" / "types")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    status, *modules = done.stderr.splitlines()[-1].split()
    return int(status), heavy & set(modules)


@pytest.mark.parametrize(("words", "status", "packages"), COMMANDS, ids=[c[0] for c in COMMANDS])
def test_a_command_imports_what_it_uses(
    folder: Path, words: str, status: int, packages: str
) -> None:
    assert imported(words, folder) == (status, frozenset(packages.split()))


def test_a_question_of_routes_imports_no_part_that_it_does_not_use(folder: Path) -> None:
    assert imported("routes UrSeCo Siltron", folder, UNUSED) == (0, frozenset())


def test_a_sentence_is_quoted_without_the_rules_that_read_relations(folder: Path) -> None:
    (folder / "page.html").write_text("<p>It makes drones.</p>", encoding="utf-8")
    fields = "--title A --outlet B --published 2026-01-31"
    assert imported(f"capture page.html {fields}", folder)[0] == 0
    rules = frozenset({"entrepot.loaders.extract.pipeline"})
    words = "claim add --set document=page --set quote=?"
    assert imported(words, folder, rules) == (0, frozenset())


def test_what_lists_proposals_imports_no_words_of_pages(tmp_path: Path) -> None:
    # `find` reads it where a case has proposals, which the bundled case has not.
    listing = (
        "import sys, entrepot.viz.answers.proposed_claims; print(0, *sys.modules, file=sys.stderr)"
    )
    assert run_of(listing, "", tmp_path) == (0, frozenset({"rapidfuzz"}))
