"""What commands share: the options, and how an answer is printed."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from ..case import Case
from ..graph.files import write_whole
from ..viz import answers, proposed
from ..viz.teller import Answer, Teller

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


def show(answer: Answer, as_json: bool, lines: Callable[[Answer], Iterable[str]]) -> None:
    """Print an answer: as JSON, or as the lines that say it."""
    if as_json:
        print(answers.dumps(answer))
    else:
        print("\n".join([*lines(answer), *proposed.let_in(answer)]))


def note(message: str) -> None:
    """Say something beside the answer, on stderr."""
    print(message, file=sys.stderr)


def paced(seconds: float = 2.0) -> Callable[[str], None]:
    """Return who tells of progress on stderr, at most once in so many seconds: short work is silent."""
    last = [time.monotonic()]

    def tell(message: str) -> None:
        if time.monotonic() - last[0] >= seconds:
            last[0] = time.monotonic()
            note(f"entrepot: {message}")

    return tell


@contextmanager
def waiting(timeout: float) -> Iterator[None]:
    """Show on a terminal how long something has run, until it is done."""
    done = threading.Event()

    def tick() -> None:
        began = time.monotonic()
        while not done.wait(1.0):
            print(f"\r... {time.monotonic() - began:.0f} s of {timeout:g}; Ctrl-C stops it", end="", file=sys.stderr)
            sys.stderr.flush()
            shown.set()

    shown = threading.Event()
    clock = threading.Thread(target=tick, daemon=True)
    if sys.stderr.isatty():
        clock.start()
    try:
        yield
    finally:
        done.set()
        if clock.is_alive():
            clock.join()
        if shown.is_set():
            print("\r" + " " * 50 + "\r", end="", file=sys.stderr)


def teller_of(case: Case, as_of: str | None = None, during: str | None = None) -> Teller:
    """Return who tells of a case, or of what was public on a day."""
    return Teller(case.fold(as_of, during), case.identities, case.documents)


def route_of(case: Case, source: str, target: str, **options: Any) -> Answer:
    """Return the answer of `routes`."""
    return case.routes(source, target, **options).told(options.get("level", ""))


def written(texts: Mapping[str, bytes], folder: Path) -> list[str]:
    """Write files of these names into a folder; return where they are."""
    for name, content in texts.items():
        write_whole(folder / name, content)
    return [str(folder / name) for name in texts]
