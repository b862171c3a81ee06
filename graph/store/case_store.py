"""The store of one case: what it holds, whether that is the state asked for, and reading it only when it is whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ..errors import wrong
from .protocol import VERSION, Content, Stamp, Store
from .store_faults import StoreFault

Result = TypeVar("Result")
TRIES = 3  # a build may finish, or begin, between the check and the rows


def open_store(url: str, case: Path, replace: bool = False) -> Store:
    """Return the store of a case: '' is the embedded file, otherwise a Bolt URL."""
    if not url:
        from .embedded import Embedded

        return Embedded(case / "store" / "graph.kgl")
    if "://" not in url:
        right = "a URL such as bolt://127.0.0.1:7687 or neo4j+s://HOST/DATABASE"
        raise wrong("--store", url, right)
    from .bolt import Bolt

    return Bolt(url, replace)


@dataclass(frozen=True, slots=True)
class CaseStore:
    """A store under its URL ('' the embedded file), the case that it is for, and the stamp of the state wanted."""

    url: str
    case: Path
    name: str
    stamp: str
    replace: bool = False

    def open(self) -> Store:
        """Return the store; close it after use."""
        return open_store(self.url, self.case, self.replace)

    def own(self) -> bool:
        """Return whether a server holds just this state: then it is this case's, also after the folder was moved."""
        if not self.url:
            return False
        store = self.open()
        try:
            held = store.stamp()
        finally:
            store.close()
        return held is not None and held.state == "complete" and held.stamp == self.stamp

    def _foreign(self, held: Stamp) -> bool:
        """Return whether a store holds another case.

        The embedded file lies in the case's own folder, which may be copied, moved or renamed. A server is told apart
        by the name of the case, unless what it holds is this very state.
        """
        return bool(self.url) and held.case_name != self.name and held.stamp != self.stamp

    def check(self) -> None:
        """Raise `StoreFault` when the store could not take this case; nothing is written."""
        store = self.open()
        try:
            store.ready(self.name)
        finally:
            store.close()

    def state(self) -> tuple[bool, str]:
        """Return whether the store holds the state wanted whole, and in words what it holds."""
        store = self.open()
        try:
            held = store.stamp()
        finally:
            store.close()
        if held is None:
            return False, "no whole graph there"
        if self._foreign(held):
            return False, f"holds the case {held.case_name!r}"
        if held.state != "complete":
            return False, "half filled"
        behind = held.stamp != self.stamp
        return not behind, "another state of this case" if behind else "this state, whole"

    def same(self, ask: Callable[[Store], Result]) -> Result:
        """Return what is read from a store that holds the state wanted; raise `StoreFault` for any other."""
        whole, told = self.state()
        if not whole:
            raise StoreFault(
                f"{self.url or self.case}: {told}; `entrepot build` fills it with this state"
            )
        return self.read(ask, lambda message: None)

    def fill(self, content: Content, tell: Callable[[str], None]) -> bool:
        """Make the store hold a content; return whether anything had to be done. `tell` hears of progress."""
        store = self.open()
        try:
            return store.write(content, tell)
        finally:
            store.close()

    def read(self, ask: Callable[[Store], Result], note: Callable[[str], None]) -> Result:
        """Return what is read from a whole store that did not change meanwhile; `note` is told when it is behind."""
        store = self.open()
        try:
            for _ in range(TRIES):
                held = self._whole(store.stamp())
                found = ask(store)
                if store.stamp() == held:
                    if held.stamp != self.stamp:
                        note(
                            "entrepot: the store holds another state of this case; `entrepot build` updates it"
                        )
                    return found
            raise StoreFault(
                f"{self.url}: being filled while it was asked; ask again when the build is done"
            )
        finally:
            store.close()

    def _whole(self, held: Stamp | None) -> Stamp:
        """Return the note of a store that may be read; raise `StoreFault` for any other."""
        where = self.url or self.case
        if held is None:
            at = self.url or self.case / "store" / "graph.kgl"
            raise StoreFault(f"{at}: no whole graph of a case there; make it: `entrepot build`")
        if self._foreign(held):
            raise StoreFault(
                f"{where}: holds the case {held.case_name!r}, not {self.name!r}; if this case was moved or copied, "
                "`entrepot build --replace` takes the database over"
            )
        if held.version > VERSION:
            raise StoreFault(f"{where}: written by a newer entrepot (store version {held.version})")
        if held.state != "complete":
            raise StoreFault(
                f"{self.url}: being filled, or a build broke off; `entrepot build` completes it"
            )
        return held
