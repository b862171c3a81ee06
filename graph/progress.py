"""Progress of long work: the type of the callbacks that receive it."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """A callback that receives the current stage, with how much of it is done and of how much.

    Both numbers are 0 if they are not known.
    """

    def __call__(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Receive a stage and its numbers."""


def silent(stage: str, done: int = 0, total: int = 0) -> None:
    """Ignore progress."""
