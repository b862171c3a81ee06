"""What analysts write in the explorer: notes and stories, read from a case and kept in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, TypedDict
from urllib.parse import quote

from ..graph import analyst_notes
from ..graph.dates import todays_date
from ..graph.entry_clock import clock_remark
from ..graph.errors import BadInput, wrong


class OwnWords(TypedDict):
    """The notes and the story that a page shows; `by` is the author of the last note."""

    notes: list[dict[str, Any]]
    steps: list[dict[str, Any]]
    by: str


class NoteEntry(TypedDict):
    """A note as a page of the server lists it."""

    key: str
    text: str
    tag: str
    by: str
    on: str
    clock: str
    address: str


def of_page(case: Path, page: str) -> OwnWords:
    """Return what was written for a page, given by its address, and for what it may draw."""
    held = analyst_notes.read(case)
    here = held.of_page(page)
    return {
        "notes": list(map(asdict, here.notes)),
        "steps": list(map(asdict, here.steps)),
        "by": held.notes[-1].by if held.notes else "",
    }


def about(case: Path, uid: str) -> list[NoteEntry]:
    """Return the notes about a party, a relation or a claim."""
    held = analyst_notes.read(case).notes
    return [_entry(note) for note in held if note.about.partition(":")[2] == uid]


def newest(case: Path, count: int) -> list[NoteEntry]:
    """Return the notes that were written last, the newest first."""
    held = analyst_notes.read(case).notes
    return list(map(_entry, reversed(held[-count:])))


def stories(case: Path) -> list[dict[str, str]]:
    """Return the stories of a case: the address and first title of each, and its author."""
    first: dict[str, analyst_notes.StoryStep] = {}
    for step in analyst_notes.read(case).steps:
        first.setdefault(step.page, step)
    found = []
    for page, step in first.items():
        found.append({"address": page, "title": step.title, "by": step.by, "on": step.on})
    return found


def keep(case: Path, body: Mapping[str, Any]) -> None:
    """Keep the note of a request; the day is that of its words, as this machine has it.

    Raises:
        BadInput: The note is incomplete or has a value that notes do not have.
        ChangedMeanwhile: It would replace another note than the page of the request showed.
    """
    given = body.get("note")
    if not isinstance(given, dict):
        right = '{"note": {...}, "seen": {...} or null}'
        raise wrong("note", "a request body of another form", right)
    note = analyst_notes.note_of(given)
    today = todays_date()
    note = replace(note, on=today, clock=clock_remark(case, today))
    held = analyst_notes.read(case).of_key(note.key)
    # A note that only moves, or changes its colour, keeps its day.
    if held and (held.text, held.by) == (note.text, note.by):
        note = replace(note, on=held.on, clock=held.clock)
    analyst_notes.save(case, note, _seen(body))


def drop(case: Path, body: Mapping[str, Any]) -> None:
    """Remove the note of a request, unless another window has done so.

    Raises:
        BadInput: It names no note.
        ChangedMeanwhile: The note is not what the page of the request showed.
    """
    key, seen = body.get("key"), _seen(body)
    if not isinstance(key, str):
        raise wrong("note", "a request body of another form", '{"key": "...", "seen": {...}}')
    if seen is None or analyst_notes.read(case).of_key(key):
        analyst_notes.drop(case, key, seen)


def _seen(body: Mapping[str, Any]) -> analyst_notes.Note | None:
    """Return the note of a request as its page showed it; None if it showed none."""
    seen = body.get("seen")
    if seen is not None and not isinstance(seen, dict):
        raise wrong("note seen", "a request body of another form", "a note, or null")
    return None if seen is None else analyst_notes.note_of(seen)


def tell(case: Path, body: Mapping[str, Any]) -> None:
    """Keep the story of a request, in the place of the one that its page had.

    Raises:
        BadInput: A step is incomplete or has a value that steps do not have.
        ChangedMeanwhile: It would replace another story than the page of the request showed.
    """
    page = body.get("page")
    if not isinstance(page, str):
        raise _no_story()
    seen = _steps(body.get("seen", []))
    analyst_notes.tell(case, page, _steps(body.get("steps")), seen)


def _steps(given: object) -> list[analyst_notes.StoryStep]:
    if not isinstance(given, list) or not all(isinstance(fields, dict) for fields in given):
        raise _no_story()
    return list(map(analyst_notes.step_of, given))


def _no_story() -> BadInput:
    right = '{"page": "...", "steps": [{...}, ...], "seen": [{...}, ...]}'
    return wrong("story", "a request body of another form", right)


def _entry(note: analyst_notes.Note) -> NoteEntry:
    uid = note.about.partition(":")[2]
    # Of the evidence of what it is about, or the picture on which it stands.
    address = f"/e/{quote(uid, safe='')}" if uid else note.page
    return {
        "key": note.key,
        "text": note.text,
        "tag": note.tag,
        "by": note.by,
        "on": note.on,
        "clock": note.clock,
        "address": address,
    }
