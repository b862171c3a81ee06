"""What the server asks of a case: the front door as it sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from ..picture import Shown
from ..teller import Answer

Question = Mapping[str, str]


class Reading(Protocol):
    """A case that is read, always at its newest state. Faults are those of the case: `BadInput`, `NotFound`, ..."""

    @property
    def folder(self) -> Path:
        """The folder in which views are saved."""
        ...

    def told(self) -> Answer:
        """Return name, state and counts of the case."""
        ...

    def search(self, text: str, limit: int) -> list[Answer]:
        """Return entities of a name, alias or identifier, best first: uid, name, small."""
        ...

    def picture(self, kind: str, asked: Question, limit: int) -> Shown:
        """Return the page of `routes`, `around`, `draw`, `groups` or `all`."""
        ...

    def groups(self, asked: Question) -> Answer:
        """Return the groups of the graph, or of one of them: title, by, picture and groups (`gathered.Named`)."""
        ...

    def expand(self, uid: str, drawn: Sequence[str], limit: int) -> dict[str, Any]:
        """Return what a party brings in when it is expanded (`growth.told`)."""
        ...

    def evidence(self, uid: str) -> Answer:
        """Return the sheet of an entity, edge or claim, and what to draw for it."""
        ...

    def work(self, kind: str, asked: Question) -> Callable[[], Answer]:
        """Return what answers `critical`, `whatif` or `query`, in any process: lines, tables, uids to draw."""
        ...

    def questions(self) -> list[Answer]:
        """Return the questions of the catalogue and of the case: name, title."""
        ...

    def review(self, claim: str, verdict: str, by: str, why: str) -> None:
        """Record what a person decided about a claim that was read by rules."""
        ...
