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
    from ..viz.answers.serializer import Answer

Top = Annotated[
    int,
    top_option("Show at most N.", OUTPUT, "-n"),
]


def _decided(case: Case, act: Callable[[], None], answer: Answer) -> None:
    """Do what changes conclusions, and add to the answer which relations changed."""
    from ..viz.answers import state_diff

    with case.locked():
        before = (case.fold(), case.identities, case.documents, case.claims)
        act()
        after = (case.fold(), case.identities, case.documents, case.claims)
    answer["changes"] = state_diff.diff(before, after)["edges"]


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
    """Show which parties may be the same, with reasons; record what a person decides, or take it back.

    Names alone never join two entries.

    Examples:
      What a company may be the same as:
        entrepot resolve "IEMZ Kupol"
      A decision about two entries:
        entrepot resolve ru-inn-3849055365 ofac-51215 --as not_same --by "Your Name" --why "two addresses"
    """
    import itertools
    from dataclasses import asdict

    from ..casework.workbench import Workbench
    from ..graph.errors import NotFound, wrong
    from ..graph.identity import VERDICTS, Decision
    from ..graph.naming import lookup
    from ..graph.naming.index import suggestions
    from ..viz.answers import answers
    from ..viz.terminal import listings

    place = newest(case, "resolve")
    answer = answers.head("resolve", place.state.number)
    ids = place.identities
    if right:
        uids = [
            t if t in ids.resolve or t in ids.entities else lookup.one(ids, t).uids[0]
            for t in (left, right)
        ]
        if verdict not in VERDICTS:
            raise wrong("resolve --as", verdict or "no verdict", "one of " + ", ".join(VERDICTS))
        decision = Decision(uids[0], uids[1], verdict, by, todays_date(), why)
        _decided(place, lambda: Workbench(place).decide(decision), answer)
        answer["decision"] = asdict(decision)
    elif verdict:
        raise wrong("resolve --as", verdict, "two parties before it")
    else:
        about = lookup.one(ids, left).uids if left else ()
        answer["suggestions"] = [
            {
                "left": {"uid": s.left, "name": ids.entities[s.left].name},
                "right": {"uid": s.right, "name": ids.entities[s.right].name},
                "score": round(s.explained.score, 3),
                "because": s.explained.sentence(),
                "where": s.where,
            }
            for s in itertools.islice(suggestions(ids, about), top)
        ]
        answer["clashes"] = list(ids.clashes)
    show(answer, as_json, listings.resolved, case=case)
    if not right and not answer["suggestions"]:
        raise NotFound(
            f"resolve: no two of {len(ids.entities)} entities have names so alike that a person should look"
        )


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
    """Accept, correct or reject claims that rules extracted; every decision is recorded and can be undone.

    Examples:
      All that waits, one after another:
        entrepot review --walk --by "Your Name"
    """
    from ..casework.workbench import Workbench
    from ..graph.errors import NotFound
    from ..graph.reviews import Review
    from ..viz.answers import answers
    from ..viz.terminal import listings

    place = newest(case, "review")
    today = todays_date()
    answer = answers.head("review", place.state.number)
    if uid:
        decision = Review(
            uid, verdict, by, today, why, until, tuple(pairs("review --right", right).items())
        )
        _decided(place, lambda: Workbench(place).review(decision), answer)
        answer["review"] = {
            "claim": uid,
            "verdict": verdict,
            "by": by,
            "on": today,
            "why": why,
            "until": until or None,
        }
        show(answer, as_json, listings.reviewed, case=case)
        return
    candidates = Workbench(place).candidates(today)
    if not candidates:
        raise NotFound(f"review: nothing to review among {len(place.sides.every)} claims")
    if walk:
        _walk(place, candidates, by, today)
        return
    answer["open"] = len(candidates)
    answer["candidates"] = [listings.candidate(c, place.proposals.ids) for c in candidates[:top]]
    show(answer, as_json, listings.reviewed, case=case)


def _walk(place: Case, candidates: Sequence[Claim], by: str, today: str) -> None:
    """Show candidates one after another on the terminal; every decision is recorded at once."""
    from ..casework.workbench import Workbench
    from ..graph.errors import wrong
    from ..graph.reviews import Review
    from ..viz.terminal import listings

    if not by:
        raise wrong("review --walk", "no name", "--by NAME")
    verdicts = {"a": "accept", "r": "reject", "u": "unsure"}
    known = place.proposals.ids
    for number, claim in enumerate(candidates, 1):
        print("\n".join(listings.asked(listings.candidate(claim, known), number, len(candidates))))
        line = sys.stdin.readline()
        typed = line.strip().split(" ", 1)
        if not line or typed[0] == "q":
            return
        if typed[0] in verdicts:
            why = typed[1] if len(typed) > 1 else "read beside its sentence"
            with place.locked():
                Workbench(place).review(Review(claim.uid, verdicts[typed[0]], by, today, why))
            print(f"   recorded: {verdicts[typed[0]]}")
