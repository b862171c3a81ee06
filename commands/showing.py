"""Commands that write what people look at: export, view, brief."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from ..case import Case
from ..graph.dates import check, first_day
from ..graph.errors import NotFound, wrong
from ..graph.files import write_whole
from ..graph.store import bulk
from ..press import Press
from ..viz import (
    answers,
    export,
)
from ..viz.house import house as house_style
from ..viz.reports import FORMATS, PAPERS, Format
from ..viz.reports.judgement import of_file
from ..viz.reports.reading import made_of
from .terminal import AsOf, CaseOption, During, JsonOption, show, written

OTHERWISE = "--dossier X, --country C, --changes N, --rebuild FILE or --correct FILE"


def export_command(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="graphml, csv, json or neo4j (bulk import).")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder to write into.")],
    database: Annotated[str, typer.Option(help="With neo4j: the database to import into.")] = "neo4j",
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Write the graph with its evidence as GraphML, CSV tables, JSON, or CSV for a bulk import into Neo4j."""
    opened = Case.open(case)
    if output.exists() and not output.is_dir():
        raise wrong("export -o", str(output), "a folder, or a path where one can be made")
    if form == "neo4j":
        _bulk(opened, output, database, as_of or during, as_json)
        return
    if form not in export.FORMATS:
        raise wrong("export", form, "one of " + ", ".join((*export.FORMATS, "neo4j")))
    folded, ids = opened.fold(as_of, during), opened.identities
    found = export.tables(folded, ids, opened.graph(as_of, during), opened.documents)
    answer = answers.head("export", opened.state.number, folded)
    answer["files"] = []
    for name, content in export.files(form, found).items():
        write_whole(output / name, content)
        answer["files"].append(str(output / name))
    show(answer, as_json, lambda a: [f"wrote {path}" for path in a["files"]])


def _bulk(opened: Case, output: Path, database: str, dated: str | None, as_json: bool) -> None:
    if dated:
        raise wrong("export neo4j", dated, "no --as-of and no --during: a store holds the whole state")
    answer = answers.head("export", opened.state.number)
    answer["files"] = [str(path) for path in bulk.export(opened.content(), output, database)]
    lines = [
        f"wrote {len(answer['files'])} files; on the server's machine, the database stopped: {answer['files'][-1]}",
        "then start it and run: entrepot build --store URL (constraints, indexes, and a check of every row)",
    ]
    show(answer, as_json, lambda a: lines)


def view(
    routes: Annotated[
        tuple[str, str] | None,
        typer.Option("--routes", metavar="FROM TO", help="The routes between two parties or sets."),
    ] = None,
    around: Annotated[
        str | None, typer.Option(metavar="X", help="What is on file around a party, place or weapon.")
    ] = None,
    hops: Annotated[int, typer.Option(help="With --around: how many steps away.")] = 1,
    limit: Annotated[int, typer.Option(help="Most cards without --routes.")] = 80,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="FILE.html, or FILE.svg: the picture alone.")
    ] = None,
    k: Annotated[int, typer.Option("-k", help="With --routes: how many.")] = 5,
    proposals: Annotated[
        bool, typer.Option("--proposals", help="Draw dotted what rules propose and nobody has read.")
    ] = False,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Write one offline HTML page: the routes of a question, the surroundings of a party, or all movements."""
    opened = Case.open(case)
    if routes and around:
        raise wrong("view", "--routes and --around", "one of them")
    target = output or opened.path / "out" / "view.html"
    if target.suffix not in (".html", ".svg") or target.is_dir():
        raise wrong("view -o", str(target), "a file that ends in .html or .svg")
    options: dict[str, Any] = {"hops": hops, "limit": limit, "k": k, "proposals": proposals}
    shown = opened.view(routes, around=around or "", as_of=as_of, during=during, **options)
    write_whole(target, shown.html if target.suffix == ".html" else shown.svg())
    answer = answers.head("view", opened.state.number)
    drawn = shown.scene
    answer.update(file=str(target), title=drawn.title, cards=len(drawn.cards), lines=len(drawn.lines))
    show(answer, as_json, lambda a: [f"wrote {a['file']}: {a['title']}; {a['cards']} cards, {a['lines']} lines"])


def brief(
    source: Annotated[str | None, typer.Argument(metavar="FROM")] = None,
    target: Annotated[str | None, typer.Argument(metavar="TO")] = None,
    dossier: Annotated[str | None, typer.Option(metavar="X", help="A dossier of one party, place or weapon.")] = None,
    country: Annotated[str | None, typer.Option(metavar="C", help="A country's transshipment profile.")] = None,
    changes: Annotated[
        int | None, typer.Option(metavar="N", help="A change note from state N to the state of --case.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="FILE.md, .html, .pdf or .docx.")
    ] = None,
    paper: Annotated[str, typer.Option(help="A4 or Letter, for PDF and DOCX.")] = "A4",
    redact: Annotated[
        str, typer.Option(metavar="LEVEL", help="Leave out claims above a handling level: public or internal.")
    ] = "",
    rebuild: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Make a brief again as it says it was made, and compare.")
    ] = None,
    correct: Annotated[
        Path | None, typer.Option(metavar="FILE", help="With --claim: what in a brief rests on it, as a dated note.")
    ] = None,
    claim: Annotated[str, typer.Option(metavar="UID", help="With --correct.")] = "",
    lang: Annotated[str, typer.Option(metavar="LANG", help="Language of our words around what sources say.")] = "en",
    house: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Your own house style: house.toml, LANG.ftl, brief.typ, .html, .css, .docx."
        ),
    ] = None,
    judgement: Annotated[
        Path | None, typer.Option(metavar="FILE", help="An analyst's own judgement, signed, as TOML (docs/briefs.md).")
    ] = None,
    k: Annotated[int, typer.Option("-k", help="How many routes.")] = 5,
    max_steps: Annotated[int, typer.Option(help="Most legs of a route.")] = 8,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Write a path-risk brief of a question, a dossier, a profile or a change note: every number with its note."""
    asked = [bool(source and target), bool(dossier), bool(country), changes is not None, bool(rebuild), bool(correct)]
    if sum(asked) != 1 or bool(source) != bool(target):
        words = " ".join(x for x in (source, target) if x) or "no question"
        raise wrong("brief", words, f"FROM TO, or {OTHERWISE}")
    if paper not in PAPERS:
        raise wrong("brief --paper", paper, " or ".join(PAPERS))
    if as_of and first_day(check(as_of, "--as-of")) > date.today().isoformat():
        raise wrong("brief --as-of", as_of, "a day that has come: nobody knows what will be public then")
    if rebuild:
        _rebuilt(rebuild, case, house, as_json)
        return
    if judgement and (correct or changes is not None):
        raise wrong(
            "brief --judgement", str(judgement), "FROM TO, --dossier X or --country C: what it is a judgement of"
        )
    if bool(correct) != bool(claim):
        raise wrong("brief --correct", claim or "no claim", "a file and --claim UID")
    opened = Case.open(case)
    press = Press(opened, paper, redact, house_style(lang, house))
    if correct:
        made = made_of(correct)
        own = Press(Case.open(f"{opened.path}@{made.state}"), made.paper, made.left_out, house_style(made.lang, house))
        today = date.today().isoformat()
        report = press.correction(own.again(made), claim, today)
        path = output or correct.with_name(f"{correct.stem}-correction-{today}{correct.suffix}")
    else:
        path = output or opened.path / "out" / "brief.md"
        signed = of_file(judgement, date.today().isoformat()) if judgement else None
        if dossier:
            report = press.dossier(dossier, as_of=as_of, during=during, judgement=signed)
        elif country:
            report = press.country(country, as_of=as_of, judgement=signed)
        elif changes is not None:
            report = press.changes(changes)
        else:
            dates = {"as_of": as_of, "during": during}
            report = press.route(str(source), str(target), k=k, max_steps=max_steps, judgement=signed, **dates)
    form = _form(path)
    answer = answers.head("brief", opened.state.number)
    answer.update(
        title=report.title, notes=len(report.notes), files=written(form.write(report, path.stem), path.parent)
    )
    show(answer, as_json, lambda a: [f"wrote {', '.join(a['files'])}: {a['title']}; {a['notes']} notes"])


def _form(path: Path) -> Format:
    form = next((f for f in FORMATS if f.suffix == path.suffix), None)
    if form is None or path.is_dir():
        raise wrong("brief -o", str(path), "a file that ends in " + " or ".join(f.suffix for f in FORMATS))
    return form


def _rebuilt(path: Path, case: str, house: Path | None, as_json: bool) -> None:
    """Make a brief again and say whether it is the same, byte for byte; a brief that is not raises `NotFound`."""
    made = made_of(path)
    opened = Case.open(f"{Case.open(case).path}@{made.state}")
    report = Press(opened, made.paper, made.left_out, house_style(made.lang, house)).again(made)
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
