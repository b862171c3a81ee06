"""Commands that answer about one thing: find, explain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

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
    show,
    top_option,
)

if TYPE_CHECKING:
    from ..viz.answers.data import FindData


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

    Exact names come first, then beginnings, words and spellings that are close. The identifier that
    each match shows can be given wherever another command takes a party.

    Examples:
      A company, by part of its name:
        entrepot find Limbach
      The same in its own script:
        entrepot find 厦门林巴贺
    """
    from ..graph.errors import NotFound, wrong
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.entities import apart, found_rows
    from ..viz.answers.envelope import state_head
    from ..viz.terminal.find import find as find_lines

    if top < 1:
        raise wrong("find --top", top, "a number of at least 1")
    read = opened(case)
    ids = read.identities
    search = read.find(name, top)
    entities = found_rows(search.hits, ids, read.decided.named, name)
    answer: FindData = {
        **state_head(read.state.number),
        "command": "find",
        "query": name,
        "found": entities,
        "more": search.more,
        "decisions": apart(read.decisions(read.sources), ids, entities),
        "searched": {"entities": len(ids.entities)},
        "proposals": {"claims": [], "naming_persons": 0},
    }
    if read.proposals.claims:
        # Only a case with proposals reads their tables, which takes a moment.
        from ..viz.answers import proposed_claims

        uids = [hit.entity.uid for hit in search.hits]
        uids += proposed_claims.named(read.proposals, name)
        answer["proposals"] = proposed_claims.about(read.proposals, uids)
        show(DataAnswer(answer, proposed_claims.find), as_json, case=case)
    else:
        show(DataAnswer(answer, find_lines), as_json, case=case)
    # The empty answer is printed all the same: it states what was searched.
    if not search.hits and not answer["proposals"]["claims"]:
        raise NotFound(f"{name!r}: no match among {len(ids.entities)} entities and their names")


def explain(
    uid: Annotated[
        str,
        typer.Argument(
            metavar="NAME|UID",
            help="A party by name or identifier, or the identifier of a relation (e-...) or of a "
            "claim.",
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

    Each claim is shown with its source, its document, its quotation where the text is held, and
    what denies it.

    Examples:
      Everything on file about a company:
        entrepot explain "IEMZ Kupol"
      One claim, as it was known in August 2025:
        entrepot explain curated-garpiya:C-22 --as-of 2025-08
    """
    answer = opened(case).explain(uid, as_of=as_of, during=during)
    # The options are those of the text alone: the JSON of an answer is always whole.
    show(answer, as_json, explain=how, all=everything, case=case)
