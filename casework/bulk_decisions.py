"""Identity decisions in bulk: proposals and what they would change, files taken and taken back."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from ..graph.errors import wrong
from ..graph.files import hash_of
from ..graph.identity import identifiers_like, read_decisions
from ..graph.identity_part import RecordIndex, RecordTable
from ..graph.joining.decision_file import (
    DecisionFile,
    PlacedDecision,
    read_decision_file,
    refuse_unfit,
)
from ..graph.joining.doubtful_joins import DoubtfulJoins
from ..graph.joining.join_effects import JoinEffects
from ..graph.joining.proposed_joins import JoinGroup, ProposedJoin, proposed_joins
from ..graph.naming.index import Suggestion
from .case import Case
from .decision_files import (
    TakenFile,
    content_of,
    files_in_force,
    named,
    placed_decisions,
    take,
    take_back,
)


class BulkDecisions:
    """Decisions about many parties of one case at once."""

    def __init__(self, case: Case) -> None:
        """Take the case to work on."""
        self.case = case
        self._records: dict[str, str] = {}

    def proposals(self, near: Iterable[Suggestion]) -> dict[JoinGroup, list[ProposedJoin]]:
        """Return the pairs of parties that may be one, in groups by their evidence.

        Args:
            near: The pairs of which the names are alike, as `suggestions` finds them.
        """
        distinct: set[frozenset[str]] = set()
        for edge in self.case.fold().relations(predicates=["NOT_SAME_ENTRY"]):
            distinct.add(frozenset((edge.source, edge.target)))
        return proposed_joins(self.case.identities, near, distinct)

    @cached_property
    def effects(self) -> JoinEffects:
        """What computes the effect of decisions on the case as it is now."""
        return JoinEffects(self.case.fold(), self.case.identities, self.case.table)

    def read(self, path: Path) -> DecisionFile:
        """Return a file of decisions that can be taken into the case.

        Raises:
            BadInput: The file, or one of its decisions, cannot be; the message has its line.
        """
        file = read_decision_file(path)
        # One that is in force was compared when it was taken.
        if self.taken(file) is None:
            refuse_unfit(file, self._present(), self.record_of)
        return file

    def taken(self, file: DecisionFile) -> TakenFile | None:
        """Return a file as it is in force in the case, None if it is not."""
        for other in files_in_force(self.case.path):
            if other.digest == file.digest:
                return other
        return None

    def take(self, file: DecisionFile, today: str) -> None:
        """Put a file in force that was read; one that is in force stays as it is."""
        if self.taken(file) is None:
            take(self.case.path, file, today)
            self.case.forget()

    def in_force(self, text: str) -> TakenFile:
        """Return the file in force of a name, a path or a digest.

        Raises:
            BadInput: There is none, or there are several.
        """
        files, path = files_in_force(self.case.path), Path(text)
        # By its content: the file may have another name by now.
        if path.is_file():
            digest = hash_of(path)
            for file in files:
                if file.digest == digest:
                    return file
        return named(files, text)

    def take_back(self, file: TakenFile, today: str, by: str, why: str) -> None:
        """Take back all that a file brought; raise `BadInput` without a name and a reason."""
        if not by.strip() or not why.strip():
            raise wrong("resolve --undo", "no name or no reason", "--by NAME and --why REASON")
        take_back(self.case.path, file, today, by, why)
        self.case.forget()

    def doubtful(self) -> DoubtfulJoins:
        """Return what finds the parties of the case that look wrongly joined."""
        case = self.case
        decisions = case.decisions(case.sources)
        return DoubtfulJoins(case.fold(), case.identities, self._index, decisions)

    def files(self) -> list[TakenFile]:
        """Return the files of decisions in force."""
        return files_in_force(self.case.path)

    @cached_property
    def _files_of(self) -> dict[frozenset[str], list[str]]:
        """The digests of the files in force that have a decision about two uids."""
        digests: dict[frozenset[str], list[str]] = {}
        for file in self.files():
            for decision in content_of(self.case.path, file).decisions:
                pair = frozenset((decision.left, decision.right))
                digests.setdefault(pair, []).append(file.digest[:12])
        return digests

    def files_with(self, left: str, right: str) -> list[str]:
        """Return the digests, shortened, of the files in force that decide about two uids.

        The decision has to name the two as they are given.
        """
        return list(dict.fromkeys(self._files_of.get(frozenset((left, right)), ())))

    @cached_property
    def _index(self) -> RecordIndex:
        table = self.case.ledger.whole(self.case.state, "records")
        return RecordIndex([], [RecordTable(table)])

    def record_of(self, uid: str) -> str:
        """Return the record for which a uid stands in a decision, "" for none (see `identify`)."""
        if uid not in self._records:
            found = {record.uid for record in self._index.of([uid])}
            if not found:  # a number stands for the records that print it
                found = {record.uid for record in self._index.having(identifiers_like(uid))}
            # Names that only proposals know are no parties of the graph.
            known = self.case.identities.resolve
            self._records[uid] = min(filter(known.__contains__, found), default="")
        return self._records[uid]

    def absent(self, file: TakenFile) -> int:
        """Return how many decisions of a file name a party that is not on file."""
        number = 0
        for decision in content_of(self.case.path, file).decisions:
            number += not (self.record_of(decision.left) and self.record_of(decision.right))
        return number

    def _present(self) -> list[PlacedDecision]:
        """Return all decisions in force: those shipped with the sources, then those of the case."""
        ordered: list[PlacedDecision] = []
        for source in self.case.sources:
            path = source.folder / "decisions.toml"
            for number, decision in enumerate(read_decisions(path), 1):
                where = f"decisions.toml of {source.name} decision {number}"
                ordered.append(PlacedDecision(decision, where))
        # Of several decisions about one pair the last is in force, as in `identify`.
        standing: dict[frozenset[str], PlacedDecision] = {}
        for item in (*ordered, *placed_decisions(self.case.path)):
            standing[frozenset((item.decision.left, item.decision.right))] = item
        return [item for item in standing.values() if item.decision.verdict != "undo"]
