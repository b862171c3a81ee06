"""How every answer begins, and how it is printed as JSON; nothing heavy is imported here."""

from __future__ import annotations

import json
from typing import Any

SCHEMA_VERSION = 1


def dumps(answer: dict[str, Any]) -> str:
    """Return an answer as the JSON that the command line prints, byte for byte."""
    return json.dumps(answer, ensure_ascii=False, indent=1, sort_keys=True)


def beginning(command: str, state: int | None = None) -> dict[str, Any]:
    """Return the first keys of an answer: the version of its schema, the command and the version of the case.

    An answer that rests on no version of a case, such as that of `queries`, has no `state`.
    """
    head: dict[str, Any] = {"schema_version": SCHEMA_VERSION, "command": command}
    return head if state is None else {**head, "state": state}
