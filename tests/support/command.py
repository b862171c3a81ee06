"""A command run in this process as `main` runs it, and its JSON checked against its schema."""

from __future__ import annotations

import contextlib
import io
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from entrepot.__main__ import main

# A stage of long work, which a slow machine prints and a fast one does not.
STAGE = re.compile(r"^entrepot: .+ \.\.\. \(\d+ s\)\n", re.MULTILINE)
SCHEMAS = Path(__file__).resolve().parents[2] / "graph" / "schemas"


@cache
def _schemas() -> tuple[dict[str, Any], Registry[Any]]:
    """Return every schema by file name, all valid, and a registry in which they find one another.

    They are read once for all tests.
    """
    found = {p.name: json.loads(p.read_text(encoding="utf-8")) for p in SCHEMAS.glob("*.json")}
    for schema in found.values():
        Draft202012Validator.check_schema(schema)
    empty: Registry[Any] = Registry()
    return found, empty.with_resources(
        (name, Resource.from_contents(schema)) for name, schema in found.items()
    )


def validate(answer: Any) -> None:
    """Raise for an answer that does not fit the schema of its command."""
    found, registry = _schemas()
    Draft202012Validator(found[f"{answer['command']}.json"], registry=registry).validate(answer)


def without_stages(printed: str) -> str:
    """Return what stands on stderr without the lines that say how far long work has come."""
    return STAGE.sub("", printed)


def run(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command; return its status, its output and what stands on stderr, without stages."""
    out, err = io.StringIO(), io.StringIO()
    status: object = 0
    with contextlib.ExitStack() as stack:
        stack.enter_context(pytest.MonkeyPatch.context()).setattr(sys, "argv", ["entrepot", *words])
        if cwd:
            stack.enter_context(contextlib.chdir(cwd))
        stack.enter_context(contextlib.redirect_stdout(out))
        stack.enter_context(contextlib.redirect_stderr(err))
        try:
            main()
        except SystemExit as left:
            status = left.code
    printed = without_stages(err.getvalue())
    return subprocess.CompletedProcess(words, int(str(status or 0)), out.getvalue(), printed)
