"""The settings of a case folder: its sources, its strengths, its name and its lock."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Self

from ..graph.errors import BadInput, wrong
from ..graph.files import exclusive, hash_of, inside, read_toml, write_whole
from ..graph.gate.settings import checked_settings
from ..graph.identity import Decision
from ..graph.ledger import Ledger
from ..graph.proposals import RULES, let_in
from ..graph.support import StrengthTable, read_table
from ..graph.terms import Licence
from ..graph.user_folder import MADE, known_folder, note_folder
from ..graph.web_addresses import AddressRule
from ..loaders.contract import OWN, Source, find_sources, in_order
from ..loaders.loaded_files import read_loads
from ..loaders.source_run import check_case, places, shipped_decisions
from . import unfinished
from .case_identity import Identity, older_name, read_identity, settled
from .decision_files import own_decisions
from .foreign_case import refuse_bytes, refuse_links
from .new_case import DECISIONS, DEFAULT


class CaseSettings:
    """A case folder and what its files say of how it is to be read."""

    def __init__(self, path: Path, number: int | None = None) -> None:
        """Read nothing yet.

        Args:
            path: The case folder.
            number: Number of the version; None is the last.
        """
        self.path = path
        self.number = number
        self.ledger = Ledger(path / "ledger")
        self._sources: list[Source] | None = None

    def __repr__(self) -> str:
        """Return the folder and the version that it is read at."""
        version = f", state {self.number}" if self.number else ""
        return f"{type(self).__name__}({str(self.path)!r}{version})"

    @classmethod
    def open(cls, text: str = "case") -> Self:
        """Open a case folder.

        Args:
            text: The folder, or one version of it, such as "case@12".

        Raises:
            BadInput: The folder is not a case, or its case.toml is wrong.

        >>> Case.open("case")
        Case('case')
        """
        match = re.fullmatch(r"(.+)@([0-9]{1,9})", text)
        path = Path(match.group(1) if match else text)
        refuse_bytes(path)
        check_case(path)
        refuse_links(path)
        unfinished.settled(path)
        case = cls(path, int(match.group(2)) if match else None)
        # A broken case.toml is said at once, not by the first question that needs it.
        case.let_in  # noqa: B018
        return case

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a case of the bundled sources, or open the existing one; `build` reads the sources.

        Args:
            path: The folder; it is made if it does not exist.

        Raises:
            BadInput: There is a file of this name, or a folder with other things in it.

        >>> from pathlib import Path
        >>> Case.create(Path("new-case"))
        Case('new-case')
        """
        refuse_bytes(path)
        if path.exists() and not path.is_dir():
            raise wrong(str(path), "a file", "a folder, or a path where one can be made")
        if not (path / "case.toml").is_file():
            # `make neo4j` may come first: its folder is no reason to refuse.
            if path.is_dir() and any(inside.name != "neo4j" for inside in path.iterdir()):
                other = "a folder with other things in it, not a case; choose another"
                raise BadInput(f"{path}: {other}")
            write_whole(path / "case.toml", DEFAULT)
            write_whole(path / "decisions.toml", DECISIONS)
            settled(path)
            note_folder(path, MADE)
        return cls.open(str(path))

    def trust(self) -> None:
        """Let the code of this case's own sources run for this user, as it is now.

        A case that this user made needs no such word. What is trusted is kept by its digest in the
        configuration folder of the user (`entrepot trust --list`), never in the case.

        Raises:
            BadInput: The tables of the case are not what their digests say, or the configuration
                folder cannot be written to.

        >>> case.trust()
        """
        from .trusted_code import trust

        trust(self.path)

    @cached_property
    def settings(self) -> Mapping[str, object]:
        """The content of case.toml."""
        return checked_settings(read_toml(self.path / "case.toml"), str(self.path / "case.toml"))

    @property
    def wanted(self) -> list[str]:
        """The names of the sources in case.toml, then the formats of which files were loaded."""
        return self._wanted(read_loads(self.path))

    def _wanted(self, loads: Iterable[str]) -> list[str]:
        # The settings are checked when they are read: `sources` is a list.
        named = list(map(str, self.settings["sources"]))  # type: ignore[call-overload]
        # What people write by hand and what was loaded need no line in case.toml.
        more = ["own"] if (self.path / OWN / "source.toml").is_file() else []
        # In the order of their names, so that no answer depends on which was loaded first.
        more += sorted(loads)
        return named + [name for name in more if name not in named]

    @property
    def sources(self) -> list[Source]:
        """The sources of the case, each after those that it uses."""
        if self._sources is None:
            self._sources = in_order(find_sources(places(self.path)), self.wanted)
        return self._sources

    @property
    def source_titles(self) -> dict[str, str]:
        """The titles of the sources, by name."""
        return {source.name: source.title for source in self.sources}

    @property
    def licences(self) -> dict[str, Licence]:
        """What each source states of its licence, by the name of the source."""
        return {source.name: source.stated for source in self.sources}

    @property
    def address_rules(self) -> dict[str, tuple[AddressRule, ...]]:
        """The rules by which keys of a source lead to addresses, by its name, where it has some."""
        return {source.name: source.opens for source in self.sources if source.opens}

    @property
    def reuse(self) -> dict[str, str]:
        """What may be passed on of each source: "quotes", "facts" or "refused", by its name."""
        return {source.name: source.reuse for source in self.sources}

    def _source_names(self) -> list[str]:
        return list(map(attrgetter("name"), self.sources))

    @cached_property
    def table(self) -> StrengthTable:
        """The table of strengths in force."""
        return read_table(self._strengths_file)

    @property
    def _strengths_file(self) -> Path | None:
        """The case's own table of strengths, None without one."""
        parameters = self.settings.get("parameters", {})
        own = parameters.get("strengths") if isinstance(parameters, dict) else None
        where = f"{self.path / 'case.toml'} parameters.strengths"
        return inside(self.path, str(own), where) if own else None

    @property
    def _own_strengths(self) -> str:
        """The version and the digest of the case's own table of strengths, "" without one."""
        file = self._strengths_file
        return f"{self.table.version}, {hash_of(file)[:12]}" if file else ""

    @property
    def let_in(self) -> tuple[str, ...]:
        """The rules whose claims count in this case though no person has read them."""
        return let_in(self.settings, RULES, str(self.path / "case.toml"))

    def decisions(self, sources: Sequence[Source]) -> list[Decision]:
        """Return the identity decisions shipped with the sources, then those of the case."""
        return [*shipped_decisions(sources), *own_decisions(self.path)]

    def _decisions_about(self, names: Collection[str]) -> list[Decision]:
        return self.decisions([source for source in self.sources if source.name in names])

    @property
    def name(self) -> str:
        """The name of the case in a store, which stays with its folder (see `case_identity`)."""
        identity = read_identity(self.path)
        return identity.name if identity else self._older_name

    @property
    def _older_name(self) -> str:
        """The name by which a case without an identity of its own is known to servers."""
        return str(self.settings.get("name") or older_name(self.path))

    def settle(self) -> Identity:
        """Return the identity of this folder, which it gets if it has none of its own.

        A moved folder keeps its identity; a copied one gets a new one (docs/decisions/0030). The
        caller holds the case for writing.
        """
        # Servers know a case that was built before there were identities by this name.
        older = self._older_name if self.ledger.numbers() else ""
        known = known_folder(self.path)
        identity = settled(self.path, str(self.settings.get("name") or ""), older)
        # The file of the identity, by which the folder is known, may just have been written.
        if known is not None and known_folder(self.path) is None:
            note_folder(self.path, known.standing, known.differing)
        return identity

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the case for writing; a second writer is refused with one line."""
        with exclusive(self.path / unfinished.LOCK) as free:
            # Waiting could last as long as a build, so a second writer is refused at once.
            if not free:
                raise self._held()
            unfinished.undone(self.path)
            unfinished.swept(self.path)
            yield

    def _held(self) -> BadInput:
        held = "another build holds this case; wait for it and run this again"
        return BadInput(f"{self.path}: {held}")

    @property
    def _is_last(self) -> bool:
        return self.number is None or self.number == max(self.ledger.numbers(), default=0)
