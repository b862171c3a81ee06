"""What README.md and docs/guide.md say to type runs, in order, from an empty folder."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from command import run

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGE = (
    "<html><head><title>A page</title></head><body>"
    "<p>Example Trading sold parts to Example Works.</p></body></html>"
)
TABLE = "name,country\nIEMZ Kupol,RU\n"


def blocks(page: str, language: str) -> list[str]:
    """Return the fenced blocks of a page in a language ('': what is typed into a shell)."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [body for name, body in FENCE.findall(text) if name == language]


def typed(page: str) -> list[str]:
    """Return the lines that a page says to type, without comments and without printed lines."""
    lines = []
    for block in blocks(page, ""):
        shown = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
        lines += shown or [line for line in block.splitlines() if line.strip()]
    return [line.partition(" #")[0].strip() for line in lines]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder, but for the files that docs/guide.md takes to be a reader's own."""
    place = tmp_path_factory.mktemp("newcomer")
    (place / "page.html").write_text(PAGE, encoding="utf-8")
    (place / "customers.csv").write_text(TABLE, encoding="utf-8")
    return place


def type_all(page: str, desk: Path) -> set[str]:
    """Run every line of a page in order; return the commands that were run."""
    commands = set()
    for line in typed(page):
        if line.startswith(("source ", "pip install ")):
            continue  # of a shell and an installer, which `.ci/bare` tries
        assert line.startswith(("make demo", "entrepot ")), line
        words = ["demo"] if line == "make demo" else shlex.split(line)[1:]
        answer = run(*words, cwd=desk)
        allowed = (
            (0, 1) if words[0] == "resolve" else (0,)
        )  # 1: no two parties are alike enough to suggest
        assert answer.returncode in allowed, (line, answer.stderr)
        commands.add(words[0])
    return commands


def test_every_command_of_the_readme_and_the_guide_runs_in_order(desk: Path) -> None:
    """`make demo` runs `entrepot demo` after installing, which `.ci/bare` tries."""
    commands = type_all("README.md", desk)

    assert {
        "demo",
        "find",
        "explain",
        "routes",
        "critical",
        "whatif",
        "rank",
        "view",
        "brief",
        "query",
    } <= commands
    assert (desk / "case" / "out" / "answers.txt").is_file()
    pages = {"garpiya.html", "munitions.html", "orlan-10.html"}
    assert pages <= {p.name for p in (desk / "case" / "out").iterdir()}
    assert {"garpiya.pdf", "garpiya-a1.html", "kazakhstan.docx"} <= {p.name for p in desk.iterdir()}
    _python(desk)
    _first_lines(desk)
    assert {"capture", "claim", "screen", "queries"} <= type_all("docs/guide.md", desk)


def _python(desk: Path) -> None:
    (code,) = blocks("README.md", "python")
    names: dict[str, object] = {}
    exec(code.replace('"case"', repr(str(desk / "case"))), names)  # the README's own lines
    assert len(names["suppliers"]) > 5  # type: ignore[arg-type]  # a DataFrame
    assert names["answer"].routes  # type: ignore[attr-defined]  # a RouteAnswer


def _first_lines(desk: Path) -> None:
    (block,) = [b for b in blocks("README.md", "") if b.startswith("$ ")]
    command, *shown = block.splitlines()
    printed = run(*shlex.split(command)[2:], cwd=desk).stdout.splitlines()
    assert shown[-1] == "..."
    assert printed[: len(shown) - 2] == shown[1:-1]


def test_the_readme_is_short_and_names_no_place_outside_the_repository() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 100
    pages = [
        ROOT / "README.md",
        *(ROOT / "docs").glob("*.md"),
        *(ROOT / "loaders").rglob("README.md"),
    ]
    assert [p.name for p in pages if "../shared" in p.read_text(encoding="utf-8")] == []


def test_every_link_of_the_readme_leads_somewhere() -> None:
    for page in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/guide.md", "docs/install.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)[)#]", text):
            assert ((ROOT / page).parent / target).exists(), (page, target)
