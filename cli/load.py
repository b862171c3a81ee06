"""Commands that bring data into a case: build, load, fetch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from . import completion
from .build_case import built
from .options import FolderOption, JsonOption, StoreOption, folder, newest, note, show
from .progress_bar import stages

# Formats whose columns a mapping explains.
MAPPED = ("table", "shipments", "vessel-events")

if TYPE_CHECKING:
    from ..graph.terms import Licence
    from ..viz.answers.data import (
        FetchData,
        FetchedFile,
    )


def build(
    new: Annotated[
        bool,
        typer.Option(
            "--new", help="Make a new case with the bundled sources, in a folder that has no case."
        ),
    ] = False,
    replace: Annotated[
        bool,
        typer.Option(
            "--replace", help="Fill a database that holds another case, in place of that case."
        ),
    ] = False,
    repair: Annotated[
        bool,
        typer.Option(
            "--repair",
            help="Compare every row of the graph store with the case, and write what was lost or "
            "changed. Rows that entrepot did not write are left alone.",
        ),
    ] = False,
    engine: Annotated[
        str,
        typer.Option(
            "--engine",
            metavar="ENGINE",
            help="Engine that combines the claims: duckdb, or a Spark master such as "
            "spark://HOST:7077, for a case with millions of claims.",
        ),
    ] = "",
    case: FolderOption = "case",
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Read all sources of a case and, with --store, fill a Neo4j server. Running it twice changes
    nothing.

    If anything is wrong, the case keeps its last version. The graph file in the case is filled by
    the first command that needs it.

    Examples:
      A new case, to which you can add lists and tables of your own:
        entrepot build --new --case mycase
      Fill a Neo4j server with the case in this folder:
        entrepot build --store bolt://127.0.0.1:7687
      Repair a server on which rows were deleted or changed by hand:
        entrepot build --repair --store bolt://127.0.0.1:7687
    """
    from ..graph.errors import wrong
    from ..viz.answers.answer import DataAnswer
    from ..viz.terminal import answer_lists

    with stages() as progress:
        place = Path(folder(case, "build"))
        if new and (place / "case.toml").exists():
            raise wrong("build --new", case, "a folder without a case: build it without --new")
        _, answer = built(
            place, store, progress, replace, repair=repair, engine=engine, may_make=new
        )
    show(DataAnswer(answer, answer_lists.build), as_json)


def load(
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="The kind of list, such as ofac-sdn or eu-journal, `table` for a table of your "
            "own, `shipments` for customs rows, or `vessel-events` for events of ships.",
            autocompletion=completion.formats,
        ),
    ],
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="The files of the list or table.")
    ],
    edition: Annotated[
        str,
        typer.Option(metavar="DATE", help="Date of the edition, if the file does not state it."),
    ] = "",
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping",
            metavar="FILE",
            help="File that says what the columns mean, for a table, customs rows or events of "
            "ships.",
        ),
    ] = None,
    suggest: Annotated[
        bool,
        typer.Option(
            "--suggest",
            help="Print a first draft of a mapping, made from the headings and cells of a table.",
        ),
    ] = False,
    sheet: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="The sheet of a workbook (used with --suggest; a mapping names the sheet itself).",
        ),
    ] = "",
    shrink_is_real: Annotated[
        bool,
        typer.Option(
            "--shrink-is-real",
            help="Load an edition that lacks many entries of the previous one, because they really "
            "were withdrawn.",
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
      Customs rows, which are added up by consignor, consignee, HS code and period:
        entrepot load shipments rows-01.csv rows-02.csv --mapping rows.toml
      Events of ships by IMO number: port calls, AIS gaps, transfers, changes of flag or owner:
        entrepot load vessel-events calls.csv --mapping calls.toml
    """
    from ..graph.errors import BadInput, wrong
    from ..viz.answers.answer import DataAnswer
    from ..viz.terminal import answer_lists

    place = folder(case, "load")
    if mapping and form not in MAPPED:
        right = f"it with {', '.join(f'`load {name}`' for name in MAPPED)} only"
        raise wrong(f"load {form}", "--mapping", right)
    if suggest and form != "table":
        raise wrong(f"load {form}", "--suggest", "--suggest with `load table` only")
    if sheet and not suggest:
        raise wrong(
            f"load {form}",
            "--sheet",
            "--sheet with --suggest only; a mapping names the sheet as `sheet`",
        )
    # A missing file is found before a case is made for it.
    for path in (*files, *([mapping] if mapping else ())):
        if not path.is_file():
            why = "is a folder; give the files in it" if path.is_dir() else "does not exist"
            raise BadInput(f"load: the file “{path}” {why}.")
    if suggest:
        # A draft needs the table only, so no case is opened or made.
        from ..loaders.suggestion import suggested

        for path in files:
            print("\n".join(suggested(path, sheet)))
        return
    with stages() as progress:
        loaded = (form, [*files, *([mapping] if mapping else [])], edition)
        read, answer = built(
            Path(place), store, progress, files=loaded, shrink_is_real=shrink_is_real
        )
    _note_limits(read.licences[form])
    show(DataAnswer(answer, answer_lists.build), as_json)


def _note_limits(licence: Licence) -> None:
    """Say on stderr which parts of a source may not be used commercially."""
    if licence.limited:
        from ..viz.wording.licences import part_texts
        from ..viz.words import english

        for text in part_texts(licence, english(), limited=True):
            note(f"entrepot: {text}")


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
            "--from",
            metavar="URL",
            help="Take the same files from this address of your own instead.",
        ),
    ] = "",
    allow: Annotated[
        list[str] | None,
        typer.Option(
            "--allow-host", metavar="HOST", help="Allow the publisher to redirect to this host."
        ),
    ] = None,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Download an official list from its publisher into the case, ready for `load`. No other
    command goes online.

    Examples:
      The list of the US Treasury:
        entrepot fetch ofac-sdn
    """
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import plain_head
    from ..viz.terminal import answer_lists

    read = newest(case, "fetch")
    stated = read.offered(form)
    fetched = read.fetch(form, mirror=mirror, allow=allow or (), note=note)
    # Whoever fetches a file should know under which terms before it is used.
    note(f"entrepot: {stated.title}: {stated.licence}")
    # The files of one list change on different days; its edition is the newest of them.
    day = ""
    files: list[FetchedFile] = []
    for file in fetched:
        day = max(day, file.day)
        files.append(
            {
                "file": str(file.path),
                "sha256": file.sha256,
                "day": file.day or None,
                "new": file.new,
            }
        )
    paths = " ".join(file["file"] for file in files)
    # What was fetched is not loaded at once: only this command goes online, and `load` works
    # without a network.
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
    show(DataAnswer(answer, answer_lists.fetched), as_json)
