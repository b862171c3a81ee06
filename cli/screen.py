"""The command that checks a private table of names against a case: screen."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..graph.dates import todays_date
from . import completion
from .options import (
    DECISION,
    AsOf,
    By,
    CaseOption,
    JsonOption,
    Until,
    Why,
    check_output,
    newest,
    note,
    opened,
    output_option,
    pairs,
    show,
)


def screen(
    table: Annotated[
        Path | None,
        typer.Argument(metavar="TABLE", help="A CSV or XLSX file with one party per row."),
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="NAME=HEADING", help="Say which column has which field."),
    ] = None,
    sheet: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="The sheet to read, if several sheets of the workbook have parties.",
        ),
    ] = "",
    encoding: Annotated[
        str,
        typer.Option(metavar="NAME", help="The encoding of a CSV file, such as windows-1251."),
    ] = "",
    row: Annotated[
        str,
        typer.Option(
            "--row", metavar="KEY", help="Record a decision on this row.", rich_help_panel=DECISION
        ),
    ] = "",
    party: Annotated[
        str,
        typer.Option(
            "--party",
            metavar="PARTY",
            help="The party that the decision is about.",
            rich_help_panel=DECISION,
            autocompletion=completion.parties,
        ),
    ] = "",
    verdict: Annotated[
        str,
        typer.Option(
            "--as", metavar="VERDICT", help="true, false or unsure.", rich_help_panel=DECISION
        ),
    ] = "",
    by: By = "",
    why: Why = "",
    until: Until = "",
    output: Annotated[
        Path | None,
        output_option("Write to this file: FILE.csv, .xlsx or .html."),
    ] = None,
    as_of: AsOf = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Check a private table of names against the case, offline. No part of the table is kept.

    Each row shows which party it may be, the measures in force, the ownership, shared identifiers
    and the best documented route to a weapon; or, if there is no match, what was searched.

    Examples:
      A table of customers:
        entrepot screen customers.xlsx -o screened.html
    """
    from ..casework.passing_on import PassedOn
    from ..casework.workbench import Workbench
    from ..graph.dispositions import Disposition
    from ..graph.errors import wrong
    from ..graph.files import write_whole
    from ..viz.answers import screening_answer
    from ..viz.answers.answer import DataAnswer
    from ..viz.files import screening_export

    today = todays_date()
    # A decision names a row by a hash, so nothing of the table enters the case with it.
    if row:
        place = newest(case, "screen")
        disposition = Disposition(row, party, verdict, by, today, why, until)
        with place.locked():
            disposition = Workbench(place).dispose(disposition)
        print(f"{row} and {disposition.party}: {verdict} by {by}, {today}")
        return
    # TABLE may be missing only where a decision about a row is recorded.
    if table is None:
        raise wrong("screen", "no table", "TABLE.csv or TABLE.xlsx")
    columns = pairs("screen --column", column, "NAME=HEADING")
    # A wrong ending is refused before the table is screened, which may take minutes.
    if output and output.suffix.lower() not in screening_export.FORMATS:
        raise wrong("screen -o", output, "a file ending in .csv, .xlsx or .html")
    if output:
        for written in (output, output.with_suffix(".sources.csv")):
            check_output("screen -o", written, case, [table])
    read = opened(case)
    # A file may reach others; what is printed does not.
    leaving = PassedOn.of(read) if output else None
    answer = Workbench(read).screen(
        table, columns, today=today, as_of=as_of, sheet=sheet, encoding=encoding, leaving=leaving
    )
    if output and leaving:
        ending = output.suffix.lower()
        write_whole(output, screening_export.FORMATS[ending](answer, leaving.foot.texts))
        note(f"{output}: written")
        if ending == ".csv":
            beside = output.with_suffix(".sources.csv")
            write_whole(beside, leaving.sources)
            note(f"{beside}: written, the sources with their terms")
    show(DataAnswer(answer, screening_answer.lines), as_json)
