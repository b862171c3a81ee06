"""The commands that write files of the graph: view and export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import completion
from .options import AsOf, CaseOption, During, JsonOption, opened, output_option, show, top_option
from .progress import stages

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..viz.answers.data import ExportData, ViewData


def view(
    routes: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--routes",
            metavar="FROM TO",
            help="Draw the routes between two parties or sets.",
            rich_help_panel="Choose what is drawn",
        ),
    ] = None,
    around: Annotated[
        str | None,
        typer.Option(
            metavar="PARTY",
            help="Draw what surrounds a party, place or weapon.",
            rich_help_panel="Choose what is drawn",
            autocompletion=completion.parties,
        ),
    ] = None,
    hops: Annotated[
        int,
        typer.Option(
            metavar="N",
            help="With --around: go up to N relations away.",
            rich_help_panel="Choose what is drawn",
        ),
    ] = 1,
    top: Annotated[
        int | None,
        top_option(
            "Draw at most N routes (5 unless said), or without --routes at most N cards (80 "
            "unless said).",
            "Choose what is drawn",
        ),
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", hidden=True)] = None,
    output: Annotated[
        Path | None,
        output_option(
            "FILE.html, or FILE.svg for the picture alone. Without it, out/view.html in the case."
        ),
    ] = None,
    proposals: Annotated[
        bool,
        typer.Option(
            "--proposals",
            help="Also draw, dotted, what rules propose and nobody has read.",
            rich_help_panel="Choose what is drawn",
        ),
    ] = False,
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Write one web page that works offline: the routes of a question, what surrounds a party, or
    all movements.

    The page searches, filters, replays what was known on a date, and opens the evidence behind
    every line.

    Examples:
      The routes between two companies:
        entrepot view --routes "Xiamen Limbach" "IEMZ Kupol" -o garpiya.html
      Everything within two relations of a drone:
        entrepot view --around "Garpiya-A1" --hops 2 -o garpiya-a1.html
    """
    from ..graph.errors import wrong
    from ..graph.files import write_whole
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import listings

    read = opened(case)
    if routes and around:
        raise wrong("view", "--routes and --around", "one of them")
    target = output or read.path / "out" / "view.html"
    if target.suffix not in (".html", ".svg") or target.is_dir():
        raise wrong("view -o", str(target), "a file that ends in .html or .svg")
    # One option limits routes or cards, whichever are drawn; `--limit` is its older spelling.
    cards, number = limit or 80, 5
    if routes:
        number = number if top is None else top
    elif not limit and top is not None:
        cards = top
    with stages() as progress:
        progress("drawing the page")
        options: dict[str, Any] = {
            "hops": hops,
            "limit": cards,
            "k": number,
            "proposals": proposals,
        }
        shown = read.view(routes, around=around or "", as_of=as_of, during=during, **options)
        write_whole(target, shown.html if target.suffix == ".html" else shown.svg())
    answer: ViewData = {
        **state_head(read.state.number),
        "command": "view",
        "file": str(target),
        "title": shown.scene.title,
        "cards": len(shown.scene.cards),
        "lines": len(shown.scene.lines),
    }
    show(DataAnswer(answer, listings.viewed), as_json)


def export_command(
    form: Annotated[
        str, typer.Argument(metavar="FORMAT", help="graphml, csv, json or neo4j (bulk import).")
    ],
    output: Annotated[
        Path,
        output_option("Folder to write into.", "FOLDER"),
    ],
    database: Annotated[
        str, typer.Option(metavar="NAME", help="With neo4j: the database to import into.")
    ] = "neo4j",
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Write the graph with its evidence as GraphML, CSV tables, JSON, or CSV for a bulk import into
    Neo4j.

    Examples:
      For Gephi or yEd:
        entrepot export graphml -o exported
      Tables of nodes, relations, claims and documents:
        entrepot export csv -o tables
    """
    from ..graph.errors import unknown, wrong
    from ..graph.files import write_whole
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import fold_head
    from ..viz.files import graph_export
    from ..viz.terminal import listings

    read = opened(case)
    if output.exists() and not output.is_dir():
        raise wrong("export -o", str(output), "a folder, or a path where one can be made")
    if form == "neo4j":
        _bulk(read, output, database, as_of or during, as_json)
        return
    if form not in graph_export.FORMATS:
        raise unknown("export", form, "a format", (*graph_export.FORMATS, "neo4j"))
    folded, ids = read.fold(as_of, during), read.identities
    tables = graph_export.tables(folded, ids, read.graph(as_of, during), read.documents)
    answer: ExportData = {
        **fold_head(read.state.number, folded),
        "command": "export",
        "files": [],
    }
    for name, content in graph_export.files(form, tables).items():
        write_whole(output / name, content)
        answer["files"].append(str(output / name))
    show(DataAnswer(answer, listings.written), as_json)


def _bulk(read: Case, output: Path, database: str, dated: str | None, as_json: bool) -> None:
    from ..graph.errors import wrong
    from ..graph.store import bulk
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import SCHEMA_VERSION

    if dated:
        raise wrong(
            "export neo4j", dated, "no --as-of and no --during: a store holds the whole state"
        )
    files = [str(path) for path in bulk.export(read.content(), output, database)]
    # A store holds the whole version of the case, whatever the day.
    answer: ExportData = {
        "schema_version": SCHEMA_VERSION,
        "state": read.state.number,
        "as_of": None,
        "during": None,
        "command": "export",
        "files": files,
    }
    lines = [
        f"Wrote {len(answer['files'])} files. On the server's machine, with the database stopped, "
        "run:",
        f"  {answer['files'][-1]}",
        "Then start it and run `entrepot build --store URL`, which adds constraints and indexes "
        "and checks every row.",
    ]
    show(DataAnswer(answer, lambda data: lines), as_json)
