"""After claims of one's own, what is read from changes answers as a case that is read whole."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from random import Random
from typing import Any

import pytest
from drawn_case import PARTIES, decide, drawn_claims, with_claims
from hypothesis import example, given, settings
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench
from entrepot.graph.errors import BadInput

PARTY = st.sampled_from([f"made:{each}" for each in PARTIES])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("claim"), PARTY, PARTY, st.sampled_from(["2022", "2024-05"])),
        st.tuples(st.just("new party"), PARTY, st.just("Made Later"), st.just("")),
        st.tuples(st.just("denial"), PARTY, PARTY, st.just("2024")),
        st.tuples(st.just("join"), *[st.sampled_from("bdfg")] * 2, st.just("")),
    ).filter(lambda step: step[1] != step[2]),
    min_size=1,
    max_size=3,
)


def add(case: Case, page: str, step: tuple[str, str, str, str]) -> Case:
    """Take one step of a person's work on a case, and return the case as it is opened next."""
    kind, left, right, start = step
    if kind == "join":
        return decide(case, left, right)
    claim = {"document": page, "predicate": "SUPPLIES", "subject": left, "object": right}
    claim |= {"asserter": left, "grade": "C3", "root": f"x:2024-06-01:{left}", "from": start}
    if kind == "denial":
        claim |= {"status": "denied", "act": "denies_fact", "denies": sorted(case.claims)[0]}
    new = [f"Company:{right}"] if kind == "new party" and not case.find(right).hits else []
    if new or party(case, left) != party(case, right):
        Workbench(case).write_claim(claim, "2024-06-03", new=new)
    else:
        with pytest.raises(BadInput, match=r"expected an object other than the subject$"):
            Workbench(case).write_claim(claim, "2024-06-03")
    return Case.open(str(case.path))


def party(case: Case, name: str) -> str:
    """Return the uid of the party of a name, which a join gives to both of those that it joins."""
    return case.find(name).hits[0].entity.uid


def answers(case: Case) -> list[Any]:
    """Return what a case answers about each of its parties, and about routes between some."""
    found: list[Any] = []
    for each in (*PARTIES, "Made Later"):
        found.append(case.find(each))
        if found[-1].hits:
            found.append(case.explain(found[-1].hits[0].entity.uid).data())
    for ends in (("a", "e"), ("b", "g"), ("h", "c")):
        try:
            found.append(case.routes(*(f"made:{end}" for end in ends)).data())
        except BadInput as reason:  # a join has made one party of the two ends
            found.append(str(reason))
    return found


@settings(max_examples=6, deadline=None)
@given(st.randoms(use_true_random=False), STEPS)
@example(Random(1), [("join", "g", "f", ""), ("claim", "made:f", "made:g", "2022")])
def test_claims_added_give_the_answers_of_a_case_that_is_read_whole(
    draw: Any, steps: list[tuple[str, str, str, str]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr("entrepot.graph.analysis.stored_arrays.STORED_FROM", 1)
        patch.setattr("entrepot.casework.inputs.EDITED", 100.0)
        patch.setattr("entrepot.graph.image.edit.edited_image.LARGE", 0)
        patch.setattr("entrepot.graph.image.edit.edited_image.FEW", 0)
        case = with_claims(Case.create(Path(folder) / "case"), drawn_claims(draw, 25))
        page = Path(folder) / "page.html"
        page.write_text("<p>A page.</p>", encoding="utf-8")
        fields = {"title": "t", "outlet": "A paper", "published": "2024-06-01"}
        key, _, _ = Workbench(case).capture(page, {**fields, "read": "2024-06-02"})
        for step in steps:
            case = add(case, key, step)
        image = case.decided.image
        assert image is not None
        assert image.other
        said = answers(case)
        shutil.rmtree(case.path / "index")
        assert answers(Case.open(str(case.path))) == said
