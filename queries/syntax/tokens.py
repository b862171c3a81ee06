r"""The tokens of a Cypher text: words, values and signs, each with its place.

Escapes such as \u004c are resolved first, so that no rule can be passed by another spelling of a
word. A word is a keyword only where the grammar has room for one (`parser.py`); what a bracket
opens is told here, because the grammar looks only one token ahead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...graph.store.store_faults import QueryFault, at

SIGNS = {
    **{"::": "DCOLON", "..": "DOTDOT", "||": "CONCAT", "<>": "NEQ", "<=": "LE", ">=": "GE"},
    **{"=~": "MATCHES", "+=": "PLUSEQ", "(": "_LPAR", ")": "_RPAR", "[": "_LSQB", "]": "_RSQB"},
    **{"{": "_LBRACE", "}": "_RBRACE", ",": "_COMMA", ":": "_COLON", ";": "_SEMICOLON"},
    **{".": "DOT", "|": "PIPE", "&": "AMP", "!": "BANG", "%": "PERCENT", "+": "PLUS"},
    **{"-": "MINUS", "*": "STAR", "/": "SLASH", "^": "CARET", "=": "EQ", "<": "LT", ">": "GT"},
}
_PARTS = {
    "blank": r"[ \t\r\n]+",
    "comment": r"//[^\n\r]*|/\*.*?\*/",
    "string": r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"",
    "quoted": r"`[^`]+`(?!`)",
    "parameter": r"\$(?:[^\W0-9]\w*|[0-9]+|`[^`]+`(?!`))",
    "float": r"(?:[0-9]+\.[0-9]+|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?!\w)|[0-9]+[eE][+-]?[0-9]+(?!\w)",
    "int": r"0[xX][0-9A-Fa-f]+(?!\w)|0o[0-7]+(?!\w)|[0-9](?:[0-9_]*[0-9])?(?!\w)",
    "word": r"[^\W0-9]\w*",
    "sign": "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True)),
}
_TOKEN = re.compile("|".join(f"(?P<{name}>{part})" for name, part in _PARTS.items()), re.DOTALL)
_ESCAPE = re.compile(r"(?<!\\)(\\+)u([0-9A-Fa-f]{4})?")
_WRONG_ESCAPE = re.compile(r"\\(?:\\|[tbnrf'\"`])|(\\.?)", re.DOTALL)
_KINDS = {"int": "INT", "float": "FLOAT", "string": "STRING", "parameter": "PARAMETER"}
# Words that open something of their own, by what follows them.
_QUANTIFIERS = frozenset({"all", "any", "none", "single"})
_SUBQUERIES = {"exists": "EXISTS", "count": "COUNT", "collect": "COLLECT"}
_SHORTEST = frozenset({"shortestpath", "allshortestpaths"})
_CLOSED_BY = {"_RPAR": "_LPAR", "_RSQB": "_LSQB", "_RBRACE": "_LBRACE"}


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its terminal in the grammar, its text, and the characters before it.

    A word has the terminal NAME, or FUNCTION before a bracket; the parser makes keywords of them.
    `quoted` is whether a name stands in backticks, and `text` is then what stands between them.
    """

    kind: str
    text: str
    start: int
    end: int
    quoted: bool = False


def resolved(text: str) -> str:
    r"""Return a text with the characters that its \uXXXX stand for.

    Raises `QueryFault` for a quotation mark, a backslash or a control written so: engines differ
    in whether it ends a string.

    >>> resolved(r"RETURN '\u00e9' AS x")
    "RETURN 'é' AS x"
    """

    def letter(match: re.Match[str]) -> str:
        right = "the letter itself, or a parameter"
        if match[2] is None or len(match[1]) != 1:
            # An escaped backslash before a u that is no escape is a text like any other.
            if match[2] is None and len(match[1]) % 2 == 0:
                return match[0]
            raise at(text, match.start(), f"found {match[0]!r}; expected {right}")
        character = chr(int(match[2], 16))
        if character in "'\"`\\" or not character.isprintable():
            raise at(text, match.start(), f"found {match[0]!r}; expected {right}")
        return character

    return _ESCAPE.sub(letter, text) if "\\u" in text else text


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text whose escapes are resolved; raise `QueryFault` for an odd one."""
    plain = list(_with_functions(list(_plain(text))))
    return _with_roles(plain, _partners(text, plain))


def without_comments(text: str) -> str:
    """Return a text with blanks in the place of its comments, of the same length.

    >>> without_comments("RETURN 1 /* one */ AS n // a name")
    'RETURN 1           AS n          '
    """

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match[0]) if match.lastgroup == "comment" else match[0]

    return _TOKEN.sub(blank, text)


def _plain(text: str) -> Iterator[Token]:
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise at(text, place, _odd(text, place))
        kind, start, place = str(match.lastgroup), place, match.end()
        if kind in ("blank", "comment"):
            continue
        if kind == "string":
            _check_string(text, match)
        if kind == "quoted":
            yield Token("NAME", match[0][1:-1], start, place, quoted=True)
        elif kind == "word":
            yield Token("NAME", match[0], start, place)
        else:
            terminal = SIGNS[match[0]] if kind == "sign" else _KINDS[kind]
            yield Token(terminal, match[0], start, place)


def _odd(text: str, place: int) -> str:
    """Return what is wrong at a place where no token begins."""
    character = text[place]
    if character in "'\"`":
        return f"found {character} that is never closed; expected another {character}"
    if text.startswith("/*", place):
        return "found /* that is never closed; expected */"
    if character.isspace() or not character.isprintable():
        return f"found U+{ord(character):04X}, which looks like nothing; expected a plain space"
    if text.startswith("$(", place):
        return "found a name that is worked out, $(..); expected a name"
    if character in "0123456789":
        word = re.match(r"\w+", text[place:])
        return f"found {word[0] if word else character!r}; expected a number or a name"
    return f"found {character!r}; expected Cypher"


def _check_string(text: str, match: re.Match[str]) -> None:
    for escape in _WRONG_ESCAPE.finditer(match[0][1:-1]):
        if escape[1]:
            place = match.start() + 1 + escape.start()
            raise at(text, place, f"found {escape[1]} in a text; expected \\{escape[1]}")


def _with_functions(plain: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens; words joined by dots before a bracket are one token, a FUNCTION."""
    place = 0
    while place < len(plain):
        end = place
        while (
            _is(plain, end, "NAME") and _is(plain, end + 1, "DOT") and _is(plain, end + 2, "NAME")
        ):
            end += 2
        begins = place == 0 or plain[place - 1].kind != "DOT"
        if _is(plain, end, "NAME") and _is(plain, end + 1, "_LPAR") and begins:
            name = ".".join(token.text for token in plain[place : end + 1 : 2])
            quoted = any(token.quoted for token in plain[place : end + 1])
            yield Token("FUNCTION", name, plain[place].start, plain[end].end, quoted)
            place = end + 1
        else:
            yield plain[place]
            place += 1


def _joined(row: Sequence[Token], place: int) -> bool:
    """Return whether two names joined by a dot stand at a place."""
    return _is(row, place, "NAME") and _is(row, place + 1, "DOT") and _is(row, place + 2, "NAME")


def _is(row: Sequence[Token], place: int, *kinds: str) -> bool:
    return place < len(row) and row[place].kind in kinds


def _partners(text: str, row: Sequence[Token]) -> dict[int, int]:
    """Return the place of the closing bracket by that of the opening one."""
    partners: dict[int, int] = {}
    stack: list[int] = []
    for place, token in enumerate(row):
        if token.kind in ("_LPAR", "_LSQB", "_LBRACE"):
            stack.append(place)
        elif token.kind in _CLOSED_BY:
            if not stack or row[stack[-1]].kind != _CLOSED_BY[token.kind]:
                raise at(text, token.start, f"found {token.text} that closes nothing")
            partners[stack.pop()] = place
    if stack:
        token = row[stack[-1]]
        raise at(text, token.start, f"found {token.text} that is never closed")
    return partners


def _with_roles(row: Sequence[Token], partners: dict[int, int]) -> list[Token]:
    """Return the tokens, those that open something of their own with its terminal."""
    marked = list(row)
    for place, token in enumerate(row):
        kind = _role(row, place, partners)
        if kind:
            marked[place] = replace(token, kind=kind)
    for place, kind in _bars(row, partners):
        marked[place] = replace(row[place], kind=kind)
    return marked


def _role(row: Sequence[Token], place: int, partners: dict[int, int]) -> str:
    token = row[place]
    word = "" if token.quoted else token.text.lower()
    if token.kind == "NAME" and _is(row, place + 1, "_LBRACE"):
        # n.count {..} would be no property: a map belongs to a name alone.
        return _SUBQUERIES.get(word, "") if not _is(row, place - 1, "DOT", "_COLON") else ""
    if token.kind == "FUNCTION":
        return _opening(row, place, word)
    if token.kind == "_LPAR" and _is_node(row, place) and _is_arrow(row, partners[place] + 1):
        return "_NODE"
    if token.kind == "_LSQB" and _says(row, place + 2, "in") and _is(row, place + 1, "NAME"):
        return "_EACH"
    return ""


def _opening(row: Sequence[Token], place: int, word: str) -> str:
    """Return the terminal of a word before a bracket that is more than a function's name."""
    if word in _QUANTIFIERS and _is(row, place + 2, "NAME") and _says(row, place + 3, "in"):
        return "QUANTIFIER"
    if word == "reduce" and _is(row, place + 2, "NAME") and _is(row, place + 3, "EQ"):
        return "REDUCE"
    return "SHORTEST_PATH" if word in _SHORTEST else ""


def _says(row: Sequence[Token], place: int, word: str) -> bool:
    # `IN (` is a word before a bracket too.
    return (
        _is(row, place, "NAME", "FUNCTION")
        and not row[place].quoted
        and row[place].text.lower() == word
    )


def _is_node(row: Sequence[Token], place: int) -> bool:
    """Return whether a bracket may open a node: (n), (n:A), (:A), ({..}), ()."""
    place += 1
    if _is(row, place, "NAME"):
        place += 1
    return _is(row, place, "_COLON", "_LBRACE", "_RPAR") or _says(row, place, "where")


def _is_arrow(row: Sequence[Token], place: int) -> bool:
    """Return whether a relation stands at a place: -[, --(, -->, <-[, <--."""
    if _is(row, place, "LT"):
        return _is(row, place + 1, "MINUS") and _is(row, place + 2, "MINUS", "_LSQB")
    if not _is(row, place, "MINUS"):
        return False
    if _is(row, place + 1, "_LSQB"):
        return True
    return _is(row, place + 1, "MINUS") and _is(row, place + 2, "GT", "_LPAR")


def _bars(row: Sequence[Token], partners: dict[int, int]) -> Iterator[tuple[int, str]]:
    """Yield the bars that part what is taken from what is made of it, and what they stand in."""
    stack: list[int] = []
    closing = {end: start for start, end in partners.items()}
    pipes: dict[int, list[int]] = {}
    for place, token in enumerate(row):
        if place in partners:
            stack.append(place)
        elif place in closing:
            stack.pop()
        elif token.kind == "PIPE" and stack and _parts(row, stack[-1], partners):
            pipes.setdefault(stack[-1], []).append(place)
    for opening, places in pipes.items():
        if row[opening].kind == "_LPAR" or _says(row, opening + 2, "in"):
            yield _bar(row, places), "_BAR"
        elif _is_pattern(row, opening + 1):
            yield _bar(row, places), "_BAR"
            yield opening, "_FOUND"


def _is_pattern(row: Sequence[Token], place: int) -> bool:
    """Return whether a pattern may begin at a place: (a)-->(b), p = (a)-->(b)."""
    if _is(row, place, "NAME") and _is(row, place + 1, "EQ"):
        place += 2
    return _is(row, place, "_LPAR") and _is_node(row, place)


def _bar(row: Sequence[Token], places: Sequence[int]) -> int:
    """Return the one bar of a bracket: the first that stands in no list of labels, else the last.

    In `[x IN xs WHERE x:A|B | x.uid]` it is the last, in `reduce(n = 0, x IN xs | n + CASE WHEN
    x:A|B THEN 1 END)` the first.
    """
    for place in places:
        labels = _is(row, place - 1, "NAME") and _is(row, place - 2, "_COLON", "PIPE")
        if not labels:
            return place
    return places[-1]


def _parts(row: Sequence[Token], opening: int, partners: dict[int, int]) -> bool:
    if row[opening].kind == "_LSQB":
        before, after = _is(row, opening - 1, "MINUS"), partners[opening] + 1
        return not (opening and before and _is(row, after, "MINUS"))
    return (
        opening > 0
        and row[opening].kind == "_LPAR"
        and any(_says(row, opening - 1, word) for word in ("reduce", "foreach"))
    )


__all__ = ["QueryFault", "Token", "resolved", "tokens", "without_comments"]
