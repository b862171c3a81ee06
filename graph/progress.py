"""Progress of long work, as whoever does the work reports it."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Receives the stage that runs, and how much of it is done and in all, where that is known."""

    def __call__(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Receive one report."""


def silent(stage: str, done: int = 0, total: int = 0) -> None:
    """Receive progress and show nothing."""
