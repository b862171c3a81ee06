"""Views saved in the case: a title and an address each, in `views.toml`, whole or not at all."""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

from ..graph.errors import BadInput, wrong
from ..graph.files import write_whole

FILE = "views.toml"
MOST = 4000  # characters of an address


@dataclass(frozen=True, slots=True)
class Saved:
    """A view: its title, its address on the server (path, query, state), the day it was saved."""

    title: str
    address: str
    on: str


def read(case: Path) -> list[Saved]:
    """Return the views of a case, oldest first; raise `BadInput` for a broken file."""
    path = case / FILE
    if not path.is_file():
        return []
    try:
        rows = tomllib.loads(path.read_text("utf-8")).get("view", [])
        return [Saved(str(v["title"]), str(v["address"]), str(v["on"])) for v in rows]
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as fault:
        raise BadInput(f"{path}: not a list of views ({fault})") from None


def save(case: Path, view: Saved) -> None:
    """Add a view, or put it in the place of the one with its title."""
    if not view.title.strip() or len(view.title) > 200:
        raise wrong("view", view.title[:40], "a title of 1 to 200 characters")
    if (
        not view.address.startswith("/")
        or view.address.startswith("//")
        or len(view.address) > MOST
    ):
        raise wrong(
            "view", view.address[:40], f"an address on this server, of at most {MOST} characters"
        )
    _write(case, [*(v for v in read(case) if v.title != view.title), view])


def drop(case: Path, title: str) -> None:
    """Take a view out; raise `BadInput` where there is none of that title."""
    kept = read(case)
    if all(v.title != title for v in kept):
        raise wrong("view", title[:40], "the title of a saved view")
    _write(case, [v for v in kept if v.title != title])


def _write(case: Path, views: list[Saved]) -> None:
    # A JSON string is a TOML basic string, but for DEL, which no title needs.
    parts = ["# Views saved by `entrepot serve`.\n"]
    for view in views:
        lines = (f"{k} = {json.dumps(v.replace(chr(127), ' '))}" for k, v in asdict(view).items())
        parts.append("[[view]]\n" + "\n".join(lines) + "\n")
    write_whole(case / FILE, "\n".join(parts))
