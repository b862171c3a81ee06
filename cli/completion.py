"""Completion in a shell: commands, options and names in the case."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import typer

from . import COMMANDS
from .help import class_of

VARIABLE = "_ENTREPOT_COMPLETE"  # set by a shell that asks for completions
MOST = 40  # names offered at once
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
# With this variable typer takes the shell that is named instead of looking for the calling one.
NAMED = "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION"
# What a shell may read as more than a letter of a word.
_SPECIAL = re.compile(r"[^\w.,:/+@%-]")
# As in centrality.py, whose import would take longer than a shell should wait.
METRICS = ("degree", "betweenness", "pagerank", "katz", "current-flow")


def complete(words: Sequence[str], variable: str) -> int:
    """Answer a shell that asks for completions, or install or print its script.

    The script is for the shell named after the option, else for the calling shell or `SHELL`. The
    exit status is returned.
    """
    if words and words[0].startswith("--"):
        shell = words[1] if len(words) > 1 else _calling()
        if shell not in SHELLS:
            what = "which shell this is cannot be told"
            if shell:
                what = f"“{shell[:40]}” is no shell that can complete"
            right = f"Write one of {', '.join(SHELLS)} behind it."
            print(f"entrepot: {words[0]}: {what}. {right}", file=sys.stderr)
            return 2
        words = [words[0], shell]
        os.environ[NAMED] = "1"
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    # A shell completes the options of any command, so that here all modules are imported.
    for command in COMMANDS.values():
        module = importlib.import_module(f".{command.module}", __package__)
        app.command(command.name, cls=class_of(command.name), help=command.summary)(
            getattr(module, command.function)
        )
    parser = typer.main.get_command(app)
    return _answered(parser, list(words), variable)


def _answered(parser: Any, words: list[str], variable: str) -> int:
    """Print what a shell is offered, for bash with what it would read escaped; return the status.

    Bash puts it into the line as it is.
    """
    in_bash = os.environ.get(variable) == "complete_bash"
    offered = io.StringIO()
    status: object = 0
    with contextlib.redirect_stdout(offered if in_bash else sys.stdout):
        try:
            parser.main(words, prog_name="entrepot", complete_var=variable)
        except SystemExit as left:
            status = left.code
    for line in offered.getvalue().splitlines():
        print(_SPECIAL.sub(r"\\\g<0>", line))
    return 2 if isinstance(status, str) else int(str(status or 0))


def _calling() -> str:
    """Return the name of the calling shell, else of that in `SHELL`, else ""."""
    import shellingham  # type: ignore[import-untyped]  # it comes with typer, without types

    try:
        name: str = shellingham.detect_shell()[0]
    except shellingham.ShellDetectionFailure:
        name = ""
    if name in SHELLS:
        return name.lower()
    return Path(os.environ.get("SHELL", "")).name.lower() or name


def _case(context: Any) -> Path:
    return Path(str(context.params.get("case") or "case").partition("@")[0])


def parties(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return names and aliases in the case that begin with the typed text."""
    from ..casework.case import Case
    from ..graph.errors import EntrepotError

    wanted = incomplete.casefold()
    try:
        entities = Case.open(str(_case(ctx))).identities.entities.values()
    except EntrepotError:
        # Nothing can be reported while a line is typed: without a case nothing is offered.
        return []
    matches: set[str] = set()
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            if name.casefold().startswith(wanted):
                matches.add(name)
    # A shell asks again at the next letter, so that a part of the names is enough.
    return list(_words(sorted(matches)[:MOST]))


def _begun(names: Iterable[str], incomplete: str) -> Iterator[str]:
    """Yield the names that begin with the typed text."""
    return _words(name for name in names if name.startswith(incomplete))


def _words(names: Iterable[str]) -> Iterator[str]:
    """Yield names as the shell that asks may put them into the command line.

    A case may be anybody's, and what stands there runs with the next Enter: `Vega$(...)`. Zsh and
    fish quote it, but for a backslash in typer's script for zsh; for bash `complete` does.
    """
    is_power = os.environ.get(VARIABLE, "").startswith(("complete_power", "complete_pwsh"))
    for name in names:
        if not _SPECIAL.search(name):
            yield name
        elif name.isprintable() and "\\" not in name and not is_power:
            yield name


def metrics(incomplete: str) -> list[str]:
    """Return the names of the centralities."""
    return list(_begun(METRICS, incomplete))


def join_groups(incomplete: str) -> list[str]:
    """Return the names of the groups of pairs that may be the same."""
    from ..graph.joining.proposed_joins import GROUPS

    return list(_begun((group.name for group in GROUPS), incomplete))


def decision_files(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the names of the files of decisions in force in the case."""
    from ..casework.decision_files import files_in_force
    from ..graph.errors import EntrepotError

    try:
        files = files_in_force(_case(ctx))
    except EntrepotError:
        return []
    return sorted(_begun((file.name for file in files), incomplete))


def levels(incomplete: str) -> list[str]:
    """Return the levels of a claim."""
    from ..graph.schema import schema

    return list(_begun(schema().levels, incomplete))


def families(incomplete: str) -> list[str]:
    """Return the subjects of what is known to exist."""
    from ..graph.coverage.known_things import FAMILIES

    return list(_begun(FAMILIES, incomplete))


def evidence(incomplete: str) -> list[str]:
    """Return the kinds of evidence of what is known to exist."""
    from ..graph.coverage.known_things import KINDS

    return list(_begun(KINDS, incomplete))


def formats(incomplete: str) -> list[str]:
    """Return the formats of files that can be loaded."""
    from ..loaders.contract import find_sources
    from ..loaders.source_run import places

    names: list[str] = []
    for source in find_sources(places()).values():
        # Sources without files are bundled: there is nothing to load for them.
        if source.files:
            names.append(source.name)
    return sorted(_begun(names, incomplete))


def reports(incomplete: str) -> list[str]:
    """Return the kinds of reports."""
    from ..viz.reports.kinds import kinds

    return sorted(_begun(kinds(), incomplete))


def questions(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the names of queries, those of the catalogue and those saved in the case."""
    from ..queries.catalogue import catalogue, saved

    return sorted(_begun((*catalogue(), *saved(_case(ctx))), incomplete))
