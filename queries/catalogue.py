"""The catalogue: one question a .cypher file, its front matter as leading `//` comments, found by looking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..graph.errors import NotFound, wrong

HERE = Path(__file__).parent / "cypher"
NEEDED = ("title", "question", "for", "returns")


@dataclass(frozen=True, slots=True)
class Query:
    """One question: its words, who asks it, its parameters with defaults, and its text."""

    name: str
    title: str
    question: str
    users: str
    parameters: tuple[tuple[str, str], ...]
    returns: tuple[str, ...]
    text: str
    empty: str = ""


def read(path: Path) -> Query:
    """Read one file; raise `BadInput` when its front matter lacks a line."""
    text = path.read_text(encoding="utf-8")
    head: dict[str, str] = {}
    parameters = []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        key, _, value = line[2:].strip().partition(":")
        if key == "param":
            name, _, default = value.strip().partition(" = ")
            parameters.append((name.strip(), default.strip()))
        else:
            head[key.strip()] = value.strip()
    missing = [n for n in NEEDED if n not in head]
    if missing:
        raise wrong(str(path), f"no {', '.join(missing)}", "leading // title, question, for, returns, param")
    returns = tuple(re.split(r",\s*", head["returns"]))
    users, empty = head["for"], head.get("empty", "")
    return Query(path.stem, head["title"], head["question"], users, tuple(parameters), returns, text, empty)


def catalogue() -> dict[str, Query]:
    """Return every query by name."""
    return {path.stem: read(path) for path in sorted(HERE.glob("*.cypher"))}


def get(name: str) -> Query:
    """Return a query of the catalogue; raise `NotFound` naming those there are."""
    found = catalogue()
    if name not in found:
        raise NotFound(f"query {name!r}: no such question; there are " + ", ".join(found))
    return found[name]
