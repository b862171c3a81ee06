"""Constructs that only one engine has, or that the two read differently, and the spelling that runs on both.

What can not be seen in the text (a division by 0.0, a list plus null) stands in docs/portable.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..graph.store.store_faults import offset_of
from .guard import bare

# pattern, what it is, what to write instead; looked for in the text without strings and comments
RULES = (
    (r"\bCOLLECT\s*\{", "COLLECT { }", "CALL { WITH c MATCH .. RETURN collect(x) AS xs }"),
    (
        r"\)\s*\{\s*\d*\s*,\s*\d*\s*\}|\]->\s*[+{]|\]-\s*\{\d|->\s*[+*](?=\s*\()|\)\s*\+\s*\(",
        "a quantified path",
        "-[:R*1..4]-> with ALL(..)",
    ),
    (r"\bSHORTEST\s+(\d|GROUPS|\()", "SHORTEST k", "shortestPath((a)-[:R*..6]->(b)) with a <> b"),
    (
        r"[(\[]\s*\w*\s*:\s*\(?\s*\w+\s*&|[(\[]\s*\w*\s*:\s*[!%]|\(\s*\w+\s+IS\s+[A-Z]\w*[a-z]\w*\s*\)",
        "a label expression",
        "WHERE n:A AND NOT n:B",
    ),
    (r"\{\s*\.\*", "n {.*}", "the properties by name: n {.uid, .name}"),
    (r"\b(apoc|gds)\.", "a plugin", "plain Cypher, or networkx"),
    (
        r"\bdb\.index\.fulltext\b",
        "the full-text index of a server",
        "WHERE toLower(n.name) CONTAINS ..",
    ),
    (r"\bCALL\s+db\.labels\b", "db.labels()", "MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l"),
    (
        r"((?<!\w)\(\s*\w*(:[\w:|]+)?|-\s*\[\s*\w*(:[\w:|]+)?(\*[\d.]*)?)\s*\{(?!\s*uid\s*:)\s*\w+\s*:",
        "an inline map other than {uid: ..}",
        "WHERE n.name = ..",
    ),
    (
        r"(?<=\w)\.(id|title|type|label)\b",
        "a property id, title, type or label",
        "uid, heading, kind",
    ),
    (
        r"\w\.(case|end|match|exists|limit|skip|when|then|else|and|or|return|where|with|unwind|optional)\b(?! *\()",
        "a property named by a reserved word",
        "another name",
    ),
    (r"\bsize\s*\(\s*\(", "size of a pattern", "COUNT { (a)-[:R]->() }"),
    (r"\b(LOAD\s+CSV|IN\s+TRANSACTIONS)\b", "what one engine does only", "UNWIND $rows AS row"),
    (
        r"(?<![.:\w])(FILTER|LET|FINISH|USING|SHOW|NEXT)\s",
        "a clause of one engine",
        "MATCH, WITH, WHERE, RETURN",
    ),
    (r"^\s*(EXPLAIN|PROFILE)\b", "EXPLAIN or PROFILE", "entrepot query --explain"),
    (r"(?<=\d)_(?=\d)", "a number with _", "its digits alone"),
    (
        r"(?<![-<>=])[<>]=?(?![-<>=])\s*[\w.$]+\s*[<>]=?(?![-<>=])\s*[\w.$(]",
        "a chain of comparisons",
        "a < b AND b < c",
    ),
    (
        r"_day\s*([<>]=?|=|<>)\s*'|'\s*([<>]=?|=|<>)\s*\w+\.\w+_day\b",
        "a day compared with text",
        "date('2024-01-31')",
    ),
)
CLASSES = re.compile(r"=~\s*(['\"])(?:(?!\1).)*\\[wdsb]")
INSTEAD = {
    "keys": "the properties by name: n {.uid, .name}",
    "properties": "the properties by name: n {.uid, .name}",
    "percentilecont": "WITH x ORDER BY x WITH collect(x) AS xs RETURN xs[..]",
    "percentiledisc": "WITH x ORDER BY x WITH collect(x) AS xs RETURN xs[..]",
    "duration.between": "duration.inDays(a, b).days",
    "id": "n.uid",
    "elementid": "n.uid",
    "round": "toInteger(floor(x + 0.5)), or round in the reader: the engines round halves differently",
    "isempty": "size(x) = 0",
    "char_length": "size(x)",
    "tointegerornull": "toInteger(x)",
}
# Every function that the differential tests run on both engines; another one is named by the checker.
FUNCTIONS = frozenset(
    """abs all allshortestpaths any atan2 avg ceil coalesce collect cos count date date.truncate datetime degrees
    duration duration.indays endnode exp floor head labels last left length localdatetime log log10 ltrim max
    min nodes none pi range reduce relationships replace reverse right rtrim shortestpath sign sin single size split
    sqrt startnode stdev substring sum tail time toboolean tofloat tointeger tolower tostring toupper trim type
    valuetype""".split()
)
_KEYWORDS = frozenset(
    """and as asc by call case contains delete desc distinct else ends in is limit match merge not on optional or order
    remove return set skip starts then union unwind when where with xor yield""".split()
)
_CALLED = re.compile(r"(?<![:.\w$`])([A-Za-z_][\w.]*)\s*\(")


@dataclass(frozen=True, slots=True, order=True)
class PortabilityFault:
    """One place in a query: line and column from 1, what stands there, and what runs on both engines."""

    line: int
    column: int
    found: str
    instead: str

    def __str__(self) -> str:
        """Return it in one line."""
        return f"line {self.line}, column {self.column}: {self.found}; write {self.instead}"


def faults(query: str) -> list[PortabilityFault]:
    """Return what in a query does not run alike on both engines, each with the portable spelling, in order."""
    return sorted(
        PortabilityFault(*_place(query, at), what, instead)
        for at, what, instead in set(_found(query))
    )


def _found(query: str) -> Iterator[tuple[int, str, str]]:
    plain = bare(query)
    for at in _block_comments(query):
        yield at, "/* */", "// comments"
    for pattern, what, instead in RULES:
        for m in re.finditer(pattern, plain, re.IGNORECASE if "[a-z]" not in pattern else 0):
            yield m.start() + len(m[0]) - len(m[0].lstrip(" \n)]")), what, instead
    for m in CLASSES.finditer(query):
        yield (
            m.start(),
            "\\w, \\d, \\s or \\b in a pattern",
            "[A-Za-z0-9_], [0-9] ..: one engine takes other scripts too",
        )
    yield from _functions(plain)
    yield from _unordered(plain)


def _functions(plain: str) -> Iterator[tuple[int, str, str]]:
    """Yield calls of functions that are not known to run alike."""
    for m in _CALLED.finditer(plain):
        name = m[1].lower()
        procedure = re.search(r"\bCALL\s+$", plain[: m.start()], re.IGNORECASE)
        if name not in FUNCTIONS and name not in _KEYWORDS and not procedure:
            what = "keys() or properties()" if name in ("keys", "properties") else f"{m[1]}()"
            yield m.start(), what, INSTEAD.get(name, "a function of docs/portable.md")


def _unordered(plain: str) -> Iterator[tuple[int, str, str]]:
    """Yield what depends on an order that nobody asked for, and the shortest path of a thing to itself."""
    ordered = re.search(r"\bORDER\s+BY\b", plain, re.IGNORECASE)
    first = ordered.start() if ordered else len(plain)
    for m in re.finditer(r"\bcollect\s*\(|\bLIMIT\s", plain[:first], re.IGNORECASE):
        word = m[0].rstrip("( \n")
        yield (
            m.start(),
            f"{word} of rows in no order",
            "ORDER BY before it: the engines' own orders differ",
        )
    if "<>" not in plain:
        for m in re.finditer(r"shortestPaths?\s*\(", plain, re.IGNORECASE):
            yield (
                m.start(),
                "shortestPath without a <> b",
                "WHERE a <> b: one engine refuses equal ends",
            )


def _block_comments(query: str) -> Iterator[int]:
    skip = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|(/\*)", re.DOTALL)
    return (m.start() for m in skip.finditer(query) if m[1])


def _place(query: str, offset: int) -> tuple[int, int]:
    line = query.count("\n", 0, offset) + 1
    return line, offset - offset_of(query, line, 1) + 1
