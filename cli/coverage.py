"""The command coverage: what is on file of what is known to exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from . import completion
from .options import OUTPUT, AsOf, CaseOption, During, JsonOption, opened, show

if TYPE_CHECKING:
    from ..viz.answers.coverage_answer import CoverageAnswer

CHOICE = "Choose what is listed"


def coverage(
    parties: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PARTY]...",
            help="One or two parties or sets. List only what could say something about all of "
            "them.",
            autocompletion=completion.parties,
        ),
    ] = None,
    family: Annotated[
        str,
        typer.Option(
            "--family",
            metavar="FAMILY",
            help="List only one subject: munitions, garpiya, western, iran, lists, components or "
            "trade.",
            rich_help_panel=CHOICE,
            autocompletion=completion.families,
        ),
    ] = "",
    kind: Annotated[
        str,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="List only one kind of evidence: list, report, examination, register, customs, "
            "positions or statistics.",
            rich_help_panel=CHOICE,
            autocompletion=completion.evidence,
        ),
    ] = "",
    missing: Annotated[
        bool,
        typer.Option(
            "--missing",
            help="List only what is missing or is on file only in part.",
            rich_help_panel=CHOICE,
        ),
    ] = False,
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    as_csv: Annotated[
        bool, typer.Option("--csv", help="Print the list as CSV.", rich_help_panel=OUTPUT)
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Show which lists, reports, registers and statistics that are known to exist are in the case.

    The answer counts, by subject and by kind of evidence, what is on file, what is on file in part
    and what is missing. It also gives the share of hand-written claims that quote their document. A
    list or report is recognised by its source and edition. The table of what is known to exist is
    reviewed by hand and is not complete.

    Examples:
      See which missing evidence could document a route between two countries:
        entrepot coverage kp ru --missing
      See which trade statistics are on file:
        entrepot coverage --family trade
      The whole list for a spreadsheet:
        entrepot coverage --csv
    """
    from ..graph.coverage.known_things import FAMILIES, KINDS
    from ..graph.errors import NotFound, unknown, wrong
    from ..viz.words import english

    if family and family not in FAMILIES:
        raise unknown("coverage --family", family, "a subject", FAMILIES)
    if kind and kind not in KINDS:
        raise unknown("coverage --kind", kind, "a kind of evidence", KINDS)
    if as_csv and as_json:
        raise wrong("coverage", "--csv and --json", "one of them")
    answer = opened(case).coverage(*(parties or ()), as_of=as_of, during=during)
    answer = answer.chosen(family, kind, missing)
    if as_csv:
        _print_csv(answer)
    else:
        show(answer, as_json)
    if not answer.data()["things"]:
        what = " ".join(filter(None, (*(parties or ()), family, kind))) or "these dates"
        raise NotFound(english()("coverage-nothing", what=what))


def _print_csv(answer: CoverageAnswer) -> None:
    from ..queries.row_formats import csv_lines
    from ..viz.answers.coverage_answer import COLUMNS

    # Cells that a spreadsheet would run as a formula are made safe there.
    for line in csv_lines(COLUMNS, answer.rows()):
        print(line, end="")
