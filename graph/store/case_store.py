"""The store of one case: whether it holds the wanted state, and reading it only when whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ..errors import wrong
from .migrations import steps
from .protocol import VERSION, Content, Difference, Stamp, Store, silent
from .store_faults import StoreFault

Result = TypeVar("Result")
BUILD = "`entrepot build`"
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
class Examination:
    """How a store stands to a version of a case.

    Attributes:
        is_whole: Whether it says that it holds this version whole; only then is it compared.
        found: What it holds, in words.
        command: The command, with its options, that would bring it to this version.
        waits: Whether it is a graph file that the next question fills, as after every build.
        differences: How each kind of node and each type of relation differs.
        missing_schema: Names of constraints and indexes that it lacks.
        reach: What a query could read through the store beside the graph, a line each.
    """

    is_whole: bool
    found: str
    command: str = ""
    waits: bool = False
    differences: tuple[Difference, ...] = ()
    missing_schema: tuple[str, ...] = ()
    reach: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Migration:
    """A step between versions of the store's shape.

    `before` is the version that was found, None where the graph file of a case is not made yet,
    `now` that of this entrepot, `stamp` that of the content that was there. `statements` are run on
    a server before its rows are compared; the embedded file is written anew.
    """

    before: int | None
    now: int
    stamp: str
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a store stands to a version of a case, by its note alone.

    Attributes:
        is_whole: Whether it holds this version whole.
        is_readable: Whether it holds some version of some case whole.
        is_newer: Whether a newer entrepot wrote it.
    """

    is_whole: bool
    is_readable: bool
    is_newer: bool

    def is_due(self, is_last: bool) -> bool:
        """Return whether the graph file has to be filled before it is asked.

        Args:
            is_last: Whether the version is the last one of the case.
        """
        if not self.is_readable:
            return not self.is_newer
        return is_last and not self.is_whole


def _age(current: Stamp) -> str:
    """Return which entrepot wrote a store, of another version than this one."""
    age = "an older" if current.version < VERSION else "a newer"
    return f"{age} entrepot (store version {current.version}; this one has {VERSION})"


@dataclass(frozen=True, slots=True)
class CaseStore:
    """A store under its URL, the case that it is for, and the stamp of the state wanted.

    An empty `url` is the embedded file. `name` is the case's name on a server, and `origin` that of
    the case of which this one is a copy, if it is one. Each method opens the store and closes it.
    """

    url: str
    case: Path
    name: str
    stamp: str
    replace: bool = False
    origin: str = ""

    @property
    def _build(self) -> str:
        """The command that fills the store; without `--repair` a build leaves the file alone."""
        return BUILD if self.url else "`entrepot build --repair`"

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

    def _is_foreign(self, current: Stamp) -> bool:
        """Return whether a store holds another case."""
        # The embedded file lies in the case's own folder, which may be copied, moved or renamed.
        # On a server the name of the case distinguishes it. A copy that is still equal to its
        # origin may read what that wrote: the rows are the same.
        return bool(self.url) and current.case_name != self.name and current.stamp != self.stamp

    def check(self) -> None:
        """Raise `StoreFault` if the store could not take this case; nothing is written.

        A database of another case passes while it holds this very state, since nothing would have
        to be written.
        """
        store = self.open()
        try:
            if not self._is_held(store):
                store.ready(self.name)
        finally:
            store.close()

    def _is_held(self, store: Store) -> bool:
        """Return whether a server holds this state whole already, filled by whichever case.

        Raises:
            StoreFault: It holds another state of the case of which this one is a copy.
        """
        current = store.stamp() if self.url and not self.replace else None
        if current is None:
            return False
        if current.stamp == self.stamp and current.is_whole:
            return True
        self._refuse_origin(current)
        return False

    def _refuse_origin(self, current: Stamp) -> None:
        if self.origin and current.case_name == self.origin:
            raise StoreFault(
                f"{self.url}: holds the case {self.origin!r}, of which this folder is a copy, and "
                f"so a case of its own ({self.name!r}); use another database or server, "
                "or --replace to take this one over"
            )

    def standing(self) -> Standing:
        """Return how the store stands to the wanted state."""
        current = self._current_stamp()
        if current is None:
            return Standing(False, False, False)
        is_newer = current.version > VERSION
        return Standing(self._state(current)[0], current.is_whole, is_newer)

    def state(self) -> tuple[bool, str]:
        """Return whether the store holds the wanted state whole, and its content in words."""
        return self._state(self._current_stamp())

    def _state(self, current: Stamp | None) -> tuple[bool, str]:
        if current is None:
            return False, "no whole graph there"
        if self._is_foreign(current):
            return False, f"holds the case {current.case_name!r}"
        if current.version != VERSION:
            return False, f"written by {_age(current)}"
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
        store, _ = self.open_same()
        store.close()
        return self.read(query, silent)

    def open_same(self) -> tuple[Store, Stamp]:
        """Return the store if it holds the wanted state, with its stamp; close it after use.

        Raises:
            StoreFault: The store holds anything else.
        """
        store = self.open()
        current = store.stamp()
        is_whole, content = self._state(current)
        if is_whole and current is not None:
            return store, current
        store.close()
        raise StoreFault(
            f"{self.url or self.case}: {content}; {self._build} fills it with this version"
        )

    def fill(self, content: Content, progress: Callable[[str], None]) -> bool:
        """Make the store hold a content; return whether anything had to be done."""
        store = self.open()
        try:
            return not self._is_held(store) and store.write(content, progress)
        finally:
            store.close()

    def repair(self, content: Content, progress: Callable[[str], None]) -> list[Difference]:
        """Compare every row with a content, write what differs, and return how it differed."""
        store = self.open()
        try:
            current = store.stamp() if self.url and not self.replace else None
            if current:
                self._refuse_origin(current)
            return store.repair(content, progress)
        finally:
            store.close()

    def examine(self, content: Callable[[], Content] | None) -> Examination:
        """Return how a store stands to this version, row by row; nothing is written.

        Args:
            content: Returns what the store should hold. It is called only where the store says that
                it holds this state whole. None: rows are not compared.
        """
        store = self.open()
        try:
            current = store.stamp()
            is_whole, found = self._state(current)
            reach = tuple(store.reach())
            if not is_whole or content is None:
                waits = not is_whole and self._waits(current)
                return Examination(is_whole, found, self._command(current), waits, reach=reach)
            wanted = content()
            differences = tuple(store.differences(wanted))
            schema = tuple(store.missing_schema(wanted))
            return Examination(True, found, "build --repair", False, differences, schema, reach)
        finally:
            store.close()

    def _waits(self, current: Stamp | None) -> bool:
        """Return whether a store that is not of this version is a file as a build leaves it."""
        if self.url:
            return False
        if current is None:
            return not (self.case / "store" / "graph.kgl").exists()
        return current.is_whole

    def _command(self, current: Stamp | None) -> str:
        """Return the command that brings a store with this note to the wanted state."""
        if current and self._is_foreign(current):
            return "build --replace"
        if current and current.version < VERSION:
            return "migrate"
        return "build" if self.url else "build --repair"

    def migrate(
        self, content: Callable[[], Content], progress: Callable[[str], None], is_trial: bool
    ) -> Migration:
        """Bring a store of an older shape to the current one, filled with this version.

        Args:
            content: Returns what the store shall hold.
            progress: Receives messages about the progress.
            is_trial: Whether nothing is written.

        Raises:
            StoreFault: A server has no graph or a file holds none whole, or the graph is of another
                case or of a newer entrepot.
        """
        file = self.case / "store" / "graph.kgl"
        if not self.url and not file.exists():
            return Migration(None, VERSION, "")
        store = self.open()
        try:
            return self._migrated(store, self.url or str(file), content, progress, is_trial)
        finally:
            store.close()

    def _migrated(
        self,
        store: Store,
        where: str,
        content: Callable[[], Content],
        progress: Callable[[str], None],
        is_trial: bool,
    ) -> Migration:
        current = store.stamp()
        if current is None:
            raise StoreFault(
                f"{where}: there is no complete graph of a case; make one: {self._build}"
            )
        if self.url and not self.replace:
            self._refuse_origin(current)
        store.ready(self.name)
        if current.version > VERSION:
            raise StoreFault(f"{where}: written by {_age(current)}")
        statements = tuple(steps(current.version, VERSION)) if self.url else ()
        if current.version < VERSION and not is_trial:
            store.write(content(), progress)
        return Migration(current.version, VERSION, current.stamp, statements)

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
                            "entrepot: the store holds another version of this case; "
                            f"{self._build} updates it"
                        )
                    return result
            raise StoreFault(
                f"{self.url}: it was being filled during the query; try again when the build is "
                "done"
            )
        finally:
            store.close()

    def _whole(self, current: Stamp | None) -> Stamp:
        """Return the stamp of a store that may be read; raise `StoreFault` for any other."""
        where = self.url or self.case
        if current is None:
            place = self.url or self.case / "store" / "graph.kgl"
            raise StoreFault(
                f"{place}: there is no complete graph of a case; make one: {self._build}"
            )
        if self._is_foreign(current):
            raise StoreFault(
                f"{where}: holds the case {current.case_name!r}, not {self.name!r}; use another "
                "database or server, or take this one over: `entrepot build --replace`"
            )
        if current.version > VERSION:
            raise StoreFault(f"{where}: written by {_age(current)}")
        if current.version < VERSION:
            # Its rows lack what queries of today ask for, and an answer would be wrong in silence.
            option = f" --store {self.url}" if self.url else ""
            raise StoreFault(
                f"{where}: written by {_age(current)}; bring it up to date: "
                f"`entrepot migrate{option}`"
            )
        if current.state != "complete":
            raise StoreFault(
                f"{self.url}: it is being filled, or a build was interrupted; `entrepot build` "
                "completes it"
            )
        return current
