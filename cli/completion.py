"""Completion in a shell: commands, options, and the names of parties, metrics, queries, sources and formats."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer

from . import COMMANDS
from .help import CommandHelp

MOST = 40  # names offered at once
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
NAMED = (
    "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION"  # with it typer takes the shell that is named
)
METRICS = (
    "degree",
    "betweenness",
    "pagerank",
    "katz",
    "current-flow",
)  # those of graph/analysis/centrality.py


def complete(words: Sequence[str], variable: str) -> int:
    """Answer a shell that asks for completions, or install or print its script; return the exit status.

    The script is that of the shell named behind the option, else of the one that called, else of `SHELL`.
    """
    if words and words[0].startswith("--"):
        shell = words[1] if len(words) > 1 else _calling()
        if shell not in SHELLS:
            what = (
                f"“{shell[:40]}” is no shell that can complete"
                if shell
                else "which shell this is cannot be told"
            )
            print(
                f"entrepot: {words[0]}: {what}. Write one of {', '.join(SHELLS)} behind it.",
                file=sys.stderr,
            )
            return 2
        words = [words[0], shell]
        os.environ[NAMED] = "1"
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    for command in COMMANDS.values():
        module = importlib.import_module(f".{command.module}", __package__)
        app.command(command.name, cls=CommandHelp, help=command.summary)(
            getattr(module, command.function)
        )
    parser = typer.main.get_command(app)
    try:
        parser.main(list(words), prog_name="entrepot", complete_var=variable, standalone_mode=True)
    except SystemExit as left:
        return int(left.code or 0) if not isinstance(left.code, str) else 2
    return 0


def _calling() -> str:
    """Return the name of the shell that called, else that of `SHELL`; '' where neither is known."""
    import shellingham  # type: ignore[import-untyped]  # it comes with typer, without types

    try:
        name: str = shellingham.detect_shell()[0]
    except shellingham.ShellDetectionFailure:
        name = ""
    return (
        name.lower() if name in SHELLS else Path(os.environ.get("SHELL", "")).name.lower() or name
    )


def _case(context: Any) -> Path:
    return Path(str(context.params.get("case") or "case").partition("@")[0])


def parties(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return names and aliases in the case that begin with what was typed."""
    from ..casework.case import Case
    from ..graph.errors import EntrepotError

    wanted = incomplete.casefold()
    try:
        entities = Case.open(str(_case(ctx))).image.identities.entities.values()
    except EntrepotError:
        return []
    called = sorted({name for entity in entities for name in (entity.name, *entity.aliases)})
    first = [name for name in called if name.casefold().startswith(wanted)]
    return first[:MOST]


def metrics(incomplete: str) -> list[str]:
    """Return the names of the centralities."""
    return [name for name in METRICS if name.startswith(incomplete)]


def levels(incomplete: str) -> list[str]:
    """Return the levels of a claim."""
    from ..graph.schema import schema

    return [name for name in schema().levels if name.startswith(incomplete)]


def formats(incomplete: str) -> list[str]:
    """Return the formats of files that can be loaded."""
    from ..loaders.contract import find_sources
    from ..loaders.run import places

    return sorted(
        s.name for s in find_sources(places()).values() if s.files and s.name.startswith(incomplete)
    )


def reports(incomplete: str) -> list[str]:
    """Return the kinds of reports."""
    from ..viz.reports.kinds import kinds

    return sorted(name for name in kinds() if name.startswith(incomplete))


def questions(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the names of queries, those of the catalogue and those saved in the case."""
    from ..queries.catalogue import catalogue, saved

    return sorted(n for n in (*catalogue(), *saved(_case(ctx))) if n.startswith(incomplete))
