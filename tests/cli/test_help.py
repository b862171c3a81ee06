"""Help and start-up: pages that are whole at any width, examples that run, and no package that is
not needed.
"""

from __future__ import annotations

import importlib
import os
import re
import shlex
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from command import run

from entrepot.casework.case import Case
from entrepot.cli import COMMANDS, GROUPS, overview
from entrepot.cli.completion import METRICS as COMPLETED
from entrepot.cli.help import CommandHelp, built
from entrepot.graph.analysis.centrality import METRICS

ROOT = Path(__file__).resolve().parents[2]
PATH = {**os.environ, "PYTHONPATH": str(ROOT / ".ci" / "types")}


def parser_of(name: str) -> Any:
    command = COMMANDS[name]
    module = importlib.import_module(f"entrepot.cli.{command.module}")
    return built(name, getattr(module, command.function))


def wide(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def test_the_overview_names_every_command_once_and_whole() -> None:
    shown = run("--help").stdout
    for group in GROUPS:
        assert f"\n{group.title}\n" in shown
        for command in group.commands:
            assert f"  {command.name.ljust(10)}  {command.summary}\n" in shown
    assert max(map(wide, shown.splitlines())) <= 80
    assert run("-h").stdout == shown
    assert run("help").stdout == shown


def test_an_argument_has_in_its_help_the_name_that_is_typed() -> None:
    names: list[str] = []
    for name in ("claim", "coverage", "brief"):
        page = run(name, "--help").stdout
        arguments = page.partition("\nArguments\n")[2].partition("\n\n")[0]
        names += re.findall(r"^  (\S+)", arguments, re.MULTILINE)
    assert names == ["add|edit", "KEY", "PARTY...", "FROM", "TO"]


@pytest.mark.parametrize("columns", [60, 80, 100])
@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_page_of_help_fits_and_explains_every_word(
    name: str, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    parser = parser_of(name)
    assert isinstance(parser, CommandHelp)
    page = run(name, "--help").stdout
    assert run(name, "-h").stdout == page == run("help", name).stdout
    examples = page.partition("\nExamples\n")[2]
    assert f"    entrepot {name}" in examples
    too_wide = [
        line for line in page.partition("\nExamples\n")[0].splitlines() if wide(line) > columns
    ]
    assert too_wide == []
    for param in parser.params:
        if getattr(param, "hidden", False):
            continue
        text = str(getattr(param, "help", ""))
        assert text, param.name
        assert text[-1] in ".)", text
        if param.param_type_name == "option":
            assert next(o for o in param.opts if o.startswith("--")) in page


@pytest.mark.parametrize(
    ("columns", "width"), [("²", 80), ("٣", 80), ("many", 80), ("0", 80), ("5", 60), ("999", 100)]
)
def test_any_width_that_is_set_gives_a_page(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert overview.width() == width
    for words in (("--help",), ("routes", "--help")):
        done = run(*words)
        assert (done.returncode, done.stderr) == (0, "")
        assert max(map(wide, done.stdout.partition("\nExamples\n")[0].splitlines())) <= width


def test_how_many_and_where_to_are_spelt_alike_everywhere() -> None:
    for name in COMMANDS:
        options = {
            o: p for p in parser_of(name).params for o in p.opts if not getattr(p, "hidden", False)
        }
        assert ("-o" in options) == ("--output" in options), name
        assert ("-k" in options) == ("--top" in options), name
        assert options.get("-k") is options.get("--top")
        others = {"-n", "--limit", "--most", "--out", "--count"} & options.keys()
        assert {options[o] for o in others} <= {options.get("--top")}, name
        assert ("--json" in options) == (name not in ("serve",)), name
        assert ("--case" in options) == (name not in ("diff", "extract", "trust")), name


def test_the_version_is_printed() -> None:
    assert re.fullmatch(r"entrepot \d+\.\d+\.\d+\S*\n", run("--version").stdout)


def test_the_metrics_that_are_completed_are_those_there_are() -> None:
    assert COMPLETED == tuple(m.name for m in METRICS)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("fnd", "Kupol"), "there is no command “fnd”. Did you mean find?"),
        (("routes", "kp", "ru", "--topp", "3"), "there is no option --topp. Did you mean --top?"),
        (("routes", "kp"), 'TO is missing. Example: entrepot routes "Xiamen Limbach" "IEMZ Kupol"'),
        (("routes", "kp", "ru", "-k", "x"), "--top: “x” is not a whole number."),
        (("rank", "degree", "--top"), "--top"),
        (("rank", "betwenness"), "Did you mean betweenness?"),
        (("query", "who-suplies"), "Did you mean who-supplies?"),
        (("load", "ofac-sd", "x.csv"), "does not exist"),
        (("fetch", "ofac-sd"), "Did you mean ofac-sdn?"),
        (("--versio",), "Did you mean --version?"),
    ],
    ids=" ".join,
)
def test_a_slip_is_answered_with_what_was_meant(
    case: Case, tmp_path: Path, words: tuple[str, ...], message: str
) -> None:
    own = () if words[0] in ("--versio", "fnd") else ("--case", str(case.path))
    done = run(*words[:1], *words[1:], *(own if words[-1] != "--top" else ()), cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


LIGHT = (
    "numpy",
    "pyarrow",
    "pandas",
    "scipy",
    "networkx",
    "pyvis",
    "kglite",
    "neo4j",
    "rich",
    "IPython",
    "jinja2",
)
# What a command may import of the packages that take a moment; `find` has an index of its own to
# read.
ALLOWED = {
    "--help": set(),
    "--version": set(),
    "routes --help": set(),
    "query --help": set(),
    "queries": set(),
    "find Limbach": set(),
    "explain seeds:A3-01": {"numpy", "pyarrow"},
    "routes UrSeCo Siltron": {"numpy", "pyarrow", "scipy", "networkx"},
    "rank degree": {"numpy", "pyarrow", "scipy", "networkx"},
    "query denied-claims": {"numpy", "pyarrow", "kglite"},
    "view --around Siltron": {"numpy", "pyarrow", "scipy", "networkx", "pyvis", "jinja2"},
    "brief UrSeCo Siltron": {"numpy", "pyarrow", "scipy", "networkx", "jinja2"},
    "review": {"numpy", "pyarrow"},
}
PROBE = """
import contextlib, io, sys
sys.argv = ["entrepot", *{words!r}]
import entrepot.__main__ as program
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    try:
        program.main()
    except SystemExit as left:
        assert left.code in (None, 0, 1), left.code
print(*sorted(name for name in {light!r} if name in sys.modules))
"""


@pytest.mark.parametrize("line", sorted(ALLOWED))
def test_a_command_imports_no_package_that_it_does_not_need(
    case: Case, tmp_path: Path, line: str
) -> None:
    case.fill()
    assert case.identities.entities  # made and written where no other test has read the case yet
    words = line.split()
    if words[0] in COMMANDS and "--help" not in words:
        words += ["--case", str(case.path)]
    if words[0] in ("view", "brief"):
        words += ["-o", str(tmp_path / ("x.html" if words[0] == "view" else "x.md"))]
    code = PROBE.format(words=words, light=LIGHT)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=PATH, check=False
    )
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) <= ALLOWED[line]


FILES = {
    "page.html": "<html><head><title>A page</title></head>"
    "<body><p>Kupol bought parts.</p></body></html>",
    "statements.jsonl": '{"row_key": "1", "name": "LLC Vega", '
    '"reason": "LLC Vega supplies drones to JSC Orion."}\n',
    "my.cypher": "MATCH (n:Vessel) RETURN n.uid AS uid ORDER BY uid\n",
    "customers.xlsx": "",
    "articles/": "",
}
# Examples that need a server, a publisher, files of other people, or a person at the terminal.
ELSEWHERE = {
    "serve", "fetch", "load", "review", "claim", "shipments", "chains",
}  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a built case and the files that the examples of the help name."""
    import openpyxl

    place = tmp_path_factory.mktemp("desk")
    for name, text in FILES.items():
        (place / name).mkdir() if name.endswith("/") else (place / name).write_text(
            text, encoding="utf-8"
        )
    book = openpyxl.Workbook()
    book.active.append(["name", "country"])
    book.active.append(["IEMZ Kupol", "RU"])
    book.save(place / "customers.xlsx")
    assert run("build", "--new", cwd=place).returncode == 0
    return place


def examples(name: str) -> list[str]:
    page = run(name, "--help").stdout.partition("\nExamples\n")[2]
    return [line.strip() for line in page.splitlines() if line.startswith("    entrepot ")]


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - ELSEWHERE))
def test_the_examples_of_the_help_run(desk: Path, name: str) -> None:
    for line in examples(name):
        if "--store" in line:
            continue
        if line.startswith("entrepot diff"):
            line = line.replace("case@2", "case@1")
        done = run(*shlex.split(line)[1:], cwd=desk)
        assert done.returncode in ((0, 1) if name == "resolve" else (0,)), (
            line,
            done.stderr,
        )  # 1: nothing to suggest


def complete(words: str, cwd: Path) -> set[str]:
    """Return what a shell is offered for the last word of a line."""
    env = {
        **PATH,
        "_ENTREPOT_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }
    done = subprocess.run(
        [sys.executable, "-m", "entrepot"],
        capture_output=True,
        text=True,
        env=env,
        cwd=cwd,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split("\n")) - {""}


def test_a_shell_completes_commands_options_and_names(desk: Path) -> None:
    assert complete("entrepot ro", desk) == {"routes"}
    assert "--as-of" in complete("entrepot routes --as", desk)
    assert complete("entrepot rank b", desk) == {"betweenness"}
    assert "who-supplies" in complete("entrepot query who-", desk)
    assert "ofac-sdn" in complete("entrepot load of", desk)
    assert "Siltron" in complete("entrepot explain Silt", desk)


@pytest.mark.parametrize(
    ("words", "shell"),
    [((), "/bin/bash"), (("bash",), ""), (("zsh",), "/bin/bash"), (("fish",), "")],
)
def test_the_script_of_a_shell_is_printed(desk: Path, words: tuple[str, ...], shell: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "entrepot", "--show-completion", *words],
        capture_output=True, text=True, env={**PATH, "SHELL": shell}, cwd=desk, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "_ENTREPOT_COMPLETE" in done.stdout
    assert not words or f"complete_{words[0]}" in done.stdout


def test_a_shell_that_cannot_complete_is_one_line(desk: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "entrepot", "--show-completion", "csh"],
        capture_output=True, text=True, env=PATH, cwd=desk, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "entrepot: --show-completion: “csh” is no shell that can complete. "
        "Write one of bash, zsh, fish, powershell, pwsh behind it.\n"
    )
