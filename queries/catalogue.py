"""The catalogue: one question a .cypher file, its front matter as leading `//` comments, found by looking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..graph.errors import unknown, wrong
from .parameters import Parameter, loose, parse

HERE = Path(__file__).parent / "cypher"
OWN = "queries"  # a folder of this name in a case holds the questions saved there
NEEDED = ("title", "question", "group", "for", "returns", "reads")
GROUPS = (
    "evidence",
    "routes",
    "intermediaries",
    "ownership and control",
    "measures and timing",
    "vessels and ports",
    "components and HS codes",
    "countries",
    "data quality",
)


@dataclass(frozen=True, slots=True)
class Query:
    """One question: its words, who asks it, its parameters with types and defaults, what it reads, and its text.

    `empty` says why it has no row on the bundled case; `caveat` what its answer does not say.
    """

    name: str
    title: str
    question: str
    group: str
    users: str
    parameters: tuple[Parameter, ...]
    returns: tuple[str, ...]
    reads: tuple[str, ...]
    caveat: str
    text: str
    empty: str = ""


def head(text: str, where: str) -> tuple[dict[str, str], list[Parameter]]:
    """Return the front matter of a text, keys to words, and its parameters."""
    found: dict[str, str] = {}
    parameters = []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        key, _, words = line[2:].strip().partition(":")
        if key == "param":
            parameters.append(parse(words, where))
        else:
            found[key.strip()] = words.strip()
    return found, parameters


def read(path: Path) -> Query:
    """Read one file; raise `BadInput` when its front matter lacks a line or names a group that there is not."""
    text = path.read_text(encoding="utf-8")
    found, parameters = head(text, str(path))
    missing = [n for n in NEEDED if n not in found]
    if missing:
        raise wrong(
            str(path), f"no {', '.join(missing)}", "leading // " + ", ".join(NEEDED) + ", param"
        )
    if found["group"] not in GROUPS:
        raise wrong(str(path), f"group: {found['group']}", "one of " + ", ".join(GROUPS))
    returns, reads = (tuple(re.split(r",\s*", found[n])) for n in ("returns", "reads"))
    words = (found["title"], found["question"], found["group"], found["for"])
    more = (found.get("caveat", ""), text, found.get("empty", ""))
    return Query(path.stem, *words, tuple(parameters), returns, reads, *more)


def catalogue() -> dict[str, Query]:
    """Return every question that is shipped, by group and name."""
    found = [read(path) for path in sorted(HERE.glob("*.cypher"))]
    return {q.name: q for q in sorted(found, key=lambda q: (GROUPS.index(q.group), q.name))}


def get(name: str, case: Path | None = None) -> tuple[str, tuple[Parameter, ...]]:
    """Return text and parameters of a question saved in a case or shipped; raise `BadInput` for another name."""
    own = saved(case) if case else {}
    if name in own:
        text = own[name].read_text(encoding="utf-8")
        return text, parameters_of(text, str(own[name]))
    found = catalogue()
    if name not in found:
        raise unknown("query", name, "a query", [*own, *found], "entrepot queries")
    return found[name].text, found[name].parameters


def parameters_of(text: str, where: str) -> tuple[Parameter, ...]:
    """Return the parameters of any query: those its front matter declares, and those it only uses."""
    declared = head(text, where)[1]
    names = {p.name for p in declared}
    return (*declared, *(p for p in loose(text) if p.name not in names))


def saved(case: Path) -> dict[str, Path]:
    """Return the files of the questions saved in a case, by name."""
    return {path.stem: path for path in sorted((case / OWN).glob("*.cypher"))}
