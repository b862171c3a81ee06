"""Commands that answer about one thing: find, explain."""

from __future__ import annotations

from typing import Annotated

import typer

from . import completion
from .options import (
    OUTPUT,
    AsOf,
    CaseOption,
    During,
    ExplainOption,
    JsonOption,
    opened,
    serializer_of,
    show,
    top_option,
)


def find(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="A name, alias or identifier, or a part of one, in any script."
        ),
    ],
    top: Annotated[int, top_option("Show at most N matches.")] = 20,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Find a party, place, weapon or part by name or identifier.

    Exact names come first, then beginnings, words and spellings that are close. The identifier that each match
    shows can be given wherever another command takes a party.

    Examples:
      A company of which you know a part of the name:
        entrepot find Limbach
      The same in its own script:
        entrepot find 厦门林巴贺
    """
    from ..graph.errors import NotFound, wrong
    from ..viz.answers.entities import apart, found_rows
    from ..viz.answers.envelope import beginning
    from ..viz.terminal.find import find as text

    if top < 1:
        raise wrong("find --top", top, "a number of at least 1")
    read = opened(case)
    ids = read.image.identities
    found = read.find(name, top)
    answer = beginning("find", read.state.number)
    answer["query"] = name
    answer["found"] = found_rows(found.hits, ids, read.image.claims, name)
    answer["more"] = found.more
    answer["decisions"] = apart(read.decisions(read.sources), ids, answer["found"])
    answer["searched"] = {"entities": len(ids.entities)}
    answer["proposals"] = {"claims": [], "naming_persons": 0}
    if read.image.proposals:  # what rules propose is read from the tables
        from ..viz.answers import proposals

        only = proposals.named(read.proposals, ids, name)
        answer["proposals"] = proposals.about(
            read.proposals, [*(h.entity.uid for h in found.hits), *only]
        )
        show(answer, as_json, proposals.find, case=case)
    else:
        show(answer, as_json, text, case=case)
    if not found.hits and not answer["proposals"]["claims"]:
        raise NotFound(f"{name!r}: nothing among {len(ids.entities)} entities and their names")


def explain(
    uid: Annotated[
        str,
        typer.Argument(
            metavar="NAME|UID",
            help="A party by name or identifier, or the identifier of a relation (e-...) or of a claim.",
            autocompletion=completion.parties,
        ),
    ],
    everything: Annotated[
        bool,
        typer.Option("--all", help="List every relation and every claim.", rich_help_panel=OUTPUT),
    ] = False,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    how: ExplainOption = False,
    as_json: JsonOption = False,
) -> None:
    """Show the evidence for a party, a relation or a claim.

    Every claim stands with its source, its document, its quotation where the text is held, and what denies it.

    Examples:
      Everything on file about a company:
        entrepot explain "IEMZ Kupol"
      One claim, as it was known in August 2025:
        entrepot explain curated-garpiya:C-22 --as-of 2025-08
    """
    from ..graph.errors import NotFound
    from ..viz.answers import answers, proposals

    read = opened(case)
    kind, key = read.thing(uid)
    serializer = serializer_of(read, as_of, during)
    number = read.state.number
    if kind == "claim":
        if key not in serializer.folded.claims:
            raise NotFound(
                f"{key}: not public or not true then; it was known by {read.claims[key].known_by}"
            )
        answer = answers.claim_answer(serializer, key, number)
    elif kind == "edge":
        if key not in serializer.folded.edges:
            raise NotFound(f"{key}: no claim supported this edge then")
        answer = answers.edge_answer(serializer, key, number)
    elif kind == "proposal":
        answer = proposals.explained(key, read.proposals, serializer.folded, read.documents, number)
    else:
        answer = answers.entity_answer(serializer, key, number)
        answer["proposals"] = proposals.about(read.proposals, [key], serializer.folded.as_of)
    show(answer, as_json, proposals.explain, explain=how, all=everything, case=case)
