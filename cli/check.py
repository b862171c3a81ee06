"""Commands that look after a case: sources, verify, diff, doctor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import CaseOption, JsonOption, StoreOption, opened, show

if TYPE_CHECKING:
    from ..viz.answers.data import DiffData, DoctorData, SourcesData, VerifyData


def sources(case: CaseOption = "case", as_json: JsonOption = False) -> None:
    """List the sources with their publisher, licence and counts, and the date of the newest claim.

    Examples:
      What is in the case, and what else could be loaded:
        entrepot sources
    """
    from ..graph.tables import COLUMNS
    from ..loaders.contract import find_sources
    from ..loaders.run import places
    from ..viz.answers import inventory
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import listings

    read = opened(case)
    state = read.state
    rows = {name: read.ledger.read(state, name) for name in COLUMNS if name != "claims"}
    rows["claims"] = list(read.rows)
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
    show(DataAnswer(answer, listings.sources), as_json)


def verify(
    documents: Annotated[
        list[Path] | None,
        typer.Option("--documents", metavar="FOLDER", help="Folder with documents that you hold."),
    ] = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Check that no file of the case has changed; with --documents, also each document's hash and
    every quotation.

    Examples:
      With the articles in a folder of your own:
        entrepot verify --documents articles
    """
    from ..graph.errors import BadInput, wrong
    from ..viz.answers import verification
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import listings

    read = opened(case)
    for place in documents or []:
        if not place.is_dir():
            raise wrong("verify --documents", str(place), "a folder with the documents at hand")
    whole = read.ledger.check(read.state)
    answer: VerifyData = {
        **state_head(read.state.number),
        "command": "verify",
        **verification.verify(read.documents, read.sides.every, whole, documents or []),
    }
    show(DataAnswer(answer, listings.verify), as_json)
    if answer["faults"]:
        raise BadInput(f"verify: {len(answer['faults'])} faults; the first: {answer['faults'][0]}")


def diff(
    left: Annotated[str, typer.Argument(metavar="A", help="The earlier version, such as case@1.")],
    right: Annotated[
        str, typer.Argument(metavar="B", help="The later version, such as case@2, or another case.")
    ],
    as_json: JsonOption = False,
) -> None:
    """Show what changed between two versions of a case: claims, documents and relations.

    Examples:
      What the last load changed:
        entrepot diff case@1 case@2
    """
    from ..viz.answers import state_diff
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import listings

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
    show(DataAnswer(answer, listings.diff), as_json)


def doctor(case: CaseOption = "case", store: StoreOption = "", as_json: JsonOption = False) -> None:
    """Check the installation and the case, and suggest repairs.

    Examples:
      The case in this folder, and a Neo4j server:
        entrepot doctor --store bolt://127.0.0.1:7687
    """
    from ..graph.errors import BadInput, EntrepotError
    from ..graph.version import __version__
    from ..viz.answers import inventory
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import listings

    checks = inventory.installed(__version__)
    number = 0
    try:
        read = opened(case)
        number = read.state.number
        for source, ok in read.ledger.check(read.state).items():
            checks.append(
                inventory.check(
                    f"dataset {source}",
                    ok,
                    "as it was loaded" if ok else "changed since it was loaded",
                    "entrepot build",
                )
            )
        ok, description = read.case_store(store).state()
        checks.append(
            inventory.check(f"store {store or 'embedded'}", ok, description, "entrepot build")
        )
    except EntrepotError as fault:
        checks.append(
            inventory.check(f"case {case}", False, str(fault), f"entrepot build --case {case}")
        )
    answer: DoctorData = {**state_head(number), "command": "doctor", "checks": checks}
    show(DataAnswer(answer, listings.doctor), as_json)
    if not all(item["ok"] for item in checks):
        raise BadInput("doctor: something is missing; see the lines marked MISS")
