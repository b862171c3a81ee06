"""A browser that a busy machine does not fail: its pages wait minutes, not half of one.

What takes too long is measured in processor time by the benchmarks. The clock of a machine that
runs other work says nothing about a page; it only ends a test that would wait for ever.
"""

from __future__ import annotations

from typing import Any

PATIENCE = 180_000  # milliseconds


class PatientBrowser:
    """A browser of playwright whose pages wait up to `PATIENCE` for each step."""

    def __init__(self, opened: Any) -> None:
        self.opened = opened

    def new_context(self, **options: Any) -> Any:
        context = self.opened.new_context(**options)
        context.set_default_timeout(PATIENCE)
        return context

    def new_page(self, **options: Any) -> Any:
        """A page with a context of its own, which is closed with it."""
        page = self.opened.new_page(**options)
        page.context.set_default_timeout(PATIENCE)
        return page
