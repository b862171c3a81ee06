"""A file of identity decisions that a person has reviewed: read with its lines, taken whole or not.

It has the form of a case's decisions.toml: `[[decision]]` tables, each with both parties, verdict,
name, date and reason. What is wrong is said with the file and the line.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..dates import check
from ..errors import BadInput, wrong
from ..files import read_toml, tables_of, text_of
from ..identity import NEEDED, Decision, Pair

# A file holds verdicts. What a file brought is taken back with the whole file.
FILED = ("same", "not_same", "unsure")
_HEADER = re.compile(r"\s*\[\[\s*decision\s*\]\]")
_EXPECTED = {
    "left": "the uid of a party",
    "right": "the uid of a party",
    "verdict": "one of " + ", ".join(FILED),
    "by": "who decided it",
    "on": "a day, such as 2026-01-31",
    "why": "the reason",
}


@dataclass(frozen=True, slots=True)
class PlacedDecision:
    """A decision and its place, as messages name it: the file and the line."""

    decision: Decision
    where: str


@dataclass(frozen=True, slots=True)
class DecisionFile:
    """The decisions of one file, its name, its content, and the SHA-256 of this."""

    name: str
    content: bytes
    digest: str
    placed: tuple[PlacedDecision, ...]

    @property
    def decisions(self) -> list[Decision]:
        """The decisions, in the order of the file."""
        return [item.decision for item in self.placed]


def read_decision_file(path: Path, name: str = "", shown: str = "") -> DecisionFile:
    """Read a file of decisions.

    Args:
        path: The file.
        name: Its name; that of the path if empty.
        shown: How messages call it; the path if empty.

    Raises:
        BadInput: The file is missing or no TOML, has no decisions or anything else than decisions,
            or a decision lacks a field or has a wrong one; the message has the file and the line.
    """
    shown = shown or str(path)
    raw = read_toml(path, shown)
    content = path.read_bytes()
    others = sorted(set(raw) - {"decision"})
    if others:
        raise wrong(shown, others[0], "tables, each under its own line [[decision]]")
    tables = tables_of(raw, "decision", shown)
    if not tables:
        raise wrong(shown, "no decision", "at least one table under a line [[decision]]")
    lines = _Lines(content.decode("utf-8-sig"), shown, len(tables))
    placed: list[PlacedDecision] = []
    for number, table in enumerate(tables):
        placed.append(PlacedDecision(_decision(table, number, lines), lines.of(number)))
    _refuse_contradictions(placed)
    digest = hashlib.sha256(content).hexdigest()
    return DecisionFile(name or path.name, content, digest, tuple(placed))


class _Lines:
    """The lines at which the tables of a file and their fields stand."""

    def __init__(self, text: str, shown: str, tables: int) -> None:
        self.shown = shown
        self.lines = text.splitlines()
        self.headers: list[int] = []
        for number, line in enumerate(self.lines):
            if _HEADER.match(line):
                self.headers.append(number)
        # A text of several lines may hold such a line, too. Then tables are named by their number.
        self.known = len(self.headers) == tables

    def of(self, table: int, field: str = "") -> str:
        """Return the place of a table, or of a field in it."""
        if not self.known:
            return f"{self.shown} decision {table + 1}"
        start = self.headers[table]
        end = self.headers[table + 1] if table + 1 < len(self.headers) else len(self.lines)
        if field:
            named = re.compile(rf"\s*[\"']?{re.escape(field)}[\"']?\s*=")
            for number in range(start + 1, end):
                if named.match(self.lines[number]):
                    return f"{self.shown} line {number + 1}"
        return f"{self.shown} line {start + 1}"


def _decision(table: Mapping[str, object], number: int, lines: _Lines) -> Decision:
    missing = [field for field in NEEDED if field not in table]
    if missing:
        raise wrong(lines.of(number), f"no {', '.join(missing)}", ", ".join(NEEDED))
    fields: dict[str, str] = {}
    for field, value in table.items():
        fields[field] = text_of(value, f"{lines.of(number, field)} {field}")
    for field in NEEDED:
        if not fields[field].strip():
            raise wrong(f"{lines.of(number, field)} {field}", "no value", _EXPECTED[field])
    if fields["verdict"] not in FILED:
        raise wrong(
            f"{lines.of(number, 'verdict')} verdict", fields["verdict"], _EXPECTED["verdict"]
        )
    check(fields["on"], f"{lines.of(number, 'on')} on")
    if fields["left"] == fields["right"]:
        raise wrong(lines.of(number, "right"), fields["right"], "another party than the left one")
    return Decision(*(fields[field] for field in NEEDED))


def _refuse_contradictions(placed: Iterable[PlacedDecision]) -> None:
    first: dict[Pair, PlacedDecision] = {}
    for item in placed:
        before = first.setdefault(_pair(item.decision), item)
        if before.decision.verdict != item.decision.verdict:
            raise wrong(
                item.where,
                f"{item.decision.verdict} of {item.decision.left} and {item.decision.right}",
                f"one verdict on the two: {before.where} has {before.decision.verdict}",
            )


def _pair(decision: Decision) -> Pair:
    return frozenset((decision.left, decision.right))


RecordOf = Callable[[str], str]


def refuse_unfit(
    file: DecisionFile, present: Sequence[PlacedDecision], record_of: RecordOf
) -> None:
    """Raise `BadInput` if a file cannot be taken into a case beside what was decided there.

    Every party must be on file. No decision may contradict another one: directly, or because other
    decisions make the two one party.

    Args:
        file: The file.
        present: The decisions in force in the case, each with its place.
        record_of: Returns the record for which a uid stands, "" for none.
    """
    for item in file.placed:
        for uid in (item.decision.left, item.decision.right):
            if not record_of(uid):
                raise wrong(
                    item.where, uid, "the uid of a party on file; `entrepot find` prints it"
                )
        if len(_records(item, record_of)) == 1:
            found = f"{item.decision.left} and {item.decision.right}"
            raise wrong(item.where, found, "two different parties; both names stand for one entry")
    _refuse_against(file.placed, present, record_of)
    _refuse_chains(file.placed, present, record_of)


def _records(item: PlacedDecision, record_of: RecordOf) -> Pair:
    """Return the records that a decision is about; "" stands for one that is not on file."""
    return frozenset((record_of(item.decision.left), record_of(item.decision.right)))


def _refuse_against(
    placed: Sequence[PlacedDecision],
    present: Sequence[PlacedDecision],
    record_of: RecordOf,
) -> None:
    """Raise `BadInput` for two verdicts on one pair of records."""
    decided = {_records(item, record_of): item for item in present}
    for item in placed:
        # Two uids may stand for one record, so that a file can contradict itself, too.
        other = decided.setdefault(_records(item, record_of), item)
        if other.decision.verdict != item.decision.verdict:
            raise _contradicted(item, other)


def _contradicted(item: PlacedDecision, other: PlacedDecision) -> BadInput:
    decision = item.decision
    return wrong(
        item.where,
        f"{decision.verdict} of {decision.left} and {decision.right}",
        f"no contradiction: {other.where} has {other.decision.verdict} of {other.decision.left} "
        f"and {other.decision.right} ({other.decision.by}, {other.decision.on}); leave out one of "
        "the two, or decide about the pair separately",
    )


def _refuse_chains(
    placed: Sequence[PlacedDecision],
    present: Sequence[PlacedDecision],
    record_of: RecordOf,
) -> None:
    """Raise `BadInput` if decisions `same` in a row join two that a decision keeps apart.

    What was decided in the case before is joined first, so that the message names the line of the
    file that completes the row, or that parts it.
    """
    chains = _Chains()
    for item in (*present, *placed):
        pair = _records(item, record_of)
        if len(pair) == 2 and "" not in pair and item.decision.verdict == "same":
            chains.join(min(pair), max(pair), item)
    for item in (*present, *placed):
        pair = _records(item, record_of)
        if len(pair) < 2 or "" in pair or item.decision.verdict != "not_same":
            continue
        chain = list(chains.between(min(pair), max(pair)))
        new = [link for link in chain if link in placed]
        if chain and (new or item in placed):
            raise _contradicted(*((item, chain[0]) if item in placed else (new[-1], item)))


class _Chains:
    """The decisions `same` as lines between records."""

    def __init__(self) -> None:
        self.lines: dict[str, list[tuple[str, PlacedDecision]]] = {}
        self.name: dict[str, str] = {}

    def join(self, left: str, right: str, item: PlacedDecision) -> None:
        """Add a line between two records."""
        self.lines.setdefault(left, []).append((right, item))
        self.lines.setdefault(right, []).append((left, item))

    def between(self, left: str, right: str) -> Iterator[PlacedDecision]:
        """Yield the decisions that lead from one record to another; none if none do."""
        if self._named(left) != self._named(right):
            return
        before: dict[str, tuple[str, PlacedDecision] | None] = {left: None}
        row = [left]
        for record in row:  # it grows while it is walked
            for other, item in self.lines.get(record, ()):
                if other not in before:
                    before[other] = (record, item)
                    row.append(other)
        step = before[right]
        while step is not None:
            yield step[1]
            step = before[step[0]]

    def _named(self, record: str) -> str:
        """Return the name of all that decisions join with a record: each is walked once."""
        if record not in self.name:
            row, seen = [record], {record}
            for one in row:
                self.name[one] = record
                for other, _ in self.lines.get(one, ()):
                    if other not in seen:
                        seen.add(other)
                        row.append(other)
        return self.name[record]
