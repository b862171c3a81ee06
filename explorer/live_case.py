"""A case that is open at its newest state; newer ones are taken in beside its answers."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ..casework.case import Case
from ..graph.analysis.edges_between import ArcDates
from ..graph.analysis.route_engine import RouteEngine
from ..graph.errors import EntrepotError
from ..graph.ledger_index import IndexedLookup
from ..graph.store.case_ledger import CaseLedger
from ..graph.store.protocol import Stamp, Store
from ..graph.store.store_faults import StoreFault
from ..viz.page.answer_picture import PictureTerms
from .worker import processes

PAUSE = 2.0  # seconds between two looks at a store that is behind
ENTITIES = "MATCH (n:Entity) RETURN count(n) AS n"
EDGES = "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.claims IS NOT NULL RETURN count(r) AS n"


@dataclass(frozen=True, slots=True, eq=False)
class LiveCase:
    """One state of a case, open for reading: its store and an index of its ledger.

    `stamp` is the note of the store at this state. `entities` and `edges` are counts. `engine`
    answers questions of routes from the image of the case, and `dates` are those of the claims
    behind its arcs, where they are stored; both are None where there is no image, and where a
    source lets nothing be passed on. The ledger is read without the claims of such sources, and
    `terms` says how many those are. Instances are compared by identity, so that results can be
    cached for each.
    """

    case: Case
    store: Store
    stamp: Stamp
    ledger: CaseLedger
    entities: int
    edges: int
    engine: RouteEngine | None
    dates: ArcDates | None
    terms: PictureTerms


class NewestCase:
    """The newest state of a case that its store holds whole.

    A newer state is taken in by a thread of its own, while requests are answered from this one: no
    request waits for it. Safe for several threads.
    """

    def __init__(
        self, folder: Path, url: str, note: Callable[[str], None], renewed: Callable[[], None]
    ) -> None:
        """Open a case, and fill its store first if it is behind.

        Args:
            folder: The folder of the case.
            url: The URL of its store; an empty string for the embedded file.
            note: Receives messages on progress.
            renewed: Is called when a newer state has been taken in.

        Raises:
            StoreFault: The store cannot take this case.
        """
        self.folder, self.url, self.renewed = folder, url, renewed
        self._lock = threading.Lock()  # held for a moment only
        self._taking: threading.Thread | None = None
        self._marks = self._current_marks()
        self._checked = 0.0
        self.is_filling = False  # with a newer state, which is then opened
        self.opened = 0  # how many newer states were opened since
        case = Case.open(str(folder))
        if not case.case_store(url).state()[0]:
            case.case_store(url).check()
            note("the store does not hold this version of the case yet; it is being filled")
            with case.locked():
                case.fill(url, tell=note)
        self._live = _open(folder, url)

    def current(self) -> LiveCase:
        """Return the newest state that is open; a newer one is looked for beside that.

        Raises:
            StoreFault: A server is being filled with a newer state.
        """
        # The marks are a few looks at files; opening the case to compare takes far longer.
        if self._current_marks() != self._marks and time.monotonic() - self._checked > PAUSE:
            self._take_in()
        live = self._live
        # A server is filled in place; the embedded file that is open stays as it was.
        if self.url and live.store.stamp() != live.stamp:
            if self._taking is not None:
                self._taking.join(PAUSE)
            live = self._live
            if live.store.stamp() != live.stamp:
                raise StoreFault(
                    "the store is being filled with a newer version of the case; try again in a "
                    "moment"
                )
        return live

    def refresh(self, seconds: float) -> None:
        """Take a change in, and wait at most some seconds for it."""
        end = time.monotonic() + seconds
        # One that began before the change may have missed it.
        for _ in range(2):
            self._take_in().join(max(end - time.monotonic(), 0))
            if self._current_marks() == self._marks:
                return

    @property
    def terms(self) -> PictureTerms:
        """What the sources of the open state state of their licences."""
        return self._live.terms

    def _current_marks(self) -> object:
        """Return a value that changes with the states, decisions or settings of the case."""
        changed: list[int] = []
        for name in ("decisions.toml", "case.toml"):
            path = self.folder / name
            changed.append(path.stat().st_mtime_ns if path.is_file() else 0)
        return Case(self.folder).ledger.numbers(), changed

    def _take_in(self) -> threading.Thread:
        """Return the thread that takes a newer state in; one is begun if there is none."""
        with self._lock:
            if self._taking is None or not self._taking.is_alive():
                self._taking = threading.Thread(target=self._renew, daemon=True)
                self._taking.start()
            return self._taking

    def _renew(self) -> None:
        """Open a newer state if there is one, after the store was filled with it."""
        try:
            marks = self._current_marks()
            newest = Case.open(str(self.folder))
            if newest.expected()[0] != self._live.stamp.stamp:
                self.is_filling = True
                if not newest.case_store(self.url).state()[0]:
                    self._fill()
                self._live = _open(self.folder, self.url)
                self.opened += 1  # after it: what is made of this state has this number or the next
                self.renewed()
            self._marks = marks
        except (EntrepotError, OSError):
            pass  # half written, or broken: this state stays, and a later look may find it whole
        self.is_filling, self._checked = False, time.monotonic()

    def _fill(self) -> None:
        # A process of its own: the fold of a large case would hold up every answer.
        filler = processes().Process(target=_filled, args=(str(self.folder), self.url), daemon=True)
        filler.start()
        filler.join()


def _filled(folder: str, url: str) -> None:
    if hasattr(os, "nice"):
        os.nice(10)  # the answers of the server come first
    case = Case.open(folder)
    try:
        with case.locked():
            case.fill(url)
    except EntrepotError:
        return  # another build holds the case, and fills it


def _open(folder: Path, url: str) -> LiveCase:
    case = Case.open(str(folder))
    store, stamp = case.case_store(url).open_same()
    entities, edges = (int(store.run(query).rows[0][0]) for query in (ENTITIES, EDGES))
    tables = IndexedLookup(case.ledger, case.state)
    refused = frozenset(name for name, reuse in case.reuse.items() if reuse == "refused")
    ledger = replace(case.case_ledger(tables), closed=refused)
    terms = PictureTerms(case.licences, case.to_pass_on()[1])
    # The image has all claims, also those that may not be shown.
    ready = None if refused else case.ready_routes()
    engine, dates = ready or (None, None)
    return LiveCase(case, store, stamp, ledger, entities, edges, engine, dates, terms)
