"""An answer to a question: it knows its data, its JSON, its text and its form in a notebook."""

from __future__ import annotations

import html
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .envelope import dumps

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Data = TypeVar("Data", bound=Mapping[str, Any])


class Answer(ABC, Generic[Data]):
    """The answer to one question of the command line."""

    __slots__ = ()

    @abstractmethod
    def data(self) -> Data:
        """Return the answer as `--json` prints it: plain data, described in graph/schemas."""

    def head(self) -> Any:
        """Return the beginning of the data, or all of it where no beginning is made by itself."""
        return self.data()

    @abstractmethod
    def lines(self, *args: Any, **options: Any) -> Iterable[str]:
        """Return the answer as lines of text; `options` are those of its command."""

    def json(self) -> str:
        """Return the answer as JSON, with sorted keys."""
        return dumps(self.data())

    def text(self, **options: Any) -> str:
        """Return the answer as text, as wide as the terminal."""
        return "\n".join(self.lines(**options))

    def _repr_html_(self) -> str:
        """Return the text of the answer for a notebook."""
        return "".join(_preformatted(self.lines()))


@dataclass(frozen=True, slots=True, repr=False)
class DataAnswer(Answer[Data]):
    """An answer that was put together as data, with the function that turns it into lines."""

    content: Data
    form: Callable[..., Iterable[str]]

    def __repr__(self) -> str:
        """Return the name of the command; the data can be long."""
        return f"<answer of {self.content.get('command', 'a question')!r}>"

    def data(self) -> Data:
        """Return the answer as `--json` prints it."""
        return self.content

    def lines(self, *args: Any, **options: Any) -> Iterable[str]:
        """Return the answer as lines of text."""
        return self.form(self.content, *args, **options)


def _preformatted(lines: Iterable[str]) -> Iterator[str]:
    yield '<pre style="white-space:pre-wrap">'
    # Names and quotations come from documents, so they are escaped like any label.
    yield html.escape("\n".join(lines))
    yield "</pre>"


def field_values(result: DataclassInstance) -> dict[str, Any]:
    """Return the fields of a result by name, from which an answer with the same fields is made."""
    return {each.name: getattr(result, each.name) for each in fields(result)}
