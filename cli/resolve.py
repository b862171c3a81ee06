"""The command by which people decide which entries are one party: resolve."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..graph.dates import todays_date
from . import completion
from .decision_changes import changes_of
from .options import (
    DECISION,
    OUTPUT,
    By,
    FolderOption,
    JsonOption,
    Why,
    check_output,
    newest,
    output_option,
    show,
    top_option,
)

if TYPE_CHECKING:
    from ..casework.bulk_decisions import BulkDecisions
    from ..casework.case import Case
    from ..graph.joining.decision_file import DecisionFile
    from ..graph.joining.proposed_joins import JoinGroup, ProposedJoin
    from ..graph.naming.index import Suggestion
    from ..viz.answers.data import (
        Changes,
        Check,
        DecidedData,
        DecisionFileData,
        DecisionFileRecord,
        JoinEffectRecord,
        JoinGroupRecord,
        ProposedJoinRecord,
        ProposedJoinsData,
        ResolveData,
        SuggestionRecord,
        SuggestionsData,
    )

MANY = "Decide about many"
Top = Annotated[int, top_option("Show at most N.", OUTPUT, "-n")]


def resolve(
    left: Annotated[
        str,
        typer.Argument(
            metavar="[A",
            help="A party. If it is given alone, the command lists what it may be the same as.",
            autocompletion=completion.parties,
        ),
    ] = "",
    right: Annotated[
        str,
        typer.Argument(
            metavar="B]",
            help="Another party, for a decision about the two.",
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
    group: Annotated[
        str,
        typer.Option(
            "--group",
            metavar="GROUP",
            help="Show one group of pairs: number, name-country-kind, name, name-abroad, persons "
            "or near. With --output, write all its pairs to a file as decisions to review.",
            rich_help_panel=MANY,
            autocompletion=completion.join_groups,
        ),
    ] = "",
    apply: Annotated[
        str,
        typer.Option(
            "--apply",
            metavar="FILE",
            help="Apply a reviewed file of decisions, either all of it or none.",
            rich_help_panel=MANY,
        ),
    ] = "",
    undo: Annotated[
        str,
        typer.Option(
            "--undo",
            metavar="FILE",
            help="Undo all decisions of a file, given by its name or by the first digits of its "
            "digest.",
            rich_help_panel=MANY,
            autocompletion=completion.decision_files,
        ),
    ] = "",
    output: Annotated[str, output_option("Write the decisions of a group to this file.")] = "",
    top: Top = 20,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Show which parties may be the same, with the reasons, and record a decision or undo one.

    Two entries are never joined by their names alone. For each group of pairs, the command shows
    what would change before anything is decided.

    Examples:
      What a company may be the same as:
        entrepot resolve "IEMZ Kupol"
      Decide about two entries:
        entrepot resolve ru-inn-3849055365 ofac-51215 --as not_same --by "Your Name" --why address
      Write the pairs of a group to a file, to be reviewed and then applied:
        entrepot resolve --group name-country-kind -o decisions-to-review.toml --by "Your Name"
    """
    from ..graph.errors import NotFound, wrong
    from ..viz.answers.answer import DataAnswer
    from ..viz.terminal import answer_lists

    given = {"two parties": left, "--group": group, "--apply": apply, "--undo": undo}
    kinds = [name for name, text in given.items() if text]
    if len(kinds) > 1:
        raise wrong("resolve", " with ".join(kinds), "only one of them")
    if output:
        check_output("resolve --output", Path(output), case)
    if output and not group:
        raise wrong("resolve --output", output, "--group, which names the pairs to write")
    place = newest(case, "resolve")
    answer: ResolveData
    if apply:
        answer = _applied(place, Path(apply))
    elif undo:
        answer = _undone(place, undo, by, why)
    elif group:
        answer = _grouped(place, group, (verdict, by), output, top)
    elif right:
        answer = _decided(place, (left, right), verdict, by, why)
    elif verdict:
        raise wrong("resolve --as", verdict, "two parties before it, or --group and --output")
    else:
        answer = _suggested(place, left, top)
    show(DataAnswer(answer, answer_lists.resolved), as_json, case=case)
    if "suggestions" in answer and not answer["suggestions"] and not answer["groups"]:
        entities = len(place.identities.entities)
        raise NotFound(
            f"resolve: no two of {entities} entities have names similar enough to review"
        )


def _decided(place: Case, names: tuple[str, str], verdict: str, by: str, why: str) -> DecidedData:
    """Record an identity decision, and return its effect on the relations."""
    from ..casework.workbench import Workbench
    from ..graph.errors import wrong
    from ..graph.identity import VERDICTS, Decision
    from ..graph.naming import lookup
    from ..viz.answers.envelope import state_head

    if verdict not in VERDICTS:
        raise wrong("resolve --as", verdict or "no verdict", "one of " + ", ".join(VERDICTS))
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
        "changes": changes_of(place, lambda: Workbench(place).decide(decision)),
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
    """Return pairs of entities that may be the same: those with a party, or any, in groups."""
    from ..casework.bulk_decisions import BulkDecisions
    from ..graph.naming import lookup
    from ..graph.naming.index import suggestions
    from ..viz.answers.envelope import state_head

    ids = place.identities
    about = lookup.one(ids, party).uids if party else ()
    near = list(suggestions(ids, about))
    groups: list[JoinGroupRecord] = []
    files: list[DecisionFileRecord] = []
    if not party:
        bulk = BulkDecisions(place)
        for group, joins in bulk.proposals(near).items():
            if joins:
                groups.append(_group(bulk, group, joins))
        files = [_file_record(file.name, file.digest, file.on) for file in bulk.files()]
    # The pairs come most alike first, so the first ones are those to decide.
    return {
        **state_head(place.state.number),
        "command": "resolve",
        "suggestions": [_suggestion(place, pair) for pair in near[:top]],
        "clashes": list(ids.clashes),
        "groups": groups,
        "files": files,
    }


def _suggestion(place: Case, pair: Suggestion) -> SuggestionRecord:
    entities = place.identities.entities
    return {
        "left": {"uid": pair.left, "name": entities[pair.left].name},
        "right": {"uid": pair.right, "name": entities[pair.right].name},
        "score": round(pair.explained.score, 3),
        "because": pair.explained.sentence(),
        "where": pair.where,
    }


def _group(bulk: BulkDecisions, group: JoinGroup, joins: list[ProposedJoin]) -> JoinGroupRecord:
    return {
        "group": group.name,
        "pairs": len(joins),
        "verdict": "same" if group.same else None,
        "effect": _effect(bulk, joins),
    }


def _effect(bulk: BulkDecisions, joins: list[ProposedJoin]) -> JoinEffectRecord:
    effect = bulk.effects.of((join.left, join.right) for join in joins)
    return {
        "parties": effect.parties,
        "parties_after": effect.parties_after,
        "claims": effect.claims,
        "relations": effect.relations,
        "relations_after": effect.relations_after,
        "within": effect.within,
        "numbers": effect.numbers,
        "routes": effect.routes,
    }


def _grouped(
    place: Case, name: str, decision: tuple[str, str], output: str, top: int
) -> ProposedJoinsData:
    """Return the pairs of a group; with an output they are all written as decisions."""
    from ..casework.bulk_decisions import BulkDecisions
    from ..graph.errors import NotFound, unknown, wrong
    from ..graph.files import write_whole
    from ..graph.joining.decision_file import FILED
    from ..graph.joining.proposed_joins import GROUPS, NEAR
    from ..graph.naming.index import suggestions
    from ..viz.answers.envelope import state_head
    from ..viz.files.proposed_decisions import proposed_decisions

    names = [group.name for group in GROUPS]
    if name not in names:
        raise unknown("resolve --group", name, "a group", names)
    verdict, by = decision
    if verdict and verdict not in FILED:
        raise wrong("resolve --as", verdict, "one of " + ", ".join(FILED))
    wanted, bulk, ids = GROUPS[names.index(name)], BulkDecisions(place), place.identities
    # Names that are alike take most of the time, and only their own group needs them.
    near = suggestions(ids) if wanted is NEAR else ()
    joins = bulk.proposals(near)[wanted]
    if not joins:
        raise NotFound(f"resolve --group {name}: no pair among {len(ids.entities)} entities")
    group = _group(bulk, wanted, joins)
    proposals: list[ProposedJoinRecord] = []
    for join in joins if output else joins[:top]:
        proposals.append(_proposal(place, bulk, join))
    if output:
        fields = (verdict or group["verdict"] or "", by, todays_date())
        text = proposed_decisions(group, proposals, ids, place.decided.named, fields)
        write_whole(Path(output), text)
    return {
        **state_head(place.state.number),
        "command": "resolve",
        "group": group,
        "proposals": proposals[:top],
        "file": output or None,
    }


def _proposal(place: Case, bulk: BulkDecisions, join: ProposedJoin) -> ProposedJoinRecord:
    entities = place.identities.entities
    return {
        "left": {"uid": join.left, "name": entities[join.left].name},
        "right": {"uid": join.right, "name": entities[join.right].name},
        "score": join.score,
        "because": join.because,
        "where": join.where,
        "effect": _effect(bulk, [join]),
    }


def _file_record(name: str, digest: str, on: str) -> DecisionFileRecord:
    return {"name": name, "sha256": digest, "on": on}


def _applied(place: Case, path: Path) -> DecisionFileData:
    """Take a file of decisions, and return what it changes."""
    from ..casework.bulk_decisions import BulkDecisions

    # Under the lock, so that nothing is decided between the check and the writing.
    with place.locked():
        bulk = BulkDecisions(place)
        file = bulk.read(path)
        before = bulk.taken(file)
        today = before.on if before else todays_date()
        changes: Changes = {"added": [], "removed": [], "changed": []}
        if before is None:
            changes = changes_of(place, lambda: bulk.take(file, today), locked=True)
        record = _file_record(before.name if before else file.name, file.digest, today)
    return {
        **_file_answer(place, record, file),
        "act": "taken",
        "already": before is not None,
        "changes": changes,
        "doubts": [] if before else _doubts(place, file),
    }


def _undone(place: Case, text: str, by: str, why: str) -> DecisionFileData:
    """Take back what a file of decisions brought, and return what that changes."""
    from ..casework.bulk_decisions import BulkDecisions
    from ..casework.decision_files import content_of

    with place.locked():
        bulk = BulkDecisions(place)
        taken = bulk.in_force(text)
        file = content_of(place.path, taken)
        changes = changes_of(
            place, lambda: bulk.take_back(taken, todays_date(), by, why), locked=True
        )
    record = _file_record(taken.name, taken.digest, taken.on)
    return {
        **_file_answer(place, record, file),
        "act": "taken back",
        "already": False,
        "changes": changes,
        "doubts": [],
    }


def _file_answer(place: Case, record: DecisionFileRecord, file: DecisionFile) -> DecisionFileData:
    from ..viz.answers.envelope import state_head

    counts = Counter(decision.verdict for decision in file.decisions)
    return {
        **state_head(place.state.number),
        "command": "resolve",
        "file": record,
        "act": "",
        "already": False,
        "verdicts": dict(sorted(counts.items())),
        "changes": {"added": [], "removed": [], "changed": []},
        "doubts": [],
    }


def _doubts(place: Case, file: DecisionFile) -> list[Check]:
    """Return the parties that look wrongly joined among those that a file joins."""
    from ..casework.bulk_decisions import BulkDecisions
    from ..viz.answers import join_checks

    bulk, ids = BulkDecisions(place), place.identities
    uids: set[str] = set()
    for decision in file.decisions:
        if decision.verdict == "same":
            uids.add(ids.uid(bulk.record_of(decision.left)))
    doubts: list[Check] = []
    for doubt in bulk.doubtful().find(uids) if uids else ():
        doubts.append(join_checks.doubtful(doubt, bulk.files_with))
    return doubts
