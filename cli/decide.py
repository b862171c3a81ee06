"""Commands by which people decide: resolve, review."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from ..graph.dates import todays_date
from . import completion
from .options import (
    DECISION,
    OUTPUT,
    By,
    FolderOption,
    JsonOption,
    Until,
    Why,
    newest,
    pairs,
    show,
    top_option,
)

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..graph.model import Claim
    from ..viz.answers.data import (
        CandidatesData,
        Changes,
        DecidedData,
        ReviewedData,
        SuggestionRecord,
        SuggestionsData,
    )

Top = Annotated[
    int,
    top_option("Show at most N.", OUTPUT, "-n"),
]


def _changes_of(case: Case, decide: Callable[[], None]) -> Changes:
    """Record a decision, and return which relations it changed."""
    from ..viz.answers import state_diff

    # Under the lock, so that the difference holds this decision's effect and no other's.
    with case.locked():
        before = (case.fold(), case.identities, case.documents, case.claims)
        decide()
        after = (case.fold(), case.identities, case.documents, case.claims)
    return state_diff.diff(before, after)["edges"]


def resolve(
    left: Annotated[
        str,
        typer.Argument(
            metavar="[A",
            help="A party. Alone: what it may be the same as.",
            autocompletion=completion.parties,
        ),
    ] = "",
    right: Annotated[
        str,
        typer.Argument(
            metavar="B]",
            help="Another party, to decide about the two.",
            autocompletion=completion.parties,
        ),
    ] = "",
    verdict: Annotated[
        str,
        typer.Option(
            "--as",
            metavar="VERDICT",
            help="same, not_same, unsure or undo.",
            rich_help_panel=DECISION,
        ),
    ] = "",
    by: By = "",
    why: Why = "",
    top: Top = 20,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Show which parties may be the same, with reasons; record what a person decides, or take it
    back.

    Names alone never join two entries.

    Examples:
      What a company may be the same as:
        entrepot resolve "IEMZ Kupol"
      A decision about two entries:
        entrepot resolve ru-inn-3849055365 ofac-51215 --as not_same --by "Your Name" --why address
    """
    from ..graph.errors import NotFound, wrong
    from ..graph.identity import VERDICTS
    from ..viz.answers.answer import DataAnswer
    from ..viz.terminal import answer_lists

    place = newest(case, "resolve")
    if right:
        if verdict not in VERDICTS:
            raise wrong("resolve --as", verdict or "no verdict", "one of " + ", ".join(VERDICTS))
        show(
            DataAnswer(_decided(place, (left, right), verdict, by, why), answer_lists.resolved),
            as_json,
        )
        return
    if verdict:
        raise wrong("resolve --as", verdict, "two parties before it")
    answer = _suggested(place, left, top)
    show(DataAnswer(answer, answer_lists.resolved), as_json, case=case)
    if not answer["suggestions"]:
        entities = len(place.identities.entities)
        raise NotFound(
            f"resolve: no two of {entities} entities have names so alike that a person should look"
        )


def _decided(place: Case, names: tuple[str, str], verdict: str, by: str, why: str) -> DecidedData:
    """Record an identity decision, and return its effect on the relations."""
    from ..casework.workbench import Workbench
    from ..graph.identity import Decision
    from ..graph.naming import lookup
    from ..viz.answers.envelope import state_head

    ids, state = place.identities, place.state.number
    uids = []
    for name in names:
        # A uid is kept as typed: a decision is about that record, whatever entity it is part of
        # later.
        known = name in ids.resolve or name in ids.entities
        uids.append(name if known else lookup.one(ids, name).uids[0])
    decision = Decision(uids[0], uids[1], verdict, by, todays_date(), why)
    return {
        **state_head(state),
        "command": "resolve",
        "changes": _changes_of(place, lambda: Workbench(place).decide(decision)),
        "decision": {
            "left": decision.left,
            "right": decision.right,
            "verdict": decision.verdict,
            "by": decision.by,
            "on": decision.on,
            "why": decision.why,
        },
    }


def _suggested(place: Case, party: str, top: int) -> SuggestionsData:
    """Return pairs of entities that may be the same: those with a party, or any."""
    import itertools

    from ..graph.naming import lookup
    from ..graph.naming.index import suggestions
    from ..viz.answers.envelope import state_head

    ids = place.identities
    about = lookup.one(ids, party).uids if party else ()
    pairs: list[SuggestionRecord] = []
    # The pairs come most alike first, so the first ones are those to decide.
    for pair in itertools.islice(suggestions(ids, about), top):
        pairs.append(
            {
                "left": {"uid": pair.left, "name": ids.entities[pair.left].name},
                "right": {"uid": pair.right, "name": ids.entities[pair.right].name},
                "score": round(pair.explained.score, 3),
                "because": pair.explained.sentence(),
                "where": pair.where,
            }
        )
    return {
        **state_head(place.state.number),
        "command": "resolve",
        "suggestions": pairs,
        "clashes": list(ids.clashes),
    }


def review(
    uid: Annotated[
        str, typer.Argument(metavar="[CLAIM]", help="A claim that rules extracted.")
    ] = "",
    verdict: Annotated[
        str,
        typer.Option(
            "--as",
            metavar="VERDICT",
            help="accept, correct, reject, unsure or undo.",
            rich_help_panel=DECISION,
        ),
    ] = "",
    right: Annotated[
        list[str] | None,
        typer.Option(
            "--right",
            metavar="FIELD=VALUE",
            help="With --as correct: the right subject, predicate or object.",
            rich_help_panel=DECISION,
        ),
    ] = None,
    by: By = "",
    why: Why = "",
    until: Until = "",
    walk: Annotated[
        bool,
        typer.Option("--walk", help="Go through the claims one after another: a, r, u, s or q."),
    ] = False,
    top: Top = 20,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Accept, correct or reject claims that rules extracted; every decision is recorded and can be
    undone.

    Examples:
      All that waits, one after another:
        entrepot review --walk --by "Your Name"
    """
    from ..casework.workbench import Workbench
    from ..graph.errors import NotFound
    from ..graph.reviews import Review
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import answer_lists

    place = newest(case, "review")
    today = todays_date()
    if uid:
        decision = Review(
            uid, verdict, by, today, why, until, tuple(pairs("review --right", right).items())
        )
        reviewed: ReviewedData = {
            **state_head(place.state.number),
            "command": "review",
            "changes": _changes_of(place, lambda: Workbench(place).review(decision)),
            "review": {
                "claim": uid,
                "verdict": verdict,
                "by": by,
                "on": today,
                "why": why,
                "until": until or None,
            },
        }
        show(DataAnswer(reviewed, answer_lists.reviewed), as_json, case=case)
        return
    candidates = Workbench(place).candidates(today)
    if not candidates:
        raise NotFound(f"review: nothing to review among {len(place.sides.every)} claims")
    if walk:
        _walk(place, candidates, by, today)
        return
    ids = place.proposals.ids
    # The order is that of the workbench: movements first, since routes rest on them
    # (docs/decisions/0021).
    answer: CandidatesData = {
        **state_head(place.state.number),
        "command": "review",
        "open": len(candidates),
        "candidates": [answer_lists.candidate(claim, ids) for claim in candidates[:top]],
    }
    show(DataAnswer(answer, answer_lists.reviewed), as_json, case=case)


def _walk(place: Case, candidates: Sequence[Claim], by: str, today: str) -> None:
    """Show candidates one after another on the terminal; every decision is recorded at once."""
    from ..casework.workbench import Workbench
    from ..graph.errors import wrong
    from ..graph.reviews import Review
    from ..viz.terminal import answer_lists

    # A decision without a name could not be asked about later.
    if not by:
        raise wrong("review --walk", "no name", "--by NAME")
    # A correction needs fields, so it is made with --as correct and not on the walk.
    verdicts = {"a": "accept", "r": "reject", "u": "unsure"}
    known = place.proposals.ids
    for number, claim in enumerate(candidates, 1):
        print(
            "\n".join(
                answer_lists.asked(answer_lists.candidate(claim, known), number, len(candidates))
            )
        )
        line = sys.stdin.readline()
        typed = line.strip().split(" ", 1)
        # A line without any character is the end of the input, as in a pipe.
        if not line or typed[0] == "q":
            return
        if typed[0] in verdicts:
            why = typed[1] if len(typed) > 1 else "read beside its sentence"
            # The case is locked for each decision only: a walk may take hours, and other work goes
            # on.
            with place.locked():
                Workbench(place).review(Review(claim.uid, verdicts[typed[0]], by, today, why))
            print(f"   recorded: {verdicts[typed[0]]}")
