"""The catalogue of queries: one .cypher file for each question, with its front matter.

The front matter is the comments at the head of the file, so that the file can be pasted unchanged
into any Cypher console.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..graph.errors import OwnRule, unknown, wrong
from ..graph.outside_texts import text_of_file
from .columns import Column, listed_columns
from .own_limit import limit_of
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

    `users` are the people whom it is for, `columns` what it returns, and `reads` the kinds of nodes
    and relations that it needs. `empty` says why it has no row on the bundled case, and `caveat`
    what its answer does not show. `formerly` are names that it had before and still answers to.
    """

    name: str
    title: str
    question: str
    group: str
    users: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    reads: tuple[str, ...]
    caveat: str
    text: str
    empty: str = ""
    formerly: tuple[str, ...] = ()

    @property
    def returns(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True, slots=True)
class About:
    """What the head of any query says of it; all is empty for a query without front matter."""

    title: str = ""
    question: str = ""
    caveat: str = ""
    empty: str = ""
    columns: tuple[Column, ...] = ()
    reads: tuple[str, ...] = ()


def head(text: str, where: str) -> tuple[dict[str, str], list[Parameter]]:
    """Return the front matter of a text by key, and its parameters.

    Raises `BadInput` with the place `where` for a parameter that cannot be read.

    A key that stands on several lines has all their values, one a line.

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
            key, value = key.strip(), value.strip()
            words[key] = f"{words[key]}\n{value}" if key in words else value
    return words, parameters


def about(text: str) -> About:
    """Return what the front matter of a text says of the query.

    >>> about("// title: Sellers\\n// returns: name -- The seller.\\nRETURN 1").columns[0].about
    'The seller.'
    """
    words = head(text, "query")[0]
    return About(
        title=words.get("title", ""),
        question=words.get("question", ""),
        caveat=words.get("caveat", ""),
        empty=words.get("empty", ""),
        columns=listed_columns(words.get("returns", "")),
        reads=_listed(words["reads"]) if words.get("reads") else (),
    )


def read(path: Path) -> Query:
    """Read one file; raise `BadInput` if its front matter lacks a line or its group is unknown."""
    text = text_of_file(path)
    words, parameters = head(text, str(path))
    missing = [name for name in NEEDED if name not in words]
    if missing:
        right = "leading // " + ", ".join(NEEDED) + ", param"
        raise wrong(str(path), f"no {', '.join(missing)}", right)
    if words["group"] not in GROUPS:
        raise wrong(str(path), f"group: {words['group']}", "one of " + ", ".join(GROUPS))
    columns = listed_columns(words["returns"])
    for column in columns:
        if not column.about:
            right = f"// returns: {column.name} -- WHAT, one line for each column"
            raise wrong(str(path), f"returns: {column.name}", right)
    if limit_of(text) is None:
        raise wrong(str(path), text.rstrip().splitlines()[-1], "LIMIT N as its last line")
    return Query(
        name=path.stem,
        title=words["title"],
        question=words["question"],
        group=words["group"],
        users=words["for"],
        parameters=tuple(parameters),
        columns=columns,
        reads=_listed(words["reads"]),
        caveat=words.get("caveat", ""),
        text=text,
        empty=words.get("empty", ""),
        formerly=_listed(words["formerly"]) if "formerly" in words else (),
    )


def _listed(words: str) -> tuple[str, ...]:
    return tuple(re.split(r",\s*", words))


def catalogue() -> dict[str, Query]:
    """Return every query that is shipped, by name, in the order of its group and name."""
    return dict(_catalogue())


@cache
def _catalogue() -> dict[str, Query]:
    # A folder lists its files in no fixed order.
    queries = list(map(read, sorted(HERE.glob("*.cypher"))))
    queries.sort(key=lambda query: (GROUPS.index(query.group), query.name))
    return {query.name: query for query in queries}


def get(name: str, case: Path | None = None) -> tuple[str, tuple[Parameter, ...]]:
    """Return text and parameters of a query that is saved in a case or shipped.

    A saved query stands for a shipped one of the same name, which is said (`OwnRule`). Raises
    `BadInput` for an unknown name.
    """
    own = saved(case) if case else {}
    # A case may have its own form of a shipped query.
    if name in own:
        if is_shipped(name):
            line = f"query {name}: the case's own question ({own[name]}), not the shipped one"
            warnings.warn(line, OwnRule, stacklevel=2)
        text = text_of_file(own[name])
        return text, parameters_of(text, str(own[name]))
    queries = catalogue()
    for query in queries.values():
        # A name that a script of last year uses goes on working.
        if name in query.formerly:
            return query.text, query.parameters
    if name not in queries:
        raise unknown("query", name, "a query", [*own, *queries], "entrepot queries")
    return queries[name].text, queries[name].parameters


def is_shipped(name: str) -> bool:
    """Return whether a query of this name is shipped, by its name of today or an earlier one."""
    queries = catalogue()
    return name in queries or any(name in query.formerly for query in queries.values())


def shipped(text: str) -> Query | None:
    """Return the query of the catalogue that has exactly this text, or None."""
    for query in catalogue().values():
        if query.text == text:
            return query
    return None


def parameters_of(text: str, where: str) -> tuple[Parameter, ...]:
    """Return the parameters of any query: those that it declares, then those that it only uses."""
    declared = head(text, where)[1]
    names = {parameter.name for parameter in declared}
    undeclared: list[Parameter] = []
    # A query of one's own needs no front matter: its parameters are known by their use.
    for parameter in loose(text):
        if parameter.name not in names:
            undeclared.append(parameter)
    return (*declared, *undeclared)


def saved(case: Path) -> dict[str, Path]:
    """Return the files of the queries saved in a case, by name."""
    return {path.stem: path for path in sorted((case / OWN).glob("*.cypher"))}
