"""The commands that write files of the graph: view and export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import completion
from .options import (
    AsOf,
    CaseOption,
    During,
    JsonOption,
    check_output,
    opened,
    output_option,
    show,
    top_option,
)
from .progress_bar import stages

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
            help="Draw the surroundings of a party, place or weapon.",
            rich_help_panel="Choose what is drawn",
            autocompletion=completion.parties,
        ),
    ] = None,
    hops: Annotated[
        int,
        typer.Option(
            metavar="N",
            help="Go up to N relations away (used with --around).",
            rich_help_panel="Choose what is drawn",
        ),
    ] = 1,
    top: Annotated[
        int | None,
        top_option(
            "Draw at most N routes with --routes (by default 5), and otherwise at most N cards "
            "(by default 80).",
            "Choose what is drawn",
        ),
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", hidden=True)] = None,
    output: Annotated[
        Path | None,
        output_option(
            "Write to this file: FILE.html, or FILE.svg for the picture alone. By default, "
            "out/view.html in the case."
        ),
    ] = None,
    proposals: Annotated[
        bool,
        typer.Option(
            "--proposals",
            help="Also draw, as dotted lines, claims that rules proposed and nobody has reviewed.",
            rich_help_panel="Choose what is drawn",
        ),
    ] = False,
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Write one web page that works offline: the routes between two parties, the surroundings of
    one party, or all movements of goods.

    On the page you can search, filter, replay what was known on a date, and open the evidence
    behind every relation.

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
    from ..viz.terminal import answer_lists

    read = opened(case)
    # A page has one question, which its title and its legend are about.
    if routes and around:
        raise wrong("view", "--routes and --around", "one of them")
    # Without -o the page lies in the case, which is where `demo` writes pages too.
    target = output or read.path / "out" / "view.html"
    if target.suffix not in (".html", ".svg") or target.is_dir():
        raise wrong("view -o", str(target), "a file that ends in .html or .svg")
    check_output("view -o", target, case)
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
    show(DataAnswer(answer, answer_lists.viewed), as_json)


def export_command(
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="graphml, gexf, csv, json, parquet, ftm (FollowTheMoney), stix, opengraph "
            "(BloodHound), rocrate or neo4j (bulk import).",
        ),
    ],
    output: Annotated[
        Path,
        output_option("Write into this folder.", "FOLDER"),
    ],
    database: Annotated[
        str, typer.Option(metavar="NAME", help="The database to import into (used with neo4j).")
    ] = "neo4j",
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Write the graph with its evidence for other programs.

    A relation that is denied, has ended or is undetermined is marked as such in the name of its
    kind or in a note. docs/exports.md says what each format keeps and what it loses.

    Examples:
      For Gephi, with a timeline:
        entrepot export gexf -o exported
      Tables of nodes, relations, claims and documents:
        entrepot export csv -o tables
      For OpenAleph and the tools of OpenSanctions:
        entrepot export ftm -o exported
    """
    from ..graph.errors import unknown, wrong
    from ..graph.files import write_whole
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import fold_head
    from ..viz.files import export_formats
    from ..viz.terminal import answer_lists

    read = opened(case)
    if output.exists() and not output.is_dir():
        raise wrong("export -o", str(output), "a folder, or a path where one can be made")
    check_output("export -o", output / form, case)
    if form == "neo4j":
        _bulk(read, output, database, as_of or during, as_json)
        return
    if form not in export_formats.NAMES:
        raise unknown("export", form, "a format", (*export_formats.NAMES, "neo4j"))
    tables = read.tables(as_of, during)
    answer: ExportData = {
        **fold_head(read.state.number, tables.folded),
        "command": "export",
        "files": [],
    }
    # Every file is made before the first is written, so that a fault leaves none.
    made = export_formats.format_of(form).write(tables)
    for name, content in made.items():
        write_whole(output / name, content)
        answer["files"].append(str(output / name))
    show(DataAnswer(answer, answer_lists.written), as_json)


def _bulk(read: Case, output: Path, database: str, dated: str | None, as_json: bool) -> None:
    from ..casework.passing_on import PassedOn
    from ..graph.errors import wrong
    from ..graph.files import write_whole
    from ..graph.store import bulk
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import SCHEMA_VERSION

    if dated:
        raise wrong(
            "export neo4j", dated, "no --as-of and no --during; a store holds the whole version"
        )
    leaving = PassedOn.of(read)
    files = list(map(str, bulk.export(leaving.content(), output, database)))
    # Beside the files of the import, which does not read it.
    write_whole(output / "sources.csv", leaving.sources)
    files.insert(-1, str(output / "sources.csv"))
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
