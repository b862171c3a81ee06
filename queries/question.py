"""A question to the store: its text and parameters, and what its front matter says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from .catalogue import About, about, shipped
from .columns import Column
from .parameters import Parameter
from .syntax.parser import parse


@dataclass(frozen=True)
class Question:
    """A query as it is asked.

    `name` is that of the catalogue or of the case, or the file; `ready_made` is whether it is a
    query of the catalogue, unchanged.
    """

    name: str
    text: str
    parameters: tuple[Parameter, ...]
    about: About
    ready_made: bool

    @cached_property
    def described(self) -> dict[str, Column]:
        """Its columns by name, as far as the front matter or the text says something of them."""
        columns: dict[str, Column] = {}
        for name in _lists_of_steps(self.text):
            columns[name] = Column(name, name, steps=True)
        for column in self.about.columns:
            columns[column.name] = column
        return columns

    def columns(self, names: Sequence[str]) -> list[Column]:
        """Return the columns of a result, each with its heading and legend where it has them."""
        return [self.described.get(name) or Column(name, name) for name in names]


def _lists_of_steps(text: str) -> Iterator[str]:
    """Yield the names of lists with one item for each node or relation of a path."""
    for item in parse(text).tree.walk():
        if item.rule == "item" and len(item.nodes()) == 2:
            made, name = item.nodes()
            row = made.nodes()[1] if made.rule == "list_comprehension" else made
            if row.rule == "call" and row.text().lower() in ("nodes", "relationships"):
                yield name.text()


def question_of(name: str, text: str, parameters: Sequence[Parameter]) -> Question:
    """Return a question of a name, text and parameters, as `query_run.find` returns them.

    >>> question_of("mine", "MATCH p = ()--() RETURN [n IN nodes(p) | n.name] AS way", ()).columns(
    ...     ["way"]
    ... )
    [Column(name='way', heading='way', about='', steps=True)]
    """
    query = shipped(text)
    title = query.name if query else name
    return Question(title, text, tuple(parameters), about(text), query is not None)
