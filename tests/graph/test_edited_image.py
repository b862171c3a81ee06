"""An image that is made from another one is, to the byte, the one made from the claim log."""

from __future__ import annotations

import json
import random
import shutil
import warnings
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from eu_entries import FIRM, loaded
from hypothesis import given
from hypothesis import strategies as st
from image_content import said

from entrepot.casework import state_images
from entrepot.casework.case import Case
from entrepot.casework.state_images import StateImages
from entrepot.graph.errors import BadInput
from entrepot.graph.image import state_image
from entrepot.graph.image.edit.changed_inputs import changed_inputs
from entrepot.graph.image.edit.row_plans import NEW, NewRow, RowPlan, recoded
from entrepot.graph.image.index_pairs import Pairs
from entrepot.graph.image.mapped_file import MappedFile

TOML = (
    'title = "drawn"\npublisher = "p"\naddress = "a"\nlicence = "l"\ncoverage = "c"\n'
    'grade = "B2"\nuses = ["register"]\n'
)
LOADER = """
import json
from dataclasses import replace
from pathlib import Path

from entrepot.graph.dates import Interval
from entrepot.graph.model import Claim, Document, Record, Stage


def load(context):
    rows = json.loads((Path(__file__).parent / "rows.json").read_text(encoding="utf-8"))
    for number in range(rows["pages"]):
        page = context.uid(f"page{number}")
        context.add_document(f"page{number}", Document(page, "Page", "m", "2024-01-01"), "here")
    for key, (name, inn) in rows["parties"].items():
        numbers = (("ru-inn", inn),) if inn else ()
        context.add_record(
            key, Record(context.uid(key), "Company", name, identifiers=numbers), "here"
        )
    for key, row in rows["claims"].items():
        yield Claim(
            uid=context.uid(key), fact=key, subject=row["subject"], predicate=row["predicate"],
            object=row["object"], text=row["text"], asserter=row["subject"], voice=row["voice"],
            root=f"v:2024-01-01:{row['root']}", document=context.uid("page0"), locator="1",
            grade=row["grade"], known_by=row["known"], status=row["status"], act=row["act"],
            denies=tuple(row["denies"]), interval=Interval(row["start"], ""),
            via=tuple(Stage((uid,)) for uid in row["via"]),
            basis=row.get("basis", "statement"),
        )
"""
# One firm of the bundled rows has the first of these numbers; the names of others differ from it.
NUMBERS = ["", "", "1831083343", "7701234560", "7707083893"]
NAMES = ["Kupol", "IEMZ Kupol", "Volga Timber", "Vega", "Ural Optics", "Альфа"]
ROWS = "sources/drawn/rows.json"
KEYS = ["a", "b", "c", "d", "e", "f"]
DAYS = ["2023", "2024-02", "2024-05-01", "2025-01-01"]


def images(case: Case) -> list[Path]:
    """Return the images in the folder of a case."""
    return sorted((case.path / "index").glob("state-*.image"))


def reopened(case: Case) -> Case:
    """Return the case as another process would open it, with its image."""
    again = Case.open(str(case.path))
    _ = again.decided
    return again


@pytest.fixture
def edits(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How each image came about: "edited" or "whole"."""
    made: list[str] = []
    whole = state_images._write_whole

    def written(*arguments: Any) -> None:
        made[-1] = "whole"
        whole(*arguments)

    edit = StateImages._edit

    def tried(*arguments: Any) -> bool:
        made.append("edited")
        return edit(*arguments)

    monkeypatch.setattr(StateImages, "_edit", tried)
    monkeypatch.setattr(state_images, "_write_whole", written)
    return made


def differing(case: Case, before: set[Path]) -> list[str]:
    """Return the names of the parts in which the new image differs from one made whole."""
    (path,) = set(images(case)) - before
    edited = path.read_bytes()
    for each in images(case):
        each.unlink()
    reopened(case)
    if path.read_bytes() == edited:
        return []
    whole = MappedFile(path)
    path.write_bytes(edited)
    found = MappedFile(path)
    heads = [name for name in whole.head if whole.head[name] != found.head.get(name)]
    sections = whole.head["sections"]
    return heads + [n for n in sections if bytes(whole.section(n)) != bytes(found.section(n))]


def decide(case: Case, left: str, right: str, verdict: str) -> None:
    rows = {"left": left, "right": right, "verdict": verdict}
    _append(case, "decision", rows)


def review(case: Case, claim: str, verdict: str, **more: str) -> None:
    _append(case, "review", {"claim": claim, "verdict": verdict, **more})


def _append(case: Case, table: str, rows: dict[str, str]) -> None:
    path = case.path / "decisions.toml"
    fields = {**rows, "by": "me", "on": "2026-01-01", "why": "a test"}
    lines = [f"{name} = {json.dumps(value)}" for name, value in fields.items()]
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\n[[{table}]]\n" + "\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def own(case: Case, tmp_path: Path) -> Case:
    """A copy of the bundled case, into which an entry with proposals was loaded, with its image."""
    return reopened(loaded(case, tmp_path, FIRM))


def proposal(case: Case) -> str:
    return min(case.proposals.claims)


def denial(case: Case) -> str:
    return min(uid for uid, claim in case.claims.items() if claim.status == "denied")


CHANGES: dict[str, Callable[[Case], None]] = {
    "two parties are one": lambda case: decide(case, "register:ace", "register:altera", "same"),
    "perhaps one": lambda case: decide(case, "register:ace", "register:altera", "unsure"),
    "not one": lambda case: decide(case, "register:ace", "register:altera", "not_same"),
    "a state and a firm": lambda case: decide(case, "countries:RU", "register:amd", "same"),
    "a claim rejected": lambda case: review(case, "curated-nk:B-05.angara", "reject"),
    "a claim accepted": lambda case: review(case, "curated-nk:B-05.angara", "accept"),
    "a claim corrected": lambda case: review(
        case, "curated-reports:E-87.angara", "correct", subject="register:amd"
    ),
    "a denial rejected": lambda case: review(case, denial(case), "reject"),
    "a denial corrected": lambda case: review(
        case, denial(case), "correct", subject="register:amd"
    ),
    "a proposal accepted": lambda case: review(case, proposal(case), "accept"),
    "a proposal rejected": lambda case: review(case, proposal(case), "reject"),
    "a proposal corrected": lambda case: review(
        case, proposal(case), "correct", object="register:amd"
    ),
}


@pytest.fixture
def overlaid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets an image be one of changes, however small and however much differs."""
    monkeypatch.setattr("entrepot.graph.image.edit.edited_image.LARGE", 0)
    monkeypatch.setattr("entrepot.graph.image.edit.edited_image.FEW", 0)


def other_of(case: Case) -> Path:
    """Return the image from which that of a case differs."""
    path = StateImages(case.path).path_of(case.digest)
    other = state_image.whole_of(path)
    assert other != path, "it is one of changes"
    return other


def _in_place_of(path: Path, content: bytes) -> None:
    """Put a file in the place of another one, which may be mapped."""
    path.unlink()
    path.write_bytes(content)


def said_otherwise(case: Case) -> list[str]:
    """Return in what an image of changes says something else than one made whole."""
    found, folder = said(reopened(case)), case.path / "index"
    folder.rename(case.path / "aside")
    whole = said(reopened(case))
    shutil.rmtree(folder)
    (case.path / "aside").rename(folder)
    return [name for name in whole if whole[name] != found[name]]


@pytest.mark.parametrize("what", CHANGES)
def test_an_image_of_changes_says_what_a_whole_one_says(
    own: Case, overlaid: None, what: str
) -> None:
    CHANGES[what](own)
    again = reopened(own)
    assert other_of(again).is_file()
    assert said_otherwise(again) == []


@pytest.mark.parametrize("seed", range(3))
def test_images_of_changes_after_drawn_changes(own: Case, overlaid: None, seed: int) -> None:
    assert followed(own, random.Random(seed), 6, lambda case, _: said_otherwise(case)) == []
    assert [path for path in images(own) if state_image.whole_of(path) != path]


@pytest.mark.parametrize("what", ["gone", "another", "array", "row"])
def test_an_image_of_changes_without_its_other_is_made_anew(
    own: Case, overlaid: None, what: str
) -> None:
    decide(own, "register:ace", "register:altera", "same")
    again = reopened(own)
    expected = said(again)
    path = other_of(again)
    whole = path.read_bytes()
    sections = MappedFile(path).head["sections"]
    if what == "gone":
        path.unlink()
    elif what == "another":
        # A sound file of another state under this name.
        review(own, "curated-nk:B-05.angara", "reject")
        other = StateImages(own.path).path_of(reopened(own).digest)
        decided = (own.path / "decisions.toml").read_text(encoding="utf-8")
        (own.path / "decisions.toml").write_text(
            decided[: decided.index("[[review]]")].rstrip("\n") + "\n", encoding="utf-8"
        )
        _in_place_of(path, other.read_bytes())
    else:
        place = sections["edges.ends"][0] + 9
        if what == "row":
            start, length, _, _ = sections["edges.rows"]
            place = start + length // 2
        _in_place_of(path, whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
    with warnings.catch_warnings(record=True) as notices:
        warnings.simplefilter("always")
        content = Case.open(str(own.path)).decided.content()
        edges = list(content.folded.edges.values())
    lines = [each for each in notices if "not as it was written" in str(each.message)]
    assert len(lines) == (what in ("array", "row"))
    assert edges == list(expected["content"].folded.edges.values())
    assert said(reopened(own)) == expected


def test_the_other_of_an_image_of_changes_is_not_removed(own: Case, overlaid: None) -> None:
    first = StateImages(own.path).path_of(own.digest)
    for name in ("altera", "amd", "analog-devices"):
        decide(own, "register:ace", f"register:{name}", "unsure")
        assert other_of(reopened(own)) == first
    assert len(images(own)) == 4


@pytest.mark.parametrize("what", CHANGES)
def test_an_image_after_a_decision(own: Case, edits: list[str], what: str) -> None:
    before = set(images(own))
    CHANGES[what](own)
    reopened(own)
    assert edits == ["edited"]
    assert differing(own, before) == []


def test_a_decision_that_is_taken_back_gives_the_file_of_before(own: Case) -> None:
    path = StateImages(own.path).path_of(own.digest)
    first = path.read_bytes()
    review(own, proposal(own), "accept")
    decide(own, "register:ace", "register:altera", "same")
    own = reopened(own)
    path.unlink()
    text = (own.path / "decisions.toml").read_text(encoding="utf-8")
    cut = text[: text.index("[[review]]")].rstrip("\n") + "\n"
    (own.path / "decisions.toml").write_text(cut, encoding="utf-8")
    reopened(own)
    assert path.read_bytes() == first


def drawn_rows(draw: random.Random) -> dict[str, Any]:
    """Return parties, some with a number in common, and claims about them and bundled firms."""
    parties = draw.sample(KEYS, draw.randint(2, len(KEYS)))
    uids = [f"drawn:{key}" for key in parties]
    every = [*uids, "register:iemz-kupol", "register:amd"]
    claims: dict[str, dict[str, Any]] = {}
    for number in sorted(draw.sample(range(12), draw.randint(0, 12))):
        denies = draw.sample([f"drawn:c{n}" for n in claims_before(claims)], min(1, len(claims)))
        is_denial = bool(denies) and draw.random() < 0.3
        subject, target, between = draw.sample(every, 3)
        known = "2026-01-01" if is_denial else draw.choice(DAYS)
        claims[f"c{number}"] = {
            "subject": subject,
            "predicate": draw.choice(["SUPPLIES", "SUPPLIES", "OWNS"]),
            "object": target,
            "text": "",
            "voice": draw.choice(["V", "W"]),
            "root": draw.choice("xyz"),
            "grade": draw.choice(["B2", "B3", "C4"]),
            "known": known,
            # What is only planned is no movement and no ownership.
            "start": draw.choice(["", *(day for day in DAYS if day <= known)]),
            "status": "denied" if is_denial else draw.choice(["asserted", "asserted", "withdrawn"]),
            "act": "denies_fact" if is_denial else "",
            "denies": denies if is_denial else [],
            "via": [] if is_denial or draw.random() < 0.8 else [between],
        }
    names = {key: (draw.choice(NAMES), draw.choice(NUMBERS)) for key in parties}
    return {"pages": draw.randint(1, 3), "parties": names, "claims": claims}


def claims_before(claims: dict[str, Any]) -> list[int]:
    return [int(key[1:]) for key, row in claims.items() if row["status"] != "denied"]


def with_rows(case: Case, rows: dict[str, Any] | None, name: str = "drawn") -> None:
    """Give a case the drawn source with some rows, or take the source away."""
    folder = case.path / "sources" / name
    folder.mkdir(parents=True, exist_ok=True)
    settings = case.path / "case.toml"
    text = settings.read_text(encoding="utf-8").replace(f', "{name}"', "")
    if rows is not None:
        text = text.replace('"chpl"]', f'"chpl", "{name}"]')
        (folder / "source.toml").write_text(TOML, encoding="utf-8")
        (folder / "README.md").write_text("# Drawn\n", encoding="utf-8")
        (folder / "loader.py").write_text(LOADER, encoding="utf-8")
        (folder / "rows.json").write_text(json.dumps(rows), encoding="utf-8")
    settings.write_text(text, encoding="utf-8")
    # A copy of a case has no leave to run what is put into it.
    Case.open(str(case.path)).trust()


def drawn_change(case: Case, draw: random.Random) -> None:
    """Change rows of the drawn source, or what people decided."""
    kind = draw.random()
    records = sorted(case.identities.resolve)
    if kind < 0.5:
        with_rows(case, drawn_rows(draw) if draw.random() < 0.9 else None)
        return
    if kind < 0.75:
        left, right = draw.sample(records, 2)
        close = [entity for entity in case.identities.entities.values() if entity.records[1:]]
        if close and draw.random() < 0.5:
            left, right = draw.choice(close).records[:2]
        decide(case, left, right, draw.choice(["same", "not_same", "unsure", "undo"]))
        return
    claims = [*case.claims, *case.proposals.claims]
    near = [uid for uid in claims if uid.startswith(("drawn:", "eu-journal:"))]
    verdict = draw.choice(["accept", "reject", "unsure", "undo", "correct"])
    more = {draw.choice(["subject", "object"]): draw.choice(records)}
    claim = draw.choice(near or claims) if draw.random() < 0.7 else draw.choice(claims)
    review(case, claim, verdict, **(more if verdict == "correct" else {}))


def followed(
    case: Case,
    draw: random.Random,
    steps: int,
    wrong_parts: Callable[[Case, set[Path]], list[str]] = differing,
) -> list[tuple[int, list[str]]]:
    """Change a case at random, and return the steps whose image was not the one made whole."""
    wrong: list[tuple[int, list[str]]] = []
    with_rows(case, drawn_rows(draw))
    case = Case.open(str(case.path))
    case.build()
    for step in range(steps):
        before = set(images(case))
        files = [case.path / name for name in ("decisions.toml", "case.toml", ROWS)]
        kept = [file.read_text(encoding="utf-8") for file in files]
        for _ in range(draw.choice([1, 1, 2])):
            drawn_change(case, draw)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                again = Case.open(str(case.path))
                again.build()
                again = reopened(again)
        except BadInput:  # the change is refused, and so would the whole case be
            for file, text in zip(files, kept, strict=True):
                file.write_text(text, encoding="utf-8")
            Case.open(str(case.path)).build()
            reopened(case)
            continue
        if set(images(again)) - before:
            parts = wrong_parts(again, before)
            if parts:
                wrong.append((step, parts))
        case = again
    return wrong


@pytest.mark.parametrize("seed", range(3))
def test_images_after_drawn_changes(own: Case, seed: int, edits: list[str]) -> None:
    assert followed(own, random.Random(seed), 6) == []
    assert "edited" in edits


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 110))
def test_images_after_many_drawn_changes(own: Case, seed: int) -> None:
    assert followed(own, random.Random(seed), 25) == []


def test_reviews_beside_a_changed_source_keep_the_order_of_the_sources(
    own: Case, edits: list[str]
) -> None:
    claim = {
        "subject": "eu-later:a",
        "predicate": "SUPPLIES",
        "object": "register:amd",
        "text": "",
        "voice": "V",
        "root": "x",
        "grade": "B2",
        "known": "2024-02",
        "start": "",
        "status": "asserted",
        "act": "",
        "denies": [],
        "via": [],
        "basis": "extracted",
    }
    rows: dict[str, Any] = {"pages": 1, "parties": {"a": ("Vega", "")}, "claims": {"c0": claim}}
    with_rows(own, rows, "eu-later")
    Case.open(str(own.path)).build()
    own = reopened(own)
    before = set(images(own))
    rejected = [proposal(own), "eu-later:c0"]

    # The first two rejected claims, of which the second stands in a source that is read anew.
    with_rows(own, {**rows, "claims": {"c0": {**claim, "grade": "B3"}}}, "eu-later")
    for uid in rejected:
        review(own, uid, "reject")
    edits.clear()
    Case.open(str(own.path)).build()
    own = reopened(own)
    parts = differing(own, before)

    assert edits[0] == "edited"
    assert list(own.decided.content().rejected) == rejected
    assert parts == []


def test_other_strengths_make_the_image_whole(own: Case, edits: list[str]) -> None:
    settings = own.path / "case.toml"
    shutil.copy(Path(state_image.__file__).parents[1] / "strengths.toml", own.path / "mine.toml")
    mine = own.path / "mine.toml"
    mine.write_text(mine.read_text(encoding="utf-8").replace("0.9", "0.89"), encoding="utf-8")
    text = settings.read_text(encoding="utf-8")
    own_table = text.replace('# strengths = "strengths.toml"', 'strengths = "mine.toml"')
    settings.write_text(own_table, encoding="utf-8")
    reopened(own)
    assert edits == ["whole"]


def test_a_damaged_row_of_the_other_image_is_not_taken_for_granted(own: Case) -> None:
    path = StateImages(own.path).path_of(own.digest)
    start, length, _, _ = MappedFile(path).head["sections"]["edges.rows"]
    content = path.read_bytes()
    place = start + length // 2
    path.write_bytes(content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :])
    decide(own, "register:ace", "register:altera", "same")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        again = Case.open(str(own.path))
        assert again.decided.content() == again.decided.computed().content()


INPUTS: dict[str, Any] = {
    "sources": {"a": "1", "b": "2"},
    "decisions": [{"left": "x", "right": "y", "verdict": "same"}],
    "table": {"rho": 0.5},
}


def test_only_sources_decisions_and_reviews_can_differ() -> None:
    other = {**INPUTS, "sources": {"a": "1", "b": "3", "c": "4"}, "reviews": [{"claim": "a:1"}]}
    changed = changed_inputs(INPUTS, other)
    assert changed is not None
    assert (changed.before, changed.after) == ({"b": "2"}, {"b": "3", "c": "4"})
    assert (changed.sides, changed.reviewed) == (frozenset[str](), frozenset({"a:1"}))
    assert changed_inputs(INPUTS, {**INPUTS, "table": {"rho": 0.4}}) is None
    assert changed_inputs(INPUTS, {**INPUTS, "left out": ["a:1"]}) is None


LISTS = st.lists(st.integers(0, 5), max_size=4)


@given(st.data(), st.lists(LISTS, max_size=6))
def test_planned_rows_are_those_of_a_list(data: st.DataObject, rows: list[list[int]]) -> None:
    removed = data.draw(st.sets(st.sampled_from(range(len(rows))))) if rows else set()
    new = data.draw(st.lists(st.tuples(st.integers(0, len(rows)), LISTS), max_size=4))
    plan = RowPlan.of(len(rows), removed, [NewRow(before, "k") for before, _ in new])

    expected: list[list[int]] = []
    for place in range(len(rows) + 1):
        expected += [row for before, row in new if before == place]
        if place < len(rows) and place not in removed:
            expected.append(rows[place])
    ordered = [row for _, row in sorted(new, key=lambda each: each[0])]
    first = np.cumsum([0, *map(len, rows)]).astype(np.uint32)
    items = np.array([item for row in rows for item in row], np.uint32)
    offsets, flat = plan.lists(first, items, ordered)
    ends = offsets.tolist()
    found = [flat[start:end].tolist() for start, end in pairwise(ends)]
    assert found == expected
    old = np.array(list(map(len, rows)), np.int64)
    assert plan.values(old, list(map(len, ordered))).tolist() == list(map(len, expected))
    moves = [-1 if n in removed else plan.origin.tolist().index(n) for n in range(len(rows))]
    assert plan.moves.tolist() == moves
    parts: list[int] = []
    for run in plan.runs():
        parts += [NEW] if isinstance(run, int) else range(*run)
    assert parts == plan.origin.tolist()


@given(
    st.lists(st.sampled_from("abcde"), min_size=1), st.lists(st.sampled_from("xyzab")), st.data()
)
def test_values_are_coded_anew(old: list[str], new: list[str], data: st.DataObject) -> None:
    removed = data.draw(st.sets(st.sampled_from(range(len(old)))))
    plan = RowPlan.of(len(old), removed, [NewRow(len(old), "k") for _ in new])
    distinct = sorted(set(old))
    codes = np.array([distinct.index(value) for value in old], np.uint32)
    values, places = recoded(distinct, codes, plan, new)
    kept = [value for place, value in enumerate(old) if place not in removed]
    assert [values[place] for place in places] == [*kept, *new]
    assert list(values) == sorted({*kept, *new})


KEYED = st.dictionaries(st.integers(0, 8), st.sets(st.sampled_from("abcd"), max_size=3))


@given(KEYED, KEYED, st.sets(st.integers(0, 8)))
def test_pairs_are_edited_as_they_are_made(
    old: dict[int, set[str]], new: dict[int, set[str]], gone: set[int]
) -> None:
    moves = np.full(9, -1, np.int64)
    kept = [number for number in sorted(old) if number not in gone]
    for place, number in enumerate(kept):
        moves[number] = place
    keyed = {int(moves[number]): old[number] for number in kept}
    more = {number + len(kept): keys for number, keys in new.items()}
    found = Pairs.of(old.items()).moved(moves).with_more(Pairs.of(more.items()))
    expected = Pairs.of({**keyed, **more}.items())
    assert found.hashes.tolist() == expected.hashes.tolist()
    assert found.numbers.tolist() == expected.numbers.tolist()
