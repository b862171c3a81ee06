"""Commands that write what people look at: export, view, brief."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import completion
from .options import EVIDENCE, OUTPUT, ROUTES, AsOf, CaseOption, During, JsonOption, MaxSteps, opened, show, written
from .progress import stages

if TYPE_CHECKING:
    from ..case import Case
    from ..viz.reports import Format

OTHERWISE = "--dossier X, --country C, --changes N, --rebuild FILE or --correct FILE"
KINDS = "Choose one kind of report"
LOOK = "Choose its look and words"


def export_command(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="graphml, csv, json or neo4j (bulk import).")],
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="FOLDER", help="Folder to write into.", rich_help_panel=OUTPUT),
    ],
    database: Annotated[str, typer.Option(metavar="NAME", help="With neo4j: the database to import into.")] = "neo4j",
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Write the graph with its evidence as GraphML, CSV tables, JSON, or CSV for a bulk import into Neo4j.

    Examples:
      For Gephi or yEd:
        entrepot export graphml -o exported
      Tables of nodes, relations, claims and documents:
        entrepot export csv -o tables
    """
    from ..graph.errors import unknown, wrong
    from ..graph.files import write_whole
    from ..viz import answers, export, listings

    read = opened(case)
    if output.exists() and not output.is_dir():
        raise wrong("export -o", str(output), "a folder, or a path where one can be made")
    if form == "neo4j":
        _bulk(read, output, database, as_of or during, as_json)
        return
    if form not in export.FORMATS:
        raise unknown("export", form, "a format", (*export.FORMATS, "neo4j"))
    folded, ids = read.fold(as_of, during), read.identities
    found = export.tables(folded, ids, read.graph(as_of, during), read.documents)
    answer = answers.head("export", read.state.number, folded)
    answer["files"] = []
    for name, content in export.files(form, found).items():
        write_whole(output / name, content)
        answer["files"].append(str(output / name))
    show(answer, as_json, listings.written)


def _bulk(read: Case, output: Path, database: str, dated: str | None, as_json: bool) -> None:
    from ..graph.errors import wrong
    from ..graph.store import bulk
    from ..viz import answers

    if dated:
        raise wrong("export neo4j", dated, "no --as-of and no --during: a store holds the whole state")
    answer = answers.head("export", read.state.number)
    answer["files"] = [str(path) for path in bulk.export(read.content(), output, database)]
    lines = [
        f"Wrote {len(answer['files'])} files. On the server's machine, with the database stopped, run:",
        f"  {answer['files'][-1]}",
        "Then start it and run `entrepot build --store URL`, which adds constraints and indexes and checks every row.",
    ]
    show(answer, as_json, lambda a: lines)


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
            metavar="N", help="With --around: go up to N relations away.", rich_help_panel="Choose what is drawn"
        ),
    ] = 1,
    top: Annotated[
        int | None,
        typer.Option(
            "-k",
            "--top",
            metavar="N",
            help="Draw at most N routes (5 unless said), or without --routes at most N cards (80 unless said).",
            rich_help_panel="Choose what is drawn",
        ),
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", hidden=True)] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="FILE.html, or FILE.svg for the picture alone. Without it, out/view.html in the case.",
            rich_help_panel=OUTPUT,
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
    """Write one web page that works offline: the routes of a question, what surrounds a party, or all movements.

    The page searches, filters, replays what was known on a date, and opens the evidence behind every line.

    Examples:
      The routes between two companies:
        entrepot view --routes "Xiamen Limbach" "IEMZ Kupol" -o garpiya.html
      Everything within two relations of a drone:
        entrepot view --around "Garpiya-A1" --hops 2 -o garpiya-a1.html
    """
    from ..graph.errors import wrong
    from ..graph.files import write_whole
    from ..viz import answers, listings

    read = opened(case)
    if routes and around:
        raise wrong("view", "--routes and --around", "one of them")
    target = output or read.path / "out" / "view.html"
    if target.suffix not in (".html", ".svg") or target.is_dir():
        raise wrong("view -o", str(target), "a file that ends in .html or .svg")
    cards, k = limit or (top if top is not None and not routes else 80), top if top is not None and routes else 5
    with stages() as progress:
        progress("drawing the page")
        options: dict[str, Any] = {"hops": hops, "limit": cards, "k": k, "proposals": proposals}
        shown = read.view(routes, around=around or "", as_of=as_of, during=during, **options)
        write_whole(target, shown.html if target.suffix == ".html" else shown.svg())
    answer = answers.head("view", read.state.number)
    drawn = shown.scene
    answer.update(file=str(target), title=drawn.title, cards=len(drawn.cards), lines=len(drawn.lines))
    show(answer, as_json, listings.viewed)


def brief(
    source: Annotated[
        str | None,
        typer.Argument(metavar="[FROM", help="Where the routes start.", autocompletion=completion.parties),
    ] = None,
    target: Annotated[
        str | None, typer.Argument(metavar="TO]", help="Where they end.", autocompletion=completion.parties)
    ] = None,
    dossier: Annotated[
        str | None,
        typer.Option(
            metavar="PARTY",
            help="A dossier of one party, place or weapon.",
            rich_help_panel=KINDS,
            autocompletion=completion.parties,
        ),
    ] = None,
    country: Annotated[
        str | None,
        typer.Option(metavar="COUNTRY", help="A country's transshipment profile.", rich_help_panel=KINDS),
    ] = None,
    changes: Annotated[
        int | None,
        typer.Option(
            metavar="N", help="A note of what changed from version N to the version of --case.", rich_help_panel=KINDS
        ),
    ] = None,
    rebuild: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Make a report again as it says it was made, and compare.", rich_help_panel=KINDS
        ),
    ] = None,
    correct: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="With --claim: a dated note of what in a report rests on a wrong claim.",
            rich_help_panel=KINDS,
        ),
    ] = None,
    claim: Annotated[
        str, typer.Option(metavar="UID", help="Claim that was wrong (used with --correct).", rich_help_panel=KINDS)
    ] = "",
    top: Annotated[
        int, typer.Option("-k", "--top", metavar="N", help="Report at most N routes.", rich_help_panel=ROUTES)
    ] = 5,
    max_steps: MaxSteps = 8,
    as_of: AsOf = None,
    during: During = None,
    redact: Annotated[
        str,
        typer.Option(
            metavar="LEVEL",
            help="Leave out claims above a handling level: public or internal.",
            rich_help_panel=EVIDENCE,
        ),
    ] = "",
    paper: Annotated[
        str, typer.Option(metavar="SIZE", help="A4 or Letter, for PDF and DOCX.", rich_help_panel=LOOK)
    ] = "A4",
    lang: Annotated[
        str,
        typer.Option(
            metavar="LANG", help="Language of the generated text; quotations are not translated.", rich_help_panel=LOOK
        ),
    ] = "en",
    house: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Your own house style: house.toml, LANG.ftl, brief.typ, .html, .css, .docx.",
            rich_help_panel=LOOK,
        ),
    ] = None,
    judgement: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="An analyst's own judgement, signed, as TOML (docs/briefs.md).", rich_help_panel=LOOK
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="FILE.md, .html, .pdf or .docx. Without it, out/brief.md in the case.",
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Write a report in which every number has a note: on a question, a party, a country, or what changed.

    Examples:
      A path-risk report on the routes between two companies:
        entrepot brief "Xiamen Limbach" "IEMZ Kupol" -o garpiya.pdf
      A dossier of a missile, with its bill of materials:
        entrepot brief --dossier "Kharkiv missile" -o missile.docx
      The same report again, byte for byte, or why it differs:
        entrepot brief --rebuild garpiya.pdf
    """
    from ..graph.dates import check, first_day
    from ..graph.errors import wrong
    from ..press import Press
    from ..viz import answers, listings
    from ..viz.house import house as house_style
    from ..viz.reports import PAPERS
    from ..viz.reports.judgement import of_file
    from ..viz.reports.reading import made_of

    asked = [bool(source and target), bool(dossier), bool(country), changes is not None, bool(rebuild), bool(correct)]
    if sum(asked) != 1 or bool(source) != bool(target):
        words = " ".join(x for x in (source, target) if x) or "no question"
        raise wrong("brief", words, f"FROM TO, or {OTHERWISE}")
    if paper not in PAPERS:
        raise wrong("brief --paper", paper, " or ".join(PAPERS))
    if as_of and first_day(check(as_of, "--as-of")) > date.today().isoformat():
        raise wrong("brief --as-of", as_of, "a date that is not in the future")
    if rebuild:
        _rebuilt(rebuild, case, house, as_json)
        return
    if output:
        _form(output)  # before any work
    if judgement and (correct or changes is not None):
        raise wrong(
            "brief --judgement", str(judgement), "FROM TO, --dossier X or --country C: what it is a judgement of"
        )
    if bool(correct) != bool(claim):
        raise wrong("brief --correct", claim or "no claim", "a file and --claim UID")
    read = opened(case)
    press = Press(read, paper, redact, house_style(lang, house))
    if correct:
        made = made_of(correct)
        own = Press(opened(f"{read.path}@{made.state}"), made.paper, made.left_out, house_style(made.lang, house))
        today = date.today().isoformat()
        report = press.correction(own.again(made), claim, today)
        path = output or correct.with_name(f"{correct.stem}-correction-{today}{correct.suffix}")
    else:
        path = output or read.path / "out" / "brief.md"
        signed = of_file(judgement, date.today().isoformat()) if judgement else None
        if dossier:
            report = press.dossier(dossier, as_of=as_of, during=during, judgement=signed)
        elif country:
            report = press.country(country, as_of=as_of, judgement=signed)
        elif changes is not None:
            report = press.changes(changes)
        else:
            dates = {"as_of": as_of, "during": during}
            report = press.route(str(source), str(target), k=top, max_steps=max_steps, judgement=signed, **dates)
    with stages() as progress:
        progress(f"writing {path.name}")
        files = written(_form(path).write(report, path.stem), path.parent)
    answer = answers.head("brief", read.state.number)
    answer.update(title=report.title, notes=len(report.notes), files=files)
    show(answer, as_json, listings.briefed)


def _form(path: Path) -> Format:
    """Return the format that a file's name asks for."""
    from ..graph.errors import wrong
    from ..viz.reports import FORMATS

    form = next((f for f in FORMATS if f.suffix == path.suffix), None)
    if form is None or path.is_dir():
        raise wrong("brief -o", str(path), "a file that ends in " + " or ".join(f.suffix for f in FORMATS))
    form.check()
    return form


def _rebuilt(path: Path, case: str, house: Path | None, as_json: bool) -> None:
    """Make a report again and compare it byte for byte; raise `NotFound` where it differs."""
    from ..graph.errors import NotFound
    from ..press import Press
    from ..viz import answers
    from ..viz.house import house as house_style
    from ..viz.reports.reading import made_of

    made = made_of(path)
    read = opened(f"{opened(case).path}@{made.state}")
    report = Press(read, made.paper, made.left_out, house_style(made.lang, house)).again(made)
    contents = _form(path).write(report, path.stem)
    differ = [n for n, c in contents.items() if not (path.parent / n).is_file() or (path.parent / n).read_bytes() != c]
    answer = answers.head("brief", made.state)
    answer.update(
        title=report.title, notes=len(report.notes), files=[str(path.parent / n) for n in contents], differ=differ
    )
    show(
        answer, as_json, lambda a: [f"{path}: {'differs' if a['differ'] else 'the same, byte for byte'}: {a['title']}"]
    )
    if differ:
        raise NotFound(f"brief --rebuild: {', '.join(differ)} is not as it is made now; it was edited, or fonts differ")
