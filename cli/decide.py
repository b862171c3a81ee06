"""The command by which people decide about claims that rules extracted: review."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from ..graph.dates import todays_date
from .decision_changes import changes_of
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
    from ..viz.answers.data import CandidatesData, ReviewedData

Top = Annotated[
    int,
    top_option("Show at most N.", OUTPUT, "-n"),
]


def review(
    uid: Annotated[
        str,
        typer.Argument(
            metavar="[CLAIM]",
            help="A claim that rules extracted. If none is given, the claims that await review "
            "are listed.",
        ),
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
            help="The right subject, predicate or object (used with --as correct).",
            rich_help_panel=DECISION,
        ),
    ] = None,
    by: By = "",
    why: Why = "",
    until: Until = "",
    walk: Annotated[
        bool,
        typer.Option(
            "--walk",
            help="Go through the claims one by one: a accept, r reject, u unsure, s skip, q quit.",
        ),
    ] = False,
    top: Top = 20,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Accept, correct or reject claims that rules extracted. Every decision is recorded and can be
    undone.

    Examples:
      All claims that await review, one by one:
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
            "changes": changes_of(place, lambda: Workbench(place).review(decision)),
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
        raise NotFound(f"review: no claim to review among {len(place.sides.every)} claims")
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
