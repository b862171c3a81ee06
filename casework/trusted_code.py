"""The code of its own that a case would run, and whether this user trusts it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from ..graph.errors import BadInput
from ..graph.ledger import Ledger
from ..graph.user_folder import (
    MADE,
    TRUSTED,
    KnownCode,
    config_folder,
    is_known_code,
    known_folder,
    note_code,
    note_folder,
)
from ..loaders.contract import find_sources
from ..loaders.foreign_code import code_digest, code_files
from .foreign_case import become_known, outside


@dataclass(frozen=True, slots=True)
class OwnCode:
    """The code of a source of a case: its files with their lines, its digest, whether it may run.

    `lines` has the number of lines by path in the case, of files that are text; 0 of any other.
    """

    source: str
    lines: dict[str, int]
    digest: str
    may_run: bool


def own_code(case: Path) -> list[OwnCode]:
    """Return the code that the sources of a case have of their own, by the name of the source."""
    known = known_folder(case)
    made = known is not None and known.standing == MADE
    found: list[OwnCode] = []
    for name, source in sorted(find_sources((case / "sources",)).items()):
        files = code_files(source.folder)
        if files:
            lines = {path.relative_to(case).as_posix(): _lines(path) for path in files}
            digest = code_digest(source.folder)
            found.append(OwnCode(name, lines, digest, made or is_known_code(digest)))
    return found


def links_out(case: Path) -> list[str]:
    """Return the links that lead out of a case, each with where it leads."""
    return [f"{path.relative_to(case)} -> {path.readlink()}" for path in outside(case)]


def trust(case: Path, seen: Collection[str] | None = None) -> None:
    """Let the code of a case run for this user, as it is now.

    Args:
        case: The case folder.
        seen: The digests of the code that a person has seen; None: all that is there.

    Raises:
        BadInput: Code is there that nobody has seen, the tables are not what their digests say, or
            the configuration folder cannot be written to.
    """
    place = str(case.resolve())
    found: list[KnownCode] = []
    for source in find_sources((case / "sources",)).values():
        if code_files(source.folder):
            found.append(KnownCode(code_digest(source.folder), place, source.name, TRUSTED))
            if seen is not None and found[-1].digest not in seen:
                raise BadInput(f"{source.folder}: changed since it was shown; read it again")
    done = all(map(note_code, found))
    # Only now: a build, which reads its sources again, mends tables that are refused here.
    become_known(case, Ledger(case / "ledger"), TRUSTED)
    known = known_folder(case)
    done = note_folder(case, TRUSTED, known.differing if known else None) and done
    if not done:
        raise BadInput(
            f"{config_folder()}: cannot be written to, so nothing is trusted; set ENTREPOT_CONFIG "
            "to another folder"
        )


def _lines(path: Path) -> int:
    try:
        return len(path.read_text(encoding="utf-8").splitlines())
    except UnicodeDecodeError:
        return 0
