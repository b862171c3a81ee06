"""The small changes of a module that tests must notice: comparisons swapped, statements removed.

`changes` finds them in the syntax tree. Texts, annotations, docstrings and asserts stay as they
are: messages are compared by tests whole, and the rest does not run or only serves the checker.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
SKIPPED = {"annotation", "returns", "decorator_list", "type_comment"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Change:
    """One change: where it is, what it does, and how it is made in the tree it was found in.

    `function` is False for what runs once, when the module is imported. `first` and `last` are the
    lines of which one runs if the change can matter.
    """

    line: int
    words: str
    function: bool
    first: int
    last: int
    parent: ast.AST
    field: str
    place: int | None
    node: ast.AST

    def make(self) -> None:
        """Make the change in the tree."""
        new = ast.copy_location(self.node, self.node if hasattr(self.node, "lineno") else _at(self))
        ast.fix_missing_locations(new)
        if self.place is None:
            setattr(self.parent, self.field, new)
        else:
            getattr(self.parent, self.field)[self.place] = new


def _at(change: Change) -> ast.AST:
    return ast.Pass(lineno=change.line, col_offset=0, end_lineno=change.line, end_col_offset=0)


def parsed(path: Path) -> tuple[ast.Module, list[Change]]:
    """Return the tree of a module and its changes, in the order of the text."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return tree, list(_changes(tree, tree, False))


def compiled(tree: ast.Module, change: Change, file: str) -> CodeType:
    """Return the code of a module with one change."""
    change.make()
    return compile(tree, file, "exec", dont_inherit=True)


def _changes(node: ast.AST, statement: ast.AST, inside: bool) -> Iterator[Change]:
    """Yield the changes below a node of a statement."""
    for field, value in ast.iter_fields(node):
        if field in SKIPPED or isinstance(node, ast.Assert | ast.JoinedStr):
            continue
        children = value if isinstance(value, list) else [value]
        for place, child in enumerate(children):
            if not isinstance(child, ast.AST) or _is_docstring(child):
                continue
            own = child if isinstance(child, ast.stmt) else statement
            runs_later = inside or _is_body(node, field)
            for new, words in _alternatives(child):
                at = place if isinstance(value, list) else None
                line = getattr(child, "lineno", getattr(node, "lineno", 1))
                yield Change(
                    line,
                    words,
                    runs_later,
                    getattr(own, "lineno", line),
                    getattr(child, "end_lineno", None) or line,
                    node,
                    field,
                    at,
                    new,
                )
            yield from _changes(child, own, runs_later)


def _is_body(node: ast.AST, field: str) -> bool:
    return field == "body" and isinstance(node, (*FUNCTIONS, ast.Lambda))


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _alternatives(node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Yield what may stand in the place of a node, each with words for the change."""
    if isinstance(node, ast.stmt):
        yield from _statements(node)
    if isinstance(node, ast.expr):
        yield from _expressions(node)
    test = getattr(node, "test", None)
    if isinstance(test, ast.expr) and not isinstance(test, ast.Compare | ast.UnaryOp):
        yield _with(node, test=ast.UnaryOp(ast.Not(), test)), f"not ({ast.unparse(test)})"
    for place, condition in enumerate(getattr(node, "ifs", ())):
        if not isinstance(condition, ast.Compare | ast.UnaryOp):
            ifs = list(node.ifs)  # type: ignore[attr-defined]  # a comprehension has them
            ifs[place] = ast.UnaryOp(ast.Not(), condition)
            yield _with(node, ifs=ifs), f"not ({ast.unparse(condition)})"


def _statements(node: ast.stmt) -> Iterator[tuple[ast.AST, str]]:
    shown = ast.unparse(node).splitlines()[0][:80]
    nothing = ast.Constant(None)
    if isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield _with(node, value=nothing), f"return None: {shown}"
    elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value and not _is_none(node.value):
        yield _with(node, value=nothing), f"None: {shown}"
    elif isinstance(node, ast.AugAssign):
        yield ast.copy_location(ast.Pass(), node), f"removed: {shown}"
        if type(node.op) in COMPUTED:
            yield _with(node, op=COMPUTED[type(node.op)]()), f"other operator: {shown}"
    elif isinstance(node, ast.Expr | ast.Raise | ast.Continue | ast.Delete):
        yield ast.copy_location(ast.Pass(), node), f"removed: {shown}"
    elif isinstance(node, ast.Break):
        yield ast.copy_location(ast.Continue(), node), "continue for break"


def _expressions(node: ast.expr) -> Iterator[tuple[ast.AST, str]]:
    shown = ast.unparse(node)[:80]
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            ops = list(node.ops)
            ops[place] = COMPARED[type(operator)]()
            yield _with(node, ops=ops), f"{ast.unparse(_with(node, ops=ops))[:80]}"
    elif isinstance(node, ast.BinOp) and type(node.op) in COMPUTED:
        new = _with(node, op=COMPUTED[type(node.op)]())
        yield new, ast.unparse(new)[:80]
    elif isinstance(node, ast.BoolOp):
        new = _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
        yield new, ast.unparse(new)[:80]
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield node.operand, f"{ast.unparse(node.operand)[:80]} for {shown}"
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield ast.copy_location(ast.Constant(not node.value), node), f"{not node.value}"
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        for value in (node.value + 1, node.value - 1):
            yield ast.copy_location(ast.Constant(value), node), f"{value} for {shown}"


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _with(node: ast.AST, **fields: object) -> ast.AST:
    """Return a node with other fields; what it shares with the old one is not changed by it."""
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new
