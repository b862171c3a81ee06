"""Mistakes at the command line end in an exit status and one line on any console.

A moved case and Ctrl-C are among them.
"""

from __future__ import annotations

import functools
import importlib
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command import run
from waiting import until

from entrepot.casework.case import Case
from entrepot.cli import COMMANDS
from entrepot.cli.build_case import _steady
from entrepot.cli.help import built

ROOT = Path(__file__).resolve().parents[2]
PATH = {**os.environ, "PYTHONPATH": str(ROOT / ".ci" / "types")}

EXPLAIN = ("explain", "cn-uscc-91350200051193084R")


def process(*words: str, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "entrepot", *words],
        capture_output=True,
        env={**PATH, **env},
        cwd=cwd,
        check=False,
    )


@pytest.mark.parametrize("words", [("explain", "Za\x1b[31mvod\x07"), ("\x1b[31mfind",)])
def test_a_fault_repeats_what_was_typed_without_commands_to_the_screen(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    # arrange
    process("build", "--new", "--case", "c", cwd=tmp_path)
    # act
    left = process(*words, *(["--case", "c"] if len(words) > 1 else []), cwd=tmp_path)
    # assert
    assert left.returncode == 2
    assert b"\x1b" not in left.stderr
    assert b"\x07" not in left.stderr


@pytest.fixture(scope="module")
def explained(case: Case) -> Any:
    """The JSON of one party as a console that can write every letter has it."""
    return json.loads(
        process(
            *EXPLAIN, "--case", str(case.path), "--json", PYTHONIOENCODING="utf-8"
        ).stdout.decode()
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-8", "cp437"])
def test_no_console_ends_a_command(case: Case, explained: Any, encoding: str) -> None:
    words = (*EXPLAIN, "--case", str(case.path))
    done = process(*words, PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert "Xiamen Limbach" in done.stdout.decode(encoding)
    refused = process(
        "routes", "IEMZ Kupl", "ru", "--case", str(case.path), PYTHONIOENCODING=encoding
    )
    assert refused.returncode == 2
    assert b"Traceback" not in refused.stderr
    answer = process(*words, "--json", PYTHONIOENCODING=encoding)
    assert json.loads(answer.stdout.decode(encoding)) == explained


def test_a_word_that_is_no_text_is_answered(case: Case) -> None:
    done = subprocess.run(
        [
            sys.executable.encode(),
            b"-m",
            b"entrepot",
            b"find",
            b"\xff\xfe",
            b"--case",
            os.fsencode(case.path),
        ],
        capture_output=True,
        env=PATH,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough_ends_nothing(case: Case) -> None:
    words = (
        f"{sys.executable} -m entrepot explain 'IEMZ Kupol' --json --case '{case.path}' | head -1"
    )
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", words], capture_output=True, env=PATH, check=False
    )
    assert done.stdout == b"{\n"
    assert done.stderr == b""


STATUS = [
    (
        ("query", "MATCH (n:Nothing) RETURN n"),
        2,
    ),  # no name, no file: Cypher stands in a file or comes with -
    (("query", "who-supplies", "-p", "uid=register:siltron", "--top", "5"), 0),
    (("query", "who-supplies", "-p", "uid=kp", "--store", "http://x"), 2),
    (("serve", "--port", "99999"), 2),
    (("serve", "--port", "-1"), 2),
    (("find", "zzyzxqq"), 1),
    (("explain", "zzyzxqq"), 2),
    (("doctor",), 0),
]


@pytest.mark.parametrize(("words", "status"), STATUS, ids=[" ".join(s[0]) for s in STATUS])
def test_the_exit_status_is_the_one_promised(
    case: Case, words: tuple[str, ...], status: int
) -> None:
    if not (case.path / "store").exists():
        run("build", "--case", str(case.path))
    done = run(*words, "--case", str(case.path))
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr


def test_a_query_without_rows_finds_nothing(case: Case, tmp_path: Path) -> None:
    case.fill()
    path = tmp_path / "none.cypher"
    path.write_text("MATCH (n:Country {uid: 'nowhere'}) RETURN n.uid AS uid", encoding="utf-8")
    done = run("query", str(path), "--case", str(case.path))
    assert done.returncode == 1
    assert done.stdout.startswith("(0 rows)\nWhat was searched: ")
    assert done.stderr == f"entrepot: query {path}: no rows\n"


def test_a_version_that_there_is_not_is_wrong_use(case: Case) -> None:
    done = run("find", "Kupol", "--case", f"{case.path}@9")
    assert done.returncode == 2
    assert f"The case “{case.path}” has no version 9. It has only version 1." in done.stderr


@pytest.mark.parametrize("how", ["copied", "moved", "renamed"])
def test_a_case_can_be_copied_moved_and_renamed(case: Case, tmp_path: Path, how: str) -> None:
    first = tmp_path / "first"
    shutil.copytree(case.path, first, ignore=shutil.ignore_patterns("store"))
    assert run("build", "--case", str(first)).returncode == 0
    other = tmp_path / ("elsewhere/first" if how == "moved" else "second")
    other.parent.mkdir(exist_ok=True)
    shutil.copytree(first, other) if how == "copied" else shutil.move(first, other)
    for words in (
        ("find", "Kupol"),
        ("query", "denied-claims"),
        ("routes", "UrSeCo", "Siltron"),
        ("doctor",),
    ):
        done = run(*words, "--case", str(other))
        assert done.returncode == 0, (words, done.stderr)
    assert run("build", "--case", str(other)).returncode == 0
    assert Case.open(str(other)).ledger.numbers() == [1]


def test_only_the_commands_that_make_a_case_make_one(tmp_path: Path) -> None:
    (tmp_path / "garpiya").mkdir()
    (tmp_path / "garpiya" / "case.toml").write_text('sources = ["countries"]\n', encoding="utf-8")
    (tmp_path / "x.csv").write_text("name\nA\n", encoding="utf-8")
    for words in (("build",), ("build", "--repair"), ("load", "trade", "x.csv"), ("fetch", "chpl")):
        done = run(*words, "--case", "garpya", cwd=tmp_path)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "“garpya” is not a case" in done.stderr
        assert "Did you mean garpiya?" in done.stderr
        assert "entrepot build --new --case garpya" in done.stderr
    assert sorted(each.name for each in tmp_path.iterdir()) == ["garpiya", "x.csv"]
    again = run("build", "--new", "--case", "garpiya", cwd=tmp_path)
    assert (again.returncode, again.stderr.count("\n")) == (2, 1)
    assert not (tmp_path / "garpiya" / "ledger").exists()


def test_a_case_on_a_server_can_be_moved(neo4j_url: str, tmp_path: Path) -> None:
    first, other = tmp_path / "first", tmp_path / "other"
    made = run("build", "--new", "--replace", "--case", str(first), "--store", neo4j_url)
    assert made.returncode == 0, made.stderr
    shutil.move(first, other)
    words = ("--case", str(other), "--store", neo4j_url)
    assert run("query", "denied-claims", *words).returncode == 0
    config = other / "case.toml"
    config.write_text(config.read_text(encoding="utf-8").replace(', "chpl"', ""), encoding="utf-8")
    again = run("build", *words)
    assert again.returncode == 0, again.stderr
    assert run("query", "denied-claims", *words).stderr == ""
    refused = run("build", "--new", "--case", str(tmp_path / "third"), "--store", neo4j_url)
    assert refused.returncode != 0
    assert "--replace" in refused.stderr


def test_all_that_a_claim_lacks_is_said_at_once(case: Case, tmp_path: Path) -> None:
    shutil.copytree(case.path, tmp_path / "case", ignore=shutil.ignore_patterns("store"))
    done = run("claim", "add", "--case", str(tmp_path / "case"))
    assert done.returncode == 2
    for field in ("document", "subject", "predicate", "asserter", "grade", "root"):
        assert f"{field} (" in done.stderr
    assert "--set FIELD=VALUE" in done.stderr
    page = tmp_path / "page.html"
    page.write_text("<p>x</p>", encoding="utf-8")
    done = run("capture", str(page), "--case", str(tmp_path / "case"))
    assert done.returncode == 2
    assert "--title, --outlet, --published" in done.stderr


def test_the_title_of_a_page_is_no_part_of_its_first_sentence(case: Case, tmp_path: Path) -> None:
    place = tmp_path / "case"
    shutil.copytree(case.path, place, ignore=shutil.ignore_patterns("store"))
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Front page - A paper</title><style>p {}</style></head>\n"
        "<body><h1>Parts</h1><p>Kupol bought <b>part</b>s\n"
        "of TSK Vektor OOO.<br>It paid in yuan.</p><script>x()</script></body></html>",
        encoding="utf-8",
    )
    words = ("--title", "Front page", "--outlet", "A paper", "--published", "2026-01-31", "--json")
    key = json.loads(run("capture", str(page), *words, "--case", str(place)).stdout)["document"]
    listed = run(
        "claim", "add", "--set", f"document={key}", "--set", "quote=?", "--case", str(place)
    )
    assert listed.stdout.splitlines() == [
        "#1 Front page - A paper",
        "#2 Parts",
        "#3 Kupol bought parts of TSK Vektor OOO.",
        "#4 It paid in yuan.",
    ]


def test_an_interrupted_build_says_which_version_stays(case: Case, tmp_path: Path) -> None:
    place = tmp_path / "case"
    shutil.copytree(case.path, place)
    # It is there again once the build has begun, and Ctrl-C is caught by then.
    (place / ".lock").unlink(missing_ok=True)
    before = sorted(p.relative_to(place) for p in place.rglob("*") if p.is_file())
    words = [sys.executable, "-m", "entrepot", "build", "--case", str(place)]
    with subprocess.Popen(
        words, stderr=subprocess.PIPE, stdout=subprocess.PIPE, env=PATH
    ) as running:
        until(
            lambda: (place / ".lock").exists() or running.poll() is not None, "the build has begun"
        )
        running.send_signal(signal.SIGINT)
        _, err = running.communicate()
    if running.returncode == 0:
        pytest.skip("the build was done before the signal came")
    assert running.returncode == 130
    assert err.decode().splitlines()[-1] in (
        "entrepot: stopped; the case stays at version 1",
        "entrepot: stopped; nothing was changed",  # between the lock and the work
        "entrepot: stopped",
    )
    assert "Traceback" not in err.decode()
    after = sorted(
        p.relative_to(place) for p in place.rglob("*") if p.is_file() and p.name != ".lock"
    )
    assert set(after) <= {*before, *(p for p in after if ".new-" in str(p))}


@pytest.mark.parametrize(
    ("before", "after", "ending"),
    [
        (0, 0, "stopped; no version of the case was written"),
        (
            0,
            1,
            "stopped; version 1 of the case is written; run `entrepot build` to fill its server",
        ),
        (1, 1, "stopped; the case stays at version 1"),
        (
            1,
            2,
            "stopped; version 2 of the case is written; run `entrepot build` to fill its server",
        ),
    ],
)
def test_what_an_interruption_leaves_is_said(
    tmp_path: Path, before: int, after: int, ending: str
) -> None:
    """The version numbers are those of the files in the claim log, before work and at Ctrl-C."""

    def write(number: int) -> None:
        for n in range(1, number + 1):
            (tmp_path / "ledger" / f"state-{n:04}.json").write_text("{}", encoding="utf-8")

    def interrupted() -> None:
        with _steady(tmp_path, "bolt://127.0.0.1:7687"):
            write(after)
            raise KeyboardInterrupt

    (tmp_path / "ledger").mkdir()
    write(before)
    with pytest.raises(KeyboardInterrupt) as stopped:
        interrupted()
    assert str(stopped.value) == ending


def test_an_internal_error_is_one_line_and_a_file(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from entrepot.graph.naming import search

    def broken(*words: object) -> None:
        raise ZeroDivisionError("made for a test")

    monkeypatch.setattr(search.Spelling, "of", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    done = run("find", "Kupol", "--case", str(case.path))
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "internal error, ZeroDivisionError: made for a test" in done.stderr
    (kept,) = tmp_path.glob("entrepot-error-*.txt")
    assert "Traceback" in kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_fault_of_ours_in_any_command_ends_in_status_three_and_one_line(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = COMMANDS[name]
    module = importlib.import_module(f"entrepot.cli.{command.module}")
    sound = getattr(module, command.function)

    @functools.wraps(sound)
    def broken(*words: object, **options: object) -> None:
        raise ZeroDivisionError("made for a test")

    monkeypatch.setattr(module, command.function, broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    parser = built(name, broken)
    needed = ["x" for parameter in parser.params if parameter.required]
    needed = {"export": ["graphml", "-o", "x"], "whatif": ["x", "y", "--designate", "z"]}.get(
        name, needed
    )
    done = run(name, *needed, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.count("\n") == 1
    assert "internal error, ZeroDivisionError: made for a test" in done.stderr


def test_letters_are_understood_in_the_locale_c(case: Case) -> None:
    words = ("find", "Купол", "--case", str(case.path), "--json")
    done = process(*words, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0
    assert b"ru-inn-1831083343" in done.stdout
