"""Commands that bring data into a case: build, load, fetch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..graph.dates import todays_date
from . import completion
from .options import FolderOption, JsonOption, StoreOption, folder, note, show
from .progress import Progress, stages

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..viz.answers.data import BuildData, FetchData, FetchedFile, RefusedClaim, SourceRead


@contextmanager
def _steady(path: Path) -> Iterator[None]:
    """Report an interrupted build or load with the version of the case that holds."""
    from ..graph.errors import EntrepotError
    from ..graph.ledger import Ledger

    def last() -> int:
        return max(Ledger(path / "ledger").numbers(), default=0)

    before = last()
    try:
        yield
    except KeyboardInterrupt:
        try:
            now = last()
        except (OSError, EntrepotError):
            now = before
        if now != before:
            written = f"version {now} of the case is written"
            stay = f"{written}; run `entrepot build` to fill its graph store"
        elif before:
            stay = f"the case stays at version {before}"
        else:
            stay = "no version of the case was written"
        raise KeyboardInterrupt(f"stopped; {stay}") from None


def built(
    path: Path,
    store: str,
    progress: Progress,
    replace: bool = False,
    files: tuple[str, Sequence[Path], str] | None = None,
) -> tuple[Case, BuildData]:
    """Build a case and fill its store; return the case and the answer.

    Files that are given are loaded first.
    """

    from ..casework.case import Case
    from ..graph.store.case_store import CaseStore
    from ..viz.answers import proposals
    from ..viz.answers.envelope import state_head

    case = Case.create(path)
    with case.locked(), _steady(path):
        planned = case.plan(*files, todays_date()) if files else None
        before = case.ledger.numbers()
        replace = replace or bool(before and store and case.case_store(store).is_own())
        CaseStore(store, case.path, case.name, "", replace).check()  # before the ledger is touched
        state, loaded = case.build(planned, progress)
        progress("filling the graph store")
        changed = case.fill(store, replace, progress)
    sources: list[SourceRead] = []
    refused: list[RefusedClaim] = []
    for item in loaded:
        name = item.source.name
        counts, digest = item.counts(), state.sources[name]
        issues = len(item.issues)
        sources.append({"name": name, "digest": digest, "counts": counts, "issues": issues})
        for issue in item.issues:
            if issue["level"] == "refused":
                refused.append(
                    {
                        "locator": str(issue["locator"]),
                        "value": str(issue["value"]),
                        "reason": str(issue["message"]),
                    }
                )
    answer: BuildData = {
        **state_head(state.number),
        "command": "load" if files else "build",
        "case": str(path),
        "new_state": state.number not in before,
        "sources": sources,
        "proposals": proposals.counted(case.sides),
        "clashes": list(case.identities.clashes),
        "refused": refused,
        "store": {"at": store or str(path / "store" / "graph.kgl"), "changed": changed},
    }
    return case, answer


def build(
    replace: Annotated[
        bool, typer.Option("--replace", help="Take over a database that holds another case.")
    ] = False,
    case: FolderOption = "case",
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Read all sources of a case and update its graph store. Doing it twice changes nothing.

    If anything is wrong, the case keeps its last version.

    Examples:
      The case in this folder, into a Neo4j server:
        entrepot build --store bolt://127.0.0.1:7687
    """
    from ..viz.answers.answer import DataAnswer
    from ..viz.terminal import listings

    with stages() as progress:
        _, answer = built(Path(folder(case, "build")), store, progress, replace)
    show(DataAnswer(answer, listings.build), as_json)


def load(
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="The kind of list, such as ofac-sdn or eu-journal, or `table` for a table of "
            "your own.",
            autocompletion=completion.formats,
        ),
    ],
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="The files of that list.")],
    edition: Annotated[
        str,
        typer.Option(metavar="DATE", help="Date of the edition, where the file does not state it."),
    ] = "",
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping", metavar="FILE", help="What the columns of a table of your own mean."
        ),
    ] = None,
    suggest: Annotated[
        bool,
        typer.Option(
            "--suggest", help="Print a first draft of a mapping, from a table's headings."
        ),
    ] = False,
    case: FolderOption = "case",
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Load an official list or a table of your own into the case.

    If anything is wrong, the case keeps its last version. Each format has a page:
    loaders/sources/FORMAT/README.md.

    Examples:
      The list of the US Treasury:
        entrepot load ofac-sdn SDN.CSV ADD.CSV ALT.CSV --edition 2026-08-20
      A table of your own, with a mapping:
        entrepot load table customs.csv --mapping customs.toml
    """
    from ..graph.errors import BadInput, wrong
    from ..viz.answers.answer import DataAnswer
    from ..viz.terminal import listings

    place = folder(case, "load")
    if (mapping or suggest) and form != "table":
        raise wrong(f"load {form}", "--mapping or --suggest", "them with `load table` only")
    for path in (*files, *([mapping] if mapping else ())):
        if not path.is_file():
            why = "is a folder; give the files in it" if path.is_dir() else "does not exist"
            raise BadInput(f"load: the file “{path}” {why}.")
    if suggest:
        from ..loaders.mapping import suggested
        from ..loaders.spreadsheet import read_sheet

        for path in files:
            print("\n".join(suggested(read_sheet(path)[0], path.name)))
        return
    with stages() as progress:
        loaded = (form, [*files, *([mapping] if mapping else [])], edition)
        _, answer = built(Path(place), store, progress, files=loaded)
    show(DataAnswer(answer, listings.build), as_json)


def fetch(
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="A list whose publisher offers files to download, such as ofac-sdn.",
            autocompletion=completion.formats,
        ),
    ],
    mirror: Annotated[
        str,
        typer.Option(
            "--from", metavar="URL", help="Address of your own under which the same files lie."
        ),
    ] = "",
    allow: Annotated[
        list[str] | None,
        typer.Option(
            "--allow-host", metavar="HOST", help="Host to which the publisher may redirect."
        ),
    ] = None,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Download an official list from its publisher into the case, for `load`. No other command goes
    online.

    Examples:
      The list of the US Treasury:
        entrepot fetch ofac-sdn
    """
    from ..casework.case import Case
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import plain_head
    from ..viz.terminal import listings

    read = Case.create(Path(folder(case, "fetch")))
    fetched = read.fetch(form, mirror=mirror, allow=allow or (), note=note)
    day = max((file.day for file in fetched), default="")
    paths = " ".join(str(file.path) for file in fetched)
    files: list[FetchedFile] = []
    for file in fetched:
        day_of = file.day or None
        files.append(
            {"file": str(file.path), "sha256": file.sha256, "day": day_of, "new": file.new}
        )
    answer: FetchData = {
        **plain_head(),
        "command": "fetch",
        "format": form,
        "edition": day or None,
        "files": files,
        "load": (
            f"entrepot load {form} {paths}"
            + (f" --edition {day}" if day else "")
            + f" --case {case}"
        ),
    }
    show(DataAnswer(answer, listings.fetched), as_json)
