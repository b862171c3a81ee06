"""Portability of queries: constructs that only one engine has or that the two read differently.

What cannot be seen in the text (a division by 0.0, a list plus null) is in docs/portable.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..graph.store.store_faults import offset_of
from .guard import bare

# Pattern, what it is, and what to write instead. Strings and comments are left out of the search.
RULES = (
    (r"\bCOLLECT\s*\{", "COLLECT { }", "CALL { WITH c MATCH .. RETURN collect(x) AS xs }"),
    (
        r"\)\s*\{\s*\d*\s*,\s*\d*\s*\}|\]->\s*[+{]|\]-\s*\{\d|->\s*[+*](?=\s*\()|\)\s*\+\s*\(",
        "a quantified path",
        "-[:R*1..4]-> with ALL(..)",
    ),
    (r"\bSHORTEST\s+(\d|GROUPS|\()", "SHORTEST k", "shortestPath((a)-[:R*..6]->(b)) with a <> b"),
    (
        r"[(\[]\s*\w*\s*:\s*\(?\s*\w+\s*&|[(\[]\s*\w*\s*:\s*[!%]"
        r"|\(\s*\w+\s+IS\s+[A-Z]\w*[a-z]\w*\s*\)",
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
        r"((?<!\w)\(\s*\w*(:[\w:|]+)?|-\s*\[\s*\w*(:[\w:|]+)?(\*[\d.]*)?)"
        r"\s*\{(?!\s*uid\s*:)\s*\w+\s*:",
        "an inline map other than {uid: ..}",
        "WHERE n.name = ..",
    ),
    (
        r"(?<=\w)\.(id|title|type|label)\b",
        "a property id, title, type or label",
        "uid, heading, kind",
    ),
    (
        r"\w\.(case|end|match|exists|limit|skip|when|then|else|and|or|return|where|with|unwind"
        r"|optional)\b(?! *\()",
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
    "round": "toInteger(floor(x + 0.5)), or round in the reader: "
    "the engines round halves differently",
    "isempty": "size(x) = 0",
    "char_length": "size(x)",
    "tointegerornull": "toInteger(x)",
}
# Every function that the differential tests run on both engines. Any other one is a fault.
FUNCTIONS = frozenset(
    """abs all allshortestpaths any atan2 avg ceil coalesce collect cos count date
    date.truncate datetime degrees duration duration.indays endnode exp floor head labels
    last left length localdatetime log log10 ltrim max min nodes none pi range reduce
    relationships replace reverse right rtrim shortestpath sign sin single size split sqrt
    startnode stdev substring sum tail time toboolean tofloat tointeger tolower tostring
    toupper trim type valuetype""".split()
)
_KEYWORDS = frozenset(
    """and as asc by call case contains delete desc distinct else ends in is limit match
    merge not on optional or order remove return set skip starts then union unwind when
    where with xor yield""".split()
)
_CALLED = re.compile(r"(?<![:.\w$`])([A-Za-z_][\w.]*)\s*\(")
# A place in a query, what stands there, and what to write instead.
Hit = tuple[int, str, str]


@dataclass(frozen=True, slots=True, order=True)
class PortabilityFault:
    """One place in a query that does not run alike on both engines.

    `line` and `column` count from 1, `found` is what stands there, and `instead` what runs on both.
    """

    line: int
    column: int
    found: str
    instead: str

    def __str__(self) -> str:
        """Return it in one line."""
        return f"line {self.line}, column {self.column}: {self.found}; write {self.instead}"


def faults(query: str) -> list[PortabilityFault]:
    """Return the places in a query that do not run alike on both engines, in order.

    >>> print(*faults("MATCH (n) RETURN n.id AS id"))
    line 1, column 19: a property id, title, type or label; write uid, heading, kind
    """
    places: list[PortabilityFault] = []
    for offset, what, instead in set(_hits(query)):
        places.append(PortabilityFault(*_place(query, offset), what, instead))
    return sorted(places)


def _hits(query: str) -> Iterator[Hit]:
    plain = bare(query)
    for offset in _block_comments(query):
        yield offset, "/* */", "// comments"
    for pattern, what, instead in RULES:
        # The case counts only where a rule tells kinds of nodes from properties by it.
        flags = 0 if "[a-z]" in pattern else re.IGNORECASE
        for match in re.finditer(pattern, plain, flags):
            lead = len(match[0]) - len(match[0].lstrip(" \n)]"))
            yield match.start() + lead, what, instead
    # A pattern stands in a string, so this rule needs the query with its strings.
    for match in CLASSES.finditer(query):
        instead = "[A-Za-z0-9_], [0-9] ..: one engine takes other scripts too"
        yield match.start(), "\\w, \\d, \\s or \\b in a pattern", instead
    yield from _functions(plain)
    yield from _unordered(plain)


def _functions(plain: str) -> Iterator[Hit]:
    """Yield calls of functions that are not known to run alike."""
    for match in _CALLED.finditer(plain):
        name = match[1].lower()
        procedure = re.search(r"\bCALL\s+$", plain[: match.start()], re.IGNORECASE)
        if name not in FUNCTIONS and name not in _KEYWORDS and not procedure:
            # One portable spelling stands for both of these.
            shared = name in ("keys", "properties")
            what = "keys() or properties()" if shared else f"{match[1]}()"
            yield match.start(), what, INSTEAD.get(name, "a function of docs/portable.md")


def _unordered(plain: str) -> Iterator[Hit]:
    """Yield what depends on the engine's own order, and shortest paths between equal ends."""
    ordered = re.search(r"\bORDER\s+BY\b", plain, re.IGNORECASE)
    unordered = plain[: ordered.start()] if ordered else plain
    for match in re.finditer(r"\bcollect\s*\(|\bLIMIT\s", unordered, re.IGNORECASE):
        word = match[0].rstrip("( \n")
        instead = "ORDER BY before it: the engines' own orders differ"
        yield match.start(), f"{word} of rows in no order", instead
    if "<>" not in plain:
        for match in re.finditer(r"shortestPaths?\s*\(", plain, re.IGNORECASE):
            instead = "WHERE a <> b: one engine refuses equal ends"
            yield match.start(), "shortestPath without a <> b", instead


def _block_comments(query: str) -> Iterator[int]:
    skip = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|(/\*)", re.DOTALL)
    for match in skip.finditer(query):
        if match[1]:
            yield match.start()


def _place(query: str, offset: int) -> tuple[int, int]:
    """Return line and column of a place, both from 1."""
    line = query.count("\n", 0, offset) + 1
    return line, offset - offset_of(query, line, 1) + 1
