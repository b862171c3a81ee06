"""The command line: words to calls, answers to text or JSON, errors to one line."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from . import __version__
from .case import Case
from .graph import names
from .graph.analysis.ask import CriticalAnswer, WhatIfAnswer
from .graph.dispositions import Disposition
from .graph.errors import BadInput, EntrepotError, NotFound, wrong
from .graph.files import write_whole
from .graph.identity import VERDICTS, Decision
from .graph.model import Claim
from .graph.naming.index import suggestions
from .graph.reviews import Review
from .graph.tables import COLUMNS
from .loaders.contract import find_sources
from .loaders.extract.lines import predictions
from .loaders.mapping import suggested
from .loaders.run import places
from .loaders.sheets import read_sheet
from .queries import catalogue, guard, portable
from .queries import run as ask
from .viz import (
    answers,
    checks,
    compare,
    connection,
    export,
    inventory,
    listings,
    screened,
    screened_files,
    text,
    worth,
)
from .viz.demo import DOSSIERS, QUESTIONS
from .viz.demo import lines as demo_lines
from .viz.reports import FORMATS
from .viz.teller import Answer, Teller

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Weapons supply chains as a graph whose every edge cites its documents.",
)

# click's UsageError, wherever this typer keeps it
USAGE: type[typer.BadParameter] = typer.BadParameter.__mro__[1]

CaseOption = Annotated[str, typer.Option("--case", metavar="DIR[@N]", help="Case folder, or one state of it.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Answer as JSON (graph/schemas).")]
StoreOption = Annotated[
    str,
    typer.Option("--store", metavar="URL", envvar="ENTREPOT_STORE", help="Neo4j server; default: a file in the case."),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Only what was public on this day, month or year."),
]
During = Annotated[
    str | None,
    typer.Option("--during", metavar="FROM..TO", help="Only claims whose stated time meets this interval."),
]


def _print(answer: Answer, as_json: bool, lines: Callable[[Answer], Iterable[str]]) -> None:
    if as_json:
        print(answers.dumps(answer))
    else:
        print("\n".join(lines(answer)))


def _note(message: str) -> None:
    print(message, file=sys.stderr)


def _teller(case: Case, as_of: str | None = None, during: str | None = None) -> Teller:
    return Teller(case.fold(as_of, during), case.identities, case.documents)


def _route(case: Case, *ends: str, **options: Any) -> Answer:
    found = case.routes(*ends, **options)
    teller = Teller(found.folded, case.identities, case.documents)
    return answers.route_answer(found, teller, case.state.number, options.get("level", ""))


def _build(
    path: Path, store: str, replace: bool = False, files: tuple[str, Sequence[Path], str] | None = None
) -> tuple[Case, Answer]:
    case = Case.create(path)
    with case.locked():
        planned = case.plan(*files) if files else None
        case.check_store(store, replace)  # before the ledger is touched
        before = case.ledger.numbers()
        state, loaded = case.build(planned)
        changed = case.fill(store, replace)
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
    answer["clashes"] = list(case.identities.clashes)
    answer["refused"] = [
        {"locator": str(x["locator"]), "value": str(x["value"]), "reason": str(x["message"])}
        for i in loaded
        for x in i.issues
        if x["level"] == "refused"
    ]
    answer["store"] = {"at": store or str(path / "store" / "graph.kgl"), "changed": changed}
    return case, answer


@app.command()
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
            "answer": _route(opened, q.source, q.target, k=q.k, as_of=q.as_of),
        }
        for q in QUESTIONS
    ]
    answer["open"] = _shown(opened)
    answer["files"] = [str(opened.path / n) for n in ("case.toml", "decisions.toml", "ledger")]
    _print(answer, as_json, demo_lines)


def _shown(opened: Case) -> list[Answer]:
    """Write the pages and briefs of the demo's questions; return what there is to open."""
    out = opened.path / "out"
    found = []
    for q in QUESTIONS:
        if q.page:
            write_whole(out / f"{q.page}.html", opened.page((q.source, q.target), k=q.k, as_of=q.as_of).html)
            report = opened.brief(q.source, q.target, k=q.k, as_of=q.as_of)
            files = [f for form in FORMATS for f in _written(form.write(report, f"{q.page}-brief"), out)]
            found.append({"question": q.question, "files": [str(out / f"{q.page}.html"), *files]})
    for name, slug in DOSSIERS:
        report = opened.dossier(name)
        files = [f for form in FORMATS for f in _written(form.write(report, slug), out)]
        found.append({"question": f"Dossier: {report.title}", "files": files})
    return found


@app.command()
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
    _print(answer, as_json, listings.build)


@app.command()
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
    _print(answer, as_json, listings.build)


@app.command()
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
    found = opened.fetch(form, mirror=mirror, allow=allow or (), note=_note)
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
    _print(answer, as_json, listings.fetched)


@app.command()
def extract(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="JSON lines with row_key, name, aliases, reason.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write here.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Read relations out of statements of reasons; prints JSON lines, one a row."""
    rows = list(predictions(file))
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if output:
        write_whole(output, lines)
        _note(f"{output}: {sum(len(r['triples']) for r in rows)} triples of {len(rows)} rows")  # type: ignore[arg-type, misc]
    elif as_json:
        print(answers.dumps({"schema_version": answers.SCHEMA_VERSION, "command": "extract", "rows": rows}))
    else:
        print(lines, end="")


@app.command()
def capture(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A document at hand: a page saved, a PDF, a text.")],
    title: Annotated[str, typer.Option(help="Its title.")] = "",
    outlet: Annotated[str, typer.Option(help="Who published it.")] = "",
    published: Annotated[str, typer.Option(metavar="DATE", help="When.")] = "",
    address: Annotated[str, typer.Option(help="Where it was read.")] = "",
    language: Annotated[str, typer.Option(help="Its language, as a code.")] = "en",
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Copy a document into the case, with its hash and who published it when; claims can then quote it."""
    opened = _last_state(case, "capture")
    fields = {"title": title, "outlet": outlet, "published": published, "address": address, "language": language}
    with opened.locked():
        key, digest, new = opened.capture(file, fields)
    answer: Answer = {"schema_version": answers.SCHEMA_VERSION, "command": "capture", "document": key, "sha256": digest}
    answer["new"] = new
    _print(answer, as_json, listings.captured)


@app.command()
def claim(
    what: Annotated[str, typer.Argument(metavar="add|edit", help="Write a new claim, or change one of your own.")],
    key: Annotated[str, typer.Argument(metavar="[KEY]", help="The claim to change.")] = "",
    given: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=VALUE", help="subject, predicate, object, quote, grade, root, ..."),
    ] = None,
    new: Annotated[
        list[str] | None, typer.Option("--new", metavar="KIND:NAME", help="A party that is not in the case yet.")
    ] = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Write a claim by hand from a captured document: its quote must stand there; grade and root are asked for."""
    opened = _last_state(case, "claim")
    if what not in ("add", "edit") or (what == "edit") != bool(key):
        raise wrong("claim", f"{what} {key}".strip(), "add, or edit KEY")
    fields = dict(x.split("=", 1) for x in given or () if "=" in x)
    if len(fields) != len(given or ()):
        raise wrong("claim --set", given, "FIELD=VALUE, each once")
    if what == "add" and sys.stdin.isatty():
        for field, question in (
            ("grade", "Grade (A-F and 2-6, on the claim alone)"),
            ("root", "Root (who:day:occasion)"),
        ):
            if not fields.get(field):
                fields[field] = typer.prompt(question)
    with opened.locked():
        made = opened.write_claim(fields, dt.date.today().isoformat(), key, new or ())
        opened.fill()
    answer = answers.claim_answer(_teller(opened), f"own:{made}", opened.state.number)
    _print(answer, as_json, text.explain)


@app.command()
def sources(case: CaseOption = "case", as_json: JsonOption = False) -> None:
    """List the sources: who publishes them, licence, counts, newest claim."""
    opened = Case.open(case)
    state = opened.state
    rows = {name: opened.ledger.read(state, name) for name in COLUMNS}
    described = {
        name: {f: str(getattr(source, f)) for f in ("title", "publisher", "licence", "coverage")}
        for name, source in find_sources(places(opened.path)).items()
    }
    answer = answers.head("sources", state.number)
    answer["sources"] = inventory.source_rows(described, state.sources, rows)
    _print(answer, as_json, listings.sources)


@app.command()
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
    answer.update(checks.verify(opened.documents, opened.claims, whole, documents or []))
    _print(answer, as_json, listings.verify)
    if answer["faults"]:
        raise BadInput(f"verify: {len(answer['faults'])} faults; the first: {answer['faults'][0]}")


@app.command()
def find(name: str, case: CaseOption = "case", as_json: JsonOption = False) -> None:
    """Find entities by name, alias, identifier or uid."""
    opened = Case.open(case)
    ids = opened.identities
    found = names.find(ids, name)
    if not found:
        raise NotFound(f"{name!r}: nothing among {len(ids.entities)} entities and their names")
    answer = answers.head("find", opened.state.number)
    answer["query"] = name
    answer["found"] = inventory.found_rows(found, ids, opened.claims, _teller(opened))
    _print(answer, as_json, listings.find)


By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="Why.")]


def _decided(opened: Case, act: Callable[[], None], answer: Answer) -> None:
    """Do what changes conclusions and say which edges changed."""
    with opened.locked():
        before = (opened.fold(), opened.identities, opened.documents, opened.claims)
        act()
        after = (opened.fold(), opened.identities, opened.documents, opened.claims)
    answer["changes"] = compare.diff(before, after)["edges"]


def _last_state(case: str, command: str) -> Case:
    if "@" in case:
        raise wrong(f"{command} --case", case, "a folder; decisions apply to every state")
    return Case.open(case)


@app.command()
def resolve(
    left: Annotated[str, typer.Argument(metavar="[A", help="A party; alone: what it may be the same as.")] = "",
    right: Annotated[str, typer.Argument(metavar="B]", help="Another, to decide about the two.")] = "",
    verdict: Annotated[str, typer.Option("--as", help="same, not_same, unsure, or undo.")] = "",
    by: By = "",
    why: Why = "",
    limit: Annotated[int, typer.Option("-n", help="How many suggestions.")] = 20,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Suggest which parties may be one, with reasons; record or take back what a person decides."""
    opened = _last_state(case, "resolve")
    answer = answers.head("resolve", opened.state.number)
    ids = opened.identities
    if right:
        uids = [t if t in ids.resolve or t in ids.entities else names.one(ids, t).uids[0] for t in (left, right)]
        if verdict not in VERDICTS:
            raise wrong("resolve --as", verdict or "nothing", "one of " + ", ".join(VERDICTS))
        made = Decision(uids[0], uids[1], verdict, by, dt.date.today().isoformat(), why)
        _decided(opened, lambda: opened.decide(made), answer)
        answer["decision"] = asdict(made)
    elif verdict:
        raise wrong("resolve --as", verdict, "two parties before it")
    else:
        about = names.one(ids, left).uids if left else ()
        found = itertools.islice(suggestions(ids, about), limit)
        answer["suggestions"] = [
            {
                "left": {"uid": s.left, "name": ids.entities[s.left].name},
                "right": {"uid": s.right, "name": ids.entities[s.right].name},
                "score": round(s.explained.score, 3),
                "because": s.explained.sentence(),
                "where": s.where,
            }
            for s in found
        ]
        answer["clashes"] = list(ids.clashes)
    _print(answer, as_json, listings.resolved)
    if not right and not answer["suggestions"]:
        raise NotFound(f"resolve: no two of {len(ids.entities)} entities have names so alike that a person should look")


@app.command()
def review(
    uid: Annotated[str, typer.Argument(metavar="[CLAIM]", help="A claim that was read by rules.")] = "",
    verdict: Annotated[str, typer.Option("--as", help="accept, correct, reject, unsure, or undo.")] = "",
    right: Annotated[
        list[str] | None,
        typer.Option("--right", metavar="FIELD=VALUE", help="What is right: subject, predicate, object."),
    ] = None,
    by: By = "",
    why: Why = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="When to look again.")] = "",
    walk: Annotated[bool, typer.Option("--walk", help="Ask about one after another; answers a, r, u, s, q.")] = False,
    limit: Annotated[int, typer.Option("-n", help="How many candidates.")] = 20,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Walk through claims read by rules: accept, correct, reject, unsure; recorded, and taken back with undo."""
    opened = _last_state(case, "review")
    today = dt.date.today().isoformat()
    answer = answers.head("review", opened.state.number)
    if uid:
        pairs = [tuple(x.split("=", 1)) for x in right or ()]
        if any(len(p) != 2 for p in pairs):
            raise wrong("review --right", right, "FIELD=VALUE")
        made = Review(uid, verdict, by, today, why, until, tuple((p[0], p[1]) for p in pairs))
        _decided(opened, lambda: opened.review(made), answer)
        answer["review"] = {"claim": uid, "verdict": verdict, "by": by, "on": today, "why": why, "until": until or None}
        _print(answer, as_json, listings.reviewed)
        return
    candidates = opened.candidates(today)
    if not candidates:
        raise NotFound(f"review: nothing to review among {len(opened.claims)} claims")
    if walk:
        _walk(opened, candidates, by, today)
        return
    answer["open"] = len(candidates)
    answer["candidates"] = [listings.candidate(c, opened.identities) for c in candidates[:limit]]
    _print(answer, as_json, listings.reviewed)


def _walk(opened: Case, candidates: Sequence[Claim], by: str, today: str) -> None:
    """Ask about candidates one after another on the terminal; every answer is recorded at once."""
    if not by:
        raise wrong("review --walk", "no name", "--by NAME")
    verdicts = {"a": "accept", "r": "reject", "u": "unsure"}
    for number, claim in enumerate(candidates, 1):
        print("\n".join(listings.asked(listings.candidate(claim, opened.identities), number, len(candidates))))
        line = sys.stdin.readline()
        said = line.strip().split(" ", 1)
        if not line or said[0] == "q":
            return
        if said[0] in verdicts:
            why = said[1] if len(said) > 1 else "read beside its sentence"
            with opened.locked():
                opened.review(Review(claim.uid, verdicts[said[0]], by, today, why))
            print(f"   recorded: {verdicts[said[0]]}")


@app.command()
def screen(
    table: Annotated[Path | None, typer.Argument(metavar="TABLE", help="CSV or XLSX, one party a row.")] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="A .csv, .xlsx or .html.")
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="NAME=HEADING", help="Which heading is what; may be repeated."),
    ] = None,
    row: Annotated[str, typer.Option("--row", metavar="KEY", help="Record a decision on a row: its key.")] = "",
    party: Annotated[str, typer.Option("--party", metavar="UID", help="The party that it is about.")] = "",
    verdict: Annotated[str, typer.Option("--as", help="true, false or unsure.")] = "",
    by: By = "",
    why: Why = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="When to look again.")] = "",
    case: CaseOption = "case",
    as_of: AsOf = None,
    as_json: JsonOption = False,
) -> None:
    """Hold a private table against everything known, offline; nothing of the table is kept."""
    today = dt.date.today().isoformat()
    if row:
        opened = _last_state(case, "screen")
        made = Disposition(row, party, verdict, by, today, why, until)
        with opened.locked():
            opened.dispose(made)
        print(f"{row} and {party}: {verdict} by {by}, {today}")
        return
    if table is None:
        raise wrong("screen", "no table", "TABLE.csv or TABLE.xlsx")
    pairs = dict(x.split("=", 1) for x in column or () if "=" in x)
    if len(pairs) != len(column or ()):
        raise wrong("screen --column", column, "NAME=HEADING, each once")
    if output and output.suffix.lower() not in screened_files.FORMATS:
        raise wrong("screen -o", output, "a file ending in .csv, .xlsx or .html")
    answer = Case.open(case).screen(table, pairs, today=today, as_of=as_of)
    if output:
        write_whole(output, screened_files.FORMATS[output.suffix.lower()](answer))
        _note(f"{output}: written")
    _print(answer, as_json, screened.lines)


@app.command()
def explain(
    uid: str,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Show the evidence of an entity, edge or claim, down to quotes and the arithmetic."""
    opened = Case.open(case)
    kind, found = opened.thing(uid)
    teller = _teller(opened, as_of, during)
    number = opened.state.number
    if kind == "claim":
        if found not in teller.folded.claims:
            raise NotFound(f"{found}: not public or not true then; it was known by {opened.claims[found].known_by}")
        answer = answers.claim_answer(teller, found, number)
    elif kind == "edge":
        if found not in teller.folded.edges:
            raise NotFound(f"{found}: no claim supported this edge then")
        answer = answers.edge_answer(teller, found, number)
    else:
        answer = answers.entity_answer(teller, found, number)
    _print(answer, as_json, text.explain)


@app.command()
def routes(
    source: Annotated[str, typer.Argument(metavar="FROM")],
    target: Annotated[str, typer.Argument(metavar="TO")],
    k: Annotated[int, typer.Option("-k", help="How many routes.")] = 5,
    via: Annotated[list[str] | None, typer.Option(help="A party or set to pass, in order; may be repeated.")] = None,
    avoid: Annotated[list[str] | None, typer.Option(help="A party or set not to pass; may be repeated.")] = None,
    level: Annotated[str, typer.Option(help="state, firm, shipment or item.")] = "",
    max_steps: Annotated[int, typer.Option(help="Most legs of a route.")] = 8,
    overlap: Annotated[
        float, typer.Option(help="Largest share of its legs that a route may share with a better one.")
    ] = 1.0,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Find the best documented routes from one party or set to another."""
    opened = Case.open(case)
    answer = _route(
        opened,
        source,
        target,
        k=k,
        via=via or (),
        avoid=avoid or (),
        level=level,
        max_steps=max_steps,
        overlap=overlap,
        as_of=as_of,
        during=during,
    )
    _print(answer, as_json, connection.routes)
    if not answer["routes"] and not answer["leads"]:
        raise NotFound(f"routes: none from {source!r} to {target!r} in {answer['searched']['claims']} claims")


@app.command()
def critical(
    source: Annotated[str, typer.Argument(metavar="FROM")],
    target: Annotated[str, typer.Argument(metavar="TO")],
    k: Annotated[int, typer.Option("-k", help="How many best routes the shares are told of.")] = 5,
    avoid: Annotated[list[str] | None, typer.Option(help="A party or set not to pass; may be repeated.")] = None,
    level: Annotated[str, typer.Option(help="state, firm, shipment or item.")] = "",
    max_steps: Annotated[int, typer.Option(help="Most legs of a route.")] = 8,
    remove: Annotated[int, typer.Option(help="Also: which so many parties part the two best; 0 for none.")] = 0,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Say what each party, place and jurisdiction is worth to the connection between two ends."""
    opened = Case.open(case)
    options: dict[str, Any] = {"k": k, "avoid": avoid or (), "level": level, "max_steps": max_steps}
    found = opened.critical(source, target, remove=remove, as_of=as_of, during=during, **options)
    answer = worth.critical_answer(found, *_about("critical", opened, found))
    _print(answer, as_json, connection.critical)
    if not found.many:
        raise NotFound(f"critical: no route from {source!r} to {target!r} in {len(found.folded.claims)} claims")


@app.command()
def whatif(
    source: Annotated[str, typer.Argument(metavar="FROM")],
    target: Annotated[str, typer.Argument(metavar="TO")],
    designate: Annotated[list[str], typer.Option(help="A party or set to designate; may be repeated.")],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Legs that were over by then stay.")] = None,
    k: Annotated[int, typer.Option("-k", help="How many best routes to list.")] = 5,
    level: Annotated[str, typer.Option(help="state, firm, shipment or item.")] = "",
    max_steps: Annotated[int, typer.Option(help="Most legs of a route.")] = 8,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Say what the designation of some parties would leave of a connection, and which route takes over."""
    opened = Case.open(case)
    found = opened.whatif(
        source, target, designate, on=on, k=k, level=level, max_steps=max_steps, as_of=as_of, during=during
    )
    answer = worth.whatif_answer(found, *_about("whatif", opened, found))
    _print(answer, as_json, connection.whatif)
    if not found.found.routes_before:
        raise NotFound(f"whatif: no route from {source!r} to {target!r} in {len(found.folded.claims)} claims")


def _about(command: str, opened: Case, found: CriticalAnswer | WhatIfAnswer) -> tuple[Teller, Answer, Answer]:
    """Return the teller of an answer, what it begins with, and how the two ends were understood."""
    ids = opened.identities
    query = {"from": answers.match(found.source, ids), "to": answers.match(found.target, ids)}
    head = answers.head(command, opened.state.number, found.folded)
    return Teller(found.folded, ids, opened.documents), head, query


@app.command()
def rank(
    metric: str,
    top: Annotated[int, typer.Option(help="How many rows.")] = 20,
    source: Annotated[str, typer.Option("--from", metavar="SET", help="With --to: betweenness between two sets.")] = "",
    target: Annotated[str, typer.Option("--to", metavar="SET", help="With --from.")] = "",
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Rank parties, places and goods by a centrality, with the interval of each rank."""
    opened = Case.open(case)
    if top < 1:
        raise wrong("rank --top", top, "a number of at least 1")
    ranked = opened.rank(metric, source=source, target=target, top=top, as_of=as_of, during=during)
    teller = _teller(opened, as_of, during)
    answer = answers.rank_answer(metric, ranked, teller, opened.state.number, top)
    if not answer["rows"]:
        raise NotFound(f"rank: no edge in the {len(teller.folded.claims)} claims searched")
    _print(answer, as_json, listings.rank)


@app.command()
def diff(
    left: Annotated[str, typer.Argument(metavar="A")],
    right: Annotated[str, typer.Argument(metavar="B")],
    as_json: JsonOption = False,
) -> None:
    """Show what changed between two ledger states, such as case@1 and case@2."""
    cases = [Case.open(left), Case.open(right)]
    sides = [(c.fold(), c.identities, c.documents, c.claims) for c in cases]
    answer = answers.head("diff", cases[1].state.number)
    answer["left"] = f"{cases[0].path}@{cases[0].state.number}"
    answer["right"] = f"{cases[1].path}@{cases[1].state.number}"
    answer.update(compare.diff(sides[0], sides[1]))
    _print(answer, as_json, listings.diff)


@app.command("export")
def export_command(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="graphml, csv or json.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder to write into.")],
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Write the graph with its evidence as GraphML, CSV tables or JSON."""
    opened = Case.open(case)
    if output.exists() and not output.is_dir():
        raise wrong("export -o", str(output), "a folder, or a path where one can be made")
    if form not in export.FORMATS:
        raise wrong("export", form, "one of " + ", ".join(export.FORMATS))
    folded, ids = opened.fold(as_of, during), opened.identities
    found = export.tables(folded, ids, opened.graph(as_of, during), opened.documents)
    answer = answers.head("export", opened.state.number, folded)
    answer["files"] = []
    for name, content in export.files(form, found).items():
        write_whole(output / name, content)
        answer["files"].append(str(output / name))
    _print(answer, as_json, lambda a: [f"wrote {path}" for path in a["files"]])


@app.command()
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
        Path | None, typer.Option("-o", "--output", metavar="FILE.html", help="Where to write it.")
    ] = None,
    k: Annotated[int, typer.Option("-k", help="With --routes: how many.")] = 5,
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
    if target.suffix != ".html" or target.is_dir():
        raise wrong("view -o", str(target), "a file that ends in .html")
    shown = opened.page(routes, around=around or "", hops=hops, limit=limit, k=k, as_of=as_of, during=during)
    write_whole(target, shown.html)
    answer = answers.head("view", opened.state.number)
    drawn = shown.scene
    answer.update(file=str(target), title=drawn.title, cards=len(drawn.cards), lines=len(drawn.lines))
    _print(answer, as_json, lambda a: [f"wrote {a['file']}: {a['title']}; {a['cards']} cards, {a['lines']} lines"])


@app.command()
def brief(
    source: Annotated[str | None, typer.Argument(metavar="FROM")] = None,
    target: Annotated[str | None, typer.Argument(metavar="TO")] = None,
    dossier: Annotated[str | None, typer.Option(metavar="X", help="A dossier of one party, place or weapon.")] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="FILE.md or FILE.html.")] = None,
    k: Annotated[int, typer.Option("-k", help="How many routes.")] = 5,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Write a path-risk brief of a question, or a dossier: every number with its note."""
    opened = Case.open(case)
    if bool(dossier) == bool(source and target) or (source and not target):
        raise wrong("brief", " ".join(x for x in (source, target) if x) or "no question", "FROM TO, or --dossier X")
    path = output or opened.path / "out" / "brief.md"
    form = next((f for f in FORMATS if f.suffix == path.suffix), None)
    if form is None or path.is_dir():
        raise wrong("brief -o", str(path), "a file that ends in " + " or ".join(f.suffix for f in FORMATS))
    if dossier:
        report = opened.dossier(dossier, as_of=as_of, during=during)
    else:
        report = opened.brief(str(source), str(target), k=k, as_of=as_of, during=during)
    answer = answers.head("brief", opened.state.number)
    answer.update(
        title=report.title, notes=len(report.notes), files=_written(form.write(report, path.stem), path.parent)
    )
    _print(answer, as_json, lambda a: [f"wrote {', '.join(a['files'])}: {a['title']}; {a['notes']} notes"])


def _written(texts: Mapping[str, str], folder: Path) -> list[str]:
    for name, content in texts.items():
        write_whole(folder / name, content)
    return [str(folder / name) for name in texts]


@app.command("queries")
def queries_command(as_json: JsonOption = False) -> None:
    """List the questions of the Cypher catalogue with their parameters."""
    answer: Answer = {"schema_version": answers.SCHEMA_VERSION, "command": "queries", "queries": []}
    for found in catalogue.catalogue().values():
        entry: Answer = {"name": found.name, "title": found.title, "question": found.question, "for": found.users}
        entry["parameters"] = [{"name": n, "default": d} for n, d in found.parameters]
        answer["queries"].append({**entry, "returns": list(found.returns)})
    _print(answer, as_json, listings.queries)


@app.command("query")
def query_command(
    name: Annotated[str, typer.Argument(metavar="NAME|FILE|-", help="A question, a .cypher file, or - to read one.")],
    given: Annotated[list[str] | None, typer.Option("-p", metavar="NAME=VALUE", help="A parameter.")] = None,
    timeout: Annotated[float, typer.Option(help="Seconds before it is stopped.")] = 30.0,
    limit: Annotated[int, typer.Option(help="Most rows; 0 for all.")] = 1000,
    check: Annotated[bool, typer.Option("--check", help="Only say whether it runs alike on both engines.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Rows as CSV.")] = False,
    case: CaseOption = "case",
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Run a Cypher query that only reads, on the embedded graph or a Neo4j server."""
    text_of, defaults = ask.find(name, sys.stdin.read if name == "-" else None)
    if check:
        guard.check(text_of)
        faults = portable.faults(text_of)
        if faults:
            raise BadInput(f"query {name}: " + "; ".join(faults))
        print(f"query {name}: runs alike on both engines as far as the rules know")
        return
    opened = Case.open(case)
    found = opened.query(text_of, ask.parameters(defaults, given or []), store, timeout, limit, _note)
    if found.cut:
        _note(f"entrepot: only the first {limit} rows; --limit 0 for all")
    if as_csv:
        print(ask.as_csv(found), end="")
        return
    answer: Answer = {"schema_version": answers.SCHEMA_VERSION, "command": "query", "columns": list(found.columns)}
    answer["rows"] = [[ask.simple(v) for v in row] for row in found.rows]
    answer["cut"] = found.cut
    _print(answer, as_json, listings.rows)


@app.command()
def doctor(case: CaseOption = "case", store: StoreOption = "", as_json: JsonOption = False) -> None:
    """Say what is installed, whether the case is whole, and what to do about what is not."""
    found = inventory.installed(__version__)
    number = 0
    try:
        opened = Case.open(case)
        number = opened.state.number
        for source, ok in opened.ledger.check(opened.state).items():
            found.append(inventory.check(f"ledger {source}", ok, "whole" if ok else "changed", "entrepot build"))
        ok, said = opened.store_state(store)
        found.append(inventory.check(f"store {store or 'embedded'}", ok, said, "entrepot build"))
    except EntrepotError as fault:
        found.append(inventory.check(f"case {case}", False, str(fault), f"entrepot build --case {case}"))
    answer = answers.head("doctor", number)
    answer["checks"] = found
    _print(answer, as_json, listings.doctor)
    if not all(item["ok"] for item in found):
        raise BadInput("doctor: something is missing; see the lines marked MISS")


def main() -> None:
    """Run a command; leave with its status and, on a fault, one line on stderr."""
    try:
        app(standalone_mode=False)
    except EntrepotError as fault:
        _note(f"entrepot: {fault}")
        sys.exit(fault.exit_status)
    except USAGE as fault:
        _note(f"entrepot: {' '.join(fault.format_message().split())}" if sys.argv[1:] else fault.format_message())
        sys.exit(2)
    except typer.Abort:
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as fault:
        _note(f"entrepot: {fault.filename or 'a file'}: {fault.strerror or fault}")
        sys.exit(3)


if __name__ == "__main__":
    main()
