"""The reference of Python: docstrings and signatures as the page prints them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = """Return the strength of a claim.

It is read from a table.

Args:
    table: Strengths by grade, from a file
        that can be edited.
    grade: Such as "B2".

Returns:
    The strength, or 0.0 if the status
    is not scored.

Raises:
    BadInput: The grade is unknown.

>>> strength(table, "B3")
0.7
>>> strength(table, "B2")
0.85

Method: a convention."""
PAGE = """Return the strength of a claim.

It is read from a table.

**Args**

- `table`: Strengths by grade, from a file
  that can be edited.
- `grade`: Such as "B2".

**Returns**

The strength, or 0.0 if the status
is not scored.

**Raises**

- `BadInput`: The grade is unknown.

```python
>>> strength(table, "B3")
0.7
>>> strength(table, "B2")
0.85
```

Method: a convention."""


@pytest.fixture
def page() -> Iterator[Any]:
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        import api_page  # type: ignore[import-not-found]  # a script beside the package

        yield api_page
    finally:
        sys.path.pop(0)


def test_a_docstring_becomes_markdown(page: Any) -> None:
    assert "\n".join(page.rendered(TEXT)) == PAGE


def test_a_signature_is_written_as_python_writes_it(page: Any) -> None:
    def short(self: Any, a: int, *, b: str | None = None) -> list[int]:
        return [a, len(b or "")]

    def long(source: str, *rest: str, progress: Any = print, **parameters: object) -> None:
        progress(source, rest, parameters)

    assert page._signature("", short, bound=True) == [
        "short(a: int, *, b: str | None = None) -> list[int]"
    ]
    assert page._signature("entrepot.package.module.", long)[1:-1] == [
        "    source: str,",
        "    *rest: str,",
        "    progress: Any = <built-in function print>,",
        "    **parameters: object,",
    ]


def test_every_public_name_has_a_sentence(page: Any) -> None:
    things = [
        thing for part in page.PARTS for name in part.names for _, thing in page._things(name)
    ]
    assert [thing.__name__ for thing in things if not (thing.__doc__ or "").strip()] == []
    assert len(things) > 40
