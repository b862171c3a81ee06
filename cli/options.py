"""The parts that commands share: options, opening a case, printing an answer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import completion
from .exit_status import say
from .streams import unicode

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..viz.answers.answer import Answer
    from ..viz.answers.serializer import Serializer

EVIDENCE = "Choose evidence"
PLACE = "Choose the case"
OUTPUT = "Output"
ROUTES = "Choose routes"

CaseOption = Annotated[
    str,
    typer.Option(
        "--case",
        metavar="FOLDER[@N]",
        help="Case folder; @N selects an earlier version of it.",
        rich_help_panel=PLACE,
    ),
]
# Of commands that write, which work on the newest version: an older one never changes.
FolderOption = Annotated[
    str, typer.Option("--case", metavar="FOLDER", help="Case folder.", rich_help_panel=PLACE)
]
StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        metavar="URL",
        envvar="ENTREPOT_STORE",
        help="Address of a Neo4j server, such as bolt://127.0.0.1:7687. By default the graph file "
        "in the case is used.",
        rich_help_panel=PLACE,
    ),
]
JsonOption = Annotated[
    bool,
    typer.Option(
        "--json",
        help="Print JSON. The format is described in graph/schemas.",
        rich_help_panel=OUTPUT,
    ),
]
ExplainOption = Annotated[
    bool,
    typer.Option(
        "--explain", help="Add the search rules and the arithmetic.", rich_help_panel=OUTPUT
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Use only what was public on this date: 2025, 2025-08 or 2025-08-31.",
        rich_help_panel=EVIDENCE,
    ),
]
During = Annotated[
    str | None,
    typer.Option(
        "--during",
        metavar="FROM..TO",
        help="Use only claims about this period, such as 2024-03..2024-12. Either end may be left "
        "out.",
        rich_help_panel=EVIDENCE,
    ),
]
SETS = (
    "a name, an identifier, or a set such as kind=Company,country=CN. The conditions of a set are "
    "kind=KIND (Company, "
    "Person, Vessel, ...), country=CODE, listed=yes or no, and listed-by=AUTHORITY."
)
From = Annotated[
    str,
    typer.Argument(
        metavar="FROM", help=f"Where the route starts: {SETS}", autocompletion=completion.parties
    ),
]
To = Annotated[
    str,
    typer.Argument(
        metavar="TO",
        help="Where the route ends, written in the same way.",
        autocompletion=completion.parties,
    ),
]
Level = Annotated[
    str,
    typer.Option(
        "--level",
        metavar="LEVEL",
        help="Use one level only: state, firm, shipment or item.",
        rich_help_panel=ROUTES,
        autocompletion=completion.levels,
    ),
]
MaxSteps = Annotated[
    int,
    typer.Option(
        "--max-steps",
        metavar="N",
        help="Ignore routes with more than N steps.",
        rich_help_panel=ROUTES,
    ),
]
Avoid = Annotated[
    list[str] | None,
    typer.Option(
        "--avoid",
        metavar="PARTY",
        help="Do not pass through this party or set. May be repeated.",
        rich_help_panel=ROUTES,
        autocompletion=completion.parties,
    ),
]


def top_option(text: str, panel: str = OUTPUT, *older: str) -> Any:
    """Return the option for the number of results; `older` are spellings that still work."""
    return typer.Option("-k", "--top", *older, metavar="N", help=text, rich_help_panel=panel)


def output_option(text: str, metavar: str = "FILE") -> Any:
    """Return the option that names the file or folder into which a command writes."""
    return typer.Option("-o", "--output", metavar=metavar, help=text, rich_help_panel=OUTPUT)


MADE_OF = ("captured", "ledger", "sources", "store")  # folders of a case that it is made of
DECISION = "Record a decision"
By = Annotated[
    str,
    typer.Option(
        "--by", metavar="NAME", help="Name of the person who decides.", rich_help_panel=DECISION
    ),
]
Why = Annotated[
    str, typer.Option("--why", metavar="TEXT", help="The reason.", rich_help_panel=DECISION)
]
Until = Annotated[
    str,
    typer.Option(
        "--until",
        metavar="DATE",
        help="Date on which to review the decision again.",
        rich_help_panel=DECISION,
    ),
]


def opened(case: str) -> Case:
    """Return a case, or one state of it; raise `BadInput` for a folder that is no case."""
    # A case imports the analysis and its libraries, which help and completion do not need.
    from ..casework.case import Case

    return Case.open(case)


def newest(case: str, command: str) -> Case:
    """Return a case at its newest version, for a command that writes.

    Raises:
        BadInput: Another version was named.
    """
    return opened(folder(case, command))


def folder(case: str, command: str) -> str:
    """Return the folder of a case; raise `BadInput` if a version of it was named."""
    from ..graph.errors import wrong

    if "@" in case:
        raise wrong(
            f"{command} --case",
            case,
            "a case folder without @N; this command works on the newest version",
        )
    return case


def show(answer: Answer[Any], as_json: bool, **options: bool | str) -> None:
    """Print an answer as JSON or as text; `options` are those of its text, such as `explain`."""
    if as_json:
        # JSON may write any letter by its code point, so a console without Unicode loses nothing.
        text = answer.json()
        print(text if unicode() else json.dumps(json.loads(text), indent=1, sort_keys=True))
        return
    lines = list(answer.lines(**options))
    head = answer.head()
    # Claims that count though no person read them are named under every text that rests on them
    # (docs/decisions/0021).
    if head.get("let_in"):
        from ..viz.answers import proposed_claims

        lines += proposed_claims.let_in(head)
    print("\n".join(lines))


def check_output(option: str, output: Path, case: str = "", inputs: Iterable[Path] = ()) -> None:
    """Refuse a file to write that is a folder, is read by the command, or belongs to the case.

    Args:
        option: The option and its command, such as "screen -o".
        output: The file that is to be written.
        case: Folder of the case, with or without a version; '' if the command has none.
        inputs: Files that the command reads.

    Raises:
        BadInput: It must not be written. Nothing has been written then.
    """
    from ..graph.errors import wrong

    if output.is_dir():
        raise wrong(option, str(output), "a file; that is a folder")
    place = output.resolve()
    for read in inputs:
        if place == read.resolve() or (output.exists() and read.exists() and output.samefile(read)):
            raise wrong(option, str(output), "a file other than the one that is read")
    root = Path(case.partition("@")[0]).resolve() if case else None
    # Of a case only `out` is for what is written out of it: the rest is its evidence.
    if root is not None and (root / "case.toml").is_file() and place.is_relative_to(root):
        parts = place.relative_to(root).parts
        if parts[0] in MADE_OF or (len(parts) == 1 and place.suffix == ".toml"):
            raise wrong(option, str(output), "a file outside the case, or in its folder out")


def note(message: str) -> None:
    """Print a message beside the answer, on stderr."""
    # Only the answer goes to stdout, so that it can be piped into another program.
    say(message)


def serializer_of(case: Case, as_of: str | None = None, during: str | None = None) -> Serializer:
    """Return the serializer for a case, or for its claims that were public on a date."""
    from ..viz.answers.serializer import Serializer

    return Serializer(case.fold(as_of, during), case.identities, case.documents)


def pairs(option: str, texts: Iterable[str] | None, form: str = "FIELD=VALUE") -> dict[str, str]:
    """Return the values of a repeated option `FIELD=VALUE` by field.

    Args:
        option: Name of the option in messages, such as "claim --set".
        texts: The values as they were typed.
        form: The form of a value in messages.

    Raises:
        BadInput: A value has another form, or a field is repeated.
    """
    from ..graph.errors import wrong

    values: dict[str, str] = {}
    for text in texts or ():
        field, equals, value = text.partition("=")
        if not field or not equals:
            raise wrong(option, text, f"{form}")
        # The second value would replace the first in silence.
        if field in values:
            raise wrong(
                option,
                text,
                f"{form} once for each {form.partition('=')[0]}: {field} is given twice",
            )
        values[field] = value
    return values


def written(texts: Mapping[str, bytes], place: Path) -> list[str]:
    """Write files of these names into a folder; return their paths."""
    from ..graph.files import write_whole

    paths: list[str] = []
    for name, content in texts.items():
        write_whole(place / name, content)
        paths.append(str(place / name))
    return paths
