"""Words that docs/glossary.md retires are in no `--help`, README or page of docs/."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from command import run

from entrepot.cli import COMMANDS
from entrepot.graph.analysis.flags import RULES as FLAGS
from entrepot.graph.analysis.indicators import INDICATORS
from entrepot.graph.gate.rules import RULES as GATE
from entrepot.queries.catalogue import catalogue

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
# The glossary names the words, and the decisions keep those of their day. The page of Python prints
# docstrings, which speak of fields as the code calls them.
LEFT_OUT = ("glossary.md", "decisions/", "changes/", "reference/python.md")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"] + [
    path
    for path in sorted(DOCS.rglob("*.md"))
    if not str(path.relative_to(DOCS)).startswith(LEFT_OUT)
]
FIELDS = {
    "claim": ("root",)
}  # of `--set FIELD=VALUE`: what is typed, as a column of claims.csv is called
CODE = re.compile(r"^```.*?^```$|<!--.*?-->|`[^`\n]+`|\]\([^)]*\)", re.MULTILINE | re.DOTALL)
ITEM = re.compile(r"[-*]|\d+\.")


@cache
def retired() -> re.Pattern[str]:
    """Return what matches a retired word: the glossary's last column, but for words in italics."""
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\|.*\|([^|]*)\|$", text, re.MULTILINE)
    words = [word.strip() for cell in cells for word in cell.split(",")]
    plain = [w for w in words if w and not w.startswith(("*", "-")) and w != "Not used"]
    assert {"voice", "root", "edge", "leg", "coin", "fold", "pick", "teller", "desk"} <= set(plain)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, plain))})s?\b", re.IGNORECASE)


def texts(value: object) -> Iterator[str]:
    """Yield every text inside tables and lists."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def printed_from(page: Path) -> Iterator[str]:
    """Yield what a generated page prints from the package, where its words are changed."""
    if page.name == "model.md":
        yield from texts(tomllib.loads((ROOT / "graph/schema.toml").read_text(encoding="utf-8")))
    elif page.name == "gate.md":
        yield from (text for rule in GATE.values() for text in (rule.demands, rule.right))
    elif page.name == "flags.md":
        for flag in FLAGS:
            yield from (flag.question, flag.caution, *(g.passage for g in flag.guidance))
        yield from (text for i in INDICATORS for text in (i.question, i.method, i.caution))
    elif page.name == "queries.md":
        yield from re.findall(r"^\|.*$", page.read_text(encoding="utf-8"), re.MULTILINE)  # answers
        yield from (
            t for q in catalogue().values() for t in (q.title, q.question, q.caveat, q.empty)
        )


def prose(page: Path) -> str:
    """Return a page without code, links, comments and what it prints from the package."""
    text = page.read_text(encoding="utf-8")
    for printed in sorted(set(printed_from(page)), key=len, reverse=True):
        if len(printed) > 8:
            text = text.replace(printed, "")
    text = CODE.sub(lambda match: "\n" * match[0].count("\n"), text)
    return "\n".join(without_indented_code(text.splitlines()))


def without_indented_code(lines: list[str]) -> Iterator[str]:
    """Yield lines, '' for code by four spaces; in an item of a list they are text."""
    in_item = False
    for line in lines:
        if line and not line.startswith(" "):
            in_item = ITEM.match(line) is not None
        yield line if in_item or not line.startswith("    ") else ""


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_page_uses_a_retired_word(page: Path) -> None:
    lines = prose(page).splitlines()
    found = [
        f"{page.relative_to(ROOT)}:{number}: {match[0]}: {line.strip()}"
        for number, line in enumerate(lines, 1)
        for match in retired().finditer(line)
    ]
    assert found == []


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_no_help_uses_a_retired_word(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    page = run(*([command] if command else []), "--help").stdout
    spoken = page.partition("\nExamples\n")[0]  # an example is typed
    found = [word for word in retired().findall(spoken) if word not in FIELDS.get(command, ())]
    assert found == []


def test_a_retired_word_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "A `root` of [a leg](leg.md) has\n\n    a fold\n\nno Voices.\n", encoding="utf-8"
    )
    assert retired().findall(prose(page)) == ["leg", "Voices"]


def test_a_docstring_names_the_value_that_a_function_returns() -> None:
    """ "Return who ..." and "Return that ..." leave open what comes back."""
    folders = ("casework", "cli", "explorer", "graph", "loaders", "queries", "viz")
    crooked = re.compile(r'"""Return (?:who|that)\b[^\n]*')

    found = {
        (str(path.relative_to(ROOT)), match[0])
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        for match in crooked.finditer(path.read_text(encoding="utf-8"))
    }

    assert found == set()
