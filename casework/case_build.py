"""Build a version of a case: read its sources, and fetch and list their files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.collection import paused
from ..graph.errors import BadInput, unknown, wrong
from ..graph.gate.reviewer_corrections import refuse_corrections
from ..graph.identity import Identities, read_decisions
from ..graph.ledger import State
from ..graph.progress import Progress, silent
from ..graph.user_folder import known_folder
from ..loaders.contract import Source, find_sources
from ..loaders.loaded_files import LOADS, LoadedFile, keep, plan, read_loads
from ..loaders.loaded_source import Loaded, written
from ..loaders.source_run import load_all, places, write
from .build_checks import to_check
from .case_data import CaseData
from .decision_files import filed_decisions
from .foreign_case import note_built, start_anew
from .state_images import FOLDER
from .unfinished import all_or_nothing

if TYPE_CHECKING:
    from ..graph.columns.engines import Engine
    from ..loaders.fetch import Fetched


class CaseBuild(CaseData):
    """A case whose versions are made from its sources."""

    def build(
        self,
        planned: Mapping[str, Sequence[LoadedFile]] | None = None,
        progress: Progress = silent,
        engine: str = "",
    ) -> tuple[State, list[Loaded]]:
        """Read every source and write one version of the log; a fault leaves the last in place.

        Doing it twice changes nothing.

        Args:
            planned: The files of formats as they are to be, from `plan`; they are kept in the case
                once all was read. None: those of the last build.
            progress: Receives each stage, with how many sources are read and of how many.
            engine: What combines the claims: "duckdb", or the master of a Spark cluster such as
                "spark://host:7077". "": this process. An image that is there already is kept.

        Returns:
            The version, and what was read of each source.

        Raises:
            BadInput: A source is wrong; the message names its row and what would be right.

        >>> version, loaded = case.build()
        >>> version.number, sum(len(source.claims) for source in loaded)
        (1, 1746)
        """
        if engine:
            # What is wrong with the engine is said before a source is read.
            from ..graph.columns.engines import opened, scratch_in

            index = self.path / FOLDER
            with opened(engine, index) as started, scratch_in(index) as scratch:
                return self._build(planned, progress, (started, scratch))
        return self._build(planned, progress, None)

    def _build(
        self,
        planned: Mapping[str, Sequence[LoadedFile]] | None,
        progress: Progress,
        engine: tuple[Engine, Path] | None,
    ) -> tuple[State, list[Loaded]]:
        files = read_loads(self.path) if planned is None else planned
        wanted = self._wanted({*read_loads(self.path), *files})
        # What is made here stays until the end of the build.
        with paused():
            anew = known_folder(self.path) is None
            loaded = load_all(wanted, places(self.path), files, progress, self.ledger, anew)
            # All is checked before the first table is written, so that a fault changes nothing.
            single = read_decisions(self.path / "decisions.toml")
            read, ids = to_check(loaded, single, filed_decisions(self.path))
            self.check(read, ids)
        refuse_corrections(self.path / "decisions.toml", list(map(attrgetter("brought"), loaded)))
        progress("writing the claims")
        start_anew(self.path, self.ledger)
        # The list of files is kept only now, or a file that cannot be read would fail every build.
        with all_or_nothing(self.path, [self.path / LOADS] if planned is not None else []):
            if planned is not None:
                keep(self.path, planned)
            state = write(self.ledger, loaded)
        # The image takes the memory that the claims had.
        del read
        for place, item in enumerate(loaded):
            loaded[place] = written(item, self.ledger, state.sources[item.source.name])
        note_built(self.path)
        self.reread()
        progress("making the image of the version")
        try:
            self._engine, self._just_checked = engine, ids
            self.prepare()  # now, so that the first question finds it
        finally:
            # The engine is ended with this build, also where it failed.
            self._engine = self._just_checked = None
        return state, loaded

    def prepare(self) -> None:
        """Make what questions read of this version; `CaseInputs` adds the arrays of routes."""
        self.decided  # noqa: B018

    def check(self, loaded: Sequence[Loaded], ids: Identities) -> None:
        """Raise `BadInput` before a version is written; `Case` checks the sentence of each claim.

        Args:
            loaded: The sources that were read now.
            ids: The entities that their claims name.
        """

    def fetch(
        self,
        form: str,
        *,
        mirror: str = "",
        allow: Sequence[str] = (),
        note: Callable[[str], None] = lambda _: None,
        pause: float = 1.0,
    ) -> list[Fetched]:
        """Download the files of an official list, from its publisher or from a mirror.

        Nothing else in entrepot goes online.

        Args:
            form: Name of the list, such as "ofac-sdn".
            mirror: Address under which the same files lie; "" for the publisher.
            allow: Hosts to which the publisher may redirect.
            note: Receives a line about each file.
            pause: Seconds between two files.

        Returns:
            The files, with hash and day.

        Raises:
            FetchFault: A file does not come whole.
            BadInput: The list cannot be downloaded.

        >>> case.fetch("ofac-sdn")  # doctest: +SKIP
        """
        from ..loaders.fetch import fetch_all

        wanted = self.offered(form).fetch
        return fetch_all(wanted, self.path / "fetched" / form, mirror, allow, note, pause)

    def offered(self, form: str) -> Source:
        """Return a format whose publisher has files to download.

        Raises:
            BadInput: There is no such format, or it has no files to download; the message says why.
        """
        found = find_sources(places(self.path))
        offered = sorted(name for name, source in found.items() if source.fetch)
        if form in found and found[form].not_fetched:
            why = found[form].not_fetched
            raise BadInput(
                f"fetch {form}: {why}; formats with files to download: {', '.join(offered)}"
            )
        if form not in offered:
            what = "a format that can be downloaded"
            raise unknown("fetch", form, what, offered, "entrepot sources")
        return found[form]

    def plan(
        self,
        form: str,
        paths: Sequence[Path],
        edition: str = "",
        today: str = "",
        *,
        shrink_is_real: bool = False,
    ) -> dict[str, tuple[LoadedFile, ...]]:
        """Return the files of each format with more of one; raise `BadInput` if it is unknown.

        `shrink_is_real` says that a person vouches for entries that the files no longer print.
        """
        formats = {s.name: s.files for s in find_sources(places(self.path)).values() if s.files}
        if form not in formats:
            raise unknown("load", form, "a format", sorted(formats), "entrepot sources")
        if not paths:
            raise wrong(f"load {form}", "no file", formats[form])
        return plan(self.path, form, paths, edition, today, shrink_is_real)
