"""What reads the files that others send or keep: every format of lists, tables, and case files."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from command import run
from small_case import LOADER, small_case

from entrepot.casework.case import Case
from entrepot.casework.case_identity import read_identity
from entrepot.casework.decision_files import files_in_force, own_decisions
from entrepot.explorer import saved_views
from entrepot.graph import analyst_notes
from entrepot.graph.dispositions import read_dispositions
from entrepot.graph.errors import BadInput
from entrepot.graph.gate import SourceTables, faults_of, refusal
from entrepot.graph.joining.decision_file import read_decision_file
from entrepot.graph.model import Claim, Document, Record
from entrepot.graph.plain_text import plainly
from entrepot.graph.reviews import read_reviews
from entrepot.graph.support import read_table
from entrepot.loaders.context import Context
from entrepot.loaders.contract import Source, find_sources, in_order, loader, read_source
from entrepot.loaders.document_text import decoded_text, text_of
from entrepot.loaders.extract import relations
from entrepot.loaders.extract.jsonl import predictions
from entrepot.loaders.loaded_files import LoadedFile, read_loads
from entrepot.loaders.screening_table import read_private
from entrepot.loaders.suggestion import suggested
from entrepot.queries import catalogue, guard
from entrepot.viz.reports.analyst_judgement import of_file
from entrepot.viz.reports.house_style import house
from entrepot.viz.reports.provenance import made_of

Read = Callable[[Path], object]
CORPUS = Path(__file__).resolve().parents[1] / "data" / "hostile"
EDITION = "2026-01-01"
MADE = ("folder", "brief")  # readers whose inputs are made here, from a case of three parties
COMMANDS = (
    ("find", "Vega"),
    ("explain", "Vega"),
    ("routes", "Zarya", "Kupol"),
    ("build",),
    ("verify",),
)


@cache
def _bundled() -> Mapping[str, Source]:
    return find_sources()


@cache
def _load(name: str) -> Callable[[Context], Iterable[Claim]]:
    return loader(_bundled()[name])


@cache
def _used(name: str) -> tuple[dict[str, Record], dict[str, Document], SourceTables]:
    """Return the records and documents of a bundled source, and all that it brings."""
    source = _bundled()[name]
    used = {each: _used(each) for each in source.uses}
    context = Context(
        source,
        {each: used[each][0] for each in used},
        {each: used[each][1] for each in used},
    )
    claims = list(_load(name)(context))
    documents, records = list(context.documents.values()), list(context.records.values())
    return context.records, context.documents, SourceTables(name, documents, records, claims)


def _brought(
    source: Source, load: Callable[[Context], Iterable[Claim]], files: list[LoadedFile]
) -> None:
    """Load a source and pass what it brings through the gate; raise `BadInput` as `build` does."""
    used = {each: _used(each) for each in source.uses}
    context = Context(
        source,
        {each: used[each][0] for each in used},
        {each: used[each][1] for each in used},
        files=tuple(files),
    )
    claims = list(map(plainly, load(context)))
    brought = SourceTables(
        source.name,
        list(context.documents.values()),
        list(context.records.values()),
        claims,
        context.contacts,
        context.issues,
        context.places,
    )
    faults = faults_of([*(used[each][2] for each in used), brought])
    if faults:
        raise refusal(faults)


def _list_reader(name: str) -> Read:
    def read(folder: Path) -> None:
        files: list[LoadedFile] = []
        for path in sorted(folder.iterdir()):
            edition = "" if name == "components" else EDITION
            files.append(LoadedFile(path, path.name, "0" * 64, edition, EDITION, fresh=True))
        _brought(_bundled()[name], _load(name), files)

    return read


def _rows(folder: Path) -> None:
    """Read tables of rows that people write."""
    (folder / "loader.py").write_text("from entrepot.loaders.curated import load\n", "utf-8")
    source = read_source(folder)
    for name in source.uses:
        in_order(_bundled(), [name])
    _brought(source, loader(source), [])


def _settings(folder: Path) -> None:
    """Read what a case folder says of itself."""
    case = Case.open(str(folder))
    for name in ("wanted", "table", "let_in", "name", "licences"):
        getattr(case, name)


def _decisions(folder: Path) -> None:
    path = folder / "decisions.toml"
    read_reviews(path)
    files_in_force(folder)
    own_decisions(folder)


def _query(folder: Path) -> None:
    text, _ = catalogue.get("own", folder)
    catalogue.about(text)
    guard.check(text)


def _folder(folder: Path) -> None:
    """Ask about a case folder as a user does; a fault of ours, or of a store, is not an answer."""
    (folder / "sources" / "a" / "loader.py").write_text(LOADER, "utf-8")
    for words in COMMANDS:
        done = run(*words, "--case", str(folder))
        if done.returncode == 2:
            raise BadInput(done.stderr)
        if done.returncode not in (0, 1):
            raise RuntimeError(done.stderr)


def _document(folder: Path) -> None:
    for path in folder.iterdir():
        decoded = decoded_text(path)
        if decoded is not None:
            relations(decoded.text, "Vega LLC")


def _each(read: Callable[[Path], object]) -> Read:
    def every(folder: Path) -> None:
        for path in folder.iterdir():
            read(path)

    return every


LISTS = tuple(sorted(name for name, source in _bundled().items() if source.files))
READERS: Mapping[str, Read] = {
    **{name: _list_reader(name) for name in LISTS},
    "screened": _each(read_private),
    "suggested": _each(lambda path: list(suggested(path))),
    "rows": _rows,
    "case": _settings,
    "loads": read_loads,
    "decisions": _decisions,
    "decision-file": _each(read_decision_file),
    "dispositions": _each(read_dispositions),
    "strengths": _each(read_table),
    "views": saved_views.read,
    "identity": read_identity,
    "house": lambda folder: house("en", folder),
    "query": _query,
    "judgement": _each(lambda path: of_file(path, "2026-06-01")),
    "predictions": _each(lambda path: list(predictions(path))),
    "document": _document,
    "captured": _each(text_of),
    "notes": analyst_notes.read,
    "folder": _folder,
    "brief": _each(made_of),
}


@cache
def corpora(name: str) -> list[dict[str, bytes]]:
    """Return the small valid inputs of a reader, each as files by their path."""
    if name in MADE:
        with tempfile.TemporaryDirectory() as place:
            made = _made(Path(place) / "case")
            return [_files(made)] if name == "folder" else _briefs(made)
    return list(map(_files, sorted((CORPUS / name).iterdir())))


def _made(folder: Path) -> Path:
    parties = (
        ("v", "Company", "Vega LLC", "ru", "ru-inn:7707083893"),
        ("k", "Company", "Kupol", ""),
    )
    claims = (("a:v", "SUPPLIES", "a:k", "2023-01", ""), ("a:z", "SUPPLIES", "a:v", "2023", "2024"))
    small_case(folder, {"a": ((*parties, ("z", "Company", "Zarya", "cn")), claims)})
    return folder


def _briefs(case: Path) -> list[dict[str, bytes]]:
    """Write a brief in each form that carries how it was made."""
    found: list[dict[str, bytes]] = []
    for ending in ("md", "html", "eml", "docx", "pptx", "pdf"):
        path = case / f"brief.{ending}"
        done = run("brief", "Zarya", "Kupol", "-o", str(path), "--case", str(case))
        if done.returncode == 0:
            found.append({path.name: path.read_bytes()})
    return found


def _files(folder: Path) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".py":  # code is its writer's, and is run as it is
            files[path.relative_to(folder).as_posix()] = path.read_bytes()
    return files


def read_spoilt(name: str, files: Mapping[str, bytes]) -> None:
    """Write files into a folder of their own, and read them."""
    made = Path(tempfile.mkdtemp(prefix="hostile-"))
    folder = made / "own"
    try:
        for each, content in files.items():
            path = folder / each
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        READERS[name](folder)
    finally:
        shutil.rmtree(made)
