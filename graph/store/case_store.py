"""The store of one case: whether it holds the wanted state, and reading it only when whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ..errors import wrong
from .protocol import VERSION, Content, Stamp, Store, silent
from .store_faults import StoreFault

Result = TypeVar("Result")
TRIES = 3  # a build may finish, or begin, between the check and the rows


def open_store(url: str, case: Path, replace: bool = False) -> Store:
    """Return the store of a case.

    Args:
        url: A Bolt URL, or an empty string for the embedded file in the case.
        case: The folder of the case.
        replace: Whether a server may be taken over from another case.

    Raises:
        BadInput: The URL is of another form.
        StoreFault: The server does not answer.
    """
    if not url:
        from .embedded import Embedded

        return Embedded(case / "store" / "graph.kgl")
    if "://" not in url:
        expected = "a URL such as bolt://127.0.0.1:7687 or neo4j+s://HOST/DATABASE"
        raise wrong("--store", url, expected)
    from .bolt import Bolt

    return Bolt(url, replace)


@dataclass(frozen=True, slots=True)
class CaseStore:
    """A store under its URL, the case that it is for, and the stamp of the state wanted.

    An empty `url` is the embedded file. `name` is the case's name on a server. Each method opens
    the store and closes it.
    """

    url: str
    case: Path
    name: str
    stamp: str
    replace: bool = False

    def open(self) -> Store:
        """Return the store; close it after use."""
        return open_store(self.url, self.case, self.replace)

    def _current_stamp(self) -> Stamp | None:
        """Return the stamp of what the store holds."""
        store = self.open()
        try:
            return store.stamp()
        finally:
            store.close()

    def is_own(self) -> bool:
        """Return whether a server holds just this state, and so is this case's.

        This is also true after the folder was moved, which changes the name of the case.
        """
        if not self.url:
            return False
        current = self._current_stamp()
        return current is not None and current.state == "complete" and current.stamp == self.stamp

    def _is_foreign(self, current: Stamp) -> bool:
        """Return whether a store holds another case."""
        # The embedded file lies in the case's own folder, which may be copied, moved or renamed.
        # On a server, the name of the case distinguishes it, unless this very state is there.
        return bool(self.url) and current.case_name != self.name and current.stamp != self.stamp

    def check(self) -> None:
        """Raise `StoreFault` if the store could not take this case; nothing is written."""
        store = self.open()
        try:
            store.ready(self.name)
        finally:
            store.close()

    def state(self) -> tuple[bool, str]:
        """Return whether the store holds the wanted state whole, and its content in words."""
        current = self._current_stamp()
        if current is None:
            return False, "no whole graph there"
        if self._is_foreign(current):
            return False, f"holds the case {current.case_name!r}"
        if current.state != "complete":
            return False, "half filled"
        if current.stamp != self.stamp:
            return False, "another state of this case"
        return True, "this state, whole"

    def read_same(self, query: Callable[[Store], Result]) -> Result:
        """Return the result of a query on a store with the wanted state.

        Raises:
            StoreFault: The store holds anything else.
        """
        is_whole, content = self.state()
        if not is_whole:
            raise StoreFault(
                f"{self.url or self.case}: {content}; `entrepot build` fills it with this state"
            )
        return self.read(query, silent)

    def fill(self, content: Content, progress: Callable[[str], None]) -> bool:
        """Make the store hold a content; return whether anything had to be done."""
        store = self.open()
        try:
            return store.write(content, progress)
        finally:
            store.close()

    def read(self, query: Callable[[Store], Result], note: Callable[[str], None]) -> Result:
        """Return the result of a query on a whole store that did not change meanwhile.

        Args:
            query: Reads the store. It may run several times.
            note: Receives a message if the store holds another state of the case.

        Raises:
            StoreFault: The store is empty, not whole, of another case or of a newer version.
        """
        store = self.open()
        try:
            for _ in range(TRIES):
                current = self._whole(store.stamp())
                result = query(store)
                if store.stamp() == current:
                    if current.stamp != self.stamp:
                        note(
                            "entrepot: the store holds another state of this case; "
                            "`entrepot build` updates it"
                        )
                    return result
            raise StoreFault(
                f"{self.url}: being filled while it was asked; ask again when the build is done"
            )
        finally:
            store.close()

    def _whole(self, current: Stamp | None) -> Stamp:
        """Return the stamp of a store that may be read; raise `StoreFault` for any other."""
        where = self.url or self.case
        if current is None:
            place = self.url or self.case / "store" / "graph.kgl"
            raise StoreFault(f"{place}: no whole graph of a case there; make it: `entrepot build`")
        if self._is_foreign(current):
            raise StoreFault(
                f"{where}: holds the case {current.case_name!r}, not {self.name!r}; "
                "if this case was moved or copied, "
                "`entrepot build --replace` takes the database over"
            )
        if current.version > VERSION:
            raise StoreFault(
                f"{where}: written by a newer entrepot (store version {current.version})"
            )
        if current.state != "complete":
            raise StoreFault(
                f"{self.url}: being filled, or a build broke off; `entrepot build` completes it"
            )
        return current
