"""Commands that bring things in and look after a case: demo, build, load, fetch, sources, verify, doctor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from .. import __version__
from ..case import Case
from ..graph.errors import BadInput, EntrepotError, wrong
from ..graph.files import write_whole
from ..graph.store.held import Held
from ..graph.tables import COLUMNS
from ..loaders.contract import find_sources
from ..loaders.mapping import suggested
from ..loaders.run import places
from ..loaders.sheets import read_sheet
from ..press import Press
from ..viz import (
    answers,
    checks,
    inventory,
    listings,
    proposed,
)
from ..viz.demo import DOSSIERS, QUESTIONS
from ..viz.demo import lines as demo_lines
from ..viz.reports import FORMATS
from ..viz.teller import Answer
from .terminal import CaseOption, JsonOption, StoreOption, note, paced, route_of, show, written


def _build(
    path: Path, store: str, replace: bool = False, files: tuple[str, Sequence[Path], str] | None = None
) -> tuple[Case, Answer]:
    case = Case.create(path)
    with case.locked():
        planned = case.plan(*files, dt.date.today().isoformat()) if files else None
        Held(store, case.path, case.name, "", replace).check()  # before the ledger is touched
        before = case.ledger.numbers()
        state, loaded = case.build(planned)
        changed = case.fill(store, replace, paced())
    answer = answers.head("load" if files else "build", state.number)
    answer["case"] = str(path)
    answer["new_state"] = state.number not in before
    answer["sources"] = [
        {
            "name": i.source.name,
            "digest": state.sources[i.source.name],
            "counts": i.counts(),
            "issues": len(i.issues),
        }
        for i in loaded
    ]
    answer["proposals"] = proposed.counted(case.sides)
    answer["clashes"] = list(case.identities.clashes)
    answer["refused"] = [
        {"locator": str(x["locator"]), "value": str(x["value"]), "reason": str(x["message"])}
        for i in loaded
        for x in i.issues
        if x["level"] == "refused"
    ]
    answer["store"] = {"at": store or str(path / "store" / "graph.kgl"), "changed": changed}
    return case, answer


def demo(case: CaseOption = "case", store: StoreOption = "", as_json: JsonOption = False) -> None:
    """Build the bundled case and answer the questions of the three relationship families."""
    if "@" in case:
        raise wrong("demo --case", case, "a folder; the demo builds and answers the last state")
    opened, built = _build(Path(case), store)
    answer = answers.head("demo", opened.state.number)
    answer["build"] = built
    answer["answers"] = [
        {
            "family": q.family,
            "question": q.question,
            "command": q.command,
            "answer": route_of(opened, q.source, q.target, k=q.k, as_of=q.as_of),
        }
        for q in QUESTIONS
    ]
    answer["open"] = _shown(opened)
    answer["files"] = [str(opened.path / n) for n in ("case.toml", "decisions.toml", "ledger")]
    show(answer, as_json, demo_lines)


def _shown(opened: Case) -> list[Answer]:
    """Write the pages and briefs of the demo's questions; return what there is to open."""
    out = opened.path / "out"
    found = []
    for q in QUESTIONS:
        if q.page:
            write_whole(out / f"{q.page}.html", opened.view((q.source, q.target), k=q.k, as_of=q.as_of).html)
            report = Press(opened).route(q.source, q.target, k=q.k, as_of=q.as_of)
            files = [f for form in FORMATS for f in written(form.write(report, f"{q.page}-brief"), out)]
            found.append({"question": q.question, "files": [str(out / f"{q.page}.html"), *files]})
    for name, slug in DOSSIERS:
        report = Press(opened).dossier(name)
        files = [f for form in FORMATS for f in written(form.write(report, slug), out)]
        found.append({"question": f"Dossier: {report.title}", "files": files})
    return found


def build(
    case: CaseOption = "case",
    store: StoreOption = "",
    replace: Annotated[bool, typer.Option("--replace", help="Take over a database that holds another case.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Read the sources of a case into its ledger and its store; doing it twice changes nothing."""
    if "@" in case:
        raise wrong("build --case", case, "a folder; a build makes the next state")
    _, answer = _build(Path(case), store, replace)
    show(answer, as_json, listings.build)


def load(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="A format that `sources` lists.")],
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files of that format.")],
    edition: Annotated[
        str, typer.Option(metavar="DATE", help="The day of the edition, where the file does not say it.")
    ] = "",
    mapping: Annotated[
        Path | None, typer.Option("--mapping", metavar="FILE", help="What the columns of a table of your own mean.")
    ] = None,
    suggest: Annotated[
        bool, typer.Option("--suggest", help="Print a mapping guessed from a table's headings.")
    ] = False,
    case: CaseOption = "case",
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Load files of an official list or a table of your own; the ledger keeps its last state if anything is wrong."""
    if "@" in case:
        raise wrong("load --case", case, "a folder; a load makes the next state")
    if (mapping or suggest) and form != "table":
        raise wrong(f"load {form}", "--mapping or --suggest", "them with `load table` only")
    if suggest:
        for path in files:
            print("\n".join(suggested(read_sheet(path)[0], path.name)))
        return
    _, answer = _build(Path(case), store, files=(form, [*files, *([mapping] if mapping else [])], edition))
    show(answer, as_json, listings.build)


def fetch(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="A format whose publisher has files to download.")],
    mirror: Annotated[str, typer.Option("--from", metavar="URL", help="A place of your own with the same files.")] = "",
    allow: Annotated[
        list[str] | None, typer.Option("--allow-host", metavar="HOST", help="A host that may be sent on to.")
    ] = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Download an official list from its publisher into the case, for `load`; the only command that goes online."""
    if "@" in case:
        raise wrong("fetch --case", case, "a folder")
    opened = Case.create(Path(case))
    found = opened.fetch(form, mirror=mirror, allow=allow or (), note=note)
    day = max((f.day for f in found), default="")
    paths = " ".join(str(f.path) for f in found)
    answer: Answer = {
        "schema_version": answers.SCHEMA_VERSION,
        "command": "fetch",
        "format": form,
        "edition": day or None,
    }
    answer["files"] = [{"file": str(f.path), "sha256": f.sha256, "day": f.day or None, "new": f.new} for f in found]
    answer["load"] = f"entrepot load {form} {paths}" + (f" --edition {day}" if day else "") + f" --case {case}"
    show(answer, as_json, listings.fetched)


def sources(case: CaseOption = "case", as_json: JsonOption = False) -> None:
    """List the sources: who publishes them, licence, counts, newest claim."""
    opened = Case.open(case)
    state = opened.state
    rows = {name: opened.ledger.read(state, name) for name in COLUMNS if name != "claims"}
    rows["claims"] = list(opened.rows)
    described = {
        name: {f: str(getattr(source, f)) for f in ("title", "publisher", "licence", "coverage")}
        for name, source in find_sources(places(opened.path)).items()
    }
    answer = answers.head("sources", state.number)
    answer["sources"] = inventory.source_rows(described, state.sources, rows)
    show(answer, as_json, listings.sources)


def verify(
    case: CaseOption = "case",
    documents: Annotated[
        list[Path] | None,
        typer.Option("--documents", metavar="DIR", help="Folder with documents at hand; may be repeated."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Check the ledger's digests; with --documents, each hash and that each quote stands in its place."""
    opened = Case.open(case)
    for folder in documents or []:
        if not folder.is_dir():
            raise wrong("verify --documents", str(folder), "a folder with the documents at hand")
    whole = opened.ledger.check(opened.state)
    answer = answers.head("verify", opened.state.number)
    answer.update(checks.verify(opened.documents, opened.sides.every, whole, documents or []))
    show(answer, as_json, listings.verify)
    if answer["faults"]:
        raise BadInput(f"verify: {len(answer['faults'])} faults; the first: {answer['faults'][0]}")


def doctor(case: CaseOption = "case", store: StoreOption = "", as_json: JsonOption = False) -> None:
    """Say what is installed, whether the case is whole, and what to do about what is not."""
    found = inventory.installed(__version__)
    number = 0
    try:
        opened = Case.open(case)
        number = opened.state.number
        for source, ok in opened.ledger.check(opened.state).items():
            found.append(inventory.check(f"ledger {source}", ok, "whole" if ok else "changed", "entrepot build"))
        ok, said = opened.held(store).state()
        found.append(inventory.check(f"store {store or 'embedded'}", ok, said, "entrepot build"))
    except EntrepotError as fault:
        found.append(inventory.check(f"case {case}", False, str(fault), f"entrepot build --case {case}"))
    answer = answers.head("doctor", number)
    answer["checks"] = found
    show(answer, as_json, listings.doctor)
    if not all(item["ok"] for item in found):
        raise BadInput("doctor: something is missing; see the lines marked MISS")
