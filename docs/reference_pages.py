"""Generated pages: the help of every command, the schema of every answer, the list of decisions."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from model_pages import table

from entrepot.__main__ import run
from entrepot.cli import GROUPS

COLUMNS = "80"  # of the help on the page
CLI = """# Command line

Generated from `entrepot COMMAND --help` by `make docs`; do not edit.

Every command takes `--case FOLDER` (`FOLDER@N` reads version N of the case); every command that
answers takes `--json` ([JSON](json.md)). Progress and warnings go to stderr. Exit status: 0
answered, 1 nothing found, with what was searched, 2 wrong use or bad input, 3 an internal error or
a store that does not answer, 130 stopped by Ctrl-C.
"""
JSON = """# JSON

Generated from `graph/schemas/` by `make docs`; do not edit.

Each answer that `--json` prints is described by a JSON Schema (draft 2020-12), and the tests hold
every answer against its schema. `schema_version` in an answer changes when a field changes its
meaning or goes; new fields may appear. A field with `?` may be absent. Parts that several answers
share are in [common.json](../../graph/schemas/common.json).

The names of fields are older than the words of the [glossary](../glossary.md): `voice` is a
source, `root` an original statement, `legs` are the steps of a route, an `edge` is a relation, and
`state` is the version of the case.
"""
DECISIONS = """# Decisions

Generated from the files of this folder by `make docs`; do not edit.

Each page is one decision: why it was needed, what was decided, what follows. A decision is not
rewritten; a later one replaces it and says so. The pages use the words of their time; the
[glossary](../glossary.md) gives the present ones. Some cite DESIGN and METHODS, which were plans
for the first version and are not part of the repository. Readers find their content in
[From documents to routes](../explanation/claims.md) and
[How routes are scored, and why](../explanation/scores.md).
"""


@contextlib.contextmanager
def _columns(width: str) -> Iterator[None]:
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = width
    try:
        yield
    finally:
        os.environ.pop("COLUMNS")
        if before is not None:
            os.environ["COLUMNS"] = before


def help_of(*words: str) -> str:
    """Return what `entrepot WORDS --help` prints, at the width of the page."""
    printed = io.StringIO()
    with _columns(COLUMNS), contextlib.redirect_stdout(printed):
        run([*words, "--help"])
    return printed.getvalue().rstrip()


def cli_page() -> str:
    """Return docs/reference/json.md.

    It has the schema of every answer with its fields, then the records that several share.
    """
    lines = [CLI]
    for group in GROUPS:
        lines += [f"## {group.title}", ""]
        for command in group.commands:
            lines += [
                f"### entrepot {command.name}",
                "",
                "```text",
                help_of(command.name),
                "```",
                "",
            ]
    return "\n".join(lines).rstrip() + "\n"


def json_page(root: Path) -> str:
    """Return docs/reference/json.md.

    It has the schema of every answer with its fields, then the records that several share.
    """
    folder = root / "graph/schemas"
    lines = [JSON]
    for path in sorted(folder.glob("*.json")):
        if path.name == "common.json":
            continue
        schema = json.loads(path.read_text(encoding="utf-8"))
        link = f"[{path.name}](../../graph/schemas/{path.name})"
        lines += [f"## {path.stem}", "", f"Schema: {link}.", ""]
        answers = [ref.rpartition("/")[2] for ref in _references(schema)]
        parts = [name for name in schema["$defs"] if name not in answers]
        for name in (*answers, *parts):
            lines += _record(name, schema["$defs"][name])
    lines += ["## Parts that several answers share", ""]
    common = json.loads((folder / "common.json").read_text(encoding="utf-8"))
    for name, record in common["$defs"].items():
        lines += _record(name, record)
    return "\n".join(lines).rstrip() + "\n"


def _references(schema: dict[str, Any]) -> list[str]:
    """Return the records that an answer can be: one, or several forms."""
    forms = schema.get("oneOf", [schema])
    return [form["$ref"] for form in forms]


def _record(name: str, record: dict[str, Any]) -> Iterator[str]:
    """Yield a record: its name, what it is, and a table of its fields."""
    yield from (f"### `{name}`", "")
    if record.get("description"):
        yield from (record["description"], "")
    required = record["required"]
    rows = []
    for field, schema in record["properties"].items():
        rows.append((f"`{field}`{'' if field in required else ' ?'}", _type(schema)))
    yield from table(("field", "type"), rows)


def _type(field: dict[str, Any]) -> str:
    """Return the type of a field in words."""
    if "const" in field:
        return f"`{json.dumps(field['const'])}`"
    if "$ref" in field:
        return f"`{field['$ref'].rpartition('/')[2]}`"
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    for word in ("oneOf", "anyOf"):
        if word in field:
            return " or ".join(dict.fromkeys(_type(each) for each in field[word]))
    kind = field.get("type", "any")
    if kind == "array":
        return f"list of {_type(field.get('items', {}))}"
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def decisions_page(root: Path) -> str:
    """Return docs/decisions/README.md: every decision by its number."""
    lines = [DECISIONS]
    for path in sorted((root / "docs/decisions").glob("[0-9]*.md")):
        number, title = re.match(r"# (\d+)\.? (.+)", path.read_text(encoding="utf-8")).groups()  # type: ignore[union-attr]
        lines.append(f"- {int(number)}: [{title}]({path.name})")
    return "\n".join(lines) + "\n"
