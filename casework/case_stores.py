"""The stores of a case: the graph file in its folder, or a Neo4j server."""

from __future__ import annotations

import atexit
import errno
import shutil
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.collection import paused
from ..graph.errors import Notice
from ..graph.files import exclusive
from ..graph.store.stamps import FOLD, stamp_of
from .case_build import CaseBuild
from .case_identity import read_identity

# Most questions ask no store.
if TYPE_CHECKING:
    from ..graph.store.case_store import CaseStore
    from ..graph.store.protocol import Content, Difference, Store

Note = Callable[[str], None]
READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)
FILLING = "entrepot: filling the graph file of this version of the case, once"


class CaseStores(CaseBuild):
    """A case with its stores, which are filled from its claim log."""

    def store(self, url: str = "", replace: bool = False) -> Store:
        """Return the store of a URL: '' is the embedded file of this case."""
        from ..graph.store.case_store import open_store

        return open_store(url, self.path, replace)

    def expected(self) -> tuple[str, str]:
        """Return the stamp that a store of this state carries, and the evidence mode."""
        settings = self.settings.get("store", {})
        evidence = str(settings.get("evidence", "full")) if isinstance(settings, dict) else "full"
        parts = {**self._stated, "evidence": evidence, "proposals": "apart", "fold": FOLD}
        return stamp_of(parts), evidence

    def case_store(self, url: str = "", replace: bool = False) -> CaseStore:
        """Return the store at a URL ('' is the embedded file) for this version of the case."""
        from ..graph.store.case_store import CaseStore

        identity = read_identity(self.path)
        name, origin = (identity.name, identity.origin) if identity else (self._older_name, "")
        return CaseStore(url, self.path, name, self.expected()[0], replace, origin)

    def filled_store(self, url: str = "", note: Note = lambda _: None) -> CaseStore:
        """Return the store at a URL, to be read; the graph file in the case is filled if need be.

        A build leaves the file alone, and the first question after it fills it
        (docs/decisions/0035). A server is filled by a build only. A file that holds a later version
        than the one asked for stays as it is, and so does any while another process builds.

        Args:
            url: URL of a Neo4j server; "" for the graph file in the case.
            note: Receives one line before the file is filled.

        Raises:
            BadInput: There is no file yet, and another build holds the case.

        >>> case.filled_store().state()
        (True, 'this state, whole')
        """
        store = self.case_store(url)
        standing = store.standing()
        if url or not standing.is_due(self._is_last):
            return store
        try:
            with exclusive(self.path / ".lock") as free:
                if not free and standing.is_readable:
                    return store
                if not free:
                    raise self._held()
                # Another process may have filled it meanwhile.
                if self.case_store().standing().is_due(self._is_last):
                    note(FILLING)
                    self.fill()
        except OSError as fault:
            if fault.errno not in READ_ONLY:
                raise
            return self._passing_store(str(fault.strerror))
        # A folder that was copied has a name of its own from now on.
        return self.case_store()

    def _passing_store(self, why: str) -> CaseStore:
        """Return a graph file outside of a case that cannot be written to, until the process ends.

        Warns (`Notice`) that it is not kept.
        """
        folder = Path(tempfile.mkdtemp(prefix="entrepot-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        line = f"cannot be written to ({why}), so that every query fills a graph file anew"
        warnings.warn(f"{self.path}: {line}", Notice, stacklevel=3)
        store = replace(self.case_store(), case=folder)
        store.fill(self.content(), lambda message: None)
        return store

    def fill(
        self,
        url: str = "",
        replace: bool = False,
        tell: Callable[[str], None] = lambda message: None,
    ) -> bool:
        """Bring a store up to this version of the case.

        Args:
            url: URL of a Neo4j server; "" for the graph file in the case.
            replace: Whether a database that holds another case may be taken over.
            tell: Receives messages about the progress.

        Returns:
            Whether the store had to be written.

        Raises:
            StoreFault: The store does not answer, or holds another case.

        >>> case.fill() in (True, False)
        True
        """
        self.settle()
        return self.case_store(url, replace).fill(self.content(), tell)

    def repair(
        self,
        url: str = "",
        replace: bool = False,
        tell: Callable[[str], None] = lambda message: None,
    ) -> list[Difference]:
        """Compare every row of a store with this version of the case, and write what differs.

        Args:
            url: URL of a Neo4j server; "" for the graph file in the case.
            replace: Whether a database that holds another case may be taken over.
            tell: Receives messages about the progress.

        Returns:
            How each kind of node and each type of relation differed before.

        Raises:
            StoreFault: The store does not answer, or holds another case.
        """
        self.settle()
        return self.case_store(url, replace).repair(self.content(), tell)

    def content(self) -> Content:
        """Return what a store shall hold of this state."""
        from ..graph.store.content import content

        stamp, evidence = self.expected()
        with paused():
            folded, ids = self.fold(), self.identities
            return content(folded, ids, self.documents, self.name, stamp, evidence, self.proposals)
