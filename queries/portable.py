"""Constructs that only one engine has, and the spelling that runs on both."""

from __future__ import annotations

import re

from .guard import bare

RULES = (
    (r"\bCOLLECT\s*\{", "COLLECT { }", "CALL { WITH c MATCH .. RETURN collect(x) AS xs }"),
    (r"\)\s*\{\s*\d*\s*,\s*\d*\s*\}|\]->\s*[+{]", "a quantified path", "-[:R*1..4]-> with ALL(..)"),
    (r"\bSHORTEST\s+\d", "SHORTEST k", "shortestPath((a)-[:R*..6]->(b)) with a <> b"),
    (r"\(\s*\w*\s*:\s*\w+\s*&", "a label expression with &", "WHERE n:A AND n:B"),
    (r"\bpercentile(Cont|Disc)\b", "percentileCont", "collect sorted values and take one"),
    (r"\bduration\.between\b", "duration.between", "duration.inDays(a, b).days"),
    (r"\b(keys|properties)\s*\(", "keys() or properties()", "name the properties: n {.uid, .name}"),
    (r"\{\s*\.\*", "n {.*}", "name the properties: n {.uid, .name}"),
    (r"/\*", "/* */", "// comments"),
    (r"\bapoc\.|\bgds\.", "a plugin", "plain Cypher, or networkx"),
    (r"\{(?!\s*uid\s*:)\s*\w+\s*:\s*[^}]*\}\s*\)", "an inline map other than {uid: ..}", "WHERE n.name = .."),
    (r"\.(id|title|type|label)\b", "a property id, title, type or label", "uid, heading, kind"),
    (r"\bround\s*\([^,()]+\)", "round(x)", "round in the reader: the engines round halves differently"),
)


def faults(query: str) -> list[str]:
    """Return what in a query does not run alike on both engines, each with the portable spelling."""
    text = bare(query) if "/*" not in query else query
    return [f"{what}: write {instead}" for pattern, what, instead in RULES if re.search(pattern, text, re.IGNORECASE)]
