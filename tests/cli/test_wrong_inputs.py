"""Five wrong inputs of each command: one line on stderr, status 2, and nothing written."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest
from command import run
from small_case import small_case

from entrepot.casework.case import Case
from entrepot.cli import COMMANDS
from entrepot.graph.errors import BadInput

# Words that make each command whole but for its case; for `demo` and `migrate` none are needed.
WHOLE: dict[str, tuple[str, ...]] = {
    **{name: ("Zarya", "Kupol") for name in ("routes", "critical")},
    **{name: ("Vega",) for name in ("find", "explain", "voyages", "extract")},
    "whatif": ("Zarya", "Kupol", "--designate", "Vega"),
    "rank": ("betweenness",),
    "indicators": ("ru",),
    "query": ("denied-claims",),
    "view": ("--around", "Vega", "-o", "made.html"),
    "brief": ("Zarya", "Kupol", "-o", "made.md"),
    "export": ("csv", "-o", "made"),
    "claim": ("add",),
    "notes": ("drop", "a1"),
    "screen": ("good.csv",),
    "load": ("hs", "good.csv"),
    "fetch": ("ofac-sdn",),
    "capture": tuple("good.csv --title t --outlet o --published 2024-01-01".split()),
}
# Commands that take a file, with the words around its name.
FILED: dict[str, tuple[str, ...]] = {
    "screen": ("screen", "{}.csv"),
    "screen a workbook": ("screen", "{}.xlsx"),
    "load": ("load", "eu-fsf", "{}.csv", "--edition", "2024-01-01"),
    "load a table": ("load", "table", "good.csv", "--mapping", "{}.toml"),
    "load shipments": ("load", "shipments", "good.csv", "--mapping", "{}.toml"),
    "draft a mapping": ("load", "table", "{}.csv", "--suggest"),
    "query": ("query", "{}.cypher"),
    "rebuild": ("brief", "--rebuild", "{}.pdf"),
    "judgement": ("brief", "Zarya", "Kupol", "--judgement", "{}.toml", "-o", "made.md"),
    "trust": ("trust", "{}"),
}
WRONG_VALUES = (
    ("find", "Vega", "--top", "²"),
    ("routes", "Zarya", "Kupol", "--as-of", "2024-13-45"),
    ("routes", "Zarya", "Kupol", "--store", "bolt://[::1"),
    ("routes", "Zarya", "Kupol", "--store", "bolt://host:99999999"),
    ("rank", "betweenness", "--top", "-1"),
    ("view", "--around", "Vega", "-o", "folder"),
    ("view", "--around", "Vega", "-o", "binary/made.html"),
    ("brief", "Zarya", "Kupol", "--lang", "../x", "-o", "made.md"),
    ("brief", "Zarya", "Kupol", "--house", "binary", "-o", "made.md"),
    ("export", "nonsense", "-o", "made"),
    ("export", "csv", "-o", "binary/made"),
    ("brief", "Zarya", "Kupol", "-o", "binary/made.md"),
    ("serve", "--port", "x"),
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a case, and files that are empty, bytes at random, or folders."""
    folder = tmp_path_factory.mktemp("wrong")
    parties = (("v", "Company", "Vega LLC", "ru"), ("k", "Company", "Kupol", ""))
    claims = (("a:v", "SUPPLIES", "a:k", "2023-01", ""), ("a:z", "SUPPLIES", "a:v", "2023", ""))
    small_case(folder / "case", {"a": ((*parties, ("z", "Company", "Zarya", "cn")), claims)})
    for command in (("build",), ("query", "denied-claims")):
        run(*command, "--case", str(folder / "case"))
    for ending in ("", ".csv", ".xlsx", ".toml", ".cypher", ".pdf"):
        (folder / f"empty{ending}").write_bytes(b"")
        (folder / f"binary{ending}").write_bytes(random.Random(7).randbytes(3000))
        (folder / f"folder{ending}").mkdir()
    (folder / "good.csv").write_text("name,country\nVega,ru\n", encoding="utf-8")
    return folder


def refused(place: Path, *words: str) -> tuple[int, int, list[str]]:
    """Return the status of a command, its lines on stderr, and the files that it changed."""
    before = _files(place)
    done = run(*words, cwd=place)
    after = _files(place)
    changed = [name for name in after if after[name] != before.get(name)]
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr.count("\n"), changed


def _files(place: Path) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for path in place.rglob("*"):
        if path.is_file() and path.name != ".lock":
            found[str(path)] = (path.stat().st_mtime_ns, path.stat().st_size)
    return found


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - {"build", "demo", "trust"}))
def test_what_is_no_case_and_no_option_is_refused_in_a_line(place: Path, name: str) -> None:
    words = (name, *WHOLE.get(name, ()))
    cases = ("binary", "empty", "empty/none", "case@x")
    tried = [(*words, "--case", each) for each in cases if name != "fetch"]
    tried.append((*words, "--nonsense"))
    assert {each: refused(place, *each) for each in tried} == dict.fromkeys(tried, (2, 1, []))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have names of letters only")
def test_a_case_whose_path_is_no_text_is_neither_opened_nor_made(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"case\xff")
    with pytest.raises(BadInput, match=r"case.xff: found 'bytes that are no letters'"):
        Case.open(str(odd))
    with pytest.raises(BadInput, match=r"case.xff: found 'bytes that are no letters'"):
        Case.create(odd)
    assert not odd.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes no links without a right to")
def test_a_path_that_no_system_opens_is_refused_in_a_line(place: Path) -> None:
    (place / "loop").symlink_to("loop")
    for path in ("x" * 3000, "loop/inside"):
        assert refused(place, "demo", "--case", path) == (2, 1, []), path


def test_a_walk_ends_where_nothing_is_further(place: Path, tmp_path: Path) -> None:
    made = str(tmp_path / "made.html")
    words = ("view", "--around", "Vega", "--hops", "99999999999", "-o", made, "--case", "case")
    assert "It shows 3 entities" in run(*words, cwd=place).stdout


@pytest.mark.parametrize("name", FILED)
@pytest.mark.parametrize("kind", ["missing", "folder", "binary", "empty"])
def test_a_file_that_is_none_is_refused_in_a_line(place: Path, name: str, kind: str) -> None:
    if (name, kind) == ("trust", "folder"):
        pytest.skip("any folder may be a case")
    words = [word.format(kind) for word in FILED[name]]
    case = [] if name == "trust" else ["--case", "case"]
    assert refused(place, *words, *case) == (2, 1, [])


@pytest.mark.parametrize("words", WRONG_VALUES, ids=" ".join)
def test_a_value_that_an_option_cannot_have_is_refused_in_a_line(
    place: Path, words: tuple[str, ...]
) -> None:
    assert refused(place, *words, "--case", "case") == (2, 1, [])
