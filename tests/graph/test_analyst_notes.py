"""Notes of analysts in a case: kept whole, read back as written, refused where something is off."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph import analyst_notes
from entrepot.graph.analyst_notes import COLOURS, FILE, LAYOUTS, AnalystNotes, Note, StoryStep
from entrepot.graph.errors import BadInput, ChangedMeanwhile

GIVEN: dict[str, Any] = {
    "key": "n-1",
    "about": "party:ru-inn-1831083343",
    "text": "Ask the registry again.",
    "by": "A. Analyst",
    "on": "2026-11-20",
}
STEP = {"page": "/all", "title": "One", "text": "", "view": "at=x", "by": "A", "on": "2026-11-20"}

# Every letter that a file can hold, those that end a text of TOML or turn a line among them.
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
written = words.filter(lambda text: bool(text.strip()))
numbers = st.floats(-1e6, 1e6, allow_nan=False)
notes = st.builds(
    Note,
    key=st.from_regex(r"[a-z0-9-]{1,40}", fullmatch=True),
    about=st.sampled_from(["party:kp", "line:e-1", "claim:eu-269:I.ENTITIES:505#2", "picture"]),
    text=written,
    by=written,
    on=st.dates().map(str),
    colour=st.sampled_from(COLOURS),
    tag=words,
    pinned=st.booleans(),
    page=st.sampled_from(["", "/around?x=kp"]),
    layout=st.sampled_from(["", *LAYOUTS]),
    place=st.one_of(st.just(()), st.tuples(numbers, numbers)),
    box=st.one_of(st.just(()), st.tuples(numbers, numbers, numbers, numbers)),
)


@given(st.lists(notes, max_size=4, unique_by=lambda note: note.key))
def test_notes_are_read_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, some: list[Note]
) -> None:
    case = tmp_path_factory.mktemp("case")
    for note in some:
        analyst_notes.save(case, note)
    assert analyst_notes.read(case).notes == tuple(some)
    for note in some:
        assert analyst_notes.note_of(asdict(note)) == note


def test_a_note_takes_the_place_of_its_key_and_a_story_that_of_its_page(tmp_path: Path) -> None:
    first, other = analyst_notes.note_of(GIVEN), analyst_notes.note_of({**GIVEN, "key": "n-2"})
    newer = analyst_notes.note_of({**GIVEN, "text": "It has none."})
    steps = [StoryStep(**STEP), StoryStep(**{**STEP, "title": "Two"})]
    for note, seen in ((first, None), (other, None), (newer, first), (newer, first)):
        analyst_notes.save(tmp_path, note, seen)
    analyst_notes.tell(tmp_path, "/all", steps)
    analyst_notes.tell(tmp_path, "/all", steps[:1], steps)
    assert analyst_notes.drop(tmp_path, "n-2") == other
    assert analyst_notes.read(tmp_path) == AnalystNotes((newer,), (steps[0],))
    on_picture = analyst_notes.note_of({**GIVEN, "about": "picture", "page": "/all"})
    held = AnalystNotes((first, on_picture), tuple(steps))
    assert held.of_page("/all") == held
    assert held.of_page("/groups") == AnalystNotes((first,))


def test_what_is_not_as_its_writer_saw_it_stays(tmp_path: Path) -> None:
    first, step = analyst_notes.note_of(GIVEN), StoryStep(**STEP)
    newer = analyst_notes.note_of({**GIVEN, "text": "It has none."})
    analyst_notes.save(tmp_path, newer)
    analyst_notes.tell(tmp_path, "/all", [step])
    held = analyst_notes.read(tmp_path)
    other = replace(step, title="Another")
    for act in (
        lambda: analyst_notes.save(tmp_path, replace(first, text="It may."), first),
        lambda: analyst_notes.save(tmp_path, first),
        lambda: analyst_notes.save(tmp_path, replace(first, key="n-9"), first),
        lambda: analyst_notes.drop(tmp_path, first.key, first),
        lambda: analyst_notes.tell(tmp_path, "/all", [other]),
        lambda: analyst_notes.tell(tmp_path, "/all", [], [other]),
    ):
        with pytest.raises(ChangedMeanwhile, match="in another window"):
            act()
        assert analyst_notes.read(tmp_path) == held


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("text", " "), ("text", "x" * 2001), ("text", "\ud800"), ("by", ""), ("by", None)),
        *(("about", "party:"), ("about", "person:kp"), ("about", "picture:kp"), ("on", "2026-13")),
        *(("on", "2026"), ("colour", "puce"), ("layout", "globe"), ("pinned", "yes")),
        *(("place", [1]), ("place", [1, "2"]), ("box", [1, 2, 3, True]), ("box", [1, 2, 3, 1e9])),
        *(("page", "javascript:alert(1)"), ("page", "//evil.example"), ("key", "../x")),
        ("grade", "A1"),
    ],
)
def test_a_note_with_a_fault_is_refused_in_one_line(
    tmp_path: Path, field: str, value: object
) -> None:
    with pytest.raises(BadInput, match="expected") as fault:
        analyst_notes.note_of({**GIVEN, field: value})
    assert "\n" not in str(fault.value)
    with pytest.raises(BadInput):
        analyst_notes.drop(tmp_path, "n-1")
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize("text", ["[[note]]\nkey = 1\n", "note = 3\n", "[[step]]\n", "?", "\xff"])
def test_a_broken_file_is_named_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / FILE
    path.write_text(text, encoding="latin-1")
    with pytest.raises(BadInput, match=FILE):
        analyst_notes.save(tmp_path, analyst_notes.note_of(GIVEN))
    assert path.read_text(encoding="latin-1") == text


def test_a_story_has_steps_of_its_page_only(tmp_path: Path) -> None:
    for steps, page in (([STEP], "/groups"), ([STEP] * 201, "/all")):
        with pytest.raises(BadInput):
            analyst_notes.tell(tmp_path, page, [StoryStep(**step) for step in steps])
    with pytest.raises(BadInput):
        analyst_notes.step_of({**STEP, "rank": 1})
