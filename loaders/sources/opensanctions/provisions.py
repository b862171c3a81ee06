"""The measures that the provisions of a listing state, by their words in several languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one measure: whole provisions, and a pattern of words in them."""

    measure: str
    whole: frozenset[str]
    pattern: re.Pattern[str]


def measures_of(provisions: Iterable[str]) -> tuple[str, ...]:
    """Return the measures that provisions state, each once, in the order of measures.toml.

    >>> measures_of(["RUSSIA-EO14024", "Block"]), measures_of(["Блокування активів"])
    (('asset freeze',), ('asset freeze',))
    >>> measures_of(["Blocking of internet resources"]), measures_of(["asset freeze lifted"])
    ((), ())
    """
    negation, table = _table()
    plain: list[str] = []
    for provision in provisions:
        comparable = " ".join(str(provision).casefold().replace("’", "'").split())
        if not negation.search(comparable):
            plain.append(comparable)
    found: dict[str, None] = {}
    for words in table:
        for provision in plain:
            if provision in words.whole or words.pattern.search(provision):
                found[words.measure] = None
    return tuple(found)


@cache
def _table() -> tuple[re.Pattern[str], tuple[_Words, ...]]:
    path = Path(__file__).parent / "measures.toml"
    raw: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    table: list[_Words] = []
    for row in raw["measure"]:
        pattern = _pattern(row["words"], row.get("parts", ()))
        table.append(_Words(row["name"], frozenset(row.get("whole", ())), pattern))
    return _pattern(raw["not"], ()), tuple(table)


def _pattern(words: Sequence[str], parts: Sequence[str]) -> re.Pattern[str]:
    """Return a pattern of whole words, and of parts of texts in scripts without spaces."""
    choices = [rf"(?<!\w){re.escape(word)}(?!\w)" for word in words]
    choices.extend(map(re.escape, parts))
    return re.compile("|".join(choices))
