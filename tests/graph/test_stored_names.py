"""Filed names of an image: what is looked up is the same from the file, and follows the parties."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from copied_case import copied_case
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.identity import about_loaded, identify
from entrepot.graph.model import Entity
from entrepot.graph.naming.index import FiledNames, IndexHit, NameIndex


@pytest.fixture(scope="module")
def own(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the bundled case, with the file of its names."""
    folder = tmp_path_factory.mktemp("names") / "own"
    copied_case(case, folder)
    for older in (folder / "index").glob("names-*.image"):
        older.unlink()
    FiledNames.of(Case.open(str(folder)).identities)
    return folder


@pytest.fixture(scope="module")
def both(own: Path, case: Case) -> tuple[FiledNames, NameIndex]:
    """The names of the bundled case, read from the file and filed anew."""
    stored = FiledNames.of(Case.open(str(own)).identities)
    assert not isinstance(stored, NameIndex)  # else nothing would be compared
    return stored, NameIndex(case.identities.entities.values())


def found(names: FiledNames, text: str, person: bool | None) -> Sequence[IndexHit]:
    return names.look_up([text], person=person, limit=8, at_least=0.5)


def test_every_name_finds_the_same_parties(both: tuple[FiledNames, NameIndex]) -> None:
    stored, filed = both

    for uid, names in filed.names.items():
        person = filed.entities[uid].kind == "Person"
        assert found(stored, names[0], person) == found(filed, names[0], person)
    assert list(stored.entries) == list(filed.entries)
    assert stored.matcher.total == filed.matcher.total


WORDS = ("vektor", "Kupol", "trading", "LLC", "ООО", "Пхеньян", "Kim", "Song", "zavod", "402", "x")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), st.sampled_from((None, True)))
def test_any_words_find_the_same_parties(
    both: tuple[FiledNames, NameIndex], words: list[str], person: bool | None
) -> None:
    stored, filed = both
    text = " ".join(words)

    assert stored.candidates(text) == filed.candidates(text)
    assert found(stored, text, person) == found(filed, text, person)
    for word in words:
        assert stored.matcher.weight(word) == filed.matcher.weight(word)


def file_of(folder: Path) -> Path:
    (path,) = (folder / "index").glob("names-*.image")
    return path


def test_a_damaged_file_is_made_again(own: Path) -> None:
    path = file_of(own)
    content = path.read_bytes()
    path.write_bytes(content[:40] + b"\xff" + content[41:])

    FiledNames.of(Case.open(str(own)).identities)

    assert path.read_bytes() == content


def test_holders_are_those_with_just_the_number(case: Case) -> None:
    ids = case.identities
    expected: dict[tuple[str, str], list[Entity]] = {}
    for entity in ids.entities.values():
        for identifier in dict.fromkeys(entity.identifiers):
            expected.setdefault(identifier, []).append(entity)
    decisions = about_loaded(case.records, case.decisions(case.sources))
    plain = identify(case.records, decisions, list(case.source_titles))

    for (scheme, value), entities in expected.items():
        assert ids.holders(scheme, value) == entities
        assert plain.holders(scheme, value) == entities
        assert ids.holders(scheme, f"{value}9x") == []
