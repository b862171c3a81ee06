"""Commands for Cypher: queries lists the questions, query runs one, or opens a console."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from ..case import Case
from ..graph.errors import BadInput, wrong
from ..graph.files import write_whole
from ..graph.store.protocol import Rows
from ..queries import catalogue, formats, guard, portable
from ..queries import run as runner
from ..queries.parameters import Parameter, bind
from ..queries.scratch import tried
from ..viz import answers, listings
from ..viz.teller import Answer
from .terminal import CaseOption, JsonOption, StoreOption, note, show, waiting


def queries_command(
    group: Annotated[str, typer.Option(help="Only one group of questions.")] = "",
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """List the questions of the Cypher catalogue and those saved in the case, with their parameters."""
    if group and group not in (*catalogue.GROUPS, SAVED):
        raise wrong("queries --group", group, "one of " + ", ".join((*catalogue.GROUPS, SAVED)))
    folder = Path(case.partition("@")[0])
    answer: Answer = {"schema_version": answers.SCHEMA_VERSION, "command": "queries", "queries": []}
    answer["queries"] = [e for e in entries(folder) if not group or e["group"] == group]
    show(answer, as_json, listings.queries)


SAVED = "saved in the case"


def entries(folder: Path) -> list[Answer]:
    """Return every question as it is listed: those shipped, then those saved in a case."""
    found = [
        _entry(q.name, q.title, q.question, q.group, q.users, q.parameters, q.returns, q.caveat)
        for q in catalogue.catalogue().values()
    ]
    for name, path in catalogue.saved(folder).items():
        text = path.read_text(encoding="utf-8")
        head = catalogue.head(text, str(path))[0]
        typed = catalogue.parameters_of(text, str(path))
        title, question = (head.get(n, "") for n in ("title", "question"))
        found.append(_entry(name, title, question, SAVED, head.get("for", ""), typed, (), head.get("caveat", "")))
    return found


def _entry(
    name: str,
    title: str,
    question: str,
    group: str,
    users: str,
    parameters: tuple[Parameter, ...],
    returns: tuple[str, ...],
    caveat: str,
) -> Answer:
    typed = [
        {"name": p.name, "type": p.kind, "default": p.default, "about": p.about, "example": p.example or None}
        for p in parameters
    ]
    told: Answer = {"name": name, "title": title, "question": question, "group": group, "for": users}
    return {**told, "parameters": typed, "returns": list(returns), "caveat": caveat}


def query_command(
    name: Annotated[
        str,
        typer.Argument(metavar="[NAME|FILE|-]", help="A question, a .cypher file, or - to read one; none: a console."),
    ] = "",
    given: Annotated[list[str] | None, typer.Option("-p", metavar="NAME=VALUE", help="A parameter.")] = None,
    timeout: Annotated[float, typer.Option(help="Seconds before it is stopped.")] = 30.0,
    limit: Annotated[int, typer.Option(help="Most rows; 0 for all.")] = 1000,
    check: Annotated[bool, typer.Option("--check", help="Only say whether it runs alike on both engines.")] = False,
    plan: Annotated[bool, typer.Option("--explain", help="Only show how the engine would go about it.")] = False,
    write: Annotated[
        str, typer.Option("--write", metavar="NAME", help="On a scratch copy, which may be written to.")
    ] = "",
    save: Annotated[
        str, typer.Option("--save", metavar="NAME", help="Keep the query in the case, once it has run.")
    ] = "",
    as_csv: Annotated[bool, typer.Option("--csv", help="Rows as CSV.")] = False,
    out: Annotated[Path | None, typer.Option("-o", help="Write rows to a .csv, .json or .parquet file.")] = None,
    case: CaseOption = "case",
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Run a Cypher query that only reads, on the embedded graph or a Neo4j server; without one, open a console."""
    if not name:
        from .console import Console  # prompt_toolkit is loaded for those who type only

        if not sys.stdin.isatty():
            raise wrong("query", "no question", "NAME, FILE or - ; or a terminal, where a console opens")
        Console(Case.open(case), store, timeout, limit).talk()
        return
    if out is not None and out.suffix not in WRITERS:
        raise wrong("query -o", out.name, "a name that ends in " + ", ".join(WRITERS))
    text, typed = runner.find(name, Path(case.partition("@")[0]), sys.stdin.read if name == "-" else None)
    if check:
        _checked(name, text)
        return
    opened = Case.open(case)
    values = bind(typed, given or [], opened.uid)
    if plan:
        print("\n".join(runner.plan(opened.held(store), text, values)))
        return
    with waiting(timeout):
        found = _found(opened, text, values, store, timeout, limit, write)
    if save:
        print(f"saved as {saved_as(opened, save, text)}", file=sys.stderr)
    if found.cut:
        note(f"entrepot: only the first {limit} rows; --limit 0 for all")
    if out is not None:
        write_whole(out, WRITERS[out.suffix](found))
        print(f"{out}: {len(found.rows)} rows")
    elif as_csv:
        print(formats.as_csv(found), end="")
    else:
        show(answer_of(found), as_json, listings.rows)


def _found(opened: Case, text: str, values: dict[str, Any], store: str, timeout: float, limit: int, write: str) -> Rows:
    if not write:
        return runner.ask(opened.held(store), text, values, timeout, limit, note)
    if store:
        raise wrong("query --write", f"--store {store}", "no --store: a scratch copy is made of the embedded graph")
    found, fresh = tried(opened.path, write, text, values, timeout)
    note(f"entrepot: on the scratch copy {write!r}{', made now' if fresh else ''}; the case is as it was")
    rows = found.rows[:limit] if limit else found.rows
    return Rows(found.columns, rows, len(rows) < len(found.rows))


def _checked(name: str, text: str) -> None:
    guard.check(text)
    faults = portable.faults(text)
    if faults:
        raise BadInput(f"query {name}: " + "; ".join(str(f) for f in faults))
    print(f"query {name}: runs alike on both engines as far as the rules know")


def answer_of(found: Rows) -> Answer:
    """Return rows as the answer of `query`."""
    answer: Answer = {"schema_version": answers.SCHEMA_VERSION, "command": "query", "columns": list(found.columns)}
    answer["rows"] = [[formats.simple(v) for v in row] for row in found.rows]
    answer["cut"] = found.cut
    return answer


def saved_as(case: Case, name: str, text: str) -> Path:
    """Keep a query in the case under a name; raise `BadInput` for a name of the catalogue or that is no word."""
    if not name.replace("-", "").replace("_", "").isalnum():
        raise wrong("save", name, "a word of letters, digits, - and _")
    if name in catalogue.catalogue():
        raise wrong("save", name, "a name that no question of the catalogue has")
    path = case.path / catalogue.OWN / f"{name}.cypher"
    write_whole(path, text.rstrip() + "\n")
    return path


def _json(found: Rows) -> str:
    return answers.dumps(answer_of(found)) + "\n"


WRITERS: dict[str, Callable[[Rows], str | bytes]] = {
    ".csv": formats.as_csv,
    ".json": _json,
    ".parquet": formats.as_parquet,
}
