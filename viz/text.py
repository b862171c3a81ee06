"""Answers as text for a terminal: numbers as they are printed everywhere, and the evidence of one thing."""

from __future__ import annotations

from .terminal.evidence import explain
from .terminal.layout import say, width
from .wording.numbers import Answer, support

__all__ = ["Answer", "explain", "say", "support", "width"]
