"""The command that runs Cypher: `query`, which opens a console without a query."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from . import completion
from .options import (
    OUTPUT,
    CaseOption,
    JsonOption,
    StoreOption,
    check_output,
    note,
    opened,
    output_option,
    top_option,
)
from .progress_bar import waiting

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..casework.passing_on import PassedOn
    from ..graph.errors import BadInput
    from ..graph.store.protocol import Rows
    from .query_output import Asked

RUN = "Choose how it runs"


def query_command(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="[NAME|FILE|-]",
            help="A ready-made query, a .cypher file, or - to read a query from standard input. If "
            "none is given, a console opens.",
            autocompletion=completion.questions,
        ),
    ] = "",
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "-p",
            "--parameter",
            metavar="NAME=VALUE",
            help="Set a parameter of the query. May be repeated.",
        ),
    ] = None,
    timeout: Annotated[
        float,
        typer.Option(
            metavar="SECONDS", help="Stop the query after this many seconds.", rich_help_panel=RUN
        ),
    ] = 30.0,
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help="Only check that the query gives the same rows on both engines.",
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
            help="Run the query on the scratch copy of this name, to which it may write.",
            rich_help_panel=RUN,
        ),
    ] = "",
    save: Annotated[
        str,
        typer.Option(
            "--save",
            metavar="NAME",
            help="Save the query in the case under this name.",
            rich_help_panel=OUTPUT,
        ),
    ] = "",
    limit: Annotated[
        int | None,
        top_option(
            "Show at most N rows; 0 shows all. By default a ready-made query has a limit of its "
            "own, and any other query 1000.",
            OUTPUT,
            "--limit",
        ),
    ] = None,
    quiet: Annotated[
        bool,
        typer.Option(
            "-q",
            "--quiet",
            help="Print only the rows, without the title, note and legend.",
            rich_help_panel=OUTPUT,
        ),
    ] = False,
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
    """Run a read-only Cypher query on the graph of the case or on a Neo4j server, or open a
    console.

    Each parameter of a query is an option of its own, such as --party. Give parties by name, and
    dates as 2025, 2025-08 or 2025-08-31. If there are no rows, the answer says what was searched
    (exit status 1).

    Examples:
      A ready-made query:
        entrepot query who-supplies --party "IEMZ Kupol"
      A query of your own, checked on both engines:
        entrepot query my.cypher --check
    """
    from ..graph.errors import NotFound
    from ..graph.files import replaced, write_whole
    from ..queries import query_run as runner
    from ..queries.parameters import bind
    from ..queries.question import question_of
    from ..viz.wording.numbers import figures
    from . import query_output
    from .query_options import settings_of

    if not name:
        _console(case, store, timeout, limit)
        return
    writer = query_output.screen_writer(as_json, as_csv, quiet)
    # A wrong ending is refused before the query runs, which may take as long as the time limit.
    if out is not None:
        writer = query_output.file_writer(out, "query -o")
        for written in (out, out.with_suffix(".sources.csv")):
            check_output("query -o", written, case, [Path(name)])
    text, typed = runner.find(
        name, Path(case.partition("@")[0]), sys.stdin.read if name == "-" else None
    )
    # A check needs no case, so it comes before one is opened.
    if check:
        _checked(name, text)
        return
    question = question_of(name, text, typed)
    if question.ready_made and question.name != name:
        note(f"entrepot: {name} is now called {question.name}")
    pairs = settings_of(settings or [], question.name, typed, _long_options(ctx))
    read = opened(case)
    values = bind(typed, pairs, read.uid)
    if write and store:
        raise _only_embedded(store)
    leaving = _leaving(read) if out is not None and not plan else None
    held = read.filled_store(store, note)
    if plan:
        print("\n".join(runner.plan(held, text, values)))
        return
    if leaving is not None:
        writer = query_output.passing_on(writer, leaving)
    asked = query_output.Asked(read, question, values, held, timeout)
    with replaced(out) if out is not None else query_output.screen() as file:
        with waiting(timeout):
            if write:
                rows = _tried(asked, limit, write)
                count = asked.write(rows, writer, file, searched=False)
            elif limit == 0:
                count = asked.write_all(writer, file)
            else:
                rows = asked.limited(limit)
                count = asked.write(rows, writer, file)
                _note_cut(rows)
        if save:
            note(f"entrepot: saved as {saved_as(read, save, text)}")
    if out is not None and leaving is not None:
        beside = out.with_suffix(".sources.csv")
        write_whole(beside, leaving.sources)
        print(f"{out}: {figures(count, 'row')}")
        note(f"entrepot: {beside}: the sources with their terms")
    if not count and not write:
        raise NotFound(f"query {question.name}: no rows")


def _leaving(read: Case) -> PassedOn:
    """Return the case as others may read it: a file may reach them, what is printed does not."""
    from ..casework.passing_on import PassedOn

    leaving = PassedOn.of(read)
    leaving.refuse_rows("query -o")
    return leaving


def _long_options(ctx: typer.Context) -> list[str]:
    """Return the long options of the command."""
    names: list[str] = []
    for option in ctx.command.get_params(ctx):
        # A hidden option is an older spelling, which nobody should be led to.
        names += [] if getattr(option, "hidden", False) else option.opts
    return [name for name in names if name.startswith("--")]


def _note_cut(rows: Rows) -> None:
    """Say on stderr that rows were left out, so that stdout has rows only."""
    from ..viz.terminal.query_table import counted

    if rows.cut:
        note(f"entrepot: {counted(len(rows.rows), True, rows.total)}; --top 0 shows all")


def _console(case: str, store: str, timeout: float, limit: int | None) -> None:
    from ..graph.errors import wrong

    # Only a console needs prompt_toolkit, which takes a moment to import.
    from .cypher_console import Console

    # In a script or a pipe a console would wait for ever for what nobody types.
    if not sys.stdin.isatty():
        right = "NAME, FILE or - ; or a terminal, where a console opens"
        raise wrong("query", "no question", right)
    Console(opened(case), store, timeout, limit).talk()


def _only_embedded(store: str) -> BadInput:
    """Return the fault of a trial on a server: only the embedded graph is a file to be copied."""
    from ..graph.errors import wrong

    right = "no --store: a scratch copy is made of the embedded graph"
    return wrong("query --write", f"--store {store}", right)


def _tried(asked: Asked, limit: int | None, write: str) -> Rows:
    """Return the rows of a statement that may write, run on a scratch copy of the graph."""
    from ..graph.store.protocol import Rows
    from ..queries.limited_run import USUAL
    from ..queries.scratch import tried

    # A statement that may write runs to its end, so the limit only cuts off what is shown.
    text, values = asked.question.text, asked.values
    copied, fresh = tried(asked.case.path, write, text, values, asked.timeout)
    note(
        f"entrepot: on the scratch copy {write!r}{', made now' if fresh else ''}; the case is as "
        "it was"
    )
    most = USUAL if limit is None else limit
    rows = copied.rows[:most] if most else copied.rows
    return Rows(copied.columns, rows, len(rows) < len(copied.rows), len(copied.rows))


def _checked(name: str, text: str) -> None:
    from ..graph.errors import BadInput
    from ..queries import portable
    from ..queries.query_run import checked

    # Whether a query may run at all comes before whether both engines read it alike.
    faults = portable.faults_of(checked(text))
    if faults:
        raise BadInput(f"query {name}: " + "; ".join(map(str, faults)))
    print(f"query {name}: runs alike on both engines as far as the rules know")


def saved_as(case: Case, name: str, text: str) -> Path:
    """Keep a query in the case under a name; raise `BadInput` for an invalid or a taken name."""
    from ..graph.errors import wrong
    from ..graph.files import write_whole
    from ..queries import catalogue

    # The name becomes the name of a file in the case.
    if not name.replace("-", "").replace("_", "").isalnum():
        raise wrong("save", name, "a word of letters, digits, - and _")
    # A saved query would stand for the shipped one of its name (`catalogue.get`).
    if name in catalogue.catalogue():
        raise wrong("save", name, "a name that no question of the catalogue has")
    path = case.path / catalogue.OWN / f"{name}.cypher"
    write_whole(path, text.rstrip() + "\n")
    return path
