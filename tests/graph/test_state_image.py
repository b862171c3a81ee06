"""The image of a state says what the claim log says, and is made anew where it does not."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import warnings
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

import orjson
import pytest
from copied_case import copied_case
from hypothesis import given
from hypothesis import strategies as st
from image_content import indexes

from entrepot.casework.case import Case
from entrepot.casework.state_images import StateImages
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput, Notice
from entrepot.graph.fold import fold_claims
from entrepot.graph.image import state_image
from entrepot.graph.image.mapped_file import (
    END,
    MARK,
    Damaged,
    MappedFile,
    SectionWriter,
    write_mapped,
)
from entrepot.graph.image.packing import packed, reader
from entrepot.graph.image.state_image import StateContent
from entrepot.graph.image.stored_rows import StoredRows, write_rows
from entrepot.graph.model import Claim, Quantity, Stage
from entrepot.graph.naming import lookup

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
CLAIMS = st.builds(
    Claim,
    uid=TEXT,
    fact=TEXT,
    subject=TEXT,
    predicate=TEXT,
    text=TEXT,
    interval=st.builds(Interval, TEXT, TEXT),
    via=st.lists(st.builds(Stage, TEXTS, st.booleans()), max_size=2).map(tuple),
    quantity=st.none() | st.builds(Quantity, NUMBERS, TEXT, upto=st.none() | NUMBERS),
    alone=st.booleans(),
    conflicts=TEXTS,
)


GONE = object()  # in place of a value that is removed


def image_of(case: Case) -> Path:
    """Return the file of the only image in a case."""
    (path,) = (case.path / "index").glob("state-*.image")
    return path


def reopened(case: Case) -> Case:
    """Return the case as another process would open it."""
    return Case.open(str(case.path))


@pytest.fixture
def own(case: Case, tmp_path: Path) -> Case:
    """A copy of the bundled case with its image."""
    _ = case.decided
    copied_case(case, tmp_path / "own")
    copy = Case.open(str(tmp_path / "own"))
    _ = copy.decided
    return copy


@given(CLAIMS)
def test_a_packed_claim_is_the_same_claim(claim: Claim) -> None:
    assert reader(Claim)(packed(claim)) == claim


@given(st.dictionaries(TEXT, TEXTS, max_size=20))
def test_stored_rows_are_the_mapping_that_was_written(mapping: dict[str, tuple[str, ...]]) -> None:
    path = Path(os.environ["PYTEST_ROWS"]) / "rows.image"

    def texts(text: bytes) -> tuple[str, ...]:
        return tuple(orjson.loads(text))

    rows = [(key, packed(value)) for key, value in mapping.items()]
    write_mapped(path, {}, lambda writer: write_rows(writer, "rows", rows))
    stored = StoredRows(MappedFile(path), "rows", texts, dict)
    assert stored == mapping
    assert list(stored.items()) == list(mapping.items())
    assert [stored.at(number) for number in range(len(stored))] == list(mapping.values())
    assert "no such key" not in stored


MEASURED = """
import sys
from pathlib import Path
from entrepot.graph.image.mapped_file import MappedFile
from entrepot.graph.image.stored_rows import StoredRows
def mapped():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssFile"))
before = mapped()
file = MappedFile(Path(sys.argv[1]))
opened = mapped()
rows = StoredRows(file, "rows", len, dict)
assert [rows.at(number) for number in range(len(rows))] == [9000] * 4000
print(opened - before, mapped() - before)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is told by Linux alone")
def test_what_was_read_of_a_mapped_file_is_not_held(tmp_path: Path) -> None:
    path, rows = tmp_path / "large.image", [(str(number), b"x" * 9000) for number in range(4000)]

    def fill(writer: SectionWriter) -> None:
        write_rows(writer, "rows", rows)
        writer.numbers("numbers", range(8_000_000), "I")

    write_mapped(path, {}, fill)
    run = [sys.executable, "-c", MEASURED, str(path)]
    kibibytes = subprocess.run(run, check=True, capture_output=True, text=True).stdout.split()
    # Of 31 MiB of numbers and 34 of rows.
    assert max(map(int, kibibytes)) < 12_000


@pytest.fixture(autouse=True)
def folder_of_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_ROWS", str(tmp_path))


def test_an_image_says_what_the_claim_log_says(case: Case) -> None:
    stored, computed = case.decided.content(), case.decided.computed().content()
    for each in fields(computed):
        found, expected = getattr(stored, each.name), getattr(computed, each.name)
        assert found == expected, each.name
        # The counts have no order.
        if isinstance(expected, dict) and each.name != "named":
            assert list(found) == list(expected), each.name
    assert isinstance(stored.claims, StoredRows)


def test_the_indexes_of_an_image_are_those_of_a_fold(case: Case) -> None:
    plain = fold_claims(case.claims.values(), case.identities, case.table)
    assert indexes(case.fold(), case.identities) == indexes(plain, case.identities)


def test_relations_and_claims_are_found_as_by_a_look_at_each(case: Case) -> None:
    folded = case.fold()
    for uid in case.identities.entities:
        looked = [each for each in folded.edges.values() if uid in (each.source, each.target)]
        assert folded.relations(ends=[uid]) == looked
    for status in ("denied", "withdrawn", "listed"):
        claims = [each for each in folded.claims.values() if each.status == status]
        assert folded.claims_with(statuses=[status]) == claims


def test_names_are_found_in_an_image_as_in_the_entities(case: Case) -> None:
    computed = case.decided.computed().identities
    for text in ("Limbach", "купол", "厦门", "1831083343", "ru", "Vektr", "no such party"):
        assert lookup.search(case.identities, text) == lookup.search(computed, text)


def test_a_question_reads_no_table(own: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entrepot.graph.ledger.Ledger._stored", None)  # a read would fail
    again = reopened(own)
    assert again.find("Limbach").hits
    assert again.routes("Xiamen Limbach", "IEMZ Kupol").routes
    assert again.explain("IEMZ Kupol").data()


def test_a_damaged_table_is_refused_though_an_image_has_its_claims(own: Case) -> None:
    table = next(own.ledger.root.rglob("claims.parquet"))
    table.write_bytes(table.read_bytes()[:-9] + b"something")
    with pytest.raises(BadInput, match=r"claims\.parquet was cut short or edited"):
        reopened(own).find("Limbach")


def test_a_decision_has_an_image_of_its_own(own: Case) -> None:
    before = image_of(own).name
    decision = (
        '\n[[decision]]\nleft = "ru-inn-1831083343"\nright = "kp"\nverdict = "not_same"\n'
        'by = "A. Analyst"\non = "2026-11-01"\nwhy = "a firm is no state"\n'
    )
    path = own.path / "decisions.toml"
    path.write_text(path.read_text(encoding="utf-8") + decision, encoding="utf-8")
    changed = reopened(own)
    assert changed.identities.twins("kp") == ["ru-inn-1831083343"]
    names = {each.name for each in (own.path / "index").glob("state-*.image")}
    assert before in names
    assert len(names) == 2
    assert changed.decided.content().ids == changed.decided.computed().content().ids


@pytest.mark.parametrize("what", ["cut", "emptied", "head", "array", "text", "other", "forged"])
def test_a_file_that_is_no_image_is_made_anew(own: Case, what: str) -> None:
    path = image_of(own)
    whole = path.read_bytes()
    places = MappedFile(path).head["sections"]
    damaged = {
        "cut": whole[: len(whole) // 2],
        "emptied": b"",
        "head": whole[:-40] + bytes([whole[-40] ^ 1]) + whole[-39:],
        "array": flipped(whole, places["edges.ends"][0] + 9),
        "text": flipped(whole, places["names.plain"][0] + 3),
        "other": b"a file of something else, long enough to hold an end" * 2,
        "forged": forged(whole, replaced("sections", "edges.ends", 1, by=2**62)),
    }
    path.write_bytes(damaged[what])
    with pytest.warns(Notice, match="not as it was written; it is made anew"):
        found = reopened(own).decided
    assert found.content() == own.decided.computed().content()
    assert path.read_bytes() == whole
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _ = reopened(own).decided


def forged(content: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return an image with another head, whose checksum is right."""
    length, _, mark = END.unpack(content[-END.size :])
    head = json.loads(content[-END.size - length : -END.size])
    change(head)
    text = json.dumps(head, ensure_ascii=False).encode()
    body = content[: -END.size - length]
    return body + text + END.pack(len(text), zlib.crc32(text), mark)


def replaced(*keys: Any, by: object) -> Callable[[dict[str, Any]], object]:
    """Return a change of a head that puts a value in the place of another; `GONE` removes it."""

    def change(head: dict[str, Any]) -> None:
        inner: Any = head
        for key in keys[:-1]:
            inner = inner[key]
        inner[keys[-1]] = by
        if by is GONE:
            del inner[keys[-1]]

    return change


def test_a_head_that_is_forged_with_a_right_checksum_is_found_damaged(own: Case) -> None:
    path, passed = image_of(own), []
    whole = path.read_bytes()
    changes: list[tuple[tuple[Any, ...], object]] = []
    for name in MappedFile(path).head["sections"]:
        if not name.startswith("fold.") or name == "fold.texts":
            changes.append((("sections", name), GONE))
    odd: tuple[tuple[object, ...], ...] = ((-8, 2**62, 4, "0"), (-1, 2**62, 1.5), ("", "O", 8))
    for place, values in enumerate(odd):
        for value in values:
            changes.append((("sections", "edges.ends", place), value))
    for key in ("sections", "identities", "fold", "proposed", "order"):
        for value in (1, "x"):
            changes.append(((key,), value))

    def again() -> StateContent:
        raise AssertionError("an image that is not taken needs no content")

    for keys, value in changes:
        path.write_bytes(forged(whole, replaced(*keys, by=value)))
        with suppress(Damaged):
            state_image.read(path, own._inputs, own.table, again)
            passed.append((keys, value))
    assert passed == []


@pytest.mark.parametrize("text", [b"", b"[]", b"1", b"{", b"[" * 100_000, b'{"sections": []}'])
def test_a_text_that_is_no_head_is_found_damaged(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "odd.image"
    path.write_bytes(text + END.pack(len(text), zlib.crc32(text), MARK))
    with pytest.raises(Damaged):
        MappedFile(path)


def flipped(content: bytes, place: int) -> bytes:
    """Return content with one bit of one byte changed."""
    return content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :]


@pytest.mark.parametrize("section", ["claims", "edges", "entities", "resolve"])
def test_a_damaged_row_is_taken_from_the_claim_log(own: Case, section: str) -> None:
    path = image_of(own)
    content = path.read_bytes()
    start, length, _, _ = MappedFile(path).head["sections"][f"{section}.rows"]
    path.write_bytes(flipped(content, start + length // 2))
    again = reopened(own)
    expected = own.decided.computed().content()
    everything = expected, indexes(expected.folded, expected.ids)
    with pytest.warns(Notice, match="not as it was written"):
        is_same = (again.decided.content(), indexes(again.fold(), again.identities)) == everything
    assert is_same
    assert not path.exists()


def test_an_image_of_older_code_is_made_anew(own: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    path = image_of(own)
    before = path.stat().st_mtime_ns
    monkeypatch.setattr("entrepot.graph.image.state_image.code_stamp", lambda: "0" * 16)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # an older image is no damage
        again = reopened(own)
        _ = again.decided
    assert path.stat().st_mtime_ns > before


def test_a_case_that_cannot_be_written_to_answers_and_says_so(
    own: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(own.path / "index")
    (own.path / "index").write_text("a file in the place of the folder", encoding="utf-8")
    with pytest.warns(Notice, match=r"index: cannot be written to \(.+\), so that every"):
        found = reopened(own).find("Limbach")
    assert found == own.find("Limbach")


def test_images_of_older_states_do_not_heap_up(own: Case) -> None:
    folder = own.path / "index"
    # Other tests may have asked the case for columns and names, which stay with its version.
    for made in (*folder.glob("columns-*"), *folder.glob("names-*"), *folder.glob("arrays-*")):
        made.unlink()
    for number in range(5):
        (folder / f"state-{number:016d}.image").write_bytes(b"older")
        os.utime(folder / f"state-{number:016d}.image", (number, number))
    (folder / "names-0123456789abcdef.json").write_text("{}", encoding="utf-8")
    (folder / ".new-left").write_bytes(b"left by a command that was ended")
    os.utime(folder / ".new-left", (5, 5))
    image_of_now = StateImages(own.path).path_of(own.digest)
    image_of_now.unlink()
    _ = reopened(own).decided
    kept = {image_of_now.name, f"state-{4:016d}.image", f"state-{3:016d}.image"}
    assert {path.name for path in folder.iterdir()} == {*kept, "checked.json"}


def test_rows_with_one_hash_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entrepot.graph.image.stored_rows.hashed", len)
    rows = [("a", b"1"), ("b", b"2"), ("cc", b"3"), ("d", b"4")]
    write_mapped(tmp_path / "x", {}, lambda writer: write_rows(writer, "rows", rows))
    stored: StoredRows[int] = StoredRows(MappedFile(tmp_path / "x"), "rows", int, dict)
    assert dict(stored) == {"a": 1, "b": 2, "cc": 3, "d": 4}
    assert "e" not in stored


def test_a_file_without_an_end_is_no_mapped_file(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"short")
    with pytest.raises(Damaged):
        MappedFile(tmp_path / "x")


def ask(path: str) -> int:
    """Open a case and ask it for all its relations."""
    return len(list(Case.open(path).fold().edges.values()))


def test_two_commands_may_make_one_image_at_once(own: Case) -> None:
    shutil.rmtree(own.path / "index")
    expected = len(own.fold().edges)
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert pool.map(ask, [str(own.path)] * 3) == [expected] * 3
    assert {path.suffix for path in (own.path / "index").iterdir()} == {".image", ".json"}
    assert ask(str(own.path)) == expected


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a process ends otherwise there")
def test_a_writer_that_is_killed_leaves_no_half_image(own: Case) -> None:
    expected = own.decided.computed().content()
    draw = random.Random(2026)
    code = (
        "import sys; from entrepot.casework.case import Case; "
        "case = Case.open(sys.argv[1]); print('on', flush=True); case.decided"
    )
    words = [sys.executable, "-c", code, str(own.path)]
    for _ in range(100):
        shutil.rmtree(own.path / "index", ignore_errors=True)
        child = subprocess.Popen(words, stdout=subprocess.PIPE, env=dict(os.environ))
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(draw.uniform(0.0, 0.6))  # sleeps: the moment of the kill is drawn
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # nothing half written is found
            assert reopened(own).decided.content().folded == expected.folded


def test_an_image_of_sources_in_another_order_is_not_taken(own: Case) -> None:
    settings = own.path / "case.toml"
    text = settings.read_text(encoding="utf-8")
    first, second = '"curated-garpiya", "curated-western"', '"curated-western", "curated-garpiya"'
    assert first in text
    settings.write_text(text.replace(first, second), encoding="utf-8")
    again = reopened(own)
    assert again.digest == own.digest
    assert again.decided.content().ids == again.decided.computed().content().ids
    assert MappedFile(image_of(again)).head["sources"] != list(own._source_names())
