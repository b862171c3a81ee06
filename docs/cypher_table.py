"""The table of the Cypher parser, made by lark of the grammar in queries/syntax/grammar.lark."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lark import Lark
from lark.lexer import Lexer

from entrepot.queries.syntax import parser

GRAMMAR = parser.TABLE.with_name("grammar.lark")
# Terminals that no word alone is: tokens.py tells them by what follows.
OPENING = frozenset({"QUANTIFIER", "REDUCE", "SHORTEST_PATH", "EXISTS", "COUNT", "COLLECT"})
VALUES = frozenset({"NAME", "FUNCTION", "STRING", "INT", "FLOAT", "PARAMETER"})
SIGNS = frozenset(
    "DOT DOTDOT DCOLON PIPE AMP BANG PERCENT PLUS MINUS STAR SLASH CARET CONCAT EQ NEQ LT LE GT GE "
    "MATCHES PLUSEQ".split()
)


class _NoLexer(Lexer):
    """Stands for tokens.py while lark makes the table."""

    __future_interface__ = 1

    def __init__(self, configuration: Any) -> None:
        """Take what lark gives."""

    def lex(self, text: Any, state: Any) -> Iterator[Any]:
        """Yield nothing."""
        return iter(())


def table_text() -> str:
    """Return the table of the grammar as `queries/syntax/table.json` holds it."""
    made = Lark(GRAMMAR.read_text(encoding="utf-8"), parser="lalr", lexer=_NoLexer)
    table = made.parser.parser._parse_table
    states = _in_order(table)
    rules = _rules(table, states)
    number_of_state = {state: number for number, state in enumerate(states)}
    number_of_rule = {rule: number for number, rule in enumerate(rules)}
    actions: list[dict[str, int]] = []
    for state in states:
        row: dict[str, int] = {}
        for symbol, (action, aim) in sorted(table.states[state].items()):
            shift = action.name == "Shift"
            row[symbol] = number_of_state[aim] if shift else -1 - number_of_rule[aim]
        actions.append(row)
    data = {
        "start": number_of_state[table.start_states["start"]],
        "end": number_of_state[table.end_states["start"]],
        "keywords": _keywords(actions),
        "rules": list(map(_rule, rules)),
        "actions": actions,
    }
    lines: list[str] = []
    for key, value in data.items():
        lines.append(f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _in_order(table: Any) -> list[int]:
    """Return the states in the order in which they are reached: lark's own order changes."""
    order = [table.start_states["start"]]
    for state in order:
        for _, (action, aim) in sorted(table.states[state].items()):
            if action.name == "Shift" and aim not in order:
                order.append(aim)
    return order


def _rules(table: Any, states: Sequence[int]) -> list[Any]:
    found: dict[Any, None] = {}
    for state in states:
        for _, (action, aim) in sorted(table.states[state].items()):
            if action.name == "Reduce":
                found.setdefault(aim)
    return list(found)


def _rule(rule: Any) -> list[str | int | bool]:
    origin = str(rule.origin.name)
    alone = bool(rule.options.expand1 and not rule.alias)
    return [origin, rule.alias or origin, len(rule.expansion), alone]


def _keywords(actions: Sequence[Mapping[str, int]]) -> list[str]:
    """Return the terminals that words are."""
    terminals = {symbol for row in actions for symbol in row if symbol.isupper()}
    return sorted({t for t in terminals if t.isalpha()} - OPENING - VALUES - SIGNS)
