"""Commands that bring data in and look after a case: demo, build, load, fetch, sources, verify, doctor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from . import completion
from .options import CaseOption, FolderOption, JsonOption, StoreOption, folder, note, opened, show, written
from .progress import Progress, stages

if TYPE_CHECKING:
    from ..case import Case
    from ..viz.teller import Answer


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
            stay = f"version {now} of the case is written; run `entrepot build` to fill its graph store"
        else:
            stay = f"the case stays at version {before}" if before else "no version of the case was written"
        raise KeyboardInterrupt(f"stopped; {stay}") from None


def _build(
    path: Path,
    store: str,
    progress: Progress,
    replace: bool = False,
    files: tuple[str, Sequence[Path], str] | None = None,
) -> tuple[Case, Answer]:
    import datetime as dt

    from ..case import Case
    from ..graph.store.held import Held
    from ..viz import answers, proposed

    case = Case.create(path)
    with case.locked(), _steady(path):
        planned = case.plan(*files, dt.date.today().isoformat()) if files else None
        before = case.ledger.numbers()
        replace = replace or bool(before and store and case.held(store).own())
        Held(store, case.path, case.name, "", replace).check()  # before the ledger is touched
        state, loaded = case.build(planned, progress)
        progress("filling the graph store")
        changed = case.fill(store, replace, progress)
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


def demo(case: FolderOption = "case", store: StoreOption = "", as_json: JsonOption = False) -> None:
    """Build the demonstration case, answer its questions, and write a page and a report for each.

    The answers in full, the pages and the reports go to the folder out/ in the case.

    Examples:
      In a folder of its own:
        entrepot demo --case garpiya
    """
    from ..graph.files import write_whole
    from ..viz import answers
    from ..viz import demo as questions
    from .options import route_of

    path = Path(folder(case, "demo"))
    with stages() as progress:
        read, built = _build(path, store, progress)
        answer = answers.head("demo", read.state.number)
        answer["build"] = built
        answer["answers"] = []
        for number, q in enumerate(questions.QUESTIONS, 1):
            progress("answering the questions", number, len(questions.QUESTIONS))
            answer["answers"].append(
                {
                    "family": q.family,
                    "question": q.question,
                    "command": q.command,
                    "answer": route_of(read, q.source, q.target, k=q.k, as_of=q.as_of),
                }
            )
        answer["open"] = _shown(read, progress)
    answer["files"] = [str(read.path / n) for n in ("case.toml", "decisions.toml", "ledger")]
    write_whole(read.path / "out" / "answers.txt", "\n".join(questions.lines(answer)) + "\n")
    show(answer, as_json, questions.summary, case=case)


def _shown(read: Case, progress: Progress) -> list[Answer]:
    """Write the pages and reports of the demo's questions; return what there is to open."""
    from ..graph.files import write_whole
    from ..press import Press
    from ..viz.demo import DOSSIERS, QUESTIONS
    from ..viz.reports import FORMATS

    out = read.path / "out"
    entries = []
    forms = [form for form in FORMATS if form.ready]
    if lacking := [form.suffix for form in FORMATS if not form.ready]:
        note(f'Reports as {" and ".join(lacking)} are left out; they need: pip install "entrepot[reports]"')
    asked = [q for q in QUESTIONS if q.page]
    total = len(asked) + len(DOSSIERS)
    for number, q in enumerate(asked, 1):
        progress("writing pages and reports", number, total)
        write_whole(out / f"{q.page}.html", read.view((q.source, q.target), k=q.k, as_of=q.as_of).html)
        report = Press(read).route(q.source, q.target, k=q.k, as_of=q.as_of)
        files = [f for form in forms for f in written(form.write(report, f"{q.page}-brief"), out)]
        entries.append({"question": q.question, "files": [str(out / f"{q.page}.html"), *files]})
    for number, (name, slug) in enumerate(DOSSIERS, len(asked) + 1):
        progress("writing pages and reports", number, total)
        report = Press(read).dossier(name)
        files = [f for form in forms for f in written(form.write(report, slug), out)]
        entries.append({"question": f"Dossier: {report.title}", "files": files})
    return entries


def build(
    replace: Annotated[bool, typer.Option("--replace", help="Take over a database that holds another case.")] = False,
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
    from ..viz import listings

    with stages() as progress:
        _, answer = _build(Path(folder(case, "build")), store, progress, replace)
    show(answer, as_json, listings.build)


def load(
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="The kind of list, such as ofac-sdn or eu-journal, or `table` for a table of your own.",
            autocompletion=completion.formats,
        ),
    ],
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="The files of that list.")],
    edition: Annotated[
        str, typer.Option(metavar="DATE", help="Date of the edition, where the file does not state it.")
    ] = "",
    mapping: Annotated[
        Path | None, typer.Option("--mapping", metavar="FILE", help="What the columns of a table of your own mean.")
    ] = None,
    suggest: Annotated[
        bool, typer.Option("--suggest", help="Print a first draft of a mapping, from a table's headings.")
    ] = False,
    case: FolderOption = "case",
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Load an official list or a table of your own into the case.

    If anything is wrong, the case keeps its last version. Each format has a page: loaders/sources/FORMAT/README.md.

    Examples:
      The list of the US Treasury:
        entrepot load ofac-sdn SDN.CSV ADD.CSV ALT.CSV --edition 2026-08-20
      A table of your own, with a mapping:
        entrepot load table customs.csv --mapping customs.toml
    """
    from ..graph.errors import BadInput, wrong
    from ..viz import listings

    place = folder(case, "load")
    if (mapping or suggest) and form != "table":
        raise wrong(f"load {form}", "--mapping or --suggest", "them with `load table` only")
    for path in (*files, *([mapping] if mapping else ())):
        if not path.is_file():
            why = "is a folder; give the files in it" if path.is_dir() else "does not exist"
            raise BadInput(f"load: the file “{path}” {why}.")
    if suggest:
        from ..loaders.mapping import suggested
        from ..loaders.sheets import read_sheet

        for path in files:
            print("\n".join(suggested(read_sheet(path)[0], path.name)))
        return
    with stages() as progress:
        given = (form, [*files, *([mapping] if mapping else [])], edition)
        _, answer = _build(Path(place), store, progress, files=given)
    show(answer, as_json, listings.build)


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
        str, typer.Option("--from", metavar="URL", help="Address of your own under which the same files lie.")
    ] = "",
    allow: Annotated[
        list[str] | None,
        typer.Option("--allow-host", metavar="HOST", help="Host to which the publisher may redirect."),
    ] = None,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Download an official list from its publisher into the case, for `load`. No other command goes online.

    Examples:
      The list of the US Treasury:
        entrepot fetch ofac-sdn
    """
    from ..case import Case
    from ..viz import answers, listings

    read = Case.create(Path(folder(case, "fetch")))
    fetched = read.fetch(form, mirror=mirror, allow=allow or (), note=note)
    day = max((f.day for f in fetched), default="")
    paths = " ".join(str(f.path) for f in fetched)
    answer: Answer = {
        "schema_version": answers.SCHEMA_VERSION,
        "command": "fetch",
        "format": form,
        "edition": day or None,
    }
    answer["files"] = [{"file": str(f.path), "sha256": f.sha256, "day": f.day or None, "new": f.new} for f in fetched]
    answer["load"] = f"entrepot load {form} {paths}" + (f" --edition {day}" if day else "") + f" --case {case}"
    show(answer, as_json, listings.fetched)


def sources(case: CaseOption = "case", as_json: JsonOption = False) -> None:
    """List the sources with their publisher, licence and counts, and the date of the newest claim.

    Examples:
      What is in the case, and what else could be loaded:
        entrepot sources
    """
    from ..graph.tables import COLUMNS
    from ..loaders.contract import find_sources
    from ..loaders.run import places
    from ..viz import answers, inventory, listings

    read = opened(case)
    state = read.state
    rows = {name: read.ledger.read(state, name) for name in COLUMNS if name != "claims"}
    rows["claims"] = list(read.rows)
    described = {
        name: {f: str(getattr(source, f)) for f in ("title", "publisher", "licence", "coverage")}
        for name, source in find_sources(places(read.path)).items()
    }
    answer = answers.head("sources", state.number)
    answer["sources"] = inventory.source_rows(described, state.sources, rows)
    show(answer, as_json, listings.sources)


def verify(
    documents: Annotated[
        list[Path] | None,
        typer.Option("--documents", metavar="FOLDER", help="Folder with documents that you hold."),
    ] = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Check that no file of the case has changed; with --documents, also each document's hash and every quotation.

    Examples:
      With the articles in a folder of your own:
        entrepot verify --documents articles
    """
    from ..graph.errors import BadInput, wrong
    from ..viz import answers, checks, listings

    read = opened(case)
    for place in documents or []:
        if not place.is_dir():
            raise wrong("verify --documents", str(place), "a folder with the documents at hand")
    whole = read.ledger.check(read.state)
    answer = answers.head("verify", read.state.number)
    answer.update(checks.verify(read.documents, read.sides.every, whole, documents or []))
    show(answer, as_json, listings.verify)
    if answer["faults"]:
        raise BadInput(f"verify: {len(answer['faults'])} faults; the first: {answer['faults'][0]}")


def doctor(case: CaseOption = "case", store: StoreOption = "", as_json: JsonOption = False) -> None:
    """Check the installation and the case, and suggest repairs.

    Examples:
      The case in this folder, and a Neo4j server:
        entrepot doctor --store bolt://127.0.0.1:7687
    """
    from .. import __version__
    from ..graph.errors import BadInput, EntrepotError
    from ..viz import answers, inventory, listings

    checks = inventory.installed(__version__)
    number = 0
    try:
        read = opened(case)
        number = read.state.number
        for source, ok in read.ledger.check(read.state).items():
            checks.append(inventory.check(f"ledger {source}", ok, "whole" if ok else "changed", "entrepot build"))
        ok, said = read.held(store).state()
        checks.append(inventory.check(f"store {store or 'embedded'}", ok, said, "entrepot build"))
    except EntrepotError as fault:
        checks.append(inventory.check(f"case {case}", False, str(fault), f"entrepot build --case {case}"))
    answer = answers.head("doctor", number)
    answer["checks"] = checks
    show(answer, as_json, listings.doctor)
    if not all(item["ok"] for item in checks):
        raise BadInput("doctor: something is missing; see the lines marked MISS")
