"""Lists of messages in Fluent (projectfluent.org), of which only what is printed is parsed.

To parse the whole English list takes longer than most answers.
"""

from __future__ import annotations

import re
import threading
from functools import cached_property
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from ...graph.errors import wrong

# A message or a term begins a line; whatever continues it is indented.
_ENTRY = re.compile(r"^(-?[A-Za-z][\w-]*) *=.*(?:\n(?:[ }].*)?)*", re.MULTILINE)
_NAMED = re.compile(r"\{\s*(-?[a-z][\w-]*)")


class Messages:
    """A list of messages in one language. Safe for several threads."""

    def __init__(self, lang: str, where: str, text: str) -> None:
        """Parse nothing yet.

        Args:
            lang: The language, as "en".
            where: The place of the list, for error messages.
            text: The list.
        """
        self.where, self._text = where, text
        self._bundle = FluentBundle([lang], use_isolating=False)
        self._parsed: set[str] = set()
        self._parsing = threading.Lock()

    @cached_property
    def _entries(self) -> dict[str, str]:
        """The text of each message and term, by its name."""
        return {found[1]: found[0] for found in _ENTRY.finditer(self._text)}

    def checked(self) -> Messages:
        """Return this list, once all of it was parsed.

        Raises:
            BadInput: A line is no message of Fluent.
        """
        for entry in FluentResource(self._text).body:
            # Fluent skips what it cannot read; a house must learn of a line that would be lost.
            if isinstance(entry, ast.Junk):
                line = " ".join((entry.content or "").split())[:60]
                raise wrong(self.where, line, "messages of Fluent: key = text, one per line")
        return self

    @property
    def keys(self) -> frozenset[str]:
        """The names of the messages, without those of terms."""
        return frozenset(key for key in self._entries if not key.startswith("-"))

    def __contains__(self, key: str) -> bool:
        """Return whether the list has a message."""
        return key in self._entries

    def formed(self, key: str, values: dict[str, Any]) -> tuple[str, list[Any]]:
        """Return a message with its values, and the faults that were met."""
        # An entry is marked before it is parsed, since entries may name each other in circles.
        with self._parsing:
            self._parse(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            return "", ["no text"]
        text, faults = self._bundle.format_pattern(pattern, values)
        return str(text), faults

    def _parse(self, key: str) -> None:
        """Parse an entry, and those that it names."""
        if key in self._parsed or key not in self._entries:
            return
        self._parsed.add(key)
        text = self._entries[key]
        self._bundle.add_resource(FluentResource(text))
        for named in _NAMED.findall(text):
            self._parse(named)
