"""A case held open at its newest state: its store, its ledger by index; the store is filled when it is behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..casework.case import Case
from ..graph.errors import EntrepotError
from ..graph.ledger_index import IndexedLookup
from ..graph.store.case_ledger import CaseLedger
from ..graph.store.protocol import Stamp, Store
from ..graph.store.store_faults import StoreFault
from .worker import processes

PAUSE = 2.0  # seconds between two looks at a store that is behind


@dataclass(frozen=True, slots=True, eq=False)
class LiveCase:
    """A case, the store that holds just its state, and what the ledger keeps of it; each is like itself only."""

    case: Case
    store: Store
    note: Stamp
    kept: CaseLedger
    entities: int
    edges: int


class NewestCase:
    """The newest state of a case that its store holds whole; a newer one is taken in while this one is asked."""

    def __init__(self, folder: Path, url: str, say: Callable[[str], None]) -> None:
        """Hold a folder and the URL of its store ('' the embedded file); fill the store if it is behind; `say` hears.

        Raises `StoreFault` for a store that cannot take this case.
        """
        self.folder, self.url = folder, url
        self._lock = threading.Lock()
        self._filler: Any = None
        self._marks: object = None
        self._looked = 0.0
        case = Case.open(str(folder))
        if not case.case_store(url).state()[0]:
            case.case_store(url).check()
            say("the store does not hold this state of the case yet: filling it")
            with case.locked():
                case.fill(url, tell=say)
        self._opened = _open(folder, url)

    def now(self) -> LiveCase:
        """Return the newest state that the store holds whole; raise `StoreFault` while a server is being filled."""
        with self._lock:
            marks = self._seen()
            if marks != self._marks and time.monotonic() - self._looked > PAUSE:
                self._look(marks)
            if self.url and self._opened.store.stamp() != self._opened.note:
                raise StoreFault(
                    "the store is being filled with a newer state of the case; ask again in a moment"
                )
            return self._opened

    def settle(self, seconds: float) -> None:
        """Take a change in: begin to fill the store, and wait so long at most until it holds it."""
        with self._lock:
            self._look(self._seen())
        if self._filler is not None:
            self._filler.join(seconds)
        with self._lock:
            self._look(self._seen())

    @property
    def filling(self) -> bool:
        """Whether the store is being filled with a newer state."""
        return self._filler is not None and bool(self._filler.is_alive())

    def _seen(self) -> object:
        """Return what changes when the case does: its states, its decisions, its settings."""
        files = [self.folder / name for name in ("decisions.toml", "case.toml")]
        written = [f.stat().st_mtime_ns if f.is_file() else 0 for f in files]
        return Case(self.folder).ledger.numbers(), written

    def _look(self, marks: object) -> None:
        try:
            fresh = Case.open(str(self.folder))
            if fresh.expected()[0] == self._opened.note.stamp:
                self._marks = marks
            elif fresh.case_store(self.url).state()[0]:
                self._opened, self._marks = _open(self.folder, self.url), marks
            elif not self.filling:
                self._fill()
        except EntrepotError:
            pass  # half written, or broken: what is held stays, and the next look may find it whole
        self._looked = time.monotonic()

    def _fill(self) -> None:
        """Fill the store in a process of its own: the fold of a large case would hold up every answer."""
        self._filler = processes().Process(
            target=_filled, args=(str(self.folder), self.url), daemon=True
        )
        self._filler.start()


def _filled(folder: str, url: str) -> None:
    case = Case.open(folder)
    try:
        with case.locked():
            case.fill(url)
    except EntrepotError:
        return  # another build holds the case, and fills it


def _open(folder: Path, url: str) -> LiveCase:
    case = Case.open(str(folder))
    whole, told = case.case_store(url).state()
    store = case.store(url)
    note = store.stamp()
    if not whole or note is None:
        raise StoreFault(f"{url or folder}: {told}; `entrepot build` fills it with this state")
    edges = "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.detail IS NOT NULL RETURN count(r) AS n"
    counts = [
        int(store.run(q).rows[0][0]) for q in ("MATCH (n:Entity) RETURN count(n) AS n", edges)
    ]
    return LiveCase(
        case, store, note, case.case_ledger(IndexedLookup(case.ledger, case.state)), *counts
    )
