"""No words of the command line in a browser: not in a page, not in an answer, not in a fault."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.explorer.plain_words import COMMAND, plain

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("casework", "explorer", "graph", "loaders", "queries", "viz")
# A command or an option among other words, or a file that one would have to edit.
NAMED = re.compile(r"(?<!this )entrepot [a-z]|(?<![\w-])--[a-z]|\.toml\b|\.py\b")
# Messages that only the terminal prints.
PRINTED = {"ship-events-earlier"}
COMMENT = re.compile(r"^\s*(?://|/?\*).*$|<!--.*?-->|{#.*?#}", re.MULTILINE | re.DOTALL)
TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`')


def written(node: ast.AST) -> str:
    """Return a text of a module as it reads, with a name for what is filled in."""
    if isinstance(node, ast.JoinedStr):
        parts = [each.value if isinstance(each, ast.Constant) else "“X”" for each in node.values]
        return "".join(map(str, parts))
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def texts_of(module: Path) -> Iterator[str]:
    """Yield every text of a module that is more than a word, docstrings apart."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    inner = set[int]()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inner.update(map(id, node.values))
        if isinstance(node, ast.Expr):
            inner.add(id(node.value))
        if id(node) not in inner and " " in written(node):
            yield written(node)


def test_no_fault_of_the_library_names_a_command_once_it_is_told_in_a_browser() -> None:
    whole, told = list[str](), list[str]()
    for room in ROOMS:
        for module in sorted((ROOT / room).rglob("*.py")):
            for text in texts_of(module):
                whole.append(text)
                if COMMAND.search(plain(text)) or ".toml" in plain(text):
                    told.append(f"{module.relative_to(ROOT)}: {plain(text)}")
    assert told == []
    assert len(list(filter(COMMAND.search, whole))) > 50


@given(st.text(st.characters(blacklist_characters="“”", blacklist_categories=["Cs"]), max_size=40))
def test_what_a_person_typed_is_told_as_it_was_typed(name: str) -> None:
    typed = name.replace("\0", "")
    asked = f"No party is called “{typed}”. Search with:\nentrepot find {typed!r}"
    assert plain(asked) == f"No party is called “{typed}”."
    shown = plain(f"whatif --designate: found {typed!r}; expected a party, or --on DAY")
    assert shown == f"Designate: found {typed!r}; expected a party"


def test_no_text_of_a_page_names_a_command() -> None:
    found = []
    scripts = [*ROOT.glob("viz/templates/page/script/*.js"), *ROOT.glob("explorer/templates/*.js")]
    for path in scripts:
        script = COMMENT.sub("", path.read_text(encoding="utf-8"))
        found += [(path.name, text) for text in TEXT.findall(script) if " " in text]
    for path in [ROOT / "viz/templates/page/page.html", *ROOT.glob("explorer/templates/*.html")]:
        markup = COMMENT.sub("", path.read_text(encoding="utf-8"))
        found += [(path.name, text) for text in re.split(r"{[{%].*?[}%]}|[<>\n]", markup)]
    for language in ("en", "fr", "uk"):
        lines = (ROOT / f"viz/words/{language}.ftl").read_text(encoding="utf-8")
        for message in re.split(r"\n(?=\S)", lines):
            key, _, words = message.partition(" = ")
            if not key.startswith("#") and key not in PRINTED:
                found.append((key, words))
    assert len(found) > 2000
    assert [each for each in found if NAMED.search(each[1])] == []


@pytest.mark.parametrize("part", ["a", "a/", "a.", "“", "(", "found '", "`entrepot", ", or a"])
def test_a_message_of_any_length_is_told_without_delay(part: str) -> None:
    # Each of these took the square of its length: the whole explorer stood for half a minute.
    assert len(plain(part * 2_000_000 + ": a --party")) < 6000
