"""The identity of a case: a name that stays with its folder when the folder is moved or renamed.

`identity.json` in the case folder has the name by which a Neo4j server knows the case, and the
place where the folder was when it was last written. One folder is one case: a copy of a folder is a
case of its own from its first build on, so that it never contends with its origin for a database
(docs/decisions/0030). Reading changes nothing: until then a copy reads what its origin wrote.
"""

from __future__ import annotations

import hashlib
import json
import platform
import uuid
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ..graph.errors import BadInput, wrong
from ..graph.files import write_whole
from ..graph.outside_texts import parse_own_json, refuse_large

FILE = "identity.json"
_REMOVE = "put it back from a backup, or remove it: the next build gives the case a new identity"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a folder is: a hash of the machine's name, the path, and the folder's file number."""

    machine: str
    path: str
    number: int


@dataclass(frozen=True, slots=True)
class Identity:
    """The name of a case in stores, the place of its folder, and the case that it is a copy of.

    `origin` is the name of that case, "" for a case that is no copy.
    """

    name: str
    place: Place
    origin: str = ""


def read_identity(folder: Path) -> Identity | None:
    """Return the identity that a case folder has, or None if none was written yet.

    Raises:
        BadInput: The file is broken.
    """
    path = folder / FILE
    try:
        refuse_large(path)
        raw = parse_own_json(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError) as fault:
        raise BadInput(f"{path}: not JSON ({fault}); {_REMOVE}") from None
    try:
        place = Place(
            str(raw["place"]["machine"]), str(raw["place"]["path"]), int(raw["place"]["number"])
        )
        name, origin = raw["name"], raw["origin"]
    except (KeyError, OverflowError, TypeError, ValueError):
        needed = "name, origin, and place with machine, path and number"
        raise wrong(str(path), "another form", f"{needed}; {_REMOVE}") from None
    if not isinstance(name, str) or not name.strip():
        raise wrong(f"{path} name", name, f"a name; {_REMOVE}")
    if not isinstance(origin, str):
        raise wrong(f"{path} origin", origin, f'a name or ""; {_REMOVE}')
    return Identity(name, place, origin)


def settled(folder: Path, label: str = "", older: str = "") -> Identity:
    """Return the identity of a case folder that is about to be written, and keep it in the folder.

    A folder without one gets one. One that was moved keeps its name; a copy gets a name of its own.

    Args:
        folder: The case folder, which the caller holds for writing.
        label: What a new name begins with; the name of the folder if empty.
        older: The name by which servers know a case that has no identity yet.

    Raises:
        BadInput: The file of the identity is broken.
    """
    present = read_identity(folder)
    here = _place(folder)
    if present is None:
        identity = Identity(older or _new_name(folder, label), here)
    elif not _is_same(present.place, here) and _is_copy(folder, present, here):
        identity = Identity(_new_name(folder, label), here, present.name)
    else:
        identity = replace(present, place=here)
    if identity != present:
        write_whole(folder / FILE, json.dumps(asdict(identity), indent=1) + "\n")
    return identity


def older_name(folder: Path) -> str:
    """Return the name that entrepot 0.1.0 gave a case: its folder, with a hash of its path."""
    place = folder.resolve()
    return f"{place.name}-{hashlib.sha256(str(place).encode()).hexdigest()[:6]}"


def _new_name(folder: Path, label: str) -> str:
    # A hash of the path would give two cases one name that follow each other in one place.
    return f"{label or folder.resolve().name}-{uuid.uuid4().hex[:12]}"


def _place(folder: Path) -> Place:
    path = folder.resolve()
    # The machine's name itself stays out of a folder that may be passed on.
    machine = hashlib.sha256(platform.node().encode()).hexdigest()[:12]
    return Place(machine, str(path), path.stat().st_ino)


def _is_same(there: Place, here: Place) -> bool:
    """Return whether a folder is the one that was last written, moved within its disk or not."""
    at_path = there.path == here.path
    if there.machine == here.machine and at_path:
        return True
    # A container has another name at each start, and sees the same folder.
    is_number = there.number == here.number and here.number != 0
    return is_number and (at_path or there.machine == here.machine)


def _is_copy(folder: Path, present: Identity, here: Place) -> bool:
    """Return whether a folder that is elsewhere than it was last written is a copy."""
    if present.place.machine != here.machine:
        # Nobody can look on the other machine: a copy is the case in which nothing is lost.
        return True
    origin = Path(present.place.path)
    try:
        if not origin.is_dir() or origin.samefile(folder):
            return False
        living = read_identity(origin)
    except (OSError, BadInput):
        return False
    return living is not None and living.name == present.name
