"""The tutorials: every command and line of Python runs and prints what the page shows."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest
from command import run

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("policy", "analyst", "investigator")  # the last writes into the case
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILES = {"html": "gazette.html", "cypher": "chain.cypher"}  # what a page says to save, and as what
EMPTY = 'entrepot routes "Xiamen Limbach" "Shahed-136"'  # a page shows an answer without a route


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the demonstration case."""
    folder = tmp_path_factory.mktemp("tutorials")
    assert run("demo", cwd=folder).returncode == 0
    return folder


def commands(block: str) -> list[tuple[str, list[str]]]:
    """Return the commands of a block, each with the lines that are shown below it."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line.rstrip())
    return found


def first_missing(shown: list[str], printed: list[str]) -> str | None:
    """Return the first shown line that was not printed in its place; `...` stands for any lines."""
    position, free = 0, False
    for line in shown:
        if line == "...":
            free = True
            continue
        if free and line in printed[position:]:
            position = printed.index(line, position)
        elif printed[position : position + 1] != [line]:
            return line
        position, free = position + 1, False
    rest = [line for line in printed[position:] if line]
    return None if free or not rest else f"(not shown) {rest[0]}"


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_a_tutorial_prints_what_it_shows(
    page: str, newcomer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(newcomer)
    monkeypatch.delenv("COLUMNS", raising=False)
    text = (ROOT / "docs/tutorials" / f"{page}.md").read_text(encoding="utf-8")
    tried = 0
    for language, body in FENCE.findall(text):
        if language in FILES:
            (newcomer / FILES[language]).write_text(body, encoding="utf-8")
        elif language == "python":
            _python(page, body)
        else:
            for line, shown in commands(body):
                words = shlex.split(line)
                assert words[0] == "entrepot", line
                answer = run(*words[1:])
                assert answer.returncode == (1 if line == EMPTY else 0), (line, answer.stderr)
                missing = first_missing(shown, answer.stdout.splitlines())
                assert missing is None, f"{line}\n{answer.stdout}"
                tried += 1
    assert tried >= 5


def _python(page: str, body: str) -> None:
    test = doctest.DocTestParser().get_doctest(body, {}, page, f"{page}.md", 0)
    report: list[str] = []
    failed, tried = doctest.DocTestRunner(verbose=False).run(test, out=report.append)
    assert (failed, tried > 3) == (0, True), "".join(report)


def test_a_line_that_is_not_printed_is_seen() -> None:
    printed = ["one", "", "two", "three"]
    assert first_missing(["one", "...", "three"], printed) is None
    assert first_missing(["one", "..."], printed) is None
    assert first_missing(["one", "two", "..."], printed) == "two"
    assert first_missing(["one", "...", "four"], printed) == "four"
    assert first_missing(["one"], printed) == "(not shown) two"
