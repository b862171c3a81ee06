"""Texts, JSON and TOML that come from outside: read within bounds, written only if they read back.

A file of a case is read by every command, so one odd character in it would take away the whole
case. What cannot be read back is therefore refused before anything is written.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from .errors import wrong

LARGEST = 32 << 20  # bytes of a file that a person writes: 190,000 decisions of some lines each
# What no text of a person needs and no file keeps: a NUL, and halves of a character.
_UNKEPT = frozenset(["\0", *map(chr, range(0xD800, 0xE000))])


def refuse_large(path: Path, name: str = "", most: int = LARGEST) -> None:
    """Raise `BadInput` for a file of more than `most` bytes, before it is read.

    TOML and JSON are read whole, and take many times their size and minutes.
    """
    size = path.stat().st_size
    if size > most:
        raise wrong(name or str(path), f"{size >> 20} MiB", f"at most {most >> 20} MiB")


def text_of_file(path: Path, name: str = "") -> str:
    """Return the text of a file in UTF-8, with or without a byte order mark.

    Args:
        path: The file.
        name: Name of the file in messages; the path if empty.

    Raises:
        BadInput: It is no file, is too large, or is not in UTF-8; the message has the line.
    """
    refuse_large(path, name)
    # A pipe would be read without end.
    if path.exists() and not path.is_file():
        raise wrong(name or str(path), "no file", "a file")
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        found = f"byte {content[fault.start]:#x}, no UTF-8"
        raise wrong(f"{name or path}:{line}", found, "a file saved as UTF-8") from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def parse_json(text: str | bytes, odd: Callable[[str], Any] = _no_number) -> Any:
    """Return the value of a JSON text.

    Args:
        text: The text.
        odd: Returns what stands for NaN and Infinity, which JSON does not have; by default they are
            refused with the whole text. With `str` a reader of a list refuses one row.

    Raises:
        JSONDecodeError: It is no JSON, is nested more deeply than can be read, or has a number that
            is refused or too long.
        UnicodeDecodeError: The bytes are not in UTF-8, UTF-16 or UTF-32.

    >>> parse_json('{"a": [1]}')
    {'a': [1]}
    """
    try:
        return json.loads(text, parse_constant=odd)
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise
    except RecursionError:
        raise json.JSONDecodeError("nested too deeply", "", 0) from None
    except ValueError as fault:
        raise json.JSONDecodeError(str(fault).partition(";")[0], "", 0) from None


def parse_own_json(text: str | bytes) -> Any:
    """Return the value of a JSON text of a case's or a user's own files.

    Its texts become names of files and parts of messages, which half a character cannot.

    Args:
        text: The text.

    Raises:
        JSONDecodeError: As `parse_json`, or a text of it has half a character.
        UnicodeDecodeError: The bytes are not in UTF-8, UTF-16 or UTF-32.

    >>> parse_own_json('["\\\\ud83d\\\\ude00"]')
    ['😀']
    """
    value = parse_json(text)
    # Only an escape can make half a character, and most files have none.
    if "\\u" in str(text) and _UNKEPT.intersection(json.dumps(value, ensure_ascii=False)):
        raise json.JSONDecodeError("half a character", "", 0)
    return value


def parse_toml(text: str) -> dict[str, Any]:
    """Return the content of a TOML text.

    Raises:
        TOMLDecodeError: It is no TOML, is nested more deeply than can be read, or has a number that
            is too long.

    >>> parse_toml("a = 1")
    {'a': 1}
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except RecursionError:
        raise tomllib.TOMLDecodeError("nested too deeply") from None
    except (OverflowError, ValueError) as fault:
        raise tomllib.TOMLDecodeError(str(fault).partition(";")[0]) from None


def kept_text(text: str, where: str) -> str:
    """Return a text of a person that a file can keep; it comes back as it is.

    Args:
        text: The text.
        where: Its place, for messages.

    Raises:
        BadInput: It has a NUL or half a character, which no file gives back.

    >>> kept_text("\\u202e Ve\\u2028ga", "view title") == "\\u202e Ve\\u2028ga"
    True
    """
    odd = _UNKEPT.intersection(text)
    if odd:
        raise wrong(where, ascii(text), f"a text without {min(odd)!a}")
    return text


def toml_table(name: str, fields: Mapping[str, str], where: str) -> str:
    """Return a `[[table]]` of texts as TOML, which reads back as what was given.

    Args:
        name: Name of the table.
        fields: Its texts by name, in order.
        where: What is written, for messages.

    Raises:
        BadInput: A text has a character that no file keeps.
    """
    lines = [f"[[{name}]]"]
    for field, text in fields.items():
        lines.append(f"{field} = {quoted(kept_text(text, f'{where} {field}'))}")
    written = "\n".join(lines) + "\n"
    if tomllib.loads(written) != {name: [dict(fields)]}:
        raise wrong(where, ascii(dict(fields)), "texts that TOML gives back as they are")
    return written


def quoted(text: str) -> str:
    """Return a text as a string of TOML; characters that do not print are escaped.

    >>> print(quoted('the "Kupol" works'))
    "the \\"Kupol\\" works"
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    plain = "".join(char if char.isprintable() else _escaped(char) for char in escaped)
    return f'"{plain}"'


def _escaped(char: str) -> str:
    """Return a character as an escape of TOML: eight digits where four do not reach it."""
    code = ord(char)
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"
