"""The command by which a user lets a case of others run code of its own: trust."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..graph.plain_text import plain
from .options import JsonOption, show

if TYPE_CHECKING:
    from ..viz.answers.data import OwnCodeRecord, TrustData, TrustRecord


def trust(
    folder: Annotated[str, typer.Argument(metavar="[FOLDER]", help="The case folder.")] = "",
    yes: Annotated[
        bool,
        typer.Option("--yes", help="Do not ask, for use in scripts. What is trusted is printed."),
    ] = False,
    listed: Annotated[
        bool,
        typer.Option(
            "--list", help="List the folders and the code that are trusted on this computer."
        ),
    ] = False,
    forgotten: Annotated[
        bool, typer.Option("--forget", help="Stop trusting this folder and its code.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Allow a case that came from elsewhere to run its own loaders, after you have read them.

    A case that you made is trusted from the beginning. The digests of the code that you trust are
    kept in your own configuration folder, never in the case. If the code changes, you are asked
    again.

    Examples:
      Show what code a case would run, and whether it may:
        entrepot trust case --json
      List what has been trusted so far:
        entrepot trust --list
    """
    from ..graph.errors import BadInput
    from ..graph.user_folder import forget
    from ..loaders.source_run import check_case

    if listed:
        _show("listed", _known(), as_json)
        return
    if not folder:
        raise BadInput("trust: the case folder is missing. Example: entrepot trust shared/case")
    path = Path(folder)
    if forgotten:
        forget(path)
        _show("forgotten", [_record(path)] if (path / "case.toml").is_file() else [], as_json)
        return
    check_case(path)
    _asked(path, yes, as_json)


def _asked(path: Path, yes: bool, as_json: bool) -> None:
    from ..casework.trusted_code import trust
    from ..graph.errors import BadInput

    record = _record(path)
    needs = any(not code["may_run"] for code in record["code"])
    needs = needs or bool(record["links"] and record["standing"] not in ("made", "trusted"))
    if not yes or not needs:
        _show("shown", [record], as_json)
    if not needs or (as_json and not yes):
        return
    if not yes:
        if not sys.stdin.isatty():
            raise BadInput("trust: nobody can answer here; after you have read the code, use --yes")
        # Neither Enter nor a slip of the hand lets code run.
        if input('Type "trust" to let it run: ').strip() != "trust":
            print("Not trusted; nothing was changed.")
            return
    trust(path, [code["digest"] for code in record["code"]])
    _show("trusted", [_record(path)], as_json)


def _record(path: Path) -> TrustRecord:
    """Return what a case would run and reach, and how it is known here."""
    from ..casework.trusted_code import links_out, own_code
    from ..graph.user_folder import known_folder

    known = known_folder(path)
    code: list[OwnCodeRecord] = []
    for source in own_code(path):
        files = dict(source.lines)
        code.append(
            {
                "source": source.source,
                "digest": source.digest,
                "files": files,
                "may_run": source.may_run,
            }
        )
    return {
        "folder": str(path),
        "standing": known.standing if known else "unknown",
        "code": code,
        "links": links_out(path),
    }


def _known() -> list[TrustRecord]:
    """Return what is trusted on this machine: folders, and the code that was seen in them."""
    from ..graph.user_folder import CHECKED, all_code, all_folders

    records: dict[str, TrustRecord] = {}
    for known in all_folders():
        if known.standing != CHECKED:
            records[known.folder] = {
                "folder": known.folder,
                "standing": known.standing,
                "code": [],
                "links": [],
            }
    for code in all_code():
        empty: TrustRecord = {
            "folder": code.folder,
            "standing": "unknown",
            "code": [],
            "links": [],
        }
        records.setdefault(code.folder, empty)["code"].append(
            {"source": code.source, "digest": code.digest, "files": {}, "may_run": True}
        )
    return [records[folder] for folder in sorted(records)]


def _show(act: str, folders: list[TrustRecord], as_json: bool) -> None:
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import plain_head

    answer: TrustData = {**plain_head(), "command": "trust", "act": act, "folders": folders}
    show(DataAnswer(answer, _lines), as_json)


def _lines(answer: TrustData) -> Iterator[str]:
    from ..graph.user_folder import config_folder

    if answer["act"] == "forgotten":
        yield f"Forgotten; nothing of that folder is kept in {config_folder()}."
    elif not answer["folders"]:
        yield f"Nothing is trusted ({config_folder()})."
    for record in answer["folders"]:
        # Names of files are anybody's, and could steer the screen.
        yield from map(plain, _of_folder(record))
        if answer["act"] == "trusted":
            yield f"To take it back: entrepot trust {record['folder']} --forget"


def _of_folder(record: TrustRecord) -> Iterator[str]:
    came = {"unknown": "came from elsewhere", "checked": "came from elsewhere, tables checked"}
    yield f"{record['folder']}: {came.get(record['standing'], record['standing'] + ' here')}"
    for code in record["code"]:
        state = "may run" if code["may_run"] else "is not run"
        yield f"  The code of source {code['source']} {state} ({code['digest'][:12]})."
        for file, count in code["files"].items():
            yield f"    {file}: " + (f"{count} lines" if count else "no text")
    for link in record["links"]:
        yield f"  A link out of the folder: {link}"
    if any(not code["may_run"] for code in record["code"]):
        yield "A loader can do whatever you can: read, change and send your files. Read it first."
    elif not record["code"]:
        yield "  It has no code of its own."
