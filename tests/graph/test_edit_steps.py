"""Each step by which an image is edited does what it does for all rows, on drawn rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pytest
from drawn_claims import IDS, claims
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.fold import edges_of_keys, fold_claims
from entrepot.graph.image.edit import edited_names as names_module
from entrepot.graph.image.edit.changed_claims import ChangedRows, SourceSpans
from entrepot.graph.image.edit.changed_entities import edited_clashes
from entrepot.graph.image.edit.changed_inputs import ChangedInputs, changed_inputs
from entrepot.graph.image.edit.changed_relations import sorted_rows
from entrepot.graph.image.edit.edited_names import edited_names, edited_text
from entrepot.graph.image.edit.row_differences import row_differences
from entrepot.graph.image.edit.row_plans import NEW, NewRow, RowPlan, write_planned
from entrepot.graph.image.mapped_file import MappedFile, SectionWriter, write_mapped
from entrepot.graph.image.packing import packed
from entrepot.graph.image.stored_rows import StoredRows, write_rows
from entrepot.graph.legs import key_of
from entrepot.graph.model import Claim, Entity
from entrepot.graph.naming.names import spellings
from entrepot.graph.naming.search import LongText, NameLines
from entrepot.graph.support import read_table

TABLE = read_table()
Rows = Mapping[str, str]
Store = Callable[[Rows], StoredRows[str]]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Returns what writes rows into a file of their own and reads them."""
    folder, numbers = tmp_path_factory.mktemp("rows"), count()

    def stored(rows: Rows) -> StoredRows[str]:
        path = folder / str(next(numbers))
        _write(path, lambda writer: write_rows(writer, "rows", _packed(rows).items()))
        return StoredRows(MappedFile(path), "rows", orjson.loads, dict)

    return stored


def _write(path: Path, fill: Callable[[SectionWriter], None]) -> bytes:
    write_mapped(path, {}, fill)
    return path.read_bytes()


def _packed(rows: Rows) -> dict[str, bytes]:
    return {key: packed(text) for key, text in rows.items()}


def planned(plan: RowPlan, rows: StoredRows[Any]) -> list[tuple[str, bytes]]:
    """Return the rows of a plan, in their order."""
    found: list[tuple[str, bytes]] = []
    for run in plan.runs():
        if isinstance(run, int):
            found.append((plan.new[run].key, plan.new[run].content))
            continue
        for number in range(*run):
            found.append((rows.key(number), rows.content(number)))
    return found


def drawn_rows(source: str, most: int = 5) -> st.SearchStrategy[dict[str, str]]:
    """Draw rows of a source in any order, each with one of two contents."""
    keys = st.sampled_from([f"{source}:{number}" for number in range(most)])
    return st.dictionaries(keys, st.sampled_from(["x", "y"]))


def test_a_source_without_rows_stands_before_the_next_one() -> None:
    spans = SourceSpans({"c": 3, "a": 2})

    places = [(spans.span(name).start, spans.span(name).stop) for name in "abcd"]
    spans.add("b", 2)
    spans.add("c", -3)

    assert places == [(0, 2), (2, 2), (2, 5), (5, 5)]
    assert list(spans.counts.items()) == [("a", 2), ("b", 2)]
    assert spans.span("c") == range(2, 5), "places are those of the other file until the end"


@given(drawn_rows("a"), drawn_rows("b"), drawn_rows("c"), drawn_rows("b"))
def test_the_rows_of_a_source_are_replaced(
    store: Store, first: Rows, old: Rows, last: Rows, new: Rows
) -> None:
    rows = store({**first, **old, **last})
    sizes = {"a": len(first), "b": len(old), "c": len(last)}
    spans = SourceSpans({source: size for source, size in sizes.items() if size})
    edit = ChangedRows()

    spans.replace("b", rows, new, edit)

    plan = edit.plan(rows)
    expected = {**first, **new, **last}
    assert planned(plan, rows) == list(_packed(expected).items())
    sizes["b"] = len(new)
    assert spans.counts == {source: size for source, size in sizes.items() if size}
    if list(new.items()) == list(old.items()):
        assert plan.is_same
    elif sorted(new.items()) != sorted(old.items()):
        assert not plan.is_same


@given(drawn_rows("a"), drawn_rows("a"))
def test_rows_that_stand_in_both_files(store: Store, old: Rows, new: Rows) -> None:
    plan = row_differences(store(old), store(new))

    before, after = list(old.items()), list(new.items())
    in_new = [row for row in before if row in after]
    in_old = [row for row in after if row in before]
    expected = [NEW] * len(after)
    if in_new == in_old:  # otherwise rows changed places, and all count as new
        expected = [before.index(row) if row in before else NEW for row in after]
    assert plan.origin.tolist() == expected
    fresh = [key for (key, _), place in zip(after, expected, strict=True) if place == NEW]
    assert [row.key for row in plan.new.values()] == fresh
    assert plan.before == len(before)


@given(drawn_rows("a"), drawn_rows("a"), st.sets(st.sampled_from(["a:0", "a:1", "a:2", "a:9"])))
def test_rows_by_key_are_those_of_a_sorted_mapping(
    store: Store, old: Rows, now: Rows, keys: set[str]
) -> None:
    rows = store(dict(sorted(old.items())))
    given_now = {key: text for key, text in now.items() if key in keys}

    plan = sorted_rows(rows, keys, _packed(given_now))

    others = {key: text for key, text in old.items() if key not in keys}
    expected = _packed({**others, **given_now})
    assert planned(plan, rows) == sorted(expected.items())


@given(drawn_rows("a"), drawn_rows("b", 3), st.data())
def test_planned_rows_are_written_as_all_rows(
    store: Store,
    tmp_path_factory: pytest.TempPathFactory,
    old: Rows,
    new: Rows,
    data: st.DataObject,
) -> None:
    rows, folder = store(old), tmp_path_factory.mktemp("planned")
    removed = [place for place in range(len(old)) if data.draw(st.booleans())]
    inserted: list[NewRow] = []
    for key, text in _packed(new).items():
        inserted.append(NewRow(data.draw(st.integers(0, len(old))), key, text))
    plan = RowPlan.of(len(old), removed, inserted)

    found = _write(folder / "a", lambda writer: write_planned(writer, "rows", rows, plan))

    every = planned(plan, rows)
    assert found == _write(folder / "b", lambda writer: write_rows(writer, "rows", every))


SIDES = st.sampled_from(["a", "b", "c", "d"])
DECISIONS = st.lists(st.tuples(SIDES, SIDES, st.sampled_from(["same", "undo"])), max_size=5)
REVIEWS = st.lists(st.tuples(st.sampled_from(["s:1", "s:2"]), st.sampled_from("ar")), max_size=4)
Decided = Sequence[tuple[str, str, str]]
Reviewed = Sequence[tuple[str, str]]


def stated(decisions: Decided, reviews: Reviewed) -> dict[str, Any]:
    """Return the inputs of a version with some decisions and reviews."""
    rows = [{"left": one, "right": other, "verdict": said} for one, other, said in decisions]
    judged = [{"claim": claim, "verdict": verdict} for claim, verdict in reviews]
    return {"sources": {}, "decisions": rows, **({"reviews": judged} if judged else {})}


def difference(before: dict[str, Any], after: dict[str, Any]) -> ChangedInputs:
    changed = changed_inputs(before, after)
    assert changed is not None
    return changed


@given(DECISIONS, DECISIONS, DECISIONS, REVIEWS, REVIEWS)
def test_every_decision_in_force_that_differs_is_found(
    common: Decided, one: Decided, other: Decided, first: Reviewed, second: Reviewed
) -> None:
    before, after = [*common, *one], [*common, *other]

    changed = difference(stated(before, first), stated(after, second))

    # The last decision on a pair is in force, and so is the last review of a claim.
    verdicts = [{frozenset(row[:2]): row[2] for row in rows} for rows in (before, after)]
    for pair in verdicts[0].keys() | verdicts[1].keys():
        assert verdicts[0].get(pair) == verdicts[1].get(pair) or pair <= changed.sides
    named = {side for row in (*one, *other) for side in row[:2]}
    assert changed.sides <= named, "what both have in common at the beginning is left alone"
    judged, again = dict(first), dict(second)
    differs = {uid for uid in judged.keys() | again.keys() if judged.get(uid) != again.get(uid)}
    assert changed.reviewed == differs


def test_a_decision_before_the_common_end_is_the_only_one_that_differs() -> None:
    same = [("a", "b", "same"), ("c", "d", "same")]
    changed = difference(stated(same, []), stated([same[0], ("b", "e", "undo"), same[1]], []))
    assert changed.sides == {"b", "e"}
    twice = difference(stated(same[:1], []), stated([same[0], same[0]], []))
    assert twice.sides == {"a", "b"}, "the common end does not reach into the common beginning"


LINES = st.lists(st.sampled_from(["kupol", "iemz kupol", "vega", "альфа вега", "", "kupo"]))


@pytest.mark.parametrize("looked_for", [0, 200])
@given(LINES, LINES, st.data())
def test_an_edited_text_is_the_text_of_its_lines(
    looked_for: int, old: list[str], lines: list[str], data: st.DataObject
) -> None:
    removed = [place for place in range(len(old)) if data.draw(st.booleans())]
    places = sorted(data.draw(st.integers(0, len(old))) for _ in lines)
    rows = [NewRow(place, line) for place, line in zip(places, lines, strict=True)]
    plan = RowPlan.of(len(old), removed, rows)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names_module, "LOOKED_FOR", looked_for)
        found = edited_text(LongText.of(old), plan, lines)
        words = found.words

    every: list[str] = []
    for row in plan.origin.tolist():
        every.append(old[row] if row != NEW else lines.pop(0))
    expected = LongText.of(every)
    assert (found.text, list(found.starts)) == (expected.text, list(expected.starts))
    assert words == expected.words


SPELLINGS = st.lists(st.sampled_from(["Kupol", "«Купол», ИЭМЗ", "Vega  LLC", "Łódź"]), min_size=1)


def entities(drawn: Mapping[int, Sequence[str]]) -> dict[str, Entity]:
    """Return entities with some names, in the order of their numbers."""
    made: dict[str, Entity] = {}
    for number, (name, *aliases) in sorted(drawn.items()):
        uid = f"e{number}"
        made[uid] = Entity(uid, "Company", name, tuple(aliases), (), "", "", (uid,))
    return made


def lines_of(named: Iterable[Entity]) -> NameLines:
    pairs = [(owner, name) for owner, entity in enumerate(named) for name in spellings(entity)]
    return NameLines.of(pairs)


@given(
    st.dictionaries(st.integers(0, 6), SPELLINGS, max_size=5),
    st.dictionaries(st.integers(0, 6), SPELLINGS, max_size=5),
)
def test_edited_names_are_those_of_all_entities(
    before: dict[int, list[str]], after: dict[int, list[str]]
) -> None:
    old, new = entities(before), entities(after)
    uids, rows = list(old), []
    removed = [place for place, uid in enumerate(uids) if old[uid] != new.get(uid)]
    for uid in new:
        if old.get(uid) != new[uid]:
            rows.append(NewRow(sum(other < uid for other in uids), uid))
    plan = RowPlan.of(len(old), removed, rows)

    fresh = [new[row.key] for row in plan.new.values()]
    found = edited_names(lines_of(old.values()), plan, fresh)

    expected = lines_of(new.values())
    assert found.owners.tolist() == list(expected.owners)
    for edited, whole in ((found.plain, expected.plain), (found.latin, expected.latin)):
        assert (edited.text, edited.words) == (whole.text, whole.words)
        assert np.array_equal(edited.starts, whole.starts)


WORDS = st.lists(st.sampled_from("xyz"), max_size=4)


@given(WORDS, WORDS, WORDS)
def test_clashes_of_other_records_stay(others: list[str], old: list[str], new: list[str]) -> None:
    found = edited_clashes(sorted(others + old), old, new)
    assert found == tuple(sorted(others + new))


@given(claims(), st.data())
def test_relations_of_some_keys_are_those_of_all_claims(
    drawn: list[Claim], data: st.DataObject
) -> None:
    folded = fold_claims(drawn, IDS, TABLE)
    whole = {key_of(edge): edge for edge in folded.edges.values()}
    keys = {key for key in sorted(whole) if data.draw(st.booleans())}

    every = edges_of_keys(keys, {claim.uid: claim for claim in drawn}, IDS, TABLE)
    behind = {uid for key in keys for uid in whole[key].claims}
    few = {claim.uid: claim for claim in drawn if claim.uid in behind or claim.status == "denied"}
    fewer = edges_of_keys(keys, few, IDS, TABLE)

    expected = {key: whole[key] for key in keys}
    assert every == expected
    assert fewer == expected, "only claims behind the relations and denials count for them"


def test_a_key_that_no_claim_states_has_no_relation() -> None:
    claim = Claim("t:1", "f", "t:c", "SUPPLIES", object="t:d", voice="V", root="r", grade="B2")
    (edge,) = fold_claims([claim], IDS, TABLE).edges.values()
    assert edges_of_keys([key_of(edge)], {}, IDS, TABLE) == {}
    assert edges_of_keys([], {claim.uid: claim}, IDS, TABLE) == {}
