"""The files of identity decisions that a case has taken: which are in force, and their content.

A file that was taken is copied into `decision-files/` under its digest, and never changed there.
That it was taken, or taken back, is a table `[[decision_file]]` in decisions.toml. `after` in it is
the number of `[[decision]]` tables before it, since the last of several decisions on a pair counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..graph.dates import check
from ..graph.entry_clock import clock_remark
from ..graph.errors import wrong
from ..graph.files import fields_of, hash_of, read_tables, write_whole
from ..graph.identity import Decision, caution, read_decisions, without_order
from ..graph.joining.decision_file import DecisionFile, PlacedDecision, read_decision_file
from ..graph.plain_text import is_number
from ..graph.reviews import append

FOLDER = "decision-files"
TABLE = "decision_file"
ACTS = ("taken", "taken back")
NEEDED = ("name", "sha256", "act", "on", "after")
DIGITS = 9  # of the number of decisions, at most
SHORTEST = 6  # digits of a digest that name a file, at least


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file of decisions that is in force: its name, digest, and where it stands in the order."""

    name: str
    digest: str
    on: str
    after: int


def files_in_force(case: Path) -> list[TakenFile]:
    """Return the files of decisions that were taken and not taken back, in that order.

    Raises:
        BadInput: A table in decisions.toml is wrong.
    """
    standing: dict[str, TakenFile] = {}
    for item, where in read_tables(case / "decisions.toml", TABLE, NEEDED):
        name, digest, act, on, after = fields_of(item, NEEDED)
        if act not in ACTS:
            raise wrong(f"{where} act", act, "one of " + ", ".join(ACTS))
        if not is_number(after) or len(after) > DIGITS:
            raise wrong(
                f"{where} after", after, "the number of decisions before it, as a text in quotes"
            )
        # A case that came from somebody else must not make this one read files outside it.
        if not re.fullmatch("[0-9a-f]{64}", digest):
            raise wrong(f"{where} sha256", digest, "64 hex digits")
        check(on, f"{where} on")
        standing.pop(digest, None)
        if act == "taken":
            standing[digest] = TakenFile(name, digest, on, int(after))
    return list(standing.values())


def content_of(case: Path, file: TakenFile) -> DecisionFile:
    """Return the decisions of a file that the case has taken.

    Raises:
        BadInput: The copy in the case is gone or not as it was taken.
    """
    path = copy_of(case, file.digest)
    if not path.is_file() or hash_of(path) != file.digest:
        found = "another content" if path.is_file() else "no such file"
        raise wrong(str(path), found, f"the file {file.name} as it was taken on {file.on}")
    return read_decision_file(path, file.name, f"{file.name} ({file.digest[:12]})")


def copy_of(case: Path, digest: str) -> Path:
    """Return the path at which a case keeps a file of decisions."""
    return case / FOLDER / f"{digest}.toml"


def own_decisions(case: Path) -> list[Decision]:
    """Return the decisions of a case in order: by themselves, and of the files in force.

    Raises:
        BadInput: decisions.toml or a file that was taken is wrong.
    """
    return [item.decision for item in placed_decisions(case)]


def filed_decisions(case: Path) -> list[Decision]:
    """Return the decisions of all files in force, whatever the order of the files."""
    return without_order(content_of(case, file).decisions for file in files_in_force(case))


def placed_decisions(case: Path) -> list[PlacedDecision]:
    """Return the decisions of a case in order, each with its place for messages.

    Raises:
        BadInput: decisions.toml or a file that was taken is wrong.
    """
    path = case / "decisions.toml"
    single: list[PlacedDecision] = []
    for number, decision in enumerate(read_decisions(path), 1):
        single.append(PlacedDecision(decision, f"{path} decision {number}"))
    places: dict[int, list[PlacedDecision]] = {}
    for file in files_in_force(case):
        places.setdefault(file.after, []).extend(content_of(case, file).placed)
    ordered: list[PlacedDecision] = []
    done = 0
    for after, placed in sorted(places.items()):
        ordered += single[done:after]
        done = max(done, after)
        # Between two decisions of the case the order of the files counts for nothing.
        ordered += sorted(placed, key=_caution)
    return ordered + single[done:]


def _caution(item: PlacedDecision) -> tuple[int, Decision]:
    return caution(item.decision)


def take(case: Path, file: DecisionFile, today: str) -> None:
    """Put a file of decisions in force; that it fits was checked before."""
    # The copy comes first: without the table it has no effect.
    write_whole(copy_of(case, file.digest), file.content)
    _write(case, file.name, file.digest, ACTS[0], today, {})


def take_back(case: Path, file: TakenFile, today: str, by: str, why: str) -> None:
    """Put a file of decisions out of force; its copy stays in the case."""
    _write(case, file.name, file.digest, ACTS[1], today, {"by": by, "why": why})


def _write(case: Path, name: str, digest: str, act: str, today: str, more: dict[str, str]) -> None:
    path = case / "decisions.toml"
    remark = clock_remark(case, today)
    fields = {"name": name, "sha256": digest, "act": act, "on": today, "clock": remark}
    append(path, TABLE, {**fields, "after": str(len(read_decisions(path))), **more})


def named(files: Sequence[TakenFile], text: str) -> TakenFile:
    """Return the file in force that a name, a path or the first digits of a digest stand for.

    Raises:
        BadInput: None of this name or digest is in force, or several are.
    """
    hits = [file for file in files if file.name == Path(text).name]
    if not hits and len(text) >= SHORTEST:
        hits = [file for file in files if file.digest.startswith(text.lower())]
    if len(hits) == 1:
        return hits[0]
    known = [f"{file.name} ({file.digest[:12]})" for file in hits or files]
    if hits:
        raise wrong("resolve --undo", text, "the digest of one of " + ", ".join(known))
    choice = "one of " + ", ".join(known) if known else "a file in force; this case has none"
    raise wrong("resolve --undo", text, choice)
