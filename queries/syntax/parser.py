"""The parser of Cypher: tokens become a tree by the table that lark makes of `grammar.lark`.

The table is written once (docs/cypher_table.py), since to make it takes lark a second; to read it
takes a hundredth.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ...graph.store.store_faults import NotReadOnly, QueryFault, at
from .tokens import Token, resolved, tokens, without_comments

TABLE = Path(__file__).with_name("table.json")
DEPTH = 120
# Words that other statements of a server begin with, and what stands in their place here.
FOREIGN = {
    "SHOW": "a statement about the server; expected one that reads the graph",
    "USE": "another database; expected the one of the case",
    "FILTER": "a clause of Cypher 25; write WITH * WHERE ..",
    "LET": "a clause of Cypher 25; write WITH *, .. AS ..",
    "NEXT": "a clause of Cypher 25; write WITH ..",
    "USING": "a hint to the planner; write the pattern without it",
    "INSERT": "a clause that writes; a case is read-only",
    **dict.fromkeys(
        ("ALTER", "DROP", "GRANT", "REVOKE", "DENY", "RENAME", "START", "STOP", "TERMINATE"),
        "a statement that changes a server; expected one that reads the graph",
    ),
}
_NAMED = {
    "NAME": "a name",
    "FUNCTION": "a function",
    "INT": "a number",
    "STRING": "a text",
    "PARAMETER": "a parameter",
    "$END": "the end",
    "_BAR": "|",
    "_COMMA": ",",
    "_COLON": ":",
    "_RPAR": ")",
    "_RSQB": "]",
    "_RBRACE": "}",
    "EQ": "=",
    "MINUS": "-",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a query: the rule of the grammar that it follows, and its parts in order.

    `start` and `end` are characters from the beginning of the text.
    """

    rule: str
    parts: tuple[Node | Token, ...]
    start: int
    end: int

    def walk(self) -> Iterator[Node]:
        """Yield this part and all within it, each before those within it."""
        stack: list[Node] = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(part for part in reversed(node.parts) if isinstance(part, Node))

    def nodes(self, *rules: str) -> list[Node]:
        """Return the parts that follow one of these rules; of any rule if none is named."""
        found: list[Node] = []
        for part in self.parts:
            if isinstance(part, Node) and (not rules or part.rule in rules):
                found.append(part)
        return found

    def words(self) -> list[str]:
        """Return the terminals of its own tokens, such as OPTIONAL and MATCH."""
        return [part.kind for part in self.parts if isinstance(part, Token)]

    def spelling(self) -> str:
        """Return the texts of all its tokens, to tell whether two parts say the same."""
        return " ".join(
            part.text if isinstance(part, Token) else part.spelling() for part in self.parts
        )

    def text(self) -> str:
        """Return the text of its first token, or of the first within it."""
        first = self.parts[0]
        return first.text if isinstance(first, Token) else first.text()


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as it is sent, without comments and the closing `;`, and its tree.

    Places in the tree are places in `text`, and those of the query that was read unless it had
    escapes.
    """

    text: str
    tree: Node


@dataclass(frozen=True, slots=True)
class Table:
    """The table of the parser.

    `actions` gives for a state and a terminal the next state (0 and more), or, as -1 - n, rule n.
    `rules` are (origin, name of the part, number of symbols, whether one part stands for it).
    """

    actions: tuple[Mapping[str, int], ...]
    rules: tuple[tuple[str, str, int, bool], ...]
    start: int
    end: int
    keywords: frozenset[str]


@cache
def table() -> Table:
    """Return the table of the grammar."""
    data: dict[str, Any] = json.loads(TABLE.read_text(encoding="utf-8"))
    rules = tuple((str(a), str(b), int(c), bool(d)) for a, b, c, d in data["rules"])
    return Table(
        tuple(data["actions"]), rules, data["start"], data["end"], frozenset(data["keywords"])
    )


def parse(query: str) -> Statement:
    """Return the one statement of a query.

    Raises `QueryFault` with its place for what is no Cypher, or more than one statement.
    """
    text = without_comments(resolved(query))
    row = tokens(text)
    if not row or row[0].kind == "_SEMICOLON":
        raise NotReadOnly("query: found nothing; expected one Cypher statement")
    for place, token in enumerate(row):
        if token.kind == "_SEMICOLON" and place + 1 < len(row):
            what = "found a second statement after `;`; expected one statement"
            raise refusal(text, token.start, what)
    if row[-1].kind == "_SEMICOLON":
        text = text[: row.pop().start]
    tree = _tree(text, row)
    _check_depth(text, tree)
    return Statement(text.rstrip(), tree)


def _check_depth(text: str, tree: Node) -> None:
    """Raise `QueryFault` for a query within whose parts others stand far too deep."""
    stack = [(tree, 0)]
    while stack:
        node, depth = stack.pop()
        if depth > DEPTH:
            what = (
                f"found parts within one another more than {DEPTH} deep; expected a plainer query"
            )
            raise at(text, node.start, what)
        stack += [(part, depth + 1) for part in node.nodes()]


def refusal(text: str, offset: int, what: str) -> NotReadOnly:
    """Return the fault of a place where a query does what a reader may not."""
    placed = at(text, offset, what)
    fault = NotReadOnly(str(placed))
    fault.pointer = placed.pointer
    return fault


def _tree(text: str, row: Sequence[Token]) -> Node:
    rules = table()
    states, values = [rules.start], list[Node | Token]()
    for token in (*row, Token("$END", "the end of the query", len(text), len(text))):
        kind = _terminal(rules, states, token)
        if kind is None:
            raise _unexpected(text, rules, states, token)
        while states[-1] != rules.end and (action := rules.actions[states[-1]][kind]) < 0:
            _reduce(rules, states, values, -1 - action)
        if states[-1] == rules.end:
            break
        states.append(action)
        values.append(
            token if kind == token.kind else Token(kind, token.text, token.start, token.end)
        )
    (tree,) = (value for value in values if isinstance(value, Node))
    return tree


def _terminal(rules: Table, states: Sequence[int], token: Token) -> str | None:
    """Return the terminal as which a token fits here, or None: a word as a keyword first."""
    keyword = token.text.upper()
    if token.kind in ("NAME", "FUNCTION") and not token.quoted and keyword in rules.keywords:
        if _fits(rules, states, keyword):
            return keyword
    return token.kind if _fits(rules, states, token.kind) else None


def _fits(rules: Table, states: Sequence[int], kind: str) -> bool:
    """Return whether a terminal can come next."""
    stack = list(states)
    while True:
        if kind == "$END" and stack[-1] == rules.end:
            return True
        action = rules.actions[stack[-1]].get(kind)
        if action is None or action >= 0:
            return action is not None
        origin, _, size, _ = rules.rules[-1 - action]
        if size:
            del stack[-size:]
        stack.append(rules.actions[stack[-1]][origin])


def _reduce(rules: Table, states: list[int], values: list[Node | Token], number: int) -> None:
    """Replace the parts of a rule by one part."""
    origin, name, size, alone = rules.rules[number]
    parts = values[len(values) - size :]
    if size:
        del values[-size:], states[-size:]
    seen: list[Node | Token] = []
    for part in parts:
        if isinstance(part, Token):
            seen += [] if part.kind.startswith("_") else [part]
        else:
            seen += part.parts if part.rule.startswith("_") else (part,)
    if alone and len(seen) == 1 and isinstance(seen[0], Node):
        # The place is that of the whole, brackets included, only where it has a name of its own.
        values.append(seen[0])
    else:
        start = parts[0].start if parts else 0
        end = parts[-1].end if parts else 0
        values.append(Node(name, tuple(seen), start, end))
    states.append(rules.actions[states[-1]][origin])


def _unexpected(text: str, rules: Table, states: Sequence[int], token: Token) -> QueryFault:
    word = "" if token.quoted else token.text.upper()
    if token.kind in ("NAME", "FUNCTION") and word in FOREIGN:
        return refusal(text, token.start, f"found {word}, {FOREIGN[word]}")
    expected: list[str] = []
    for kind in rules.actions[states[-1]]:
        if (kind in _NAMED or kind in rules.keywords) and _fits(rules, states, kind):
            expected.append(_NAMED.get(kind, kind))
    found = token.text if token.kind == "$END" else repr(token.text)
    return at(text, token.start, f"found {found}; expected {_listed(sorted(expected))}")


def _listed(words: Sequence[str]) -> str:
    shown = list(words[:8])
    more = ", .." if len(words) > len(shown) else ""
    return "one of " + ", ".join(shown) + more if len(words) > 1 else "".join(shown) or "an end"
