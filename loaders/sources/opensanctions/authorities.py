"""Authorities of an export: one body for each, by its own name or by a translation of it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ....graph.identity import normal
from ....graph.model import Record
from ... import clean
from ...context import Context
from ...voices import voice_of


@dataclass(frozen=True, slots=True)
class _Body:
    """A body of authorities.toml; `datasets` is how the names of its datasets begin, or ''."""

    key: str
    name: str
    also: tuple[str, ...]
    datasets: str


@dataclass(frozen=True, slots=True)
class Authority:
    """The record of an authority, and its voice and members, '' if its voice is not known."""

    record: Record
    voice: str = ""
    members: tuple[str, ...] = ()


@cache
def _bodies() -> dict[str, _Body]:
    """Return the bodies of authorities.toml by the normal form of each of their names."""
    path = Path(__file__).parent / "authorities.toml"
    bodies: dict[str, _Body] = {}
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["body"]:
        body = _Body(row["key"], row["name"], tuple(row["also"]), row.get("datasets", ""))
        for name in (body.name, *body.also):
            bodies[normal(name)] = body
    return bodies


def authority_of(context: Context, printed: str, dataset: str, where: str) -> Authority:
    """Return the authority of a printed name, whose record is added at its first mention.

    Args:
        context: The loader's context.
        printed: The name as the export prints it.
        dataset: The dataset that prints it, which tells apart names that several states have.
        where: File and line, for messages.
    """
    body = _bodies().get(normal(printed))
    if body is None or not dataset.startswith(body.datasets):
        # A name is kept in its own script: two names in Cyrillic are two bodies.
        key = f"authority-{clean.slug(printed)}"
        return Authority(_added(context, key, printed, (), where))
    voice, members = voice_of(body.key, body.name)
    known = context.used["register"].get(body.key)
    if known is None:
        known = _added(context, f"authority-{body.key}", body.name, body.also, where)
    return Authority(known, voice, members)


def _added(context: Context, key: str, name: str, also: tuple[str, ...], where: str) -> Record:
    if key not in context.records:
        context.add_record(key, Record(context.uid(key), "Body", name, also), where)
    return context.records[key]
