"""What a source is: a folder with `source.toml` and `loader.py`, and how the folders are found."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.errors import wrong
from ..graph.files import read_toml, tables_of, text_of
from ..graph.gate.settings import table_of, texts_of
from ..graph.model import Claim
from .downloads import Download, wanted_of

if TYPE_CHECKING:
    from .context import Context

BUNDLED = Path(__file__).parent / "sources"
OWN = Path("sources") / "own"  # in a case: what its analysts capture and write by hand
HANDLING = ("public", "internal", "restricted")  # levels of handling, the widest first
REUSE = (
    "quotes",
    "facts",
    "refused",
)  # what may be passed on: short quotes too, facts in our words only, nothing
COUNTED = ("documents", "records", "claims", "facts")
NEEDED = ("title", "publisher", "address", "licence", "coverage", "grade")


@dataclass(frozen=True, slots=True)
class Source:
    """A source as its `source.toml` describes it.

    `uses` names sources whose records and documents its rows may refer to; `expect` are counts
    (claims, facts, records, documents) that a whole reading must give. `files` says what files a
    format reads, `fetch` where its publisher has them; a source without files brings its own rows. `handling` is the
    level at which its claims may be passed on, `reuse` what of them its licence lets others read.
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


def read_source(folder: Path) -> Source:
    """Read one folder's `source.toml`; raise `BadInput` when a field is missing."""
    path = folder / "source.toml"
    raw = read_toml(path)
    missing = [name for name in NEEDED if name not in raw]
    if missing:
        raise wrong(str(path), f"no {', '.join(missing)}", ", ".join(NEEDED))
    texts = {
        name: text_of(raw.get(name, ""), f"{path} {name}")
        for name in (*NEEDED, "files", "handling", "reuse")
    }
    for name, allowed in (("handling", HANDLING), ("reuse", REUSE)):
        if name not in raw:
            texts[name] = allowed[0]
        elif texts[name] not in allowed:
            raise wrong(f"{path} {name}", texts[name], "one of " + ", ".join(allowed))
    expect = table_of(raw, "expect", str(path))
    for name, value in expect.items():
        if name not in COUNTED or type(value) is not int:
            raise wrong(f"{path} expect.{name}", value, "a whole number of " + ", ".join(COUNTED))
    return Source(
        name=folder.name.replace("_", "-"),
        folder=folder,
        uses=texts_of(raw, "uses", str(path)),
        expect=expect,
        fetch=tuple(wanted_of(folder.name, tables_of(raw, "fetch", str(path)))),
        **texts,
    )


def find_sources(places: Iterable[Path] = (BUNDLED,)) -> dict[str, Source]:
    """Return every source in the given folders, by name; a later place may not repeat a name."""
    found: dict[str, Source] = {}
    for place in places:
        for folder in sorted(place.iterdir()) if place.is_dir() else ():
            if (folder / "source.toml").is_file():
                source = read_source(folder)
                if source.name in found:
                    raise wrong(str(folder), source.name, "a name no other source has")
                found[source.name] = source
    return found


def in_order(sources: Mapping[str, Source], wanted: Sequence[str]) -> list[Source]:
    """Return the wanted sources and those they use, each after what it uses."""
    result: list[Source] = []
    visiting: list[str] = []

    def visit(name: str, by: str) -> None:
        if name not in sources:
            raise wrong(by, name, "one of the sources: " + ", ".join(sorted(sources)))
        if name in visiting:
            raise wrong(
                by, " -> ".join([*visiting, name]), "sources that do not use each other in a ring"
            )
        if any(s.name == name for s in result):
            return
        visiting.append(name)
        for used in sources[name].uses:
            visit(used, f"{sources[name].folder}/source.toml uses")
        visiting.pop()
        result.append(sources[name])

    for name in wanted:
        visit(name, "sources of the case")
    return result


def loader(source: Source) -> Callable[[Context], Iterable[Claim]]:
    """Return the `load(context)` function of a source."""
    path = source.folder / "loader.py"
    if source.folder.parent == BUNDLED:
        name = f"{__package__}.sources.{source.folder.name}.loader"
    else:
        name = f"_entrepot_source_{source.folder.name}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise wrong(
            str(source.folder), "no loader.py", "a file loader.py with a function load(context)"
        )
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    found: Callable[[Context], Iterable[Claim]] | None = getattr(module, "load", None)
    if not callable(found):
        raise wrong(
            f"{path} load", found or "nothing", "a function load(context) that yields claims"
        )
    return found
