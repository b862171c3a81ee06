"""Notes and stories of analysts: their own words, in `notes.toml` beside the ledger of a case.

A note is no claim and no source. Nothing that counts, combines or scores reads this file.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from .dates import check
from .errors import BadInput, ChangedMeanwhile, wrong
from .files import in_turn, refuse_gone, write_whole
from .outside_texts import parse_toml, text_of_file
from .web_addresses import is_own_address

FILE = "notes.toml"
COLOURS = ("yellow", "red", "green", "blue", "violet")
ABOUT = ("party", "line", "claim", "picture")
# Layouts of a picture: a place on one of them means nothing on another.
LAYOUTS = ("wide", "tall", "near", "field", "map")
TEXT, SHORT, ADDRESS = 2000, 100, 4000  # letters of a text; of a tag or name; of an address
MOST = 2000  # notes of a case
STEPS = 200  # steps of a story
KEY = re.compile(r"[a-z0-9-]{1,40}")
MEANWHILE = (
    "was changed in another window after this page was opened; copy your words, "
    "then reload the page"
)
_DEFAULTS = {
    **{"colour": COLOURS[0], "tag": "", "pinned": False, "page": "", "layout": ""},
    **{"place": (), "box": (), "clock": ""},
}


@dataclass(frozen=True, slots=True)
class Note:
    """A note of an analyst.

    Attributes:
        key: Its name in the file, of small letters and digits.
        about: "party:UID", "line:UID", "claim:UID" or "picture".
        text: What its author wrote.
        by: Its author.
        on: The day of writing.
        colour: One of `COLOURS`.
        tag: A short word by which its author groups notes.
        pinned: Whether it is shown on a picture with its text.
        page: The address of the picture on which a note about a picture stands.
        layout: The layout on which its places are meant, one of `LAYOUTS`.
        place: Where a pinned note stands: x and y in the units of a picture.
        box: A box that was drawn: middle, width and height in these units.
        clock: Says that the day cannot be right (see `entry_clock`), "" where it can.
    """

    key: str
    about: str
    text: str
    by: str
    on: str
    colour: str = COLOURS[0]
    tag: str = ""
    pinned: bool = False
    page: str = ""
    layout: str = ""
    place: tuple[float, ...] = ()
    box: tuple[float, ...] = ()
    clock: str = ""


@dataclass(frozen=True, slots=True)
class StoryStep:
    """A step of a story: a state of the picture of one page, with a title and a text."""

    page: str
    title: str
    text: str
    view: str
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class AnalystNotes:
    """All that a case holds of its analysts' own words."""

    notes: tuple[Note, ...] = ()
    steps: tuple[StoryStep, ...] = ()

    def of_key(self, key: str) -> Note | None:
        """Return the note of a key; None if there is none."""
        return next((note for note in self.notes if note.key == key), None)

    def of_page(self, page: str) -> AnalystNotes:
        """Return the notes that a page can show: all but those on the pictures of other pages."""
        notes = tuple(note for note in self.notes if note.page in ("", page))
        return AnalystNotes(notes, tuple(step for step in self.steps if step.page == page))


def note_of(fields: Mapping[str, Any]) -> Note:
    """Return the note that some fields make.

    Raises:
        BadInput: A field is missing, unknown, too long, or has no such value.
    """
    given = {**_DEFAULTS, **fields}
    odd = set(given) ^ set(Note.__slots__)
    if odd:
        raise wrong("note", ", ".join(sorted(odd)), "the fields " + ", ".join(Note.__slots__))
    for name, most in (("text", TEXT), ("by", SHORT), ("on", 10), ("key", 40), ("about", 400)):
        _check_text(f"note {name}", given[name], 1, most)
    _check_text("note tag", given["tag"], 0, SHORT)
    _check_text("note clock", given["clock"], 0, 2 * SHORT)
    _check_page("note page", given["page"])
    _check_day("note on", given["on"])
    _check_values(given)
    place, box = _numbers("note place", given["place"], 2), _numbers("note box", given["box"], 4)
    return Note(**{**given, "place": place, "box": box})


def _check_values(given: Mapping[str, Any]) -> None:
    """Raise `BadInput` for a field that has none of the values that it may have."""
    kind, _, uid = given["about"].partition(":")
    for name, is_right, right in (
        ("key", KEY.fullmatch(given["key"]), "small letters, digits and hyphens, at most 40"),
        (
            "about",
            kind in ABOUT and bool(uid) == (kind != "picture"),
            "party:UID, line:UID, claim:UID or picture",
        ),
        ("colour", given["colour"] in COLOURS, "one of " + ", ".join(COLOURS)),
        ("layout", given["layout"] in ("", *LAYOUTS), "one of " + ", ".join(LAYOUTS)),
        ("pinned", isinstance(given["pinned"], bool), "true or false"),
    ):
        if not is_right:
            raise wrong(f"note {name}", given[name], right)


def step_of(fields: Mapping[str, Any]) -> StoryStep:
    """Return the step of a story that some fields make; raise `BadInput` as `note_of` does."""
    if set(fields) != set(StoryStep.__slots__):
        odd = ", ".join(sorted(set(fields) ^ set(StoryStep.__slots__)))
        raise wrong("story", odd, "the fields " + ", ".join(StoryStep.__slots__))
    for name, least, most in (
        *(("title", 1, SHORT), ("text", 0, TEXT), ("view", 0, 5 * ADDRESS)),
        *(("by", 1, SHORT), ("on", 10, 10)),
    ):
        _check_text(f"story {name}", fields[name], least, most)
    _check_page("story page", fields["page"])
    _check_day("story on", fields["on"])
    return StoryStep(**fields)


def read(case: Path) -> AnalystNotes:
    """Return the notes and stories of a case, oldest first; raise `BadInput` for a broken file."""
    refuse_gone(case)
    path = case / FILE
    if not path.is_file():
        return AnalystNotes()
    try:
        tables = parse_toml(text_of_file(path))
        notes = tuple(map(note_of, tables.get("note", ())))
        return AnalystNotes(notes, tuple(map(step_of, tables.get("step", ()))))
    except (tomllib.TOMLDecodeError, AttributeError, TypeError) as fault:
        raise BadInput(f"{path}: not a list of notes ({fault})") from None
    except BadInput as fault:
        raise BadInput(f"{path}: {fault}") from None


def save(case: Path, note: Note, seen: Note | None = None) -> None:
    """Add a note, or put it in the place of one with its key.

    Args:
        case: The case folder.
        note: The note as it is to be.
        seen: The note that it replaces, as its writer saw it; None for a new note.

    Raises:
        ChangedMeanwhile: The case has another note of this key than its writer saw.
    """
    with in_turn(case / FILE):
        held = read(case)
        now = held.of_key(note.key)
        # A note that was saved already is sent again where the first answer was lost.
        if _words(now) not in (_words(seen), _words(note)):
            raise ChangedMeanwhile(f"this note {MEANWHILE}")
        others = [other for other in held.notes if other.key != note.key]
        if len(others) >= MOST:
            raise wrong("note", f"{len(others)} notes", f"at most {MOST} notes in a case")
        _write(case, AnalystNotes((*others, note), held.steps))


def drop(case: Path, key: str, seen: Note | None = None) -> Note:
    """Remove a note and return it.

    Args:
        case: The case folder.
        key: The key of the note.
        seen: The note as the person who removes it saw it; None: it is removed as it is.

    Raises:
        BadInput: There is no note of this key.
        ChangedMeanwhile: It is not what was seen.
    """
    with in_turn(case / FILE):
        held = read(case)
        note = held.of_key(key)
        if note is None:
            raise wrong("note", key[:40], "the key of a note in this case")
        if seen is not None and _words(note) != _words(seen):
            raise ChangedMeanwhile(f"this note {MEANWHILE}")
        others = tuple(other for other in held.notes if other.key != key)
        _write(case, AnalystNotes(others, held.steps))
        return note


def _words(note: Note | None) -> Note | None:
    """Return a note without its day, which is that of the machine that keeps it."""
    return None if note is None else replace(note, on="", clock="")


def tell(case: Path, page: str, steps: Sequence[StoryStep], seen: Sequence[StoryStep] = ()) -> None:
    """Put the story of a page in the place of the one that it had.

    Args:
        case: The case folder.
        page: The address of the page.
        steps: The story as it is to be.
        seen: The story that it replaces, as its writer saw it.

    Raises:
        ChangedMeanwhile: The page has another story than its writer saw.
    """
    if len(steps) > STEPS:
        raise wrong("story", f"{len(steps)} steps", f"at most {STEPS} steps")
    for step in steps:
        if step.page != page:
            raise wrong("story page", step.page[:60], "the page of the story")
    with in_turn(case / FILE):
        held = read(case)
        now = tuple(step for step in held.steps if step.page == page)
        if now not in (tuple(seen), tuple(steps)):
            raise ChangedMeanwhile(f"the story of this page {MEANWHILE}")
        others = [step for step in held.steps if step.page != page]
        _write(case, AnalystNotes(held.notes, (*others, *steps)))


def _check_text(place: str, text: object, least: int, most: int) -> None:
    if not isinstance(text, str) or not least <= len(text.strip()) <= len(text) <= most:
        raise wrong(place, str(text)[:40], f"a text of {least} to {most} letters")
    # Half of a letter, which JSON can hold, cannot be written to a file.
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise wrong(place, ascii(text)[:40], "a text without incomplete characters")


def _check_page(place: str, page: object) -> None:
    """Raise `BadInput` unless a page is "" or an address of the explorer itself."""
    _check_text(place, page, 0, ADDRESS)
    if page and not is_own_address(str(page)):
        raise wrong(place, str(page)[:40], "an address on this server")


def _check_day(place: str, text: str) -> None:
    if len(check(text, place)) != 10:
        raise wrong(place, text, "a day, such as 2026-01-31")


def _numbers(place: str, values: object, count: int) -> tuple[float, ...]:
    """Return no numbers, or so many; raise `BadInput` for other values."""
    if isinstance(values, list | tuple) and len(values) in (0, count):
        numbers = [value for value in values if type(value) in (int, float) and abs(value) < 1e7]
        if len(numbers) == len(values):
            return tuple(map(float, numbers))
    raise wrong(place, str(values)[:40], f"nothing, or {count} numbers")


def _write(case: Path, held: AnalystNotes) -> None:
    # Written whole and renamed, so that a reader finds the old list or the new one.
    parts = ["# Notes and stories of analysts: their own words, which are no claims.\n"]
    parts += _tables("note", held.notes)
    parts += _tables("step", held.steps)
    write_whole(case / FILE, "\n".join(parts))


def _tables(name: str, rows: Iterable[Note | StoryStep]) -> list[str]:
    """Return rows as tables of TOML: texts, numbers and lists look as they do in JSON."""
    tables = []
    for row in rows:
        lines = [f"[[{name}]]"]
        for key, value in asdict(row).items():
            if key == "clock" and not value:  # which earlier versions of the program do not know
                continue
            # DEL is the one character that a text of JSON may hold as it is, and one of TOML not.
            text = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
            lines.append(f"{key} = {text}")
        tables.append("\n".join(lines) + "\n")
    return tables
