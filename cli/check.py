"""Commands that look after a case: sources, verify, diff, doctor, migrate."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import CaseOption, FolderOption, JsonOption, StoreOption, folder, opened, show
from .progress_bar import stages

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..graph.tables import Row
    from ..viz.answers.data import (
        Check,
        DiffData,
        DoctorData,
        MigrateData,
        RowCheck,
        SourcesData,
        VerifyData,
    )


def sources(case: CaseOption = "case", as_json: JsonOption = False) -> None:
    """List the sources with their publisher, licence and counts, and the date of the newest claim.

    Examples:
      See what is in the case, and what else could be loaded:
        entrepot sources
    """
    from ..graph.tables import COLUMNS
    from ..loaders.contract import find_sources
    from ..loaders.source_run import places
    from ..viz.answers import inventory
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import answer_lists

    read = opened(case)
    state = read.state
    rows: dict[str, list[Row]] = {}
    for name in COLUMNS:
        # Claims are those after reviews, which the rest of the case goes by.
        rows[name] = list(read.rows) if name == "claims" else read.ledger.read(state, name)
    described: dict[str, dict[str, str]] = {}
    for name, source in find_sources(places(read.path)).items():
        described[name] = {
            "title": str(source.title),
            "publisher": str(source.publisher),
            "licence": str(source.licence),
            "coverage": str(source.coverage),
        }
    answer: SourcesData = {
        **state_head(state.number),
        "command": "sources",
        "sources": inventory.source_rows(described, state.sources, rows),
    }
    show(DataAnswer(answer, answer_lists.sources), as_json)


def verify(
    documents: Annotated[
        list[Path] | None,
        typer.Option(
            "--documents", metavar="FOLDER", help="A folder with documents that you have."
        ),
    ] = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Check that no file of the case has changed, and check the hash and the quotations of every
    captured document. With --documents, check those of the documents in a folder, too.

    Examples:
      With the articles in a folder of your own:
        entrepot verify --documents articles
    """
    from ..graph.errors import BadInput, wrong
    from ..loaders.document_text import words_of
    from ..viz.answers import verification
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import answer_lists

    read = opened(case)
    for place in documents or []:
        if not place.is_dir():
            raise wrong("verify --documents", str(place), "a folder with the documents at hand")
    whole = read.ledger.check(read.state)
    # What `capture` copied into the case is at hand without a word.
    folders = [*filter(Path.is_dir, [read.path / "captured"]), *(documents or [])]
    answer: VerifyData = {
        **state_head(read.state.number),
        "command": "verify",
        # Proposals and rejected claims quote documents as well, so every claim is checked.
        **verification.verify(read.documents, read.sides.every, whole, folders, words_of),
    }
    show(DataAnswer(answer, answer_lists.verify), as_json)
    if answer["faults"]:
        raise BadInput(f"verify: {len(answer['faults'])} faults; the first: {answer['faults'][0]}")


def diff(
    left: Annotated[str, typer.Argument(metavar="A", help="The earlier version, such as case@1.")],
    right: Annotated[
        str, typer.Argument(metavar="B", help="The later version, such as case@2, or another case.")
    ],
    as_json: JsonOption = False,
) -> None:
    """Show which claims, documents and relations changed between two versions of a case.

    Examples:
      What the last load changed:
        entrepot diff case@1 case@2
    """
    from ..viz.answers import state_diff
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import answer_lists

    before, after = opened(left), opened(right)
    answer: DiffData = {
        **state_head(after.state.number),
        "command": "diff",
        "left": f"{before.path}@{before.state.number}",
        "right": f"{after.path}@{after.state.number}",
        **state_diff.diff(
            (before.fold(), before.identities, before.documents, before.claims),
            (after.fold(), after.identities, after.documents, after.claims),
        ),
    }
    show(DataAnswer(answer, answer_lists.diff), as_json)


def doctor(
    quick: Annotated[
        bool,
        typer.Option("--quick", help="Do not compare the rows of the graph store with the case."),
    ] = False,
    case: CaseOption = "case",
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Check the installation, the case and every row of its graph store, and suggest repairs.

    Examples:
      The case in this folder, and a Neo4j server:
        entrepot doctor --store bolt://127.0.0.1:7687
    """
    from ..graph.errors import BadInput, EntrepotError
    from ..graph.version import __version__
    from ..viz.answers import inventory, store_checks
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import answer_lists

    checks = inventory.installed(__version__)
    rows: list[RowCheck] = []
    number = 0
    try:
        read = opened(case)
        number = read.state.number
        # A digest over the rows shows also an edit that left a readable file.
        for source, ok in read.ledger.check(read.state).items():
            checks.append(
                inventory.check(
                    f"dataset {source}",
                    ok,
                    "as it was loaded" if ok else "changed since it was loaded",
                    "entrepot build",
                )
            )
        with stages() as progress:
            progress("comparing the graph store")
            examined = read.case_store(store).examine(None if quick else read.content)
        checks += store_checks.checks(examined, store or "embedded", store)
        rows = store_checks.row_checks(examined.differences)
        checks += _joins(read)
    # The command is for cases that cannot be opened too, so a fault is a line of the answer.
    except EntrepotError as fault:
        checks.append(
            inventory.check(f"case {case}", False, str(fault), f"entrepot build --case {case}")
        )
    answer: DoctorData = {
        **state_head(number),
        "command": "doctor",
        "checks": checks,
        "rows": rows,
    }
    show(DataAnswer(answer, answer_lists.doctor), as_json)
    if not all(item["ok"] for item in checks):
        raise BadInput("doctor: a check failed; see the lines marked MISS")


def _joins(case: Case) -> Iterator[Check]:
    """Yield the lines about joined parties and about the files of decisions in force."""
    from ..casework.bulk_decisions import BulkDecisions
    from ..viz.answers import inventory, join_checks

    bulk = BulkDecisions(case)
    yield from join_checks.checks(bulk.doubtful().find(), case.identities.clashes, bulk.files_with)
    for file in bulk.files():
        absent = bulk.absent(file)
        found = f"in force since {file.on}"
        if absent:
            found += f"; {absent} of its decisions name a party that is not on file"
        yield inventory.check(f"decisions of {file.name} ({file.digest[:12]})", True, found)


def migrate(
    trial: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would be done, and write nothing.")
    ] = False,
    case: FolderOption = "case",
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Update a graph store that an older version of entrepot wrote.

    The sources are not read, and the case stays at its version. `build` updates its store, too.

    Examples:
      See what would be done on a Neo4j server:
        entrepot migrate --dry-run --store bolt://127.0.0.1:7687
    """
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import answer_lists

    read = opened(folder(case, "migrate"))
    with read.locked(), stages() as progress:
        if not trial:
            read.settle()
        done = read.case_store(store).migrate(read.content, progress, trial)
    answer: MigrateData = {
        **state_head(read.state.number),
        "command": "migrate",
        "at": store or str(read.path / "store" / "graph.kgl"),
        "before": done.before,
        "after": done.now,
        "trial": trial,
        "statements": list(done.statements),
    }
    show(DataAnswer(answer, answer_lists.migrated), as_json)
