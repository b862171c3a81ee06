"""The catalogue of queries: one .cypher file for each question, with its front matter.

The front matter is the comments at the head of the file, so that the file can be pasted unchanged
into any Cypher console.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..graph.errors import unknown, wrong
from .parameters import Parameter, loose, parse

HERE = Path(__file__).parent / "cypher"
OWN = "queries"  # the folder of a case that holds its saved queries
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
    """One question of the catalogue, as its file states it.

    `users` are the people whom it is for, `returns` its columns, and `reads` the kinds of nodes and
    edges that it needs. `empty` says why it has no row on the bundled case, and `caveat` what its
    answer does not show.
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
    """Return the front matter of a text by key, and its parameters.

    Raises `BadInput` with the place `where` for a parameter that cannot be read.

    >>> words, parameters = head("// title: Sellers\\n// param: n: number = 5\\nRETURN $n", "here")
    >>> words, parameters[0].default
    ({'title': 'Sellers'}, '5')
    """
    words: dict[str, str] = {}
    parameters: list[Parameter] = []
    for line in text.splitlines():
        # The front matter ends at the first line of the query itself.
        if not line.startswith("//"):
            break
        key, _, value = line[2:].strip().partition(":")
        if key == "param":
            parameters.append(parse(value, where))
        else:
            words[key.strip()] = value.strip()
    return words, parameters


def read(path: Path) -> Query:
    """Read one file; raise `BadInput` if its front matter lacks a line or its group is unknown."""
    text = path.read_text(encoding="utf-8")
    words, parameters = head(text, str(path))
    missing = [name for name in NEEDED if name not in words]
    if missing:
        right = "leading // " + ", ".join(NEEDED) + ", param"
        raise wrong(str(path), f"no {', '.join(missing)}", right)
    if words["group"] not in GROUPS:
        raise wrong(str(path), f"group: {words['group']}", "one of " + ", ".join(GROUPS))
    return Query(
        name=path.stem,
        title=words["title"],
        question=words["question"],
        group=words["group"],
        users=words["for"],
        parameters=tuple(parameters),
        returns=_listed(words["returns"]),
        reads=_listed(words["reads"]),
        caveat=words.get("caveat", ""),
        text=text,
        empty=words.get("empty", ""),
    )


def _listed(words: str) -> tuple[str, ...]:
    return tuple(re.split(r",\s*", words))


def catalogue() -> dict[str, Query]:
    """Return every query that is shipped, by name, in the order of its group and name."""
    queries = [read(path) for path in sorted(HERE.glob("*.cypher"))]
    queries.sort(key=lambda query: (GROUPS.index(query.group), query.name))
    return {query.name: query for query in queries}


def get(name: str, case: Path | None = None) -> tuple[str, tuple[Parameter, ...]]:
    """Return text and parameters of a query that is saved in a case or shipped.

    A saved query stands for a shipped one of the same name. Raises `BadInput` for an unknown name.
    """
    own = saved(case) if case else {}
    # A case may have its own form of a shipped query.
    if name in own:
        text = own[name].read_text(encoding="utf-8")
        return text, parameters_of(text, str(own[name]))
    queries = catalogue()
    if name not in queries:
        raise unknown("query", name, "a query", [*own, *queries], "entrepot queries")
    return queries[name].text, queries[name].parameters


def parameters_of(text: str, where: str) -> tuple[Parameter, ...]:
    """Return the parameters of any query: those that it declares, then those that it only uses."""
    declared = head(text, where)[1]
    names = {parameter.name for parameter in declared}
    undeclared = [parameter for parameter in loose(text) if parameter.name not in names]
    return (*declared, *undeclared)


def saved(case: Path) -> dict[str, Path]:
    """Return the files of the queries saved in a case, by name."""
    return {path.stem: path for path in sorted((case / OWN).glob("*.cypher"))}
