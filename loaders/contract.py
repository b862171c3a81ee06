"""Sources: folders with `source.toml` and `loader.py`, and how they are found and ordered."""

from __future__ import annotations

import importlib.util
import sys
import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.errors import wrong
from ..graph.files import read_toml, tables_of, text_of
from ..graph.gate.settings import table_of, texts_of
from ..graph.model import Claim
from ..graph.terms import Licence, Terms, terms_of
from ..graph.web_addresses import AddressRule, rules_of
from .downloads import Download, wanted_of
from .foreign_code import refuse_unknown

if TYPE_CHECKING:
    from .context import Context

BUNDLED = Path(__file__).parent / "sources"
# In a case: the source of what its analysts capture and write by hand.
OWN = Path("sources") / "own"
HANDLING = ("public", "internal", "restricted")  # levels of handling, the widest first
# What may be passed on: short quotations too, facts in our words only, or nothing.
REUSE = ("quotes", "facts", "refused")
COUNTED = ("documents", "records", "claims", "facts")
NEEDED = ("title", "publisher", "address", "licence", "coverage", "grade")
OPTIONAL = (
    *("files", "handling", "reuse", "editions", "missing", "never_guessed", "whole"),
    "not_fetched",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A source as its `source.toml` describes it.

    `uses` are the sources to whose records and documents its rows may refer. `expect` has counts
    (claims, facts, records, documents) that a whole reading must give. `files` describes the files
    that a format reads, and `fetch` where its publisher has them; a source without files brings its
    own rows. `handling` is the level at which its claims may be passed on, and `reuse` how much of
    them its licence lets others read. Of a format, `editions` says how its editions are told apart,
    `missing` what is reported when something is missing, and `never_guessed` what is left open
    rather than guessed: docs/loading.md prints them. `whole` names a list whose files are each the
    whole of it: of such a list no entry leaves the case unless its file says so (see
    `editions.refuse_vanished`). `terms` are the licences of its parts, where they differ, and
    `not_fetched` says why a format has no files to fetch. `opens` are the rules by which its keys
    lead to addresses of its publisher.
    """

    name: str
    folder: Path
    title: str
    publisher: str
    address: str
    licence: str
    coverage: str
    grade: str
    uses: tuple[str, ...]
    expect: Mapping[str, int]
    files: str = ""
    fetch: tuple[Download, ...] = ()
    handling: str = "public"
    reuse: str = "quotes"
    editions: str = ""
    missing: str = ""
    never_guessed: str = ""
    whole: str = ""
    not_fetched: str = ""
    terms: tuple[Terms, ...] = ()
    opens: tuple[AddressRule, ...] = ()

    @property
    def stated(self) -> Licence:
        """What the source states of its licence."""
        return Licence(
            self.name,
            self.title,
            self.publisher,
            self.address,
            self.licence,
            self.reuse,
            self.handling,
            self.terms,
        )


def read_source(folder: Path) -> Source:
    """Read the `source.toml` of a folder.

    Raises `BadInput` if a field is missing, of a wrong type, or none of its choices.
    """
    path = folder / "source.toml"
    raw = read_toml(path)
    texts = _texts(raw, path)
    expect = _expected(raw, path)
    return Source(
        name=folder.name.replace("_", "-"),
        folder=folder,
        uses=texts_of(raw, "uses", str(path)),
        expect=expect,
        fetch=tuple(wanted_of(folder.name, tables_of(raw, "fetch", str(path)))),
        terms=terms_of(tables_of(raw, "terms", str(path)), str(path)),
        opens=rules_of(tables_of(raw, "opens", str(path)), str(path)),
        **texts,
    )


def _texts(raw: Mapping[str, object], path: Path) -> dict[str, str]:
    """Return the fields that are texts."""
    missing = [name for name in NEEDED if name not in raw]
    if missing:
        raise wrong(str(path), f"no {', '.join(missing)}", ", ".join(NEEDED))
    texts: dict[str, str] = {}
    for name in (*NEEDED, *OPTIONAL):
        texts[name] = text_of(raw.get(name, ""), f"{path} {name}")
    for name, choice in (("handling", HANDLING), ("reuse", REUSE)):
        if name not in raw:
            texts[name] = choice[0]
        elif texts[name] not in choice:
            raise wrong(f"{path} {name}", texts[name], "one of " + ", ".join(choice))
    return texts


def _expected(raw: Mapping[str, object], path: Path) -> dict[str, int]:
    expect = table_of(raw, "expect", str(path))
    for name, value in expect.items():
        # In Python `true` is a whole number too.
        if name not in COUNTED or type(value) is not int:
            raise wrong(f"{path} expect.{name}", value, "a whole number of " + ", ".join(COUNTED))
    return expect


def find_sources(places: Iterable[Path] = (BUNDLED,)) -> dict[str, Source]:
    """Return every source in some folders, by name; raise `BadInput` if two have one name."""
    sources: dict[str, Source] = {}
    for place in places:
        for folder in _folders(place):
            # What is shipped stays as it is while a program runs.
            source = _shipped(folder) if place == BUNDLED else read_source(folder)
            if source.name in sources:
                raise wrong(str(folder), source.name, "a name that no other source has")
            sources[source.name] = source
    return sources


@cache
def _shipped(folder: Path) -> Source:
    return read_source(folder)


def _folders(place: Path) -> Iterator[Path]:
    if place.is_dir():
        for folder in sorted(place.iterdir()):
            # Other folders, such as caches, are no sources.
            if (folder / "source.toml").is_file():
                yield folder


def in_order(sources: Mapping[str, Source], wanted: Sequence[str]) -> list[Source]:
    """Return the wanted sources and those that they use, each after those that it uses.

    Raises `BadInput` for an unknown source, and for sources that use each other in a ring.
    """
    ordered: dict[str, Source] = {}
    visiting: list[str] = []

    def visit(name: str, by: str) -> None:
        if name not in sources:
            raise wrong(by, name, "one of the sources: " + ", ".join(sorted(sources)))
        # A ring has no order in which each source comes after those that it uses.
        if name in visiting:
            ring = " -> ".join([*visiting, name])
            raise wrong(by, ring, "sources that do not depend on one another in a circle")
        if name in ordered:
            return
        visiting.append(name)
        for used in sources[name].uses:
            visit(used, f"{sources[name].folder}/source.toml uses")
        visiting.pop()
        ordered[name] = sources[name]

    for name in wanted:
        visit(name, "sources of the case")
    return list(ordered.values())


class _NeverStale(SourceFileLoader):
    """An import that compiles a loader anew each time.

    Python takes compiled code for current by size and second, and an analyst edits a loader and
    builds within one; it would also leave a folder of its own beside the loader.
    """

    def get_code(self, fullname: str) -> types.CodeType:
        """Return the code of the file as it is now."""
        code: types.CodeType = compile(self.get_data(self.path), self.path, "exec")
        return code


def loader(source: Source) -> Callable[[Context], Iterable[Claim]]:
    """Return the `load(context)` function of a source.

    Raises `BadInput` if its folder has no loader.py, that has no such function, or its code is that
    of a case that nobody trusts here. Whatever the module raises while it is imported passes
    through.
    """
    path = source.folder / "loader.py"
    # Only the bundled loaders are modules of the package, with imports relative to it.
    if source.folder.parent == BUNDLED:
        name = f"{__package__}.sources.{source.folder.name}.loader"
        read: SourceFileLoader | None = None
    else:
        refuse_unknown(source.folder)
        name = f"_entrepot_source_{source.folder.name}"
        read = _NeverStale(name, str(path))
    spec = importlib.util.spec_from_file_location(name, path, loader=read)
    if spec is None or spec.loader is None or not path.is_file():
        right = "a file loader.py with a function load(context)"
        raise wrong(str(source.folder), "no loader.py", right)
    module = importlib.util.module_from_spec(spec)
    # Dataclasses look their module up here while it is executed.
    sys.modules[name] = module
    spec.loader.exec_module(module)
    load: Callable[[Context], Iterable[Claim]] | None = getattr(module, "load", None)
    if not callable(load):
        right = "a function load(context) that yields claims"
        raise wrong(f"{path} load", load or "nothing", right)
    return load
