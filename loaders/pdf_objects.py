"""What a PDF holds under a name, as values that may be missing or of any kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject

NESTED = 8  # forms within forms that are searched


def resources_of(holder: DictionaryObject, depth: int = NESTED) -> Iterator[Any]:
    """Yield the resources of a page or a form, and those of the forms inside it."""
    resources = value_of(holder, "/Resources")
    yield resources
    if depth:
        for form in values_of(value_of(resources, "/XObject")):
            yield from resources_of(form, depth - 1)


def value_of(holder: Any, key: str) -> Any:
    """Return what a dictionary has under a name, None if that is nothing or it is no dictionary."""
    found = holder.get(key) if hasattr(holder, "get") else None
    return found.get_object() if found is not None else None


def values_of(holder: Any) -> Iterator[DictionaryObject]:
    """Yield the dictionaries in a dictionary."""
    if hasattr(holder, "keys"):
        for key in holder:
            value = value_of(holder, key)
            if hasattr(value, "get"):
                yield value
