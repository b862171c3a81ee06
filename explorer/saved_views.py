"""Views saved in the case: a title and an address each, in `views.toml`, written whole."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ..graph.entry_clock import clock_remark
from ..graph.errors import ChangedMeanwhile, wrong
from ..graph.files import fields_of, in_turn, read_tables, refuse_gone, write_whole
from ..graph.outside_texts import toml_table
from ..graph.web_addresses import is_own_address

FILE = "views.toml"
TITLE = 200  # characters of a title
ADDRESS = 4000  # characters of an address
FIELDS = ("title", "address", "on")


@dataclass(frozen=True, slots=True)
class Saved:
    """A view: its title, its address on the server (path, query, state), and the day of saving.

    `clock` says that the day cannot be right (see `graph.entry_clock`), '' where it can.
    """

    title: str
    address: str
    on: str
    clock: str = ""


def read(case: Path) -> list[Saved]:
    """Return the views of a case, oldest first; raise `BadInput` for a broken file."""
    refuse_gone(case)
    path = case / FILE
    views: list[Saved] = []
    for item, where in read_tables(path, "view", FIELDS):
        view = Saved(*fields_of({"clock": "", **item}, (*FIELDS, "clock")))
        # The file may have come with the case: a link in it must not lead elsewhere.
        _check_address(view.address, f"{where} {view.title[:40]!r}")
        views.append(view)
    return views


def save(case: Path, view: Saved, replacing: bool = False) -> None:
    """Add a view.

    Args:
        case: The case folder.
        view: The view.
        replacing: Whether it takes the place of one with its title and another address.

    Raises:
        BadInput: Its title or its address is not valid.
        ChangedMeanwhile: There is a view with its title and another address, which is to stay.
    """
    if not view.title.strip() or len(view.title) > TITLE:
        raise wrong("view", view.title[:40], f"a title of 1 to {TITLE} characters")
    _check_address(view.address, "view")
    with in_turn(case / FILE):
        views = read(case)
        if not replacing and view.address != _address_of(views, view.title, view.address):
            raise ChangedMeanwhile(
                "there is a saved view of this title that shows something else: choose another "
                "title, or save once more to put this view in its place"
            )
        others = _without(views, view.title)
        _write(case, [*others, replace(view, clock=clock_remark(case, view.on))])


def _check_address(address: str, where: str) -> None:
    """Raise `BadInput` for an address that is not on this server."""
    if not is_own_address(address) or len(address) > ADDRESS:
        expected = f"an address on this server, of at most {ADDRESS} characters"
        raise wrong(where, address[:40], expected)


def drop(case: Path, title: str, seen: str) -> None:
    """Remove a view.

    Args:
        case: The case folder.
        title: The title of the view.
        seen: The address that the person who removes it saw.

    Raises:
        BadInput: There is no view of this title.
        ChangedMeanwhile: It has another address by now.
    """
    with in_turn(case / FILE):
        views = read(case)
        others = _without(views, title)
        if len(others) == len(views):
            raise wrong("view", title[:40], "the title of a saved view")
        if _address_of(views, title, seen) != seen:
            raise ChangedMeanwhile(
                f"the saved view “{title}” was put in the place of another one after this page was "
                "opened; open the first page again to see it"
            )
        _write(case, others)


def _address_of(views: list[Saved], title: str, otherwise: str) -> str:
    """Return the address of the view of a title; `otherwise` if there is none."""
    return next((view.address for view in views if view.title == title), otherwise)


def _without(views: list[Saved], title: str) -> list[Saved]:
    return [view for view in views if view.title != title]


def _write(case: Path, views: list[Saved]) -> None:
    # Written whole and renamed, so that a reader finds the old list or the new one.
    parts = ["# Views saved by `entrepot serve`.\n"]
    for view in views:
        fields = {name: value for name, value in asdict(view).items() if value}
        parts.append(toml_table("view", fields, "view"))
    write_whole(case / FILE, "\n".join(parts))
