"""The command notes: what analysts wrote in the explorer, listed and removed."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, cast

import typer

from .options import FolderOption, JsonOption, folder, opened, show

if TYPE_CHECKING:
    from ..graph.analyst_notes import Note
    from ..graph.identity import Identities
    from ..viz.answers.data import NoteRow, NotesData


def notes(
    key: Annotated[str, typer.Argument(metavar="[KEY]", help="The key of one note.")] = "",
    remove: Annotated[
        bool, typer.Option("--remove", help="Remove the note with this key.")
    ] = False,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """List the notes that analysts wrote in the explorer, or remove one.

    Notes are their authors' own words. They are not claims: they never count as evidence, and a
    report includes them only with `brief --notes`.

    Examples:
      All notes of a case:
        entrepot notes
      The same as JSON:
        entrepot notes --json
    """
    from ..graph import analyst_notes
    from ..graph.errors import wrong
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import state_head
    from ..viz.terminal import answer_lists

    place = opened(folder(case, "notes"))
    if remove and not key:
        raise wrong("notes --remove", "no key", "the key of a note; `entrepot notes` lists them")
    found = analyst_notes.read(place.path).notes
    listed = [note for note in found if key in ("", note.key)]
    if key and not listed:
        raise wrong("notes", key, "the key of a note; `entrepot notes` lists them")
    if remove:
        with place.locked():
            analyst_notes.drop(place.path, key)
    rows = [_row(note, place.identities) for note in listed]
    answer: NotesData = {
        **state_head(place.state.number),
        "command": "notes",
        "notes": rows,
        "removed": remove,
    }
    show(DataAnswer(answer, answer_lists.noted), as_json)


def _row(note: Note, ids: Identities) -> NoteRow:
    """Return a note with the name of what it is about."""
    kind, _, uid = note.about.partition(":")
    is_known = kind == "party" and uid in ids.entities
    name = ids.entities[uid].name if is_known else uid
    return cast("NoteRow", {**asdict(note), "name": name})
