"""The commands for Cypher: `queries` and `query`, which opens a console without a query."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import completion
from .options import (
    OUTPUT,
    CaseOption,
    JsonOption,
    StoreOption,
    note,
    opened,
    output_option,
    show,
    top_option,
)
from .progress import waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..casework.case import Case
    from ..graph.store.protocol import Rows
    from ..queries.catalogue import Query
    from ..queries.parameters import Parameter
    from ..viz.answers.data import ParameterRecord, QueriesData, QueryData, QueryRecord

RUN = "Choose how it runs"


def queries_command(
    group: Annotated[
        str, typer.Option(metavar="GROUP", help="List only one group, such as “data quality”.")
    ] = "",
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """List the ready-made Cypher queries, and those saved in the case, with their parameters.

    Examples:
      One group:
        entrepot queries --group "data quality"
    """
    from ..graph.errors import unknown
    from ..queries import catalogue
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import plain_head
    from ..viz.terminal import listings

    if group and group not in (*catalogue.GROUPS, SAVED):
        raise unknown(
            "queries --group", group, "a group", (*catalogue.GROUPS, SAVED), "entrepot queries"
        )
    place = Path(case.partition("@")[0])
    listed = [entry for entry in entries(place) if not group or entry["group"] == group]
    answer: QueriesData = {**plain_head(), "command": "queries", "queries": listed}
    show(DataAnswer(answer, listings.queries), as_json)


SAVED = "saved in the case"


def entries(place: Path) -> list[QueryRecord]:
    """Return every question as it is listed: those shipped, then those saved in a case."""
    from ..queries import catalogue

    listed = [_shipped(question) for question in catalogue.catalogue().values()]
    for name, path in catalogue.saved(place).items():
        text = path.read_text(encoding="utf-8")
        head = catalogue.head(text, str(path))[0]
        typed = catalogue.parameters_of(text, str(path))
        title, question = head.get("title", ""), head.get("question", "")
        listed.append(
            _entry(
                name, title, question, SAVED, head.get("for", ""), typed, (), head.get("caveat", "")
            )
        )
    return listed


def _shipped(question: Query) -> QueryRecord:
    return _entry(
        question.name,
        question.title,
        question.question,
        question.group,
        question.users,
        question.parameters,
        question.returns,
        question.caveat,
    )


def _entry(
    name: str,
    title: str,
    question: str,
    group: str,
    users: str,
    parameters: tuple[Parameter, ...],
    returns: tuple[str, ...],
    caveat: str,
) -> QueryRecord:
    return {
        "name": name,
        "title": title,
        "question": question,
        "group": group,
        "for": users,
        "parameters": list(map(_parameter, parameters)),
        "returns": list(returns),
        "caveat": caveat,
    }


def _parameter(parameter: Parameter) -> ParameterRecord:
    return {
        "name": parameter.name,
        "type": parameter.kind,
        "default": parameter.default,
        "about": parameter.about,
        "example": parameter.example or None,
    }


def query_command(
    name: Annotated[
        str,
        typer.Argument(
            metavar="[NAME|FILE|-]",
            help="A ready-made query, a .cypher file, or - to read one from the input. Without "
            "it, a console opens.",
            autocompletion=completion.questions,
        ),
    ] = "",
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "-p",
            "--parameter",
            metavar="NAME=VALUE",
            help="A parameter of the query. May be repeated.",
        ),
    ] = None,
    timeout: Annotated[
        float,
        typer.Option(
            metavar="SECONDS", help="Stop the query after so many seconds.", rich_help_panel=RUN
        ),
    ] = 30.0,
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help="Only check that it gives the same rows on both engines.",
            rich_help_panel=RUN,
        ),
    ] = False,
    plan: Annotated[
        bool, typer.Option("--explain", help="Only show the engine's plan.", rich_help_panel=RUN)
    ] = False,
    write: Annotated[
        str,
        typer.Option(
            "--write",
            metavar="NAME",
            help="Run it on a scratch copy, which may be written to.",
            rich_help_panel=RUN,
        ),
    ] = "",
    save: Annotated[
        str,
        typer.Option(
            "--save",
            metavar="NAME",
            help="Keep the query in the case under a name.",
            rich_help_panel=OUTPUT,
        ),
    ] = "",
    limit: Annotated[
        int,
        top_option("Show at most N rows; 0 shows all.", OUTPUT, "--limit"),
    ] = 1000,
    as_csv: Annotated[
        bool, typer.Option("--csv", help="Print the rows as CSV.", rich_help_panel=OUTPUT)
    ] = False,
    out: Annotated[
        Path | None,
        output_option("Write the rows to a .csv, .json or .parquet file."),
    ] = None,
    case: CaseOption = "case",
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Run a Cypher query that only reads, on the graph of the case or on a Neo4j server, or open a
    console.

    A query without rows is an answer (exit status 0).

    Examples:
      A ready-made query:
        entrepot query who-supplies -p uid=ru-inn-1831083343
      One of your own, checked for both engines:
        entrepot query my.cypher --check
    """
    from ..graph.errors import wrong
    from ..graph.files import write_whole
    from ..queries import formats
    from ..queries import run as runner
    from ..queries.parameters import bind
    from ..viz.answers.answer import DataAnswer
    from ..viz.terminal import listings

    if not name:
        _console(case, store, timeout, limit)
        return
    if out is not None and out.suffix not in writers():
        raise wrong("query -o", out.name, "a name that ends in " + ", ".join(writers()))
    text, typed = runner.find(
        name, Path(case.partition("@")[0]), sys.stdin.read if name == "-" else None
    )
    if check:  # before a case is opened, since a check needs none
        _checked(name, text)
        return
    read = opened(case)
    values = bind(typed, settings or [], read.uid)
    if plan:
        print("\n".join(runner.plan(read.case_store(store), text, values)))
        return
    with waiting(timeout):
        rows = _rows(read, text, values, store, timeout, limit, write)
    if save:
        note(f"entrepot: saved as {saved_as(read, save, text)}")
    if rows.cut:
        note(f"entrepot: only the first {limit} rows; --top 0 shows all")
    if out is not None:
        write_whole(out, writers()[out.suffix](rows))
        print(f"{out}: {len(rows.rows)} rows")
    elif as_csv:
        print(formats.as_csv(rows), end="")
    else:
        show(DataAnswer(answer_of(rows), listings.rows), as_json)


def _console(case: str, store: str, timeout: float, limit: int) -> None:
    from ..graph.errors import wrong
    from .cypher_console import Console  # only a console needs prompt_toolkit

    if not sys.stdin.isatty():
        right = "NAME, FILE or - ; or a terminal, where a console opens"
        raise wrong("query", "no question", right)
    Console(opened(case), store, timeout, limit).talk()


def _rows(
    read: Case,
    text: str,
    values: dict[str, Any],
    store: str,
    timeout: float,
    limit: int,
    write: str,
) -> Rows:
    from ..graph.errors import wrong
    from ..graph.store.protocol import Rows
    from ..queries import run as runner
    from ..queries.scratch import tried

    if not write:
        return runner.ask(read.case_store(store), text, values, timeout, limit, note)
    if store:
        raise wrong(
            "query --write",
            f"--store {store}",
            "no --store: a scratch copy is made of the embedded graph",
        )
    copied, fresh = tried(read.path, write, text, values, timeout)
    note(
        f"entrepot: on the scratch copy {write!r}{', made now' if fresh else ''}; the case is as "
        "it was"
    )
    rows = copied.rows[:limit] if limit else copied.rows
    return Rows(copied.columns, rows, len(rows) < len(copied.rows))


def _checked(name: str, text: str) -> None:
    from ..graph.errors import BadInput
    from ..queries import guard, portable

    guard.check(text)
    faults = portable.faults(text)
    if faults:
        raise BadInput(f"query {name}: " + "; ".join(str(f) for f in faults))
    print(f"query {name}: runs alike on both engines as far as the rules know")


def answer_of(result: Rows) -> QueryData:
    """Return rows as the answer of `query`."""
    from ..queries import formats
    from ..viz.answers.envelope import plain_head

    return {
        **plain_head(),
        "command": "query",
        "columns": list(result.columns),
        "rows": [list(map(formats.simple, row)) for row in result.rows],
        "cut": result.cut,
    }


def saved_as(case: Case, name: str, text: str) -> Path:
    """Keep a query in the case under a name; raise `BadInput` for an invalid or a taken name."""
    from ..graph.errors import wrong
    from ..graph.files import write_whole
    from ..queries import catalogue

    if not name.replace("-", "").replace("_", "").isalnum():
        raise wrong("save", name, "a word of letters, digits, - and _")
    if name in catalogue.catalogue():
        raise wrong("save", name, "a name that no question of the catalogue has")
    path = case.path / catalogue.OWN / f"{name}.cypher"
    write_whole(path, text.rstrip() + "\n")
    return path


def writers() -> dict[str, Callable[[Rows], str | bytes]]:
    """Return the functions that write rows to a file, by the ending of its name."""
    from ..queries import formats
    from ..viz.answers.envelope import dumps

    return {
        ".csv": formats.as_csv,
        ".json": lambda rows: dumps(answer_of(rows)) + "\n",
        ".parquet": formats.as_parquet,
    }
